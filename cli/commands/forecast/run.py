"""``pumasi forecast run``."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import DAY, MONDAY, json_option, workers_option
from cli.output import echo, note
from core.errors import ProblemsFound
from core.messages import say
from core.periods import DateRange, monday_of, week_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.problems import Problem
    from forecasts.forecast import Forecast
    from forecasts.history import History

WEEKS_MAX = 26
STEPS = 3
PART_SERIES = 2000
"""With more series than this a run is cut into parts: that bounds the memory, and a stopped run goes on."""

SUMMARY_COLUMNS = {
    "tenant": "forecast.column.tenant",
    "channel": "forecast.column.channel",
    "contacts": "forecast.column.contacts_a_week",
    "low": "forecast.column.low",
    "high": "forecast.column.high",
    "recent": "forecast.column.recent",
    "change_percent": "forecast.column.change_percent",
    "aht_s": "forecast.column.aht_s",
    "aht_source": "forecast.column.aht_source",
    "basis": "forecast.column.basis",
}
PART_COLUMNS = {name: f"forecast.column.{name}" for name in ("part", "series", "contacts_a_week", "remarks", "state")}


@click.command("run", cls=PumasiCommand, help=say("forecast.run.help"))
@click.option("--as-of", type=DAY, metavar="DATE", help=say("forecast.option.as_of"))
@click.option(
    "--weeks",
    type=click.IntRange(1, WEEKS_MAX),
    default=4,
    show_default=True,
    metavar="N",
    help=say("forecast.option.weeks"),
)
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("forecast.option.week"))
@click.option(
    "--part-series",
    type=click.IntRange(1),
    default=PART_SERIES,
    show_default=True,
    metavar="N",
    help=say("forecast.option.part_series"),
)
@workers_option(say("forecast.option.run_workers"))
@click.option("--afresh", is_flag=True, help=say("forecast.option.afresh"))
@json_option
@click.pass_obj
def run(
    session: Session,
    as_of: date | None,
    weeks: int,
    monday: date | None,
    part_series: int,
    workers: int | None,
    afresh: bool,
    as_json: bool,
) -> None:
    """Load, forecast, save, summarise; in parts where the series are many."""
    from cli.planning.forecasting import known_until
    from cli.planning.services import left_out_problems, services_on

    as_of = known_until(session, as_of)
    days = week_from(monday or monday_of(as_of + timedelta(days=6)), weeks)
    count = len(services_on(session, days))
    if count > part_series:
        _run_in_parts(session, as_of, days, part_series=part_series, workers=workers, afresh=afresh, as_json=as_json)
    else:
        _run_at_once(session, as_of, days, as_json=as_json)
    say_problems(left_out_problems(session, days))


def _run_at_once(session: Session, as_of: date, days: DateRange, *, as_json: bool) -> None:
    from cli.planning.forecasting import computed, grid_of, history_of
    from runtime.progress import Progress
    from store.forecasts import save_forecast

    with Progress(say("forecast.progress"), total=STEPS) as progress:
        history = history_of(session, as_of, services_in=days)
        progress.advance(note=say("forecast.step.compute"))
        result = computed(session, history, as_of, grid_of(session, days))
        if not result.series:
            raise ProblemsFound(result.problems)
        progress.advance(note=say("forecast.step.save"))
        with session.database.writing() as connection:
            number = save_forecast(connection, result)
        progress.advance()
    session.show(_summary(result, history), SUMMARY_COLUMNS, as_json=as_json, empty="forecast.empty")
    _say_remarks(result.problems)
    if not as_json:
        _say_saved(number, len(result.series), days, result.model)


def _run_in_parts(
    session: Session,
    as_of: date,
    days: DateRange,
    *,
    part_series: int,
    workers: int | None,
    afresh: bool,
    as_json: bool,
) -> None:
    from cli.planning.forecast_parts import JobDone, run_job

    done: JobDone = run_job(session, as_of, days, part_series=part_series, workers=workers, afresh=afresh)
    rows = [
        {
            "part": part.number,
            "series": part.series,
            "contacts_a_week": round(part.contacts / (days.days / 7), 1),
            "remarks": part.remarks,
            "state": say(f"forecast.part.{part.state}"),
        }
        for part in done.parts
    ]
    session.show(rows, PART_COLUMNS, as_json=as_json, empty="forecast.empty")
    remarks = sum(part.remarks for part in done.parts)
    if remarks:
        note("forecast.remarks_kept", count=remarks)
    if not as_json:
        _say_saved(done.run, sum(part.series for part in done.parts), days, done.model)


def _say_remarks(problems: Sequence[Problem]) -> None:
    if problems:
        note("forecast.problem_count", count=len(problems))
        say_problems(problems)


def _say_saved(number: int, series: int, days: DateRange, model: str) -> None:
    echo("forecast.saved", run=number, series=series, weeks=days.days // 7, first=days.first, model=model)
    echo("forecast.next", monday=days.first)


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
