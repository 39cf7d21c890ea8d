"""``pumasi roster build``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from cli.commands.roster.options import pool_option
from cli.commands.roster.told import named, tell_roster
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import seed_option, week_option, workers_option
from cli.output import echo, note
from core.errors import PumasiError
from core.messages import say
from core.periods import week_from

if TYPE_CHECKING:
    from runtime.progress import Progress as ProgressBar
    from wfm.scheduling.build.effort import BuildLimits
    from wfm.scheduling.build.records import RosterResult
    from wfm.scheduling.formulate.formulation import RosterInput
    from wfm.scheduling.pins import Pin
    from wfm.scheduling.repair.training import TrainingAsked
    from wfm.scheduling.roster import Roster
    from wfm.scheduling.search.search import Progress as SearchProgress
    from wfm.staffing.requirement import Requirement

WEEKS_MAX = 8
SECONDS_MAX = 3600
EFFORT_MAX = 1000
PROOF_S_MOST = 15.0
"""The solver of a proof hears no Ctrl-C: nobody waits longer than this for it."""
ENGINE = "wfm.scheduling."
"""Where the kernels of the roster lie."""
SEARCH_PERCENT = 80
"""Share of the progress bar that the search fills; dividing the work among tenants fills the rest."""
GAP_PERCENT_MAX = 50.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The week before where it was built just now, the version of the week to stay near to, and its pins to keep.

    ``training`` and ``meeting`` are told as on the command line; their time is still open.
    """

    previous: Roster | None
    near: Roster | None
    pins: tuple[Pin, ...]
    training: tuple[str, ...]
    meeting: tuple[str, ...]


@click.command("build", cls=PumasiCommand, help=say("roster.build.help"))
@week_option
@click.option(
    "--weeks",
    type=click.IntRange(1, WEEKS_MAX),
    default=1,
    show_default=True,
    metavar="N",
    help=say("roster.option.weeks"),
)
@pool_option
@click.option("--seconds", type=click.IntRange(1, SECONDS_MAX), metavar="N", help=say("roster.option.seconds"))
@click.option("--rounds", type=click.IntRange(1), metavar="N", help=say("roster.option.rounds"))
@click.option("--gap", type=click.FloatRange(0, GAP_PERCENT_MAX), metavar="PERCENT", help=say("roster.option.gap"))
@click.option("--effort", type=click.IntRange(0, EFFORT_MAX), metavar="N", help=say("roster.option.effort"))
@click.option("--near", type=click.IntRange(1), metavar="VERSION", help=say("roster.option.near"))
@click.option("--training", multiple=True, metavar="AGENT=MINUTES", help=say("repair.option.training"))
@click.option("--meeting", multiple=True, metavar="AGENTS=MINUTES", help=say("repair.option.meeting"))
@click.option("--without-pins", is_flag=True, help=say("roster.option.without_pins"))
@seed_option(say("roster.option.seed"), default=None)
@workers_option(say("roster.option.workers"))
@click.pass_obj
def build(
    session: Session,
    monday: date,
    weeks: int,
    pool: str | None,
    seconds: int | None,
    rounds: int | None,
    gap: float | None,
    effort: int | None,
    near: int | None,
    training: tuple[str, ...],
    meeting: tuple[str, ...],
    without_pins: bool,
    seed: int | None,
    workers: int | None,
) -> None:
    """Load, search, check, save a draft of each week; what a week leaves behind goes into the next one."""
    from cli.planning.requirements import week_plan
    from cli.planning.services import left_out_problems
    from cli.rostering.presence import tell_presence
    from cli.rostering.rosters import chosen_pool, kept_roster, not_locked, pins_of, roster_facts
    from runtime.kernels import prepare_cache

    # Before numba is imported below: else the kernels that `make setup` compiled would not be found.
    prepare_cache()
    from wfm.scheduling.build.effort import BuildLimits
    from wfm.scheduling.search.search import SearchLimits

    if near is not None and weeks > 1:
        raise PumasiError("roster.build.near_one_week")
    if (training or meeting) and weeks > 1:
        raise PumasiError("roster.build.training_one_week")
    chosen, planned = chosen_pool(session, pool), session.settings.roster
    near_to = None if near is None else kept_roster(session, chosen, monday, near)[0]
    if rounds is None and seconds is None:
        seconds = planned.seconds
    seconds_max, gap_max = (None if seconds is None else float(seconds)), (None if gap is None else gap / 100)
    search = SearchLimits(seconds=seconds_max, rounds=rounds, gap=gap_max)
    # A proof ends by the clock: where rounds are told, a roster comes out the same on every machine.
    limits = BuildLimits(
        search=search, proof_s=None if seconds_max is None or rounds is not None else min(seconds_max, PROOF_S_MOST)
    )
    if effort is not None:
        limits = replace(limits, block_rounds_a_day=effort)
    mondays = [monday + timedelta(weeks=number) for number in range(weeks)]
    for each in mondays:
        not_locked(session, chosen, each)
    # Every week's need first: a forecast that ends too early is told before minutes of search.
    needs = [week_plan(session, each, chosen).requirement for each in mondays]
    say_problems(left_out_problems(session, week_from(monday, weeks)))
    if needs[0].grid.minutes != session.settings.interval_minutes:
        note("roster.build.interval", minutes=needs[0].grid.minutes, asked=session.settings.interval_minutes)
    previous: Roster | None = None
    for each, requirement in zip(mondays, needs, strict=True):
        drawn = planned.seed if seed is None else seed
        pins = () if without_pins else pins_of(session, chosen, each)
        known = Known(previous=previous, near=near_to, pins=pins, training=training, meeting=meeting)
        result = _build_week(session, requirement, each, limits=limits, seed=drawn, known=known, workers=workers)
        if result.problems:
            say_problems(result.problems)
        tell_roster(result.roster)
        _tell_far_off(session, result.roster, requirement)
        _tell_small(session, result.roster, requirement)
        tell_presence(roster_facts(session, result.roster, requirement))
        echo("roster.build.next", monday=each, version=result.roster.version)
        echo("roster.publish_next", monday=each, version=result.roster.version)
        if result.is_interrupted:
            note("roster.build.interrupted")
            break
        previous = result.roster


