"""What does not add up in a timesheet, by name, and which of it stands in the way of approval."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from core.ids import AgentId
from core.problems import Problem

HARD = frozenset(
    {
        "timesheet.overlap",
        "timesheet.beyond_24h",
        "timesheet.break_too_long",
        "timesheet.present_without_plan",
        "timesheet.planned_without_attendance",
        "timesheet.overtime_without_cause",
        "timesheet.present_during_leave",
        "timesheet.not_employed",
        "timesheet.unknown_agent",
    }
)
"""Somebody has to decide before the day can be paid and billed."""

NOTED = frozenset(
    {
        "timesheet.late",
        "timesheet.left_early",
        "timesheet.short_break",
        "timesheet.week_beyond_limit",
        "timesheet.no_roster",
        "timesheet.as_planned",
    }
)
"""Recorded and shown; they change nothing about what was worked."""


def day_problem(name: str, agent: AgentId, day: date, **values: object) -> Problem:
    """A problem of one agent's day."""
    return Problem(code=f"timesheet.{name}", values={"agent": str(agent), "day": day.isoformat(), **values})


def hard(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stand in the way of approval."""
    return tuple(problem for problem in problems if problem.code in HARD)
