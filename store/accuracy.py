"""How good the forecasts were: which method each series gets, and the reports that said so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from core.channels import Channel
from core.ids import TenantId
from forecasts.fallback import Method, MethodChoice
from store import codec, schema
from store.rows import Changes, put_rows


def put_choices(connection: Connection, choices: Iterable[MethodChoice]) -> Changes:
    """Keep what a backtest decided, beside what earlier ones did."""
    rows = [
        {
            "tenant": choice.tenant,
            "channel": choice.channel.value,
            "as_of": choice.as_of,
            "method": choice.method.value,
            "model_wape": choice.model_wape,
            "mean_wape": choice.mean_wape,
            "scored_days": choice.scored_days,
        }
        for choice in choices
    ]
    return put_rows(connection, schema.forecast_methods, rows)


def choices_on(connection: Connection, as_of: date) -> tuple[MethodChoice, ...]:
    """The newest decision on each series that used nothing of ``as_of`` or later, by tenant and channel."""
    table = schema.forecast_methods
    chosen = select(table).where(table.c.as_of <= as_of).order_by(table.c.tenant, table.c.channel, table.c.as_of)
    newest = {
        (row.tenant, row.channel): MethodChoice(
            tenant=TenantId(row.tenant),
            channel=Channel(row.channel),
            as_of=row.as_of,
            method=Method(row.method),
            model_wape=row.model_wape,
            mean_wape=row.mean_wape,
            scored_days=row.scored_days,
        )
        for row in connection.execute(chosen)
    }
    return tuple(newest.values())


def keep_report(connection: Connection, kind: str, period: str, *, made_on: date, body: Mapping[str, object]) -> None:
    """Keep a report (``week``, ``backtest``) of a period; the same again is replaced."""
    row = {"kind": kind, "period": period, "made_on": made_on, "body": codec.plain_text(body)}
    put_rows(connection, schema.accuracy_runs, [row])


def kept_report(connection: Connection, kind: str, period: str) -> Mapping[str, Any] | None:
    """A report as it was kept, or None."""
    table = schema.accuracy_runs
    chosen = select(table.c.body).where(table.c.kind == kind, table.c.period == period)
    body = connection.execute(chosen).scalar_one_or_none()
    return None if body is None else codec.plain(body)
