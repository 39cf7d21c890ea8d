"""Minutes that are billed alike, and what a cost object bears of a day in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from contracts.charge import HourClass
from core.ids import AgentId, ContractId
from invoices.elements import CostElement
from wfm.timesheets import Activity, Grade, OvertimeCause


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteClass:
    """Minutes that are billed alike."""

    grade: Grade
    activity: Activity
    overtime: bool = False
    cause: OvertimeCause | None = None
    night: bool = False
    holiday: bool = False
    holiday_long: bool = False
    classes: tuple[HourClass, ...] = ()
    """Classes of hours of the contract that answers for the minutes, in a fixed order; set by contract only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineMinutes:
    """Minutes of one of a tenant's concurrent contracts, by class, and by agent and class."""

    minutes: Mapping[MinuteClass, int]
    agents: Mapping[tuple[AgentId, MinuteClass], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one cost object bears; ``lines`` are its minutes by contract where it has several at once."""

    minutes: Mapping[MinuteClass, int]
    handled_minutes: int
    won: Mapping[CostElement, int]
    agents: Mapping[tuple[AgentId, MinuteClass], int]
    lines: Mapping[ContractId, LineMinutes]


def is_overhead(kind: MinuteClass) -> bool:
    """Overtime that no tenant asked for: pool overhead (BUSINESS.md)."""
    return kind.overtime and kind.cause is not OvertimeCause.TENANT


def is_on_duty(kind: MinuteClass) -> bool:
    """On-duty time that is somebody's own: ordinary, or overtime a tenant asked for."""
    return kind.activity is Activity.ON_DUTY and not is_overhead(kind)
