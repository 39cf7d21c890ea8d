"""Pins: days that a planner fixed by hand. They are kept with the roster's version, and every search leaves them be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.errors import require
from core.ids import AgentId


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """One agent's day: a shift that begins on it (``start``, ``minutes`` of presence, one break or none), or off.

    ``start`` None: the agent is off that day; then nothing else is told.
    """

    agent: AgentId
    day: date
    start: datetime | None = None
    minutes: int = 0
    pause_start: datetime | None = None
    pause_minutes: int = 0

    def __post_init__(self) -> None:
        if self.start is None:
            require(self.minutes == 0 and self.pause_start is None, "a day off with hours")
            return
        require(self.start.tzinfo is not None and self.start.date() == self.day, "a pinned shift of another day")
        require(self.minutes > 0, "a pinned shift of no length")
        require((self.pause_start is None) == (self.pause_minutes == 0), "a pinned break without begin or length")
        if self.pause_start is not None:
            pause_end = self.pause_start + timedelta(minutes=self.pause_minutes)
            inside = self.start < self.pause_start and pause_end < self.start + timedelta(minutes=self.minutes)
            require(self.pause_minutes > 0 and inside, "a pinned break outside its shift")

    @property
    def is_off(self) -> bool:
        """Whether the agent has the day off."""
        return self.start is None
