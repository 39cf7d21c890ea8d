"""Import of contacts: counts per interval, the log, and what an absent interval means."""

from __future__ import annotations

import pytest

from core.contacts import Line, Outcome
from core.periods import week_from
from store.contacts import contact_days, contacts_between
from store.database import Database
from store.rows import Changes
from tests.unit.store.files import ZEROS, complaints, count, csv, fill, offered, run, settings_of
from tests.unit.store.records import MONDAY

WEEK = week_from(MONDAY)


def test_an_empty_cell_is_missing_and_a_zero_is_zero(empty: Database) -> None:
    """And an interval that is not in the file is missing too, unless a mapping says otherwise."""
    fill(empty)
    rows = "T01,전화,2026-11-09 09:00,0,0,0\nT01,전화,2026-11-09 09:30,,,\nT02,전화,2026-11-10 09:00,5,4,900\n"
    assert run(empty, "contacts", count(rows)).changes == Changes(added=2)
    assert run(empty, "contacts", count(rows)).changes == Changes(unchanged=2)
    assert offered(empty) == {("T01", 0): [None, 0, None], ("T02", 1): [None, 5, None]}


def test_a_mapping_may_say_that_absent_intervals_were_zero(empty: Database) -> None:
    """Inside a day that has rows; a day without any row stays unknown."""
    fill(empty)
    rows = "T01,전화,2026-11-09 09:00,3,,\n"
    run(empty, "contacts", count(rows), settings=settings_of(ZEROS), mapping="pbx")
    assert offered(empty) == {("T01", 0): [0, 3, 0]}
    with empty.reading() as connection:
        (day,) = contact_days(connection, WEEK)
    assert day.offered.count(0) == 47
    assert day.answered == (0, *(0,) * 17, None, *(0,) * 29)


def test_a_later_part_of_a_day_joins_the_earlier(empty: Database) -> None:
    """An export of the afternoon does not erase the morning; an empty cell does take a number back."""
    fill(empty)
    run(empty, "contacts", count("T01,전화,2026-11-09 08:30,1,1,60\nT01,전화,2026-11-09 09:00,2,2,60\n"))
    run(empty, "contacts", count("T01,전화,2026-11-09 09:00,,,\nT01,전화,2026-11-09 09:30,3,3,60\n"))
    assert offered(empty) == {("T01", 0): [1, None, 3]}


def test_a_file_without_handling_times_leaves_those_known(empty: Database) -> None:
    """A column that the file lacks is not touched."""
    fill(empty)
    run(empty, "contacts", count("T01,전화,2026-11-09 09:00,2,2,60\n"))
    run(empty, "contacts", csv("tenant,channel,day,time,offered\nT01,phone,2026-11-09,09:00,4\n"))
    with empty.reading() as connection:
        (day,) = contact_days(connection, WEEK)
    assert (day.offered[18], day.answered[18], day.handled_s[18]) == (4, 2, 60)


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("T01,전화,2026-11-09 09:10,1,,\n", "row 2, column 구간 시작: The interval does not begin on a multiple of 30"),
        ("T01,전화,2026-11-09 09:00,1,,\n" * 2, "row 3, column 구간 시작: The same was already told in row 2."),
        ("T01,전화,,1,,\n", "row 2, column 구간 시작: It is not told which interval"),
        ("T01,전화,2026-11-09 09:00,-1,,\n", "row 2, column 인입: -1 is out of range."),
        ("T01,전화,2026-11-09 09:00,1.5,,\n", "row 2, column 인입: '1.5' is not a whole number."),
        ("T09,전화,2026-11-09 09:00,1,,\n", "row 2, column 고객사 코드: 'T09' is not known. Did you mean"),
        ("T01,팩스,2026-11-09 09:00,1,,\n", "row 2, column 채널: '팩스' is not one of the choices."),
    ],
)
def test_counts_that_make_no_sense_are_refused(empty: Database, rows: str, problem: str) -> None:
    """With the row."""
    fill(empty)
    assert any(problem in line for line in complaints(empty, "contacts", count(rows)))


