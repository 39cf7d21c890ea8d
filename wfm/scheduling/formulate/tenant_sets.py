"""Which tenants an agent serves in a week, where there is a cap on their number: chosen before the search, by CP-SAT.

Who may serve few tenants should serve those whom nobody else could. So the sets are chosen for the whole pool at once:
bands of three hours of each day, each agent's hours spread over its contract days and working window, as little need as
possible left without anybody, and a few people for every tenant, so that one who is off is not missed. The search then
sees an agent who knows these tenants alone, so that no later step can break the cap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from ortools.sat.python import cp_model

from core.ids import AgentId, TenantId
from core.periods import DAYS_A_WEEK, MINUTES_A_DAY
from wfm.agents import Agent
from wfm.scheduling.model.problem import Queue
from wfm.scheduling.roster import Assignment
from wfm.scheduling.settings import RosterSettings, tenants_most
from wfm.staffing.requirement import TENTHS_AN_AGENT

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

BANDS = 8
"""Bands of three hours in a day."""
EFFORT = 2.0
"""Deterministic seconds of CP-SAT."""
LEVEL_WEIGHT = 1
"""A tenant whom an agent knows better goes before others of the same worth."""
NEED_WEIGHT = 100
"""A tenth of a slot that nobody could give weighs more than any level."""
PEOPLE_LEAST = 4
"""So many people should serve a tenant, as far as so many know it: fewer cannot be there on every day."""
PERSON_PART = 20
"""Each person less weighs as this part of the tenant's need."""


def with_tenant_sets(
    trained: Bools,
    agents: Sequence[Agent],
    queues: Sequence[Queue],
    need: Ints,
    per_day: int,
    settings: RosterSettings,
    served: Mapping[AgentId, frozenset[TenantId]],
) -> Bools:
    """``trained`` (A, Q) without the tenants beyond each agent's cap. ``need`` (Q, H) tenths.

    ``served`` are the tenants whom agents serve already in a roster that is mended: they come first.
    """
    tenants = sorted({tenant for tenant, _ in queues})
    column = np.array([tenants.index(tenant) for tenant, _ in queues], dtype=np.int64)
    knows = np.zeros((len(agents), len(tenants)), dtype=bool)
    for queue, tenant in enumerate(column.tolist()):
        knows[:, tenant] |= trained[:, queue]
    most = [tenants_most(agent, settings) for agent in agents]
    capped = [row for row, cap in enumerate(most) if cap is not None and int(knows[row].sum()) > cap]
    if not capped:
        return trained
    caps = {row: cap for row in capped if (cap := most[row]) is not None}
    first = _first_choice(knows, agents, tenants, need, column, caps, served)
    model = _Model(
        knows, agents, tenants, _by_band(need, column, len(tenants), per_day), MINUTES_A_DAY // per_day, caps, served
    )
    chosen = model.solved(first)
    allowed = np.ones_like(knows)
    allowed[capped] = chosen[capped]
    return trained & allowed[:, column]


def served_by(assignments: Sequence[Assignment]) -> dict[AgentId, frozenset[TenantId]]:
    """Tenants by agent."""
    found: dict[AgentId, set[TenantId]] = {}
    for each in assignments:
        found.setdefault(each.agent, set()).add(each.tenant)
    return {agent: frozenset(tenants) for agent, tenants in found.items()}


def _by_band(need: Ints, column: Ints, tenants: int, per_day: int) -> Ints:
    """Tenths of slots that each tenant needs in each band of each day, (T, days × BANDS)."""
    slots = np.arange(need.shape[1])
    band = slots // per_day % DAYS_A_WEEK * BANDS + slots % per_day * BANDS // per_day
    found = np.zeros((tenants, DAYS_A_WEEK * BANDS), dtype=np.int64)
    for queue, tenant in enumerate(column.tolist()):
        np.add.at(found[tenant], band, need[queue])
    return found


def _first_choice(
    knows: Bools,
    agents: Sequence[Agent],
    tenants: Sequence[TenantId],
    need: Ints,
    column: Ints,
    caps: Mapping[int, int],
    served: Mapping[AgentId, frozenset[TenantId]],
) -> Bools:
    """A choice to begin from: who is served already, then the tenants with most need for each who knows them."""
    needed = np.zeros(len(tenants))
    np.add.at(needed, column, need.sum(axis=1))
    worth = needed / np.maximum(knows.sum(axis=0), 1)
    chosen = knows.copy()
    for row, cap in caps.items():
        own = served.get(agents[row].agent, frozenset())
        order = sorted(np.flatnonzero(knows[row]).tolist(), key=lambda t: (tenants[t] not in own, -worth[t], t))
        chosen[row] = False
        chosen[row, order[:cap]] = True
    return chosen


