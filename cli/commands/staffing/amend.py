"""``pumasi staffing amend``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.commands.staffing.options import newest_week_option, pool_option
from cli.commands.staffing.show import newest_week
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import MONDAY, json_option, out_option
from cli.output import echo, show_rows
from core.messages import say
from core.money import round_rate

if TYPE_CHECKING:
    from core.ids import PoolId
    from wfm.staffing.amendment import Amendment

SHOWN = (
    "tenant",
    "contract",
    "share_fte",
    "proposed_share_fte",
    "starts_on",
    "charges_won",
    "proposed_charges_won",
    "more_won",
    "proposed_margin_percent",
)


@click.command("amend", cls=PumasiCommand, help=say("staffing.amend.help"))
@newest_week_option
@click.option(
    "--weeks", type=click.IntRange(1, 53), default=1, show_default=True, metavar="N", help=say("staffing.option.weeks")
)
@pool_option
@click.option("--tenant", "tenants", multiple=True, metavar="CODE", help=say("staffing.option.amended"))
@click.option("--start", type=MONDAY, metavar="MONDAY", help=say("staffing.option.start"))
@out_option
@json_option
@click.pass_obj
def amend(
    session: Session,
    monday: date | None,
    weeks: int,
    pool: PoolId | None,
    tenants: tuple[str, ...],
    start: date | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Amendments of under-sold tenants as a file of requests."""
    from cli.contracting.amendments import proposals, request_file
    from cli.planning.requirements import require_planned, week_plan
    from documents.workbook import render
    from runtime.files import write_file

    plan = week_plan(session, monday or newest_week(session), pool, weeks)
    for tenant in tenants:
        require_planned(plan, tenant)
    found = proposals(session, plan, start, tenants)
    rows = [amendment_row(each.amendment) for each in found]
    columns = {name: f"staffing.column.{name}" for name in SHOWN}
    show_rows(rows, columns, as_json=as_json, empty="staffing.amend.nobody")
    requests = [each.request for each in found if each.request is not None]
    if requests:
        first_day = found[0].amendment.starts_on
        name = f"amendments-{plan.requirement.pool}-{first_day}.xlsx"
        path = out or session.workspace.folder("staffing") / name
        write_file(path, render(request_file(requests, session.today)), private=True)
        if not as_json:
            echo("staffing.amend.written", count=len(requests), file=path)
    say_problems([each.amendment.obstacle for each in found if each.amendment.obstacle is not None])


def amendment_row(of: Amendment) -> dict[str, object]:
    """A proposal in one row."""
    now, proposed = of.now, of.proposed
    return {
        "tenant": of.tenant,
        "contract": of.contract,
        "needed_week_hours": of.needed_week_hours,
        "bought_week_hours": of.bought_week_hours,
        "share_fte": now.share_fte if now else None,
        "proposed_share_fte": of.proposed_share_fte,
        "starts_on": of.starts_on,
        "charges_won": now.charges_won if now else None,
        "proposed_charges_won": proposed.charges_won if proposed else None,
        "more_won": of.more_won,
        "cost_won": now.cost_won if now else None,
        "proposed_cost_won": proposed.cost_won if proposed else None,
        "proposed_margin_percent": round_rate(proposed.margin * 100, 2) if proposed else None,
        "obstacle": of.obstacle.what if of.obstacle else None,
    }


def say_proposal(of: Amendment) -> None:
    """A proposal in a sentence, or what stands in its way."""
    if of.obstacle is not None or of.now is None or of.proposed is None:
        if of.obstacle is not None:
            click.echo(str(of.obstacle))
        return
    echo(
        "staffing.amend.proposal",
        contract=of.contract,
        share=of.now.share_fte,
        proposed=of.proposed_share_fte,
        start=of.starts_on,
        charges=f"{of.now.charges_won:,}",
        new_charges=f"{of.proposed.charges_won:,}",
        more=f"{of.more_won:+,}",
        cost=f"{of.proposed.cost_won:,}",
        margin=f"{of.proposed.margin * 100:.2f}",
    )
