"""The whole forecast: what it refuses, what it says aloud, what it never does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import pytest

from core.calendar import korean_calendar
from core.channels import Channel
from core.contacts import Event, EventKind
from core.errors import BrokenInvariant, PumasiError
from core.ids import TenantId
from core.periods import DateRange, IntervalGrid
from core.service import HolidayRule, ServiceWindow
from forecasts.forecast import SHORT_HISTORY, ForecastSeries
from forecasts.model import forecast
from forecasts.views import day_rows, interval_rows, recent_weekly_contacts, week_rows
from tests.unit.forecasts.made import (
    AS_OF,
    CALENDAR,
    SHAPE,
    WEEKDAYS,
    ahead,
    contact_days,
    days_before,
    known,
    service,
    totals_of,
    weekly,
)

DAYS = days_before(AS_OF, 30)
T01 = TenantId("T01")


def test_contacts_come_only_in_open_hours() -> None:
    """Closed hours are zero, with a range of zero, though contacts arrived in them."""
    history = known(
        contact_days("T01", DAYS, weekly(DAYS, 200.0)),
        [service("T01", open_minute=600, close_minute=1020, weekdays=range(5))],
        weeks=30,
    )
    series = ahead(history, days=7).series[0]
    mean, high = np.array(series.mean).reshape(7, 48), np.array(series.high).reshape(7, 48)
    assert (mean[:5, 20:34] > 0).all()
    assert series.factors[DAYS[-1] + timedelta(days=6)]["weekday"] == 0.0  # a Saturday
    assert series.factors[AS_OF]["level"] == pytest.approx(200 * WEEKDAYS[:5].mean() * SHAPE[20:34].sum(), rel=0.02)
    mean[:5, 20:34] = high[:5, 20:34] = 0
    assert not mean.any()
    assert not high.any()


def test_longer_hours_are_filled_from_the_shape_of_others() -> None:
    """A window that opens two hours earlier from next week on gets contacts there."""
    early = tuple(
        ServiceWindow(weekday=day, open_minute=540, close_minute=1200, holidays=HolidayRule.OPEN, valid_until=DAYS[-1])
        for day in range(7)
    ) + tuple(
        ServiceWindow(weekday=day, open_minute=420, close_minute=1200, holidays=HolidayRule.OPEN, valid_from=AS_OF)
        for day in range(7)
    )
    extended = replace(service("T01"), windows=early)
    made = contact_days("T01", DAYS, weekly(DAYS, 300.0)) + contact_days("T02", DAYS, weekly(DAYS, 300.0))
    series = ahead(known(made, [extended, service("T02")], weeks=30), days=7).series[0]
    morning = np.array(series.mean).reshape(7, 48)[:, 14:18]
    assert (morning > 0).all()


def test_missing_is_not_zero() -> None:
    """A fortnight without data leaves the forecast where it was; a fortnight of zeros does not."""
    days = contact_days("T01", DAYS, weekly(DAYS, 200.0))
    whole = ahead(known(days, [service("T01")], weeks=30))
    gap = ahead(known(days[:-14], [service("T01")], weeks=30))
    empty = ahead(
        known(days[:-14] + [replace(day, offered=(0,) * 48) for day in days[-14:]], [service("T01")], weeks=30)
    )
    expected = sum(totals_of(whole, "T01").values())
    assert sum(totals_of(gap, "T01").values()) == pytest.approx(expected, rel=0.02)
    assert sum(totals_of(empty, "T01").values()) < 0.7 * expected


def test_a_day_of_which_a_part_is_missing_counts_for_the_rest() -> None:
    """Mornings lost for a month do not halve the forecast."""
    days = contact_days("T01", DAYS, weekly(DAYS, 200.0))
    torn = days[:-28] + [replace(day, offered=(None,) * 20 + day.offered[20:]) for day in days[-28:]]
    whole = sum(totals_of(ahead(known(days, [service("T01")], weeks=30)), "T01").values())
    assert sum(totals_of(ahead(known(torn, [service("T01")], weeks=30)), "T01").values()) == pytest.approx(
        whole, rel=0.03
    )


def test_only_the_past_is_used() -> None:
    """Poisoned days on and after as-of change nothing, to the last digit."""
    days = contact_days("T01", DAYS, weekly(DAYS, 80.0), seed=1, handled_s=200)
    later = [AS_OF + timedelta(days=n) for n in range(28)]
    poison = contact_days("T01", later, np.full(28, 9999.0), handled_s=9999)
    clean = ahead(known(days, [service("T01")], weeks=30, extra_days=28))
    poisoned = ahead(known(days + poison, [service("T01")], weeks=30, extra_days=28))
    assert clean == poisoned


def test_a_series_that_cannot_be_forecast_is_named_and_stops_no_other() -> None:
    """No day, nothing but gaps, contacts only while closed: three reasons, one forecast all the same."""
    made = contact_days("T01", DAYS, weekly(DAYS, 50.0))
    made += [replace(day, offered=(None,) * 48) for day in contact_days("T02", DAYS, weekly(DAYS, 50.0))]
    made += contact_days("T03", DAYS, weekly(DAYS, 50.0))
    services = [service("T01"), service("T02"), service("T03", weekdays=()), service("T04")]
    result = ahead(known(made, services, weeks=30))
    assert [series.tenant for series in result.series] == ["T01"]
    assert {(p.code, p.values["tenant"]) for p in result.problems} == {
        ("forecast.no_history", "T04"),
        ("forecast.all_missing", "T02"),
        ("forecast.closed_always", "T03"),
    }
    assert all(p.what and p.how_to_fix for p in result.problems)


def test_a_tenant_of_one_week_takes_the_shape_of_those_like_it() -> None:
    """Its level is its own; unseen details of the week come from the pool; it is marked and named."""
    made = [day for n in range(1, 6) for day in contact_days(f"T0{n}", DAYS, weekly(DAYS, 300.0), seed=n)]
    made += contact_days("T09", DAYS[-5:], weekly(DAYS[-5:], 40.0), seed=9)  # Wednesday to Sunday
    services = [service(f"T0{n}") for n in (1, 2, 3, 4, 5, 9)]
    result = ahead(known(made, services, weeks=30), days=7)
    new = result.series[-1]
    assert new.basis == SHORT_HISTORY
    assert totals_of(result, "T09")[AS_OF] == pytest.approx(40 * WEEKDAYS[0], rel=0.25)  # a Monday, never seen
    assert [(p.code, p.values["days"]) for p in result.problems] == [("forecast.short_history", 5)]


def test_the_only_tenant_of_a_week_is_forecast_too() -> None:
    """Without anybody like it, its own level over its open hours."""
    days = DAYS[-7:]
    result = ahead(known(contact_days("T01", days, weekly(days, 40.0)), [service("T01")], weeks=1), days=7)
    assert sum(totals_of(result, "T01").values()) == pytest.approx(40 * WEEKDAYS.sum(), rel=0.1)


def test_a_weekday_that_was_never_open_is_said_aloud() -> None:
    """Sundays begin next week: their volume is taken from tenants who know Sundays."""
    windows = service("T01", weekdays=range(6)).windows + tuple(
        replace(w, valid_from=AS_OF) for w in service("T01", weekdays=[6]).windows
    )
    opening = replace(service("T01"), windows=windows)
    made = contact_days("T01", DAYS, weekly(DAYS, 100.0)) + contact_days("T02", DAYS, weekly(DAYS, 100.0))
    result = ahead(known(made, [opening, service("T02")], weeks=30), days=7)
    sunday = AS_OF + timedelta(days=6)
    assert [(p.code, p.values["tenant"], p.values["day"]) for p in result.problems] == [
        ("forecast.weekday_unseen", "T01", sunday)
    ]
    assert totals_of(result, "T01")[sunday] == pytest.approx(50.0, rel=0.2)


def test_a_planned_closure_empties_its_days() -> None:
    """A closure event is closed hours."""
    closure = Event(event="C", tenant=None, kind=EventKind.CLOSURE, name="휴무", first=AS_OF, last=AS_OF)
    result = ahead(known(contact_days("T01", DAYS, weekly(DAYS, 90.0)), [service("T01")], events=[closure], weeks=30))
    assert totals_of(result, "T01")[AS_OF] == 0.0


@pytest.mark.parametrize("minutes", [15, 30, 60])
def test_intervals_of_a_quarter_half_and_whole_hour(minutes: int) -> None:
    """The same contacts, whatever the interval."""
    days = contact_days("T01", DAYS, weekly(DAYS, 480.0))
    if minutes == 15:
        days = [
            replace(
                day,
                interval_minutes=15,
                offered=tuple(part for n in day.offered for part in (n, 0)),
                answered=(None,) * 96,
                handled_s=(None,) * 96,
            )
            for day in days
        ]
    result = ahead(known(days, [service("T01")], weeks=30, minutes=minutes), days=7)
    assert len(result.series[0].mean) == 7 * 1440 // minutes
    assert sum(totals_of(result, "T01").values()) == pytest.approx(480 * WEEKDAYS.sum(), rel=0.02)


def test_days_between_as_of_and_the_grid_are_skipped() -> None:
    """A later week is the later part of the same forecast."""
    history = known(contact_days("T01", DAYS, weekly(DAYS, 77.0), seed=5), [service("T01")], weeks=30)
    whole, later = ahead(history, days=21), ahead(history, days=7, wait_days=14)
    week = DateRange(first=AS_OF + timedelta(days=14), end=AS_OF + timedelta(days=21))
    assert whole.over(week).series[0].mean == later.series[0].mean


def test_handling_time_is_drawn_to_the_declared() -> None:
    """No contact: declared. A hundred: between. Thousands: measured."""
    few = DAYS[-7:]
    made = contact_days("T01", DAYS, weekly(DAYS, 300.0), handled_s=200)
    made += contact_days("T02", DAYS, weekly(DAYS, 300.0))
    made += contact_days("T03", few, weekly(few, 8.0), handled_s=200)
    services = [service(t, aht_s=400) for t in ("T01", "T02", "T03")]
    found = {str(s.tenant): (s.aht_s, s.aht_source) for s in ahead(known(made, services, weeks=30)).series}
    assert abs(found["T01"][0] - 200) <= 3
    assert found["T01"][1] == "measured"
    assert found["T02"] == (400, "declared")
    assert 200 < found["T03"][0] < 400
    assert found["T03"][1] == "declared"


def test_the_range_holds_four_of_five() -> None:
    """On Poisson counts the 80 % range covers about 80 % of what then comes, and is never below zero."""
    days = days_before(AS_OF, 40)
    later = [AS_OF + timedelta(days=n) for n in range(28)]
    made, coming = [], []
    for n in range(1, 9):
        made += contact_days(f"T0{n}", days, weekly(days, 200.0), seed=n)
        coming.append([day.offered for day in contact_days(f"T0{n}", later, weekly(later, 200.0), seed=100 + n)])
    result = ahead(known(made, [service(f"T0{n}") for n in range(1, 9)], weeks=40))
    actual = np.array(coming).reshape(8, -1)
    low, high, mean = (np.array([getattr(s, name) for s in result.series]) for name in ("low", "high", "mean"))
    busy = mean > 3
    inside = ((actual >= low) & (actual <= high))[busy].mean()
    assert 0.72 < inside < 0.88
    assert low.min() >= 0


def test_what_cannot_be_asked() -> None:
    """A grid before as-of, other intervals than the history's, a calendar that ends too early."""
    history = known(contact_days("T01", DAYS, weekly(DAYS, 50.0)), [service("T01")], weeks=30)
    with pytest.raises(PumasiError, match=r"before 2026-11-09"):
        ahead(history, wait_days=-7)
    grid = IntervalGrid(first_day=AS_OF, days=7, minutes=60)
    with pytest.raises(PumasiError, match="per 30 minutes"):
        forecast(history, as_of=AS_OF, grid=grid, calendar=CALENDAR)
    grid = IntervalGrid(first_day=AS_OF, days=70)
    short = korean_calendar(2022, 2026)
    with pytest.raises(PumasiError, match="2026-12-31"):
        forecast(history, as_of=AS_OF, grid=grid, calendar=short)


