"""What a paid minute costs, by element, from the agent's ordinary wage and the dated rates of its day.

A month's wage of a full-timer covers 209 paid hours. Per *worked* ordinary minute that is the minute itself, its part
of the paid weekly rest (209 ÷ 173.8) and its part of the year's paid holidays (working days ÷ working days without
holidays): so weekly rest and holiday pay are part of the cost of a minute, and no day stands out. Leave that is taken
is paid on its day; leave that will be paid out unused is set aside per minute. Levies and severance follow the pay.
Premiums (근로기준법 §56) follow the minute. Below 15 contracted hours a week there is neither weekly rest, leave nor
severance (§18).

Amounts are whole micro-won (a millionth of a won), so that sums are exact integers in any order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from contracts.prices.on_costs import PENSION, on_costs, pension_base_won
from core.calendar import HolidayCalendar
from core.labour_law import LabourLaw, labour_law
from core.money import round_rate, round_won
from core.rates import RateTable
from invoices.elements import CostElement
from wfm.timesheets import Activity, Payee, WorkedSpan

MICRO = 1_000_000
"""Micro-won in a won."""

_MONTHS_A_YEAR = 12
_MINUTES_AN_HOUR = 60
_HOUR_RATES = (
    (CostElement.FACILITY, "company.facility_hour_won"),
    (CostElement.SYSTEM, "company.system_hour_won"),
    (CostElement.TRAINING, "company.training_hour_won"),
    (CostElement.RECRUITING, "company.recruiting_hour_won"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRates:
    """Everything dated that the cost of a minute of one day needs."""

    day: date
    law: LabourLaw
    weekly_rest_ratio: Fraction
    holiday_ratio: Fraction
    unused_leave_ratio: Fraction
    pension_rate: Fraction
    other_levies_rate: Fraction
    severance_rate: Fraction
    manager_share: Fraction
    hour_won: Mapping[CostElement, Decimal]
    paid_month_hours: Decimal
    pension_base_won: tuple[Decimal, Decimal]
    insured_week_minutes_min: int


def day_rates(rates: RateTable, calendar: HolidayCalendar, day: date) -> DayRates:
    """The rates of a day. Raises RateMissing, or PumasiError where the calendar ends before the year does."""
    law = labour_law(rates, day)
    month_hours = Fraction(rates.value("share.month_hours", day))
    paid_hours = rates.value("wage.paid_month_hours", day)
    levies = on_costs(rates, day)
    unused_hours = (
        Fraction(rates.value("law.annual_leave_days", day))
        * Fraction(rates.value("company.leave_unused_share", day))
        * Fraction(law.day_minutes_max, _MINUTES_AN_HOUR)
    )
    return DayRates(
        day=day,
        law=law,
        weekly_rest_ratio=Fraction(paid_hours) / month_hours - 1,
        holiday_ratio=_holiday_ratio(calendar, day.year),
        unused_leave_ratio=unused_hours / (month_hours * _MONTHS_A_YEAR),
        pension_rate=sum((Fraction(levy.rate) for levy in levies if levy.name == PENSION), Fraction(0)),
        other_levies_rate=sum((Fraction(levy.rate) for levy in levies if levy.name != PENSION), Fraction(0)),
        severance_rate=Fraction(rates.value("severance.share_of_wages", day)),
        manager_share=Fraction(rates.value("company.manager_share", day)),
        hour_won={element: rates.value(name, day) for element, name in _HOUR_RATES},
        paid_month_hours=paid_hours,
        pension_base_won=(pension_base_won(rates, day, Decimal(0)), pension_base_won(rates, day, Decimal(10**12))),
        insured_week_minutes_min=rates.whole("law.weekly_rest_min_minutes", day),
    )


def _holiday_ratio(calendar: HolidayCalendar, year: int) -> Fraction:
    """Paid holidays from Monday to Friday per day really worked of a year."""
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    weekdays = [day for day in days if day.year == year and day.weekday() < 5]
    holidays = sum(calendar.is_holiday(day) for day in weekdays)
    return Fraction(holidays, len(weekdays) - holidays)


@dataclass(frozen=True, slots=True)
class Payroll:
    """Cost of minutes, remembered per wage, contracted week, day and class of minute."""

    rates: RateTable
    calendar: HolidayCalendar
    _days: dict[date, DayRates] = field(default_factory=dict)
    _minutes: dict[tuple[object, ...], Mapping[CostElement, int]] = field(default_factory=dict)

    def on(self, day: date) -> DayRates:
        """The rates of a day."""
        if day not in self._days:
            self._days[day] = day_rates(self.rates, self.calendar, day)
        return self._days[day]

    def minute(self, payee: Payee, span: WorkedSpan, day: date) -> Mapping[CostElement, int]:
        """Micro-won of one minute of a span by the elements that follow the minute. A break costs nothing."""
        key = (
            payee.ordinary_hour_won,
            payee.week_minutes,
            day,
            span.activity.is_paid,
            span.activity is Activity.PAID_LEAVE,
            *_classes(span),
        )
        if key not in self._minutes:
            self._minutes[key] = minute_cost(payee, span, self.on(day))
        return self._minutes[key]


def _classes(span: WorkedSpan) -> tuple[bool, bool, bool, bool]:
    return span.overtime, span.night, span.holiday, span.holiday_long


def premium_ratio(span: WorkedSpan, law: LabourLaw) -> Fraction:
    """What a minute earns on top of the ordinary wage; premiums add up (근로기준법 §56)."""
    ratio = Fraction(0)
    if span.overtime:
        ratio += Fraction(law.overtime_premium)
    if span.night:
        ratio += Fraction(law.night_premium)
    if span.holiday:
        ratio += Fraction(law.holiday_long_premium if span.holiday_long else law.holiday_premium)
    return ratio


def minute_cost(payee: Payee, span: WorkedSpan, rates: DayRates) -> Mapping[CostElement, int]:
    """Micro-won of one minute of a span, by element."""
    if not span.activity.is_paid:
        return {}
    insured = payee.week_minutes >= rates.insured_week_minutes_min
    minute_won = Fraction(payee.ordinary_hour_won) / _MINUTES_AN_HOUR
    is_ordinary = not span.overtime and not span.holiday
    accrued = Fraction(1)
    if is_ordinary:
        accrued = (1 + (rates.weekly_rest_ratio if insured else 0)) * (1 + rates.holiday_ratio)
    worked_won = minute_won * accrued
    leave_won = minute_won * rates.unused_leave_ratio if insured and is_ordinary else Fraction(0)
    if span.activity is Activity.PAID_LEAVE:
        worked_won, leave_won = Fraction(0), worked_won
    premium_won = minute_won * premium_ratio(span, rates.law)
    pay = worked_won + leave_won + premium_won
    levies = pay * (rates.pension_rate * _pensionable(payee, rates) + rates.other_levies_rate)
    won = {
        CostElement.WAGES: worked_won,
        CostElement.PREMIUMS: premium_won,
        CostElement.LEAVE: leave_won,
        CostElement.LEVIES: levies,
        CostElement.SEVERANCE: pay * rates.severance_rate if insured else Fraction(0),
    }
    return {element: round_won(amount * MICRO) for element, amount in won.items() if amount}


def _pensionable(payee: Payee, rates: DayRates) -> Fraction:
    """The part of a month's wage that the national pension looks at: its base is bounded per person and month."""
    month = payee.ordinary_hour_won * rates.paid_month_hours * payee.week_minutes / rates.law.full_time_week_minutes
    lower, upper = rates.pension_base_won
    return Fraction(max(lower, min(month, upper))) / Fraction(month)


def on_duty_minute_cost(rates: DayRates) -> Mapping[CostElement, int]:
    """Micro-won of facility, system, training and recruiting for one on-duty minute."""
    return {
        element: round_won(Fraction(won) / _MINUTES_AN_HOUR * MICRO) for element, won in rates.hour_won.items() if won
    }


def manager_cost(labour_micro: int, rates: DayRates) -> int:
    """Micro-won of managers for the labour cost of a day."""
    return round_won(labour_micro * rates.manager_share)


def shown_minute(micro: int) -> Decimal:
    """Micro-won as won, for reports."""
    return round_rate(Fraction(micro, MICRO), 2)
