"""Prices of the menu, from the cost of an hour and dated assumptions on how long a piece of work takes.

A unit costs its minutes at the hourly cost of the contract's own grades, over the part of an hour in which such work is
really done (it follows on itself, so nobody waits for it). Prices are cut downwards to 10 won, so that the margin is
the one asked for, or less. Setting up lines passes on what the carrier asks, without a margin.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from contracts.menu import MenuBilling, MenuItem, MenuKind
from contracts.prices.cost_sheet import CostBasis, cost_sheet, hour_cost
from contracts.prices.premium_hours import NO_PREMIUM
from contracts.prices.pricing import UNIT_STEP_WON, cut_to_step, grade_hour_cost, priced, refuse_margin
from contracts.words import percent, plain
from core.korean import won
from core.money import round_rate, round_won
from core.rates import RateTable
from wfm.agents import Grade

RATES = ("menu.", "package.")
"""Names with which the rates of the menu begin."""
_WON_PLACES = 2

_HOURS = (MenuKind.PEAK_HOURS, MenuKind.WEEKEND_HOURS, MenuKind.EVENING_HOURS)
_OUTBOUND = (MenuKind.HAPPY_CALL, MenuKind.UPSELL)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCost:
    """Cost of one unit in won, exactly, and in Korean how it came about."""

    won: Fraction
    basis: str


def unit_cost(kind: MenuKind, billing: MenuBilling, basis: CostBasis, rates: RateTable, day: date) -> UnitCost:
    """What one unit of an item costs us with the rates of a day. Raises RateMissing."""
    if kind is MenuKind.LINE_SETUP:
        setup = rates.rate("menu.line_setup_won", day)
        return UnitCost(won=Fraction(setup.value), basis=setup.source)
    plain_basis = replace(basis, premiums=NO_PREMIUM, training_hours=0)
    hour = hour_cost(cost_sheet(plain_basis, rates, day))
    said = f"시간당 원가 {won(round_won(hour))}"
    if kind is MenuKind.INITIAL_TRAINING:
        return UnitCost(won=hour * basis.training_hours, basis=f"{said} × 교육 {basis.training_hours}시간")
    if kind in (MenuKind.SYSTEM, MenuKind.MANAGEMENT):
        return _standing_cost(kind, plain_basis, rates, day)
    if kind in _HOURS:
        extra = rates.value(f"menu.{kind}.extra_ratio", day)
        return UnitCost(won=hour * (1 + Fraction(extra)), basis=f"{said} × (1 + {percent(extra)})")
    minutes, occupancy = rates.value(f"menu.{kind}.minutes", day), rates.value("menu.occupancy", day)
    piece = hour * Fraction(minutes) / 60 / Fraction(occupancy)
    said = f"{said} × {plain(minutes)}분 ÷ 가동률 {percent(occupancy)}"
    if kind in _OUTBOUND:
        call = rates.value("menu.call_won", day)
        piece, said = piece + Fraction(call), f"{said} + 통신비 {plain(call)}원"
        if billing is MenuBilling.SUCCESS:
            share = rates.value(f"menu.{kind}.success_share", day)
            return UnitCost(won=piece / Fraction(share), basis=f"({said}) ÷ 성공률 {percent(share)}")
    return UnitCost(won=piece, basis=said)


def _standing_cost(kind: MenuKind, basis: CostBasis, rates: RateTable, day: date) -> UnitCost:
    """A seat with its support, or the leading of one person of the tenant's own: hours of a lead."""
    hour = grade_hour_cost(basis, rates, day, Grade.LEAD)
    said = f"선임 시간당 원가 {won(round_won(hour))}"
    if kind is MenuKind.SYSTEM:
        seat, hours = (
            rates.value("package.system.seat_month_won", day),
            rates.value("package.system.support_hours", day),
        )
        return UnitCost(
            won=Fraction(seat) + hour * Fraction(hours),
            basis=f"좌석 {won(round_won(seat))} + {said} × {plain(hours)}시간",
        )
    hours = rates.value("package.management.agent_hours", day)
    return UnitCost(won=hour * Fraction(hours), basis=f"{said} × {plain(hours)}시간")


def menu_item(
    kind: MenuKind,
    billing: MenuBilling,
    quantity: Decimal,
    months: tuple[int, ...],
    basis: CostBasis,
    rates: RateTable,
    day: date,
    *,
    margin: Decimal,
    limit: Decimal,
) -> MenuItem:
    """One item with its price. Raises Refused where the margin reaches the limit, and RateMissing."""
    refuse_margin(margin, limit)
    cost = unit_cost(kind, billing, basis, rates, day)
    if kind is MenuKind.LINE_SETUP:
        price_won = round_won(cost.won)
    else:
        price_won = priced(cut_to_step(cost.won * (1 + Fraction(margin)), UNIT_STEP_WON), kind.value)
    return MenuItem(
        kind=kind,
        billing=billing,
        price_won=price_won,
        cost_won=round_rate(cost.won, _WON_PLACES),
        quantity=quantity,
        months=months,
        basis=cost.basis,
    )


def month_won(item: MenuItem) -> int:
    """What an item brings in a full month in which it applies, when what is counted comes as expected."""
    return round_won(item.price_won * item.quantity)


def full_menu(
    basis: CostBasis, rates: RateTable, day: date, *, margin: Decimal, limit: Decimal
) -> tuple[MenuItem, ...]:
    """One of each item in each of its ways of billing: the price list. Training needs hours of training to be on it."""
    return tuple(
        menu_item(kind, billing, Decimal(1), (), basis, rates, day, margin=margin, limit=limit)
        for kind in MenuKind
        for billing in kind.billings
        if kind is not MenuKind.INITIAL_TRAINING or basis.training_hours
    )
