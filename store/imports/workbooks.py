"""Foreign workbooks as text, read in a child process (``runtime/sandbox.py``): nothing here trusts the file.

A cell becomes the text a person would have typed: a day ``2026-11-09``, a time ``09:00``, a percentage ``12%``, a whole
number without ``.0``; a number under a format of zeros (``000``) keeps them. Of a formula the value kept in the file
counts; one without is a fault, and so is ``#N/A``. Hidden rows are data like others. A merged cell below the head is a
fault: nobody can say which row it belongs to.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice

COLUMNS_MAX = 200
ROWS_MAX = 1_048_576
SHEETS_MAX = 50
UNZIPPED_BYTES_MAX = 1 << 28
MEMBERS_MAX = 2_000
EMPTY_ROWS_MAX = 10_000
"""After so many empty rows a sheet is taken to end: a lone cell in the last row must not cost a million."""

FAULTS_MAX = 1_000

_ZEROS = re.compile(r"[0\-]*0[0\-]*")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*ref="([A-Z]+)(\d+)(?::[A-Z]+(\d+))?"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
_DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)


class WorkbookRefused(Exception):
    """The file is no workbook we read. ``code`` names a Problem."""

    def __init__(self, code: str, **values: object) -> None:
        """Remember code and values, in a way that travels between processes."""
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled with its values."""
        return (_rebuilt, (self.code, self.values))


def _rebuilt(code: str, values: dict[str, object]) -> WorkbookRefused:
    return WorkbookRefused(code, **values)


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell without a usable value. ``column`` counts from 0."""

    code: str
    row: int
    column: int
    value: str


@dataclass(frozen=True, slots=True)
class SheetText:
    """Rows with their numbers; rows without any text are left out."""

    name: str
    rows: list[tuple[int, list[str | None]]]
    faults: list[Fault] = field(default_factory=list)


def is_workbook(content: bytes) -> bool:
    """Whether bytes begin like an Excel file, new or old."""
    return content[:4] == b"PK\x03\x04" or content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_workbook(content: bytes) -> list[SheetText]:
    """Every visible or hidden worksheet. Raises WorkbookRefused. Runs in the child."""
    if content[:4] != b"PK\x03\x04":
        raise WorkbookRefused("imports.old_excel")
    parts = _checked_parts(content)
    import openpyxl
    from defusedxml.common import DefusedXmlException
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        formulas = None
        if any(_FORMULA.search(xml) for xml in parts.values()):
            formulas = openpyxl.load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        if len(book.worksheets) > SHEETS_MAX:
            raise WorkbookRefused("imports.too_many_sheets", sheets_max=SHEETS_MAX)
        sheets = []
        for worksheet in book.worksheets:
            path = getattr(worksheet, "_worksheet_path", "")
            merged = _merged_rows(parts.get(path, b""))
            twin = None if formulas is None else formulas[worksheet.title]
            sheets.append(_sheet(worksheet, twin, merged))
        return sheets
    except WorkbookRefused:
        raise
    except DefusedXmlException as attack:
        raise WorkbookRefused("imports.entities") from attack
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        SyntaxError,  # ElementTree's ParseError is one
        KeyError,
        ValueError,
        TypeError,
        IndexError,
        AttributeError,
        OSError,
        EOFError,
        OverflowError,
    ) as broken:
        # openpyxl tells a damaged file by whatever its code stumbles over; the child's whole work is this reading.
        raise WorkbookRefused("imports.bad_workbook", reason=type(broken).__name__) from broken


def _checked_parts(content: bytes) -> dict[str, bytes]:
    """XML of the worksheets by path, after the zip was weighed: bombs and entities are refused before any parsing."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > MEMBERS_MAX or sum(member.file_size for member in members) > UNZIPPED_BYTES_MAX:
                raise WorkbookRefused("imports.bomb", megabytes=UNZIPPED_BYTES_MAX >> 20)
            names = {member.filename for member in members}
            if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
                raise WorkbookRefused("imports.not_excel")
            parts = {}
            left = UNZIPPED_BYTES_MAX
            for member in members:
                with archive.open(member) as part:
                    # The size in the directory can lie: what is really unpacked is counted.
                    xml = part.read(left + 1)
                left -= len(xml)
                if left < 0:
                    raise WorkbookRefused("imports.bomb", megabytes=UNZIPPED_BYTES_MAX >> 20)
                if member.filename.endswith((".xml", ".rels")) and _DOCTYPE.search(xml):
                    raise WorkbookRefused("imports.entities")
                if member.filename.startswith("xl/worksheets/"):
                    parts[member.filename] = xml
            return parts
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as broken:
        raise WorkbookRefused("imports.bad_zip") from broken


