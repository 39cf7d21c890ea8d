"""Contacts that came while nobody answers: counted apart, told, and never staffed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from core.periods import DAYS_A_WEEK
from core.problems import Problem
from forecasts.history import History, SeriesKey
from wfm.staffing.plan import StaffingPlan

A_WEEK_NOTICED = 1.0
"""Contacts a week outside the window below which the column is enough and no Problem is told."""


def outside_a_week(history: History) -> dict[SeriesKey, float]:
    """Contacts a week that came in closed hours, by tenant and channel, as a mean over the history's days.

    A day without data (an outage, a gap in the export) is no day of the mean.
    """
    known = ~np.isnan(history.offered)
    outside = np.where(known & ~history.is_open, history.offered, 0.0).sum(axis=(1, 2))
    days = known.any(axis=2).sum(axis=1)
    return {
        key: float(count) * DAYS_A_WEEK / int(seen)
        for key, count, seen in zip(history.keys, outside, days, strict=True)
        if seen
    }


def with_outside(plan: StaffingPlan, history: History) -> StaffingPlan:
    """The plan with what came lately outside the service windows beside what is forecast there.

    Need does not change; a line with more than a few such contacts becomes a Problem.
    """
    weekly = outside_a_week(history)
    weeks = plan.requirement.grid.days / DAYS_A_WEEK
    lines = []
    problems = []
    for line in plan.lines:
        came = weekly.get(SeriesKey(tenant=line.tenant, channel=line.channel), 0.0)
        lines.append(replace(line, contacts_outside=line.contacts_outside + came * weeks))
        if came >= A_WEEK_NOTICED:
            values = {"tenant": line.tenant, "channel": line.channel.value, "count": f"{came:,.1f}"}
            problems.append(Problem(code="staffing.outside_before", values=values))
    return replace(plan, lines=tuple(lines), problems=(*plan.problems, *problems))
