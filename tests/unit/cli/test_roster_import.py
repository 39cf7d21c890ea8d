"""``pumasi roster import`` and ``diff``: the exported week, edited, read back; every doubt named by its cell."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook

from core.ids import PoolId
from core.periods import MINUTES_A_DAY, seoul
from core.sheets import ORIGIN_SHEET
from store.absences import put_absences
from store.database import open_database
from store.rosters import rosters_of
from store.workspace import Workspace
from tests.unit.cli.company import WEEK, copied, run
from tests.unit.cli.edited_week import cell_of, edit, head_row, sheet_of, text_of
from wfm.agents import Absence, AbsenceKind
from wfm.scheduling.edit.sheet import SHEET
from wfm.scheduling.pins import Pin
from wfm.scheduling.roster import Roster, Shift

POOL = PoolId("MAIN")
MONDAY, TUESDAY = "11/9", "11/10"


@pytest.fixture
def folder(rostered: Path, tmp_path: Path) -> Path:
    """A workspace of its own with a draft of the week."""
    return copied(rostered, tmp_path / "w")


@pytest.fixture(scope="module")
def book(rostered: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exported workbook, which nobody changes: edits are saved under other names."""
    out = tmp_path_factory.mktemp("exported")
    made = run(rostered, "roster", "export", "--week", WEEK, "--out", out)
    assert made.exit_code == 0, made.output
    return out / "roster.xlsx"


def versions(folder: Path) -> tuple[Roster, ...]:
    """All versions of the week."""
    opened = open_database(Workspace(root=folder).database_url)
    with opened.reading() as connection:
        found = rosters_of(connection, POOL, WEEK)
    opened.close()
    return found


def shift_of(roster: Roster, agent: str, day: date) -> Shift | None:
    """An agent's shift of a day."""
    return next((each for each in roster.shifts if (each.agent, each.start.date()) == (agent, day)), None)


def day_workers(roster: Roster, day: date) -> list[Shift]:
    """Shifts of nine hours that begin between 9 and 10: half an hour earlier or later is as legal."""
    found = [each for each in roster.shifts if each.start.date() == day and each.minutes == 540]
    return [each for each in found if 9 <= each.start.hour < 10]


def rest_day_cell(path: Path) -> tuple[str, str]:
    """Agent and day of somebody's weekly rest day, as the sheet shows it."""
    sheet = sheet_of(load_workbook(path))
    head = head_row(sheet)
    for row in range(head + 1, sheet.max_row + 1):
        for column in range(3, sheet.max_column + 1):
            if sheet.cell(row, column).value == "주휴":
                return str(sheet.cell(row, 2).value), str(sheet.cell(head, column).value).partition("(")[0]
    raise AssertionError("nobody rests")


def test_a_file_nobody_touched_changes_nothing(folder: Path, book: Path) -> None:
    """What was written is what is read: no change, no new version."""
    told = run(folder, "roster", "import", book)
    assert told.exit_code == 0, told.output
    assert told.stderr.startswith("Nothing was changed: every cell shows MAIN-2026-11-09-v1")
    assert len(versions(folder)) == 1


