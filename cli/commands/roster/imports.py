"""``pumasi roster import``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from cli.commands.roster.diff import tell_changes
from cli.commands.roster.options import pool_option
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import MONDAY, json_option
from cli.output import echo, note
from core.messages import say


@click.command("import", cls=PumasiCommand, help=say("roster_edit.import.help"))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("roster_edit.option.week"))
@pool_option
@click.option("--dry-run", is_flag=True, help=say("roster_edit.option.dry_run"))
@json_option
@click.pass_obj
def import_(session: Session, file: Path, monday: date | None, pool: str | None, dry_run: bool, as_json: bool) -> None:
    """Read, check, divide, show, keep all or nothing."""
    from cli.roster_edits import edited_draft
    from cli.rosters import chosen_pool
    from store.rosters import save_roster
    from wfm.scheduling.diff import roster_diff

    found = edited_draft(session, file, chosen_pool(session, pool), monday)
    base, draft = found.base, found.draft
    if base.version < found.newest:
        note("roster_edit.import.older", base=base.version, newest=found.newest)
    if (set(base.shifts), set(base.pins)) == (set(draft.shifts), set(draft.pins)):
        note("roster_edit.import.nothing", roster=base.roster)
        if as_json:
            session.show([], {}, as_json=True, empty="roster_edit.diff.no_shift")
        return
    if not dry_run:
        with session.database.writing() as connection:
            save_roster(connection, draft, found.requirement)
    tell_changes(session, roster_diff(base, draft), ("shift",) if as_json else ("shift", "tenant"), as_json=as_json)
    if as_json:
        return
    click.echo()
    if dry_run:
        echo("roster_edit.import.dry_run", file=file)
    else:
        echo("roster_edit.import.kept", roster=draft.roster, pins=len(draft.pins))
        echo("roster_edit.import.next", monday=draft.monday, version=draft.version)
