"""Timesheets at the edge: load what they are built from, build, and keep what is still open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.periods import DateRange, monday_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from cli.context import Session
    from core.ids import PoolId, RosterId
    from core.problems import Problem
    from store.pools import Pools
    from wfm.scheduling.roster import Roster
    from wfm.timesheets import TimesheetDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build found: days that may be kept (of the ``missing`` ones nothing is kept yet), approved days that would
    now look different, problems.
    """

    days: tuple[TimesheetDay, ...]
    missing: tuple[TimesheetDay, ...]
    approved_unchanged: int
    approved_different: tuple[TimesheetDay, ...]
    problems: tuple[Problem, ...]


def binding_rosters(connection: Connection, days: DateRange, pools: Pools = None) -> tuple[Roster, ...]:
    """The published or locked roster of each pool (or of some) and week that touches the days, the newest version."""
    from store.rosters import roster, rosters_list
    from wfm.scheduling.roster import RosterStatus

    newest: dict[tuple[PoolId, date], tuple[int, RosterId]] = {}
    for entry in rosters_list(connection, pools):
        end = entry.monday + timedelta(weeks=entry.weeks)
        if entry.status is RosterStatus.DRAFT or entry.monday >= days.end or end <= days.first:
            continue
        key = (entry.pool, entry.monday)
        if key not in newest or entry.version > newest[key][0]:
            newest[key] = (entry.version, entry.roster)
    found = [roster(connection, code) for _, code in sorted(newest.values(), key=lambda pair: pair[1])]
    return tuple(one for one in found if one is not None)


def built_timesheets(session: Session, days: DateRange, *, as_planned: bool = False, pools: Pools = None) -> Built:
    """Build the timesheets of some days (of agents of some pools) from what is kept. Saves nothing."""
    from core.labour_law import labour_law
    from store.absences import absences_between
    from store.agents import all_agents
    from store.attendance import attendance_between
    from store.timesheets import corrections_between, timesheets_between
    from wfm.timesheets import TimesheetStatus
    from wfm.timesheets.build import build_timesheets
    from wfm.timesheets.day import TimesheetRules

    reach = DateRange(first=monday_of(days.first) - timedelta(days=1), end=days.end + timedelta(days=1))
    with session.database.reading() as connection:
        agents = all_agents(connection, pools)
        attendance = attendance_between(connection, reach, pools)
        absences = absences_between(connection, reach, pools)
        rosters = binding_rosters(connection, reach, pools)
        known = {(day.agent, day.day): day for day in timesheets_between(connection, days, pools)}
        known |= {(day.agent, day.day): day for day in corrections_between(connection, days, pools)}
    sheets, problems = build_timesheets(
        rosters,
        attendance,
        absences,
        agents,
        session.calendar,
        labour_law(session.rates, days.first),
        days,
        TimesheetRules(as_planned=as_planned),
    )
    fresh: list[TimesheetDay] = []
    different: list[TimesheetDay] = []
    unchanged = 0
    for sheet in sheets:
        before = known.get((sheet.agent, sheet.day))
        if before is None or before.status is TimesheetStatus.DRAFT:
            fresh.append(sheet)
        elif before.spans == sheet.spans:
            unchanged += 1
        else:
            different.append(sheet)
    return Built(
        days=tuple(fresh),
        missing=tuple(sheet for sheet in fresh if (sheet.agent, sheet.day) not in known),
        approved_unchanged=unchanged,
        approved_different=tuple(different),
        problems=problems,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What a correction did: days approved anew before anything was billed, and days kept beside a billed one."""

    replaced: int
    settled_later: int


def keep_corrections(session: Session, days: Sequence[TimesheetDay]) -> Corrected:
    """Keep approved days that turned out otherwise. One that no invoice of its pool has billed is approved anew; a
    billed one stays, and its correction is settled by the invoices of the next period.
    """
    from invoices.invoice import InvoiceKind
    from store.agents import all_agents
    from store.invoices import heads
    from store.tenants import all_tenants
    from store.timesheets import put_corrections, replace_approved

    with session.database.writing() as connection:
        pools = {agent.agent: agent.pool for agent in all_agents(connection)}
        tenant_pools = {tenant.tenant: tenant.pool for tenant in all_tenants(connection)}
        billed = {
            (tenant_pools[head.tenant], head.period)
            for head in heads(connection)
            if head.kind is InvoiceKind.INVOICE and head.tenant in tenant_pools
        }
        late = [
            day for day in days if any(pools[day.agent] == pool and day.day in period.range for pool, period in billed)
        ]
        fresh = [day for day in days if day not in late]
        replace_approved(connection, fresh)
        put_corrections(connection, late, corrected_on=session.today)
    return Corrected(replaced=len(fresh), settled_later=len(late))
