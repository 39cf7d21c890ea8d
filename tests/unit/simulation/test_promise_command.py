"""``pumasi simulate promise`` and the files of ``--out``, on a small company with contracts."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from click.testing import Result

from cli.simulating.promises import weeks_that_tell
from core.channels import Channel
from core.contacts import QualityMeasure, QualityResult
from core.ids import TenantId
from tests.unit.cli.company import WEEK, copied, fill_company, run

NEW = TenantId("T90")
SIGNED, DRAFT = TenantId("T02"), TenantId("T03")


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight shops with a forecast and a roster; T02 signed, T03 a draft, T90 a draft without a single contact yet."""
    from store import quality, tenants
    from store.database import open_database
    from store.workspace import Workspace

    folder = tmp_path_factory.mktemp("promised") / "workspace"
    fill_company(folder)
    database = open_database(Workspace(root=folder).database_url)
    with database.writing() as connection:
        shop = next(each for each in tenants.all_tenants(connection) if each.tenant == DRAFT)
        services = [each for each in tenants.declared_services(connection) if each.tenant == DRAFT]
        tenants.put_tenants(connection, [replace(shop, tenant=NEW)], [replace(each, tenant=NEW) for each in services])
        quality.put_quality(connection, measured())
    database.close()
    for words in (
        ("forecast", "run", "--as-of", WEEK, "--weeks", 1),
        ("roster", "build", "--week", WEEK, "--rounds", "30", "--effort", 0),
        ("contract", "draft", SIGNED, "--model", "flat", "--share", "2", "--start", "2026-11-01"),
        (
            "contract",
            "sign",
            f"{SIGNED}-2026-1",
            "--on",
            "2026-10-30",
            "--open-items-by",
            "정모아",
            "--accept-promise",
            "all",
            "--by",
            "정모아",
        ),
        ("contract", "draft", DRAFT, "--model", "flat", "--share", "1.5", "--start", "2026-12-01"),
        ("contract", "draft", NEW, "--model", "flat", "--share", "0.5", "--start", "2026-12-01"),
    ):
        made = run(folder, *words)
        assert made.exit_code == 0, made.output
    return folder


def measured() -> list[QualityResult]:
    """Weekly quality scores of T02, all at 92."""
    return [
        QualityResult(
            tenant=SIGNED,
            channel=Channel.PHONE,
            day=WEEK - timedelta(weeks=number + 1),
            measure=QualityMeasure.QA,
            sampled=10,
            score=Decimal(92),
        )
        for number in range(12)
    ]


def promised(folder: Path, *words: object, weeks: int = 25) -> Result:
    """``pumasi simulate promise …`` with few months, in this process."""
    return run(folder, "simulate", "promise", *words, "--replications", weeks, "--workers", 1)


def rows_of(result: Result) -> list[dict[str, object]]:
    """The rows of ``--json``."""
    assert result.exit_code == 0, result.output
    found: list[dict[str, object]] = json.loads(result.stdout)
    return found


def test_a_signed_contract_stands_on_the_roster(company: Path) -> None:
    """Every clause with its chance; quality rests on what was measured."""
    rows = rows_of(promised(company, "--contract", f"{SIGNED}-2026-1", "--json"))
    assert {row["contract"] for row in rows} == {f"{SIGNED}-2026-1"}
    assert len(rows) >= 3
    for row in rows:
        assert row["months"] == 5
        assert row["basis"] in {"simulated", "measured", "not measured yet"}
        assert (row["proposed_target"] is None) or row["is_kept"] is False
    quality = next(row for row in rows if row["kpi"] == "qa")
    assert (quality["basis"], quality["results"], quality["value"], quality["is_kept"]) == ("measured", 12, 92.0, True)
    told = promised(company, "--contract", f"{SIGNED}-2026-1").stdout
    assert "Played on roster version 1" in told
    assert "in 90 % of 5 months" in told


def test_a_week_judges_the_contracts_in_force(company: Path) -> None:
    """Drafts are not among them; as ``week --by clause`` says with the same weeks and chance."""
    rows = rows_of(promised(company, "--week", WEEK, "--json"))
    assert {row["tenant"] for row in rows} == {SIGNED}
    week = run(
        company,
        *("simulate", "week", "--week", WEEK, "--by", "clause", "--replications", 25, "--workers", 1, "--json"),
    )
    assert json.loads(week.stdout) == rows


