"""``pumasi job monthly``."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from cli.commands.job.options import dry_run_option, wait_option
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import PERIOD
from core.errors import PartlyDone
from core.messages import say
from core.periods import BillingPeriod

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.jobs.monthly import Outcome, Steps
    from cli.jobs.running import Told
    from runtime.progress import Progress


@click.command("monthly", cls=PumasiCommand, help=say("job.monthly.help"))
@click.option("--period", type=PERIOD, metavar="YYYY-MM", help=say("job.option.period"))
@dry_run_option
@wait_option
@click.pass_obj
def monthly(session: Session, period: BillingPeriod | None, dry_run: bool, wait_s: int | None) -> None:
    """Lock, run every month that is due, note the runs, tell what was done."""
    from cli.invoicing.before import late_lines
    from cli.jobs.monthly import JOB, run_monthly
    from cli.jobs.running import job_run, noted_run
    from store.runs import RunStatus

    with job_run(session, JOB, dry_run=dry_run, wait_s=wait_s) as told:
        outcomes: list[Outcome] = []
        for due in (period,) if period is not None else _due(session):
            with ExitStack() as stack:
                noted = None if dry_run else stack.enter_context(noted_run(session, JOB, str(due)))
                outcome = run_monthly(session, due, _steps(stack), dry_run=dry_run)
                if noted is not None:
                    noted.status = RunStatus.PARTLY_DONE if outcome.is_partial else RunStatus.DONE
                    noted.summary = outcome.summary()
            _tell(told, outcome, dry_run=dry_run)
            for line in late_lines(session, due):
                told.say("invoice.late_left", **line)
            outcomes.append(outcome)
        _end(outcomes)


def _due(session: Session) -> tuple[BillingPeriod, ...]:
    """The months that were missed, and the one before today."""
    from cli.jobs.monthly import JOB
    from cli.jobs.periods import months_due
    from store.runs import runs

    with session.database.reading() as connection:
        return months_due(runs(connection, JOB), session.today)


def _steps(stack: ExitStack) -> Steps:
    """Progress bars, one a stage."""
    from cli.jobs.monthly import Steps
    from runtime.progress import Progress

    open_bars: list[ExitStack] = []

    def stage(key: str, total: int) -> None:
        close()
        own = ExitStack()
        bars.append(own.enter_context(Progress(say(key), total=total)))
        open_bars.append(own)

    def close() -> None:
        while open_bars:
            open_bars.pop().close()

    bars: list[Progress] = []
    stack.callback(close)
    return Steps(stage=stage, step=lambda text: bars[-1].advance(note=text))


def _tell(told: Told, outcome: Outcome, *, dry_run: bool) -> None:
    """The summary that cron mails."""
    from cli.invoicing.drafts import parked_lines, tell_bench

    issued, known = outcome.issued, outcome.known
    if dry_run:
        told.say("job.monthly.dry_run", period=outcome.period, count=issued.count, total=f"{issued.total_won:,}")
    elif outcome.is_no_op and known.count:
        told.say("job.monthly.nothing", period=outcome.period, count=known.count, folder=outcome.folder)
    else:
        told.say(
            "job.monthly.issued",
            period=outcome.period,
            count=issued.count,
            supply=f"{issued.supply_won:,}",
            vat=f"{issued.vat_won:,}",
            total=f"{issued.total_won:,}",
        )
        told.say("job.monthly.files", count=outcome.files_written, known=known.count, folder=outcome.folder)
    if issued.count:
        tell_bench(outcome.drafts.bench, issued.cost_won)
    if outcome.sheets_built:
        told.say("job.monthly.sheets", count=outcome.sheets_built, period=outcome.period)
    if outcome.tax is not None and outcome.tax.fresh:
        told.say("job.monthly.tax", count=len(outcome.tax.fresh), period=outcome.period)
    for problem in outcome.tax.problems if outcome.tax is not None else ():
        told.line(f"  {problem}")
    for account in outcome.drafts.empty:
        told.say("job.monthly.empty", account=account)
    for line in parked_lines(outcome.drafts):
        told.say("job.monthly.parked", **line)
    for number, reason in sorted(outcome.refused.items()):
        told.line(f"  {number}: {reason}")
    count = len(outcome.drafts.parked)
    if count and outcome.warn_from is not None:
        told.warn("job.monthly.deadline", deadline=outcome.warn_from, count=count)


def _end(outcomes: Sequence[Outcome]) -> None:
    """Raises PartlyDone where accounts are parked, or documents or tax invoices cannot be written."""
    parked = {account for outcome in outcomes for account in outcome.drafts.parked}
    periods = ", ".join(str(outcome.period) for outcome in outcomes if outcome.is_partial)
    if parked:
        raise PartlyDone("job.monthly.partly", count=len(parked), period=periods)
    refused = sum(len(outcome.refused) for outcome in outcomes)
    if refused:
        raise PartlyDone("invoice.some_not_drawn", count=refused)
    if periods:
        raise PartlyDone("job.monthly.tax_partly", period=periods)
