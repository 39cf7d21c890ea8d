"""What is left of an invoice after its credit notes, line by line and to the won."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.errors import require
from invoices.invoice import Invoice, InvoiceLine

LINE_OF = "line:"
"""Evidence of a credit note's line: ``line:2026-000001/3`` is the third line of that invoice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """What is left of one line."""

    amount_won: int
    vat_won: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What is left of each line of an invoice."""

    lines: tuple[Rest, ...]

    @property
    def supply_won(self) -> int:
        """Supply value that is left."""
        return sum(rest.amount_won for rest in self.lines)

    @property
    def vat_won(self) -> int:
        """VAT that is left."""
        return sum(rest.vat_won for rest in self.lines)

    @property
    def total_won(self) -> int:
        """Supply value and VAT that are left."""
        return self.supply_won + self.vat_won

    @property
    def is_empty(self) -> bool:
        """Whether all was taken back."""
        return not any(rest.amount_won or rest.vat_won for rest in self.lines)


def balance_of(invoice: Invoice, credit_notes: Sequence[Invoice]) -> Balance:
    """The balance of an issued invoice after these credit notes, all of which correct it."""
    amounts = [line.amount_won for line in invoice.lines]
    taxes = [line.vat_won for line in invoice.lines]
    for note in credit_notes:
        for number, line in _credited(invoice, note):
            amounts[number - 1] += line.amount_won
            taxes[number - 1] += line.vat_won
    rests = (Rest(amount_won=amount, vat_won=tax) for amount, tax in zip(amounts, taxes, strict=True))
    return Balance(lines=tuple(rests))


def line_reference(invoice: Invoice, number: int) -> str:
    """The evidence that names a line of an invoice, counted from one."""
    return f"{LINE_OF}{invoice.number}/{number}"


def credited_line(line: InvoiceLine) -> tuple[str, int] | None:
    """Number of the invoice and of its line that a credit note's line takes back; None for any other line."""
    for reference in line.evidence:
        if reference.startswith(LINE_OF):
            number, _, position = reference.removeprefix(LINE_OF).rpartition("/")
            return number, int(position)
    return None


def _credited(invoice: Invoice, note: Invoice) -> Iterator[tuple[int, InvoiceLine]]:
    is_of_it = note.correction is not None and note.correction.corrects == invoice.number
    require(note.kind.is_credit and is_of_it, "a credit note of another invoice")
    for line in note.lines:
        credited = credited_line(line)
        require(credited is not None and credited[0] == invoice.number, "a credit line that names no line")
        assert credited is not None
        yield credited[1], line
