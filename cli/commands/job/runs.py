"""``pumasi job runs``."""

from __future__ import annotations

from dataclasses import asdict

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option
from core.messages import say

COLUMNS = ("run", "job", "period", "started_at", "finished_at", "status")


@click.command("runs", cls=PumasiCommand, help=say("job.runs.help"))
@json_option
@click.pass_obj
def runs(session: Session, as_json: bool) -> None:
    """Every run, the newest first."""
    from store.runs import runs as kept_runs

    with session.database.reading() as connection:
        rows = [asdict(run) for run in kept_runs(connection)]
    session.show(rows, {name: f"job.column.{name}" for name in COLUMNS}, as_json=as_json, empty="job.runs.empty")
