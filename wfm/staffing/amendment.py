"""What is proposed to a tenant that needs more than it bought: the next version of its contract, in figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.errors import require
from core.ids import ContractId, TenantId
from core.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Share, expected charges and cost of a full month of one version; ``margin`` of cost."""

    share_fte: Decimal
    charges_won: int
    cost_won: int
    margin: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A contract as it is and as proposed from ``starts_on`` on, or the ``obstacle`` that stands in the way."""

    tenant: TenantId
    contract: ContractId | None
    needed_week_hours: Decimal
    bought_week_hours: Decimal
    proposed_share_fte: Decimal
    starts_on: date
    now: Terms | None
    proposed: Terms | None
    obstacle: Problem | None

    def __post_init__(self) -> None:
        require((self.obstacle is None) == (self.proposed is not None), "an amendment without terms or obstacle")

    @property
    def more_won(self) -> int | None:
        """What a full month costs the tenant more."""
        if self.now is None or self.proposed is None:
            return None
        return self.proposed.charges_won - self.now.charges_won
