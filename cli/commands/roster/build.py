"""``pumasi roster build``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click

from cli.commands.roster.options import pool_option
from cli.commands.roster.told import tell_roster
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import week_option
from cli.output import echo, note
from core.messages import say
from core.periods import week_from

if TYPE_CHECKING:
    from runtime.progress import Progress as ProgressBar
    from wfm.scheduling.search import Progress as SearchProgress

SECONDS_MAX = 3600
EFFORT_MAX = 1000
ENGINE = "wfm.scheduling."
"""Where the kernels of the roster lie."""
BOUND_PERCENT, SEARCH_PERCENT = 15, 65
"""Shares of the progress bar: the bound, then the search; dividing the work among tenants fills the rest."""


@click.command("build", cls=PumasiCommand, help=say("roster.build.help"))
@week_option
@pool_option
@click.option("--seconds", type=click.IntRange(1, SECONDS_MAX), metavar="N", help=say("roster.option.seconds"))
@click.option("--rounds", type=click.IntRange(1), metavar="N", help=say("roster.option.rounds"))
@click.option("--effort", type=click.IntRange(0, EFFORT_MAX), metavar="N", help=say("roster.option.effort"))
@click.option("--seed", type=int, metavar="N", help=say("roster.option.seed"))
@click.pass_obj
def build(
    session: Session,
    monday: date,
    pool: str | None,
    seconds: int | None,
    rounds: int | None,
    effort: int | None,
    seed: int | None,
) -> None:
    """Load, search, check, save a draft."""
    import time

    from cli.requirements import week_plan
    from cli.rosters import chosen_pool, roster_id, roster_input
    from cli.services import services_on
    from runtime.kernels import prepare_cache
    from runtime.progress import Progress
    from runtime.warm import warm, warm_ups
    from store.rosters import next_version, save_roster

    # Before numba is imported below: else the kernels that `make setup` compiled would not be found.
    prepare_cache()
    from wfm.scheduling.build import BuildLimits, Order, build_roster
    from wfm.scheduling.search import SearchLimits

    chosen, planned = chosen_pool(session, pool), session.settings.roster
    requirement = week_plan(session, monday, chosen).requirement
    given = roster_input(session, chosen, monday, requirement)
    if rounds is None and seconds is None:
        seconds = planned.seconds
    limits = BuildLimits(search=SearchLimits(seconds=None if seconds is None else float(seconds), rounds=rounds))
    if effort is not None:
        limits = replace(limits, block_rounds_a_day=effort)
    with session.database.reading() as connection:
        version = next_version(connection, chosen, monday)
    order = Order(
        roster=roster_id(chosen, monday, version),
        version=version,
        monday=monday,
        seed=planned.seed if seed is None else seed,
    )
    with Progress(say("roster.progress"), total=100) as progress:
        # Compiling and loading kernels must not eat the seconds of the search.
        progress.tell(say("roster.progress.kernels"))
        warm([name for name in warm_ups() if name.startswith(ENGINE)], quiet=True)
        progress.tell(say("roster.progress.bound"))
        result = build_roster(
            given,
            order,
            services=services_on(session, week_from(monday)),
            limits=limits,
            clock=time.monotonic,
            progress=_shown(progress),
        )
        progress.advance(100 - BOUND_PERCENT - SEARCH_PERCENT)
    with session.database.writing() as connection:
        save_roster(connection, result.roster, requirement)
    if result.problems:
        say_problems(result.problems)
    if result.is_interrupted:
        note("roster.build.interrupted")
    tell_roster(result.roster)
    echo("roster.build.next", monday=monday, version=version)


def _shown(bar: ProgressBar) -> Callable[[SearchProgress], None]:
    """Feed the search's progress into a bar of hundredths. Its last report opens the stage after it."""
    told = 0

    def show(now: SearchProgress) -> None:
        nonlocal told
        share = BOUND_PERCENT + min(SEARCH_PERCENT, round(SEARCH_PERCENT * now.share))
        gap = "" if now.gap is None or now.gap < 0 else say("roster.progress.gap", gap=f"{100 * now.gap:.1f}")
        is_over = now.share >= 1
        key = "roster.progress.blocks" if is_over else "roster.progress.search"
        text = say(key, cost=f"{now.cost_won:,}", gap=gap)
        bar.advance(share - told, note=text)
        if is_over:
            bar.tell(text)
        told = share

    return show
