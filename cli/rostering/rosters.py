"""What roster commands load: the week's people, need, law and the week before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from core.errors import NotFound, PumasiError, WrongState
from core.ids import AgentId, PoolId, RosterId, TenantId
from core.periods import DAYS_A_WEEK, DateRange, week_from

if TYPE_CHECKING:
    from cli.context import Session
    from core.labour_law import LabourLaw
    from core.problems import Problem
    from wfm.agents import Absence, Agent, Wish
    from wfm.scheduling.formulate.formulation import RosterInput
    from wfm.scheduling.pins import Pin
    from wfm.scheduling.roster import Roster
    from wfm.scheduling.rules.rules import RosterFacts
    from wfm.scheduling.settings import RosterSettings
    from wfm.scheduling.views.rows import Asked
    from wfm.scheduling.views.timeline import Timeline
    from wfm.staffing.requirement import Requirement

LEAVE_MARGIN = timedelta(days=1)
"""Absences are read a day beyond the week: a night shift reaches into Monday."""


def chosen_pool(session: Session, told: str | None) -> PoolId:
    """The pool told, or the only one. Raises PumasiError where there are several."""
    pools = session.settings.pools
    if told is not None:
        if told not in pools:
            raise NotFound("roster.no_such_pool", pool=told, known=", ".join(pools))
        return PoolId(told)
    if len(pools) != 1:
        raise PumasiError("roster.which_pool", known=", ".join(pools))
    return pools[0]


def company_law(session: Session, day: date) -> LabourLaw:
    """Labour law of a day with the company's own, stricter or agreed, figures from the settings."""
    from core.labour_law import labour_law

    law = labour_law(session.rates, day)
    limits = session.settings.roster
    if limits.consecutive_days_max is not None:
        law = replace(law, consecutive_days_max=limits.consecutive_days_max)
    if limits.rest_minutes is not None:
        law = replace(law, rest_between_shifts_minutes=limits.rest_minutes)
    return law


def roster_settings(session: Session) -> RosterSettings:
    """Weights and shape of shifts from the settings."""
    from wfm.scheduling.settings import RosterSettings

    limits = session.settings.roster
    told: dict[str, Any] = {**limits.shape, **limits.times, **limits.weights}
    return RosterSettings(**told)


def people_of(session: Session, days: DateRange) -> tuple[tuple[Agent, ...], tuple[Absence, ...]]:
    """All agents, and the absences around some days."""
    from store.absences import absences_between
    from store.agents import all_agents

    around = DateRange(first=days.first - LEAVE_MARGIN, end=days.end + LEAVE_MARGIN)
    with session.database.reading() as connection:
        agents, absences = all_agents(connection), absences_between(connection, around)
    if not agents:
        raise NotFound("roster.no_agents")
    return agents, absences


def last_weeks(session: Session, pool: PoolId, monday: date) -> tuple[tuple[Wish, ...], tuple[Roster, ...]]:
    """Wishes from thirteen weeks back to the week itself, and the published rosters of those weeks before."""
    from store.rosters import binding_rosters
    from store.wishes import wishes_between
    from wfm.scheduling.formulate.fairness import WEEKS

    before = DateRange(first=monday - timedelta(weeks=WEEKS), end=monday)
    with session.database.reading() as connection:
        wishes = wishes_between(connection, DateRange(first=before.first, end=monday + timedelta(days=DAYS_A_WEEK)))
        return wishes, binding_rosters(connection, pool, before)


def week_before(session: Session, pool: PoolId, monday: date) -> Roster | None:
    """The roster of the week before, as far as one is kept."""
    from store.rosters import current_roster

    with session.database.reading() as connection:
        return current_roster(connection, pool, monday - timedelta(days=DAYS_A_WEEK))


def kept_roster(session: Session, pool: PoolId, monday: date, version: int | None) -> tuple[Roster, Requirement]:
    """A version of a week (None: the one in force) with the requirement it was built for. Raises NotFound."""
    from store.rosters import current_roster, requirement_of, rosters_of

    with session.database.reading() as connection:
        if version is None:
            found = current_roster(connection, pool, monday)
        else:
            kept = {each.version: each for each in rosters_of(connection, pool, monday)}
            found = kept.get(version)
            if kept and found is None:
                known = ", ".join(map(str, kept))
                raise NotFound("roster.no_such_version", monday=monday, pool=pool, version=version, known=known)
        if found is None:
            raise NotFound("roster.none_kept", monday=monday, pool=pool)
        return found, requirement_of(connection, found.roster)


