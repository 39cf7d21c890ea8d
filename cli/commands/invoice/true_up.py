"""``pumasi invoice true-up``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option
from cli.output import note
from core.messages import say

if TYPE_CHECKING:
    from invoices.true_up import TrueUp

COLUMNS = ("period", "source", "element", "tenant", "won", "reason")


@click.command("true-up", cls=PumasiCommand, help=say("true_up.help"))
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--dry-run", is_flag=True, help=say("true_up.option.dry_run"))
@json_option
@click.pass_obj
def true_up(session: Session, path: Path, dry_run: bool, as_json: bool) -> None:
    """Read the table, split what agents cost over those they worked for, and keep all of it or nothing."""
    from cli.invoicing.true_ups import true_ups_of_file
    from store.true_ups import keep_true_ups

    found = true_ups_of_file(session, path)
    with session.database.writing() as connection:
        changes = keep_true_ups(connection, found, entered_on=session.today)
        if dry_run:
            connection.rollback()
    columns = {name: f"true_up.column.{name}" for name in COLUMNS}
    session.show([_row(one) for one in found], columns, as_json=as_json, empty="true_up.none")
    note(
        "true_up.done_dry" if dry_run else "true_up.done", new=changes.added + changes.changed, known=changes.unchanged
    )


def _row(one: TrueUp) -> dict[str, object]:
    """One true-up as ``--json`` shows it: documented in docs/reference, stable; the company's own has no tenant."""
    return {
        "period": one.period,
        "source": one.source,
        "element": one.element.value,
        "tenant": one.tenant,
        "won": one.won,
        "reason": one.reason,
    }
