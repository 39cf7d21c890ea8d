"""Evidence of what on-duty time was for: who handled whom in which half hour, and how many agents were needed.

Time is cut into slots of 30 minutes, counted from day 1 of the calendar, so that a shift past midnight needs no second
rule. Everything is whole seconds of an agent's time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

from contracts.charge import HourClass
from core.calendar import HolidayCalendar
from core.channels import Channel
from core.contacts import Contact, ContactDay
from core.errors import require
from core.ids import AgentId, ContractId, PoolId, TenantId
from core.money import round_won, share_out
from core.periods import MINUTES_A_DAY, SEOUL, DateRange
from core.service import Service

SLOT_MINUTES = 30
SLOT_S = SLOT_MINUTES * 60
SLOTS_A_DAY = MINUTES_A_DAY // SLOT_MINUTES
_WEEK_DAYS = 7

Seconds = Mapping[TenantId, int]
Time = TypeVar("Time", int, date)
"""The number of a slot, or a day."""


Line = tuple[ContractId, tuple[HourClass, ...]]
"""A contract and the classes of its hours: what minutes are billed by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Which of a tenant's concurrent contracts a slot belongs to, by weight (a peak contract beside a base, say), and
    which classes of hours of each contract it is.

    A slot that is not named belongs to ``base``; one without classes is an ordinary one.
    """

    base: ContractId
    slots: Mapping[int, Mapping[ContractId, int]]
    classes: Mapping[tuple[int, ContractId], tuple[HourClass, ...]] = field(default_factory=dict)

    def of(self, slot: int) -> Mapping[Line, int]:
        """Lines of a slot with their weights."""
        contracts = self.slots.get(slot) or {self.base: 1}
        return {(code, self.classes.get((slot, code), ())): weight for code, weight in contracts.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known about the use of on-duty time. Slots by number (``slot_of``); days by date.

    ``handled`` are seconds of immediate channels (phone, chat) per slot, ``deferred`` of the board per day,
    ``by_agent`` those whose agent is known, per agent and slot, and ``known`` their sum over agents (they are also part
    of ``handled`` or ``deferred``), ``needed`` the required seconds of agents per slot, ``lines`` the contracts of
    tenants that have several at once; ``lends`` are tenants whose dedicated agents may help others.
    """

    pools: Mapping[TenantId, PoolId]
    handled: Mapping[int, Seconds] = field(default_factory=dict)
    deferred: Mapping[date, Seconds] = field(default_factory=dict)
    by_agent: Mapping[tuple[AgentId, int], Seconds] = field(default_factory=dict)
    known: Mapping[int, Seconds] = field(default_factory=dict)
    needed: Mapping[int, Seconds] = field(default_factory=dict)
    lines: Mapping[TenantId, Lines] = field(default_factory=dict)
    lends: frozenset[TenantId] = frozenset()

    def of_pool(self, pool: PoolId, seconds: Seconds | None) -> dict[TenantId, int]:
        """The seconds of a pool's tenants."""
        return {t: s for t, s in (seconds or {}).items() if s > 0 and self.pools.get(t) == pool}

    def parted(self) -> Mapping[PoolId, Evidence]:
        """The evidence of each pool by itself: a day of one pool is then split without looking at all tenants."""
        handled, deferred = _parted(self.handled, self.pools), _parted(self.deferred, self.pools)
        known, needed = _parted(self.known, self.pools), _parted(self.needed, self.pools)
        return {
            pool: Evidence(
                pools=self.pools,
                handled=handled.get(pool, {}),
                deferred=deferred.get(pool, {}),
                by_agent=self.by_agent,
                known=known.get(pool, {}),
                needed=needed.get(pool, {}),
                lines=self.lines,
                lends=self.lends,
            )
            for pool in set(self.pools.values())
        }


def _parted(times: Mapping[Time, Seconds], pools: Mapping[TenantId, PoolId]) -> dict[PoolId, dict[Time, Seconds]]:
    """Seconds by pool, then by slot or day."""
    found: dict[PoolId, dict[Time, dict[TenantId, int]]] = defaultdict(lambda: defaultdict(dict))
    for time, seconds in times.items():
        for tenant, count in seconds.items():
            if tenant in pools and count > 0:
                found[pools[tenant]][time][tenant] = count
    return {pool: dict(own) for pool, own in found.items()}


