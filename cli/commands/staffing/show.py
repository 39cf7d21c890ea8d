"""``pumasi staffing show``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import MONDAY, json_option, tenant_option
from cli.output import echo, note
from core.errors import NotFound
from core.messages import say
from core.periods import monday_of

if TYPE_CHECKING:
    from core.ids import PoolId
    from wfm.staffing.plan import StaffingPlan
    from wfm.staffing.views import ViewRow

BY = ("tenant", "line", "day", "interval")


@click.command("show", cls=PumasiCommand, help=say("staffing.show.help"))
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
    from cli.requirements import week_plan
    from wfm.staffing.views import rows_by

    plan = week_plan(session, monday or newest_week(session), pool)
    if tenant is not None and all(tenant != each.tenant for each in plan.tenants):
        raise NotFound("staffing.unknown_tenant", tenant=tenant, pool=plan.requirement.pool)
    rows = rows_by(by, plan, tenant)
    columns = {name: f"staffing.column.{name}" for name in (rows[0] if rows else {})}
    session.show(rows if as_json else _rounded(rows), columns, as_json=as_json, empty="staffing.empty")
    say_problems(plan.problems)
    if not as_json:
        _say_sums(plan, tenant)


def newest_week(session: Session) -> date:
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
