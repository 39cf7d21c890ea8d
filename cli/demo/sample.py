"""The sample company in memory: seeded, so that the same day gives the same company to the last call."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from cli.demo.orders import sample_orders
from cli.demo.people import sample_absences, sample_agents, sample_wishes
from cli.demo.prospect import Prospect, sample_prospect
from cli.demo.shops import Shop, sample_shops
from cli.demo.volumes import Happening, sample_contact_days, sample_happenings
from core.calendar import HolidayCalendar, korean_calendar
from core.channels import Channel
from core.contacts import Contact, ContactDay
from core.drivers import DriverDay
from core.periods import DAYS_A_WEEK, BillingPeriod, DateRange, IntervalGrid, monday_of
from wfm.agents import Absence, Agent, Wish

TODAY = date(2026, 11, 9)
"""The day of the sample: everything before it is known, the week that begins on it is planned."""

SHOPS = 40
AGENTS = 60
WEEKS = 65
SEED = 2026
PRESENT_SHOP = 2
"""Which shop asks for a minimum presence; the second largest."""
LOGGED_SHOPS = 2
"""So many of the middle shops have the last week before the sample's day call by call instead of in counts."""
MENU_SHOP = SHOPS // 2
"""Place of the shop that also buys review management and happy calls: the first of the middle ones. What is counted is
found in its log, so that it has every contact since the billed month began call by call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The dates of a sample around its day."""

    today: date = TODAY

    @property
    def week(self) -> date:
        """The Monday of the coming week; a Monday counts as coming."""
        monday = monday_of(self.today)
        return monday if monday == self.today else monday + timedelta(days=DAYS_A_WEEK)

    @property
    def month(self) -> BillingPeriod:
        """The month before."""
        return BillingPeriod(self.today.year, self.today.month).previous

    @property
    def planned_weeks(self) -> tuple[date, ...]:
        """Mondays from the first week that touches the billed month up to the week before the coming one."""
        first = monday_of(self.month.range.first)
        count = (self.week - first).days // DAYS_A_WEEK
        return tuple(first + timedelta(days=DAYS_A_WEEK * n) for n in range(count))

    @property
    def history(self) -> DateRange:
        """Whole weeks before the coming one."""
        return DateRange(first=self.week - timedelta(weeks=WEEKS), end=self.week)

    @property
    def logged(self) -> DateRange:
        """The last whole week of the history."""
        return DateRange(first=self.week - timedelta(days=DAYS_A_WEEK), end=self.week)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Everything the company knows on its day, before any plan is made."""

    dates: Dates
    seed: int
    shops: tuple[Shop, ...]
    agents: tuple[Agent, ...]
    happenings: tuple[Happening, ...]
    absences: tuple[Absence, ...]
    wishes: tuple[Wish, ...]
    counts: tuple[ContactDay, ...]
    logged_counts: tuple[ContactDay, ...]
    contacts: tuple[Contact, ...]
    prospect: Prospect
    orders: tuple[DriverDay, ...]


def make_sample(dates: Dates | None = None, *, shops: int = SHOPS, agents: int = AGENTS, seed: int = SEED) -> Sample:
    """A company with ``shops`` tenants and ``agents`` people. Pure: no file, no clock."""
    from cli.demo.reality import sample_contact_log, sample_happy_calls

    dates = dates or Dates()
    calendar = _calendar(dates)
    found_shops = _with_presence(sample_shops(shops, seed, dates.history.first))
    people = sample_agents(found_shops, agents, seed + 1, dates.planned_weeks[0])
    grid = IntervalGrid(first_day=dates.history.first, days=dates.history.days)
    happenings = sample_happenings(found_shops, grid.first_day, dates.week, seed + 2)
    days = sample_contact_days(found_shops, happenings, grid, calendar, seed + 3)
    middle = len(found_shops) // 2
    logged = {shop.tenant.tenant for shop in found_shops[middle : middle + LOGGED_SHOPS]}
    with_menu = found_shops[min(MENU_SHOP, len(found_shops) - 1)]
    since_month = DateRange(first=dates.month.range.first, end=dates.week)
    is_logged = [
        (day.tenant in logged and day.day in dates.logged)
        or (day.tenant == with_menu.tenant.tenant and day.day in since_month)
        for day in days
    ]
    counts = tuple(day for day, yes in zip(days, is_logged, strict=True) if not yes)
    logged_counts = tuple(day for day, yes in zip(days, is_logged, strict=True) if yes)
    first, end = dates.planned_weeks[0], dates.week + timedelta(weeks=3)
    leave = sample_absences(people, first, end, calendar, seed + 4)
    return Sample(
        dates=dates,
        seed=seed,
        shops=found_shops,
        agents=people,
        happenings=happenings,
        absences=leave,
        wishes=sample_wishes(people, first, end, leave, seed + 9),
        counts=counts,
        logged_counts=logged_counts,
        contacts=(
            *sample_contact_log(found_shops, logged_counts, people, seed + 5),
            *sample_happy_calls(with_menu, since_month, people, calendar, seed + 10),
        ),
        prospect=sample_prospect(len(found_shops), dates.history, calendar, seed + 11),
        orders=sample_orders(found_shops, days, dates.history, seed + 8),
    )


def _with_presence(shops: tuple[Shop, ...]) -> tuple[Shop, ...]:
    """One shop wants somebody there whenever its phone is open: so many need that it costs little."""
    shop = shops[PRESENT_SHOP - 1]
    services = tuple(
        replace(service, agents_min=1) if service.channel is Channel.PHONE else service for service in shop.services
    )
    return (*shops[: PRESENT_SHOP - 1], replace(shop, services=services), *shops[PRESENT_SHOP:])


def _calendar(dates: Dates) -> HolidayCalendar:
    return korean_calendar(dates.history.first.year - 1, dates.week.year + 1)
