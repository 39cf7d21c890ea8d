"""Stamp duty (인지세) of a contract for work with a public body, by dated brackets (인지세법 §3)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from contracts.prices.cost_sheet import contract_months
from contracts.terms import ContractTerms
from core.money import round_won
from core.rates import RateTable

BRACKETS = 5
"""``stamp_duty.1.over_won`` … ``stamp_duty.5.over_won`` with the ``duty_won`` of each."""


def contract_won(terms: ContractTerms, month_won: Fraction | int) -> int:
    """What the whole term is expected to cost the tenant before VAT."""
    return round_won(month_won * contract_months(terms.valid_from, terms.valid_until)) + terms.onboarding_fee_won


def stamp_duty_won(amount_won: int, rates: RateTable, day: date) -> int:
    """The duty on an amount: that of the highest bracket it lies above, 0 below the first. Raises RateMissing."""
    found = 0
    for bracket in range(1, BRACKETS + 1):
        if amount_won > rates.whole(f"stamp_duty.{bracket}.over_won", day):
            found = rates.whole(f"stamp_duty.{bracket}.duty_won", day)
    return found
