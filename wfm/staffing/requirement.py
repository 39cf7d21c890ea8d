"""The requirement as the other rooms read it: agents needed per tenant, channel and interval, in tenths."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.channels import Channel
from core.errors import require
from core.ids import PoolId, TenantId
from core.periods import IntervalGrid

TENTHS_AN_AGENT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementLine:
    """Need of one tenant and channel: ``tenths[i]`` tenths of an agent on duty in interval i of the grid.

    ``load_erlang`` is the offered load alone, before safety staffing. ``language`` is the one that who serves it speaks
    beside Korean (none: ""); ``agents_min`` how many people the contract wants present whenever it is open.
    """

    tenant: TenantId
    channel: Channel
    tenths: tuple[int, ...]
    load_erlang: tuple[float, ...]
    language: str = ""
    agents_min: int = 0

    def __post_init__(self) -> None:
        require(len(self.tenths) == len(self.load_erlang), "requirement arrays of different length")
        require(all(tenth >= 0 for tenth in self.tenths), "a need below zero")

    @property
    def hours(self) -> Decimal:
        """Sum in agent-intervals ÷ 10; multiply by the interval's hours for hours."""
        return Decimal(sum(self.tenths)) / TENTHS_AN_AGENT


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderSold:
    """A tenant whose need exceeds what it bought: hours a week needed and bought, and the share to propose."""

    tenant: TenantId
    needed_hours: Decimal
    bought_hours: Decimal
    proposed_share_fte: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """The pooled requirement of one pool over a grid."""

    pool: PoolId
    grid: IntervalGrid
    lines: tuple[RequirementLine, ...]
    under_sold: tuple[UnderSold, ...] = ()

    def __post_init__(self) -> None:
        require(
            all(len(line.tenths) == self.grid.size for line in self.lines),
            "a line that does not fit the grid",
        )
        keys = [(line.tenant, line.channel) for line in self.lines]
        require(len(set(keys)) == len(keys), "a requirement line twice")
