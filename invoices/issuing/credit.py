"""Credit notes: all of an invoice, a part of it, or a part of one line is taken back by a mirrored document.

The VAT of several partial credits is cut on their sum, not one by one, so that the last of them ends at exactly
nothing: invoice + full cancellation = 0, and partial credits never exceed the invoice (RELIABILITY.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.errors import require
from core.money import spread_signed, vat
from core.problems import Problem
from invoices.charges.line import PIECE
from invoices.correction import Correction, CorrectionReason
from invoices.invoice import Invoice, InvoiceKind, InvoiceLine, InvoiceStatus
from invoices.issuing.balance import Balance, balance_of, line_reference
from invoices.issuing.words import CREDITED_PART, credit_rules
from invoices.usage.accounts import problem

_OF_INTEREST = (CorrectionReason.ERROR, CorrectionReason.VALUE_CHANGE)
"""Reasons that a claim for late interest knows: it was wrong (its days may be claimed anew), or it is let off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditRequest:
    """What is asked for. ``amount_won`` before VAT, None for all that is left; ``line`` counted from one, None for the
    whole invoice. ``event_on`` is the day on which the price changed, the contract was cancelled, or the error found.
    """

    reason: CorrectionReason
    event_on: date
    amount_won: int | None = None
    line: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credited:
    """A draft of a credit note, or why there can be none."""

    note: Invoice | None
    problems: tuple[Problem, ...] = ()


def credit_note(
    invoice: Invoice,
    earlier: Sequence[Invoice],
    request: CreditRequest,
    *,
    revision: int,
    vat_rate: Decimal,
    today: date,
) -> Credited:
    """The credit note that a request asks for. ``earlier`` are the credit notes of this invoice, ``revision`` the next
    free one of the account's credit notes in the period, ``vat_rate`` the rate the invoice was issued with.
    """
    problems = _refused(invoice, earlier, request, today)
    if problems:
        return Credited(note=None, problems=tuple(problems))
    balance = balance_of(invoice, earlier)
    correction = _correction(invoice, request)
    amounts = _amounts(balance, request)
    if amounts is None or sum(amounts) == balance.supply_won:
        return Credited(note=reversal(invoice, earlier, correction, revision=revision))
    credited = invoice.supply_won - balance.supply_won
    # Where a credit note between them was withdrawn, a won of VAT may stand already: it is taken back last.
    tax = max(0, vat(credited + sum(amounts), vat_rate) - (invoice.vat_won - balance.vat_won))
    taxes = spread_signed(tax, amounts)
    lines = tuple(
        _part(invoice, number, amount, line_tax)
        for number, (amount, line_tax) in enumerate(zip(amounts, taxes, strict=True), start=1)
        if amount or line_tax
    )
    return Credited(note=_document(invoice, correction, revision, lines))


def reversal(invoice: Invoice, earlier: Sequence[Invoice], correction: Correction, *, revision: int) -> Invoice:
    """The credit note that takes back all that is left, so that nothing remains in any line."""
    balance = balance_of(invoice, earlier)
    lines = tuple(
        _mirrored(invoice, number) if not earlier else _part(invoice, number, rest.amount_won, rest.vat_won)
        for number, rest in enumerate(balance.lines, start=1)
        if rest.amount_won or rest.vat_won
    )
    note = _document(invoice, correction, revision, lines)
    require(balance_of(invoice, (*earlier, note)).is_empty, "a reversal leaves something")
    return note


