"""Usage: the billable facts of a contract over its days in a period.

Everything is counted per day and then summed. Days with a log are counted contact by contact (``usage/counting.py``);
on other days a billable contact is an answered one inside the service window. Where handling time was not measured the
minutes are answered × AHT, and marked estimated. A missing count is not a zero: such days are named.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from functools import cache

from contracts.billing import DayCount
from contracts.menu import MenuBilling
from contracts.terms import ContractTerms
from core.calendar import HolidayCalendar
from core.channels import Channel
from core.contacts import Contact, ContactDay
from core.errors import require
from core.ids import AgentId, ContractId, TenantId
from core.periods import SEOUL, DateRange
from core.service import Service
from invoices.allocation.evidence import open_slots_on
from invoices.allocation.minutes import MinuteClass
from invoices.allocation.split import DayShare, TenantTotals, summed
from invoices.usage.counting import Counts, billable_days, menu_counts

ContactDays = Mapping[tuple[TenantId, Channel], Mapping[date, ContactDay]]


THIRTY_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days of a ``period`` on which one version of a contract is in force. ``closed`` are days of the period on which
    the contract has no service hours, as far as its day count asks for them. ``begins``: the contract itself does, not
    just a version of it.
    """

    terms: ContractTerms
    days: DateRange
    period: DateRange
    closed: frozenset[date] = frozenset()
    begins: bool = False

    def __post_init__(self) -> None:
        require(self.period.overlap(self.days) == self.days, "a stretch that reaches out of its period")

    @property
    def is_whole(self) -> bool:
        """Whether nothing has to be prorated."""
        return self.days == self.period

    @property
    def counted(self) -> tuple[int, int]:
        """Days of the stretch and of the whole period, as the contract counts them.

        By 30 days the period is cut at its 30th day and ends with it, so that the parts of a period always add up to
        all of it: in February as well as in a month in which a new version begins on the 31st.
        """
        match self.terms.billing.day_count:
            case DayCount.CALENDAR:
                return self.days.days, self.period.days
            case DayCount.THIRTY:
                return self._thirty(self.days.end) - self._thirty(self.days.first), THIRTY_DAYS
            case DayCount.SERVICE:
                is_open = [day for day in self.period if day not in self.closed]
                if not is_open:
                    return self.days.days, self.period.days
                return sum(day in self.days for day in is_open), len(is_open)

    def _thirty(self, day: date) -> int:
        passed = (day - self.period.first).days
        return THIRTY_DAYS if day == self.period.end else min(passed, THIRTY_DAYS)

    @property
    def part(self) -> Fraction:
        """The part of a full period, 0 … 1."""
        return Fraction(*self.counted)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelUsage:
    """Billable contacts of a channel and the seconds spent on them.

    ``days_open`` counts the days with service hours, ``days_missing`` are those of them without any count,
    ``is_estimated`` where some seconds are answered × AHT. ``billed_s`` are the handled seconds as the contract rounds
    them; ``days_logged`` were counted contact by contact. ``by_day`` are the counts that sum to all of it.
    """

    contacts: int
    handled_s: int
    is_estimated: bool
    days_open: int
    days_missing: tuple[date, ...]
    billed_s: int
    days_logged: int = 0
    by_day: Mapping[date, Counts] = field(default_factory=dict)

    @property
    def minutes(self) -> int:
        """Whole billed minutes; seconds below one are cut."""
        return self.billed_s // 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Facts of one stretch: contacts by channel, the tenant's part of worked time, and contacts of items of the menu by
    day, type and what is billed.
    """

    channels: Mapping[Channel, ChannelUsage]
    totals: TenantTotals
    contacts_by_day: Mapping[date, int]
    menu: Mapping[tuple[date, str, MenuBilling], int] = field(default_factory=dict)
    types: Mapping[str, int] = field(default_factory=dict)
    """Answered contacts of the log by type; empty where only counts are known."""
    shares: Sequence[DayShare] = ()
    """The days of the allocation that ``totals`` sums, as they are billed."""

    @property
    def contacts(self) -> int:
        """Billable contacts on all channels."""
        return sum(channel.contacts for channel in self.channels.values())


def index_contact_days(days: Iterable[ContactDay]) -> ContactDays:
    """Counts by tenant, channel and day."""
    found: dict[tuple[TenantId, Channel], dict[date, ContactDay]] = defaultdict(dict)
    for day in days:
        found[day.tenant, day.channel][day.day] = day
    return dict(found)


def usage_of(
    stretch: Stretch,
    counted: ContactDays,
    shares: Sequence[DayShare],
    calendar: HolidayCalendar,
    log: Sequence[Contact] = (),
) -> Usage:
    """Usage of a stretch. ``shares`` are the tenant's days of the allocation, ``log`` its contacts one by one."""
    terms = stretch.terms
    by_day: Counter[date] = Counter()
    own_log = [contact for contact in log if contact.offered_at.astimezone(SEOUL).date() in stretch.days]
    channels = {
        service.channel: _channel_usage(
            service,
            terms,
            counted.get((terms.tenant, service.channel), {}),
            billable_days([c for c in own_log if c.channel is service.channel], service, terms, calendar),
            stretch.days,
            calendar,
            by_day,
        )
        for service in sorted(terms.services, key=lambda service: service.channel)
    }
    own_days = {day for day in stretch.days if len(shares) and open_slots_on(terms.services, day, calendar)}
    # A weekend contract beside a weekday one bills the hours of its own days.
    own_shares = tuple(
        billed_alike(of_contract(share, terms.contract), calendar) for share in shares if share.day in own_days
    )
    menu = menu_counts(own_log, terms)
    return Usage(
        channels=channels,
        totals=summed(own_shares),
        contacts_by_day=dict(sorted(by_day.items())),
        menu=menu,
        types=Counter(c.type for c in own_log if c.answered_at is not None and not c.is_test),
        shares=own_shares,
    )


