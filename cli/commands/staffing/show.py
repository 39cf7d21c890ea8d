"""``pumasi staffing show``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

import click

from cli.commands.staffing.options import hours, newest_week_option, pool_option, shrinkage_by_hand, shrinkage_option
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import json_option, tenant_option
from cli.output import echo, note
from core.errors import NotFound
from core.messages import say
from core.periods import monday_of

if TYPE_CHECKING:
    from core.ids import PoolId
    from wfm.staffing.plan import StaffingPlan
    from wfm.staffing.shrinkage import Shrinkage
    from wfm.staffing.views import ViewRow

BY = ("tenant", "line", "day", "interval", "shrinkage")


@click.command("show", cls=PumasiCommand, help=say("staffing.show.help"))
@newest_week_option
@pool_option
@tenant_option
@click.option("--by", type=click.Choice(BY), default="tenant", show_default=True, help=say("staffing.option.by"))
@shrinkage_option
@json_option
@click.pass_obj
def show(
    session: Session,
    monday: date | None,
    pool: PoolId | None,
    tenant: str | None,
    by: str,
    by_hand: tuple[str, ...],
    as_json: bool,
) -> None:
    """Rows of the plan, its sums, its problems."""
    from cli.planning.requirements import require_planned, week_plan, week_shrinkage, with_closed_hours
    from wfm.staffing.explain_rows import shrinkage_rows
    from wfm.staffing.views import rows_by

    set_by_hand = shrinkage_by_hand(by_hand)
    week = monday or newest_week(session)
    plan = week_plan(session, week, pool)
    if tenant is not None:
        require_planned(plan, tenant)
    plan = with_closed_hours(session, plan)
    shrinkage = week_shrinkage(session, week, plan.requirement.pool, set_by_hand)
    need = sum((each.need_hours for each in plan.tenants if tenant in (None, each.tenant)), Decimal(0))
    rows = shrinkage_rows(shrinkage.behind(need)) if by == "shrinkage" else rows_by(by, plan, tenant)
    columns = {name: f"staffing.column.{name}" for name in (rows[0] if rows else {})}
    if by == "shrinkage" and not as_json:
        rows = [{**row, "kind": say(f"staffing.shrinkage.{row['kind']}")} for row in rows]
    session.show(rows if as_json else _rounded(rows), columns, as_json=as_json, empty="staffing.empty")
    say_problems(plan.problems)
    if not as_json:
        _say_sums(plan, shrinkage, tenant)


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


def _say_sums(plan: StaffingPlan, shrinkage: Shrinkage, tenant: str | None) -> None:
    """The sums of the pool, the proposals (of one tenant, where one is shown), the rules."""
    saved = 1 - plan.need_hours / plan.alone_hours if plan.alone_hours else Decimal(0)
    echo(
        "staffing.sums",
        pool=plan.requirement.pool,
        first=plan.requirement.grid.first_day,
        last=plan.requirement.grid.range.last,
        need=hours(plan.need_hours),
        alone=hours(plan.alone_hours),
        percent=f"{saved * 100:.0f}",
    )
    behind = shrinkage.behind(plan.need_hours)
    echo(
        "staffing.paid",
        need=hours(plan.need_hours),
        paid=hours(behind.paid),
        contracted=hours(behind.contracted),
        percent=f"{shrinkage.of_paid * 100:.1f}",
        sources=", ".join(sorted({part.source.value for part in shrinkage.parts})),
    )
    under_sold = [each for each in plan.requirement.under_sold if tenant in (None, each.tenant)]
    for each in under_sold:
        echo(
            "staffing.under_sold",
            tenant=each.tenant,
            needed=hours(each.needed_hours),
            bought=hours(each.bought_hours),
            share=each.proposed_share_fte,
        )
    if under_sold:
        echo("staffing.amend_next", monday=plan.requirement.grid.first_day)
    echo("staffing.rules", slowdown=plan.rules.chat_slowdown, hours=plan.rules.share_month_hours)
    echo("staffing.build_next", monday=plan.requirement.grid.first_day)
