"""A true-up: wages or insurance of a closed period that became final later (임금·보험료 확정 정산)."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import require
from core.ids import TenantId
from invoices.elements import CostElement

TRUED_UP = (CostElement.WAGES, CostElement.PREMIUMS, CostElement.LEAVE, CostElement.LEVIES, CostElement.SEVERANCE)
"""What a payroll makes final afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueUp:
    """Won by which an element of a period's cost (``2026-09``) turned out higher, or lower (below zero).

    ``source`` is the account or the agent code it was told for; of an agent each tenant that the agent worked for bears
    its part, and the company (tenant None) its own.
    """

    period: str
    source: str
    element: CostElement
    tenant: TenantId | None
    won: int
    reason: str

    def __post_init__(self) -> None:
        require(self.element in TRUED_UP, "a true-up of what no payroll makes final")
        require(self.won != 0, "a true-up of nothing")
