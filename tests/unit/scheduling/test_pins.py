"""Pins: what a planner fixed by hand."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from core.errors import BrokenInvariant
from core.ids import AgentId
from core.periods import seoul
from wfm.scheduling.pins import Pin

DAY = date(2026, 11, 9)


def test_a_pin_is_a_shift_or_a_day_off() -> None:
    """A day off tells nothing else; a shift begins on its day and holds its break."""
    assert Pin(agent=AgentId("A1"), day=DAY).is_off
    night = Pin(agent=AgentId("A1"), day=DAY, start=seoul(DAY, 22 * 60), minutes=480)
    assert not night.is_off


@pytest.mark.parametrize(
    ("start", "minutes", "pause", "pause_minutes"),
    [
        (None, 480, None, 0),
        (seoul(DAY + timedelta(days=1), 540), 480, None, 0),
        (seoul(DAY, 540), 0, None, 0),
        (seoul(DAY, 540), 480, None, 30),
        (seoul(DAY, 540), 480, seoul(DAY, 540), 30),
        (seoul(DAY, 540), 480, seoul(DAY, 1000), 60),
    ],
)
def test_a_pin_that_cannot_be_is_refused(
    start: datetime | None, minutes: int, pause: datetime | None, pause_minutes: int
) -> None:
    """Hours on a day off, another day's shift, no length, half a break, a break at the edge or past the end."""
    with pytest.raises(BrokenInvariant):
        Pin(
            agent=AgentId("A1"),
            day=DAY,
            start=start,
            minutes=minutes,
            pause_start=pause,
            pause_minutes=pause_minutes,
        )
