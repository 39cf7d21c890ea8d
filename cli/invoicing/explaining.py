"""Why a line of an issued document is what it is: clause, rates, and the rows of evidence kept at its issue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.context import Session
    from contracts.terms import ContractTerms
    from core.rates import Rate
    from invoices.invoice import Invoice, InvoiceLine
    from invoices.tracing.proof import Proof
    from invoices.tracing.trace import EvidenceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A line with the clause it rests on (``제6조(용역료)`` of a contract version) and its evidence.

    ``takes_back`` is the line of an invoice that a credit note's line takes back.
    """

    number: int
    line: InvoiceLine
    contract: str
    clause: str
    terms: tuple[str, ...]
    rows: tuple[EvidenceRow, ...]
    takes_back: str = ""

    @property
    def rows_won(self) -> int:
        """The rows' sum: that of the line, to the won."""
        return sum(row.won for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A document, its lines, and the dated rates it was issued with (empty for one issued before they were kept)."""

    invoice: Invoice
    lines: tuple[Explained, ...]
    rates: Sequence[Rate]


def explanation_of(session: Session, number: str, line: int | None) -> Explanation:
    """All lines of a document, or one. Raises NotFound for a number, a line, or evidence that is not there."""
    from cli.invoicing.numbers import issued_document
    from invoices.invoice import InvoiceKind
    from invoices.tracing.proof import Proof
    from store.proofs import proof, rates_of

    invoice = issued_document(session, number)
    if line is not None and not 1 <= line <= len(invoice.lines):
        raise NotFound("trace.no_line", number=number, line=line, count=len(invoice.lines))
    with session.database.reading() as connection:
        kept = proof(connection, number)
        rates = rates_of(connection, invoice) or ()
    if kept is None and invoice.kind is InvoiceKind.INVOICE:
        raise NotFound("trace.no_proof", number=number)
    terms = _terms_of(session, invoice)
    chosen = range(1, len(invoice.lines) + 1) if line is None else [line]
    lines = tuple(_explained(invoice, kept or Proof(stretches=()), terms, place) for place in chosen)
    return Explanation(invoice=invoice, lines=lines, rates=rates)


def _terms_of(session: Session, invoice: Invoice) -> dict[str, ContractTerms]:
    """The contract versions that the lines name, by ``contract/v1``."""
    from core.ids import ContractId
    from store.contracts import version

    named = {text.removeprefix("contract:") for one in invoice.lines for text in one.evidence[:2] if _is_contract(text)}
    found = {}
    with session.database.reading() as connection:
        for name in sorted(named):
            contract, _, number = name.rpartition("/v")
            terms = version(connection, ContractId(contract), int(number))
            if terms is not None:
                found[name] = terms
    return found


def _is_contract(text: str) -> bool:
    return text.startswith("contract:")


def _explained(invoice: Invoice, proof: Proof, terms: dict[str, ContractTerms], number: int) -> Explained:
    from invoices.issuing.balance import credited_line
    from invoices.tracing.trace import clause_key, rows_of

    line = invoice.lines[number - 1]
    name = next((text.removeprefix("contract:") for text in line.evidence if _is_contract(text)), "")
    credited = credited_line(line)
    return Explained(
        number=number,
        line=line,
        contract=name,
        clause=_clause(terms[name], clause_key(line)) if name in terms else "",
        terms=tuple(text for text in line.evidence if not _is_contract(text)),
        rows=rows_of(invoice, proof, number),
        takes_back="" if credited is None else f"{credited[0]}/{credited[1]}",
    )


def _clause(terms: ContractTerms, key: str) -> str:
    """``제6조``: the article that the line rests on, as the signed contract counts it."""
    from contracts.wording.clauses import articles

    number = articles(terms).get(key)
    return "" if number is None else f"제{number}조"


def explained_row(one: Explained) -> dict[str, object]:
    """One line as ``--json`` shows it: documented in docs/reference, stable."""
    return {
        "line": one.number,
        "kind": one.line.kind.value,
        "label": one.line.label,
        "quantity": one.line.quantity,
        "unit": one.line.unit,
        "unit_price": one.line.unit_price_won,
        "minutes": one.line.minutes,
        "amount": one.line.amount_won,
        "vat": one.line.vat_won,
        "contract": one.contract,
        "clause": one.clause,
        "terms": list(one.terms),
        "takes_back": one.takes_back,
        "rows": [
            {"day": r.day, "agent": r.agent, "minutes": r.minutes, "contacts": r.contacts, "won": r.won}
            for r in one.rows
        ],
    }
