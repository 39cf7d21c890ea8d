"""``pumasi roster repair``: what it changes, what it says, what it keeps, and how it refuses."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from cli.rostering.repairs import sick_leave
from core.ids import AgentId
from core.periods import seoul, week_from
from store.absences import absences_between
from store.database import open_database
from store.rosters import rosters_of
from store.workspace import Workspace
from tests.unit.cli.company import WEEK, copied, run
from wfm.agents import Absence, AbsenceKind
from wfm.scheduling.roster import Roster, Shift

WEDNESDAY = WEEK + timedelta(days=2)


def kept(folder: Path) -> tuple[tuple[Roster, ...], tuple[Absence, ...]]:
    """All versions of the week, and who is away in it."""
    opened = open_database(Workspace(root=folder).database_url)
    with opened.reading() as connection:
        found = rosters_of(connection, "MAIN", WEEK), absences_between(connection, week_from(WEEK))  # type: ignore[arg-type]
    opened.close()
    return found


def worker(folder: Path) -> tuple[str, str]:
    """Somebody at work on Wednesday, and when the shift begins."""
    shift = next(s for s in kept(folder)[0][0].shifts if s.start.date() == WEDNESDAY)
    return shift.agent, f"{shift.start:%Y-%m-%d %H:%M}"


def test_a_repair_is_the_next_draft_and_keeps_the_absence(rostered: Path, tmp_path: Path) -> None:
    """Version 2 lacks the sick agent's shift, the sick leave is kept, and the check finds nothing."""
    folder = copied(rostered, tmp_path / "w")
    agent, start = worker(folder)
    done = run(folder, "roster", "repair", "--week", WEEK, "--absent", agent, "--from", start)
    assert done.exit_code == 0, done.output
    lines = done.stdout.splitlines()
    assert lines[2].split()[:3] == [agent, str(WEDNESDAY), "removed"]
    assert lines[-2].startswith("Kept as MAIN-2026-11-09-v2, a draft.")
    assert lines[-1] == "Publish it with: pumasi roster publish --week 2026-11-09 --version 2"
    rosters, away = kept(folder)
    assert rosters[1].version == 2
    assert not [s for s in rosters[1].shifts if s.agent == agent and s.start.date() == WEDNESDAY]
    assert [a.kind for a in away if a.agent == agent and a.start.date() == WEDNESDAY] == [AbsenceKind.SICK_LEAVE]
    assert run(folder, "roster", "check", "--week", WEEK, "--version", 2).exit_code == 0
    again = run(folder, "roster", "repair", "--week", WEEK, "--absent", agent, "--from", start, "--version", 2)
    assert again.exit_code == 0, again.output
    assert "No shift changes" in again.stderr


def test_a_dry_run_shows_and_keeps_nothing(rostered: Path, tmp_path: Path) -> None:
    """Leave, more need and an exchange at once, as JSON: rows that say who, when, what and for whom."""
    folder = copied(rostered, tmp_path / "w")
    agent, _ = worker(folder)
    before = kept(folder)
    tenant = before[0][0].assignments[0].tenant
    told = ("--leave", f"{agent}={WEDNESDAY}", "--demand", f"{tenant}=+50%", "--now", f"{WEEK} 00:00")
    done = run(folder, "roster", "repair", "--week", WEEK, *told, "--dry-run", "--json")
    assert done.exit_code == 0, done.output
    rows = json.loads(done.stdout)
    assert {"agent": agent, "is_cause": True, "after": None}.items() <= rows[0].items()
    assert all(row["why"] for row in rows)
    assert kept(folder) == before


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (("--absent", "A001"), "Say when the absence begins"),
        (("--absent", "A999", "--from", f"{WEDNESDAY} 09:00"), "The pool has no agent 'A999'"),
        (("--absent", "A001", "--from", "9 o'clock"), "'9 o'clock' is not a time"),
        (
            ("--absent", "A001", "--from", f"{WEDNESDAY} 09:00", "--to", f"{WEDNESDAY} 08:00"),
            "the end must come later",
        ),
        (("--leave", "A001=soon"), "'soon' in 'A001=soon' is not a day"),
        (("--leave", "A001=2026-11-12..2026-11-11"), "the end must come later"),
        (("--leave", "A001=2026-12-24"), "does not touch the week of 2026-11-09"),
        (("--absent", "A001", "--from", "2026-11-16 09:00"), "does not touch the week of 2026-11-09"),
        (("--demand", "T99=+10%"), "The week needs nobody for tenant 'T99'"),
        (("--demand", "T02=+10"), "'T02=+10' is not a change of need"),
        (("--demand", "T02=nan%"), "'T02=nan%' is not a change of need"),
        (("--training", "A001=0"), "'A001=0' is no training"),
        (("--training", "A001=60:T99"), "The week needs nobody for tenant 'T99'"),
        (("--swap", "A001:A001:2026-11-12"), "is not an exchange"),
        (("--swap", "A001:A002:2026-12-24"), "there is nothing to exchange"),
    ],
)
def test_what_is_told_wrongly_is_refused(rostered: Path, told: tuple[str, ...], says: str) -> None:
    """Every word is checked before anything is searched."""
    done = run(rostered, "roster", "repair", "--week", WEEK, *told)
    assert done.exit_code != 0
    assert says in done.stderr


