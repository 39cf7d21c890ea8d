"""How the floor works, as far as roster and contract do not say: assumptions of a run, printed with its result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from core.errors import require


class Policy(StrEnum):
    """Which waiting contact a free agent takes. The agent asked first is always the one free for the longest time."""

    LONGEST_WAIT = "longest-wait"
    TARGET_AT_RISK = "target-at-risk"
    TENANT_ORDER = "tenant-order"


PLAIN_PACE: Mapping[int, Decimal] = MappingProxyType({1: Decimal("1.15"), 2: Decimal(1), 3: Decimal("0.92")})
"""Handling time by skill level, as a multiple of the forecast's: an assumption, to be replaced by what is measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRules:
    """Assumptions of a run.

    ``chat_slowdown`` as in staffing. ``handling_variation`` is standard deviation ÷ mean of the handling time
    (log-normal). ``handover_share`` of the contacts is not routine: the agent writes a memo to the tenant, which takes
    ``handover_work`` of a solved contact's time (the forecast's AHT is the mean over both). ``pace`` multiplies the
    handling time by skill level. A contact waits ``overflow_s`` for its tenant's dedicated agents, where one is on
    duty, before shared ones may take it. A post is put aside for a call unless ``posts_are_finished``; past
    ``post_due`` of its limit it is urgent, where the policy looks at targets.
    """

    policy: Policy = Policy.LONGEST_WAIT
    chat_slowdown: Decimal = Decimal("0.25")
    handling_variation: Decimal = Decimal("0.6")
    handover_share: Decimal = Decimal("0.2")
    handover_work: Decimal = Decimal(1)
    pace: Mapping[int, Decimal] = field(default_factory=lambda: dict(PLAIN_PACE))
    overflow_s: int = 0
    posts_are_finished: bool = False
    post_due: Decimal = Decimal("0.7")

    def __post_init__(self) -> None:
        require(0 <= self.chat_slowdown <= 1, f"a chat slowdown of {self.chat_slowdown}")
        require(self.handling_variation >= 0, "a variation below zero")
        require(0 <= self.handover_share <= 1 and self.handover_work > 0, "a share handed over outside 0 … 1")
        require(set(self.pace) == {1, 2, 3} and min(self.pace.values()) > 0, "a pace for each level 1 … 3")
        require(self.overflow_s >= 0 and 0 < self.post_due <= 1, "a time below zero")


PLAIN_RULES = FloorRules()
