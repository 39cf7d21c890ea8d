"""The one split of worked time and its cost over the tenants *and the company* (BUSINESS.md, From worked time to cost).

Every paid minute goes to exactly one cost object, every won too, in any order of the input. The company's own part
(tenant None) is the bench: waiting beyond the pooled requirement, never hidden in a tenant's price.

A timesheet day is split as a whole: the tail of a shift past midnight belongs to the day on which the shift began.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from core.errors import require
from core.ids import AgentId, PoolId, TenantId
from core.periods import DateRange
from invoices.elements import CostElement
from invoices.evidence import Evidence
from invoices.payroll import Payroll
from invoices.pool_day import MinuteClass, split_pool_day
from wfm.timesheets import Activity, OvertimeCause, Payee, TimesheetDay


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

    @property
    def paid_minutes(self) -> int:
        """All paid minutes."""
        return sum(self.minutes.values())

    @property
    def total_won(self) -> int:
        """All cost."""
        return sum(self.won.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantTotals:
    """A cost object's part of a period."""

    minutes: Mapping[MinuteClass, int] = field(default_factory=dict)
    handled_minutes: int = 0
    won: Mapping[CostElement, int] = field(default_factory=dict)

    @property
    def total_won(self) -> int:
        """All cost."""
        return sum(self.won.values())

    @property
    def paid_minutes(self) -> int:
        """All paid minutes."""
        return sum(self.minutes.values())

    def on_duty(self, *, night: bool | None = None, holiday: bool | None = None) -> int:
        """On-duty minutes the tenant answers for: ordinary time, and overtime it asked for."""
        return sum(
            minutes
            for kind, minutes in self.minutes.items()
            if kind.activity is Activity.ON_DUTY
            and (not kind.overtime or kind.cause is OvertimeCause.TENANT)
            and (night is None or kind.night is night)
            and (holiday is None or kind.holiday is holiday)
        )

    def overtime_for_tenant(self) -> int:
        """Minutes of overtime that the tenant asked for."""
        return sum(m for kind, m in self.minutes.items() if kind.overtime and kind.cause is OvertimeCause.TENANT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """Days by pool, day and cost object."""

    shares: tuple[DayShare, ...]

    def of(self, tenant: TenantId | None, days: DateRange) -> TenantTotals:
        """A cost object's part of some days, summed."""
        minutes: dict[MinuteClass, int] = defaultdict(int)
        won: dict[CostElement, int] = defaultdict(int)
        handled = 0
        for share in self.shares:
            if share.tenant == tenant and share.day in days:
                handled += share.handled_minutes
                for kind, count in share.minutes.items():
                    minutes[kind] += count
                for element, amount in share.won.items():
                    won[element] += amount
        return TenantTotals(minutes=dict(minutes), handled_minutes=handled, won=dict(won))


def allocate(
    timesheets: Iterable[TimesheetDay],
    payees: Mapping[AgentId, Payee],
    evidence: Evidence,
    payroll: Payroll,
) -> Allocation:
    """Split all paid time of the timesheets and its cost. Raises RateMissing where a rate is unknown for a day, and
    BrokenInvariant for a timesheet of somebody who is not paid.
    """
    groups: dict[tuple[PoolId, date], list[TimesheetDay]] = defaultdict(list)
    for sheet in timesheets:
        require(sheet.agent in payees, f"agent {sheet.agent} is not among the payees")
        if sheet.paid_minutes:
            groups[payees[sheet.agent].pool, sheet.day].append(sheet)
    shares: list[DayShare] = []
    for (pool, day), sheets in sorted(groups.items()):
        for tenant, part in split_pool_day(pool, day, sheets, payees, evidence, payroll):
            shares.append(
                DayShare(
                    day=day,
                    pool=pool,
                    tenant=tenant,
                    minutes=part.minutes,
                    handled_minutes=part.handled_minutes,
                    won=part.won,
                )
            )
    return Allocation(shares=tuple(shares))
