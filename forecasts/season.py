"""Yearly movement: a smooth curve over the year for each series, from one or more years of its own and of the pool's.

The logarithm of the weekly volume is seen as a slow trend (a random walk) + a curve that comes back every year +
movements that come only once + noise. That is a Gaussian process (Rasmussen & Williams 2006, §2.2 and §5.4.3), so the
expected curve is a matrix times the data, the same matrix for all series. There are a few such matrices, for more or
less noise and one-off movement, and each series hears them as far as they make its own weeks likely (§5.4.1). With one
year little of a movement is expected again; with each more year the curve is believed more. Nobody says how much.

Three layers, each drawn to the one before: the pool's curve ▶ that of tenants of the same industry ▶ the tenant's own.
A tenant without a year of its own has the first two. Working days and weekends have curves of their own. Holidays and
events are not in it: the days come in cleaned. The curve follows the solar calendar; what the lunar holidays move is in
their names (forecasts.labels).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.periods import DAYS_A_WEEK
from forecasts.history import Flags, Floats
from forecasts.panel import mean_where
from forecasts.settings import ModelSettings, YearSettings

DAYS_A_YEAR = 365.25
WEEKS_A_YEAR = 52
WEEKS_NEEDED = 54
"""With less nothing has come back yet."""
RATIO_MAX = 3.0
LEVEL_UNKNOWN = 25.0
"""Variance of the level before anything is seen: all but infinite beside yearly movements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyCurves:
    """Log of the season: ``past`` (N, W, 7) of the days seen, ``ahead`` (N, H) of those to come; 0 = a mean day."""

    past: Floats
    ahead: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class PooledYears:
    """Log volumes of the pool's weeks: (2, W) for working days and weekends, and the same by industry."""

    whole: Floats
    industries: dict[str, Floats]

    def last(self, weeks: int) -> PooledYears:
        """The same over the last so many weeks: a chunk may begin later, or earlier (then nothing is known of that)."""
        if weeks == self.whole.shape[1]:
            return self

        def cut(values: Floats) -> Floats:
            lacking = max(weeks - values.shape[1], 0)
            part: Floats = np.pad(values[:, -weeks:], ((0, 0), (lacking, 0)), mode="edge")
            part -= part.mean(axis=1, keepdims=True)
            return part

        return PooledYears(
            whole=cut(self.whole), industries={name: cut(each) for name, each in self.industries.items()}
        )


def weekly_volumes(days: Floats, observed: Flags, weekend: Flags) -> tuple[Floats, Flags]:
    """Log volume of each week against the series' mean, (2, N, W) for working days and weekends, and where known."""
    volumes, known = [], []
    for kind in (~weekend, weekend):
        seen: Flags = np.asarray(observed[:, :, kind].any(axis=2))
        volume = days[:, :, kind].mean(axis=2)
        mean = mean_where(volume, seen, axis=1)[:, None]
        volumes.append(np.clip(np.log((volume + 1) / (mean + 1)), -RATIO_MAX, RATIO_MAX))
        known.append(seen)
    return np.stack(volumes), np.stack(known)


def pooled_years(
    volumes: Floats, known: Flags, industries: Sequence[str], weights: Floats, settings: ModelSettings
) -> PooledYears:
    """The pool's weeks from ``volumes`` (2, N, W), and those of each industry with enough series."""
    whole = _chained(volumes, known, weights)
    found = {}
    names = np.array(industries)
    for name in sorted(set(industries) - {""}):
        members = np.where(names == name, weights, 0.0)
        if (members > 0).sum() >= settings.year.industry_series:
            found[name] = _chained(volumes, known, members)
    return PooledYears(whole=whole, industries=found)


def _chained(volumes: Floats, known: Flags, weights: Floats) -> Floats:
    """Weighted mean as a chain of week-to-week steps, (2, W), so that a series which joins late moves nothing."""
    both = known[:, :, 1:] & known[:, :, :-1]
    voices = both * weights[None, :, None]
    total = voices.sum(axis=1)
    steps = np.divide((np.diff(volumes, axis=2) * voices).sum(axis=1), total, out=np.zeros_like(total), where=total > 0)
    chain: Floats = np.concatenate([np.zeros((2, 1)), np.cumsum(steps, axis=1)], axis=1)
    chain -= chain.mean(axis=1, keepdims=True)
    return chain


