"""The timesheet (근무 실적) as the other rooms read it: minutes really worked, by activity and premium class."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.errors import require
from core.ids import AgentId, TenantId
from core.problems import Problem
from wfm.agents import OvertimeCause


class Activity(StrEnum):
    """What a paid or unpaid minute was spent on."""

    ON_DUTY = "on_duty"
    TRAINING = "training"
    MEETING = "meeting"
    PAID_LEAVE = "paid_leave"
    BREAK = "break"

    @property
    def is_paid(self) -> bool:
        """Breaks (휴게) carry no won."""
        return self is not Activity.BREAK


class TimesheetStatus(StrEnum):
    """A draft may be rebuilt, an approved one is closed to edits."""

    DRAFT = "draft"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedSpan:
    """Minutes [start, end) of one agent with one activity and one set of premiums; spans never overlap.

    ``overtime`` is beyond the legal or contracted hours, ``night`` 22:00–06:00, ``holiday`` the weekly rest day or a
    paid holiday, ``holiday_long`` its minutes beyond eight hours. ``tenant`` only where training or meeting names one,
    or where a tenant asked for the overtime.
    """

    start: datetime
    end: datetime
    activity: Activity
    overtime: bool = False
    night: bool = False
    holiday: bool = False
    holiday_long: bool = False
    overtime_cause: OvertimeCause | None = None
    tenant: TenantId | None = None

    def __post_init__(self) -> None:
        require(self.start.tzinfo is not None and self.start < self.end, "a worked span of no length")
        require(self.holiday or not self.holiday_long, "a long holiday span on an ordinary day")
        require(self.overtime or self.overtime_cause is None, "a cause without overtime")

    @property
    def minutes(self) -> int:
        """Length in minutes."""
        return int((self.end - self.start).total_seconds()) // 60


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesheetDay:
    """One agent's day: a shift past midnight belongs to the day it began on.

    ``late_minutes`` is what was missed between the planned begin and the arrival, as far as no absence explains it.
    """

    agent: AgentId
    day: date
    planned_minutes: int
    spans: tuple[WorkedSpan, ...]
    status: TimesheetStatus = TimesheetStatus.DRAFT
    problems: tuple[Problem, ...] = ()
    late_minutes: int = 0

    def __post_init__(self) -> None:
        require(self.planned_minutes >= 0 and self.late_minutes >= 0, f"agent {self.agent}: minutes below zero")
        for before, after in zip(self.spans, self.spans[1:], strict=False):
            require(before.end <= after.start, f"agent {self.agent}: worked spans overlap on {self.day}")

    def minutes(self, activity: Activity) -> int:
        """Minutes of one activity."""
        return sum(span.minutes for span in self.spans if span.activity is activity)

    @property
    def paid_minutes(self) -> int:
        """All paid minutes."""
        return sum(span.minutes for span in self.spans if span.activity.is_paid)
