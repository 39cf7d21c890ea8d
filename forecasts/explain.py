"""Why a number is what it is: its factors in order, each with the words behind it; their product is the number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from math import prod

import numpy as np

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.contacts import Event
from core.errors import PumasiError
from core.ids import TenantId
from core.messages import say
from core.periods import DAYS_A_WEEK, DateRange
from forecasts.events import usable_events
from forecasts.forecast import DRIVER, EIGHT_WEEK_MEAN, OVERRIDE, SHORT_HISTORY, Forecast, ForecastSeries
from forecasts.history import History, SeriesKey, concerns
from forecasts.labels import plain_name
from forecasts.overrides import Override

SLOT = "slot"
OPEN = "open"
PART_OF_DAY = "day"
RECENT_WEEKS = 8
NEIGHBOUR_DAYS = 14
WEEKS_A_YEAR = 52
DAYS_NAMED_MAX = 6
NOTHING = 5e-4
"""A factor nearer to 1 than this moves nothing anybody would see."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Words of the catalogue behind a factor."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """The sentence."""
        return say(self.key, **self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """One thing that was multiplied."""

    name: str
    value: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A number of one series: of the interval that begins at ``start``, or of the whole ``day`` (``start`` None)."""

    tenant: TenantId
    channel: Channel
    day: date
    start: datetime | None
    contacts: float
    low: float | None
    high: float | None
    factors: tuple[Factor, ...]

    @property
    def product(self) -> float:
        """The factors multiplied: equals ``contacts`` but for the last digits that were rounded away."""
        return prod(factor.value for factor in self.factors)


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What the words are made of: the history before the forecast, the calendar, the overrides ever set."""

    history: History
    calendar: HolidayCalendar
    overrides: Sequence[Override] = ()


def explain(forecast: Forecast, series: ForecastSeries, *, at: datetime | date, background: Background) -> Explanation:
    """Take a number apart. ``at``: a moment inside an interval, or a day. Raises PumasiError outside the forecast."""
    grid = forecast.grid
    day = at.date() if isinstance(at, datetime) else at
    if day not in grid.range or day not in series.factors:
        raise PumasiError("forecast.explain.outside", day=day, first=grid.range.first, last=grid.range.last)
    told = series.factors[day]
    begin = (day - grid.first_day).days * grid.per_day
    if isinstance(at, datetime):
        index = begin + (at.hour * 60 + at.minute) // grid.minutes
        part = slice(index, index + 1)
        start: datetime | None = grid.start_of(index)
    else:
        part, start = slice(begin, begin + grid.per_day), None
    contacts, by_model = sum(series.mean[part]), sum(series.by_model[part])
    words = _Words(forecast=forecast, series=series, day=day, background=background)
    factors = [
        Factor(name=name, value=value, reasons=tuple(words.of(name, value)))
        for name, value in told.items()
        if name not in (PART_OF_DAY, OVERRIDE)
    ]
    share = by_model / told[PART_OF_DAY] if told[PART_OF_DAY] > 0 else 0.0
    name = OPEN if start is None else SLOT
    factors.append(Factor(name=name, value=share, reasons=(words.of_share(start, share),)))
    if series.overrides and by_model > 0 and abs(contacts / by_model - 1) > NOTHING:
        factors.append(Factor(name=OVERRIDE, value=contacts / by_model, reasons=tuple(words.of_override())))
    is_one = start is not None
    return Explanation(
        tenant=series.tenant,
        channel=series.channel,
        day=day,
        start=start,
        contacts=contacts,
        low=series.low[part.start] if is_one else None,
        high=series.high[part.start] if is_one else None,
        factors=tuple(factors),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """Finds the reasons of each factor of one series on one day."""

    forecast: Forecast
    series: ForecastSeries
    day: date
    background: Background

    def of(self, name: str, value: float) -> Iterator[Reason]:
        """Reasons behind a factor of the day."""
        if name == "level":
            yield self._level()
        elif name == "weekday":
            yield self._weekday()
        elif name == "season":
            yield self._season(value)
        elif name == "holiday":
            yield self._holiday(value)
        elif name == "event":
            yield from self._events(value)
        elif name.startswith(f"{DRIVER}."):
            yield self._driver(name, value)

    def of_share(self, start: datetime | None, share: float) -> Reason:
        """Why so much of the day."""
        if share == 0:
            return Reason(key="forecast.why.closed")
        if start is None:
            return Reason(key="forecast.why.open_hours", values={"percent": round(share * 100)})
        end = start + timedelta(minutes=self.forecast.grid.minutes)
        values = {"start": f"{start:%H:%M}", "end": f"{end:%H:%M}", "weekday": _weekday_name(self.day)}
        return Reason(key="forecast.why.slot", values=values)

    def of_override(self) -> Iterator[Reason]:
        """Whose hand it was."""
        known = {each.number: each for each in self.background.overrides}
        for number in self.series.overrides:
            each = known.get(number)
            if each is not None and each.first <= self.day <= each.last:
                values = {"number": number, "who": each.who, "why": each.why, "until": each.until}
                yield Reason(key="forecast.why.override", values=values)

    def _number(self) -> int | None:
        key = SeriesKey(tenant=self.series.tenant, channel=self.series.channel)
        keys = self.background.history.keys
        return keys.index(key) if key in keys else None

    def _recent(self, weekday: int | None) -> tuple[float, int]:
        """Mean and number of the days observed in the last weeks, of one weekday or all."""
        number, history = self._number(), self.background.history
        if number is None:
            return 0.0, 0
        observed = history.observed[number]
        first = max(history.days - RECENT_WEEKS * DAYS_A_WEEK, 0)
        totals = [
            float(np.where(observed[place], history.offered[number, place], 0).sum())
            for place in range(first, history.days)
            if observed[place].any() and weekday in (None, (history.first_day + timedelta(days=place)).weekday())
        ]
        return (sum(totals) / len(totals), len(totals)) if totals else (0.0, 0)

    def _level(self) -> Reason:
        mean, days = self._recent(None)
        values = {"mean": f"{mean:,.1f}", "days": days, "as_of": self.forecast.as_of}
        if self.series.basis == EIGHT_WEEK_MEAN:
            return Reason(key="forecast.why.mean", values=values)
        if self.series.basis == SHORT_HISTORY:
            return Reason(key="forecast.why.level_short", values=values)
        return Reason(key="forecast.why.level", values=values)

    def _weekday(self) -> Reason:
        mean, days = self._recent(self.day.weekday())
        values = {"weekday": _weekday_name(self.day), "mean": f"{mean:,.1f}", "days": days}
        return Reason(key="forecast.why.weekday" if days else "forecast.why.weekday_unseen", values=values)

    def _season(self, value: float) -> Reason:
        years = self.background.history.days // (WEEKS_A_YEAR * DAYS_A_WEEK)
        if years < 1 or abs(value - 1) < NOTHING:
            return Reason(key="forecast.why.no_season")
        week = self.day - timedelta(weeks=WEEKS_A_YEAR)
        return Reason(key="forecast.why.season", values={"years": years, "week": week})

    def _holiday(self, value: float) -> Reason:
        calendar = self.background.calendar
        name = calendar.name(self.day)
        if name is None and abs(value - 1) < NOTHING:
            return Reason(key="forecast.why.no_holiday")
        if name is None:
            return self._neighbour()
        own = [f"{day:%Y-%m-%d}" for day in self._observed_days() if self._bears(day, plain_name(name))]
        if own:
            days = ", ".join(own[-DAYS_NAMED_MAX:])
            return Reason(key="forecast.why.holiday", values={"name": name, "count": len(own), "days": days})
        return Reason(key="forecast.why.holiday_unseen", values={"name": name})

    def _bears(self, day: date, name: str) -> bool:
        found = self.background.calendar.name(day)
        return found is not None and plain_name(found) == name

    def _neighbour(self) -> Reason:
        """The nearest holiday before or after: its days around have effects of their own."""
        calendar = self.background.calendar
        for gap in range(1, NEIGHBOUR_DAYS + 1):
            for step, key in ((gap, "forecast.why.before_holiday"), (-gap, "forecast.why.after_holiday")):
                day = self.day + timedelta(days=step)
                name = calendar.name(day) if calendar.known_from <= day <= calendar.known_until else None
                if name is not None:
                    return Reason(key=key, values={"days": gap, "name": name, "day": day})
        return Reason(key="forecast.why.no_holiday")

    def _observed_days(self) -> Iterator[date]:
        number, history = self._number(), self.background.history
        if number is not None:
            for place in np.flatnonzero(history.observed[number].any(axis=1)):
                yield history.first_day + timedelta(days=int(place))

    def _events(self, value: float) -> Iterator[Reason]:
        events = usable_events(self.background.history.events, self.forecast.as_of)
        mine = [each for each in events if concerns(each, self.series.tenant) and each.first <= self.day <= each.last]
        for each in mine:
            yield self._event(each, events)
        if not mine:
            is_still = abs(value - 1) < NOTHING
            yield Reason(key="forecast.why.no_event" if is_still else "forecast.why.event_around")

    def _event(self, event: Event, events: Sequence[Event]) -> Reason:
        values: dict[str, object] = {
            "event": event.event,
            "name": event.name,
            "kind": event.kind.value,
            "first": event.first,
            "last": event.last,
        }
        if event.uplift is not None:
            return Reason(key="forecast.why.event_told", values={**values, "percent": f"{event.uplift * 100:+.0f}"})
        span = DateRange(first=self.background.history.first_day, end=self.background.history.end)
        past = [e for e in events if e.kind is event.kind and e.first in span and concerns(e, self.series.tenant)]
        days = sum((min(e.last, span.last) - e.first).days + 1 for e in past)
        return Reason(key="forecast.why.event_learnt", values={**values, "days": days, "count": len(past)})

    def _driver(self, name: str, value: float) -> Reason:
        driver = name.removeprefix(f"{DRIVER}.")
        elasticity = self.series.elasticity.get(name, 0.0)
        if abs(value - 1) < NOTHING or elasticity <= 0:
            return Reason(key="forecast.why.driver_still", values={"driver": driver})
        percent = 100 * value ** (1 / elasticity)
        values = {"driver": driver, "percent": f"{percent:,.0f}", "elasticity": f"{elasticity:.2f}"}
        return Reason(key="forecast.why.driver", values=values)


def _weekday_name(day: date) -> str:
    return say(f"forecast.weekday.{day.weekday()}")
