"""``pumasi simulate`` on a small company with a roster."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result

from cli.simulating.simulations import told_changes
from core.ids import AgentId
from tests.unit.cli.company import WEEK, copied, fill_company, run
from wfm.simulation.whatif import Absent


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight shops, twelve agents, a forecast and a roster of next week."""
    folder = tmp_path_factory.mktemp("simulated") / "workspace"
    fill_company(folder)
    for words in (
        ("forecast", "run", "--as-of", WEEK, "--weeks", 1),
        ("roster", "build", "--week", WEEK, "--rounds", "30", "--effort", 0),
    ):
        made = run(folder, *words)
        assert made.exit_code == 0, made.output
    return folder


def simulated(folder: Path, *words: object) -> Result:
    """``pumasi simulate …`` with few weeks, in this process."""
    return run(folder, "simulate", *words, "--week", WEEK, "--replications", 8, "--workers", 1)


def test_a_week_shows_what_each_tenant_gets(company: Path) -> None:
    """A table with promise and figure, a sentence of the pool, the rules on standard error."""
    result = simulated(company, "week")
    assert result.exit_code == 0, result.output
    assert "weeks held %" in result.stdout
    assert "Phone and chat:" in result.stdout
    assert "Rules: longest-wait" in result.stderr
    assert "over for 0, and how patient customers are for 0; the rest is assumed" in " ".join(result.stderr.split())


def test_the_same_seed_prints_the_same(company: Path) -> None:
    """And another seed does not; figures fit together."""
    first, again, other = (simulated(company, "week", "--seed", seed, "--json").stdout for seed in (3, 3, 4))
    assert first == again != other
    rows = json.loads(first)
    assert len(rows) > 8
    for row in rows:
        assert row["service_level_low_percent"] <= row["service_level_percent"] <= row["service_level_high_percent"]
        assert row["channel"] == "board" or row["answered_percent"] + row["abandoned_percent"] <= 100.01


def test_one_tenant_and_the_pool(company: Path) -> None:
    """``--tenant`` leaves the others out, ``--by pool`` is one row."""
    tenant = json.loads(simulated(company, "week", "--json").stdout)[0]["tenant"]
    rows = json.loads(simulated(company, "week", "--tenant", tenant, "--json").stdout)
    assert {row["tenant"] for row in rows} == {tenant}
    (pool,) = json.loads(simulated(company, "week", "--by", "pool", "--json").stdout)
    assert 0 < pool["occupancy_percent"] < pool["utilisation_percent"] < 100


def test_policies_give_different_weeks(company: Path) -> None:
    """The option reaches the floor."""
    shown = {
        policy: simulated(company, "week", "--policy", policy, "--json").stdout
        for policy in ("longest-wait", "target-at-risk")
    }
    assert shown["longest-wait"] != shown["target-at-risk"]


def test_tenants_in_the_order_told(company: Path) -> None:
    """The order reaches the floor; a policy without an order, or an unknown tenant, is told."""
    rows = json.loads(simulated(company, "week", "--json").stdout)
    last = rows[-1]["tenant"]
    ordered = simulated(company, "week", "--policy", "tenant-order", "--order", last, "--json")
    assert ordered.exit_code == 0, ordered.output

    def answered(found: list[dict[str, float]]) -> float:
        return sum(row["answered_percent"] for row in found if row["tenant"] == last)

    assert answered(json.loads(ordered.stdout)) >= answered(rows)
    assert simulated(company, "week", "--policy", "tenant-order").exit_code == 2
    assert simulated(company, "week", "--order", last).exit_code == 2
    assert simulated(company, "week", "--policy", "tenant-order", "--order", "T77").exit_code == 4


def test_an_unknown_tenant_is_told(company: Path) -> None:
    """With the command that lists those there are."""
    for words in (("week",), ("whatif", "--volume", "ALL=+10%")):
        result = simulated(company, *words, "--tenant", "T77")
        assert result.exit_code == 4
        assert "pumasi staffing show" in result.stderr


def test_without_a_contract_there_is_no_clause(company: Path) -> None:
    """Said as a sentence, not an error."""
    result = simulated(company, "week", "--by", "clause")
    assert result.exit_code == 0, result.output
    assert "no clause in force" in result.stderr


def rostered_agents(folder: Path) -> list[str]:
    """Everybody with a shift in the week."""
    return [
        row["agent"]
        for row in json.loads(run(folder, "roster", "show", "--week", WEEK, "--by", "agent", "--json").stdout)
    ]


