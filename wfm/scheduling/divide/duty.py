"""Who is on duty and what is covered, slot by slot: what tours leave to be divided among tenants."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.kernels_tour import mark_worked
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.search.search import Searcher

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]


TIE_SCALE, TIE_STEPS = 100_000, 10
"""Prices are stretched, so that no sum of ties in a slot weighs as much as a won."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """R rows (agents, then last week's shifts), Q queues, S slots of the week, K most skills.

    ``on`` (R, S): on duty and answering. ``covered`` (Q, S): tenths served in each slot, as much as any division can.
    ``skills`` (R, K): the queues of a row, −1 ends the list. ``tenant_of`` (Q,): a number for the tenant of a queue.
    ``tenths`` (R, S, K): one division that does it. ``after_won``: price of need missed in the night after the week.
    ``most`` (R, S, K): the most tenths that the caps on an agent's hours for a tenant leave; None: there are no caps.
    ``levels`` (R, K): how many levels a row is below an expert in a skill.
    """

    on: Bools
    covered: Ints
    skills: Ints
    tenant_of: Ints
    tenths: Ints
    after_won: int
    levels: Ints
    most: Ints | None = None


def favouring_small(problem: RosterProblem) -> RosterProblem:
    """The same problem with prices that also break ties: where two routings cost the same, the smaller queue is served.

    A tenth that a big queue lacks is little to it; the same tenth may be all that a small one needs in an hour.
    """
    needed = problem.need.sum(axis=1)
    steps = np.searchsorted(np.sort(needed), needed, side="right") * (TIE_STEPS - 1) // max(len(needed), 1)
    return replace(problem, tenth_won=problem.tenth_won * TIE_SCALE + (TIE_STEPS - 1 - steps))


def duty_of(problem: RosterProblem, tours: Ints) -> Duty:
    """Route the tours (A, D, 3) exactly; among routings of the same cost, small queues first."""
    searcher = Searcher(favouring_small(problem))
    searcher.load(tours)
    tenants = sorted({tenant for tenant, _ in problem.queues})
    week, missing = problem.week_slots, searcher.flow.missing.T.astype(np.int64)
    tenths = searcher.flow.flow[:week, :, :-1].transpose(1, 0, 2)
    return Duty(
        on=searcher.flow.place[:week].T >= 0,
        covered=problem.need[:, :week] - missing[:, :week],
        skills=searcher.routing.skills,
        tenant_of=np.array([tenants.index(tenant) for tenant, _ in problem.queues], dtype=np.int64),
        tenths=np.ascontiguousarray(tenths, dtype=np.int64),
        after_won=int((missing[:, week:].sum(axis=1) * problem.tenth_won).sum()),
        levels=_levels(problem, searcher.routing.skills),
    )


def _levels(problem: RosterProblem, skills: Ints) -> Ints:
    """Levels below an expert (R, K) by skill; nought where the problem knows none."""
    if problem.levels is None or not problem.queues:
        return np.zeros_like(skills)
    rows = np.vstack([problem.levels, problem.levels[problem.carried_agent]])
    return np.where(skills >= 0, np.take_along_axis(rows, np.maximum(skills, 0), axis=1), 0)


def worked_slots(problem: RosterProblem, tours: Ints) -> Bools:
    """Slots (A, H) worked, training included and breaks not."""
    tables = Searcher(problem).tours
    worked = np.zeros((len(problem.agents), problem.horizon), dtype=np.int64)
    for agent in range(len(problem.agents)):
        mark_worked(tours[agent], tables, worked[agent])
    return worked.astype(bool)
