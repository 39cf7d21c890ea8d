"""When a tax invoice is issued (부가가치세법 제34조): from its date of writing to the 10th of the next month.

A day that is a Saturday, Sunday or holiday moves to the next business day [law / custom]. A date of writing that has
not come yet is refused by Hometax.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Protocol

from core.calendar import HolidayCalendar
from invoices.correction import Correction

LAST_MONTH_DAY = 10


class Dated(Protocol):
    """A document, or what is told of one."""

    @property
    def written_on(self) -> date:
        """Date of writing (작성일자)."""

    @property
    def correction(self) -> Correction | None:
        """What it corrects, and since when."""


def deadline(written_on: date, calendar: HolidayCalendar, last_day: int = LAST_MONTH_DAY) -> date:
    """The last day to issue a tax invoice written on a day: ``last_day`` of the month after it, or the next business
    day.
    """
    next_month = (written_on.replace(day=1) + timedelta(days=31)).replace(day=1)
    return calendar.next_business_day(next_month.replace(day=last_day))


def deadline_of(invoice: Dated, calendar: HolidayCalendar, last_day: int = LAST_MONTH_DAY) -> date:
    """The same of a document; a correction counts from the day of its event where that is later."""
    day = invoice.written_on
    return deadline(max(day, invoice.correction.event_on) if invoice.correction else day, calendar, last_day)


def warns_from(deadline_day: date, calendar: HolidayCalendar, business_days: int) -> date:
    """The day from which an open tax invoice is told of: some business days before its deadline."""
    return calendar.business_days_before(deadline_day, business_days)
