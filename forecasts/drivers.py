"""Orders, marketing spend, delayed shipments: what a tenant plans beyond its usual moves its contacts.

    factor of a day = (planned ÷ usual) ^ elasticity

*Usual* is what this very model would forecast of the driver itself, with its weekdays, seasons, holidays and events: so
a promotion that always brings orders is not counted twice, and a new level of sales counts until it has become usual.
The elasticity is the slope of log residuals of contacts on those of the driver, over ordinary days, both against the
robust base; ridge draws each series to the pool's slope, and the pool's to nothing (Hoerl & Kennard 1970,
doi:10.1080/00401706.1970.10488634). Contacts may follow for some days: the pool chooses how many are averaged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.contacts import EventKind
from core.drivers import DriverDay, DriverKind
from core.errors import require
from core.ids import PoolId, TenantId
from core.periods import DAYS_A_WEEK, DateRange, IntervalGrid
from core.problems import Problem
from core.service import HolidayRule, Service, ServiceTarget, ServiceWindow
from forecasts.base import same_weekday_median
from forecasts.effects import small_count
from forecasts.events import event_days, usable_events
from forecasts.forecast import DRIVER, Forecast, ForecastSeries
from forecasts.history import Flags, Floats, History, SeriesKey
from forecasts.model import forecast as forecast_of
from forecasts.panel import fold, mean_where

DAYS_NEEDED = 28
FOLLOW_DAYS = (1, 2, 3)
"""Contacts follow the mean of so many days up to their own; the pool chooses."""
SLOPE_DEVIATION = 0.25
"""How far tenants' elasticities are thought to lie from the pool's; and the pool's from nothing:"""
POOL_DEVIATION = 0.5
COMMON_VARIANCE = 0.02
"""Of a day's log residual besides pure chance."""
ELASTICITY_MAX = 2.0
PAST_RATIO_MAX = 1.5
PLAN_RATIO_MAX = 2.5
DIGITS = 4
HOUR = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChange:
    """Suppose a plan: a driver of a tenant multiplied on some days, both ends inclusive."""

    tenant: TenantId
    driver: DriverKind
    first: date
    last: date
    factor: Decimal

    def __post_init__(self) -> None:
        require(self.first <= self.last and self.factor >= 0, "a plan that cannot be")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Driver:
    """One driver over T tenants: ``past`` (T, D) and its ``base``, NaN where unknown; ``usual``/``planned`` (T, H)."""

    kind: DriverKind
    tenants: tuple[TenantId, ...]
    past: Floats
    base: Floats
    usual: Floats
    planned: Floats

    @property
    def added(self) -> Floats:
        """Kept both ratios from falling apart at nothing, (T, 1)."""
        return small_count(mean_where(self.past, ~np.isnan(self.past), axis=1))[:, None]


def with_drivers(
    result: Forecast,
    history: History,
    days: Sequence[DriverDay],
    calendar: HolidayCalendar,
    changes: Sequence[PlanChange] = (),
) -> Forecast:
    """The model's forecast with a factor ``driver.<kind>`` on every day that a plan moves.

    ``days``: values that happened before ``as_of``, and plans from then on; others are not read. A driver too short to
    learn from, and days that a plan leaves out, are said in Problems.
    """
    problems: list[Problem] = []
    drivers = [
        found
        for kind in DriverKind
        if (found := _driver(kind, result, history, days, calendar, changes, problems)) is not None
    ]
    if not drivers:
        return replace(result, problems=(*result.problems, *problems))
    keys = [SeriesKey(tenant=series.tenant, channel=series.channel) for series in result.series]
    slopes, follow = _elasticities(result, history, keys, drivers, calendar)
    ratios = [_ahead(driver, follow[driver.kind]) for driver in drivers]
    series = tuple(
        _moved(each, drivers, ratios, slopes[number], result.grid) for number, each in enumerate(result.series)
    )
    return replace(result, series=series, problems=(*result.problems, *problems))


