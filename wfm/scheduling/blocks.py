"""Tenant blocks: which agent serves which tenant when, so that people stay with a tenant and coverage stays exact.

Two steps, both OR-Tools. A minimum-cost flow per slot (in order of time) keeps everybody with the tenants of the slot
before, as far as the covered tenths of each queue allow. CP-SAT then re-divides, again and again, the day of a few
agents who share tenants: their joint work stays the same slot by slot, so coverage does, while changes of tenant and
the number of tenants at once go down. Each such part is small enough to be solved to the end.
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
from wfm.scheduling.duty import Duty

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

FULL = 10
COST_STAY, COST_MORE, COST_RETURN, COST_NEW = 0, 1, 3, 10
CHANGE_WEIGHT, SHORT_WEIGHT, TENANT_WEIGHT = 4, 2, 1
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

    ``slots_min`` is the stretch for which an agent should stay with a tenant.
    """

    rounds_a_day: int
    slots_min: int
    seed: int = 1

    def __post_init__(self) -> None:
        require(self.rounds_a_day >= 0 and self.slots_min >= 1, "fewer than no rounds, or no stretch")


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks:
    """``tenths`` (R, S, K) by row, slot and skill; the outcome of each day; changes of tenant after each step.

    ``changes_routed`` counts those of the routing alone, ``changes_flow`` after the flow, ``changes`` at the end.
    ``is_interrupted``: the user ended the re-division; the days from there on are as the flow left them.
    """

    tenths: Ints
    outcomes: tuple[BlockOutcome, ...]
    changes_routed: int
    changes_flow: int
    changes: int
    is_interrupted: bool


