"""``pumasi roster import``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.commands.roster.build import ENGINE, SEARCH_PERCENT, SECONDS_MAX, shown
from cli.commands.roster.diff import tell_changes
from cli.commands.roster.options import pool_option
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import MONDAY, json_option
from cli.output import echo, note
from core.messages import say
from core.periods import week_from

if TYPE_CHECKING:
    from cli.rostering.edits import Search
    from wfm.scheduling.build.records import RosterResult
    from wfm.scheduling.formulate.formulation import RosterInput
    from wfm.scheduling.roster import Roster


@click.command("import", cls=PumasiCommand, help=say("roster_edit.import.help"))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("roster_edit.option.week"))
@pool_option
@click.option("--optimise", type=click.IntRange(1, SECONDS_MAX), metavar="N", help=say("roster_edit.option.optimise"))
@click.option("--dry-run", is_flag=True, help=say("roster_edit.option.dry_run"))
@json_option
@click.pass_obj
def import_(
    session: Session,
    file: Path,
    monday: date | None,
    pool: str | None,
    optimise: int | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Read, check, divide or plan afresh around the pins, show, keep all or nothing."""
    from cli.rostering.edits import edited_draft
    from cli.rostering.rosters import chosen_pool
    from store.rosters import save_roster
    from wfm.scheduling.explain.diff import roster_diff

    search = None if optimise is None else _search(session, optimise)
    found = edited_draft(session, file, chosen_pool(session, pool), monday, search)
    base, draft = found.base, found.draft
    if found.before:
        note("roster_edit.import.before", base=base.roster, count=len(found.before))
        say_problems(found.before)
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
        echo("roster.publish_next", monday=draft.monday, version=draft.version)


def _search(session: Session, seconds: int) -> Search:
    """The search of ``roster build``, around the pins of a draft."""

    def search(given: RosterInput, draft: Roster) -> RosterResult:
        import time

        from cli.planning.services import services_on
        from runtime.progress import Progress
        from runtime.warm import warm, warm_ups
        from wfm.scheduling.build.build import build_roster
        from wfm.scheduling.build.effort import BuildLimits
        from wfm.scheduling.build.records import Order
        from wfm.scheduling.search.search import SearchLimits

        order = Order(
            roster=draft.roster,
            version=draft.version,
            monday=draft.monday,
            weeks=draft.weeks,
            seed=session.settings.roster.seed,
        )
        with Progress(say("roster.progress"), total=100) as progress:
            progress.tell(say("roster.progress.kernels"))
            warm([name for name in warm_ups() if name.startswith(ENGINE)], quiet=True)
            progress.tell(say("roster.progress.first"))
            result = build_roster(
                given,
                order,
                services=services_on(session, week_from(draft.monday, draft.weeks)),
                limits=BuildLimits(search=SearchLimits(seconds=float(seconds))),
                clock=time.monotonic,
                progress=shown(progress),
            )
            progress.advance(100 - SEARCH_PERCENT)
        return result

    return search
