"""``pumasi invoice run``."""

from __future__ import annotations

from contextlib import nullcontext

import click

from cli.commands.invoice.told import show_invoices, tell_late, tell_parked, tell_refused
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option, period_option, tenant_option
from cli.output import note
from core.errors import PartlyDone
from core.messages import say
from core.periods import BillingPeriod


@click.command("run", cls=PumasiCommand, help=say("invoice.run.help"))
@period_option
@tenant_option
@click.option("--dry-run", is_flag=True, help=say("job.option.dry_run"))
@json_option
@click.pass_obj
def run(session: Session, period: BillingPeriod, tenant: str | None, dry_run: bool, as_json: bool) -> None:
    """Issue what is not issued yet, then make sure that every file is there; or do all of it but save."""
    from cli.invoicing.drafts import accounts_of, drafts_of, unissued_accounts
    from cli.jobs.lock import job_lock
    from cli.jobs.monthly import issue_drafts
    from cli.jobs.rendering import Rendering, checked, put_files
    from invoices.drafting.books import Drafts
    from runtime.progress import Progress
    from store.invoices import invoices_of

    with nullcontext() if dry_run else job_lock(session.workspace.root):
        wanted = accounts_of(session, tenant)
        left, _ = unissued_accounts(session, period, wanted)
        drafts = drafts_of(session, period, left, only_finished=True) if left else Drafts(invoices=(), parked={})
        if drafts.invoices:
            with Progress(say("job.stage.checked"), total=len(drafts.invoices)) as progress:
                drafts = checked(drafts, lambda stem: progress.advance(note=stem))
        issued = drafts.invoices if dry_run else issue_drafts(session, period, drafts, wanted)
        with session.database.reading() as connection:
            known = [i for i in invoices_of(connection, period) if wanted is None or i.account in wanted]
        folder = session.workspace.root / "invoices" / str(period)
        rendering = Rendering()
        if known and not dry_run:
            with Progress(say("job.stage.files"), total=len(known)) as progress:
                rendering = put_files(session, known, folder, lambda stem: progress.advance(note=stem))
    show_invoices(session, issued, as_json, "invoice.none_to_issue")
    if dry_run:
        note("invoice.would_issue", count=len(issued), known=len(known))
    else:
        note("invoice.issued", count=len(issued), known=len(known), files=rendering.files_written, folder=folder)
    tell_refused(rendering.refused)
    tell_parked(drafts)
    if tenant is None:
        tell_late(session, period)
    if drafts.parked:
        raise PartlyDone("job.monthly.partly", count=len(drafts.parked), period=period)
    if rendering.refused:
        raise PartlyDone("invoice.some_not_drawn", count=len(rendering.refused))
