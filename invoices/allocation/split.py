"""The one split of worked time and its cost over the tenants *and the company* (BUSINESS.md, From worked time to cost).

Every paid minute goes to exactly one cost object, every won too, in any order of the input. The company's own part
(tenant None) is the bench: waiting beyond the pooled requirement, never hidden in a tenant's price.

A timesheet day is split as a whole: the tail of a shift past midnight belongs to the day on which the shift began.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from contracts.charge import HourClass
from core.errors import require
from core.ids import AgentId, ContractId, PoolId, TenantId
from core.periods import DateRange
from core.problems import Problem
from core.rates import RateMissing
from invoices.allocation.control import Paid, paid_on, together
from invoices.allocation.evidence import Evidence
from invoices.allocation.minutes import LineMinutes, MinuteClass, is_on_duty
from invoices.allocation.payroll import Payroll
from invoices.allocation.pool_day import split_pool_day
from invoices.elements import CostElement
from wfm.timesheets import OvertimeCause, Payee, TimesheetDay


@dataclass(frozen=True, slots=True, kw_only=True)
class DayShare:
    """What one cost object bears of one day of a pool. ``tenant`` None is the company's bench.

    ``handled_minutes`` are minutes of contacts, a part of the on-duty ``minutes``.
    """

    day: date
    pool: PoolId
    tenant: TenantId | None
    minutes: Mapping[MinuteClass, int]
    handled_minutes: int
    won: Mapping[CostElement, int]
    agents: Mapping[tuple[AgentId, MinuteClass], int]
    """Paid minutes by agent and class; of each class they sum to its ``minutes``."""
    lines: Mapping[ContractId, LineMinutes] = field(default_factory=dict)
    """The same by contract, for a tenant with several at once; empty for all others."""

    @property
    def paid_minutes(self) -> int:
        """All paid minutes."""
        return sum(self.minutes.values())

    @property
    def total_won(self) -> int:
        """All cost."""
        return sum(self.won.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A day of a pool that could not be split, and why."""

    pool: PoolId
    day: date
    problem: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantTotals:
    """A cost object's part of a period."""

    minutes: Mapping[MinuteClass, int] = field(default_factory=dict)
    handled_minutes: int = 0
    won: Mapping[CostElement, int] = field(default_factory=dict)
    agents: Mapping[tuple[AgentId, MinuteClass], int] = field(default_factory=dict)

    @property
    def total_won(self) -> int:
        """All cost."""
        return sum(self.won.values())

    @property
    def paid_minutes(self) -> int:
        """All paid minutes."""
        return sum(self.minutes.values())

    def on_duty(self, *, night: bool | None = None, holiday: bool | None = None, hours: HourClass | None = None) -> int:
        """On-duty minutes the tenant answers for: ordinary time, and overtime it asked for."""
        return sum(
            minutes
            for kind, minutes in self.minutes.items()
            if is_on_duty(kind)
            and (night is None or kind.night is night)
            and (holiday is None or kind.holiday is holiday)
            and (hours is None or hours in kind.classes)
        )

    def overtime_for_tenant(self) -> int:
        """Minutes of overtime that the tenant asked for."""
        return sum(m for kind, m in self.minutes.items() if kind.overtime and kind.cause is OvertimeCause.TENANT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """Days by pool, day and cost object; the days that could not be split; and what was paid on each day."""

    shares: tuple[DayShare, ...]
    troubles: tuple[Trouble, ...] = ()
    paid: Mapping[tuple[PoolId, date], Paid] = field(default_factory=dict)

    def by_tenant(self) -> Mapping[TenantId | None, tuple[DayShare, ...]]:
        """The days of each cost object."""
        found: dict[TenantId | None, list[DayShare]] = defaultdict(list)
        for share in self.shares:
            found[share.tenant].append(share)
        return {tenant: tuple(days) for tenant, days in found.items()}

    def of(self, tenant: TenantId | None, days: DateRange) -> TenantTotals:
        """A cost object's part of some days, summed."""
        return summed(share for share in self.shares if share.tenant == tenant and share.day in days)


def summed(shares: Iterable[DayShare | TenantTotals]) -> TenantTotals:
    """Days, or what was added up already, added up."""
    minutes: Counter[MinuteClass] = Counter()
    won: Counter[CostElement] = Counter()
    agents: Counter[tuple[AgentId, MinuteClass]] = Counter()
    handled = 0
    for share in shares:
        handled += share.handled_minutes
        minutes.update(share.minutes)
        won.update(share.won)
        agents.update(share.agents)
    return TenantTotals(minutes=dict(minutes), handled_minutes=handled, won=dict(won), agents=dict(agents))


def allocate(
    timesheets: Iterable[TimesheetDay],
    payees: Mapping[AgentId, Payee],
    evidence: Evidence,
    payroll: Payroll,
) -> Allocation:
    """Split all paid time of the timesheets and its cost. A day whose rates are not known is a Trouble, and the other
    days are split. Raises BrokenInvariant for a timesheet of somebody who is not paid, and where the parts of a day do
    not add up to what was paid on it.
    """
    groups: dict[tuple[PoolId, date], list[TimesheetDay]] = defaultdict(list)
    for sheet in timesheets:
        require(sheet.agent in payees, f"agent {sheet.agent} is not among the payees")
        if sheet.paid_minutes:
            groups[payees[sheet.agent].pool, sheet.day].append(sheet)
    shares: list[DayShare] = []
    troubles: list[Trouble] = []
    paid: dict[tuple[PoolId, date], Paid] = {}
    parted, nothing_known = evidence.parted(), Evidence(pools=evidence.pools)
    for (pool, day), sheets in sorted(groups.items()):
        sheets.sort(key=lambda sheet: sheet.agent)
        try:
            spent = paid_on(sheets, payees, payroll)
            parts = list(split_pool_day(pool, day, sheets, payees, parted.get(pool, nothing_known), payroll))
        except RateMissing as missing:
            troubles.append(Trouble(pool=pool, day=day, problem=missing.problem))
            continue
        own = [
            DayShare(
                day=day,
                pool=pool,
                tenant=tenant,
                minutes=part.minutes,
                handled_minutes=part.handled_minutes,
                won=part.won,
                agents=part.agents,
                lines=part.lines,
            )
            for tenant, part in parts
        ]
        split = together(Paid(minutes=share.paid_minutes, won=share.won) for share in own)
        require(split == spent, f"the split of {pool} on {day} is not what was paid")
        paid[pool, day] = spent
        shares += own
    return Allocation(shares=tuple(shares), troubles=tuple(troubles), paid=paid)