def yearly_curves(
    volumes: Floats,
    known: Flags,
    pooled: PooledYears,
    industries: Sequence[str],
    contacts: Floats,
    weekend: Flags,
    days_ahead: int,
    settings: ModelSettings,
) -> YearlyCurves:
    """Curves of all series from their weeks (2, N, W) and the pool's.

    ``contacts`` (N,) a week: small series hear the pool. ``weekend`` (7,) by position in the week.
    """
    count, weeks = volumes.shape[1:]
    pooled = pooled.last(weeks)
    whole_days = weeks * DAYS_A_WEEK
    curve = np.zeros((count, whole_days + days_ahead))
    if weeks >= WEEKS_NEEDED:
        of_day = np.arange(whole_days + days_ahead) % DAYS_A_WEEK
        own_share = contacts / (contacts + settings.season_prior_contacts)
        for place, kind in enumerate((~weekend, weekend)):
            days = np.flatnonzero(kind[of_day])
            year = settings.weekend_year if place else settings.year
            own = own_share * np.minimum(known[place].sum(axis=1) / WEEKS_A_YEAR, 1.0)
            layers = [pooled.whole[place]] + [
                pooled.industries[name][place] if name in pooled.industries else None for name in industries
            ]
            curve[:, days] = _curve(volumes[place], known[place], layers[0], layers[1:], own, days, year)
    return YearlyCurves(past=curve[:, :whole_days].reshape(count, weeks, DAYS_A_WEEK), ahead=curve[:, whole_days:])


def _curve(
    volumes: Floats,
    known: Flags,
    whole: Floats,
    industries: Sequence[Floats | None],
    own_share: Floats,
    days: npt.NDArray[np.int64],
    year: YearSettings,
) -> Floats:
    """Log curve of one kind of day at ``days``, (N, days), from weeks (N, W): pool, then industry, then own."""
    of_industry = np.stack([np.zeros_like(whole) if each is None else each - whole for each in industries])
    away = np.where(known, volumes - whole - of_industry, 0.0)
    away = np.where(known, away - mean_where(away, known, axis=1)[:, None], 0.0)
    weeks = volumes.shape[1]
    from_pool = _readings(weeks, days, year, year.pool_width_weeks, year.pool_size, year.pool_drift)
    from_own = _readings(weeks, days, year, year.own_width_weeks, year.own_size, year.own_drift)
    curve: Floats = _read(whole[None, :], from_pool) + own_share[:, None] * _read(away, from_own)
    if of_industry.any():
        curve = curve + _read(of_industry, from_own)
    return curve


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """One way to read weeks: what a curve is expected to be, (days, W), and how likely weeks are to be so."""

    expected: Floats
    precision: Floats
    log_determinant: float


def _read(volumes: Floats, readings: Sequence[_Reading]) -> Floats:
    """Curves (N, days) from weeks (N, W): the readings' mean, weighted per series by how likely they make its weeks."""
    likelihood = np.stack(
        [-0.5 * ((volumes @ each.precision) * volumes).sum(axis=1) - 0.5 * each.log_determinant for each in readings]
    )
    weights = np.exp(likelihood - likelihood.max(axis=0))
    weights /= weights.sum(axis=0)
    curve = np.zeros((len(volumes), readings[0].expected.shape[0]))
    for weight, each in zip(weights, readings, strict=True):
        curve += (weight[:, None] * volumes) @ each.expected.T
    return curve


def _readings(
    weeks: int, days: npt.NDArray[np.int64], year: YearSettings, width_weeks: float, size: float, drift: float
) -> list[_Reading]:
    """One for each pair of noise and of movements that come only once."""
    return [
        _reading(weeks, days, width_weeks, size, drift, noise, once) for noise in year.noises for once in year.onces
    ]


def _reading(
    weeks: int, days: npt.NDArray[np.int64], width_weeks: float, size: float, drift: float, noise: float, once: float
) -> _Reading:
    """What a yearly curve at ``days`` is expected to be, given the weeks' log volumes.

    ``width_weeks``: how far neighbouring weeks move together; ``size`` of the curve, ``drift`` of the trend in a week,
    ``noise`` of a week and movements that come ``once`` are standard deviations of the logarithm.
    """
    middle = np.arange(weeks) * float(DAYS_A_WEEK) + (DAYS_A_WEEK - 1) / 2
    number = np.arange(weeks, dtype=np.float64)
    width = 2 * np.sin(np.pi * width_weeks * DAYS_A_WEEK / DAYS_A_YEAR)

    def comes_back(apart: npt.NDArray[np.floating]) -> Floats:
        covariance: Floats = size**2 * np.exp(-2 * (np.sin(np.pi * apart / DAYS_A_YEAR) / width) ** 2)
        return covariance

    apart = number[:, None] - number[None, :]
    within: Floats = (
        comes_back(middle[:, None] - middle[None, :])
        + once**2 * np.exp(-0.5 * (apart / width_weeks) ** 2)
        + drift**2 * np.minimum(number[:, None], number[None, :])
        + LEVEL_UNKNOWN
        + noise**2 * np.eye(weeks)
    )
    of_days = comes_back(middle[:, None] - days[None, :])
    precision: Floats = np.asarray(np.linalg.inv(within), dtype=np.float64)
    return _Reading(
        expected=(precision @ of_days).T, precision=precision, log_determinant=float(np.linalg.slogdet(within)[1])
    )
