"""The reconciliation of a month, by hand and for any split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contracts.menu import MenuBilling, MenuItem, MenuKind
from contracts.terms import ContractTerms
from core.errors import BrokenInvariant
from core.ids import TenantId
from core.periods import BillingPeriod, DateRange
from documents import page, workbook
from invoices.allocation.control import Paid
from invoices.allocation.split import DayShare
from invoices.drafting.books import Books
from invoices.drafting.draft import draft_invoices
from invoices.elements import CostElement
from invoices.invoice import EarlierPeriod
from invoices.reports.blocks import page_of, template, workbook_of
from invoices.reports.month import MonthReport, Standing, month_report
from invoices.reports.month_document import month_document
from tests.unit.invoices.office import COST_PLUS, FLAT, OCTOBER, books, drafted, month_of_contacts, month_of_work, terms
from tests.unit.invoices.sample import T1, T2, T3, calendar


def reported(contracts: list[ContractTerms], made: Books | None = None, **more: object) -> MonthReport:
    """The report of October with everything drafted that can be."""
    made = made or books(contracts)
    drafts = draft_invoices(OCTOBER, made)
    return month_report(
        OCTOBER,
        made.shares,
        made.paid,
        contracts,
        drafts.invoices,
        calendar(),
        parked=drafts.parked,
        troubles=[trouble.problem for trouble in made.troubles],
        **more,  # type: ignore[arg-type]
    )


def test_the_three_equations_by_hand() -> None:
    """Two agents of eight hours on 20 working days: 19,200 paid minutes, of which tenants bear what they needed."""
    report = reported([terms(T1), terms(T2, COST_PLUS)])
    assert report.paid.minutes == 2 * 480 * 20 == report.tenant_minutes + report.bench_minutes
    assert report.paid.total_won == report.tenant_won + report.bench_won
    assert [row.tenant for row in report.tenants] == [T1, T2]
    flat = report.tenants[0]
    assert flat.standing is Standing.DRAFT
    assert flat.charges_won == 4_000_000
    assert flat.margin_won == 4_000_000 + flat.given_back_won - flat.cost_won
    assert report.margin_won == sum(row.margin_won for row in report.tenants)
    assert report.result_won == report.margin_won - report.bench_won
    assert report.bridge_won == 0


def test_revenue_is_tied_to_the_documents() -> None:
    """Supply value of the documents = revenue less what later ones settled, with what stands outside the margin."""
    contracts = [terms(T1, onboarding_fee_won=1_000_000, valid_from=date(2026, 10, 1)), terms(T2, COST_PLUS)]
    settled = EarlierPeriod(period="2026-10", charges_won=7_000, outcome_won=-500, cost_won=3_000)
    report = reported(contracts, settled={T1: [settled]})
    assert (report.outside_won, report.settled_won) == (1_000_000, 6_500)
    assert report.supply_won == sum(draft.supply_won for draft in drafted(contracts).invoices)


def test_another_closing_day_is_bridged() -> None:
    """Closing day 25: five days of September for six of October; the month's own cost stays what payroll paid."""
    contract = terms(T1, closing_day=25)
    days = DateRange(first=date(2026, 9, 1), end=date(2026, 11, 1))
    made = books([contract], month_of_work(days), month_of_contacts(days, {T1: 3}))
    report = reported([contract], made)
    (row,) = report.tenants
    september = sum(s.total_won for s in made.shares[T1] if s.day < OCTOBER.range.first and s.day >= date(2026, 9, 26))
    after = sum(s.total_won for s in made.shares[T1] if s.day > date(2026, 10, 25))
    assert row.other_days_won == september - after
    assert row.billed_cost_won == row.cost_won + row.other_days_won
    assert report.paid.total_won + report.bridge_won == report.billed_cost_won + report.bench_won


def test_a_parked_tenant_has_cost_and_no_revenue() -> None:
    """Its minutes were paid; the reason is told; nothing is hidden in another tenant's price."""
    contract = terms(T1)
    made = books([contract])
    drafts = draft_invoices(OCTOBER, replace(made, as_of=date(2026, 10, 20)))
    report = month_report(
        OCTOBER, made.shares, made.paid, [contract], drafts.invoices, calendar(), parked=drafts.parked
    )
    (row,) = report.tenants
    assert (row.standing, row.revenue_won) == (Standing.PARKED, 0)
    assert row.margin_won == -row.cost_won < 0


