"""What a season needs: hours on duty by week, as the forecast expects them and in many possible futures.

The need of a week follows its volume by the rule of the pool (wfm.staffing.pooling): load grows with the volume m,
safety with its square root,

    need(m) = load · m + safety · √m + minimum presence

where load and safety are those of the exact pooled queue at m = 1, interval by interval. A future draws m for every
tenant and channel: the weekly spread of its forecast, and a level that wanders from week to week, alone and together
with all others (the forecast's own spread was learnt a fortnight ahead; a season reaches further).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from core.calendar import HolidayCalendar
from core.errors import require
from core.ids import PoolId, TenantId
from core.periods import DAYS_A_WEEK, IntervalGrid, week_from
from core.problems import Problem
from core.service import Service
from forecasts.forecast import Forecast, ForecastSeries
from wfm.capacity.assumptions import Assumptions
from wfm.staffing.build import live_lines
from wfm.staffing.plan import StaffingRules
from wfm.staffing.pooling import pooled_need
from wfm.staffing.presence import minimum_presence
from wfm.staffing.workload import Workloads, workloads

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class SeasonNeed:
    """Need of one pool by week. Lines are a tenant's channels; hours on duty.

    ``load`` (lines, weeks); ``safety`` and ``minimum`` (weeks,); ``spread`` (lines,): excess variation α of a week's
    contacts, as the forecast says. ``tenants`` names the tenant of each line.
    """

    pool: PoolId
    mondays: tuple[date, ...]
    tenants: tuple[TenantId, ...]
    load: Floats
    safety: Floats
    minimum: Floats
    spread: Floats
    problems: tuple[Problem, ...] = ()

    def __post_init__(self) -> None:
        lines, weeks = self.load.shape
        require(lines == len(self.tenants) == len(self.spread), "lines differ")
        require(weeks == len(self.mondays) == len(self.safety) == len(self.minimum), "weeks differ")

    @property
    def expected(self) -> Floats:
        """Hours (weeks,) at the expected volume."""
        total: Floats = self.load.sum(axis=0) + self.safety + self.minimum
        return total

    def by_tenant(self) -> dict[TenantId, Floats]:
        """Expected hours (weeks,) of each tenant: its load with its part of the rest."""
        load = np.maximum(self.load.sum(axis=0), 1e-9)
        found: dict[TenantId, Floats] = {}
        for tenant, line in zip(self.tenants, self.load, strict=True):
            found[tenant] = found.get(tenant, np.zeros(len(self.mondays))) + line / load * self.expected
        return found

    def at_volume(self, volume: Floats) -> Floats:
        """Hours where the load of all lines is ``volume`` times the expected one; any shape that ends in weeks."""
        hours: Floats = self.load.sum(axis=0) * volume + self.safety * np.sqrt(volume) + self.minimum
        return hours


def season_need(
    forecast: Forecast,
    services: Sequence[Service],
    mondays: Sequence[date],
    calendar: HolidayCalendar,
    *,
    pool: PoolId | None,
    rules: StaffingRules,
) -> SeasonNeed:
    """The need of a pool from the first of ``mondays`` on, which follow each other. Raises PumasiError as staffing."""
    days = week_from(mondays[0], len(mondays))
    grid = IntervalGrid(first_day=days.first, days=days.days, minutes=forecast.grid.minutes)
    work = workloads(forecast, services, grid, calendar, pool)
    live = [line for line in work.lines if not line.service.channel.is_deferred]
    boards = [line for line in work.lines if line.service.channel.is_deferred]
    pooled = pooled_need(live_lines(live, grid, rules), rules.agents_max)
    least = np.stack([line.is_open * float(line.service.agents_min) for line in live]) if live else pooled.load
    presence = minimum_presence(pooled.load, pooled.safety, least)
    posts = (
        np.stack([line.contacts * line.handling_s / 3600 for line in boards]) if boards else np.zeros((0, grid.size))
    )
    hours = grid.minutes / 60
    by_key = forecast.by_key()
    lines = [line.service for line in (*live, *boards)]
    return SeasonNeed(
        pool=work.pool,
        mondays=tuple(mondays),
        tenants=tuple(line.tenant for line in lines),
        load=np.concatenate([_weekly(pooled.load * hours, grid), _weekly(posts, grid)]),
        safety=_weekly(pooled.safety * hours, grid).sum(axis=0),
        minimum=_weekly((presence.added - presence.covered) * hours, grid).sum(axis=0),
        spread=np.array([_week_spread(by_key.get((line.tenant, line.channel))) for line in lines]),
        problems=_once(work),
    )


def _week_spread(series: ForecastSeries | None) -> float:
    return 0.0 if series is None else series.spread.get("week", 0.0)


def _weekly(intervals: Floats, grid: IntervalGrid) -> Floats:
    """(lines, intervals) summed to (lines, weeks)."""
    per_week = grid.per_day * DAYS_A_WEEK
    summed: Floats = intervals.reshape(len(intervals), grid.size // per_week, per_week).sum(axis=2)
    return summed


def _once(work: Workloads) -> tuple[Problem, ...]:
    """What staffing finds wrong, each thing once."""
    return tuple({str(problem): problem for problem in work.problems}.values())


def drawn_need(need: SeasonNeed, given: Assumptions, *, seed: Sequence[int], count: int) -> Floats:
    """Hours (futures, weeks) of ``count`` possible futures. The same seed gives the same."""
    random = np.random.default_rng(list(seed))
    weeks = len(need.mondays)
    together = _wander(random, (count, weeks), float(given.drift_pool_week))
    total = np.zeros((count, weeks))
    for line, spread in zip(need.load, need.spread, strict=True):
        factor = _wander(random, (count, weeks), float(given.drift_tenant_week))
        if spread > 0:
            factor = factor * random.gamma(1 / spread, spread, (count, weeks))
        total += line * factor
    expected = np.maximum(need.load.sum(axis=0), 1e-9)
    return need.at_volume(together * total / expected)


def _wander(random: np.random.Generator, shape: tuple[int, int], step: float) -> Floats:
    """Levels of mean one that move by ``step`` a week (a walk of their logarithm)."""
    weeks = np.arange(1, shape[1] + 1)
    walk = random.normal(0.0, 1.0, shape).cumsum(axis=1) * step
    level: Floats = np.exp(walk - weeks * step**2 / 2)
    return level
