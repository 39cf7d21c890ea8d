"""Two centres, one of them with more tenants than bits in a word, planned through the commands."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from cli.demo.people import sample_agents
from cli.demo.shops import sample_shops
from cli.demo.volumes import sample_contact_days
from core.calendar import korean_calendar
from core.ids import PoolId
from core.periods import IntervalGrid
from store import agents, contacts, rates, tenants
from store.database import open_database
from store.rosters import current_roster, requirement_of
from store.workspace import Workspace
from tests.made_once import fresh_workspace
from tests.unit.cli.company import WEEK, run

SHOPS, PEOPLE, FEW = 72, 24, 5
SEOUL, BUSAN = PoolId("SEOUL"), PoolId("BUSAN")


def two_centres(folder: Path) -> None:
    """Seventy-two shops: the last five in Busan with a fourth of the people, all others in Seoul."""
    workspace = fresh_workspace(folder)
    settings = workspace.settings_path.read_text(encoding="utf-8")
    workspace.settings_path.write_text(settings.replace('["MAIN"]', '["SEOUL", "BUSAN"]'), encoding="utf-8")
    shops = sample_shops(SHOPS + 1, 1, WEEK)[1:]
    pool_of = {shop.tenant.tenant: BUSAN if n >= SHOPS - FEW else SEOUL for n, shop in enumerate(shops)}
    first = WEEK - timedelta(weeks=5)
    grid = IntervalGrid(first_day=first, days=(WEEK - first).days)
    there = [sample_agents(own, count, 4, WEEK) for own, count in ((shops[:-FEW], PEOPLE), (shops[-FEW:], PEOPLE // 4))]
    people = [replace(agent, pool=SEOUL) for agent in there[0]]
    people += [replace(agent, agent=type(agent.agent)(f"B{agent.agent[1:]}"), pool=BUSAN) for agent in there[1]]
    database = open_database(workspace.database_url)
    with database.writing() as connection:
        rates.put_rates(connection, rates.reference_rates())
        tenants.put_tenants(
            connection,
            [replace(shop.tenant, pool=pool_of[shop.tenant.tenant]) for shop in shops],
            [replace(each, pool=pool_of[each.tenant]) for shop in shops for each in shop.services],
        )
        agents.put_agents(connection, people)
        contacts.put_contact_days(connection, sample_contact_days(shops, (), grid, korean_calendar(2025, 2027), 3))
    database.close()


def test_two_centres_and_more_tenants_than_a_word_has_bits(tmp_path: Path) -> None:
    """Each centre has its own legal roster; in the big one more than 62 tenants share the people, and are served."""
    folder = tmp_path / "w"
    two_centres(folder)
    forecast = run(folder, "forecast", "run", "--as-of", WEEK)
    assert forecast.exit_code == 0, forecast.output
    which = run(folder, "roster", "build", "--week", WEEK, "--rounds", 5)
    assert which.exit_code == 2
    assert "There are several pools (SEOUL, BUSAN). Name one with --pool." in which.stderr
    for pool in (SEOUL, BUSAN):
        built = run(folder, "roster", "build", "--week", WEEK, "--pool", pool, "--rounds", 5, "--effort", 0)
        assert built.exit_code == 0, built.output
        assert run(folder, "roster", "check", "--week", WEEK, "--pool", pool).exit_code == 0
    opened = open_database(Workspace(root=folder).database_url)
    with opened.reading() as connection:
        big, small = (current_roster(connection, pool, WEEK) for pool in (SEOUL, BUSAN))
        assert big is not None
        assert small is not None
        needed = {line.tenant for line in requirement_of(connection, big.roster).lines if any(line.tenths)}
    opened.close()
    assert len(needed) > 62
    served = {each.tenant for each in big.assignments}
    assert len(served) > 62
    assert served <= needed
    assert {shift.agent[0] for shift in big.shifts} == {"A"}
    assert {shift.agent[0] for shift in small.shifts} == {"B"}
    assert served.isdisjoint({each.tenant for each in small.assignments})