def test_a_draft_is_played_with_its_own_terms(company: Path) -> None:
    """Not in force in the week, yet judged; nobody else's clauses."""
    rows = rows_of(promised(company, "--contract", f"{DRAFT}-2026-1", "--json"))
    assert {row["tenant"] for row in rows} == {DRAFT}
    quality = [row for row in rows if row["kpi"] == "qa"]
    assert all(
        (row["basis"], row["value"], row["holds_percent"]) == ("not measured yet", None, None) for row in quality
    )


def test_without_a_roster_the_requirement_is_supposed_to_be_met(company: Path) -> None:
    """People by the pooled need serve the same contacts better than twelve agents, and the sentence says so."""
    told = promised(company, "--week", WEEK, "--forecast")
    assert "supposes that the requirement is met" in told.stdout
    ideal = rows_of(promised(company, "--week", WEEK, "--forecast", "--json"))
    rostered = rows_of(promised(company, "--week", WEEK, "--json"))

    def level(rows: list[dict[str, object]]) -> float:
        values = [row["value"] for row in rows if row["kpi"] in ("service_level", "answer_rate")]
        return sum(value for value in values if isinstance(value, float))

    assert level(ideal) != level(rostered)


def test_a_tenant_nobody_is_trained_for_yet(company: Path) -> None:
    """It has no forecast: what the contract expects is played on the requirement, and that is said."""
    result = promised(company, "--contract", f"{NEW}-2026-1")
    assert result.exit_code == 0, result.output
    assert "has no roster on which anybody is trained for this tenant" in result.stdout
    rows = rows_of(promised(company, "--contract", f"{NEW}-2026-1", "--json"))
    assert any(row["value"] is not None for row in rows)


def test_confidence_decides_what_is_kept(company: Path) -> None:
    """More certainty keeps no more clauses, and proposals are no harder than the target."""
    words = ("--contract", f"{SIGNED}-2026-1", "--json")
    kept = [
        sum(row["is_kept"] is True for row in rows_of(promised(company, *words, "--confidence", confidence)))
        for confidence in (50, 90, 99.9)
    ]
    assert kept[0] >= kept[1] >= kept[2]


def test_too_few_months_for_a_confidence_are_told(company: Path) -> None:
    """Five months cannot tell 90 % from certainty: ten can, and a hundred tell 99 %."""
    words = ("--contract", f"{SIGNED}-2026-1")
    assert "--replications 50" in promised(company, *words).stderr
    assert "--replications 500" in promised(company, *words, "--confidence", 99).stderr
    assert "cannot tell" not in promised(company, *words, weeks=50).stderr
    assert weeks_that_tell(Decimal("0.9")) == 50


@pytest.mark.parametrize(
    ("words", "exit_code", "said"),
    [
        ([], 2, "--contract T05-2026-1"),
        (["--contract", "T55-2026-1"], 4, "pumasi contract show"),
        (["--week", "2027-01-04"], 4, "pumasi forecast run"),
        (["--week", str(WEEK), "--tenant", "T77"], 4, "T77"),
        (["--week", str(WEEK), "--version", "9"], 4, "9"),
        (["--week", str(WEEK), "--confidence", "20"], 2, "50"),
        (["--week", str(WEEK), "--out", "x.docx"], 2, "neither a workbook"),
    ],
)
def test_what_is_wrong_is_told_with_the_way_out(company: Path, words: list[str], exit_code: int, said: str) -> None:
    """Nothing named, an unknown contract, tenant, version or week, a file of another kind."""
    result = promised(company, *words)
    assert result.exit_code == exit_code, result.output
    assert said in result.stderr


def test_without_a_forecast_the_next_command_is_named(tmp_path: Path) -> None:
    """A contract alone asks for the newest forecast."""
    folder = tmp_path / "workspace"
    fill_company(folder)
    result = promised(folder, "--contract", "T02-2026-1")
    assert result.exit_code == 4
    assert "pumasi forecast run" in result.stderr


