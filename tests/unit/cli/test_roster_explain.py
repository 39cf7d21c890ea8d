"""``pumasi roster explain``: gaps that add up, words for people, codes for programs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from store import agents, tenants
from store.database import open_database
from store.workspace import Workspace
from tests.unit.cli.company import WEEK, copied, run
from wfm.scheduling.explain.small import SMALL_FTE


def rows(folder: Path, *words: object) -> list[dict[str, object]]:
    """The JSON of the command."""
    answer = run(folder, "roster", "explain", "--week", WEEK, *words, "--json")
    assert answer.exit_code == 0, answer.output
    found: list[dict[str, object]] = json.loads(answer.stdout)
    return found


def test_every_gap_has_its_reason(rostered: Path) -> None:
    """The gaps are those of show; the people kept are those trained; the reasons add up to the same hours."""
    gaps = rows(rostered, "--by", "gap")
    shown = json.loads(run(rostered, "roster", "show", "--week", WEEK, "--by", "uncovered", "--json").stdout)
    assert {(gap["tenant"], gap["day"], gap["start"], gap["end"]) for gap in gaps} == {
        (gap["tenant"], gap["day"], gap["start"], gap["end"]) for gap in shown
    }
    for gap in gaps:
        people = gap["people"]
        assert isinstance(people, dict)
        assert sum(people.values()) == gap["trained"]
        assert gap["reason"] in people or gap["trained"] == 0
    by_reason = rows(rostered, "--by", "reason")
    assert sum(float(str(row["missing_hours"])) for row in by_reason) == pytest.approx(
        sum(gap["missing_hours"] for gap in shown)
    )


def test_people_read_words_and_the_next_step(rostered: Path) -> None:
    """Five tables with their titles; codes stay in JSON."""
    told = run(rostered, "roster", "explain", "--week", WEEK, "--top", 3)
    assert told.exit_code == 0, told.output
    titles = ("Why, by hours:", "Tenants of at most half an agent", "The largest gaps", "What would help", "Agents")
    for title in titles:
        assert title in told.stdout
    assert "nobody_trained" not in told.stdout
    assert "--top shows more" in told.stdout


@pytest.fixture(scope="module")
def unserved(rostered: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """Two tenants became small ones, and nobody knows one of them any more; what the next build says of it."""
    folder = copied(rostered, tmp_path_factory.mktemp("unserved") / "pumasi")
    database = open_database(Workspace(root=folder).database_url)
    with database.writing() as connection:
        services = tenants.declared_services(connection)
        small = sorted({each.tenant for each in services})[-2:]
        tenants.put_tenants(
            connection,
            [each for each in tenants.all_tenants(connection) if each.tenant in small],
            [replace(each, share_fte=SMALL_FTE) for each in services if each.tenant in small],
        )
        people = agents.all_agents(connection)
        agents.put_agents(
            connection,
            [replace(each, skills=tuple(own for own in each.skills if own.tenant != small[0])) for each in people],
        )
    database.close()
    built = run(folder, "roster", "build", "--week", WEEK, "--rounds", 30, "--effort", 0)
    assert built.exit_code == 0, built.output
    return folder, small[0], built.stdout


def test_small_tenants_are_named_with_their_hours(unserved: tuple[Path, str, str]) -> None:
    """Each small tenant below 95 %, the worst first, with hours by reason that add up; nobody else."""
    folder, unknown, _ = unserved
    shorts = rows(folder, "--by", "small", "--version", 2)
    shares = [float(str(row["covered_percent"])) for row in shorts]
    assert shares == sorted(shares)
    assert all(share < 95 for share in shares)
    assert (shorts[0]["tenant"], shorts[0]["covered_percent"], shorts[0]["trained"]) == (unknown, 0.0, 0)
    assert shorts[0]["hours"] == {"nobody_trained": shorts[0]["needed_hours"]}
    missing: dict[object, float] = {}
    for gap in rows(folder, "--by", "gap", "--version", 2):
        missing[gap["tenant"]] = missing.get(gap["tenant"], 0.0) + float(str(gap["missing_hours"]))
    for row in shorts:
        assert isinstance(row["hours"], dict)
        assert sum(row["hours"].values()) == pytest.approx(row["missing_hours"])
        assert row["missing_hours"] == pytest.approx(missing[row["tenant"]])


def test_the_build_names_small_tenants_and_where_to_ask(unserved: tuple[Path, str, str]) -> None:
    """The same tenants as explain of the version just built, the worst first."""
    folder, unknown, told = unserved
    shorts = rows(folder, "--by", "small", "--version", 2)
    named = [f"{row['tenant']} {float(str(row['covered_percent'])):.0f} %" for row in shorts]
    assert named[0] == f"{unknown} 0 %"
    assert f"Tenants of at most half an agent below 95 % of their need: {', '.join(named)}. Ask why with: " in told
    assert f"pumasi roster explain --week {WEEK} --version 2 --by small" in told


def test_one_tenant(rostered: Path) -> None:
    """Only its gaps and trainings for it; an unknown one is told."""
    tenant = str(rows(rostered)[0]["tenant"])
    assert {row["tenant"] for row in rows(rostered, "--tenant", tenant)} == {tenant}
    assert {row["tenant"] for row in rows(rostered, "--tenant", tenant, "--by", "remedy")} <= {tenant}
    unknown = run(rostered, "roster", "explain", "--week", WEEK, "--tenant", "NOBODY")
    assert unknown.exit_code == 4
    assert "knows no tenant 'NOBODY'" in unknown.stderr


def test_remedies_and_conflicts_as_json(rostered: Path) -> None:
    """Remedies by gain, each with its effect; conflicts name rules."""
    remedies = rows(rostered, "--by", "remedy")
    gains = [int(str(row["gain_won"])) for row in remedies]
    assert gains == sorted(gains, reverse=True)
    assert all(float(str(row["less_hours"])) > 0 for row in remedies)
    for conflict in rows(rostered, "--by", "conflict"):
        assert conflict["rules"]
