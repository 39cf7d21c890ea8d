"""Issued invoices as they are kept: numbered without a gap, never edited; and the accounts that had to wait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, insert, select, update

from core.errors import WrongState, require
from core.ids import AccountId
from core.periods import BillingPeriod
from invoices.invoice import Invoice, InvoiceStatus
from store import codec, schema
from store.rows import Changes, put_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked:
    """A billing account whose period could not be invoiced yet, and why."""

    account: AccountId
    period: str
    reason: str


def issue(connection: Connection, drafts: Sequence[Invoice], *, year: int) -> tuple[Invoice, ...]:
    """Give each draft the next number of the year (``2026-000001``) and keep it; in the order of the drafts.

    A draft of which the same document was issued before gives that document, with its number; one whose (account,
    period, kind, revision) was issued with other contents raises WrongState. Call it inside one ``writing()``: all
    numbers are then given, or none.
    """
    table = schema.invoices
    issued: list[Invoice] = []
    last = first = _last_number(connection, year)
    for draft in drafts:
        require(draft.status is InvoiceStatus.DRAFT, "only a draft is issued")
        before = _issued_before(connection, draft)
        if before is not None:
            issued.append(before)
            continue
        last += 1
        document = replace(draft, status=InvoiceStatus.ISSUED, number=f"{year:04d}-{last:06d}")
        issued.append(document)
        connection.execute(insert(table).values(_row(document)))
        unpark(connection, document.account, document.period)
    if last != first:
        counter = schema.invoice_counters
        connection.execute(update(counter).where(counter.c.year == year).values(last=last))
    return tuple(issued)


def _last_number(connection: Connection, year: int) -> int:
    """The last number given in a year, locked until the transaction ends."""
    counter = schema.invoice_counters
    chosen = select(counter.c.last).where(counter.c.year == year).with_for_update()
    last = connection.execute(chosen).scalar_one_or_none()
    if last is None:
        connection.execute(insert(counter).values(year=year, last=0))
        return 0
    return int(last)


def _issued_before(connection: Connection, draft: Invoice) -> Invoice | None:
    table = schema.invoices
    chosen = select(table.c.body).where(
        table.c.account == draft.account,
        table.c.period == str(draft.period),
        table.c.kind == draft.kind.value,
        table.c.revision == draft.revision,
    )
    body = connection.execute(chosen).scalar_one_or_none()
    if body is None:
        return None
    before = codec.loads(body, Invoice)
    if replace(before, status=InvoiceStatus.DRAFT, number=None) != draft:
        raise WrongState("store.invoice.issued", account=draft.account, period=str(draft.period), number=before.number)
    return before


def _row(document: Invoice) -> dict[str, object]:
    return {
        "number": document.number,
        "account": document.account,
        "tenant": document.tenant,
        "period": str(document.period),
        "kind": document.kind.value,
        "revision": document.revision,
        "total_won": document.total_won,
        "body": codec.dumps(document),
    }


def invoices_of(connection: Connection, period: BillingPeriod | str | None = None) -> tuple[Invoice, ...]:
    """Issued documents of a period (``2026-10``), or of all, by number."""
    table = schema.invoices
    chosen = select(table.c.body).order_by(table.c.number)
    if period is not None:
        chosen = chosen.where(table.c.period == str(period))
    return tuple(codec.loads(body, Invoice) for (body,) in connection.execute(chosen))


def invoice(connection: Connection, number: str) -> Invoice | None:
    """One issued document, or None."""
    table = schema.invoices
    body = connection.execute(select(table.c.body).where(table.c.number == number)).scalar_one_or_none()
    return None if body is None else codec.loads(body, Invoice)


def park(connection: Connection, account: AccountId, period: BillingPeriod | str, reason: str) -> Changes:
    """Note that an account has to wait, and why; a later reason replaces the earlier one."""
    row = {"account": account, "period": str(period), "reason": reason}
    return put_rows(connection, schema.parked_accounts, [row])


def unpark(connection: Connection, account: AccountId, period: BillingPeriod | str) -> None:
    """Forget that an account had to wait. ``issue`` does so by itself."""
    table = schema.parked_accounts
    connection.execute(delete(table).where(table.c.account == account, table.c.period == str(period)))


def parked(connection: Connection, period: BillingPeriod | str | None = None) -> tuple[Parked, ...]:
    """Accounts that wait, of a period or of all, by account."""
    table = schema.parked_accounts
    chosen = select(table).order_by(table.c.account, table.c.period)
    if period is not None:
        chosen = chosen.where(table.c.period == str(period))
    return tuple(
        Parked(account=AccountId(row.account), period=row.period, reason=row.reason)
        for row in connection.execute(chosen)
    )