def test_an_unknown_queue_is_told_once(empty: Database) -> None:
    """A foreign queue has thousands of rows that all say the same."""
    fill(empty)
    rows = "".join(f"Q9,전화,2026-11-09 {hour:02d}:00,1,,\n" for hour in range(24))
    assert len(complaints(empty, "contacts", count(rows))) == 1


LOG = (
    "문의 번호,고객사 코드,채널,회선,유형,인입 시각,응대 시각,종료 시각,후처리 종료,상담사 코드,결과,고객 식별값,시험\n"
)
LOGGED = (
    "1,T01,전화,주문,배송,2026-11-09 09:31:05,2026-11-09 09:31:17,2026-11-09 09:34,2026-11-09 09:35,A001,해결,ab12,\n"
    "2,T01,전화,,,2026-11-09 09:40,,,,,포기,,\n"
    "3,T01,전화,,,2026-11-09 09:50,2026-11-09 09:50,2026-11-09 09:51,,A001,해결,,Y\n"
)


def test_a_log_is_kept_and_counted(empty: Database) -> None:
    """Raw contacts stand as they are, and their days have counts for the forecast."""
    fill(empty)
    assert run(empty, "contact-log", csv(LOG + LOGGED)).changes == Changes(added=3)
    assert run(empty, "contact-log", csv(LOG + LOGGED)).changes == Changes(unchanged=3)
    with empty.reading() as connection:
        first, lost, test = contacts_between(connection, WEEK)
        (day,) = contact_days(connection, WEEK)
    assert (first.line, first.handled_s, first.agent) == (Line.ORDER, 223, "A001")
    assert (lost.outcome, lost.line, test.is_test) == (Outcome.ABANDONED, Line.ENQUIRY, True)
    assert (day.offered[19], day.answered[19], day.handled_s[19]) == (2, 1, 223)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("09:35,A001", "09:33,A001", "row 2, column 후처리 종료: This moment lies before the step before it."),
        ("09:31:17", "", "row 2, column 응대 시각: A contact that was not abandoned was answered"),
        ("해결,ab12", "포기,ab12", "row 2, column 응대 시각: An abandoned contact"),
        ("ab12", "010-1234-5678", "row 2, column 고객 식별값: This looks like a phone number"),
        ("ab12", "someone@shop.example", "row 2, column 고객 식별값: This looks like a phone number or an address"),
        ("A001", "A009", "row 2, column 상담사 코드: 'A009' is not known. Did you mean 'A001'?"),
        ("2,T01,전화", "1,T01,전화", "row 3, column 문의 번호: The same was already told in row 2."),
    ],
)
def test_a_log_that_makes_no_sense_is_refused(empty: Database, old: str, new: str, problem: str) -> None:
    """And a customer's phone is neither kept nor repeated."""
    fill(empty)
    text = LOGGED.replace("2026-11-09 " + old, new) if new == "" else LOGGED.replace(old, new, 1)
    lines = complaints(empty, "contact-log", csv(LOG + text))
    assert any(problem in line for line in lines), lines
    assert not any("010-1234-5678" in line or "someone@" in line for line in lines)


def test_a_row_with_a_bad_cell_tells_its_unknown_codes_as_well(empty: Database) -> None:
    """All problems at once: a number below zero does not hide a tenant that nobody knows."""
    fill(empty)
    lines = complaints(empty, "contacts", count("T99,전화,2026-11-09 09:00,-1,0,0\nT01,전화,2026-11-09 09:00,-1,0,0\n"))
    assert sum("column 인입" in line for line in lines) == 2
    assert sum("column 고객사 코드: 'T99' is not known" in line for line in lines) == 1


def test_sixty_minute_exports_are_read_on_their_own_grid(empty: Database) -> None:
    """The mapping's interval wins over that of the centre."""
    fill(empty)
    settings = settings_of(ZEROS.replace('"zero"', '"missing"\ninterval_minutes = 60'))
    run(empty, "contacts", count("T01,전화,2026-11-09 09:00,3,,\n"), settings=settings, mapping="pbx")
    with empty.reading() as connection:
        (day,) = contact_days(connection, WEEK)
    assert (day.interval_minutes, day.offered[9]) == (60, 3)
