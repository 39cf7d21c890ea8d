"""Time that names its tenant by itself: people dedicated to it, training it asked for, overtime at its request.

Dedicated agents serve their tenant first and belong to it with every paid minute, unless their contract lets them help
others: then what they handled for another tenant, or stayed longer for at its request, is that tenant's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.ids import AgentId, PoolId, TenantId
from core.money import share_out
from invoices.allocation.chunks import Chunk
from invoices.allocation.day_books import DayBooks
from invoices.allocation.evidence import Evidence
from invoices.allocation.minutes import is_on_duty
from invoices.allocation.slot import cut, key_of
from wfm.timesheets import Activity

BySlot = Mapping[int, Mapping[TenantId, int]]
"""Seconds of tenants by slot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTime:
    """On-duty seconds that named their tenant: what ``stayed`` with it, and what its people ``lent`` to others."""

    stayed: BySlot
    lent: BySlot


def give_own(pool: PoolId, own: Sequence[tuple[Chunk, TenantId]], evidence: Evidence, books: DayBooks) -> OwnTime:
    """Give chunks that name their tenant to it, but for what its people handled for others where they may."""
    on_duty: dict[tuple[AgentId, int], int] = defaultdict(int)
    for chunk, tenant in own:
        if _may_be_lent(chunk, tenant, evidence):
            on_duty[chunk.payee.agent, chunk.slot] += chunk.seconds
    stayed: dict[int, dict[TenantId, int]] = defaultdict(lambda: defaultdict(int))
    lent: dict[int, dict[TenantId, int]] = defaultdict(lambda: defaultdict(int))
    for chunk, tenant in own:
        others: dict[TenantId, int] = {}
        at = (chunk.payee.agent, chunk.slot)
        if _may_be_lent(chunk, tenant, evidence):
            known = cut(evidence.of_pool(pool, evidence.by_agent.get(at)), on_duty[at])
            others = {other: count for other, count in known.items() if other != tenant}
        key = {**key_of(others), tenant: on_duty[at] - sum(others.values()) if others else chunk.seconds}
        books.give(chunk, chunk.seconds, key)
        if chunk.kind.activity is not Activity.ON_DUTY:
            continue
        given = chunk.seconds * sum(others.values()) // on_duty[at] if others else 0
        stayed[chunk.slot][tenant] += chunk.seconds - given
        if given:
            for other, part in share_out(given, others).items():
                lent[chunk.slot][other] += part
                books.handled_s[other] += part
        own_known = evidence.by_agent.get(at, {})
        if tenant in own_known:
            books.handled_s[tenant] += min(chunk.seconds, own_known[tenant])
    return OwnTime(stayed=stayed, lent=lent)


def _may_be_lent(chunk: Chunk, tenant: TenantId, evidence: Evidence) -> bool:
    return tenant in evidence.lends and chunk.payee.dedicated_to == tenant and is_on_duty(chunk.kind)