def not_locked(session: Session, pool: PoolId, monday: date) -> None:
    """A week that went into payroll is not planned again. Raises WrongState."""
    from store.rosters import rosters_of
    from wfm.scheduling.roster import RosterStatus

    with session.database.reading() as connection:
        known = rosters_of(connection, pool, monday)
    for each in known:
        if each.status is RosterStatus.LOCKED:
            raise WrongState("roster.week_closed", roster=each.roster)


def pins_of(session: Session, pool: PoolId, monday: date) -> tuple[Pin, ...]:
    """Days that somebody fixed by hand in the newest version of a week; told, so that nobody wonders."""
    from cli.output import note
    from store.rosters import rosters_of

    with session.database.reading() as connection:
        versions = rosters_of(connection, pool, monday)
    pins = versions[-1].pins if versions else ()
    if pins:
        note("roster.build.pins", count=len(pins), roster=versions[-1].roster)
    return pins


def newest_roster(session: Session, pool: PoolId, monday: date, version: int | None) -> tuple[Roster, Requirement]:
    """The version told, else the newest whatever its state, with its requirement. Raises NotFound."""
    from store.rosters import rosters_of

    if version is None:
        with session.database.reading() as connection:
            known = rosters_of(connection, pool, monday)
        version = known[-1].version if known else None
    return kept_roster(session, pool, monday, version)


def roster_input(session: Session, pool: PoolId, monday: date, requirement: Requirement) -> RosterInput:
    """All that a roster of a week is made of."""
    from wfm.scheduling.formulate.formulation import RosterInput

    agents, absences = people_of(session, week_from(monday))
    wishes, history = last_weeks(session, pool, monday)
    return RosterInput(
        agents=agents,
        requirement=requirement,
        absences=absences,
        calendar=session.calendar,
        law=company_law(session, monday),
        paid_month_hours=session.rates.value("wage.paid_month_hours", monday),
        previous=week_before(session, pool, monday),
        settings=roster_settings(session),
        wishes=wishes,
        history=history,
    )


def roster_facts(session: Session, roster: Roster, requirement: Requirement) -> RosterFacts:
    """All that the checker looks at."""
    from wfm.scheduling.rules.rules import RosterFacts

    agents, absences = people_of(session, roster.range)
    return RosterFacts(
        roster=roster,
        agents=agents,
        absences=absences,
        requirement=requirement,
        law=company_law(session, roster.monday),
        calendar=session.calendar,
        previous=week_before(session, roster.pool, roster.monday),
        settings=roster_settings(session),
    )


def broken_next_week(session: Session, roster: Roster) -> tuple[Problem, ...]:
    """What the roster that binds the week after would break if this one came before it: rest and days in a row reach
    over the end of a week. What that roster breaks anyhow is not told.
    """
    from store.rosters import binding_rosters, requirement_of
    from wfm.scheduling.rules.checker import check_roster

    def beginning(monday: date) -> DateRange:
        return DateRange(first=monday, end=monday + timedelta(days=1))

    with session.database.reading() as connection:
        now = next(iter(binding_rosters(connection, roster.pool, beginning(roster.monday))), None)
        found = binding_rosters(connection, roster.pool, beginning(roster.range.end))
        requirements = [requirement_of(connection, each.roster) for each in found]
    broken: list[Problem] = []
    for each, requirement in zip(found, requirements, strict=True):
        facts = roster_facts(session, each, requirement)
        known = check_roster(replace(facts, previous=now))
        broken += [problem for problem in check_roster(replace(facts, previous=roster)) if problem not in known]
    return tuple(broken)


def roster_timeline(session: Session, roster: Roster, requirement: Requirement) -> Timeline:
    """The roster laid out in time, with today's people and leave."""
    from wfm.scheduling.views.timeline import timeline

    agents, absences = people_of(session, roster.range)
    return timeline(roster, requirement, agents, absences, session.calendar)


def asked_of(view: Timeline, *, by: str, tenant: str | None, agent: str | None) -> Asked:
    """The rows asked for. Raises NotFound for a code the roster does not know, PumasiError where none can match."""
    from wfm.scheduling.views.rows import Asked

    if agent is not None and by in ("tenant", "uncovered", "presence"):
        raise PumasiError("roster.show.no_agent_rows", by=by)
    if agent is not None and all(agent != line.agent for line in view.agents):
        raise NotFound("roster.show.no_such_agent", agent=agent)
    if tenant is not None and all(tenant != line.tenant for line in view.tenants):
        raise NotFound("roster.show.no_such_tenant", tenant=tenant)
    return Asked(tenant=None if tenant is None else TenantId(tenant), agent=None if agent is None else AgentId(agent))


def roster_id(pool: PoolId, monday: date, version: int) -> RosterId:
    """``SEOUL-2026-11-09-v1``."""
    return RosterId(f"{pool}-{monday:%Y-%m-%d}-v{version}")
