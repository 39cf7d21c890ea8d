"""Shrinkage by kind: measured by hand, assumed, set; hours that add up to the hundredth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar import HolidayCalendar
from core.errors import BrokenInvariant
from core.ids import AgentId
from core.periods import seoul
from core.rates import Rate, RateMissing, RateTable
from store.rates import reference_rates
from tests.unit.scheduling import sample as people
from tests.unit.staffing import sample
from wfm.agents import Absence, AbsenceKind, Agent
from wfm.staffing.shrinkage import (
    HISTORY_HOURS_MIN,
    Shrinkage,
    ShrinkageKind,
    ShrinkageSource,
    measured_time,
    shrinkage_by_kind,
)
from wfm.timesheets.records import Activity, TimesheetDay, WorkedSpan

DAY = date(2026, 10, 5)
CALENDAR = HolidayCalendar(
    names={date(2026, 10, 9): "한글날"}, known_from=date(2026, 1, 1), known_until=date(2027, 1, 1)
)
PAID = (ShrinkageKind.ANNUAL_LEAVE, ShrinkageKind.TRAINING, ShrinkageKind.MEETING)


def worked(agent: str, day: date, late: int = 0) -> TimesheetDay:
    """A day of 9 hours in the house: 6:40 on duty, an hour of training, 20 minutes of meeting, an hour of break."""
    parts = ((Activity.ON_DUTY, 400), (Activity.BREAK, 60), (Activity.TRAINING, 60), (Activity.MEETING, 20))
    spans, begin = [], 540
    for activity, minutes in parts:
        spans.append(WorkedSpan(start=seoul(day, begin), end=seoul(day, begin + minutes), activity=activity))
        begin += minutes
    return TimesheetDay(agent=AgentId(agent), day=day, planned_minutes=480, spans=tuple(spans), late_minutes=late)


def month(agents: int) -> list[TimesheetDay]:
    """Ten days of some agents."""
    return [
        worked(f"A{number:03d}", DAY + timedelta(days=n)) for number in range(agents) for n in range(12) if n % 7 < 5
    ]


def staff(count: int) -> dict[AgentId, Agent]:
    """Agents with a contract of 40 hours on Monday to Friday."""
    found = {}
    for number in range(count):
        code = AgentId(f"A{number:03d}")
        found[code] = replace(
            people.agent(code),
            weekdays=frozenset(range(5)),
            weekly_rest_day=6,
            week_minutes=2400,
            earliest_minute=540,
            latest_minute=1080,
        )
    return found


def test_minutes_by_kind_by_hand() -> None:
    """Twenty people for ten days: 200 × (400 + 60 + 20) minutes, 200 breaks, one sick day, half a day unpaid."""
    sheets = [*month(20)[:-1], worked("A019", date(2026, 10, 16), late=7)]
    absences = [
        Absence(
            agent=AgentId("A000"),
            kind=AbsenceKind.SICK_LEAVE,
            start=seoul(date(2026, 10, 8)),
            end=seoul(date(2026, 10, 11)),
        ),
        Absence(agent=AgentId("A001"), kind=AbsenceKind.UNPAID, start=seoul(DAY, 810), end=seoul(DAY, 1080)),
        Absence(agent=AgentId("Z999"), kind=AbsenceKind.SICK_LEAVE, start=seoul(DAY), end=seoul(DAY, 1440)),
        Absence(agent=AgentId("A002"), kind=AbsenceKind.TRAINING, start=seoul(DAY, 600), end=seoul(DAY, 660)),
    ]
    found = measured_time(sheets, absences, staff(20), CALENDAR)
    assert found is not None
    assert found.on_duty == 200 * 400
    assert found.minutes[ShrinkageKind.TRAINING] == 200 * 60
    assert found.minutes[ShrinkageKind.MEETING] == 200 * 20
    assert found.minutes[ShrinkageKind.BREAK] == 200 * 60
    assert found.minutes[ShrinkageKind.SICK_LEAVE] == 480, "8 October; the 9th is a holiday, the 10th a Saturday"
    assert found.minutes[ShrinkageKind.UNPAID] == 240
    assert found.minutes[ShrinkageKind.LATE] == 7
    assert found.contracted == 200 * 480 + 480 + 240 + 7
    assert found.attended == 200 * 480
    assert found.fraction(ShrinkageKind.BREAK) == Decimal("0.125")


def test_little_history_is_no_measurement() -> None:
    """Below a thousand hours chance speaks; nobody's timesheets say nothing."""
    assert measured_time(month(2), [], staff(2), CALENDAR) is None
    assert measured_time([], [], staff(2), CALENDAR) is None
    assert measured_time(month(20), [], {}, CALENDAR) is None
    enough = measured_time(month(20), [], staff(20), CALENDAR)
    assert enough is not None
    assert enough.contracted >= HISTORY_HOURS_MIN * 60


