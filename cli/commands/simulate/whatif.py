"""``pumasi simulate whatif``."""

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
    say_rules,
    version_option,
)
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import json_option, tenant_option, week_option
from cli.output import echo
from cli.simulating.simulations import floor_rules, prepare_simulator
from core.errors import PumasiError
from core.messages import say

if TYPE_CHECKING:
    from wfm.simulation.views.records import Side
    from wfm.simulation.views.rows import ViewRow

BY = ("tenant", "line", "clause", "pool")
HIDDEN = ("unit", "contract", "is_kept_before", "is_kept_after")


@click.command("whatif", cls=PumasiCommand, help=say("simulate.whatif.help"))
@week_option
@pool_option
@version_option
@tenant_option
@click.option("--absent", multiple=True, metavar="AGENT", help=say("simulate.option.absent"))
@click.option("--volume", multiple=True, metavar="TENANT=±N%", help=say("simulate.option.volume"))
@click.option("--move", multiple=True, metavar="TENANT:FROM>TO=N%", help=say("simulate.option.move"))
@click.option("--join", multiple=True, metavar="NEW=TENANT", help=say("simulate.option.join"))
@click.option("--by", type=click.Choice(BY), default="tenant", show_default=True, help=say("simulate.option.by"))
@play_options(100)
@out_option
@json_option
@click.pass_obj
def whatif(
    session: Session,
    monday: date,
    pool: str | None,
    version: int | None,
    tenant: str | None,
    absent: tuple[str, ...],
    volume: tuple[str, ...],
    move: tuple[str, ...],
    join: tuple[str, ...],
    by: str,
    play: Play,
    out: Path | None,
    as_json: bool,
) -> None:
    """The same week twice, with the same chance, side by side."""
    check_out(out)
    prepare_simulator()
    from cli.rostering.rosters import chosen_pool
    from cli.simulating.sides import played_side, with_joined
    from cli.simulating.simulations import contracts_of_week, told_changes, week_floor
    from wfm.simulation.whatif import changed

    changes = told_changes(absent, volume, move, join)
    if not changes:
        raise PumasiError("simulate.nothing_changed")
    rules = floor_rules(session, monday, play.policy, play.overflow_s)
    given, roster = week_floor(session, chosen_pool(session, pool), monday, version, rules)
    given = play.ordered(given)
    after_given = changed(given, changes)
    check_tenant(tenant, {service.tenant for service in after_given.services if service.pool == given.pool})
    contracts = contracts_of_week(session, monday)
    how = {"weeks": play.replications, "seed": play.seed, "workers": play.workers}
    before, _ = played_side(
        session,
        given,
        contracts,
        roster,
        label=say("simulate.progress.before"),
        **how,  # type: ignore[arg-type]
    )
    after, _ = played_side(
        session,
        after_given,
        with_joined(contracts, changes),
        roster,
        label=say("simulate.progress.after"),
        **how,  # type: ignore[arg-type]
    )
    rows = [row for row in _rows(before, after, by) if tenant in (None, row.get("tenant", tenant))]
    session.show(rows if as_json else _shown(rows, by), _columns(rows), as_json=as_json, empty="simulate.empty")
    say_problems(after.problem.problems)
    if not as_json:
        if by == "tenant":
            echo("simulate.whole_pool")
            totals = _rows(before, after, "pool")
            session.show(_shown(totals, "pool"), _columns(totals), as_json=False, empty="simulate.empty")
        _say_new(before, after)
        echo("simulate.cost_rule")
        say_rules(rules)
    if out is not None:
        from cli.commands.simulate.files import write_whatif

        write_whatif(session, before, after, roster, changes, out, tenant, say_files=not as_json)


def _rows(before: Side, after: Side, by: str) -> list[ViewRow]:
    from wfm.simulation.views import rows as view

    if by == "tenant":
        return view.beside(view.tenant_rows(before), view.tenant_rows(after), view.TENANT_FIELDS, ("tenant",))
    if by == "line":
        lines = [view.line_rows(side.problem, side.measures, side.plays) for side in (before, after)]
        return view.beside(lines[0], lines[1], view.LINE_FIELDS, ("tenant", "channel"))
    return view.clause_rows(before, after) if by == "clause" else view.total_rows(before, after)


def _columns(rows: list[ViewRow]) -> dict[str, str]:
    return columns_of([name for name in (rows[0] if rows else {}) if name not in HIDDEN])


def _shown(rows: list[ViewRow], by: str) -> list[ViewRow]:
    """For people: measures by their names, targets with their units."""
    if by == "pool":
        return [{**row, "measure": say(f"simulate.measure.{row['measure']}")} for row in rows]
    if by == "clause":
        from cli.simulating.promises import figure_text
        from contracts.promises.library import KpiUnit

        return [
            {
                name: figure_text(value, KpiUnit(str(row["unit"])))
                if isinstance(value, float) and name in ("target", "value_before", "value_after")
                else value
                for name, value in row.items()
            }
            for row in rows
        ]
    return rows


def _say_new(before: Side, after: Side) -> None:
    """What a tenant that joins needs, and whether its share would do."""
    from wfm.simulation.views.rows import new_tenants

    for tenant in new_tenants(before, after):
        is_enough = tenant.proposed_share_fte is None
        echo(
            "simulate.joined_enough" if is_enough else "simulate.joined_short",
            tenant=tenant.tenant,
            need=f"{tenant.needed_week_hours:,.1f}",
            share=tenant.share_fte,
            bought=f"{tenant.bought_week_hours:,.1f}",
            proposed=tenant.proposed_share_fte,
            needed_share=f"{tenant.share_needed_fte:.2f}",
        )
