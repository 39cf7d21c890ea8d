"""``pumasi roster outline``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.commands.roster.options import pool_option
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import MONDAY, json_option, seed_option
from cli.output import echo, note
from core.messages import say
from core.periods import DAYS_A_WEEK, DateRange, week_from

if TYPE_CHECKING:
    from core.ids import PoolId
    from runtime.progress import Progress as ProgressBar
    from wfm.scheduling.outline.planning import OutlineInput, Planned
    from wfm.scheduling.outline.records import Outline
    from wfm.scheduling.outline.search import OutlineFound, OutlineProgress
    from wfm.scheduling.search.search import SearchLimits

WEEKS_MAX = 26
SECONDS_MAX = 3600
ENGINE = "wfm.scheduling.outline."
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
COLUMNS = ("agent", "week", *WEEKDAYS, "hours")


@click.command("outline", cls=PumasiCommand, help=say("outline.help"))
@click.option("--from", "monday", type=MONDAY, required=True, metavar="MONDAY", help=say("outline.option.from"))
@click.option(
    "--weeks",
    type=click.IntRange(1, WEEKS_MAX),
    default=4,
    show_default=True,
    metavar="N",
    help=say("outline.option.weeks"),
)
@pool_option
@click.option(
    "--seconds",
    type=click.IntRange(1, SECONDS_MAX),
    default=20,
    show_default=True,
    metavar="N",
    help=say("outline.option.seconds"),
)
@click.option("--rounds", type=click.IntRange(1), metavar="N", help=say("roster.option.rounds"))
@seed_option(say("roster.option.seed"))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help=say("outline.option.out"))
@json_option
@click.pass_obj
def outline(
    session: Session,
    monday: date,
    weeks: int,
    pool: str | None,
    seconds: int,
    rounds: int | None,
    seed: int,
    out: Path | None,
    as_json: bool,
) -> None:
    """Load, plan, check, show."""
    from cli.rostering.rosters import chosen_pool
    from runtime.kernels import prepare_cache

    prepare_cache()
    from wfm.scheduling.outline.planning import outline_problem
    from wfm.scheduling.outline.rules import breaches
    from wfm.scheduling.search.search import SearchLimits

    given = _input(session, chosen_pool(session, pool), monday, weeks)
    planned = outline_problem(given)
    limits = SearchLimits(seconds=None if rounds is not None else float(seconds), rounds=rounds)
    found = _search(planned, limits, seed)
    broken = breaches(found.outline, planned.problem)
    days = week_from(monday, weeks)
    headers = {name: f"outline.column.{name}" for name in COLUMNS}
    session.show(_rows(planned, found.outline, days), headers, as_json=as_json, empty="outline.nobody")
    say_problems((*planned.problems, *broken))
    if out is not None:
        from documents.workbook import render
        from runtime.files import write_file
        from wfm.scheduling.outline.workbook import outline_workbook

        book = outline_workbook(planned, found.outline, days, given.people, session.calendar, broken)
        write_file(out, render(book), private=True)
        (note if as_json else echo)("cli.wrote", file=out)
    if not as_json:
        _tell(planned, found)


def _input(session: Session, pool: PoolId, monday: date, weeks: int) -> OutlineInput:
    """People, leave, wishes, need and law of the weeks, and the week before."""
    from cli.planning.requirements import week_plan
    from cli.rostering.rosters import company_law, people_of, roster_settings, week_before
    from store.wishes import wishes_between
    from wfm.scheduling.outline.planning import OutlineInput

    requirement = week_plan(session, monday, pool, weeks).requirement
    days = week_from(monday, weeks)
    agents, absences = people_of(session, days)
    with session.database.reading() as connection:
        wishes = wishes_between(connection, days)
    return OutlineInput(
        agents=agents,
        requirement=requirement,
        absences=absences,
        wishes=wishes,
        calendar=session.calendar,
        law=company_law(session, monday),
        settings=roster_settings(session),
        previous=week_before(session, pool, monday),
    )


def _search(planned: Planned, limits: SearchLimits, seed: int) -> OutlineFound:
    import time

    from runtime.executor import one_thread
    from runtime.progress import Progress
    from runtime.warm import warm, warm_ups
    from wfm.scheduling.outline.search import find_outline

    with Progress(say("outline.progress"), total=100) as progress, one_thread() as beside:
        progress.tell(say("roster.progress.kernels"))
        warm([name for name in warm_ups() if name.startswith(ENGINE)], quiet=True)
        return find_outline(
            planned.problem,
            seed=seed,
            limits=limits,
            clock=time.monotonic,
            progress=_shown(progress),
            beside=beside,
        )


def _shown(bar: ProgressBar) -> Callable[[OutlineProgress], None]:
    told = 0

    def show(now: OutlineProgress) -> None:
        nonlocal told
        share = round(100 * now.share)
        bar.advance(share - told, note=say("outline.progress.search", points=f"{now.cost:,}"))
        told = share

    return show


def _rows(planned: Planned, outline: Outline, days: DateRange) -> list[dict[str, object]]:
    """A row an agent and week: the template of each day, null for a day off."""
    rows: list[dict[str, object]] = []
    for person in planned.problem.persons:
        for week in range(days.days // DAYS_A_WEEK):
            line = outline.lines[person.code][week * DAYS_A_WEEK : (week + 1) * DAYS_A_WEEK]
            hours = sum(planned.kinds[code].work for code in line if code is not None) / 60
            monday = days.first + timedelta(weeks=week)
            rows.append(
                {"agent": person.code, "week": monday, **dict(zip(WEEKDAYS, line, strict=True)), "hours": hours}
            )
    return rows


def _tell(planned: Planned, found: OutlineFound) -> None:
    """What the outline leaves open, in persons and wishes, and what it costs in points."""
    from wfm.scheduling.outline.rules import costs, term_name

    for name, points in costs(found.outline, planned.problem).items():
        if points:
            echo("outline.points", term=term_name(name), points=points)
    for kind in planned.used(found.outline):
        echo(
            "outline.template",
            code=kind.code,
            start=f"{kind.start // 60:02d}:{kind.start % 60:02d}",
            end=f"{kind.end // 60 % 24:02d}:{kind.end % 60:02d}",
            hours=f"{kind.work / 60:g}",
        )
    if found.is_interrupted:
        note("outline.interrupted")
