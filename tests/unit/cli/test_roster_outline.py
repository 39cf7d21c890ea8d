"""``pumasi roster outline``: weeks ahead by shift templates, shown, written, and held to the law."""

from __future__ import annotations

import json
from pathlib import Path

from openpyxl import load_workbook

from tests.unit.cli.company import WEEK, copied, run

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ROUNDS = 60


def test_a_week_by_templates_repeats_by_seed(planned: Path, tmp_path: Path) -> None:
    """A row an agent and week, codes of templates or null; hours add up; the same rounds give the same rows."""
    folder = copied(planned, tmp_path / "w")
    asked = ("roster", "outline", "--from", WEEK, "--weeks", 1, "--rounds", ROUNDS, "--json")
    first, second = run(folder, *asked), run(folder, *asked)
    assert first.exit_code == 0, first.output
    assert first.stdout == second.stdout
    rows = json.loads(first.stdout)
    assert rows
    assert {row["week"] for row in rows} == {str(WEEK)}
    for row in rows:
        days = [row[day] for day in DAYS]
        assert (row["hours"] > 0) == any(days)
        assert sum(day is not None for day in days) <= 6
        assert row["hours"] <= 48
    assert any(row["hours"] > 0 for row in rows)


def test_the_outline_as_a_workbook_and_in_words(planned: Path, tmp_path: Path) -> None:
    """Three Korean sheets; the table on the screen says which hours a template means."""
    folder, out = copied(planned, tmp_path / "w"), tmp_path / "outline.xlsx"
    told = run(folder, "roster", "outline", "--from", WEEK, "--weeks", 1, "--rounds", ROUNDS, "--out", out)
    assert told.exit_code == 0, told.output
    assert "hours of work" in told.stdout
    refused = run(folder, "roster", "outline", "--from", WEEK, "--seed", -1)
    assert refused.exit_code == 2
    assert "-1 is not in the range" in refused.stderr
    assert f"Wrote {out}" in told.stdout.replace("\n", "")
    book = load_workbook(out)
    assert book.sheetnames == ["근무 편성", "인원 현황", "근무조"]
    said = [str(cell.value) for row in book["근무조"].iter_rows() for cell in row if cell.value is not None]
    assert "모든 규칙을 지켰습니다." in " ".join(said)


def test_weeks_beyond_the_forecast_are_refused(planned: Path, tmp_path: Path) -> None:
    """The forecast must reach to the last week; the message says how to get there."""
    told = run(copied(planned, tmp_path / "w"), "roster", "outline", "--from", WEEK, "--weeks", 20)
    assert told.exit_code == 4
    assert "pumasi forecast run" in told.output
