"""``pumasi invoice render``."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.commands.invoice.told import tell_refused
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import PERIOD, out_option, tenant_option
from cli.output import echo
from core.errors import NotFound, PartlyDone, PumasiError
from core.messages import say
from core.periods import BillingPeriod

if TYPE_CHECKING:
    from invoices.invoice import Invoice


@click.command("render", cls=PumasiCommand, help=say("invoice.render.help"))
@click.argument("numbers", nargs=-1, metavar="[NUMBER]...")
@click.option("--period", type=PERIOD, metavar="YYYY-MM", help=say("cli.option.period"))
@tenant_option
@click.option("--statement", "with_statement", is_flag=True, help=say("invoice.option.statement"))
@out_option
@click.pass_obj
def render(
    session: Session,
    numbers: tuple[str, ...],
    period: BillingPeriod | None,
    tenant: str | None,
    with_statement: bool,
    out: Path | None,
) -> None:
    """The files of issued documents, byte for byte as they were kept."""
    from cli.jobs.rendering import INVOICE, STATEMENT, crew, put_files
    from runtime.progress import Progress

    chosen = _chosen(session, numbers, period, tenant)
    by_period: dict[str, list[Invoice]] = defaultdict(list)
    for invoice in chosen:
        by_period[str(invoice.period)].append(invoice)
    faces = (INVOICE, STATEMENT) if with_statement else (INVOICE,)
    written, refused = 0, dict[str, str]()
    count = len(chosen) * len(faces)
    with crew(count) as pool, Progress(say("job.stage.files"), total=count) as progress:
        for code, several in by_period.items():
            folder = out or session.workspace.root / "invoices" / code
            for face in faces:
                # Late interest is no supply: there is no transaction statement of it.
                drawn = several if face is INVOICE else [each for each in several if each.kind.is_of_service]
                done = put_files(pool, session, drawn, folder, lambda stem: progress.advance(note=stem), face)
                written += done.files_written
                refused |= done.refused
    shown = out or session.workspace.root / "invoices" / (next(iter(by_period)) if len(by_period) == 1 else "")
    echo("invoice.rendered", count=len(chosen), files=written, folder=shown)
    if refused:
        tell_refused(refused)
        raise PartlyDone("invoice.some_not_drawn", count=len(refused))


def _chosen(
    session: Session, numbers: tuple[str, ...], period: BillingPeriod | None, tenant: str | None
) -> tuple[Invoice, ...]:
    """The documents that were named, or those of a period."""
    from cli.invoicing.drafts import accounts_of
    from cli.invoicing.numbers import issued_documents
    from store.invoices import invoices_of

    if bool(numbers) == (period is not None):
        raise PumasiError("invoice.render_what")
    accounts_of(session, tenant)  # a tenant nobody knows is a mistake, not an empty list
    if period is None:
        return issued_documents(session, numbers)
    with session.database.reading() as connection:
        chosen = tuple(i for i in invoices_of(connection, period, with_interest=True) if tenant in (None, i.tenant))
    if not chosen:
        raise NotFound("invoice.nothing_to_render", period=period)
    return chosen
