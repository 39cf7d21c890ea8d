"""The benchmark's own measures, by hand: a wrong yardstick would praise a wrong model."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.forecasting.scores import LEVELS, Asked, Said, conformal, measures, wape


def test_wape_whole_and_by_series() -> None:
    """Errors of 2 in 10 and of 3 in 30: 5 in 40 together, (.2 + .1) / 2 by series."""
    actual, said = np.array([[4.0, 6.0], [10.0, 20.0]]), np.array([[5.0, 5.0], [13.0, 20.0]])
    assert wape([(actual, said)]) == pytest.approx((0.125, 0.15))


def test_days_that_are_not_scored_count_nowhere() -> None:
    """A wild second day is left out; the quantile loss of a forecast that is right is 0 and everything is covered."""
    actual = np.array([[[3.0, 5.0], [900.0, 0.0]]])
    said = Said(np.array([[[3.0, 5.0], [1.0, 1.0]]]), np.tile(actual, (len(LEVELS), 1, 1, 1)), 2.0)
    found = measures([Asked(actual, np.array([True, False]))], [said], weeks=1)
    assert found["wape"] == found["quantile_loss"] == 0.0
    assert found["coverage_80"] == found["coverage_95"] == 1.0
    assert found["s_per_series"] == 2.0


def test_conformal_ranges_of_peers_cover_what_they_promise() -> None:
    """Poisson counts around a known mean: the range learnt from earlier origins holds four of five later ones."""
    random = np.random.default_rng(5)
    mean = random.uniform(2, 40, size=(4, 28, 48))
    asked = [Asked(random.poisson(mean).astype(float), np.ones(28, dtype=bool)) for _ in range(5)]
    said = conformal(asked, [Said(mean, None, 0.0) for _ in asked], first=3)
    assert said[2].quantiles is None
    found = measures(asked[3:], said[3:], weeks=4)
    assert float(str(found["coverage_80"])) == pytest.approx(0.8, abs=0.05)
    assert float(str(found["coverage_95"])) == pytest.approx(0.95, abs=0.03)
