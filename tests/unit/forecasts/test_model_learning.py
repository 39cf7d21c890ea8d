"""Levels that move, days that fell silent, tenants without a past, handling times by weekday, and chunks of a pool."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from core.channels import Channel
from core.errors import BrokenInvariant
from core.ids import TenantId
from core.periods import DateRange, IntervalGrid
from core.service import HolidayRule
from forecasts.forecast import DECLARED_VOLUME, HandlingTime
from forecasts.history import History, SeriesKey, history_from
from forecasts.model import chunks, forecast, joined, learn_pool
from tests.unit.forecasts.made import (
    AS_OF,
    CALENDAR,
    WEEKDAYS,
    ahead,
    contact_days,
    days_before,
    known,
    service,
    totals_of,
    weekly,
)

DAYS = days_before(AS_OF, 40)


def test_a_level_that_moved_is_followed_and_said_aloud() -> None:
    """Six weeks ago everything doubled: the forecast is near the new level, and a Problem says since when."""
    moved = AS_OF - timedelta(weeks=6)
    totals = weekly(DAYS, 200.0) * [2.0 if day >= moved else 1.0 for day in DAYS]
    result = ahead(known(contact_days("T01", DAYS, totals, seed=1), [service("T01")], weeks=40), days=7)
    assert sum(totals_of(result, "T01").values()) == pytest.approx(400 * WEEKDAYS.sum(), rel=0.15)
    told = [p for p in result.problems if p.code == "forecast.level_shift"]
    assert len(told) == 1
    assert abs((told[0].values["day"] - moved).days) <= 7  # type: ignore[operator]
    assert 70 <= int(str(told[0].values["percent"])) <= 130


def test_a_steady_tenant_has_not_moved() -> None:
    """Chance alone is no new level, even for small tenants."""
    for level in (2.0, 30.0, 900.0):
        result = ahead(known(contact_days("T01", DAYS, weekly(DAYS, level), seed=2), [service("T01")], weeks=40))
        assert result.problems == ()


def test_a_silent_day_is_taken_as_missing_and_said_aloud() -> None:
    """Two Tuesdays without a single contact are an outage nobody entered; they lower nothing."""
    lost = {AS_OF - timedelta(days=6), AS_OF - timedelta(days=13)}
    totals = weekly(DAYS, 300.0) * [0.0 if day in lost else 1.0 for day in DAYS]
    result = ahead(known(contact_days("T01", DAYS, totals), [service("T01")], weeks=40), days=7)
    assert totals_of(result, "T01")[AS_OF + timedelta(days=1)] == pytest.approx(300 * WEEKDAYS[1], rel=0.03)
    told = [p.values for p in result.problems if p.code == "forecast.outage_suspected"]
    assert [(values["count"], values["day"]) for values in told] == [(2, max(lost))]


def declared_history(declared: dict[SeriesKey, float]) -> History:
    """Three tenants with a past, and T09 who only says what it expects."""
    made = [day for n in (1, 2, 3) for day in contact_days(f"T0{n}", DAYS, weekly(DAYS, 200.0), seed=n)]
    hours = service("T09", open_minute=540, close_minute=1080, weekdays=range(5), holidays=HolidayRule.CLOSED)
    return history_from(
        made,
        services=[service("T01"), service("T02"), service("T03"), hours],
        events=(),
        calendar=CALENDAR,
        span=DateRange(first=DAYS[0], end=AS_OF),
        minutes=30,
        declared_weekly_contacts=declared,
    )


def test_a_tenant_without_a_past_gets_its_declared_volume_in_its_hours() -> None:
    """700 a week from Monday to Friday, nine to six, nothing outside; the Problem says what it rests on."""
    key = SeriesKey(tenant=TenantId("T09"), channel=Channel.PHONE)
    result = ahead(declared_history({key: 700.0}), days=7)
    series = result.by_key()[key.tenant, key.channel]
    by_slot = np.array(series.mean).reshape(7, 48)
    assert by_slot.sum() == pytest.approx(700.0, rel=0.02)
    assert by_slot[5:].sum() == by_slot[:, :18].sum() == by_slot[:, 36:].sum() == 0.0
    assert by_slot[0].sum() > 1.1 * by_slot[2].sum()  # Mondays are busier, as they are for the others
    assert series.basis == DECLARED_VOLUME
    assert series.spread["week"] > result.series[0].spread["week"]
    assert [p.values["tenant"] for p in result.problems if p.code == "forecast.declared_only"] == ["T09"]


def test_without_a_declared_volume_there_is_no_silent_substitute() -> None:
    """The tenant is named and not forecast; a declared volume of nothing is our mistake."""
    result = ahead(declared_history({}), days=7)
    assert [p.code for p in result.problems] == ["forecast.no_history"]
    assert len(result.series) == 3
    with pytest.raises(BrokenInvariant):
        declared_history({SeriesKey(tenant=TenantId("T09"), channel=Channel.PHONE): 0.0})


def test_handling_time_by_weekday_with_its_range() -> None:
    """Sundays take twice as long: the week's mean hides it, the weekdays do not."""
    made = []
    for day, record in zip(DAYS, contact_days("T01", DAYS, weekly(DAYS, 300.0), seed=5), strict=True):
        each_s = 400 if day.weekday() == 6 else 200
        made.append(replace(record, handled_s=tuple(each_s * (n or 0) for n in record.offered)))
    series = ahead(known(made, [service("T01")], weeks=40)).series[0]
    assert series.handling[0].aht_s == pytest.approx(200, abs=6)
    assert series.handling[6].aht_s == pytest.approx(400, rel=0.1)
    assert series.handling[0].low_s < series.handling[0].aht_s < series.handling[0].high_s
    assert 200 < series.aht_s < 230
    with pytest.raises(BrokenInvariant):
        HandlingTime(aht_s=100, low_s=120, high_s=130)


