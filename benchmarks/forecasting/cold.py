"""Tenants who began last week: each queue of AXA plays one in turn, the others are the pool.

WAPE macro per half hour of the 28 days ahead, by weeks of own history, beside the mean of those weeks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import numpy as np

from benchmarks.figures import Figures
from benchmarks.forecasting.data import (
    AXA_NOT_SCORED,
    AXA_ORIGINS,
    AXA_TUNING,
    DAYS_AHEAD,
    MINUTES,
    axa_history,
    axa_origin,
    french_calendar,
)
from benchmarks.forecasting.scores import wape
from core.calendar import HolidayCalendar
from core.periods import IntervalGrid
from forecasts.history import Floats, History
from forecasts.model import forecast
from forecasts.settings import DEFAULT, ModelSettings

WEEKS = (1, 2, 4)
POOL_WEEKS = 20
Pairs = list[tuple[Floats, Floats]]


def table(figures: Figures, parts: Sequence[str]) -> None:
    """Rows by weeks of history; the results hold WAPE macro of one week."""
    results: dict[str, object] = {}
    for part in parts:
        numbers = range(AXA_TUNING) if part == "tuning" else range(AXA_TUNING, AXA_ORIGINS)
        for weeks in WEEKS:
            ours, own = new_tenants(weeks, numbers)
            for name, pairs in (("ours", ours), ("mean_of_own_weeks", own)):
                whole, macro = _by_series(pairs)
                figures.add(data="new tenants", origins=part, method=name, weeks=weeks, wape=whole, wape_macro=macro)
                if name == "ours":
                    results.setdefault(part, {})[f"weeks_{weeks}"] = {"wape": whole, "wape_macro": macro}  # type: ignore[index]
    figures.result(new_tenants=results)


def new_tenants(weeks: int, numbers: Sequence[int], settings: ModelSettings = DEFAULT) -> tuple[Pairs, Pairs]:
    """(actual, said) of us and of the mean of the own weeks, (N, days, S), one pair per origin."""
    history, calendar = axa_history(), french_calendar(2011, 2013)
    ours: Pairs = []
    own: Pairs = []
    for number in numbers:
        as_of = axa_origin(number)
        begin = (as_of - history.first_day).days
        days = min(DAYS_AHEAD, history.days - begin)
        keep = np.array([as_of + timedelta(days=n) not in AXA_NOT_SCORED for n in range(days)])
        past = _last_weeks(history, begin)
        said = np.stack(
            [
                _as_new(past, place, weeks, as_of_days=days, calendar=calendar, settings=settings)
                for place in range(len(history.keys))
            ]
        )
        week = history.offered[:, begin - 7 * weeks : begin].reshape(len(said), weeks, 7, -1).mean(axis=1)
        actual = history.offered[:, begin : begin + days].astype(float)[:, keep]
        ours.append((actual, said[:, keep]))
        own.append((actual, np.tile(week, (1, 4, 1))[:, :days][:, keep].astype(float)))
    return ours, own


def _last_weeks(history: History, begin: int) -> History:
    """The pool's last weeks before a day."""
    cut = slice(begin - 7 * POOL_WEEKS, begin)
    return replace(
        history,
        first_day=history.first_day + timedelta(days=cut.start),
        offered=history.offered[:, cut],
        is_open=history.is_open[:, cut],
        answered=history.answered[:, cut],
        handled_s=history.handled_s[:, cut],
    )


def _as_new(
    past: History, place: int, weeks: int, *, as_of_days: int, calendar: HolidayCalendar, settings: ModelSettings
) -> Floats:
    """The forecast of one queue that had only its last weeks, (days, S)."""
    offered = past.offered.copy()
    offered[place, : -7 * weeks] = np.nan
    grid = IntervalGrid(first_day=past.end, days=DAYS_AHEAD, minutes=MINUTES)
    result = forecast(replace(past, offered=offered), as_of=past.end, grid=grid, calendar=calendar, settings=settings)
    return np.array(result.series[place].mean).reshape(DAYS_AHEAD, -1)[:as_of_days]


def _by_series(pairs: Pairs) -> tuple[float, float]:
    return wape(pairs)
