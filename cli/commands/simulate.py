"""``pumasi simulate``: play a week contact by contact; play it again with something changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiGroup, say_problems
from cli.options import json_option, tenant_option, week_option
from cli.output import echo, note
from cli.simulations import floor_rules, prepare_simulator
from core.errors import NotFound, PumasiError
from core.ids import TenantId
from core.messages import say
from core.periods import week_from

if TYPE_CHECKING:
    from wfm.simulation.measures import Measures
    from wfm.simulation.problem import FloorInput, SimulationProblem
    from wfm.simulation.run import Replication
    from wfm.simulation.settings import FloorRules
    from wfm.simulation.views import ViewRow

BY = ("line", "clause", "pool")
TENANT_ORDER = "tenant-order"
POLICIES = ("longest-wait", "target-at-risk", TENANT_ORDER)
REPLICATIONS_MAX = 100_000
BESIDE = ("contacts", "service_level_percent", "answered_percent", "abandoned_percent", "weeks_held_percent")

replications_option = click.option(
    "--replications",
    type=click.IntRange(4, REPLICATIONS_MAX),
    default=200,
    show_default=True,
    metavar="N",
    help=say("simulate.option.replications"),
)
seed_option = click.option(
    "--seed", type=click.IntRange(0), default=1, show_default=True, metavar="N", help=say("simulate.option.seed")
)
policy_option = click.option(
    "--policy",
    type=click.Choice(POLICIES),
    default=POLICIES[0],
    show_default=True,
    help=say("simulate.option.policy"),
)
overflow_option = click.option(
    "--overflow",
    "overflow_s",
    type=click.IntRange(0),
    default=0,
    show_default=True,
    metavar="SECONDS",
    help=say("simulate.option.overflow"),
)
order_option = click.option("--order", metavar="CODE,CODE", help=say("simulate.option.order"))
version_option = click.option("--version", type=click.IntRange(1), metavar="N", help=say("simulate.option.version"))
pool_option = click.option("--pool", metavar="CODE", help=say("simulate.option.pool"))
workers_option = click.option(
    "--workers", type=click.IntRange(1, 256), metavar="N", help=say("simulate.option.workers")
)


@click.group(cls=PumasiGroup, help=say("simulate.help"))
def command() -> None:
    """Group of the simulator."""


@command.command(help=say("simulate.week.help"))
@week_option
@pool_option
@version_option
@tenant_option
@click.option("--by", type=click.Choice(BY), default="line", show_default=True, help=say("simulate.option.by"))
@replications_option
@seed_option
@policy_option
@order_option
@overflow_option
@workers_option
@json_option
@click.pass_obj
def week(
    session: Session,
    monday: date,
    pool: str | None,
    version: int | None,
    tenant: str | None,
    by: str,
    replications: int,
    seed: int,
    policy: str,
    order: str | None,
    overflow_s: int,
    workers: int | None,
    as_json: bool,
) -> None:
    """Load, play, measure, show."""
    prepare_simulator()
    from cli.rosters import chosen_pool
    from cli.simulations import played_weeks, week_floor
    from wfm.simulation.measures import measures_of
    from wfm.simulation.problem import simulation_problem

    rules = floor_rules(session, monday, policy, overflow_s)
    given, roster = week_floor(session, chosen_pool(session, pool), monday, version, rules)
    given = replace(given, ranks=_ranks(given, policy, order))
    problem = simulation_problem(given)
    if tenant is not None and all(line.service.tenant != tenant for line in problem.lines):
        raise NotFound("simulate.no_such_tenant", tenant=tenant)
    plays = played_weeks(problem, replications=replications, seed=seed, workers=workers, label=say("simulate.progress"))
    measures = measures_of(problem, plays, seed=seed)
    rows = _rows(session, by, problem, measures, plays, as_json=as_json)
    shown = [row for row in rows if tenant in (None, row.get("tenant", tenant))]
    columns = _columns(by, shown)
    session.show(shown, columns, as_json=as_json, empty="simulate.empty")
    say_problems(problem.problems)
    if not as_json:
        _say_pool(problem, measures, roster.version)
        _say_rules(rules)


@command.command(help=say("simulate.whatif.help"))
@week_option
@pool_option
@version_option
@tenant_option
@click.option("--absent", multiple=True, metavar="AGENT", help=say("simulate.option.absent"))
@click.option("--volume", multiple=True, metavar="TENANT=±N%", help=say("simulate.option.volume"))
@click.option("--move", multiple=True, metavar="TENANT:FROM>TO=N%", help=say("simulate.option.move"))
@click.option("--join", multiple=True, metavar="NEW=TENANT", help=say("simulate.option.join"))
@replications_option
@seed_option
@policy_option
@order_option
@overflow_option
@workers_option
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
    replications: int,
    seed: int,
    policy: str,
    order: str | None,
    overflow_s: int,
    workers: int | None,
    as_json: bool,
) -> None:
    """The same week twice, with the same chance, side by side."""
    prepare_simulator()
    from cli.rosters import chosen_pool
    from cli.simulations import played_weeks, told_changes, week_floor
    from wfm.simulation.measures import measures_of
    from wfm.simulation.problem import simulation_problem
    from wfm.simulation.views import beside, line_rows
    from wfm.simulation.whatif import changed

    changes = told_changes(absent, volume, move, join)
    if not changes:
        raise PumasiError("simulate.nothing_changed")
    rules = floor_rules(session, monday, policy, overflow_s)
    before, _ = week_floor(session, chosen_pool(session, pool), monday, version, rules)
    before = replace(before, ranks=_ranks(before, policy, order))
    after = changed(before, changes)
    sides = []
    for given, label in ((before, "simulate.progress.before"), (after, "simulate.progress.after")):
        problem = simulation_problem(given)
        plays = played_weeks(problem, replications=replications, seed=seed, workers=workers, label=say(label))
        measures = measures_of(problem, plays, seed=seed)
        sides.append((given, problem, measures, line_rows(problem, measures, plays)))
    rows = beside(sides[0][3], sides[1][3], BESIDE, ("tenant", "channel"))
    if tenant is not None:
        rows = [row for row in rows if row["tenant"] == tenant]
    session.show(rows, _columns("whatif", rows), as_json=as_json, empty="simulate.empty")
    say_problems(sides[1][1].problems)
    if not as_json:
        for side, (given, problem, measures, _) in zip(("before", "after"), sides, strict=True):
            _say_side(session, side, given, problem, measures)
        _say_rules(rules)


def _ranks(given: FloorInput, policy: str, order: str | None) -> dict[TenantId, int]:
    """Tenants in the order told; all others come after them. Told exactly where the policy asks for it."""
    if (order is not None) != (policy == TENANT_ORDER):
        raise PumasiError("simulate.order_and_policy", policy=TENANT_ORDER)
    codes = [] if order is None else [TenantId(code.strip()) for code in order.split(",")]
    known = {service.tenant for service in given.services}
    for code in codes:
        if code not in known:
            raise NotFound("simulate.no_such_tenant", tenant=code)
    return {code: place for place, code in enumerate(codes)}


def _rows(
    session: Session,
    by: str,
    problem: SimulationProblem,
    measures: Measures,
    plays: Sequence[Replication],
    *,
    as_json: bool,
) -> Sequence[ViewRow]:
    from wfm.simulation.views import line_rows, pool_row

    if by == "line":
        return line_rows(problem, measures, plays)
    if by == "pool":
        return [pool_row(problem, measures)]
    from cli.promises import clause_promises, promise_row, shown_row
    from store.contracts import contracts_in_force

    with session.database.reading() as connection:
        contracts = contracts_in_force(connection, week_from(problem.grid.first_day))
    newest = {terms.contract: terms for terms in sorted(contracts, key=lambda each: each.version)}
    rows = [promise_row(each) for each in clause_promises(problem, plays, newest.values())]
    return rows if as_json else [shown_row(row) for row in rows]


def _columns(by: str, rows: Sequence[ViewRow]) -> dict[str, str]:
    """The fields that people see; JSON has them all."""
    hidden = {"within_s", "median_wait_s", "handed_over"} if by == "line" else {"contract"} if by == "clause" else set()
    names = [name for name in (rows[0] if rows else {}) if name not in hidden]
    return {name: f"simulate.column.{name}" for name in names}


def _say_pool(problem: SimulationProblem, measures: Measures, version: int) -> None:
    from wfm.simulation.views import pool_row

    row = pool_row(problem, measures)
    first = problem.grid.first_day
    echo("simulate.pool", first=first, last=problem.grid.range.last, version=version, **row)


def _say_side(session: Session, side: str, given: FloorInput, problem: SimulationProblem, measures: Measures) -> None:
    """Service, need, hours and wages of one side of a what-if."""
    from cli.simulations import need_of, rostered
    from wfm.simulation.views import pool_row

    row = pool_row(problem, measures)
    hours, won = rostered(session, given)
    echo(
        "simulate.side",
        side=say(f"simulate.side.{side}"),
        in_time_percent=row["in_time_percent"],
        answered_percent=row["answered_percent"],
        occupancy_percent=row["occupancy_percent"],
        need=f"{need_of(session, given).need_hours:,.1f}",
        hours=f"{hours.quantize(Decimal('0.1')):,}",
        won=f"{won:,}",
    )


def _say_rules(rules: FloorRules) -> None:
    note(
        "simulate.rules",
        policy=rules.policy.value,
        overflow_s=rules.overflow_s,
        variation=rules.handling_variation,
        handed_over=f"{rules.handover_share * 100:.0f}",
        slowdown=rules.chat_slowdown,
        new=rules.pace[1],
        expert=rules.pace[3],
    )
