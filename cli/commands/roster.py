"""``pumasi roster``: build, show, check, publish, lock, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from cli.context import Session
from cli.help import PumasiGroup, say_problems
from cli.options import MONDAY, json_option, out_option, tenant_option, week_option
from cli.output import echo, note
from core.cells import one_place
from core.errors import ProblemsFound, WrongState
from core.messages import say
from core.periods import week_from

if TYPE_CHECKING:
    from runtime.progress import Progress as ProgressBar
    from wfm.scheduling.roster import Roster, RosterStatus
    from wfm.scheduling.search import Progress as SearchProgress
    from wfm.scheduling.views.timeline import Timeline

Command = TypeVar("Command", bound=Callable[..., object])

SECONDS_MAX = 3600
EFFORT_MAX = 1000
BY = ("agent", "tenant", "day", "shift", "uncovered")
ENGINE = "wfm.scheduling."
"""Where the kernels of the roster lie."""
NAMED_MAX = 5
"""How many tenants or agents a closing sentence names."""
BOUND_PERCENT, SEARCH_PERCENT = 15, 65
"""Shares of the progress bar: the bound, then the search; dividing the work among tenants fills the rest."""
LISTED = ("roster", "pool", "monday", "weeks", "version", "status")


def pool_option(function: Command) -> Command:
    """``--pool CODE``, needed only where there are several."""
    return click.option("--pool", metavar="CODE", help=say("roster.option.pool"))(function)


def version_option(function: Command) -> Command:
    """``--version N``; by default the version in force."""
    return click.option("--version", "version", type=click.IntRange(1), metavar="N", help=say("roster.option.version"))(
        function
    )


@click.group(cls=PumasiGroup, help=say("roster.help"))
def command() -> None:
    """Group of the roster."""


@command.command(help=say("roster.build.help"))
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

    from cli.commands.staffing import week_plan
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
    _tell(result.roster)
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


def _tell(roster: Roster) -> None:
    """What was built, in a few lines."""
    hours = sum(shift.work_minutes for shift in roster.shifts) / 60
    missing = sum(gap.tenths for gap in roster.uncovered) * roster.interval_minutes / 600
    search = roster.search
    echo(
        "roster.told",
        roster=roster.roster,
        status=roster.status.value,
        shifts=len(roster.shifts),
        hours=one_place(hours),
    )
    gap = ""
    if search.gap is not None and search.gap >= 0:
        gap = say("roster.told_gap", gap=f"{100 * search.gap:.1f}", bound=search.bound_name)
    echo("roster.told_cost", cost=f"{search.cost_won:,}", gap=gap, missing=one_place(missing))


@command.command(help=say("roster.show.help"))
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("roster.option.show_week"))
@pool_option
@version_option
@click.option("--by", type=click.Choice(BY), default="agent", show_default=True, help=say("roster.option.by"))
@tenant_option
@click.option("--agent", metavar="CODE", help=say("roster.option.agent"))
@json_option
@click.pass_obj
def show(
    session: Session,
    monday: date | None,
    pool: str | None,
    version: int | None,
    by: str,
    tenant: str | None,
    agent: str | None,
    as_json: bool,
) -> None:
    """Rows of a kept roster; without a week the list of all versions."""
    from cli.rosters import asked_of, chosen_pool, kept_roster, roster_timeline
    from store.rosters import rosters_list
    from wfm.scheduling.views import rows

    if monday is None:
        with session.database.reading() as connection:
            entries = rosters_list(connection)
        listed = [asdict(entry) for entry in entries]
        session.show(listed, {name: f"roster.column.{name}" for name in LISTED}, as_json=as_json, empty="roster.empty")
        return
    roster, requirement = kept_roster(session, chosen_pool(session, pool), monday, version)
    view = roster_timeline(session, roster, requirement)
    found = rows.rows_by(by, roster, view, asked_of(view, by=by, tenant=tenant, agent=agent))
    headers = {name: f"roster.column.{name}" for name in rows.COLUMNS[by]}
    if as_json:
        session.show(found, headers, as_json=True, empty=f"roster.empty_{by}")
        return
    _tell(roster)
    session.show(found, headers, as_json=False, empty=f"roster.empty_{by}")
    if by in ("agent", "shift"):
        _say_off_contract(view, monday, roster.version, with_next=by == "agent")
    else:
        _say_weak_days(view, monday, roster.version, with_next=by != "uncovered")


def _say_off_contract(view: Timeline, monday: date, version: int, *, with_next: bool) -> None:
    """Who is planned beside the contract less leave, and (unless they are on the screen) how to see the shifts."""
    from wfm.scheduling.views.attention import off_contract

    found = off_contract(view)
    if not found:
        echo("roster.show.on_contract")
        return
    named = [f"{line.agent} {line.difference_minutes / 60:+.1f} h" for line in found]
    echo("roster.show.off_contract", agents=_named(named))
    if with_next:
        echo("roster.show.off_contract_next", monday=monday, version=version, agent=found[0].agent)


def _say_weak_days(view: Timeline, monday: date, version: int, *, with_next: bool) -> None:
    """Which tenants lack people on which days, and (unless they are on the screen) how to see the hours."""
    from wfm.scheduling.views.attention import COVERAGE_WANTED, weak_days

    wanted, found = round(100 * COVERAGE_WANTED), weak_days(view)
    if not found:
        echo("roster.show.all_covered", wanted=wanted)
        return
    named = [
        say(
            "roster.show.weak_day",
            tenant=weak.tenant,
            day=weak.day,
            percent=weak.percent,
            start=f"{weak.start:%H:%M}",
            end=f"{weak.end:%H:%M}",
        )
        for weak in found
    ]
    echo("roster.show.weak_days", wanted=wanted, days=_named(named))
    if with_next:
        echo("roster.show.weak_days_next", monday=monday, version=version, tenant=found[0].tenant)


def _named(texts: Sequence[str]) -> str:
    """The first few, and how many more there are."""
    left = len(texts) - NAMED_MAX
    return ", ".join(texts[:NAMED_MAX]) + (say("roster.show.more", count=left) if left > 0 else "")


@command.command(help=say("roster.check.help"))
@week_option
@pool_option
@version_option
@json_option
@click.pass_obj
def check(session: Session, monday: date, pool: str | None, version: int | None, as_json: bool) -> None:
    """Every rule over a kept roster, with today's people, leave and law."""
    from cli.rosters import chosen_pool, kept_roster, roster_facts
    from wfm.scheduling.checker import check_roster
    from wfm.scheduling.rules import RULES

    roster, requirement = kept_roster(session, chosen_pool(session, pool), monday, version)
    broken = check_roster(roster_facts(session, roster, requirement))
    if as_json:
        listed = [{"rule": p.code.rpartition(".")[2], "what": p.what, "fix": p.how_to_fix} for p in broken]
        session.show(listed, {}, as_json=True, empty="roster.check.legal")
    if broken:
        raise ProblemsFound(broken)
    if not as_json:
        echo("roster.check.legal", roster=roster.roster, rules=len(RULES))


