"""``pumasi capacity plan`` on a small company, and its workbook."""

from __future__ import annotations

import json
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import text

from cli.planning.capacity import hour_costs, levies
from core.rates import RateTable
from documents.workbook import render
from store.database import open_database
from store.rates import reference_rates
from store.workspace import Workspace
from tests.unit.capacity.sample import agent, assumed, kind, mondays, need, season
from tests.unit.cli.company import copied, fill_company, run
from wfm.capacity.plan import capacity_plan
from wfm.capacity.workbook import capacity_workbook

FIRST = "2026-11-09"


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight shops, twelve agents, thirteen weeks of contacts, no kept forecast."""
    folder = tmp_path_factory.mktemp("capacity") / "ws"
    fill_company(folder)
    return folder


def test_a_season_by_week_says_what_to_do(company: Path) -> None:
    """Rows by week, and sentences: hires or none, leave, what is called upon, what was checked, what it rests on."""
    told = run(company, "capacity", "plan", "--weeks", "6")
    assert told.exit_code == 0, told.stderr
    lines = told.stdout.splitlines()
    assert sum(line.startswith("20") for line in lines) == 6
    assert lines[2].startswith(FIRST)
    for words in (
        "days of leave",
        "h of overtime",
        "tightest is the week of",
        "h on top",
        "2,000 fresh futures",
        "dated assumptions",
        "seed 1",
    ):
        assert words in told.stdout
    assert "pumasi forecast run --week 2026-11-09 --weeks 6" in told.stderr, "no kept forecast reaches so far"


def test_the_tightest_week_is_told_with_what_may_come_on_top(company: Path) -> None:
    """The week whose regular hours leave least beyond the promised need, and whatever else may be asked for there."""
    words = ("capacity", "plan", "--weeks", "6")
    told = run(company, *words).stdout
    rows = json.loads(run(company, *words, "--json").stdout)
    short = {row["week"]: Decimal(row["need_promised_hours"]) - Decimal(row["capacity_hours"]) for row in rows}
    tight = max(rows, key=lambda row: (short[row["week"]], row["week"]))
    promised, work = (f"{Decimal(tight[name]):,.0f} h" for name in ("need_promised_hours", "capacity_hours"))
    assert f"tightest is the week of {tight['week']}: {promised} promised, {work} of regular work and up to" in told


def test_a_kept_forecast_is_used(company: Path, tmp_path: Path) -> None:
    """Where a run covers the season it is not made anew."""
    folder = copied(company, tmp_path / "ws")
    assert run(folder, "forecast", "run", "--week", FIRST, "--weeks", "5").exit_code == 0
    told = run(folder, "capacity", "plan", "--weeks", "4", "--by", "certainty")
    assert told.exit_code == 0, told.stderr
    assert "From the kept forecast of 2026-11-09" in told.stderr


def test_every_view_as_json(company: Path) -> None:
    """Each view is an array of whole objects; the same seed prints the same."""
    texts = {}
    for by in ("week", "training", "leave", "certainty", "assumption"):
        told = run(company, "capacity", "plan", "--weeks", "3", "--by", by, "--json")
        assert told.exit_code == 0, told.stderr
        texts[by] = told.stdout
    weeks = json.loads(texts["week"])
    assert [row["week"] for row in weeks] == ["2026-11-09", "2026-11-16", "2026-11-23"]
    assert float(weeks[0]["need_promised_hours"]) > float(weeks[0]["need_hours"])
    assert set(weeks[0]["people"]) == {"staff"}
    assert [row["certainty_percent"] for row in json.loads(texts["certainty"])] == ["50", "80", "90", "95"]
    names = {row["name"]: row for row in json.loads(texts["assumption"])}
    assert names["capacity.roster_fit"]["source"]
    assert {row["tenant"] for row in json.loads(texts["training"])} >= {"T02", "T03"}
    again = run(company, "capacity", "plan", "--weeks", "3", "--json")
    assert again.stdout == texts["week"]


def test_a_minimum_of_trained_people_makes_people_learn(company: Path) -> None:
    """With ten of twelve people trained everywhere, somebody has to learn; the row says who, when, and why."""
    told = run(company, "capacity", "plan", "--weeks", "4", "--trained-min", "9", "--by", "training", "--json")
    planned = [row for row in json.loads(told.stdout) if row["week"]]
    assert planned
    assert planned[0]["reason"] == "minimum"
    assert planned[0]["agent"].startswith("A")
    said = run(company, "capacity", "plan", "--weeks", "4", "--trained-min", "9").stdout
    assert "learns" in said


def test_the_workbook_holds_the_plan_and_its_charts(company: Path, tmp_path: Path) -> None:
    """Seven sheets, native charts, the week table with its total."""
    path = tmp_path / "season.xlsx"
    told = run(company, "capacity", "plan", "--weeks", "6", "--out", path)
    assert told.exit_code == 0, told.stderr
    assert f"Wrote {path}" in told.stdout
    book = openpyxl.load_workbook(path)
    for name in ("요약", "주별 계획", "인원", "고객사 교육", "연차", "확실성의 가격", "가정"):
        assert name in book.sheetnames
    charts = {name: len(book[name]._charts) for name in ("요약", "연차", "확실성의 가격")}
    assert charts == {"요약": 2, "연차": 1, "확실성의 가격": 1}
    cells = [cell.value for row in book["주별 계획"].iter_rows() for cell in row]
    assert sum(1 for value in cells if hasattr(value, "isoformat")) == 6
    assert "합계" in cells


def test_the_workbook_names_what_is_missing_and_who_is_hired() -> None:
    """Short weeks stand in a box on the first sheet, hires as sentences, people week by week."""
    late = [kind(weeks=5, lead_weeks=2, stay_weeks_min=2)]
    load = need({"T01": [120.0, 70.0, 70.0, 130.0, 70.0]})
    plan = capacity_plan(season([agent("A001"), agent("A002")], load, assumed(5, kinds=late)))
    book = openpyxl.load_workbook(BytesIO(render(capacity_workbook(plan))))
    words = "\n".join(str(cell.value) for row in book["요약"].iter_rows() for cell in row if cell.value)
    assert "모자라는 것" in words
    assert "2026-11-09 주" in words
    assert "단기 계약직" in words
    assert "모집 시작" in words
    kinds = {row[2].value for row in book["인원"].iter_rows()}
    assert {"재직 상담사", "단기 계약직"} <= kinds | {row[1].value for row in book["인원"].iter_rows()}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--weeks", "0"), "0 is not in the range"),
        (("--weeks", "53"), "53 is not in the range"),
        (("--certainty", "100"), "100.0 is not in the range"),
        (("--pool", "NOWHERE"), "NOWHERE"),
        (("--from", "2026-11-10"), "2026-11-10"),
    ],
)
def test_what_cannot_be_planned_is_refused(company: Path, words: tuple[str, ...], says: str) -> None:
    """Each with the value at fault, none with a traceback."""
    told = run(company, "capacity", "plan", *words)
    assert told.exit_code != 0
    assert says in told.stderr
    assert "Traceback" not in told.stderr


def test_nothing_is_known(company: Path, tmp_path: Path) -> None:
    """No contacts at all, and contacts without people: the next command is named."""
    empty = tmp_path / "empty"
    assert run(tmp_path, "init", empty).exit_code == 0
    told = run(empty, "capacity", "plan")
    assert told.exit_code == 4
    assert "pumasi import contacts" in told.stderr
    alone = copied(company, tmp_path / "alone")
    _forget_people(alone)
    told = run(alone, "capacity", "plan", "--weeks", "2")
    assert told.exit_code == 4
    assert "pumasi import agents" in told.stderr


def test_an_older_workspace_takes_the_assumptions_of_the_program(company: Path, tmp_path: Path) -> None:
    """Made before there was a season's plan, it lacks the rates of it: the plan is the same, and names them."""
    older = copied(company, tmp_path / "older")
    _forget(older, "rates WHERE name LIKE 'capacity.%'", "rates WHERE name = 'law.annual_leave_first_year_days'")
    words = ("capacity", "plan", "--weeks", "2", "--json", "--by")
    for by in ("week", "assumption"):
        told = run(older, *words, by)
        assert told.exit_code == 0, told.stderr
        assert told.stdout == run(company, *words, by).stdout


