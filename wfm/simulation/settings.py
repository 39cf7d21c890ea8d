"""How the floor works, as far as roster and contract do not say: assumptions of a run, printed with its result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.errors import require

SKILL_LEVELS = (1, 2, 3)
"""New, regular, expert (wfm.agents.Skill)."""


class Policy(StrEnum):
    """Which waiting contact a free agent takes. The agent asked first is always the one free for the longest time."""

    LONGEST_WAIT = "longest-wait"
    TARGET_AT_RISK = "target-at-risk"
    TENANT_ORDER = "tenant-order"


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRules:
    """Assumptions of a run. What has no default is dated data (rates ``simulation.*`` and ``staffing.chat_slowdown``).

    ``chat_slowdown`` as in staffing. ``handling_variation`` is standard deviation ÷ mean of the handling time
    (log-normal). ``handover_share`` of the contacts is not routine: the agent writes a memo to the tenant, which takes
    ``handover_work`` of a solved contact's time (the forecast's AHT is the mean over both); from then on it is the
    tenant's, and not solved at first contact. ``pace`` multiplies the handling time by skill level. What a contact log
    says of a line goes before (wfm.simulation.habits). ``handling_week_part`` of the variance that the forecast gives a
    day's mean handling time is shared by the whole week.

    A contact waits ``overflow_s`` for its tenant's dedicated agents, where one is on duty, before shared ones may take
    it. A post is put aside for a call unless ``posts_are_finished``; past ``post_due`` of its limit it is urgent, where
    the policy looks at targets.
    """

    policy: Policy = Policy.LONGEST_WAIT
    chat_slowdown: Decimal
    handling_variation: Decimal
    handover_share: Decimal
    handover_work: Decimal
    pace: Mapping[int, Decimal]
    post_due: Decimal
    handling_week_part: Decimal
    overflow_s: int = 0
    posts_are_finished: bool = False

    def __post_init__(self) -> None:
        require(0 <= self.chat_slowdown <= 1, f"a chat slowdown of {self.chat_slowdown}")
        require(self.handling_variation >= 0, "a variation below zero")
        require(0 <= self.handover_share <= 1 and self.handover_work > 0, "a share handed over outside 0 … 1")
        require(set(self.pace) == set(SKILL_LEVELS) and min(self.pace.values()) > 0, "a pace for each level 1 … 3")
        require(self.overflow_s >= 0 and 0 < self.post_due <= 1, "a time below zero")
        require(0 <= self.handling_week_part <= 1, f"a part of {self.handling_week_part}")
