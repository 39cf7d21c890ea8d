"""An edited sheet, row by row: what each mistake says, and that the rest is still read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.periods import seoul
from core.problems import Problem
from core.sheets import ORIGIN_SHEET, Form
from tests.unit.law import LAW
from tests.unit.roster_views.sample import A1, A2, A3, ABSENCES, AGENTS, MONDAY, calendar, roster
from wfm.scheduling.edit.breaches import placed
from wfm.scheduling.edit.edited import EditedFile, EditedWeek, letters, origin_problems, read_edits
from wfm.scheduling.edit.sheet import AGENT_HEAD, SHEET, edit_sheet, origin_of
from wfm.scheduling.pins import Pin
from wfm.scheduling.roster import Pause, Shift

Row = list[str | None]
Rows = list[tuple[int, Row]]
HEAD = 3
NEED = {agent: [0] * 20 + [5] * 4 + [0] * 312 for agent in (A1, A2, A3)}


def rows() -> Rows:
    """The exported sheet of the sample as text: the head in row 3, an empty first column, agents below."""
    (form,) = edit_sheet(roster(), AGENTS, ABSENCES, calendar(), "").blocks
    assert isinstance(form, Form)
    head: Row = [None, *(column.label for column in form.headers), *form.columns]
    body: list[Row] = [[None, *map(str, row.headers), *(text or None for text in row.texts)] for row in form.rows]
    return [(1, ["guide"]), (HEAD, head), *((HEAD + 1 + n, row) for n, row in enumerate(body))]


def file_of(body: Rows | None) -> EditedFile:
    """A file with that sheet and its origin."""
    sheets: dict[str, Rows] = {ORIGIN_SHEET: [(n + 1, list(pair)) for n, pair in enumerate(origin_of(roster()))]}
    if body is not None:
        sheets[SHEET] = body
    return EditedFile(name="week.xlsx", sheets=sheets)


def read(body: Rows | None) -> EditedWeek:
    """The sheet read beside the sample's roster."""
    return read_edits(file_of(body), roster(), LAW, (A1, A2, A3), NEED)


def cell(body: Rows, agent: str, day: date, text: str | None) -> None:
    """Write into a cell."""
    head = body[1][1]
    column = next(n for n, label in enumerate(head) if label and label.startswith(f"{day.month}/{day.day}("))
    row = next(row for _, row in body if len(row) > 1 and row[1] == agent)
    row[column] = text


def codes(problems: tuple[Problem, ...]) -> list[str]:
    """Names of problems without their room."""
    return [problem.code.removeprefix("roster_edit.") for problem in problems]


def test_what_was_exported_is_what_is_read() -> None:
    """Nothing changed, nothing pinned, nothing wrong; leave and rest days are days off."""
    week = read(rows())
    assert week.shifts == roster().shifts
    assert (week.pins, week.problems) == ((), ())
    assert origin_problems(file_of(rows()), roster()) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("늦게", "no_time"),
        ("25:00-26:00", "no_time"),
        ("09:00-09:00", "no_time"),
        ("2026-09-18", "no_time"),
        ("09:00-12:00, 14:00-18:00", "two_shifts"),
        ("09:00-12:00\n14:00-18:00", "two_shifts"),
        ("09:00-18:00 (18:00-19:00)", "pause_outside"),
        ("09:10-18:00", "off_grid"),
        ("09:00-18:00 (12:10-13:00)", "off_grid"),
        ("06:00-20:00 (12:00-13:00)", "too_long"),
    ],
)
def test_a_cell_that_cannot_be_read(text: str, code: str) -> None:
    """The day stays as it was, the problem names its cell, and another edit is read all the same."""
    body = rows()
    cell(body, A1, MONDAY, text)
    cell(body, A3, MONDAY, "10:00-15:00")
    week = read(body)
    (problem,) = week.problems
    assert codes(week.problems) == [code]
    assert str(problem.where) == f"week.xlsx, sheet {SHEET}, row 4, column F 11/9(월)"
    assert repr(text)[1:-1].split("\\")[0] in problem.what
    assert problem.how_to_fix
    assert [shift.agent for shift in week.shifts] == [A1, A3]
    assert week.shifts[0] == roster().shifts[0]


