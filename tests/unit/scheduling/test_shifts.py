"""The menu of shifts follows the law's breaks on every raster."""

from __future__ import annotations

import pytest

from tests.unit.law import LAW
from wfm.scheduling.model.shifts import shift_menu
from wfm.scheduling.settings import WEIGHTS, RosterSettings


@pytest.mark.parametrize("minutes", [15, 30, 60])
def test_breaks_of_the_menu_follow_the_work(minutes: int) -> None:
    """Four hours of work ask for half an hour, eight for an hour; whole slots never give less."""
    menu = shift_menu(LAW, minutes, RosterSettings(shift_work_minutes_min=180))
    for work, pause, span in zip(menu.work, menu.pause, menu.span, strict=True):
        assert span == work + pause
        assert pause * minutes >= LAW.break_minutes(int(work) * minutes)
        assert pause * minutes < LAW.break_minutes(int(work) * minutes) + minutes
    assert menu.work[0] * minutes == 180
    assert menu.work[-1] * minutes == 480


def test_half_hours_give_the_usual_shifts() -> None:
    """Four hours take four and a half, seven and a half take eight, eight take nine."""
    menu = shift_menu(LAW, 30, RosterSettings())
    assert menu.work.tolist() == [8, 9, 10, 11, 12, 13, 14, 15, 16]
    assert menu.span.tolist() == [9, 10, 11, 12, 13, 14, 15, 16, 18]


def test_every_weight_says_what_it_buys() -> None:
    """A weight without a sentence would be a number nobody can judge."""
    fields = {name for name in RosterSettings.__dataclass_fields__ if name in WEIGHTS}
    decimals = {name for name, field in RosterSettings.__dataclass_fields__.items() if field.type == "Decimal"}
    assert fields == decimals == set(WEIGHTS)
