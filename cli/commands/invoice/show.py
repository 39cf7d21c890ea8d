"""``pumasi invoice show``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.commands.invoice.told import show_invoices
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import PERIOD, json_option, tenant_option
from cli.output import note
from core.errors import NotFound
from core.messages import say
from core.periods import BillingPeriod

if TYPE_CHECKING:
    from invoices.invoice import InvoiceLine

LINE_COLUMNS = ("kind", "label", "quantity", "unit", "unit_price", "amount", "vat")


@click.command("show", cls=PumasiCommand, help=say("invoice.show.help"))
@click.argument("number", required=False)
@click.option("--period", type=PERIOD, metavar="YYYY-MM", help=say("invoice.option.period"))
@tenant_option
@json_option
@click.pass_obj
def show(session: Session, period: BillingPeriod | None, tenant: str | None, number: str | None, as_json: bool) -> None:
    """Issued invoices; with a number also its lines."""
    from cli.invoicing.drafts import accounts_of
    from store.invoices import invoices_of, parked

    accounts_of(session, tenant)  # a tenant nobody knows is a mistake, not an empty list
    with session.database.reading() as connection:
        found = invoices_of(connection, period, with_interest=True)
        waiting = parked(connection, period)
    chosen = [i for i in found if tenant in (None, i.tenant) and number in (None, i.number)]
    if number is not None and not chosen:
        raise NotFound("invoice.unknown_number", number=number)
    show_invoices(session, chosen, as_json, "invoice.none_issued")
    if number is not None and not as_json:
        lines = [_line_row(line) for invoice in chosen for line in invoice.lines]
        columns = {name: f"invoice.column.{name}" for name in LINE_COLUMNS}
        session.show(lines, columns, as_json=False, empty="invoice.none_issued")
    if number is None and tenant is None:
        for one in waiting:
            note("invoice.parked", account=one.account, period=one.period, reason=one.reason)


def _line_row(line: InvoiceLine) -> dict[str, object]:
    """A line for people: hours with their minutes' digits, whole prices."""
    return {
        "kind": line.kind.value,
        "label": line.label,
        "quantity": f"{line.quantity:,}",
        "unit": line.unit,
        "unit_price": int(line.unit_price_won),
        "amount": line.amount_won,
        "vat": line.vat_won,
    }
