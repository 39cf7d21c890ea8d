"""``pumasi roster``: every command, what it says, and how it refuses."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from core.ids import AgentId, PoolId
from core.periods import seoul
from runtime.progress import Progress
from store.absences import put_absences
from store.agents import all_agents, put_agents
from store.database import Database, open_database
from store.rosters import requirement_of, rosters_of, save_roster
from store.tenants import all_tenants, declared_services, put_tenants
from store.workspace import Workspace
from tests.unit.cli.company import ROUNDS, WEEK, copied, rename, run
from wfm.agents import Absence, AbsenceKind
from wfm.scheduling.roster import Roster
from wfm.scheduling.rules.rules import RULES

POOL = PoolId("MAIN")
FIRST = "MAIN-2026-11-09-v1"
NIGHTMARE = "=cmd|'/c calc'!A1"
SCRIPT = "</script><script>alert(1)</script>"


def database(folder: Path) -> Database:
    """The workspace's database."""
    return open_database(Workspace(root=folder).database_url)


def rosters(folder: Path) -> tuple[Roster, ...]:
    """All versions of the week."""
    opened = database(folder)
    with opened.reading() as connection:
        found = rosters_of(connection, POOL, WEEK)
    opened.close()
    return found


def send_home(folder: Path, agent: AgentId) -> None:
    """Unpaid leave over the whole week for somebody who is rostered."""
    away = Absence(agent=agent, kind=AbsenceKind.UNPAID, start=seoul(WEEK), end=seoul(WEEK + timedelta(days=7)))
    opened = database(folder)
    with opened.writing() as connection:
        put_absences(connection, [away])
    opened.close()


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


# --- build


def test_the_same_rounds_and_seed_give_the_same_roster(rostered: Path, tmp_path: Path) -> None:
    """A second build is a second version: same shifts, same assignments, same cost, and the first is kept."""
    folder = copied(rostered, tmp_path / "w")
    built = run(folder, "roster", "build", "--week", WEEK, "--rounds", ROUNDS, "--effort", 2)
    assert built.exit_code == 0, built.output
    assert built.stdout.splitlines()[-2:] == [
        "Look at it with: pumasi roster show --week 2026-11-09 --version 2 --by tenant",
        "Publish it with: pumasi roster publish --week 2026-11-09 --version 2",
    ]
    first, second = rosters(folder)
    assert second == replace(first, roster=second.roster, version=2)


def test_build_tells_its_stages_on_standard_error(planned: Path, tmp_path: Path) -> None:
    """A first roster, the search, then dividing the work; standard output holds only the result."""
    folder = copied(planned, tmp_path / "w")
    built = run(folder, "roster", "build", "--week", WEEK, "--rounds", 2, "--effort", 0, "--seed", 7)
    assert built.exit_code == 0, built.output
    told = built.stderr.splitlines()
    assert told[1] == "roster: 0 of 100 (0 %)  making a first roster"
    assert any(line.startswith("roster: 80 of 100 (80 %)  dividing the work: ") for line in told)
    assert built.stdout.startswith(f"{FIRST} (draft): ")
    assert rosters(folder)[0].search.seed == 7


def test_a_gap_ends_the_search(planned: Path, tmp_path: Path) -> None:
    """A search that may take an hour ends at once when any roster within half of the bound will do."""
    folder = copied(planned, tmp_path / "w")
    words = ("--seconds", 3600, "--gap", 50, "--effort", 0)
    built = run(folder, "roster", "build", "--week", WEEK, *words)
    assert built.exit_code == 0, built.output
    gap = rosters(folder)[0].search.gap
    assert gap is not None
    assert 0 <= gap <= 0.5


