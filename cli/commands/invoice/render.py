"""``pumasi invoice render``."""

from __future__ import annotations

from pathlib import Path

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import out_option, period_option, tenant_option
from cli.output import echo
from core.errors import NotFound
from core.messages import say
from core.periods import BillingPeriod


@click.command("render", cls=PumasiCommand, help=say("invoice.render.help"))
@period_option
@tenant_option
@out_option
@click.pass_obj
def render(session: Session, period: BillingPeriod, tenant: str | None, out: Path | None) -> None:
    """The files of issued invoices, byte for byte as they were kept."""
    from cli.invoicing.drafts import accounts_of
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
