"""``pumasi invoice explain``: from any line to its clause, its prices, the worked minutes and the contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option
from cli.output import echo, show_rows
from core.messages import say

if TYPE_CHECKING:
    from cli.invoicing.explaining import Explained, Explanation
    from invoices.invoice import Invoice
    from invoices.lateness import LateStretch

LINE_COLUMNS = ("line", "label", "amount", "vat", "clause", "rows", "minutes", "contacts", "sum")
SAID = frozenset(
    {
        *("days", "usage", "term", "kpi", "target", "cost", "window_charges", "window_cost", "basis", "period"),
        *("order", "delivered", "report", "overdue", "late", "open", "rate"),
    }
)
"""Kinds of evidence that have words."""
LINE_OF = "line:"
ROW_COLUMNS = ("day", "agent", "minutes", "contacts", "won")


@click.command("explain", cls=PumasiCommand, help=say("trace.help"))
@click.argument("number")
@click.argument("line", type=int, required=False)
@json_option
@click.pass_obj
def explain(session: Session, number: str, line: int | None, as_json: bool) -> None:
    """Every line in a row; one line with all of its evidence."""
    from cli.invoicing.explaining import explained_row, explanation_of

    found = explanation_of(session, number, line)
    if as_json:
        show_rows([explained_row(one) for one in found.lines], {}, as_json=True, empty="trace.no_lines")
        return
    _head(found)
    if line is None:
        rows = [_summary(one) for one in found.lines]
        show_rows(rows, {name: f"trace.column.{name}" for name in LINE_COLUMNS}, as_json=False, empty="trace.no_lines")
        echo("trace.deeper", number=number)
    else:
        _one(found.invoice, found.lines[0])


def _head(found: Explanation) -> None:
    invoice = found.invoice
    days = invoice.period.range
    echo(
        "trace.head",
        number=invoice.number,
        tenant=invoice.tenant,
        first=days.first,
        last=days.last,
        supply=f"{invoice.supply_won:,}",
        vat=f"{invoice.vat_won:,}",
        total=f"{invoice.total_won:,}",
    )
    rate = next((rate for rate in found.rates if rate.name == "tax.vat" and rate.holds_on(days.last)), None)
    if rate is not None:
        echo("trace.rates", count=len(found.rates), vat=f"{rate.value * 100:f}".rstrip("0").rstrip("."))


def _summary(one: Explained) -> dict[str, object]:
    return {
        "line": one.number,
        "label": one.line.label,
        "amount": one.line.amount_won,
        "vat": one.line.vat_won,
        "clause": " ".join(part for part in (one.contract, one.clause) if part),
        "rows": len(one.rows),
        "minutes": sum(row.minutes for row in one.rows),
        "contacts": sum(row.contacts for row in one.rows),
        "sum": one.rows_won,
    }


def _said(term: str) -> str:
    """Evidence in words; of a kind that has none (an older document may hold one) as it was kept."""
    kind, _, value = term.partition(":")
    if kind not in SAID:
        return term
    whole = f"{int(value):,}" if value.removeprefix("-").isdecimal() else value.replace("/", " to ")
    return say(f"trace.of.{kind}", value=whole)


def _late(invoice: Invoice, line: int) -> LateStretch | None:
    """The days of delay that a line of a claim for late interest asks for."""
    return invoice.interest[line - 1] if invoice.interest else None


def _one(invoice: Invoice, one: Explained) -> None:
    line = one.line
    click.echo()
    echo("trace.line", line=one.number, label=line.label, amount=f"{line.amount_won:,}", vat=f"{line.vat_won:,}")
    if one.contract:
        contract, _, version = one.contract.rpartition("/v")
        echo("trace.clause", contract=contract, version=version, clause=one.clause or "–")
    late = _late(invoice, one.number)
    if late is not None:
        rate = f"{late.rate * 100:f}".rstrip("0").rstrip(".")
        echo("trace.by_delay", open=f"{late.open_won:,}", days=late.days, rate=rate, number=late.number)
    elif line.minutes is not None:
        echo("trace.by_time", minutes=f"{line.minutes:,}", price=f"{line.unit_price_won:,}")
    else:
        echo("trace.by_piece", quantity=f"{line.quantity:,}", unit=line.unit, price=f"{line.unit_price_won:,}")
    for term in one.terms:
        if not term.startswith(LINE_OF):
            echo("trace.term", term=_said(term))
    if one.takes_back:
        number, _, place = one.takes_back.rpartition("/")
        echo("trace.takes_back", number=number, line=place)
    click.echo()
    rows = [
        {"day": r.day, "agent": r.agent or "–", "minutes": r.minutes, "contacts": r.contacts, "won": r.won}
        for r in one.rows
    ]
    show_rows(rows, {name: f"trace.column.{name}" for name in ROW_COLUMNS}, as_json=False, empty="trace.no_lines")
    minutes, contacts = (sum(row.minutes for row in one.rows), sum(row.contacts for row in one.rows))
    echo("trace.sum", minutes=f"{minutes:,}", contacts=f"{contacts:,}", won=f"{one.rows_won:,}")
