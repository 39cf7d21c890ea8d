"""``pumasi invoice``: preview, run, show, render."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiGroup
from cli.options import PERIOD, json_option, out_option, period_option, tenant_option
from cli.output import echo, note
from core.errors import NotFound, PartlyDone
from core.messages import say
from core.periods import BillingPeriod

if TYPE_CHECKING:
    from invoices.drafting.draft import Drafts
    from invoices.invoice import Invoice, InvoiceLine

COLUMNS = ("number", "tenant", "period", "supply", "vat", "total", "cost", "margin", "due_on", "status")
LINE_COLUMNS = ("kind", "label", "quantity", "unit", "unit_price", "amount", "vat")


@click.group(cls=PumasiGroup, help=say("invoice.help"))
def command() -> None:
    """Group of the invoices."""


@command.command(help=say("invoice.preview.help"))
@period_option
@tenant_option
@out_option
@json_option
@click.pass_obj
def preview(session: Session, period: BillingPeriod, tenant: str | None, out: Path | None, as_json: bool) -> None:
    """What is issued already and what a run would issue, by the same functions; nothing is saved."""
    from cli.invoicing import accounts_of, drafts_of, tell_bench, unissued_accounts
    from invoices.drafting.draft import Drafts
    from store.invoices import invoices_of

    left, issued = unissued_accounts(session, period, accounts_of(session, tenant))
    with session.database.reading() as connection:
        kept = tuple(invoice for invoice in invoices_of(connection, period) if invoice.account in issued)
    if kept:
        note("invoice.already_issued", count=len(kept), period=period)
    drafts = drafts_of(session, period, left, only_finished=False) if left else Drafts(invoices=(), parked={})
    _show(session, (*kept, *drafts.invoices), as_json, "invoice.none_to_issue")
    if out is not None:
        _draw_previews(drafts.invoices, out)
    if tenant is None and left:
        tell_bench(drafts)
    _tell_parked(drafts)


def _draw_previews(invoices: Sequence[Invoice], out: Path) -> None:
    from cli.invoicing import draw, file_stem
    from runtime.files import write_files
    from runtime.progress import Progress

    out.mkdir(parents=True, exist_ok=True)
    with Progress(say("job.stage.files"), total=len(invoices)) as progress:
        for invoice in invoices:
            drawn, stem = draw(invoice), file_stem(invoice)
            write_files({out / f"{stem}.pdf": drawn.pdf, out / f"{stem}.xlsx": drawn.workbook}, private=True)
            progress.advance(note=stem)
    note("invoice.previewed", count=len(invoices), folder=out)


def _show(session: Session, invoices: Sequence[Invoice], as_json: bool, empty: str) -> None:
    from cli.invoicing import invoice_row

    rows = [invoice_row(invoice) for invoice in invoices]
    if not as_json:
        rows = [row | {"margin": f"{float(str(row['margin'])) * 100:.2f} %"} for row in rows]
    session.show(rows, {name: f"invoice.column.{name}" for name in COLUMNS}, as_json=as_json, empty=empty)


def _tell_parked(drafts: Drafts) -> None:
    """Reasons on standard error, so that a pipe of rows stays whole."""
    from cli.invoicing import parked_lines

    for line in parked_lines(drafts):
        note("invoice.parked_now", **line)
    for account in drafts.empty:
        note("invoice.empty_account", account=account)


@command.command(help=say("invoice.run.help"))
@period_option
@tenant_option
@json_option
@click.pass_obj
def run(session: Session, period: BillingPeriod, tenant: str | None, as_json: bool) -> None:
    """Issue what is not issued yet, then make sure that every file is there."""
    from cli.invoicing import accounts_of, drafts_of, unissued_accounts
    from cli.jobs.lock import job_lock
    from cli.jobs.monthly import issue_drafts
    from cli.jobs.rendering import put_files
    from invoices.drafting.draft import Drafts
    from runtime.progress import Progress
    from store.invoices import invoices_of

    with job_lock(session.workspace.root):
        wanted = accounts_of(session, tenant)
        left, _ = unissued_accounts(session, period, wanted)
        drafts = drafts_of(session, period, left, only_finished=True) if left else Drafts(invoices=(), parked={})
        issued = issue_drafts(session, period, drafts)
        with session.database.reading() as connection:
            known = [i for i in invoices_of(connection, period) if wanted is None or i.account in wanted]
        folder = session.workspace.root / "invoices" / str(period)
        written = 0
        if known:
            with Progress(say("job.stage.files"), total=len(known)) as progress:
                written = put_files(session, known, folder, lambda stem: progress.advance(note=stem))
    _show(session, issued, as_json, "invoice.none_to_issue")
    note("invoice.issued", count=len(issued), known=len(known), files=written, folder=folder)
    _tell_parked(drafts)
    if drafts.parked:
        raise PartlyDone("job.monthly.partly", count=len(drafts.parked), period=period)


@command.command(help=say("invoice.show.help"))
@click.argument("number", required=False)
@click.option("--period", type=PERIOD, metavar="YYYY-MM", help=say("invoice.option.period"))
@tenant_option
@json_option
@click.pass_obj
def show(session: Session, period: BillingPeriod | None, tenant: str | None, number: str | None, as_json: bool) -> None:
    """Issued invoices; with a number also its lines."""
    from cli.invoicing import accounts_of
    from store.invoices import invoices_of, parked

    accounts_of(session, tenant)  # a tenant nobody knows is a mistake, not an empty list
    with session.database.reading() as connection:
        found = invoices_of(connection, period)
        waiting = parked(connection, period)
    chosen = [i for i in found if tenant in (None, i.tenant) and number in (None, i.number)]
    if number is not None and not chosen:
        raise NotFound("invoice.unknown_number", number=number)
    _show(session, chosen, as_json, "invoice.none_issued")
    if number is not None and not as_json:
        lines = [_line_row(line) for invoice in chosen for line in invoice.lines]
        columns = {name: f"invoice.column.{name}" for name in LINE_COLUMNS}
        session.show(lines, columns, as_json=False, empty="invoice.none_issued")
    if number is None and tenant is None:
        for one in waiting:
            note("invoice.parked", account=one.account, period=one.period, reason=one.reason)


def _line_row(line: InvoiceLine) -> dict[str, object]:
    """A line for people: hours with their minutes' digits, whole prices."""
    return {
        "kind": line.kind.value,
        "label": line.label,
        "quantity": f"{line.quantity:,}",
        "unit": line.unit,
        "unit_price": int(line.unit_price_won),
        "amount": line.amount_won,
        "vat": line.vat_won,
    }


@command.command(help=say("invoice.render.help"))
@period_option
@tenant_option
@out_option
@click.pass_obj
def render(session: Session, period: BillingPeriod, tenant: str | None, out: Path | None) -> None:
    """The files of issued invoices, byte for byte as they were kept."""
    from cli.invoicing import accounts_of
    from cli.jobs.rendering import put_files
    from runtime.progress import Progress
    from store.invoices import invoices_of

    accounts_of(session, tenant)
    with session.database.reading() as connection:
        chosen = [i for i in invoices_of(connection, period) if tenant in (None, i.tenant)]
    if not chosen:
        raise NotFound("invoice.nothing_to_render", period=period)
    folder = out or session.workspace.root / "invoices" / str(period)
    with Progress(say("job.stage.files"), total=len(chosen)) as progress:
        written = put_files(session, chosen, folder, lambda stem: progress.advance(note=stem))
    echo("invoice.rendered", count=len(chosen), files=written, folder=folder)
