"""On real queues the forecast keeps the quality it was tuned to: tuning origins only, the benchmark has all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from benchmarks.forecast import MEAN, OURS, axa_origins, seoul_errors, seoul_origins
from benchmarks.forecasting.cold import new_tenants
from benchmarks.forecasting.data import AXA_TUNING
from benchmarks.forecasting.scores import measures, wape


def test_real_queues_four_weeks_ahead(shared: Path) -> None:
    """WAPE of the six tuning origins: .210 (macro .493), where the mean of eight weeks has .258 (.544)."""
    origins = axa_origins(numbers=range(AXA_TUNING))
    asked = [origin.asked for origin in origins]
    ours = measures(asked, [origin.said[OURS] for origin in origins], weeks=4)
    mean = measures(asked, [origin.said[MEAN] for origin in origins], weeks=4)
    told = {name: float(str(value)) for name, value in ours.items()}
    assert told["wape"] < 0.213
    assert told["wape_macro"] < 0.496
    assert told["wape"] < 0.83 * float(str(mean["wape"]))
    assert told["daily_wape_macro"] < 0.180
    assert told["quantile_loss"] < 0.099
    assert 0.77 < told["coverage_80"] < 0.83
    assert 0.93 < told["coverage_95"] < 0.97


def test_korean_holidays(shared: Path) -> None:
    """Seollal and Chuseok of 2017, 28 days ahead: a tenth of the error of a mean of four weeks."""
    origins = seoul_origins(until=date(2018, 1, 1))
    ours, mean4 = seoul_errors(origins, OURS), seoul_errors(origins, "mean_4_weeks")
    assert ours["feasts"] < 0.10 < 0.1 * mean4["feasts"]
    assert ours["ordinary"] < 0.036


def test_a_tenant_that_began_last_week(shared: Path) -> None:
    """Each queue in turn with one week of history, the others as the pool: far better than its own week again."""
    ours, own = new_tenants(1, (0, 2))
    assert wape(ours)[1] < 0.57
    assert wape(ours)[1] < 0.87 * wape(own)[1]
