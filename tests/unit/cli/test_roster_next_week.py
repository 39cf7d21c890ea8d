"""A week is published beside the one that binds after it: rest and days in a row reach over Sunday."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.ids import RosterId
from store.agents import put_agents
from store.database import Database, open_database
from store.rosters import rosters_of, save_roster
from tests.made_once import fresh_workspace
from tests.unit.cli.company import run
from tests.unit.scheduling.sample import need
from tests.unit.timesheets.people import POOL, agent, roster, shift
from wfm.scheduling.roster import Roster, RosterStatus

MONDAY, NEXT = date(2026, 11, 9), date(2026, 11, 16)
SUNDAY = MONDAY + timedelta(days=6)


def week(*shifts: tuple[date, int], monday: date, version: int = 1, status: RosterStatus) -> Roster:
    """A week of A001: shifts of nine hours, by day and first minute."""
    made = roster(*(shift(day, begin) for day, begin in shifts), monday=monday)
    return replace(made, roster=RosterId(f"MAIN-{monday}-v{version}"), version=version, status=status)


def keep(database: Database, *rosters: Roster) -> None:
    """Rosters of weeks in which nobody needs anything."""
    with database.writing() as connection:
        for each in rosters:
            save_roster(connection, each, need({}, first_day=each.monday))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """One agent who may work late, and next week is published: Monday from 9."""
    workspace = fresh_workspace(tmp_path / "office")
    database = open_database(workspace.database_url)
    late = replace(agent("A001", rest=2), weekdays=frozenset({0, 1, 3, 4, 5, 6}), latest_minute=1980)
    with database.writing() as connection:
        put_agents(connection, [late])
    keep(database, week((NEXT, 540), monday=NEXT, status=RosterStatus.PUBLISHED))
    database.close()
    return workspace.root


@pytest.mark.parametrize(("begin", "code"), [(13 * 60, 0), (17 * 60, 3)], ids=["until 22:00", "until 02:00"])
def test_a_late_sunday_before_an_early_monday_does_not_bind(office: Path, begin: int, code: int) -> None:
    """Eleven hours before the shift that binds next Monday, or the week stays a draft and says whose rest it is."""
    database = open_database(f"sqlite:///{office}/pumasi.db")
    keep(database, week((SUNDAY, begin), monday=MONDAY, status=RosterStatus.DRAFT))
    done = run(office, "roster", "publish", "--week", MONDAY)
    assert done.exit_code == code, done.output
    with database.reading() as connection:
        (kept,) = rosters_of(connection, POOL, MONDAY)
    assert kept.status is (RosterStatus.DRAFT if code else RosterStatus.PUBLISHED)
    assert ("A001" in done.stderr and str(NEXT) in done.stderr) == bool(code)
    database.close()


def test_what_next_week_breaks_anyhow_does_not_hold_this_one_up(office: Path) -> None:
    """Somebody left the pool since: next week has its own problem, which this week neither made nor mends."""
    database = open_database(f"sqlite:///{office}/pumasi.db")
    stranger = replace(shift(NEXT), agent=agent("A009").agent)
    wrong = replace(week((NEXT, 540), monday=NEXT, version=2, status=RosterStatus.PUBLISHED), shifts=(stranger,))
    keep(database, wrong, week((MONDAY, 540), monday=MONDAY, status=RosterStatus.DRAFT))
    assert run(office, "roster", "check", "--week", NEXT).exit_code == 3
    assert run(office, "roster", "publish", "--week", MONDAY).exit_code == 0
    database.close()
