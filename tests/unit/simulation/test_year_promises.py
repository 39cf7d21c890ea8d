"""Promises judged month by month: ``contract check --promises`` and ``simulate promise --year`` on a small company."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import Result

from cli.simulating.year import months_of
from contracts.promises.chances import Duty, People, PromiseRun, Volume
from contracts.terms import ContractTerms
from core.ids import AgentId, ContractId, TenantId
from tests.unit.cli.company import WEEK, copied, fill_company, run
from tests.unit.contracts.samples import draft

OLD, NEW = "T03-2026-1", "T90-2026-1"
PLAYED = ("--plays", 2, "--workers", 1, "--no-plan")


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight shops with a roster; drafts of December and January for T03, and for T90 that was never counted."""
    from store import tenants
    from store.database import open_database
    from store.workspace import Workspace

    folder = tmp_path_factory.mktemp("year") / "workspace"
    fill_company(folder)
    database = open_database(Workspace(root=folder).database_url)
    with database.writing() as connection:
        shop = next(each for each in tenants.all_tenants(connection) if each.tenant == "T03")
        services = [each for each in tenants.declared_services(connection) if each.tenant == "T03"]
        code = TenantId("T90")
        tenants.put_tenants(connection, [replace(shop, tenant=code)], [replace(each, tenant=code) for each in services])
    database.close()
    for words in (
        ("forecast", "run", "--as-of", WEEK, "--weeks", 1),
        ("roster", "build", "--week", WEEK, "--rounds", "30", "--effort", 0),
        *(
            ("contract", "draft", tenant, "--model", "flat", "--start", "2026-12-01", "--end", "2027-01-31", *more)
            for tenant, more in (("T03", ("--share", "1.5")), ("T90", ("--share", "0.5")))
        ),
    ):
        made = run(folder, *words)
        assert made.exit_code == 0, made.output
    return folder


def kept(folder: Path, contract: str) -> PromiseRun:
    """The kept judgement of the first version."""
    from store.database import open_database
    from store.promises import run_of
    from store.workspace import Workspace

    database = open_database(Workspace(root=folder).database_url)
    with database.reading() as connection:
        found = run_of(connection, ContractId(contract), 1)
    database.close()
    assert found is not None
    return found


def chances(result: Result) -> list[dict[str, object]]:
    """The rows about chances of a check with ``--json``."""
    rows: list[dict[str, object]] = json.loads(result.stdout[: result.stdout.rindex("]") + 1])
    return [row for row in rows if row.get("kind", "chance") == "chance"]


def clauses_of(judged: PromiseRun) -> set[str]:
    """The clauses of a judgement as the command line names them."""
    return {
        each.kind.value if each.channel is None else f"{each.kind.value}:{each.channel.value}"
        for each in judged.chances
    }


def test_every_month_of_the_term_has_its_chance(company: Path, tmp_path: Path) -> None:
    """December and January, on the roster's seats; thirteen weeks known are a profile of the season, no long range."""
    folder = copied(company, tmp_path / "judged")
    found = chances(run(folder, "contract", "check", OLD, "--promises", *PLAYED, "--json"))
    judged = kept(folder, OLD)
    assert {row["where"] for row in found} == {f"{OLD} {name}" for name in clauses_of(judged)}
    assert {each.month for each in judged.chances} == {date(2026, 12, 1), date(2027, 1, 1)}
    assert (judged.duty, judged.volume, judged.hired) == (Duty.ROSTER, Volume.PROFILE, 0)
    assert (judged.as_of, judged.judged_on, judged.plays, judged.seed) == (WEEK, judged.judged_on, 2, 1)
    assert {each.plays for each in judged.chances} == {2}
    assert {each.people for each in judged.chances} == {People.TODAY}
    simulated = [each for each in judged.chances if each.kind.value == "answer_rate"]
    assert all(each.value is not None for each in simulated)
    again = run(folder, "contract", "check", OLD, "--promises", *PLAYED, "--json")
    assert chances(again) == found


def test_what_is_assumed_of_the_people_is_said_and_kept(company: Path, tmp_path: Path) -> None:
    """Attrition with its rates, replacement, and that weeks follow their need; the judgement keeps all of it."""
    folder = copied(company, tmp_path / "supposed")
    said = run(folder, "contract", "check", OLD, "--promises", *PLAYED).stdout
    assert "Assumed: 0.5 % of the people leave in a week" in said
    assert "each replaced after 6 weeks" in " ".join(said.split())
    assert "each week is filled as its need asks" in said
    assert "and the 0 published week(s) before it" in said
    supposed = kept(folder, OLD).supposed
    assert (supposed.roster_weeks, supposed.vacant_weeks, supposed.follows_need) == (1, 6, True)
    assert supposed.attrition_week == Decimal("0.005")


