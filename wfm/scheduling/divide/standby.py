"""Hands that no need asks for: they stand by for the tenants who bought more than the week has given them yet.

What is left when every share is met stays with nobody: the company's bench (BUSINESS.md), not cost of a tenant.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from core.ids import TenantId
from wfm.scheduling.divide.caps import given_to, places_of_pairs
from wfm.scheduling.divide.duty import Duty
from wfm.scheduling.model.problem import RosterProblem
from wfm.staffing.requirement import TENTHS_AN_AGENT

Ints = npt.NDArray[np.int64]


def with_standby(problem: RosterProblem, duty: Duty, tenths: Ints, bought: Mapping[TenantId, int]) -> Ints:
    """``tenths`` (R, S, K) and the free tenths of those on duty, given to trained tenants that are owed hours.

    Only queues that are open (with need) in the slot; first those the agent serves anyway, then those of the slot
    before, then the tenant owed most of what it bought. Nothing is taken away, so coverage only grows.
    """
    tenants = [tenant for tenant, _ in problem.queues]
    owed = _owed_tenth_slots(problem, duty, tenths, bought)
    given = tenths.copy()
    before: dict[int, int] = {}
    room = _Room(problem, duty, given)
    for slot in range(problem.week_slots):
        for row in np.flatnonzero(duty.on[:, slot]).tolist():
            free = TENTHS_AN_AGENT - int(given[row, slot].sum())
            places = [
                place
                for place, queue in enumerate(duty.skills[row].tolist())
                if queue >= 0
                and problem.need[queue, slot] > 0
                and owed.get(tenants[queue], 0) > 0
                and room.left(row, place) > 0
            ]
            if free <= 0 or not places:
                continue

            def merit(place: int, row: int = row, slot: int = slot) -> tuple[bool, bool, float, int]:
                tenant = tenants[duty.skills[row, place]]
                share = owed[tenant] / max(bought[tenant], 1)
                return bool(given[row, slot, place]), before.get(row) == place, share, -place

            chosen = max(places, key=merit)
            tenant = tenants[duty.skills[row, chosen]]
            part = min(free, owed[tenant], room.left(row, chosen))
            room.take(row, chosen, part)
            given[row, slot, chosen] += part
            owed[tenant] -= part
            before[row] = chosen
    return given


class _Room:
    """What the caps on an agent's hours for a tenant leave for standing by."""

    def __init__(self, problem: RosterProblem, duty: Duty, tenths: Ints) -> None:
        pairs = places_of_pairs(problem, duty.skills)
        self._pair_of = {where: pair for pair, own in pairs.items() for where in own}
        self._left = {pair: problem.tenant_caps[pair] - given_to(tenths, own) for pair, own in pairs.items()}

    def left(self, row: int, place: int) -> int:
        """Tenths of slots that a row may still give a skill."""
        pair = self._pair_of.get((row, place))
        return TENTHS_AN_AGENT if pair is None else self._left[pair]

    def take(self, row: int, place: int, tenths: int) -> None:
        """They are given."""
        pair = self._pair_of.get((row, place))
        if pair is not None:
            self._left[pair] -= tenths


def _owed_tenth_slots(
    problem: RosterProblem, duty: Duty, tenths: Ints, bought: Mapping[TenantId, int]
) -> dict[TenantId, int]:
    """Tenths of a slot that each tenant bought beyond what it is given already."""
    owed = {tenant: minutes * TENTHS_AN_AGENT // problem.slot_minutes for tenant, minutes in bought.items()}
    for queue, (tenant, _) in enumerate(problem.queues):
        if tenant in owed:
            owed[tenant] -= _given(duty, tenths, queue)
    return owed


def _given(duty: Duty, tenths: Ints, queue: int) -> int:
    """Tenths of a queue over all rows and slots."""
    rows, places = np.nonzero(duty.skills == queue)
    return int(tenths[rows, :, places].sum())
