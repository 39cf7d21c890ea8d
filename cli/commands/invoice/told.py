"""What several commands of invoices tell alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from cli.context import Session
from cli.output import note

if TYPE_CHECKING:
    from core.periods import BillingPeriod
    from invoices.drafting.books import Drafts
    from invoices.invoice import Invoice

COLUMNS = ("number", "kind", "tenant", "period", "supply", "vat", "total", "cost", "margin", "due_on")
SAID_ONCE = frozenset({"kind", "period"})
"""Columns that are left out where every row says the same: a screen has a hundred columns."""


def telling(columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    """Columns that tell the rows apart, or that a person always needs."""
    alike = {name for name in SAID_ONCE if len({row[name] for row in rows}) == 1} if len(rows) > 1 else set()
    return tuple(name for name in columns if name not in alike)


def show_invoices(session: Session, invoices: Sequence[Invoice], as_json: bool, empty: str) -> None:
    """Invoices as a table or as --json."""
    from cli.invoicing.rows import invoice_row

    rows = [invoice_row(invoice) for invoice in invoices]
    if not as_json:
        rows = [row | {"margin": _percent(row["margin"])} for row in rows]
    columns = {name: f"invoice.column.{name}" for name in telling(COLUMNS, rows)}
    session.show(rows, columns, as_json=as_json, empty=empty)


def _percent(margin: object) -> str | None:
    return None if margin is None else f"{float(str(margin)) * 100:.2f} %"


def tell_parked(drafts: Drafts) -> None:
    """Reasons on standard error, so that a pipe of rows stays whole."""
    from cli.invoicing.drafts import parked_lines

    for line in parked_lines(drafts):
        note("invoice.parked_now", **line)
    for account in drafts.empty:
        note("invoice.empty_account", account=account)


def tell_late(session: Session, period: BillingPeriod) -> None:
    """Late facts that no invoice settles by itself: somebody has to revise the invoice of their period."""
    from cli.invoicing.before import late_lines

    for line in late_lines(session, period):
        note("invoice.late_left", **line)


def tell_refused(refused: Mapping[str, str]) -> None:
    """Issued invoices whose files do not show their totals: they cannot be sent."""
    for number, reason in sorted(refused.items()):
        note("invoice.refused", number=number, reason=reason)
