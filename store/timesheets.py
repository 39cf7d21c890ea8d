"""Timesheet days as they are kept: an approved day is closed to edits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, delete, select

from core.errors import WrongState
from core.periods import DateRange
from store import codec, schema
from store.pools import Pools, of_agents
from store.rows import Changes, existing, put_rows
from wfm.timesheets import TimesheetDay, TimesheetStatus


def save_timesheets(connection: Connection, days: Iterable[TimesheetDay]) -> Changes:
    """Keep days, replacing drafts. Raises WrongState where an approved day would change; nothing is then written."""
    rows = [_row(day) for day in days]
    known = existing(connection, schema.timesheet_days, [(row["agent"], row["day"]) for row in rows])
    for row in rows:
        before = known.get((row["agent"], row["day"]))
        if before is not None and before["status"] == TimesheetStatus.APPROVED.value and dict(before) != row:
            raise WrongState("store.timesheet.approved", agent=row["agent"], day=row["day"])
    return put_rows(connection, schema.timesheet_days, rows)


def drop_drafts(connection: Connection, days: DateRange, built: Iterable[TimesheetDay]) -> int:
    """Forget open days of a range that a build does not find any more (an exchanged shift), and say how
    many: nobody is paid for a shift that became somebody else's.
    """
    found = {(day.agent, day.day) for day in built}
    table = schema.timesheet_days
    is_open = table.c.status == TimesheetStatus.DRAFT.value
    known = select(table.c.agent, table.c.day).where(table.c.day >= days.first, table.c.day < days.end, is_open)
    gone = [(row.agent, row.day) for row in connection.execute(known) if (row.agent, row.day) not in found]
    for agent, day in gone:
        connection.execute(delete(table).where(table.c.agent == agent, table.c.day == day))
    return len(gone)


def timesheets_between(connection: Connection, days: DateRange, pools: Pools = None) -> tuple[TimesheetDay, ...]:
    """Days of every agent (of some pools) in the range, by agent and day."""
    table = schema.timesheet_days
    chosen = select(table.c.body).where(table.c.day >= days.first, table.c.day < days.end)
    chosen = chosen.where(of_agents(table.c.agent, pools))
    rows = connection.execute(chosen.order_by(table.c.agent, table.c.day))
    return tuple(codec.loads(body, TimesheetDay) for (body,) in rows)


def approve(connection: Connection, days: DateRange) -> int:
    """Approve every draft day of the range and say how many there were."""
    drafts = [day for day in timesheets_between(connection, days) if day.status is TimesheetStatus.DRAFT]
    approved = [replace(day, status=TimesheetStatus.APPROVED) for day in drafts]
    put_rows(connection, schema.timesheet_days, [_row(day) for day in approved])
    return len(approved)


def _row(day: TimesheetDay) -> dict[str, object]:
    return {"agent": day.agent, "day": day.day, "status": day.status.value, "body": codec.dumps(day)}


def corrections_between(connection: Connection, days: DateRange, pools: Pools = None) -> tuple[TimesheetDay, ...]:
    """Days that turned out otherwise after they were approved and billed, by agent and day."""
    table = schema.timesheet_corrections
    chosen = select(table.c.body).where(table.c.day >= days.first, table.c.day < days.end)
    chosen = chosen.where(of_agents(table.c.agent, pools))
    rows = connection.execute(chosen.order_by(table.c.agent, table.c.day))
    return tuple(codec.loads(body, TimesheetDay) for (body,) in rows)


def put_corrections(connection: Connection, days: Iterable[TimesheetDay], *, corrected_on: date) -> Changes:
    """Keep corrected days beside the approved ones, which stay as they were billed; a later correction replaces one."""
    rows = [
        {
            "agent": day.agent,
            "day": day.day,
            "corrected_on": corrected_on,
            "body": codec.dumps(replace(day, status=TimesheetStatus.APPROVED)),
        }
        for day in days
    ]
    known = existing(connection, schema.timesheet_corrections, [(row["agent"], row["day"]) for row in rows])
    fresh = [row for row in rows if (known.get((row["agent"], row["day"])) or {}).get("body") != row["body"]]
    done = put_rows(connection, schema.timesheet_corrections, fresh)
    return Changes(added=done.added, changed=done.changed, unchanged=len(rows) - len(fresh))


def replace_approved(connection: Connection, days: Iterable[TimesheetDay]) -> Changes:
    """Approve days anew in the place of what was approved: only for days that no invoice has billed yet."""
    return put_rows(
        connection, schema.timesheet_days, [_row(replace(day, status=TimesheetStatus.APPROVED)) for day in days]
    )
