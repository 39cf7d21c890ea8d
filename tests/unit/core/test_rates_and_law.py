"""Dated rates, and the labour law made of them."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from core.labour_law import labour_law
from core.rates import CarriedRates, Rate, RateMissing, RateTable

REFERENCE = Path(__file__).resolve().parents[3] / "store" / "reference" / "rates_korea.csv"


def reference() -> RateTable:
    """The rates that every new workspace gets."""
    with REFERENCE.open(encoding="utf-8", newline="") as file:
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


@pytest.mark.parametrize(
    ("name", "day", "value"),
    [
        ("insurance.national_pension", date(2025, 12, 31), "0.045"),
        ("insurance.national_pension", date(2026, 1, 1), "0.0475"),
        ("insurance.national_pension", date(2027, 1, 1), "0.05"),
        ("insurance.health", date(2026, 6, 30), "0.03595"),
        ("insurance.long_term_care", date(2026, 6, 30), "0.004724"),
        ("insurance.employment.unemployment", date(2026, 6, 30), "0.009"),
        ("insurance.industrial_accident", date(2026, 6, 30), "0.0147"),
        ("wage.minimum_hour_won", date(2026, 12, 31), "10320"),
        ("wage.minimum_hour_won", date(2027, 1, 1), "10700"),
    ],
)
def test_the_law_changes_at_new_year(name: str, day: date, value: str) -> None:
    """Figures of facts/korea.md, on the last and first days they hold."""
    assert reference().value(name, day) == Decimal(value)


def test_every_rate_says_where_it_comes_from() -> None:
    """Law and custom with their confidence; figures of the company say that they are the company's."""
    for rate in reference().rows():
        marks = ("[law]", "[file]", "[assumed]", "BUSINESS.md") + (
            ("회사",) if rate.name.startswith("company.") else ()
        )
        assert any(mark in rate.source for mark in marks), rate.name


def test_a_rate_missing_for_a_date_names_the_date() -> None:
    """Long-term care of 2027 is decided late in the year: nobody invents it."""
    with pytest.raises(RateMissing, match=r"insurance\.long_term_care.*2027-01-01") as caught:
        reference().value("insurance.long_term_care", date(2027, 1, 1))
    assert "pumasi import rates" in caught.value.problem.how_to_fix


def test_a_later_begin_wins_over_an_open_end() -> None:
    """A company corrects a rate by adding a row, not by editing one."""
    old = Rate(name="x", valid_from=date(2025, 1, 1), valid_to=None, value=Decimal(1), unit="ratio", source="a")
    new = Rate(name="x", valid_from=date(2026, 1, 1), valid_to=None, value=Decimal(2), unit="ratio", source="b")
    table = RateTable([new, old])
    assert [table.value("x", date(year, 6, 1)) for year in (2025, 2026)] == [Decimal(1), Decimal(2)]


def test_breaks_follow_the_hours_worked() -> None:
    """30 minutes for four hours, an hour for eight (근로기준법 §54)."""
    law = labour_law(reference(), date(2026, 11, 9))
    assert [law.break_minutes(m) for m in (239, 240, 479, 480, 540)] == [0, 30, 30, 60, 60]


def test_the_night_passes_midnight() -> None:
    """22:00 to 06:00 (§56)."""
    law = labour_law(reference(), date(2026, 11, 9))
    assert [law.is_night(m) for m in (1319, 1320, 1439, 0, 359, 360)] == [False, True, True, True, True, False]


def test_rates_are_carried_on_and_remembered() -> None:
    """A what-if takes the last known value and says which; what was never known stays missing."""
    known = Rate(
        name="levy",
        valid_from=date(2026, 1, 1),
        valid_to=date(2026, 12, 31),
        value=Decimal("0.01"),
        unit="ratio",
        source="고시 예고 [잠정]",
    )
    carried = CarriedRates(RateTable([known]))
    assert carried.value("levy", date(2026, 6, 1)) == Decimal("0.01")
    assert carried.carried == {}
    assert carried.value("levy", date(2027, 1, 1)) == Decimal("0.01")
    assert carried.carried == {"levy": known}
    assert known.is_provisional
    for name, day in (("levy", date(2025, 1, 1)), ("other", date(2026, 1, 1))):
        with pytest.raises(RateMissing):
            carried.value(name, day)
