"""``pumasi roster build --weeks``, and what wishes and templates do to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from core.ids import PoolId
from core.periods import seoul, week_from
from store.absences import absences_between
from store.agents import all_agents, put_agents
from store.database import open_database
from store.rosters import current_roster, rosters_list, rosters_of
from store.wishes import put_wishes
from store.workspace import Workspace
from tests.unit.cli.company import WEEK, copied, run
from wfm.agents import AbsenceKind, Wish, WishKind
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


def test_training_without_a_time_is_placed_by_the_build(planned: Path, tmp_path: Path) -> None:
    """A training and a meeting find their hours in the draft and are kept as absences; the draft is legal with them."""
    folder = copied(planned, tmp_path / "w")
    opened = open_database(Workspace(root=folder).database_url)
    with opened.reading() as connection:
        one, other = [agent.agent for agent in all_agents(connection) if agent.week_minutes == 2400][:2]
    told = ("--training", f"{one}=60", "--meeting", f"{one}+{other}=30")
    built = run(folder, "roster", "build", "--week", WEEK, "--rounds", 10, "--effort", 1, *told)
    assert built.exit_code == 0, built.output
    assert f"{one}: training 2026-11-" in built.stdout
    assert f"{other}: meeting 2026-11-" in built.stdout
    with opened.reading() as connection:
        away = absences_between(connection, week_from(WEEK))
    mine = {(a.agent, a.kind, a.end - a.start) for a in away if a.agent in (one, other)}
    hour, half = timedelta(hours=1), timedelta(minutes=30)
    assert {
        (one, AbsenceKind.TRAINING, hour),
        (one, AbsenceKind.MEETING, half),
        (other, AbsenceKind.MEETING, half),
    } <= mine
    opened.close()
    assert run(folder, "roster", "check", "--week", WEEK).exit_code == 0
    wrong = run(folder, "roster", "build", "--week", WEEK, "--training", "A999=60", "--training", f"{one}=0")
    assert wrong.exit_code == 2
    assert "2 arguments are wrong" in wrong.stderr
    assert run(folder, "roster", "build", "--week", WEEK, "--weeks", 2, *told).exit_code == 2


def test_people_far_from_their_hours_are_named_at_once(planned: Path, tmp_path: Path) -> None:
    """Somebody who may work on one day only has a week's hours due: the build says so, with the way to ask why."""
    folder = copied(planned, tmp_path / "w")
    opened = open_database(Workspace(root=folder).database_url)
    with opened.writing() as connection:
        who = next(agent for agent in all_agents(connection) if agent.agent == "A002")
        put_agents(connection, [replace(who, weekdays=frozenset({min(who.weekdays)}))])
    opened.close()
    built = run(folder, "roster", "build", "--week", WEEK, "--rounds", 10, "--effort", 1)
    assert built.exit_code == 0, built.output
    assert f"Far from the hours due (contract less leave and holidays): {who.agent} -" in built.stdout
    assert "pumasi roster explain --week 2026-11-09 --version 1 --by conflict" in built.stdout
    asked = run(folder, "roster", "explain", "--week", WEEK, "--version", 1, "--by", "conflict")
    assert who.agent in asked.stdout
