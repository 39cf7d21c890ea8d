"""Finding sheets and columns, and telling every problem with its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

import pytest

from core import intake_cells as cells
from core.intake import ColumnSpec, Intake, SheetSpec
from store.imports.sources import RawSheet
from store.imports.tables import PROBLEMS_MAX, intake_of
from store.settings import Mapped

PEOPLE = SheetSpec(
    name="사람",
    columns=(
        ColumnSpec(header="코드", name="code", parse=cells.code, is_required=True),
        ColumnSpec(header="이름", name="name", parse=cells.code, is_private=True),
        ColumnSpec(header="입사일", name="hired_on", parse=cells.day),
    ),
)
HOURS = SheetSpec(
    name="시간",
    is_required=False,
    columns=(
        ColumnSpec(header="코드", name="code", parse=cells.code, is_required=True),
        ColumnSpec(header="시작", name="open", parse=cells.minute_of_day, is_required=True, may_be_empty=True),
    ),
)


CODE_FIX = "Use upper-case letters, digits, - and _, at most 20, for example T01."


def raw(sheet: str | None, *rows: list[str | None], file: str = "f") -> RawSheet:
    """A sheet whose rows are numbered from 1."""
    return RawSheet(file=file, sheet=sheet, rows=list(enumerate(rows, start=1)))


def read(*sheets: RawSheet, mapping: Mapped | None = None) -> Intake:
    """Tables of both specs."""
    return intake_of(sheets, (PEOPLE, HOURS), mapping)


def told(intake: Intake) -> list[str]:
    """Problems as a person reads them."""
    return [str(problem) for problem in intake.problems]


def values(intake: Intake, sheet: str) -> list[Mapping[str, object]]:
    """The good rows of a sheet."""
    return [row.values for _, row in intake.rows(sheet)]


def test_sheets_are_found_by_name_however_it_is_written() -> None:
    """Spaces, case, and Hangul taken apart as macOS writes it."""
    apart = unicodedata.normalize("NFD", "사람")
    intake = read(raw(f" {apart} ", ["코드"], ["A1"]), raw("시 간", ["코드", "시작"], ["A1", "09:00"]))
    assert told(intake) == []
    assert values(intake, "사람") == [{"code": "A1"}]
    assert values(intake, "시간") == [{"code": "A1", "open": 540}]


def test_columns_are_found_by_either_name_in_any_order() -> None:
    """Korean header or English name; an empty cell is no value."""
    intake = read(raw(None, ["HIRED_ON", "코드"], ["2026-11-09", "A1"], ["", "A2"]))
    assert [sorted(row) for row in values(intake, "사람")] == [["code", "hired_on"], ["code"]]


def test_csv_files_are_known_by_their_columns() -> None:
    """One file per sheet, in any order."""
    hours = raw(None, ["코드", "시작"], ["A1", "09:00"], file="h.csv")
    people = raw(None, ["코드", "이름"], ["A1", "B"], file="p.csv")
    intake = read(hours, people)
    assert told(intake) == []
    assert (len(values(intake, "사람")), len(values(intake, "시간"))) == (1, 1)


def test_the_only_sheet_of_a_workbook_may_have_any_name() -> None:
    """Sheet1 is what Excel calls it; guides do not count."""
    intake = read(raw("Sheet1", ["코드"], ["A1"]), raw("작성 안내", ["x"]))
    assert told(intake) == []
    assert len(values(intake, "사람")) == 1


def test_a_strange_sheet_beside_others_is_told() -> None:
    """It may be a misspelt one whose rows would be lost in silence."""
    intake = read(raw("사람", ["코드"], ["A1"]), raw("시각", ["코드", "시작"], ["A1", "09:00"]))
    assert told(intake) == [
        "f, sheet 시각: This sheet is none of those the import knows. Rename it to one of: 사람, 시간; or delete it."
    ]


def test_a_missing_required_sheet_is_told_and_an_optional_one_is_not() -> None:
    """With the columns it must have."""
    assert told(read(raw("시간", ["코드", "시작"], ["A1", ""]), raw("예시", ["x"]))) == [
        "f: No sheet '사람' was found. Name it so, with the columns: 코드. See: pumasi template"
    ]


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        (["코두"], "row 1: There is no column '코드' among: 코두. Add it"),
        (["코드", "코드"], "row 1, column 코드: The column stands there twice."),
        (["코드", "입사날"], "row 1, column 입사날: '입사날' is no column of this table. Did you mean '입사일'?"),
        (["코드", "zzz"], "row 1, column zzz: 'zzz' is no column of this table. Known are: 코드, 이름, 입사일."),
    ],
)
def test_wrong_headers_are_told(header: list[str | None], problem: str) -> None:
    """A misspelt optional column would else be lost in silence."""
    assert any(problem in line for line in told(read(raw("사람", header, ["A1", "A2"]))))


def test_every_bad_cell_is_told_with_row_and_column() -> None:
    """And the good rows are still read; private values are not quoted."""
    intake = read(
        raw("사람", ["코드", "이름", "입사일"], ["a1", "홍길동", "어제"], ["A2", None, None], [None, "B", None])
    )
    assert told(intake) == [
        f"f, sheet 사람, row 2, column 코드: 'a1' is not a code. {CODE_FIX}",
        f"f, sheet 사람, row 2, column 이름: '***' is not a code. {CODE_FIX}",
        "f, sheet 사람, row 2, column 입사일: '어제' is not a day. Write it as 2026-11-09.",
        "f, sheet 사람, row 4, column 코드: The cell is empty. Fill it in: this column is required.",
    ]
    assert values(intake, "사람") == [{"code": "A2"}]


def test_blank_rows_and_missing_tails_are_fine() -> None:
    """Rows of spaces are no rows; a short row lacks its last cells."""
    intake = read(raw("사람", ["코드", "이름"], [" ", ""], ["A1"]))
    assert told(intake) == []
    assert values(intake, "사람") == [{"code": "A1"}]


def test_a_column_may_have_to_be_there_and_still_be_empty() -> None:
    """As the counts of an interval: unknown is told by an empty cell, not by a forgotten column."""
    assert told(read(raw(None, ["코드", "이름"], ["A1", "B"]), raw("시간", ["코드"], ["A1"], file="g")))
    assert told(read(raw(None, ["코드"], ["A1"]), raw("시간", ["코드", "시작"], ["A1", ""], file="g"))) == []


def test_an_empty_sheet_is_told() -> None:
    """There must be a head at least."""
    assert told(read(raw(None))) == [
        "f: There is nothing in it. The first row names the columns; the rows after it are the data."
    ]


def test_a_wrong_column_does_not_flood() -> None:
    """Reading stops after so many problems, and says so."""
    rows: list[list[str | None]] = [["bad"]] * (PROBLEMS_MAX + 5)
    intake = read(raw(None, ["코드"], *rows))
    assert len(intake.problems) == PROBLEMS_MAX + 1
    assert "Too many problems" in told(intake)[-1]


MAPPED = Mapped(
    name="pbx",
    kind="people",
    columns={"코드": "id", "입사일": "since"},
    fixed={"이름": "FIXED"},
    values={"코드": {"agent one": "A1"}},
    header_row=2,
    sheet="Export",
)


def test_a_mapping_reads_a_foreign_export() -> None:
    """Their columns, their words, a title above the head; columns we do not know are left alone."""
    sheet = raw("Export", ["Report"], ["ID", "since", "whatever"], ["agent one", "2026-11-09", "?"])
    intake = read(raw("Cover", ["x"]), sheet, mapping=MAPPED)
    assert told(intake) == []
    (row,) = values(intake, "사람")
    assert (row["code"], row["name"]) == ("A1", "FIXED")


def test_a_mapping_that_does_not_fit_is_told() -> None:
    """A missing column or sheet, an unknown header of ours, a bad fixed value."""
    wrong = Mapped(name="pbx", kind="x", columns={"코드": "id", "부서": "x"}, fixed={"입사일": "never"})
    assert told(read(raw(None, ["nr"], ["A1"]), mapping=wrong)) == [
        "f, row 1: There is no column 'id' among: nr. Add it, or map it under [mapping.NAME.columns] in pumasi.toml."
    ]
    lines = told(read(raw(None, ["id"], ["A1"]), mapping=wrong))
    assert lines == [
        "pumasi.toml, mapping.pbx.columns.부서: '부서' is no column of this table. Known are: 코드, 이름, 입사일.",
        "pumasi.toml, mapping.pbx.fixed.입사일: 'never' is not a day. Write it as 2026-11-09.",
    ]
    assert "has: Other" in told(read(raw("Other", ["id"], ["A1"]), mapping=MAPPED))[0]
