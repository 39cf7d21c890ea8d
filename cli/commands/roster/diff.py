"""``pumasi roster diff``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from cli.commands.roster.options import pool_option
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option, week_option
from cli.output import echo
from core.cells import one_place
from core.errors import NotFound
from core.messages import say

if TYPE_CHECKING:
    from wfm.scheduling.explain.diff import RosterDiff

BY = ("shift", "agent", "tenant", "term")


@click.command("diff", cls=PumasiCommand, help=say("roster_edit.diff.help"))
@week_option
@pool_option
@click.option("--from", "before", type=click.IntRange(1), metavar="N", help=say("roster_edit.option.from"))
@click.option("--to", "after", type=click.IntRange(1), metavar="N", help=say("roster_edit.option.to"))
@click.option("--by", type=click.Choice(BY), help=say("roster_edit.option.by"))
@json_option
@click.pass_obj
def diff(
    session: Session,
    monday: date,
    pool: str | None,
    before: int | None,
    after: int | None,
    by: str | None,
    as_json: bool,
) -> None:
    """Two kept versions side by side."""
    from cli.rostering.rosters import chosen_pool, kept_roster, newest_roster
    from store.rosters import rosters_of
    from wfm.scheduling.explain.diff import roster_diff

    chosen = chosen_pool(session, pool)
    new, _ = newest_roster(session, chosen, monday, after)
    if before is None:
        with session.database.reading() as connection:
            known = [each.version for each in rosters_of(connection, chosen, monday)]
        before = max((version for version in known if version < new.version), default=None)
    if before is None:
        raise NotFound("roster_edit.diff.one_version", monday=monday, version=new.version)
    old, _ = kept_roster(session, chosen, monday, before)
    tables = (by,) if by else (("shift",) if as_json else BY)
    tell_changes(session, roster_diff(old, new), tables, as_json=as_json)


def tell_changes(session: Session, found: RosterDiff, tables: Sequence[str], *, as_json: bool) -> None:
    """The sums in two lines, then the tables; as JSON one table."""
    from wfm.scheduling.views.changes import COLUMNS, change_rows

    if not as_json:
        _tell_sums(found)
    for by in tables:
        headers = {name: f"roster_edit.column.{name}" for name in COLUMNS[by]}
        if not as_json:
            click.echo()
        rows = change_rows(by, found)
        if by == "term" and not as_json:
            told = [row for row in rows if row["won_before"] or row["won_after"]]
            rows = [{**row, "term": say(f"roster_edit.term.{row['term']}")} for row in told]
        session.show(rows, headers, as_json=as_json, empty=f"roster_edit.diff.no_{by}")


def _tell_sums(found: RosterDiff) -> None:
    from wfm.scheduling.explain.diff import Change, uncovered_by_tenant

    kinds = [each.change for each in found.shifts]
    echo(
        "roster_edit.diff.told",
        before=found.before.roster,
        after=found.after.roster,
        agents=len(found.agents),
        added=kinds.count(Change.ADDED),
        removed=kinds.count(Change.REMOVED),
        moved=kinds.count(Change.MOVED),
        breaks=kinds.count(Change.BREAK_MOVED),
    )
    hours = [sum(shift.work_minutes for shift in each.shifts) / 60 for each in (found.before, found.after)]
    missing = [sum(uncovered_by_tenant(each).values()) / 600 for each in (found.before, found.after)]
    echo(
        "roster_edit.diff.sums",
        hours_before=one_place(hours[0]),
        hours_after=one_place(hours[1]),
        missing_before=one_place(missing[0]),
        missing_after=one_place(missing[1]),
        cost_before=f"{found.before.search.cost_won:,}",
        cost_after=f"{found.after.search.cost_won:,}",
    )
