"""How much of an hour on duty meets need, by hand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from core.rates import Rate, RateTable
from store.rates import reference_rates
from tests.unit.capacity.sample import MONDAY
from tests.unit.store import records
from wfm.capacity.assumptions import HourCosts, assumptions, kind_names
from wfm.capacity.roster_fit import WEEKS_LEAST, RosterWeek, measured_fit, roster_week
from wfm.staffing.shrinkage import shrinkage_by_kind


def week(number: int, *, needed: int, left_open: int, on_duty: int) -> RosterWeek:
    """A kept week, so many weeks before the plan."""
    return RosterWeek(
        monday=MONDAY - timedelta(weeks=number),
        needed=Decimal(needed),
        left_open=Decimal(left_open),
        on_duty=Decimal(on_duty),
    )


def test_the_fit_is_covered_need_by_hours_on_duty_of_weeks_that_were_used_up() -> None:
    """A week that was covered whole says nothing: its hours may have been spare."""
    used = [week(number, needed=100, left_open=10, on_duty=120) for number in range(1, WEEKS_LEAST + 1)]
    spare = week(9, needed=100, left_open=0, on_duty=400)
    found = measured_fit([*used, spare])
    assert found is not None
    assert (found.value, found.weeks) == (Decimal("0.75"), WEEKS_LEAST)
    assert (found.first, found.last) == (MONDAY - timedelta(weeks=WEEKS_LEAST), MONDAY - timedelta(weeks=1))


def test_a_few_weeks_tell_nothing() -> None:
    """Fewer than a month of them: the dated assumption stands."""
    few = [week(number, needed=100, left_open=10, on_duty=120) for number in range(1, WEEKS_LEAST)]
    assert measured_fit(few) is None
    assert measured_fit([]) is None


def test_hours_of_a_kept_roster() -> None:
    """Needed and open in the requirement's intervals, pauses are no duty."""
    found = roster_week(records.ROSTER, records.REQUIREMENT)
    hours = Decimal(records.REQUIREMENT.grid.minutes) / 60
    assert found.needed == sum(line.hours for line in records.REQUIREMENT.lines) * hours
    assert found.on_duty == Decimal(sum(shift.work_minutes for shift in records.ROSTER.shifts)) / 60
    assert found.left_open <= found.needed


def test_the_plan_says_which_fit_it_used() -> None:
    """The measured value with its weeks, or the dated rate with its source."""
    rates, day = RateTable(reference_rates()), date(2026, 11, 9)
    hours = (Decimal(20_000),)
    costs = HourCosts(overtime=hours, holiday=hours, payout_hour=hours, kinds=dict.fromkeys(kind_names(rates), hours))
    shrinkage = shrinkage_by_kind(rates, day, None, None)
    measured = measured_fit([week(number, needed=100, left_open=10, on_duty=100) for number in range(1, 6)])
    assumed = assumptions(rates, day, costs, shrinkage)
    found = assumptions(rates, day, costs, shrinkage, measured)
    assert assumed.roster_fit == rates.value("capacity.roster_fit", day)
    assert found.roster_fit == Decimal("0.9")

    def fit_of(used: tuple[Rate, ...]) -> Rate:
        return next(rate for rate in used if rate.name == "capacity.roster_fit")

    assert "[assumed]" in fit_of(assumed.rates).source
    assert "측정" in fit_of(found.rates).source
    assert fit_of(found.rates).value == Decimal("0.9")
