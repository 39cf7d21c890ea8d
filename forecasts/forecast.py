"""The forecast as the other rooms read it: expected contacts per tenant, channel and interval."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from operator import le

from core.channels import Channel
from core.errors import require
from core.ids import TenantId
from core.periods import DateRange, IntervalGrid
from core.problems import Problem

FACTOR_NAMES = ("level", "weekday", "season", "holiday", "event")
"""Factors of a day, in the order they are multiplied. Their product is the ``day`` entry of ``factors``."""

DRIVER = "driver"
"""Factors of drivers are named ``driver.orders`` and so on; they stand beside the others only where one is at work."""
OVERRIDE = "override"

SHORT_HISTORY = "short history"
OWN_HISTORY = "own history"
EIGHT_WEEK_MEAN = "8-week mean"
DECLARED_VOLUME = "declared volume"
SMOOTHING = "holiday-adjusted smoothing"
"""The model; a forecast names it with its version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandlingTime:
    """Seconds of handling on one weekday; a single day's mean lies between low and high as often as a range says."""

    aht_s: int
    low_s: int
    high_s: int

    def __post_init__(self) -> None:
        require(0 < self.low_s <= self.aht_s <= self.high_s, "a handling time outside its range")


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastSeries:
    """Contacts offered to one tenant and channel over a grid; three arrays of ``grid.size`` numbers.

    ``low``/``high`` bound the central 80 % of each single interval. ``aht_s`` is the handling time to staff for and
    ``aht_source`` says whether it was measured or declared; ``handling`` has it by weekday from Monday (or is empty).
    ``factors`` names what was multiplied: day ▶ factor name ▶
    value (FACTOR_NAMES, and their product ``day``: the contacts of that day if it were open for the usual hours), so
    that each number can be explained; the share of a slot is ``slot_share``. ``spread`` is the excess variation α of
    the counts of one ``interval``, ``day`` and ``week``: variance = mean + α × mean². ``basis`` says whose history the
    shape comes from: the tenant's own, or (short history) mostly that of like tenants; or that the 8-week mean stands
    in for the model.

    Where a planner's overrides (forecasts.overrides) touch the series, ``mean``, ``low`` and ``high`` hold their hand,
    ``model_mean`` what the model said, ``overrides`` their numbers; a day they touch has the factor ``override``, which
    is not part of its ``day``. ``elasticity`` is that of each driver at work (forecasts.drivers), by factor name.
    """

    tenant: TenantId
    channel: Channel
    mean: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    aht_s: int
    aht_source: str
    factors: Mapping[date, Mapping[str, float]] = field(default_factory=dict)
    spread: Mapping[str, float] = field(default_factory=dict)
    basis: str = OWN_HISTORY
    model_mean: tuple[float, ...] = ()
    overrides: tuple[int, ...] = ()
    elasticity: Mapping[str, float] = field(default_factory=dict)
    handling: tuple[HandlingTime, ...] = ()

    def __post_init__(self) -> None:
        require(len(self.mean) == len(self.low) == len(self.high), "forecast arrays of different length")
        is_ordered = all(map(le, self.low, self.mean)) and all(map(le, self.mean, self.high))
        require(is_ordered and min(self.low, default=0) >= 0, "low>mean>high")
        require(len(self.model_mean) in (0, len(self.mean)), "a model's mean of another length")
        require(self.aht_s > 0, "a handling time of nothing")
        require(len(self.handling) in (0, 7), "handling times that are not a week")
        require(all(alpha >= 0 for alpha in self.spread.values()), "a variance below that of pure chance")

    @property
    def by_model(self) -> tuple[float, ...]:
        """What the model said, before any override."""
        return self.model_mean or self.mean

    def quantiles(self, levels: Sequence[float]) -> tuple[tuple[float, ...], ...]:
        """Quantiles of each interval, one row of ``grid.size`` numbers per level (0 < level < 1); never below zero.

        Days and weeks: ``forecasts.draws.total_quantiles``; whole futures: ``forecasts.draws.draws``.
        """
        from forecasts.draws import interval_quantiles  # numpy, which a kept forecast does not need

        return tuple(tuple(row) for row in interval_quantiles(self, levels).tolist())

    def slot_share(self, grid: IntervalGrid, index: int) -> float:
        """Share of the day's contacts that fall into interval ``index``; 0 where closed. Needs ``factors``."""
        day = self.factors[grid.day_of(index)]["day"]
        return self.by_model[index] / day if day > 0 else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """All series of one run. ``as_of``: only what was known before that day was used.

    ``problems`` names every series that could not be forecast, and every number that rests on less than it should.
    """

    as_of: date
    grid: IntervalGrid
    coverage: Decimal
    model: str
    series: tuple[ForecastSeries, ...]
    problems: tuple[Problem, ...] = ()

    def __post_init__(self) -> None:
        require(all(len(s.mean) == self.grid.size for s in self.series), "a series that does not fit the grid")
        keys = [(s.tenant, s.channel) for s in self.series]
        require(len(set(keys)) == len(keys), "a series twice")

    def series_of(self, tenant: TenantId, channel: Channel) -> ForecastSeries | None:
        """The series of a tenant and channel, or None where it was not forecast."""
        return next((s for s in self.series if (s.tenant, s.channel) == (tenant, channel)), None)

    def by_key(self) -> dict[tuple[TenantId, Channel], ForecastSeries]:
        """All series by tenant and channel."""
        return {(s.tenant, s.channel): s for s in self.series}

    def days(self, series: ForecastSeries) -> Iterator[tuple[date, tuple[float, ...]]]:
        """Each day of the grid with the expected contacts of its intervals."""
        size = self.grid.per_day
        for number, day in enumerate(self.grid.range):
            yield day, series.mean[number * size : (number + 1) * size]

    def over(self, wanted: DateRange) -> Forecast:
        """The same forecast cut to some of its days. The range must lie inside the grid."""
        whole = self.grid.range
        require(whole.first <= wanted.first and wanted.end <= whole.end, f"{wanted} is not forecast")
        size = self.grid.per_day
        part = slice((wanted.first - whole.first).days * size, (wanted.end - whole.first).days * size)
        return replace(
            self,
            grid=replace(self.grid, first_day=wanted.first, days=wanted.days),
            series=tuple(
                replace(
                    s,
                    mean=s.mean[part],
                    low=s.low[part],
                    high=s.high[part],
                    model_mean=s.model_mean[part],
                    factors={day: values for day, values in s.factors.items() if day in wanted},
                )
                for s in self.series
            ),
        )
