"""Margins by tenant, model and season, and the reasons of a loss, by hand and for any numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.charge import ChargeModel
from core.ids import AccountId, TenantId
from core.periods import BillingPeriod
from documents import page, workbook
from invoices.head import InvoiceHead
from invoices.invoice import EarlierPeriod, InvoiceKind
from invoices.reports.blocks import page_of, template, workbook_of
from invoices.reports.margin import (
    GROUPS,
    Cause,
    MarginFact,
    Season,
    below_cost,
    margin_facts,
    margin_rows,
    season_of,
)
from invoices.reports.margin_document import margin_document
from invoices.usage.accounts import account_in
from tests.unit.invoices.office import FLAT, OCTOBER, terms
from tests.unit.invoices.sample import T1, calendar


def head(code: str, charges: int, cost: int, month: int = 10, **changed: Any) -> InvoiceHead:
    """The head of an invoice."""
    plain: dict[str, Any] = {
        "number": f"2026-{code}-{month}",
        "account": AccountId(code),
        "tenant": TenantId(code),
        "period": BillingPeriod(2026, month),
        "kind": InvoiceKind.INVOICE,
        "revision": 1,
        "written_on": date(2026, 10, 31),
        "due_on": date(2026, 11, 25),
        "supply_won": charges,
        "vat_won": charges // 10,
        "total_won": charges + charges // 10,
        "service_won": charges,
        "give_back_won": 0,
        "onboarding_won": 0,
        "bonus_won": 0,
        "cost_won": cost,
        "corrects": None,
        "reason": None,
    }
    return InvoiceHead(**(plain | changed))


def models(account: AccountId, period: BillingPeriod) -> tuple[ChargeModel, ...]:
    """T01 is flat, all others are metered."""
    return (ChargeModel.FLAT,) if account == "T01" else (ChargeModel.METERED,)


def test_margins_by_tenant_model_and_season() -> None:
    """A bonus and what was settled count, a credit note takes back, a replaced invoice counts once."""
    heads = [
        head("T01", 1_080, 1_000, give_back_won=-30, bonus_won=20),
        head("T01", 900, 1_000, month=6),
        head("T02", 2_100, 2_000),
        head("T02", -2_100, -2_000, kind=InvoiceKind.CREDIT_NOTE, corrects="2026-T02-10"),
        head("T02", 2_150, 2_000, revision=2),
    ]
    settled = [(AccountId("T01"), T1, EarlierPeriod(period="2026-06", charges_won=50, outcome_won=-9, cost_won=10))]
    facts = margin_facts(heads, settled, models)
    by_tenant = {row.key: (row.periods, row.charges_won, row.cost_won) for row in margin_rows(facts, "tenant")}
    assert by_tenant == {"T01": (2, 2_020, 2_010), "T02": (1, 2_150, 2_000)}
    assert {row.key: row.margin for row in margin_rows(facts, "model")} == {
        "flat": Decimal("0.0049"),
        "metered": Decimal("0.0750"),
    }
    assert [row.key for row in margin_rows(facts, "season")] == ["summer", "autumn"]
    assert [row.key for row in margin_rows(facts, "month")] == ["2026-06", "2026-10"]


@pytest.mark.parametrize(
    ("month", "season"),
    [
        (3, Season.SPRING),
        (5, Season.SPRING),
        (8, Season.SUMMER),
        (11, Season.AUTUMN),
        (12, Season.WINTER),
        (2, Season.WINTER),
    ],
)
def test_seasons(month: int, season: Season) -> None:
    """Spring begins in March."""
    assert season_of(month) is season


def fact(charges: int, cost: int) -> MarginFact:
    """October of T01."""
    return MarginFact(
        account=AccountId("T01"),
        tenant=T1,
        period=OCTOBER,
        models=(ChargeModel.FLAT,),
        charges_won=charges,
        cost_won=cost,
    )


def test_the_reason_of_a_loss_by_hand() -> None:
    """Sold: 4,000,000 for 152.94 h at 3,700,000. Worked 200 h for 4,838,500: the hours cost 1,138,480 of it."""
    account, _ = account_in(OCTOBER, AccountId("T01"), [terms(T1, FLAT)], calendar())
    assert account is not None
    lost = below_cost(fact(4_000_000, 4_838_500), account, 200 * 60)
    assert lost.expected_won == 300_000
    assert lost.charges_effect_won == 0
    assert lost.hours_effect_won == -1_138_499
    assert lost.rate_effect_won == -1
    assert lost.cause is Cause.MORE_HOURS
    assert below_cost(fact(3_000_000, 3_700_000), account, 9176).cause is Cause.LOW_CHARGES
    assert below_cost(fact(4_000_000, 4_500_000), account, 9176).cause is Cause.DEARER_HOURS


@given(st.integers(0, 10**8), st.integers(1, 10**8), st.integers(0, 30_000))
def test_the_effects_always_add_up_to_the_margin(charges: int, cost: int, minutes: int) -> None:
    """Expected margin + charges + hours + rate = margin, to the won."""
    account, _ = account_in(OCTOBER, AccountId("T01"), [terms(T1, FLAT)], calendar())
    assert account is not None
    one = below_cost(fact(charges, cost), account, minutes)
    parts = one.expected_won + one.charges_effect_won + one.hours_effect_won + one.rate_effect_won
    assert parts == charges - cost


@given(
    st.lists(st.tuples(st.sampled_from(["T01", "T02", "T03"]), st.integers(1, 12), st.integers(0, 9999)), max_size=9)
)
def test_every_way_of_summing_gives_the_same_total(rows: list[tuple[str, int, int]]) -> None:
    """Nothing falls between two groups."""
    facts = margin_facts([head(code, won, won // 2, month) for code, month, won in rows], [], models)
    totals = {
        by: (sum(row.charges_won for row in margin_rows(facts, by)), sum(r.periods for r in margin_rows(facts, by)))
        for by in GROUPS
    }
    assert set(totals.values()) == {(sum(won for _, _, won in rows), len(facts))}


def test_the_document_names_reasons_and_groups() -> None:
    """Five sheets, and the reason in Korean on the page."""
    account, _ = account_in(OCTOBER, AccountId("T01"), [terms(T1, FLAT)], calendar())
    assert account is not None
    lost = below_cost(fact(4_000_000, 4_838_500), account, 200 * 60)
    document = margin_document([lost.fact], [lost], {T1: "가게"}, "품앗이", date(2026, 11, 9))
    html = page.render(template(), page_of(document))
    assert Cause.MORE_HOURS.korean in html
    book = workbook_of(document)
    assert [sheet.name for sheet in book.sheets] == ["요약", "원가 미달", "요금제별", "계절별", "월별", "고객사별"]
    assert workbook.render(book)[:2] == b"PK"
