"""``pumasi roster build --weeks``, and what wishes and templates do to it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from core.ids import PoolId
from core.periods import seoul
from store.agents import all_agents
from store.database import open_database
from store.rosters import current_roster, rosters_list, rosters_of
from store.wishes import put_wishes
from store.workspace import Workspace
from tests.unit.cli.company import WEEK, copied, run
from wfm.agents import Wish, WishKind
from wfm.scheduling.roster import Roster

NEXT = WEEK + timedelta(weeks=1)


def drafts(folder: Path) -> tuple[Roster, Roster]:
    """The rosters of two weeks."""
    opened = open_database(Workspace(root=folder).database_url)
    with opened.reading() as connection:
        assert [(e.monday, e.weeks) for e in rosters_list(connection)] == [(NEXT, 1), (WEEK, 1)]
        first = current_roster(connection, PoolId("MAIN"), WEEK)
        second = current_roster(connection, PoolId("MAIN"), NEXT)
    opened.close()
    assert first is not None
    assert second is not None
    return first, second


def test_each_week_is_a_draft_built_after_the_one_before(planned: Path, tmp_path: Path) -> None:
    """Two weeks of drafts; between the last shift of the first and the first of the second lie eleven hours."""
    folder = copied(planned, tmp_path / "w")
    made = run(folder, "forecast", "run", "--as-of", WEEK, "--weeks", 2)
    assert made.exit_code == 0, made.output
    built = run(folder, "roster", "build", "--week", WEEK, "--weeks", 2, "--rounds", 10, "--effort", 1)
    assert built.exit_code == 0, built.output
    first, second = drafts(folder)
    assert f"--week {NEXT} --version 1" in built.stdout
    for agent in {shift.agent for shift in first.shifts}:
        last = max(shift.end for shift in first.shifts if shift.agent == agent)
        following = [shift.start for shift in second.shifts if shift.agent == agent]
        assert not following or min(following) - last >= timedelta(hours=11)
    assert run(folder, "roster", "check", "--week", NEXT).exit_code == 0


def test_a_week_without_forecast_is_told_before_any_search(planned: Path, tmp_path: Path) -> None:
    """The forecast of one week does not carry two."""
    folder = copied(planned, tmp_path / "w")
    built = run(folder, "roster", "build", "--week", WEEK, "--weeks", 2, "--rounds", 10)
    assert built.exit_code != 0
    assert str(NEXT) in built.stderr
    opened = open_database(Workspace(root=folder).database_url)
    with opened.reading() as connection:
        assert rosters_list(connection) == ()
    opened.close()


def test_wishes_and_templates_of_the_workspace_shape_the_week(planned: Path, tmp_path: Path) -> None:
    """A wish that was imported is granted where it costs little; shifts begin and last as the templates say."""
    folder = copied(planned, tmp_path / "w")
    settings = folder / "pumasi.toml"
    told = settings.read_text(encoding="utf-8").replace(
        "[roster]\n", '[roster]\nshift_starts = ["09:00", "10:00", "12:30"]\nshift_lengths = ["05:00", "08:00"]\n', 1
    )
    settings.write_text(told + "\n[roster.weights]\nwish = 40\n", encoding="utf-8")
    opened = open_database(Workspace(root=folder).database_url)
    with opened.writing() as connection:
        who = all_agents(connection)[0].agent
        late = Wish(agent=who, kind=WishKind.LATE, first=WEEK, last=WEEK + timedelta(days=6), minute=20 * 60)
        put_wishes(connection, [Wish(agent=who, kind=WishKind.DAY_OFF, first=WEEK, last=WEEK), late])
    opened.close()
    built = run(folder, "roster", "build", "--week", WEEK, "--rounds", 10, "--effort", 1)
    assert built.exit_code == 0, built.output
    opened = open_database(Workspace(root=folder).database_url)
    with opened.reading() as connection:
        roster = current_roster(connection, PoolId("MAIN"), WEEK)
    opened.close()
    assert roster is not None
    assert {(s.start.hour, s.start.minute) for s in roster.shifts} <= {(9, 0), (10, 0), (12, 30)}
    assert {s.work_minutes for s in roster.shifts} <= {300, 480}
    assert not [s for s in roster.shifts if s.agent == who and seoul(WEEK) <= s.start < seoul(WEEK + timedelta(days=1))]
    assert "wishes" in roster.search.terms_won
    days = len([s for s in roster.shifts if s.agent == who])
    shown = run(folder, "roster", "show", "--week", WEEK)
    told = f"{8 - days} of 8 wishes are met; not: {who} " if days else "All 8 wishes of the week are met."
    assert told in shown.stdout, shown.output
    assert not days or "wishes not to begin before 20:00" in shown.stdout


def test_a_build_near_a_version_changes_little(rostered: Path, tmp_path: Path) -> None:
    """Another seed near version 1 keeps nearly all its shifts where changes are dear; several weeks are refused."""
    folder = copied(rostered, tmp_path / "w")
    settings = folder / "pumasi.toml"
    told = settings.read_text(encoding="utf-8") + "\n[roster.weights]\nchanged_shift = 30\n"
    settings.write_text(told, encoding="utf-8")
    words = ("roster", "build", "--week", WEEK, "--rounds", 20, "--effort", 1, "--seed", 9, "--near", 1)
    built = run(folder, *words)
    assert built.exit_code == 0, built.output
    opened = open_database(Workspace(root=folder).database_url)
    with opened.reading() as connection:
        first, second = rosters_of(connection, PoolId("MAIN"), WEEK)
    opened.close()
    assert len(set(first.shifts) & set(second.shifts)) > 0.9 * len(first.shifts)
    refused = run(folder, *words, "--weeks", 2)
    assert "leave --weeks out" in refused.stderr


def test_an_interval_that_the_forecast_does_not_have_is_told(planned: Path, tmp_path: Path) -> None:
    """The settings ask for an hour, the forecast was made by half hours: the roster follows it and says so."""
    folder = copied(planned, tmp_path / "w")
    settings = folder / "pumasi.toml"
    text = settings.read_text(encoding="utf-8")
    assert "interval_minutes = 30" in text
    settings.write_text(text.replace("interval_minutes = 30", "interval_minutes = 60"), encoding="utf-8")
    built = run(folder, "roster", "build", "--week", WEEK, "--rounds", 1, "--effort", 0)
    assert built.exit_code == 0, built.output
    assert "kept in intervals of 30 minutes, and so is this roster; the settings ask for 60" in built.stderr
