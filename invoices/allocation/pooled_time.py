"""On-duty time of the pool: whose contacts it was, who waited for whom, and what nobody needed.

Time of a slot goes, in this order: contacts whose agent is known to their tenant; other handled time to its tenant, at
most what is on duty (more is cut in proportion); waiting to tenants by their requirement, up to the pooled requirement;
waiting beyond it to the company. Among the agents of a slot a tenant's time comes from those trained for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from core.ids import AgentId, PoolId, TenantId
from core.money import share_out
from invoices.allocation.chunks import Chunk
from invoices.allocation.day_books import DayBooks
from invoices.allocation.evidence import SLOTS_A_DAY, Evidence, day_slot
from invoices.allocation.own_time import OwnTime
from invoices.allocation.slot import add_deferred, agent_keys, cut, key_of, less, wanted_seconds


def split_pooled(
    pool: PoolId, day: date, pooled: Sequence[Chunk], own: OwnTime, evidence: Evidence, books: DayBooks
) -> None:
    """Give the pool's chunks on duty to tenants and the company; ``own`` is what tenants had already."""
    dedicated, lent = own.stayed, own.lent
    rest, given = _give_known(pool, pooled, evidence, books)
    slots: dict[int, list[tuple[Chunk, int]]] = defaultdict(list)
    for chunk, seconds in rest:
        slots[chunk.slot].append((chunk, seconds))
    handled, deferred = _unknown_handled(pool, day, set(slots) | set(dedicated), evidence)
    for slot, seconds_of in dedicated.items():
        for tenant in seconds_of.keys() & handled[slot].keys():
            books.handled_s[tenant] += min(seconds_of[tenant], handled[slot][tenant])
    present = {slot: sum(seconds for _, seconds in chunks) for slot, chunks in slots.items()}
    worked = {slot: cut(less(handled[slot], dedicated.get(slot, {})), present[slot]) for slot in slots}
    add_deferred(worked, present, deferred)
    for slot, chunks in sorted(slots.items()):
        need = less(evidence.of_pool(pool, evidence.needed.get(slot)), dedicated.get(slot, {}))
        need = less(need, lent.get(slot, {}))
        wanted = wanted_seconds(worked[slot], need, present[slot], given[slot])
        for tenant, seconds in worked[slot].items():
            books.handled_s[tenant] += seconds
        on_duty: dict[AgentId, int] = defaultdict(int)
        for chunk, seconds in chunks:
            on_duty[chunk.payee.agent] += seconds
        keys = agent_keys(wanted, on_duty, {chunk.payee.agent: chunk.payee.serves for chunk, _ in chunks})
        for chunk, seconds in chunks:
            books.give(chunk, seconds, keys[chunk.payee.agent])


def _give_known(
    pool: PoolId, pooled: Sequence[Chunk], evidence: Evidence, books: DayBooks
) -> tuple[list[tuple[Chunk, int]], Mapping[int, int]]:
    """Give seconds whose agent is known to their tenants; returns what is left of each chunk, and seconds by slot that
    were given.
    """
    on_duty: dict[tuple[AgentId, int], int] = defaultdict(int)
    for chunk in pooled:
        on_duty[chunk.payee.agent, chunk.slot] += chunk.seconds
    rest: list[tuple[Chunk, int]] = []
    given: dict[int, int] = defaultdict(int)
    for chunk in pooled:
        key = (chunk.payee.agent, chunk.slot)
        known = cut(evidence.of_pool(pool, evidence.by_agent.get(key)), on_duty[key])
        part = chunk.seconds * sum(known.values()) // on_duty[key] if known else 0
        if part:
            given[chunk.slot] += part
            books.give(chunk, part, key_of(known))
            for tenant, seconds in share_out(part, known).items():
                books.handled_s[tenant] += seconds
        left = chunk.seconds - part
        if left:
            rest.append((chunk, left))
    return rest, given


def _unknown_handled(
    pool: PoolId,
    day: date,
    slots: set[int],
    evidence: Evidence,
) -> tuple[dict[int, dict[TenantId, int]], dict[TenantId, int]]:
    """Handled seconds whose agent is not known, per slot, and of the board for the day.

    Counts know a contact by the slot it arrived in, agents by the one they worked in: so what is known of agents is
    taken off per tenant and *day*, in proportion over its slots.
    """
    whole_day = {day_slot(day, index) for index in range(SLOTS_A_DAY)}
    counted: dict[TenantId, int] = defaultdict(int)
    known: dict[TenantId, int] = defaultdict(int)
    for slot in whole_day | slots:
        for tenant, seconds in evidence.of_pool(pool, evidence.handled.get(slot)).items():
            counted[tenant] += seconds
        for tenant, seconds in evidence.of_pool(pool, evidence.known.get(slot)).items():
            known[tenant] += seconds
    deferred = evidence.of_pool(pool, evidence.deferred.get(day))
    for tenant, seconds in deferred.items():
        counted[tenant] += seconds
    left = {tenant: max(0, seconds - known[tenant]) for tenant, seconds in counted.items()}
    found: dict[int, dict[TenantId, int]] = {}
    for slot in slots:
        handled = evidence.of_pool(pool, evidence.handled.get(slot))
        found[slot] = {tenant: seconds * left[tenant] // counted[tenant] for tenant, seconds in handled.items()}
    return found, {tenant: seconds * left[tenant] // counted[tenant] for tenant, seconds in deferred.items()}
