"""What rests on less than it should, and what the past had of strange: said aloud, not hidden in a number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import numpy as np

from core.periods import DAYS_A_WEEK, IntervalGrid
from core.problems import Problem
from forecasts.events import unknown_uplifts
from forecasts.fitting import Fitted
from forecasts.history import SeriesKey


def remarks(keys: Sequence[SeriesKey], fitted: Fitted, grid: IntervalGrid) -> list[Problem]:
    """Problems of a forecast that was made nevertheless."""
    found = []
    begin = (grid.first_day - fitted.ahead.first).days
    is_open = fitted.will_be_open[:, begin:].any(axis=2)
    position = np.arange(begin, begin + grid.days) % DAYS_A_WEEK
    unseen = is_open & ~fitted.seen_weekdays[:, position]
    for number, key in enumerate(keys):
        values: dict[str, object] = {"tenant": key.tenant, "channel": key.channel.value}
        if fitted.is_declared[number]:
            found.append(Problem(code="forecast.declared_only", values=values))
        elif fitted.is_short[number]:
            days = int(fitted.panel.observed[number].sum())
            found.append(Problem(code="forecast.short_history", values={**values, "days": days}))
        if unseen[number].any():
            day = grid.first_day + timedelta(days=int(np.argmax(unseen[number])))
            found.append(Problem(code="forecast.weekday_unseen", values={**values, "day": day}))
        found += _breaks(values, fitted, number)
    return found + _events_without_uplift(keys, fitted, grid)


def _breaks(values: dict[str, object], fitted: Fitted, number: int) -> list[Problem]:
    """Days that look like an outage, and a level that moved."""
    found = []
    first = fitted.panel.span.first
    silent = np.flatnonzero(fitted.days.breaks.silent[number].ravel())
    if len(silent):
        told = {**values, "day": first + timedelta(days=int(silent[-1])), "count": len(silent)}
        found.append(Problem(code="forecast.outage_suspected", values=told))
    weeks = int(fitted.days.breaks.weeks_ago[number])
    if weeks:
        percent = round(100 * (float(np.exp(fitted.days.breaks.shift[number])) - 1))
        told = {**values, "day": fitted.panel.end - timedelta(weeks=weeks), "percent": f"{percent:+d}"}
        found.append(Problem(code="forecast.level_shift", values=told))
    return found


def _events_without_uplift(keys: Sequence[SeriesKey], fitted: Fitted, grid: IntervalGrid) -> list[Problem]:
    """One Problem per event, however many series it touches."""
    seen: dict[str, Problem] = {}
    for _, event in unknown_uplifts(keys, fitted.events, grid.range, fitted.days.events):
        problem = Problem(
            code="forecast.uplift_unknown", values={"event": event.event, "name": event.name, "kind": event.kind.value}
        )
        seen.setdefault(event.event, problem)
    return list(seen.values())
