"""Prices of the menu: from the cost of an hour, cut downwards, below the limit; asked for in the table and by name."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from contracts.menu import MenuBilling, MenuKind
from contracts.papers.document import contract_document
from contracts.prices.cost_sheet import CostBasis, cost_sheet, hour_cost, standard_mix
from contracts.prices.menu import menu_item, month_won, unit_cost
from contracts.prices.pricing import grade_hour_cost
from contracts.requests import menu
from contracts.requests.amendment import amended_request
from contracts.requests.changes import with_changes
from contracts.requests.drafting import draft_terms
from contracts.requests.request import MenuRequest
from contracts.requests.table import requests_of
from contracts.words import menu_line
from core.document import Clause
from core.errors import ProblemsFound, Refused
from core.intake import BadCell
from core.rates import RateMissing
from tests.unit.contracts.samples import DAY, SUPPLIER, draft, drafting, rates_with, request, shipped_rates, tenant
from tests.unit.contracts.test_request_table import SHARES, read
from wfm.agents import Grade

BASIS = CostBasis(
    share_fte=Decimal(1),
    shrinkage=Decimal("0.12"),
    grade_mix=standard_mix(shipped_rates(), DAY),
    training_hours=16,
    trained_agents=2,
)
HOUR = hour_cost(cost_sheet(replace(BASIS, training_hours=0), shipped_rates(), DAY))
MARGIN, LIMIT = Decimal("0.085"), Decimal("0.10")


def item(kind: MenuKind, billing: MenuBilling | None = None, **parts: Any) -> Any:
    """One item with the usual margin."""
    usual: dict[str, Any] = {"margin": MARGIN, "limit": LIMIT}
    return menu_item(kind, billing or kind.billings[0], Decimal(10), (), BASIS, shipped_rates(), DAY, **(usual | parts))


@pytest.mark.parametrize("kind", MenuKind)
def test_every_item_is_priced_below_the_limit(kind: MenuKind) -> None:
    """In each of its ways of billing; set-up at cost, all else with a margin, in steps of ten won."""
    for billing in kind.billings:
        found = item(kind, billing)
        margin = (Fraction(found.price_won) - Fraction(found.cost_won)) / Fraction(found.cost_won)
        assert found.basis
        if kind is MenuKind.LINE_SETUP:
            assert margin == 0
        else:
            assert 0 < margin <= Fraction(MARGIN)
            assert found.price_won % 10 == 0


def test_a_piece_costs_its_minutes_at_the_hour_of_the_contract() -> None:
    """3.5 minutes of a review over the part of an hour that is really worked; counted by hand."""
    expected = HOUR * Fraction(35, 600) / Fraction(85, 100)
    assert unit_cost(MenuKind.REVIEW, MenuBilling.CONTACT, BASIS, shipped_rates(), DAY).won == expected
    happy = HOUR * Fraction(25, 600) / Fraction(85, 100) + 45
    assert unit_cost(MenuKind.HAPPY_CALL, MenuBilling.ATTEMPT, BASIS, shipped_rates(), DAY).won == happy
    success = unit_cost(MenuKind.HAPPY_CALL, MenuBilling.SUCCESS, BASIS, shipped_rates(), DAY).won
    assert success == happy / Fraction(60, 100)
    peak = unit_cost(MenuKind.PEAK_HOURS, MenuBilling.HOUR, BASIS, shipped_rates(), DAY).won
    assert peak == HOUR * Fraction(108, 100)
    lead = grade_hour_cost(replace(BASIS, training_hours=0), shipped_rates(), DAY, Grade.LEAD)
    seat = unit_cost(MenuKind.SYSTEM, MenuBilling.MONTH, BASIS, shipped_rates(), DAY).won
    assert seat == 120_000 + lead * Fraction(3, 2)
    led = unit_cost(MenuKind.MANAGEMENT, MenuBilling.MONTH, BASIS, shipped_rates(), DAY).won
    assert led == lead * 14
    trained = unit_cost(MenuKind.INITIAL_TRAINING, MenuBilling.ONCE, BASIS, shipped_rates(), DAY).won
    assert trained == HOUR * 16


def test_a_month_is_price_times_quantity() -> None:
    """Whole won."""
    found = item(MenuKind.REVIEW)
    assert month_won(found) == 10 * found.price_won


def test_a_margin_at_the_limit_and_an_unknown_rate_are_refused() -> None:
    """Ten percent is too much; without the minutes of a review there is no price."""
    with pytest.raises(Refused):
        item(MenuKind.REVIEW, margin=LIMIT)
    with pytest.raises(RateMissing):
        unit_cost(MenuKind.REVIEW, MenuBilling.CONTACT, BASIS, rates_with(), DAY.replace(year=2020))


# --- Asked for ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("11,12", (11, 12)), ("12, 11월", (11, 12)), ("11-1", (1, 11, 12)), ("3", (3,)), ("1-12", tuple(range(1, 13)))],
)
def test_months_are_read_in_their_order(cell: str, expected: tuple[int, ...]) -> None:
    """A range may go over the turn of the year."""
    assert menu.months(cell) == expected


@pytest.mark.parametrize("cell", ["13", "0", "-", "x", "11,,12"])
def test_months_that_no_year_has_are_refused(cell: str) -> None:
    """Each with its reason."""
    with pytest.raises(BadCell):
        menu.months(cell)


def test_the_sheet_of_the_table_holds_items() -> None:
    """Those of one contract go before those of the whole tenant; an item twice, or an unknown one, is a problem."""
    terms = "고객사 코드,계약번호,요금제,시작일,종료일\nT07,A,정액,2026-01-01,2026-12-31\n"
    rows = "T07,,리뷰 관리,,300,\nT07,,해피콜,성공,200,\nT07,A,리뷰 관리,월고정,500,11-1\n"
    head = "고객사 코드,계약번호,항목,청구 단위,월 수량,적용 월\n"
    intake = read(terms=terms, menu=head + rows)
    (found,) = requests_of(intake, SHARES)
    assert intake.problems == []
    assert found.menu == (
        MenuRequest(kind=MenuKind.HAPPY_CALL, quantity=Decimal(200), billing=MenuBilling.SUCCESS),
        MenuRequest(kind=MenuKind.REVIEW, quantity=Decimal(500), billing=MenuBilling.MONTH, months=(1, 11, 12)),
    )
    broken = read(terms=terms, menu=head + rows + "T07,A,리뷰 관리,,1,\nT07,A,차 대접,,1,\nT99,,해피콜,,1,\n")
    requests_of(broken, SHARES)
    assert [problem.where.row for problem in broken.problems] == [6, 5, 7]


def test_items_are_changed_by_name() -> None:
    """What ``contract amend --set`` types: new, another quantity, billed otherwise, out again."""
    changed = with_changes(request(), ["menu.review=300", "menu.peak_hours=40@11,12", "menu.happy_call.success=200"])
    assert changed.menu == (
        MenuRequest(kind=MenuKind.REVIEW, quantity=Decimal(300)),
        MenuRequest(kind=MenuKind.PEAK_HOURS, quantity=Decimal(40), months=(11, 12)),
        MenuRequest(kind=MenuKind.HAPPY_CALL, quantity=Decimal(200), billing=MenuBilling.SUCCESS),
    )
    less = with_changes(changed, ["menu.review=none", "menu.peak_hours=50"])
    assert [(each.kind, each.quantity) for each in less.menu] == [
        (MenuKind.PEAK_HOURS, Decimal(50)),
        (MenuKind.HAPPY_CALL, Decimal(200)),
    ]


def test_what_cannot_be_read_is_told_at_once() -> None:
    """An unknown item, no number, no month, nothing to take out."""
    with pytest.raises(ProblemsFound) as found:
        with_changes(request(), ["menu.tea=1", "menu.review=many", "menu.peak_hours=40@", "menu.upsell=none"])
    codes = [problem.code for problem in found.value.problems]
    assert codes == ["contract.menu_unknown", "imports.cell.number", "contract.menu_when", "lifecycle.set_no_such"]
    assert all(problem.what and problem.how_to_fix for problem in found.value.problems)


def test_a_menu_that_does_not_fit_together_is_refused_at_once() -> None:
    """Twice, billed in a way the kind does not know, months of a single payment, half a line, training of nobody."""
    wanted = (
        MenuRequest(kind=MenuKind.REVIEW, quantity=Decimal(10)),
        MenuRequest(kind=MenuKind.REVIEW, quantity=Decimal(20), billing=MenuBilling.SUCCESS),
        MenuRequest(kind=MenuKind.LINE_SETUP, quantity=Decimal("1.5"), months=(1,)),
        MenuRequest(kind=MenuKind.INITIAL_TRAINING, quantity=Decimal(2)),
    )
    with pytest.raises(ProblemsFound) as found:
        draft_terms(request(menu=wanted, training_hours=0), drafting())
    assert [problem.code.removeprefix("contract.menu_") for problem in found.value.problems] == [
        "twice",
        "billing",
        "months",
        "whole",
        "training",
    ]
    assert all(problem.what and problem.how_to_fix for problem in found.value.problems)


def test_a_draft_carries_its_menu_with_prices() -> None:
    """In the order of the menu, with the contract's own margin; the same request gives the same prices again."""
    wanted = (
        MenuRequest(kind=MenuKind.HAPPY_CALL, quantity=Decimal(200)),
        MenuRequest(kind=MenuKind.PEAK_HOURS, quantity=Decimal(40), months=(11, 12)),
    )
    terms = draft(menu=wanted)
    assert [each.kind for each in terms.menu] == [MenuKind.PEAK_HOURS, MenuKind.HAPPY_CALL]
    assert terms.menu == draft(menu=wanted).menu
    assert draft(menu=wanted, margin=Decimal(0)).menu[0].price_won < terms.menu[0].price_won
    assert menu_line(terms.menu[0]).startswith("성수기 추가 운영: 1시간 ")
    assert menu_line(terms.menu[0]).endswith("(월 40시간, 11·12월)")
    again = amended_request(terms, share_fte=terms.share_fte, start=terms.valid_from)
    assert draft_terms(again, drafting()).menu == terms.menu