def _forget_people(folder: Path) -> None:
    """Take all agents out of a workspace."""
    _forget(folder, "absences", "agents")


def _forget(folder: Path, *parts: str) -> None:
    """Delete rows of a workspace's tables."""
    database = open_database(Workspace(root=folder).database_url)
    with database.writing() as connection:
        for part in parts:
            connection.execute(text(f"DELETE FROM {part}"))
    database.close()


def test_an_hour_costs_wages_rest_levies_and_seat() -> None:
    """A temporary hour of 2026 by hand: 10,320 won × 209 / 173.8 × (1 + levies) + 1,450 + 980; 2027's wage is dated."""
    rates = RateTable(reference_rates())
    weeks = mondays(10)
    costs = hour_costs(rates, weeks, Decimal(11_000))
    without, with_severance = levies(rates, weeks[0])
    assert without == Decimal("0.0475") + Decimal("0.03595") + Decimal("0.004724") + Decimal("0.009") + Decimal(
        "0.0025"
    ) + Decimal("0.0147") + Decimal("0.0009") + Decimal("0.00003")
    assert with_severance == without + Decimal("0.083334")
    rest = Decimal(209) / Decimal("173.8")
    assert costs.kinds["temporary"][0] == 10_320 * rest * (1 + without) + 2_430
    assert costs.kinds["temporary"][8] == 10_700 * rest * (1 + without) + 2_430, "the ninth Monday is 2027-01-04"
    assert costs.overtime[0] == Decimal(11_000) * Decimal("1.5") * (1 + with_severance) + 2_430
