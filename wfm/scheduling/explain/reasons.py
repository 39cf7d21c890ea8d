"""Why need stays uncovered: for every stretch of a tenant, what keeps each trained person from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from core.channels import Channel
from core.ids import AgentId, TenantId
from core.periods import seoul, week_from
from wfm.agents import Absence, Agent
from wfm.scheduling.explain.rerouting import Rerouting
from wfm.scheduling.formulate.availability import AT_WORK
from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.model.tables import prefix_counts
from wfm.scheduling.roster import Roster, uncovered_stretches

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


class Reason(StrEnum):
    """What keeps a person from an uncovered slot, and what keeps a stretch uncovered.

    The order is that of a planner's questions: who is trained, who is there, who may, and at which price.
    """

    NOBODY_TRAINED = "nobody_trained"
    OTHER_TENANTS = "other_tenants"
    """Trained, but serves as many other tenants in the week as it may."""
    TENANT_HOURS = "tenant_hours"
    """Gives the tenant as many hours of the week as it may."""
    BUSY = "busy"
    """On duty, but serves others, as dear or dearer."""
    ON_BREAK = "on_break"
    TRAINING = "training"
    LEAVE = "leave"
    NOT_EMPLOYED = "not_employed"
    REST_DAY = "rest_day"
    RESTRICTED = "restricted"
    OUTSIDE_HOURS = "outside_hours"
    """Outside the contract days or the working window, or no legal shift reaches the slot."""
    REST = "rest"
    """Eleven hours between shifts, or too many days in a row."""
    WEEK_FULL = "week_full"
    PINNED = "pinned"
    DEARER = "dearer"
    """Could work then; the search left it, because of wages or of the hours that would lack elsewhere: see remedies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Uncovered need of a tenant and channel over [start, end), summed to ``tenth_minutes``, and why.

    ``trained`` are the people who may serve it. ``reason`` is DEARER where anybody could work, else what keeps most of
    them; ``reasons`` counts people by what keeps each of them for most of the stretch.
    """

    tenant: TenantId
    channel: Channel
    start: datetime
    end: datetime
    tenth_minutes: int
    trained: int
    reason: Reason
    reasons: tuple[tuple[Reason, int], ...]


def explain_gaps(roster: Roster, asked: Whereabouts) -> tuple[Gap, ...]:
    """Every uncovered stretch of the asked week, by time, tenant and channel."""
    problem = asked.problem
    end = problem.monday + timedelta(days=problem.days)
    queue_of = {queue: number for number, queue in enumerate(problem.queues)}
    found = []
    for stretch in uncovered_stretches(roster):
        first = stretch[0]
        if not problem.monday <= first.start.date() < end:
            continue
        queue = queue_of.get((first.tenant, first.channel))
        rows = [] if queue is None else np.flatnonzero(asked.skilled[:, queue]).tolist()
        slots = [asked.slot_of(gap.start) for gap in stretch]
        counts = Counter(asked.capped(row, first.tenant) or asked.mostly(row, slots) for row in rows)
        found.append(
            Gap(
                tenant=first.tenant,
                channel=first.channel,
                start=first.start,
                end=stretch[-1].start + timedelta(minutes=roster.interval_minutes),
                tenth_minutes=sum(gap.tenths for gap in stretch) * roster.interval_minutes,
                trained=len(rows),
                reason=leading(counts),
                reasons=tuple(sorted(counts.items(), key=lambda item: (-item[1], list(Reason).index(item[0])))),
            )
        )
    return tuple(found)


def leading(counts: Counter[Reason]) -> Reason:
    """What keeps a stretch uncovered, from what keeps each of the people trained for it."""
    if not counts:
        return Reason.NOBODY_TRAINED
    if Reason.DEARER in counts:
        return Reason.DEARER
    return min(counts, key=lambda reason: (-counts[reason], list(Reason).index(reason)))


class Hindrances:
    """What each person does in a slot, or why the person cannot work then, from the arrays of a week alone.

    Answers are kept: gaps share slots.
    """

    def __init__(
        self, problem: RosterProblem, tours: Ints, routing: Rerouting, pinned: Collection[tuple[AgentId, int]] = ()
    ) -> None:
        """Remember the week; ``pinned`` are days (by number) that were fixed by hand."""
        self.problem, self.tours = problem, tours
        self._on_duty = routing.on_duty
        self._hours = np.array([routing.worked(row).sum() for row in range(len(problem.agents))], dtype=np.int64)
        self._blocked = prefix_counts(problem.blocked)
        self._pinned = set(pinned)
        self._answers: dict[tuple[int, int], Reason] = {}

    def slot_of(self, moment: datetime) -> int:
        """The slot that begins at a moment."""
        return (moment - seoul(self.problem.monday)) // timedelta(minutes=self.problem.slot_minutes)

    def is_pinned(self, row: int, day: int) -> bool:
        """Whether an agent's day was fixed by hand."""
        return (self.problem.agents[row], day) in self._pinned

    def counts(self, rows: Sequence[int], slots: Sequence[int]) -> Counter[Reason]:
        """How many of the people are kept from the slots by what."""
        return Counter(self.mostly(row, slots) for row in rows)

    def mostly(self, row: int, slots: Sequence[int]) -> Reason:
        """What keeps a person for most of the slots; DEARER where it could work in any."""
        return leading(Counter(self.of(row, slot) for slot in slots))

    def of(self, row: int, slot: int) -> Reason:
        """What keeps a person from a slot."""
        if (row, slot) not in self._answers:
            self._answers[row, slot] = self._present(row, slot) or self._absent(row, slot)
        return self._answers[row, slot]

    def _present(self, row: int, slot: int) -> Reason | None:
        """What a person does who is in its shift."""
        problem = self.problem
        if problem.busy[row, slot]:
            return Reason.TRAINING
        if self._on_duty[row, slot]:
            return Reason.BUSY
        for day, (start, kind, _) in enumerate(self.tours[row].tolist()):
            begin = day * problem.per_day + start
            if start >= 0 and begin <= slot < begin + int(problem.menu.span[kind]):
                return Reason.ON_BREAK
        return None

    def _absent(self, row: int, slot: int) -> Reason:
        """Why a person off duty cannot work then."""
        problem = self.problem
        if problem.blocked[row, slot]:
            return self._blocked_by(row, slot)
        day = slot // problem.per_day
        free = [n for n in (day - 1, day) if 0 <= n < problem.days and not self.is_pinned(row, n)]
        found = [self._hindrance(row, number, slot) for number in free]
        known = [reason for reason in found if reason is not None]
        if len(known) < len(found):
            return Reason.DEARER
        if not known:
            return Reason.PINNED
        # The nearest miss tells most: one whose week is full could work but for the hours.
        return max(known, key=lambda reason: list(Reason).index(reason))

    def _blocked_by(self, row: int, slot: int) -> Reason:
        """What the arrays say of a slot that no shift may touch: the person is not there."""
        return Reason.OUTSIDE_HOURS

    def _hindrance(self, row: int, day: int, slot: int) -> Reason | None:
        """What forbids every shift of a day that reaches the slot; None where one would be legal."""
        problem = self.problem
        begins, kinds = self.shifts_of(row, day)
        span = problem.menu.span[kinds]
        reaching = (begins <= slot) & (slot < begins + span)
        if not reaching.any():
            return Reason.OUTSIDE_HOURS
        rested = reaching & self.rested(row, day, begins, span)
        if not rested.any():
            return Reason.REST
        hours = self.hours_without(row, day) + problem.menu.work[kinds]
        return None if (rested & (hours <= problem.week_most[row])).any() else Reason.WEEK_FULL

    def shifts_of(self, row: int, day: int) -> tuple[Ints, Ints]:
        """Shifts that a day allows by itself: first slots (N,) in the week, and kinds (N,)."""
        problem = self.problem
        starts = np.arange(0, problem.per_day, problem.start_step_slots)
        usual = np.flatnonzero(problem.menu.usual)
        begin, kind = (grid.reshape(-1) for grid in np.meshgrid(starts, usual, indexing="ij"))
        end = begin + problem.menu.span[kind]
        fits = (problem.window_from[row, day] <= begin) & (end <= problem.window_to[row, day])
        first = begin + day * problem.per_day
        fits &= first + problem.menu.span[kind] <= problem.horizon
        begin, kind, first = begin[fits], kind[fits], first[fits]
        free = self._blocked[row, first + problem.menu.span[kind]] == self._blocked[row, first]
        if problem.shift_legal is not None:
            free &= problem.shift_legal[row, day, begin, kind]
        return first[free], kind[free]

    def rested(self, row: int, day: int, begins: Ints, span: Ints) -> Bools:
        """Whether shifts (N,) of a day keep the rest to the neighbours and the days in a row."""
        problem = self.problem
        legal = np.full(begins.shape, self._days_allow(row, day))
        for other, (start, kind, _) in enumerate(self.tours[row].tolist()):
            if start < 0 or other == day:
                continue
            first = other * problem.per_day + start
            if other < day:
                legal &= first + int(problem.menu.span[kind]) + problem.rest_slots <= begins
            else:
                legal &= begins + span + problem.rest_slots <= first
        return legal

    def _days_allow(self, row: int, day: int) -> bool:
        """Whether the agent may work on a day beside the other days of its week."""
        rest, state = self.problem.rest, int(self.problem.rest.first[row])
        for number in range(self.problem.days):
            works = number == day or int(self.tours[row, number, 0]) >= 0
            state = int((rest.work_next if works else rest.off_next)[row, number, state])
            if state < 0:
                return False
        return True

    def hours_without(self, row: int, day: int) -> int:
        """Slots worked in the week but for one day."""
        start, kind, _ = self.tours[row, day].tolist()
        return int(self._hours[row]) - (int(self.problem.menu.work[kind]) if start >= 0 else 0)


