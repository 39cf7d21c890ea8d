"""What an invoice rests on, kept at its issue: worked minutes and contacts by day and agent code.

Later contacts or timesheets change nothing of it: the lines of an issued invoice are explained from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from contracts.charge import HourClass
from core.channels import Channel
from core.ids import AgentId, ContractId
from wfm.timesheets import Activity, Grade, OvertimeCause


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedTime:
    """Paid minutes of one agent and class on a day, that the tenant answers for; from approved timesheets."""

    day: date
    agent: AgentId
    grade: Grade
    activity: Activity
    minutes: int
    overtime: bool = False
    cause: OvertimeCause | None = None
    night: bool = False
    holiday: bool = False
    classes: tuple[HourClass, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandledContacts:
    """Billable contacts of a channel on a day, by agent where a log names them (None: counts only)."""

    day: date
    channel: Channel
    agent: AgentId | None
    contacts: int
    handled_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuContacts:
    """Contacts of an item of the menu on a day."""

    day: date
    item: str
    contacts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StretchProof:
    """What one version of a contract rests on over its days of the period."""

    contract: ContractId
    version: int
    first: date
    last: date
    worked: tuple[WorkedTime, ...]
    contacts: tuple[HandledContacts, ...]
    menu: tuple[MenuContacts, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a whole invoice rests on."""

    stretches: tuple[StretchProof, ...]