def test_chunks_change_no_number() -> None:
    """A pool learnt once, then the series two by two: the same forecast, each remark once."""
    made = [
        day
        for n in range(1, 6)
        for day in contact_days(
            f"T0{n}", DAYS[-140 if n < 5 else -7 :], weekly(DAYS[-140 if n < 5 else -7 :], 40.0 * n), seed=n
        )
    ]
    history = known(made, [service(f"T0{n}") for n in range(1, 7)], weeks=40)
    grid = IntervalGrid(first_day=AS_OF, days=14)
    whole = forecast(history, as_of=AS_OF, grid=grid, calendar=CALENDAR)
    pool = learn_pool(history, as_of=AS_OF, grid=grid, calendar=CALENDAR)
    parts = [forecast(part, as_of=AS_OF, grid=grid, calendar=CALENDAR, pool=pool) for part in chunks(history, series=2)]
    assert len(parts) == 3
    together = joined(parts)
    assert [s.tenant for s in together.series] == [s.tenant for s in whole.series]
    for one, other in zip(together.series, whole.series, strict=True):
        assert one.mean == pytest.approx(other.mean, abs=2e-4)
        assert one.high == pytest.approx(other.high, abs=2e-4)
        assert one.basis == other.basis
    later = replace(
        history,
        first_day=history.first_day + timedelta(days=70),
        offered=history.offered[:, 70:],
        is_open=history.is_open[:, 70:],
        answered=history.answered[:, 70:],
        handled_s=history.handled_s[:, 70:],
    )
    again = forecast(later, as_of=AS_OF, grid=grid, calendar=CALENDAR, pool=pool)  # a part that begins later
    assert again.series[0].mean == pytest.approx(whole.series[0].mean, rel=0.1, abs=0.3)
    assert sorted(p.code for p in together.problems) == sorted(p.code for p in whole.problems)


def test_a_tenant_without_a_year_follows_the_season_of_its_industry() -> None:
    """Coolers peak in July, the others do not: a cooler that began in March expects July as well."""
    as_of = date(2026, 6, 15)
    long_days, short_days = days_before(as_of, 120), days_before(as_of, 14)
    made, industries = [], {}
    for number in range(1, 9):
        cools = number <= 4
        peak = np.array([1.8 if cools and day.month in (7, 8) else 1.0 for day in long_days])
        made += contact_days(f"T{number:02d}", long_days, weekly(long_days, 600.0) * peak, seed=number)
        industries[TenantId(f"T{number:02d}")] = "cooling" if cools else "books"
    for tenant, industry in (("T20", "cooling"), ("T21", "books")):
        made += contact_days(tenant, short_days, weekly(short_days, 600.0), seed=int(tenant[1:]))
        industries[TenantId(tenant)] = industry
    services = [service(str(tenant)) for tenant in industries]
    history = replace(known(made, services, weeks=120, as_of=as_of), industries=industries)
    found = ahead(history, as_of=as_of, days=42).by_key()
    july = as_of + timedelta(days=35)
    season = {t: found[TenantId(t), Channel.PHONE].factors[july]["season"] for t in ("T20", "T21")}
    before = {t: found[TenantId(t), Channel.PHONE].factors[as_of]["season"] for t in ("T20", "T21")}
    assert season["T20"] / before["T20"] > 1.2 > 1.12 > season["T21"] / before["T21"]
