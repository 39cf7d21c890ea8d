"""What is known of the past, as arrays over all series: observed counts, missing ones and closed hours told apart.

    ContactDay records + services + events + calendar ──▶ History ──▶ (forecasts.model) ──▶ Forecast

A zero is a count like any other. *Missing* (NaN) means that no data came: a gap in the export, or an ``outage`` event.
*Closed* means that the service window, the holiday rule or a ``closure`` event says nobody answers; what arrives then
is not part of the work and never read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.contacts import ContactDay, Event, EventKind
from core.errors import require
from core.ids import TenantId
from core.periods import DateRange, IntervalGrid
from core.problems import Problem
from core.service import Service, ServiceWindow, open_mask

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]


class IntervalState(IntEnum):
    """What is known of one interval of the past."""

    CLOSED = 0
    MISSING = 1
    OBSERVED = 2


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class SeriesKey:
    """One tenant and channel."""

    tenant: TenantId
    channel: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """N series over D days of S intervals.

    ``offered`` (N, D, S) counts, NaN = missing; ``is_open`` (N, D, S); ``answered`` and ``handled_s`` (N, D): sums of a
    day over the intervals where both were reported, closed hours included, since handling time is handling time.
    ``events`` are all that is known, past and planned. ``problems`` says which series were left out and why.
    ``declared_weekly_contacts``: what a tenant expects, for series without any count; ``industries``: kind of shop, so
    that a tenant without a year of its own can follow the season of those like it.
    """

    keys: tuple[SeriesKey, ...]
    services: tuple[Service, ...]
    first_day: date
    minutes: int
    offered: Counts
    is_open: Flags
    answered: Floats
    handled_s: Floats
    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
    declared_weekly_contacts: Mapping[SeriesKey, float] = field(default_factory=dict)
    industries: Mapping[TenantId, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        count = len(self.keys)
        require(
            all(contacts > 0 for contacts in self.declared_weekly_contacts.values()), "a declared volume of nothing"
        )
        require(len(set(self.keys)) == count, "a series twice")
        require(len(self.services) == count, "a series without its service")
        require(self.offered.ndim == 3 and self.offered.shape[0] == count, "counts that do not fit the series")
        require(self.is_open.shape == self.offered.shape, "opening hours that do not fit the counts")
        require(self.answered.shape == self.handled_s.shape == self.offered.shape[:2], "handling that does not fit")
        require(not bool((self.offered < 0).any()), "a count below zero")

    @property
    def days(self) -> int:
        """Number of days."""
        return int(self.offered.shape[1])

    @property
    def end(self) -> date:
        """The day after the last one."""
        return self.first_day + timedelta(days=self.days)

    @property
    def span(self) -> DateRange:
        """The days covered; there must be one."""
        return DateRange(first=self.first_day, end=self.end)

    @property
    def observed(self) -> Flags:
        """Intervals that were open and counted, (N, D, S)."""
        return self.is_open & ~np.isnan(self.offered)

    def states(self) -> npt.NDArray[np.int8]:
        """IntervalState of every interval, (N, D, S)."""
        missing = np.where(np.isnan(self.offered), IntervalState.MISSING, IntervalState.OBSERVED)
        return np.where(self.is_open, missing, IntervalState.CLOSED).astype(np.int8)

    def before(self, day: date) -> History:
        """The same history as it stood before a day: nothing of that day or later is left in the arrays."""
        days = min(max((day - self.first_day).days, 0), self.days)
        return replace(
            self,
            offered=self.offered[:, :days],
            is_open=self.is_open[:, :days],
            answered=self.answered[:, :days],
            handled_s=self.handled_s[:, :days],
        )

    def only(self, chosen: Flags) -> History:
        """Some of the series, by a mask of shape (N,)."""
        return replace(
            self,
            keys=tuple(key for key, keep in zip(self.keys, chosen, strict=True) if keep),
            services=tuple(service for service, keep in zip(self.services, chosen, strict=True) if keep),
            offered=self.offered[chosen],
            is_open=self.is_open[chosen],
            answered=self.answered[chosen],
            handled_s=self.handled_s[chosen],
        )


def history_from(
    days: Sequence[ContactDay],
    *,
    services: Sequence[Service],
    events: Sequence[Event],
    calendar: HolidayCalendar,
    span: DateRange,
    minutes: int,
    declared_weekly_contacts: Mapping[SeriesKey, float] | None = None,
    industries: Mapping[TenantId, str] | None = None,
) -> History:
    """Arrays over the days of ``span`` for every tenant and channel that has a service.

    A series without service, without any day, or counted in intervals that do not fit becomes a Problem. One without
    any day is kept where its weekly contacts are declared.
    """
    declared = dict(declared_weekly_contacts or {})
    records: dict[SeriesKey, list[ContactDay]] = {}
    for record in days:
        if record.day in span:
            records.setdefault(SeriesKey(tenant=record.tenant, channel=record.channel), []).append(record)
    known = {SeriesKey(tenant=service.tenant, channel=service.channel): service for service in services}
    problems = [_problem("forecast.no_service", key) for key in sorted(records.keys() - known.keys())]
    lacking = known.keys() - records.keys() - declared.keys()
    problems += [_problem("forecast.no_history", key) for key in sorted(lacking)]
    keys = []
    for key in sorted((records.keys() | declared.keys()) & known.keys()):
        own = records.setdefault(key, [])
        too_coarse = sorted({r.interval_minutes for r in own if minutes % r.interval_minutes})
        if too_coarse:
            problems.append(_problem("forecast.wrong_interval", key, minutes=too_coarse[-1], wanted=minutes))
        else:
            keys.append(key)
    grid = IntervalGrid(first_day=span.first, days=span.days, minutes=minutes)
    shape = (len(keys), span.days, grid.per_day)
    offered = np.full(shape, np.nan, dtype=np.float32)
    answered, handled_s = np.zeros(shape[:2]), np.zeros(shape[:2])
    for number, key in enumerate(keys):
        _fill(records[key], span.first, offered[number], answered[number], handled_s[number])
    chosen = tuple(known[key] for key in keys)
    offered[_on_days(chosen, events, span, EventKind.OUTAGE)] = np.nan
    return History(
        keys=tuple(keys),
        services=chosen,
        first_day=span.first,
        minutes=minutes,
        offered=offered,
        is_open=opening_hours(chosen, grid, calendar, events, reach_back=True),
        answered=answered,
        handled_s=handled_s,
        events=tuple(events),
        problems=tuple(problems),
        declared_weekly_contacts=declared,
        industries=dict(industries or {}),
    )


def _problem(code: str, key: SeriesKey, **values: object) -> Problem:
    return Problem(code=code, values={"tenant": key.tenant, "channel": key.channel.value, **values})


def _fill(records: Iterable[ContactDay], first: date, offered: Counts, answered: Floats, handled_s: Floats) -> None:
    """Write the days of one series into its rows: ``offered`` (D, S), the two sums (D,)."""
    slots = offered.shape[1]
    by_size: dict[int, list[ContactDay]] = {}
    for record in records:
        by_size.setdefault(len(record.offered), []).append(record)
    for size, same in by_size.items():
        rows = np.array([(record.day - first).days for record in same])
        counts = np.array([record.offered for record in same], dtype=np.float32)
        # A finer interval that is missing makes the whole interval missing: a part is not a count.
        offered[rows] = counts.reshape(len(same), slots, size // slots).sum(axis=2)
        taken = np.array([record.answered for record in same], dtype=np.float64)
        seconds = np.array([record.handled_s for record in same], dtype=np.float64)
        both = ~np.isnan(taken) & ~np.isnan(seconds)
        answered[rows] = np.where(both, taken, 0.0).sum(axis=1)
        handled_s[rows] = np.where(both, seconds, 0.0).sum(axis=1)


def concerns(event: Event, tenant: TenantId) -> bool:
    """Whether an event touches a tenant."""
    return event.tenant is None or event.tenant == tenant


def _on_days(services: Sequence[Service], events: Sequence[Event], span: DateRange, kind: EventKind) -> Flags:
    """Days of ``span`` on which an event of a kind holds, (N, days)."""
    flags = np.zeros((len(services), span.days), dtype=bool)
    for event in events:
        if event.kind is kind and event.last >= span.first and event.first < span.end:
            touched = np.array([concerns(event, service.tenant) for service in services], dtype=bool)
            begin = max((event.first - span.first).days, 0)
            flags[touched, begin : (event.last - span.first).days + 1] = True
    return flags


def opening_hours(
    services: Sequence[Service],
    grid: IntervalGrid,
    calendar: HolidayCalendar,
    events: Sequence[Event],
    *,
    reach_back: bool = False,
) -> Flags:
    """Intervals in which each service answers, (N, days, S): windows, holiday rule, closures.

    ``reach_back``: days before the first known window are read with that window, since a contract that began last
    month does not say that the shop was closed before.
    """
    masks: dict[tuple[ServiceWindow, ...], Flags] = {}
    flags = np.zeros((len(services), grid.days, grid.per_day), dtype=bool)
    for number, service in enumerate(services):
        windows = _reaching_back(service.windows) if reach_back else service.windows
        if windows not in masks:
            masks[windows] = open_mask(windows, grid, calendar)
        flags[number] = masks[windows]
    flags[_on_days(services, events, grid.range, EventKind.CLOSURE)] = False
    return flags


def _reaching_back(windows: tuple[ServiceWindow, ...]) -> tuple[ServiceWindow, ...]:
    """The windows with the earliest beginning, freed of it."""
    begins = [window.valid_from for window in windows]
    bounded = [begin for begin in begins if begin is not None]
    if not bounded or len(bounded) < len(begins):
        return windows
    first = min(bounded)
    return tuple(replace(w, valid_from=None) if w.valid_from == first else w for w in windows)
