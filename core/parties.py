"""Who stands on a document: the company that shares agents, and its tenants."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from core.errors import require
from core.ids import PoolId, TenantId

CODE = re.compile(r"[A-Z0-9][A-Z0-9_-]{0,19}")
"""Form of a tenant's, agent's or pool's code."""

_WEIGHTS = (1, 3, 7, 1, 3, 7, 1, 3, 5)


def is_business_number(text: str) -> bool:
    """Whether ten digits (hyphens ignored) are a Korean business registration number (사업자등록번호).

    Check digit: weights 1,3,7,1,3,7,1,3,5 over the first nine, plus the tens of five times the ninth
    (facts/korea.md; python-stdnum tests the shape only).
    """
    digits = text.replace("-", "")
    if not (len(digits) == 10 and digits.isascii() and digits.isdigit()):
        return False
    numbers = [int(digit) for digit in digits]
    total = sum(weight * number for weight, number in zip(_WEIGHTS, numbers, strict=False)) + 5 * numbers[8] // 10
    return (10 - total % 10) % 10 == numbers[9]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A business as a tax invoice names it. ``business_number`` is ten digits without hyphens."""

    name: str
    business_number: str
    representative: str
    address: str
    business_type: str = ""
    business_item: str = ""
    email: str = ""
    phone: str = ""

    def __post_init__(self) -> None:
        require(bool(self.name.strip()), "a party without a name")
        require(
            len(self.business_number) == 10 and is_business_number(self.business_number),
            "a business number with a wrong check digit",
        )


class IntegrationLevel(StrEnum):
    """How far our tools reach into the tenant's shop platform."""

    NONE = "none"
    READ = "read"
    FULL = "full"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return {"none": "연동 없음", "read": "조회 연동", "full": "처리 연동"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenant:
    """A client company (고객사) that rents part of a pool."""

    tenant: TenantId
    party: Party
    pool: PoolId
    industry: str
    platform: str
    integration: IntegrationLevel = IntegrationLevel.NONE

    def __post_init__(self) -> None:
        require(CODE.fullmatch(self.tenant) is not None, f"tenant code {self.tenant!r}")
        require(CODE.fullmatch(self.pool) is not None, f"pool code {self.pool!r}")