def test_an_interrupt_keeps_the_best_roster(planned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C at the first report of the search: what was found is checked, kept and said to be early."""
    folder = copied(planned, tmp_path / "w")
    pressed: list[bool] = []
    advance = Progress.advance

    def press_once(self: Progress, steps: int = 1, *, note: str = "") -> None:
        if not pressed:
            pressed.append(True)
            raise KeyboardInterrupt
        advance(self, steps, note=note)

    monkeypatch.setattr(Progress, "advance", press_once)
    monkeypatch.setattr("runtime.warm.warm", lambda names, *, quiet: None)
    built = run(folder, "roster", "build", "--week", WEEK, "--rounds", 24, "--effort", 0)
    assert built.exit_code == 0, built.output
    assert "Stopped early: this is the best roster found until then, checked and kept." in built.stderr
    assert len(rosters(folder)) == 1


# --- show, check


def test_show_lists_all_versions(rostered: Path, planned: Path) -> None:
    """Without a week: every version; where none is kept, how to make one, and an empty array in JSON."""
    listed = run(rostered, "roster", "show")
    assert listed.exit_code == 0
    assert listed.stdout.splitlines()[2].split() == [FIRST, "MAIN", "2026-11-09", "1", "1", "draft"]
    assert json.loads(run(rostered, "roster", "show", "--json").stdout)[0]["roster"] == FIRST
    empty = run(planned, "roster", "show")
    assert (empty.exit_code, empty.stdout) == (0, "")
    assert empty.stderr == "No roster is kept yet. Build one with: pumasi roster build --week MONDAY\n"
    assert json.loads(run(planned, "roster", "show", "--json").stdout) == []


@pytest.mark.parametrize("by", ["agent", "tenant", "day", "shift", "uncovered"])
def test_show_in_every_form(rostered: Path, by: str) -> None:
    """A table that begins with the roster and ends with what to look at next; as JSON the rows alone."""
    table = run(rostered, "roster", "show", "--week", WEEK, "--by", by)
    assert table.exit_code == 0
    assert table.stdout.startswith(f"{FIRST} (draft): ")
    answer = run(rostered, "roster", "show", "--week", WEEK, "--by", by, "--json")
    assert answer.stderr == ""
    rows = json.loads(answer.stdout)
    assert rows
    assert all(set(row) == set(rows[0]) for row in rows)
    if by == "tenant":
        for row in rows:
            assert row["covered_hours"] + row["missing_hours"] == pytest.approx(row["needed_hours"])
            assert row["covered_hours"] + row["standby_hours"] == pytest.approx(row["assigned_hours"])
    if by == "agent":
        for row in rows:
            assert row["contract_hours"] - row["leave_hours"] == pytest.approx(row["due_hours"])
            assert row["planned_hours"] - row["due_hours"] == pytest.approx(row["difference_hours"])


def test_uncovered_hours_are_the_same_everywhere(rostered: Path) -> None:
    """By stretch, by tenant and by day the missing hours add up to one figure."""
    sums = []
    for by in ("uncovered", "tenant", "day"):
        rows = json.loads(run(rostered, "roster", "show", "--week", WEEK, "--by", by, "--json").stdout)
        sums.append(sum(row["missing_hours"] for row in rows))
    assert sums[0] > 0
    assert sums == pytest.approx([sums[0]] * 3)


def test_show_says_what_to_look_at_next(rostered: Path) -> None:
    """By tenant the days below 95 % with the command that shows the hours; by agent those beside the contract."""
    weak, after = run(rostered, "roster", "show", "--week", WEEK, "--by", "tenant").stdout.splitlines()[-2:]
    assert weak.startswith("Below 95 % of a day's need: T")
    assert after.startswith(
        "See the hours with: pumasi roster show --week 2026-11-09 --version 1 --by uncovered --tenant T"
    )
    shown = run(rostered, *after.removeprefix("See the hours with: pumasi ").split())
    assert shown.exit_code == 0, shown.output
    off, after = run(rostered, "roster", "show", "--week", WEEK).stdout.splitlines()[-2:]
    assert off.startswith("Beside what is due (contract less leave and holidays): A")
    shown = run(rostered, *after.removeprefix("See the shifts with: pumasi ").split())
    assert shown.exit_code == 0, shown.output


def test_show_says_so_where_nothing_is_missing(rostered: Path, tmp_path: Path) -> None:
    """A week that needs nobody is covered, and says so in each form."""
    folder = copied(rostered, tmp_path / "w")
    opened = database(folder)
    with opened.writing() as connection:
        (kept,) = rosters_of(connection, POOL, WEEK)
        asked = requirement_of(connection, kept.roster)
        lines = tuple(replace(line, tenths=(0,) * len(line.tenths)) for line in asked.lines)
        save_roster(connection, replace(kept, uncovered=()), replace(asked, lines=lines))
    opened.close()
    shown = run(folder, "roster", "show", "--week", WEEK, "--by", "tenant")
    assert shown.stdout.splitlines()[-1] == "Every tenant is covered to 95 % or more on every day."
    gaps = run(folder, "roster", "show", "--week", WEEK, "--by", "uncovered")
    assert gaps.stderr == "Nothing is uncovered.\n"


def test_show_of_one_agent_or_tenant(rostered: Path) -> None:
    """Filters keep the rows that belong to the code."""
    one = json.loads(
        run(rostered, "roster", "show", "--week", WEEK, "--by", "shift", "--agent", "A001", "--json").stdout
    )
    assert {row["agent"] for row in one} == {"A001"}
    serving = json.loads(run(rostered, "roster", "show", "--week", WEEK, "--tenant", "T02", "--json").stdout)
    everybody = json.loads(run(rostered, "roster", "show", "--week", WEEK, "--json").stdout)
    assert 0 < len(serving) < len(everybody)


def test_check_passes_a_built_roster(rostered: Path) -> None:
    """All rules, in a sentence and as an empty array."""
    assert run(rostered, "roster", "check", "--week", WEEK).stdout == f"{FIRST} keeps all {len(RULES)} rules.\n"
    assert json.loads(run(rostered, "roster", "check", "--week", WEEK, "--json").stdout) == []


def test_check_finds_leave_taken_since_and_publish_refuses(rostered: Path, tmp_path: Path) -> None:
    """Leave that came after the roster breaks a rule: exit 3, named in JSON, and the draft stays a draft."""
    folder = copied(rostered, tmp_path / "w")
    agent = rosters(folder)[0].shifts[0].agent
    send_home(folder, agent)
    checked = run(folder, "roster", "check", "--week", WEEK)
    assert checked.exit_code == 3
    assert f"The plan of agent {agent} on 2026-11-" in checked.stderr
    answer = run(folder, "roster", "check", "--week", WEEK, "--json")
    assert answer.exit_code == 3
    assert {row["rule"] for row in json.loads(answer.stdout)} == {"absence"}
    refused = run(folder, "roster", "publish", "--week", WEEK)
    assert refused.exit_code == 3
    assert rosters(folder)[0].status.value == "draft"


# --- publish, lock


def test_a_later_draft_does_not_hinder_the_lock(rostered: Path, tmp_path: Path) -> None:
    """Payroll locks the version in force, whatever draft was made after it."""
    folder = copied(rostered, tmp_path / "w")
    run(folder, "roster", "publish", "--week", WEEK)
    assert run(folder, "roster", "build", "--week", WEEK, "--rounds", 1, "--effort", 0).exit_code == 0
    assert len(rosters(folder)) == 2
    assert run(folder, "roster", "lock", "--week", WEEK).stdout == f"{FIRST} is locked.\n"


def test_draft_published_locked(rostered: Path, tmp_path: Path) -> None:
    """A draft is not locked; publishing twice is once; a locked week is neither published nor planned again."""
    folder = copied(rostered, tmp_path / "w")
    too_early = run(folder, "roster", "lock", "--week", WEEK)
    assert too_early.exit_code == 4
    assert too_early.stderr == (
        f"Error: {FIRST} is a draft. Publish it first: pumasi roster publish --week 2026-11-09\n"
    )
    published = run(folder, "roster", "publish", "--week", WEEK).stdout.splitlines()
    assert published == [f"{FIRST} is published.", "Hand it out with: pumasi roster export --week 2026-11-09"]
    again = run(folder, "roster", "publish", "--week", WEEK)
    assert (again.exit_code, again.stdout) == (0, f"{FIRST} is published already; nothing to do.\n")
    assert run(folder, "roster", "lock", "--week", WEEK).stdout == f"{FIRST} is locked.\n"
    assert run(folder, "roster", "lock", "--week", WEEK).stdout == f"{FIRST} is locked already; nothing to do.\n"
    back = run(folder, "roster", "publish", "--week", WEEK)
    assert back.exit_code == 4
    assert back.stderr.startswith("Error: ")
    for planning in (("build", "--rounds", 1), ("assure", "--search-rounds", 1)):
        closed = run(folder, "roster", *planning, "--week", WEEK)
        assert (closed.exit_code, len(rosters(folder))) == (4, 1)
        assert f"{FIRST} is locked: it went into payroll" in closed.stderr
    assert rosters(folder)[0].status.value == "locked"


# --- export


def test_export_twice_gives_the_same_bytes_and_a_calendar_for_everybody(rostered: Path, tmp_path: Path) -> None:
    """Workbook, page, and calendars of all agents: also of one who was hired after the roster and has no shift."""
    folder = copied(rostered, tmp_path / "w")
    opened = database(folder)
    with opened.writing() as connection:
        known = all_agents(connection)
        put_agents(connection, [replace(known[0], agent=AgentId("Z999"), name="새 상담사")])
    opened.close()
    first = run(folder, "roster", "export", "--week", WEEK, "--out", tmp_path / "one")
    assert first.exit_code == 0, first.output
    assert first.stdout.splitlines() == [
        f"Wrote {tmp_path / 'one' / 'roster.xlsx'}",
        f"Wrote {tmp_path / 'one' / 'roster.html'}",
        f"Wrote {tmp_path / 'one' / 'roster.pdf'}",
        f"Wrote {len(known) + 1} calendar files into {tmp_path / 'one' / 'calendars'}",
    ]
    run(folder, "roster", "export", "--week", WEEK, "--out", tmp_path / "two")
    one, two = files_of(tmp_path / "one"), files_of(tmp_path / "two")
    assert one == two
    assert {Path(name).stem for name in one if name.endswith(".ics")} == {*(a.agent for a in known), "Z999"}
    assert b"BEGIN:VEVENT" not in one["calendars/Z999.ics"]
    assert b"BEGIN:VEVENT" in one["calendars/A001.ics"]
    run(folder, "roster", "export", "--week", WEEK)
    assert files_of(folder / "rosters" / "2026-11-09") == one


def test_hostile_names_stay_text(rostered: Path, tmp_path: Path) -> None:
    """A formula as a name is text in the workbook; a closing script tag as a name ends no script of the page."""
    folder = copied(rostered, tmp_path / "w")
    rename(folder, tenant="T02", tenant_name=SCRIPT, agent="A001", agent_name=NIGHTMARE)
    run(folder, "roster", "export", "--week", WEEK, "--out", tmp_path / "out")
    book = load_workbook(tmp_path / "out" / "roster.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == NIGHTMARE]
    assert cells
    assert {cell.data_type for cell in cells} == {"s"}
    assert SCRIPT in {cell.value for row in book["고객사"].iter_rows() for cell in row}
    page = (tmp_path / "out" / "roster.html").read_text(encoding="utf-8")
    assert SCRIPT not in page
    assert page.count("</script>") == 2


# --- refusals


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (
            ("build", "--week", "2026-11-16", "--rounds", 1),
            4,
            "No forecast covers the week of 2026-11-16. Make one with: pumasi forecast run --week 2026-11-16",
        ),
        (("build", "--week", WEEK, "--pool", "BUSAN"), 4, "There is no pool 'BUSAN'. Known pools: MAIN."),
        (
            ("build", "--week", "2026-11-10"),
            2,
            "Invalid value for '--week': 2026-11-10 is not a Monday; its week begins on 2026-11-09.",
        ),
        (
            ("show", "--week", WEEK, "--version", 7),
            4,
            "The week of 2026-11-09 in pool MAIN has no version 7; known: 1. List all: pumasi roster show",
        ),
        (
            ("export", "--week", "2026-11-02"),
            4,
            (
                "No roster is kept for 2026-11-02 in pool MAIN. "
                "Build one: pumasi roster build --week 2026-11-02 --pool MAIN"
            ),
        ),
        (
            ("publish", "--week", "2026-11-02"),
            4,
            (
                "No roster is kept for 2026-11-02 in pool MAIN. "
                "Build one: pumasi roster build --week 2026-11-02 --pool MAIN"
            ),
        ),
        (
            ("show", "--week", WEEK, "--agent", "NOBODY"),
            4,
            "This roster knows no agent 'NOBODY'. See all with: pumasi roster show --week MONDAY",
        ),
        (
            ("show", "--week", WEEK, "--tenant", "T99"),
            4,
            "This roster knows no tenant 'T99'. See all with: pumasi roster show --week MONDAY --by tenant",
        ),
        (
            ("show", "--week", WEEK, "--by", "tenant", "--agent", "A001"),
            2,
            "Rows by tenant belong to tenants: leave out --agent, or use --by shift.",
        ),
    ],
)
def test_refusals_say_what_is_wrong_and_what_to_type(
    rostered: Path, words: tuple[object, ...], code: int, sentence: str
) -> None:
    """The value, the reason, the next command; nothing on standard output."""
    refused = run(rostered, "roster", *words)
    assert refused.exit_code == code, refused.output
    assert refused.stdout == ""
    assert refused.stderr.splitlines()[-1] == f"Error: {sentence}"


def test_a_company_without_agents_is_told_so(planned: Path, tmp_path: Path) -> None:
    """A forecast alone makes no roster."""
    from sqlalchemy import delete

    from store import schema

    folder = copied(planned, tmp_path / "w")
    opened = database(folder)
    with opened.writing() as connection:
        connection.execute(delete(schema.absences))
        connection.execute(delete(schema.agents))
    opened.close()
    refused = run(folder, "roster", "build", "--week", WEEK, "--rounds", 1)
    assert refused.exit_code == 4
    assert refused.stderr == "Error: No agents are known. Import them with: pumasi import agents FILE\n"


def test_minimum_presence_is_told_by_show_check_and_explain(rostered: Path, tmp_path: Path) -> None:
    """A tenant whose file wants a hundred people has too few: told by stretch; one person is held, and that is said."""
    folder = copied(rostered, tmp_path / "w")
    opened = database(folder)
    with opened.reading() as connection:
        services = declared_services(connection)
        tenants = all_tenants(connection)
    opened.close()
    quiet = run(folder, "roster", "show", "--week", WEEK, "--by", "presence")
    assert "No tenant asks for a minimum presence." in quiet.stderr
    for least, says in ((1, "enough trained people are on duty"), (100, f"not on {services[0].tenant}")):
        opened = database(folder)
        with opened.writing() as connection:
            put_tenants(connection, tenants, [replace(services[0], agents_min=least), *services[1:]])
        opened.close()
        built = run(folder, "roster", "build", "--week", WEEK, "--rounds", 10, "--effort", 1)
        assert built.exit_code == 0, built.output
        assert says in built.stdout
        version = str(len(rosters(folder)))
        for words in (("show", "--by", "tenant"), ("check",), ("explain", "--by", "reason")):
            told = run(folder, "roster", words[0], "--week", WEEK, "--version", version, *words[1:])
            assert says in told.stdout, words
        shown = run(folder, "roster", "show", "--week", WEEK, "--version", version, "--by", "presence", "--json")
        (row,) = json.loads(shown.stdout)
        assert (row["tenant"], row["agents_min"]) == (services[0].tenant, least)
        assert (row["held_hours"] == row["open_hours"]) == (least == 1)
        assert bool(row["lacking"]) == (least == 100)
