"""The kernel of the split: seconds of agents over tenants, and the fast sharing out that it rests on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.ids import AgentId, TenantId
from core.money import share_out
from invoices.allocation.slot import CostObject, agent_keys, shared

AGENTS = [AgentId(f"A{n:03d}") for n in range(5)]
TENANTS = [TenantId(f"T{n:02d}") for n in range(4)]


@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=30), st.integers(0, 10**7))
def test_sharing_out_numbers_is_sharing_out_by_key(weights: list[int], total: int) -> None:
    """The same as the general one of core, ties included."""
    named = {str(index).zfill(3): weight for index, weight in enumerate(weights)}
    assert shared(total, weights) == list(share_out(total, named).values())


@given(
    st.dictionaries(st.sampled_from(TENANTS), st.integers(0, 4000)),
    st.dictionaries(st.sampled_from(AGENTS), st.integers(1, 1800), min_size=1),
    st.dictionaries(st.sampled_from(AGENTS), st.one_of(st.none(), st.frozensets(st.sampled_from(TENANTS)))),
)
def test_agents_give_exactly_what_they_have_and_tenants_get_what_can_be_had(
    wanted: dict[CostObject, int],
    present: dict[AgentId, int],
    trained: dict[AgentId, frozenset[TenantId] | None],
) -> None:
    """No second is lost or invented; a tenant never gets more than it needs; the company takes the rest."""
    serves = {agent: trained.get(agent) for agent in present}
    keys = agent_keys(wanted, present, serves)
    assert {agent: sum(key.values()) for agent, key in keys.items()} == present
    got = {tenant: sum(key.get(tenant, 0) for key in keys.values()) for tenant in wanted}
    assert all(got[tenant] <= wanted[tenant] for tenant in wanted)
    rest = sum(key.get(None, 0) for key in keys.values())
    assert rest == max(0, sum(present.values()) - sum(wanted.values()))


def test_a_tenant_is_served_by_those_trained_for_it_first() -> None:
    """T01 can be served by A000 alone: it gets all of it, though T00 could use it too."""
    keys = agent_keys(
        {TENANTS[0]: 1000, TENANTS[1]: 1000},
        {AGENTS[0]: 1000, AGENTS[1]: 1000},
        {AGENTS[0]: None, AGENTS[1]: frozenset({TENANTS[0]})},
    )
    assert keys == {AGENTS[0]: {TENANTS[1]: 1000}, AGENTS[1]: {TENANTS[0]: 1000}}
