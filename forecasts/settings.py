"""The numbers the model was tuned to, each with what it means. Tuned on the first six AXA origins and Seoul 2017."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import require


@dataclass(frozen=True, slots=True, kw_only=True)
class YearSettings:
    """The yearly curve of one kind of day (forecasts.season); standard deviations are of the logarithm."""

    pool_width_weeks: float
    pool_size: float
    pool_drift: float = 0.02
    own_width_weeks: float
    own_size: float = 0.1
    own_drift: float = 0.02
    noises: tuple[float, ...] = (0.02, 0.05, 0.1, 0.2)
    onces: tuple[float, ...] = (0.0, 0.12)
    """Noise of a week and movements that come only once: every pair is tried."""
    industry_series: int = 3
    """So many series of an industry make a curve of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSettings:
    """Half-lives in weeks; a prior strength is a number of days or contacts that the prior counts for."""

    level_half_lives: tuple[float, ...] = (6.0, 20.0)
    level_weeks: int = 20
    weekday_half_life: float = 26.0
    weekday_weeks: int = 52
    exponential_weeks: int = 52
    level_gains: tuple[float, ...] = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5)
    weekday_gains: tuple[float, ...] = (0.02, 0.08, 0.2)
    best_runs: int = 4
    """So many of the exponential smoothings with the least past error are averaged."""
    year: YearSettings = YearSettings(pool_width_weeks=3.5, pool_size=0.06, own_width_weeks=2.5)
    weekend_year: YearSettings = YearSettings(pool_width_weeks=5.0, pool_size=0.1, own_width_weeks=3.0)
    season_prior_contacts: float = 200.0
    holiday_prior_days: float = 0.5
    holiday_general_prior_days: float = 4.0
    beside_prior_days: float = 1.0
    feast_prior_days: float = 14.0
    feast_prior_occasions: float = 3.0
    event_prior_days: float = 6.0
    profile_weeks: int = 52
    profile_half_life: float = 30.0
    profile_prior_contacts: float = 200.0
    short_weeks: int = 4
    """With fewer observed weeks the shape comes mostly from like tenants."""
    short_prior_contacts: float = 10_000.0
    short_kind_prior_contacts: float = 80.0
    spread_weeks: int = 12
    spread_prior_days: float = 20.0
    shift_ratio: float = 1.3
    shift_deviations: float = 8.0
    shift_prior_weeks: float = 6.0
    handling_days: int = 91
    handling_prior_contacts: float = 50.0
    handling_weekday_prior_contacts: float = 200.0
    handling_prior_days: float = 10.0
    pooled: bool = True
    """False: no series learns from another (for tests, and for a tenant that forbids it)."""

    def __post_init__(self) -> None:
        require(all(life > 0 for life in self.level_half_lives), "a half-life of nothing")
        require(self.best_runs <= len(self.level_gains) * len(self.weekday_gains), "more best runs than runs")


DEFAULT = ModelSettings()
