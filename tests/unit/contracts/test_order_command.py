"""``pumasi contract order`` and ``contract diagnose --deliver``, as a prospect's account manager types them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from cli.context import Session
from cli.invoicing.drafts import accounts_of, unissued_accounts
from cli.planning.services import services_on
from core.periods import BillingPeriod, week_from
from documents.readback import pdf_pages
from store.workspace import Workspace
from tests.unit.cli.company import fill_company, run
from tests.unit.contracts.calls import call, rows

TENANT = "T02"
EXPECTED = ("--expect", "phone=900", "--expect", "chat=300")


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight shops without a contract: all of them prospects."""
    folder = tmp_path_factory.mktemp("order") / "ws"
    fill_company(folder)
    return folder


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that stands still."""
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-09T09:00:00+09:00")


def test_from_the_order_to_the_delivery(company: Path, tmp_path: Path) -> None:
    """Written, written anew, signed by name, delivered once with the files as they went out; then nothing moves."""
    out = ("--out", str(tmp_path))
    first = run(company, "contract", "order", TENANT, *out)
    assert "1,000,000 won before VAT" in first.stdout
    draft = (tmp_path / f"{TENANT}-diagnosis-order.pdf").read_bytes()
    run(company, "contract", "order", TENANT, "--on", "2026-11-05", *out)
    early = run(company, "contract", "diagnose", TENANT, "--deliver", "2026-11-09")
    assert early.exit_code != 0
    assert "--signed-by NAME" in early.stderr
    signed = run(company, "contract", "order", TENANT, "--signed-by", "한가온", "--on", "2026-11-06", *out, "--json")
    (row,) = json.loads(signed.stdout)
    assert (row["state"], row["ordered_on"], row["signed_by"]) == ("signed", "2026-11-05", "한가온")
    paper = (tmp_path / f"{TENANT}-diagnosis-order.pdf").read_bytes()
    (page,) = pdf_pages(paper)
    assert "초 안" not in page
    assert "초 안" in pdf_pages(draft)[0]
    assert "금 일백일십만원정" in page
    assert "한가온이 서명하였다" in page
    again = run(company, "contract", "order", TENANT, "--signed-by", "다른이")
    assert again.exit_code != 0
    assert "once per tenant" in again.stderr
    words = ("contract", "diagnose", TENANT, "--weeks", "5", *out)
    delivered = run(company, *words, "--deliver", "2026-11-09")
    assert delivered.exit_code == 0, delivered.output
    assert "1,000,000 won before VAT are due" in delivered.stdout
    twice = run(company, *words, "--deliver", "2026-11-10")
    assert twice.exit_code != 0
    assert "charged once" in twice.stderr
    opened = Session(folder=company)
    assert TENANT in unissued_accounts(opened, BillingPeriod(2026, 11), accounts_of(opened, TENANT))[0]
    assert TENANT not in unissued_accounts(opened, BillingPeriod(2026, 10), None)[0]
    opened.database.close()
    (kept,) = json.loads(run(company, "contract", "order", "--json").stdout)
    assert (kept["state"], kept["delivered_on"]) == ("delivered", "2026-11-09")
    assert kept["report"].startswith(f"{TENANT}-diagnosis-")
    run(company, "contract", "order", TENANT, *out)
    assert (tmp_path / f"{TENANT}-diagnosis-order.pdf").read_bytes() == paper


def test_what_is_missing_is_asked_for(company: Path) -> None:
    """Whose order, who signed, an order that was never written, a tenant nobody knows."""
    for words, told in (
        (("--on", "2026-11-05"), "Whose order?"),
        (("T03", "--signed-by", " "), "Who signed"),
        (("T03", "--signed-by", "한가온"), "pumasi contract order T03"),
        (("T99",), "pumasi import tenants"),
    ):
        result = run(company, "contract", "order", *words)
        assert result.exit_code != 0
        assert told in result.stderr


def test_a_tenant_under_contract_is_no_prospect(office: Workspace) -> None:
    """What it signed is named; nothing is kept."""
    result = call(office, "contract", "order", "T07")
    assert result.exit_code != 0
    assert "T07-2026-1" in result.stderr
    assert rows(office, "contract", "order") == []


def test_the_fee_is_charged_once(company: Path) -> None:
    """A contract of a tenant that ordered its diagnosis carries no fee for it."""
    run(company, "contract", "order", "T04")
    words = ("contract", "draft", "T04", "--model", "flat", "--start", "2026-12-01", "--expect", "phone=300")
    refused = run(company, *words, "--onboarding")
    assert refused.exit_code != 0
    assert "has ordered its diagnosis on its own" in refused.stderr


def test_no_order_yet(office: Workspace) -> None:
    """The empty list says how to begin."""
    assert "pumasi contract order TENANT" in call(office, "contract", "order").stderr


def test_a_prospect_that_was_never_counted_is_quoted_by_what_it_tells(office: Workspace, tmp_path: Path) -> None:
    """Without a count and without a volume there is no quote; with one the paper says where it comes from."""
    words = ("contract", "quote", "T07", "--start", "2026-12-01", "--weeks", "5", "--out", str(tmp_path))
    refused = call(office, *words)
    assert refused.exit_code != 0
    assert "--expect phone=900" in refused.stderr
    found = rows(office, *words, *EXPECTED, "--menu", "review=300")
    assert {row["contacts"] for row in found if row["season"] == "middle"} == {1_200}
    (paper,) = tmp_path.glob("*.pdf")
    text = "".join(pdf_pages(paper.read_bytes()))
    assert "알려 주신 월 물량" in text
    assert "함께 요청하신 선택 서비스" in text
    assert "시스템만" in text
    odd = call(office, *words, "--expect", "phone=900", "--menu", "tea=3")
    assert odd.exit_code != 0
    assert "--menu tea: There is no item 'tea'" in odd.stderr


def test_a_year_without_its_rates_names_all_of_them(office: Workspace, tmp_path: Path) -> None:
    """And a provisional value of them is taken, and said to be one."""
    words = ("contract", "quote", "T07", "--start", "2027-01-01", "--weeks", "5", *EXPECTED)
    refused = call(office, *words)
    for name in ("insurance.industrial_accident", "insurance.long_term_care"):
        assert name in refused.stderr
    assert "[잠정]" in refused.stderr
    file = tmp_path / "rates.csv"
    file.write_text(
        "이름,적용 시작일,적용 종료일,값,단위,출처\n"
        "insurance.industrial_accident,2027-01-01,2027-12-31,0.0147,ratio,고시 예고 [잠정]\n"
        "insurance.long_term_care,2027-01-01,2027-12-31,0.0048,ratio,고시 예고 [잠정]\n",
        encoding="utf-8",
    )
    assert call(office, "import", "rates", str(file)).exit_code == 0
    result = call(office, *words, "--out", str(tmp_path))
    assert result.exit_code == 0, result.output
    (paper,) = tmp_path.glob("*.pdf")
    assert "[잠정] 고시되기 전에 넣은 임시 값" in "".join(pdf_pages(paper.read_bytes()))


def test_nobody_is_planned_for_a_prospect(company: Path) -> None:
    """From its order on a tenant without a contract is looked at by diagnosis and quote only."""
    days = week_from(date(2026, 11, 9))
    opened = Session(folder=company)
    assert "T05" in {service.tenant for service in services_on(opened, days)}
    run(company, "contract", "order", "T05")
    assert "T05" not in {service.tenant for service in services_on(opened, days)}
    assert "T05" in {service.tenant for service in services_on(opened, days, with_prospects=True)}
    diagnosed = run(company, "contract", "diagnose", "T05", "--weeks", "5", "--json")
    assert float(json.loads(diagnosed.stdout)[0]["pooled_fte"]) > 0
    opened.database.close()
