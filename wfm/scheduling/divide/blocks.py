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

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt
from ortools.sat.python import cp_model

from core.errors import require
from wfm.scheduling.divide.chain import chained_flow
from wfm.scheduling.divide.duty import Duty
from wfm.scheduling.divide.stretches import (
    FULL,
    BlockLimits,
    count_changes,
    most_of,
    stretch_lengths,
    stretches,
    tenants_served,
)

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

TOGETHER, NEAREST = 3, 8
PART_EFFORT = 0.05


class BlockOutcome(StrEnum):
    """How a day's blocks came about: CP-SAT improved the flow, found nothing better, or had no time to try."""

    IMPROVED = "improved"
    FLOW_KEPT = "flow_kept"
    SKIPPED = "skipped"
    EMPTY = "empty"


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
    served = tenants_served(duty, tenths, row, slots)
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
            served = tenants_served(self.duty, self.tenths, row, slots)
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
        """Which tenants have joint work that the row could do, as ``tenants_served``."""
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
