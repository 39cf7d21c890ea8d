"""A wrong credit note withdrawn: a document of its own mirrors it, and the invoice is what it was before.

It bears the date of the credit note (a correction of kind 1 or 6 of the wrong correction), so that both stand in the
same period of tax and sum to nothing there. Another way, revising the invoice, would leave the wrong credit in the
period of its event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.problems import Problem
from invoices.correction import Correction, CorrectionReason
from invoices.invoice import Invoice, InvoiceKind, InvoiceLine, InvoiceStatus
from invoices.issuing.balance import line_reference
from invoices.issuing.credit import Credited, CreditRequest
from invoices.issuing.words import WITHDRAWN_PART, withdrawal_rules
from invoices.usage.accounts import problem

_REASONS = (CorrectionReason.ERROR, CorrectionReason.ISSUED_TWICE)


def withdrawal(
    note: Invoice,
    withdrawals: Sequence[Invoice],
    request: CreditRequest,
    *,
    newest_number: str,
    revision: int,
    today: date,
) -> Credited:
    """The document that takes a credit note back whole. ``withdrawals`` are those it has (none or one),
    ``newest_number`` the newest revision of the account's invoice in the period, ``revision`` the next free one of the
    account's withdrawals.
    """
    problems = _refused(note, withdrawals, request, newest_number, today)
    if problems:
        return Credited(note=None, problems=tuple(problems))
    assert note.number is not None
    correction = Correction(corrects=note.number, reason=request.reason, event_on=request.event_on, note=request.note)
    return Credited(
        note=replace(
            note,
            kind=InvoiceKind.CREDIT_WITHDRAWN,
            revision=revision,
            status=InvoiceStatus.DRAFT,
            number=None,
            written_on=correction.reason.written_on(note.written_on, correction.event_on),
            lines=tuple(_mirrored(note, number) for number in range(1, len(note.lines) + 1)),
            supply_won=-note.supply_won,
            vat_won=-note.vat_won,
            total_won=-note.total_won,
            cost=tuple(replace(share, minutes=-share.minutes, won=-share.won) for share in note.cost),
            rules=withdrawal_rules(note, correction),
            correction=correction,
        )
    )


def _refused(
    note: Invoice, withdrawals: Sequence[Invoice], request: CreditRequest, newest_number: str, today: date
) -> list[Problem]:
    assert note.correction is not None
    number = note.number
    if note.kind is not InvoiceKind.CREDIT_NOTE:
        return [problem("credit_of_credit", number=number)]
    if withdrawals:
        return [problem("withdrawn_before", number=number, by=withdrawals[0].number)]
    if note.correction.corrects != newest_number:
        return [problem("credit_of_revision", number=number, newest=newest_number)]
    found = []
    if request.reason not in _REASONS:
        found.append(problem("reason_of_withdrawal", number=number))
    if request.amount_won is not None or request.line is not None:
        found.append(problem("withdrawal_is_whole", number=number))
    if request.event_on > today:
        found.append(problem("event_in_future", day=request.event_on, today=today))
    if request.event_on < note.correction.event_on:
        found.append(
            problem("withdrawal_too_early", number=number, day=request.event_on, event=note.correction.event_on)
        )
    return found


def _mirrored(note: Invoice, number: int) -> InvoiceLine:
    line = note.lines[number - 1]
    return replace(
        line,
        label=WITHDRAWN_PART.format(label=line.label),
        quantity=-line.quantity,
        minutes=None if line.minutes is None else -line.minutes,
        amount_won=-line.amount_won,
        vat_won=-line.vat_won,
        evidence=(line_reference(note, number), *line.evidence[1:]),
    )
