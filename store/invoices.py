"""Issued invoices as they are kept: numbered without a gap, never edited; and the accounts that had to wait."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, tuple_

from core.errors import EnvironmentTrouble, WrongState, require
from core.ids import AccountId, TenantId
from core.periods import BillingPeriod
from invoices.correction import CorrectionReason
from invoices.head import InvoiceHead, head_of
from invoices.invoice import Invoice, InvoiceKind, InvoiceStatus
from store import codec, schema
from store.numbering import hold_numbers, take_numbers
from store.pools import Pools, of_tenants
from store.rows import Changes, batches, put_rows
from store.settlements import note_settlements

_Key = tuple[str, str, str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked:
    """A billing account whose period could not be invoiced yet, and why."""

    account: AccountId
    period: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """That a document went out: when, by whom and how (mail, post, portal). Nothing is sent from here."""

    number: str
    sent_on: date
    how: str
    by: str


# --- Issuing -------------------------------------------------------------------------------------------------------


def issue(connection: Connection, drafts: Sequence[Invoice], *, year: int) -> tuple[Invoice, ...]:
    """Give each draft the next number of the year (``2026-000001``) and keep it; in the order of the drafts.

    A draft of which the same document was issued before gives that document, with its number; one whose (account,
    period, kind, revision) was issued with other contents raises WrongState. Call it inside one ``writing()``: all
    numbers are then given, or none.
    """
    require(all(draft.status is InvoiceStatus.DRAFT for draft in drafts), "only a draft is issued")
    hold_numbers(connection, year)
    before = _issued_before(connection, [_key(draft) for draft in drafts])
    numbers = iter(take_numbers(connection, year, sum(_key(draft) not in before for draft in drafts)))
    issued: list[Invoice] = []
    fresh: list[Invoice] = []
    for draft in drafts:
        known = before.get(_key(draft))
        if known is not None:
            issued.append(_same(known, draft))
            continue
        document = replace(draft, status=InvoiceStatus.ISSUED, number=next(numbers))
        issued.append(document)
        fresh.append(document)
    for batch in batches(fresh):
        connection.execute(insert(schema.invoices), [_row(document) for document in batch])
    note_settlements(connection, fresh)
    billed = (document for document in fresh if document.kind.is_of_service)
    unpark(connection, {(document.account, str(document.period)) for document in billed})
    return tuple(issued)


def _key(document: Invoice) -> _Key:
    return document.account, str(document.period), document.kind.value, document.revision


def _issued_before(connection: Connection, keys: Sequence[_Key]) -> dict[_Key, Invoice]:
    table = schema.invoices
    columns = (table.c.account, table.c.period, table.c.kind, table.c.revision)
    found: dict[_Key, Invoice] = {}
    for batch in batches(keys):
        for document in _loaded(connection, tuple_(*columns).in_(batch)):
            found[_key(document)] = document
    return found


def _same(before: Invoice, draft: Invoice) -> Invoice:
    if replace(before, status=InvoiceStatus.DRAFT, number=None) != draft:
        raise WrongState("store.invoice.issued", account=draft.account, period=str(draft.period), number=before.number)
    return before


def _row(document: Invoice) -> dict[str, object]:
    body = codec.dumps(document)
    head = head_of(document)
    return {
        "number": head.number,
        "account": head.account,
        "tenant": head.tenant,
        "period": str(head.period),
        "closing_day": head.period.closing_day,
        "kind": head.kind.value,
        "revision": head.revision,
        "written_on": head.written_on,
        "due_on": head.due_on,
        "supply_won": head.supply_won,
        "vat_won": head.vat_won,
        "total_won": head.total_won,
        "service_won": head.service_won,
        "give_back_won": head.give_back_won,
        "onboarding_won": head.onboarding_won,
        "bonus_won": head.bonus_won,
        "cost_won": head.cost_won,
        "corrects": head.corrects,
        "reason": None if head.reason is None else head.reason.value,
        "body": body,
        "model_sha256": _hash(body),
    }


def _hash(body: str) -> str:
    return sha256(body.encode()).hexdigest()


# --- Reading -------------------------------------------------------------------------------------------------------


def invoices_of(
    connection: Connection, period: BillingPeriod | str | None = None, *, with_interest: bool = False
) -> tuple[Invoice, ...]:
    """Issued documents of a period (``2026-10``), or of all, by number. Where the head says enough, ask ``heads``.

    Claims for late interest bill no service: they come only where they are asked for. Raises EnvironmentTrouble for a
    document whose model is not the one that was issued.
    """
    chosen = [] if with_interest else [_of_service()]
    return _loaded(connection, *chosen, *([] if period is None else [schema.invoices.c.period == str(period)]))


def interest_claims(connection: Connection) -> tuple[Invoice, ...]:
    """Claims for late interest and what took them back, by number."""
    return _loaded(connection, ~_of_service())


def _of_service() -> ColumnElement[bool]:
    return schema.invoices.c.kind.in_([kind.value for kind in InvoiceKind if kind.is_of_service])


def invoice(connection: Connection, number: str) -> Invoice | None:
    """One issued document, or None."""
    return next(iter(invoices_by_number(connection, [number])), None)


def invoices_by_number(connection: Connection, numbers: Sequence[str]) -> tuple[Invoice, ...]:
    """The issued documents with these numbers, by number; one that nobody issued is left out."""
    found: list[Invoice] = []
    for batch in batches(sorted(set(numbers))):
        found += _loaded(connection, schema.invoices.c.number.in_(batch))
    return tuple(found)


def _loaded(connection: Connection, *where: ColumnElement[bool]) -> tuple[Invoice, ...]:
    table = schema.invoices
    chosen = select(table.c.number, table.c.body, table.c.model_sha256).where(*where).order_by(table.c.number)
    found = []
    for number, body, model_sha256 in connection.execute(chosen):
        if _hash(body) != model_sha256:
            raise EnvironmentTrouble("store.invoice.damaged", number=number)
        found.append(codec.loads(body, Invoice))
    return tuple(found)


def heads(
    connection: Connection,
    period: BillingPeriod | str | None = None,
    accounts: Collection[AccountId] | None = None,
    *,
    with_interest: bool = False,
    pools: Pools = None,
) -> tuple[InvoiceHead, ...]:
    """Heads of issued documents, of a period or of all, of some accounts (of tenants of some pools) or of all, by
    number; those of claims for late interest only where they are asked for.
    """
    table = schema.invoices
    names = [column for column in table.c if column.name not in ("body", "model_sha256")]
    chosen = select(*names).where(of_tenants(table.c.tenant, pools)).order_by(table.c.number)
    if not with_interest:
        chosen = chosen.where(_of_service())
    if period is not None:
        chosen = chosen.where(table.c.period == str(period))
    found = [_head(row) for row in connection.execute(chosen)]
    return tuple(head for head in found if accounts is None or head.account in accounts)


def _head(row: Row[Any]) -> InvoiceHead:
    return InvoiceHead(
        number=row.number,
        account=AccountId(row.account),
        tenant=TenantId(row.tenant),
        period=BillingPeriod.parse(row.period, row.closing_day),
        kind=InvoiceKind(row.kind),
        revision=row.revision,
        written_on=row.written_on,
        due_on=row.due_on,
        supply_won=row.supply_won,
        vat_won=row.vat_won,
        total_won=row.total_won,
        service_won=row.service_won,
        give_back_won=row.give_back_won,
        onboarding_won=row.onboarding_won,
        bonus_won=row.bonus_won,
        cost_won=row.cost_won,
        corrects=row.corrects,
        reason=None if row.reason is None else CorrectionReason(row.reason),
    )


def corrections_of(connection: Connection, number: str) -> tuple[Invoice, ...]:
    """Credit notes, what withdrew them, and revisions that correct a document, by number."""
    return _loaded(connection, schema.invoices.c.corrects == number)


# --- What was sent -------------------------------------------------------------------------------------------------


def note_sent(connection: Connection, sent: Sequence[Sent], *, noted_at: datetime) -> int:
    """Note what went out; what was noted before stays as it is. Returns how many were new."""
    known = sent_of(connection, [one.number for one in sent])
    fresh = [one for one in sent if not any((s.sent_on, s.how) == (one.sent_on, one.how) for s in known[one.number])]
    for batch in batches(fresh):
        rows = [
            {"number": s.number, "sent_on": s.sent_on, "how": s.how, "by": s.by, "noted_at": noted_at} for s in batch
        ]
        connection.execute(insert(schema.invoices_sent), rows)
    return len(fresh)


def sent_of(connection: Connection, numbers: Sequence[str]) -> dict[str, tuple[Sent, ...]]:
    """When each of the documents went out, the earliest first."""
    table = schema.invoices_sent
    found: dict[str, list[Sent]] = {number: [] for number in numbers}
    for batch in batches(sorted(found)):
        chosen = select(table).where(table.c.number.in_(batch)).order_by(table.c.sent_on, table.c.how)
        for row in connection.execute(chosen):
            found[row.number].append(Sent(number=row.number, sent_on=row.sent_on, how=row.how, by=row.by))
    return {number: tuple(several) for number, several in found.items()}


# --- Accounts that wait --------------------------------------------------------------------------------------------


def park(connection: Connection, reasons: Mapping[AccountId, str], period: BillingPeriod | str) -> Changes:
    """Note which accounts have to wait, and why; a later reason replaces the earlier one."""
    rows = [
        {"account": account, "period": str(period), "reason": reason} for account, reason in sorted(reasons.items())
    ]
    return put_rows(connection, schema.parked_accounts, rows)


def unpark(connection: Connection, waiting: Iterable[tuple[AccountId, str]]) -> None:
    """Forget that accounts had to wait in a period. ``issue`` does so by itself."""
    table = schema.parked_accounts
    for batch in batches(sorted(waiting)):
        connection.execute(delete(table).where(tuple_(table.c.account, table.c.period).in_(batch)))


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
