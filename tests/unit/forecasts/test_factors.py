"""Each factor is found again in a history that was made with it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import pytest

from core.contacts import Event, EventKind
from core.ids import TenantId
from core.service import HolidayRule
from forecasts.base import filled, same_weekday_median
from forecasts.labels import SUBSTITUTE, SUBSTITUTE_OF_A_FEAST, beside, plain_name
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

YEARS = 104


def promotion(number: int, first: date, days: int, uplift: str | None = None, tenant: str | None = "T01") -> Event:
    """A promotion."""
    return Event(
        event=f"E{number}",
        tenant=TenantId(tenant) if tenant else None,
        kind=EventKind.PROMOTION,
        name="기획전",
        first=first,
        last=first + timedelta(days=days - 1),
        uplift=None if uplift is None else Decimal(uplift),
    )


def test_level_and_weekday_of_a_steady_tenant() -> None:
    """Without noise the forecast is the pattern itself, slot by slot."""
    days = days_before(AS_OF, 30)
    result = ahead(known(contact_days("T01", days, weekly(days, 2000.0)), [service("T01")], weeks=30))
    for day, contacts in totals_of(result, "T01").items():
        assert contacts == pytest.approx(2000 * WEEKDAYS[day.weekday()], rel=0.01)
    peak = np.array(result.series[0].mean[:48])
    assert peak == pytest.approx(2600 * SHAPE, rel=0.05, abs=1.0)


def test_the_product_of_the_factors_is_the_day() -> None:
    """level × weekday × season × holiday × event = contacts, and × slot share = the interval."""
    days = days_before(AS_OF, 80)
    totals = weekly(days, 400.0)
    events = [promotion(1, AS_OF + timedelta(days=2), 3, "0.5")]
    result = ahead(known(contact_days("T01", days, totals, seed=1), [service("T01")], events=events, weeks=80))
    series = result.series[0]
    for day, contacts in totals_of(result, "T01").items():
        told = series.factors[day]
        product = told["level"] * told["weekday"] * told["season"] * told["holiday"] * told["event"]
        assert product == pytest.approx(told["day"], rel=1e-4)
        assert contacts == pytest.approx(told["day"], rel=1e-3)
    shares = [series.slot_share(result.grid, index) for index in range(48)]
    assert sum(shares) == pytest.approx(1.0, rel=1e-3)


def test_a_holiday_factor_is_found_by_name() -> None:
    """Liberation Day at 30 % and Christmas at 250 % are told apart; the day after is ordinary."""
    as_of = date(2026, 12, 21)
    days = days_before(as_of, YEARS)
    factor = {"광복절": 0.3, "기독탄신일": 2.5}
    totals = weekly(days, 1000.0) * [factor.get(CALENDAR.name(day) or "", 1.0) for day in days]
    history = known(contact_days("T01", days, totals, seed=2), [service("T01")], weeks=YEARS, as_of=as_of)
    found = ahead(history, as_of=as_of, days=14).series[0].factors
    assert found[date(2026, 12, 25)]["holiday"] == pytest.approx(2.5, rel=0.25)
    assert found[date(2026, 12, 26)]["holiday"] == pytest.approx(1.0, abs=0.02)  # a weekend in a run of days off
    assert found[date(2026, 12, 28)]["holiday"] == pytest.approx(1.0, abs=0.02)


def test_a_tenant_learns_a_holiday_from_the_pool() -> None:
    """A tenant that began after the last Seollal takes the others' Seollal."""
    as_of = date(2027, 1, 25)
    long_days, short_days = days_before(as_of, YEARS), days_before(as_of, 20)
    made = []
    for number in range(1, 6):
        totals = weekly(long_days, 800.0) * [0.4 if CALENDAR.name(day) == "설날" else 1.0 for day in long_days]
        made += contact_days(f"T0{number}", long_days, totals, seed=number)
    made += contact_days("T09", short_days, weekly(short_days, 800.0), seed=9)
    services = [service(f"T0{number}") for number in (1, 2, 3, 4, 5, 9)]
    result = ahead(known(made, services, weeks=YEARS, as_of=as_of), as_of=as_of)
    new = result.by_key()[TenantId("T09"), services[0].channel]
    assert new.factors[date(2027, 2, 7)]["holiday"] == pytest.approx(0.4, rel=0.3)


def test_holiday_names_are_the_same_every_year() -> None:
    """Substitute days, joined holidays and renamed ones share the name under which they are learnt."""
    assert plain_name("삼일절 대체 휴일") == plain_name("부처님오신날 대체 휴일; 어린이날 대체 휴일") == SUBSTITUTE
    assert plain_name("설날 대체 휴일") == plain_name("추석 대체 휴일") == SUBSTITUTE_OF_A_FEAST
    assert plain_name("노동절") == plain_name("근로자의 날")
    assert plain_name("지방선거일") == plain_name("대통령 선거일")
    assert plain_name("부처님오신날; 어린이날") == "부처님오신날"


