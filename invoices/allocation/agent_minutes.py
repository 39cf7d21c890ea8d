"""Whole minutes of agents for cost objects: they sum to what each cost object bears *and* to what each agent worked.

Each cost object takes what its agents owe it so far, in whole minutes; what rounding leaves is owed to the next one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import TypeVar

from core.ids import AgentId

Row = TypeVar("Row")
_FINE = 1_000_000


def by_agent(
    totals: Mapping[Row, int],
    weights: Mapping[Row, Mapping[AgentId, int]],
    worked: Mapping[AgentId, int],
) -> dict[Row, dict[AgentId, int]]:
    """Minutes by row and agent. ``totals`` of the rows and ``worked`` of the agents have the same sum; an agent has
    minutes only in rows where it has a weight.
    """
    found: dict[Row, dict[AgentId, int]] = {}
    whole: dict[AgentId, int] = dict.fromkeys(worked, 0)
    for own in weights.values():
        for agent, weight in own.items():
            whole[agent] += weight
    passed = dict.fromkeys(worked, 0)
    given = dict.fromkeys(worked, 0)
    for row, total in totals.items():
        agents = sorted(agent for agent, weight in weights.get(row, {}).items() if weight)
        owed = []
        for agent in agents:
            passed[agent] += weights[row][agent]
            owed.append(worked[agent] * passed[agent] * _FINE // whole[agent] - given[agent] * _FINE)
        shares = _rounded(total, owed)
        found[row] = {agent: share for agent, share in zip(agents, shares, strict=True) if share}
        for agent, share in found[row].items():
            given[agent] += share
    _settle(found, weights, {agent: worked[agent] - given[agent] for agent in sorted(worked)})
    return found


def _rounded(total: int, owed: Sequence[int]) -> list[int]:
    """Whole minutes that sum to ``total``, nearest to what is owed: largest remainder, ties to the earlier one."""
    shares = [max(0, each // _FINE) for each in owed]
    rest = total - sum(shares)
    while rest:
        step = 1 if rest > 0 else -1
        places = [place for place, share in enumerate(shares) if share + step >= 0]
        if not places:
            break
        places.sort(key=lambda place: step * (shares[place] * _FINE - owed[place]))
        for place in places[: abs(rest)]:
            shares[place] += step
            rest -= step
    return shares


def _settle(
    found: dict[Row, dict[AgentId, int]], weights: Mapping[Row, Mapping[AgentId, int]], left: dict[AgentId, int]
) -> None:
    """Move minutes from agents who gave too many to those who gave too few, within a row that both have a weight in."""
    takers, givers = ([agent for agent, count in left.items() if sign * count > 0] for sign in (1, -1))
    for taker, giver, (row, own) in product(takers, givers, found.items()):
        can = min(left[taker], -left[giver], own.get(giver, 0)) if weights[row].get(taker) else 0
        if can > 0:
            own[giver] -= can
            own[taker] = own.get(taker, 0) + can
            left[giver] += can
            left[taker] -= can