def test_edits_are_kept_as_pins_of_a_new_draft(folder: Path, book: Path, tmp_path: Path) -> None:
    """One shift moved, one deleted, one unchanged but marked: three pins, and the new draft passes every rule."""
    (before,) = versions(folder)
    moved, gone, kept = day_workers(before, WEEK)[:3]
    cells = {
        (str(moved.agent), MONDAY): "09:30-18:30 (13:00-14:00)",
        (str(gone.agent), MONDAY): None,
        (str(kept.agent), MONDAY): f"{text_of(book, kept.agent, MONDAY)}!",
    }
    told = run(folder, "roster", "import", edit(book, tmp_path / "edited.xlsx", cells), "--week", WEEK)
    assert told.exit_code == 0, told.output
    assert told.stdout.splitlines()[0] == (
        "MAIN-2026-11-09-v1 > MAIN-2026-11-09-v2: 2 agents, 0 shifts added, 1 removed, 1 moved, 0 breaks moved"
    )
    assert "Kept as MAIN-2026-11-09-v2, a draft, with 3 pinned days." in told.stdout
    first, second = versions(folder)
    assert first == before
    new = shift_of(second, moved.agent, WEEK)
    assert new is not None
    assert f"{new.start:%H:%M}-{new.end:%H:%M} {new.pauses[0].start:%H:%M}" == "09:30-18:30 13:00"
    assert shift_of(second, gone.agent, WEEK) is None
    assert {(pin.agent, pin.day, pin.is_off) for pin in second.pins} == {
        (moved.agent, WEEK, False),
        (gone.agent, WEEK, True),
        (kept.agent, WEEK, False),
    }
    assert run(folder, "roster", "check", "--week", WEEK, "--version", 2).exit_code == 0


def test_a_later_build_keeps_the_pins_unless_told(folder: Path, book: Path, tmp_path: Path) -> None:
    """A day off fixed by hand outlives the next build of the week, and goes with --without-pins."""
    (before,) = versions(folder)
    gone = day_workers(before, WEEK)[0]
    run(folder, "roster", "import", edit(book, tmp_path / "edited.xlsx", {(gone.agent, MONDAY): "휴무"}))
    quick = ("--rounds", 10, "--effort", 1)
    built = run(folder, "roster", "build", "--week", WEEK, *quick)
    assert built.exit_code == 0, built.output
    assert "Days fixed by hand in MAIN-2026-11-09-v2 that stay as they are: 1." in built.stderr
    third = versions(folder)[-1]
    assert [(pin.agent, pin.day, pin.is_off) for pin in third.pins] == [(gone.agent, WEEK, True)]
    assert shift_of(third, gone.agent, WEEK) is None
    free = run(folder, "roster", "build", "--week", WEEK, *quick, "--without-pins")
    assert free.exit_code == 0, free.output
    assert "fixed by hand in" not in free.stderr
    assert versions(folder)[-1].pins == ()


def test_days_nobody_touched_keep_who_serves_whom(folder: Path, book: Path, tmp_path: Path) -> None:
    """Only Monday was edited: from Tuesday on every assignment and every gap is as it was."""
    (before,) = versions(folder)
    gone = day_workers(before, WEEK)[0]
    run(folder, "roster", "import", edit(book, tmp_path / "edited.xlsx", {(gone.agent, MONDAY): "휴무"}))
    _, after = versions(folder)
    later = WEEK + timedelta(days=1)
    assert {each for each in after.assignments if each.start.date() >= later} == {
        each for each in before.assignments if each.start.date() >= later
    }
    assert {each for each in after.uncovered if each.start.date() >= later} == {
        each for each in before.uncovered if each.start.date() >= later
    }
    assert sum(each.tenths for each in after.uncovered) >= sum(each.tenths for each in before.uncovered)
    assert all(each.agent != gone.agent for each in after.assignments if each.start.date() == WEEK)


def test_a_dry_run_keeps_nothing(folder: Path, book: Path, tmp_path: Path) -> None:
    """The changes are shown, as a table and as JSON, and there is still one version."""
    (before,) = versions(folder)
    gone = day_workers(before, WEEK)[0]
    edited = edit(book, tmp_path / "edited.xlsx", {(gone.agent, MONDAY): None})
    told = run(folder, "roster", "import", edited, "--dry-run")
    assert "A rehearsal: nothing is kept." in told.stdout
    (row,) = json.loads(run(folder, "roster", "import", edited, "--dry-run", "--json").stdout)
    assert (row["agent"], row["day"], row["change"], row["after"]) == (gone.agent, "2026-11-09", "removed", "off")
    assert len(versions(folder)) == 1


