"""Hostile and broken files: one clear problem, no traceback, no partial write, little memory, little time."""

from __future__ import annotations

import gzip
import resource
import struct
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import PumasiError
from store.database import Database
from store.imports.sources import Source
from store.imports.workbooks import WorkbookRefused, read_workbook
from tests.made_once import fresh_database
from tests.unit.store.files import complaints, contents, csv, fill, run, xlsx, zipped

SECONDS_MAX = 30
MEMORY_KB_MAX = 1 << 20

TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Override PartName="/xl/workbook.xml" '
    b'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    b'<Override PartName="/xl/worksheets/sheet1.xml" '
    b'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    b'Target="xl/workbook.xml"/></Relationships>'
)
BOOK = (
    b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    b'<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'
)
BOOK_RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    b'Target="worksheets/sheet1.xml"/></Relationships>'
)


def workbook_of(sheet_xml: bytes, **more: bytes) -> Source:
    """The smallest workbook around the XML of a sheet."""
    return zipped(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": RELATIONS,
            "xl/workbook.xml": BOOK,
            "xl/_rels/workbook.xml.rels": BOOK_RELATIONS,
            "xl/worksheets/sheet1.xml": sheet_xml,
            **{name.replace("__", "/"): content for name, content in more.items()},
        }
    )


def sheet_of(cells: bytes, head: bytes = b"") -> bytes:
    """XML of a sheet."""
    name = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return head + b'<worksheet xmlns="' + name + b'"><sheetData>' + cells + b"</sheetData></worksheet>"


HEADS = b"".join(
    b'<c r="%s1" t="inlineStr"><is><t>%s</t></is></c>' % (letter, head)
    for letter, head in zip(
        (b"A", b"B", b"C", b"D", b"E"), (b"event", b"kind", b"name", b"first", b"last"), strict=True
    )
)
BILLION_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
FOREIGN_ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LATE_ENTITY = b'<?xml version="1.0"?><!--' + b"x" * 8000 + b'--><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def lying_about_its_size() -> Source:
    """A zip whose directory says 10 bytes where 300 MB come out."""
    honest = zipped({"[Content_Types].xml": TYPES, "xl/worksheets/sheet1.xml": b"0" * (300 << 20)}).content
    size = struct.pack("<I", 300 << 20)
    return Source(name="file.xlsx", content=honest.replace(size, struct.pack("<I", 10)))


def encrypted() -> Source:
    """A zip that claims to need a password."""
    content = bytearray(workbook_of(sheet_of(b"")).content)
    start = 0
    while (start := content.find(b"PK\x01\x02", start)) >= 0:
        content[start + 8] |= 1
        start += 4
    return Source(name="file.xlsx", content=bytes(content))


GOOD = workbook_of(sheet_of(b'<row r="1">' + HEADS + b"</row>"))

EVENTS = "event,kind,name,first,last\n"

