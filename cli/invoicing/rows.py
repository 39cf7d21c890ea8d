"""Invoices as rows for ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from invoices.invoice import Invoice


def invoice_row(invoice: Invoice) -> dict[str, object]:
    """One invoice as ``--json`` shows it: documented in docs/reference, stable."""
    return {
        "period": str(invoice.period),
        "tenant": str(invoice.tenant),
        "account": str(invoice.account),
        "number": invoice.number,
        "status": invoice.status.value,
        "kind": invoice.kind.value,
        "revision": invoice.revision,
        "corrects": None if invoice.correction is None else invoice.correction.corrects,
        "reason": None if invoice.correction is None else invoice.correction.reason.value,
        "supply": invoice.supply_won,
        "vat": invoice.vat_won,
        "total": invoice.total_won,
        "cost": invoice.cost_won,
        "margin": invoice.margin if invoice.kind.is_of_service else None,
        "written_on": invoice.written_on,
        "due_on": invoice.due_on,
        "first_day": invoice.period.range.first,
        "last_day": invoice.period.range.last,
        "contracts": list(invoice.contract_versions),
        "usage": [
            {"key": f.key, "label": f.label, "quantity": f.quantity, "unit": f.unit, "estimated": f.is_estimated}
            for f in invoice.usage
        ],
        "kpis": [
            {
                "label": k.label,
                "target": k.target,
                "value": k.value,
                "volume": k.volume,
                "met": k.is_met,
                "credit": k.credit_won,
                "note": k.note,
            }
            for k in invoice.kpis
        ],
        "cost_elements": [{"element": c.element, "won": c.won} for c in invoice.cost],
        "lines": [
            {
                "kind": line.kind.value,
                "label": line.label,
                "quantity": line.quantity,
                "unit": line.unit,
                "unit_price": line.unit_price_won,
                "amount": line.amount_won,
                "vat": line.vat_won,
                "evidence": list(line.evidence),
            }
            for line in invoice.lines
        ],
    }
