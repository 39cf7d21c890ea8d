"""How people in Korea write things, and how it is read: exactly, or refused."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import intake_cells as cells
from core.channels import Channel
from core.intake import BadCell, Parser
from core.periods import SEOUL


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    """A moment in Seoul."""
    return datetime(year, month, day, hour, minute, second, tzinfo=SEOUL)


SHARE = cells.ratio(Decimal(0), Decimal(1))

GOOD: list[tuple[Parser, str, object]] = [
    (cells.text, "주식회사 가온", "주식회사 가온"),
    (cells.code, "A-001_B", "A-001_B"),
    (cells.code, "001", "001"),
    (cells.day, "2026-11-09", date(2026, 11, 9)),
    (cells.day, "2026/11/9", date(2026, 11, 9)),
    (cells.day, "2026. 11. 9.", date(2026, 11, 9)),
    (cells.day, "2026.11.09", date(2026, 11, 9)),
    (cells.day, "20261109", date(2026, 11, 9)),
    (cells.day, "2026-11-09 00:00:00", date(2026, 11, 9)),
    (cells.day, "２０２６－１１－０９", date(2026, 11, 9)),
    (cells.minute_of_day, "9:05", 545),
    (cells.minute_of_day, "09:05:00", 545),
    (cells.minute_of_day, "오전 12:30", 30),
    (cells.minute_of_day, "오후 3:30", 930),
    (cells.minute_of_day, "3:30 PM", 930),
    (cells.minute_of_day, "24:00", 1440),
    (cells.minute_of_day, "30:00", 1800),
    (cells.moment, "2026-11-09 09:30", at(2026, 11, 9, 9, 30)),
    (cells.moment, "2026-11-09T09:30:05", at(2026, 11, 9, 9, 30, 5)),
    (cells.moment, "2026/11/09 9:30", at(2026, 11, 9, 9, 30)),
    (cells.moment, "2026. 11. 9. 오후 3:30:01", at(2026, 11, 9, 15, 30, 1)),
    (cells.moment, "2026-11-09T00:30:00Z", at(2026, 11, 9, 9, 30)),
    (cells.moment, "2026-11-09 09:30:00+09:00", at(2026, 11, 9, 9, 30)),
    (cells.moment_or_day, "2026-11-09", date(2026, 11, 9)),
    (cells.moment_or_day, "2026-11-09 09:30", at(2026, 11, 9, 9, 30)),
    (cells.moment_like("%d.%m.%y %H:%M"), "09.11.26 09:30", at(2026, 11, 9, 9, 30)),
    (cells.exact, "1,234.50", Decimal("1234.50")),
    (cells.exact, "-0.5", Decimal("-0.5")),
    (cells.whole(0, 2000), "1,250", 1250),
    (cells.whole(0, 10), "7.0", 7),
    (cells.won(), "12,500원", 12500),
    (cells.won(), "₩12,500", 12500),
    (SHARE, "12%", Decimal("0.12")),
    (SHARE, "12.5 %", Decimal("0.125")),
    (SHARE, "0.12", Decimal("0.12")),
    (cells.yes_no, "y", True),
    (cells.yes_no, "아니오", False),
    (cells.one_of({"전화": 1, "CHAT": 2}), "chat", 2),
    (cells.weekday, "월요일", 0),
    (cells.weekdays, "월수금", frozenset({0, 2, 4})),
    (cells.weekdays, "월,수", frozenset({0, 2})),
    (cells.weekdays, "월-금", frozenset(range(5))),
    (cells.weekdays, "월~토", frozenset(range(6))),
    (cells.weekdays, "매일", frozenset(range(7))),
    (cells.weekdays, "주말", frozenset({5, 6})),
    (cells.channels, "전화, 채팅", frozenset({Channel.PHONE, Channel.CHAT})),
    (cells.channel, "board", Channel.BOARD),
    (cells.business_number, "999-99-00005", "9999900005"),
]

BAD: list[tuple[Parser, str, str]] = [
    (cells.text, "두\n줄", "imports.cell.control"),
    (cells.text, "a" * 401, "imports.cell.too_long"),
    (cells.code, "a001", "imports.cell.code"),
    (cells.code, "A 1", "imports.cell.code"),
    (cells.day, "2026-02-30", "imports.cell.day"),
    (cells.day, "26-11-09", "imports.cell.day"),
    (cells.day, "2026-11/09", "imports.cell.day"),
    (cells.day, "46335", "imports.cell.day"),
    (cells.day, "2026-11-09 09:00", "imports.cell.day"),
    (cells.minute_of_day, "9시", "imports.cell.clock"),
    (cells.minute_of_day, "09:60", "imports.cell.clock"),
    (cells.minute_of_day, "48:01", "imports.cell.clock"),
    (cells.minute_of_day, "오후 13:00", "imports.cell.clock"),
    (cells.minute_of_day, "09:00:30", "imports.cell.clock"),
    (cells.moment, "2026-11-09", "imports.cell.moment"),
    (cells.moment, "2026-11-09 24:00", "imports.cell.moment"),
    (cells.moment, "2026-11-09 09:30 KST", "imports.cell.moment"),
    (cells.moment_like("%d.%m.%y"), "2026-11-09", "imports.cell.like"),
    (cells.exact, "1,23", "imports.cell.number"),
    (cells.exact, "1e3", "imports.cell.number"),
    (cells.exact, "NaN", "imports.cell.number"),
    (cells.whole(0, 10), "7.5", "imports.cell.whole"),
    (cells.whole(0, 10), "11", "imports.cell.out_of_range"),
    (SHARE, "12", "imports.cell.ratio"),
    (SHARE, "120%", "imports.cell.out_of_range"),
    (cells.yes_no, "maybe", "imports.cell.yes_no"),
    (cells.weekdays, "월월", "imports.cell.weekdays"),
    (cells.weekdays, "금-월", "imports.cell.weekdays"),
    (cells.weekdays, "월x", "imports.cell.weekday"),
    (cells.channels, ",", "imports.cell.choice"),
    (cells.channels, "전화,팩스", "imports.cell.choice"),
    (cells.business_number, "999-99-00006", "imports.cell.business_number"),
]


@pytest.mark.parametrize(("parse", "cell", "value"), GOOD)
def test_what_people_write_is_understood(parse: Parser, cell: str, value: object) -> None:
    """Each habit has its exact value."""
    assert parse(cell) == value


@pytest.mark.parametrize(("parse", "cell", "problem"), BAD)
def test_what_is_ambiguous_is_refused(parse: Parser, cell: str, problem: str) -> None:
    """Nothing is guessed, and the refusal has a name."""
    with pytest.raises(BadCell) as bad:
        parse(cell)
    assert bad.value.code == problem


@given(st.text(max_size=30))
def test_no_text_breaks_a_parser(cell: str) -> None:
    """Any cell is a value or a BadCell, never another error."""
    for parse in {id(parse): parse for parse, _, _ in GOOD}.values():
        with suppress(BadCell):
            parse(cell)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)))
def test_any_moment_written_in_iso_is_read_to_the_second(moment: datetime) -> None:
    """What our own exports write comes back."""
    moment = moment.replace(microsecond=0)
    assert cells.moment(moment.isoformat()) == moment.replace(tzinfo=SEOUL)
    assert cells.day(moment.date().isoformat()) == moment.date()
