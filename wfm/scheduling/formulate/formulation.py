"""Records to arrays: what the week asks, who may work when, and what every choice costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from core.calendar import HolidayCalendar
from core.errors import require
from core.ids import TenantId
from core.labour_law import LabourLaw
from core.periods import DAYS_A_WEEK, MINUTES_A_DAY, seoul
from core.problems import Problem
from wfm.agents import LEVEL_MOST, Absence, Agent, Wish
from wfm.scheduling.formulate.availability import (
    WeekSlots,
    blocked_slots,
    busy_slots,
    night_share,
    windows,
)
from wfm.scheduling.formulate.carry import NOTHING_CARRIED, CarryIn, carry_in
from wfm.scheduling.formulate.pinning import extended_menu, shapes_of, with_pins
from wfm.scheduling.formulate.prices import Prices
from wfm.scheduling.formulate.tenant_sets import served_by, with_tenant_sets
from wfm.scheduling.model.problem import Queue, RestStates, RosterProblem
from wfm.scheduling.model.shifts import shift_menu
from wfm.scheduling.model.tables import prefix_counts
from wfm.scheduling.pins import Pin
from wfm.scheduling.roster import Assignment, Roster
from wfm.scheduling.settings import DEFAULT_SETTINGS, RosterSettings, tenant_minutes_most
from wfm.staffing.requirement import TENTHS_AN_AGENT, Requirement

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterInput:
    """All that a roster is made of. ``paid_month_hours`` (209) turns monthly allowances into an ordinary hour's wage.

    Agents of other pools are left out. ``previous`` is the roster of the week before, None where none is known.
    ``pins`` are days that stay as they are told. ``history`` are the rosters of the last thirteen weeks, and ``wishes``
    reach as far back: together they say who is due. ``near`` is a roster of the week that people know already: what
    differs from it has a price.
    """

    agents: tuple[Agent, ...]
    requirement: Requirement
    absences: tuple[Absence, ...]
    calendar: HolidayCalendar
    law: LabourLaw
    paid_month_hours: Decimal
    previous: Roster | None = None
    settings: RosterSettings = DEFAULT_SETTINGS
    pins: tuple[Pin, ...] = ()
    wishes: tuple[Wish, ...] = ()
    history: tuple[Roster, ...] = ()
    near: Roster | None = None

    @property
    def pool_agents(self) -> tuple[Agent, ...]:
        """Agents of the requirement's pool, by code."""
        return tuple(sorted((a for a in self.agents if a.pool == self.requirement.pool), key=lambda a: a.agent))