def test_an_absent_agent_costs_service_and_saves_wages(company: Path) -> None:
    """Before and after side by side; unaffected contacts are the same on both sides."""
    absent = [word for agent in rostered_agents(company)[:6] for word in ("--absent", agent)]
    result = simulated(company, "whatif", *absent, "--json")
    assert result.exit_code == 0, result.output
    rows = json.loads(result.stdout)
    assert all(row["contacts_before"] == row["contacts_after"] for row in rows)
    assert all(row["need_hours_before"] == row["need_hours_after"] for row in rows)
    live = [row for row in rows if row["answered_percent_before"] is not None]
    assert sum(r["answered_percent_after"] for r in live) < sum(r["answered_percent_before"] for r in live)
    told = simulated(company, "whatif", *absent).stdout
    assert "The whole pool:" in told
    totals = json.loads(simulated(company, "whatif", *absent, "--by", "pool", "--json").stdout)
    found = {row["measure"]: row for row in totals}
    assert found["cost_won"]["after"] < found["cost_won"]["before"]
    assert found["on_duty_hours"]["difference"] < 0
    for row in totals:
        assert row["difference"] == pytest.approx(row["after"] - row["before"], abs=0.01)


def test_the_cost_is_that_of_the_tenants_and_the_company(company: Path) -> None:
    """Shared out by need, to the won."""
    words = ("whatif", "--absent", rostered_agents(company)[0], "--json")
    rows = json.loads(simulated(company, *words).stdout)
    found = {row["measure"]: row for row in json.loads(simulated(company, *words, "--by", "pool").stdout)}
    for side in ("before", "after"):
        assert sum(row[f"cost_won_{side}"] for row in rows) + found["unsold_won"][side] == found["cost_won"][side]


def test_the_whole_pool_gets_busier(company: Path) -> None:
    """``ALL`` and ``*`` are every tenant."""
    first, second = (simulated(company, "whatif", "--volume", f"{who}=+30%", "--json").stdout for who in ("ALL", "*"))
    assert first == second
    for row in json.loads(first):
        assert row["contacts_after"] > row["contacts_before"]
        assert row["need_hours_after"] > row["need_hours_before"]
        assert row["under_sold_hours_after"] >= row["under_sold_hours_before"]


def test_volume_move_and_join_together(company: Path) -> None:
    """More contacts, contacts on another channel, a new tenant like a known one, whose share is judged."""
    rows = json.loads(simulated(company, "week", "--json").stdout)
    channels: dict[str, dict[str, float]] = {}
    for row in rows:
        channels.setdefault(row["tenant"], {})[row["channel"]] = row["contacts"]
    tenant = next(code for code, each in channels.items() if {"phone", "chat"} <= set(each))
    other = next(code for code in channels if code != tenant)
    words = (
        *("whatif", "--volume", f"{other}=+50%", "--move", f"{tenant}:phone>chat=50%", "--join", f"T99={other}"),
        *("--by", "line"),
    )
    result = simulated(company, *words, "--json")
    assert result.exit_code == 0, result.output
    found = {(row["tenant"], row["channel"]): row for row in json.loads(result.stdout)}
    moved = found[tenant, "phone"]
    assert moved["contacts_after"] == pytest.approx(moved["contacts_before"] / 2, rel=0.2)
    for channel in channels[other]:
        row = found[other, channel]
        assert row["contacts_after"] > row["contacts_before"]
        new = found["T99", channel]
        assert new["contacts_before"] is None
        assert new["contacts_after"] > 0
    told = simulated(company, *words).stdout
    assert "T99 joins: it needs" in told


@pytest.mark.parametrize(
    ("words", "exit_code", "said"),
    [
        ([], 2, "Nothing is changed"),
        (["--volume", "T05"], 2, "T05=+30%"),
        (["--volume", "T05=-130%"], 2, "T05=-20%"),
        (["--move", "T05:phone>phone=20%"], 2, "T05:phone>chat=20%"),
        (["--join", "T05"], 2, "T41=T05"),
        (["--absent", "A999"], 4, "has no shift in this week"),
        (["--volume", "T77=+10%"], 4, "No tenant 'T77'"),
    ],
)
def test_what_cannot_be_changed_is_told_with_the_way_out(
    company: Path, words: list[str], exit_code: int, said: str
) -> None:
    """A mistyped change, an unknown code."""
    result = simulated(company, "whatif", *words)
    assert result.exit_code == exit_code, result.output
    assert said in result.stderr


def test_who_is_named_twice_is_absent_once() -> None:
    """Nobody can stay away from shifts that are gone already."""
    assert told_changes(["A001", "A001"], [], [], []) == (Absent(agent=AgentId("A001")),)


def test_what_is_missing_is_named_with_the_next_command(company: Path, tmp_path: Path) -> None:
    """No roster of that week, no forecast."""
    folder = copied(company, tmp_path / "workspace")
    result = run(folder, "simulate", "week", "--week", "2027-01-04")
    assert result.exit_code == 4
    assert "pumasi forecast run --week 2027-01-04" in result.stderr
