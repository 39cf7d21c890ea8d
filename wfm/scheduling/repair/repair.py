"""Repair: a published roster meets an absence, more need or an exchange, and changes as few shifts as it can.

The past, pins, calm days and everybody who cannot help stay as they are, to the letter. Only agents whose hands would
relieve what is missing now are searched again, from the roster as it stands; each change of a shift has its price.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.errors import ProblemsFound, require
from core.ids import AgentId, TenantId
from core.problems import Problem
from wfm.scheduling.formulate.facts import facts_of
from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.repair.freeze import change_prices
from wfm.scheduling.repair.standing import standing_shifts, swapped
from wfm.scheduling.repair.training import Placed, TrainingAsked, place_training
from wfm.scheduling.repair.week import RepairOrder, RepairWeek
from wfm.scheduling.roster import Roster, Shift
from wfm.scheduling.rules.checker import check_roster
from wfm.staffing.requirement import Requirement


class Change(StrEnum):
    """What happens to an agent's day."""

    ADDED = "added"
    REMOVED = "removed"
    LONGER = "longer"
    SHORTER = "shorter"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftChange:
    """One agent's day before and after; ``tenants`` are served in the hours that are new, with their minutes.

    ``is_cause``: the change is the absence or the exchange itself, not the answer to it.
    """

    agent: AgentId
    day: date
    before: Shift | None
    after: Shift | None
    is_cause: bool
    tenants: tuple[tuple[TenantId, int], ...]

    @property
    def kind(self) -> Change:
        """In a word."""
        if self.before is None or self.after is None:
            return Change.ADDED if self.before is None else Change.REMOVED
        if self.after.start <= self.before.start and self.before.end <= self.after.end:
            return Change.LONGER
        if self.before.start <= self.after.start and self.after.end <= self.before.end:
            return Change.SHORTER
        return Change.MOVED


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Uncovered tenth-minutes from ``now`` on, and cost in won."""

    missing_tenth_minutes: int
    cost_won: int

    @property
    def missing_hours(self) -> float:
        """Uncovered hours."""
        return self.missing_tenth_minutes / 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """The mended roster as a new draft; ``untouched`` is what would happen if nobody did anything.

    ``helpers`` are the agents who were asked. ``problems`` the published roster had, or the new data bring.
    """

    roster: Roster
    changes: tuple[ShiftChange, ...]
    published: Standing
    untouched: Standing
    repaired: Standing
    helpers: int
    problems: tuple[Problem, ...]

    @property
    def answers(self) -> int:
        """Agent-days that change in answer, the cause itself apart."""
        return sum(not change.is_cause for change in self.changes)


def repair_roster(given: RosterInput, published: Roster, before: Requirement, order: RepairOrder) -> Repair:
    """Mend one week. ``given`` holds today's leave and need, ``before`` the need the roster was built for.

    Raises ProblemsFound where an exchange breaks a rule.
    """
    require(published.weeks == 1, "a repair mends one week at a time")
    law, minutes = given.law, published.interval_minutes
    exchanged = swapped(published.shifts, order.swaps)
    standing = standing_shifts(exchanged, given.absences, order.now, law, minutes)
    week = RepairWeek.of(given, published, standing, before, order)
    idle = week.roster_of(week.tours, order)
    tours, helpers = week.mended(change_prices(given), order)
    roster = week.roster_of(tours, order)
    _require_no_new_breach(given, published, roster, order)
    return Repair(
        roster=roster,
        changes=tuple(changes(published, standing, roster)),
        published=_standing(published, order.now),
        untouched=_standing(idle, order.now),
        repaired=_standing(roster, order.now),
        helpers=helpers,
        problems=week.problems,
    )


def placed_training(
    given: RosterInput, published: Roster, order: RepairOrder, asked: Sequence[TrainingAsked]
) -> tuple[tuple[Placed, ...], tuple[Problem, ...]]:
    """Training without a fixed time, inside the shifts that stand once exchanges and leave are reckoned with."""
    if not asked:
        return (), ()
    exchanged = swapped(published.shifts, order.swaps)
    standing = standing_shifts(exchanged, given.absences, order.now, given.law, published.interval_minutes)
    return place_training(given, published, standing, asked, order.now)


def changes(published: Roster, standing: Iterable[Shift], after: Roster) -> Iterator[ShiftChange]:
    """Agents' days whose shifts differ, the causes first, then by day and agent."""
    fallen = {(shift.agent, shift.start.date()) for shift in set(published.shifts) ^ set(standing)}
    was, now = _by_day(published.shifts), _by_day(after.shifts)
    keys = [key for key in was.keys() | now.keys() if was.get(key) != now.get(key)]
    for agent, day in sorted(keys, key=lambda key: (key not in fallen, key[1], key[0])):
        old, new = was.get((agent, day)), now.get((agent, day))
        yield ShiftChange(
            agent=agent,
            day=day,
            before=old,
            after=new,
            is_cause=(agent, day) in fallen,
            tenants=_tenants_in_new_hours(after, old, new),
        )


def _by_day(shifts: Iterable[Shift]) -> dict[tuple[AgentId, date], Shift]:
    return {(shift.agent, shift.start.date()): shift for shift in shifts}


def _tenants_in_new_hours(roster: Roster, old: Shift | None, new: Shift | None) -> tuple[tuple[TenantId, int], ...]:
    """Whom the agent serves while the old shift was not there or paused, with tenths of minutes rounded to minutes."""
    if new is None:
        return ()
    found: dict[TenantId, int] = {}
    step = timedelta(minutes=roster.interval_minutes)
    for each in roster.assignments:
        if each.agent != new.agent or not new.start <= each.start < new.end:
            continue
        for number in range(each.minutes // roster.interval_minutes):
            moment = each.start + number * step
            if old is None or not _works(old, moment):
                found[each.tenant] = found.get(each.tenant, 0) + each.tenths * roster.interval_minutes
    minutes = ((tenant, tenths // 10) for tenant, tenths in found.items())
    return tuple(sorted(minutes, key=lambda pair: (-pair[1], pair[0])))


def _works(shift: Shift, moment: datetime) -> bool:
    return shift.start <= moment < shift.end and not any(p.start <= moment < p.end for p in shift.pauses)


def _standing(roster: Roster, now: datetime) -> Standing:
    tenths = sum(gap.tenths for gap in roster.uncovered if gap.start >= now)
    return Standing(missing_tenth_minutes=tenths * roster.interval_minutes, cost_won=roster.search.cost_won)


def _require_no_new_breach(given: RosterInput, published: Roster, roster: Roster, order: RepairOrder) -> None:
    """An exchange that breaks a rule is the user's; any other new breach would be our mistake."""
    known = {(p.code, str(p.values)) for p in check_roster(facts_of(given, published))}
    new = [p for p in check_roster(facts_of(given, roster)) if (p.code, str(p.values)) not in known]
    partners = {agent for swap in order.swaps for agent in (swap.one, swap.other)}
    own = [problem for problem in new if problem.values.get("agent") in partners]
    if own:
        raise ProblemsFound(own)
    require(not new, f"the repair breaks {len(new)} rule(s): {', '.join(sorted({p.code for p in new}))}")
