"""``pumasi forecast``: run and show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiGroup, say_problems
from cli.options import DAY, MONDAY, json_option, tenant_option
from cli.output import echo, note
from core.channels import Channel
from core.errors import NotFound, ProblemsFound
from core.messages import say
from core.periods import DateRange, IntervalGrid, monday_of, week_from

if TYPE_CHECKING:
    from forecasts.forecast import Forecast
    from forecasts.history import History

WEEKS_MAX = 26
STEPS = 3
BY = ("week", "day", "interval")
FACTORS = frozenset({"weekday", "season", "holiday", "event"})
COLUMNS = {
    "week": ("tenant", "channel", "week", "contacts", "low", "high", "aht_s", "aht_source", "basis"),
    "day": (
        *("tenant", "channel", "day", "contacts", "low", "high"),
        *("level", "weekday", "season", "holiday", "event"),
    ),
    "interval": ("tenant", "channel", "start", "contacts", "low", "high"),
}

SUMMARY_COLUMNS = {
    "tenant": "forecast.column.tenant",
    "channel": "forecast.column.channel",
    "contacts": "forecast.column.contacts_a_week",
    "low": "forecast.column.low",
    "high": "forecast.column.high",
    "recent": "forecast.column.recent",
    "change_percent": "forecast.column.change",
    "aht_s": "forecast.column.aht_s",
    "aht_source": "forecast.column.aht_source",
    "basis": "forecast.column.basis",
}


@click.group(cls=PumasiGroup, help=say("forecast.help"))
def command() -> None:
    """Group of the forecast."""


@command.command(help=say("forecast.run.help"))
@click.option("--as-of", type=DAY, metavar="DATE", help=say("forecast.option.as_of"))
@click.option(
    "--weeks", type=click.IntRange(1, WEEKS_MAX), default=4, show_default=True, help=say("forecast.option.weeks")
)
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("forecast.option.week"))
@json_option
@click.pass_obj
def run(session: Session, as_of: date | None, weeks: int, monday: date | None, as_json: bool) -> None:
    """Load, forecast, save, summarise."""
    from forecasts.model import forecast
    from runtime.progress import Progress
    from store.forecasts import save_forecast

    as_of = _as_of(session, as_of)
    days = week_from(monday or monday_of(as_of + timedelta(days=6)), weeks)
    grid = IntervalGrid(first_day=days.first, days=days.days, minutes=session.settings.interval_minutes)
    with Progress(say("forecast.progress"), total=STEPS) as progress:
        history = _history(session, as_of, grid)
        progress.advance(note=say("forecast.step.compute"))
        result = forecast(
            history, as_of=as_of, grid=grid, calendar=session.calendar, coverage=session.settings.forecast.coverage
        )
        if not result.series:
            raise ProblemsFound(result.problems)
        progress.advance(note=say("forecast.step.save"))
        with session.database.writing() as connection:
            number = save_forecast(connection, result)
        progress.advance()
    rows = _summary(result, history)
    session.show(rows, SUMMARY_COLUMNS, as_json=as_json, empty="forecast.empty")
    if result.problems:
        note("forecast.problem_count", count=len(result.problems))
        say_problems(result.problems)
    if not as_json:
        echo(
            "forecast.saved",
            run=number,
            series=len(result.series),
            weeks=weeks,
            first=days.first,
            model=result.model,
        )


@command.command(help=say("forecast.show.help"))
@tenant_option
@click.option(
    "--channel", type=click.Choice([channel.value for channel in Channel]), help=say("forecast.option.channel")
)
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("forecast.option.show_week"))
@click.option("--by", type=click.Choice(BY), default="week", show_default=True, help=say("forecast.option.by"))
@json_option
@click.pass_obj
def show(
    session: Session, tenant: str | None, channel: str | None, monday: date | None, by: str, as_json: bool
) -> None:
    """Rows of a kept run."""
    from forecasts import views

    chosen = _chosen(_kept(session, monday), tenant, channel)
    session.show(
        [row if as_json else _for_people(row) for row in map(asdict, views.rows_by(by, chosen))],
        {name: f"forecast.column.{name}" for name in COLUMNS[by]},
        as_json=as_json,
        empty="forecast.empty",
    )


def _for_people(row: dict[str, object]) -> dict[str, object]:
    """A row of the table: factors as ×1.17, starts without the zone that all of them share."""
    shown = dict(row)
    for name in FACTORS & row.keys():
        shown[name] = f"×{row[name]:.2f}"
    start = row.get("start")
    if isinstance(start, datetime):
        shown["start"] = f"{start:%Y-%m-%d %H:%M}"
    return shown


def _as_of(session: Session, told: date | None) -> date:
    """The day told, or the one after the newest contacts; said on standard error either way."""
    from store.contacts import days_with_contacts

    with session.database.reading() as connection:
        known = days_with_contacts(connection)
    if known is None:
        raise NotFound("forecast.nothing_imported")
    if told is None:
        note("forecast.as_of_chosen", as_of=known.end)
        return known.end
    if told <= known.first:
        raise NotFound("forecast.nothing_before", as_of=told, oldest=known.first)
    note("forecast.as_of_told", as_of=told)
    return told


def _history(session: Session, as_of: date, grid: IntervalGrid) -> History:
    """What was known before a day; the services that hold in the days to forecast."""
    from cli.services import services_on
    from forecasts.history import history_from
    from store.contacts import contact_days
    from store.events import all_events

    span = DateRange(first=as_of - timedelta(weeks=session.settings.forecast.weeks), end=as_of)
    with session.database.reading() as connection:
        days = contact_days(connection, span)
        events = all_events(connection)
    services = services_on(session, grid.range)
    if not services:
        raise NotFound("forecast.no_services")
    begin = min((record.day for record in days), default=as_of - timedelta(days=1))
    return history_from(
        days,
        services=services,
        events=events,
        calendar=session.calendar,
        span=DateRange(first=begin, end=as_of),
        minutes=grid.minutes,
    )


def _summary(result: Forecast, history: History) -> list[dict[str, object]]:
    """One row per series: a mean week ahead beside a mean week of the last eight."""
    from forecasts.history import SeriesKey
    from forecasts.views import recent_weekly_contacts, week_rows

    recent = recent_weekly_contacts(history)
    weeks: dict[SeriesKey, list[tuple[float, float, float]]] = {}
    for row in week_rows(result):
        key = SeriesKey(tenant=row.tenant, channel=row.channel)
        weeks.setdefault(key, []).append((row.contacts, row.low, row.high))
    rows: list[dict[str, object]] = []
    for series in result.series:
        key = SeriesKey(tenant=series.tenant, channel=series.channel)
        mean, low, high = (round(sum(values) / len(values), 1) for values in zip(*weeks[key], strict=True))
        before = recent[key]
        rows.append(
            {
                "tenant": series.tenant,
                "channel": series.channel,
                "contacts": mean,
                "low": low,
                "high": high,
                "recent": None if before is None else round(before, 1),
                "change_percent": round(100 * (mean / before - 1), 1) if before else None,
                "aht_s": series.aht_s,
                "aht_source": series.aht_source,
                "basis": series.basis,
            }
        )
    return rows


def _kept(session: Session, monday: date | None) -> Forecast:
    """The newest run, or the newest that covers a week, cut to it."""
    from store.forecasts import forecasts_list, latest_forecast

    with session.database.reading() as connection:
        runs = forecasts_list(connection)
        if not runs:
            raise NotFound("forecast.not_run")
        wanted = week_from(monday) if monday else DateRange(first=runs[0].first, end=runs[0].end)
        kept = latest_forecast(connection, wanted)
    if kept is None:
        raise NotFound("forecast.not_run_for", week=monday)
    return kept.over(wanted)


def _chosen(kept: Forecast, tenant: str | None, channel: str | None) -> Forecast:
    """Some of the series. Raises NotFound where a filter leaves none."""
    from dataclasses import replace

    series = tuple(s for s in kept.series if tenant in (None, s.tenant) and channel in (None, s.channel.value))
    if kept.series and not series:
        wanted = " ".join(word for word in (tenant, channel) if word)
        raise NotFound("forecast.unknown_series", wanted=wanted, known=_known(kept.series))
    return replace(kept, series=series)


def _known(series: Sequence[object]) -> str:
    return ", ".join(f"{getattr(s, 'tenant', '')} {getattr(s, 'channel', '')}" for s in series[:12])
