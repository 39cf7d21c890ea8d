"""How far every issued document came, and what goes out: the state is derived from what is kept, never kept itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.errors import NotFound, ProblemsFound, PumasiError
from core.problems import Problem

if TYPE_CHECKING:
    from cli.context import Session
    from core.periods import BillingPeriod
    from invoices.head import InvoiceHead
    from invoices.invoice import Invoice
    from invoices.issuing.life import Life, LifeState


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An issued document and how far it came."""

    head: InvoiceHead
    life: Life
    state: LifeState


def standings(
    session: Session, day: date, *, period: BillingPeriod | None = None, tenant: str | None = None
) -> tuple[Standing, ...]:
    """Every issued document of a period and a tenant (or of all), by number, as it stands on a day."""
    from cli.invoicing.payments import settlement_on
    from cli.jobs.rendering import INVOICE
    from invoices.invoice import InvoiceKind
    from invoices.issuing.life import Life, state_of
    from store.documents import hashes
    from store.invoices import heads, sent_of

    with session.database.reading() as connection:
        of_period = heads(connection, period, with_interest=True)
        found = [head for head in of_period if tenant in (None, head.tenant)]
        numbers = [head.number for head in found]
        kept = hashes(connection, numbers)
        sent = sent_of(connection, numbers)
    paid = {claim.head.number: claim.paid_won for claim in settlement_on(session, day).claims}
    credited: dict[str, int] = defaultdict(int)
    withdrawn = {head.corrects for head in of_period if head.kind is InvoiceKind.CREDIT_WITHDRAWN}
    for head in of_period:
        if head.corrects is not None and not head.kind.is_claim and head.number not in withdrawn:
            credited[head.corrects] -= head.total_won
    rows = []
    for head in found:
        life = Life(
            is_rendered=set(INVOICE.kinds) <= set(kept.get(head.number, {})),
            sent_on=max((one.sent_on for one in sent[head.number]), default=None),
            credited_won=credited[head.number],
            paid_won=paid.get(head.number, 0),
        )
        rows.append(Standing(head=head, life=life, state=state_of(head, life, day)))
    return tuple(rows)


def standing_row(standing: Standing) -> dict[str, object]:
    """One document as ``--json`` shows it: documented in docs/reference, stable."""
    from invoices.issuing.life import open_won

    head, life = standing.head, standing.life
    return {
        "number": head.number,
        "kind": head.kind.value,
        "state": standing.state.value,
        "tenant": str(head.tenant),
        "account": str(head.account),
        "period": str(head.period),
        "revision": head.revision,
        "written_on": head.written_on,
        "due_on": head.due_on,
        "sent_on": life.sent_on,
        "supply": head.supply_won,
        "vat": head.vat_won,
        "total": head.total_won,
        "credited": life.credited_won,
        "paid": life.paid_won,
        "open": open_won(head, life),
        "corrects": head.corrects,
        "reason": None if head.reason is None else head.reason.value,
    }


def to_be_sent(session: Session, period: BillingPeriod, day: date) -> tuple[str, ...]:
    """Numbers of a period's documents that were never sent and still hold. Raises NotFound where there are none."""
    from invoices.issuing.life import LifeState

    waiting = tuple(
        one.head.number
        for one in standings(session, day, period=period)
        if one.life.sent_on is None and one.state is not LifeState.CANCELLED
    )
    if not waiting:
        raise NotFound("invoice.send.none", period=period)
    return waiting


def note_sent(session: Session, documents: Sequence[Invoice], *, day: date, by: str, how: str) -> int:
    """Mark documents as sent, all or none. Returns how many were not marked so before.

    Raises ProblemsFound for every one that has no files, or whose kept files do not show its totals.
    """
    from store.invoices import Sent
    from store.invoices import note_sent as keep

    problems = [problem for document in documents if (problem := _not_sendable(session, document)) is not None]
    problems += [
        Problem(code="invoice.sent_early", values={"number": document.number, "day": day})
        for document in documents
        if day > session.today
    ]
    if problems:
        raise ProblemsFound(problems)
    sent = [Sent(number=document.number or "", sent_on=day, how=how, by=by) for document in documents]
    with session.database.writing() as connection:
        return keep(connection, sent, noted_at=session.now)


def _not_sendable(session: Session, document: Invoice) -> Problem | None:
    from cli.jobs.rendering import verify_kept

    try:
        if verify_kept(session, document):
            return None
        return Problem(code="invoice.not_rendered", values={"number": document.number})
    except PumasiError as trouble:
        return Problem(code="invoice.files_differ", values={"number": document.number, "reason": str(trouble)})
