"""``pumasi invoice preview``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.commands.invoice.told import show_invoices, tell_late, tell_parked
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option, out_option, period_option, tenant_option
from cli.output import note
from core.messages import say
from core.periods import BillingPeriod

if TYPE_CHECKING:
    from invoices.invoice import Invoice


@click.command("preview", cls=PumasiCommand, help=say("invoice.preview.help"))
@period_option
@tenant_option
@out_option
@json_option
@click.pass_obj
def preview(session: Session, period: BillingPeriod, tenant: str | None, out: Path | None, as_json: bool) -> None:
    """What is issued already and what a run would issue, by the same functions; nothing is saved."""
    from cli.invoicing.drafts import accounts_of, drafts_of, tell_bench
    from cli.jobs.rendering import crew_for
    from store.invoices import invoices_of

    wanted = accounts_of(session, tenant)
    with crew_for(session, wanted) as pool:
        drafted = drafts_of(pool, session, period, wanted, only_finished=False)
    drafts = drafted.drafts
    with session.database.reading() as connection:
        kept = tuple(invoice for invoice in invoices_of(connection, period) if invoice.account in drafted.issued)
    if kept:
        note("invoice.already_issued", count=len(kept), period=period)
    show_invoices(session, (*kept, *drafts.invoices), as_json, "invoice.none_to_issue")
    if out is not None:
        _draw_previews(drafts.invoices, out)
    if tenant is None and drafts.invoices:
        tell_bench(drafts.bench, sum(invoice.cost_won for invoice in drafts.invoices))
    tell_parked(drafts)
    if tenant is None:
        tell_late(session, period)


def _draw_previews(invoices: Sequence[Invoice], out: Path) -> None:
    from cli.invoicing.drawing import draw, file_stem
    from runtime.files import write_files
    from runtime.progress import Progress

    out.mkdir(parents=True, exist_ok=True)
    with Progress(say("job.stage.files"), total=len(invoices)) as progress:
        for invoice in invoices:
            drawn, stem = draw(invoice), file_stem(invoice)
            write_files({out / f"{stem}.pdf": drawn.pdf, out / f"{stem}.xlsx": drawn.workbook}, private=True)
            progress.advance(note=stem)
    note("invoice.previewed", count=len(invoices), folder=out)
