"""The planner's hand: a layer of its own over the model, with who, why and until when.

    Forecast of the model + overrides ──▶ Forecast that holds both: ``mean`` with the hand, ``model_mean`` without

An override multiplies hours of days by a factor, or says how many contacts come in all of those hours of a day; the
shape within stays the model's. The range moves with the mean. Afterwards both are scored (forecasts.tracking).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import numpy as np

from core.channels import Channel
from core.errors import require
from core.ids import TenantId
from core.periods import MINUTES_A_DAY, DateRange, IntervalGrid
from core.problems import Problem
from forecasts.forecast import OVERRIDE, Forecast, ForecastSeries
from forecasts.history import Flags, Floats

DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """``first`` … ``last`` (both inclusive), from minute to minute of each day, of one channel or all (None).

    Either ``factor``, or ``contacts``: how many come in those hours of each day, over all channels meant. ``until`` is
    the last day on which a run still takes it; ``set_on`` and ``removed_on`` are when the planner spoke.
    """

    number: int
    tenant: TenantId
    channel: Channel | None
    first: date
    last: date
    from_minute: int = 0
    to_minute: int = MINUTES_A_DAY
    factor: Decimal | None = None
    contacts: Decimal | None = None
    who: str
    why: str
    until: date
    set_on: date
    removed_on: date | None = None

    def __post_init__(self) -> None:
        require(self.first <= self.last, "an override that ends before it begins")
        require(0 <= self.from_minute < self.to_minute <= MINUTES_A_DAY, "hours outside the day")
        require((self.factor is None) != (self.contacts is None), "an override needs a factor or a number of contacts")
        require((self.factor or 0) >= 0 and (self.contacts or 0) >= 0, "an override below zero")
        require(bool(self.who) and bool(self.why), "an override without who and why")

    def touches(self, tenant: TenantId, channel: Channel) -> bool:
        """Whether a series is meant."""
        return self.tenant == tenant and self.channel in (None, channel)

    def overlaps(self, other: Override) -> bool:
        """Whether some interval of some series is meant by both."""
        return (
            self.tenant == other.tenant
            and (self.channel is None or other.channel is None or self.channel is other.channel)
            and self.first <= other.last
            and other.first <= self.last
            and self.from_minute < other.to_minute
            and other.from_minute < self.to_minute
        )

    def holds(self, as_of: date) -> bool:
        """Whether a run as of a day takes it."""
        return self.removed_on is None and as_of <= self.until

    def mask(self, grid: IntervalGrid) -> Flags:
        """Intervals of a grid that are meant, (days, intervals a day)."""
        numbers = np.arange(grid.days)
        days = (numbers >= (self.first - grid.first_day).days) & (numbers <= (self.last - grid.first_day).days)
        starts = np.arange(grid.per_day) * grid.minutes
        hours = (starts < self.to_minute) & (starts + grid.minutes > self.from_minute)
        meant: Flags = days[:, None] & hours[None, :]
        return meant


def clashes(new: Override, kept: Iterable[Override]) -> tuple[Override, ...]:
    """Overrides in force that speak of the same interval: which of two hands counts must never be a guess."""
    return tuple(each for each in kept if each.removed_on is None and each.overlaps(new))


def in_force(overrides: Iterable[Override], as_of: date, days: DateRange) -> tuple[Override, ...]:
    """Those that a run as of a day over some days takes, by number."""
    return tuple(
        sorted(
            (each for each in overrides if each.holds(as_of) and each.first < days.end and each.last >= days.first),
            key=lambda each: each.number,
        )
    )


def with_overrides(forecast: Forecast, overrides: Sequence[Override]) -> Forecast:
    """The forecast with the planner's hand on it; overrides that can do nothing become Problems.

    Overrides must not overlap (see ``clashes``). ``forecast`` must come from the model: it bears no override yet.
    """
    require(not any(series.overrides for series in forecast.series), "overrides on top of overrides")
    relevant = in_force(overrides, forecast.as_of, forecast.grid.range)
    if not relevant:
        return forecast
    ratios: dict[int, Floats] = {}
    touched: dict[int, list[int]] = {}
    problems: list[Problem] = []
    for override in relevant:
        found = [n for n, s in enumerate(forecast.series) if override.touches(s.tenant, s.channel)]
        meant = override.mask(forecast.grid)
        ratio = _ratio(forecast, [forecast.series[n] for n in found], override, meant)
        if ratio is None:
            code = "forecast.override_closed" if found else "forecast.override_without_series"
            problems.append(Problem(code=code, values={"number": override.number, "tenant": override.tenant}))
            continue
        for number in found:
            mine = ratios.setdefault(number, np.ones(meant.shape))
            ratios[number] = np.where(meant, mine * ratio, mine)
            touched.setdefault(number, []).append(override.number)
    series = tuple(
        _moved(each, ratios[n], tuple(touched[n]), forecast.grid) if n in ratios else each
        for n, each in enumerate(forecast.series)
    )
    return replace(forecast, series=series, problems=(*forecast.problems, *problems))


def _by_day(values: Sequence[float], grid: IntervalGrid) -> Floats:
    """A series' numbers as (days, intervals a day)."""
    folded: Floats = np.array(values, dtype=np.float64).reshape(grid.days, grid.per_day)
    return folded


def _ratio(forecast: Forecast, series: Sequence[ForecastSeries], override: Override, meant: Flags) -> Floats | None:
    """What to multiply by, (days, 1); None where nothing is expected in the hours meant."""
    grid = forecast.grid
    expected = sum((_by_day(s.mean, grid) for s in series), start=np.zeros(meant.shape))
    expected = np.where(meant, expected, 0.0).sum(axis=1, keepdims=True)
    if not (expected > 0).any():
        return None
    if override.factor is not None:
        return np.full(expected.shape, float(override.factor))
    wanted = float(override.contacts or 0)
    ratio: Floats = np.divide(wanted, expected, out=np.ones_like(expected), where=expected > 0)
    return ratio


def _moved(series: ForecastSeries, ratio: Floats, numbers: tuple[int, ...], grid: IntervalGrid) -> ForecastSeries:
    """One series with its numbers and range multiplied, and the factor of each day that moved."""
    before = _by_day(series.mean, grid)
    mean, low, high = (
        tuple(np.round(_by_day(values, grid) * ratio, DIGITS).ravel().tolist())
        for values in (series.mean, series.low, series.high)
    )
    after, was = (before * ratio).sum(axis=1), before.sum(axis=1)
    factors = dict(series.factors)
    for number, day in enumerate(grid.range):
        if (ratio[number] != 1).any() and day in factors:
            factor = after[number] / was[number] if was[number] > 0 else 1.0
            factors[day] = {**factors[day], OVERRIDE: round(float(factor), 6)}
    return replace(series, mean=mean, low=low, high=high, model_mean=series.mean, overrides=numbers, factors=factors)
