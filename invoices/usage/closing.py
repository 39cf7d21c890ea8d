"""Which days are closed: an account is billed only where every timesheet it rests on is approved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from core.ids import AgentId, PoolId, TenantId
from core.periods import DateRange
from wfm.timesheets import Payee, TimesheetDay, TimesheetStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Days with timesheets by pool, and those with one that is not approved: of pooled agents by pool, of dedicated
    ones by their tenant.
    """

    known: Mapping[PoolId, frozenset[date]]
    open_in_pool: Mapping[PoolId, frozenset[date]]
    open_of_tenant: Mapping[TenantId, frozenset[date]]

    def open_days(self, pool: PoolId, tenant: TenantId) -> frozenset[date]:
        """Days that stand in the way of a tenant's invoice."""
        return self.open_in_pool.get(pool, frozenset()) | self.open_of_tenant.get(tenant, frozenset())

    def days_known(self, pool: PoolId, days: DateRange) -> frozenset[date]:
        """Days of the range with any timesheet."""
        return frozenset(day for day in self.known.get(pool, frozenset()) if day in days)


def closing_of(timesheets: Iterable[TimesheetDay], payees: Mapping[AgentId, Payee]) -> Closing:
    """Sort days by what they close."""
    known: dict[PoolId, set[date]] = defaultdict(set)
    pool_open: dict[PoolId, set[date]] = defaultdict(set)
    tenant_open: dict[TenantId, set[date]] = defaultdict(set)
    for sheet in timesheets:
        payee = payees.get(sheet.agent)
        if payee is None:
            continue
        known[payee.pool].add(sheet.day)
        if sheet.status is TimesheetStatus.APPROVED:
            continue
        if payee.dedicated_to is None:
            pool_open[payee.pool].add(sheet.day)
        else:
            tenant_open[payee.dedicated_to].add(sheet.day)
    return Closing(
        known={pool: frozenset(days) for pool, days in known.items()},
        open_in_pool={pool: frozenset(days) for pool, days in pool_open.items()},
        open_of_tenant={tenant: frozenset(days) for tenant, days in tenant_open.items()},
    )