def test_a_forecast_is_looked_up_and_cut() -> None:
    """By tenant and channel, by days; what was never forecast is not there."""
    history = known(contact_days("T01", DAYS, weekly(DAYS, 50.0)), [service("T01")], weeks=30)
    result = ahead(history, days=14)
    assert result.series_of(T01, Channel.PHONE) is result.series[0]
    assert result.series_of(T01, Channel.CHAT) is None
    second = result.over(DateRange(first=AS_OF + timedelta(days=7), end=AS_OF + timedelta(days=14)))
    assert second.series[0].mean == result.series[0].mean[7 * 48 :]
    assert min(second.series[0].factors) == AS_OF + timedelta(days=7)
    with pytest.raises(BrokenInvariant):
        result.over(DateRange(first=AS_OF, end=AS_OF + timedelta(days=15)))


def test_rows_by_interval_day_and_week_agree() -> None:
    """Intervals add up to days and days to weeks; a week is surer than its days."""
    history = known(contact_days("T01", DAYS, weekly(DAYS, 50.0), seed=6), [service("T01")], weeks=30)
    result = ahead(history, days=14)
    days, weeks = list(day_rows(result)), list(week_rows(result))
    assert sum(row.contacts for row in interval_rows(result)) == pytest.approx(
        sum(row.contacts for row in days), abs=2.0
    )
    assert [row.week for row in weeks] == [AS_OF, AS_OF + timedelta(days=7)]
    assert weeks[0].contacts == pytest.approx(sum(row.contacts for row in days[:7]), abs=0.1)
    assert weeks[0].low / weeks[0].contacts > days[0].low / days[0].contacts
    assert all(row.low <= row.contacts <= row.high for row in days)
    assert all(row.low <= row.contacts <= row.high for row in weeks)


def test_the_last_eight_weeks_leave_gaps_out() -> None:
    """A lost week does not make the mean week smaller."""
    days = contact_days("T01", DAYS, weekly(DAYS, 100.0))
    history = known(days[:-7], [service("T01")], weeks=30)
    assert next(iter(recent_weekly_contacts(history).values())) == pytest.approx(100 * WEEKDAYS.sum(), rel=0.02)


def test_a_range_of_the_wrong_order_is_our_mistake() -> None:
    """The record refuses what no reader could use."""
    with pytest.raises(BrokenInvariant):
        ForecastSeries(
            tenant=T01, channel=Channel.PHONE, mean=(1.0,), low=(2.0,), high=(3.0,), aht_s=60, aht_source="declared"
        )


def test_an_empty_pool_is_an_empty_forecast() -> None:
    """No series, no crash; the problems say why."""
    result = ahead(known([], [service("T01")], weeks=4))
    assert result.series == ()
    assert [p.code for p in result.problems] == ["forecast.no_history"]
    assert result.coverage == Decimal("0.80")
    assert result.as_of == date(2026, 11, 9)
