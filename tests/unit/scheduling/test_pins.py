"""Pins: what a planner fixed by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from core.errors import BrokenInvariant
from core.ids import AgentId
from core.periods import seoul
from tests.unit.scheduling.sample import MONDAY, agent, built, given, need, office
from wfm.scheduling.formulate.pinning import pin_of
from wfm.scheduling.pins import Pin
from wfm.scheduling.settings import RosterSettings

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


def pinned(start: int, minutes: int, pause: int | None = None, *, day_number: int = 0, who: str = "A1") -> Pin:
    """A pinned shift of so many minutes from a minute of a day on, with an hour of break or none."""
    day = MONDAY + timedelta(days=day_number)
    return Pin(
        agent=AgentId(who),
        day=day,
        start=seoul(day, start),
        minutes=minutes,
        pause_start=None if pause is None else seoul(day, pause),
        pause_minutes=0 if pause is None else 60,
    )


def test_pins_are_kept_whatever_the_search_would_choose() -> None:
    """A short shift off the raster, a break where none would lie, a day off in need: each is as it was told."""
    pins = (
        pinned(9 * 60 + 30, 120),
        pinned(11 * 60, 540, 13 * 60, day_number=1),
        Pin(agent=AgentId("A1"), day=MONDAY + timedelta(days=2)),
    )
    everything = replace(
        given((agent("A1", "T1"), agent("A2", "T1")), need({"T1": office(20)})),
        pins=pins,
        settings=RosterSettings(start_step_minutes=60),
    )
    result = built(everything)
    own = {shift.start.date(): shift for shift in result.roster.shifts if shift.agent == "A1"}
    for pin in pins:
        assert (pin_of(own[pin.day]) if pin.day in own else Pin(agent=pin.agent, day=pin.day)) == pin
    assert len(own) == 4
    assert not result.problems
    assert result.roster.pins == pins
    assert all(shift.minutes >= 240 for shift in result.roster.shifts if shift.agent == "A2")


def test_pins_that_contradict_are_told_and_the_rest_solves() -> None:
    """Rest, working window, law, grid and an unknown agent: a Problem each; the first of two that collide stays."""
    everything = replace(
        given((agent("A1", "T1", latest_minute=1440), agent("A2", "T1")), need({"T1": office(10)})),
        pins=(
            pinned(14 * 60, 540, 18 * 60),
            pinned(9 * 60, 540, 13 * 60, day_number=1),
            pinned(6 * 60, 540, 10 * 60, who="A2"),
            pinned(9 * 60, 600, 13 * 60, day_number=1, who="A2"),
            pinned(9 * 60 + 10, 300, day_number=2, who="A2"),
            pinned(9 * 60, 240, day_number=3, who="A9"),
        ),
    )
    result = built(everything)
    told = {(p.code.rpartition(".")[2], p.values["agent"], p.values["day"]) for p in result.problems}
    days = [MONDAY + timedelta(days=number) for number in range(4)]
    assert told == {
        ("pin_contradicts", "A1", days[1]),
        ("pin_contradicts", "A2", days[0]),
        ("pin_contradicts", "A2", days[1]),
        ("pin_off_grid", "A2", days[2]),
        ("pin_unknown_agent", "A9", days[3]),
    }
    assert all(p.what and p.how_to_fix for p in result.problems)
    first = next(s for s in result.roster.shifts if s.agent == "A1" and s.start.date() == MONDAY)
    assert pin_of(first) == everything.pins[0]
    assert result.roster.pins == everything.pins[:1]
