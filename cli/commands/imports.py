"""``pumasi template`` and ``pumasi import``."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option
from cli.output import echo, note, show_rows
from core.errors import ProblemsFound
from core.messages import say
from core.problems import Problem
from store.imports.names import KINDS

if TYPE_CHECKING:
    from core.sheets import TemplateWorkbook

STANDARD_INPUT = "-"

TERMS = "terms"
"""A table that ``contract draft --from`` reads: it has a template, but nothing is kept of it as it stands."""


@click.command("template", cls=PumasiCommand, help=say("imports.template.help"))
@click.argument("kind", type=click.Choice((*KINDS, TERMS)), metavar="KIND")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help=say("imports.option.out"))
@click.pass_obj
def template(session: Session, kind: str, out: Path | None) -> None:
    """Write the template of a kind. Needs no workspace."""
    from documents.workbook import render
    from runtime.files import write_file

    path = out or Path(f"{kind}.xlsx")
    if out is None and path.exists():
        raise click.UsageError(say("imports.template.exists", file=path))
    write_file(path, render(_template(kind, session.today)))
    if kind == TERMS:
        echo("imports.template.terms_written", file=path)
    else:
        echo("imports.template.written", file=path, kind=kind)


def _template(kind: str, written_on: date) -> TemplateWorkbook:
    from store.imports.kinds import SPECS
    from store.imports.templates import template as template_of_kind
    from store.imports.templates import template_of

    if kind != TERMS:
        return template_of_kind(SPECS[kind], written_on)
    from contracts.requests import table as request_table

    return template_of(
        "계약 요청", request_table.SHEETS, "pumasi contract draft --from 파일", request_table.GUIDE, written_on
    )


@click.command("import", cls=PumasiCommand, help=say("imports.import.help"))
@click.argument("kind", type=click.Choice(KINDS), metavar="KIND")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True), metavar="FILE...")
@click.option("--mapping", metavar="NAME", help=say("imports.option.mapping"))
@click.option("--encoding", default="", metavar="NAME", help=say("imports.option.encoding"))
@click.option("--dry-run", is_flag=True, help=say("imports.option.dry_run"))
@json_option
@click.pass_obj
def import_(
    session: Session,
    kind: str,
    files: tuple[Path, ...],
    mapping: str | None,
    encoding: str,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Read, check, keep all or nothing, and say what changed."""
    from store.imports.kinds import SPECS
    from store.imports.run import import_files
    from store.imports.sources import Source, open_source

    settings = session.settings
    mapped = None if mapping is None else settings.mapping(mapping)
    sources = [
        Source(name=say("imports.standard_input"), content=sys.stdin.buffer.read())
        if str(path) == STANDARD_INPUT
        else open_source(path)
        for path in files
    ]
    try:
        report = import_files(
            session.database,
            SPECS[kind],
            sources,
            settings=settings,
            today=session.today,
            mapping=mapped,
            encoding=encoding,
            dry_run=dry_run,
        )
    except ProblemsFound as found:
        if as_json:
            show_rows([_plain(problem) for problem in found.problems], {}, as_json=True, empty="cli.no")
            note("cli.error", text=str(found))
            raise click.exceptions.Exit(found.exit_code) from found
        raise
    changes = report.changes
    counts = {"added": changes.added, "changed": changes.changed, "unchanged": changes.unchanged}
    if as_json:
        row = {"kind": kind, "files": list(report.files), "rows": report.rows, **counts, "dry_run": dry_run}
        show_rows([row], {}, as_json=True, empty="cli.no")
    else:
        echo("imports.done_dry" if dry_run else "imports.done", rows=report.rows, **counts)


def _plain(problem: Problem) -> dict[str, object]:
    where = problem.where
    return {
        "code": problem.code,
        "file": where.file,
        "sheet": where.sheet,
        "row": where.row,
        "column": where.column,
        "setting": where.setting,
        "what": problem.what,
        "how_to_fix": problem.how_to_fix,
    }