@pytest.mark.parametrize(
    ("text", "pause"),
    [
        ("10:00-19:00", (13 * 60, 60)),
        ("09:00-18:00 (14:00-15:00)", (14 * 60, 60)),
        ("10시-15시", None),
        ("9-15", (13 * 60 + 30, 30)),
    ],
)
def test_breaks_are_moved_told_or_chosen(text: str, pause: tuple[int, int] | None) -> None:
    """The same length keeps its break's distance; what is told counts; else the law's, where tenants need least."""
    body = rows()
    cell(body, A1, MONDAY, text)
    (shift,) = read(body).shifts
    found = [((each.start - seoul(MONDAY)) // timedelta(minutes=1), each.minutes) for each in shift.pauses]
    if pause is not None and text != "9-15":
        assert found == [pause]
        return
    (told,) = found
    work = shift.minutes - told[1]
    assert told[1] == LAW.break_minutes(work)
    third = shift.minutes // 3 // 30 * 30
    start = (shift.start - seoul(MONDAY)) // timedelta(minutes=1)
    assert start + third <= told[0] <= start + shift.minutes - third - told[1]
    assert not 600 <= told[0] < 720


def test_every_change_is_a_pin_and_so_is_a_mark() -> None:
    """A new shift, a day off, and an unchanged day with the mark; a night ends the next morning."""
    body = rows()
    cell(body, A1, MONDAY, "09:00-18:00 (12:00-13:00)!")
    cell(body, A2, MONDAY + timedelta(days=1), "22:00-07:00 (02:00-03:00)")
    cell(body, A3, MONDAY + timedelta(days=1), "휴무!")
    week = read(body)
    night = Shift(
        agent=A2,
        start=seoul(MONDAY + timedelta(days=1), 22 * 60),
        minutes=540,
        pauses=(Pause(start=seoul(MONDAY + timedelta(days=2), 120), minutes=60),),
    )
    assert night in week.shifts
    assert {(pin.agent, pin.is_off) for pin in week.pins} == {(A1, False), (A2, False), (A3, True)}
    known = Pin(agent=A3, day=MONDAY)
    kept = read_edits(file_of(rows()), replace(roster(), pins=(known,)), LAW, (A1, A2, A3), NEED)
    assert kept.pins == ()


def _rename_day(body: Rows) -> None:
    body[1][1][5] = "월요일"


def _day_twice(body: Rows) -> None:
    body[1][1][6] = "11/9(월)"


def _agent_twice(body: Rows) -> None:
    body[3][1][1] = A1


def _nobody(body: Rows) -> None:
    body[2][1][1] = None


def _unknown(body: Rows) -> None:
    body[4][1][1] = "Z9"


@pytest.mark.parametrize(
    ("mess", "expected"),
    [
        (_rename_day, ["missing_day"]),
        (_day_twice, ["day_twice", "missing_day"]),
        (_agent_twice, ["agent_twice", "missing_agent"]),
        (_nobody, ["no_agent", "missing_agent"]),
        (_unknown, ["unknown_agent", "missing_agent"]),
        (lambda body: body.pop(1), ["no_head"]),
        (lambda body: body.pop(), ["missing_agent"]),
    ],
)
def test_a_mangled_sheet_tells_its_problems_and_keeps_the_shifts(
    mess: Callable[[Rows], object], expected: list[str]
) -> None:
    """Heads and rows gone or doubled: each a problem with its fix, and no shift is lost by it."""
    body = rows()
    mess(body)
    week = read(body)
    assert codes(week.problems) == expected
    assert all(problem.what and problem.how_to_fix for problem in week.problems)
    assert week.shifts == roster().shifts


def test_a_sheet_that_is_gone_and_an_origin_that_is_another() -> None:
    """No sheet; no origin; another layout; another week; a version that changed since."""
    assert codes(read(None).problems) == ["no_sheet"]
    bare = EditedFile(name="week.xlsx", sheets={SHEET: rows()})
    assert codes(origin_problems(bare, roster())) == ["no_origin"]
    origin = dict(origin_of(roster()))

    def told(**changed: str) -> list[str]:
        pairs = [(n, list(pair)) for n, pair in enumerate({**origin, **changed}.items())]
        return codes(origin_problems(EditedFile(name="week.xlsx", sheets={ORIGIN_SHEET: pairs}), roster()))

    assert told(format="9") == ["other_format"]
    assert told(week="2026-11-16") == ["other_week"]
    assert told(pool="P2") == ["other_week"]
    assert told(shifts="0") == ["changed_since"]


def test_rows_and_columns_may_move() -> None:
    """Heads are looked up: a column put in and rows put above change nothing."""
    body = [(number + 5, [*row[:3], "new", *row[3:]]) for number, row in rows()]
    week = read(body)
    assert (week.shifts, week.problems) == (roster().shifts, ())
    assert week.places[A1, MONDAY].row == HEAD + 1 + 5
    assert week.rows[A1].column == f"B {AGENT_HEAD}"


def test_breaches_get_their_cells() -> None:
    """By agent and day, by agent and moment, by agent alone; what is of nobody keeps no place."""
    broken = (
        Problem(code="scheduling.rule.week_hours", values={"agent": A2, "week": MONDAY}),
        Problem(code="scheduling.rule.absence", values={"agent": A1, "day": MONDAY}),
        Problem(code="scheduling.rule.on_duty", values={"agent": A1, "start": seoul(MONDAY, 600)}),
        Problem(code="scheduling.rule.coverage", values={"tenant": "T1"}),
    )
    found = [str(problem.where) for problem in placed(broken, read(rows()))]
    assert found == [
        "",
        f"week.xlsx, sheet {SHEET}, row 4, column F 11/9(월)",
        f"week.xlsx, sheet {SHEET}, row 4, column F 11/9(월)",
        f"week.xlsx, sheet {SHEET}, row 5, column B {AGENT_HEAD}",
    ]
    assert [letters(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
