"""Tenant blocks: which agent serves which tenant when, so that people stay with a tenant and coverage stays exact.

A *stretch* is the time for which an agent serves a tenant without leaving it: slots on duty one after the other with at
least a tenth for the tenant, whatever the channel; a break does not end it. An agent may serve several small tenants at
the same time, so stretches of different tenants overlap. A stretch below the wished length is *short*.

Two steps, both OR-Tools. A minimum-cost flow per slot (in order of time) keeps everybody with the tenants of the slot
before, young stretches first, as far as the covered tenths of each queue allow. CP-SAT then re-divides, again and
again, the day of a few agents who share tenants: their joint work stays the same slot by slot, so coverage does, while
changes of tenant, short stretches and the number of tenants at once go down. Each such part is small enough to be
solved to the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow
from ortools.sat.python import cp_model

from core.errors import require
from wfm.scheduling.divide.duty import Duty

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

FULL = 10
COST_STAY, COST_MORE, COST_RETURN, COST_NEW, COST_BRIEF = 0, 1, 6, 10, 6
KEPT_YOUNG, KEPT = -12, -5
COST_LEVEL = 1
WEIGHT_SCALE = 10_000
"""Weights of the settings, multiples of an hour's wage, as whole numbers for CP-SAT."""
TOGETHER, NEAREST = 3, 8
PART_EFFORT = 0.05


