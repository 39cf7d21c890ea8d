"""The weekly run: what a planner has to know and to do before the next week, in the order in which it hurts.

Looked back on: how good last week's forecast was (kept, so that the signal has no gap), days of work nobody approved.
Looked ahead to: is there a forecast, is there a roster, is it published, where does it fall short. And money: accounts
that wait for their invoice, invoices that are overdue. Weeks without a run are caught up: their accuracy is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.errors import NotFound
from core.periods import DateRange, week_from

if TYPE_CHECKING:
    from cli.context import Session
    from core.ids import PoolId
    from wfm.scheduling.roster import Roster

JOB = "weekly"
WEEKS_AHEAD = 2
"""How many weeks after this one should be planned by now."""
WEEKS_BACK = 5
"""How far back days of work are looked at."""
DAYS_TOLD = 5
"""How many weak days of a week are named; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing to know or (``to_do``) to do: a sentence of the catalogue and its values."""

    kind: str
    week: date
    to_do: bool
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The points of a week, and how many reports of accuracy were kept (of missed weeks, too)."""

    monday: date
    points: tuple[Point, ...]
    accuracy_kept: int

    @property
    def to_do(self) -> int:
        """How many points ask for something."""
        return sum(point.to_do for point in self.points)

    def summary(self) -> dict[str, object]:
        """Counts for the table of runs."""
        return {"points": len(self.points), "to_do": self.to_do, "accuracy_kept": self.accuracy_kept}


def run_weekly(session: Session, monday: date, *, dry_run: bool) -> Outcome:
    """Look at the week that begins on a Monday. Saved is the accuracy of the week before only, unless it is a dry
    run.
    """
    points: list[Point] = []
    kept = 0
    accuracy, plain = _accuracy(session, monday)
    points.append(accuracy)
    if plain and not dry_run:
        from cli.planning.tracking import keep_accuracy

        keep_accuracy(session, monday - timedelta(weeks=1), plain)
        kept = 1
    points += _timesheets(session, monday)
    for ahead in range(WEEKS_AHEAD + 1):
        points += _planned(session, monday + timedelta(weeks=ahead))
    points += _money(session, monday)
    return Outcome(monday=monday, points=tuple(points), accuracy_kept=kept)


def _accuracy(session: Session, monday: date) -> tuple[Point, list[dict[str, object]]]:
    """Last week's forecast against what came; the rows of the report, empty where there is none."""
    from cli.planning.tracking import plain_rows, tracked_weeks
    from forecasts.tracking import tracked

    week = monday - timedelta(weeks=1)
    try:
        weeks, history = tracked_weeks(session, week)
    except NotFound as missing:
        return Point(kind="no_accuracy", week=week, to_do=False, values={"reason": str(missing)}), []
    rows = tracked(weeks, history)
    came = sum(row.came for row in rows)
    if not came:
        return Point(kind="nothing_came", week=week, to_do=True), []
    said = sum(row.said for row in rows)
    alarms = sorted({f"{row.tenant}" for row in rows if row.alarm})
    values = {
        "said": f"{said:,.0f}",
        "came": f"{came:,.0f}",
        "percent": f"{(said / came - 1) * 100:+.1f}",
        "alarms": len(alarms),
        "tenants": " ".join(alarms[:DAYS_TOLD]) or "–",
    }
    return Point(kind="accuracy", week=week, to_do=bool(alarms), values=values), plain_rows(rows)


def _timesheets(session: Session, monday: date) -> Iterator[Point]:
    """Days of work before the week that nobody approved, or of which no timesheet was built."""
    from cli.timesheets import binding_rosters
    from store.timesheets import timesheets_between
    from wfm.timesheets import TimesheetStatus

    days = DateRange(first=monday - timedelta(weeks=WEEKS_BACK), end=monday)
    with session.database.reading() as connection:
        sheets = timesheets_between(connection, days)
        planned = {s.start.date() for roster in binding_rosters(connection, days) for s in roster.shifts}
    waiting = sorted({sheet.day for sheet in sheets if sheet.status is not TimesheetStatus.APPROVED})
    if waiting:
        values = {"count": len(waiting), "first": waiting[0], "last": waiting[-1]}
        yield Point(kind="not_approved", week=monday, to_do=True, values=values)
    missing = sorted({day for day in planned if day in days} - {sheet.day for sheet in sheets})
    if missing:
        values = {"count": len(missing), "first": missing[0], "last": missing[-1]}
        yield Point(kind="not_built", week=monday, to_do=True, values=values)


def _planned(session: Session, monday: date) -> Iterator[Point]:
    """Forecast and rosters of a week, pool by pool."""
    from store.forecasts import latest_forecast
    from store.rosters import current_roster
    from wfm.scheduling.roster import RosterStatus

    with session.database.reading() as connection:
        forecast = latest_forecast(connection, week_from(monday))
        rosters = {pool: current_roster(connection, pool, monday) for pool in session.settings.pools}
    for pool, roster in rosters.items():
        if roster is None:
            if forecast is None:
                yield Point(kind="no_forecast", week=monday, to_do=True, values={"pool": pool})
            else:
                yield Point(kind="no_roster", week=monday, to_do=True, values={"pool": pool})
            continue
        values: dict[str, object] = {"pool": pool, "version": roster.version}
        if roster.status is RosterStatus.DRAFT:
            yield Point(kind="draft", week=monday, to_do=True, values=values)
        else:
            yield Point(kind="published", week=monday, to_do=False, values={**values, "status": roster.status.value})
        yield _coverage(session, pool, roster)


def _coverage(session: Session, pool: PoolId, roster: Roster) -> Point:
    """How much of the need a roster covers, and its weak days."""
    from cli.rostering.rosters import roster_timeline
    from store.rosters import requirement_of
    from wfm.scheduling.views.attention import weak_days

    with session.database.reading() as connection:
        requirement = requirement_of(connection, roster.roster)
    view = roster_timeline(session, roster, requirement)
    needed = sum(sum(line.needed) for line in view.tenants)
    covered = sum(
        min(have, need) for line in view.tenants for have, need in zip(line.covered, line.needed, strict=True)
    )
    weak = weak_days(view)
    values = {
        "pool": pool,
        "percent": f"{100 * covered / needed:.1f}" if needed else "100.0",
        "count": len(weak),
        "days": ", ".join(f"{day.tenant} {day.day:%m-%d} {day.percent} %" for day in weak[:DAYS_TOLD]) or "–",
    }
    return Point(kind="coverage", week=roster.monday, to_do=bool(weak), values=values)


def _money(session: Session, monday: date) -> Iterator[Point]:
    """Accounts that wait for their invoice, and invoices that are overdue."""
    from cli.invoicing.payments import settlement_on
    from store.invoices import parked

    with session.database.reading() as connection:
        waiting = parked(connection)
    if waiting:
        periods = " ".join(sorted({one.period for one in waiting}))
        yield Point(kind="parked", week=monday, to_do=True, values={"count": len(waiting), "periods": periods})
    overdue = [claim for claim in settlement_on(session, monday).claims if claim.days_overdue]
    if overdue:
        won = sum(claim.open_won for claim in overdue)
        yield Point(kind="overdue", week=monday, to_do=True, values={"count": len(overdue), "won": f"{won:,}"})