def of_contract(share: DayShare, contract: ContractId) -> DayShare:
    """A day as one of a tenant's concurrent contracts answers for it; the won stay the tenant's."""
    if not share.lines:
        return share
    line = share.lines.get(contract)
    return replace(
        share,
        minutes={} if line is None else line.minutes,
        agents={} if line is None else line.agents,
        lines={},
    )


@cache
def billed_class(kind: MinuteClass, *, is_holiday: bool) -> MinuteClass:
    """A class of minutes as a tenant is billed for it: on an ordinary day there is no holiday premium."""
    return kind if is_holiday else replace(kind, holiday=False, holiday_long=False)


def billed_alike(share: DayShare, calendar: HolidayCalendar) -> DayShare:
    """A tenant pays the holiday premium on paid holidays only: whose weekly rest day it was is our own planning."""
    if calendar.is_holiday(share.day):
        return share
    minutes: Counter[MinuteClass] = Counter()
    agents: Counter[tuple[AgentId, MinuteClass]] = Counter()
    for kind, count in share.minutes.items():
        minutes[billed_class(kind, is_holiday=False)] += count
    for (agent, kind), count in share.agents.items():
        agents[agent, billed_class(kind, is_holiday=False)] += count
    return replace(share, minutes=dict(minutes), agents=dict(agents))


def _channel_usage(
    service: Service,
    terms: ContractTerms,
    counted: Mapping[date, ContactDay],
    logged: Mapping[date, Counts],
    days: DateRange,
    calendar: HolidayCalendar,
    by_day: Counter[date],
) -> ChannelUsage:
    contacts = handled_s = days_open = days_logged = 0
    is_estimated = False
    missing: list[date] = []
    counts: dict[date, Counts] = {}
    for day in days:
        is_holiday = calendar.is_holiday(day)
        windows = [(w.open_minute, w.close_minute) for w in service.windows if w.holds_on(day, is_holiday)]
        if not windows:
            continue
        days_open += 1
        if day in logged:
            days_logged += 1
            contacts += logged[day].contacts
            handled_s += logged[day].handled_s
            by_day[day] += logged[day].contacts
            counts[day] = logged[day]
            continue
        if day not in counted:
            missing.append(day)
            continue
        before = contacts, handled_s
        for index, answered in enumerate(counted[day].answered):
            minute = index * counted[day].interval_minutes
            is_open = any(first <= minute < last for first, last in windows)
            if not answered or not is_open:
                continue
            contacts += answered
            by_day[day] += answered
            seconds = counted[day].handled_s[index]
            is_estimated = is_estimated or seconds is None
            handled_s += answered * service.aht_s if seconds is None else seconds
        counts[day] = Counts(contacts=contacts - before[0], handled_s=handled_s - before[1])
    return ChannelUsage(
        contacts=contacts,
        handled_s=handled_s,
        is_estimated=is_estimated,
        days_open=days_open,
        days_missing=tuple(missing),
        billed_s=terms.billing.rounding.rounded_s(handled_s),
        days_logged=days_logged,
        by_day={day: found for day, found in counts.items() if found.contacts or found.handled_s},
    )
