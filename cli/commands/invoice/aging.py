"""``pumasi invoice aging``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option, tenant_option
from cli.output import note
from core.messages import say

if TYPE_CHECKING:
    from invoices.payments.settling import Settlement

BUCKETS = ("not_due", "days_1_30", "days_31_60", "days_61_90", "days_over_90")
TENANT_COLUMNS = ("tenant", *BUCKETS, "open", "credit")
INVOICE_COLUMNS = ("number", "tenant", "due_on", "total", "paid", "open", "standing", "days_overdue", "interest")


@click.command("aging", cls=PumasiCommand, help=say("payment.aging.help"))
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("payment.option.as_of"))
@click.option("--by", type=click.Choice(("tenant", "invoice")), default="tenant", help=say("payment.option.by"))
@tenant_option
@json_option
@click.pass_obj
def aging(session: Session, day: date | None, by: str, tenant: str | None, as_json: bool) -> None:
    """What is open by how long it is overdue; by invoice also the late interest that may be asked for."""
    from cli.invoicing.drafts import accounts_of
    from cli.invoicing.payments import settlement_on

    accounts_of(session, tenant)  # a tenant nobody knows is a mistake, not an empty list
    on = day or session.today
    settlement = settlement_on(session, on)
    rows = _tenant_rows(settlement) if by == "tenant" else _invoice_rows(session, settlement, on)
    rows = [row for row in rows if tenant in (None, row["tenant"])]
    columns = TENANT_COLUMNS if by == "tenant" else INVOICE_COLUMNS
    shown = rows
    if by == "tenant" and not as_json and len(rows) > 1:
        totals = {name: sum(int(str(row[name])) for row in rows) for name in TENANT_COLUMNS[1:]}
        shown = [*rows, {"tenant": say("payment.total"), **totals}]
    session.show(
        shown, {name: f"payment.column.{name}" for name in columns}, as_json=as_json, empty="payment.nothing_open"
    )
    overdue = [row for row in rows if by == "invoice" and row["days_overdue"]]
    if overdue and not as_json:
        asked = sum(int(str(row["interest"])) for row in overdue)
        note("payment.interest", count=len(overdue), won=f"{asked:,}")


def _tenant_rows(settlement: Settlement) -> list[dict[str, object]]:
    from invoices.payments.ageing import aged

    return [
        {
            "tenant": one.tenant,
            **{bucket.value: won for bucket, won in one.won.items()},
            "open": one.open_won,
            "credit": one.credit_won,
        }
        for one in aged(settlement)
    ]


def _invoice_rows(session: Session, settlement: Settlement, day: date) -> list[dict[str, object]]:
    from cli.invoicing.interest import Wanted, interest_of
    from invoices.payments.ageing import bucket_of, open_claims

    interest = {one.claim.head.number: one for one in interest_of(session, Wanted(day=day)).proposed}
    rows: list[dict[str, object]] = []
    for claim in open_claims(settlement):
        asked = interest.get(claim.head.number)
        rows.append(
            {
                "number": claim.head.number,
                "kind": claim.head.kind.value,
                "tenant": claim.head.tenant,
                "account": claim.head.account,
                "period": str(claim.head.period),
                "due_on": claim.head.due_on,
                "total": claim.head.total_won,
                "paid": claim.paid_won,
                "credited": claim.credited_won,
                "open": claim.open_won,
                "standing": claim.standing.value,
                "days_overdue": claim.days_overdue,
                "bucket": bucket_of(claim.days_overdue).value,
                "interest": 0 if asked is None else asked.won,
                "interest_rate": None if asked is None or not asked.stretches else asked.stretches[-1].rate,
                "interest_days": 0 if asked is None else asked.days,
            }
        )
    return rows
