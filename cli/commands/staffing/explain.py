"""``pumasi staffing explain``."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from cli.commands.staffing.options import hours, newest_week_option, pool_option, shrinkage_by_hand, shrinkage_option
from cli.commands.staffing.show import newest_week
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import DAY, json_option
from cli.output import echo, show_rows
from core.messages import say

if TYPE_CHECKING:
    from cli.contracting.amendments import Proposal
    from core.ids import PoolId
    from wfm.staffing.explain import ChannelExplained, TenantExplained


@click.command("explain", cls=PumasiCommand, help=say("staffing.explain.help"))
@click.option("--tenant", required=True, metavar="CODE", help=say("staffing.option.explained"))
@newest_week_option
@click.option("--day", type=DAY, metavar="DATE", help=say("staffing.option.day"))
@click.option("--at", metavar="HH:MM", help=say("staffing.option.at"))
@pool_option
@shrinkage_option
@json_option
@click.pass_obj
def explain(
    session: Session,
    tenant: str,
    monday: date | None,
    day: date | None,
    at: str | None,
    pool: PoolId | None,
    by_hand: tuple[str, ...],
    as_json: bool,
) -> None:
    """The need of a tenant, figure by figure."""
    from cli.contracting.amendments import proposals
    from cli.planning.requirements import require_planned, week_plan, week_shrinkage
    from core.ids import TenantId
    from core.periods import monday_of
    from wfm.staffing.explain import explained, span_of
    from wfm.staffing.explain_rows import explanation

    minute = _minute(at, day)
    set_by_hand = shrinkage_by_hand(by_hand)
    week = monday or (monday_of(day) if day is not None else newest_week(session))
    plan = week_plan(session, week, pool)
    require_planned(plan, tenant)
    if day is not None and day not in plan.requirement.grid.range:
        raise click.BadParameter(say("staffing.day_outside", day=day, monday=week), param_hint="--day")
    shrinkage = week_shrinkage(session, week, plan.requirement.pool, set_by_hand)
    of = explained(plan, TenantId(tenant), span_of(plan.requirement.grid, day, minute), shrinkage)
    if as_json:
        show_rows([explanation(of)], {}, as_json=True, empty="staffing.empty")
        return
    _say_need(of)
    _say_hours(of)
    _say_share(of, proposals(session, plan, None, (tenant,)), week)
    say_problems([problem for problem in plan.problems if problem.values.get("tenant") in (None, tenant)])


def _minute(at: str | None, day: date | None) -> int | None:
    if at is None:
        return None
    if day is None:
        raise click.UsageError(say("staffing.at_needs_day"))
    try:
        moment = datetime.strptime(at, "%H:%M")
    except ValueError:
        raise click.BadParameter(say("staffing.bad_time", text=at), param_hint="--at") from None
    return moment.hour * 60 + moment.minute


def _say_need(of: TenantExplained) -> None:
    """The computation as a table, and in a sentence why the part of the safety is what it is."""
    from wfm.staffing.explain_rows import step_rows
    from wfm.staffing.views import target_text

    targets = ", ".join(f"{each.channel.value} {target_text(each.target)}" for each in of.channels)
    moments = {"first": f"{of.first:%Y-%m-%d %H:%M}", "end": f"{of.end:%Y-%m-%d %H:%M}"}
    echo("staffing.explain.head", tenant=of.tenant, targets=targets, **moments)
    rows = [
        {**row, "step": say(f"staffing.step.{row['step']}"), "how": say(f"staffing.how.{row['step']}")}
        for row in step_rows(of)
    ]
    columns = {
        "step": "staffing.column.step",
        **{each.channel.value: f"staffing.column.{each.channel.value}" for each in of.channels},
        "all": "staffing.column.all",
        "how": "staffing.column.how",
    }
    show_rows(rows, columns, as_json=False, empty="staffing.empty")
    for each in of.channels:
        if each.safety_hours and each.pool_safety_hours:
            _say_strictness(each)


def _say_strictness(each: ChannelExplained) -> None:
    assert each.pool_safety_hours is not None
    assert each.pool_safety_at_own_target_hours is not None
    echo(
        "staffing.explain.strictness",
        channel=each.channel.value,
        own=hours(each.pool_safety_at_own_target_hours),
        pool=hours(each.pool_safety_hours),
        strictness=f"{each.strictness:,.2f}",
    )


def _say_hours(of: TenantExplained) -> None:
    """Alone against pooled, and the hours behind the need by kind."""
    from wfm.staffing.explain_rows import shrinkage_rows

    click.echo()
    echo(
        "staffing.explain.alone",
        need=hours(of.need_hours),
        alone=hours(of.alone_hours),
        saved=hours(of.saved_hours),
    )
    click.echo()
    rows = [{**row, "kind": say(f"staffing.shrinkage.{row['kind']}")} for row in shrinkage_rows(of.behind)]
    show_rows(rows, {name: f"staffing.column.{name}" for name in rows[0]}, as_json=False, empty="staffing.empty")
    echo(
        "staffing.explain.paid",
        need=f"{of.behind.on_duty:,.2f}",
        paid=f"{of.behind.paid:,.2f}",
        contracted=f"{of.behind.contracted:,.2f}",
        breaks=f"{of.behind.breaks:,.2f}",
    )


def _say_share(of: TenantExplained, proposed: tuple[Proposal, ...], monday: date) -> None:
    """Bought against need of the week, and the amendment with its price."""
    from cli.commands.staffing.amend import say_proposal

    share = of.staffing
    click.echo()
    echo(
        "staffing.explain.share",
        share=share.share_fte,
        bought=hours(share.bought_week_hours),
        shrinkage=f"{share.shrinkage * 100:.1f}",
        needed=hours(share.needed_week_hours),
        share_needed=share.share_needed_fte,
    )
    if not proposed:
        echo("staffing.explain.enough")
    for each in proposed:
        say_proposal(each.amendment)
        if each.request is not None:
            echo("staffing.amend.how", monday=monday, tenant=each.amendment.tenant)
