"""What skills let today's people reach: hours of tenants that nobody trained has time for, though others have.

Each week is a flow from people to the tenants they are trained for (OR-Tools, maximum flow, hundredths of an hour).
Where there are too few people for the whole pool every tenant's need is cut alike, so that what stays unreached is for
want of skills alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from ortools.graph.python.max_flow import SimpleMaxFlow

from core.errors import require
from core.ids import TenantId
from wfm.agents import Agent
from wfm.capacity.need import Floats

HUNDREDTHS = 100


@dataclass(frozen=True, kw_only=True)
class Reach:
    """``unreached`` hours (weeks,) of each tenant, and ``spare`` hours (people, weeks) of people without work then."""

    unreached: Mapping[TenantId, Floats]
    spare: Floats


def reach(agents: Sequence[Agent], work: Floats, need: Mapping[TenantId, Floats], mondays: Sequence[date]) -> Reach:
    """The flow of every week. ``work`` (people, weeks): need that each can meet; ``need`` by tenant, (weeks,)."""
    tenants = sorted(need)
    unreached = {tenant: np.zeros(len(mondays)) for tenant in tenants}
    spare = np.zeros_like(work)
    for week, monday in enumerate(mondays):
        supply = (work[:, week] * HUNDREDTHS).astype(np.int64)
        wanted = np.array([need[tenant][week] for tenant in tenants]) * HUNDREDTHS
        cut = min(1.0, float(supply.sum()) / max(float(wanted.sum()), 1e-9))
        demand = (wanted * cut).astype(np.int64)
        served, used = _week_flow(agents, tenants, supply.tolist(), demand.tolist(), monday)
        spare[:, week] = (supply - np.array(used)) / HUNDREDTHS
        for place, tenant in enumerate(tenants):
            unreached[tenant][week] = (demand[place] - served[place]) / HUNDREDTHS
    return Reach(unreached=unreached, spare=spare)


def _week_flow(
    agents: Sequence[Agent], tenants: Sequence[TenantId], supply: list[int], demand: list[int], monday: date
) -> tuple[list[int], list[int]]:
    """Hundredths of an hour served of each tenant and used of each person."""
    flow = SimpleMaxFlow()
    source, sink = 0, 1
    place_of = {tenant: number for number, tenant in enumerate(tenants)}
    first_tenant = 2 + len(agents)
    given = [flow.add_arc_with_capacity(source, 2 + row, hours) for row, hours in enumerate(supply)]
    for row, agent in enumerate(agents):
        for skill in agent.skills:
            is_free = agent.dedicated_to in (None, skill.tenant)
            if is_free and skill.tenant in place_of and (skill.trained_on is None or skill.trained_on <= monday):
                flow.add_arc_with_capacity(2 + row, first_tenant + place_of[skill.tenant], supply[row])
    taken = [flow.add_arc_with_capacity(first_tenant + place, sink, hours) for place, hours in enumerate(demand)]
    require(flow.solve(source, sink) == flow.OPTIMAL, "a flow without a solution")
    return [flow.flow(arc) for arc in taken], [flow.flow(arc) for arc in given]
