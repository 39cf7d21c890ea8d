"""The demo leaves what the readme promises: every file there, readable, and saying the same won."""

from __future__ import annotations

import json
import re
from pathlib import Path

import icalendar
import openpyxl
import pypdfium2
import pytest
from click.testing import CliRunner

from cli.main import cli

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

TENANTS = 40
AGENTS = 60
PROSPECT = "T41"
MENU_TENANT = "T21"


def said_in(workspace: Path, *arguments: str) -> str:
    """Standard output of a command in a workspace."""
    result = CliRunner().invoke(cli, ["--workspace", str(workspace), *arguments], prog_name="pumasi")
    assert result.exit_code == 0, result.output
    return result.stdout


def test_all_forty_tenants_are_billed_last_month(finished_demo: Path) -> None:
    """One invoice each, numbered without a gap, with a PDF and a workbook."""
    rows = json.loads(said_in(finished_demo, "invoice", "show", "--period", "2026-10", "--json"))
    assert len({row["tenant"] for row in rows}) == len(rows) == TENANTS
    assert sorted(row["number"] for row in rows) == [f"2026-{n:06d}" for n in range(1, TENANTS + 1)]
    assert all(row["total"] == row["supply"] + row["vat"] > 0 for row in rows)
    assert {row["period"] for row in rows} == {"2026-10"}
    for suffix in ("pdf", "xlsx"):
        assert len(list((finished_demo / "invoices" / "2026-10").glob(f"*.{suffix}"))) == TENANTS


def test_pdf_and_workbook_of_an_invoice_show_the_same_won(finished_demo: Path) -> None:
    """The total of the database is in the text of the PDF and in a cell of the workbook, read by other libraries."""
    rows = json.loads(said_in(finished_demo, "invoice", "show", "--period", "2026-10", "--json"))
    for row in rows[:: TENANTS // 5]:
        stem = f"{row['number']}*"
        (pdf,) = (finished_demo / "invoices" / "2026-10").glob(f"{stem}.pdf")
        (workbook,) = (finished_demo / "invoices" / "2026-10").glob(f"{stem}.xlsx")
        document = pypdfium2.PdfDocument(pdf)
        text = "".join(page.get_textpage().get_text_range() for page in document)
        document.close()
        assert f"{row['total']:,}" in text, row["number"]
        book = openpyxl.load_workbook(workbook, data_only=True)
        cells = {cell for sheet in book for line in sheet.iter_rows(values_only=True) for cell in line}
        assert row["total"] in cells, row["number"]
        assert row["supply"] in cells, row["number"]


def test_each_agent_has_a_calendar_even_an_empty_one(finished_demo: Path) -> None:
    """Sixty files that a calendar program reads, named by the agent's code."""
    files = sorted((finished_demo / "rosters" / "2026-11-09" / "calendars").glob("*.ics"))
    assert len(files) == AGENTS
    for file in files:
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
        assert calendar["VERSION"] == "2.0"
        assert re.search(r"A\d{3}", file.stem)


def test_the_week_the_requirement_and_a_contract_are_there(finished_demo: Path) -> None:
    """The roster as workbook and page, the requirement as workbook, a contract as PDF and workbook."""
    week = finished_demo / "rosters" / "2026-11-09"
    assert b"<html" in (week / "roster.html").read_bytes()[:500]
    for place, pattern in (
        (week, "*.xlsx"),
        (finished_demo / "staffing", "*.xlsx"),
        (finished_demo / "contracts", "T03-*.xlsx"),
    ):
        (workbook,) = place.glob(pattern)
        assert openpyxl.load_workbook(workbook, read_only=True).sheetnames
    (contract,) = (finished_demo / "contracts").glob("T03-*.pdf")
    assert contract.read_bytes().startswith(b"%PDF")


def test_a_prospect_orders_a_diagnosis_and_gets_a_quote(finished_demo: Path) -> None:
    """Signed before it was delivered, report and quote in both forms; nobody is planned for it."""
    (order,) = json.loads(said_in(finished_demo, "contract", "order", "--json"))
    assert (order["tenant"], order["state"], order["delivered_on"]) == (PROSPECT, "delivered", "2026-11-09")
    assert order["ordered_on"] <= order["signed_on"] < order["delivered_on"]
    for stem in ("diagnosis-2026-11-08", "quote-2026-12-01"):
        for suffix in ("pdf", "xlsx"):
            assert (finished_demo / "contracts" / f"{PROSPECT}-{stem}.{suffix}").is_file()
    report = pypdfium2.PdfDocument(finished_demo / "contracts" / f"{PROSPECT}-diagnosis-2026-11-08.pdf")
    text = "".join(page.get_textpage().get_text_range() for page in report)
    report.close()
    for word in ("배송조회", "하루가 끝날 때의 미처리 문의", "7일 안 반복", "개시 전 점검표"):
        assert word in text, word
    staffed = json.loads(said_in(finished_demo, "staffing", "show", "--week", "2026-11-09", "--json"))
    assert PROSPECT not in {row["tenant"] for row in staffed}


def test_a_menu_is_agreed_and_billed(finished_demo: Path) -> None:
    """A tenant buys replies to reviews and happy calls beside answering; the invoice charges what its log shows."""
    (terms,) = json.loads(said_in(finished_demo, "contract", "show", f"{MENU_TENANT}-2026-1", "--json"))
    assert {item["kind"] for item in terms["menu"]} == {"review", "happy_call"}
    rows = json.loads(said_in(finished_demo, "invoice", "show", "--period", "2026-10", "--json"))
    (number,) = [row["number"] for row in rows if row["tenant"] == MENU_TENANT]
    (paper,) = (finished_demo / "invoices" / "2026-10").glob(f"{number}*.pdf")
    document = pypdfium2.PdfDocument(paper)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "해피콜" in text
    assert "리뷰 관리" in text


def test_the_roster_of_the_demo_is_legal_and_published(finished_demo: Path) -> None:
    """The independent checker passes it, and planners see it as published."""
    assert json.loads(said_in(finished_demo, "roster", "check", "--week", "2026-11-09", "--json")) == []
    rosters = json.loads(said_in(finished_demo, "roster", "show", "--json"))
    assert {row["status"] for row in rosters} == {"published"}
    assert "2026-11-09" in {row["monday"] for row in rosters}


def test_the_demo_says_what_it_made_and_where(finished_demo: Path) -> None:
    """Progress step by step, and at the end each place with its number of files."""
    said = (finished_demo.parent / "said.txt").read_text(encoding="utf-8")
    steps = re.findall(r"^\[(\d+)/(\d+)\] ", said, re.MULTILINE)
    assert [int(number) for number, _ in steps] == list(range(1, int(steps[-1][1]) + 1))
    for place in ("rosters/2026-11-09", "staffing", "contracts", "invoices/2026-10"):
        assert re.search(rf"^  demo/{place}", said, re.MULTILINE), place


def test_the_demo_lives_on_its_own_day(finished_demo: Path) -> None:
    """Whenever it is made, its runs and documents bear the sample's Monday, so that two demos are alike."""
    (run,) = json.loads(said_in(finished_demo, "job", "runs", "--json"))
    assert run["started_at"] == "2026-11-09T09:00:00+09:00"


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    """The demo never clears a folder that it did not make."""
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("mine", encoding="utf-8")
    result = CliRunner().invoke(cli, ["demo", str(tmp_path / "letters")], prog_name="pumasi")
    assert result.exit_code == 4
    assert (tmp_path / "letters" / "dear.txt").read_text(encoding="utf-8") == "mine"
