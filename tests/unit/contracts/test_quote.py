"""Quotes by hand: models over the months, forms, the tenant's own team, the break-even, the document."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.charge import ANSWERING_MODELS, ChargeModel
from contracts.diagnoses.diagnosis import Need
from contracts.diagnoses.outlook import MonthAhead
from contracts.prices.cost_sheet import CostBasis, cost_sheet, standard_mix
from contracts.prices.pricing import ChannelDemand
from contracts.quotes.alone import WAGES, alone_cost, break_even
from contracts.quotes.compared import Month, Season, compare_forms, compare_models
from contracts.quotes.comparisons import BACK_FORMULA
from contracts.quotes.document import quote_document
from contracts.quotes.quote import Quote, make_quote, share_for
from contracts.terms import Form
from core.channels import Channel
from core.document import Document
from core.errors import Refused
from core.periods import seoul
from core.rates import RateMissing
from documents import pdf, readback, workbook
from documents.formulas import evaluate
from tests.unit.contracts.samples import DAY, SUPPLIER, draft, service, shipped_rates, tenant

LIMIT = Decimal("0.10")
DEMAND = {
    Channel.PHONE: ChannelDemand(contacts=900, aht_s=240),
    Channel.CHAT: ChannelDemand(contacts=300, aht_s=420, concurrency=3),
}
MONTH = MonthAhead(contacts={Channel.PHONE: 900, Channel.CHAT: 300}, low=960, high=1_560)
FACTORS = {Season.QUIET: Decimal("0.8"), Season.MIDDLE: Decimal(1), Season.BUSY: Decimal("1.3")}


def basis(share: str = "1.2") -> CostBasis:
    """A share of the usual mix."""
    return CostBasis(share_fte=Decimal(share), shrinkage=Decimal("0.12"), grade_mix=standard_mix(shipped_rates(), DAY))


def need(alone: str = "2.6") -> Need:
    """Alone 2.6 people, 1.13 in the pool; more volume needs fewer people a contact."""
    return Need(
        weeks=2,
        pooled_fte=Decimal("1.13"),
        alone_fte=Decimal(alone),
        pooled_peak=Decimal("1.5"),
        alone_peak=Decimal(3),
        shrinkage=Decimal("0.12"),
        share_month_hours=Decimal("173.8"),
        alone_at={Decimal("0.5"): Decimal("1.7"), Decimal(1): Decimal(alone), Decimal(3): Decimal("4.1")},
    )


def quote(**terms: Any) -> Quote:
    """A quote of all this; ``terms`` replace what is passed in."""
    usual: dict[str, Any] = {
        "tenant": tenant(),
        "services": (service(Channel.PHONE), service(Channel.CHAT)),
        "valid_from": DAY,
        "proposed": ChargeModel.METERED,
        "is_asked": False,
        "basis": basis(),
        "demand": DEMAND,
        "month": MONTH,
        "need": need(),
        "rates": shipped_rates(),
        "margin": Decimal("0.085"),
        "kpis": draft().kpis,
    }
    return make_quote(**(usual | terms))


def document(made: Quote) -> Document:
    """The quote as a document of its first day."""
    return quote_document(made, SUPPLIER, written_on=DAY)


def test_all_models_over_all_months() -> None:
    """In the middle month each margin lies just below what was asked for; a flat price gives back in a quiet month."""
    made = quote()
    assert [offer.model for offer in made.models] == list(ANSWERING_MODELS)
    for offer in made.models:
        middle = offer.month(Season.MIDDLE)
        assert middle.cost_won == made.sheet.total_won
        assert Decimal("0.07") < middle.of_cost <= Decimal("0.085")
        assert middle.of_price < middle.of_cost
    flat = made.models[0]
    quiet = flat.month(Season.QUIET)
    assert quiet.charges_won == flat.month(Season.MIDDLE).charges_won
    assert quiet.given_back_won > 0
    assert Decimal("0.0999") <= quiet.of_cost < LIMIT
    assert flat.month(Season.BUSY).margin_won < 0  # 1,560 contacts, 180 above the band, at the cost of 1.3 shares
    assert made.offer.model is ChargeModel.METERED


def test_the_months_are_those_of_the_forecast() -> None:
    """Contacts of the quiet and the busy month are the forecast's quantiles."""
    assert [month.contacts for month in quote().models[0].months] == [960, 1_200, 1_560]


def test_what_is_given_back_by_hand() -> None:
    """Of 1,200 on a cost of 1,000 at most 1,099 may stay: 101 are given back, also by the sheet's formula."""
    month = Month(season=Season.QUIET, contacts=1, charges_won=1_200, cost_won=1_000, limit=LIMIT)
    assert (month.given_back_won, month.billed_won, month.margin_won) == (101, 1_099, 99)
    assert month.of_cost == Decimal("0.0990")
    assert month.of_price == Decimal("0.0900")
    assert replace(month, charges_won=1_099).given_back_won == 0


@given(st.integers(0, 10**9), st.integers(1, 10**9))
@settings(max_examples=200, deadline=None)
def test_no_month_ever_reaches_the_limit(charges_won: int, cost_won: int) -> None:
    """Whatever is charged on whatever cost, what is billed stays below the limit, and Excel gives back the same won."""
    month = Month(season=Season.BUSY, contacts=1, charges_won=charges_won, cost_won=cost_won, limit=LIMIT)
    assert month.margin_won * 10 < month.cost_won
    assert month.of_cost < LIMIT
    values = {"charges_won": float(charges_won), "cost_won": float(cost_won), "limit": 0.1}
    assert evaluate(BACK_FORMULA, values) == month.given_back_won


