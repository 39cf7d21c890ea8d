"""``pumasi staffing export``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.commands.staffing.options import pool_option, shrinkage_by_hand, shrinkage_option
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import out_option, week_option
from cli.output import echo
from core.messages import say

if TYPE_CHECKING:
    from core.ids import PoolId


@click.command("export", cls=PumasiCommand, help=say("staffing.export.help"))
@week_option
@pool_option
@shrinkage_option
@out_option
@click.pass_obj
def export(session: Session, monday: date, pool: PoolId | None, by_hand: tuple[str, ...], out: Path | None) -> None:
    """The plan as a workbook."""
    from cli.contracting.amendments import proposals
    from cli.planning.requirements import week_plan, week_shrinkage, with_closed_hours
    from documents.workbook import render
    from runtime.files import write_file
    from wfm.staffing.workbook import staffing_workbook

    set_by_hand = shrinkage_by_hand(by_hand)
    plan = with_closed_hours(session, week_plan(session, monday, pool))
    shrinkage = week_shrinkage(session, monday, plan.requirement.pool, set_by_hand)
    amendments = [each.amendment for each in proposals(session, plan, None)]
    path = out or session.workspace.folder("staffing") / f"staffing-{plan.requirement.pool}-{monday}.xlsx"
    write_file(path, render(staffing_workbook(plan, session.calendar, shrinkage, amendments)), private=True)
    say_problems(plan.problems)
    echo("cli.wrote", file=path)
