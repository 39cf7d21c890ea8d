"""The first step of the blocks: a minimum-cost flow per slot that keeps people with the tenants of the slot before."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

from core.errors import require
from wfm.scheduling.divide.duty import Duty
from wfm.scheduling.divide.stretches import FULL, BlockLimits, most_of

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

COST_STAY, COST_MORE, COST_RETURN, COST_NEW, COST_BRIEF = 0, 1, 6, 10, 6
KEPT_YOUNG, KEPT = -12, -5
COST_LEVEL = 1


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
