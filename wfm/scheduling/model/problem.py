"""The roster problem of one week as arrays: what the search, the bound and the blocks compute on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
import numpy.typing as npt

from core.channels import Channel
from core.errors import require
from core.ids import AgentId, TenantId
from wfm.scheduling.model.shifts import ShiftMenu

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Queue = tuple[TenantId, Channel]


@dataclass(frozen=True, slots=True, kw_only=True)
class RestStates:
    """Days worked in a row as an automaton of J states: ``work_next``/``off_next`` (A, D, J), −1 forbids.

    ``first`` (A,) is the state on Monday morning, after what last week left behind.
    """

    first: Ints
    work_next: Ints
    off_next: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterProblem:
    """One week of one pool: A agents, Q queues (tenant and channel), D days, H slots of horizon (D days and a night).

    ``need`` (Q, H) tenths of an agent, the night after Sunday included. ``tenth_won`` (Q,) is the price of an
    uncovered tenth in a slot. ``trained`` (A, Q). ``blocked`` (A, H): no shift may touch the slot; ``busy`` (A, H): a
    shift may, but the agent trains or meets. ``window_from``/``window_to`` (A, D): shifts that begin on a day lie
    within, in slots after its midnight. ``slot_terms`` (A, H) won per slot worked and ``week_terms`` (A, most + 1) won
    by slots worked in the week, each by the name of its term; ``week_least``/``week_most`` (A,) bound the slots of a
    week. ``fixed_terms`` are paid whatever the roster (contracted wages). ``carried`` (C, H) marks last week's shifts
    that reach into this week, of agent ``carried_agent`` (C,): their hands are there, their hours are last week's.

    ``shift_terms`` (A, D, per_day, M), by name, are whole won per shift, by day, beginning and kind; below nought for a
    bonus. ``np.broadcast_to`` keeps them small. ``shift_legal``, of that shape: other shifts must not be (templates,
    pins). ``held`` (A, D, 3) are shifts (start, kind, first slot of the break; start −1: none) known from elsewhere:
    they may begin off the raster and keep their break, where the tour has them at all. ``unbroken`` (A, H): no break
    lies there, beside the busy slots (of a shift that has begun, what is past is as it was).

    What the division knows beside the search: ``skilled`` (A, Q) is ``trained`` before the caps on the number of an
    agent's tenants; ``tenant_caps`` are the most tenths of slots that a row gives a tenant in the week; ``levels``
    (A, Q) how many levels a row is below an expert. ``spare_won`` is the price of a spare tenth in a slot, which
    ``slot_terms`` and ``tenth_won`` hold already: a spare tenth is one on duty that no need asks for.
    """

    monday: date
    slot_minutes: int
    days: int
    agents: tuple[AgentId, ...]
    queues: tuple[Queue, ...]
    menu: ShiftMenu
    rest_slots: int
    start_step_slots: int
    need: Ints
    tenth_won: Ints
    trained: Bools
    blocked: Bools
    busy: Bools
    window_from: Ints
    window_to: Ints
    rest: RestStates
    slot_terms: Mapping[str, Floats]
    week_terms: Mapping[str, Floats]
    week_least: Ints
    week_most: Ints
    fixed_terms: Mapping[str, int]
    carried: Bools
    carried_agent: Ints
    shift_terms: Mapping[str, Floats] = field(default_factory=dict)
    shift_legal: Bools | None = None
    held: Ints | None = None
    unbroken: Bools | None = None
    skilled: Bools | None = None
    tenant_caps: Mapping[tuple[int, TenantId], int] = field(default_factory=dict)
    levels: Ints | None = None
    spare_won: int = 0

    def __post_init__(self) -> None:
        agents, queues, horizon = len(self.agents), len(self.queues), self.horizon
        require(self.need.shape == (queues, horizon) and self.tenth_won.shape == (queues,), "shape of the need")
        require(self.trained.shape == (agents, queues), "shape of the skills")
        shapes = {field.shape for field in (self.blocked, self.busy, *self.slot_terms.values())}
        require(shapes == {(agents, horizon)}, "shape of the slots of agents")
        require(self.window_from.shape == self.window_to.shape == (agents, self.days), "shape of the windows")
        weeks = {term.shape for term in self.week_terms.values()}
        require(weeks == {(agents, int(self.week_most.max(initial=0)) + 1)}, "shape of the weeks")
        each_shift = (agents, self.days, self.per_day, self.menu.size)
        require(all(term.shape == each_shift for term in self.shift_terms.values()), "shape of the shifts' prices")
        require(self.shift_legal is None or self.shift_legal.shape == each_shift, "shape of the legal shifts")
        require(self.held is None or self.held.shape == (agents, self.days, 3), "shape of the held shifts")
        require(self.unbroken is None or self.unbroken.shape == (agents, horizon), "shape of the slots without break")
        require(self.carried.shape == (len(self.carried_agent), horizon), "shape of carried shifts")
        require(bool((self.need >= 0).all() and (self.tenth_won >= 0).all()), "a need or a price below zero")
        longest = int(self.menu.span.max()) + self.rest_slots
        require(longest <= self.per_day + self.start_step_slots, "a shift and its rest longer than a day")

    @property
    def per_day(self) -> int:
        """Slots a day."""
        return 24 * 60 // self.slot_minutes

    @property
    def horizon(self) -> int:
        """Slots from Monday 00:00 to the end of the last night shift."""
        return int(self.blocked.shape[1])

    @property
    def fixed_won(self) -> int:
        """What is paid whatever the roster."""
        return sum(self.fixed_terms.values())

    @property
    def week_slots(self) -> int:
        """Slots of the days themselves."""
        return self.days * self.per_day


def some_agents(problem: RosterProblem, rows: Ints) -> RosterProblem:
    """The same week for some agents alone; nobody else is there, last week's shifts neither."""
    rest, most = problem.rest, int(problem.week_most[rows].max(initial=0))
    return replace(
        problem,
        agents=tuple(problem.agents[row] for row in rows.tolist()),
        trained=problem.trained[rows],
        blocked=problem.blocked[rows],
        busy=problem.busy[rows],
        unbroken=None if problem.unbroken is None else problem.unbroken[rows],
        window_from=problem.window_from[rows],
        window_to=problem.window_to[rows],
        rest=replace(rest, first=rest.first[rows], work_next=rest.work_next[rows], off_next=rest.off_next[rows]),
        slot_terms={name: term[rows] for name, term in problem.slot_terms.items()},
        week_terms={name: term[rows, : most + 1] for name, term in problem.week_terms.items()},
        week_least=problem.week_least[rows],
        week_most=problem.week_most[rows],
        carried=problem.carried[:0],
        carried_agent=problem.carried_agent[:0],
        shift_terms={name: term[rows] for name, term in problem.shift_terms.items()},
        shift_legal=None if problem.shift_legal is None else problem.shift_legal[rows],
        held=None if problem.held is None else problem.held[rows],
        skilled=None if problem.skilled is None else problem.skilled[rows],
        tenant_caps={},
        levels=None if problem.levels is None else problem.levels[rows],
    )
