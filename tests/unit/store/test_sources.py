"""From bytes to sheets of text: encodings, separators, workbooks as typed."""

from __future__ import annotations

import gzip
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from core.errors import NotFound, ProblemsFound
from store.imports.sources import RawSheet, Source, open_source, sheets_of
from store.imports.workbooks import read_workbook
from tests.unit.store.files import csv, saved, xlsx

TEXT = "이름,코드\r\n가온,001\r\n"
ROWS = [(1, ["이름", "코드"]), (2, ["가온", "001"])]


def rows_of(source: Source, **options: str) -> list[tuple[int, list[str | None]]]:
    """Rows of the only sheet."""
    (sheet,) = sheets_of(source, **options)
    return [(number, list(cells)) for number, cells in sheet.rows]


def complaint(source: Source, **options: str) -> str:
    """The only problem of a file."""
    with pytest.raises(ProblemsFound) as found:
        sheets_of(source, **options)
    (problem,) = found.value.problems
    return str(problem)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le-bom"])
def test_korean_encodings_are_recognised(encoding: str) -> None:
    """UTF-8 with and without mark, CP949 as Excel in Korea writes it, UTF-16 with its mark."""
    content = b"\xff\xfe" + TEXT.encode("utf-16-le") if encoding == "utf-16-le-bom" else TEXT.encode(encoding)
    assert rows_of(Source(name="f.csv", content=content)) == ROWS


def test_an_encoding_can_be_told() -> None:
    """Where a short CP949 text happens to be valid otherwise, or another encoding is meant."""
    assert rows_of(Source(name="f.csv", content="é;1".encode("latin-1")), encoding="latin-1") == [(1, ["é", "1"])]
    assert "There is no encoding 'klingon'" in complaint(csv("a"), encoding="klingon")
    told = complaint(Source(name="f.csv", content="이름\n가\n".encode("cp949")), encoding="utf-8")
    assert told.startswith("f.csv, row 1: The text cannot be read as utf-8")


def test_gzip_is_unpacked() -> None:
    """A .csv.gz is a CSV file; a damaged one is told."""
    packed = gzip.compress(TEXT.encode())
    assert rows_of(Source(name="f.csv.gz", content=packed)) == ROWS
    assert "damaged" in complaint(Source(name="f.csv.gz", content=packed[:-9]))


@pytest.mark.parametrize("separator", [",", "\t", ";", "|"])
def test_separators_are_recognised(separator: str) -> None:
    """The one that the first line holds."""
    assert rows_of(csv(TEXT.replace(",", separator))) == ROWS


def test_rows_keep_the_number_that_excel_shows() -> None:
    """Blank lines count, a quoted line break does not."""
    rows = rows_of(csv('a,b\n\n"x\ny",1\nz,2\n'))
    assert [(number, cells) for number, cells in rows if cells] == [
        (1, ["a", "b"]),
        (3, ["x\ny", "1"]),
        (4, ["z", "2"]),
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'a,b\n1,"2\n3,4\n', "f.csv, row 2: This row is not valid CSV"),
        (b'a,b\n1,"2"3\n', "f.csv, row 2: This row is not valid CSV"),
        (b"a,b\n1,\x00\n", "f.csv, row 2: The file holds a NUL byte"),
        (b"a\n" + b"x" * 40_000, "f.csv, row 2: This row is not valid CSV"),
        ("가\n".encode() * 3 + b"\xff\xff\n", "f.csv, row 4: The text cannot be read as utf-8"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, "f.csv: The file is an old Excel file"),
    ],
)
def test_a_broken_file_is_told_with_its_row(content: bytes, told: str) -> None:
    """One problem, the row, and what to do."""
    assert complaint(Source(name="f.csv", content=content)).startswith(told)


def test_a_missing_or_huge_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is read."""
    with pytest.raises(NotFound, match=r"no\.csv"):
        open_source(tmp_path / "no.csv")
    path = tmp_path / "big.csv"
    path.write_bytes(b"12345")
    monkeypatch.setattr("store.imports.sources.BYTES_MAX", 4)
    with pytest.raises(ProblemsFound):
        open_source(path)
    assert "larger than" in complaint(Source(name="f.gz", content=gzip.compress(b"12345")))


def typed(value: object, number_format: str = "General") -> str | None:
    """How a cell of a workbook is read."""
    book = openpyxl.Workbook()
    cell = book.active["A1"]
    cell.value = value
    cell.number_format = number_format
    book.active["B1"] = "x"
    (sheet,) = read_workbook(saved(book).content)
    return sheet.rows[0][1][0]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        ("001", "General", "001"),
        ("=1+1", "@", None),
        (12, "General", "12"),
        (12.0, "General", "12"),
        (0.3, "General", "0.3"),
        (1e-7, "General", "0.0000001"),
        (0.12, "0%", "12%"),
        (0.125, "0.0%", "12.5%"),
        (7, "000", "007"),
        (1012345678, "000-0000-0000", "010-1234-5678"),
        (True, "General", "Y"),
        (date(2026, 11, 9), "yyyy-mm-dd", "2026-11-09"),
        (datetime(2026, 11, 9, 9, 30), "yyyy-mm-dd hh:mm", "2026-11-09 09:30:00"),
        (datetime(2026, 11, 9, 8, 59, 59, 999_800), "yyyy-mm-dd hh:mm", "2026-11-09 09:00:00"),
        (time(9, 30), "hh:mm", "09:30"),
        (timedelta(hours=30), "[h]:mm", "30:00"),
        ("  가온 ", "General", "가온"),
        ("", "General", None),
    ],
)
def test_a_cell_is_the_text_a_person_would_have_typed(value: object, number_format: str, text: str | None) -> None:
    """Codes keep their zeros, days are days, percentages say so."""
    assert typed(value, number_format) == text


def test_a_workbook_keeps_rows_and_names_of_sheets() -> None:
    """Rows without text are left out, their numbers stay; hidden rows are data."""
    book = openpyxl.Workbook()
    book.active.title = "상담사"
    book.active.append(["코드"])
    book.active.append([])
    book.active.append(["A001"])
    book.active.row_dimensions[3].hidden = True
    (sheet,) = sheets_of(saved(book))
    assert (sheet.sheet, list(sheet.rows)) == ("상담사", [(1, ["코드"]), (3, ["A001"])])


def test_a_formula_counts_with_its_kept_value_or_is_a_fault() -> None:
    """openpyxl keeps no value, so the formula is a fault; errors and merged cells too."""
    book = openpyxl.Workbook()
    book.active.append(["코드", "값"])
    book.active.append(["A", "=1+1"])
    book.active.append(["B", "#N/A"])
    book.active["B3"].data_type = "e"
    book.active.append(["C", 1])
    book.active.append(["D", None])
    book.active.merge_cells("B4:B5")
    (sheet,) = read_workbook(saved(book).content)
    assert {(fault.code, fault.row, fault.column) for fault in sheet.faults} == {
        ("imports.formula", 2, 1),
        ("imports.error_cell", 3, 1),
        ("imports.merged", 5, 1),
    }


def test_a_workbook_is_read_in_a_child() -> None:
    """Same answer through the sandbox."""
    (sheet,) = sheets_of(xlsx({"가": [["코드"], ["001"]]}))
    assert sheet == RawSheet(file="file.xlsx", sheet="가", rows=[(1, ["코드"]), (2, ["001"])])