def test_a_break_left_out_moves_with_its_shift(folder: Path, book: Path, tmp_path: Path) -> None:
    """A shift of the same length keeps its break at the same distance from the beginning."""
    (before,) = versions(folder)
    moved = day_workers(before, WEEK)[0]
    run(folder, "roster", "import", edit(book, tmp_path / "edited.xlsx", {(moved.agent, MONDAY): "9:30~18:30"}))
    new = shift_of(versions(folder)[1], moved.agent, WEEK)
    assert new is not None
    assert new.pauses[0].start - new.start == moved.pauses[0].start - moved.start


def test_pins_show_their_mark_and_go_when_it_is_taken_off(folder: Path, book: Path, tmp_path: Path) -> None:
    """The next export marks the pinned day; without the mark the pin is gone, the shift is not."""
    (before,) = versions(folder)
    kept = day_workers(before, WEEK)[0]
    text = text_of(book, kept.agent, MONDAY)
    run(folder, "roster", "import", edit(book, tmp_path / "one.xlsx", {(kept.agent, MONDAY): f"{text}!"}))
    run(folder, "roster", "export", "--week", WEEK, "--version", 2, "--out", tmp_path / "again")
    exported = tmp_path / "again" / "roster.xlsx"
    assert text_of(exported, kept.agent, MONDAY) == f"{text}!"
    told = run(folder, "roster", "import", edit(exported, tmp_path / "two.xlsx", {(kept.agent, MONDAY): text}))
    assert told.exit_code == 0, told.output
    pins = [version.pins for version in versions(folder)]
    assert (len(pins[0]), len(pins[1]), len(pins[2])) == (0, 1, 0)
    assert isinstance(pins[1][0], Pin)


def test_the_rest_is_planned_afresh_around_the_pins(folder: Path, book: Path, tmp_path: Path) -> None:
    """An agent is given Monday off and a search follows: the day stays off, the pin is kept, every rule holds."""
    (before,) = versions(folder)
    gone = day_workers(before, WEEK)[0]
    edited = edit(book, tmp_path / "edited.xlsx", {(gone.agent, MONDAY): "휴무"})
    told = run(folder, "roster", "import", edited, "--optimise", 1)
    assert told.exit_code == 0, told.output
    after = versions(folder)[1]
    assert shift_of(after, gone.agent, WEEK) is None
    assert after.pins == (Pin(agent=gone.agent, day=WEEK),)
    assert after.search.bound_won is not None
    assert run(folder, "roster", "check", "--week", WEEK, "--version", 2).exit_code == 0


# --- what is refused


def test_every_breach_is_named_by_its_cell_and_nothing_is_kept(folder: Path, book: Path, tmp_path: Path) -> None:
    """A rest day worked, a word that is no time, two shifts, a time off the grid: four cells, all told at once."""
    (before,) = versions(folder)
    first, second, third = day_workers(before, WEEK + timedelta(days=1))[:3]
    agent, day = rest_day_cell(book)
    cells = {
        (agent, day): "10:00-14:00",
        (first.agent, TUESDAY): "늦게",
        (second.agent, TUESDAY): "09:00-12:00, 14:00-18:00",
        (third.agent, TUESDAY): "09:10-18:10",
    }
    edited = edit(book, tmp_path / "edited.xlsx", cells)
    told = run(folder, "roster", "import", edited)
    assert told.exit_code == 3
    sheet = sheet_of(load_workbook(edited))
    places = {key: cell_of(sheet, *key) for key in cells}
    expected = {
        (agent, day): "the weekly rest day",
        (first.agent, TUESDAY): "'늦게' is no shift.",
        (second.agent, TUESDAY): "holds two shifts; a day has one.",
        (third.agent, TUESDAY): "does not begin and end with whole intervals of 30 minutes.",
    }
    for key, what in expected.items():
        row, column = places[key]
        where = f"edited.xlsx, sheet {SHEET}, row {row}, column {'ABCDEFGHIJKLMN'[column - 1]} {key[1]}("
        lines = [line for line in told.stderr.splitlines() if where in line]
        assert any(what in line for line in lines), (where, what, told.stderr)
    assert len(versions(folder)) == 1


