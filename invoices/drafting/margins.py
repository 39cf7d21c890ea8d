"""The margin window of an account: what is given back, and what room is left for a bonus (BUSINESS.md, Margin)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from contracts.terms import MarginWindow
from invoices import words
from invoices.charges import guard
from invoices.charges.line import fixed_line
from invoices.drafting.books import Books
from invoices.invoice import EarlierPeriod, InvoiceLine, LineKind
from invoices.usage.accounts import Account, whole_period


def given_back(account: Account, charged: int, cost_won: int, window: guard.Window | None) -> list[InvoiceLine]:
    """The line that keeps the margin of the window below its limit, where it is needed."""
    terms = account.newest
    window = window or guard.Window()
    back = guard.give_back(charged, cost_won, terms.margin_limit, window)
    if not back:
        return []
    stretch = whole_period(account)
    limit = f"{terms.margin_limit * 100:.0f}"
    line = fixed_line(
        LineKind.GIVE_BACK,
        f"{words.GIVE_BACK} ({words.MARGIN_WINDOWS[window_kind(account)]} {limit}% 미만)",
        stretch,
        -back,
        f"cost:{cost_won}",
        f"window_charges:{window.charges_won}",
        f"window_cost:{window.cost_won}",
    )
    return [line]


def headroom(account: Account, net_won: int, cost_won: int, window: guard.Window | None) -> int:
    """What may still be charged before the margin of the window reaches its limit; never below nothing."""
    return guard.headroom(net_won, cost_won, account.newest.margin_limit, window or guard.Window())


def window_kind(account: Account) -> MarginWindow:
    """The strictest window among the account's contracts: a month where any of them is judged by the month."""
    kinds = {stretch.terms.margin_window for stretch in account.stretches}
    return MarginWindow.MONTH if MarginWindow.MONTH in kinds else MarginWindow.CONTRACT_YEAR


def window_of(account: Account, books: Books, settling: Sequence[EarlierPeriod] = ()) -> guard.Window | None:
    """Charges and cost of the contract year's earlier periods; None where each month is judged alone. A credit note
    counts with what it takes back, so that an invoice that was replaced counts once; what earlier invoices settled of
    a period counts in it, and so does what this very invoice is ``settling``.
    """
    if window_kind(account) is MarginWindow.MONTH:
        return None
    begin = _year_begin(min(stretch.terms.valid_from for stretch in account.stretches), account.period.range.first)
    earlier = [
        head
        for head in books.issued_to.get(account.account, ())
        if begin <= head.period.range.first and head.period.range.end <= account.period.range.first
    ]
    inside = {str(head.period) for head in earlier}
    known = [one.earlier for one in books.settled.get(account.account, ()) if one.by < str(account.period)]
    settled = [one for one in (*known, *settling) if one.period in inside]
    return guard.Window(
        charges_won=sum(head.net_service_won for head in earlier) + sum(one.charges_won for one in settled),
        cost_won=sum(head.cost_won for head in earlier) + sum(one.cost_won for one in settled),
        periods=len(inside),
    )


def _year_begin(first: date, day: date) -> date:
    """The newest anniversary of a contract's begin on or before a day; 29 February counts as 1 March."""
    if day < first:
        return first
    for year in (day.year, day.year - 1):
        try:
            anniversary = first.replace(year=year)
        except ValueError:
            anniversary = date(year, 3, 1)
        if anniversary <= day:
            return max(first, anniversary)
    return first
