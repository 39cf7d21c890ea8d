"""Concurrent contracts of a tenant: to which of them the worked time of a half hour belongs.

A base contract on weekdays and a peak or evening contract beside it share the tenant's worked time by their windows.
Where both are open the time is theirs by the shares that were bought; outside all windows it is the base's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from contracts.terms import ContractTerms
from core.calendar import HolidayCalendar
from core.ids import ContractId, TenantId
from core.periods import DateRange
from invoices.allocation.evidence import Lines, day_slot, open_slots_on

_FINE = 10_000


def contract_lines(
    contracts: Iterable[ContractTerms], days: DateRange, calendar: HolidayCalendar
) -> dict[TenantId, Lines]:
    """Lines of every tenant with several contracts in force on one of the days; the largest share is the base."""
    by_tenant: dict[TenantId, list[ContractTerms]] = defaultdict(list)
    for terms in contracts:
        if terms.is_agreed and terms.has_operation:
            by_tenant[terms.tenant].append(terms)
    found: dict[TenantId, Lines] = {}
    for tenant, own in sorted(by_tenant.items()):
        if len({terms.contract for terms in own}) < 2:
            continue
        slots: dict[int, dict[ContractId, int]] = {}
        concurrent: set[ContractId] = set()
        for day in days:
            held = [terms for terms in own if terms.holds_on(day)]
            if len(held) > 1:
                concurrent |= {terms.contract for terms in held}
            for terms in held:
                for index in open_slots_on(terms.services, day, calendar):
                    weight = max(1, int(terms.share_fte * _FINE))
                    slots.setdefault(day_slot(day, index), {})[terms.contract] = weight
        if concurrent:
            base = max((t for t in own if t.contract in concurrent), key=lambda t: (t.share_fte, t.contract))
            found[tenant] = Lines(base=base.contract, slots=slots)
    return found


def lending(contracts: Iterable[ContractTerms], days: DateRange) -> frozenset[TenantId]:
    """Tenants whose contract lets their dedicated agents help others on some of the days."""
    return frozenset(
        terms.tenant
        for terms in contracts
        if terms.is_agreed and terms.billing.lends_dedicated and any(terms.holds_on(day) for day in days)
    )
