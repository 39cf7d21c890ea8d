"""Concurrent contracts of a tenant: to which of them the worked time of a half hour belongs.

A base contract on weekdays and a peak or evening contract beside it share the tenant's worked time by their windows.
Where both are open the time is theirs by the shares that were bought; outside all windows it is the base's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from contracts.charge import HourClass, HourlyCharge, PremiumHours
from contracts.terms import ContractTerms
from core.calendar import HolidayCalendar
from core.ids import ContractId, TenantId
from core.periods import DateRange
from invoices.allocation.evidence import SLOT_MINUTES, SLOTS_A_DAY, Lines, day_slot, open_slots_on

_FINE = 10_000


def contract_lines(
    contracts: Iterable[ContractTerms], days: DateRange, calendar: HolidayCalendar
) -> dict[TenantId, Lines]:
    """Lines of every tenant with several contracts in force on one of the days, or with hours that have a price of
    their own; the largest share is the base.
    """
    by_tenant: dict[TenantId, list[ContractTerms]] = defaultdict(list)
    for terms in contracts:
        if terms.is_agreed and terms.has_operation:
            by_tenant[terms.tenant].append(terms)
    found: dict[TenantId, Lines] = {}
    for tenant, own in sorted(by_tenant.items()):
        if len({terms.contract for terms in own}) < 2 and not any(_classes_of(terms) for terms in own):
            continue
        slots: dict[int, dict[ContractId, int]] = {}
        classes: dict[tuple[int, ContractId], tuple[HourClass, ...]] = {}
        concurrent: set[ContractId] = set()
        for day in days:
            held = [terms for terms in own if terms.holds_on(day)]
            if len(held) > 1:
                concurrent |= {terms.contract for terms in held}
            for terms in held:
                # Alone in force it answers for the whole day, else for its windows.
                is_alone = len(held) == 1
                for index in range(SLOTS_A_DAY) if is_alone else open_slots_on(terms.services, day, calendar):
                    weight = max(1, int(terms.share_fte * _FINE))
                    slots.setdefault(day_slot(day, index), {})[terms.contract] = weight
                for index, kinds in _classes_on(terms, day):
                    classes[day_slot(day, index), terms.contract] = kinds
        if concurrent or classes:
            candidates = [t for t in own if t.contract in concurrent] or own
            base = max(candidates, key=lambda t: (t.share_fte, t.contract))
            found[tenant] = Lines(base=base.contract, slots=slots, classes=classes)
    return found


def _classes_of(terms: ContractTerms) -> tuple[PremiumHours, ...]:
    return terms.charge.classes if isinstance(terms.charge, HourlyCharge) else ()


def _classes_on(terms: ContractTerms, day: date) -> Iterator[tuple[int, tuple[HourClass, ...]]]:
    """Half hours of a day that are of some class, with all that they are of."""
    of_day = [one for one in _classes_of(terms) if one.holds_on(day)]
    for index in range(SLOTS_A_DAY) if of_day else ():
        begin = index * SLOT_MINUTES
        kinds = tuple(one.kind for one in of_day if one.minutes_within(day, begin, begin + SLOT_MINUTES))
        if kinds:
            yield index, kinds


def lending(contracts: Iterable[ContractTerms], days: DateRange) -> frozenset[TenantId]:
    """Tenants whose contract lets their dedicated agents help others on some of the days."""
    return frozenset(
        terms.tenant
        for terms in contracts
        if terms.is_agreed and terms.billing.lends_dedicated and any(terms.holds_on(day) for day in days)
    )
