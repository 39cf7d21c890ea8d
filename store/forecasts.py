"""Forecast runs as they are kept: a run is never changed, a later one stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from sqlalchemy import Connection, insert, select

from core.periods import DateRange
from forecasts.forecast import Forecast
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


def latest_forecast(connection: Connection, days: DateRange) -> Forecast | None:
    """The newest run that covers all the days, or None."""
    table = schema.forecasts
    chosen = select(table.c.body).where(table.c.first <= days.first, table.c.end >= days.end)
    body = connection.execute(chosen.order_by(table.c.id.desc()).limit(1)).scalar_one_or_none()
    return None if body is None else codec.loads(body, Forecast)


def forecasts_list(connection: Connection) -> tuple[ForecastRun, ...]:
    """Every run, the newest first."""
    table = schema.forecasts
    chosen = select(table.c.id, table.c.as_of, table.c.first, table.c.end, table.c.model)
    return tuple(
        ForecastRun(run=row.id, as_of=row.as_of, first=row.first, end=row.end, model=row.model)
        for row in connection.execute(chosen.order_by(table.c.id.desc()))
    )
