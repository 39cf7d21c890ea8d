"""One import: read, check, and save all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.errors import ProblemsFound, PumasiError
from core.intake import Intake, SheetSpec
from core.problems import Problem
from store.database import Database
from store.imports.known import KindSpec, Known, known_to
from store.imports.sources import RawSheet, Source, sheets_of
from store.imports.tables import intake_of
from store.rows import Changes
from store.settings import Mapped, Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What an import read and did. ``rows`` are rows of the files, ``changes`` count records."""

    kind: str
    files: tuple[str, ...]
    rows: int
    changes: Changes


def import_files(
    database: Database,
    kind: KindSpec,
    sources: Sequence[Source],
    *,
    settings: Settings,
    today: date,
    mapping: Mapped | None = None,
    encoding: str = "",
    dry_run: bool = False,
) -> Report:
    """Read files of a kind and keep their records, all or nothing.

    ``today`` decides which dated law a record must keep. With ``dry_run`` everything is done but the keeping. Raises
    ProblemsFound with every problem of every file.
    """
    if mapping is not None and mapping.kind != kind.name:
        raise PumasiError("imports.mapping_of_other_kind", name=mapping.name, kind=mapping.kind, asked=kind.name)
    intake = read_tables(sources, kind.sheets, mapping=mapping, encoding=encoding)
    with database.reading() as connection:
        known = known_to(connection, settings, mapping, today)
    save = kind.build(intake, known)
    _check_codes_of_broken_rows(intake, kind, known)
    if intake.problems:
        raise ProblemsFound(_in_order(intake.problems, sources))
    rows = sum(len(table) for tables in intake.tables.values() for table in tables)
    files = tuple(source.name for source in sources)
    with database.writing() as connection:
        changes = save(connection)
        if dry_run:
            connection.rollback()
    return Report(kind=kind.name, files=files, rows=rows, changes=changes)


def _check_codes_of_broken_rows(intake: Intake, kind: KindSpec, known: Known) -> None:
    """Codes in rows that have a bad cell elsewhere. Sheets of a kind that defines the codes itself are left out."""
    references = {"tenant": known.tenants, "agent": known.agents}
    defined = {"tenants": {"tenant"}, "agents": {"agent"}}.get(kind.name, set())
    for table in (table for tables in intake.tables.values() for table in tables if table.broken is not None):
        for row in table.broken or ():
            for name in references.keys() - defined:
                if name in table.given:
                    intake.is_known(references[name], table, row, name)


def read_tables(
    sources: Sequence[Source], sheets: Sequence[SheetSpec], *, mapping: Mapped | None = None, encoding: str = ""
) -> Intake:
    """Tables of the files, for an import or for any command that takes a table. Problems are inside the Intake."""
    raw: list[RawSheet] = []
    problems: list[Problem] = []
    chosen = encoding or ("" if mapping is None else mapping.encoding)
    delimiter = "" if mapping is None else mapping.delimiter
    for source in sources:
        try:
            raw.extend(sheets_of(source, encoding=chosen, delimiter=delimiter))
        except ProblemsFound as found:
            problems.extend(found.problems)
    if problems:
        return Intake({}, problems)
    return intake_of(raw, sheets, mapping)


def _in_order(problems: Sequence[Problem], sources: Sequence[Source]) -> list[Problem]:
    """By file as given, then row: the order in which a person goes through a file."""
    files = {source.name: number for number, source in enumerate(sources)}
    return sorted(problems, key=lambda p: (files.get(p.where.file or "", -1), p.where.sheet or "", p.where.row or 0))
