"""Revised invoices: the period is computed anew, compared with what was issued, and where it differs the issued one is
taken back whole and a new revision stands in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.errors import require
from core.problems import Problem
from invoices.correction import Correction, CorrectionReason
from invoices.invoice import Invoice, InvoiceKind, InvoiceLine, InvoiceStatus
from invoices.issuing.balance import balance_of
from invoices.issuing.credit import reversal
from invoices.issuing.words import revision_rules
from invoices.usage.accounts import problem

Shown = str | int | date | Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that a recomputation finds otherwise: ``before`` None where it is new, ``after`` None where it is gone.

    ``what`` is ``line``, ``supply``, ``vat``, ``total``, ``cost``, ``usage``, ``kpi``, ``party``, ``due``, ``contract``
    or ``annex``; ``name`` says which.
    """

    what: str
    name: str
    before: Shown
    after: Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The credit note (None where nothing was left to take back) and the new revision; they are issued together."""

    reversal: Invoice | None
    invoice: Invoice

    @property
    def documents(self) -> tuple[Invoice, ...]:
        """In the order in which they get their numbers."""
        return (self.invoice,) if self.reversal is None else (self.reversal, self.invoice)


def differences(issued: Invoice, fresh: Invoice) -> tuple[Difference, ...]:
    """What a fresh draft of the same account and period says otherwise; empty where there is nothing to revise."""
    found = [
        *_of("line", _lines(issued), _lines(fresh)),
        *_of("usage", {f.label: f.quantity for f in issued.usage}, {f.label: f.quantity for f in fresh.usage}),
        *_of("kpi", {k.label: k.value for k in issued.kpis}, {k.label: k.value for k in fresh.kpis}),
        *_of("cost", {c.element: c.won for c in issued.cost}, {c.element: c.won for c in fresh.cost}),
        *_of("party", _parties(issued), _parties(fresh)),
        *_of("contract", dict.fromkeys(issued.contract_versions, ""), dict.fromkeys(fresh.contract_versions, "")),
        *_of("supply", {"": issued.supply_won}, {"": fresh.supply_won}),
        *_of("vat", {"": issued.vat_won}, {"": fresh.vat_won}),
        *_of("total", {"": issued.total_won}, {"": fresh.total_won}),
        *_of("due", {"": issued.due_on}, {"": fresh.due_on}),
    ]
    if not found and (issued.days, issued.agents) != (fresh.days, fresh.agents):
        found.append(Difference(what="annex", name="", before="", after=""))
    return tuple(found)


def _of(what: str, before: Mapping[str, Shown], after: Mapping[str, Shown]) -> Iterator[Difference]:
    for name in dict.fromkeys([*before, *after]):
        if name not in before or name not in after or before[name] != after[name]:
            yield Difference(what=what, name=name, before=before.get(name), after=after.get(name))


def _lines(invoice: Invoice) -> dict[str, Shown]:
    found: dict[str, Shown] = {}
    for line in invoice.lines:
        found[_free_name(line, found)] = line.amount_won
    return found


def _free_name(line: InvoiceLine, taken: Mapping[str, Shown]) -> str:
    """The label; where two lines share one, the second says its contract."""
    return line.label if line.label not in taken else f"{line.label} ({line.contract}, {len(taken) + 1})"


def _parties(invoice: Invoice) -> dict[str, Shown]:
    parties = {"supplier": invoice.supplier, "buyer": invoice.buyer}
    return {
        f"{role}.{name}": getattr(party, name)
        for role, party in parties.items()
        for name in (
            "name",
            "business_number",
            "representative",
            "address",
            "business_type",
            "business_item",
            "email",
            "phone",
        )
    }


def revise(
    issued: Invoice,
    earlier: Sequence[Invoice],
    fresh: Invoice,
    correction: Correction,
    *,
    credit_revision: int,
    revision: int,
) -> Revision:
    """Take back what is left of the issued invoice, and put the fresh draft in its place.

    The new copy bears the date of writing of the issued one (kinds 1 and 5); for a local letter of credit it is
    zero-rated. Raises BrokenInvariant for a kind that has no new copy.
    """
    require(correction.reason.needs_new_copy, "a kind of correction without a new copy")
    require((issued.account, str(issued.period)) == (fresh.account, str(fresh.period)), "a copy of something else")
    copy = replace(
        zero_rated(fresh) if correction.reason is CorrectionReason.LOCAL_CREDIT else fresh,
        revision=revision,
        written_on=correction.reason.written_on(issued.written_on, correction.event_on),
        correction=correction,
        rules=(*revision_rules(issued, correction), *fresh.rules),
    )
    if balance_of(issued, earlier).is_empty:
        return Revision(reversal=None, invoice=copy)
    return Revision(reversal=reversal(issued, earlier, correction, revision=credit_revision), invoice=copy)


def copy_of(issued: Invoice) -> Invoice:
    """The issued invoice as a draft again: a local letter of credit changes its VAT and nothing else."""
    return replace(issued, status=InvoiceStatus.DRAFT, number=None, revision=1, correction=None)


def zero_rated(draft: Invoice) -> Invoice:
    """A draft without VAT (영세율)."""
    lines = tuple(replace(line, vat_won=0) for line in draft.lines)
    return replace(draft, lines=lines, vat_won=0, total_won=draft.supply_won, vat_rate=Decimal(0))


def revision_problems(issued: Invoice, correction: Correction, today: date) -> tuple[Problem, ...]:
    """Why an invoice cannot be revised for a reason."""
    found = []
    if issued.kind is InvoiceKind.LATE_INTEREST:
        found.append(problem("revision_of_interest", number=issued.number))
    elif issued.kind is not InvoiceKind.INVOICE:
        found.append(problem("revision_of_credit", number=issued.number))
    if not correction.reason.needs_new_copy:
        found.append(problem("reason_needs_credit", number=issued.number, reason=correction.reason.value))
    if correction.event_on > today:
        found.append(problem("event_in_future", day=correction.event_on, today=today))
    return tuple(found)