@given(st.decimals("0.2", "6", places=1), st.decimals("0", "0.0999", places=4), st.decimals("0.3", "3", places=1))
@settings(max_examples=25, deadline=None)
def test_the_margin_never_reaches_its_limit_in_any_comparison(share: Decimal, margin: Decimal, alone: Decimal) -> None:
    """Every model in the middle month, and every form, is below 10 % of cost for any share and margin."""
    rates = shipped_rates()
    for offer in compare_models(
        basis(str(share)), rates, DAY, demand=DEMAND, factors=FACTORS, margin=margin, limit=LIMIT
    ):
        middle = offer.month(Season.MIDDLE)
        assert middle.charges_won * 10 < middle.cost_won * 11
        assert middle.given_back_won == 0
    work = Decimal(str(share))
    for form in compare_forms(
        basis(str(share)), rates, DAY, work_fte=work, alone_fte=alone, margin=margin, limit=LIMIT
    ):
        assert form.price_won * 10 < form.cost_won * 11


@pytest.mark.parametrize("margin", ["0.10", "0.2"])
def test_a_margin_at_the_limit_is_refused(margin: str) -> None:
    """Ten per cent is too much, before anything is priced."""
    with pytest.raises(Refused):
        quote(margin=Decimal(margin))


def test_forms_by_hand() -> None:
    """Three whole people are bound; hybrid binds one and the pool does the rest; below one there is no hybrid."""
    shared, hybrid, dedicated = quote().forms
    rates = shipped_rates()
    assert (shared.form, shared.people, shared.share_fte) == (Form.SHARED, 0, Decimal("1.2"))
    assert shared.cost_won == cost_sheet(basis(), rates, DAY).total_won
    assert (hybrid.form, hybrid.people) == (Form.HYBRID, 1)
    assert hybrid.share_fte == Decimal("0.8")  # 1.2 × (1 − 1 / 2.6), rounded up to a tenth
    assert (dedicated.people, dedicated.share_fte) == (3, Decimal(0))
    assert dedicated.cost_won == cost_sheet(basis("3"), rates, DAY).total_won
    small = compare_forms(
        basis("0.4"),
        rates,
        DAY,
        work_fte=Decimal("0.4"),
        alone_fte=Decimal("1.4"),
        margin=Decimal(0),
        limit=LIMIT,
    )
    assert [each.form for each in small] == [Form.SHARED, Form.DEDICATED]


def test_the_hidden_costs_of_a_team_by_hand() -> None:
    """Two people for 1.3 FTE: wages of 209 hours, hiring by turnover, a part of a manager at least."""
    made = alone_cost(Decimal("1.3"), shipped_rates(), DAY)
    lines = {line.key: line for line in made.lines}
    assert made.people == 2
    assert lines[WAGES].amount_won == 2 * 209 * 10_650
    assert lines["alone_hiring"].amount_won == 52_501  # 900,000 × 0.029167 × 2
    assert lines["alone_manager"].quantity == Decimal("0.2")
    assert alone_cost(Decimal("0.4"), shipped_rates(), DAY).lines[-1].quantity == Decimal("0.15")
    assert made.hidden_won == made.total_won - lines[WAGES].amount_won > 0


def test_the_break_even_lies_between_its_points() -> None:
    """Where the lines cross; None where an own team never pays, the first point where it always does."""
    alone_at = {Decimal(1): Decimal(1), Decimal(3): Decimal(2)}
    rates = shipped_rates()
    one, two = (alone_cost(fte, rates, DAY).total_won for fte in alone_at.values())
    crossing = break_even(100, alone_at, {Decimal(1): one - 500_000, Decimal(3): two + 500_000}, rates, DAY)
    assert crossing.contacts == 200
    assert break_even(100, alone_at, {Decimal(1): 1, Decimal(3): 1}, rates, DAY).contacts is None
    assert break_even(100, alone_at, {Decimal(1): 10**9, Decimal(3): 10**9}, rates, DAY).contacts == 100


def test_the_share_is_the_need_rounded_up() -> None:
    """1.13 is sold as 1.2; never less than a tenth."""
    assert share_for(need()) == Decimal("1.2")
    assert share_for(replace(need(), pooled_fte=Decimal("0.01"))) == Decimal("0.1")


def test_a_missing_rate_is_named() -> None:
    """A first day without rates is refused, naming the rate."""
    with pytest.raises(RateMissing):
        quote(valid_from=date(2040, 1, 1))


def test_both_files_show_the_model_s_won() -> None:
    """The month, our cost and the team's cost are read back from both; formulas stand with their values."""
    made = document(quote())
    assert readback.check_pdf(made, pdf.render(made, timestamp=seoul(DAY))) == 3
    content = workbook.render(made)
    assert readback.check_workbook(made, content) >= 3
    formulas = openpyxl.load_workbook(io.BytesIO(content))
    values = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    found = [
        values[sheet.title][cell.coordinate].value
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    ]
    assert len(found) > 60
    assert all(isinstance(value, int | float) for value in found)
    assert sum(len(sheet._charts) for sheet in formulas) == 2


def test_the_quote_says_which_way_is_cheaper() -> None:
    """What is saved against a team of one's own, and where that ends."""
    text = readback.pdf_text(pdf.render(document(quote()), timestamp=seoul(DAY)))
    assert "적게 듭니다" in text
    assert "숨은 비용" in text
    assert "진단 결과에 알맞은 요금제" in text
    asked = readback.pdf_text(pdf.render(document(quote(is_asked=True)), timestamp=seoul(DAY)))
    assert "요청하신 요금제" in asked
