"""What the simulate commands load and compare: the week's floor, the changes of a what-if, its need and wages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import click

from cli.simulating.floor_history import with_history
from core.channels import Channel
from core.ids import AgentId, PoolId, TenantId
from core.messages import say
from core.periods import IntervalGrid, week_from

if TYPE_CHECKING:
    from cli.context import Session
    from contracts.terms import ContractTerms
    from core.contacts import QualityResult
    from core.rates import RateTable
    from wfm.scheduling.roster import Roster
    from wfm.simulation.months import WeekPlay
    from wfm.simulation.problem import FloorInput, SimulationProblem
    from wfm.simulation.run import Replication
    from wfm.simulation.settings import FloorRules
    from wfm.simulation.whatif import Change
    from wfm.staffing.plan import StaffingPlan

ASSUMED = "simulation."
"""How the rates begin that a run assumes."""

ENGINE = "wfm.simulation."
"""Where the kernels of the simulator lie."""


def prepare_simulator() -> None:
    """Point numba to its cache before it is imported, so that what `make setup` compiled is found."""
    from runtime.kernels import prepare_cache
    from runtime.warm import warm, warm_ups

    prepare_cache()
    # what `make setup` did not compile is compiled here, once, and not by every worker for itself
    warm([name for name in warm_ups() if name.startswith(ENGINE)], quiet=True)


def floor_rules(session: Session, monday: date, policy: str, overflow_s: int) -> FloorRules:
    """The assumptions of a run: told ones, and what the dated rates say."""
    from wfm.simulation.settings import Policy

    rules = dated_rules(session.rates, monday)
    return replace(rules, policy=Policy(policy), overflow_s=overflow_s)


def dated_rules(rates: RateTable, day: date) -> FloorRules:
    """The assumptions that the dated rates hold on a day. Raises RateMissing."""
    from wfm.simulation.settings import SKILL_LEVELS, FloorRules

    def assumed(name: str) -> Decimal:
        return rates.value(f"{ASSUMED}{name}", day)

    return FloorRules(
        chat_slowdown=rates.value("staffing.chat_slowdown", day),
        handling_variation=assumed("handling_variation"),
        handling_week_part=assumed("handling_week_part"),
        handover_share=assumed("handover_share"),
        handover_work=assumed("handover_work"),
        pace={level: assumed(f"pace.level_{level}") for level in SKILL_LEVELS},
        post_due=assumed("post_due"),
    )


def week_floor(
    session: Session, pool: PoolId, monday: date, version: int | None, rules: FloorRules
) -> tuple[FloorInput, Roster]:
    """All that is played in a week, and the roster it is played on. Raises NotFound where a step is missing."""
    from cli.rostering.rosters import newest_roster

    bare = forecast_floor(session, pool, monday, rules)
    roster, _ = newest_roster(session, pool, monday, version)
    return with_roster(session, bare, roster), roster


def forecast_floor(session: Session, pool: PoolId, monday: date, rules: FloorRules) -> FloorInput:
    """A week's contacts and services, with nobody on duty yet."""
    from cli.planning.requirements import forecast_covering
    from cli.planning.services import services_on
    from wfm.simulation.problem import FloorInput

    days = week_from(monday)
    forecast = forecast_covering(session, days).over(days)
    return FloorInput(
        forecast=forecast,
        services=services_on(session, days),
        grid=IntervalGrid(first_day=days.first, days=days.days, minutes=forecast.grid.minutes),
        calendar=session.calendar,
        shifts=(),
        agents=(),
        pool=pool,
        rules=rules,
    )


def with_roster(session: Session, bare: FloorInput, roster: Roster) -> FloorInput:
    """The people of a roster on the floor, those of the night before its week, and what is behind it."""
    from cli.rostering.rosters import people_of, week_before

    days = bare.grid.range
    agents, absences = people_of(session, days)
    before = week_before(session, roster.pool, days.first)
    known = {agent.agent for agent in agents}
    earlier = [] if before is None else [s for s in before.shifts if s.end.date() >= days.first and s.agent in known]
    shifts = (*earlier, *(shift for shift in roster.shifts if shift.start.date() in days))
    floor = replace(bare, shifts=shifts, agents=agents, absences=absences)
    return with_history(session, floor, None if before is None else before.shifts)


