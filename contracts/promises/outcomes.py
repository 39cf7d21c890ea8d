"""What happened to contacts, as a KPI clause counts it: slices of outcomes, each counted or excluded as a whole.

The invoice fills slices from the log of contacts, the simulator from its own contacts; ``contracts.promises.kpi``
judges both.
Waiting times are kept as a histogram (seconds ▶ how many), so that slices can be added without losing a percentile.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.contacts import Contact, ContactDay, Event, EventKind, Outcome, QualityResult
from core.errors import require
from core.ids import TenantId
from core.periods import SEOUL, DateRange, seoul
from core.service import Service


class Exclusion(StrEnum):
    """Why outcomes do not count for a KPI (the clause library names the same reasons)."""

    ABOVE_BAND = "above_band"
    TENANT_OUTAGE = "tenant_outage"
    FORCE_MAJEURE = "force_majeure"

    @property
    def korean(self) -> str:
        """The words on documents."""
        return {
            "above_band": "약정 문의량 초과",
            "tenant_outage": "고객사 시스템 장애",
            "force_majeure": "불가항력",
        }[self.value]


Waits = Mapping[int, int]
"""Seconds waited ▶ number of contacts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeSlice:
    """Outcomes of one channel over some time inside the service window.

    ``answer_waits`` are waits of the answered (board: age when done), ``unanswered_waits`` of those who gave up
    (board: age of what is still open). Both are None where only counts are known; so is ``handled_s``, the seconds of
    talk, hold and wrap of the answered. ``excluded`` takes the whole slice out of every KPI.
    """

    channel: Channel
    offered: int
    answered: int
    handled_s: int | None = None
    answer_waits: Waits | None = None
    unanswered_waits: Waits | None = None
    excluded: Exclusion | None = None

    def __post_init__(self) -> None:
        require(0 <= self.answered <= self.offered, "more answered than offered")
        require((self.answer_waits is None) == (self.unanswered_waits is None), "half of the waits are missing")
        if self.answer_waits is not None and self.unanswered_waits is not None:
            require(sum(self.answer_waits.values()) == self.answered, "waits are not those of the answered")
            require(
                sum(self.unanswered_waits.values()) == self.offered - self.answered,
                "waits are not those of the unanswered",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """All that a period's KPIs are judged on: slices of contacts, and results of quality work."""

    slices: tuple[OutcomeSlice, ...]
    quality: tuple[QualityResult, ...] = field(default=())


ExcludedAt = Callable[[datetime], Exclusion | None]
"""Whether a moment is excluded, and why."""


def nothing_excluded(moment: datetime) -> Exclusion | None:
    """The rule of a period without outages or force majeure."""
    return None


def excluded_by_events(events: Iterable[Event], tenant: TenantId) -> ExcludedAt:
    """Days of an outage of the tenant's own systems (or of everybody's: force majeure) are excluded."""
    days: dict[date, Exclusion] = {}
    for event in events:
        if event.kind is EventKind.OUTAGE and event.tenant in (None, tenant):
            reason = Exclusion.TENANT_OUTAGE if event.tenant == tenant else Exclusion.FORCE_MAJEURE
            for day in _days(event):
                days.setdefault(day, reason)
    return lambda moment: days.get(moment.astimezone(SEOUL).date())


def _days(event: Event) -> Iterable[date]:
    return (date.fromordinal(n) for n in range(event.first.toordinal(), event.last.toordinal() + 1))


def is_open(service: Service, calendar: HolidayCalendar, moment: datetime) -> bool:
    """Whether a moment lies in the service window; outside it nothing is counted at all (BUSINESS.md)."""
    local = moment.astimezone(SEOUL)
    minute = local.hour * 60 + local.minute
    return any(begin <= minute < end for begin, end in _open_minutes(service, calendar, local.date()))


def _open_minutes(service: Service, calendar: HolidayCalendar, day: date) -> list[tuple[int, int]]:
    """Windows of a day, from minute to minute."""
    is_holiday = calendar.is_holiday(day)
    return [(w.open_minute, w.close_minute) for w in service.windows if w.holds_on(day, is_holiday)]


def slices_of_contacts(
    contacts: Iterable[Contact],
    services: Sequence[Service],
    calendar: HolidayCalendar,
    *,
    excluded_at: ExcludedAt = nothing_excluded,
) -> tuple[OutcomeSlice, ...]:
    """Outcomes of one tenant's contacts, by channel and exclusion. Tests and contacts outside the window are left out.

    A contact belongs to the moment it was offered. One that gave up waited until ``ended_at``.
    """
    by_channel = {service.channel: service for service in services}
    groups: dict[tuple[Channel, Exclusion | None], _Tally] = {}
    for contact in contacts:
        service = by_channel.get(contact.channel)
        if service is None or contact.is_test or not is_open(service, calendar, contact.offered_at):
            continue
        key = (contact.channel, excluded_at(contact.offered_at))
        groups.setdefault(key, _Tally()).add(contact)
    order = sorted(groups, key=lambda key: (key[0], key[1] or ""))
    return tuple(groups[key].slice(*key) for key in order)


class _Tally:
    """Adds contacts up."""

    def __init__(self) -> None:
        self.offered = self.answered = self.handled_s = 0
        self.answer_waits: Counter[int] = Counter()
        self.unanswered_waits: Counter[int] = Counter()

    def add(self, contact: Contact) -> None:
        self.offered += 1
        if contact.outcome is Outcome.ABANDONED or contact.answered_at is None:
            gone_at = contact.ended_at or contact.offered_at
            self.unanswered_waits[int((gone_at - contact.offered_at).total_seconds())] += 1
            return
        self.answered += 1
        self.handled_s += contact.handled_s
        self.answer_waits[int((contact.answered_at - contact.offered_at).total_seconds())] += 1

    def slice(self, channel: Channel, excluded: Exclusion | None) -> OutcomeSlice:
        return OutcomeSlice(
            channel=channel,
            offered=self.offered,
            answered=self.answered,
            handled_s=self.handled_s,
            answer_waits=dict(sorted(self.answer_waits.items())),
            unanswered_waits=dict(sorted(self.unanswered_waits.items())),
            excluded=excluded,
        )


def slices_of_counts(
    days: Iterable[ContactDay],
    services: Sequence[Service],
    calendar: HolidayCalendar,
    period: DateRange,
    *,
    excluded_at: ExcludedAt = nothing_excluded,
) -> tuple[OutcomeSlice, ...]:
    """Outcomes where only counts per interval exist: no waits, so no service level. Missing intervals count nothing.

    An interval counts when it begins inside the window. Where ``handled_s`` is missing for an answered contact, the
    handling time of the slice is unknown.
    """
    by_channel = {service.channel: service for service in services}
    groups: dict[tuple[Channel, Exclusion | None], list[tuple[int, int, int | None]]] = {}
    for counted in days:
        service = by_channel.get(counted.channel)
        if service is None or counted.day not in period:
            continue
        windows = _open_minutes(service, calendar, counted.day)
        for index, (offered, answered) in enumerate(zip(counted.offered, counted.answered, strict=True)):
            minute = index * counted.interval_minutes
            if offered is None or answered is None or not any(begin <= minute < end for begin, end in windows):
                continue
            reason = excluded_at(seoul(counted.day, minute))
            # An export may answer in this interval what was offered in the one before.
            groups.setdefault((counted.channel, reason), []).append((offered, answered, counted.handled_s[index]))
    order = sorted(groups, key=lambda key: (key[0], key[1] or ""))
    return tuple(_counted_slice(channel, reason, groups[channel, reason]) for channel, reason in order)


def _counted_slice(
    channel: Channel, reason: Exclusion | None, rows: Sequence[tuple[int, int, int | None]]
) -> OutcomeSlice:
    offered = sum(row[0] for row in rows)
    known = all(seconds is not None or answered == 0 for _, answered, seconds in rows)
    return OutcomeSlice(
        channel=channel,
        offered=offered,
        answered=min(offered, sum(row[1] for row in rows)),
        handled_s=sum(row[2] or 0 for row in rows) if known else None,
        excluded=reason,
    )


def quality_of(results: Iterable[QualityResult], tenant: TenantId, period: DateRange) -> tuple[QualityResult, ...]:
    """The tenant's quality results of a period."""
    return tuple(result for result in results if result.tenant == tenant and result.day in period)


def mark_above_band(slices: Sequence[OutcomeSlice]) -> tuple[OutcomeSlice, ...]:
    """The same slices, those not excluded yet taken out as volume above the agreed band."""
    return tuple(replace(slice_, excluded=slice_.excluded or Exclusion.ABOVE_BAND) for slice_ in slices)
