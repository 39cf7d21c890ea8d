"""What an account manager should know of a version before it is signed, though nothing of it forbids the signature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from contracts.prices.load import load_of, share_needed
from contracts.terms import ContractTerms
from contracts.words import plain
from core.calendar import HolidayCalendar
from core.money import round_rate
from core.rates import RateTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A sentence of the catalogue with its values."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


def remarks(terms: ContractTerms, rates: RateTable, calendar: HolidayCalendar) -> tuple[Remark, ...]:
    """Remarks on a version, in a fixed order."""
    return (
        *_review(terms),
        *_rates(terms, rates),
        *_load(terms, rates),
        *_credits(terms),
        *_annexes(terms),
        *_payment(terms, calendar),
    )


def _review(terms: ContractTerms) -> Iterator[Remark]:
    if terms.signed_on is None and terms.review is None:
        yield Remark(code="lifecycle.remark.not_reviewed", values={"contract": terms.contract})
    elif terms.review is not None:
        yield Remark(code="lifecycle.remark.reviewed", values={"by": terms.review.by, "day": terms.review.on})


def _rates(terms: ContractTerms, rates: RateTable) -> Iterator[Remark]:
    """Which rates begin inside the term: the price was computed without them."""
    changing = _beginning(rates, terms.valid_from, terms.valid_until)
    if changing:
        names = ", ".join(changing[:4]) + (" …" if len(changing) > 4 else "")
        yield Remark(code="lifecycle.remark.rates_change", values={"count": len(changing), "names": names})


def _beginning(rates: RateTable, first: date, last: date) -> list[str]:
    """Names of rates that get another value within the term."""
    before = {rate.name: rate.value for rate in rates.rows() if rate.holds_on(first)}
    return sorted(
        {rate.name for rate in rates.rows() if first < rate.valid_from <= last and before.get(rate.name) != rate.value}
    )


def _load(terms: ContractTerms, rates: RateTable) -> Iterator[Remark]:
    needed = share_needed(terms, rates.value("company.occupancy", terms.cost_sheet.rates_on))
    if needed > terms.share_fte:
        values = {"load": plain(round_rate(load_of(terms) * 100, 1)), "share": plain(needed)}
        yield Remark(code="lifecycle.remark.undersold", values=values)


def _credits(terms: ContractTerms) -> Iterator[Remark]:
    """All clauses missed at once cost more than the cap: said, so that nobody counts on the sum."""
    most = sum((clause.credit_share for clause in terms.kpis), Decimal(0))
    if most > terms.kpi_credit_cap:
        values = {"most": plain(most * 100), "cap": plain(terms.kpi_credit_cap * 100)}
        yield Remark(code="lifecycle.remark.credit_cap", values=values)


def _annexes(terms: ContractTerms) -> Iterator[Remark]:
    if terms.has_operation and not terms.policy:
        yield Remark(code="lifecycle.remark.no_policy")
    if not terms.contacts:
        yield Remark(code="lifecycle.remark.no_contacts")


def _payment(terms: ContractTerms, calendar: HolidayCalendar) -> Iterator[Remark]:
    """A contract that begins on a day nobody works is mostly a slip of the pen."""
    if not calendar.is_business_day(terms.valid_from) and terms.valid_from.day != 1:
        yield Remark(code="lifecycle.remark.begins_on_holiday", values={"day": terms.valid_from})
