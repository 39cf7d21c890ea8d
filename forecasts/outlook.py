"""Each tenant's days in a line: what came in the last weeks, what is expected in the next, and its range.

What charts and tables of the workbook and the page are drawn from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from core.document import Chart, ChartKind, Series
from core.ids import TenantId
from core.service import WEEKDAY_NAMES_KO
from forecasts.forecast import Forecast, ForecastSeries
from forecasts.history import Flags, Floats, History
from forecasts.tracking import came_of, key_of
from forecasts.views import day_totals, range_of

MOVED = 0.05
"""A planner's hand that moves less than this cannot be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Days of a tenant, all channels together, or of all tenants (``tenant`` None).

    ``came`` over ``past`` (NaN where nothing was counted); ``said``, ``low``, ``high`` and ``by_model`` over ``ahead``.
    """

    tenant: TenantId | None
    past: tuple[date, ...]
    ahead: tuple[date, ...]
    came: Floats
    said: Floats
    low: Floats
    high: Floats
    by_model: Floats

    @property
    def has_hand(self) -> bool:
        """Whether a planner's override moved any day."""
        return bool((np.abs(self.said - self.by_model) > MOVED).any())


def outlooks(forecast: Forecast, history: History) -> tuple[Outlook, ...]:
    """One per tenant of the forecast, by code. ``history`` ends before the forecast's ``as_of``."""
    tenants = sorted({series.tenant for series in forecast.series})
    return tuple(
        outlook(forecast, history, [each for each in forecast.series if each.tenant == tenant], tenant)
        for tenant in tenants
    )


def outlook(
    forecast: Forecast, history: History, chosen: Sequence[ForecastSeries], tenant: TenantId | None = None
) -> Outlook:
    """Some series added up. Their ranges are joined as those of independent counts: squares add."""
    days = forecast.grid.days
    past = tuple(history.first_day + timedelta(days=n) for n in range(history.days))
    came, counted = np.zeros(len(past)), np.zeros(len(past), dtype=bool)
    said, by_model, below, above = np.zeros(days), np.zeros(days), np.zeros(days), np.zeros(days)
    for series in chosen:
        totals = day_totals(forecast, series.mean)
        low, high = (np.array(values) for values in range_of(totals, series, "day", forecast))
        said, by_model = said + totals, by_model + day_totals(forecast, series.by_model)
        below, above = below + (totals - low) ** 2, above + (high - totals) ** 2
        counts = _came(history, series)
        if counts is not None:
            came += np.nan_to_num(counts)
            counted |= ~np.isnan(counts)
    return Outlook(
        tenant=tenant,
        past=past,
        ahead=tuple(forecast.grid.range),
        came=np.where(counted, came, np.nan),
        said=said,
        low=np.maximum(said - np.sqrt(below), 0.0),
        high=said + np.sqrt(above),
        by_model=by_model,
    )


def _came(history: History, series: ForecastSeries) -> Floats | None:
    """Counts of the days of the history, NaN where nothing was counted."""
    counts = came_of(history, history.span, key_of(series)) if history.days else None
    if counts is None:
        return None
    known = ~np.isnan(counts).all(axis=1)
    totals: Floats = np.where(known, np.nansum(counts, axis=1), np.nan)
    return totals


def day_label(day: date) -> str:
    """``11/9(월)``."""
    return f"{day.month}/{day.day}({WEEKDAY_NAMES_KO[day.weekday()]})"


def tenths(value: float) -> Decimal:
    """A number of contacts with one place, exact from there on."""
    return Decimal(f"{value:.1f}")


def outlook_chart(shown: Outlook, title: str, *, height_mm: int = 58) -> Chart:
    """What came and what is expected, day by day, with the range and, on days with a planner's hand, the model.

    Days on which nobody works are gaps, as they are in the past.
    """
    gap, lead = (None,) * len(shown.ahead), (None,) * len(shown.past)
    is_open = (shown.said > 0) | (shown.by_model > 0)
    is_moved = np.abs(shown.said - shown.by_model) > MOVED

    def ahead(values: Floats, where: Flags) -> tuple[Decimal | None, ...]:
        return (*lead, *(tenths(value) if drawn else None for value, drawn in zip(values, where, strict=True)))

    rows = [
        Series(name="실적", values=(*(None if np.isnan(value) else tenths(value) for value in shown.came), *gap)),
        Series(name="예측", values=ahead(shown.said, is_open)),
        Series(name="하한", values=ahead(shown.low, is_open)),
        Series(name="상한", values=ahead(shown.high, is_open)),
    ]
    if shown.has_hand:
        rows.append(Series(name="모형(조정 전)", values=ahead(shown.by_model, is_moved)))
    return Chart(
        title=title,
        categories=tuple(day_label(day) for day in (*shown.past, *shown.ahead)),
        series=tuple(rows),
        kind=ChartKind.LINES,
        unit="건",
        height_mm=height_mm,
    )
