"""Ageing (연령분석): what is open by how long it is overdue, by tenant or by invoice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.ids import TenantId
from invoices.payments.settling import Claim, Settlement


class Bucket(StrEnum):
    """How long a claim is overdue."""

    NOT_DUE = "not_due"
    DAYS_30 = "days_1_30"
    DAYS_60 = "days_31_60"
    DAYS_90 = "days_61_90"
    LONGER = "days_over_90"


_UP_TO = ((0, Bucket.NOT_DUE), (30, Bucket.DAYS_30), (60, Bucket.DAYS_60), (90, Bucket.DAYS_90))


def bucket_of(days_overdue: int) -> Bucket:
    """The bucket of a number of days: 0 is not due, 30 belongs to 1–30."""
    return next((bucket for most, bucket in _UP_TO if days_overdue <= most), Bucket.LONGER)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgedTenant:
    """What a tenant owes by bucket, and its credit, in won."""

    tenant: TenantId
    won: Mapping[Bucket, int]
    credit_won: int

    @property
    def open_won(self) -> int:
        """All buckets."""
        return sum(self.won.values())


def aged(settlement: Settlement) -> tuple[AgedTenant, ...]:
    """Tenants that owe or have credit, by code."""
    won: dict[TenantId, dict[Bucket, int]] = {}
    for claim in settlement.claims:
        if claim.open_won:
            own = won.setdefault(claim.head.tenant, dict.fromkeys(Bucket, 0))
            own[bucket_of(claim.days_overdue)] += claim.open_won
    credit: dict[TenantId, int] = {}
    for account, left in settlement.credits.items():
        tenant = settlement.tenants[account]
        credit[tenant] = credit.get(tenant, 0) + left
    return tuple(
        AgedTenant(tenant=code, won=won.get(code, dict.fromkeys(Bucket, 0)), credit_won=credit.get(code, 0))
        for code in sorted(won.keys() | credit.keys())
    )


def open_claims(settlement: Settlement) -> tuple[Claim, ...]:
    """Invoices with something left to pay, the longest overdue first."""
    found = [claim for claim in settlement.claims if claim.open_won]
    return tuple(sorted(found, key=lambda claim: (claim.head.due_on, claim.head.number)))
