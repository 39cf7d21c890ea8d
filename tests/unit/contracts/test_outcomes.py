"""From contacts and counts to slices of outcomes: windows, tests, outages."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from contracts.promises.outcomes import (
    Exclusion,
    OutcomeSlice,
    excluded_by_events,
    mark_above_band,
    quality_of,
    slices_of_contacts,
    slices_of_counts,
)
from core.channels import Channel
from core.contacts import (
    Contact,
    ContactDay,
    Event,
    EventKind,
    Line,
    Outcome,
    QualityMeasure,
    QualityResult,
)
from core.errors import BrokenInvariant
from core.ids import TenantId
from core.periods import DateRange, seoul
from tests.unit.contracts.samples import TENANT, calendar, service

MONDAY = date(2026, 10, 12)
OCTOBER = DateRange(first=date(2026, 10, 1), end=date(2026, 11, 1))
PHONE = (service(Channel.PHONE),)


def contact(at: datetime, wait_s: int, *, answered: bool = True, is_test: bool = False) -> Contact:
    """A call offered at a moment, answered or given up after some seconds."""
    end = at + timedelta(seconds=wait_s)
    return Contact(
        contact=f"c{at.isoformat()}{wait_s}",
        tenant=TENANT,
        channel=Channel.PHONE,
        line=Line.ENQUIRY,
        type="배송",
        offered_at=at,
        answered_at=end if answered else None,
        ended_at=end + timedelta(seconds=120 if answered else 0),
        wrap_ended_at=end + timedelta(seconds=150) if answered else None,
        agent=None,
        outcome=Outcome.SOLVED if answered else Outcome.ABANDONED,
        is_test=is_test,
    )


def test_contacts_become_counts_and_waits() -> None:
    """Answered, given up, a test and one after closing: two of four count."""
    contacts = (
        contact(seoul(MONDAY, 600), 12),
        contact(seoul(MONDAY, 610), 45, answered=False),
        contact(seoul(MONDAY, 620), 5, is_test=True),
        contact(seoul(MONDAY, 1081), 5),
    )
    (found,) = slices_of_contacts(contacts, PHONE, calendar())
    assert (found.offered, found.answered, found.handled_s) == (2, 1, 150)
    assert (found.answer_waits, found.unanswered_waits) == ({12: 1}, {45: 1})


def test_an_outage_of_the_tenant_is_excluded() -> None:
    """The day stands in a slice of its own, with the reason; a general outage is force majeure."""
    events = (
        Event(event="E1", tenant=TENANT, kind=EventKind.OUTAGE, name="몰 장애", first=MONDAY, last=MONDAY),
        Event(
            event="E2",
            tenant=None,
            kind=EventKind.OUTAGE,
            name="통신 장애",
            first=MONDAY + timedelta(days=1),
            last=MONDAY + timedelta(days=1),
        ),
        Event(
            event="E3",
            tenant=TenantId("T08"),
            kind=EventKind.OUTAGE,
            name="남의 장애",
            first=MONDAY + timedelta(days=2),
            last=MONDAY + timedelta(days=2),
        ),
    )
    contacts = [contact(seoul(MONDAY + timedelta(days=n), 600), 10) for n in range(4)]
    found = slices_of_contacts(contacts, PHONE, calendar(), excluded_at=excluded_by_events(events, TENANT))
    assert {s.excluded: s.offered for s in found} == {
        None: 2,
        Exclusion.TENANT_OUTAGE: 1,
        Exclusion.FORCE_MAJEURE: 1,
    }


def counted_day(day: date, offered: int, answered: int, handled_s: int | None) -> ContactDay:
    """Counts in the half hours of 10:00 (open) and 20:00 (closed); the rest is missing."""

    def at(value: int | None) -> tuple[int | None, ...]:
        return tuple(value if index in (20, 40) else None for index in range(48))

    return ContactDay(
        tenant=TENANT,
        channel=Channel.PHONE,
        day=day,
        interval_minutes=30,
        offered=at(offered),
        answered=at(answered),
        handled_s=at(handled_s),
    )


def test_counts_have_no_waits() -> None:
    """Only open half hours with data count; the next month is not looked at."""
    days = (counted_day(MONDAY, 10, 9, 2_000), counted_day(date(2026, 11, 2), 50, 50, 9_000))
    (found,) = slices_of_counts(days, PHONE, calendar(), OCTOBER)
    assert (found.offered, found.answered, found.handled_s) == (10, 9, 2_000)
    assert found.answer_waits is None


def test_an_unknown_handling_time_stays_unknown() -> None:
    """One half hour without handling time makes the sum unknown, not smaller."""
    days = (counted_day(MONDAY, 10, 9, 2_000), counted_day(MONDAY + timedelta(days=1), 10, 9, None))
    (found,) = slices_of_counts(days, PHONE, calendar(), OCTOBER)
    assert found.handled_s is None


def test_a_holiday_is_outside_the_window() -> None:
    """Hangul Day 2026 is a Friday, and the window is closed on holidays."""
    assert slices_of_counts((counted_day(date(2026, 10, 9), 5, 5, 900),), PHONE, calendar(), OCTOBER) == ()


def test_volume_above_the_band_can_be_taken_out() -> None:
    """What was excluded for another reason keeps it."""
    slices = (
        OutcomeSlice(channel=Channel.PHONE, offered=5, answered=5),
        OutcomeSlice(channel=Channel.PHONE, offered=2, answered=1, excluded=Exclusion.TENANT_OUTAGE),
    )
    assert [s.excluded for s in mark_above_band(slices)] == [Exclusion.ABOVE_BAND, Exclusion.TENANT_OUTAGE]


def test_a_slice_is_sound() -> None:
    """More answered than offered, or waits of others, cannot be."""
    with pytest.raises(BrokenInvariant):
        OutcomeSlice(channel=Channel.PHONE, offered=1, answered=2)
    with pytest.raises(BrokenInvariant):
        OutcomeSlice(channel=Channel.PHONE, offered=1, answered=1, answer_waits={5: 2}, unanswered_waits={})


def test_quality_of_the_tenant_and_period() -> None:
    """Results of another month are another month's."""
    results = [
        QualityResult(
            tenant=TENANT,
            channel=Channel.PHONE,
            day=day,
            measure=QualityMeasure.QA,
            sampled=4,
            score=Decimal(90),
        )
        for day in (MONDAY, date(2026, 11, 3))
    ]
    assert quality_of(results, TENANT, OCTOBER) == (results[0],)
