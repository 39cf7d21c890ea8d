"""Usage: the billable facts of a contract over its days in a period.

Everything is counted per day and then summed. A billable contact is an answered one inside the service window (the
default of BUSINESS.md; abandoned contacts and tests never are). Where handling time was not measured the minutes are
answered × AHT, and marked estimated. A missing count is not a zero: such days are named.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from contracts.billing import DayCount
from contracts.terms import ContractTerms
from core.calendar import HolidayCalendar
from core.channels import Channel
from core.contacts import ContactDay
from core.errors import require
from core.ids import TenantId
from core.periods import DateRange
from core.service import Service
from invoices.allocation.evidence import open_slots_on
from invoices.allocation.pool_day import MinuteClass
from invoices.allocation.split import DayShare, TenantTotals, summed

ContactDays = Mapping[tuple[TenantId, Channel], Mapping[date, ContactDay]]


THIRTY_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days of a ``period`` on which one version of a contract is in force. ``closed`` are days of the period on which
    the contract has no service hours, as far as its day count asks for them.
    """

    terms: ContractTerms
    days: DateRange
    period: DateRange
    closed: frozenset[date] = frozenset()

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
    ``is_estimated`` where some seconds are answered × AHT.
    """

    contacts: int
    handled_s: int
    is_estimated: bool
    days_open: int
    days_missing: tuple[date, ...]

    @property
    def minutes(self) -> int:
        """Whole handled minutes; seconds below one are cut."""
        return self.handled_s // 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Facts of one stretch: contacts by channel, and the tenant's part of worked time."""

    channels: Mapping[Channel, ChannelUsage]
    totals: TenantTotals
    contacts_by_day: Mapping[date, int]

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


def usage_of(stretch: Stretch, counted: ContactDays, shares: Sequence[DayShare], calendar: HolidayCalendar) -> Usage:
    """Usage of a stretch. ``shares`` are the tenant's days of the allocation."""
    terms = stretch.terms
    by_day: Counter[date] = Counter()
    channels = {
        service.channel: _channel_usage(
            service, counted.get((terms.tenant, service.channel), {}), stretch.days, calendar, by_day
        )
        for service in sorted(terms.services, key=lambda service: service.channel)
    }
    own_days = {day for day in stretch.days if len(shares) and open_slots_on(terms.services, day, calendar)}
    # A weekend contract beside a weekday one bills the hours of its own days.
    totals = summed(billed_alike(share, calendar) for share in shares if share.day in own_days)
    return Usage(channels=channels, totals=totals, contacts_by_day=dict(sorted(by_day.items())))


def billed_alike(share: DayShare, calendar: HolidayCalendar) -> DayShare:
    """A tenant pays the holiday premium on paid holidays only: whose weekly rest day it was is our own planning."""
    if calendar.is_holiday(share.day):
        return share
    minutes: Counter[MinuteClass] = Counter()
    for kind, count in share.minutes.items():
        minutes[replace(kind, holiday=False, holiday_long=False)] += count
    return replace(share, minutes=dict(minutes))


def _channel_usage(
    service: Service,
    counted: Mapping[date, ContactDay],
    days: DateRange,
    calendar: HolidayCalendar,
    by_day: Counter[date],
) -> ChannelUsage:
    contacts = handled_s = days_open = 0
    is_estimated = False
    missing: list[date] = []
    for day in days:
        is_holiday = calendar.is_holiday(day)
        windows = [(w.open_minute, w.close_minute) for w in service.windows if w.holds_on(day, is_holiday)]
        if not windows:
            continue
        days_open += 1
        if day not in counted:
            missing.append(day)
            continue
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
    return ChannelUsage(
        contacts=contacts,
        handled_s=handled_s,
        is_estimated=is_estimated,
        days_open=days_open,
        days_missing=tuple(missing),
    )