def test_a_tenant_without_a_contract_is_shown() -> None:
    """Somebody worked for T03, nobody bought it: its cost stands in its own row."""
    contract = terms(T1)
    made = books([contract])
    shares: dict[TenantId | None, Sequence[DayShare]] = {
        T3 if tenant is None else tenant: [replace(share, tenant=tenant or T3) for share in own]
        for tenant, own in made.shares.items()
    }
    report = month_report(OCTOBER, shares, made.paid, [contract], (), calendar(), parked={})
    row = next(row for row in report.tenants if row.tenant == T3)
    assert (row.standing, row.models) == (Standing.NO_CONTRACT, ())
    assert report.bench_won == 0


def test_what_a_later_invoice_settled_belongs_to_this_month() -> None:
    """30,000 won of late contacts and 20,000 won of cost, less 1,000 for a KPI: 9,000 won more margin."""
    contract = terms(T1)
    late = EarlierPeriod(period="2026-10", charges_won=30_000, outcome_won=-1_000, cost_won=20_000)
    plain, settled = reported([contract]), reported([contract], settled={T1: [late]})
    assert settled.margin_won == plain.margin_won + 9_000
    assert settled.bridge_won == plain.bridge_won + 20_000


def test_true_ups_that_no_tenant_bears_are_the_company_s() -> None:
    """12,345 won more wages of time on the bench: the result is less by just that, and the paper says so."""
    contract = terms(T1)
    plain, trued = reported([contract]), reported([contract], bench_true_up_won=12_345)
    assert trued.margin_won == plain.margin_won
    assert trued.result_won == plain.result_won - 12_345
    said = page.render(template(), page_of(month_document(trued, {}, "품앗이", date(2026, 11, 2))))
    assert "당사 부담 확정분" in said
    assert "12,345" in said


def test_a_month_that_does_not_add_up_is_not_reported() -> None:
    """One minute or one won too much, and there is no report."""
    contract = terms(T1)
    made = books([contract])
    key = next(iter(made.paid))
    for wrong in (
        Paid(minutes=made.paid[key].minutes + 1, won=made.paid[key].won),
        Paid(minutes=made.paid[key].minutes, won={**made.paid[key].won, CostElement.WAGES: 1}),
    ):
        with pytest.raises(BrokenInvariant):
            reported([contract], replace(made, paid={**made.paid, key: wrong}))


def test_workbook_and_page_show_the_same_numbers() -> None:
    """Every total of the model stands on the page; the workbook has a sheet per table."""
    report = reported([terms(T1), terms(T2, COST_PLUS)])
    document = month_document(report, {T1: "가게", T2: "나게"}, "품앗이", date(2026, 11, 9))
    html = page.render(template(), page_of(document))
    for won in (report.paid.total_won, report.bench_won, report.margin_won, report.result_won):
        assert f"{won:,}" in html
    book = workbook_of(document)
    assert [sheet.name for sheet in book.sheets] == ["요약", "고객사", "원가 연결", "일별 대사"]
    assert workbook.render(book)[:2] == b"PK"


def test_the_margin_of_a_row_is_cut_never_rounded_up() -> None:
    """9.9999 % is not shown as 10 %."""
    report = reported([terms(T1)])
    document = month_document(report, {}, "품앗이", date(2026, 11, 9))
    tenants = next(block for block in document.blocks if getattr(block, "key", "") == "tenants")
    (row,) = tenants.rows  # type: ignore[union-attr]
    assert isinstance(row.cells[-1], Decimal)
    assert row.cells[-1] < Decimal("0.1")
    assert BillingPeriod(2026, 10) == report.period


def test_seats_that_no_timesheet_holds_are_bridged_and_stand_in_the_margin() -> None:
    """Five seats cost 40,000 won each and are charged 43,000: 200,000 won more cost billed, 15,000 won more margin."""
    seats = MenuItem(
        kind=MenuKind.SYSTEM,
        billing=MenuBilling.MONTH,
        price_won=43_000,
        cost_won=Decimal(40_000),
        quantity=Decimal(5),
    )
    line = MenuItem(
        kind=MenuKind.LINE_SETUP,
        billing=MenuBilling.ONCE,
        price_won=90_000,
        cost_won=Decimal(90_000),
        quantity=Decimal(1),
    )
    cheap = replace(FLAT, month_won=1_000_000)
    begun = date(2026, 10, 1)
    plain = reported([terms(T1, cheap, valid_from=begun)])
    with_seats = reported([terms(T1, cheap, valid_from=begun, menu=(seats, line))])
    (row,) = with_seats.tenants
    assert (row.standing_won, row.late_won, row.outside_won) == (200_000, 0, 90_000)
    assert with_seats.margin_won == plain.margin_won + 15_000
    assert with_seats.paid == plain.paid
    document = month_document(with_seats, {T1: "가상상회"}, "품앗이", date(2026, 11, 2))
    assert workbook.render(workbook_of(document))
