"""``pumasi simulate week``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.commands.simulate.options import (
    Play,
    check_out,
    check_tenant,
    columns_of,
    out_option,
    play_options,
    pool_option,
    say_habits,
    say_rules,
    version_option,
)
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import json_option, tenant_option, week_option
from cli.output import echo
from cli.simulating.simulations import floor_rules, prepare_simulator
from core.messages import say

if TYPE_CHECKING:
    from wfm.simulation.views.records import Side

BY = ("line", "clause", "pool")
LINE_COLUMNS = (
    *("tenant", "channel", "target_percent", "contacts", "service_level_percent", "service_level_low_percent"),
    *("service_level_high_percent", "weeks_held_percent", "answered_percent", "abandoned_percent"),
    *("asa_s", "aht_s", "p90_wait_s", "waiting"),
)
CLAUSE_COLUMNS = (
    *("tenant", "kpi", "channel", "target", "value", "holds_percent", "holds_low_percent", "holds_high_percent"),
    *("is_kept", "proposed_target", "no_result_percent", "basis", "results"),
)


@click.command("week", cls=PumasiCommand, help=say("simulate.week.help"))
@week_option
@pool_option
@version_option
@tenant_option
@click.option("--by", type=click.Choice(BY), default="line", show_default=True, help=say("simulate.option.by"))
@play_options(200)
@out_option
@json_option
@click.pass_obj
def week(
    session: Session,
    monday: date,
    pool: str | None,
    version: int | None,
    tenant: str | None,
    by: str,
    play: Play,
    out: Path | None,
    as_json: bool,
) -> None:
    """Load, play, measure, show."""
    check_out(out)
    prepare_simulator()
    from cli.rostering.rosters import chosen_pool
    from cli.simulating.promises import promise_row, shown_row
    from cli.simulating.sides import played_side
    from cli.simulating.simulations import contracts_of_week, week_floor
    from wfm.simulation.views.rows import ViewRow, line_rows, pool_row

    rules = floor_rules(session, monday, play.policy, play.overflow_s)
    given, roster = week_floor(session, chosen_pool(session, pool), monday, version, rules)
    given = play.ordered(given)
    check_tenant(tenant, {service.tenant for service in given.services if service.pool == given.pool})
    # months are put together and judged only where somebody looks at clauses: of thousands of weeks that takes minutes
    is_judged = by == "clause" or out is not None
    side, promises = played_side(
        session,
        given,
        contracts_of_week(session, monday) if is_judged else (),
        roster,
        weeks=play.replications,
        seed=play.seed,
        workers=play.workers,
        label=say("simulate.progress"),
    )
    rows: list[ViewRow]
    names: tuple[str, ...]
    if by == "line":
        rows, names = line_rows(side.problem, side.measures, side.plays), LINE_COLUMNS
    elif by == "pool":
        rows = [pool_row(side.problem, side.measures)]
        names = tuple(rows[0])
    else:
        found = [promise_row(each) for each in promises]
        rows, names = (found if as_json else [shown_row(row) for row in found]), CLAUSE_COLUMNS
    shown = [row for row in rows if tenant in (None, row.get("tenant", tenant))]
    session.show(shown, columns_of(names), as_json=as_json, empty="simulate.empty")
    say_problems(side.problem.problems)
    if not as_json:
        _say_pool(side, roster.version)
        say_rules(rules)
        say_habits(side.problem)
    if out is not None:
        from cli.commands.simulate.files import write_week

        write_week(session, side, roster, out, tenant, say_files=not as_json)


def _say_pool(side: Side, version: int) -> None:
    from wfm.simulation.views.rows import pool_row

    row = pool_row(side.problem, side.measures)
    grid = side.problem.grid
    echo("simulate.pool", first=grid.first_day, last=grid.range.last, version=version, **row)