HOSTILE: dict[str, tuple[Source, str]] = {
    "cut off": (Source(name="f.xlsx", content=GOOD.content[: len(GOOD.content) // 2]), "zip archive cannot be read"),
    "not a workbook": (zipped({"readme.txt": b"hello"}), "no Excel workbook"),
    "unpacks to 800 MB": (workbook_of(b" " * (300 << 20)), "unpacks to more than 256 MB"),
    "lies about its size": (lying_about_its_size(), ""),
    "encrypted": (encrypted(), "cannot be read"),
    "billion laughs": (workbook_of(sheet_of(b"", BILLION_LAUGHS)), "declares XML entities"),
    "reads /etc/passwd": (workbook_of(sheet_of(b"<row><c><v>&a;</v></c></row>", FOREIGN_ENTITY)), "XML entities"),
    "hides its entity": (workbook_of(sheet_of(b"<row><c><v>&a;</v></c></row>", LATE_ENTITY)), "XML entities"),
    "broken XML": (workbook_of(b"<worksheet><sheetData><row>"), "damaged"),
    "no XML at all": (workbook_of(b"\x00\x01\x02"), "damaged"),
    "many members": (zipped({"[Content_Types].xml": TYPES, **{f"xl/{n}": b"" for n in range(3000)}}), "unpacks"),
    "gzip bomb": (Source(name="f.csv.gz", content=gzip.compress(b"a,b\n" * (70 << 20), 1)), "larger than 256 MB"),
    "binary": (Source(name="f.csv", content=bytes(range(256)) * 100), ""),
    "one long line": (csv("x" * (1 << 20)), "not valid CSV"),
    "a row of commas": (csv("," * (1 << 20)), ""),
    "template injection": (csv("event,kind,name,first,last\n{{7*7}},휴무,x,2026-11-09,2026-11-09\n"), "is not a code"),
    "path injection": (csv("event,kind,name,first,last\n../../x,휴무,x,2026-11-09,2026-11-09\n"), "is not a code"),
    "terminal escape": (
        csv("event,kind,name,first,last\nE1,휴무,\x1b[2Jx,2026-11-09,2026-11-09\n"),
        "control character",
    ),
    "escape in a bad value": (csv("event,kind,name,first,last\n\x1b[2J,휴무,x,2026-11-09,2026-11-09\n"), "'?[2J'"),
}


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A database that must stay as it is."""
    made = fresh_database(tmp_path)
    fill(made)
    yield made
    made.close()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_one_clear_problem(database: Database, name: str) -> None:
    """Told in words, in bounded time and memory, and the database is byte for byte what it was."""
    source, told = HOSTILE[name]
    begin = time.monotonic()
    lines = complaints(database, "events", source)
    assert lines
    assert all(line.startswith(source.name) and told in line for line in lines[:1])
    assert time.monotonic() - begin < SECONDS_MAX
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < MEMORY_KB_MAX


def test_a_lone_cell_in_the_last_corner_costs_nothing(database: Database) -> None:
    """4 kB that ask for seventeen thousand million cells."""
    row = b'<row r="1">' + HEADS + b'</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    begin = time.monotonic()
    run(database, "events", workbook_of(sheet_of(row, b"")))
    assert time.monotonic() - begin < SECONDS_MAX


def test_a_sheet_that_claims_a_huge_size_is_read_by_its_rows() -> None:
    """The dimension tag is only a claim."""
    xml = sheet_of(b'<row r="1">' + HEADS + b"</row>").replace(
        b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>'
    )
    (sheet,) = read_workbook(workbook_of(xml).content)
    assert [number for number, _ in sheet.rows] == [1]


def test_a_formula_from_a_tenant_is_never_run(database: Database) -> None:
    """Text that a spreadsheet would take for a command is text, and is kept as such."""
    rows = [
        ["event", "kind", "name", "first", "last"],
        ["E1", "휴무", "=cmd|' /C calc'!A0", "2026-11-09", "2026-11-09"],
    ]
    lines = complaints(database, "events", xlsx({"이벤트": rows}))
    assert len(lines) == 1
    assert "formula whose value was not saved" in lines[0]


def test_a_refusal_travels_between_processes() -> None:
    """The child's answer arrives with its values."""
    import pickle

    refused = pickle.loads(pickle.dumps(WorkbookRefused("imports.bomb", megabytes=256)))
    assert (refused.code, refused.values) == ("imports.bomb", {"megabytes": 256})


def test_a_full_or_read_only_place_changes_nothing(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The write fails in the middle: the database is what it was, and the trouble is one sentence."""
    from sqlalchemy.exc import OperationalError

    before = contents(database)

    def fail(*_: object) -> None:
        raise OperationalError("INSERT", {}, Exception("database or disk is full"))

    monkeypatch.setattr("store.rows._update", fail)
    rows = "event,kind,name,first,last\n{code},휴무,{name},2026-11-09,2026-11-09\n"
    run(database, "events", csv(rows.format(code="E1", name="x")))
    before = contents(database)
    with pytest.raises(PumasiError, match="disk is full"):
        run(database, "events", csv(rows.format(code="E1", name="y") + "E2,휴무,z,2026-11-09,2026-11-09\n"))
    assert contents(database) == before
