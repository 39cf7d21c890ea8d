"""Runs of jobs: when each began, how it ended and what it did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, insert, select, update

from core.errors import NotFound
from store import codec, schema


class RunStatus(StrEnum):
    """How far a run came. One that still says running after its process ended was killed: the next run notes it."""

    RUNNING = "running"
    DONE = "done"
    PARTLY_DONE = "partly_done"
    FAILED = "failed"
    KILLED = "killed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a job. ``summary`` holds counts and codes, never a name or a wage."""

    run: int
    job: str
    period: str
    started_at: datetime
    finished_at: datetime | None
    status: RunStatus
    summary: Mapping[str, object] = field(default_factory=dict)


def start_run(connection: Connection, job: str, period: str, *, started_at: datetime) -> int:
    """Note that a job began, and give the number of the run."""
    statement = insert(schema.runs).values(
        job=job, period=period, started_at=started_at, status=RunStatus.RUNNING.value, summary="{}"
    )
    return int(connection.execute(statement.returning(schema.runs.c.id)).scalar_one())


def finish_run(
    connection: Connection, run: int, *, finished_at: datetime, status: RunStatus, summary: Mapping[str, object]
) -> None:
    """Note how a run ended. Raises NotFound for a number never given."""
    table = schema.runs
    values = {"finished_at": finished_at, "status": status.value, "summary": codec.plain_text(summary)}
    if connection.execute(update(table).where(table.c.id == run).values(values)).rowcount != 1:
        raise NotFound("store.run.missing", run=run)


def end_killed(connection: Connection, *, noted_at: datetime) -> int:
    """Note every run that still says running as killed; returns how many. Only who holds the lock of jobs knows."""
    table = schema.runs
    values = {"finished_at": noted_at, "status": RunStatus.KILLED.value}
    statement = update(table).where(table.c.status == RunStatus.RUNNING.value).values(values)
    return int(connection.execute(statement).rowcount)


def runs(connection: Connection, job: str | None = None) -> tuple[Run, ...]:
    """Every run, or those of one job, the newest first."""
    table = schema.runs
    chosen = select(table).order_by(table.c.id.desc())
    if job is not None:
        chosen = chosen.where(table.c.job == job)
    return tuple(
        Run(
            run=row.id,
            job=row.job,
            period=row.period,
            started_at=row.started_at,
            finished_at=row.finished_at,
            status=RunStatus(row.status),
            summary=codec.plain(row.summary),
        )
        for row in connection.execute(chosen)
    )
