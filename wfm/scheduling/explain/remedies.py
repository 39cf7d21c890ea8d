"""What would help, cheapest first: each effect is a routing of the same week with one thing changed.

Training, longer and further shifts, one more person. Each remedy stands alone: two of them together may relieve less
than the sum, because they relieve the same gaps.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from core.ids import AgentId, TenantId
from core.periods import seoul
from wfm.agents import Agent, ordinary_hour_won
from wfm.scheduling.explain.reasons import Whereabouts
from wfm.scheduling.explain.rerouting import Rerouting
from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.model.tables import slot_costs, week_costs
from wfm.scheduling.settings import tenants_most
from wfm.staffing.requirement import TENTHS_AN_AGENT

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

TRAININGS_TRIED = 400
"""How many pairs of person and tenant are routed: those who are on duty where the tenant lacks most."""
CAPPED_TRIED = 40
"""How many trainings, and how many shifts, are tried where caps on hours make every question take longer."""


class RemedyKind(StrEnum):
    """What is changed."""

    TRAIN = "train"
    EXTEND = "extend"
    """A shift becomes another one on the same day."""
    ADD = "add"
    """A shift on a day off."""
    HIRE = "hire"
    """One more person, trained for everybody, for one shift."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """One change and what it does to the week.

    ``relieved_tenth_minutes`` of uncovered need go; ``work_minutes`` are added and cost ``cost_won`` a week, by every
    term of the search (one more person at the pool's mean wage; what a course costs is not known here).
    ``relieved_won`` is the price of the gaps that go: where it is below the cost, the search was right to leave them.
    ``start`` and ``end`` are those of the new shift.
    """

    kind: RemedyKind
    agent: AgentId | None
    tenant: TenantId | None
    start: datetime | None
    end: datetime | None
    relieved_tenth_minutes: int
    relieved_won: int
    work_minutes: int = 0
    cost_won: int = 0
    is_overtime: bool = False

    @property
    def gain_won(self) -> int:
        """Price of the gaps that go, less the cost."""
        return self.relieved_won - self.cost_won


def remedies(
    given: RosterInput, problem: RosterProblem, tours: Ints, routing: Rerouting, asked: Whereabouts
) -> tuple[Remedy, ...]:
    """Every remedy that relieves something, the one that pays most first."""
    found = [
        *_trainings(given, problem, routing),
        *_shifts(given.pool_agents, problem, tours, routing, asked),
        *_hires(given, problem, routing),
    ]
    helping = [each for each in found if each.relieved_tenth_minutes > 0]
    return tuple(
        sorted(
            helping, key=lambda each: (-each.gain_won, each.kind, each.agent or "", each.tenant or "", str(each.start))
        )
    )


def _minutes(problem: RosterProblem, tenth_slots: int) -> int:
    return tenth_slots * problem.slot_minutes


def _moment(problem: RosterProblem, slot: int) -> datetime:
    return seoul(problem.monday, slot * problem.slot_minutes)


# --- Training -------------------------------------------------------------------------------------


def _trainings(given: RosterInput, problem: RosterProblem, routing: Rerouting) -> list[Remedy]:
    """Each person for each tenant that lacks hands while the person is on duty; who is dedicated stays so.

    Who serves as many tenants as allowed, or does not speak the tenant's language, is not helped by training.
    """
    missing, on_duty = routing.missing, routing.on_duty
    skilled = problem.trained if problem.skilled is None else problem.skilled
    language = {(line.tenant, line.channel): line.language for line in given.requirement.lines}
    by_tenant: dict[TenantId, list[int]] = {}
    for queue, (tenant, _) in enumerate(problem.queues):
        by_tenant.setdefault(tenant, []).append(queue)
    tried: list[tuple[int, int, TenantId, list[int]]] = []
    for row, agent in enumerate(given.pool_agents):
        most = tenants_most(agent, given.settings)
        known = {problem.queues[queue][0] for queue in np.flatnonzero(skilled[row])}
        if agent.dedicated_to is not None or (most is not None and len(known) >= most):
            continue
        for tenant, queues in by_tenant.items():
            speaks = [q for q in queues if language[problem.queues[q]] in {"", *agent.languages}]
            new = [q for q in speaks if not skilled[row, q] and problem.queues[q][1] in agent.channels]
            if not new:
                continue
            within = np.minimum(missing[new].sum(axis=0), TENTHS_AN_AGENT)[on_duty[row]].sum()
            if within > 0:
                tried.append((-int(within), row, tenant, new))
    found = []
    for _, row, tenant, new in sorted(tried)[: CAPPED_TRIED if routing.is_capped else TRAININGS_TRIED]:
        relief = routing.with_skill(row, new)
        found.append(
            Remedy(
                kind=RemedyKind.TRAIN,
                agent=problem.agents[row],
                tenant=tenant,
                start=None,
                end=None,
                relieved_tenth_minutes=_minutes(problem, relief.tenth_slots),
                relieved_won=relief.won,
            )
        )
    return found


# --- Hours ----------------------------------------------------------------------------------------


def _shifts(
    agents: tuple[Agent, ...], problem: RosterProblem, tours: Ints, routing: Rerouting, asked: Whereabouts
) -> list[Remedy]:
    """For each person and day the one other legal shift that promises most, routed; only longer days are tried."""
    costs = slot_costs(problem)
    promised = []
    for row in range(len(agents)):
        worth = _worth(problem, routing, row)
        if not worth.any():
            continue
        found = (_best_shift(problem, tours, routing, asked, worth, costs, row, day) for day in range(problem.days))
        promised += [shift for shift in found if shift is not None]
    if routing.is_capped:
        promised = sorted(promised, key=lambda shift: (-shift.promise_won, shift.row, shift.day))[:CAPPED_TRIED]
    weeks = week_costs(problem)
    return [_of_shift(agents[each.row], problem, tours, routing, each, costs, weeks) for each in promised]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Promised:
    """Another shift on an agent's day: what it promises by itself, the worked slots of the week (H,), where it lies."""

    row: int
    day: int
    promise_won: float
    worked: Ints
    first: int
    kind: int


def _of_shift(
    agent: Agent,
    problem: RosterProblem,
    tours: Ints,
    routing: Rerouting,
    shift: _Promised,
    costs: Floats,
    weeks: Floats,
) -> Remedy:
    """What a promised shift really does. ``costs`` (A, H) of slots, ``weeks`` (A, ...) of slots worked in a week."""
    row = shift.row
    relief = routing.with_hours(row, shift.worked)
    before, after = routing.worked(row), int(shift.worked.sum())
    pay = float(costs[row] @ (shift.worked - before)) + float(weeks[row, after] - weeks[row, before.sum()])
    return Remedy(
        kind=RemedyKind.ADD if int(tours[row, shift.day, 0]) < 0 else RemedyKind.EXTEND,
        agent=agent.agent,
        tenant=None,
        start=_moment(problem, shift.first),
        end=_moment(problem, shift.first + int(problem.menu.span[shift.kind])),
        relieved_tenth_minutes=_minutes(problem, relief.tenth_slots),
        relieved_won=relief.won,
        work_minutes=(after - int(before.sum())) * problem.slot_minutes,
        cost_won=round(pay),
        is_overtime=after * problem.slot_minutes > agent.week_minutes,
    )


def _worth(problem: RosterProblem, routing: Rerouting, row: int) -> Floats:
    """Won that a free hand of the person would relieve in each slot (H,) without moving anybody: a lower estimate."""
    missing = np.zeros((len(problem.queues), problem.horizon), dtype=np.int64)
    missing[:, : problem.week_slots] = routing.missing
    own = problem.trained[row] & routing.may_give_more(row)
    return np.where(problem.busy[row], 0.0, _dearest_first(problem, missing * own[:, None]))


def _dearest_first(problem: RosterProblem, missing: Ints) -> Floats:
    """Won of the dearest ten tenths missing in each slot (H,)."""
    free = np.full(missing.shape[1], TENTHS_AN_AGENT, dtype=np.int64)
    won = np.zeros(missing.shape[1])
    for queue in np.argsort(-problem.tenth_won, kind="stable").tolist():
        tenths = np.minimum(free, missing[queue])
        won += tenths * problem.tenth_won[queue]
        free -= tenths
    return won


def _best_shift(
    problem: RosterProblem,
    tours: Ints,
    routing: Rerouting,
    asked: Whereabouts,
    worth: Floats,
    costs: Floats,
    row: int,
    day: int,
) -> _Promised | None:
    """The best other shift of a day; None where none is legal."""
    if asked.is_pinned(row, day):
        return None
    begins, kinds = asked.shifts_of(row, day)
    span, work = problem.menu.span[kinds], problem.menu.work[kinds]
    own = int(tours[row, day, 0])
    now = int(problem.menu.work[int(tours[row, day, 1])]) if own >= 0 else 0
    legal = asked.rested(row, day, begins, span) & (work > now)
    legal &= asked.hours_without(row, day) + work <= problem.week_most[row]
    if own >= 0:
        first = day * problem.per_day + own
        last = first + int(problem.menu.span[int(tours[row, day, 1])])
        legal &= (begins <= first) & (begins + span >= last)
    if not legal.any():
        return None
    sums = np.concatenate([[0.0], np.cumsum(worth - costs[row])])
    promise = np.where(legal, sums[begins + span] - sums[begins], -np.inf)
    best = int(promise.argmax())
    first, kind = int(begins[best]), int(kinds[best])
    marks = routing.worked(row)
    if own >= 0:
        begin = day * problem.per_day + own
        marks[begin : begin + int(problem.menu.span[int(tours[row, day, 1])])] = 0
    marks[first : first + int(problem.menu.span[kind])] = 1
    pause = _pause(problem, worth, row, first, kind, tours[row, day] if own >= 0 else None)
    marks[pause : pause + int(problem.menu.pause[kind])] = 0
    return _Promised(row=row, day=day, promise_won=float(promise[best]), worked=marks, first=first, kind=kind)


def _pause(problem: RosterProblem, worth: Floats, row: int, first: int, kind: int, now: Ints | None) -> int:
    """First slot of the break: where it was if it still fits, else where a hand is worth least."""
    menu = problem.menu
    margin, length, span = int(menu.margin[kind]), int(menu.pause[kind]), int(menu.span[kind])
    choices = range(first + margin, first + span - margin - length + 1)
    if now is not None and int(menu.pause[int(now[1])]) == length and int(now[2]) in choices:
        return int(now[2])
    free = [at for at in choices if not problem.busy[row, at : at + length].any()] or list(choices)
    return min(free, key=lambda at: float(worth[at : at + length].sum()), default=first)


# --- People ---------------------------------------------------------------------------------------


def _hires(given: RosterInput, problem: RosterProblem, routing: Rerouting) -> list[Remedy]:
    """For each day the best shift of one more person who may serve everybody.

    Such a person takes the dearest gaps itself; moving others about would relieve no more.
    """
    missing = np.zeros((len(problem.queues), problem.horizon), dtype=np.int64)
    missing[:, : problem.week_slots] = routing.missing
    worth, tenths = _dearest_first(problem, missing), np.minimum(missing.sum(axis=0), TENTHS_AN_AGENT)
    wages = [ordinary_hour_won(a, given.paid_month_hours, given.law.full_time_week_minutes) for a in given.pool_agents]
    slot_won = float(sum(wages)) / max(len(wages), 1) * problem.slot_minutes / 60
    found = []
    for day in range(problem.days):
        first, kind, pause = _hired_shift(problem, worth, slot_won, day)
        span, length, work = int(problem.menu.span[kind]), int(problem.menu.pause[kind]), int(problem.menu.work[kind])
        present = np.zeros(problem.horizon, dtype=np.int64)
        present[first : first + span] = 1
        present[pause : pause + length] = 0
        found.append(
            Remedy(
                kind=RemedyKind.HIRE,
                agent=None,
                tenant=None,
                start=_moment(problem, first),
                end=_moment(problem, first + span),
                relieved_tenth_minutes=_minutes(problem, int(tenths @ present)),
                relieved_won=round(float(worth @ present)),
                work_minutes=work * problem.slot_minutes,
                cost_won=round(slot_won * work),
            )
        )
    return found


def _hired_shift(problem: RosterProblem, worth: Floats, slot_won: float, day: int) -> tuple[int, int, int]:
    """The shift of a day that gains most: first slot, kind and first slot of the break; the shortest of equals."""
    menu, best, gain = problem.menu, (day * problem.per_day, 0, 0), -np.inf
    sums = np.concatenate([[0.0], np.cumsum(worth)])
    for kind in np.flatnonzero(menu.usual).tolist():
        span, length, margin = int(menu.span[kind]), int(menu.pause[kind]), int(menu.margin[kind])
        for first in range(day * problem.per_day, (day + 1) * problem.per_day, problem.start_step_slots):
            pauses = range(first + margin, first + span - margin - length + 1)
            pause = min(pauses, key=lambda at: float(sums[at + length] - sums[at]))
            won = float(sums[first + span] - sums[first] - sums[pause + length] + sums[pause])
            won -= slot_won * int(menu.work[kind])
            if won > gain + 1e-6:
                best, gain = (first, kind, pause), won
    return best
