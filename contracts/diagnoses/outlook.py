"""What is expected of a tenant: weeks ahead with their range, and the month that prices rest on.

A month is any 30 days on end of the forecast, drawn many times and told as 365 / 12 days: so the season ahead and the
scatter of days and weeks are both in its quantiles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from core.channels import Channel
from core.errors import require
from core.ids import TenantId
from core.periods import DAYS_A_WEEK
from forecasts.draws import draws
from forecasts.forecast import Forecast, ForecastSeries

LEVELS = (0.1, 0.5, 0.9)
DRAWS = 400
BLOCK_DAYS = 30
MONTH_DAYS = 365 / 12

Totals = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekAhead:
    """Contacts of a week, all channels: low (p10), middle, high (p90)."""

    monday: date
    low: int
    middle: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthAhead:
    """Contacts of a full month by channel in the middle; ``low`` and ``high`` are those of all channels together."""

    contacts: Mapping[Channel, int]
    low: int
    high: int

    def __post_init__(self) -> None:
        require(self.low <= self.middle <= self.high, "quantiles out of order")

    @property
    def middle(self) -> int:
        """All channels together."""
        return sum(self.contacts.values())

    def factor(self, contacts: int) -> Decimal:
        """How many middle months a month is, to four digits."""
        require(self.middle > 0, "a month without a contact")
        return (Decimal(contacts) / self.middle).quantize(Decimal("0.0001"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The forecast of one tenant as a diagnosis and a quote read it. ``aht_s`` by channel, as to be staffed for."""

    as_of: date
    first: date
    days: int
    weeks: tuple[WeekAhead, ...]
    month: MonthAhead
    aht_s: Mapping[Channel, int]
    basis: Mapping[Channel, str]
    seed: int


def outlook_of(forecast: Forecast, tenant: TenantId, *, seed: int) -> Outlook | None:
    """The outlook of a tenant; None where none of its channels is forecast. Needs 30 days at least."""
    series = [each for each in forecast.series if each.tenant == tenant]
    grid = forecast.grid
    require(grid.days >= BLOCK_DAYS, f"a month needs {BLOCK_DAYS} days of forecast")
    if not series:
        return None
    drawn = {each.channel: _days(each, forecast, seed + number) for number, each in enumerate(series)}
    whole = np.sum(list(drawn.values()), axis=0)
    return Outlook(
        as_of=forecast.as_of,
        first=grid.first_day,
        days=grid.days,
        weeks=_weeks(whole, grid.first_day),
        month=_month(series, drawn, whole),
        aht_s={each.channel: each.aht_s for each in series},
        basis={each.channel: each.basis for each in series},
        seed=seed,
    )


def _days(series: ForecastSeries, forecast: Forecast, seed: int) -> Totals:
    """Contacts by draw and day."""
    counts = draws(series, forecast.grid, seed=seed, count=DRAWS)
    by_day: Totals = counts.reshape(DRAWS, forecast.grid.days, -1).sum(axis=2).astype(np.float64)
    return by_day


def _weeks(whole: Totals, first: date) -> tuple[WeekAhead, ...]:
    found = []
    for week in range(whole.shape[1] // DAYS_A_WEEK):
        totals = whole[:, week * DAYS_A_WEEK : (week + 1) * DAYS_A_WEEK].sum(axis=1)
        low, middle, high = _whole_numbers(totals)
        monday = date.fromordinal(first.toordinal() + week * DAYS_A_WEEK)
        found.append(WeekAhead(monday=monday, low=low, middle=middle, high=high))
    return tuple(found)


def _blocks(days: Totals) -> Totals:
    """Totals of every 30 days on end, begun each week, as full months; flat over draws."""
    starts = range(0, days.shape[1] - BLOCK_DAYS + 1, DAYS_A_WEEK)
    blocks = np.concatenate([days[:, start : start + BLOCK_DAYS].sum(axis=1) for start in starts])
    totals: Totals = blocks * (MONTH_DAYS / BLOCK_DAYS)
    return totals


def _month(series: Sequence[ForecastSeries], drawn: Mapping[Channel, Totals], whole: Totals) -> MonthAhead:
    contacts = {each.channel: round(float(np.median(_blocks(drawn[each.channel])))) for each in series}
    low, _, high = _whole_numbers(_blocks(whole))
    middle = sum(contacts.values())
    return MonthAhead(contacts=contacts, low=min(low, middle), high=max(high, middle))


def _whole_numbers(totals: Totals) -> tuple[int, int, int]:
    low, middle, high = np.quantile(totals, LEVELS)
    return round(float(low)), round(float(middle)), round(float(high))