def test_what_was_broken_before_does_not_stop_who_edits_elsewhere(folder: Path, book: Path, tmp_path: Path) -> None:
    """A leave came after the export: an edit of somebody else's day is kept and the old breach told by its cell.

    To leave the shift on the very day of the leave, only later, is a new breach; publishing waits for a repair.
    """
    (before,) = versions(folder)
    away, other = day_workers(before, WEEK)[:2]
    leave = Absence(agent=away.agent, kind=AbsenceKind.SICK_LEAVE, start=seoul(WEEK), end=seoul(WEEK, MINUTES_A_DAY))
    opened = open_database(Workspace(root=folder).database_url)
    with opened.writing() as connection:
        put_absences(connection, (leave,))
    opened.close()
    later = "09:30-18:30 (13:00-14:00)"
    refused = run(folder, "roster", "import", edit(book, tmp_path / "one.xlsx", {(away.agent, MONDAY): later}))
    assert refused.exit_code == 3
    assert len(versions(folder)) == 1
    edited = edit(book, tmp_path / "two.xlsx", {(other.agent, MONDAY): "휴무"})
    told = run(folder, "roster", "import", edited)
    assert told.exit_code == 0, told.output
    assert "Broken before you edited MAIN-2026-11-09-v1 (1)" in told.stderr
    row, column = cell_of(sheet_of(load_workbook(edited)), away.agent, MONDAY)
    assert f"two.xlsx, sheet {SHEET}, row {row}, column {'ABCDEFGHIJKLMN'[column - 1]} {MONDAY}(" in told.stderr
    first, second = versions(folder)
    assert shift_of(second, other.agent, WEEK) is None
    assert shift_of(second, away.agent, WEEK) == shift_of(first, away.agent, WEEK) == away
    assert run(folder, "roster", "publish", "--week", WEEK).exit_code == 3
    planned = run(folder, "roster", "import", edited, "--optimise", 1)
    assert planned.exit_code == 0, planned.output
    assert "Broken before" not in planned.stderr, "the other days were planned afresh"
    assert shift_of(versions(folder)[2], away.agent, WEEK) is None


def test_a_mangled_sheet_is_a_problem_and_the_rest_is_still_read(folder: Path, book: Path, tmp_path: Path) -> None:
    """A renamed day, an unknown agent, no origin, and a bad cell elsewhere: all told at once, nothing kept."""
    (before,) = versions(folder)
    worker = day_workers(before, WEEK)[-1]

    def mangle(opened: Workbook) -> None:
        sheet = sheet_of(opened)
        head = head_row(sheet)
        column = next(n for n in range(1, sheet.max_column + 1) if str(sheet.cell(head, n).value).startswith("11/11("))
        sheet.cell(head, column).value = "수요일"
        sheet.cell(head + 1, 2).value = "Z999"
        opened.remove(opened[ORIGIN_SHEET])

    told = run(
        folder,
        "roster",
        "import",
        edit(book, tmp_path / "e.xlsx", {(worker.agent, MONDAY): "later"}, mangle),
        "--week",
        WEEK,
    )
    assert told.exit_code == 3
    for what in (
        "The file does not say which roster it was exported from",
        "The day 2026-11-11 has no column; its shifts were left as they are.",
        "'Z999' is no agent of pool MAIN; the row was not read.",
        "The row of agent A001 is missing",
        "'later' is no shift.",
    ):
        assert what in told.stderr
    assert len(versions(folder)) == 1


def test_a_file_without_its_week_asks_for_it(folder: Path, tmp_path: Path) -> None:
    """A workbook of something else."""
    other = tmp_path / "other.xlsx"
    Workbook().save(other)
    told = run(folder, "roster", "import", other)
    assert told.exit_code == 2
    assert "Name it with --week MONDAY." in told.stderr
    again = run(folder, "roster", "import", other, "--week", WEEK)
    assert again.exit_code == 3
    assert f"The sheet '{SHEET}' is missing." in again.stderr


