"""All that is learnt of all series at once, and the factors of the days ahead; what the pool taught is kept apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from core.calendar import HolidayCalendar
from core.contacts import Event
from core.periods import DAYS_A_WEEK, DateRange, IntervalGrid
from forecasts import coldstart, panel, profile
from forecasts.days import DayFactors, DayModel, PooledDays, factors_ahead, fit, pool_weights
from forecasts.events import usable_events
from forecasts.history import Counts, Flags, Floats, History, opening_hours
from forecasts.labels import DayLabels, day_labels
from forecasts.panel import Panel
from forecasts.settings import ModelSettings
from forecasts.spread import Spreads, spreads


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """What all series together teach each: learnt once, used by every chunk, so that chunks change no number.

    ``slots`` (S,): shape of the day; ``week`` (7,): an ordinary week by position, mean 1; ``library``: weeks that new
    tenants may be like; ``excess``: α of interval, day and week (None: nobody may learn from another).
    """

    days: PooledDays
    slots: Floats
    week: Floats
    library: coldstart.Library
    excess: Mapping[str, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """All that was learnt, and the days ahead: factors (N, H) and shares (N, 7, S) by position in the week.

    ``is_short``: shape from like tenants; ``is_declared``: nothing but a declared volume is known.
    """

    panel: Panel
    days: DayModel
    shares: Floats
    seen_weekdays: Flags
    is_short: Flags
    is_declared: Flags
    ahead: DateRange
    labels: DayLabels
    factors: DayFactors
    will_be_open: Flags
    events: tuple[Event, ...]
    spread: Spreads
    pool: Pool

    def intervals(self, wanted: DateRange) -> Floats:
        """Expected contacts of each interval of some days ahead, (N, days, S).

        A holiday has the hours' shape of a Sunday as far as it has a Sunday's volume (forecasts.holiday_effects).
        """
        part = slice((wanted.first - self.ahead.first).days, (wanted.end - self.ahead.first).days)
        position = np.arange(part.start, part.stop) % DAYS_A_WEEK
        shares = self.shares[:, position]
        is_holiday = self.labels.is_holiday[self.labels.within(wanted)]
        if is_holiday.any():
            sunday = self.days.holidays.sunday
            works = self.days.pattern[:, sunday] > 0
            as_sunday = self.pool.days.holidays.part * works[:, None, None]
            rest = as_sunday * self.shares[:, [sunday]] + (1 - as_sunday) * shares[:, is_holiday]
            shares[:, is_holiday] = rest
        mean: Floats = self.factors.total[:, part, None] * shares * self.will_be_open[:, part]
        return mean


def fit_all(
    past: History,
    as_of: date,
    grid: IntervalGrid,
    calendar: HolidayCalendar,
    settings: ModelSettings,
    pool: Pool | None = None,
) -> Fitted:
    """Learn from a history that ends before ``as_of``. ``pool``: of a larger pool, of which these series are a part."""
    counts, observed = _last_weeks(past, settings)
    days = panel.panel_of(past, _usual_of_earlier(past, panel.rough_shares(counts, observed)))
    is_short = _weeks_observed(days) < settings.short_weeks
    ahead = DateRange(first=as_of, end=grid.range.end)
    labels = day_labels(DateRange(first=days.span.first, end=ahead.end), calendar, past.first_day)
    events = usable_events(past.events, as_of)
    model = fit(
        days,
        past.keys,
        labels,
        events,
        pool_weights(days, ~is_short),
        settings,
        industries=[past.industries.get(key.tenant, "") for key in past.keys],
        pooled=pool.days if pool else None,
    )
    sums, was_open = profile.slot_counts(counts, observed, model.ordinary[:, -counts.shape[1] :], settings)
    established = ~is_short if settings.pooled else np.zeros_like(is_short)
    slots = pool.slots if pool else profile.pool_shape(sums, established.astype(float))
    shares = profile.slot_shares(sums, was_open, slots, settings)
    channels = [key.channel.value for key in past.keys]
    if pool is None:
        weeks = (model.pattern[:, :, None] * shares)[established]
        of_them = [channel for channel, chosen in zip(channels, established, strict=True) if chosen]
        library = coldstart.Library.of(weeks, of_them)
    else:
        library = pool.library
    model, shares = _with_short(model, shares, is_short, channels, library, (counts, observed), settings)
    future = replace(grid, first_day=ahead.first, days=ahead.days)
    will_be_open = opening_hours(past.services, future, calendar, past.events)
    model, shares, is_declared = _with_declared(past, model, shares, channels, library, will_be_open)
    seen = np.asarray(days.observed.any(axis=1)) | is_declared[:, None]
    week = pool.week if pool else _usual_week(model.pattern, established & seen.all(axis=1))
    pattern = _unseen_weekdays(model.pattern, seen, ~is_short, week)
    model = replace(model, pattern=np.where(seen | _open_weekdays(will_be_open), pattern, 0.0))
    spread = spreads(days, model, shares, counts, observed, ~is_short, settings, pool.excess if pool else None)
    learnt = pool or Pool(days=model.pooled, slots=slots, week=week, library=library, excess=spread.pool)
    return Fitted(
        panel=days,
        days=model,
        shares=shares,
        seen_weekdays=seen | is_short[:, None],
        is_short=is_short,
        is_declared=is_declared,
        ahead=ahead,
        labels=labels,
        factors=factors_ahead(model, past.keys, labels, events, ahead),
        will_be_open=will_be_open,
        events=events,
        spread=spread,
        pool=learnt,
    )


def _last_weeks(past: History, settings: ModelSettings) -> tuple[Counts, Flags]:
    """Counts and what was observed in the weeks the shape of the day is learnt from, (N, K, 7, S)."""
    days = -settings.profile_weeks * DAYS_A_WEEK
    counts = panel.fold(past.offered[:, days:], empty=np.nan).astype(np.float32, copy=False)
    return counts, panel.fold(past.observed[:, days:], empty=0).astype(bool, copy=False)


def _usual_of_earlier(past: History, usual: Floats) -> Floats:
    """Shares for series that were not observed in the last weeks: from all their days; else from any slot alike."""
    silent = ~(usual.sum(axis=(1, 2)) > 0)
    if not silent.any():
        return usual
    earlier = past.only(silent)
    counts = panel.fold(earlier.offered, empty=np.nan).astype(np.float32)
    observed = panel.fold(earlier.observed, empty=0).astype(bool)
    found = usual.copy()
    found[silent] = panel.rough_shares(counts, observed)
    return found


def _weeks_observed(days: Panel) -> Floats:
    """Weeks from the first to the last observed day, counted by the best observed weekday, (N,)."""
    weeks: Floats = days.observed.sum(axis=1).max(axis=1).astype(np.float64)
    return weeks


def _with_short(
    model: DayModel,
    shares: Floats,
    is_short: Flags,
    channels: Sequence[str],
    library: coldstart.Library,
    counted: tuple[Counts, Flags],
    settings: ModelSettings,
) -> tuple[DayModel, Floats]:
    """Put the week shapes of like tenants in the place of those of short series."""
    if not is_short.any():
        return model, shares
    counts, observed = counted[0][is_short], counted[1][is_short]
    shapes = coldstart.week_shapes(
        np.where(observed, counts, 0).sum(axis=1, dtype=np.float64),
        observed.sum(axis=1).astype(np.float64),
        library,
        [channel for channel, chosen in zip(channels, is_short, strict=True) if chosen],
        settings,
    )
    pattern, changed = model.pattern.copy(), shares.copy()
    pattern[is_short], changed[is_short] = shapes.pattern, shapes.shares
    return replace(model, pattern=pattern), changed


def _with_declared(
    past: History,
    model: DayModel,
    shares: Floats,
    channels: Sequence[str],
    library: coldstart.Library,
    will_be_open: Flags,
) -> tuple[DayModel, Floats, Flags]:
    """Weeks of series that were never counted, from their declared volume and their hours; and which they are, (N,)."""
    never = ~past.observed.any(axis=(1, 2))
    is_declared: Flags = np.array([key in past.declared_weekly_contacts for key in past.keys], dtype=bool) & never
    if not is_declared.any():
        return model, shares, is_declared
    hours = _open_week(will_be_open)
    pattern, changed = model.pattern.copy(), shares.copy()
    for number in map(int, np.flatnonzero(is_declared)):
        contacts = past.declared_weekly_contacts[past.keys[number]]
        week = coldstart.declared_week(contacts, hours[number], library.like(channels[number]))
        pattern[number] = week.sum(axis=1)
        changed[number] = np.divide(
            week, pattern[number][:, None], out=np.zeros_like(week), where=week.sum(axis=1)[:, None] > 0
        )
    return replace(model, pattern=pattern), changed, is_declared


def _open_week(will_be_open: Flags) -> Flags:
    """Slots that are open on some day ahead, (N, 7, S) by position in the week."""
    days = will_be_open.shape[1]
    found = np.zeros((will_be_open.shape[0], DAYS_A_WEEK, will_be_open.shape[2]), dtype=bool)
    for position in range(min(DAYS_A_WEEK, days)):
        found[:, position] = will_be_open[:, position::DAYS_A_WEEK].any(axis=1)
    return found


def _open_weekdays(will_be_open: Flags) -> Flags:
    """Weekdays that are open on some day ahead, (N, 7) by position in the week."""
    return np.asarray(_open_week(will_be_open).any(axis=2))


def _usual_week(pattern: Floats, full: Flags) -> Floats:
    """The pool's week by position, (7,), mean 1: of the series that know every weekday."""
    full = full & (pattern.mean(axis=1) > 0)
    if not full.any():
        return np.ones(DAYS_A_WEEK)
    week: Floats = (pattern[full] / pattern[full].mean(axis=1, keepdims=True)).mean(axis=0)
    return week


def _unseen_weekdays(pattern: Floats, seen: Flags, established: Flags, week: Floats) -> Floats:
    """Weekdays without any day of history take the pool's ratio to the other weekdays, else the mean of the others.

    The model says so in a Problem wherever such a weekday is open in the days ahead.
    """
    lacking = established[:, None] & ~seen
    if not lacking.any():
        return pattern
    known = np.where(seen, pattern, 0.0).sum(axis=1) / np.maximum(seen.sum(axis=1), 1)
    of_known = np.where(seen, week[None, :], 0.0).sum(axis=1) / np.maximum(seen.sum(axis=1), 1)
    scale = np.divide(known, of_known, out=np.zeros_like(known), where=of_known > 0)
    return np.where(lacking, week[None, :] * scale[:, None], pattern)
