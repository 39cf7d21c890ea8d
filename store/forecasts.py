"""Forecast runs as they are kept: a run is never changed, a later one stands beside it.

A run of few series is one body. One of many is kept part by part under the name of its job, so that a run that was
stopped goes on where it stood; only when the last part is there does the run itself appear.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from sqlalchemy import Connection, delete, func, insert, select

from core.ids import TenantId
from core.periods import DateRange
from forecasts.forecast import Forecast, ForecastSeries
from store import codec, schema


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastRun:
    """One kept run, without its numbers. ``end`` is exclusive."""

    run: int
    as_of: date
    first: date
    end: date
    model: str


def save_forecast(connection: Connection, forecast: Forecast) -> int:
    """Keep a run and give its number. The newest run again, unchanged, is not kept twice."""
    table = schema.forecasts
    body = codec.dumps(forecast)
    digest = sha256(body.encode()).hexdigest()
    newest = connection.execute(select(table.c.id, table.c.sha256).order_by(table.c.id.desc()).limit(1)).first()
    if newest is not None and newest.sha256 == digest:
        return int(newest.id)
    days = forecast.grid.range
    statement = insert(table).values(
        as_of=forecast.as_of, first=days.first, end=days.end, model=forecast.model, sha256=digest, body=body
    )
    return int(connection.execute(statement.returning(table.c.id)).scalar_one())


def latest_forecast(
    connection: Connection, days: DateRange, tenants: Collection[TenantId] | None = None
) -> Forecast | None:
    """The newest run that covers all the days, or None; all of its series or those of some tenants."""
    table = schema.forecasts
    chosen = select(table.c.body, table.c.job).where(table.c.first <= days.first, table.c.end >= days.end)
    row = connection.execute(chosen.order_by(table.c.id.desc()).limit(1)).first()
    return None if row is None else _forecast(connection, row.body, row.job, tenants)


def _forecast(connection: Connection, body: str, job: str | None, tenants: Collection[TenantId] | None) -> Forecast:
    whole = codec.loads(body, Forecast)
    series, problems = list(_wanted(whole, tenants)), list(whole.problems)
    for part in _parts(connection, job) if job is not None else ():
        series += _wanted(part, tenants)
        problems += part.problems
    return replace(whole, series=tuple(series), problems=tuple(problems))


def _wanted(part: Forecast, tenants: Collection[TenantId] | None) -> Iterator[ForecastSeries]:
    return (series for series in part.series if tenants is None or series.tenant in tenants)


def _parts(connection: Connection, job: str) -> Iterator[Forecast]:
    """The parts of a job one after another, so that only what is wanted of each stays in memory."""
    return (kept_part(connection, job, part) for part in sorted(kept_parts(connection, job)))


def kept_part(connection: Connection, job: str, part: int) -> Forecast:
    """One part of a job."""
    table = schema.forecast_parts
    chosen = select(table.c.body).where(table.c.job == job, table.c.part == part)
    return codec.loads(connection.execute(chosen).scalar_one(), Forecast)


def kept_parts(connection: Connection, job: str) -> frozenset[int]:
    """Numbers of the parts of a job that are done."""
    table = schema.forecast_parts
    return frozenset(connection.execute(select(table.c.part).where(table.c.job == job)).scalars())


def save_part(connection: Connection, job: str, part: int, body: str) -> None:
    """Keep a part: ``codec.dumps`` of its Forecast, as a worker wrote it."""
    connection.execute(insert(schema.forecast_parts).values(job=job, part=part, body=body))


def finish_job(connection: Connection, job: str, header: Forecast) -> int:
    """Make a run of the parts of a job, and give its number. Parts of jobs that never became a run are dropped."""
    table, parts = schema.forecasts, schema.forecast_parts
    known = connection.execute(select(table.c.id).where(table.c.job == job)).scalar_one_or_none()
    if known is not None:
        return int(known)
    statement = insert(table).values(
        as_of=header.as_of,
        first=header.grid.range.first,
        end=header.grid.range.end,
        model=header.model,
        sha256=job,
        body=codec.dumps(header),
        job=job,
    )
    number = int(connection.execute(statement.returning(table.c.id)).scalar_one())
    finished = select(table.c.job).where(table.c.job.is_not(None))
    connection.execute(delete(parts).where(parts.c.job.not_in(finished)))
    return number


def drop_job(connection: Connection, job: str) -> None:
    """Forget the parts of a job that is not a run yet: it begins anew."""
    finished = select(schema.forecasts.c.job).where(schema.forecasts.c.job == job)
    table = schema.forecast_parts
    connection.execute(delete(table).where(table.c.job == job, table.c.job.not_in(finished)))


def contacts_stamp(connection: Connection, days: DateRange) -> str:
    """Number and size of the counts of some days: a run that is taken up again must stand on the same."""
    table = schema.contact_days
    counted = select(
        func.count(), func.coalesce(func.sum(func.length(table.c.offered) + func.length(table.c.answered)), 0)
    ).where(table.c.day >= days.first, table.c.day < days.end)
    count, size = connection.execute(counted).one()
    return f"{count}/{size}"


def forecasts_list(connection: Connection) -> tuple[ForecastRun, ...]:
    """Every run, the newest first."""
    table = schema.forecasts
    chosen = select(table.c.id, table.c.as_of, table.c.first, table.c.end, table.c.model)
    return tuple(
        ForecastRun(run=row.id, as_of=row.as_of, first=row.first, end=row.end, model=row.model)
        for row in connection.execute(chosen.order_by(table.c.id.desc()))
    )
