"""``pumasi invoice run``."""

from __future__ import annotations

from contextlib import ExitStack, nullcontext
from dataclasses import replace

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
    from cli.invoicing.before import looked_back_to
    from cli.invoicing.drafts import accounts_of, drafts_of
    from cli.jobs.lock import job_lock
    from cli.jobs.monthly import issue_drafts, note_parked
    from cli.jobs.rendering import Rendering, checked, crew_for, put_files
    from runtime.progress import Progress
    from store.invoices import invoices_of

    with ExitStack() as stack:
        stack.enter_context(nullcontext() if dry_run else job_lock(session.workspace.root))
        wanted = accounts_of(session, tenant)
        pool = stack.enter_context(crew_for(session, wanted))
        drafted = drafts_of(pool, session, period, wanted, only_finished=True)
        drafts = drafted.drafts
        if drafts.invoices:
            with Progress(say("job.stage.checked"), total=len(drafts.invoices)) as progress:
                drafts = checked(pool, drafts, lambda stem: progress.advance(note=stem))
        issued = drafts.invoices
        if not dry_run:
            since = looked_back_to(session, period)
            issued = issue_drafts(session, period, replace(drafted, drafts=drafts), since)
            note_parked(session, period, drafts.parked, wanted)
        with session.database.reading() as connection:
            known = [i for i in invoices_of(connection, period) if wanted is None or i.account in wanted]
        folder = session.workspace.root / "invoices" / str(period)
        rendering = Rendering()
        if known and not dry_run:
            with Progress(say("job.stage.files"), total=len(known)) as progress:
                rendering = put_files(pool, session, known, folder, lambda stem: progress.advance(note=stem))
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