def _driver(
    kind: DriverKind,
    result: Forecast,
    history: History,
    days: Sequence[DriverDay],
    calendar: HolidayCalendar,
    changes: Sequence[PlanChange],
    problems: list[Problem],
) -> _Driver | None:
    """Values of one driver for the tenants that have enough of it; None where nobody has."""
    as_of, ahead = result.as_of, result.grid.range
    mine = [each for each in days if each.driver is kind]
    happened = [each for each in mine if not each.is_plan and history.first_day <= each.day < as_of]
    plans = [each for each in mine if each.is_plan and each.day in ahead]
    counted: dict[TenantId, int] = {}
    for each in happened:
        counted[each.tenant] = counted.get(each.tenant, 0) + 1
    forecast_tenants = {series.tenant for series in result.series}
    tenants = tuple(sorted(t for t, count in counted.items() if count >= DAYS_NEEDED and t in forecast_tenants))
    wanted = {each.tenant for each in plans} | {each.tenant for each in changes if each.driver is kind}
    for tenant in sorted(wanted & forecast_tenants - set(tenants)):
        values = {"tenant": tenant, "driver": kind.value, "days": counted.get(tenant, 0), "needed": DAYS_NEEDED}
        problems.append(Problem(code="forecast.driver_short", values=values))
    if not tenants:
        return None
    span = DateRange(first=history.first_day, end=as_of)
    rows = {tenant: number for number, tenant in enumerate(tenants)}
    past = _table(happened, rows, span)
    usual = _usual(tenants, past, span, result.grid, history, calendar)
    planned = _table(plans, rows, ahead)
    for change in changes:
        if change.driver is kind and change.tenant in rows:
            numbers = np.arange(ahead.days)
            meant = (numbers >= (change.first - ahead.first).days) & (numbers <= (change.last - ahead.first).days)
            row = rows[change.tenant]
            before = np.where(np.isnan(planned[row]), usual[row], planned[row])
            planned[row] = np.where(meant, before * float(change.factor), planned[row])
    problems += _gaps(kind, tenants, past, span, planned, ahead, {each.tenant for each in plans})
    special = _special(tenants, history, span, calendar)
    base = _base(np.where(special, np.nan, past))
    return _Driver(kind=kind, tenants=tenants, past=past, base=base, usual=usual, planned=planned)


def _table(days: Sequence[DriverDay], rows: Mapping[TenantId, int], span: DateRange) -> Floats:
    table = np.full((len(rows), span.days), np.nan)
    for each in days:
        if each.tenant in rows:
            table[rows[each.tenant], (each.day - span.first).days] = each.value
    return table


def _gaps(
    kind: DriverKind,
    tenants: Sequence[TenantId],
    past: Floats,
    span: DateRange,
    planned: Floats,
    ahead: DateRange,
    planners: set[TenantId],
) -> Iterator[Problem]:
    """Days left out inside the past, and days ahead that a plan does not reach."""
    for row, tenant in enumerate(tenants):
        known = np.flatnonzero(~np.isnan(past[row]))
        lacking = int(known[-1] - known[0] + 1 - known.size)
        values = {"tenant": tenant, "driver": kind.value}
        if lacking:
            first = span.first + timedelta(days=int(known[0]))
            last = span.first + timedelta(days=int(known[-1]))
            told = {**values, "count": lacking, "first": first, "last": last}
            yield Problem(code="forecast.driver_gap", values=told)
        missing = np.flatnonzero(np.isnan(planned[row]))
        if tenant in planners and missing.size:
            day = ahead.first + timedelta(days=int(missing[0]))
            yield Problem(code="forecast.driver_plan_gap", values={**values, "count": int(missing.size), "day": day})


def _usual(
    tenants: Sequence[TenantId],
    past: Floats,
    span: DateRange,
    grid: IntervalGrid,
    history: History,
    calendar: HolidayCalendar,
) -> Floats:
    """What the model expects of the driver itself on each day of the grid, (T, H)."""
    services = tuple(_service(tenant) for tenant in tenants)
    shape = (len(tenants), span.days, 24)
    offered = np.full(shape, np.nan, dtype=np.float32)
    offered[:, :, 0] = past
    is_open = np.zeros(shape, dtype=bool)
    is_open[:, :, 0] = True
    known = History(
        keys=tuple(SeriesKey(tenant=each.tenant, channel=each.channel) for each in services),
        services=services,
        first_day=span.first,
        minutes=HOUR,
        offered=offered,
        is_open=is_open,
        answered=np.zeros(shape[:2]),
        handled_s=np.zeros(shape[:2]),
        events=tuple(event for event in history.events if event.kind is not EventKind.CLOSURE),
    )
    daily = IntervalGrid(first_day=grid.first_day, days=grid.days, minutes=HOUR)
    said = {
        series.tenant: series.factors
        for series in forecast_of(known, as_of=span.end, grid=daily, calendar=calendar).series
    }
    return np.array([[said[tenant][day]["day"] for day in grid.range] for tenant in tenants])


