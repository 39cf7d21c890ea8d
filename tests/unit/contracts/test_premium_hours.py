"""Night and holiday hours that opening hours cause."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contracts.prices.premium_hours import NO_PREMIUM, PremiumShares, night_minutes, premium_shares
from core.channels import Channel
from core.labour_law import labour_law
from core.periods import DateRange
from core.service import HolidayRule, ServiceWindow
from tests.unit.contracts.samples import DAY, calendar, service, shipped_rates, windows

LAW = labour_law(shipped_rates(), DAY)
YEAR = DateRange(first=DAY, end=date(2027, 1, 1))
ROUND_THE_CLOCK = windows(range(7), 0, 1440, HolidayRule.OPEN)


def shares(hours: tuple[ServiceWindow, ...], load: str = "1", days: DateRange = YEAR) -> PremiumShares:
    """Premium shares of one phone service."""
    return premium_shares((service(Channel.PHONE, hours),), LAW, calendar(), days, Decimal(load), {})


@pytest.mark.parametrize(
    ("opened", "closed", "minutes"),
    [(540, 1080, 0), (0, 1440, 480), (1260, 1440, 120), (300, 420, 60), (1320, 1440, 120), (0, 360, 360)],
)
def test_night_minutes(opened: int, closed: int, minutes: int) -> None:
    """22:00 to 06:00, as far as the window reaches into it."""
    assert night_minutes(opened, closed, LAW) == minutes


def test_office_hours_carry_no_premium() -> None:
    """Monday to Friday by day, closed on holidays."""
    assert shares(windows(range(5), 540, 1080)) == NO_PREMIUM


def test_round_the_clock_is_a_third_night() -> None:
    """Eight of twenty-four hours; with a quiet night fewer people are needed then."""
    assert shares(ROUND_THE_CLOCK).night == Decimal("0.333333")
    assert shares(ROUND_THE_CLOCK, "0.35").night == Decimal("0.148936")


def test_holidays_count_where_the_window_stays_open() -> None:
    """Every day open: the paid holidays of 2026 among its 365 days."""
    holidays = sum(calendar().is_holiday(day) for day in YEAR)
    found = shares(windows(range(7), 540, 1080, HolidayRule.OPEN))
    assert found.holiday == (Decimal(holidays) / 365).quantize(Decimal("0.000001"))
    assert found.night == 0


def test_a_season_counts_its_own_days() -> None:
    """A window of one season outside the asked days has no hours."""
    summer = tuple(
        replace(window, valid_from=date(2026, 6, 1), valid_until=date(2026, 8, 31)) for window in ROUND_THE_CLOCK
    )
    assert shares(summer).night == Decimal("0.333333")
    assert shares(summer, days=DateRange(first=DAY, end=date(2026, 5, 1))) == NO_PREMIUM


def test_channels_are_weighed_by_their_work() -> None:
    """A chat by night beside a phone by day: half and half, or by work."""
    services = (service(Channel.PHONE), service(Channel.CHAT, windows(range(7), 0, 360)))
    equally = premium_shares(services, LAW, calendar(), YEAR, Decimal(1), {})
    by_work = premium_shares(services, LAW, calendar(), YEAR, Decimal(1), {Channel.PHONE: 900, Channel.CHAT: 100})
    assert equally.night == Decimal("0.5")
    assert by_work.night == Decimal("0.1")
