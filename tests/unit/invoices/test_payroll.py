"""What a minute costs, by hand."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from core.periods import seoul
from invoices.allocation.payroll import (
    MICRO,
    Payroll,
    day_rates,
    manager_cost,
    minute_cost,
    on_duty_minute_cost,
    premium_ratio,
)
from invoices.elements import CostElement
from tests.unit.invoices.sample import DAY, calendar, payees, rates
from tests.unit.law import LAW
from wfm.timesheets import Activity, Payee, WorkedSpan

RATES = day_rates(rates(), calendar(), DAY)
(FULL,) = payees("A001").values()


def span(activity: Activity = Activity.ON_DUTY, /, **flags: bool) -> WorkedSpan:
    """An hour of some class."""
    return WorkedSpan(start=seoul(DAY, 540), end=seoul(DAY, 600), activity=activity, **flags)  # type: ignore[arg-type]


def hour(cost: dict[CostElement, int], element: CostElement) -> float:
    """Won of an hour."""
    return cost.get(element, 0) * 60 / MICRO


def test_a_year_of_worked_minutes_pays_twelve_months_of_209_hours() -> None:
    """Weekly rest and holidays spread over the minutes really worked come to the year's wage again."""
    cost = dict(minute_cost(FULL, span(), RATES))
    weekdays = sum(day.weekday() < 5 for day in (DAY.replace(month=1, day=1).fromordinal(n) for n in _year()))
    holidays = sum(calendar().is_holiday(d) and d.weekday() < 5 for d in map(DAY.fromordinal, _year()))
    year = hour(cost, CostElement.WAGES) * (weekdays - holidays) * 8
    assert year == pytest.approx(12_000 * 209 * 12, rel=0.002)


def _year() -> range:
    return range(DAY.replace(month=1, day=1).toordinal(), DAY.replace(month=12, day=31).toordinal() + 1)


@pytest.mark.parametrize(
    ("flags", "ratio"),
    [
        ({}, 0),
        ({"overtime": True}, Fraction(1, 2)),
        ({"night": True}, Fraction(1, 2)),
        ({"overtime": True, "night": True}, 1),
        ({"holiday": True}, Fraction(1, 2)),
        ({"holiday": True, "holiday_long": True}, 1),
        ({"holiday": True, "holiday_long": True, "night": True}, Fraction(3, 2)),
    ],
)
def test_premiums_add_up(flags: dict[str, bool], ratio: Fraction) -> None:
    """근로기준법 §56: overtime, night, holiday, and beyond eight hours on a holiday."""
    assert premium_ratio(span(**flags), LAW) == ratio
    cost = dict(minute_cost(FULL, span(**flags), RATES))
    assert hour(cost, CostElement.PREMIUMS) == pytest.approx(float(12_000 * ratio))


def test_overtime_earns_no_weekly_rest_and_leave_is_leave() -> None:
    """An hour of overtime is the hour and its half; an hour of leave is paid like an ordinary one."""
    overtime = dict(minute_cost(FULL, span(overtime=True), RATES))
    ordinary = dict(minute_cost(FULL, span(), RATES))
    leave = dict(minute_cost(FULL, span(Activity.PAID_LEAVE), RATES))
    assert hour(overtime, CostElement.WAGES) == 12_000
    assert CostElement.LEAVE not in overtime
    assert hour(leave, CostElement.LEAVE) == pytest.approx(hour(ordinary, CostElement.WAGES))
    assert CostElement.WAGES not in leave
    assert minute_cost(FULL, span(Activity.BREAK), RATES) == {}


def test_levies_and_severance_follow_the_pay() -> None:
    """All employer's parts of October 2026 on the pay, and a twelfth."""
    cost = dict(minute_cost(FULL, span(), RATES))
    pay = sum(hour(cost, e) for e in (CostElement.WAGES, CostElement.PREMIUMS, CostElement.LEAVE))
    levies = 0.0475 + 0.03595 + 0.004724 + 0.009 + 0.0025 + 0.0147 + 0.0009 + 0.00003
    assert hour(cost, CostElement.LEVIES) == pytest.approx(pay * levies, rel=1e-6)
    assert hour(cost, CostElement.SEVERANCE) == pytest.approx(pay * 0.083334, rel=1e-6)


def test_below_fifteen_hours_a_week_there_is_neither_rest_nor_leave_nor_severance() -> None:
    """§18: the minute is the minute, with holidays and levies."""
    small = Payee(
        agent=FULL.agent,
        pool=FULL.pool,
        grade=FULL.grade,
        week_minutes=14 * 60,
        ordinary_hour_won=FULL.ordinary_hour_won,
    )
    cost = dict(minute_cost(small, span(), RATES))
    assert set(cost) == {CostElement.WAGES, CostElement.LEVIES}
    assert hour(cost, CostElement.WAGES) == pytest.approx(12_000 * (1 + float(RATES.holiday_ratio)))


def test_the_pension_looks_at_no_more_than_its_upper_bound() -> None:
    """Twice the bound of wage pays half the rate."""
    (rich,) = payees("A001", wage_won=2 * 6_590_000 // 209).values()
    plain, bounded = (dict(minute_cost(p, span(), RATES)) for p in (FULL, rich))
    share = [
        hour(c, CostElement.LEVIES) / (hour(c, CostElement.WAGES) + hour(c, CostElement.LEAVE))
        for c in (plain, bounded)
    ]
    assert share[0] - share[1] == pytest.approx(0.0475 / 2, abs=1e-5)


def test_managers_facility_and_system() -> None:
    """By the dated rates of the company."""
    assert {e: won * 60 / MICRO for e, won in on_duty_minute_cost(RATES).items()} == {
        CostElement.FACILITY: pytest.approx(1450, abs=1e-3),
        CostElement.SYSTEM: pytest.approx(980, abs=1e-3),
        CostElement.TRAINING: pytest.approx(620, abs=1e-3),
        CostElement.RECRUITING: pytest.approx(180, abs=1e-3),
    }
    assert manager_cost(1_000_000, RATES) == 85_000


def test_a_year_of_contracted_hours_pays_the_leave_that_nobody_takes() -> None:
    """Days of leave a year × the part that is not taken × eight hours, spread over twelve months of hours."""
    table = rates()
    unused_days = table.value("law.annual_leave_days", DAY) * table.value("company.leave_unused_share", DAY)
    year = hour(dict(minute_cost(FULL, span(), RATES)), CostElement.LEAVE) * float(
        table.value("share.month_hours", DAY) * 12
    )
    assert unused_days > 0
    assert year == pytest.approx(12_000 * 8 * float(unused_days))


def test_exactly_the_least_week_of_the_law_is_insured() -> None:
    """근로기준법 §18③ takes weekly rest from those *below* fifteen hours: who works fifteen has it."""
    least = replace(FULL, week_minutes=RATES.insured_week_minutes_min)
    below = replace(FULL, week_minutes=RATES.insured_week_minutes_min - 1)
    assert minute_cost(least, span(), RATES)[CostElement.SEVERANCE] > 0
    assert minute_cost(least, span(), RATES)[CostElement.WAGES] > minute_cost(below, span(), RATES)[CostElement.WAGES]


def test_what_is_remembered_is_what_is_reckoned() -> None:
    """Asked twice, and for two classes of minute, the payroll says what a minute costs by itself."""
    payroll = Payroll(rates(), calendar())
    for _ in range(2):
        for one in (span(), span(night=True), span(Activity.PAID_LEAVE)):
            assert payroll.minute(FULL, one, DAY) == minute_cost(FULL, one, RATES)
