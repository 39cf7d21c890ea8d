"""``pumasi job``: batch jobs for cron, and the list of their runs."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiGroup
from cli.options import DAY, PERIOD, json_option
from cli.output import echo, note, show_rows
from core.errors import PartlyDone
from core.messages import say
from core.periods import BillingPeriod

if TYPE_CHECKING:
    from cli.jobs.daily import Outcome as Announced
    from cli.jobs.monthly import Outcome, Steps
    from contracts.life.announcements import Announcement
    from runtime.progress import Progress

RUN_COLUMNS = ("run", "job", "period", "started_at", "finished_at", "status")


@click.group(cls=PumasiGroup, help=say("job.help"))
def command() -> None:
    """Group of the jobs."""


@command.command(help=say("job.monthly.help"))
@click.option("--period", type=PERIOD, metavar="YYYY-MM", help=say("job.option.period"))
@click.option("--dry-run", is_flag=True, help=say("job.option.dry_run"))
@click.pass_obj
def monthly(session: Session, period: BillingPeriod | None, dry_run: bool) -> None:
    """Lock, run, note the run, tell what was done."""
    from cli.jobs.lock import job_lock
    from cli.jobs.monthly import JOB, run_monthly
    from store.runs import RunStatus, finish_run, start_run

    if period is None:
        period = BillingPeriod(session.today.year, session.today.month).previous
    if dry_run:
        with ExitStack() as stack:
            outcome = run_monthly(session, period, _steps(stack), dry_run=True)
        _tell(outcome, dry_run=True)
        return
    with job_lock(session.workspace.root):
        with session.database.writing() as connection:
            run = start_run(connection, JOB, str(period), started_at=session.now)
        status, summary = RunStatus.FAILED, dict[str, object]()
        try:
            with ExitStack() as stack:
                outcome = run_monthly(session, period, _steps(stack), dry_run=False)
            status = RunStatus.PARTLY_DONE if outcome.is_partial else RunStatus.DONE
            summary = outcome.summary()
        finally:
            with session.database.writing() as connection:
                finish_run(connection, run, finished_at=session.read_clock(), status=status, summary=summary)
    _tell(outcome, dry_run=False)


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


def _tell(outcome: Outcome, *, dry_run: bool) -> None:
    """The summary that cron mails. Raises PartlyDone where accounts are parked."""
    from cli.commands.invoice.told import tell_refused
    from cli.invoicing.drafts import parked_lines, tell_bench
    from cli.jobs.monthly import totals_of

    supply, vat, total = totals_of(outcome.issued)
    if dry_run:
        echo("job.monthly.dry_run", period=outcome.period, count=len(outcome.issued), total=f"{total:,}")
    elif outcome.is_no_op and outcome.known:
        echo("job.monthly.nothing", period=outcome.period, count=len(outcome.known), folder=outcome.folder)
    else:
        echo(
            "job.monthly.issued",
            period=outcome.period,
            count=len(outcome.issued),
            supply=f"{supply:,}",
            vat=f"{vat:,}",
            total=f"{total:,}",
        )
        echo("job.monthly.files", count=outcome.files_written, known=len(outcome.known), folder=outcome.folder)
    tell_bench(outcome.drafts)
    if outcome.sheets_built:
        echo("job.monthly.sheets", count=outcome.sheets_built, period=outcome.period)
    for account in outcome.drafts.empty:
        echo("job.monthly.empty", account=account)
    for line in parked_lines(outcome.drafts):
        echo("job.monthly.parked", **line)
    tell_refused(outcome.refused)
    count = len(outcome.drafts.parked)
    if count:
        if outcome.warn_from is not None:
            note("job.monthly.deadline", deadline=outcome.warn_from, count=count)
        raise PartlyDone("job.monthly.partly", count=count, period=outcome.period)
    if outcome.refused:
        raise PartlyDone("invoice.some_not_drawn", count=len(outcome.refused))


@command.command(help=say("job.daily.help"))
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("job.option.on"))
@click.option("--dry-run", is_flag=True, help=say("job.option.dry_run"))
@click.option("--all", "every", is_flag=True, help=say("job.option.all"))
@json_option
@click.pass_obj
def daily(session: Session, day: date | None, dry_run: bool, every: bool, as_json: bool) -> None:
    """Lock, look, note the run, tell what is due soon."""
    from cli.jobs.daily import JOB, run_daily
    from cli.jobs.lock import job_lock
    from store.runs import RunStatus, finish_run, start_run

    on = day or session.today
    if dry_run:
        _announce(run_daily(session, on), every=every, as_json=as_json)
        if not as_json:
            echo("job.daily.dry_run")
        return
    with job_lock(session.workspace.root):
        with session.database.writing() as connection:
            run = start_run(connection, JOB, on.isoformat(), started_at=session.now)
        status, summary = RunStatus.FAILED, dict[str, object]()
        try:
            outcome = run_daily(session, on)
            status, summary = RunStatus.DONE, outcome.summary()
        finally:
            with session.database.writing() as connection:
                finish_run(connection, run, finished_at=session.read_clock(), status=status, summary=summary)
    _announce(outcome, every=every, as_json=as_json)


def _announce(outcome: Announced, *, every: bool, as_json: bool) -> None:
    """The mail of the morning: what is new first, then what still stands."""
    if as_json:
        rows = [
            {**_announced(each), "is_new": is_new}
            for is_new, several in ((True, outcome.new), (False, outcome.standing))
            for each in several
        ]
        show_rows(rows, {}, as_json=True, empty="job.daily.nothing")
        return
    if outcome.new:
        echo("job.daily.new", day=outcome.day, count=len(outcome.new))
    else:
        echo("job.daily.nothing_new", day=outcome.day)
    for each in outcome.new:
        click.echo(f"  {_sentence(each)}")
    if outcome.standing:
        echo("job.daily.standing", count=len(outcome.standing))
    for each in outcome.standing if every else ():
        click.echo(f"  {_sentence(each)}")


def _announced(each: Announcement) -> dict[str, object]:
    return {
        "kind": each.kind,
        "due": each.due,
        "days_left": each.days_left,
        "contract": each.contract,
        "version": each.version,
        "tenant": each.tenant,
        "count": each.count,
        "text": _sentence(each),
    }


def _sentence(each: Announcement) -> str:
    """One announcement with the next command to type."""
    return say(
        f"job.daily.{each.kind}",
        due=each.due,
        contract=each.contract,
        version=each.version,
        tenant=each.tenant,
        count=each.count,
        new_year=date(each.due.year + 1, 1, 1),
        when=_when(each.days_left),
    )


def _when(days_left: int) -> str:
    if days_left == 0:
        return say("job.daily.today")
    return say("job.daily.in_days" if days_left > 0 else "job.daily.late", days=abs(days_left))


@command.command(help=say("job.runs.help"))
@json_option
@click.pass_obj
def runs(session: Session, as_json: bool) -> None:
    """Every run, the newest first."""
    from store.runs import runs as kept_runs

    with session.database.reading() as connection:
        rows = [asdict(run) for run in kept_runs(connection)]
    session.show(rows, {name: f"job.column.{name}" for name in RUN_COLUMNS}, as_json=as_json, empty="job.runs.empty")
