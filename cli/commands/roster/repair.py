"""``pumasi roster repair``."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click

from cli.commands.roster.options import pool_option, version_option
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import json_option, week_option
from cli.output import echo
from core.cells import one_place
from core.errors import PumasiError, WrongState
from core.messages import say

if TYPE_CHECKING:
    from wfm.agents import Absence
    from wfm.scheduling.repair.repair import Repair, ShiftChange
    from wfm.scheduling.roster import Shift

NOTICE_HOURS_MAX = 72
COLUMNS = ("agent", "day", "change", "before", "after", "why")
ENGINE = "wfm.scheduling."


@click.command("repair", cls=PumasiCommand, help=say("repair.help"))
@week_option
@pool_option
@version_option
@click.option("--absent", multiple=True, metavar="AGENT", help=say("repair.option.absent"))
@click.option("--from", "begin", metavar="TIME", help=say("repair.option.from"))
@click.option("--to", "end", metavar="TIME", help=say("repair.option.to"))
@click.option("--leave", multiple=True, metavar="AGENT=DAY", help=say("repair.option.leave"))
@click.option("--demand", multiple=True, metavar="TENANT=+N%", help=say("repair.option.demand"))
@click.option("--training", multiple=True, metavar="AGENT=MINUTES", help=say("repair.option.training"))
@click.option("--meeting", multiple=True, metavar="AGENTS=MINUTES", help=say("repair.option.meeting"))
@click.option("--swap", multiple=True, metavar="AGENT:AGENT:DAY", help=say("repair.option.swap"))
@click.option("--now", metavar="TIME", help=say("repair.option.now"))
@click.option(
    "--notice-hours",
    type=click.IntRange(0, NOTICE_HOURS_MAX),
    default=1,
    show_default=True,
    metavar="N",
    help=say("repair.option.notice_hours"),
)
@click.option("--dry-run", is_flag=True, help=say("repair.option.dry_run"))
@json_option
@click.pass_obj
def repair(
    session: Session,
    monday: date,
    pool: str | None,
    version: int | None,
    absent: tuple[str, ...],
    begin: str | None,
    end: str | None,
    leave: tuple[str, ...],
    demand: tuple[str, ...],
    training: tuple[str, ...],
    meeting: tuple[str, ...],
    swap: tuple[str, ...],
    now: str | None,
    notice_hours: int,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Load the roster in force, mend it, keep the next version and the new leave."""
    from cli.rostering import repairs
    from cli.rostering.collected import Collected
    from cli.rostering.rosters import chosen_pool, kept_roster, roster_id, roster_input
    from runtime.kernels import prepare_cache
    from runtime.warm import warm, warm_ups
    from store.absences import put_absences
    from store.rosters import next_version, save_roster

    # Before numba is imported below: else the kernels that `make setup` compiled would not be found.
    prepare_cache()
    from wfm.scheduling.repair.repair import placed_training, repair_roster
    from wfm.scheduling.repair.week import RepairOrder
    from wfm.scheduling.roster import RosterStatus

    chosen = chosen_pool(session, pool)
    roster, before = kept_roster(session, chosen, monday, version)
    if roster.status is RosterStatus.LOCKED:
        raise WrongState("roster.week_closed", roster=roster.roster)
    if roster.weeks != 1:
        raise PumasiError("repair.one_week", roster=roster.roster)
    given = roster_input(session, chosen, monday, before)
    codes = frozenset(agent.agent for agent in given.pool_agents)
    wrong = Collected()
    if begin is None and (absent or end is not None):
        wrong.add(PumasiError("repair.from_when"))
    started = None if begin is None else wrong.one(lambda: repairs.moment(begin))
    until = None if end is None else wrong.one(lambda: repairs.moment(end))
    told_now = None if now is None else wrong.one(lambda: repairs.moment(now))
    known_at = told_now or repairs.moment_known(started, session.now, monday)
    factors = wrong.each(demand, lambda text: repairs.demand(text, before))
    away = wrong.each(leave, lambda text: repairs.within(monday, repairs.leave(text, codes)))
    ill = wrong.each(absent, lambda code: repairs.known_agent(code, codes))
    if started is not None:
        since = started
        away += wrong.each(
            ill, lambda one: repairs.within(monday, repairs.sick_leave(one, since, until, roster.shifts))
        )
    exchanges = wrong.each(swap, lambda text: repairs.swap(text, codes, roster))
    asked = repairs.trainings(wrong, training, meeting, codes, frozenset(line.tenant for line in before.lines))
    wrong.require_none()
    requirement = repairs.with_demand(before, factors, known_at)
    with session.database.reading() as connection:
        number = next_version(connection, chosen, monday)
    order = RepairOrder(
        roster=roster_id(chosen, monday, number),
        version=number,
        now=known_at,
        swaps=tuple(exchanges),
        notice_minutes=60 * notice_hours,
        seed=session.settings.roster.seed,
    )
    warm([name for name in warm_ups() if name.startswith(ENGINE)], quiet=True)
    given = replace(given, requirement=requirement, absences=(*given.absences, *away))
    placed, crowded = placed_training(given, roster, order, asked)
    trained = [absence for each in placed for absence in each.absences]
    found = repair_roster(replace(given, absences=(*given.absences, *trained)), roster, before, order)
    is_other = (found.roster.shifts, found.roster.assignments) != (roster.shifts, roster.assignments)
    if not dry_run:
        with session.database.writing() as connection:
            put_absences(connection, (*away, *trained))
            if is_other:
                save_roster(connection, found.roster, requirement)
    rows = [*(_training(absence) for absence in trained), *(_row(change) for change in found.changes)]
    session.show(rows, {name: f"repair.column.{name}" for name in COLUMNS}, as_json=as_json, empty="repair.nothing")
    if not as_json:
        say_problems((*found.problems, *crowded))
        _tell(found, monday, number, is_kept=is_other and not dry_run)


