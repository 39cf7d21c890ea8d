"""How good the forecasts of a week were, beside those of the weeks before it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.periods import week_from

if TYPE_CHECKING:
    from cli.context import Session
    from forecasts.forecast import Forecast
    from forecasts.history import History
    from forecasts.tracking import TrackedWeek

SIGNAL_WEEKS = 8
"""Weeks that the tracking signal looks at."""


def tracked_weeks(session: Session, monday: date) -> tuple[list[Forecast], History]:
    """The forecasts of a week and of those before it that have one, and what came. Raises NotFound."""
    from cli.planning.forecasting import history_of, kept_forecast
    from forecasts.tracking import weeks_before
    from store.forecasts import latest_forecast

    newest = kept_forecast(session, monday)
    span = weeks_before(monday, SIGNAL_WEEKS)
    earlier = []
    with session.database.reading() as connection:
        for back in range(SIGNAL_WEEKS - 1, 0, -1):
            week = week_from(monday - timedelta(weeks=back))
            kept = latest_forecast(connection, week)
            if kept is not None:
                earlier.append(kept.over(week))
    history = history_of(session, span.end, services_in=week_from(monday), first=span.first)
    return [*earlier, newest], history


def plain_rows(rows: tuple[TrackedWeek, ...]) -> list[dict[str, object]]:
    """Rows of a report as plain values."""
    return [{**asdict(row), "channel": row.channel.value} for row in rows]


def keep_accuracy(session: Session, monday: date, plain: list[dict[str, object]]) -> None:
    """Keep the report of a week."""
    from store.accuracy import keep_report

    body = {"rows": [{**row, "week": str(row["week"]), "as_of": str(row["as_of"])} for row in plain]}
    with session.database.writing() as connection:
        keep_report(connection, "week", str(monday), made_on=session.today, body=body)
