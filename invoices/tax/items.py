"""Lines of an invoice ▶ at most four items of a tax invoice, with equal totals.

Credits (what is given back, missed KPIs) are netted into the service line they belong to: a tax invoice has no line
below zero among lines above it, and a price cut lowers the supply value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import require
from invoices.invoice import InvoiceLine, LineKind
from invoices.tax.form import ITEMS_MAX

SERVICE = "상담 업무 대행"
REST = "그 밖의 용역"

_OF_THE_SERVICE = frozenset(
    {
        *(LineKind.SERVICE, LineKind.OVERAGE, LineKind.MINIMUM),
        *(LineKind.GIVE_BACK, LineKind.KPI_CREDIT, LineKind.BONUS),
    }
)
"""What is one with the service charge on a tax invoice."""

_OWN_LABELS = {
    LineKind.ONBOARDING: "도입 진단",
    LineKind.SETUP: "교육·회선 구축",
    LineKind.ADJUSTMENT: "전기 사용분 정산",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxItem:
    """One item (품목): what it is, supply value and tax in won."""

    label: str
    supply_won: int
    tax_won: int


@dataclass(slots=True)
class _Group:
    """Lines that become one item, as they are added up."""

    label: str
    supply_won: int = 0
    tax_won: int = 0

    def add(self, supply_won: int, tax_won: int) -> None:
        self.supply_won += supply_won
        self.tax_won += tax_won


def tax_items(lines: Sequence[InvoiceLine]) -> tuple[TaxItem, ...]:
    """One to four items whose supply and tax sum to those of the lines; none where the lines sum to nothing.

    The service is an item for each contract; every other kind is one of its own. An item on the other side of zero
    than the total is netted into the largest; of more than four the smallest become one.
    """
    groups = _grouped(lines)
    supply, tax = sum(group.supply_won for group in groups), sum(group.tax_won for group in groups)
    if not supply:
        require(tax == 0, "tax on a supply of nothing")
        return ()
    kept = _netted(groups, supply)
    items = tuple(
        TaxItem(label=group.label, supply_won=group.supply_won, tax_won=group.tax_won) for group in _at_most_four(kept)
    )
    require(sum(item.supply_won for item in items) == supply, "items do not sum to the supply value")
    require(sum(item.tax_won for item in items) == tax, "items do not sum to the tax")
    return items


def _grouped(lines: Sequence[InvoiceLine]) -> list[_Group]:
    """Lines by what they are, in the order in which each comes first; services of several contracts apart."""
    contracts = {line.contract for line in lines if line.kind in _OF_THE_SERVICE}
    found: dict[str, _Group] = {}
    for line in lines:
        label = _OWN_LABELS.get(line.kind, REST)
        if line.kind in _OF_THE_SERVICE:
            label = f"{SERVICE} ({line.contract})" if len(contracts) > 1 else SERVICE
        found.setdefault(label, _Group(label=label)).add(line.amount_won, line.vat_won)
    return list(found.values())


def _netted(groups: Sequence[_Group], supply_won: int) -> list[_Group]:
    """Groups on the side of zero on which the total lies; the others are taken into the largest of them."""
    same = [group for group in groups if group.supply_won * supply_won > 0]
    largest = max(same, key=lambda group: abs(group.supply_won))
    for group in groups:
        if not any(group is kept for kept in same):
            largest.add(group.supply_won, group.tax_won)
    return _netted(same, supply_won) if largest.supply_won * supply_won <= 0 else same


def _at_most_four(groups: Sequence[_Group]) -> list[_Group]:
    """The largest three and the rest as one, in their order, where there are more than four."""
    if len(groups) <= ITEMS_MAX:
        return list(groups)
    by_size = sorted(groups, key=lambda group: (group.label == REST, -abs(group.supply_won)))
    kept = [group for group in groups if any(group is large for large in by_size[: ITEMS_MAX - 1])]
    rest = _Group(label=REST)
    for group in by_size[ITEMS_MAX - 1 :]:
        rest.add(group.supply_won, group.tax_won)
    return [*kept, rest]
