"""``pumasi contract diagnose`` on the small company: eight shops, thirteen weeks of counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from documents.readback import pdf_text
from tests.unit.cli.company import fill_company, run

TENANT = "T02"


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The company, filled once."""
    folder = tmp_path_factory.mktemp("diagnosis") / "ws"
    fill_company(folder)
    return folder


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that stands still."""
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-09T09:00:00+09:00")


def test_findings_and_files(company: Path, tmp_path: Path) -> None:
    """One object with the findings; PDF and workbook where told; sharing needs fewer people than alone."""
    result = run(company, "contract", "diagnose", TENANT, "--weeks", "5", "--out", tmp_path, "--json")
    assert result.exit_code == 0, result.output
    (row,) = json.loads(result.stdout)
    assert row["tenant"] == TENANT
    assert float(row["pooled_fte"]) < float(row["alone_fte"])
    assert row["month_low"] < row["month_contacts"] < row["month_high"]
    assert row["back_source"] == "assumed"
    assert len(row["open_items"]) == 12
    assert {Path(path).suffix for path in row["files"]} == {".pdf", ".xlsx"}
    pdf = next(Path(path) for path in row["files"] if path.endswith(".pdf"))
    assert "고객 상담 운영 진단 보고서" in pdf_text(pdf.read_bytes())


def test_only_the_days_told_are_read(company: Path, tmp_path: Path) -> None:
    """--from and --to bound what is read; the other way round is refused."""
    words = ("contract", "diagnose", TENANT, "--weeks", "5", "--out", tmp_path)
    result = run(company, *words, "--from", "2026-09-07", "--to", "2026-10-04", "--json")
    assert result.exit_code == 0, result.output
    (row,) = json.loads(result.stdout)
    assert row["first"] >= "2026-09-07"
    assert row["last"] <= "2026-10-04"
    refused = run(company, *words, "--from", "2026-10-04", "--to", "2026-09-07")
    assert refused.exit_code == 2
    assert "lies after" in refused.stderr


def test_people_read_the_findings(company: Path, tmp_path: Path) -> None:
    """A table of findings and the paths of the files."""
    result = run(company, "contract", "diagnose", TENANT, "--weeks", "5", "--out", tmp_path)
    assert result.exit_code == 0, result.output
    assert "FTE in the pool" in result.stdout
    assert result.stdout.count("Wrote ") == 2


def test_what_cannot_be_diagnosed_is_told_with_the_way_out(company: Path) -> None:
    """An unknown tenant, and days without counts."""
    unknown = run(company, "contract", "diagnose", "T99")
    assert unknown.exit_code != 0
    assert "pumasi import tenants" in unknown.stderr
    empty = run(company, "contract", "diagnose", TENANT, "--from", "2020-01-01", "--to", "2020-02-01")
    assert empty.exit_code != 0
    assert "Nothing was counted" in empty.stderr


def test_a_quote_of_a_tenant(company: Path, tmp_path: Path) -> None:
    """Twelve rows of four models, the asked one proposed; PDF and workbook; forms and break-even for people."""
    words = ("contract", "quote", TENANT, "--weeks", "5", "--start", "2026-12-01", "--out", tmp_path)
    result = run(company, *words, "--model", "hourly", "--json")
    assert result.exit_code == 0, result.output
    rows = json.loads(result.stdout)
    assert len(rows) == 12
    assert {row["model"] for row in rows if row["proposed"]} == {"hourly"}
    assert all(float(row["margin_of_cost"]) < 0.1 for row in rows)
    assert {path.suffix for path in tmp_path.glob(f"{TENANT}-quote-2026-12-01.*")} == {".pdf", ".xlsx"}
    said = run(company, *words)
    assert said.exit_code == 0, said.output
    assert "dedicated" in said.stdout
    assert "contacts a month" in said.stdout


def test_a_quote_from_a_file_is_that_of_its_terms(company: Path, tmp_path: Path) -> None:
    """Model, share and contacts of the request; a margin of 10 % is refused with its row, and nothing is written."""
    table = tmp_path / "terms.csv"
    head = "고객사 코드,요금제,투입 비율,시작일,종료일,마진\n"
    table.write_text(head + f"{TENANT},정액,0.7,2026-12-01,2027-11-30,10%\n", encoding="utf-8")
    out = tmp_path / "offers"
    words = ("contract", "quote", "--from", table, "--weeks", "5", "--out", out)
    refused = run(company, *words)
    assert refused.exit_code == 3
    assert "row 2" in refused.stderr
    assert "margin of 10 %" in refused.stderr
    assert not out.exists()
    table.write_text(head + "T99,정액,0.7,2026-12-01,2027-11-30,7%\n", encoding="utf-8")
    assert "There is no tenant 'T99'" in run(company, *words).stderr
    table.write_text(head + f"{TENANT},정액,0.7,2026-12-01,2027-11-30,7%\n", encoding="utf-8")
    made = run(company, *words)
    assert made.exit_code == 0, made.output
    assert "0.7 FTE shared, flat proposed" in made.stdout


def test_a_quote_that_cannot_be_made_is_told(company: Path) -> None:
    """Neither tenant nor file, both, or a day whose rates nobody knows."""
    assert "Name a TENANT" in run(company, "contract", "quote").stderr
    both = run(company, "contract", "quote", TENANT, "--from", "terms.csv")
    assert both.exit_code == 2
    unknown = run(company, "contract", "quote", TENANT, "--weeks", "5", "--start", "2028-01-01")
    assert unknown.exit_code == 3
    assert "2028-01-01" in unknown.stderr
