"""What a tenant's counts say: volume by channel, hour, weekday and month, missed contacts, peaks.

Days without counts are days on which the tenant was closed or nothing was exported: means are of days with counts.
A missing interval is no zero; missed contacts are counted only where both offered and answered are known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from statistics import median

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.contacts import ContactDay
from core.errors import require
from core.money import round_rate
from core.periods import DAYS_A_WEEK, MINUTES_A_DAY, DateRange
from core.service import Service, ServiceWindow

HOURS = 24
PEAKS_SHOWN = 7
HOLIDAY_DAYS = 10
PLACES = 2
MONTH_DAYS = Fraction(365, 12)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelVolume:
    """One channel over the span. ``missed`` and ``seen`` (offered where answered is known too) are None without any.

    ``month_contacts``: contacts of an average month of 365 / 12 days; ``outside``: contacts outside the service window,
    None where no hours are declared. ``aht_s``: mean handling time of the answered, None where it was not recorded.
    """

    channel: Channel
    offered: int
    seen: int | None
    missed: int | None
    month_contacts: Decimal
    aht_s: Decimal | None
    outside: int | None

    @property
    def missed_share(self) -> Decimal | None:
        """Missed of those where it is known."""
        return None if self.missed is None or not self.seen else ratio(self.missed, self.seen)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthVolume:
    """A calendar month: ``days`` with counts, and contacts of such a day on average. ``first`` is its first day."""

    first: date
    days: int
    contacts: int
    day_mean: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PeakDay:
    """A day far above the median of its weekday (``usual``)."""

    day: date
    contacts: int
    usual: Decimal
    holiday_near: str

    @property
    def times(self) -> Decimal:
        """How many usual days it is."""
        return round_rate(Fraction(self.contacts) / Fraction(self.usual), PLACES) if self.usual else Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """What was counted. ``by_hour`` (24 a channel) and ``by_weekday`` (7, from Monday) are means of days with counts.

    ``missing_intervals``: intervals of open hours without data. ``missed_by_hour``: share of the contacts that nobody
    answered, None in hours without any.
    """

    span: DateRange
    days: int
    missing_intervals: int
    channels: tuple[ChannelVolume, ...]
    by_hour: Mapping[Channel, tuple[Decimal, ...]]
    by_weekday: Mapping[Channel, tuple[Decimal, ...]]
    months: tuple[MonthVolume, ...]
    missed_by_hour: tuple[Decimal | None, ...]
    peaks: tuple[PeakDay, ...]

    def __post_init__(self) -> None:
        require(bool(self.channels), "a volume without a channel")
        require(all(len(row) == HOURS for row in self.by_hour.values()), "hours that are no day")
        require(all(len(row) == DAYS_A_WEEK for row in self.by_weekday.values()), "weekdays that are no week")

    @property
    def offered(self) -> int:
        """Contacts of all channels."""
        return sum(each.offered for each in self.channels)

    @property
    def missed_share(self) -> Decimal | None:
        """Share of all contacts that nobody answered, where it is known."""
        seen = sum(each.seen or 0 for each in self.channels)
        return ratio(sum(each.missed or 0 for each in self.channels), seen) if seen else None

    @property
    def outside_share(self) -> Decimal | None:
        """Share of all contacts that came outside the service window, of channels with declared hours."""
        known = [each for each in self.channels if each.outside is not None]
        offered = sum(each.offered for each in known)
        return ratio(sum(each.outside or 0 for each in known), offered) if offered else None

    @property
    def busiest_hour(self) -> int:
        """The hour of the day with most contacts."""
        totals = [sum((row[hour] for row in self.by_hour.values()), Decimal(0)) for hour in range(HOURS)]
        return totals.index(max(totals))

    @property
    def month_swing(self) -> Decimal | None:
        """Busiest month against the quietest, by days; None with fewer than two months of ten days and more."""
        known = [month.day_mean for month in self.months if month.days >= 10]
        return (
            round_rate(Fraction(max(known)) / Fraction(min(known)), PLACES) if len(known) > 1 and min(known) else None
        )


def ratio(part: int, whole: int) -> Decimal:
    """A share to four digits."""
    return round_rate(Fraction(part, whole), 4)


def measure_volume(days: Sequence[ContactDay], services: Sequence[Service], calendar: HolidayCalendar) -> Volume:
    """Everything from the counts of one tenant. Raises BrokenInvariant without any day or with two tenants."""
    require(bool(days), "no counts")
    require(len({day.tenant for day in days}) == 1, "counts of several tenants")
    span = DateRange(first=min(d.day for d in days), end=date.fromordinal(max(d.day for d in days).toordinal() + 1))
    by_channel: dict[Channel, list[ContactDay]] = defaultdict(list)
    for each in days:
        by_channel[each.channel].append(each)
    channels = [channel for channel in Channel if channel in by_channel]
    windows = {service.channel: service for service in services}
    return Volume(
        span=span,
        days=len({each.day for each in days}),
        missing_intervals=sum(_missing(each, windows.get(each.channel), calendar) for each in days),
        channels=tuple(_channel(by_channel[c], windows.get(c), calendar) for c in channels),
        by_hour={channel: _hours(by_channel[channel]) for channel in channels},
        by_weekday={channel: _weekdays(by_channel[channel]) for channel in channels},
        months=_months(days),
        missed_by_hour=_missed_by_hour(days),
        peaks=_peaks(days, calendar),
    )


def offered_of(day: ContactDay) -> int:
    """Contacts of a day, as far as they are known."""
    return sum(count for count in day.offered if count is not None)


def _channel(days: Sequence[ContactDay], service: Service | None, calendar: HolidayCalendar) -> ChannelVolume:
    offered = sum(offered_of(day) for day in days)
    pairs = [
        (came, got)
        for day in days
        for came, got in zip(day.offered, day.answered, strict=True)
        if came is not None and got is not None
    ]
    handled = [
        (got, seconds)
        for day in days
        for got, seconds in zip(day.answered, day.handled_s, strict=True)
        if got and seconds is not None
    ]
    answered = sum(got for got, _ in handled)
    weeks = -(-((max(d.day for d in days) - min(d.day for d in days)).days + 1) // DAYS_A_WEEK)
    return ChannelVolume(
        channel=days[0].channel,
        offered=offered,
        seen=sum(came for came, _ in pairs) if pairs else None,
        # contacts answered later than their interval may push answered above offered: nobody is missed less than never
        missed=max(0, sum(came - got for came, got in pairs)) if pairs else None,
        month_contacts=round_rate(offered * MONTH_DAYS / (weeks * DAYS_A_WEEK), 0),
        aht_s=round_rate(Fraction(sum(seconds for _, seconds in handled), answered), 0) if answered else None,
        outside=None if service is None else sum(_outside(day, service, calendar) for day in days),
    )


def _outside(day: ContactDay, service: Service, calendar: HolidayCalendar) -> int:
    """Contacts in intervals that no window touches."""
    is_holiday = calendar.is_holiday(day.day)
    open_at = [w for w in service.windows if w.holds_on(day.day, is_holiday)]
    return sum(count for index, count in enumerate(day.offered) if count and not _is_open(day, index, open_at))


def _missing(day: ContactDay, service: Service | None, calendar: HolidayCalendar) -> int:
    """Intervals without data though the tenant was open; of a channel without declared hours none can be told."""
    if service is None:
        return 0
    is_holiday = calendar.is_holiday(day.day)
    open_at = [w for w in service.windows if w.holds_on(day.day, is_holiday)]
    return sum(count is None and _is_open(day, index, open_at) for index, count in enumerate(day.offered))


def _is_open(day: ContactDay, index: int, windows: Sequence[ServiceWindow]) -> bool:
    """Whether an interval is served at least in part."""
    begin = index * day.interval_minutes
    return any(w.open_minute < begin + day.interval_minutes and begin < w.close_minute for w in windows)


def _hours(days: Sequence[ContactDay]) -> tuple[Decimal, ...]:
    totals = [0] * HOURS
    for day in days:
        for index, count in enumerate(day.offered):
            totals[index * day.interval_minutes // 60] += count or 0
    return tuple(round_rate(Fraction(total, len(days)), PLACES) for total in totals)


def _weekdays(days: Sequence[ContactDay]) -> tuple[Decimal, ...]:
    found: dict[int, list[int]] = defaultdict(list)
    for day in days:
        found[day.day.weekday()].append(offered_of(day))
    return tuple(
        round_rate(Fraction(sum(found[weekday]), len(found[weekday])), PLACES) if weekday in found else Decimal(0)
        for weekday in range(DAYS_A_WEEK)
    )


def _day_totals(days: Sequence[ContactDay]) -> dict[date, int]:
    totals: dict[date, int] = defaultdict(int)
    for day in days:
        totals[day.day] += offered_of(day)
    return dict(sorted(totals.items()))


def _months(days: Sequence[ContactDay]) -> tuple[MonthVolume, ...]:
    months: dict[date, list[int]] = defaultdict(list)
    for day, total in _day_totals(days).items():
        months[day.replace(day=1)].append(total)
    return tuple(
        MonthVolume(
            first=first,
            days=len(totals),
            contacts=sum(totals),
            day_mean=round_rate(Fraction(sum(totals), len(totals)), PLACES),
        )
        for first, totals in sorted(months.items())
    )


def _missed_by_hour(days: Sequence[ContactDay]) -> tuple[Decimal | None, ...]:
    came, missed = [0] * HOURS, [0] * HOURS
    for day in days:
        for index, (offered, answered) in enumerate(zip(day.offered, day.answered, strict=True)):
            if offered is not None and answered is not None:
                came[index * day.interval_minutes // 60] += offered
                missed[index * day.interval_minutes // 60] += offered - answered
    require(sum(MINUTES_A_DAY % day.interval_minutes for day in days) == 0, "intervals that do not fill a day")
    return tuple(ratio(max(0, lost), total) if total else None for lost, total in zip(missed, came, strict=True))


def _peaks(days: Sequence[ContactDay], calendar: HolidayCalendar) -> tuple[PeakDay, ...]:
    totals = _day_totals(days)
    by_weekday: dict[int, list[int]] = defaultdict(list)
    for day, total in totals.items():
        by_weekday[day.weekday()].append(total)
    usual = {weekday: Decimal(str(median(found))) for weekday, found in by_weekday.items()}
    peaks = [
        PeakDay(day=day, contacts=total, usual=usual[day.weekday()], holiday_near=_holiday_near(day, calendar))
        for day, total in totals.items()
        if usual[day.weekday()] > 0 and total > usual[day.weekday()]
    ]
    highest = sorted(peaks, key=lambda peak: (-peak.contacts, peak.day))[:PEAKS_SHOWN]
    return tuple(sorted(highest, key=lambda peak: (-peak.contacts, peak.day)))


def _holiday_near(day: date, calendar: HolidayCalendar) -> str:
    """The nearest holiday within ten days, after which (or before which) contacts pile up; empty without one."""
    for away in range(1, HOLIDAY_DAYS + 1):
        for side, word in ((-1, "뒤"), (1, "전")):
            name = calendar.name(date.fromordinal(day.toordinal() + side * away))
            if name:
                return f"{name} {away}일 {word}"
    return ""
