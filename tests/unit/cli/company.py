"""A company small enough for seconds: eight shops, twelve agents, thirteen weeks of contacts, next week forecast."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.demo.people import sample_absences, sample_agents
from cli.demo.shops import sample_shops
from cli.demo.volumes import sample_contact_days
from cli.main import cli
from core.calendar import korean_calendar
from core.ids import TenantId
from core.periods import IntervalGrid
from store import absences, agents, contacts, rates, tenants
from store.database import open_database
from tests.made_once import fresh_workspace, shared_folder

WEEK = date(2026, 11, 9)
WEEKS_KNOWN = 13
ROUNDS = "30"


def fill_company(folder: Path) -> None:
    """Make the workspace and put in whatever the forecast, the requirement and the roster read."""
    workspace = fresh_workspace(folder)
    calendar = korean_calendar(2025, 2027)
    # The largest tenant of the sample needs more than twelve people: without it the week can be covered nearly.
    shops = sample_shops(9, 1, WEEK)[1:]
    first = WEEK - timedelta(weeks=WEEKS_KNOWN)
    grid = IntervalGrid(first_day=first, days=(WEEK - first).days)
    people = sample_agents(shops, 12, 4, WEEK)
    away = sample_absences(people, WEEK - timedelta(weeks=4), WEEK + timedelta(weeks=2), calendar, 5)
    database = open_database(workspace.database_url)
    with database.writing() as connection:
        rates.put_rates(connection, rates.reference_rates())
        tenants.put_tenants(
            connection, [shop.tenant for shop in shops], [each for shop in shops for each in shop.services]
        )
        agents.put_agents(connection, people)
        absences.put_absences(connection, away)
        contacts.put_contact_days(connection, sample_contact_days(shops, (), grid, calendar, 3))
    database.close()


def rename(folder: Path, *, tenant: str, tenant_name: str, agent: str, agent_name: str) -> None:
    """Give a tenant and an agent other names, as an import would."""
    from store.database import open_database
    from store.workspace import Workspace

    database = open_database(Workspace(root=folder).database_url)
    with database.writing() as connection:
        known = {each.tenant: each for each in tenants.all_tenants(connection)}
        shop = known[TenantId(tenant)]
        named = replace(shop, party=replace(shop.party, name=tenant_name))
        services = [each for each in tenants.declared_services(connection) if each.tenant == tenant]
        tenants.put_tenants(connection, [named], services)
        people = {each.agent: each for each in agents.all_agents(connection)}
        agents.put_agents(
            connection, [replace(person, name=agent_name) for code, person in people.items() if code == agent]
        )
    database.close()


def run(folder: Path, *words: object) -> Result:
    """``pumasi --workspace FOLDER …`` with standard output and error apart."""
    return CliRunner().invoke(cli, ["--workspace", str(folder), *map(str, words)], prog_name="pumasi")


def copied(folder: Path, to: Path) -> Path:
    """A copy that a test may change."""
    shutil.copytree(folder, to)
    return to


def planned_company(factory: pytest.TempPathFactory) -> Path:
    """The workspace with the forecast of WEEK and no roster, made once a run. Copy it before changing it."""

    def make(place: Path) -> None:
        fill_company(place / "workspace")
        made = run(place / "workspace", "forecast", "run", "--as-of", WEEK, "--weeks", 1)
        assert made.exit_code == 0, made.output

    return shared_folder(factory, "planned-company", make) / "workspace"


def rostered_company(factory: pytest.TempPathFactory) -> Path:
    """The same with a draft roster of WEEK. Copy it before changing it."""

    def make(place: Path) -> None:
        folder = copied(planned_company(factory), place / "workspace")
        made = run(folder, "roster", "build", "--week", WEEK, "--rounds", ROUNDS, "--effort", 2)
        assert made.exit_code == 0, made.output

    return shared_folder(factory, "rostered-company", make) / "workspace"
