"""What if, on the same shifts: the exact routing of given tours with one more skill, or one shift changed.

Each answer is a flow computed afresh for the one person concerned, never an estimate; afterwards all is as it was.
Where people may give a tenant only so many hours, every answer is also cut to these caps and divided anew, as the
builder does it: an hour that a cap forbids relieves nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.errors import require
from wfm.scheduling.divide.caps import given_to, places_of_pairs, within_caps
from wfm.scheduling.divide.duty import worked_slots
from wfm.scheduling.divide.redivide import covered_by
from wfm.scheduling.kernels.kernels_flow import WORD, RoutingTables, empty_state
from wfm.scheduling.kernels.kernels_routing import insert_row, remove_row
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.model.tables import routing_tables

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relief:
    """What a change relieves in the week: tenths × slots of uncovered need, and its price in won (night after too)."""

    tenth_slots: int
    won: int


class Rerouting:
    """The routing of a problem's tours, open to questions. Mutable inside, the same after each question."""

    def __init__(self, problem: RosterProblem, tours: Ints) -> None:
        """Route everybody."""
        self.problem = problem
        self._tables = _with_room(routing_tables(problem), _most_of_a_tenant(problem))
        self._state = empty_state(self._tables, problem.need)
        rows = [*worked_slots(problem, tours), *problem.carried]
        self._worked = np.array(rows, dtype=np.int64).reshape(-1, problem.horizon)
        for row in (*range(len(problem.agents), len(self._worked)), *range(len(problem.agents))):
            insert_row(row, self._worked[row], self._tables, self._state)
        kept, pairs = self._within_caps(), places_of_pairs(problem, self._tables.skills)
        self._full = {pair for pair, own in pairs.items() if given_to(kept, own) >= problem.tenant_caps[pair]}
        self.missing: Ints = self._missing()[:, : problem.week_slots]
        """Uncovered tenths (Q, S) of the week."""

    @property
    def is_capped(self) -> bool:
        """Whether anybody may give a tenant only so many hours of the week: then a question takes longer."""
        return bool(self.problem.tenant_caps)

    def may_give_more(self, row: int) -> Bools:
        """Which queues (Q,) an agent may give more hours of the week."""
        return np.array([(row, tenant) not in self._full for tenant, _ in self.problem.queues], dtype=bool)

    @property
    def on_duty(self) -> Bools:
        """Who answers in which slot of the week, (A, S)."""
        return np.asarray(self._state.place[: self.problem.week_slots, : len(self.problem.agents)].T >= 0)

    def worked(self, row: int) -> Ints:
        """The slots (H,) an agent works, 1 or 0; breaks are not worked."""
        return np.array(self._worked[row], dtype=np.int64)

    def with_skill(self, row: int, queues: Sequence[int]) -> Relief:
        """Relief when an agent serves these queues as well, on the same shift as everybody else."""
        tables, routed, before = self._tables, self._routed(), self._sums()
        known = int((tables.skills[row] >= 0).sum())
        new = [queue for queue in queues if tables.skill_place[row, queue] < 0]
        kept = tables.skills[row].copy(), tables.skill_place[row].copy(), tables.skill_mask[row].copy()
        marks = self._worked[row] * self._short_slots()
        remove_row(row, marks, tables, self._state)
        for place, queue in enumerate(new, start=known):
            tables.skills[row, place] = queue
            tables.skill_place[row, queue] = place
            tables.skill_mask[row, queue // WORD] |= np.int64(1) << np.int64(queue % WORD)
        insert_row(row, marks, tables, self._state)
        after = self._sums()
        remove_row(row, marks, tables, self._state)
        tables.skills[row], tables.skill_place[row], tables.skill_mask[row] = kept
        insert_row(row, marks, tables, self._state)
        require(self._routed() == routed, "a question changed the routing")
        return Relief(tenth_slots=before[0] - after[0], won=before[1] - after[1])

    def with_hours(self, row: int, worked: Ints) -> Relief:
        """Relief when an agent works these slots (H,) instead of its own."""
        routed, before = self._routed(), self._sums()
        gone, come = self._worked[row] * (1 - worked), worked * (1 - self._worked[row])
        remove_row(row, gone, self._tables, self._state)
        insert_row(row, come, self._tables, self._state)
        after = self._sums()
        remove_row(row, come, self._tables, self._state)
        insert_row(row, gone, self._tables, self._state)
        require(self._routed() == routed, "a question changed the routing")
        return Relief(tenth_slots=before[0] - after[0], won=before[1] - after[1])

    def _short_slots(self) -> Ints:
        """1 in slots (H,) where somebody is missing: elsewhere a skill more relieves nobody."""
        short = self._state.missing.sum(axis=1) > 0
        short[: self.problem.week_slots] |= self.missing.sum(axis=0) > 0
        return np.asarray(short).astype(np.int64)

    def _within_caps(self) -> Ints:
        """Tenths (R, S, K) of the week by row, slot and skill, cut to the caps."""
        week, state = self.problem.week_slots, self._state
        tenths = np.ascontiguousarray(state.flow[:week, :, :-1].transpose(1, 0, 2), dtype=np.int64)
        if not self.is_capped:
            return tenths
        return within_caps(self.problem, self._tables.skills, state.place[:week].T >= 0, tenths, range(week))[0]

    def _missing(self) -> Ints:
        """Uncovered tenths (Q, H)."""
        missing, week = self._state.missing.T.astype(np.int64), self.problem.week_slots
        if self.is_capped:
            covered = covered_by(self.problem, self._tables.skills, self._within_caps())
            missing[:, :week] = self.problem.need[:, :week] - covered
        return missing

    def _sums(self) -> tuple[int, int]:
        """Tenths uncovered in the week, and their price with that of the night after."""
        return self._summed(self._missing())

    def _routed(self) -> tuple[int, int]:
        """The same for the routing alone, which every question must leave as it was."""
        return self._summed(self._state.missing.T.astype(np.int64))

    def _summed(self, missing: Ints) -> tuple[int, int]:
        week = missing[:, : self.problem.week_slots]
        return int(week.sum()), int((missing.sum(axis=1) * self.problem.tenth_won).sum())


def _most_of_a_tenant(problem: RosterProblem) -> int:
    """Most queues that one tenant has: so many skills one training adds."""
    tenants = [tenant for tenant, _ in problem.queues]
    return max((tenants.count(tenant) for tenant in set(tenants)), default=1)


def _with_room(tables: RoutingTables, more: int) -> RoutingTables:
    """Tables of our own whose rows have room for ``more`` skills."""
    return tables._replace(
        skills=np.pad(tables.skills, ((0, 0), (0, more)), constant_values=-1),
        skill_place=tables.skill_place.copy(),
        skill_mask=tables.skill_mask.copy(),
    )
