"""When an invoice is written and when it is due, by the contract's terms."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from contracts.terms import ContractTerms, TaxDateRule
from core.calendar import HolidayCalendar
from core.periods import BillingPeriod


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentDays:
    """``written_on`` is the tax invoice's 작성일자, ``due_on`` the day of payment."""

    written_on: date
    due_on: date


def payment_days(terms: ContractTerms, period: BillingPeriod, calendar: HolidayCalendar) -> PaymentDays:
    """The payment day of the month after the period's closing month; a day it lacks is its last; a Saturday, Sunday or
    holiday moves to the next business day. The date of writing is that day, the last day of the period, or the first
    day of the month of payment (early issue).
    """
    after = period.following
    last = monthrange(after.year, after.month)[1]
    due_on = calendar.next_business_day(date(after.year, after.month, min(terms.payment_day, last)))
    written_on = {
        TaxDateRule.PAYMENT_DAY: due_on,
        TaxDateRule.MONTH_END: period.range.last,
        TaxDateRule.EARLY: date(after.year, after.month, 1),
    }[terms.tax_date]
    return PaymentDays(written_on=written_on, due_on=due_on)
