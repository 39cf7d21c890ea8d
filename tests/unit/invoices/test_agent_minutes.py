"""Whole minutes of agents by tenant: exact by tenant and by agent at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.ids import AgentId
from core.money import share_out
from invoices.allocation.agent_minutes import by_agent

A, B, C = (AgentId(code) for code in ("A001", "A002", "A003"))


def test_what_rounding_leaves_is_owed_to_the_next() -> None:
    """Two agents of three minutes each, two tenants of three: 2 + 1 and 1 + 2, never 2 + 1 twice."""
    half = {A: 1, B: 1}
    assert by_agent({"T1": 3, "T2": 3}, {"T1": half, "T2": half}, {A: 3, B: 3}) == {
        "T1": {A: 2, B: 1},
        "T2": {A: 1, B: 2},
    }


def test_agents_serve_only_those_they_have_a_weight_for() -> None:
    """By the weights, in whole minutes: A001 served T1 alone."""
    weights = {"T1": {A: 60, B: 20}, "T2": {B: 40, A: 0}}
    assert by_agent({"T1": 80, "T2": 40}, weights, {A: 60, B: 60}) == {"T1": {A: 60, B: 20}, "T2": {B: 40}}


def test_a_minute_that_went_to_the_wrong_agent_is_moved_within_a_row_of_both() -> None:
    """T1 rounds up for A001 though it owes T2 too, which C001 alone shares: the row of both evens it out."""
    weights = {"T1": {A: 5, B: 5}, "T2": {A: 5, C: 5}, "T3": {B: 5, C: 5}}
    found = by_agent({"T1": 1, "T2": 1, "T3": 1}, weights, {A: 1, B: 1, C: 1})
    for agent in (A, B, C):
        assert sum(own.get(agent, 0) for own in found.values()) == 1
    assert [sum(own.values()) for own in found.values()] == [1, 1, 1]


@given(
    st.lists(
        st.lists(st.integers(0, 1000), min_size=4, max_size=4),
        min_size=1,
        max_size=6,
    ),
    st.lists(st.integers(0, 480), min_size=4, max_size=4),
)
def test_rows_and_agents_are_both_exact_where_one_row_has_all_agents(rows: list[list[int]], minutes: list[int]) -> None:
    """As the company's row has: sums of both, nothing below zero, and only where there is a weight."""
    agents = [AgentId(f"A{n:03d}") for n in range(4)]
    named = {n: dict(zip(agents, own, strict=True)) for n, own in enumerate(rows)}
    named[len(rows)] = dict.fromkeys(agents, 1)
    worked = dict(zip(agents, minutes, strict=True))
    sums = {agent: sum(own[agent] for own in named.values()) for agent in agents}
    exact = {n: sum(worked[a] * own[a] * 10**9 // sums[a] for a in agents) for n, own in named.items()}
    totals = share_out(sum(minutes), exact)
    found = by_agent(totals, named, worked)
    assert {n: sum(own.values()) for n, own in found.items()} == totals
    assert {agent: sum(own.get(agent, 0) for own in found.values()) for agent in agents} == worked
    assert all(count > 0 and named[n][agent] for n, own in found.items() for agent, count in own.items() if count)
