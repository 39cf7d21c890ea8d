"""A claim for late interest (지연이자 청구서): a document outside VAT, with a number and a day of payment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.errors import require
from core.ids import AccountId, ContractId, TenantId
from core.parties import Party
from core.periods import BillingPeriod
from invoices.invoice import Invoice, InvoiceKind, InvoiceLine, InvoiceStatus, LineKind
from invoices.lateness import LateStretch
from invoices.payments.words import INTEREST_LABEL, INTEREST_RULES, PIECE, VERSION


def interest_claim(
    account: AccountId,
    tenant: TenantId,
    parties: tuple[Party, Party],
    stretches: Sequence[LateStretch],
    *,
    revision: int,
    written_on: date,
    due_on: date,
) -> Invoice:
    """The claim of an account for these days, one a line. ``parties`` are supplier and buyer; ``revision`` counts the
    account's claims of the month in which it is written.
    """
    require(bool(stretches), "a claim for no day")
    total = sum(stretch.won for stretch in stretches)
    contracts = dict.fromkeys(stretch.contract for stretch in stretches)
    return Invoice(
        account=account,
        tenant=tenant,
        period=BillingPeriod(written_on.year, written_on.month),
        kind=InvoiceKind.LATE_INTEREST,
        revision=revision,
        status=InvoiceStatus.DRAFT,
        number=None,
        supplier=parties[0],
        buyer=parties[1],
        written_on=written_on,
        due_on=due_on,
        lines=tuple(_line(stretch) for stretch in stretches),
        supply_won=total,
        vat_won=0,
        total_won=total,
        cost=(),
        usage=(),
        kpis=(),
        margin=Decimal(0),
        contract_versions=tuple(VERSION.format(*name.rpartition("/v")[::2]) for name in contracts),
        rules=INTEREST_RULES,
        vat_rate=Decimal(0),
        interest=tuple(stretches),
    )


def _line(stretch: LateStretch) -> InvoiceLine:
    days = stretch.range
    return InvoiceLine(
        kind=LineKind.LATE_INTEREST,
        label=INTEREST_LABEL.format(number=stretch.number, first=days.first, last=days.last, days=stretch.days),
        contract=ContractId(stretch.contract.rpartition("/v")[0]),
        quantity=Decimal(1),
        unit=PIECE,
        unit_price_won=Decimal(stretch.won),
        amount_won=stretch.won,
        vat_won=0,
        evidence=(
            f"contract:{stretch.contract}",
            f"overdue:{stretch.number}",
            f"late:{days.first}/{days.last}",
            f"open:{stretch.open_won}",
            f"rate:{stretch.rate}",
        ),
    )
