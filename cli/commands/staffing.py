"""``pumasi staffing``: show and export the requirement of a week, size one queue."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiGroup, say_problems
from cli.options import MONDAY, json_option, out_option, tenant_option, week_option
from cli.output import echo, note, show_rows
from core.errors import NotFound
from core.messages import say
from core.periods import DateRange, IntervalGrid, monday_of, week_from
from core.service import ServiceLevelDefinition

if TYPE_CHECKING:
    from core.ids import PoolId
    from core.service import Service
    from forecasts.forecast import Forecast
    from wfm.staffing.plan import StaffingPlan, StaffingRules
    from wfm.staffing.views import ViewRow

BY = ("tenant", "line", "day", "interval")


@click.group(cls=PumasiGroup, help=say("staffing.help"))
def command() -> None:
    """Group of the requirement."""


@command.command(help=say("staffing.show.help"))
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("staffing.option.week"))
@click.option("--pool", metavar="CODE", help=say("staffing.option.pool"))
@tenant_option
@click.option("--by", type=click.Choice(BY), default="tenant", show_default=True, help=say("staffing.option.by"))
@json_option
@click.pass_obj
def show(
    session: Session, monday: date | None, pool: PoolId | None, tenant: str | None, by: str, as_json: bool
) -> None:
    """Rows of the plan, its sums, its problems."""
    from wfm.staffing.views import rows_by

    plan = week_plan(session, monday or _newest_week(session), pool)
    if tenant is not None and all(tenant != each.tenant for each in plan.tenants):
        raise NotFound("staffing.unknown_tenant", tenant=tenant, pool=plan.requirement.pool)
    rows = rows_by(by, plan, tenant)
    columns = {name: f"staffing.column.{name}" for name in (rows[0] if rows else {})}
    session.show(rows if as_json else _rounded(rows), columns, as_json=as_json, empty="staffing.empty")
    say_problems(plan.problems)
    if not as_json:
        _say_sums(plan, tenant)


@command.command(help=say("staffing.export.help"))
@week_option
@click.option("--pool", metavar="CODE", help=say("staffing.option.pool"))
@out_option
@click.pass_obj
def export(session: Session, monday: date, pool: PoolId | None, out: Path | None) -> None:
    """The plan as a workbook."""
    from documents.workbook import render
    from runtime.files import write_file
    from wfm.staffing.workbook import staffing_workbook

    plan = week_plan(session, monday, pool)
    path = out or session.workspace.folder("staffing") / f"staffing-{plan.requirement.pool}-{monday}.xlsx"
    write_file(path, render(staffing_workbook(plan, session.calendar)), private=True)
    say_problems(plan.problems)
    echo("staffing.exported", file=path)


@command.command(help=say("staffing.size.help"))
@click.option("--contacts", type=float, required=True, metavar="N", help=say("staffing.option.contacts"))
@click.option("--minutes", type=float, default=60, show_default=True, metavar="N", help=say("staffing.option.minutes"))
@click.option("--aht", "aht_s", type=float, required=True, metavar="SECONDS", help=say("staffing.option.aht"))
@click.option(
    "--target", default="80/20", show_default=True, metavar="PERCENT/SECONDS", help=say("staffing.option.target")
)
@click.option(
    "--definition",
    type=click.Choice([definition.value for definition in ServiceLevelDefinition]),
    default=ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED.value,
    show_default=True,
    help=say("staffing.option.definition"),
)
@click.option("--patience", "patience_s", type=float, metavar="SECONDS", help=say("staffing.option.patience"))
@click.option(
    "--concurrency", type=int, default=1, show_default=True, metavar="N", help=say("staffing.option.concurrency")
)
@click.option(
    "--slowdown", type=float, default=0.25, show_default=True, metavar="SHARE", help=say("staffing.option.slowdown")
)
@click.option(
    "--agents-max", type=int, default=10_000, show_default=True, metavar="N", help=say("staffing.option.agents_max")
)
@json_option
def size(
    contacts: float,
    minutes: float,
    aht_s: float,
    target: str,
    definition: str,
    patience_s: float | None,
    concurrency: int,
    slowdown: float,
    agents_max: int,
    as_json: bool,
) -> None:
    """Agents of one queue; needs no workspace."""
    from wfm.staffing.sizing import QueueQuestion, size_rows

    percent, within_s = _target(target)
    rows = size_rows(
        QueueQuestion(
            contacts=contacts,
            minutes=minutes,
            aht_s=aht_s,
            fraction=percent / 100,
            within_s=within_s,
            definition=ServiceLevelDefinition(definition),
            patience_s=patience_s,
            concurrency=concurrency,
            slowdown=slowdown,
            agents_max=agents_max,
        )
    )
    shown = [
        {
            "agents": row.agents,
            "is_fewest": row.is_fewest,
            **{
                f"{each.value}_percent": round(level * 100, 2)
                for each, level in zip(ServiceLevelDefinition, row.levels, strict=True)
            },
            "answer_percent": round(row.answer_rate * 100, 2),
            "abandon_percent": round(row.abandon_rate * 100, 2),
            "asa_s": round(row.asa_s, 2) if math.isfinite(row.asa_s) else None,
            "occupancy_percent": round(row.occupancy * 100, 2),
        }
        for row in rows
    ]
    show_rows(shown, {name: f"staffing.column.{name}" for name in shown[0]}, as_json=as_json, empty="staffing.empty")


def _target(text: str) -> tuple[float, float]:
    """``80/20`` as 80 % within 20 s."""
    percent, _, seconds = text.partition("/")
    try:
        return float(percent), float(seconds)
    except ValueError:
        raise click.BadParameter(say("staffing.bad_target", text=text), param_hint="--target") from None


def week_plan(session: Session, monday: date, pool: PoolId | None) -> StaffingPlan:
    """The staffing plan of a week from the newest forecast that covers it. Raises NotFound where there is none."""
    from wfm.staffing.build import staffing_plan

    days = week_from(monday)
    forecast = _forecast(session, days)
    grid = IntervalGrid(first_day=days.first, days=days.days, minutes=forecast.grid.minutes)
    return staffing_plan(
        forecast, _services(session, days), grid, session.calendar, pool=pool, rules=staffing_rules(session, monday)
    )


def staffing_rules(session: Session, day: date) -> StaffingRules:
    """The planning assumptions in force on a day, from the dated rates."""
    from wfm.staffing.plan import StaffingRules

    return StaffingRules(
        chat_slowdown=session.rates.value("staffing.chat_slowdown", day),
        share_month_hours=session.rates.value("share.month_hours", day),
    )


def _services(session: Session, days: DateRange) -> tuple[Service, ...]:
    from cli.services import services_on

    return services_on(session, days)


def _forecast(session: Session, days: DateRange) -> Forecast:
    from store.forecasts import latest_forecast

    with session.database.reading() as connection:
        forecast = latest_forecast(connection, days)
    if forecast is None:
        raise NotFound("staffing.no_run", monday=days.first)
    return forecast


def _newest_week(session: Session) -> date:
    """The first whole week of the newest forecast; said on standard error."""
    from store.forecasts import forecasts_list

    with session.database.reading() as connection:
        runs = forecasts_list(connection)
    for run in runs:
        monday = monday_of(run.first + timedelta(days=6))
        if monday + timedelta(days=7) <= run.end:
            note("staffing.week_chosen", monday=monday)
            return monday
    raise NotFound("staffing.no_run_at_all")


def _rounded(rows: Sequence[ViewRow]) -> list[dict[str, object]]:
    """Hours and agents with one place for people; JSON keeps what was computed."""
    tenth = Decimal("0.1")
    return [
        {
            name: value.quantize(tenth, ROUND_HALF_UP) if isinstance(value, Decimal) else value
            for name, value in row.items()
        }
        for row in rows
    ]


def _say_sums(plan: StaffingPlan, tenant: str | None) -> None:
    """The sums of the pool, the proposals (of one tenant, where one is shown), the rules."""
    saved = 1 - plan.need_hours / plan.alone_hours if plan.alone_hours else Decimal(0)
    echo(
        "staffing.sums",
        pool=plan.requirement.pool,
        first=plan.requirement.grid.first_day,
        last=plan.requirement.grid.range.last,
        need=f"{plan.need_hours:,.1f}",
        alone=f"{plan.alone_hours:,.1f}",
        percent=f"{saved * 100:.0f}",
    )
    for each in plan.requirement.under_sold:
        if tenant not in (None, each.tenant):
            continue
        echo(
            "staffing.under_sold",
            tenant=each.tenant,
            needed=f"{each.needed_hours:,.1f}",
            bought=f"{each.bought_hours:,.1f}",
            share=each.proposed_share_fte,
        )
    echo("staffing.rules", slowdown=plan.rules.chat_slowdown, hours=plan.rules.share_month_hours)
