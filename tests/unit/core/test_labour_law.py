"""Edges of the labour law's parameters, and of the rates the program ships."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from core.errors import BrokenInvariant
from core.labour_law import LabourLaw, labour_law
from core.rates import Rate, RateTable
from tests.unit.core.test_rates_and_law import reference


@pytest.fixture(scope="module")
def law() -> LabourLaw:
    """The law on the first day of the demo's week."""
    return labour_law(reference(), date(2026, 11, 9))


@pytest.mark.parametrize(
    ("work_minutes", "break_minutes"), [(0, 0), (239, 0), (240, 30), (479, 30), (480, 60), (720, 60)]
)
def test_breaks_begin_at_the_very_minute(law: LabourLaw, work_minutes: int, break_minutes: int) -> None:
    """30 minutes for 4 hours, one hour for 8 (근로기준법 §54)."""
    assert law.break_minutes(work_minutes) == break_minutes


@pytest.mark.parametrize(
    ("minute", "night"), [(0, True), (359, True), (360, False), (1319, False), (1320, True), (1439, True)]
)
def test_the_night_begins_and_ends_at_the_very_minute(law: LabourLaw, minute: int, night: bool) -> None:
    """22:00 is night, 06:00 is not (근로기준법 §56)."""
    assert law.is_night(minute) is night


def test_a_night_inside_one_day(law: LabourLaw) -> None:
    """Where another law lets the night begin after midnight, both ends still count as written."""
    small_hours = replace(law, night_begin_minute=60, night_end_minute=300)
    assert [minute for minute in (59, 60, 299, 300) if small_hours.is_night(minute)] == [60, 299]
    never = replace(law, night_begin_minute=60, night_end_minute=60)
    assert not any(never.is_night(minute) for minute in range(1440))


def test_a_law_that_contradicts_itself_is_refused(law: LabourLaw) -> None:
    """A day longer than the week, or a short break that comes after the long one."""
    assert replace(law, day_minutes_max=law.week_minutes_max).day_minutes_max == 2400
    with pytest.raises(BrokenInvariant):
        replace(law, day_minutes_max=law.week_minutes_max + 1)
    with pytest.raises(BrokenInvariant):
        replace(law, short_break_after_minutes=law.long_break_after_minutes)


def test_the_law_of_the_demo_week(law: LabourLaw) -> None:
    """8 hours a day, 40 a week, 12 more by agreement, 11 between shifts, premiums of a half."""
    assert (law.day_minutes_max, law.week_minutes_max, law.overtime_week_minutes_max) == (480, 2400, 720)
    assert law.rest_between_shifts_minutes == 660
    assert (law.overtime_premium, law.night_premium, law.holiday_premium) == (Decimal("0.5"),) * 3
    assert (law.holiday_long_premium, law.holiday_long_after_minutes) == (Decimal(1), 480)


def test_shipped_rates_never_overlap() -> None:
    """Two values of one name for one day would be a matter of luck."""
    rows = reference().rows()
    assert len(rows) > 50
    for before, after in pairwise(rows):
        if before.name == after.name:
            assert before.valid_to is not None, f"{before.name} from {before.valid_from} has no end"
            assert before.valid_to < after.valid_from, f"{before.name} overlaps on {after.valid_from}"


def test_a_whole_number_is_whole() -> None:
    """Minutes with a fraction are our own mistake."""
    begin = date(2026, 1, 1)
    half = Rate(name="law.x", valid_from=begin, valid_to=None, value=Decimal("480.5"), unit="minutes", source="test")
    with pytest.raises(BrokenInvariant):
        RateTable([half]).whole("law.x", begin)
