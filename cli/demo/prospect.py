"""A shop that is no tenant yet: it sends us a year of its own contact log and orders a diagnosis.

Its own small team answers by day and on Saturday morning, its customers write and call until late: calls are missed at
noon and after hours, posts wait for the morning, some things only the shop itself can settle.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

import numpy as np

from cli.demo.shops import HOUR, Industry, Shop, named_shop
from cli.demo.volumes import Happening, sample_contact_days
from core.calendar import HolidayCalendar
from core.channels import Channel
from core.contacts import Contact, ContactDay, Line, Outcome
from core.ids import TenantId
from core.periods import DateRange, IntervalGrid, seoul
from core.service import HolidayRule, Service, ServiceWindow

CODE = TenantId("T41")
SHARE = Decimal("0.8")
WEEKLY = {Channel.PHONE: 150.0, Channel.CHAT: 60.0, Channel.BOARD: 45.0}
CUSTOMERS_COME_FROM, CUSTOMERS_COME_UNTIL = 9 * HOUR, 21 * HOUR
NOON = 12
REPEAT_ODDS = 0.14
RECENT = 40
"""Who comes again is one of so many who came last."""

CAMPING = Industry(
    key="camping",
    korean="캠핑",
    names=("반달캠핑",),
    platforms=("모아샵",),
    aht_s=255,
    peaks=((4, 1.2), (5, 1.45), (6, 1.15), (9, 1.2), (10, 1.4)),
    before_holiday=1.35,
    after_holiday=1.25,
    types=(
        ("배송조회", 0.31),
        ("상품문의", 0.21),
        ("교환", 0.15),
        ("반품", 0.14),
        ("파손 보상", 0.11),
        ("설치 문의", 0.08),
    ),
)
SOLVED = {"배송조회": 0.93, "상품문의": 0.86, "교환": 0.82, "반품": 0.79, "파손 보상": 0.41, "설치 문의": 0.63}
"""Odds that a contact of a type is settled at once; of the rest most go to the shop's owner."""
HANDED_ODDS = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """A shop that asks, with what it sent us."""

    shop: Shop
    contacts: tuple[Contact, ...]


def sample_prospect(number: int, days: DateRange, calendar: HolidayCalendar, seed: int) -> Prospect:
    """The prospect with its log of some days. The same seed gives the same."""
    shop = named_shop(
        CODE,
        number,
        CAMPING,
        hours="six_days",
        name=CAMPING.names[0],
        share=SHARE,
        weekly=WEEKLY,
        opened_on=days.first,
    )
    grid = IntervalGrid(first_day=days.first, days=days.days)
    none: tuple[Happening, ...] = ()
    counts = sample_contact_days((_as_customers_come(shop),), none, grid, calendar, seed)
    return Prospect(shop=shop, contacts=_log(shop, counts, calendar, seed + 1))


def _as_customers_come(shop: Shop) -> Shop:
    """The same shop open as long as its customers come."""
    windows = tuple(
        ServiceWindow(
            weekday=day,
            open_minute=CUSTOMERS_COME_FROM,
            close_minute=CUSTOMERS_COME_UNTIL,
            holidays=HolidayRule.OPEN,
        )
        for day in range(7)
    )
    return shop.with_windows(windows)


def _log(shop: Shop, counts: tuple[ContactDay, ...], calendar: HolidayCalendar, seed: int) -> tuple[Contact, ...]:
    """Every counted contact, one by one, in the order in which they came."""
    rng = np.random.default_rng(seed)
    services = {service.channel: service for service in shop.services}
    moments = sorted(
        (seoul(day.day, index * day.interval_minutes) + timedelta(seconds=int(second)), day.channel)
        for day in counts
        for index, offered in enumerate(day.offered)
        for second in rng.integers(0, day.interval_minutes * 60, offered or 0)
    )
    recent: list[str] = []
    found = []
    for serial, (moment, channel) in enumerate(moments):
        if recent and rng.random() < REPEAT_ODDS:
            customer = recent[int(rng.integers(0, len(recent)))]
        else:
            customer = f"c{int(rng.integers(0, 2**40)):010x}"
            recent = [*recent[-RECENT + 1 :], customer]
        found.append(_contact(f"{CODE}-{serial:06d}", services[channel], moment, customer, calendar, rng))
    return tuple(found)


def _contact(
    code: str,
    service: Service,
    offered_at: datetime,
    customer: str,
    calendar: HolidayCalendar,
    rng: np.random.Generator,
) -> Contact:
    names, odds = zip(*CAMPING.types, strict=True)
    kind = str(rng.choice(names, p=odds))
    answered_at = _answered_at(service, offered_at, calendar, rng)
    talk = timedelta(seconds=max(20, int(rng.lognormal(np.log(service.aht_s * 0.8), 0.45))))
    wrap = timedelta(seconds=max(5, int(rng.exponential(service.aht_s * 0.12))))
    if answered_at is None:
        ended_at = offered_at + timedelta(seconds=int(rng.exponential(45)))
        outcome = Outcome.ABANDONED
    else:
        ended_at = answered_at + talk
        is_solved = rng.random() < SOLVED[kind]
        back = Outcome.HANDED_OVER if rng.random() < HANDED_ODDS else Outcome.CALLBACK
        outcome = Outcome.SOLVED if is_solved else back
    return Contact(
        contact=code,
        tenant=CODE,
        channel=service.channel,
        line=Line.ORDER if rng.random() < 0.22 else Line.ENQUIRY,
        type=kind,
        offered_at=offered_at,
        answered_at=answered_at,
        ended_at=ended_at,
        wrap_ended_at=None if answered_at is None else ended_at + wrap,
        agent=None,
        outcome=outcome,
        customer_hash=customer,
    )


def _answered_at(
    service: Service, offered_at: datetime, calendar: HolidayCalendar, rng: np.random.Generator
) -> datetime | None:
    """When its own people take a contact up; None where nobody does. A post is never lost, it waits."""
    opened = _open_from(service, offered_at, calendar)
    if service.channel.is_deferred:
        return opened + timedelta(seconds=int(rng.exponential(1.4 * 3600)))
    miss = 0.26 if offered_at.hour == NOON else 0.07
    if opened > offered_at or rng.random() < miss:
        return None
    return offered_at + timedelta(seconds=int(rng.exponential(22)))


def _open_from(service: Service, moment: datetime, calendar: HolidayCalendar) -> datetime:
    """The moment itself while somebody is there, else the next opening."""
    day: date = moment.date()
    while True:
        for window in service.windows:
            if window.holds_on(day, calendar.is_holiday(day)):
                closes = seoul(day, window.close_minute)
                if moment < closes:
                    return max(moment, seoul(day, window.open_minute))
        day += timedelta(days=1)
