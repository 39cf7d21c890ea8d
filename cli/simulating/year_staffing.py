"""How months that nobody has rostered yet are staffed: the weeks of kept rosters in turn, as full as the need asks, by
people of whom some leave and are replaced. Every figure is a dated rate or measured on kept rosters.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from cli.planning.services import services_on
from core.periods import DAYS_A_WEEK, DateRange, monday_of, week_from
from wfm.simulation.level import LevelBounds
from wfm.simulation.seats import Seats
from wfm.simulation.turnover import Turnover

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.context import Session
    from contracts.terms import ContractTerms
    from core.ids import PoolId
    from core.service import Service
    from forecasts.forecast import Forecast
    from wfm.agents import Agent
    from wfm.scheduling.roster import Roster, Shift

WEEKS_IN_TURN = 8
"""Two months of rosters hold about the leave that a year holds."""
PERMANENT = "part_time"
"""The kind of people by whom who leaves is replaced: those hired to stay."""


@dataclass(frozen=True, kw_only=True)
class Rostered:
    """Seats of the newest kept weeks; ``cover``: hours on duty for each hour of need in them, None without need."""

    seats: Seats
    roster: str
    cover: float | None


def rostered_seats(session: Session, pool: PoolId) -> Rostered | None:
    """The newest rostered week of a pool and the published ones before it, as far as they held the same people."""
    from store.agents import all_agents
    from store.rosters import binding_rosters, current_roster, requirement_of, rosters_list
    from wfm.capacity.roster_fit import roster_week

    with session.database.reading() as connection:
        entries = [entry for entry in rosters_list(connection) if entry.pool == pool]
        newest = current_roster(connection, pool, max(entry.monday for entry in entries)) if entries else None
        if newest is None:
            return None
        agents = all_agents(connection)
        before = DateRange(first=newest.monday - timedelta(weeks=WEEKS_IN_TURN - 1), end=newest.monday)
        known = {agent.agent: agent for agent in agents}
        on_duty = [known[shift.agent] for shift in newest.shifts if shift.agent in known]
        kept = [newest, *_of_the_same(binding_rosters(connection, pool, before), on_duty)]
        weeks = [roster_week(roster, requirement_of(connection, roster.roster)) for roster in kept]
    shifts = [
        _later(shift, newest.monday + timedelta(weeks=number) - roster.monday)
        for number, roster in enumerate(kept)
        for shift in roster.shifts
        if shift.agent in known and shift.start.date() in week_from(roster.monday)
    ]
    mine = tuple(agent for agent in agents if agent.pool == pool)
    needed = sum((week.needed for week in weeks), Decimal(0))
    return Rostered(
        seats=Seats(monday=newest.monday, shifts=tuple(shifts), agents=mine, weeks=len(kept)),
        roster=newest.roster,
        cover=float(sum((week.on_duty for week in weeks), Decimal(0)) / needed) if needed else None,
    )


def _of_the_same(rosters: Sequence[Roster], people: Sequence[Agent]) -> list[Roster]:
    """Rosters from the newest back, as long as everybody was there already."""
    latest = max((agent.hired_on for agent in people), default=date.min)
    return sorted((each for each in rosters if each.monday >= latest), key=lambda each: each.monday, reverse=True)


def _later(shift: Shift, by: timedelta) -> Shift:
    pauses = tuple(replace(pause, start=pause.start + by) for pause in shift.pauses)
    return replace(shift, start=shift.start + by, pauses=pauses)


def turnover_of(session: Session, day: date) -> Turnover:
    """How people leave and are replaced, from the dated rates that the capacity plan goes by."""
    from wfm.capacity.assumptions import HIRE, PREFIX

    rates = session.rates

    def weeks(field: str) -> int:
        return rates.whole(f"{HIRE}{PERMANENT}.{field}", day)

    return Turnover(
        attrition_week=rates.value(f"{PREFIX}attrition_week", day),
        vacant_weeks=weeks("lead_weeks") + weeks("training_weeks"),
        ramp_weeks=weeks("ramp_weeks"),
    )


def level_bounds(session: Session, day: date) -> LevelBounds:
    """How far a week may be filled below (leave) and above (overtime) its seats, from the dated rates."""
    from wfm.capacity.assumptions import PREFIX

    rates = session.rates
    overtime = rates.value("law.overtime_week_minutes_max", day) * rates.value(f"{PREFIX}overtime_share_max", day)
    usual = rates.value("law.full_time_week_minutes", day)
    return LevelBounds(
        least=float(1 - rates.value(f"{PREFIX}leave.week_share_max", day)), most=float(1 + overtime / usual)
    )


def services_with(
    session: Session, days: DateRange, contracts: Sequence[ContractTerms], pool: PoolId
) -> tuple[Service, ...]:
    """The services of some days with those of the contracts that hold on them as their tenants' own."""
    own = {
        (service.tenant, service.channel): replace(service, pool=pool)
        for terms in contracts
        if terms.valid_from < days.end and terms.valid_until >= days.first
        for service in terms.services
    }
    usual = {(s.tenant, s.channel): s for s in services_on(session, days)}
    return tuple(service for _, service in sorted((usual | own).items()))


def wanted_hours(
    session: Session,
    forecast: Forecast,
    contracts: Sequence[ContractTerms],
    pool: PoolId,
    months: Sequence[DateRange],
    cover: float,
) -> dict[date, float]:
    """Hours on duty by the Monday of every whole week of the forecast that touches a month: its need, covered as the
    kept rosters cover theirs."""
    from cli.planning.requirements import staffing_rules
    from wfm.capacity.need import season_need

    known = forecast.grid.range
    first = monday_of(max(known.first, months[0].first - timedelta(days=DAYS_A_WEEK - 1)) + timedelta(DAYS_A_WEEK - 1))
    weeks = (known.end - first).days // DAYS_A_WEEK
    if weeks < 1:
        return {}
    mondays = tuple(first + timedelta(weeks=number) for number in range(weeks))
    need = season_need(
        forecast.over(week_from(first, weeks)),
        services_with(session, week_from(first, weeks), contracts, pool),
        mondays,
        session.calendar,
        pool=pool,
        rules=staffing_rules(session, first),
    )
    return {monday: float(hours) * cover for monday, hours in zip(mondays, need.expected.tolist(), strict=True)}