def test_a_promotion_is_learnt() -> None:
    """Six promotions of +60 % teach the uplift of the seventh."""
    days = days_before(AS_OF, 60)
    events = [promotion(n, days[60 + 50 * n], 4) for n in range(6)] + [promotion(9, AS_OF + timedelta(days=7), 3)]
    factor = np.array([1.6 if any(e.first <= day <= e.last for e in events) else 1.0 for day in days])
    made = contact_days("T01", days, weekly(days, 600.0) * factor, seed=3)
    found = ahead(known(made, [service("T01")], events=events, weeks=60)).series[0].factors
    assert found[AS_OF + timedelta(days=8)]["event"] == pytest.approx(1.6, rel=0.08)
    assert found[AS_OF + timedelta(days=6)]["event"] == 1.0
    assert found[AS_OF]["level"] == pytest.approx(600 * WEEKDAYS.mean(), rel=0.05)


def test_a_promotion_is_learnt_from_the_pool() -> None:
    """A tenant without own promotions expects what promotions did to the others."""
    days = days_before(AS_OF, 60)
    made, events = [], [promotion(99, AS_OF + timedelta(days=1), 2, tenant="T09")]
    for number in range(1, 5):
        own = [promotion(10 * number + n, days[100 + 60 * n + number], 3, tenant=f"T0{number}") for n in range(4)]
        factor = np.array([1.5 if any(e.first <= day <= e.last for e in own) else 1.0 for day in days])
        made += contact_days(f"T0{number}", days, weekly(days, 500.0) * factor, seed=number)
        events += own
    made += contact_days("T09", days, weekly(days, 500.0), seed=9)
    services = [service(f"T0{number}") for number in (1, 2, 3, 4, 9)]
    result = ahead(known(made, services, events=events, weeks=60))
    assert result.series[-1].factors[AS_OF + timedelta(days=1)]["event"] == pytest.approx(1.5, rel=0.08)
    assert result.series[0].factors[AS_OF + timedelta(days=1)]["event"] == 1.0


def test_the_planners_uplift_wins() -> None:
    """What a planner says is used exactly, up to −100 %."""
    days = days_before(AS_OF, 60)
    events = [
        promotion(1, days[200], 4),
        promotion(2, AS_OF, 2, "1.25"),
        promotion(3, AS_OF + timedelta(days=3), 1, "-1"),
    ]
    factor = np.array([1.6 if events[0].first <= day <= events[0].last else 1.0 for day in days])
    made = contact_days("T01", days, weekly(days, 300.0) * factor)
    result = ahead(known(made, [service("T01")], events=events, weeks=60))
    assert result.series[0].factors[AS_OF]["event"] == 2.25
    assert totals_of(result, "T01")[AS_OF + timedelta(days=3)] == 0.0


def test_an_event_nobody_has_seen_is_said_aloud() -> None:
    """A launch without uplift and without experience moves nothing, and there is a Problem."""
    days = days_before(AS_OF, 20)
    launch = Event(
        event="L1", tenant=TenantId("T01"), kind=EventKind.LAUNCH, name="신상품", first=AS_OF, last=AS_OF, uplift=None
    )
    result = ahead(known(contact_days("T01", days, weekly(days, 90.0)), [service("T01")], events=[launch], weeks=20))
    assert [(p.code, p.values["event"]) for p in result.problems] == [("forecast.uplift_unknown", "L1")]
    assert result.series[0].factors[AS_OF]["event"] == 1.0


def test_trouble_that_has_not_begun_is_not_known() -> None:
    """Delivery trouble of next week is used only where a planner expected it."""
    days = days_before(AS_OF, 60)

    def trouble(number: int, first: date, uplift: str | None = None) -> Event:
        return Event(
            event=f"D{number}",
            tenant=None,
            kind=EventKind.DELIVERY_TROUBLE,
            name="배송 장애",
            first=first,
            last=first + timedelta(days=3),
            uplift=None if uplift is None else Decimal(uplift),
        )

    past = [trouble(1, days[120]), trouble(2, days[250]), trouble(3, AS_OF - timedelta(days=1))]
    events = [*past, trouble(4, AS_OF + timedelta(days=7)), trouble(5, AS_OF + timedelta(days=14), "0.2")]
    factor = np.array([1.8 if any(e.first <= day <= e.last for e in past) else 1.0 for day in days])
    made = contact_days("T01", days, weekly(days, 500.0) * factor, seed=4)
    found = ahead(known(made, [service("T01")], events=events, weeks=60)).series[0].factors
    assert found[AS_OF]["event"] == pytest.approx(1.8, rel=0.15)  # began yesterday: it goes on
    assert found[AS_OF + timedelta(days=8)]["event"] == 1.0
    assert found[AS_OF + timedelta(days=15)]["event"] == 1.2