def _service(tenant: TenantId) -> Service:
    """A driver as a series of one count a day, every day."""
    return Service(
        tenant=tenant,
        pool=PoolId("DRIVER"),
        channel=Channel.BOARD,
        windows=tuple(
            ServiceWindow(weekday=day, open_minute=0, close_minute=HOUR, holidays=HolidayRule.OPEN)
            for day in range(DAYS_A_WEEK)
        ),
        target=ServiceTarget(fraction=Decimal("0.5"), within_s=1),
        aht_s=1,
        patience_s=None,
        concurrency=1,
        share_fte=Decimal(1),
        shrinkage=Decimal(0),
    )


def _special(tenants: Sequence[TenantId], history: History, span: DateRange, calendar: HolidayCalendar) -> Flags:
    """Holidays, and days on which an event moves a tenant, (T, D): they have effects of their own."""
    keys = [SeriesKey(tenant=tenant, channel=Channel.BOARD) for tenant in tenants]
    special = np.tile(np.array([calendar.is_holiday(day) for day in span]), (len(keys), 1))
    for flags in event_days(keys, usable_events(history.events, span.end), span).values():
        special |= flags
    return special


def _base(clean: Floats) -> Floats:
    """The robust base of days (N, D)."""
    folded = fold(clean, empty=np.nan).astype(np.float64)
    base: Floats = same_weekday_median(folded).reshape(len(clean), -1)[:, -clean.shape[1] :]
    return base


def _trailing(values: Floats, days: int) -> Floats:
    """Mean of each day and those before it, (N, D); NaN where one is unknown or lies before the first."""
    padded = np.pad(values, ((0, 0), (days - 1, 0)), constant_values=np.nan)
    mean: Floats = np.lib.stride_tricks.sliding_window_view(padded, days, axis=1).mean(axis=2)
    return mean


def _past_ratio(driver: _Driver, follow: int) -> Floats:
    """Log of the driver over its base, both averaged over the days contacts follow, (T, D); NaN where unknown."""
    over, under = _trailing(driver.past + driver.added, follow), _trailing(driver.base + driver.added, follow)
    return np.clip(np.log(over / under), -PAST_RATIO_MAX, PAST_RATIO_MAX)


def _elasticities(
    result: Forecast,
    history: History,
    keys: Sequence[SeriesKey],
    drivers: Sequence[_Driver],
    calendar: HolidayCalendar,
) -> tuple[Floats, dict[DriverKind, int]]:
    """Slope of each series on each driver, (N, K), not below 0; and how many days contacts follow each driver."""
    residuals, weights = _residuals(result, history, keys, calendar)
    follow: dict[DriverKind, int] = {}
    regressors = []
    for driver in drivers:
        found = {days: _for_series(_past_ratio(driver, days), driver, keys) for days in FOLLOW_DAYS}
        explained = {days: _explained(found[days], residuals, weights) for days in FOLLOW_DAYS}
        follow[driver.kind] = max(FOLLOW_DAYS, key=lambda days: explained[days])
        regressors.append(found[follow[driver.kind]])
    stacked = np.stack(regressors, axis=1)
    known = ~np.isnan(stacked).all(axis=1) & (weights > 0)
    design = np.where(np.isnan(stacked), 0.0, stacked)
    weight = np.where(known, weights, 0.0)
    cross = np.einsum("nkd,nld,nd->nkl", design, design, weight)
    toward = np.einsum("nkd,nd,nd->nk", design, residuals, weight)
    unit = np.eye(len(drivers))
    pool = np.linalg.solve(cross.sum(axis=0) + unit / POOL_DEVIATION**2, toward.sum(axis=0))
    ridge = unit / SLOPE_DEVIATION**2
    slopes = np.linalg.solve(cross + ridge, (toward + ridge @ pool)[..., None])[..., 0]
    return np.clip(slopes, 0.0, ELASTICITY_MAX), follow


