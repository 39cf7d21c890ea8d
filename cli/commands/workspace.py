"""``pumasi init`` and ``pumasi doctor``."""

from __future__ import annotations

from pathlib import Path

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option
from cli.output import echo, show_rows
from core.errors import EnvironmentTrouble
from core.messages import say


@click.command("init", cls=PumasiCommand, help=say("workspace.init.help"))
@click.argument("folder", type=click.Path(path_type=Path), metavar="[DIR]", default=None, required=False)
@click.option("--demo", is_flag=True, help=say("workspace.option.demo"))
@click.pass_obj
def init(session: Session, folder: Path | None, demo: bool) -> None:
    """Make a workspace; with ``--demo`` fill it with the sample company."""
    from store.workspace import create_workspace

    workspace = create_workspace(folder or session.folder or Path.cwd())
    echo("workspace.init.done", folder=workspace.root, settings=workspace.settings_path.name)
    if demo:
        from cli.demo import fill

        made = Session(folder=workspace.root)
        try:
            fill(made)
        finally:
            made.close()
    else:
        echo("workspace.init.next")


@click.command("doctor", cls=PumasiCommand, help=say("workspace.doctor.help"))
@json_option
@click.pass_obj
def doctor(session: Session, as_json: bool) -> None:
    """Look at everything, say what was found, and fail where something must be done."""
    from cli.doctor import State, examine, lines_of

    checks = examine(session)
    rows = [
        {"state": check.state.value, "check": check.name, "found": check.found, "advice": check.advice}
        for check in checks
    ]
    if as_json:
        show_rows(rows, {}, as_json=True, empty="cli.no")
    else:
        click.echo("\n".join(line for check in checks for line in lines_of(check)))
    failed = sum(check.state is State.FAIL for check in checks)
    if failed:
        raise EnvironmentTrouble("workspace.doctor.failed", count=failed)
