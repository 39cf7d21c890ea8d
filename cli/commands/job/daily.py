"""``pumasi job daily``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.commands.job.options import dry_run_option, wait_option
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option
from cli.output import show_rows
from core.messages import say

if TYPE_CHECKING:
    from cli.jobs.daily import Outcome
    from cli.jobs.running import Told
    from contracts.life.announcements import Announcement


@click.command("daily", cls=PumasiCommand, help=say("job.daily.help"))
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("job.option.on"))
@dry_run_option
@click.option("--all", "every", is_flag=True, help=say("job.option.all"))
@wait_option
@json_option
@click.pass_obj
def daily(session: Session, day: date | None, dry_run: bool, every: bool, wait_s: int | None, as_json: bool) -> None:
    """Lock, look, note the run, tell what is due soon."""
    from cli.jobs.daily import JOB, run_daily
    from cli.jobs.running import job_run, noted_run
    from store.runs import RunStatus

    on = day or session.today
    with job_run(session, JOB, dry_run=dry_run, wait_s=wait_s, quiet=as_json) as told:
        if dry_run:
            outcome = run_daily(session, on)
        else:
            with noted_run(session, JOB, on.isoformat()) as noted:
                outcome = run_daily(session, on)
                noted.status, noted.summary = RunStatus.DONE, outcome.summary()
        _announce(told, outcome, every=every)
        if as_json:
            show_rows(_rows(outcome), {}, as_json=True, empty="job.daily.nothing")
        elif dry_run:
            told.say("job.daily.dry_run")


def _announce(told: Told, outcome: Outcome, *, every: bool) -> None:
    """The mail of the morning: what is new first, then what still stands."""
    if outcome.new:
        told.say("job.daily.new", day=outcome.day, count=len(outcome.new))
    else:
        told.say("job.daily.nothing_new", day=outcome.day)
    for each in outcome.new:
        told.line(f"  {_sentence(each)}")
    if outcome.standing:
        told.say("job.daily.standing", count=len(outcome.standing))
    for each in outcome.standing if every else ():
        told.line(f"  {_sentence(each)}")


def _rows(outcome: Outcome) -> list[dict[str, object]]:
    return [
        {**_announced(each), "is_new": is_new}
        for is_new, several in ((True, outcome.new), (False, outcome.standing))
        for each in several
    ]


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