def _residuals(
    result: Forecast, history: History, keys: Sequence[SeriesKey], calendar: HolidayCalendar
) -> tuple[Floats, Floats]:
    """Log residuals of contacts on wholly counted, ordinary days, and their weights (0 = not usable), (N, D) each."""
    span = DateRange(first=history.first_day, end=result.as_of)
    past = history.before(result.as_of)
    rows = {key: number for number, key in enumerate(past.keys)}
    chosen = np.array([rows[key] for key in keys])
    whole = np.asarray((past.observed == past.is_open).all(axis=2) & past.is_open.any(axis=2))[chosen]
    totals = np.where(past.observed, past.offered, 0).sum(axis=2, dtype=np.float64)[chosen]
    totals = np.pad(np.where(whole, totals, np.nan), ((0, 0), (0, span.days - past.days)), constant_values=np.nan)
    special = _special([key.tenant for key in keys], history, span, calendar)
    clean = np.where(special, np.nan, totals)
    base = _base(clean)
    usable = ~np.isnan(clean) & ~np.isnan(base)
    added = small_count(mean_where(clean, usable, axis=1))[:, None]
    ratio = np.log((np.nan_to_num(clean) + added) / (np.nan_to_num(base) + added))
    weights = np.where(usable, 1 / (1 / np.maximum(np.nan_to_num(base), 1) + COMMON_VARIANCE), 0.0)
    return np.where(usable, np.clip(ratio, -PAST_RATIO_MAX, PAST_RATIO_MAX), 0.0), weights


def _for_series(by_tenant: Floats, driver: _Driver, keys: Sequence[SeriesKey]) -> Floats:
    """Rows of tenants as rows of series, (N, D); NaN where the tenant lacks the driver."""
    rows = {tenant: number for number, tenant in enumerate(driver.tenants)}
    found = np.full((len(keys), by_tenant.shape[1]), np.nan)
    for number, key in enumerate(keys):
        if key.tenant in rows:
            found[number] = by_tenant[rows[key.tenant]]
    return found


def _explained(regressor: Floats, residuals: Floats, weights: Floats) -> float:
    """How much of the residuals' weighted squares one common slope takes away."""
    known = ~np.isnan(regressor)
    values, weight = np.where(known, regressor, 0.0), np.where(known, weights, 0.0)
    square = float((weight * values**2).sum())
    return float((weight * values * residuals).sum()) ** 2 / square if square > 0 else 0.0


def _ahead(driver: _Driver, follow: int) -> Floats:
    """Log of planned over usual on each day ahead, (T, H); 0 where nothing is planned."""
    lead = follow - 1
    past, base = driver.past[:, driver.past.shape[1] - lead :], driver.base[:, driver.base.shape[1] - lead :]
    # A day before the forecast that was not counted, or not ordinary, is taken as usual.
    is_unknown = np.isnan(past) | np.isnan(base)
    usual_past = np.where(is_unknown, driver.usual[:, :1], base)
    happened = np.where(is_unknown, driver.usual[:, :1], past)
    planned = np.concatenate([happened, np.where(np.isnan(driver.planned), driver.usual, driver.planned)], axis=1)
    usual = np.concatenate([usual_past, driver.usual], axis=1)
    over, under = _trailing(planned + driver.added, follow)[:, lead:], _trailing(usual + driver.added, follow)[:, lead:]
    is_planned = ~np.isnan(driver.planned)
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(is_planned, ((0, 0), (lead, 0))), follow, axis=1)
    touched: Flags = np.asarray(windows.any(axis=2))
    return np.where(touched, np.clip(np.log(over / under), -PLAN_RATIO_MAX, PLAN_RATIO_MAX), 0.0)


def _moved(
    series: ForecastSeries, drivers: Sequence[_Driver], ratios: Sequence[Floats], slopes: Floats, grid: IntervalGrid
) -> ForecastSeries:
    """One series with the factors of its drivers multiplied in."""
    total = np.ones(grid.days)
    factors = dict(series.factors)
    elasticity: dict[str, float] = {}
    for number, (driver, ratio) in enumerate(zip(drivers, ratios, strict=True)):
        if series.tenant not in driver.tenants:
            continue
        mine = ratio[driver.tenants.index(series.tenant)]
        if not mine.any():
            continue
        name = f"{DRIVER}.{driver.kind.value}"
        elasticity[name] = round(float(slopes[number]), 4)
        factor = np.round(np.exp(slopes[number] * mine), 6)
        total = total * factor
        for place, day in enumerate(grid.range):
            told = factors[day]
            changed = round(told["day"] * float(factor[place]), 6)
            factors[day] = {**told, name: float(factor[place]), "day": changed}
    if not elasticity:
        return series
    spread = np.repeat(total, grid.per_day)
    mean, low, high = (
        tuple(np.round(np.array(values) * spread, DIGITS).tolist()) for values in (series.mean, series.low, series.high)
    )
    return replace(series, mean=mean, low=low, high=high, factors=factors, elasticity=elasticity)
