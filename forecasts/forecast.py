"""The forecast as the other rooms read it: expected contacts per tenant, channel and interval."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from core.channels import Channel
from core.errors import require
from core.ids import TenantId
from core.periods import IntervalGrid
from core.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastSeries:
    """Contacts offered to one tenant and channel over a grid; three arrays of ``grid.size`` numbers.

    ``low``/``high`` bound the central 80 % of each single interval. ``aht_s`` is the handling time to staff for and
    ``aht_source`` says whether it was measured or declared. ``factors`` names what was multiplied: day ▶ factor name ▶
    value (level, weekday, holiday, event), so that each number can be explained.
    """

    tenant: TenantId
    channel: Channel
    mean: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    aht_s: int
    aht_source: str
    factors: Mapping[date, Mapping[str, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        require(len(self.mean) == len(self.low) == len(self.high), "forecast arrays of different length")
        require(
            all(0 <= a <= b <= c for a, b, c in zip(self.low, self.mean, self.high, strict=True)),
            "low>mean>high",
        )
        require(self.aht_s > 0, "a handling time of nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """All series of one run. ``as_of``: only what was known before that day was used."""

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
