"""Rosters as they are kept, each version with the requirement it was built for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, func, select, update

from core.errors import NotFound, WrongState
from core.ids import PoolId, RosterId
from core.periods import DateRange
from store import codec, schema
from store.pools import Pools, in_pools
from store.rows import put_rows
from wfm.scheduling.roster import Roster, RosterStatus
from wfm.staffing.requirement import Requirement

_ORDER = (RosterStatus.DRAFT, RosterStatus.PUBLISHED, RosterStatus.LOCKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterEntry:
    """One kept version, without its shifts."""

    roster: RosterId
    pool: PoolId
    monday: date
    weeks: int
    version: int
    status: RosterStatus


def save_roster(connection: Connection, roster: Roster, requirement: Requirement) -> None:
    """Keep a roster. A draft may be replaced; a published or locked one only by itself (else WrongState)."""
    row = {
        "roster": roster.roster,
        "pool": roster.pool,
        "monday": roster.monday,
        "weeks": roster.weeks,
        "version": roster.version,
        "status": roster.status.value,
        "body": codec.dumps(roster),
        "requirement": codec.dumps(requirement),
    }
    table = schema.rosters
    known = connection.execute(select(table).where(table.c.roster == roster.roster)).mappings().first()
    if known is not None and known["status"] != RosterStatus.DRAFT.value and dict(known) != row:
        raise WrongState("store.roster.fixed", roster=roster.roster, status=known["status"])
    put_rows(connection, table, [row])


def roster(connection: Connection, roster_id: RosterId) -> Roster | None:
    """One version, or None."""
    table = schema.rosters
    body = connection.execute(select(table.c.body).where(table.c.roster == roster_id)).scalar_one_or_none()
    return None if body is None else codec.loads(body, Roster)


def rosters_of(connection: Connection, pool: PoolId, monday: date) -> tuple[Roster, ...]:
    """Every version of a pool's week, by version."""
    table = schema.rosters
    chosen = select(table.c.body).where(table.c.pool == pool, table.c.monday == monday)
    return tuple(codec.loads(body, Roster) for (body,) in connection.execute(chosen.order_by(table.c.version)))


def current_roster(connection: Connection, pool: PoolId, monday: date) -> Roster | None:
    """The version that counts: the newest locked or published, else the newest draft, else None."""
    table = schema.rosters
    chosen = select(table.c.roster, table.c.status, table.c.version)
    rows = connection.execute(chosen.where(table.c.pool == pool, table.c.monday == monday)).all()
    if not rows:
        return None
    best = max(rows, key=lambda row: (row.status != RosterStatus.DRAFT.value, row.version))
    return roster(connection, RosterId(best.roster))


def binding_rosters(connection: Connection, pool: PoolId, days: DateRange) -> tuple[Roster, ...]:
    """Of each week that begins within the days the newest published or locked version, in order of time."""
    table = schema.rosters
    chosen = (
        select(table.c.monday, table.c.body)
        .where(table.c.pool == pool, table.c.monday >= days.first, table.c.monday < days.end)
        .where(table.c.status != RosterStatus.DRAFT.value)
        .order_by(table.c.monday, table.c.version)
    )
    newest = {row.monday: row.body for row in connection.execute(chosen)}
    return tuple(codec.loads(body, Roster) for body in newest.values())


def requirement_of(connection: Connection, roster_id: RosterId) -> Requirement:
    """The requirement a version was built for. Raises NotFound."""
    table = schema.rosters
    body = connection.execute(select(table.c.requirement).where(table.c.roster == roster_id)).scalar_one_or_none()
    if body is None:
        raise NotFound("store.roster.missing", roster=roster_id)
    return codec.loads(body, Requirement)


def next_version(connection: Connection, pool: PoolId, monday: date) -> int:
    """The version number that is free for a pool's week."""
    table = schema.rosters
    newest = select(func.max(table.c.version)).where(table.c.pool == pool, table.c.monday == monday)
    return (connection.execute(newest).scalar_one() or 0) + 1


def set_status(connection: Connection, roster_id: RosterId, status: RosterStatus) -> Roster:
    """Move a version forward: draft, published, locked.

    Raises NotFound, and WrongState for a step back or beside a locked version: a week in payroll is closed.
    """
    found = roster(connection, roster_id)
    if found is None:
        raise NotFound("store.roster.missing", roster=roster_id)
    if _ORDER.index(status) < _ORDER.index(found.status):
        raise WrongState("store.roster.step_back", roster=roster_id, status=found.status.value, asked=status.value)
    table = schema.rosters
    same_week = (table.c.pool == found.pool) & (table.c.monday == found.monday) & (table.c.roster != roster_id)
    is_locked = table.c.status == RosterStatus.LOCKED.value
    locked = connection.execute(select(table.c.roster).where(same_week & is_locked)).scalars().first()
    if locked is not None and status is not found.status:
        raise WrongState("store.roster.week_locked", roster=roster_id, locked=locked)
    moved = replace(found, status=status)
    connection.execute(
        update(table).where(table.c.roster == roster_id).values(status=status.value, body=codec.dumps(moved))
    )
    return moved


def rosters_list(connection: Connection, pools: Pools = None) -> tuple[RosterEntry, ...]:
    """Every version (of some pools), the newest week first."""
    table = schema.rosters
    chosen = select(table.c.roster, table.c.pool, table.c.monday, table.c.weeks, table.c.version, table.c.status)
    chosen = chosen.where(in_pools(table.c.pool, pools))
    return tuple(
        RosterEntry(
            roster=RosterId(row.roster),
            pool=PoolId(row.pool),
            monday=row.monday,
            weeks=row.weeks,
            version=row.version,
            status=RosterStatus(row.status),
        )
        for row in connection.execute(chosen.order_by(table.c.monday.desc(), table.c.pool, table.c.version.desc()))
    )
