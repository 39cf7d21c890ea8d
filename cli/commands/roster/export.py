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
@click.option("--agent", metavar="CODE", help=say("roster_edit.option.export_agent"))
@click.option("--tenant", metavar="CODE", help=say("roster_edit.option.export_tenant"))
@out_option
@click.pass_obj
def export(
    session: Session,
    monday: date,
    pool: str | None,
    version: int | None,
    agent: str | None,
    tenant: str | None,
    out: Path | None,
) -> None:
    """The files of the pool, or of one agent, or of one tenant, all or none."""
    from cli.rostering.files import agent_files, exported_files, tenant_files
    from cli.rostering.rosters import chosen_pool, kept_roster
    from runtime.files import write_files

    if agent and tenant:
        raise click.UsageError(say("roster_edit.export.one_of_two"))
    roster, requirement = kept_roster(session, chosen_pool(session, pool), monday, version)
    folder = out or session.workspace.folder("rosters") / f"{monday:%Y-%m-%d}"
    if agent:
        files = agent_files(session, roster, requirement, folder, agent)
    elif tenant:
        files = tenant_files(session, roster, requirement, folder, tenant)
    else:
        files = exported_files(session, roster, requirement, folder)
    for parent in {path.parent for path in files}:
        parent.mkdir(parents=True, exist_ok=True)
    write_files(files, private=True)
    calendars = sum(path.suffix == ".ics" for path in files)
    for path in files:
        if path.suffix != ".ics" or agent:
            echo("cli.wrote", file=path)
    if not agent and not tenant:
        echo("roster.export.calendars", count=calendars, folder=folder / "calendars")
