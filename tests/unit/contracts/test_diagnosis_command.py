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