def test_a_file_that_is_no_workbook_says_so(folder: Path, tmp_path: Path) -> None:
    """Text under the name of a workbook is not asked for its week."""
    other = tmp_path / "roster.xlsx"
    other.write_text("A001", encoding="utf-8")
    told = run(folder, "roster", "import", other)
    assert told.exit_code == 2
    assert "roster.xlsx is no Excel workbook." in told.stderr


def test_a_locked_week_takes_no_edits(folder: Path, book: Path) -> None:
    """What went into payroll stays."""
    run(folder, "roster", "publish", "--week", WEEK)
    run(folder, "roster", "lock", "--week", WEEK)
    told = run(folder, "roster", "import", book)
    assert told.exit_code == 4
    assert "MAIN-2026-11-09-v1 is locked: it went into payroll" in told.stderr


def test_an_older_file_says_what_it_leaves_out(folder: Path, book: Path, tmp_path: Path) -> None:
    """A second file made from the first version: its draft is the third, and the second is not part of it."""
    (before,) = versions(folder)
    one, other = day_workers(before, WEEK)[:2]
    run(folder, "roster", "import", edit(book, tmp_path / "one.xlsx", {(one.agent, MONDAY): None}))
    told = run(folder, "roster", "import", edit(book, tmp_path / "two.xlsx", {(other.agent, MONDAY): None}))
    assert told.exit_code == 0, told.output
    assert "The file was made from version 1; version 2 is there since" in told.stderr
    third = versions(folder)[2]
    assert shift_of(third, one.agent, WEEK) == one
    assert shift_of(third, other.agent, WEEK) is None


# --- diff


def test_diff_of_two_versions(folder: Path, book: Path, tmp_path: Path) -> None:
    """A removed shift, in every table: its hours, its agent, what is uncovered since; the sums agree with show."""
    (before,) = versions(folder)
    alone = run(folder, "roster", "diff", "--week", WEEK)
    assert alone.exit_code == 4
    assert "has no other version than 1" in alone.stderr
    gone = day_workers(before, WEEK)[0]
    run(folder, "roster", "import", edit(book, tmp_path / "edited.xlsx", {(gone.agent, MONDAY): None}))
    told = run(folder, "roster", "diff", "--week", WEEK, "--from", 1, "--to", 2)
    assert told.exit_code == 0, told.output
    assert "1 agents, 0 shifts added, 1 removed" in told.stdout
    (agent,) = json.loads(run(folder, "roster", "diff", "--week", WEEK, "--by", "agent", "--json").stdout)
    assert (agent["agent"], agent["days"], agent["hours_change"]) == (gone.agent, 1, -gone.work_minutes / 60)
    tenants = json.loads(run(folder, "roster", "diff", "--week", WEEK, "--by", "tenant", "--json").stdout)
    missing = [sum(gap.tenths for gap in each.uncovered) * 30 / 600 for each in versions(folder)]
    assert sum(row["missing_change"] for row in tenants) == pytest.approx(missing[1] - missing[0])
    shown = run(folder, "roster", "diff", "--week", WEEK, "--by", "term").stdout
    assert "wages by contract" in shown
    assert "contracted_wages" not in shown, "codes are for programs"
    terms = json.loads(run(folder, "roster", "diff", "--week", WEEK, "--by", "term", "--json").stdout)
    assert "contracted_wages" in {row["term"] for row in terms}
    assert sum(row["won_after"] or 0 for row in terms) == versions(folder)[1].search.cost_won
    back = json.loads(run(folder, "roster", "diff", "--week", WEEK, "--from", 2, "--to", 1, "--json").stdout)
    assert [row["change"] for row in back] == ["added"]
