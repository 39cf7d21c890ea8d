"""Contracts for the system or the management only: from the table of requests to the invoice of a month."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cli.context import Session
from cli.demo.files import Row, workbook
from cli.planning.services import left_out_problems, services_on
from contracts.billing import BillingTerms, DayCount
from contracts.charge import ChargeModel, MenuCharge
from contracts.kpi_clauses import KpiKind
from contracts.menu import MenuKind, Package
from contracts.papers.annexes.listed import annex_names
from contracts.papers.document import contract_document
from contracts.papers.expected import margin_of
from contracts.prices.load import load_of
from contracts.requests import menu
from contracts.requests.amendment import amended_request
from contracts.requests.changes import with_changes
from contracts.requests.drafting import draft_terms
from contracts.requests.request import ContractRequest, KpiRequest, MenuRequest
from contracts.requests.sheets.terms import TERMS
from contracts.terms import ContractTerms
from contracts.wording.clauses import articles
from core.channels import Channel
from core.document import Clause, Document
from core.errors import BrokenInvariant, ProblemsFound
from core.ids import TenantId
from core.periods import week_from
from documents.readback import pdf_text
from store import codec
from store.contracts import version
from store.database import open_database
from store.tenants import put_tenants
from store.workspace import Workspace
from tests.unit.contracts.calls import TAKEN, call, done, rows
from tests.unit.contracts.samples import DAY, SUPPLIER, draft, drafting, request, service, shipped_rates, tenant

SEATS = MenuRequest(kind=MenuKind.SYSTEM, quantity=Decimal(12))
PEOPLE = MenuRequest(kind=MenuKind.MANAGEMENT, quantity=Decimal(12), months=(10, 11))
LINES = MenuRequest(kind=MenuKind.LINE_SETUP, quantity=Decimal(2))


def asked(*items: MenuRequest, **parts: Any) -> ContractRequest:
    """A request for some items and nothing else."""
    usual: dict[str, Any] = {"share_fte": Decimal(0), "model": ChargeModel.MENU, "kpis": (), "expected_contacts": {}}
    return request(**(usual | {"menu": items} | parts))


def drafted(*items: MenuRequest, **parts: Any) -> ContractTerms:
    """The draft of such a request."""
    return draft_terms(asked(*items, **parts), drafting())


def written(terms: ContractTerms) -> Document:
    """The contract as both sides read it."""
    return contract_document(terms, tenant(), SUPPLIER, shipped_rates(), written_on=DAY)


def words(document: Document) -> str:
    """All clauses as text."""
    return "\n".join(
        text
        for block in document.blocks
        if isinstance(block, Clause)
        for paragraph in block.paragraphs
        for text in (paragraph.text, *(item.text for item in paragraph.items))
    )


@pytest.mark.parametrize(
    ("items", "packages", "title", "there", "gone"),
    [
        ((SEATS,), (Package.SYSTEM,), "상담 시스템 이용 계약서", "system", "leading"),
        ((PEOPLE,), (Package.MANAGEMENT,), "상담 관리 업무 도급 계약서", "leading", "system"),
        ((SEATS, PEOPLE, LINES), (Package.SYSTEM, Package.MANAGEMENT), "상담 시스템 이용·관리 계약서", "system", "kpi"),
    ],
)
def test_what_is_ordered_makes_the_contract(
    items: tuple[MenuRequest, ...], packages: tuple[Package, ...], title: str, there: str, gone: str
) -> None:
    """Title, clauses and annexes follow; nothing speaks of a share, of hours, promises or agents who answer."""
    terms = drafted(*items)
    assert (terms.packages, terms.has_operation, terms.charge) == (packages, False, MenuCharge())
    document = written(terms)
    assert document.title == title
    keys = articles(terms)
    assert there in keys
    assert gone not in keys
    assert not {"scope", "hours", "share", "billable", "overtime", "kpi", "independence", "protection"} & set(keys)
    assert {"purpose", "price", "margin", "payment", "duration", "review", "privacy", "liability"} <= set(keys)
    assert "서비스 수준" not in "".join(annex_names(terms))
    assert "상담사가 응대" not in words(document)
    assert load_of(terms) == 0


def test_the_cost_sheet_is_that_of_the_items() -> None:
    """Lines of basis × rate × quantity, margin below the limit as part of them; a package costs as in a quote."""
    terms = drafted(SEATS, PEOPLE, LINES)
    keys = [line.key for line in terms.cost_sheet.lines]
    assert keys == ["package.seats", "package.support", "package.people", "package.base"]
    margin = margin_of(terms)
    assert margin.cost_won == terms.cost_sheet.total_won
    assert terms.cost_sheet.total_won > 0
    assert 0 < margin.of_cost <= Fraction("0.085")
    standing = [item for item in terms.menu if item.is_standing]
    assert margin.charges_won == sum(item.price_won * item.quantity for item in standing)
    agreed = sum((item.cost_won * item.quantity for item in standing), Decimal(0))
    assert abs(agreed - margin.cost_won) < 1


def test_the_record_holds_what_belongs_together() -> None:
    """No service without a charge for it, no package with a share, promises or work that somebody would do."""
    terms, answered = drafted(SEATS), draft()
    for broken in (
        {"share_fte": Decimal("0.5")},
        {"menu": ()},
        {"menu": drafted(LINES, SEATS).menu[-1:]},
        {"charge": answered.charge},
        {"kpis": answered.kpis},
        {"expected_contacts": {Channel.PHONE: 10}},
    ):
        with pytest.raises(BrokenInvariant):
            replace(terms, **broken)
    with pytest.raises(BrokenInvariant):
        replace(answered, services=())
    with pytest.raises(BrokenInvariant):
        replace(answered, charge=MenuCharge())
    assert codec.loads(codec.dumps(terms), ContractTerms) == terms


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"menu": ()}, "contract.package_of_nothing"),
        ({"menu": (LINES,)}, "contract.package_of_nothing"),
        ({"menu": (SEATS, MenuRequest(kind=MenuKind.REVIEW, quantity=Decimal(9)))}, "contract.package_without_people"),
        ({"menu": (replace(SEATS, quantity=Decimal("1.5")),)}, "contract.package_people"),
        ({"share_fte": Decimal("0.5")}, "contract.package_operation"),
        ({"kpis": (KpiRequest(kind=KpiKind.QA),)}, "contract.package_operation"),
        ({"expected_contacts": {Channel.PHONE: 10}}, "contract.package_operation"),
        ({"billing": BillingTerms(day_count=DayCount.SERVICE)}, "contract.package_operation"),
        ({"margin": Decimal("0.10")}, "contract.margin"),
        ({"valid_until": date(2025, 1, 1)}, "contract.ends_before_start"),
    ],
)
def test_what_cannot_be_is_refused(changed: dict[str, Any], code: str) -> None:
    """Each with its place in the file and how to mend it."""
    with pytest.raises(ProblemsFound) as found:
        draft_terms(asked(**({"menu": (SEATS,)} | changed)), drafting())
    assert [problem.code for problem in found.value.problems] == [code]
    assert found.value.problems[0].how_to_fix


def test_another_number_of_seats_is_the_next_version() -> None:
    """Everything else that was agreed goes on; what was billed once is not ordered again."""
    before = drafted(SEATS, LINES)
    changed = with_changes(
        amended_request(before, share_fte=before.share_fte, start=date(2026, 7, 1)), ("menu.system_seats=20",)
    )
    after = draft_terms(changed, drafting())
    assert [(item.kind, item.quantity) for item in after.menu] == [(MenuKind.SYSTEM, Decimal(20))]
    assert after.contract == before.contract


@pytest.fixture
def agency(office: Workspace) -> Workspace:
    """T08 answers by itself: no service of its own stands in our files."""
    database = open_database(office.database_url)
    with database.writing() as connection:
        put_tenants(connection, [replace(tenant(), tenant=TenantId("T08"))], [])
    database.close()
    return office


def request_table(folder: Path, items: list[Row], **terms: Any) -> str:
    """A workbook with one contract of T08."""
    row: Row = {"tenant": "T08", "model": "선택", "valid_from": date(2026, 10, 12), "valid_until": date(2027, 10, 11)}
    path = folder / "terms.xlsx"
    path.write_bytes(
        workbook([(TERMS, [{**row, **terms}]), (menu.SHEET, [{"tenant": "T08", **each} for each in items])])
    )
    return str(path)


def test_from_the_table_to_the_invoice(agency: Workspace, tmp_path: Path) -> None:
    """Drafted, checked, signed without checklist or promises, drawn, and billed for its twenty days of October."""
    items: list[Row] = [
        {"kind": "시스템 이용 (좌석)", "quantity": 12},
        {"kind": "고객사 상담사 관리", "quantity": 12, "months": "10,11"},
        {"kind": "회선 개통", "quantity": 2},
    ]
    assert "1 drafted" in done(agency, "contract", "draft", "--from", request_table(tmp_path, items))
    assert "nothing stands against it. Nobody of ours answers" in done(agency, "contract", "check", "T08-2026-1")
    assert "nothing stands against it" in done(agency, "contract", "check", "T08-2026-1", "--promises")
    done(agency, "contract", "sign", "T08-2026-1", "--on", "2026-10-10")
    (shown,) = rows(agency, "contract", "show", "T08-2026-1")
    assert (shown["model"], shown["share_fte"], shown["kpis"], shown["state"]) == ("menu", "0", [], "active")
    done(agency, "contract", "render", "T08-2026-1", "--out", str(tmp_path))
    text = pdf_text((tmp_path / "T08-2026-1-v1.pdf").read_bytes())
    assert "상담 시스템 이용·관리 계약서" in text
    done(agency, "invoice", "run", "--period", "2026-10", "--tenant", "T08")
    (invoice,) = rows(agency, "invoice", "show", "--period", "2026-10", "--tenant", "T08")
    prices = {item["kind"]: item["price_won"] for item in shown["menu"]}
    part = Fraction(20, 31)
    seats, people = (round(12 * prices[kind] * part) for kind in ("system_seats", "management"))
    assert invoice["supply"] == seats + people + 2 * prices["line_setup"]
    cost = sum(line["amount_won"] for line in shown["cost"])
    assert abs(invoice["cost"] - cost * part) <= 2
    assert 0 < Decimal(invoice["margin"]) < Decimal("0.10")
    done(agency, "invoice", "render", "--period", "2026-10", "--tenant", "T08", "--out", str(tmp_path / "bills"))
    (bill,) = (tmp_path / "bills").glob("*.pdf")
    said = pdf_text(bill.read_bytes())
    assert "시스템 좌석 (약정 원가)" in said
    assert "근무시간" not in said


def test_items_that_bill_in_some_months_cost_in_them_only(agency: Workspace, tmp_path: Path) -> None:
    """Leading in October and November: December bills and costs the seats alone, and the margin stays."""
    items: list[Row] = [
        {"kind": "시스템 이용 (좌석)", "quantity": 3},
        {"kind": "고객사 상담사 관리", "quantity": 3, "months": "10,11"},
    ]
    done(agency, "contract", "draft", "--from", request_table(tmp_path, items))
    done(agency, "contract", "sign", "T08-2026-1", "--on", "2026-10-10")
    amounts = {
        month: json.loads(done(agency, "invoice", "preview", "--period", month, "--tenant", "T08", "--json"))[0]
        for month in ("2026-11", "2026-12")
    }
    assert amounts["2026-11"]["supply"] > amounts["2026-12"]["supply"] > 0
    assert amounts["2026-11"]["cost"] > amounts["2026-12"]["cost"] > 0
    assert all(0 < Decimal(each["margin"]) < Decimal("0.10") for each in amounts.values())


def test_a_contract_without_answering_promises_nothing(agency: Workspace, tmp_path: Path) -> None:
    """Nothing to simulate, nobody to plan for, and the sentence says so."""
    table = request_table(tmp_path, [{"kind": "시스템 이용 (좌석)", "quantity": 3}])
    done(agency, "contract", "draft", "--from", table)
    refused = call(agency, "simulate", "promise", "--contract", "T08-2026-1", "--week", "2026-11-09")
    assert (refused.exit_code, "nobody of ours answers" in refused.output) == (4, True)
    database = open_database(agency.database_url)
    with database.reading() as connection:
        kept = version(connection, "T08-2026-1")  # type: ignore[arg-type]
    database.close()
    assert kept is not None
    assert kept.services == ()


def test_nobody_is_planned_for_a_tenant_that_answers_itself(agency: Workspace, tmp_path: Path) -> None:
    """Though its file declares services, as when it was quoted; a contract for answering brings them back."""
    database = open_database(agency.database_url)
    services = [replace(service(Channel.PHONE), tenant=TenantId("T08"), source="tenant file")]
    with database.writing() as connection:
        put_tenants(connection, [], services)
    database.close()
    done(
        agency, "contract", "draft", "--from", request_table(tmp_path, [{"kind": "시스템 이용 (좌석)", "quantity": 3}])
    )
    done(agency, "contract", "sign", "T08-2026-1", "--on", "2026-10-10")
    session = Session(folder=agency.root)
    (told,) = left_out_problems(session, week_from(date(2026, 11, 9)))
    assert "its own people answer" in told.what
    assert {each.tenant for each in services_on(session, week_from(date(2026, 11, 9)))} == {"T07"}
    done(agency, "contract", "draft", "T08", "--model", "hourly", "--number", "T08-A", "--start", "2026-11-01")
    done(agency, "contract", "sign", "T08-A", "--on", "2026-10-20", "--open-items-by", "정모아", *TAKEN)
    assert {each.tenant for each in services_on(session, week_from(date(2026, 11, 9)))} == {"T07", "T08"}
    session.close()


def test_what_is_wrong_is_told_in_its_own_row(agency: Workspace, tmp_path: Path) -> None:
    """An item in the sheet of items, a share in that of the terms; a term beyond the known holidays is one of them."""
    items: list[Row] = [{"kind": "시스템 이용 (좌석)", "quantity": 3}, {"kind": "리뷰 관리", "quantity": 9}]
    refused = call(agency, "contract", "draft", "--from", request_table(tmp_path, items, share_fte="0.5"))
    assert refused.exit_code == 3
    assert "sheet 선택서비스, row 3: Nobody of ours answers, so nobody can do the menu item 'review'" in refused.output
    assert "sheet 계약조건, row 2: A contract for the system or the management only has no share" in refused.output


def test_all_signs_for_nothing_where_nothing_is_promised(agency: Workspace) -> None:
    """``--accept-promise all`` of a company that signs many at once stands in no contract's way."""
    done(agency, "contract", "draft", "T08", "--model", "menu", "--menu", "management=4", "--start", "2026-12-01")
    assert "signs for" not in done(agency, "contract", "sign", "T08-2026-1", "--on", "2026-11-09", *TAKEN)


def test_the_options_of_a_call_order_it_too(agency: Workspace) -> None:
    """``--model menu`` with items; a part of an operation beside it is refused with all that is wrong."""
    words_of_it = ("contract", "draft", "T08", "--model", "menu", "--start", "2026-12-01")
    assert "1 drafted" in done(agency, *words_of_it, "--menu", "management=4")
    refused = call(agency, *words_of_it, "--menu", "review=10", "--share", "0.5", "--kpi", "qa=88")
    assert refused.exit_code == 3
    for said in ("Neither the system nor the management", "nobody can do the menu item 'review'", "no share, KPIs"):
        assert said in refused.output
