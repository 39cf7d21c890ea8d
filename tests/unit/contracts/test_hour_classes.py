"""Evenings, weekends and peaks of an hourly contract: asked for, priced within the margin, said in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.charge import ChargeModel, HourClass, HourlyCharge
from contracts.papers.expected import demand_of
from contracts.prices.hour_classes import with_shares
from contracts.prices.pricing import expected_charges, expected_margin
from contracts.requests.changes import with_changes
from contracts.requests.drafting import draft_terms
from contracts.requests.request import HoursRequest
from contracts.requests.sheets import hour_classes
from contracts.words import premium_hours_text, price_text
from core.errors import BrokenInvariant, ProblemsFound
from core.intake import Intake
from core.periods import DateRange
from store.imports.run import read_tables
from store.imports.sources import open_source
from tests.unit.contracts.samples import drafting, request, windows
from tests.unit.invoices.sample import calendar, service

EVENING = hour_classes.usual_hours(HourClass.EVENING, Decimal("0.2"))
WEEKEND = hour_classes.usual_hours(HourClass.WEEKEND, Decimal("0.3"))
PEAK = replace(
    hour_classes.usual_hours(HourClass.PEAK, Decimal("0.1")), first=date(2026, 11, 20), last=date(2027, 1, 10)
)
LATE = drafting(hours=windows(range(7), 540, 1320))
"""Open until ten in the evening, every day."""

HEAD = "고객사 코드,계약번호,구분,가산율,요일,시작,끝,첫날,마지막 날\n"


def read(folder: Path, *rows: str) -> Intake:
    """A sheet of some rows, as it is read."""
    path = folder / "classes.csv"
    path.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return read_tables([open_source(path)], (hour_classes.SHEET,))


def test_hours_hold_on_their_days_and_times() -> None:
    """Half of an hour that begins at half past five is evening; a Saturday is weekend all day; a peak has its days."""
    friday, saturday = date(2026, 11, 13), date(2026, 11, 14)
    assert EVENING.minutes_within(friday, 17 * 60 + 30, 18 * 60 + 30) == 30
    assert EVENING.minutes_within(friday, 9 * 60, 18 * 60) == 0
    assert EVENING.minutes_within(friday, 0, 24 * 60) == 240
    assert (WEEKEND.holds_on(friday), WEEKEND.holds_on(saturday)) == (False, True)
    days = [date(2026, 11, 19), date(2026, 11, 20), date(2027, 1, 10), date(2027, 1, 11)]
    assert [PEAK.holds_on(day) for day in days] == [False, True, True, False]
    assert [premium_hours_text(each) for each in (EVENING, WEEKEND, PEAK)] == [
        "매일 18:00–22:00",
        "토·일 종일",
        "2026-11-20–2027-01-10 종일",
    ]


@pytest.mark.parametrize(
    "broken",
    [
        {"begin_minute": 1090},
        {"end_minute": 1090},
        {"begin_minute": 1320, "end_minute": 1320},
        {"end_minute": 1470},
        {"weekdays": ()},
        {"weekdays": (7,)},
        {"ratio": Decimal("-0.1")},
        {"share": Decimal("1.1")},
        {"first": date(2027, 1, 1), "last": date(2026, 1, 1)},
    ],
)
def test_hours_that_cannot_be(broken: dict[str, object]) -> None:
    """Half hours of a day, some weekday, nothing below zero."""
    with pytest.raises(BrokenInvariant):
        replace(EVENING, **broken)  # type: ignore[arg-type]


def test_a_class_twice_is_refused() -> None:
    """One price for an evening."""
    zero = Decimal(0)
    with pytest.raises(BrokenInvariant, match="twice"):
        HourlyCharge(hour_won=1, night_ratio=zero, holiday_ratio=zero, overtime_ratio=zero, classes=(EVENING, EVENING))


def test_the_share_of_a_class_is_that_of_the_open_minutes() -> None:
    """Open 09:00–18:00 on weekdays: an evening from 17:00 is a ninth; a weekend none; a peak by its days."""
    days = DateRange(first=date(2026, 11, 2), end=date(2026, 11, 9))
    early = replace(EVENING, begin_minute=17 * 60)
    two_days = replace(PEAK, first=date(2026, 11, 5), last=date(2026, 11, 6))
    found = with_shares((early, WEEKEND, two_days), [service()], calendar(), days, {})
    assert [one.share for one in found] == [Decimal("0.111111"), Decimal(0), Decimal("0.4")]
    assert with_shares((early,), [], calendar(), days, {})[0].share == 0


def test_the_table_asks_for_classes(tmp_path: Path) -> None:
    """With their usual hours where a cell is empty; those of a contract go before those of the tenant."""
    intake = read(tmp_path, "T01,,저녁,20%,,,,,", "T01,T01-2026-1,저녁,25%,월-금,19:00,21:30,,", "T02,,주말,30%,,,,,")
    found = hour_classes.classes_of(intake)
    assert not intake.problems
    assert found["T01", None] == (HoursRequest(hours=EVENING),)
    (own,) = found["T01", "T01-2026-1"]
    assert (own.hours.ratio, own.hours.weekdays) == (Decimal("0.25"), (0, 1, 2, 3, 4))
    assert (own.hours.begin_minute, own.hours.end_minute) == (1140, 1290)
    assert found["T02", None] == (HoursRequest(hours=WEEKEND),)


def test_everything_wrong_with_the_sheet_is_told_at_once(tmp_path: Path) -> None:
    """Each row its own reason."""
    intake = read(
        tmp_path,
        "T01,,저녁,20%,,18:10,22:00,,",
        "T02,,저녁,20%,,22:00,18:00,,",
        "T03,,성수기,20%,,,,,",
        "T04,,성수기,20%,,,,2026-12-01,2026-11-01",
        "T05,,주말,20%,,,,,",
        "T05,,주말,30%,,,,,",
        "T06,,밤,20%,,,,,",
        "T07,,저녁,0%,,,,,",
    )
    hour_classes.classes_of(intake)
    assert sorted((problem.where.row, problem.code) for problem in intake.problems) == [
        (2, "contract.class_half_hours"),
        (3, "contract.class_times"),
        (4, "contract.class_peak_days"),
        (5, "contract.class_season"),
        (7, "imports.twice"),
        (8, "imports.cell.choice"),
        (9, "imports.cell.out_of_range"),
    ]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("peak=20%", "contract.class_peak_days"),
        ("peak=20%;2027-01-01..2026-01-01", "contract.class_season"),
        ("evening=20%;18:10-22:00", "contract.class_half_hours"),
        ("evening=20%;22:00-18:00", "contract.class_times"),
        ("evening=20%;abends", "contract.class_form"),
        ("weekend=none", "lifecycle.set_no_such"),
    ],
)
def test_what_is_typed_wrong_is_told(typed: str, code: str) -> None:
    """With the option that was typed."""
    with pytest.raises(ProblemsFound) as told:
        with_changes(request(model=ChargeModel.HOURLY), [f"premium.{typed}"])
    assert [problem.code for problem in told.value.problems] == [code]


@given(st.decimals("0.01", "2", places=2), st.decimals("0.01", "2", places=2), st.integers(0, 47), st.integers(1, 48))
def test_classes_make_their_hours_dearer_and_never_the_month(
    evening: Decimal, weekend: Decimal, begin: int, length: int
) -> None:
    """Whatever the premiums: the expected margin stays the one asked for or less, and the price of an hour falls."""
    end = min(48, begin + length) * 30
    wanted = (
        HoursRequest(hours=replace(EVENING, ratio=evening, begin_minute=begin * 30, end_minute=end)),
        HoursRequest(hours=replace(WEEKEND, ratio=weekend)),
    )
    plain = draft_terms(request(model=ChargeModel.HOURLY), LATE)
    terms = draft_terms(request(model=ChargeModel.HOURLY, classes=wanted), LATE)
    assert isinstance(terms.charge, HourlyCharge)
    assert isinstance(plain.charge, HourlyCharge)
    demand = demand_of(terms)
    assert terms.margin_asked is not None
    assert expected_margin(terms.charge, terms.cost_sheet, demand).of_cost <= terms.margin_asked
    dearer = sum(one.share * one.ratio for one in terms.charge.classes)
    assert terms.charge.hour_won <= plain.charge.hour_won
    assert terms.charge.hour_won < plain.charge.hour_won or dearer * plain.charge.hour_won < 20
    charged = expected_charges(terms.charge, terms.cost_sheet, demand)
    without = expected_charges(plain.charge, plain.cost_sheet, demand)
    # Prices go by steps of 10 won an hour.
    assert abs(charged - without) <= 10 * (1 + dearer) * 2 * terms.cost_sheet.on_duty_hours


def test_a_draft_says_its_classes_and_an_amendment_keeps_them(tmp_path: Path) -> None:
    """In the price line and the clause; typed anew or taken out in the next version; the table reads its own rows."""
    asked = request(model=ChargeModel.HOURLY, classes=(HoursRequest(hours=EVENING),))
    terms = draft_terms(asked, LATE)
    assert isinstance(terms.charge, HourlyCharge)
    assert "저녁 +20% (매일 18:00–22:00)" in price_text(terms.charge)
    changed = with_changes(asked, ["premium.peak=10%;2026-11-20..2027-01-10", "premium.evening=30%;19:00-21:30"])
    assert [(each.hours.kind, each.hours.ratio) for each in changed.classes] == [
        (HourClass.EVENING, Decimal("0.3")),
        (HourClass.PEAK, Decimal("0.1")),
    ]
    assert with_changes(changed, ["premium.peak=none", "premium.evening=none"]).classes == ()
    assert hour_classes.requested(terms.charge.classes) == asked.classes
    rows = hour_classes.sheet_rows(changed)
    path = tmp_path / "classes.csv"
    lines = [",".join(f'"{row[c.name] or ""}"' for c in hour_classes.SHEET.columns) for row in rows]
    path.write_text(HEAD + "\n".join(lines), encoding="utf-8")
    again = hour_classes.classes_of(read_tables([open_source(path)], (hour_classes.SHEET,)))
    assert tuple(one for found in again.values() for one in found) == changed.classes


def test_classes_of_another_model_are_a_problem() -> None:
    """A flat price has no hours."""
    with pytest.raises(ProblemsFound) as told:
        draft_terms(request(model=ChargeModel.FLAT, classes=(HoursRequest(hours=EVENING),)), LATE)
    assert [problem.code for problem in told.value.problems] == ["contract.class_model"]