@command.command(help=say("roster.publish.help"))
@week_option
@pool_option
@version_option
@click.pass_obj
def publish(session: Session, monday: date, pool: str | None, version: int | None) -> None:
    """Check once more, then draft ▶ published."""
    from wfm.scheduling.roster import RosterStatus

    _move(session, monday, pool, version, RosterStatus.PUBLISHED)


@command.command(help=say("roster.lock.help"))
@week_option
@pool_option
@version_option
@click.pass_obj
def lock(session: Session, monday: date, pool: str | None, version: int | None) -> None:
    """Published ▶ locked."""
    from wfm.scheduling.roster import RosterStatus

    _move(session, monday, pool, version, RosterStatus.LOCKED)


def _move(session: Session, monday: date, pool: str | None, version: int | None, status: RosterStatus) -> None:
    """Move the version told, else the newest, one state forward; an illegal roster stays where it is."""
    from cli.rosters import chosen_pool, newest_roster, roster_facts
    from store.rosters import set_status
    from wfm.scheduling.checker import check_roster
    from wfm.scheduling.roster import RosterStatus

    roster, requirement = newest_roster(session, chosen_pool(session, pool), monday, version)
    if roster.status is status:
        echo("roster.already", roster=roster.roster, status=status.value)
        return
    if status is RosterStatus.LOCKED and roster.status is RosterStatus.DRAFT:
        raise WrongState("roster.lock.draft", roster=roster.roster, monday=monday)
    if status is RosterStatus.PUBLISHED:
        broken = check_roster(roster_facts(session, roster, requirement))
        if broken:
            raise ProblemsFound(broken)
    with session.database.writing() as connection:
        moved = set_status(connection, roster.roster, status)
    echo(f"roster.{status.value}", roster=moved.roster)
    if status is RosterStatus.PUBLISHED:
        echo("roster.published_next", monday=monday)


@command.command(help=say("roster.export.help"))
@week_option
@pool_option
@version_option
@out_option
@click.pass_obj
def export(session: Session, monday: date, pool: str | None, version: int | None, out: Path | None) -> None:
    """Workbook, page and calendars, all or none."""
    from cli.rosters import chosen_pool, exported_files, kept_roster
    from runtime.files import write_files

    roster, requirement = kept_roster(session, chosen_pool(session, pool), monday, version)
    folder = out or session.workspace.folder("rosters") / f"{monday:%Y-%m-%d}"
    files = exported_files(session, roster, requirement, folder)
    for parent in {path.parent for path in files}:
        parent.mkdir(parents=True, exist_ok=True)
    write_files(files, private=True)
    calendars = sum(path.suffix == ".ics" for path in files)
    for path in files:
        if path.suffix != ".ics":
            echo("roster.export.file", path=path)
    echo("roster.export.calendars", count=calendars, folder=folder / "calendars")