def test_the_season_of_last_year_is_expected_in_part() -> None:
    """A summer peak seen once lifts the next one: with two years more than with one. All tenants peak."""
    as_of = date(2026, 6, 29)
    found = []
    for weeks in (65, 120):
        days = days_before(as_of, weeks)
        peak = np.array([1.6 if day.month in (7, 8) else 1.0 for day in days])
        made, services = [], [service(f"T0{n}") for n in range(1, 4)]
        for n in range(1, 4):
            made += contact_days(f"T0{n}", days, weekly(days, 900.0) * peak, seed=n)
        result = ahead(known(made, services, weeks=weeks, as_of=as_of), as_of=as_of)
        found.append(result.series[0].factors[as_of + timedelta(days=24)]["season"])
    assert 1.05 < found[0] < found[1] < 1.6


def test_the_base_ignores_what_is_not_ordinary() -> None:
    """The median of the same weekday skips gaps; where nothing is around, the nearest base is carried."""
    ordinary = np.full((1, 12, 7), np.nan)
    ordinary[0, :, 0] = [10, 12, 11, np.nan, 13, 10, 500, 12, 11, 10, 12, 13]
    base = same_weekday_median(ordinary)
    assert base[0, 3, 0] == 12
    assert np.isnan(base[0, :, 1]).all()
    days = filled(ordinary, base)
    assert days[0, 3, 0] == 12
    assert (days[0, :, 1] == 0).all()
    ordinary[0, :, 2] = [7, *[np.nan] * 11]
    assert (filled(ordinary, same_weekday_median(ordinary))[0, :, 2] == 7).all()


def test_closed_on_holidays_means_no_contacts() -> None:
    """The holiday rule closes future holidays whatever was learnt."""
    as_of = date(2026, 12, 21)
    days = days_before(as_of, 30)
    made = contact_days("T01", days, weekly(days, 90.0))
    history = known(made, [service("T01", holidays=HolidayRule.CLOSED)], weeks=30, as_of=as_of)
    totals = totals_of(ahead(history, as_of=as_of, days=14), "T01")
    assert totals[date(2026, 12, 25)] == totals[date(2027, 1, 1)] == 0.0
    assert totals[date(2026, 12, 24)] > 0


def test_days_beside_holidays_have_names_of_their_own() -> None:
    """Around Chuseok 2025 (3 to 9 October, but for a weekend) and Christmas of that year."""
    told = {
        date(2025, 10, 2): "명절 연휴 전날",
        date(2025, 10, 4): "연휴 뒤 토요일",
        date(2025, 10, 10): "징검다리 평일",
        date(2025, 10, 13): None,  # after a bridge and a plain weekend
        date(2025, 12, 24): "연휴 전날",
        date(2025, 12, 26): "징검다리 평일",
        date(2025, 12, 20): None,
    }
    assert {day: beside(day, CALENDAR) for day in told} == told
    assert plain_name("개천절; 추석 전날") == "추석 전날"  # the feast is the stronger of two


def test_a_holiday_is_told_by_the_sunday_of_its_week() -> None:
    """A holiday that always looked like a Sunday looks like one on a weekday it never fell on."""
    as_of = date(2026, 10, 5)
    days = days_before(as_of, YEARS)
    off = [CALENDAR.name(day) is not None for day in days]
    totals = np.where(off, 1000.0 * WEEKDAYS[6], weekly(days, 1000.0))
    history = known(contact_days("T01", days, totals, seed=8), [service("T01")], weeks=YEARS, as_of=as_of)
    result = ahead(history, as_of=as_of, days=7)
    assert totals_of(result, "T01")[date(2026, 10, 9)] == pytest.approx(1000 * WEEKDAYS[6], rel=0.06)


def test_gifts_before_a_feast_come_back_by_the_lunar_date() -> None:
    """Twice half as much again in the week before Seollal and Chuseok: expected before Seollal 2027, nowhere else."""
    as_of = date(2027, 1, 18)
    days = days_before(as_of, YEARS)
    feasts = [day for day in days if CALENDAR.name(day) in ("설날", "추석")] + [date(2027, 2, 7)]
    gift = np.array([1.5 if any(2 <= (feast - day).days <= 8 for feast in feasts) else 1.0 for day in days])
    made, services = [], [service(f"T0{n}") for n in range(1, 4)]
    for n in range(1, 4):
        made += contact_days(f"T0{n}", days, weekly(days, 700.0) * gift, seed=n)
    found = ahead(known(made, services, weeks=YEARS, as_of=as_of), as_of=as_of).series[0].factors
    assert 1.2 < found[date(2027, 2, 2)]["holiday"] < 1.55
    assert found[date(2027, 1, 20)]["holiday"] == pytest.approx(1.0, abs=0.03)
    assert 700 * WEEKDAYS.mean() * 0.93 < found[as_of]["level"] * found[as_of]["season"] < 700 * WEEKDAYS.mean() * 1.07