def tenant_blocks(duty: Duty, per_day: int, limits: BlockLimits) -> Blocks:
    """Divide the covered tenths of each slot among those on duty."""
    flow, is_interrupted = duty.tenths, False
    try:
        flow = chained_flow(duty, per_day)
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
            outcomes.append(_polish_day(duty, day, divided, effort, random))
            tenths = divided
        except KeyboardInterrupt:
            is_interrupted = True
            outcomes.append(BlockOutcome.SKIPPED)
    require(_keeps_coverage(duty, tenths), "the blocks do not keep the coverage")
    return Blocks(
        tenths=tenths,
        outcomes=tuple(outcomes),
        changes_routed=count_changes(duty, duty.tenths, per_day),
        changes_flow=count_changes(duty, flow, per_day),
        changes=count_changes(duty, tenths, per_day),
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


def _tenants_served(duty: Duty, tenths: Ints, row: int, slots: list[int]) -> Bools:
    """Which tenants (columns) a row serves in which of the slots (rows)."""
    served = np.zeros((len(slots), int(duty.tenant_of.max(initial=0)) + 1), dtype=bool)
    for place, queue in enumerate(duty.skills[row].tolist()):
        if queue < 0:
            break
        served[:, duty.tenant_of[queue]] |= tenths[row, slots, place] > 0
    return served


def chained_flow(duty: Duty, per_day: int) -> Ints:
    """A division (R, S, K) that stays with the slot before where it can: one minimum-cost flow per slot."""
    tenths = np.zeros_like(duty.tenths)
    before = np.zeros(duty.skills.shape, dtype=np.int64)
    met = np.zeros((len(duty.skills), int(duty.tenant_of.max(initial=0)) + 1), dtype=bool)
    for slot in range(duty.on.shape[1]):
        if slot % per_day == 0:
            met[:] = False
            before[:] = 0
        crew, queues = np.flatnonzero(duty.on[:, slot]), np.flatnonzero(duty.covered[:, slot])
        if len(crew) and len(queues):
            _flow_slot(duty, slot, crew, queues, before, met, tenths)
        before[crew] = tenths[crew, slot]
        for row, place in zip(*np.nonzero(tenths[:, slot]), strict=True):
            met[row, duty.tenant_of[duty.skills[row, place]]] = True
    return tenths


def _flow_slot(duty: Duty, slot: int, crew: Ints, queues: Ints, before: Ints, met: Bools, tenths: Ints) -> None:
    """Solve one slot into ``tenths[:, slot]``."""
    flow = SimpleMinCostFlow()
    node_of = {int(queue): 1 + len(crew) + number for number, queue in enumerate(queues)}
    arcs: list[tuple[int, int, int]] = []
    for number, row in enumerate(crew.tolist()):
        flow.add_arc_with_capacity_and_unit_cost(0, 1 + number, FULL, 0)
        skills = [(place, queue) for place, queue in enumerate(duty.skills[row].tolist()) if queue in node_of]
        staying = {int(duty.tenant_of[duty.skills[row, place]]) for place in np.flatnonzero(before[row])}
        for place, queue in skills:
            tenant, kept = int(duty.tenant_of[queue]), int(before[row, place])
            cost = COST_MORE if tenant in staying else COST_RETURN if met[row, tenant] else COST_NEW
            for capacity, price in ((kept, COST_STAY), (FULL - kept, cost)):
                if capacity:
                    arc = flow.add_arc_with_capacity_and_unit_cost(1 + number, node_of[queue], capacity, price)
                    arcs.append((arc, row, place))
    for queue, node in node_of.items():
        flow.set_node_supply(node, -int(duty.covered[queue, slot]))
    flow.set_node_supply(0, int(duty.covered[queues, slot].sum()))
    require(flow.solve() == flow.OPTIMAL, "a slot's covered tenths cannot be divided")
    for arc, row, place in arcs:
        tenths[row, slot, place] += flow.flow(arc)


def _polish_day(duty: Duty, day: slice, tenths: Ints, limits: BlockLimits, random: np.random.Generator) -> BlockOutcome:
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
        part = _Part(duty, tenths, dict(known[number] for number in chosen), limits.slots_min)
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


Presence = dict[int, tuple[cp_model.IntVar, bool]]
"""By tenant: whether it is served in a slot, as a variable and as it is now."""


class _Part:
    """The model that re-divides one day's work of a few rows among themselves."""

    def __init__(self, duty: Duty, tenths: Ints, slots_of: dict[int, list[int]], slots_min: int) -> None:
        """Variables, the joint work of each slot, and the price of changes and of tenants at once."""
        self.duty, self.tenths, self.slots_of, self.slots_min = duty, tenths, slots_of, slots_min
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
            self.cost.append(TENANT_WEIGHT * here)
            for place in own:
                queue = int(self.duty.skills[row, place])
                most = min(FULL, self.joint[queue, slot])
                tenths = self.model.new_int_var(0, most, "")
                self.model.add(tenths <= most * here)
                self.model.add_hint(tenths, int(self.tenths[row, slot, place]))
                self.served[row, slot, place] = tenths
                shares.setdefault((queue, slot), []).append(tenths)
                mine.append(tenths)
        if mine:
            self.model.add(sum(mine) <= FULL)
        return presence

    def _add_changes(self, presences: list[Presence]) -> None:
        """Price of taking up a tenant, and of leaving it sooner than wished while its work goes on."""
        for number in range(1, len(presences)):
            for tenant, (here, is_served) in presences[number].items():
                earlier, was_served = presences[number - 1].get(tenant, (0, False))
                taken = self.model.new_bool_var("")
                self.model.add(taken >= here - earlier)
                self.model.add_hint(taken, is_served and not was_served)
                self.cost.append(CHANGE_WEIGHT * taken)
                later = number + self.slots_min - 1
                if later < len(presences) and tenant in presences[later]:
                    left, stays = self.model.new_bool_var(""), presences[later][tenant]
                    self.model.add(left >= taken - stays[0])
                    self.model.add_hint(left, is_served and not was_served and not stays[1])
                    self.cost.append(SHORT_WEIGHT * left)

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
            taken = served[1:] & ~served[:-1]
            cost += TENANT_WEIGHT * int(served.sum()) + CHANGE_WEIGHT * int(taken.sum())
            ahead = self.slots_min - 1
            if len(slots) > ahead + 1:
                left = taken[: len(slots) - 1 - ahead] & ~served[1 + ahead :] & works[1 + ahead :]
                cost += SHORT_WEIGHT * int(left.sum())
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
