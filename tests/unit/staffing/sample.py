"""A small pool: a mid-sized shop with phone, chat and board, a tiny one, and one that is open at the weekend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.ids import PoolId, TenantId
from core.periods import IntervalGrid
from core.service import Service, ServiceTarget, ServiceWindow, open_mask
from forecasts.forecast import Forecast, ForecastSeries
from wfm.staffing.shrinkage import Shrinkage, ShrinkageKind, ShrinkagePart, ShrinkageSource

MONDAY = date(2026, 11, 9)
MAIN = PoolId("MAIN")
GRID = IntervalGrid(first_day=MONDAY, days=7)
CALENDAR = HolidayCalendar(names={}, known_from=date(2026, 1, 1), known_until=date(2027, 12, 31))
OFFICE = tuple(ServiceWindow(weekday=day, open_minute=540, close_minute=1080) for day in range(5))
WEEKEND = tuple(ServiceWindow(weekday=day, open_minute=600, close_minute=960) for day in (5, 6))

TARGETS = {
    Channel.PHONE: ServiceTarget(fraction=Decimal("0.8"), within_s=20),
    Channel.CHAT: ServiceTarget(fraction=Decimal("0.8"), within_s=30),
    Channel.BOARD: ServiceTarget(fraction=Decimal("0.9"), within_s=14_400),
}


def service(
    tenant: str, channel: Channel, *, share: str = "1.0", windows: tuple[ServiceWindow, ...] = OFFICE
) -> Service:
    """A service of a tenant with usual terms."""
    return Service(
        tenant=TenantId(tenant),
        pool=MAIN,
        channel=channel,
        windows=windows,
        target=TARGETS[channel],
        aht_s=240,
        patience_s=None if channel is Channel.BOARD else 180,
        concurrency=2 if channel is Channel.CHAT else 1,
        share_fte=Decimal(share),
        shrinkage=Decimal("0.15"),
        source="tenant file",
    )


def series(of: Service, contacts: float, outside: float = 0.0, grid: IntervalGrid = GRID) -> ForecastSeries:
    """A forecast of ``contacts`` in each open interval and ``outside`` in each closed one."""
    mask = open_mask(of.windows, grid, CALENDAR).ravel()
    mean = tuple(contacts if is_open else outside for is_open in mask)
    return ForecastSeries(
        tenant=of.tenant,
        channel=of.channel,
        mean=mean,
        low=tuple(value * 0.7 for value in mean),
        high=tuple(value * 1.4 for value in mean),
        aht_s=of.aht_s,
        aht_source="measured",
    )


def forecast(series_: Sequence[ForecastSeries], grid: IntervalGrid = GRID) -> Forecast:
    """A forecast of these series."""
    return Forecast(as_of=grid.first_day, grid=grid, coverage=Decimal("0.8"), model="test", series=tuple(series_))


CONTACTS: Mapping[tuple[str, Channel], float] = {
    ("T01", Channel.PHONE): 12.0,
    ("T01", Channel.CHAT): 6.0,
    ("T01", Channel.BOARD): 3.0,
    ("T02", Channel.PHONE): 0.2,
    ("T03", Channel.PHONE): 1.0,
}

SERVICES = (
    service("T01", Channel.PHONE, share="6.0"),
    service("T01", Channel.CHAT, share="6.0"),
    service("T01", Channel.BOARD, share="6.0"),
    service("T02", Channel.PHONE, share="0.3"),
    service("T03", Channel.PHONE, share="0.5", windows=WEEKEND),
)

FORECAST = forecast([series(each, CONTACTS[each.tenant, each.channel]) for each in SERVICES])


def altered(tenant: str, channel: Channel, **changes: object) -> tuple[Service, ...]:
    """The sample's services with one of them changed."""
    return tuple(
        replace(each, **changes) if (each.tenant, each.channel) == (tenant, channel) else each  # type: ignore[arg-type]
        for each in SERVICES
    )


SHRINKAGE = Shrinkage(
    parts=tuple(
        ShrinkagePart(kind=kind, fraction=Decimal(part), source=ShrinkageSource.ASSUMED, basis="company rule")
        for kind, part in zip(ShrinkageKind, ("0.035", "0.045", "0.04", "0.01", "0.002", "0.003", "0.125"), strict=True)
    )
)