def test_training_that_is_paid_at_once_is_not_paid_by_the_month() -> None:
    """The line of the cost sheet goes, and an amendment asks for neither again."""
    trained = draft(menu=(MenuRequest(kind=MenuKind.INITIAL_TRAINING, quantity=Decimal(2)),))
    assert "training.tenant" in {line.key for line in draft().cost_sheet.lines}
    assert "training.tenant" not in {line.key for line in trained.cost_sheet.lines}
    again = amended_request(trained, share_fte=trained.share_fte, start=trained.valid_from)
    assert (again.menu, again.training_hours) == ((), 0)


def test_the_contract_says_how_training_is_paid() -> None:
    """By the month in the cost sheet, or at once as an item of the menu."""
    texts = {
        way: next(
            clause.paragraphs[0].text
            for clause in contract_document(terms, tenant(), SUPPLIER, shipped_rates(), written_on=DAY).blocks
            if isinstance(clause, Clause) and clause.heading.startswith("교육")
        )
        for way, terms in (
            ("month", draft()),
            ("once", draft(menu=(MenuRequest(kind=MenuKind.INITIAL_TRAINING, quantity=Decimal(2)),))),
        )
    }
    assert texts["month"].endswith("원가계산서에 계약기간으로 나누어 반영하였다.")
    assert texts["once"].endswith("선택 서비스 별첨의 개시 교육으로 청구한다.")
