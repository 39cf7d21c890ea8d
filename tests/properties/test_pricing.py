"""Whatever the share, the wages and the demand: a price is quoted below the margin limit, or refused."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from contracts.charge import ANSWERING_MODELS, ChargeModel, MeteredUnit
from contracts.kpi_clauses import KpiClause, KpiKind
from contracts.prices.cost_sheet import CostBasis, cost_sheet, line_amount_won
from contracts.prices.premium_hours import PremiumShares
from contracts.prices.pricing import ChannelDemand, expected_margin, price
from contracts.promises.kpi import judge
from contracts.promises.outcomes import Outcomes, OutcomeSlice
from contracts.promises.settlement import credits_won
from core.channels import Channel
from core.errors import Refused
from tests.unit.contracts.samples import DAY, rates_with
from wfm.agents import Grade

LIMIT = Decimal("0.10")


def ratios(places: int = 4) -> st.SearchStrategy[Decimal]:
    """Parts from 0 to 1."""
    return st.decimals(0, 1, places=places)


@st.composite
def mixes(draw: st.DrawFn) -> dict[Grade, Decimal]:
    """Shares of the grades, in hundredths, summing to the whole."""
    cuts = sorted(draw(st.lists(st.integers(0, 100), min_size=3, max_size=3)))
    parts = [high - low for low, high in zip([0, *cuts], [*cuts, 100], strict=True)]
    return {grade: Decimal(part) / 100 for grade, part in zip(Grade, parts, strict=True)}


@st.composite
def bases(draw: st.DrawFn) -> CostBasis:
    """Any basis of cost, from a hundredth of a person to twenty."""
    return CostBasis(
        share_fte=draw(st.decimals("0.01", 20, places=2)),
        shrinkage=draw(st.decimals(0, "0.5", places=3)),
        grade_mix=draw(mixes()),
        premiums=PremiumShares(night=draw(ratios()), holiday=draw(ratios())),
        training_hours=draw(st.integers(0, 80)),
        trained_agents=draw(st.integers(0, 20)),
        contract_months=draw(st.integers(1, 36)),
    )


demands = st.dictionaries(
    st.sampled_from(Channel),
    st.builds(
        ChannelDemand,
        contacts=st.integers(0, 20_000),
        aht_s=st.integers(10, 3_600),
        concurrency=st.integers(1, 4),
    ),
    min_size=1,
)


@given(
    model=st.sampled_from(ANSWERING_MODELS),
    basis=bases(),
    demand=demands,
    margin=st.decimals(0, "0.0999", places=4),
    unit=st.sampled_from(MeteredUnit),
    wage_won=st.integers(10_320, 80_000),
)
def test_the_margin_never_reaches_its_limit(
    model: ChargeModel,
    basis: CostBasis,
    demand: dict[Channel, ChannelDemand],
    margin: Decimal,
    unit: MeteredUnit,
    wage_won: int,
) -> None:
    """Measured on the finished charge, roundings and premiums included; never above what was asked for."""
    rates = rates_with(wage__standard_hour_won__regular=str(wage_won))
    try:
        charge = price(model, basis, rates, DAY, demand=demand, margin=margin, limit=LIMIT, unit=unit)
    except Refused as refused:
        if refused.key not in {"contract.volume_needed", "contract.price_of_nothing"}:
            raise
        return
    found = expected_margin(charge, cost_sheet(basis, rates, DAY), demand)
    assert found.of_cost < Fraction(LIMIT)
    assert found.of_cost <= Fraction(margin)


@given(basis=bases())
def test_a_cost_sheet_sums_exactly(basis: CostBasis) -> None:
    """Whole won, each line its own product, groups summing to the total."""
    sheet = cost_sheet(basis, rates_with(), DAY)
    assert sheet.total_won == sum(line.amount_won for line in sheet.lines)
    for line in sheet.lines:
        assert line.amount_won == line_amount_won(line.basis_won, line.rate, line.quantity)


@given(
    missed=st.lists(st.tuples(st.decimals(0, "0.2", places=3), st.booleans()), min_size=1, max_size=5),
    charge_won=st.integers(0, 10**9),
    cap=ratios(3),
)
def test_credits_never_pass_the_cap(missed: list[tuple[Decimal, bool]], charge_won: int, cap: Decimal) -> None:
    """No credit where a clause is met, none below zero, all together within the cap."""
    good = Outcomes(slices=(OutcomeSlice(channel=Channel.PHONE, offered=100, answered=95),))
    judged = [
        judge(
            KpiClause(
                kind=KpiKind.ANSWER_RATE,
                channel=Channel.PHONE,
                target=Decimal("0.96") if is_missed else Decimal("0.90"),
                volume_min=1,
                credit_share=share,
            ),
            good,
        )
        for share, is_missed in missed
    ]
    credits = credits_won(judged, charge_won, cap)
    assert sum(credits) <= charge_won * cap
    assert all(credit >= 0 for credit in credits)
    assert all(credit == 0 for credit, found in zip(credits, judged, strict=True) if found.is_met)
