"""A small company for the tests of invoices: two tenants, a few agents, the reference rates."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from core.calendar import HolidayCalendar, korean_calendar
from core.channels import Channel
from core.contacts import ContactDay
from core.ids import AgentId, PoolId, TenantId
from core.periods import seoul
from core.rates import Rate, RateTable
from core.service import HolidayRule, Service, ServiceTarget, ServiceWindow
from invoices.allocation.payroll import Payroll
from tests.unit.timesheets.people import agent
from wfm.timesheets import Activity, Payee, TimesheetDay, TimesheetStatus, WorkedSpan, payee_of

POOL = PoolId("MAIN")
T1, T2, T3 = TenantId("T01"), TenantId("T02"), TenantId("T03")
DAY = date(2026, 10, 6)
"""A Tuesday."""

REFERENCE = Path(__file__).resolve().parents[3] / "store" / "reference" / "rates_korea.csv"


@cache
def rates() -> RateTable:
    """The rates every new workspace begins with."""
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        return RateTable(
            Rate(
                name=row["name"],
                valid_from=date.fromisoformat(row["valid_from"]),
                valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
                value=Decimal(row["value"]),
                unit=row["unit"],
                source=row["source"],
            )
            for row in csv.DictReader(file)
        )


@cache
def calendar() -> HolidayCalendar:
    """Korean holidays around 2026."""
    return korean_calendar(2025, 2027)


def payroll() -> Payroll:
    """Cost of minutes by those rates."""
    return Payroll(rates(), calendar())


def payees(*codes: str, dedicated: str | None = None, wage_won: int = 12_000) -> dict[AgentId, Payee]:
    """Agents who are paid; the last one may be dedicated to a tenant."""
    found = {}
    for code in codes:
        is_last = code == codes[-1]
        person = agent(code, wage_won=wage_won, dedicated_to=dedicated if is_last else None)
        found[person.agent] = payee_of(person, Decimal(209), 2400)
    return found


def worked(
    code: str = "A001",
    day: date = DAY,
    begin: int = 540,
    end: int = 1020,
    activity: Activity = Activity.ON_DUTY,
    spans: Sequence[WorkedSpan] = (),
    status: TimesheetStatus = TimesheetStatus.APPROVED,
) -> TimesheetDay:
    """A timesheet day of one plain span, or of the given spans."""
    plain = (WorkedSpan(start=seoul(day, begin), end=seoul(day, end), activity=activity),)
    return TimesheetDay(agent=AgentId(code), day=day, planned_minutes=480, spans=tuple(spans) or plain, status=status)


def service(tenant: TenantId = T1, channel: Channel = Channel.PHONE, share: str = "1.0") -> Service:
    """Open Monday to Friday 09:00–18:00."""
    return Service(
        tenant=tenant,
        pool=POOL,
        channel=channel,
        windows=tuple(
            ServiceWindow(weekday=n, open_minute=540, close_minute=1080, holidays=HolidayRule.CLOSED) for n in range(5)
        ),
        target=ServiceTarget(fraction=Decimal("0.8"), within_s=20),
        aht_s=240,
        patience_s=180,
        concurrency=2 if channel is Channel.CHAT else 1,
        share_fte=Decimal(share),
        shrinkage=Decimal("0.12"),
    )


def counted(
    tenant: TenantId = T1,
    day: date = DAY,
    channel: Channel = Channel.PHONE,
    *,
    slots: Iterable[int] = range(18, 36),
    answered: int = 3,
    handled_s: int | None = 720,
) -> ContactDay:
    """The same counts in each of some half hours."""
    inside = set(slots)
    return ContactDay(
        tenant=tenant,
        channel=channel,
        day=day,
        interval_minutes=30,
        offered=tuple(answered if n in inside else 0 for n in range(48)),
        answered=tuple(answered if n in inside else 0 for n in range(48)),
        handled_s=tuple((handled_s if n in inside else 0) for n in range(48)),
    )
