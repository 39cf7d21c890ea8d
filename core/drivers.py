"""What drives contacts, counted per day outside the contact centre: orders, marketing spend, delayed shipments.

Promotions and launches are events (``core.contacts.Event``): they have a beginning and an end instead of a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.errors import require
from core.ids import TenantId


class DriverKind(StrEnum):
    """What is counted. ``marketing`` is spend in won, the others are numbers of orders and shipments."""

    ORDERS = "orders"
    MARKETING = "marketing"
    DELAYED = "delayed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverDay:
    """The value of a driver of a tenant on one day: what happened, or (``is_plan``) what the tenant plans."""

    tenant: TenantId
    driver: DriverKind
    day: date
    value: int
    is_plan: bool

    def __post_init__(self) -> None:
        require(self.value >= 0, "a driver below zero")
