"""Drafts of a month: what is on them, and why an account has to wait."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from contracts.terms import ContractStatus, MarginWindow, TaxDateRule
from core.channels import Channel
from core.contacts import QualityMeasure, QualityResult
from core.ids import AccountId, ContractId
from core.periods import BillingPeriod, DateRange
from core.rates import RateTable
from core.service import HolidayRule, ServiceWindow
from documents.readback import check_pdf, check_workbook
from invoices.drafting.draft import draft_invoices
from invoices.drafting.payment_days import payment_days
from invoices.head import head_of
from invoices.invoice import Invoice, InvoiceStatus, LineKind
from invoices.papers.document import invoice_document
from invoices.usage.accounts import in_force
from tests.unit.invoices.office import (
    COST_PLUS,
    FLAT,
    HOURLY,
    METERED,
    OCTOBER,
    books,
    drafted,
    month_of_contacts,
    month_of_work,
    terms,
)
from tests.unit.invoices.sample import DAY, T1, T2, calendar, counted, rates, service, worked
from wfm.timesheets import TimesheetStatus


def codes(drafts: Any) -> list[str]:
    """Short names of the reasons."""
    return [problem.code.removeprefix("invoice.") for problem in drafts.problems]


def only(drafts: Any) -> Invoice:
    """The one invoice."""
    (invoice,) = drafts.invoices
    assert isinstance(invoice, Invoice)
    return invoice


@pytest.mark.parametrize("charge", [FLAT, METERED, HOURLY, COST_PLUS])
def test_every_model_makes_an_invoice_that_adds_up(charge: Any) -> None:
    """Lines + VAT = total, margin below ten per cent, both files show the same won."""
    invoice = only(drafted([terms(charge=charge)]))
    assert sum(line.amount_won + line.vat_won for line in invoice.lines) == invoice.total_won
    assert invoice.margin < Decimal("0.10")
    assert invoice.cost_won > 0
    issued = replace(invoice, status=InvoiceStatus.ISSUED, number="2026-000001")
    document = invoice_document(issued)
    from core.periods import seoul
    from documents import pdf, workbook

    assert check_pdf(document, pdf.render(document, timestamp=seoul(issued.written_on))) == 4
    assert check_workbook(document, workbook.render(document)) == 4


def test_the_excess_is_given_back_in_a_line_of_its_own() -> None:
    """A price far above cost: what remains is the largest charge below ten per cent."""
    dear = replace(FLAT, month_won=9_000_000)
    invoice = only(drafted([terms(charge=dear)]))
    back = -invoice.won_of(LineKind.GIVE_BACK)
    assert back > 0
    assert invoice.service_won - back < invoice.cost_won * Decimal("1.1") <= invoice.service_won - back + 1
    assert invoice.margin == Decimal("0.0999")


def test_a_cumulative_window_knows_the_months_before() -> None:
    """September below cost leaves room in October; a window of a month does not look back."""
    september = BillingPeriod(2026, 9)
    contract = terms(charge=replace(FLAT, month_won=4_200_000))  # more than a tenth above October's cost
    thin = terms(charge=replace(FLAT, month_won=2_000_000))
    before = only(
        drafted(
            [thin],
            september,
            sheets=month_of_work(september.range),
            contacts=month_of_contacts(september.range),
        )
    )
    kept = replace(before, status=InvoiceStatus.ISSUED, number="2026-000001")
    alone = only(drafted([contract]))
    both = only(drafted([contract], issued=[head_of(kept)]))
    monthly = only(drafted([replace(contract, margin_window=MarginWindow.MONTH)], issued=[head_of(kept)]))
    assert alone.won_of(LineKind.GIVE_BACK) < 0
    assert both.won_of(LineKind.GIVE_BACK) == 0
    assert monthly.won_of(LineKind.GIVE_BACK) == alone.won_of(LineKind.GIVE_BACK)
    assert monthly.window_margin is None
    assert both.window_margin is not None
    assert both.margin >= Decimal("0.10") > both.window_margin


def test_a_missed_kpi_is_credited_and_never_reduces_what_is_given_back() -> None:
    """QA of 80 against 85: three per cent of the service charge."""
    low = QualityResult(
        tenant=T1,
        channel=Channel.PHONE,
        day=DAY,
        measure=QualityMeasure.QA,
        sampled=20,
        score=Decimal(80),
    )
    plain, missed = only(drafted([terms()])), only(drafted([terms()], quality=[low]))
    assert -missed.won_of(LineKind.KPI_CREDIT) == missed.service_won * 3 // 100
    assert missed.won_of(LineKind.GIVE_BACK) == plain.won_of(LineKind.GIVE_BACK)
    assert missed.margin == plain.margin
    assert [kpi.is_met for kpi in missed.kpis] == [True, True, False]
    assert [kpi.is_met for kpi in plain.kpis] == [True, True, None]


def test_a_new_version_in_mid_month_splits_the_month_by_days() -> None:
    """Price review on the 15th: 14 and 17 of 31 days."""
    old = terms(valid_until=date(2026, 10, 14))
    new = terms(version=2, valid_from=date(2026, 10, 15), charge=replace(FLAT, month_won=4_100_000))
    invoice = only(drafted([old, new]))
    service = [line.amount_won for line in invoice.lines if line.kind is LineKind.SERVICE]
    assert service == [1_806_452, 2_248_387]
    assert len(invoice.contract_versions) == 2


def test_a_contract_that_ended_is_billed_for_its_days_and_then_not_at_all() -> None:
    """Ended on the 10th: ten days in October, nothing in November; open days after its end do not matter."""
    ended = terms(valid_until=date(2026, 10, 10), status=ContractStatus.ENDED)
    sheets = [
        replace(sheet, status=TimesheetStatus.DRAFT) if sheet.day.day > 10 else sheet for sheet in month_of_work()
    ]
    invoice = only(drafted([ended], sheets=sheets))
    assert "10/31일" in invoice.lines[0].label
    assert in_force(BillingPeriod(2026, 11), [ended]) == set()
    assert draft_invoices(BillingPeriod(2026, 11), books([ended])).invoices == ()


def test_the_diagnosis_fee_is_billed_once_and_is_not_part_of_the_margin() -> None:
    """In the period in which the first contract begins; never again."""
    fresh = terms(valid_from=date(2026, 10, 12), onboarding_fee_won=1_000_000)
    invoice = only(drafted([fresh]))
    assert invoice.won_of(LineKind.ONBOARDING) == 1_000_000
    assert invoice.service_won + invoice.won_of(LineKind.GIVE_BACK) < invoice.cost_won * Decimal("1.1")
    kept = replace(invoice, status=InvoiceStatus.ISSUED, number="2026-000001", period=BillingPeriod(2026, 9))
    assert only(drafted([fresh], issued=[head_of(kept)])).won_of(LineKind.ONBOARDING) == 0
    assert only(drafted([terms(onboarding_fee_won=1_000_000)])).won_of(LineKind.ONBOARDING) == 0


def test_a_base_and_a_weekend_contract_share_an_account() -> None:
    """One invoice with both; the hours of the weekend only."""
    saturday = tuple(
        ServiceWindow(weekday=5, open_minute=540, close_minute=1080, holidays=HolidayRule.OPEN) for _ in range(1)
    )
    weekend = terms(
        T1,
        HOURLY,
        contract=ContractId("T01-2026-2"),
        services=(replace(service(T1), windows=saturday),),
    )
    sheets = [*month_of_work(), worked("A001", date(2026, 10, 17))]
    contacts = [*month_of_contacts(), counted(T1, date(2026, 10, 17), handled_s=1800)]
    contacts += [counted(T1, date(2026, 10, day), answered=0, handled_s=0) for day in (3, 10, 24, 31)]
    invoice = only(drafted([terms(), weekend], sheets=sheets, contacts=contacts))
    hours = [line.minutes for line in invoice.lines if line.minutes is not None]
    assert hours == [480]
    same_days = replace(weekend, services=(service(T1),))
    made = books([terms(), same_days])
    whole = {tenant: [replace(share, lines={}) for share in own] for tenant, own in made.shares.items()}
    assert codes(draft_invoices(OCTOBER, replace(made, shares=whole))) == ["hours_of_two_contracts"]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"sheets": []}, "no_timesheets"),
        ({"tenants": {}}, "tenant_unknown"),
        ({"contacts": []}, "no_contacts_known"),
        ({"contacts": [*month_of_contacts(), counted(T1, date(2026, 10, 17))]}, "day_without_timesheet"),
    ],
)
def test_an_account_that_cannot_be_billed_is_parked(given: dict[str, Any], reason: str) -> None:
    """With the reason and the way out; nothing half done."""
    drafts = drafted([terms()], **given)
    assert drafts.invoices == ()
    assert codes(drafts) == [reason]
    assert all(problem.what and problem.how_to_fix for problem in drafts.problems)


def test_an_unapproved_day_parks_the_account() -> None:
    """One open day is enough."""
    sheets = month_of_work()
    sheets[3] = replace(sheets[3], status=TimesheetStatus.DRAFT)
    drafts = drafted([terms()], sheets=sheets)
    assert codes(drafts) == ["timesheets_open"]
    assert str(sheets[3].day) in drafts.problems[0].what


def test_a_charge_on_zero_cost_is_a_problem_and_the_neighbour_is_billed() -> None:
    """Nobody worked for T02 by the records: T01 is billed all the same."""
    contacts = [*month_of_contacts(tenants={T1: 5})]
    contacts += [counted(T2, date(2026, 10, day), answered=0, handled_s=0) for day in (4, 11, 18, 25)]
    idle = replace(service(T2), windows=(ServiceWindow(weekday=6, open_minute=0, close_minute=60),))
    drafts = drafted([terms(T1), terms(T2, services=(idle,))], contacts=contacts)
    assert [invoice.tenant for invoice in drafts.invoices] == [T1]
    assert codes(drafts) in (
        ["charge_on_zero_cost"],
        ["no_contacts_known"],
        ["no_contacts_known", "charge_on_zero_cost"],
    )


def test_a_flat_price_on_zero_cost_is_never_billed() -> None:
    """Contacts and timesheets are there, but nobody worked for T01: the reason says how much would be charged."""
    made = books([terms()])
    everything = [replace(share, tenant=None) for own in made.shares.values() for share in own]
    drafts = draft_invoices(OCTOBER, replace(made, shares={None: everything}))
    assert drafts.invoices == ()
    assert codes(drafts) == ["charge_on_zero_cost"]
    assert "4,000,000" in drafts.problems[0].what
    assert drafts.problems[0].how_to_fix


def test_contracts_of_one_account_close_on_one_day_and_belong_to_one_tenant() -> None:
    """Else the account waits."""
    other_day = terms(contract=ContractId("T01-2026-2"), closing_day=25)
    assert codes(drafted([terms(), other_day])) == ["closing_days_differ"]
    other_tenant = terms(T2, account=AccountId("T01"))
    assert codes(drafted([terms(), other_tenant])) == ["account_of_two_tenants"]
    twin = terms(version=2, valid_from=date(2026, 10, 15))
    assert codes(drafted([terms(), twin])) == ["versions_overlap"]


def test_a_missing_rate_parks_with_its_name_and_day() -> None:
    """Rates that end in mid-month: the days after it cannot be split."""
    rows = [
        replace(rate, valid_to=date(2026, 10, 15)) if rate.name == "insurance.health" and rate.valid_to else rate
        for rate in rates().rows()
        if not (rate.name == "insurance.health" and rate.valid_from.year == 2027)
    ]
    from tests.unit.invoices import office as office_module

    table = RateTable(rows)
    patched = pytest.MonkeyPatch()
    with patched.context() as patch:
        from invoices.allocation.payroll import Payroll

        patch.setattr(office_module, "payroll", lambda: Payroll(table, calendar()))
        drafts = drafted([terms()])
    assert drafts.invoices == ()
    assert {problem.code for problem in drafts.problems} == {"core.rate_missing"}
    assert "insurance.health" in drafts.problems[0].what


def test_estimated_minutes_and_missing_days_are_told_on_the_invoice() -> None:
    """Counts without handling times: answered × AHT, and it says so."""
    contacts = [replace(day, handled_s=(None,) * 48) for day in month_of_contacts()][1:]
    invoice = only(drafted([terms(charge=METERED)], contacts=contacts))
    assert any(fact.is_estimated for fact in invoice.usage)
    assert any("추정" in rule for rule in invoice.rules)
    assert any("기록이 없는 운영일" in rule for rule in invoice.rules)


def test_the_order_of_the_input_changes_nothing() -> None:
    """Contracts, timesheets and contacts the other way round: the same drafts."""
    contracts = [terms(T1), terms(T2, COST_PLUS)]
    one = drafted(contracts)
    other = drafted(contracts[::-1], sheets=month_of_work()[::-1], contacts=month_of_contacts()[::-1])
    assert one == other


def test_the_bench_is_shown_and_everything_adds_up() -> None:
    """Paid minutes and cost of the month: tenants and bench, to the minute and the won."""
    given = books([terms(T1), terms(T2, COST_PLUS)])
    drafts = draft_invoices(OCTOBER, given)
    assert drafts.bench.paid_minutes > 0
    cost = sum(invoice.cost_won for invoice in drafts.invoices)
    everything = [share for shares in given.shares.values() for share in shares]
    assert cost + drafts.bench.total_won == sum(share.total_won for share in everything)
    assert sum(share.paid_minutes for share in everything) == sum(s.paid_minutes for s in month_of_work())


def test_days_of_writing_and_payment() -> None:
    """The 25th of the next month, or the business day after it; month end or payment day as date of writing."""
    october = payment_days(terms(), OCTOBER, calendar())
    assert (october.written_on, october.due_on) == (date(2026, 10, 31), date(2026, 11, 25))
    sunday = payment_days(terms(payment_day=15), OCTOBER, calendar())
    assert sunday.due_on == date(2026, 11, 16)
    january = payment_days(terms(payment_day=31, tax_date=TaxDateRule.PAYMENT_DAY), BillingPeriod(2027, 1), calendar())
    assert january.written_on == january.due_on == date(2027, 3, 2)


@pytest.mark.parametrize("closing_day", [None, 25])
def test_an_early_tax_invoice_is_paid_within_thirty_days(closing_day: int | None) -> None:
    """Written on the 1st of the month of payment, over holidays too (부가가치세법 §17③1)."""
    for month in range(1, 13):
        days = payment_days(
            terms(payment_day=25, tax_date=TaxDateRule.EARLY), BillingPeriod(2026, month, closing_day), calendar()
        )
        assert days.written_on.day == 1
        assert 0 < (days.due_on - days.written_on).days <= 30


def test_minutes_of_the_annexes_are_those_of_the_allocation() -> None:
    """Days and agents both sum to the paid minutes of the tenant."""
    invoice = only(drafted([terms()]))
    assert sum(d.on_duty_minutes for d in invoice.days) == sum(a.on_duty_minutes for a in invoice.agents)
    assert {a.agent for a in invoice.agents} == {"A001", "A002"}
    span = DateRange(first=invoice.days[0].day, end=invoice.days[-1].day)
    assert span.first == date(2026, 10, 1)
