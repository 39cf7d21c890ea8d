"""``pumasi roster export``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from cli.commands.roster.options import pool_option, version_option
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import out_option, week_option
from cli.output import echo
from core.messages import say


@click.command("export", cls=PumasiCommand, help=say("roster.export.help"))
@week_option
@pool_option
@version_option
@out_option
@click.pass_obj
def export(session: Session, monday: date, pool: str | None, version: int | None, out: Path | None) -> None:
    """Workbook, page and calendars, all or none."""
    from cli.rosters import chosen_pool, exported_files, kept_roster
    from runtime.files import write_files

    roster, requirement = kept_roster(session, chosen_pool(session, pool), monday, version)
    folder = out or session.workspace.folder("rosters") / f"{monday:%Y-%m-%d}"
    files = exported_files(session, roster, requirement, folder)
    for parent in {path.parent for path in files}:
        parent.mkdir(parents=True, exist_ok=True)
    write_files(files, private=True)
    calendars = sum(path.suffix == ".ics" for path in files)
    for path in files:
        if path.suffix != ".ics":
            echo("roster.export.file", path=path)
    echo("roster.export.calendars", count=calendars, folder=folder / "calendars")
