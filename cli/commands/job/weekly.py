"""``pumasi job weekly``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.commands.job.options import dry_run_option, wait_option
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import MONDAY, json_option
from cli.output import show_rows
from core.messages import say
from core.periods import monday_of

if TYPE_CHECKING:
    from cli.jobs.running import Told
    from cli.jobs.weekly import Outcome, Point


@click.command("weekly", cls=PumasiCommand, help=say("job.weekly.help"))
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("job.option.week"))
@dry_run_option
@wait_option
@json_option
@click.pass_obj
def weekly(session: Session, monday: date | None, dry_run: bool, wait_s: int | None, as_json: bool) -> None:
    """Lock, look at every week that is due, note the runs, tell the newest."""
    from cli.jobs.running import job_run, noted_run
    from cli.jobs.weekly import JOB, run_weekly
    from store.runs import RunStatus

    with job_run(session, JOB, dry_run=dry_run, wait_s=wait_s, quiet=as_json) as told:
        weeks = (monday,) if monday is not None else _due(session)
        for week in weeks:
            if dry_run:
                outcome = run_weekly(session, week, dry_run=True)
                continue
            with noted_run(session, JOB, week.isoformat()) as noted:
                outcome = run_weekly(session, week, dry_run=False)
                noted.status, noted.summary = RunStatus.DONE, outcome.summary()
        if len(weeks) > 1:
            told.say("job.weekly.caught_up", count=len(weeks) - 1, first=weeks[0])
        _tell(told, outcome)
        if as_json:
            show_rows([_row(point) for point in outcome.points], {}, as_json=True, empty="job.daily.nothing")
        elif dry_run:
            told.say("job.daily.dry_run")


def _due(session: Session) -> tuple[date, ...]:
    """This week, and those that were missed."""
    from cli.jobs.periods import weeks_due
    from cli.jobs.weekly import JOB
    from store.runs import runs

    with session.database.reading() as connection:
        return weeks_due(runs(connection, JOB), monday_of(session.today))


def _tell(told: Told, outcome: Outcome) -> None:
    """What has to be done first, then what is good to know."""
    told.say("job.weekly.week", monday=outcome.monday, count=outcome.to_do)
    for to_do in (True, False):
        for point in outcome.points:
            if point.to_do is to_do:
                told.line(f"  {_sentence(point)}")


def _sentence(point: Point) -> str:
    return say(f"job.weekly.{point.kind}", week=point.week, **point.values)


def _row(point: Point) -> dict[str, object]:
    """As ``--json`` shows it: documented in docs/reference, stable."""
    return {"kind": point.kind, "week": point.week, "to_do": point.to_do, "text": _sentence(point)}
