"""KPI credits and bonuses on an invoice: after the guard, a bonus only within the room that the margin leaves."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.charge import FlatCharge, VolumeBand
from contracts.kpi_clauses import BonusStep, KpiClause, KpiKind
from contracts.prices.pricing import charges_max
from core.channels import Channel
from invoices.charges.guard import Window, give_back, headroom
from invoices.drafting.outcomes import within_room
from invoices.invoice import Invoice, KpiResult, LineKind
from tests.unit.invoices.office import drafted, terms
from tests.unit.invoices.sample import T1

KPIS = (
    KpiClause(
        kind=KpiKind.ANSWER_RATE,
        channel=Channel.PHONE,
        target=Decimal("0.9"),
        volume_min=100,
        credit_share=Decimal("0.03"),
        bonus=(BonusStep(value=Decimal("0.95"), share=Decimal("0.02")),),
    ),
    KpiClause(
        kind=KpiKind.AHT,
        channel=Channel.PHONE,
        target=Decimal(200),
        volume_min=100,
        credit_share=Decimal("0.03"),
    ),
    KpiClause(kind=KpiKind.QA, channel=None, target=Decimal(85), volume_min=10, credit_share=Decimal("0.03")),
)


def invoice_at(month_won: int) -> Invoice:
    """October at a flat price: every call was answered (bonus 2 %), each took 240 s instead of 200 (credit 3 %)."""
    charge = FlatCharge(month_won=month_won, band=VolumeBand(contacts_max=5000, overage_won=0))
    contract = terms(T1, charge, kpis=KPIS, kpi_bonus_cap=Decimal("0.05"))
    (invoice,) = drafted([contract]).invoices
    return invoice


def test_a_bonus_is_paid_whole_where_there_is_room() -> None:
    """2,000,000 won are far below cost: 2 % more, 3 % less for the missed handling time."""
    invoice = invoice_at(2_000_000)
    assert invoice.won_of(LineKind.BONUS) == 40_000
    assert invoice.won_of(LineKind.KPI_CREDIT) == -60_000
    assert invoice.won_of(LineKind.GIVE_BACK) == 0


def test_a_bonus_ends_where_the_margin_would_reach_its_limit() -> None:
    """A price 5,000 won below the limit leaves 5,000 of the bonus; a price above it none, and gives back in full."""
    most = charges_max(invoice_at(2_000_000).cost_won, Decimal("0.10"))
    near = invoice_at(most - 5_000)
    assert near.won_of(LineKind.BONUS) == 5_000
    assert any("마진 한도" in result.note for result in near.kpis)
    above = invoice_at(most + 70_000)
    assert above.won_of(LineKind.BONUS) == 0
    assert above.won_of(LineKind.GIVE_BACK) == -70_000
    assert above.won_of(LineKind.KPI_CREDIT) == -((most + 70_000) * 3 // 100)
    assert near.margin < Decimal("0.10")


@pytest.mark.parametrize(("room", "expected"), [(0, [0, 0]), (10, [3, 7]), (100, [30, 70]), (1000, [30, 70])])
def test_bonuses_share_the_room(room: int, expected: list[int]) -> None:
    """In proportion, to the won."""
    results = [
        KpiResult(
            label=f"{n}", target=Decimal(1), value=Decimal(2), volume=100, is_met=True, credit_won=0, bonus_won=won
        )
        for n, won in enumerate((30, 70))
    ]
    assert [result.bonus_won for result in within_room(results, room)] == expected


@given(st.integers(1, 10**9), st.integers(0, 2 * 10**9), st.integers(0, 10**9), st.integers(0, 10**9))
def test_charges_guard_and_room_never_reach_the_limit(cost: int, charged: int, before: int, spent: int) -> None:
    """Whatever came before: what is left after the guard, with all the room used, stays below ten per cent."""
    window = Window(charges_won=min(before, spent), cost_won=spent)
    net = charged - give_back(charged, cost, Decimal("0.10"), window)
    room = headroom(net, cost, Decimal("0.10"), window)
    assert room >= 0
    if net + window.charges_won + room > charges_max(cost + spent, Decimal("0.10")):
        assert room == 0
        assert net == 0