def roster_problem(
    given: RosterInput, monday: date, also: Sequence[Pin] = (), served: Sequence[Assignment] = ()
) -> tuple[RosterProblem, tuple[Problem, ...]]:
    """One week's problem from a Monday within the requirement's grid, and what is wrong with the data.

    Problems: a queue nobody is trained for, an agent for whom no shift at all is legal, a pin that no legal week can
    hold. All still solve. Shifts of ``also`` need not be kept, but the menu has their lengths. ``served`` are
    assignments of the week that is mended: whom agents serve in it they may go on serving.
    """
    grid, law, agents = given.requirement.grid, given.law, given.pool_agents
    require(monday.weekday() == 0 and monday in grid.range, "a roster's week begins on a Monday of its requirement")
    rest_slots = -(-law.rest_between_shifts_minutes // grid.minutes)
    menu = extended_menu(
        shift_menu(law, grid.minutes, given.settings),
        shapes_of((*given.pins, *also), law, grid.minutes),
        MINUTES_A_DAY // grid.minutes - rest_slots,
    )
    days = min(DAYS_A_WEEK, (grid.range.end - monday).days)
    slots = WeekSlots(
        monday=monday,
        days=days,
        minutes=grid.minutes,
        horizon=days * (MINUTES_A_DAY // grid.minutes) + int(menu.span.max()),
    )
    carried = carry_in(given.previous, monday)
    queues, need = _need(given.requirement, slots, night_share(law, grid.minutes) > 0)
    skilled = _trained(agents, queues, monday, given.requirement)
    per_day, known = slots.per_day, served_by(served)
    trained = with_tenant_sets(skilled, agents, queues, need, per_day, given.settings, known)
    absences = _absences_by_agent(given.absences)
    own = [tuple(absences.get(agent.agent, ())) for agent in agents]
    carries = [carried.get(agent.agent, NOTHING_CARRIED) for agent in agents]
    blocked = _stack(
        (
            blocked_slots(agent, away, carry, given.calendar, law, slots)
            for agent, away, carry in zip(agents, own, carries, strict=True)
        ),
        slots.horizon,
    )
    busy = _stack((busy_slots(away, slots) for away in own), slots.horizon) & ~blocked
    bounds = [windows(agent, slots) for agent in agents]
    reach = _reaching(agents, carries, slots)
    prices = Prices.of(given, agents, slots)
    starts, off_grid = template_starts(given.settings, grid.minutes)
    problem = RosterProblem(
        monday=monday,
        slot_minutes=grid.minutes,
        days=days,
        agents=tuple(agent.agent for agent in agents),
        queues=queues,
        menu=menu,
        rest_slots=rest_slots,
        start_step_slots=1 if starts is not None else max(1, given.settings.start_step_minutes // grid.minutes),
        need=need,
        tenth_won=prices.tenth_won(need),
        trained=trained,
        blocked=blocked,
        busy=busy,
        window_from=np.array([first for first, _ in bounds], dtype=np.int64).reshape(-1, days),
        window_to=np.array([last for _, last in bounds], dtype=np.int64).reshape(-1, days),
        rest=rest_states(law.consecutive_days_max, [carry.days_in_row for carry in carries], days),
        slot_terms=prices.slot_terms(need, trained, busy),
        week_terms=prices.week_terms(own),
        week_least=np.zeros(len(agents), dtype=np.int64),
        week_most=prices.week_most,
        fixed_terms=prices.fixed_terms(busy, need, reach[0]),
        carried=reach[0],
        carried_agent=reach[1],
        shift_terms=prices.shift_terms(menu),
        shift_legal=None if starts is None else _templates(starts & menu.usual, len(agents), days),
        skilled=skilled,
        tenant_caps=_tenant_caps(agents, queues, given.settings, grid.minutes),
        levels=_levels_missing(agents, queues),
        spare_won=prices.spare_won,
    )
    told = (*off_grid, *_untrained(problem), *_without_tour(problem, prices.paid_slots(own)))
    problem, refused = with_pins(problem, given.pins)
    return problem, (*told, *refused)


def rest_states(days_most: int, days_in_row: Sequence[int], days: int) -> RestStates:
    """Days worked in a row as an automaton, from what each agent carries in.

    Where the limit is a week's length less one or more, a day off anywhere ends the question: two states do. Else a
    state for every number of days in a row.
    """
    agents = len(days_in_row)
    carried = np.minimum(np.array(days_in_row, dtype=np.int64).reshape(agents), days_most)
    if days_most >= days - 1:
        work_next = np.ones((agents, days, 2), dtype=np.int64)
        work_next[:, :, 0] = np.where(carried[:, None] + np.arange(1, days + 1) <= days_most, 0, -1)
        off_next = np.ones((agents, days, 2), dtype=np.int64)
        return RestStates(first=np.zeros(agents, dtype=np.int64), work_next=work_next, off_next=off_next)
    following = np.append(np.arange(1, days_most + 1), -1).astype(np.int64)
    work_next = np.broadcast_to(following, (agents, days, days_most + 1)).copy()
    return RestStates(first=carried, work_next=work_next, off_next=np.zeros_like(work_next))


def template_starts(settings: RosterSettings, minutes: int) -> tuple[Bools | None, tuple[Problem, ...]]:
    """Beginnings that the templates allow, (per_day, 1), or None without templates; those off the grid are Problems."""
    off_grid = [
        *(("shift_starts", start) for start in settings.shift_starts if start % minutes),
        *(("shift_lengths", length) for length in settings.shift_lengths if length % minutes),
    ]
    problems = tuple(
        Problem(
            code="scheduling.template_off_grid",
            values={"setting": name, "time": f"{told // 60:02}:{told % 60:02}", "minutes": minutes},
        )
        for name, told in off_grid
    )
    starts = [start // minutes for start in settings.shift_starts if start % minutes == 0]
    if not starts:
        return None, problems
    allowed = np.zeros((MINUTES_A_DAY // minutes, 1), dtype=bool)
    allowed[starts] = True
    return allowed, problems


def _templates(shifts: Bools, agents: int, days: int) -> Bools:
    """Shifts (per_day, M) that templates allow, the same for everybody every day."""
    return np.broadcast_to(shifts, (agents, days, *shifts.shape))


def _need(requirement: Requirement, slots: WeekSlots, night: Bools) -> tuple[tuple[Queue, ...], Ints]:
    """Queues with need in the week, and their tenths (Q, H).

    The night after the last day is needed as well, or Sunday's night shifts would end at midnight: as the requirement
    says where it reaches so far, else as in the first night of the week. It is next week's to cover and to report.
    """
    grid, size = requirement.grid, slots.days * slots.per_day
    first = grid.index_of(seoul(slots.monday))
    lines = [line for line in requirement.lines if any(line.tenths[first : first + size])]
    lines.sort(key=lambda line: (line.tenant, line.channel))
    need = np.zeros((len(lines), slots.horizon), dtype=np.int64)
    after = min(slots.horizon - size, int(np.argmin(night)))
    following = first + size if first + size + after <= grid.size else first
    for number, line in enumerate(lines):
        need[number, :size] = line.tenths[first : first + size]
        need[number, size : size + after] = line.tenths[following : following + after]
    return tuple((line.tenant, line.channel) for line in lines), need


def _trained(agents: Sequence[Agent], queues: Sequence[Queue], monday: date, requirement: Requirement) -> Bools:
    """Who serves what (A, Q) from the first day of the week on which the agent is employed.

    A cap of no minutes is no training.
    """
    trained = np.zeros((len(agents), len(queues)), dtype=bool)
    language = {(line.tenant, line.channel): line.language for line in requirement.lines}
    for row, agent in enumerate(agents):
        day = max(monday, agent.hired_on)
        never = {skill.tenant for skill in agent.skills if skill.week_minutes_most == 0}
        trained[row] = [
            tenant not in never and agent.serves(tenant, channel, day, language[tenant, channel])
            for tenant, channel in queues
        ]
    return trained


def _tenant_caps(
    agents: Sequence[Agent], queues: Sequence[Queue], settings: RosterSettings, minutes: int
) -> dict[tuple[int, TenantId], int]:
    """Most tenths of slots of a week by row and tenant, where there is a cap."""
    tenants = sorted({tenant for tenant, _ in queues})
    caps = ((row, t, tenant_minutes_most(agent, t, settings)) for row, agent in enumerate(agents) for t in tenants)
    return {(row, tenant): most * TENTHS_AN_AGENT // minutes for row, tenant, most in caps if most is not None}


def _levels_missing(agents: Sequence[Agent], queues: Sequence[Queue]) -> Ints:
    """How many levels an agent is below an expert, (A, Q); nought where it is not trained."""
    found = np.zeros((len(agents), len(queues)), dtype=np.int64)
    for row, agent in enumerate(agents):
        level = {skill.tenant: skill.level for skill in agent.skills}
        found[row] = [LEVEL_MOST - level.get(tenant, LEVEL_MOST) for tenant, _ in queues]
    return found


def _absences_by_agent(absences: Iterable[Absence]) -> dict[str, list[Absence]]:
    by_agent: dict[str, list[Absence]] = {}
    for absence in absences:
        by_agent.setdefault(absence.agent, []).append(absence)
    return by_agent


def _stack(rows: Iterable[Bools], horizon: int) -> Bools:
    return np.array(list(rows), dtype=bool).reshape(-1, horizon)


def _reaching(agents: Sequence[Agent], carries: Sequence[CarryIn], slots: WeekSlots) -> tuple[Bools, Ints]:
    """Whole slots (C, H) that last week's shifts still work in this week, and their agents' rows (C,)."""
    marks, rows = [], []
    for row, carry in enumerate(carries):
        for shift in carry.reaching:
            on = np.zeros(slots.horizon, dtype=bool)
            end_slot = (shift.end - seoul(slots.monday)) // timedelta(minutes=slots.minutes)
            on[: max(0, end_slot)] = True
            for pause in shift.pauses:
                on[slots.touching(pause.start, pause.end)] = False
            marks.append(on)
            rows.append(row)
    return _stack(marks, slots.horizon), np.array(rows, dtype=np.int64)


def _untrained(problem: RosterProblem) -> tuple[Problem, ...]:
    known_by_some: list[bool] = problem.trained.any(axis=0).reshape(-1).tolist()
    return tuple(
        Problem(code="scheduling.nobody_trained", values={"tenant": tenant, "channel": channel.value})
        for (tenant, channel), known in zip(problem.queues, known_by_some, strict=True)
        if not known
    )


def _without_tour(problem: RosterProblem, paid_slots: Ints) -> tuple[Problem, ...]:
    """Agents with hours to roster for whom no shift of any day is legal."""
    legal = legal_shift_exists(problem)
    return tuple(
        Problem(code="scheduling.no_legal_tour", values={"agent": agent, "week": problem.monday})
        for agent, some, paid in zip(problem.agents, legal, paid_slots, strict=True)
        if paid > 0 and not some
    )


def legal_shift_exists(problem: RosterProblem) -> Bools:
    """Whether any shift at all is legal for an agent, (A,)."""
    menu, counts = problem.menu, prefix_counts(problem.blocked)
    found = np.zeros(len(problem.agents), dtype=bool)
    for day in range(problem.days):
        for start in range(0, problem.per_day, problem.start_step_slots):
            begin = day * problem.per_day + start
            for kind in np.flatnonzero(menu.usual):
                span = int(menu.span[kind])
                fits = (problem.window_from[:, day] <= start) & (start + span <= problem.window_to[:, day])
                if problem.shift_legal is not None:
                    fits &= problem.shift_legal[:, day, start, kind]
                found |= fits & (counts[:, begin + span] == counts[:, begin]) & (problem.week_most >= menu.work[kind])
    return found
