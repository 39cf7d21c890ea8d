"""``pumasi contract order``: the order of a diagnosis, written, signed by name, and what became of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option, out_option
from cli.output import echo, show_rows
from core.errors import PumasiError
from core.messages import say

if TYPE_CHECKING:
    from contracts.order import DiagnosisOrder

COLUMNS = {
    "tenant": "order.column.tenant",
    "state": "order.column.state",
    "fee_won": "order.column.fee",
    "ordered_on": "order.column.ordered",
    "signed_on": "order.column.signed",
    "signed_by": "order.column.by",
    "delivered_on": "order.column.delivered",
    "report": "order.column.report",
}


@click.command(cls=PumasiCommand, help=say("order.help"))
@click.argument("tenant", required=False, metavar="[TENANT]")
@click.option("--signed-by", "name", metavar="NAME", help=say("order.option.signed_by"))
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("order.option.on"))
@out_option
@json_option
@click.pass_obj
def order(
    session: Session, tenant: str | None, name: str | None, day: date | None, out: Path | None, as_json: bool
) -> None:
    """Write an order, sign it, list all."""
    from cli.contracting.diagnosis import tenant_of
    from cli.contracting.ordering import drawn_order, keep_signed, order_or_refuse, written
    from contracts.order import signed
    from runtime.files import write_files
    from store.orders import all_orders, order_of, put_order

    if tenant is None:
        if name is not None or day is not None or out is not None:
            raise PumasiError("order.whose")
        with session.database.reading() as connection:
            rows = [_row(each) for each in all_orders(connection)]
        show_rows(rows, COLUMNS, as_json=as_json, empty="order.none")
        return
    who = tenant_of(session, tenant)
    if name is not None:
        if not name.strip():
            raise PumasiError("order.nobody", tenant=who.tenant)
        found = signed(order_or_refuse(session, who.tenant), name, day or session.today)
        drawn = keep_signed(session, found, who)
    else:
        with session.database.reading() as connection:
            before = order_of(connection, who.tenant)
        if before is not None and before.signed_on is not None:
            found = before
        else:
            found = written(session, who, day or session.today)
            with session.database.writing() as connection:
                put_order(connection, found)
        drawn = drawn_order(session, found, who)
    folder = out or session.workspace.folder("contracts")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{found.number}.pdf"
    write_files({path: drawn})
    if as_json:
        show_rows([{**_row(found), "files": [str(path)]}], {}, as_json=True, empty="order.none")
        return
    echo(f"order.is_{found.state}", tenant=found.tenant, fee=f"{found.fee_won:,}", by=found.signed_by, **_days(found))
    echo("contract.rendered", path=path)


def _row(found: DiagnosisOrder) -> dict[str, object]:
    return {
        "tenant": found.tenant,
        "state": found.state,
        "fee_won": found.fee_won,
        "ordered_on": found.ordered_on,
        "signed_on": found.signed_on,
        "signed_by": found.signed_by,
        "delivered_on": found.delivered_on,
        "report": found.report,
    }


def _days(found: DiagnosisOrder) -> dict[str, object]:
    return {"ordered": found.ordered_on, "signed": found.signed_on, "delivered": found.delivered_on}