class Whereabouts(Hindrances):
    """The same with the people known: leave, rest days and restrictions have their own names."""

    def __init__(
        self, given: RosterInput, roster: Roster, problem: RosterProblem, tours: Ints, routing: Rerouting
    ) -> None:
        """Remember the week and its people."""
        super().__init__(problem, tours, routing, {(pin.agent, (pin.day - problem.monday).days) for pin in roster.pins})
        self._agents: Sequence[Agent] = given.pool_agents
        self._absences: dict[str, list[Absence]] = {}
        for absence in given.absences:
            self._absences.setdefault(absence.agent, []).append(absence)
        self._law, self._calendar = given.law, given.calendar
        self._given: dict[tuple[AgentId, TenantId], int] = {}
        for each in roster.assignments:
            if each.start.date() in week_from(problem.monday):
                key, slots = (each.agent, each.tenant), each.minutes // problem.slot_minutes
                self._given[key] = self._given.get(key, 0) + slots * each.tenths

    @property
    def skilled(self) -> Bools:
        """Who is trained for what (A, Q), the caps on the number of tenants apart."""
        return self.problem.trained if self.problem.skilled is None else self.problem.skilled

    def capped(self, row: int, tenant: TenantId) -> Reason | None:
        """The cap that keeps a trained person from the tenant all week, if any does."""
        problem = self.problem
        queues = [number for number, queue in enumerate(problem.queues) if queue[0] == tenant]
        if not problem.trained[row, queues].any():
            return Reason.OTHER_TENANTS
        most = problem.tenant_caps.get((row, tenant))
        given = self._given.get((problem.agents[row], tenant), 0)
        return Reason.TENANT_HOURS if most is not None and given >= most else None

    def _blocked_by(self, row: int, slot: int) -> Reason:
        agent, begin = self._agents[row], seoul(self.problem.monday, slot * self.problem.slot_minutes)
        day, end = begin.date(), begin + timedelta(minutes=self.problem.slot_minutes)
        if not agent.is_employed_on(day):
            return Reason.NOT_EMPLOYED
        for away in self._absences.get(agent.agent, ()):
            if away.kind not in AT_WORK and away.start < end and away.end > begin:
                return Reason.LEAVE
        if day.weekday() == agent.weekly_rest_day:
            return Reason.REST_DAY
        if agent.restrictions.hold_on(day):
            minutes = range(begin.hour * 60 + begin.minute, begin.hour * 60 + begin.minute + self.problem.slot_minutes)
            at_night = agent.restrictions.no_night and any(self._law.is_night(minute) for minute in minutes)
            if at_night or (agent.restrictions.no_holiday and self._calendar.is_holiday(day)):
                return Reason.RESTRICTED
        return Reason.REST
