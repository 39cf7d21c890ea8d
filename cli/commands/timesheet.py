"""``pumasi timesheet``: build, show, approve."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import click

from cli.context import Session
from cli.help import PumasiGroup, say_problems
from cli.options import MONDAY, PERIOD, json_option
from cli.output import echo, note
from core.errors import NotFound, ProblemsFound, PumasiError
from core.messages import say
from core.periods import BillingPeriod, DateRange, week_from

if TYPE_CHECKING:
    from core.problems import Problem
    from wfm.timesheets import TimesheetDay

Command = TypeVar("Command", bound=Callable[..., object])

MINUTES = ("planned", "on_duty", "training", "meeting", "paid_leave", "break")
PREMIUMS = ("overtime", "night", "holiday", "holiday_long")
SHOWN = ("agent", "day", "status", *MINUTES, *PREMIUMS, "late", "problems")
BY_AGENT = ("agent", "days", "approved", *MINUTES, *PREMIUMS, "late", "problems")


def days_options(function: Command) -> Command:
    """``--period YYYY-MM`` or ``--week MONDAY``."""
    week = click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("timesheet.option.week"))
    month = click.option("--period", type=PERIOD, metavar="YYYY-MM", help=say("timesheet.option.period"))
    return month(week(function))


def days_of(period: BillingPeriod | None, monday: date | None) -> DateRange:
    """The days a call is about. Raises PumasiError unless exactly one of the two is given."""
    if (period is None) == (monday is None):
        raise PumasiError("timesheet.one_span")
    if period is not None:
        return period.range
    assert monday is not None
    return week_from(monday)


@click.group(cls=PumasiGroup, help=say("timesheet.help"))
def command() -> None:
    """Group of the timesheets."""


@command.command(help=say("timesheet.build.help"))
@days_options
@click.option("--as-planned", is_flag=True, help=say("timesheet.option.as_planned"))
@click.pass_obj
def build(session: Session, period: BillingPeriod | None, monday: date | None, as_planned: bool) -> None:
    """Build, and keep every day that is not approved."""
    from cli.timesheets import built_timesheets
    from store.timesheets import drop_drafts, save_timesheets
    from wfm.timesheets.problems import hard

    days = days_of(period, monday)
    built = built_timesheets(session, days, as_planned=as_planned)
    if not built.days and not built.approved_unchanged and not built.approved_different:
        raise NotFound("timesheet.nothing", first=days.first, last=days.last)
    with session.database.writing() as connection:
        changes = save_timesheets(connection, built.days)
        dropped = drop_drafts(connection, days, built.days)
    say_problems(hard(built.problems))
    _tell_problems(built.problems)
    echo(
        "timesheet.built",
        first=days.first,
        last=days.last,
        added=changes.added,
        changed=changes.changed,
        unchanged=changes.unchanged + built.approved_unchanged,
        hours=f"{sum(day.paid_minutes for day in built.days) / 60:,.1f}",
    )
    if dropped:
        note("timesheet.dropped", count=dropped)
    if built.approved_different:
        note("timesheet.approved_differ", count=len(built.approved_different))


def _tell_problems(problems: Sequence[Problem]) -> None:
    """How many of each kind; a month has hundreds of late minutes, which nobody wants to read one by one."""
    counted = Counter(problem.code.rpartition(".")[2] for problem in problems)
    for name, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])):
        note("timesheet.counted", name=say(f"timesheet.kind.{name}"), count=f"{count:,}")


@command.command(help=say("timesheet.show.help"))
@days_options
@click.option("--agent", metavar="CODE", help=say("timesheet.option.agent"))
@click.option(
    "--by", type=click.Choice(("agent", "day")), default="agent", show_default=True, help=say("timesheet.option.by")
)
@json_option
@click.pass_obj
def show(
    session: Session, period: BillingPeriod | None, monday: date | None, agent: str | None, by: str, as_json: bool
) -> None:
    """Minutes by activity and premium class."""
    from store.timesheets import timesheets_between

    with session.database.reading() as connection:
        days = timesheets_between(connection, days_of(period, monday))
    kept = [day for day in days if agent is None or day.agent == agent]
    rows = [_row(day) for day in kept] if by == "day" or agent is not None else _by_agent(kept)
    fields = SHOWN if by == "day" or agent is not None else BY_AGENT
    columns = {name: f"timesheet.column.{name}" for name in fields}
    session.show(rows, columns, as_json=as_json, empty="timesheet.empty")


def _row(day: TimesheetDay) -> dict[str, object]:
    from wfm.timesheets import Activity

    paid = [span for span in day.spans if span.activity.is_paid]
    return {
        "agent": day.agent,
        "day": day.day,
        "status": day.status.value,
        "planned": day.planned_minutes,
        **{activity.value: day.minutes(activity) for activity in Activity},
        **{name: sum(span.minutes for span in paid if getattr(span, name)) for name in PREMIUMS},
        "late": day.late_minutes,
        "problems": len(day.problems),
        "problem_codes": sorted({problem.code for problem in day.problems}),
    }


def _by_agent(days: Sequence[TimesheetDay]) -> list[dict[str, object]]:
    from wfm.timesheets import TimesheetStatus

    found = []
    for code in sorted({day.agent for day in days}):
        own = [day for day in days if day.agent == code]
        rows = [_row(day) for day in own]
        sums = {name: sum(int(str(row[name])) for row in rows) for name in (*MINUTES, *PREMIUMS, "late", "problems")}
        approved = sum(day.status is TimesheetStatus.APPROVED for day in own)
        found.append({"agent": code, "days": len(own), "approved": approved, **sums})
    return found


@command.command(help=say("timesheet.approve.help"))
@days_options
@click.option("--accept-problems", is_flag=True, help=say("timesheet.option.accept_problems"))
@click.pass_obj
def approve(session: Session, period: BillingPeriod | None, monday: date | None, accept_problems: bool) -> None:
    """Close days; nothing is closed while somebody has to decide."""
    from store.timesheets import approve as close_days
    from store.timesheets import timesheets_between
    from wfm.timesheets import TimesheetStatus
    from wfm.timesheets.problems import hard

    days = days_of(period, monday)
    with session.database.writing() as connection:
        kept = timesheets_between(connection, days)
        if not kept:
            raise NotFound("timesheet.not_built", first=days.first, last=days.last)
        drafts = [day for day in kept if day.status is TimesheetStatus.DRAFT]
        open_problems = hard(problem for day in drafts for problem in day.problems)
        if open_problems and not accept_problems:
            note("timesheet.approve.open", count=len(open_problems))
            raise ProblemsFound(open_problems)
        count = close_days(connection, days)
    key = "timesheet.approved" if count else "timesheet.approved_already"
    echo(key, count=count, first=days.first, last=days.last, known=len(kept), accepted=len(open_problems))


@command.command(help=say("timesheet.correct.help"))
@days_options
@click.option("--accept-problems", is_flag=True, help=say("timesheet.option.accept_problems"))
@click.pass_obj
def correct(session: Session, period: BillingPeriod | None, monday: date | None, accept_problems: bool) -> None:
    """Keep what came late for days that are approved already."""
    from cli.timesheets import built_timesheets, keep_corrections
    from wfm.timesheets.problems import hard

    days = days_of(period, monday)
    different = built_timesheets(session, days).approved_different
    if not different:
        note("timesheet.correct.nothing", first=days.first, last=days.last)
        return
    open_problems = hard(problem for day in different for problem in day.problems)
    if open_problems and not accept_problems:
        note("timesheet.approve.open", count=len(open_problems))
        raise ProblemsFound(open_problems)
    done = keep_corrections(session, different)
    if done.replaced:
        echo("timesheet.correct.replaced", count=done.replaced)
    if done.settled_later:
        echo("timesheet.correct.settled_later", count=done.settled_later)
