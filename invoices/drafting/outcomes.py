"""What follows the charges: KPI credits and bonuses, and the diagnosis fee."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.money import share_out
from core.periods import DateRange
from invoices import words
from invoices.charges.kpi_lines import KpiEvidence, kpi_results
from invoices.charges.line import fixed_line
from invoices.drafting.books import Books
from invoices.drafting.ordered import order_due, order_line
from invoices.invoice import SERVICE_KINDS, InvoiceLine, KpiResult, LineKind
from invoices.usage.accounts import Account, whole_period
from invoices.usage.billable import Stretch, Usage

Priced = tuple[Stretch, Usage, tuple[InvoiceLine, ...]]


def kpis_of(
    account: Account, priced: Sequence[Priced], books: Books, room_won: int
) -> tuple[tuple[KpiResult, ...], list[InvoiceLine]]:
    """Results, credits and bonuses: the newest version of each contract is judged over its days of the period.

    All bonuses together stay within ``room_won``; what is above is cut in proportion, and the results say so.
    """
    results: list[KpiResult] = []
    newest = {stretch.terms.contract: stretch for stretch, _, _ in priced}
    for contract, stretch in sorted(newest.items()):
        own = [one for one in priced if one[0].terms.contract == contract]
        service_won = sum(line.amount_won for _, _, found in own for line in found if line.kind in SERVICE_KINDS)
        first = min(one[0].days.first for one in own)
        whole = replace(stretch, days=DateRange(first=first, end=stretch.days.end))
        counts = {day: count for _, usage, _ in own for day, count in usage.contacts_by_day.items()}
        evidence = KpiEvidence(
            contacts=books.contacts.get(account.tenant, ()),
            counts=books.counts_of.get(account.tenant, ()),
            events=books.events,
            quality=books.quality_of.get(account.tenant, ()),
        )
        results += kpi_results(whole, evidence, service_won, counts, books.calendar)
    results = within_room(results, room_won)
    return tuple(results), [line for result in results for line in _lines_of(result, account)]


def within_room(results: Sequence[KpiResult], room_won: int) -> list[KpiResult]:
    """Bonuses cut to what the margin leaves of them."""
    asked = {str(number).zfill(4): result.bonus_won for number, result in enumerate(results)}
    if sum(asked.values()) <= room_won:
        return list(results)
    left = list(share_out(room_won, asked).values())
    return [
        replace(result, bonus_won=won, note=", ".join(filter(None, (result.note, words.BONUS_CUT))))
        if won < result.bonus_won
        else result
        for result, won in zip(results, left, strict=True)
    ]


def _lines_of(result: KpiResult, account: Account) -> Iterator[InvoiceLine]:
    proof = (f"kpi:{result.label}={result.value}", f"target:{result.target}")
    if result.credit_won:
        label = words.KPI_CREDIT.format(label=result.label)
        yield fixed_line(LineKind.KPI_CREDIT, label, whole_period(account), -result.credit_won, *proof)
    if result.bonus_won:
        label = words.KPI_BONUS.format(label=result.label)
        yield fixed_line(LineKind.BONUS, label, whole_period(account), result.bonus_won, *proof)


def onboarding(account: Account, books: Books) -> list[InvoiceLine]:
    """The diagnosis fee, once per tenant and never prorated: of an order when its report was handed over, else in the
    period in which the tenant's first contract begins.
    """
    own = [t for t in books.contracts_of[account.tenant] if t.is_agreed]
    first = min(own, key=lambda terms: (terms.valid_from, terms.contract, terms.version))
    if first.account == account.account:
        order = order_due(account.tenant, books, account.period.range.end)
        if order is not None:
            return [order_line(order)]
    billed = books.onboarded.get(account.tenant, 0) > 0
    if billed or not first.onboarding_fee_won or first.account != account.account:
        return []
    if first.valid_from not in account.period.range:
        return []
    stretch = replace(whole_period(account), terms=first)
    return [fixed_line(LineKind.ONBOARDING, words.ONBOARDING, stretch, first.onboarding_fee_won, "term:onboarding")]
