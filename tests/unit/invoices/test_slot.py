"""The kernel of the split: seconds of agents over tenants, and the fast sharing out that it rests on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.ids import AgentId, TenantId
from core.money import share_out
from invoices.allocation.slot import add_deferred, agent_keys, cut, less, shared, wanted_seconds

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
    wanted: dict[TenantId, int],
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


T0, T1 = TENANTS[:2]


def test_what_is_left_is_never_below_zero() -> None:
    """By tenant; what nobody took stays, to the second."""
    assert less({T0: 10, T1: 3}, {T0: 9, T1: 5}) == {T0: 1, T1: 0}
    assert less({T0: 10}, {}) == {T0: 10}


def test_claims_beyond_the_clock_are_cut_in_proportion() -> None:
    """Two thirds and one third; what fits stays as it is, and who gets nothing is not named."""
    assert cut({T0: 60, T1: 30}, 45) == {T0: 30, T1: 15}
    assert cut({T0: 60, T1: 30}, 90) == {T0: 60, T1: 30}
    assert cut({T0: 60, T1: 30}, 91) == {T0: 60, T1: 30}
    assert cut({T0: 60, T1: 0}, 1) == {T0: 1}


def test_the_board_fills_the_spare_time_of_the_day() -> None:
    """600 s of spare time in slot 1 and 200 s in slot 2: 400 s of the board are parted 3 : 1, by tenant 3 : 1 again."""
    worked = {1: {T0: 1200}, 2: {T0: 800, T1: 800}}
    add_deferred(worked, {1: 1800, 2: 1800}, {T0: 300, T1: 100})
    assert worked == {1: {T0: 1200 + 225, T1: 75}, 2: {T0: 800 + 75, T1: 800 + 25}}


def test_more_board_than_spare_time_is_cut_and_a_second_counts() -> None:
    """Nothing is handled in time that was not there; one second of it is one second."""
    worked = {1: {T0: 1799}}
    add_deferred(worked, {1: 1800}, {T1: 5000})
    assert worked == {1: {T0: 1799, T1: 1}}
    add_deferred(worked, {1: 1800}, {T1: 5000})
    assert worked == {1: {T0: 1799, T1: 1}}
    idle: dict[int, dict[TenantId, int]] = {1: {}}
    add_deferred(idle, {1: 1800}, {T1: 1})
    assert idle == {1: {T1: 1}}


def test_waiting_is_shared_by_need_up_to_the_requirement_and_what_is_there() -> None:
    """Handled 600 of 1,800: need 900 leaves 300 of waiting, 2 : 1; need beyond what is present stops there."""
    assert wanted_seconds({T0: 600}, {T0: 600, T1: 300}, 1800, 0) == {T0: 800, T1: 100}
    assert wanted_seconds({T0: 600}, {T0: 6000, T1: 3000}, 1800, 0) == {T0: 1400, T1: 400}
    assert wanted_seconds({T0: 600}, {T1: 601}, 1800, 0) == {T0: 600, T1: 1}
    assert wanted_seconds({T0: 600}, {T1: 600}, 1800, 0) == {T0: 600}
    assert wanted_seconds({}, {}, 1800, 0) == {}
    assert wanted_seconds({T0: 600}, {T1: 1500}, 1800, 500) == {T0: 600, T1: 400}
    assert wanted_seconds({T0: 600}, {T1: 1500}, 1800, 1000) == {T0: 600}


def test_agents_give_in_proportion_to_what_they_have_left() -> None:
    """900 s of T00 from agents with 1,200 and 600 left: two thirds and one third; the rest is the company's."""
    keys = agent_keys({T0: 900}, {AGENTS[0]: 1200, AGENTS[1]: 600}, {AGENTS[0]: None, AGENTS[1]: frozenset({T0})})
    assert keys == {AGENTS[0]: {T0: 600, None: 600}, AGENTS[1]: {T0: 300, None: 300}}


def test_what_nobody_trained_can_give_comes_from_the_others() -> None:
    """T00 has one trained agent with 600 s and needs 1,000: 400 s come from who is there, none twice."""
    keys = agent_keys(
        {T0: 1000}, {AGENTS[0]: 600, AGENTS[1]: 900}, {AGENTS[0]: frozenset({T0}), AGENTS[1]: frozenset()}
    )
    assert keys == {AGENTS[0]: {T0: 600}, AGENTS[1]: {T0: 400, None: 500}}


def test_who_has_fewest_agents_is_served_first_whatever_its_code() -> None:
    """T01 has one agent, T00 two: T01 takes all of that one."""
    keys = agent_keys(
        {T0: 900, T1: 900},
        {AGENTS[0]: 900, AGENTS[1]: 900},
        {AGENTS[0]: frozenset({T0, T1}), AGENTS[1]: frozenset({T0})},
    )
    assert keys == {AGENTS[0]: {T1: 900}, AGENTS[1]: {T0: 900}}