def test_by_hand_wins_over_measured_over_assumed() -> None:
    """Each kind says where it comes from; without history it is the dated rate with its source."""
    rates = RateTable(reference_rates())
    assumed = shrinkage_by_kind(rates, DAY)
    assert {part.source for part in assumed.parts} == {ShrinkageSource.ASSUMED}
    assert "[assumed]" in assumed.parts[0].basis
    measured = measured_time(month(20), [], staff(20), CALENDAR)
    mixed = shrinkage_by_kind(rates, DAY, measured, {ShrinkageKind.MEETING: Decimal("0.08")})
    by_kind = {part.kind: part for part in mixed.parts}
    assert by_kind[ShrinkageKind.MEETING].source is ShrinkageSource.SET
    assert by_kind[ShrinkageKind.MEETING].fraction == Decimal("0.08")
    assert by_kind[ShrinkageKind.TRAINING].source is ShrinkageSource.MEASURED
    assert by_kind[ShrinkageKind.TRAINING].fraction == Decimal("0.125")
    assert by_kind[ShrinkageKind.TRAINING].basis == "2026-10-05 – 2026-10-16"


def test_the_assumed_paid_kinds_are_the_company_s_shrinkage() -> None:
    """Contracts are priced with company.shrinkage: leave, training and meetings together are just that."""
    rates = RateTable(reference_rates())
    paid = sum(rates.value(kind.rate, DAY) for kind in PAID)
    assert paid == rates.value("company.shrinkage", DAY)


def test_an_own_rate_takes_effect_on_its_day() -> None:
    """Dated data: half the training from 2027 on; a kind without a rate is missing by name."""
    later = Rate(
        name="shrinkage.training",
        valid_from=date(2027, 1, 1),
        valid_to=None,
        value=Decimal("0.0225"),
        unit="ratio",
        source="company",
    )
    rates = RateTable([*reference_rates(), later])
    assert shrinkage_by_kind(rates, date(2026, 12, 31)).of(ShrinkageKind.TRAINING) == Decimal("0.045")
    assert shrinkage_by_kind(rates, date(2027, 1, 1)).of(ShrinkageKind.TRAINING) == Decimal("0.0225")
    with pytest.raises(RateMissing, match=r"shrinkage\.annual_leave"):
        shrinkage_by_kind(RateTable([later]), date(2027, 1, 1))


def test_hours_behind_by_hand() -> None:
    """86.5 h on duty at 13.5 % are 100 h of contracts, 98.5 of them paid; breaks are an eighth of the attended."""
    behind = sample.SHRINKAGE.behind(Decimal("86.5"))
    hours = {each.part.kind: each.hours for each in behind.kinds}
    assert behind.contracted == Decimal("100.00")
    assert behind.paid == Decimal("98.50")
    assert hours[ShrinkageKind.ANNUAL_LEAVE] == Decimal("3.50")
    assert hours[ShrinkageKind.SICK_LEAVE] == Decimal("1.00")
    assert behind.breaks == Decimal("11.88"), "(86.5 + 4.5 + 4.0) ÷ 8"
    assert sample.SHRINKAGE.of_paid == Decimal("0.12") / Decimal("0.985")


@given(on_duty=st.decimals(min_value=0, max_value=100_000, places=2))
def test_hours_behind_add_up_exactly(on_duty: Decimal) -> None:
    """On duty + every kind = contracted; without the unpaid ones = paid; all within a hundredth of the ratio."""
    behind = sample.SHRINKAGE.behind(on_duty)
    inside = [each for each in behind.kinds if each.part.kind is not ShrinkageKind.BREAK]
    assert behind.on_duty + sum(each.hours for each in inside) == behind.contracted
    assert behind.on_duty + sum(each.hours for each in inside if each.part.kind in PAID) == behind.paid
    assert abs(behind.contracted - on_duty / sample.SHRINKAGE.on_duty_share) <= Decimal("0.005")
    assert all(each.hours >= 0 for each in behind.kinds)


def test_shrinkage_leaves_somebody() -> None:
    """Kinds of a whole together, or a kind that is missing, are no shrinkage."""
    parts = sample.SHRINKAGE.parts
    with pytest.raises(BrokenInvariant):
        Shrinkage(parts=tuple(replace(part, fraction=Decimal("0.3")) for part in parts))
    with pytest.raises(BrokenInvariant):
        Shrinkage(parts=parts[1:])