def _training(away: Absence) -> dict[str, object]:
    """A training in the same words as a change of a shift."""
    return {
        "agent": away.agent,
        "day": away.start.date(),
        "change": away.kind.value,
        "before": None,
        "after": f"{away.start:%H:%M}-{away.end:%H:%M}",
        "why": say("repair.why.training"),
        "is_cause": True,
        "tenants": [],
    }


def _row(change: ShiftChange) -> dict[str, object]:
    """A change as people and programs read it."""
    served = ", ".join(f"{tenant} {one_place(minutes / 60)} h" for tenant, minutes in change.tenants)
    why = say("repair.why.cause") if change.is_cause else say("repair.why.covers", tenants=served) if served else ""
    return {
        "agent": change.agent,
        "day": change.day,
        "change": change.kind.value,
        "before": _span(change.before),
        "after": _span(change.after),
        "why": why or say("repair.why.frees"),
        "is_cause": change.is_cause,
        "tenants": [{"tenant": tenant, "minutes": minutes} for tenant, minutes in change.tenants],
    }


def _span(shift: Shift | None) -> str | None:
    return None if shift is None else f"{shift.start:%H:%M}-{shift.end:%H:%M}"


def _tell(found: Repair, monday: date, version: int, *, is_kept: bool) -> None:
    """How much is covered and what it costs: as published, if nobody did anything, repaired."""
    # The cost of the published version was reckoned with other leave and need: it is no measure for these.
    echo("repair.published", missing=one_place(found.published.missing_hours))
    for key, state in (("repair.untouched", found.untouched), ("repair.repaired", found.repaired)):
        echo(key, missing=one_place(state.missing_hours), cost=f"{state.cost_won:,}")
    echo("repair.answers", count=found.answers, helpers=found.helpers)
    if is_kept:
        echo("repair.kept", roster=found.roster.roster, monday=monday, version=version)
        echo("roster.publish_next", monday=monday, version=version)
    else:
        echo("repair.dry_run")