def slot_of(moment: datetime) -> int:
    """Number of the slot that holds an aware moment."""
    local = moment.astimezone(SEOUL)
    return local.toordinal() * SLOTS_A_DAY + (local.hour * 60 + local.minute) // SLOT_MINUTES


def day_slot(day: date, index: int) -> int:
    """Number of the ``index``-th slot of a day."""
    return day.toordinal() * SLOTS_A_DAY + index


def handled_seconds(
    days: Iterable[ContactDay], services: Sequence[Service]
) -> tuple[dict[int, dict[TenantId, int]], dict[date, dict[TenantId, int]]]:
    """Seconds of attention per slot (phone, chat) and per day (board), from counts.

    Concurrent chats share each second, so chat seconds are divided by the concurrency. Where handling was not measured
    it is answered × AHT of the service.
    """
    by_key = {(service.tenant, service.channel): service for service in services}
    slots: dict[int, dict[TenantId, int]] = defaultdict(lambda: defaultdict(int))
    deferred: dict[date, dict[TenantId, int]] = defaultdict(lambda: defaultdict(int))
    for day in days:
        service = by_key.get((day.tenant, day.channel))
        concurrency = service.concurrency if service is not None and day.channel is Channel.CHAT else 1
        for index, answered in enumerate(day.answered):
            seconds = day.handled_s[index]
            if seconds is None and answered and service is not None:
                seconds = answered * service.aht_s
            if not seconds:
                continue
            if day.channel.is_deferred:
                deferred[day.day][day.tenant] += seconds
                continue
            for slot, part in _slots(day.day, index, day.interval_minutes, seconds // concurrency):
                slots[slot][day.tenant] += part
    return ({slot: dict(found) for slot, found in slots.items()}, {d: dict(found) for d, found in deferred.items()})


def _slots(day: date, index: int, interval_minutes: int, seconds: int) -> list[tuple[int, int]]:
    """Seconds of an interval of 15, 30 or 60 minutes in slots of 30."""
    first = day_slot(day, index * interval_minutes // SLOT_MINUTES)
    if interval_minutes <= SLOT_MINUTES:
        return [(first, seconds)]
    count = interval_minutes // SLOT_MINUTES
    shares = share_out(seconds, {str(n): 1 for n in range(count)})
    return [(first + n, shares[str(n)]) for n in range(count)]


def seconds_by_agent(contacts: Iterable[Contact]) -> dict[tuple[AgentId, int], dict[TenantId, int]]:
    """Seconds of attention per agent and slot, from contacts whose agent is known.

    Where an agent served several contacts at once each second is shared equally between them.
    """
    by_agent: dict[AgentId, list[tuple[int, int, TenantId]]] = defaultdict(list)
    origin = datetime(1, 1, 1, tzinfo=SEOUL)
    for contact in contacts:
        end = contact.wrap_ended_at or contact.ended_at
        if contact.agent is None or contact.answered_at is None or end is None or contact.is_test:
            continue
        first, last = ((m.astimezone(SEOUL) - origin) // timedelta(seconds=1) for m in (contact.answered_at, end))
        if first < last:
            by_agent[contact.agent].append((first, last, contact.tenant))
    found: dict[tuple[AgentId, int], dict[TenantId, int]] = defaultdict(lambda: defaultdict(int))
    first_slot = origin.toordinal() * SLOTS_A_DAY
    for agent, times in by_agent.items():
        for first, last, tenants in _shared_stretches(times):
            shares = share_out(last - first, tenants)
            for tenant, seconds in shares.items():
                found[agent, first_slot + first // SLOT_S][tenant] += seconds
    return {key: dict(seconds) for key, seconds in found.items()}


def known_seconds(by_agent: Mapping[tuple[AgentId, int], Seconds]) -> dict[int, dict[TenantId, int]]:
    """Sum over agents, per slot."""
    found: dict[int, dict[TenantId, int]] = defaultdict(lambda: defaultdict(int))
    for (_, slot), seconds in by_agent.items():
        for tenant, count in seconds.items():
            found[slot][tenant] += count
    return {slot: dict(seconds) for slot, seconds in found.items()}


def _shared_stretches(times: Sequence[tuple[int, int, TenantId]]) -> list[tuple[int, int, dict[TenantId, int]]]:
    """Stretches of seconds within one slot in which the same contacts are open, with their number per tenant."""
    edges = {edge for first, last, _ in times for edge in (first, last)}
    for first, last, _ in times:
        edges.update(range((first // SLOT_S + 1) * SLOT_S, last, SLOT_S))
    order = sorted(edges)
    opening: dict[int, list[TenantId]] = defaultdict(list)
    closing: dict[int, list[TenantId]] = defaultdict(list)
    for first, last, tenant in times:
        opening[first].append(tenant)
        closing[last].append(tenant)
    active: dict[TenantId, int] = defaultdict(int)
    found = []
    for begin, end in pairwise(order):
        for tenant in closing[begin]:
            active[tenant] -= 1
        for tenant in opening[begin]:
            active[tenant] += 1
        tenants = {tenant: count for tenant, count in active.items() if count > 0}
        if tenants:
            found.append((begin, end, tenants))
    return found


def needed_by_share(
    services: Iterable[Service], days: DateRange, calendar: HolidayCalendar, full_time_week_minutes: int
) -> dict[int, dict[TenantId, int]]:
    """Required seconds per slot where no requirement was kept: the on-duty time each tenant bought, spread evenly over
    its open slots (share × 40 h a week × (1 − shrinkage)). Weeks with holidays ask for less, pro rata.
    """
    by_tenant: dict[TenantId, list[Service]] = defaultdict(list)
    for service in services:
        by_tenant[service.tenant].append(service)
    found: dict[int, dict[TenantId, int]] = defaultdict(dict)
    for tenant, own in sorted(by_tenant.items()):
        week_slots = sum(len(_open_slots(own, weekday)) for weekday in range(_WEEK_DAYS))
        require(week_slots > 0, f"tenant {tenant} is never open")
        week_s = Fraction(own[0].share_fte * (1 - own[0].shrinkage)) * full_time_week_minutes * 60
        slot_s = round_won(week_s / week_slots)
        for day in days:
            for index in open_slots_on(own, day, calendar):
                found[day_slot(day, index)][tenant] = slot_s
    return dict(found)


def _open_slots(services: Sequence[Service], weekday: int) -> set[int]:
    windows = [w for service in services for w in service.windows if w.weekday == weekday]
    return {
        index for w in windows for index in range(w.open_minute // SLOT_MINUTES, -(-w.close_minute // SLOT_MINUTES))
    }


def open_slots_on(services: Sequence[Service], day: date, calendar: HolidayCalendar) -> set[int]:
    """Slots of a day in which some channel of the services is open."""
    is_holiday = calendar.is_holiday(day)
    return {
        index
        for service in services
        for w in service.windows
        if w.holds_on(day, is_holiday)
        for index in range(w.open_minute // SLOT_MINUTES, -(-w.close_minute // SLOT_MINUTES))
    }


def needed_seconds(
    first_day: date, interval_minutes: int, lines: Iterable[tuple[TenantId, Sequence[int]]]
) -> dict[int, dict[TenantId, int]]:
    """Required seconds per slot from a requirement in tenths of an agent, whose interval 0 begins on ``first_day``."""
    found: dict[int, dict[TenantId, int]] = defaultdict(lambda: defaultdict(int))
    per_day = MINUTES_A_DAY // interval_minutes
    for tenant, tenths in lines:
        for index, count in enumerate(tenths):
            if count:
                day = first_day + timedelta(days=index // per_day)
                for slot, part in _slots(day, index % per_day, interval_minutes, count * interval_minutes * 6):
                    found[slot][tenant] += part
    return {slot: dict(seconds) for slot, seconds in found.items()}
