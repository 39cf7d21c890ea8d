"""Draws, quantiles and the ranges of sums tell one story."""

from __future__ import annotations

import numpy as np
import pytest

from core.channels import Channel
from core.ids import TenantId
from core.periods import IntervalGrid
from forecasts.draws import components, draws, interval_quantiles, total_quantiles
from forecasts.forecast import ForecastSeries
from tests.unit.forecasts.made import AS_OF, SHAPE, WEEKDAYS

GRID = IntervalGrid(first_day=AS_OF, days=14)
MEAN = np.round((np.tile(WEEKDAYS, 2)[:, None] * 200 * SHAPE[None, :]).ravel(), 4)


def series(**spread: float) -> ForecastSeries:
    """Two weeks of a middling tenant with some spread."""
    mean = tuple(MEAN.tolist())
    return ForecastSeries(
        tenant=TenantId("T01"),
        channel=Channel.PHONE,
        mean=mean,
        low=(0.0,) * len(mean),
        high=mean,
        aht_s=200,
        aht_source="measured",
        spread=spread,
    )


def test_drawn_days_and_weeks_scatter_as_they_should() -> None:
    """variance = mean + α·mean² for intervals, days and weeks drawn from the same futures."""
    told = {"interval": 0.09, "day": 0.04, "week": 0.02}
    drawn = draws(series(**told), GRID, seed=3, count=6000).reshape(6000, 14, 48).astype(float)
    by_week = drawn[:, :7].sum(axis=(1, 2))
    by_day = drawn.sum(axis=2)
    for sums, alpha in ((by_day[:, 0], told["day"]), (by_day[:, 3], told["day"]), (by_week, told["week"])):
        assert sums.var() == pytest.approx(sums.mean() + alpha * sums.mean() ** 2, rel=0.1)
    busiest = drawn[:, 0, 26]
    assert busiest.var() == pytest.approx(busiest.mean() + told["interval"] * busiest.mean() ** 2, rel=0.1)
    assert drawn.mean(axis=0).sum() == pytest.approx(MEAN.sum(), rel=0.01)


def test_the_same_seed_draws_the_same() -> None:
    """Nothing but the arguments decides."""
    one, other = (draws(series(interval=0.1), GRID, seed=seed, count=5) for seed in (1, 1))
    assert (one == other).all()
    assert (draws(series(interval=0.1), GRID, seed=2, count=5) != one).any()


def test_ranges_of_sums_agree_with_the_draws() -> None:
    """The quantiles of a day, a week and an afternoon are those of the drawn sums."""
    chosen = series(interval=0.12, day=0.05, week=0.03)
    drawn = draws(chosen, GRID, seed=4, count=8000)
    slots = np.tile(np.arange(48), 14)
    day = np.arange(14 * 48) < 48
    for mask in (day, np.arange(14 * 48) < 7 * 48, day & (slots >= 26) & (slots < 34), np.ones(14 * 48, dtype=bool)):
        said = total_quantiles(chosen, GRID, mask, (0.1, 0.5, 0.9))
        seen = np.quantile(drawn[:, mask].sum(axis=1), (0.1, 0.5, 0.9))
        assert said == pytest.approx(seen, rel=0.03)


def test_quantiles_of_intervals_are_ordered_and_never_negative() -> None:
    """The record's own method says the same as the room; closed intervals are 0."""
    chosen = series(interval=0.2)
    found = interval_quantiles(chosen, (0.05, 0.5, 0.95))
    assert (np.diff(found, axis=0) >= 0).all()
    assert found.min() >= 0
    assert np.array(chosen.quantiles((0.05, 0.5, 0.95))) == pytest.approx(found)
    assert (found[:, MEAN == 0] == 0).all()


def test_spreads_that_do_not_fit_together_are_bent() -> None:
    """A week that scatters more than its days, a day more than its intervals: never a negative variance."""
    for told in ({"interval": 0.01, "day": 0.2, "week": 0.5}, {}, {"interval": 3.0}, {"week": 0.1}):
        parts = components(series(**told), GRID)
        assert min(parts.week, parts.day, parts.interval) >= 0
        assert draws(series(**told), GRID, seed=1, count=3).shape == (3, GRID.size)


def test_nothing_expected_is_nothing_in_all_futures() -> None:
    """A closed week has no range."""
    assert (total_quantiles(series(interval=0.1), GRID, np.zeros(GRID.size, dtype=bool), (0.1, 0.9)) == 0).all()