def played_weeks(
    problem: SimulationProblem, *, replications: int, seed: int, workers: int | None, label: str
) -> list[Replication]:
    """Replications on the executor, with progress; neighbouring ones are the weeks of one month."""
    from runtime.executor import executor
    from runtime.progress import Progress
    from wfm.simulation.months import WEEKS_A_MONTH
    from wfm.simulation.run import replications_by

    plays: list[Replication] = []
    with Progress(label, total=replications) as progress, executor(workers=workers) as pool:
        for play in replications_by(problem, replications, seed, WEEKS_A_MONTH, pool.map):
            plays.append(play)
            progress.advance()
    return plays


def played_days(
    problem: SimulationProblem, *, weeks: int, seed: int, workers: int | None, label: str
) -> list[WeekPlay]:
    """The same weeks, each also counted by day and by hour: what clauses over months and pictures need."""
    from runtime.executor import executor
    from runtime.progress import Progress
    from wfm.simulation.months import weeks_by

    plays: list[WeekPlay] = []
    with Progress(label, total=weeks) as progress, executor(workers=workers) as pool:
        for play in weeks_by(problem, weeks, seed, pool.map):
            plays.append(play)
            progress.advance()
    return plays


def measured_quality(session: Session, monday: date) -> tuple[QualityResult, ...]:
    """What quality work found in the weeks before a week."""
    from cli.simulating.promises import quality_days
    from store.quality import quality_between

    with session.database.reading() as connection:
        return quality_between(connection, quality_days(monday))


def contracts_of_week(session: Session, monday: date) -> tuple[ContractTerms, ...]:
    """The contracts in force in a week, each in its newest version."""
    from cli.planning.services import newest_versions
    from store.contracts import contracts_in_force

    with session.database.reading() as connection:
        return newest_versions(contracts_in_force(connection, week_from(monday)))


EVERYBODY = ("ALL", "*")
"""How the whole pool is named in a change of volume."""

_VOLUME = re.compile(r"(?P<tenant>[A-Z0-9_-]+|\*)=(?P<change>[+-][0-9.]+)%")
_MOVE = re.compile(r"(?P<tenant>[A-Z0-9_-]+):(?P<origin>[a-z]+)>(?P<target>[a-z]+)=(?P<share>[0-9.]+)%")
_JOIN = re.compile(r"(?P<tenant>[A-Z0-9_-]+)=(?P<like>[A-Z0-9_-]+)")


def told_changes(
    absent: Iterable[str], volume: Iterable[str], move: Iterable[str], join: Iterable[str]
) -> tuple[Change, ...]:
    """The changes of a what-if as the options say them. Raises click.BadParameter for what cannot be read."""
    from wfm.simulation.whatif import Absent, Join, Move, Volume

    changes: list[Change] = [Absent(agent=AgentId(code)) for code in dict.fromkeys(absent)]
    for text in volume:
        found = _matched(_VOLUME, text, "--volume", "T05=+30%")
        change = _percent(found["change"], text, "--volume", "T05=+30%")
        if change < -1:
            raise _unread(text, "--volume", "T05=-20%")
        tenant = None if found["tenant"] in EVERYBODY else TenantId(found["tenant"])
        changes.append(Volume(tenant=tenant, change=change))
    for text in move:
        example = "T05:phone>chat=20%"
        found = _matched(_MOVE, text, "--move", example)
        channels = [found["origin"], found["target"]]
        share = _percent(found["share"], text, "--move", example)
        if not set(channels) <= set(Channel) or channels[0] == channels[1] or not 0 < share <= 1:
            raise _unread(text, "--move", example)
        origin, target = (Channel(name) for name in channels)
        changes.append(Move(tenant=TenantId(found["tenant"]), origin=origin, target=target, share=share))
    for text in join:
        found = _matched(_JOIN, text, "--join", "T41=T05")
        changes.append(Join(tenant=TenantId(found["tenant"]), like=TenantId(found["like"])))
    return tuple(changes)


def _matched(pattern: re.Pattern[str], text: str, option: str, example: str) -> re.Match[str]:
    found = pattern.fullmatch(text)
    if found is None:
        raise _unread(text, option, example)
    return found


def _percent(text: str, whole: str, option: str, example: str) -> Decimal:
    try:
        return Decimal(text) / 100
    except InvalidOperation:
        raise _unread(whole, option, example) from None


def _unread(text: str, option: str, example: str) -> click.BadParameter:
    return click.BadParameter(say("simulate.bad_change", text=text, example=example), param_hint=option)


def need_of(session: Session, given: FloorInput) -> StaffingPlan:
    """The requirement of a floor's forecast and services."""
    from cli.planning.requirements import staffing_rules
    from wfm.staffing.build import staffing_plan

    rules = staffing_rules(session, given.grid.first_day)
    return staffing_plan(given.forecast, given.services, given.grid, given.calendar, pool=given.pool, rules=rules)