class BlockOutcome(StrEnum):
    """How a day's blocks came about: CP-SAT improved the flow, found nothing better, or had no time to try."""

    IMPROVED = "improved"
    FLOW_KEPT = "flow_kept"
    SKIPPED = "skipped"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockLimits:
    """Parts that CP-SAT re-divides a day, and the seed that chooses them. Nought leaves the flow as it is.

    ``slots_min`` is the stretch for which an agent should stay with a tenant. ``change``, ``short`` and ``level`` are
    the weights of a change of tenant, a short stretch and a slot served a level below an expert, in ten-thousandths.
    """

    rounds_a_day: int
    slots_min: int
    seed: int = 1
    change: int = 300
    short: int = 400
    level: int = 100

    def __post_init__(self) -> None:
        require(self.rounds_a_day >= 0 and self.slots_min >= 1, "fewer than no rounds, or no stretch")
        require(min(self.change, self.short, self.level) >= 0, "a weight below zero")

    @property
    def tenant(self) -> int:
        """Weight of a tenant more in a slot: a twelfth of a change, so that a change is not bought by many at once."""
        return max(1, self.change // 12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks:
    """``tenths`` (R, S, K) by row, slot and skill; the outcome of each day; changes of tenant after each step.

    ``changes_routed`` counts those of the routing alone, ``changes_flow`` after the flow, ``changes`` at the end;
    ``short_routed``, ``short_flow`` and ``short`` count short stretches in the same way, of ``stretches`` at the end.
    ``is_interrupted``: the user ended the re-division; the days from there on are as the flow left them.
    """

    tenths: Ints
    outcomes: tuple[BlockOutcome, ...]
    changes_routed: int
    changes_flow: int
    changes: int
    short_routed: int
    short_flow: int
    short: int
    stretches: int
    is_interrupted: bool


def tenant_blocks(duty: Duty, per_day: int, limits: BlockLimits) -> Blocks:
    """Divide the covered tenths of each slot among those on duty."""
    flow, is_interrupted = duty.tenths, False
    try:
        flow = chained_flow(duty, per_day, limits)
    except KeyboardInterrupt:
        is_interrupted = True
    tenths = flow.copy()
    outcomes = []
    for number, first in enumerate(range(0, duty.on.shape[1], per_day)):
        day = slice(first, min(first + per_day, duty.on.shape[1]))
        random = np.random.default_rng([limits.seed, number])
        effort = replace(limits, rounds_a_day=0) if is_interrupted else limits
        divided = tenths.copy()
        try:
            outcomes.append(polish_day(duty, day, divided, effort, random))
            tenths = divided
        except KeyboardInterrupt:
            is_interrupted = True
            outcomes.append(BlockOutcome.SKIPPED)
    require(_keeps_coverage(duty, tenths), "the blocks do not keep the coverage")
    lengths = [stretch_lengths(duty, each, per_day) for each in (duty.tenths, flow, tenths)]
    short = [sum(length < limits.slots_min for length in each) for each in lengths]
    return Blocks(
        tenths=tenths,
        outcomes=tuple(outcomes),
        changes_routed=count_changes(duty, duty.tenths, per_day),
        changes_flow=count_changes(duty, flow, per_day),
        changes=count_changes(duty, tenths, per_day),
        short_routed=short[0],
        short_flow=short[1],
        short=short[2],
        stretches=len(lengths[2]),
        is_interrupted=is_interrupted,
    )


def stretches(duty: Duty, day: slice) -> Iterator[tuple[int, list[int]]]:
    """Rows on duty in a day with their slots in order; a break does not end a stretch."""
    for row in np.flatnonzero(duty.on[:, day].any(axis=1)):
        yield int(row), [int(slot) for slot in np.flatnonzero(duty.on[row, day]) + day.start]


def count_changes(duty: Duty, tenths: Ints, per_day: int) -> int:
    """How often somebody takes up a tenant who was not served in the slot before, the first ones of a day apart."""
    total = 0
    for first in range(0, duty.on.shape[1], per_day):
        for row, slots in stretches(duty, slice(first, min(first + per_day, duty.on.shape[1]))):
            served = _tenants_served(duty, tenths, row, slots)
            total += int((served[1:] & ~served[:-1]).sum())
    return total


def stretch_lengths(duty: Duty, tenths: Ints, per_day: int) -> list[int]:
    """Slots of every stretch of every agent with a tenant, a day's end apart."""
    lengths: list[int] = []
    for first in range(0, duty.on.shape[1], per_day):
        for row, slots in stretches(duty, slice(first, min(first + per_day, duty.on.shape[1]))):
            served = _tenants_served(duty, tenths, row, slots).astype(np.int8)
            edges = np.diff(served, axis=0, prepend=0, append=0)
            for tenant in np.flatnonzero(served.any(axis=0)):
                begins, ends = np.flatnonzero(edges[:, tenant] == 1), np.flatnonzero(edges[:, tenant] == -1)
                lengths += (ends - begins).tolist()
    return lengths


def _tenants_served(duty: Duty, tenths: Ints, row: int, slots: list[int]) -> Bools:
    """Which tenants (columns) a row serves in which of the slots (rows)."""
    served = np.zeros((len(slots), int(duty.tenant_of.max(initial=0)) + 1), dtype=bool)
    for place, queue in enumerate(duty.skills[row].tolist()):
        if queue < 0:
            break
        served[:, duty.tenant_of[queue]] |= tenths[row, slots, place] > 0
    return served


def chained_flow(duty: Duty, per_day: int, limits: BlockLimits) -> Ints:
    """A division (R, S, K) that stays with the slot before where it can: one minimum-cost flow per slot.

    Who is with a tenant stays with at least a tenth, the more surely the younger the stretch; who would take up a
    tenant for less than ``slots_min``, because the shift or the tenant's need ends, is asked last.
    """
    tenths = np.zeros_like(duty.tenths)
    chain = _Chain(duty, limits)
    for slot in range(duty.on.shape[1]):
        if slot % per_day == 0:
            chain.begin_day(slice(slot, min(slot + per_day, duty.on.shape[1])))
        crew, queues = np.flatnonzero(duty.on[:, slot]), np.flatnonzero(duty.covered[:, slot])
        if len(crew) and len(queues):
            chain.divide(slot, crew, queues, tenths)
        chain.remember(slot, crew, tenths)
    return tenths


class _Chain:
    """What the slots before leave to the next one; R rows, T tenants.

    ``age`` (R, T) counts the slots of a stretch under way, ``met`` (R, T) says who was served earlier in the day,
    ``before`` (R, K) are the tenths of the slot before.
    """

    def __init__(self, duty: Duty, limits: BlockLimits) -> None:
        self.duty, self.slots_min = duty, limits.slots_min
        self.level = COST_LEVEL if limits.level else 0
        rows, tenants = len(duty.skills), int(duty.tenant_of.max(initial=0)) + 1
        self.age = np.zeros((rows, tenants), dtype=np.int64)
        self.met = np.zeros((rows, tenants), dtype=bool)
        self.before = np.zeros(duty.skills.shape, dtype=np.int64)
        self.asks = np.zeros((tenants, duty.on.shape[1]), dtype=bool)
        np.logical_or.at(self.asks, duty.tenant_of, duty.covered > 0)
        self.day = slice(0, 0)

    def begin_day(self, day: slice) -> None:
        """Yesterday's stretches are over."""
        self.day = day
        self.age[:], self.met[:], self.before[:] = 0, False, 0

    def remember(self, slot: int, crew: Ints, tenths: Ints) -> None:
        """Count stretches on; a break does not end one."""
        self.before[crew] = tenths[crew, slot]
        served = np.zeros((len(crew), self.age.shape[1]), dtype=bool)
        for number, row in enumerate(crew.tolist()):
            for place in np.flatnonzero(tenths[row, slot]):
                served[number, self.duty.tenant_of[self.duty.skills[row, place]]] = True
        self.age[crew] = np.where(served, self.age[crew] + 1, 0)
        self.met[crew] |= served

    def divide(self, slot: int, crew: Ints, queues: Ints, tenths: Ints) -> None:
        """Solve one slot into ``tenths[:, slot]``."""
        duty, flow = self.duty, SimpleMinCostFlow()
        node_of = {int(queue): 1 + len(crew) + number for number, queue in enumerate(queues)}
        ahead = slice(slot, min(slot + self.slots_min, self.day.stop))
        lasting = self.asks[:, ahead].sum(axis=1) >= self.slots_min
        arcs: list[tuple[int, int, int]] = []
        for number, row in enumerate(crew.tolist()):
            flow.add_arc_with_capacity_and_unit_cost(0, 1 + number, FULL, 0)
            stays = int(duty.on[row, slot : self.day.stop].sum()) >= self.slots_min
            for place, queue in enumerate(duty.skills[row].tolist()):
                if queue not in node_of:
                    continue
                tenant = int(duty.tenant_of[queue])
                brief = 0 if stays and lasting[tenant] else COST_BRIEF
                level, limit = self.level * int(duty.levels[row, place]), most_of(duty, row, slot, place)
                for step, price in self._prices(row, place, tenant, brief):
                    capacity = min(step, limit)
                    limit -= capacity
                    if capacity == 0:
                        continue
                    arc = flow.add_arc_with_capacity_and_unit_cost(1 + number, node_of[queue], capacity, price + level)
                    arcs.append((arc, row, place))
        for queue, node in node_of.items():
            flow.set_node_supply(node, -int(duty.covered[queue, slot]))
        flow.set_node_supply(0, int(duty.covered[queues, slot].sum()))
        require(flow.solve() == flow.OPTIMAL, "a slot's covered tenths cannot be divided")
        for arc, row, place in arcs:
            tenths[row, slot, place] += flow.flow(arc)

    def _prices(self, row: int, place: int, tenant: int, brief: int) -> list[tuple[int, int]]:
        """Capacities and prices of a row's tenths for a queue, cheapest first."""
        kept, age = int(self.before[row, place]), int(self.age[row, tenant])
        if age == 0:
            return [(FULL, brief + (COST_RETURN if self.met[row, tenant] else COST_NEW))]
        first = KEPT_YOUNG if age < self.slots_min else KEPT
        if kept == 0:
            return [(FULL, COST_MORE)]
        steps = [(1, first), (kept - 1, COST_STAY), (FULL - kept, COST_MORE)]
        return [(capacity, price) for capacity, price in steps if capacity]


def polish_day(duty: Duty, day: slice, tenths: Ints, limits: BlockLimits, random: np.random.Generator) -> BlockOutcome:
    """Re-divide parts of one day of ``tenths`` in place."""
    known = list(stretches(duty, day))
    if not known or not duty.covered[:, day].any():
        return BlockOutcome.EMPTY
    if limits.rounds_a_day == 0:
        return BlockOutcome.SKIPPED
    outcome = BlockOutcome.FLOW_KEPT
    common = _tenants_in_common(duty, [row for row, _ in known])
    unrest = np.array([_unrest(duty, tenths, row, slots) for row, slots in known])
    for _ in range(limits.rounds_a_day if len(known) > 1 else 0):
        chosen = _choose_part(common, unrest, random)
        part = _Part(duty, tenths, dict(known[number] for number in chosen), limits)
        if part.improve(int(random.integers(1 << 30))):
            outcome = BlockOutcome.IMPROVED
        # Tried now: others first, the more so where the day has become calm.
        unrest[chosen[0]] = 0.5 * min(float(unrest[chosen[0]]), _unrest(duty, tenths, *known[chosen[0]]))
    return outcome


def _unrest(duty: Duty, tenths: Ints, row: int, slots: list[int]) -> float:
    """Changes of tenant in a row's day, and a little for nobody to be left out."""
    served = _tenants_served(duty, tenths, row, slots)
    return 0.5 + float((served[1:] & ~served[:-1]).sum())


def _tenants_in_common(duty: Duty, rows: list[int]) -> Ints:
    """How many queues two rows share and could exchange, (rows, rows); nought on the diagonal."""
    knows = np.zeros((len(rows), len(duty.tenant_of)), dtype=np.int64)
    for number, row in enumerate(rows):
        skills = duty.skills[row]
        knows[number, skills[skills >= 0]] = 1
    common = knows @ knows.T
    np.fill_diagonal(common, 0)
    return np.asarray(common)


def _choose_part(common: Ints, unrest: npt.NDArray[np.float64], random: np.random.Generator) -> list[int]:
    """Numbers of a row, the likelier the more it changes tenants, and of some that share most queues with it."""
    rows = len(unrest)
    first = int(random.choice(rows, p=unrest / unrest.sum()))
    nearest = np.argsort(-(common[first] + random.random(rows)), kind="stable")
    nearest = nearest[nearest != first][:NEAREST]
    others = random.choice(nearest, size=min(TOGETHER - 1, len(nearest)), replace=False)
    return [first, *(int(other) for other in others)]


def most_of(duty: Duty, row: int, slot: int, place: int) -> int:
    """Most tenths that a row may give a skill in a slot."""
    return FULL if duty.most is None else int(duty.most[row, slot, place])


Presence = dict[int, tuple[cp_model.IntVar, bool]]
"""By tenant: whether it is served in a slot, as a variable and as it is now."""


class _Part:
    """The model that re-divides one day's work of a few rows among themselves."""

    def __init__(self, duty: Duty, tenths: Ints, slots_of: dict[int, list[int]], limits: BlockLimits) -> None:
        """Variables, the joint work of each slot, and the price of changes, levels and tenants at once."""
        self.duty, self.tenths, self.slots_of = duty, tenths, slots_of
        self.slots_min, self.limits = limits.slots_min, limits
        self.model = cp_model.CpModel()
        self.served: dict[tuple[int, int, int], cp_model.IntVar] = {}
        self.cost: list[cp_model.LinearExprT] = []
        self.joint: dict[tuple[int, int], int] = {}
        for row, slots in slots_of.items():
            for slot in slots:
                for place in np.flatnonzero(tenths[row, slot]):
                    key = (int(duty.skills[row, place]), slot)
                    self.joint[key] = self.joint.get(key, 0) + int(tenths[row, slot, place])
        shares: dict[tuple[int, int], list[cp_model.IntVar]] = {}
        for row, slots in slots_of.items():
            self._add_changes([self._add_slot(row, slot, shares) for slot in slots])
        for key, parts in shares.items():
            self.model.add(sum(parts) == self.joint[key])
        self.model.minimize(sum(self.cost))

    def _add_slot(self, row: int, slot: int, shares: dict[tuple[int, int], list[cp_model.IntVar]]) -> Presence:
        """One row in one slot: tenths by queue, presence by tenant."""
        places: dict[int, list[int]] = {}
        for place, queue in enumerate(self.duty.skills[row].tolist()):
            if queue >= 0 and (queue, slot) in self.joint:
                places.setdefault(int(self.duty.tenant_of[queue]), []).append(place)
        presence: Presence = {}
        mine: list[cp_model.IntVar] = []
        for tenant, own in places.items():
            here, is_served = self.model.new_bool_var(""), bool(self.tenths[row, slot, own].any())
            presence[tenant] = (here, is_served)
            self.model.add_hint(here, is_served)
            self.cost.append(FULL * self.limits.tenant * here)
            parts: list[cp_model.IntVar] = []
            for place in own:
                queue = int(self.duty.skills[row, place])
                most = min(most_of(self.duty, row, slot, place), self.joint[queue, slot])
                tenths = self.model.new_int_var(0, most, "")
                self.model.add(tenths <= most * here)
                self.model.add_hint(tenths, int(self.tenths[row, slot, place]))
                self.served[row, slot, place] = tenths
                self.cost.append(self.limits.level * int(self.duty.levels[row, place]) * tenths)
                shares.setdefault((queue, slot), []).append(tenths)
                parts.append(tenths)
            # Nobody is with a tenant without doing its work: else a stretch would go on in name only.
            self.model.add(sum(parts) >= here)
            mine += parts
        if mine:
            self.model.add(sum(mine) <= FULL)
        return presence

    def _add_changes(self, presences: list[Presence]) -> None:
        """Price of taking up a tenant, and of leaving it sooner than wished while its work goes on."""
        for number in range(len(presences)):
            for tenant, (here, is_served) in presences[number].items():
                earlier, was_served = presences[number - 1].get(tenant, (0, False)) if number else (0, False)
                taken = self.model.new_bool_var("")
                self.model.add(taken >= here - earlier)
                self.model.add_hint(taken, is_served and not was_served)
                if number:
                    self.cost.append(FULL * self.limits.change * taken)
                later = [row[tenant] for row in presences[number + 1 : number + self.slots_min] if tenant in row]
                if later:
                    left = self.model.new_bool_var("")
                    for stays, _ in later:
                        self.model.add(left >= taken - stays)
                    is_left = is_served and not was_served and not all(goes_on for _, goes_on in later)
                    self.model.add_hint(left, is_left)
                    self.cost.append(FULL * self.limits.short * left)

    def improve(self, seed: int) -> bool:
        """Solve, and write a cheaper division back; whether there was one."""
        if not self.served:
            return False
        solver = cp_model.CpSolver()
        # else CP-SAT leaves Ctrl-C at the system's default: the next one would kill us without a word
        solver.parameters.catch_sigint_signal = False
        solver.parameters.num_workers = 1
        solver.parameters.cp_model_presolve = False
        solver.parameters.max_deterministic_time = PART_EFFORT
        solver.parameters.random_seed = seed
        status = solver.solve(self.model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE) or solver.objective_value >= self._cost_now():
            return False
        for key, variable in self.served.items():
            self.tenths[key] = solver.value(variable)
        return True

    def _cost_now(self) -> int:
        """What the present division costs by the same weights."""
        cost = 0
        for row, slots in self.slots_of.items():
            served = _tenants_served(self.duty, self.tenths, row, slots)
            works = self._tenants_at_work(row, slots)
            taken = served.copy()
            taken[1:] &= ~served[:-1]
            left = np.zeros_like(taken)
            for ahead in range(1, min(self.slots_min, len(slots))):
                left[:-ahead] |= taken[:-ahead] & ~served[ahead:] & works[ahead:]
            here, changes = int(served.sum()), int(taken[1:].sum())
            weights = self.limits
            cost += FULL * (weights.tenant * here + weights.change * changes + weights.short * int(left.sum()))
            served_tenths = self.tenths[row, slots].sum(axis=0)
            cost += weights.level * int((served_tenths * self.duty.levels[row]).sum())
        return cost

    def _tenants_at_work(self, row: int, slots: list[int]) -> Bools:
        """Which tenants have joint work that the row could do, as ``_tenants_served``."""
        works = np.zeros((len(slots), int(self.duty.tenant_of.max(initial=0)) + 1), dtype=bool)
        for number, slot in enumerate(slots):
            for queue in self.duty.skills[row].tolist():
                if (queue, slot) in self.joint:
                    works[number, self.duty.tenant_of[queue]] = True
        return works


def _keeps_coverage(duty: Duty, tenths: Ints) -> bool:
    """Whether every queue gets exactly its covered tenths, nobody gives more than ten, and nobody off duty any."""
    given = np.zeros_like(duty.covered)
    for row, slot, place in zip(*np.nonzero(tenths), strict=True):
        given[duty.skills[row, place], slot] += tenths[row, slot, place]
    sums = tenths.sum(axis=2)
    return bool((given == duty.covered).all() and (sums <= FULL).all() and not sums[~duty.on].any())
