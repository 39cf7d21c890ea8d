"""Dated rates, and the labour law that is read from them."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from core.errors import BrokenInvariant
from core.labour_law import LabourLaw, labour_law
from core.rates import Rate, RateMissing, RateTable

RATES_FILE = Path(__file__).resolve().parents[3] / "store" / "reference" / "rates_korea.csv"


def rate(first: date, last: date | None, value: str, name: str = "tax.vat") -> Rate:
    """A rate of the tests."""
    return Rate(name=name, valid_from=first, valid_to=last, value=Decimal(value), unit="ratio", source="test")


@pytest.fixture(scope="module")
def shipped() -> RateTable:
    """The rates the program ships."""
    with RATES_FILE.open(encoding="utf-8", newline="") as file:
        return RateTable(
            Rate(
                name=row["name"],
                valid_from=date.fromisoformat(row["valid_from"]),
                valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
                value=Decimal(row["value"]),
                unit=row["unit"],
                source=row["source"],
            )
            for row in csv.DictReader(file)
        )


@pytest.fixture(scope="module")
def law(shipped: RateTable) -> LabourLaw:
    """The law on the first day of the demo's week."""
    return labour_law(shipped, date(2026, 11, 9))


def test_a_rate_holds_from_its_first_to_its_last_day() -> None:
    """Both ends are inside."""
    table = RateTable([rate(date(2026, 1, 1), date(2026, 12, 31), "0.10")])
    assert table.value("tax.vat", date(2026, 1, 1)) == table.value("tax.vat", date(2026, 12, 31)) == Decimal("0.10")
    for day in (date(2025, 12, 31), date(2027, 1, 1)):
        with pytest.raises(RateMissing):
            table.value("tax.vat", day)


def test_a_later_rate_replaces_an_open_one() -> None:
    """Without an end a rate holds until the next one begins, in whatever order they were read."""
    old, new = rate(date(2025, 1, 1), None, "0.10"), rate(date(2026, 7, 1), None, "0.11")
    for table in (RateTable([old, new]), RateTable([new, old])):
        assert table.value("tax.vat", date(2026, 6, 30)) == Decimal("0.10")
        assert table.value("tax.vat", date(2026, 7, 1)) == Decimal("0.11")


def test_a_missing_rate_says_which_and_what_to_do() -> None:
    """The error names rate, day and the command that adds one."""
    with pytest.raises(RateMissing, match=r"'tax\.vat'.*2026-01-01.*pumasi import rates"):
        RateTable([]).value("tax.vat", date(2026, 1, 1))


def test_a_whole_number_is_whole() -> None:
    """Minutes with a fraction are our own mistake."""
    table = RateTable([rate(date(2026, 1, 1), None, "480.5")])
    with pytest.raises(BrokenInvariant):
        table.whole("tax.vat", date(2026, 1, 1))


def test_shipped_rates_never_overlap_and_have_sources(shipped: RateTable) -> None:
    """Two values for one day would be a matter of luck; a rate without a source cannot be trusted."""
    rows = shipped.rows()
    assert len(rows) > 50
    for before, after in pairwise(rows):
        if before.name == after.name:
            assert before.valid_to is not None, f"{before.name} from {before.valid_from} has no end"
            assert before.valid_to < after.valid_from, f"{before.name} overlaps on {after.valid_from}"


@pytest.mark.parametrize(
    ("name", "day", "value"),
    [
        ("insurance.national_pension", date(2025, 12, 31), "0.045"),
        ("insurance.national_pension", date(2026, 1, 1), "0.0475"),
        ("insurance.national_pension", date(2027, 1, 1), "0.05"),
        ("insurance.health", date(2026, 10, 1), "0.03595"),
        ("insurance.long_term_care", date(2026, 10, 1), "0.004724"),
        ("insurance.industrial_accident", date(2026, 10, 1), "0.0147"),
        ("wage.minimum_hour_won", date(2026, 12, 31), "10320"),
        ("wage.minimum_hour_won", date(2027, 1, 1), "10700"),
        ("wage.paid_month_hours", date(2026, 10, 1), "209"),
        ("tax.vat", date(2026, 10, 1), "0.10"),
    ],
)
def test_shipped_rates_are_those_of_the_law(shipped: RateTable, name: str, day: date, value: str) -> None:
    """The figures of facts/korea.md, on both sides of each new year."""
    assert shipped.value(name, day) == Decimal(value)


@pytest.mark.parametrize(
    ("work_minutes", "break_minutes"), [(0, 0), (239, 0), (240, 30), (479, 30), (480, 60), (720, 60)]
)
def test_breaks_follow_the_work(law: LabourLaw, work_minutes: int, break_minutes: int) -> None:
    """30 minutes for 4 hours, one hour for 8 (근로기준법 §54)."""
    assert law.break_minutes(work_minutes) == break_minutes


@pytest.mark.parametrize(
    ("minute", "night"), [(0, True), (359, True), (360, False), (1319, False), (1320, True), (1439, True)]
)
def test_the_night_is_from_22_to_6(law: LabourLaw, minute: int, night: bool) -> None:
    """The night passes midnight (근로기준법 §56)."""
    assert law.is_night(minute) is night


def test_the_law_of_the_demo_week(law: LabourLaw) -> None:
    """8 hours a day, 40 a week, 12 more by agreement, 11 between shifts, premiums of a half."""
    assert (law.day_minutes_max, law.week_minutes_max, law.overtime_week_minutes_max) == (480, 2400, 720)
    assert law.rest_between_shifts_minutes == 660
    assert (law.overtime_premium, law.night_premium, law.holiday_premium) == (Decimal("0.5"),) * 3
    assert law.holiday_long_premium == 1
    assert law.holiday_long_after_minutes == 480
