"""Small files for tests of imports."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl

from core.errors import ProblemsFound
from core.ids import TenantId
from core.periods import week_from
from store.agents import put_agents
from store.contacts import contact_days
from store.database import Database
from store.imports.kinds import SPECS
from store.imports.run import Report, import_files
from store.imports.sources import Source
from store.rates import put_rates, reference_rates
from store.settings import Settings, parse_settings
from store.tenants import put_tenants
from tests.unit.store.records import AGENT, MONDAY, SERVICE, TENANT

COMPANY = """
[company]
name = "품앗이"
business_number = "999-99-00005"
representative = "홍대표"
address = "서울"
"""


def settings_of(text: str = "") -> Settings:
    """Settings of a small company, with more text behind."""
    return parse_settings((COMPANY + text).encode(), "pumasi.toml")


def fill(database: Database, tenants: Sequence[str] = ("T01", "T02"), with_agent: bool = True) -> None:
    """Make the reference rates, tenants and one agent known."""
    with database.writing() as connection:
        put_rates(connection, reference_rates())
        put_tenants(connection, [replace(TENANT, tenant=TenantId(code)) for code in tenants], [SERVICE])
        if with_agent:
            put_agents(connection, [AGENT])


def csv(text: str, name: str = "file.csv", encoding: str = "utf-8") -> Source:
    """A CSV file."""
    return Source(name=name, content=text.encode(encoding))


def xlsx(sheets: Mapping[str, Sequence[Sequence[object]]], name: str = "file.xlsx") -> Source:
    """A workbook with these cells."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    return saved(book, name)


TODAY = date(2026, 11, 9)
"""The day on which the tests import."""


def saved(book: openpyxl.Workbook, name: str = "file.xlsx") -> Source:
    """A workbook as a file."""
    out = io.BytesIO()
    book.save(out)
    return Source(name=name, content=out.getvalue())


def zipped(members: Mapping[str, bytes], name: str = "file.xlsx") -> Source:
    """A zip archive that calls itself a workbook."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return Source(name=name, content=out.getvalue())


def run(database: Database, kind: str, *sources: Source, settings: Settings | None = None, **options: object) -> Report:
    """Import files of a kind."""
    settings = settings or settings_of()
    mapping = options.pop("mapping", None)
    mapped = None if mapping is None else settings.mapping(str(mapping))
    options.setdefault("today", TODAY)
    return import_files(database, SPECS[kind], sources, settings=settings, mapping=mapped, **options)  # type: ignore[arg-type]


def complaints(database: Database, kind: str, *sources: Source, **options: object) -> list[str]:
    """The problems of an import as a person reads them; nothing may have been kept."""
    before = contents(database)
    try:
        run(database, kind, *sources, **options)  # type: ignore[arg-type]
    except ProblemsFound as found:
        assert contents(database) == before
        return [str(problem) for problem in found.problems]
    return []


def contents(database: Database) -> bytes:
    """Every byte of the database."""
    return Path(str(database.url.database)).read_bytes()


COUNTS = "고객사 코드,채널,구간 시작,인입,응대,처리시간 합계(초)\n"


def count(rows: str, name: str = "counts.csv") -> Source:
    """A file of counts."""
    return csv(COUNTS + rows, name)


def offered(database: Database) -> dict[tuple[str, int], list[int | None]]:
    """Counts offered in the week of the tests by tenant and weekday, 08:30 to 10:00."""
    with database.reading() as connection:
        return {
            (day.tenant, day.day.weekday()): list(day.offered[17:20])
            for day in contact_days(connection, week_from(MONDAY))
        }


ZEROS = """
[mapping.pbx]
kind = "contacts"
absent_means = "zero"
"""
"""The mapping ``pbx``: an interval that its files leave out had no contact."""
