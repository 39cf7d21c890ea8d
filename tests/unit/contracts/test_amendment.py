"""A contract in force as the request for its next version, and that request as the table people fill in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contracts.billing import (
    BillableContact,
    BillingTerms,
    Counted,
    DayCount,
    DurationRounding,
    OutsideHours,
    RoundingOf,
    RoundingWay,
)
from contracts.charge import ChargeModel, MeteredUnit
from contracts.kpi_clauses import KpiKind
from contracts.life.lifecycle import placed, signed
from contracts.requests.amendment import amended_request, table_rows, training_hours
from contracts.requests.drafting import draft_terms
from contracts.requests.request import ContractRequest, KpiRequest
from contracts.requests.table import SHEETS, TITLE, requests_of
from contracts.terms import ContractStatus, MarginWindow, TaxDateRule
from core.channels import Channel
from core.ids import AccountId
from documents.workbook import render
from store.imports.run import read_tables
from store.imports.sources import Source
from store.imports.templates import template_of
from tests.unit.contracts import samples
from wfm.agents import Grade

MONDAY = date(2026, 11, 16)
LARGER = Decimal("0.8")

REQUESTS = {
    "flat": samples.request(),
    "metered by the minute": samples.request(model=ChargeModel.METERED, unit=MeteredUnit.MINUTE),
    "hourly, closing on the 20th": samples.request(model=ChargeModel.HOURLY, closing_day=20, payment_day=10),
    "cost-plus with a margin of its own": samples.request(
        model=ChargeModel.COST_PLUS, margin=Decimal("0.05"), planning_overtime_billable=True
    ),
    "everything said": samples.request(
        account=AccountId("G01"),
        tax_date=TaxDateRule.PAYMENT_DAY,
        empowerment_won=0,
        grade_mix={Grade.REGULAR: Decimal("0.5"), Grade.SENIOR: Decimal("0.5")},
        margin_window=MarginWindow.MONTH,
        billing=BillingTerms(
            contacts={Channel.CHAT: BillableContact(chat_silence_minutes=20, handovers=Counted.NEVER)},
            rounding=DurationRounding(unit_s=10, way=RoundingWay.UP, of=RoundingOf.CONTACT),
            day_count=DayCount.SERVICE,
            outside_hours=OutsideHours.MESSAGE,
            share_tolerance=Decimal("0.03"),
            lends_dedicated=True,
        ),
        share_fte=Decimal("1.5"),
        dedicated_fte=Decimal(1),
        shrinkage=Decimal("0.15"),
        policy={"반품·교환": "수령 후 7일 안"},
        contacts={"갑 책임자": "한가온, 02-000-0001, cs@gaon.example"},
        kpis=(
            KpiRequest(kind=KpiKind.ANSWER_RATE, channel=Channel.PHONE, target=Decimal("0.925"), volume_min=120),
            KpiRequest(kind=KpiKind.SERVICE_LEVEL, channel=Channel.PHONE, target=Decimal("0.85"), within_s=15),
            KpiRequest(kind=KpiKind.QA, target=Decimal("87.5"), credit_share=Decimal("0.02")),
        ),
    ),
}


def through_the_file(request: ContractRequest) -> ContractRequest:
    """Written as a workbook and read again, as ``contract draft --from`` does."""
    rows = {sheet.name: cells for sheet, cells in table_rows((request,))}
    content = render(template_of(TITLE, SHEETS, "pumasi contract draft --from 파일", (), MONDAY, rows))
    intake = read_tables((Source(name="request.xlsx", content=content),), SHEETS)
    assert not intake.problems, "\n".join(str(problem) for problem in intake.problems)
    (found,) = requests_of(intake, {})
    return replace(found, place=request.place)


@pytest.mark.parametrize("name", REQUESTS)
def test_what_was_agreed_goes_through_the_file_unchanged(name: str) -> None:
    """Only share, first day and training differ from the contract in force; the file holds every term."""
    before = draft_terms(REQUESTS[name], samples.drafting())
    larger = before.share_fte + Decimal("0.3")
    asked = amended_request(before, share_fte=larger, start=MONDAY)
    assert through_the_file(asked) == asked
    after = draft_terms(asked, samples.drafting())
    assert after.share_fte == larger
    assert after.valid_from == MONDAY
    kept = (
        "contract",
        "tenant",
        "account",
        "valid_until",
        "kpis",
        "closing_day",
        "payment_day",
        "tax_date",
        "policy",
        "empowerment_won",
        "contacts",
        "expected_contacts",
        "margin_window",
        "billing",
        "dedicated_fte",
        "planning_overtime_billable",
    )
    assert {field: getattr(after, field) for field in kept} == {field: getattr(before, field) for field in kept}
    assert type(after.charge) is type(before.charge)
    assert after.cost_sheet.shrinkage == before.cost_sheet.shrinkage
    assert after.cost_sheet.grade_mix == before.cost_sheet.grade_mix
    assert after.onboarding_fee_won == 0


def test_the_amendment_follows_the_signed_version() -> None:
    """Drafted it is version 2; signed, version 1 ends on the Sunday before."""
    first = replace(samples.draft(), status=ContractStatus.SIGNED, signed_on=date(2025, 12, 20))
    second = placed(draft_terms(amended_request(first, share_fte=LARGER, start=MONDAY), samples.drafting()), [first])
    ended, begun = signed(second, [first], date(2026, 11, 10))
    assert (begun.version, begun.share_fte) == (2, LARGER)
    assert (ended.status, ended.valid_until) == (ContractStatus.ENDED, date(2026, 11, 15))


def test_nobody_is_trained_twice() -> None:
    """0.5 and 0.8 FTE are known by two people: 2 of 12 months of 16 hours are left. 1.5 FTE need a third, in full."""
    terms = samples.draft()
    assert terms.training_hours == 16
    assert training_hours(terms, LARGER, MONDAY) == 3, "16 × 2/12 = 2.7 hours a person"
    assert training_hours(terms, Decimal("1.5"), MONDAY) == 8, "16 × (2 × 2/12 + 1) ÷ 3 = 7.1 hours a person"
    assert training_hours(terms, terms.share_fte, terms.valid_from) == 16


def test_new_volumes_replace_the_agreed_ones() -> None:
    """Where the contacts are known better by now."""
    asked = amended_request(samples.draft(), share_fte=LARGER, start=MONDAY, expected={Channel.PHONE: 900})
    assert asked.expected_contacts == {Channel.PHONE: 900}
