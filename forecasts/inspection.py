"""What is odd about the past and the plans, each a Problem with its fix: gaps in the counts, events that overlap."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np

from core.calendar import HolidayCalendar
from core.contacts import Event, EventKind
from core.periods import DateRange
from core.problems import Problem
from forecasts.events import usable_events
from forecasts.history import Flags, History, concerns

GAP_DAYS_MIN = 2
"""One day without counts may be a day without contacts that an export left out; two are a gap."""


def inspected(history: History, as_of: date, ahead: DateRange) -> tuple[Problem, ...]:
    """Gaps in the counts before ``as_of``, and overlapping events that touch the days from then on."""
    return (*gaps(history.before(as_of)), *overlapping(history, DateRange(first=as_of, end=ahead.end)))


def calendar_ends(calendar: HolidayCalendar, ahead: DateRange) -> tuple[Problem, ...]:
    """A Problem where the list of holidays ends before the forecast does: a missing Seollal is worth a month."""
    if ahead.last <= calendar.known_until:
        return ()
    values = {"known_until": calendar.known_until, "last": ahead.last}
    return (Problem(code="forecast.calendar_ends", values=values),)


def gaps(history: History) -> Iterator[Problem]:
    """Per series: open days without any count between its first and last counted day, but for told outages."""
    is_open: Flags = np.asarray(history.is_open.any(axis=2))
    observed: Flags = np.asarray(history.observed.any(axis=2))
    for number, key in enumerate(history.keys):
        counted = np.flatnonzero(observed[number])
        if not counted.size:
            continue
        inner = slice(int(counted[0]), int(counted[-1]) + 1)
        lacking = np.flatnonzero(is_open[number, inner] & ~observed[number, inner]) + inner.start
        days = [history.first_day + timedelta(days=int(place)) for place in lacking]
        days = [day for day in days if not _is_told(history, key.tenant, day)]
        if len(days) >= GAP_DAYS_MIN:
            values = {"tenant": key.tenant, "channel": key.channel.value, "count": len(days)}
            yield Problem(code="forecast.gap", values={**values, "first": days[0], "last": days[-1]})


def _is_told(history: History, tenant: object, day: date) -> bool:
    return any(
        event.kind is EventKind.OUTAGE and event.tenant in (None, tenant) and event.first <= day <= event.last
        for event in history.events
    )


def overlapping(history: History, days: DateRange) -> Iterator[Problem]:
    """Pairs of events of one kind that meet on a day of a tenant: only the stronger counts, which must be known."""
    tenants = {key.tenant for key in history.keys}
    events = [each for each in usable_events(history.events, days.first) if each.last >= days.first]
    events = [each for each in events if each.first < days.end]
    for number, one in enumerate(events):
        for other in events[number + 1 :]:
            if (
                one.kind is other.kind
                and _meet(one, other)
                and any(concerns(one, tenant) and concerns(other, tenant) for tenant in tenants)
            ):
                values = {"event": one.event, "other": other.event, "kind": one.kind.value}
                day = max(one.first, other.first)
                yield Problem(code="forecast.events_overlap", values={**values, "day": day})


def _meet(one: Event, other: Event) -> bool:
    return one.first <= other.last and other.first <= one.last