def _merged_rows(xml: bytes) -> dict[int, int]:
    """Last row ▶ first column of each merged area."""
    return {int(found.group(3) or found.group(2)): _column(found.group(1).decode()) for found in _MERGED.finditer(xml)}


def _column(letters: str) -> int:
    """``A`` is 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _sheet(worksheet: object, twin: object | None, merged: dict[int, int]) -> SheetText:
    sheet = SheetText(name=str(getattr(worksheet, "title", "")), rows=[])
    rows = _bounded(worksheet)
    formulas = None if twin is None else _bounded(twin)
    empty = 0
    for number, row in enumerate(rows, start=1):
        twins = None if formulas is None else next(formulas, None)
        cells = [_text(cell) for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        _note_faults(sheet, number, row, twins)
        if not cells:
            empty += 1
            if empty > EMPTY_ROWS_MAX:
                break
            continue
        empty = 0
        sheet.rows.append((number, cells))
    head = sheet.rows[0][0] if sheet.rows else 0
    for row_number, column in merged.items():
        if row_number > head and len(sheet.faults) < FAULTS_MAX:
            sheet.faults.append(Fault("imports.merged", row_number, column, ""))
    return sheet


def _bounded(worksheet: object) -> Iterator[tuple[object, ...]]:
    """Rows of cells, whatever size the sheet claims to have."""
    worksheet.reset_dimensions()  # type: ignore[attr-defined]
    rows: Iterable[tuple[object, ...]] = worksheet.iter_rows(max_col=COLUMNS_MAX, max_row=ROWS_MAX)  # type: ignore[attr-defined]
    return islice(iter(rows), ROWS_MAX)


def _note_faults(sheet: SheetText, number: int, row: tuple[object, ...], twins: tuple[object, ...] | None) -> None:
    for index, cell in enumerate(row):
        if len(sheet.faults) >= FAULTS_MAX:
            return
        is_formula = twins is not None and getattr(twins[index], "data_type", "") == "f"
        if getattr(cell, "data_type", "") == "e":
            sheet.faults.append(Fault("imports.error_cell", number, index, str(getattr(cell, "value", ""))))
        elif is_formula and getattr(cell, "value", None) is None:
            sheet.faults.append(Fault("imports.formula", number, index, ""))


def _text(cell: object) -> str | None:
    """What a person would have typed to get the cell."""
    value = getattr(cell, "value", None)
    match value:
        case None:
            return None
        case str():
            return value.strip() or None
        case bool():
            return "Y" if value else "N"
        case int() | float():
            return _number(value, str(getattr(cell, "number_format", "") or ""))
        case date() | time() | timedelta():
            return _moment(value)
        case _:
            return str(value)


def _moment(value: date | time | timedelta) -> str:
    if isinstance(value, datetime):
        moment = _nearest_second(value)
        if not (moment.hour or moment.minute or moment.second):
            return moment.date().isoformat()
        return moment.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="seconds" if value.second else "minutes")
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}" + (f":{seconds:02d}" if seconds else "")


def _nearest_second(moment: datetime) -> datetime:
    """Excel keeps a time as a fraction of a day: 09:00 may read as 08:59:59.999997."""
    return (moment + timedelta(microseconds=500_000)).replace(microsecond=0)


def _number(value: int | float, style: str) -> str:
    if "%" in style:
        return f"{(Decimal(repr(value)) * 100).normalize():f}%"
    if isinstance(value, float) and not value.is_integer():
        return f"{Decimal(repr(value)):f}"
    digits = str(int(value))
    if value >= 0 and _ZEROS.fullmatch(style) and len(style) > 1:
        return _padded(digits, style)
    return digits


def _padded(digits: str, style: str) -> str:
    """``7`` under ``000`` as ``007``, ``1012345678`` under ``000-0000-0000`` as ``010-1234-5678``."""
    filled = digits.zfill(style.count("0"))
    extra, rest = filled[: len(filled) - style.count("0")], iter(filled[len(filled) - style.count("0") :])
    return extra + "".join(next(rest) if mark == "0" else mark for mark in style)
