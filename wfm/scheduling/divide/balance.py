"""The balance of bought shares: on-duty hours of a week delivered to each tenant beside what the tenant bought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from core.calendar import HolidayCalendar
from core.ids import TenantId
from core.periods import DAYS_A_WEEK
from core.service import Service, ServiceWindow
from wfm.scheduling.roster import Assignment
from wfm.staffing.requirement import TENTHS_AN_AGENT, Requirement

MINUTES_AN_HOUR = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareBalance:
    """Hours of one tenant in a week: ``bought_hours`` = share × full-time week × (1 − shrinkage), less holidays.

    ``delivered_hours`` are planned on-duty hours, standing by included; ``needed_hours`` the requirement. The balance
    counts at the close of the billing period (within 5 %), so a single week may lean either way.
    """

    tenant: TenantId
    bought_hours: Decimal
    delivered_hours: Decimal
    needed_hours: Decimal

    @property
    def owed_hours(self) -> Decimal:
        """Bought and not delivered; below zero where more was delivered."""
        return self.bought_hours - self.delivered_hours

    @property
    def delivered_share(self) -> Decimal | None:
        """Delivered per bought hour, None in a week without any."""
        return self.delivered_hours / self.bought_hours if self.bought_hours else None


def bought_minutes(
    services: Iterable[Service], calendar: HolidayCalendar, monday: date, full_time_week_minutes: int
) -> dict[TenantId, int]:
    """On-duty minutes each tenant bought in the week of a Monday (BUSINESS.md: share, window, requirement)."""
    by_tenant: dict[TenantId, list[Service]] = {}
    for service in services:
        by_tenant.setdefault(service.tenant, []).append(service)
    found = {}
    for tenant, own in sorted(by_tenant.items()):
        windows = [window for service in own for window in service.windows]
        week = Fraction(own[0].share_fte) * (1 - Fraction(own[0].shrinkage)) * full_time_week_minutes
        found[tenant] = int(week * open_share(windows, calendar, monday))
    return found


def open_share(windows: Sequence[ServiceWindow], calendar: HolidayCalendar, monday: date) -> Fraction:
    """Open minutes of the week as a share of those of the same week without holidays; 1 for no windows."""
    usual = open_now = 0
    for number in range(DAYS_A_WEEK):
        day = monday + timedelta(days=number)
        is_holiday = calendar.is_holiday(day)
        for window in windows:
            minutes = window.close_minute - window.open_minute
            usual += minutes * window.holds_on(day, is_holiday=False)
            open_now += minutes * window.holds_on(day, is_holiday=is_holiday)
    return Fraction(open_now, usual) if usual else Fraction(1)


def share_balance(
    bought: dict[TenantId, int], assignments: Iterable[Assignment], requirement: Requirement, monday: date
) -> tuple[ShareBalance, ...]:
    """The balance of every tenant that bought or needs something in the week of a Monday, by tenant."""
    grid = requirement.grid
    week = range(DAYS_A_WEEK * grid.per_day)
    first = (monday - grid.first_day).days * grid.per_day
    delivered: dict[TenantId, int] = {}
    needed: dict[TenantId, int] = {}
    for each in assignments:
        delivered[each.tenant] = delivered.get(each.tenant, 0) + each.minutes * each.tenths
    for line in requirement.lines:
        tenths = sum(line.tenths[first + slot] for slot in week if first + slot < grid.size)
        needed[line.tenant] = needed.get(line.tenant, 0) + tenths * grid.minutes
    tenths_an_hour = Decimal(MINUTES_AN_HOUR * TENTHS_AN_AGENT)
    return tuple(
        ShareBalance(
            tenant=tenant,
            bought_hours=Decimal(bought.get(tenant, 0)) / MINUTES_AN_HOUR,
            delivered_hours=delivered.get(tenant, 0) / tenths_an_hour,
            needed_hours=needed.get(tenant, 0) / tenths_an_hour,
        )
        for tenant in sorted({*bought, *(tenant for tenant, minutes in needed.items() if minutes), *delivered})
    )
