"""Stretches: the time for which an agent serves a tenant without leaving it, how they are counted, what they weigh."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.errors import require
from wfm.scheduling.divide.duty import Duty

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

FULL = 10
WEIGHT_SCALE = 10_000
"""Weights of the settings, multiples of an hour's wage, as whole numbers for CP-SAT."""


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


def stretches(duty: Duty, day: slice) -> Iterator[tuple[int, list[int]]]:
    """Rows on duty in a day with their slots in order; a break does not end a stretch."""
    for row in np.flatnonzero(duty.on[:, day].any(axis=1)):
        yield int(row), [int(slot) for slot in np.flatnonzero(duty.on[row, day]) + day.start]


def count_changes(duty: Duty, tenths: Ints, per_day: int) -> int:
    """How often somebody takes up a tenant who was not served in the slot before, the first ones of a day apart."""
    total = 0
    for first in range(0, duty.on.shape[1], per_day):
        for row, slots in stretches(duty, slice(first, min(first + per_day, duty.on.shape[1]))):
            served = tenants_served(duty, tenths, row, slots)
            total += int((served[1:] & ~served[:-1]).sum())
    return total


def stretch_lengths(duty: Duty, tenths: Ints, per_day: int) -> list[int]:
    """Slots of every stretch of every agent with a tenant, a day's end apart."""
    lengths: list[int] = []
    for first in range(0, duty.on.shape[1], per_day):
        for row, slots in stretches(duty, slice(first, min(first + per_day, duty.on.shape[1]))):
            served = tenants_served(duty, tenths, row, slots).astype(np.int8)
            edges = np.diff(served, axis=0, prepend=0, append=0)
            for tenant in np.flatnonzero(served.any(axis=0)):
                begins, ends = np.flatnonzero(edges[:, tenant] == 1), np.flatnonzero(edges[:, tenant] == -1)
                lengths += (ends - begins).tolist()
    return lengths


def tenants_served(duty: Duty, tenths: Ints, row: int, slots: list[int]) -> Bools:
    """Which tenants (columns) a row serves in which of the slots (rows)."""
    served = np.zeros((len(slots), int(duty.tenant_of.max(initial=0)) + 1), dtype=bool)
    for place, queue in enumerate(duty.skills[row].tolist()):
        if queue < 0:
            break
        served[:, duty.tenant_of[queue]] |= tenths[row, slots, place] > 0
    return served


def most_of(duty: Duty, row: int, slot: int, place: int) -> int:
    """Most tenths that a row may give a skill in a slot."""
    return FULL if duty.most is None else int(duty.most[row, slot, place])
