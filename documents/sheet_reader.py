"""Reads our own workbooks back, cell by cell: only what the check of totals needs, straight from the file's XML.

openpyxl builds every style and border first, which takes six times as long as drawing the book; this reads names,
values and formulas. It shares nothing with what wrote the file (XlsxWriter). Foreign workbooks go through
``store/imports/workbooks`` in a child process: never through here.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_AREA = re.compile(r"\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?")


@dataclass(frozen=True, slots=True)
class ReadCell:
    """A cell as the file holds it: its number (None for a text), and its formula without the sign, or empty."""

    number: float | None
    formula: str


class ReadBook:
    """A workbook of ours, read sheet by sheet as it is asked for."""

    def __init__(self, content: bytes) -> None:
        """Open the archive; nothing is read yet."""
        self._archive = zipfile.ZipFile(io.BytesIO(content))
        self._sheets: dict[str, dict[str, ReadCell]] = {}

    @cached_property
    def _workbook(self) -> ElementTree.Element:
        return ElementTree.fromstring(self._archive.read("xl/workbook.xml"))

    @cached_property
    def names(self) -> dict[str, tuple[str, str]]:
        """Defined names of single cells: sheet and cell."""
        found = {}
        for name in self._workbook.iter(f"{_MAIN}definedName"):
            sheet, mark, area = (name.text or "").rpartition("!")
            cell = _AREA.fullmatch(area)
            if mark and cell is not None and cell[3] is None:
                found[name.get("name", "")] = (sheet.strip("'").replace("''", "'"), f"{cell[1]}{cell[2]}")
        return found

    def cell(self, sheet: str, place: str) -> ReadCell:
        """One cell; an empty one has neither number nor formula."""
        return self._cells(sheet).get(place, ReadCell(None, ""))

    def numbers(self, sheet: str, area: str) -> Iterator[float]:
        """The numbers in an area like ``C5:C9``."""
        match = _AREA.fullmatch(area)
        if match is None:
            raise ValueError(f"no area: {area}")
        first, top, last, bottom = match[1], int(match[2]), match[3] or match[1], int(match[4] or match[2])
        for column in range(_place(first), _place(last) + 1):
            for row in range(top, bottom + 1):
                number = self.cell(sheet, f"{_letters(column)}{row}").number
                if number is not None:
                    yield number

    def _cells(self, sheet: str) -> dict[str, ReadCell]:
        if sheet not in self._sheets:
            self._sheets[sheet] = dict(self._read(self._member(sheet)))
        return self._sheets[sheet]

    def _member(self, sheet: str) -> str:
        links = ElementTree.fromstring(self._archive.read("xl/_rels/workbook.xml.rels"))
        targets = {link.get("Id"): link.get("Target", "") for link in links}
        entry = next(one for one in self._workbook.iter(f"{_MAIN}sheet") if one.get("name") == sheet)
        return f"xl/{targets[entry.get(_LINK)]}"

    def _read(self, member: str) -> Iterator[tuple[str, ReadCell]]:
        for cell in ElementTree.fromstring(self._archive.read(member)).iter(f"{_MAIN}c"):
            value, formula = cell.find(f"{_MAIN}v"), cell.find(f"{_MAIN}f")
            is_number = value is not None and value.text and cell.get("t", "n") == "n"
            number = float(value.text) if is_number and value is not None and value.text else None
            yield cell.get("r", ""), ReadCell(number, "" if formula is None else formula.text or "")


def _place(letters: str) -> int:
    """A is 1, AA is 27."""
    place = 0
    for letter in letters:
        place = 26 * place + ord(letter) - ord("A") + 1
    return place


def _letters(place: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while place:
        place, digit = divmod(place - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters
