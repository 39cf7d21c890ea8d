"""``pumasi roster assure``: requirement ▶ roster ▶ simulation ▶ cuts, until all targets hold or the reason is named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from cli.commands.roster.options import pool_option
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import json_option, seed_option, week_option, workers_option
from cli.output import echo, note
from core.errors import PumasiError
from core.messages import say

if TYPE_CHECKING:
    from cli.rostering.assurance_views import Told
    from wfm.scheduling.build.effort import BuildLimits

POLICIES = ("longest-wait", "target-at-risk")
SECONDS_MAX = 3600
REPLICATIONS_MAX = 100_000
ROUND_COLUMNS = (
    "round",
    "held",
    "lines",
    "need_hours",
    "rostered_hours",
    "labour_won",
    "uncovered_hours",
    "raised",
    "given_back",
    "worst",
)
MISSED_COLUMNS = (
    "tenant",
    "channel",
    "target_percent",
    "reached_percent",
    "weeks_percent_first",
    "weeks_percent",
    "trained",
    "on_duty",
    "hours",
    "reason",
    "train",
    "weeks_percent_trained",
)


@click.command("assure", cls=PumasiCommand, help=say("assure.help"))
@week_option
@pool_option
@click.option(
    "--confidence",
    type=click.IntRange(50, 99),
    default=90,
    show_default=True,
    metavar="PERCENT",
    help=say("assure.option.confidence"),
)
@click.option(
    "--rounds", type=click.IntRange(1, 50), default=8, show_default=True, metavar="N", help=say("assure.option.rounds")
)
@click.option(
    "--replications",
    type=click.IntRange(20, REPLICATIONS_MAX),
    default=200,
    show_default=True,
    metavar="N",
    help=say("assure.option.replications"),
)
@click.option("--seconds", type=click.IntRange(1, SECONDS_MAX), metavar="N", help=say("assure.option.seconds"))
@click.option("--search-rounds", type=click.IntRange(0), metavar="N", help=say("assure.option.search_rounds"))
@seed_option(say("assure.option.seed"), default=None)
@click.option(
    "--policy", type=click.Choice(POLICIES), default=POLICIES[0], show_default=True, help=say("simulate.option.policy")
)
@click.option(
    "--overflow",
    "overflow_s",
    type=click.IntRange(0),
    default=0,
    show_default=True,
    metavar="SECONDS",
    help=say("simulate.option.overflow"),
)
@click.option("--without-pins", is_flag=True, help=say("roster.option.without_pins"))
@workers_option(say("simulate.option.workers"))
@json_option
@click.pass_obj
def assure(
    session: Session,
    monday: date,
    pool: str | None,
    confidence: int,
    rounds: int,
    replications: int,
    seconds: int | None,
    search_rounds: int | None,
    seed: int | None,
    policy: str,
    overflow_s: int,
    without_pins: bool,
    workers: int | None,
    as_json: bool,
) -> None:
    """Run the loop, keep the best roster, check it with fresh weeks, name the reasons, show."""
    from cli.simulating.simulations import floor_rules, prepare_simulator

    if seconds is not None and search_rounds is not None:
        raise PumasiError("assure.limits")
    prepare_simulator()
    from cli.rostering.assurance import Wanted, kept, prepared
    from cli.rostering.assurance_views import told_of
    from cli.rostering.rosters import chosen_pool, not_locked, pins_of
    from runtime.warm import warm, warm_ups
    from wfm.simulation.loop import LoopLimits

    chosen = chosen_pool(session, pool)
    not_locked(session, chosen, monday)
    # what `make setup` did not compile must not eat the seconds of the first search
    warm([name for name in warm_ups() if name.startswith("wfm.scheduling.")], quiet=True)
    planned = session.settings.roster
    wanted = Wanted(
        pool=chosen,
        monday=monday,
        confidence=Decimal(confidence) / 100,
        build=_limits(planned.seconds if seconds is None else seconds, search_rounds),
        loop=LoopLimits(rounds_max=rounds),
        rules=floor_rules(session, monday, policy, overflow_s),
        replications=replications,
        seed=planned.seed if seed is None else seed,
        workers=workers,
        pins=() if without_pins else pins_of(session, chosen, monday),
    )
    run = prepared(session, wanted)
    try:
        result = run.run()
    except KeyboardInterrupt:
        if run.results:
            roster, _ = kept(session, run.results[0].roster, run.given.requirement)
            note("assure.unchecked", roster=roster.roster, version=roster.version, monday=monday)
        raise
    best = run.results[result.best]
    roster, is_new = kept(session, best.roster, result.rounds[result.best].requirement)
    say_problems(best.problems)
    try:
        told = told_of(run, result, roster, is_new=is_new)
    except KeyboardInterrupt:
        note("assure.unchecked", roster=roster.roster, version=roster.version, monday=monday)
        raise
    if as_json:
        session.show([told.as_row()], {}, as_json=True, empty="assure.empty")
        return
    _tell(session, told)


def _limits(seconds: int, rounds: int | None) -> BuildLimits:
    from wfm.scheduling.build.effort import BuildLimits
    from wfm.scheduling.search.search import SearchLimits

    return BuildLimits(search=SearchLimits(seconds=float(seconds)) if rounds is None else SearchLimits(rounds=rounds))


def _tell(session: Session, told: Told) -> None:
    """Rounds, what is kept, the verdict of the fresh weeks, then what misses, why and what to do."""
    session.show(
        told.shown_rounds(),
        {name: f"assure.column.{name}" for name in ROUND_COLUMNS},
        as_json=False,
        empty="assure.empty",
    )
    echo(f"assure.end.{told.end}")
    echo(
        "assure.kept" if told.is_new else "assure.known", roster=told.roster, round=told.best + 1, version=told.version
    )
    echo(
        "assure.verdict_stopped" if told.end == "interrupted" else "assure.verdict",
        weeks=told.replications,
        held=told.held,
        lines=len(told.lines),
        confidence=told.confidence_percent,
        first=told.held_first,
    )
    missed = told.shown_missed()
    if missed:
        click.echo()
        echo("assure.missing")
        session.show(
            missed, {name: f"assure.column.{name}" for name in MISSED_COLUMNS}, as_json=False, empty="assure.empty"
        )
        for reason, lines in told.by_reason.items():
            echo(f"assure.why.{reason}", lines=lines)
        if told.trainings:
            echo("assure.trained", count=len(told.trainings), held=told.held_trained, lines=len(told.lines))
        if told.helpers:
            echo("assure.helpers", lines=len(told.lines), **told.shown_helpers())
        if told.under_sold:
            echo("assure.under_sold", tenants=", ".join(told.under_sold), monday=told.monday)
    echo("assure.next", monday=told.monday, version=told.version)