class _Model:
    """Sets of tenants, and hours of agents spread over them by band of the day; T tenants."""

    def __init__(
        self,
        knows: Bools,
        agents: Sequence[Agent],
        tenants: Sequence[TenantId],
        need: Ints,
        slot_minutes: int,
        caps: Mapping[int, int],
        served: Mapping[AgentId, frozenset[TenantId]],
    ) -> None:
        """``need`` (T, days × BANDS)."""
        self.knows, self.model = knows, cp_model.CpModel()
        self.sets: dict[tuple[int, int], cp_model.IntVar] = {}
        given: dict[tuple[int, int], list[cp_model.IntVar]] = {}
        cost: list[cp_model.LinearExprT] = []
        for row, agent in enumerate(agents):
            self._add_sets(row, agent, tenants, caps, served, cost)
            for band, hours in enumerate(_tenths_by_band(agent, slot_minutes)):
                mine = []
                for tenant in np.flatnonzero(knows[row]).tolist():
                    top = min(hours, int(need[tenant, band]))
                    if top == 0:
                        continue
                    part = self.model.new_int_var(0, top, "")
                    if (row, tenant) in self.sets:
                        self.model.add(part <= top * self.sets[row, tenant])
                    given.setdefault((tenant, band), []).append(part)
                    mine.append(part)
                if len(mine) > 1:
                    self.model.add(sum(mine) <= hours)
        for (tenant, band), parts in given.items():
            missing = self.model.new_int_var(0, int(need[tenant, band]), "")
            self.model.add(sum(parts) + missing >= int(need[tenant, band]))
            cost.append(NEED_WEIGHT * missing)
        for tenant in range(len(tenants)):
            self._add_people(tenant, int(need[tenant].sum()), cost)
        self.model.minimize(sum(cost))

    def _add_sets(
        self,
        row: int,
        agent: Agent,
        tenants: Sequence[TenantId],
        caps: Mapping[int, int],
        served: Mapping[AgentId, frozenset[TenantId]],
        cost: list[cp_model.LinearExprT],
    ) -> None:
        if row not in caps:
            return
        level = {skill.tenant: skill.level for skill in agent.skills}
        own: list[int] = np.flatnonzero(self.knows[row]).tolist()
        already = [tenant for tenant in own if tenants[tenant] in served.get(agent.agent, ())][: caps[row]]
        for tenant in own:
            self.sets[row, tenant] = self.model.new_bool_var("")
            cost.append(-LEVEL_WEIGHT * level.get(tenants[tenant], 0) * self.sets[row, tenant])
            if tenant in already:
                self.model.add(self.sets[row, tenant] == 1)
        self.model.add(sum(self.sets[row, tenant] for tenant in own) <= caps[row])

    def _add_people(self, tenant: int, need: int, cost: list[cp_model.LinearExprT]) -> None:
        """A tenant with fewer people than it should have lacks a part of its need for each of them."""
        own = [chosen for (_, other), chosen in self.sets.items() if other == tenant]
        surely = int(self.knows[:, tenant].sum()) - len(own)
        wanted = min(PEOPLE_LEAST, surely + len(own)) - surely
        if own and wanted > 0 and need:
            lacking = self.model.new_int_var(0, wanted, "")
            self.model.add(sum(own) + lacking >= wanted)
            cost.append(NEED_WEIGHT * max(1, need // PERSON_PART) * lacking)

    def solved(self, first: Bools) -> Bools:
        """The sets (A, T), never worse than those to begin from."""
        for (row, tenant), chosen in self.sets.items():
            self.model.add_hint(chosen, bool(first[row, tenant]))
        solver = cp_model.CpSolver()
        # else CP-SAT leaves Ctrl-C at the system's default: the next one would kill us without a word
        solver.parameters.catch_sigint_signal = False
        solver.parameters.num_workers = 1
        solver.parameters.max_deterministic_time = EFFORT
        solver.parameters.random_seed = 1
        if solver.solve(self.model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return first
        found = self.knows.copy()
        for (row, tenant), chosen in self.sets.items():
            found[row, tenant] = bool(solver.value(chosen))
        return found


def _tenths_by_band(agent: Agent, slot_minutes: int) -> list[int]:
    """Tenths of slots that an agent can give in each band of each day: the contract's week, spread over its window."""
    week = np.zeros(DAYS_A_WEEK * MINUTES_A_DAY, dtype=np.int64)
    for weekday in agent.weekdays:
        minutes = weekday * MINUTES_A_DAY + np.arange(agent.earliest_minute, agent.latest_minute)
        week[minutes % len(week)] = 1
    given = agent.week_minutes * TENTHS_AN_AGENT // slot_minutes
    minutes_a_band = week.reshape(DAYS_A_WEEK * BANDS, -1).sum(axis=1).tolist()
    return [given * minutes // int(week.sum()) for minutes in minutes_a_band]