def _refused(invoice: Invoice, earlier: Sequence[Invoice], request: CreditRequest, today: date) -> list[Problem]:
    number, reason = invoice.number, request.reason
    if not invoice.kind.is_claim:
        return [problem("credit_of_credit", number=number)]
    is_interest = invoice.kind is InvoiceKind.LATE_INTEREST
    if is_interest and reason not in _OF_INTEREST:
        return [problem("reason_of_interest", number=number, reason=_typed(reason))]
    balance = balance_of(invoice, earlier)
    if balance.is_empty:
        return [problem("nothing_left", number=number)]
    found = []
    is_part = request.amount_won is not None or request.line is not None
    if reason.needs_new_copy and not is_interest:
        found.append(problem("reason_needs_revision", number=number, reason=_typed(reason)))
    elif is_part and not reason.may_be_partial:
        found.append(problem("reason_is_whole", number=number, reason=_typed(reason)))
    if request.event_on > today:
        found.append(problem("event_in_future", day=request.event_on, today=today))
    if reason.bears_event_day and request.event_on < invoice.written_on:
        found.append(problem("event_too_early", number=number, day=request.event_on, written=invoice.written_on))
    if request.line is not None and not 1 <= request.line <= len(invoice.lines):
        return [*found, problem("line_unknown", number=number, line=request.line, count=len(invoice.lines))]
    left = balance.supply_won
    if request.line is not None:
        left = min(left, balance.lines[request.line - 1].amount_won)
    asked = left if request.amount_won is None else request.amount_won
    if is_part and asked <= 0:
        found.append(problem("credit_of_nothing", number=number, asked=f"{asked:,}"))
    elif is_part and asked > left:
        found.append(problem("credit_exceeds", number=number, asked=f"{asked:,}", left=f"{max(left, 0):,}"))
    return found


def _typed(reason: CorrectionReason) -> str:
    """As it is typed."""
    return reason.value.replace("_", "-")


def _correction(invoice: Invoice, request: CreditRequest) -> Correction:
    require(invoice.number is not None, "a draft is not corrected")
    assert invoice.number is not None
    return Correction(corrects=invoice.number, reason=request.reason, event_on=request.event_on, note=request.note)


def _amounts(balance: Balance, request: CreditRequest) -> list[int] | None:
    """What is taken of each line (a line below zero gives back its part); None for all that is left."""
    if request.line is None:
        if request.amount_won is None:
            return None
        return spread_signed(request.amount_won, [rest.amount_won for rest in balance.lines])
    amounts = [0] * len(balance.lines)
    rest = min(balance.supply_won, balance.lines[request.line - 1].amount_won)
    amounts[request.line - 1] = rest if request.amount_won is None else request.amount_won
    return amounts


def _mirrored(invoice: Invoice, number: int) -> InvoiceLine:
    """A whole line with its quantity below zero."""
    line = invoice.lines[number - 1]
    return replace(
        line,
        quantity=-line.quantity,
        minutes=None if line.minutes is None else -line.minutes,
        amount_won=-line.amount_won,
        vat_won=-line.vat_won,
        evidence=(line_reference(invoice, number), *line.evidence[:1]),
    )


def _part(invoice: Invoice, number: int, amount_won: int, vat_won: int) -> InvoiceLine:
    """A part of a line as one amount."""
    line = invoice.lines[number - 1]
    return replace(
        line,
        label=CREDITED_PART.format(label=line.label),
        quantity=Decimal(-1),
        unit=PIECE,
        unit_price_won=Decimal(amount_won),
        minutes=None,
        is_estimated=False,
        amount_won=-amount_won,
        vat_won=-vat_won,
        evidence=(line_reference(invoice, number), *line.evidence[:1]),
    )


def _document(invoice: Invoice, correction: Correction, revision: int, lines: tuple[InvoiceLine, ...]) -> Invoice:
    """The mirrored document: parties, period and contracts as they were issued; cost only where it goes back too."""
    supply = sum(line.amount_won for line in lines)
    tax = sum(line.vat_won for line in lines)
    cost = invoice.cost if correction.reason.takes_back_cost else ()
    return replace(
        invoice,
        kind=InvoiceKind.CREDIT_NOTE if invoice.kind.is_of_service else InvoiceKind.INTEREST_CREDIT,
        revision=revision,
        status=InvoiceStatus.DRAFT,
        number=None,
        written_on=correction.reason.written_on(invoice.written_on, correction.event_on),
        lines=lines,
        supply_won=supply,
        vat_won=tax,
        total_won=supply + tax,
        cost=tuple(replace(share, minutes=-share.minutes, won=-share.won) for share in cost),
        usage=(),
        kpis=(),
        rules=credit_rules(invoice, correction),
        days=(),
        agents=(),
        window_margin=None,
        earlier=(),
        interest=(),
        correction=correction,
    )
