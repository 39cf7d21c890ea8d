"""Caps on what an agent gives a tenant in a week: the routing of a slot cannot see them, so it is mended after it.

Whoever gives a tenant too much gives it up in the slots in which others have most hands free, and these slots are
divided anew. From then on the pair has no more in any slot than it has now, so every pair is mended once at most. What
nobody else can take over stays uncovered: the cap is a rule, the need is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from core.ids import TenantId
from wfm.scheduling.divide.duty import Duty
from wfm.scheduling.divide.redivide import FULL, covered_by, redivide
from wfm.scheduling.model.problem import RosterProblem

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
Pair = tuple[int, TenantId]
"""An agent's row and a tenant."""
Places = list[tuple[int, int]]
"""Rows (an agent has a second one for last week's shift) and places among their skills."""


def capped_duty(problem: RosterProblem, duty: Duty) -> Duty:
    """A duty within the caps, with ``most`` tenths of each row, slot and skill that keep them whatever comes after."""
    if not problem.tenant_caps:
        return duty
    tenths, most = within_caps(problem, duty.skills, duty.on, duty.tenths, range(problem.week_slots))
    covered = covered_by(problem, duty.skills, tenths)
    return replace(duty, tenths=tenths, covered=covered, most=_with_slack(problem, duty, tenths, most))


def within_caps(
    problem: RosterProblem, skills: Ints, on: Bools, tenths: Ints, slots: Sequence[int]
) -> tuple[Ints, Ints]:
    """``tenths`` (R, S, K) with no pair above its cap, and the most (R, S, K) that pairs may have where they were.

    Only ``slots`` are divided anew.
    """
    pairs = places_of_pairs(problem, skills)
    most = np.full(tenths.shape, FULL, dtype=np.int64)
    while True:
        excess = {pair: given_to(tenths, own) - problem.tenant_caps[pair] for pair, own in pairs.items()}
        pair = max(excess, key=lambda each: (excess[each], each), default=None)
        if pair is None or excess[pair] <= 0:
            return tenths, most
        own = pairs.pop(pair)
        cut = tenths.copy()
        touched = _cut(problem, skills, on, cut, pair, own, excess[pair], slots)
        for row, place in own:
            most[row, :, place] = cut[row, :, place]
        tenths = redivide(problem, skills, on, cut, touched, most)


def places_of_pairs(problem: RosterProblem, skills: Ints) -> dict[Pair, Places]:
    """Where the tenths of each pair with a cap stand."""
    tenants = [tenant for tenant, _ in problem.queues]
    agent_of = [*range(len(problem.agents)), *problem.carried_agent.tolist()]
    found: dict[Pair, Places] = {}
    for row, place in zip(*np.nonzero(skills >= 0), strict=True):
        pair = (int(agent_of[row]), tenants[skills[row, place]])
        if pair in problem.tenant_caps:
            found.setdefault(pair, []).append((int(row), int(place)))
    return found


def given_to(tenths: Ints, own: Places) -> int:
    """Tenths of slots that a pair has in the week."""
    return sum(int(tenths[row, :, place].sum()) for row, place in own)


def _cut(
    problem: RosterProblem,
    skills: Ints,
    on: Bools,
    tenths: Ints,
    pair: Pair,
    own: Places,
    excess: int,
    slots: Sequence[int],
) -> list[int]:
    """Take ``excess`` tenths away from a pair, in place, first where others have most hands free; the slots touched."""
    tenants = np.array([tenant == pair[1] for tenant, _ in problem.queues])
    knows = ((skills >= 0) & tenants[skills]).any(axis=1)
    knows[[row for row, _ in own]] = False
    free = (on & knows[:, None]) * (FULL - tenths.sum(axis=2))
    spare = free.sum(axis=0)
    touched = []
    for slot in sorted(slots, key=lambda each: (-int(spare[each]), each)):
        here = sum(int(tenths[row, slot, place]) for row, place in own)
        if excess <= 0 or here == 0:
            continue
        for row, place in own:
            less = min(excess, int(tenths[row, slot, place]))
            tenths[row, slot, place] -= less
            excess -= less
        touched.append(slot)
    return sorted(touched)


def _with_slack(problem: RosterProblem, duty: Duty, tenths: Ints, most: Ints) -> Ints:
    """``most`` with what is left of each cap given to the slots nearest to those in which the pair serves already."""
    found = most.copy()
    for pair, own in places_of_pairs(problem, duty.skills).items():
        left = problem.tenant_caps[pair] - given_to(tenths, own)
        for row, place in own:
            found[row, :, place] = tenths[row, :, place]
            serving = np.flatnonzero(tenths[row, :, place])
            if len(serving) == 0:
                continue
            near = np.abs(np.arange(tenths.shape[1])[:, None] - serving[None, :]).min(axis=1)
            for slot in np.argsort(near, kind="stable").tolist():
                more = min(left, FULL - int(tenths[row, slot, place])) if duty.on[row, slot] else 0
                found[row, slot, place] += more
                left -= more
    return found