def test_all_drafts_are_judged_in_one_pass(company: Path, tmp_path: Path) -> None:
    """Also a tenant that nobody knows and that was never counted: people learn it, its contacts are those expected."""
    folder = copied(company, tmp_path / "all")
    said = run(folder, "contract", "check", "--all", "--promises", *PLAYED).stdout
    assert "Nobody on the roster knows T90 yet: 2 people are supposed to learn it first." in said
    assert (kept(folder, OLD).learners, kept(folder, NEW).learners) == (0, 2)
    assert any(each.known for each in kept(folder, NEW).chances if each.kind.value != "qa")


def test_planned_people_have_chances_of_their_own(company: Path, tmp_path: Path) -> None:
    """Somebody in the agents' file who begins in January takes a second seat: both pools are played and told."""
    from store import agents
    from store.database import open_database
    from store.workspace import Workspace

    folder = copied(company, tmp_path / "planned")
    database = open_database(Workspace(root=folder).database_url)
    with database.writing() as connection:
        one = agents.all_agents(connection)[0]
        agents.put_agents(
            connection,
            [
                *agents.all_agents(connection),
                *(replace(one, agent=AgentId(f"N{n:02d}"), hired_on=date(2026, 12, 1)) for n in range(6)),
            ],
        )
    database.close()
    result = run(folder, "simulate", "promise", "--contract", OLD, "--year", "--replications", 10, "--workers", 1)
    assert "Planned people: " in result.stdout, result.output
    assert "today" in result.stdout
    run(folder, "contract", "check", OLD, "--promises", *PLAYED)
    judged = kept(folder, OLD)
    assert {each.people for each in judged.chances} == {People.TODAY, People.PLANNED}
    assert judged.hired == 6
    assert judged.people is People.PLANNED

    def answered(people: People) -> float:
        return sum(float(each.value or 0) for each in judged.chances if each.people is people and each.value)

    assert answered(People.TODAY) != answered(People.PLANNED)


def test_only_what_is_asked_for_is_kept(company: Path, tmp_path: Path) -> None:
    """``simulate promise --year`` shows; with ``--keep`` the signature reads it."""
    from store.database import open_database
    from store.promises import run_of
    from store.workspace import Workspace

    folder = copied(company, tmp_path / "kept")
    played = ("simulate", "promise", "--contract", OLD, "--year", "--replications", 5, "--workers", 1)
    rows = chances(run(folder, *played, "--json"))
    assert {tuple(month["month"] for month in row["months"]) for row in rows} == {("2026-12", "2027-01")}  # type: ignore[attr-defined]
    assert {(row["attrition_week_percent"], row["vacant_weeks"], row["follows_need"]) for row in rows} == {
        (0.5, 6, True)
    }
    database = open_database(Workspace(root=folder).database_url)
    with database.reading() as connection:
        assert run_of(connection, ContractId(OLD), 1) is None
    database.close()
    run(folder, *played, "--keep")
    assert kept(folder, OLD).plays == 1


def test_without_a_roster_the_requirement_is_met_and_that_is_said(tmp_path: Path) -> None:
    """Nobody is rostered: people by the need of each month."""
    folder = tmp_path / "bare"
    fill_company(folder)
    made = run(
        folder,
        *("contract", "draft", "T03", "--model", "flat", "--share", "1.5"),
        *("--start", "2026-12-01", "--end", "2026-12-31"),
    )
    assert made.exit_code == 0, made.output
    said = run(folder, "contract", "check", "T03-2026-1", "--promises", *PLAYED).stdout
    assert "nobody is rostered yet, so the requirement is supposed to be met" in said
    assert kept(folder, "T03-2026-1").duty is Duty.REQUIREMENT


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("simulate", "promise", "--contract", OLD, "--keep"), "add --year"),
        (("simulate", "promise", "--contract", OLD, "--year", "--week", "2026-11-09"), "leave out --week"),
        (("simulate", "promise", "--year", "--tenant", "T77"), "T77"),
    ],
)
def test_what_does_not_go_together_is_told(company: Path, words: tuple[str, ...], said: str) -> None:
    """Nothing is played."""
    result = run(company, *words)
    assert result.exit_code != 0
    assert said in result.output


def months(terms: ContractTerms, known: date) -> list[str]:
    """Months as text."""
    return [f"{each.first:%Y-%m}" for each in months_of(terms, known)]


def test_a_year_of_months_ahead() -> None:
    """Those that begin when nothing is known yet, twelve at most; a stub of a month only where there is no other."""
    year = draft(valid_from=date(2026, 12, 1), valid_until=date(2027, 11, 30))
    assert months(year, WEEK) == [f"{2026 + (n // 12)}-{n % 12 + 1:02d}" for n in range(11, 23)]
    assert months(draft(valid_from=date(2026, 1, 1), valid_until=date(2026, 12, 31)), WEEK) == ["2026-12"]
    assert len(months(replace(year, valid_until=date(2029, 11, 30)), WEEK)) == 12
    assert months(draft(valid_from=date(2026, 12, 20), valid_until=date(2027, 1, 31)), WEEK) == ["2027-01"]
    assert months(draft(valid_from=date(2026, 12, 20), valid_until=date(2026, 12, 31)), WEEK) == ["2026-12"]
    assert months(draft(valid_from=date(2026, 1, 1), valid_until=date(2026, 10, 31)), WEEK) == []
