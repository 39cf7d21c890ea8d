"""``pumasi invoice list``: how far every document came, what is due and what is open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.commands.invoice.told import telling
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, PERIOD, json_option, tenant_option
from cli.output import note, show_rows
from core.messages import say
from core.periods import BillingPeriod

if TYPE_CHECKING:
    from cli.invoicing.listing import Standing

COLUMNS = ("number", "kind", "state", "tenant", "period", "total", "credited", "paid", "open", "due_on", "sent_on")
STATES = ("issued", "rendered", "sent", "overdue", "paid", "cancelled")
"""States of an issued document; a draft is not kept (see: pumasi invoice preview)."""


@click.command("list", cls=PumasiCommand, help=say("invoice.list.help"))
@click.option("--period", type=PERIOD, metavar="YYYY-MM", help=say("invoice.option.period"))
@tenant_option
@click.option("--state", "states", multiple=True, type=click.Choice(STATES), help=say("invoice.option.state"))
@click.option("--due-by", "due_by", type=DAY, metavar="DATE", help=say("invoice.option.due_by"))
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("invoice.option.on"))
@json_option
@click.pass_obj
def list_(
    session: Session,
    period: BillingPeriod | None,
    tenant: str | None,
    states: tuple[str, ...],
    due_by: date | None,
    day: date | None,
    as_json: bool,
) -> None:
    """One row a document, by number."""
    from cli.invoicing.drafts import accounts_of
    from cli.invoicing.listing import standing_row, standings

    accounts_of(session, tenant)  # a tenant nobody knows is a mistake, not an empty list
    found = standings(session, day or session.today, period=period, tenant=tenant)
    rows = [standing_row(one) for one in found if _wanted(one, states, due_by)]
    columns = {name: f"invoice.column.{name}" for name in telling(COLUMNS, rows)}
    show_rows(rows, columns, as_json=as_json, empty="invoice.list.none" if found else "invoice.none_issued")
    if rows and not as_json:
        note("invoice.list.sums", count=len(rows), open=f"{sum(int(str(row['open'])) for row in rows):,}")


def _wanted(one: Standing, states: tuple[str, ...], due_by: date | None) -> bool:
    from invoices.issuing.life import open_won

    if states and one.state.value not in states:
        return False
    return due_by is None or (one.head.due_on <= due_by and open_won(one.head, one.life) > 0)