def _build_week(
    session: Session,
    requirement: Requirement,
    monday: date,
    *,
    limits: BuildLimits,
    seed: int,
    known: Known,
    workers: int | None,
) -> RosterResult:
    """One week, kept as a draft."""
    import time

    from cli.planning.services import services_on
    from cli.rostering.rosters import roster_id, roster_input
    from runtime.executor import executor, one_thread, worker_count
    from runtime.progress import Progress
    from runtime.warm import warm, warm_ups
    from store.absences import put_absences
    from store.rosters import next_version, save_roster
    from wfm.scheduling.build.build import build_around_training
    from wfm.scheduling.build.effort import Workers
    from wfm.scheduling.build.records import Order
    from wfm.scheduling.search.rounds import AGENTS_IN_PARTS

    pool = requirement.pool
    given = replace(roster_input(session, pool, monday, requirement), near=known.near, pins=known.pins)
    if known.previous is not None:
        given = replace(given, previous=known.previous)
    with session.database.reading() as connection:
        version = next_version(connection, pool, monday)
    asked = _asked_training(given, known)
    order = Order(roster=roster_id(pool, monday, version), version=version, monday=monday, seed=seed)
    # A small pool is searched as a whole, by this process alone.
    in_parts = len(given.pool_agents) >= AGENTS_IN_PARTS
    with (
        Progress(say("roster.progress"), total=100) as progress,
        executor(workers=workers if in_parts else 1) as parts,
        one_thread() as beside,
    ):
        # Compiling and loading kernels must not eat the seconds of the search.
        progress.tell(say("roster.progress.kernels"))
        warm([name for name in warm_ups() if name.startswith(ENGINE)], quiet=True)
        progress.tell(say("roster.progress.first"))
        result, placed = build_around_training(
            given,
            order,
            asked,
            services=services_on(session, week_from(monday)),
            limits=limits,
            clock=time.monotonic,
            progress=shown(progress),
            workers=Workers(beside=beside, parts=parts if in_parts else None, count=worker_count(workers)),
        )
        progress.advance(100 - SEARCH_PERCENT)
    absences = [absence for each in placed for absence in each.absences]
    with session.database.writing() as connection:
        put_absences(connection, absences)
        save_roster(connection, result.roster, requirement)
    for away in absences:
        echo("roster.build.placed", agent=away.agent, kind=away.kind.value, start=away.start, end=away.end)
    return result


def _asked_training(given: RosterInput, known: Known) -> list[TrainingAsked]:
    """Training and meetings without a time. Raises PumasiError with all that is wrong with them."""
    from cli.rostering.collected import Collected
    from cli.rostering.repairs import trainings

    wrong = Collected()
    codes = frozenset(agent.agent for agent in given.pool_agents)
    tenants = frozenset(line.tenant for line in given.requirement.lines)
    asked = trainings(wrong, known.training, known.meeting, codes, tenants)
    wrong.require_none()
    return asked


def _tell_far_off(session: Session, roster: Roster, requirement: Requirement) -> None:
    """Who has far fewer or more hours than the contract asks for, without leave and holidays."""
    from cli.rostering.rosters import roster_timeline
    from wfm.scheduling.views.attention import far_off_contract

    far = far_off_contract(roster_timeline(session, roster, requirement))
    if far:
        told = named([f"{line.agent} {line.difference_minutes / 60:+.1f} h" for line in far])
        echo("roster.build.far_off", agents=told, monday=roster.monday, version=roster.version)


def _tell_small(session: Session, roster: Roster, requirement: Requirement) -> None:
    """Which tenants of at most half an agent get too little of their week."""
    from cli.planning.services import services_on
    from wfm.scheduling.explain.small import short_shares, small_needs

    needed = small_needs(requirement, roster.monday, services_on(session, week_from(roster.monday)))
    short = short_shares(needed, roster)
    if short:
        told = named([f"{tenant} {100 * share:.0f} %" for tenant, share in short.items()])
        echo("roster.build.small", tenants=told, monday=roster.monday, version=roster.version)


def shown(bar: ProgressBar) -> Callable[[SearchProgress], None]:
    """Feed the search's progress into a bar of hundredths. Its last report opens the stage after it."""
    told = 0

    def show(now: SearchProgress) -> None:
        nonlocal told
        share = min(SEARCH_PERCENT, round(SEARCH_PERCENT * now.share))
        gap = "" if now.gap is None else say("roster.progress.gap", gap=f"{100 * now.gap:.1f}")
        is_over = now.share >= 1
        key = "roster.progress.blocks" if is_over else "roster.progress.search"
        text = say(key, cost=f"{now.cost_won:,}", gap=gap)
        bar.advance(share - told, note=text)
        if is_over:
            bar.tell(text)
        told = share

    return show
