"""``pumasi report`` on the finished demo: what a bookkeeper looks at after the monthly run."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from cli.main import cli
from documents.readback import pdf_text

CLOCK = "2026-11-09T09:00:00+09:00"


def run(folder: Path, *words: object) -> Result:
    """One call of the command line in a workspace."""
    return CliRunner().invoke(
        cli, ["--workspace", str(folder), *map(str, words)], prog_name="pumasi", env={"PUMASI_CLOCK": CLOCK}
    )


def test_the_month_adds_up_to_the_won(finished_demo: Path, tmp_path: Path) -> None:
    """Paid minutes and cost are those of tenants and bench; revenue less cost is the margin of each row."""
    result = run(finished_demo, "report", "month", "--period", "2026-10", "--out", tmp_path, "--json")
    assert result.exit_code == 0, result.output
    rows = json.loads(result.stdout)
    assert rows[-1]["tenant"] is None
    assert len(rows) == 41, "forty shops and the bench: nobody of ours worked for the prospect"
    for row in rows:
        assert row["revenue"] - row["cost"] == row["margin_won"]
    minutes, won = sum(row["paid_minutes"] for row in rows), sum(row["month_cost"] for row in rows)
    assert f"Paid minutes {minutes:,} = tenants" in result.stderr
    assert f"Cost {won:,} won = tenants" in result.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"month-2026-10.xlsx", "month-2026-10.html"}


def test_people_read_the_month(finished_demo: Path) -> None:
    """A table with the bench in its last row."""
    result = run(finished_demo, "report", "month", "--period", "2026-10")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[-1].startswith("bench")


def test_a_month_in_which_nothing_happened_is_told(finished_demo: Path) -> None:
    """With what to type next."""
    result = run(finished_demo, "report", "month", "--period", "2025-01")
    assert result.exit_code == 4
    assert "pumasi timesheet build --period 2025-01" in result.stderr


@pytest.mark.parametrize("words", [("month",), ("month", "--period", "2026-13")])
def test_what_cannot_be_read_is_a_usage_error(finished_demo: Path, words: tuple[str, ...]) -> None:
    """No period, or none that exists."""
    assert run(finished_demo, "report", *words).exit_code == 2


@pytest.mark.parametrize("by", ["tenant", "model", "season", "month"])
def test_margins_add_up_however_they_are_cut(finished_demo: Path, by: str) -> None:
    """The same charges and cost by tenant, model, season and month."""
    result = run(finished_demo, "report", "margin", "--by", by, "--json")
    assert result.exit_code == 0, result.output
    rows = json.loads(result.stdout)
    assert sum(row["periods"] for row in rows) == 40
    assert all(row["charges"] - row["cost"] == row["margin_won"] for row in rows)
    month = json.loads(run(finished_demo, "report", "month", "--period", "2026-10", "--json").stdout)
    assert sum(row["cost"] for row in rows) == sum(row["cost"] for row in month[:-1])


def test_tenants_below_cost_are_named_with_the_reason(finished_demo: Path, tmp_path: Path) -> None:
    """The effects and the expected margin sum to the loss; people read a sentence; files are written."""
    result = run(finished_demo, "report", "margin", "--by", "below-cost", "--json", "--out", tmp_path)
    rows = json.loads(result.stdout)
    for row in rows:
        effects = row["charges_effect"] + row["hours_effect"] + row["rate_effect"]
        assert row["expected"] + effects == row["margin_won"] < 0
    assert len(list(tmp_path.iterdir())) == 2
    said = run(finished_demo, "report", "margin", "--by", "below-cost").stdout
    assert "more hours than bought" in said


def test_margins_of_months_without_invoices_are_told(finished_demo: Path) -> None:
    """With what to type; months the wrong way round are a usage error."""
    nothing = run(finished_demo, "report", "margin", "--from", "2025-01", "--until", "2025-02")
    assert nothing.exit_code == 4
    assert "pumasi invoice run --period 2025-02" in nothing.stderr
    assert run(finished_demo, "report", "margin", "--from", "2026-02", "--until", "2026-01").exit_code == 2


def test_a_tenant_gets_its_report(demo_copy: Path, tmp_path: Path) -> None:
    """Remarks from a file, then PDF and workbook; no name of an agent, no other tenant, in either."""
    remarks = tmp_path / "remarks.csv"
    remarks.write_text(
        "고객사 코드,번호,날짜,구분,주제,내용,건수,금액,상담사 코드,채널\n"
        "T05,R1,2026-10-12,고객의 소리,교환 기간,회수까지 오래 걸린다는 의견,12,,,전화\n"
        "T05,R3,2026-10-20,권한 내 결정,배송 지연 보상,적립금 지급,,15000,A012,\n",
        encoding="utf-8",
    )
    assert run(demo_copy, "import", "remarks", remarks).exit_code == 0
    result = run(demo_copy, "report", "tenant", "--period", "2026-10", "--tenant", "T05", "--out", tmp_path, "--json")
    assert result.exit_code == 0, result.output
    (row,) = json.loads(result.stdout)
    assert (row["voices"], row["decisions"], row["decided"]) == (12, 1, 15_000)
    said = pdf_text((tmp_path / "report_2026-10_T05.pdf").read_bytes())
    assert "적립금 지급" in said
    assert "A012" in said
    assert not any(f"T{n:02d}" in said for n in range(1, 41) if n != 5)
    assert (tmp_path / "report_2026-10_T05.xlsx").exists()


def test_a_tenant_of_whom_nothing_is_known_is_told(finished_demo: Path, tmp_path: Path) -> None:
    """A month without anything, and a tenant nobody knows."""
    words = ("report", "tenant", "--out", tmp_path, "--period")
    assert "pumasi import contacts" in run(finished_demo, *words, "2024-01", "--tenant", "T05").stderr
    assert run(finished_demo, *words, "2026-10", "--tenant", "T99").exit_code == 4


def test_a_day_corrected_after_billing_waits_for_the_next_invoice(demo_copy: Path, tmp_path: Path) -> None:
    """A clock-out told late: told once, kept beside the billed day, and nothing is left to correct."""
    clock = openpyxl.load_workbook(demo_copy / "inputs" / "attendance.xlsx", read_only=True).worksheets[0]
    rows = list(clock.iter_rows(min_row=2, max_col=5, values_only=True))
    agent, begin, end, pause = next(row[:4] for row in rows if str(row[1]).startswith("2026-10-29") and row[4] is None)
    two_hours_later = datetime.fromisoformat(str(end)) + timedelta(hours=2)
    late = tmp_path / "late.csv"
    late.write_text(
        "상담사 코드,출근,퇴근,휴게(분),연장 사유,연장 요청 고객사\n"
        f"{agent},{str(begin)[:16]},{two_hours_later:%Y-%m-%d %H:%M},{pause},계획,\n",
        encoding="utf-8",
    )
    imported = run(demo_copy, "import", "attendance", late)
    assert imported.exit_code == 0, imported.output
    before = run(demo_copy, "timesheet", "show", "--period", "2026-10", "--json").stdout
    said = run(demo_copy, "timesheet", "correct", "--period", "2026-10")
    assert "1 billed day(s) corrected" in said.stdout, said.output
    assert run(demo_copy, "timesheet", "show", "--period", "2026-10", "--json").stdout == before
    assert "No approved day" in run(demo_copy, "timesheet", "correct", "--period", "2026-10").stderr
