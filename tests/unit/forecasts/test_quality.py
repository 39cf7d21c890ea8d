"""On real queues the forecast keeps the quality it was tuned to: tuning origins only, the benchmark has all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from benchmarks.forecast import AXA_TUNING, axa_origins, coverage, seoul_errors, seoul_origins, wape


def test_real_queues_four_weeks_ahead(shared: Path) -> None:
    """WAPE of the six tuning origins: .219 (macro .497), where the mean of eight weeks has .258 (.544)."""
    origins = axa_origins(numbers=range(AXA_TUNING))
    ours = wape([(o.actual[:, o.scored], o.said[:, o.scored]) for o in origins])
    mean8 = wape([(o.actual[:, o.scored], o.mean8[:, o.scored]) for o in origins])
    assert ours[0] < 0.222
    assert ours[1] < 0.502
    assert ours[0] < 0.88 * mean8[0]
    assert 0.75 < coverage(origins) < 0.85


def test_korean_holidays(shared: Path) -> None:
    """Seollal and Chuseok of 2017, 28 days ahead: a tenth of the error of a mean of four weeks."""
    origins = seoul_origins(until=date(2018, 1, 1))
    ours, mean4 = seoul_errors(origins, "ours"), seoul_errors(origins, "mean4")
    assert ours["feasts"] < 0.10 < 0.1 * mean4["feasts"]
    assert ours["ordinary"] < 0.037
