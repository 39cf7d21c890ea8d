"""What is counted to judge forecasts: sums that can be added over origins, and the measures made of them.

WAPE = Σ|error| ÷ Σactual. Bias = Σ(said − actual) ÷ Σactual. MASE = mean |error| ÷ mean |step from the same slot of the
week before| in the past of the origin (Hyndman & Koehler 2006, doi:10.1016/j.ijforecast.2006.03.001). Quantile loss =
2 × pinball of the ends and the middle of the range, their mean, ÷ Σactual.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from forecasts.history import Flags, Floats

ASKED_FROM = 0.5
"""Ranges are judged where at least half a contact is expected: a range around nothing is always right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """Sums over scored intervals, and over scored days; ``mean_…`` of the 8-week mean beside ours.

    ``scaled`` is Σ|error| ÷ step, ``pinball`` over the three quantiles; ``covered`` of ``asked`` lay inside the range.
    """

    intervals: int = 0
    actual: float = 0.0
    absolute: float = 0.0
    signed: float = 0.0
    scaled: float = 0.0
    pinball: float = 0.0
    asked: int = 0
    covered: int = 0
    mean_absolute: float = 0.0
    mean_signed: float = 0.0
    mean_scaled: float = 0.0
    days: int = 0
    day_absolute: float = 0.0
    mean_day_absolute: float = 0.0

    def __add__(self, other: Sums) -> Sums:
        """Both together."""
        return Sums(**{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The usual measures; None where nothing was scored or nothing came."""

    wape: float | None
    mean_wape: float | None
    day_wape: float | None
    mean_day_wape: float | None
    mase: float | None
    mean_mase: float | None
    bias: float | None
    mean_bias: float | None
    quantile_loss: float | None
    coverage: float | None


def measures(sums: Sums) -> Measures:
    """Measures of sums."""

    def per_contact(value: float) -> float | None:
        return value / sums.actual if sums.actual > 0 else None

    def per_interval(value: float) -> float | None:
        return value / sums.intervals if sums.intervals else None

    return Measures(
        wape=per_contact(sums.absolute),
        mean_wape=per_contact(sums.mean_absolute),
        day_wape=per_contact(sums.day_absolute),
        mean_day_wape=per_contact(sums.mean_day_absolute),
        mase=per_interval(sums.scaled),
        mean_mase=per_interval(sums.mean_scaled),
        bias=per_contact(sums.signed),
        mean_bias=per_contact(sums.mean_signed),
        quantile_loss=per_contact(sums.pinball * 2 / 3),
        coverage=sums.covered / sums.asked if sums.asked else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said of some days of one series, (days, slots) each, and what then came (NaN = not scored)."""

    actual: Floats
    mean: Floats
    low: Floats
    high: Floats
    benchmark: Floats
    step: float

    @property
    def scored(self) -> Flags:
        """Intervals that count: open, counted, and the benchmark has a number."""
        flags: Flags = ~np.isnan(self.actual) & ~np.isnan(self.benchmark)
        return flags


def sums_of(said: Said, coverage: float) -> Sums:
    """Sums of some days of one series; ``step`` is its usual step from week to week, at least a tenth of a contact."""
    scored = said.scored
    if not scored.any():
        return Sums()
    actual = said.actual[scored]
    error = said.mean[scored] - actual
    other = said.benchmark[scored] - actual
    tail = (1 - coverage) / 2
    ends = ((said.low[scored], tail), (said.mean[scored], 0.5), (said.high[scored], 1 - tail))
    pinball = sum(float(np.maximum(q * (actual - v), (q - 1) * (actual - v)).sum()) for v, q in ends)
    asked = said.mean[scored] >= ASKED_FROM
    inside = asked & (actual >= said.low[scored]) & (actual <= said.high[scored])
    by_day = [
        np.where(scored, values, 0.0).sum(axis=1) for values in (said.mean - said.actual, said.benchmark - said.actual)
    ]
    step = max(said.step, 0.1)
    return Sums(
        intervals=int(scored.sum()),
        actual=float(actual.sum()),
        absolute=float(np.abs(error).sum()),
        signed=float(error.sum()),
        scaled=float(np.abs(error).sum()) / step,
        pinball=pinball,
        asked=int(asked.sum()),
        covered=int(inside.sum()),
        mean_absolute=float(np.abs(other).sum()),
        mean_signed=float(other.sum()),
        mean_scaled=float(np.abs(other).sum()) / step,
        days=int(scored.any(axis=1).sum()),
        day_absolute=float(np.abs(by_day[0]).sum()),
        mean_day_absolute=float(np.abs(by_day[1]).sum()),
    )
