"""What agents noted for a tenant beside the contacts themselves: the stuff of its monthly report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.channels import Channel
from core.errors import require
from core.ids import AgentId, TenantId


class RemarkKind(StrEnum):
    """What was noted."""

    VOICE = "voice"
    """고객의 소리: what customers say, again and again."""
    DECISION = "decision"
    """Something decided for the tenant under its empowerment, with the amount it cost."""
    HANDOVER = "handover"
    """Handed over to the tenant, with the reason."""
    SUGGESTION = "suggestion"
    """What the tenant might do, in our view."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One note. ``number`` is its own in the tool it comes from; ``count`` how many customers said or met the same.

    ``amount_won`` stands on decisions only. No name, phone or address of a customer belongs into ``text``.
    """

    number: str
    tenant: TenantId
    day: date
    kind: RemarkKind
    topic: str
    text: str
    count: int = 1
    amount_won: int | None = None
    agent: AgentId | None = None
    channel: Channel | None = None

    def __post_init__(self) -> None:
        require(bool(self.number.strip()) and bool(self.topic.strip()) and bool(self.text.strip()), "an empty remark")
        require(self.count >= 1, "a remark of nobody")
        require(self.amount_won is None or self.amount_won >= 0, "a decision below zero")
        require((self.amount_won is not None) == (self.kind is RemarkKind.DECISION), "an amount belongs to a decision")
