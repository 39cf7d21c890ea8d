"""Bytes of the user's files as sheets of text: CSV in the encodings met in Korea, workbooks, gzip of either.

Nothing is interpreted here: a cell is its text, an empty cell is None, rows keep the number that Excel shows.
"""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import NotFound, ProblemsFound
from core.problems import Place, Problem
from runtime.sandbox import run_limited
from store.imports.workbooks import Fault, WorkbookRefused, is_workbook, read_workbook

BYTES_MAX = 1 << 28
"""A file, or what its gzip holds, of more than 256 MiB is refused: the memory for it would be four times that."""

FIELD_CHARACTERS_MAX = 32_767
"""Excel's own limit for one cell."""

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DELIMITERS = (",", "\t", ";", "|")

Cells = Sequence[str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file by the name the user knows it by. ``-`` is standard input."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSheet:
    """Rows of text with their numbers. ``sheet`` is None for a CSV file; ``faults`` are cells without a value."""

    file: str
    sheet: str | None
    rows: Sequence[tuple[int, Cells]]
    faults: tuple[Fault, ...] = ()


def open_source(path: Path) -> Source:
    """Read a file. Raises NotFound, or ProblemsFound for one that is too large."""
    if not path.is_file():
        raise NotFound("imports.no_file", file=path)
    if path.stat().st_size > BYTES_MAX:
        raise _refused(path.name, "imports.too_large", megabytes=BYTES_MAX >> 20)
    return Source(name=path.name, content=path.read_bytes())


def sheets_of(source: Source, *, encoding: str = "", delimiter: str = "") -> tuple[RawSheet, ...]:
    """The sheets of a workbook, or the one of a CSV file. Raises ProblemsFound where the file cannot be read."""
    content = _unzipped(source)
    if is_workbook(content):
        return _workbook(Source(name=source.name, content=content))
    rows = tuple(_csv_rows(source.name, _decoded(source.name, content, encoding), delimiter))
    return (RawSheet(file=source.name, sheet=None, rows=rows),)


def _refused(file: str, code: str, /, *, at_row: int | None = None, **values: object) -> ProblemsFound:
    return ProblemsFound([Problem(code=code, where=Place(file=file, row=at_row), values=values)])


def _unzipped(source: Source) -> bytes:
    if source.content[:2] != b"\x1f\x8b":
        return source.content
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(source.content)) as packed:
            content = packed.read(BYTES_MAX + 1)
    except (OSError, EOFError, zlib.error) as broken:
        raise _refused(source.name, "imports.bad_gzip") from broken
    if len(content) > BYTES_MAX:
        raise _refused(source.name, "imports.too_large", megabytes=BYTES_MAX >> 20)
    return content


def _workbook(source: Source) -> tuple[RawSheet, ...]:
    try:
        sheets = run_limited(read_workbook, source.content, what=source.name)
    except WorkbookRefused as refused:
        where = Place(file=source.name)
        raise ProblemsFound([Problem(code=refused.code, where=where, values=refused.values)]) from refused
    return tuple(
        RawSheet(
            file=source.name,
            sheet=sheet.name,
            rows=sheet.rows,
            faults=tuple(sheet.faults),
        )
        for sheet in sheets
    )


def _decoded(file: str, content: bytes, encoding: str) -> str:
    """Text in the encoding told, else as the byte order mark says, else UTF-8, else CP949."""
    marked = next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), None)
    if encoding:
        try:
            text = content.decode(marked or encoding)
        except LookupError as unknown:
            raise _refused(file, "imports.unknown_encoding", encoding=encoding) from unknown
        except UnicodeDecodeError as broken:
            raise _undecodable(file, content, broken, encoding) from broken
    else:
        text = _guessed(file, content, marked)
    if "\x00" in text:
        raise _refused(file, "imports.not_text", at_row=text[: text.index("\x00")].count("\n") + 1)
    return text


def _guessed(file: str, content: bytes, marked: str | None) -> str:
    if marked is not None:
        try:
            return content.decode(marked)
        except UnicodeDecodeError as broken:
            raise _undecodable(file, content, broken, marked) from broken
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as not_utf8:
        try:
            return content.decode("cp949")
        except UnicodeDecodeError as not_cp949:
            # The one that came further is more likely what was meant.
            best = max(not_utf8, not_cp949, key=lambda failure: failure.start)
            raise _undecodable(file, content, best, best.encoding) from best


def _undecodable(file: str, content: bytes, failure: UnicodeDecodeError, encoding: str) -> ProblemsFound:
    row = content[: failure.start].count(b"\n") + 1
    return _refused(file, "imports.not_decodable", at_row=row, encoding=encoding, byte=failure.start)


def _csv_rows(file: str, text: str, delimiter: str) -> Iterator[tuple[int, Cells]]:
    csv.field_size_limit(FIELD_CHARACTERS_MAX)
    separator = {"tab": "\t", "\\t": "\t"}.get(delimiter, delimiter) or _likely_delimiter(text)
    if len(separator) != 1:
        raise _refused(file, "imports.bad_delimiter", delimiter=delimiter)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, cells
    except csv.Error as broken:
        raise _refused(file, "imports.bad_csv", at_row=number + 1, reason=str(broken)) from broken


def _likely_delimiter(text: str) -> str:
    """The one that the first line holds most of."""
    first = next((line for line in io.StringIO(text) if line.strip()), "")
    return max(_DELIMITERS, key=lambda candidate: (first.count(candidate), -_DELIMITERS.index(candidate)))