def test_files_are_a_workbook_a_page_or_both(company: Path, tmp_path: Path) -> None:
    """By the ending; a folder gets both; the words of standard output name them; the same call gives the same bytes."""
    book, page, folder = tmp_path / "kpi.xlsx", tmp_path / "made" / "kpi.html", tmp_path / "both"
    for out in (book, page, folder):
        result = promised(company, "--week", WEEK, "--out", out, weeks=5)
        assert result.exit_code == 0, result.output
        assert "Wrote" in result.stdout
    assert sorted(each.name for each in folder.iterdir()) == ["promise.html", "promise.xlsx"]
    assert openpyxl.load_workbook(book).sheetnames[:2] == ["요약", "KPI 조항"]
    assert page.read_bytes() == (folder / "promise.html").read_bytes()
    assert book.read_bytes() == (folder / "promise.xlsx").read_bytes()
    assert page.stat().st_mode & 0o077 == 0


def test_week_and_what_if_write_files_too(company: Path, tmp_path: Path) -> None:
    """With ``--json`` nothing but JSON is on standard output."""
    plain = ("--week", WEEK, "--replications", 5, "--workers", 1, "--json", "--out", tmp_path)
    for words in (("week",), ("whatif", "--volume", "ALL=+20%", "--join", "T99=T02")):
        result = run(company, "simulate", *words, *plain)
        assert result.exit_code == 0, result.output
        json.loads(result.stdout)
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "simulation.html",
        "simulation.xlsx",
        "whatif.html",
        "whatif.xlsx",
    ]
    text = (tmp_path / "whatif.html").read_text(encoding="utf-8")
    assert "전체 고객사 문의량 +20%" in text
    assert "신규 고객사 T99" in text


def test_wages_are_those_of_payroll(company: Path) -> None:
    """Where Monday is an agent's weekly rest day, its Monday's work earns half of the ordinary wage more (§56)."""
    from cli.context import Session
    from cli.rostering.rosters import chosen_pool
    from cli.simulating.simulations import floor_rules, prepare_simulator, week_floor
    from cli.simulating.wages import week_wages
    from wfm.agents import ordinary_hour_won

    prepare_simulator()
    session = Session(folder=company)
    rules = floor_rules(session, WEEK, "longest-wait", 0)
    given, roster = week_floor(session, chosen_pool(session, None), WEEK, None, rules)
    plain = week_wages(session, given, roster)
    planned = sum(shift.work_minutes for shift in given.shifts if shift.start.date() >= WEEK)
    assert float(plain.hours) <= planned / 60
    assert plain.hours > 0
    assert plain.labour_won > plain.wages_won + plain.premiums_won > plain.wages_won > 0
    minutes = Counter[str]()
    for each in given.shifts:
        minutes[each.agent] += each.work_minutes
    people = {each.agent: each for each in given.agents}
    # somebody without overtime, whose Monday then does not take any away
    shift = next(
        each
        for each in given.shifts
        if each.start.date() == WEEK and minutes[each.agent] <= people[each.agent].week_minutes
    )
    agent = people[shift.agent]
    resting = replace(agent, weekly_rest_day=0, weekdays=agent.weekdays - {0})
    others = tuple(each for each in given.agents if each.agent != agent.agent)
    changed = week_wages(session, replace(given, agents=(*others, resting)), roster)
    hour = ordinary_hour_won(agent, Decimal(209), 2400)
    assert shift.work_minutes <= 480
    assert changed.premiums_won - plain.premiums_won == pytest.approx(float(hour) * shift.work_minutes / 60 / 2, abs=2)
    assert changed.hours == plain.hours
    session.close()


def test_a_copy_of_the_company_is_untouched(company: Path, tmp_path: Path) -> None:
    """A promise and a what-if keep nothing: the database is byte for byte what it was."""
    folder = copied(company, tmp_path / "workspace")
    before = (folder / "pumasi.db").read_bytes()
    promised(folder, "--contract", f"{NEW}-2026-1", weeks=5)
    run(folder, "simulate", "whatif", "--week", WEEK, "--volume", "ALL=+5%", "--replications", 5, "--workers", 1)
    assert (folder / "pumasi.db").read_bytes() == before
