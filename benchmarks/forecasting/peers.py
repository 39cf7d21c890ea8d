"""The peers: statsforecast, Prophet and the plain mean, each on the same days and the same question.

Those that forecast days spread them over the mean shape of the last eight weeks. They are an extra
(``pip install pumasi[benchmark]``); one that is not installed is left out, and said so.
"""

from __future__ import annotations

import logging
import os
import sys
import time
import warnings
from collections.abc import Callable
from datetime import date, timedelta
from importlib.util import find_spec

import numpy as np

from core.calendar import HolidayCalendar
from forecasts.history import Floats

MEAN_WEEKS = 8
MSTL_WEEKS = 12
Peer = Callable[[Floats, date, HolidayCalendar, int], Floats]
"""(counts (N, D, S) of the past, the day after them, calendar, days ahead) ▶ contacts (N, days, S)."""


def installed() -> dict[str, Peer]:
    """Peers by name, without those whose library is absent."""
    os.environ.setdefault("NIXTLA_ID_AS_COL", "1")
    logging.disable(logging.WARNING)
    warnings.simplefilter("ignore")
    wanted: dict[str, tuple[str, Peer]] = {
        "auto_ets": ("statsforecast", _by_statsforecast("AutoETS")),
        "auto_theta": ("statsforecast", _by_statsforecast("AutoTheta")),
        "mstl": ("statsforecast", mstl),
        "prophet": ("prophet", prophet),
    }
    found = {name: peer for name, (library, peer) in wanted.items() if find_spec(library) is not None}
    for name in wanted.keys() - found.keys():
        print(
            f"{name} is left out: {wanted[name][0]} is not installed (pip install pumasi[benchmark]).", file=sys.stderr
        )
    return found


def mean_of_weeks(past: Floats, _: date, __: HolidayCalendar, days: int) -> Floats:
    """Mean of the same slots of the last eight weeks."""
    week = past[:, -7 * MEAN_WEEKS :].reshape(len(past), MEAN_WEEKS, 7, -1).mean(axis=1)
    return np.tile(week, (1, -(-days // 7), 1))[:, :days]


def _spread_over_day(past: Floats, totals: Floats) -> Floats:
    """Days (N, days) by the mean shape of the last eight weeks, (N, days, S)."""
    week = past[:, -7 * MEAN_WEEKS :].reshape(len(past), MEAN_WEEKS, 7, -1).sum(axis=1)
    whole = week.sum(axis=1, keepdims=True)
    shape = week / np.maximum(week.sum(axis=2, keepdims=True), 1e-9)
    usual = whole / np.maximum(whole.sum(axis=2, keepdims=True), 1e-9)
    shape = np.where(week.sum(axis=2, keepdims=True) > 0, shape, usual)
    days = totals.shape[1]
    spread: Floats = np.maximum(totals, 0)[:, :, None] * np.tile(shape, (1, -(-days // 7), 1))[:, :days]
    return spread


def _by_statsforecast(name: str) -> Peer:
    """A model of statsforecast with weekly season on the days."""

    def peer(past: Floats, _: date, __: HolidayCalendar, days: int) -> Floats:
        from statsforecast import models

        return _spread_over_day(past, _statsforecast(past.sum(axis=2), getattr(models, name)(season_length=7), days))

    return peer


def mstl(past: Floats, _: date, __: HolidayCalendar, days: int) -> Floats:
    """Seasons of a day and a week on the intervals of the last twelve weeks, exponential smoothing for the trend."""
    from statsforecast.models import MSTL, AutoETS

    slots = past.shape[2]
    model = MSTL(season_length=[slots, 7 * slots], trend_forecaster=AutoETS(model="ZZN"))
    said = _statsforecast(past[:, -7 * MSTL_WEEKS :].reshape(len(past), -1), model, days * slots)
    return np.maximum(said, 0).reshape(len(past), days, slots)


def _statsforecast(values: Floats, model: object, steps: int) -> Floats:
    import pandas as pd
    from statsforecast import StatsForecast

    count, length = values.shape
    frame = pd.DataFrame(
        {"unique_id": np.repeat(np.arange(count), length), "ds": np.tile(np.arange(length), count), "y": values.ravel()}
    )
    said = StatsForecast(models=[model], freq=1, n_jobs=1).forecast(df=frame, h=steps)
    column = next(name for name in said.columns if name not in ("unique_id", "ds"))
    values_ahead: Floats = said[column].to_numpy().reshape(count, steps)
    return values_ahead


def prophet(past: Floats, as_of: date, calendar: HolidayCalendar, days: int) -> Floats:
    """Prophet on the days, multiplicative, with the holidays by name."""
    totals = prophet_days(past.sum(axis=2), as_of, calendar, days)
    return _spread_over_day(past, totals)


def prophet_days(past: Floats, as_of: date, calendar: HolidayCalendar, days: int) -> Floats:
    """The same for daily data (N, D) ▶ (N, days)."""
    import pandas as pd
    from prophet import Prophet

    before = [as_of - timedelta(days=past.shape[1] - n) for n in range(past.shape[1])]
    ahead = pd.DataFrame({"ds": pd.to_datetime([as_of + timedelta(days=n) for n in range(days)])})
    listed = pd.DataFrame({"holiday": list(calendar.names.values()), "ds": pd.to_datetime(list(calendar.names.keys()))})
    said = []
    for values in past:
        model = Prophet(
            holidays=listed,
            weekly_seasonality=True,
            daily_seasonality=False,
            yearly_seasonality="auto",
            seasonality_mode="multiplicative",
            uncertainty_samples=0,
        )
        model.fit(pd.DataFrame({"ds": pd.to_datetime(before), "y": values}))
        said.append(model.predict(ahead)["yhat"].to_numpy())
    totals: Floats = np.maximum(np.array(said), 0)
    return totals


def ets_days(past: Floats, _: date, __: HolidayCalendar, days: int) -> Floats:
    """AutoETS on the last year of daily data."""
    from statsforecast.models import AutoETS

    return np.maximum(_statsforecast(past[:, -364:], AutoETS(season_length=7), days), 0)


def timed(peer: Peer, past: Floats, as_of: date, calendar: HolidayCalendar, days: int) -> tuple[Floats, float]:
    """What a peer says and how many seconds it took."""
    start_s = time.perf_counter()
    said = peer(past, as_of, calendar, days)
    return said, time.perf_counter() - start_s
