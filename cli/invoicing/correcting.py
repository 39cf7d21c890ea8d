"""Corrections at the edge: load what an invoice became, and make its credit note, its revision, or withdraw one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cli.invoicing.carrying_out import Issued, carried_out
from core.errors import NotFound, ProblemsFound, PumasiError, WrongState

if TYPE_CHECKING:
    from decimal import Decimal

    from sqlalchemy import Connection

    from cli.context import Session
    from invoices.correction import Correction
    from invoices.drafting.books import Drafts
    from invoices.invoice import Invoice
    from invoices.issuing.credit import CreditRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """An issued document, its credit notes that hold (of a credit note: what withdrew it), and how many documents of
    each kind its account has in the period.
    """

    invoice: Invoice
    credit_notes: tuple[Invoice, ...]
    withdrawals: tuple[Invoice, ...]
    newest_revision: int
    newest_number: str
    credit_revision: int
    withdrawal_revision: int


def history_of(connection: Connection, number: str) -> History:
    """Everything a correction of a document rests on. Raises NotFound."""
    from invoices.invoice import InvoiceKind
    from store.invoices import corrections_of, heads, invoice

    found = invoice(connection, number)
    if found is None:
        raise NotFound("invoice.unknown_number", number=number)
    own = heads(connection, found.period, {found.account}, with_interest=True)
    count = Counter(head.kind for head in own)
    claim = InvoiceKind.INVOICE if found.kind.is_of_service else InvoiceKind.LATE_INTEREST
    newest = max((head for head in own if head.kind is claim), key=lambda head: head.revision)
    withdrawn = {head.corrects for head in own if head.kind is InvoiceKind.CREDIT_WITHDRAWN}
    corrections = corrections_of(connection, number)
    return History(
        invoice=found,
        credit_notes=tuple(note for note in corrections if note.kind.is_credit and note.number not in withdrawn),
        withdrawals=tuple(each for each in corrections if each.kind is InvoiceKind.CREDIT_WITHDRAWN),
        newest_revision=newest.revision,
        newest_number=newest.number,
        credit_revision=count[InvoiceKind.CREDIT_NOTE if found.kind.is_of_service else InvoiceKind.INTEREST_CREDIT] + 1,
        withdrawal_revision=count[InvoiceKind.CREDIT_WITHDRAWN] + 1,
    )


def vat_rate_of(session: Session, invoice: Invoice) -> Decimal:
    """The rate an invoice was issued with. Raises RateMissing where an old one does not say it and no rate is known."""
    if invoice.vat_rate is not None:
        return invoice.vat_rate
    return session.rates.value("tax.vat", invoice.period.range.last)


def credit(session: Session, number: str, request: CreditRequest, *, dry_run: bool) -> Issued:
    """Issue the credit note that is asked for (of a credit note: what withdraws it), and draw it. The same request
    again gives the same document.

    Raises ProblemsFound where there can be none.
    """
    from invoices.issuing.credit import credit_note

    def planned(connection: Connection) -> Issued:
        history = history_of(connection, number)
        if not history.invoice.kind.is_claim:
            return _withdrawn(session, history, request)
        known = [note for note in history.credit_notes if _asks_for(request, note)]
        if known:
            return Issued(documents=tuple(known[:1]), was_known=True)
        found = credit_note(
            history.invoice,
            history.credit_notes,
            request,
            revision=history.credit_revision,
            vat_rate=vat_rate_of(session, history.invoice),
            today=session.today,
        )
        if found.note is None:
            raise ProblemsFound(found.problems)
        return Issued(documents=(found.note,))

    return carried_out(session, planned, dry_run=dry_run)


def revise(session: Session, number: str, correction: Correction, *, dry_run: bool) -> Issued:
    """Compute the period anew; where it differs take the invoice back and issue a new revision, in one step.

    Raises ProblemsFound where it cannot be computed or the reason does not fit, WrongState for an invoice that was
    revised before.
    """
    from invoices.issuing import revise as making

    with session.database.reading() as connection:
        before = history_of(connection, number)
    problems = making.revision_problems(before.invoice, correction, session.today)
    if problems:
        raise ProblemsFound(problems)
    if before.newest_number != number:
        raise WrongState("correct.revised_before", number=number, newest=before.newest_number)
    fresh = _fresh(session, before.invoice, correction)
    if not fresh.differences:
        return fresh

    def planned(connection: Connection) -> Issued:
        history = history_of(connection, number)
        if history != before:
            raise WrongState("correct.changed_meanwhile", number=number)
        made = making.revise(
            history.invoice,
            history.credit_notes,
            fresh.documents[0],
            correction,
            credit_revision=history.credit_revision,
            revision=history.newest_revision + 1,
        )
        return replace(fresh, documents=made.documents, earlier=history.credit_notes)

    return carried_out(session, planned, dry_run=dry_run)


def _withdrawn(session: Session, history: History, request: CreditRequest) -> Issued:
    """The document that withdraws a wrong credit note, or the one that did before by the same request."""
    from invoices.correction import Correction
    from invoices.issuing.withdraw import withdrawal

    asked = Correction(
        corrects=history.invoice.number or "", reason=request.reason, event_on=request.event_on, note=request.note
    )
    if any(each.correction == asked for each in history.withdrawals):
        return Issued(documents=history.withdrawals, was_known=True)
    found = withdrawal(
        history.invoice,
        history.withdrawals,
        request,
        newest_number=history.newest_number,
        revision=history.withdrawal_revision,
        today=session.today,
    )
    if found.note is None:
        raise ProblemsFound(found.problems)
    return Issued(documents=(found.note,))


def _asks_for(request: CreditRequest, note: Invoice) -> bool:
    """Whether a credit note is what this request made before."""
    from invoices.issuing.balance import credited_line

    made = note.correction
    if made is None or (made.reason, made.event_on, made.note) != (request.reason, request.event_on, request.note):
        return False
    lines = {found[1] for line in note.lines if (found := credited_line(line)) is not None}
    if request.line is not None and lines != {request.line}:
        return False
    return request.amount_won in (None, -note.supply_won)


def _fresh(session: Session, issued: Invoice, correction: Correction) -> Issued:
    """The invoice as it would be drafted now, in what it differs from the one that was issued, and what it rests on.

    Without a difference there are no documents.
    """
    from invoices.correction import CorrectionReason
    from invoices.issuing.revise import copy_of, differences, zero_rated
    from store.proofs import proof
    from store.settlements import settled_by

    with session.database.reading() as connection:
        kept = proof(connection, issued.number or "")
        later = settled_by(connection, issued.account, issued.period)
    if correction.reason is CorrectionReason.LOCAL_CREDIT:
        copy = copy_of(issued)
        return Issued(documents=(copy,), differences=differences(issued, zero_rated(copy)), proof=kept)
    if later is not None:
        copy = _readdressed(session, issued)
        found = differences(issued, copy)
        documents = (copy,) if found else ()
        return Issued(documents=documents, differences=found, proof=kept, settled_by=later)
    drafts = _redrafted(session, issued)
    if drafts.parked and not drafts.invoices:
        raise ProblemsFound(drafts.problems)
    if not drafts.invoices:
        raise PumasiError("correct.nothing_to_bill", number=issued.number)
    fresh = drafts.invoices[0]
    found = differences(issued, fresh)
    if not found:
        return Issued(documents=())
    return Issued(documents=(fresh,), differences=found, proof=drafts.proofs.get(issued.account), rates=drafts.rates)


def _readdressed(session: Session, issued: Invoice) -> Invoice:
    """The issued invoice with the parties as they are known now, and every amount as it was."""
    from invoices.issuing.revise import copy_of
    from store.tenants import all_tenants

    with session.database.reading() as connection:
        parties = {tenant.tenant: tenant.party for tenant in all_tenants(connection)}
    return replace(copy_of(issued), supplier=session.settings.company, buyer=parties[issued.tenant])


def _redrafted(session: Session, issued: Invoice) -> Drafts:
    """Drafts of the account as if nothing of the period had been issued to it."""
    from cli.invoicing.books import books_of
    from cli.invoicing.drafts import changes_in, fit_for_tax
    from invoices.drafting.draft import draft_invoices

    period = replace(issued.period, closing_day=None)
    books = books_of(session, period, changes_in(session, period))
    others = [head for head in books.issued if (head.account, str(head.period)) != (issued.account, str(issued.period))]
    return fit_for_tax(draft_invoices(period, replace(books, issued=others), {issued.account}))
