"""``pumasi forecast backtest`` and ``accuracy``: how good the forecasts would have been, and how good they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option, out_option, tenant_option, week_option, workers_option
from cli.output import echo, note
from core.errors import NotFound
from core.messages import say
from core.periods import DateRange

if TYPE_CHECKING:
    from forecasts.backtest import Judged
    from forecasts.fallback import MethodChoice
    from forecasts.forecast import Forecast
    from forecasts.history import History
    from forecasts.scores import Sums
    from forecasts.tracking import ScoredOverrides, TrackedWeek

NEWEST = "newest"
MEASURES = (
    *("wape", "mean_wape", "day_wape", "mean_day_wape", "mase", "mean_mase"),
    *("bias", "mean_bias", "quantile_loss", "coverage"),
)
PERCENT = frozenset(
    {"wape", "mean_wape", "day_wape", "mean_day_wape", "bias", "mean_bias", "quantile_loss", "coverage"}
)
BACKTEST_COLUMNS = (
    *("tenant", "channel", "week_ahead", "wape", "mean_wape", "day_wape", "mean_day_wape"),
    *("mase", "mean_mase", "bias", "quantile_loss", "coverage", "method"),
)
ACCURACY_COLUMNS = (
    *("tenant", "channel", "said", "came", "bias", "wape", "day_wape", "inside"),
    *("by_model", "model_wape", "signal", "alarm"),
)
OVERRIDE_COLUMNS = ("tenant", "channel", "overrides", "came", "said", "by_model", "error", "model_error", "helped")


@click.command("backtest", cls=PumasiCommand, help=say("forecast.backtest.help"))
@click.option(
    "--origins",
    type=click.IntRange(1, 52),
    default=6,
    show_default=True,
    metavar="N",
    help=say("forecast.option.origins"),
)
@click.option(
    "--weeks", type=click.IntRange(1, 12), default=4, show_default=True, metavar="N", help=say("forecast.option.ahead")
)
@click.option(
    "--step-weeks",
    type=click.IntRange(1, 12),
    default=4,
    show_default=True,
    metavar="N",
    help=say("forecast.option.step"),
)
@click.option("--as-of", type=DAY, metavar="DATE", help=say("forecast.option.as_of"))
@tenant_option
@click.option(
    "--by",
    type=click.Choice(("series", "horizon")),
    default="series",
    show_default=True,
    help=say("forecast.option.by_horizon"),
)
@click.option("--no-decision", is_flag=True, help=say("forecast.option.no_decision"))
@click.option("--last", is_flag=True, help=say("forecast.option.last"))
@workers_option(say("forecast.option.workers"), default=1)
@json_option
@click.pass_obj
def backtest(
    session: Session,
    origins: int,
    weeks: int,
    step_weeks: int,
    as_of: date | None,
    tenant: str | None,
    by: str,
    no_decision: bool,
    last: bool,
    workers: int,
    as_json: bool,
) -> None:
    """Judge, decide, keep, show."""
    from cli.planning.forecasting import history_of, known_until
    from forecasts.backtest import choices, origins_before
    from store.accuracy import keep_report, kept_report, put_choices

    if last:
        with session.database.reading() as connection:
            kept = kept_report(connection, "backtest", NEWEST)
        if kept is None:
            raise NotFound("forecast.backtest.none_kept")
        _show_backtest(session, _of_tenant(kept["rows"], tenant), by, as_json=as_json)
        return
    as_of = known_until(session, as_of)
    history = history_of(session, as_of, services_in=DateRange(first=as_of, end=as_of + timedelta(weeks=weeks)))
    days = origins_before(history, as_of, origins=origins, weeks=weeks, step_weeks=step_weeks)
    if len(days) < origins:
        note("forecast.backtest.fewer", count=len(days), wanted=origins)
    judged = _judged(session, history, days, weeks, workers)
    decided = choices(judged, as_of)
    rows = _backtest_rows(judged, decided)
    if not no_decision:
        with session.database.writing() as connection:
            put_choices(connection, decided)
            body = {"as_of": str(as_of), "origins": [str(day) for day in days], "rows": rows}
            keep_report(connection, "backtest", NEWEST, made_on=session.today, body=body)
    _show_backtest(session, _of_tenant(rows, tenant), by, as_json=as_json)
    if not as_json:
        _say_decisions(decided, days, is_kept=not no_decision)


def _judged(session: Session, history: History, days: tuple[date, ...], weeks: int, workers: int) -> tuple[Judged, ...]:
    from functools import partial

    from cli.planning.forecasting import drivers_of
    from forecasts.backtest import judge_origin
    from runtime.executor import executor
    from runtime.progress import Progress

    judge = partial(
        judge_origin,
        history,
        weeks=weeks,
        calendar=session.calendar,
        coverage=session.settings.forecast.coverage,
        drivers=drivers_of(session, history, DateRange(first=days[0], end=days[-1] + timedelta(weeks=weeks))),
    )
    found: list[Judged] = []
    with Progress(say("forecast.backtest.progress"), total=len(days)) as progress, executor(workers=workers) as pool:
        for day, part in zip(days, pool.map(judge, days), strict=True):
            found += part
            progress.advance(note=str(day))
    return tuple(found)


def _backtest_rows(judged: Iterable[Judged], decided: Iterable[MethodChoice]) -> list[dict[str, Any]]:
    """A row per series and week ahead (0: all weeks), and the same over all series (tenant ``*``)."""
    from forecasts.backtest import added_up
    from forecasts.scores import Sums

    methods = {(choice.tenant, choice.channel): choice.method.value for choice in decided}
    everything: dict[int, Sums] = {}
    rows: list[dict[str, Any]] = []
    for (tenant, channel), weeks in added_up(judged).items():
        for week, sums in weeks.items():
            everything[week] = everything.get(week, Sums()) + sums
            rows.append(_measured(tenant, channel.value, week, sums, methods[tenant, channel]))
    return rows + [_measured("*", "*", week, sums, "") for week, sums in sorted(everything.items())]


def _measured(tenant: str, channel: str, week: int, sums: Sums, method: str) -> dict[str, Any]:
    from forecasts.scores import measures

    found = {name: _rounded(value) for name, value in asdict(measures(sums)).items()}
    return {
        "tenant": tenant,
        "channel": channel,
        "week_ahead": week,
        **{name: found[name] for name in MEASURES},
        "contacts": round(sums.actual, 1),
        "scored_days": sums.days,
        "method": method,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _of_tenant(rows: list[dict[str, Any]], tenant: str | None) -> list[dict[str, Any]]:
    found = [row for row in rows if tenant in (None, row["tenant"])]
    if not found:
        known = sorted({row["tenant"] for row in rows} - {"*"})
        raise NotFound("forecast.no_such_tenant", tenant=tenant, known=", ".join(known[:12]) or "–")
    return found


def _show_backtest(session: Session, rows: list[dict[str, Any]], by: str, *, as_json: bool) -> None:
    if as_json:
        session.show(rows, {}, as_json=True, empty="forecast.empty")
        return
    wanted = [row for row in rows if (row["week_ahead"] == 0) == (by == "series")]
    shown = [
        {**row, "week_ahead": row["week_ahead"] or say("forecast.all_weeks"), **_in_percent(row)} for row in wanted
    ]
    columns = [name for name in BACKTEST_COLUMNS if name != "week_ahead" or by == "horizon"]
    session.show(shown, {name: f"forecast.column.{name}" for name in columns}, as_json=False, empty="forecast.empty")


def _in_percent(row: Mapping[str, Any]) -> dict[str, object]:
    """Shares as 23.5, a MASE as 0.87, for people."""
    shown: dict[str, object] = {name: None if row[name] is None else row[name] * 100 for name in PERCENT & row.keys()}
    for name in ("mase", "mean_mase"):
        if name in row:
            shown[name] = None if row[name] is None else Decimal(f"{row[name]:.2f}")
    return shown


def _say_decisions(decided: Iterable[MethodChoice], days: tuple[date, ...], *, is_kept: bool) -> None:
    from forecasts.fallback import Method

    replaced = [choice for choice in decided if choice.method is Method.MEAN]
    echo("forecast.backtest.origins", count=len(days), days=", ".join(map(str, days)))
    for choice in replaced:
        echo(
            "forecast.backtest.replaced",
            tenant=choice.tenant,
            channel=choice.channel.value,
            model=f"{(choice.model_wape or 0) * 100:.1f}",
            mean=f"{(choice.mean_wape or 0) * 100:.1f}",
        )
    if not replaced:
        echo("forecast.backtest.all_by_model")
    echo("forecast.backtest.kept" if is_kept else "forecast.backtest.not_kept")


@click.command("accuracy", cls=PumasiCommand, help=say("forecast.accuracy.help"))
@week_option
@tenant_option
@out_option
@json_option
@click.pass_obj
def accuracy(session: Session, monday: date, tenant: str | None, out: Path | None, as_json: bool) -> None:
    """Forecast against actual of a week: table, JSON, workbook; kept."""
    from cli.planning.tracking import keep_accuracy, plain_rows, tracked_weeks
    from forecasts.tracking import scored_overrides, tracked

    weeks, history = tracked_weeks(session, monday)
    rows = tracked(weeks, history)
    if not rows:
        raise NotFound("forecast.accuracy.nothing_came", week=monday)
    hands = scored_overrides(weeks[-1], history)
    plain = plain_rows(rows)
    keep_accuracy(session, monday, plain)
    chosen = _of_tenant(plain, tenant)
    if as_json:
        session.show(chosen, {}, as_json=True, empty="forecast.empty")
    else:
        _show_accuracy(session, chosen, [each for each in hands if tenant in (None, each.tenant)])
    if out is not None:
        _write_workbook(session, out, rows, hands, weeks[-1], history)


def _show_accuracy(session: Session, rows: list[dict[str, Any]], hands: list[ScoredOverrides]) -> None:
    has_hand = any(row["overrides"] for row in rows)
    columns = [name for name in ACCURACY_COLUMNS if has_hand or name not in ("by_model", "model_wape")]
    shown = []
    for row in rows:
        percent = {
            name: None if row[name] is None else row[name] * 100
            for name in ("bias", "wape", "model_wape", "day_wape", "inside")
        }
        alarm = say(f"forecast.accuracy.alarm_{row['alarm']}") if row["alarm"] else ""
        shown.append({**row, **percent, "alarm": alarm})
    session.show(shown, {name: f"forecast.column.{name}" for name in columns}, as_json=False, empty="forecast.empty")
    if hands:
        echo("forecast.accuracy.hands")
        scored = [
            {**asdict(each), "overrides": ", ".join(map(str, each.overrides)), "helped": each.helped} for each in hands
        ]
        session.show(
            scored,
            {name: f"forecast.column.{name}" for name in OVERRIDE_COLUMNS},
            as_json=False,
            empty="forecast.empty",
        )
    alarms = [row for row in rows if row["alarm"]]
    said, came = sum(row["said"] for row in rows), sum(row["came"] for row in rows)
    echo(
        "forecast.accuracy.sums",
        series=len(rows),
        said=f"{said:,.0f}",
        came=f"{came:,.0f}",
        percent=f"{(said / came - 1) * 100:+.1f}" if came else "–",
        alarms=len(alarms),
    )


def _write_workbook(
    session: Session,
    out: Path,
    rows: tuple[TrackedWeek, ...],
    hands: tuple[ScoredOverrides, ...],
    week: Forecast,
    history: History,
) -> None:
    from documents.workbook import render
    from forecasts.accuracy_workbook import accuracy_workbook
    from runtime.files import write_file

    write_file(out, render(accuracy_workbook(rows, hands, week, history)), private=True)
    note("forecast.accuracy.written", file=out)
