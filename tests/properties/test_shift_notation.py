"""What the edited sheet shows is what is read back, for every shift there can be."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.ids import AgentId
from core.periods import seoul
from wfm.scheduling.edit.notation import OFF, PIN_MARK, ToldDay, day_text, told_day
from wfm.scheduling.roster import Pause, Shift

DAY = date(2026, 11, 9)
QUARTER = 15


@st.composite
def shifts(draw: st.DrawFn) -> Shift:
    """Any shift of up to a day, on a raster of fifteen minutes, with one break or none."""
    start = QUARTER * draw(st.integers(0, 95))
    quarters = draw(st.integers(1, 95))
    pauses: tuple[Pause, ...] = ()
    if quarters >= 3 and draw(st.booleans()):
        begin = draw(st.integers(1, quarters - 2))
        length = draw(st.integers(1, quarters - 1 - begin))
        pauses = (Pause(start=seoul(DAY, start + QUARTER * begin), minutes=QUARTER * length),)
    return Shift(agent=AgentId("A1"), start=seoul(DAY, start), minutes=QUARTER * quarters, pauses=pauses)


@given(shift=shifts(), is_pinned=st.booleans())
def test_a_shift_shown_is_read_back(shift: Shift, is_pinned: bool) -> None:
    """Begin, end, break and mark survive; a night's end and break lie after midnight again."""
    told = told_day(day_text(shift, is_pinned=is_pinned))
    midnight = seoul(DAY)
    minutes = [(moment - midnight) // timedelta(minutes=1) for moment in (shift.start, shift.end)]
    pauses = [tuple((m - midnight) // timedelta(minutes=1) for m in (p.start, p.end)) for p in shift.pauses]
    assert (told.start, told.end) == (minutes[0], minutes[1])
    assert told.pause == (pauses[0] if pauses else ())
    assert told.is_pinned == is_pinned


@given(is_pinned=st.booleans(), off=st.sampled_from(["", "휴가", "주휴", "휴일", OFF]))
def test_a_day_off_shown_is_read_back(is_pinned: bool, off: str) -> None:
    """Whatever word stands for it."""
    assert told_day(day_text(None, is_pinned=is_pinned, off=off)) == ToldDay(is_pinned=is_pinned)
    assert day_text(None, is_pinned=is_pinned, off=off).endswith(PIN_MARK) == is_pinned