def test_all_that_is_told_wrongly_is_told_at_once(rostered: Path) -> None:
    """Five wrong words of five kinds: each has its line, nothing is searched."""
    told = ("--leave", "A001=soon", "--leave", "A999=2026-11-12", "--demand", "T99=+10%", "--training", "A001=0")
    done = run(rostered, "roster", "repair", "--week", WEEK, *told, "--swap", "A001")
    assert done.exit_code == 2
    assert "5 arguments are wrong:" in done.stderr
    for says in (
        "'soon' in",
        "no agent 'A999'",
        "tenant 'T99'",
        "'A001=0' is no training",
        "'A001' is not an exchange",
    ):
        assert says in done.stderr
    unknown = run(
        rostered, "roster", "repair", "--week", WEEK, "--leave", "A998=2026-11-12", "--leave", "A999=2026-11-12"
    )
    assert unknown.exit_code == 4, "a missing record has one code, however many are missing"


def test_candidates_are_ranked_with_what_stands_against_them(rostered: Path) -> None:
    """A table of the best for a person, every row for a program; a time of another week is refused."""
    words = ("roster", "candidates", "--week", WEEK, "--slot", f"{WEDNESDAY} 18:00", "--hours", 2)
    shown = run(rostered, *words)
    assert shown.exit_code == 0, shown.output
    assert "could lawfully work from 2026-11-11 18:00 to 20:00" in shown.stdout
    listed = run(rostered, *words, "--all", "--json")
    rows = json.loads(listed.stdout)
    assert rows
    assert [row["is_legal"] for row in rows] == sorted((row["is_legal"] for row in rows), reverse=True)
    assert all(bool(row["forbidden_by"]) != row["is_legal"] for row in rows)
    assert all(row["remark"] for row in rows if not row["is_legal"])
    assert "Asked for" not in shown.stderr
    odd = run(rostered, "roster", "candidates", "--week", WEEK, "--slot", f"{WEDNESDAY} 13:40", "--hours", 4)
    assert "Asked for 13:40-17:40: the roster has intervals of 30 minutes" in odd.stderr
    assert "looked at are 13:30-18:00." in odd.stderr
    wrong = run(rostered, "roster", "candidates", "--week", WEEK, "--slot", "2026-12-01 18:00")
    assert "does not lie in the week" in wrong.stderr
    unknown = run(rostered, *words, "--tenant", "T99")
    assert "The week needs nobody for tenant 'T99'" in unknown.stderr


def test_training_is_placed_and_kept(rostered: Path, tmp_path: Path) -> None:
    """A row says when; the training is kept, and version 2 is legal with it."""
    folder = copied(rostered, tmp_path / "w")
    agent, _ = worker(folder)
    done = run(
        folder, "roster", "repair", "--week", WEEK, "--training", f"{agent}=60", "--now", f"{WEEK} 00:00", "--json"
    )
    assert done.exit_code == 0, done.output
    rows = json.loads(done.stdout)
    assert (rows[0]["agent"], rows[0]["change"], rows[0]["is_cause"]) == (agent, "training", True)
    _, away = kept(folder)
    assert [a.end - a.start for a in away if a.agent == agent and a.kind is AbsenceKind.TRAINING] == [
        timedelta(minutes=60)
    ]
    assert run(folder, "roster", "check", "--week", WEEK, "--version", 2).exit_code == 0


def test_a_locked_week_is_not_repaired(rostered: Path, tmp_path: Path) -> None:
    """What went into payroll stays: neither mended nor planned again."""
    folder = copied(rostered, tmp_path / "w")
    for word in ("publish", "lock"):
        assert run(folder, "roster", word, "--week", WEEK).exit_code == 0
    refused = run(folder, "roster", "repair", "--week", WEEK, "--absent", "A001", "--from", f"{WEDNESDAY} 09:00")
    assert refused.exit_code != 0
    assert "is locked: it went into payroll" in refused.stderr
    again = run(folder, "roster", "build", "--week", WEEK, "--rounds", 1)
    assert again.exit_code == 4
    assert "is locked: it went into payroll" in again.stderr
    assert len(kept(folder)[0]) == 1


def test_an_absence_without_end_lasts_until_the_night_shift_is_over() -> None:
    """Ill at eleven in the evening: the shift that ends at seven is missed as a whole, a day shift until midnight."""
    late = Shift(agent=AgentId("A1"), start=seoul(WEDNESDAY, 22 * 60), minutes=540)
    start = seoul(WEDNESDAY, 23 * 60)
    night, day = (sick_leave(AgentId(code), start, None, [late]) for code in ("A1", "A2"))
    assert (night.start, night.end) == (start, late.end)
    assert day.end == seoul(WEDNESDAY + timedelta(days=1))
