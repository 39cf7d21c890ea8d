"""The planner's part of a year at random: weeks are planned, edited, repaired, published, locked and worked with the
real commands, and every roster that binds anybody is legal at every moment (RELIABILITY.md, invariant of the roster).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from click.testing import CliRunner, Result
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import text

from cli.context import CLOCK_VARIABLE, Session
from cli.main import cli
from cli.rostering.rosters import people_of, roster_facts, roster_id, roster_input
from core.ids import RosterId
from core.periods import DAYS_A_WEEK, BillingPeriod, DateRange, monday_of
from core.sheets import Form, Workbook
from documents import workbook
from store import codec
from store.attendance import attendance_between, put_attendance
from store.database import Database
from store.rosters import next_version, requirement_of, save_roster
from store.timesheets import timesheets_between
from tests.unit.invoices.sample import T1, T2, T3
from tests.unit.scheduling.sample import QUICK, need, office, still
from tests.unit.timesheets.people import POOL
from tests.unit.timesheets.people import agent as office_worker
from wfm.agents import Agent, Attendance, Skill
from wfm.scheduling.build.build import build_roster
from wfm.scheduling.build.records import Order
from wfm.scheduling.edit.sheet import edit_sheet, origin_of
from wfm.scheduling.roster import Roster, RosterStatus, Shift
from wfm.scheduling.rules.checker import check_roster
from wfm.timesheets import TimesheetStatus

Need = Callable[[int, int], int]
"""Tenths by day number and minute."""
DONE, ILLEGAL, CLOSED = 0, 3, 4
"""Exit codes: done; problems, nothing kept; the week is closed or there is nothing to do it to."""
REST = timedelta(hours=11)
LONGEST_RUN_DAYS = 6
CELLS = (
    *("", "휴무!", "09:00-18:00", "10:00-19:00 (14:00-15:00)!", "13:00-22:00", "16:00-20:00 (휴게 없음)"),
    *("22:00-07:00", "09:00-23:30", "06:00-15:00", "18:00-22:00", "09:15-18:00", "nine to five"),
)
"""What a planner types into a day: good, against a rule, and not to be read at all."""


def crew() -> tuple[Agent, ...]:
    """Office hours, a week that ends on Sunday, and evenings into the night: all trained for all tenants."""
    skills = tuple(Skill(tenant=tenant, level=2) for tenant in (T1, T2, T3))
    plain, sunday, night = (replace(office_worker(code), skills=skills) for code in ("A001", "A002", "A003"))
    return (
        plain,
        replace(sunday, weekdays=frozenset({0, 1, 3, 4, 5, 6}), weekly_rest_day=2),
        replace(night, weekdays=frozenset({0, 2, 3, 5, 6}), weekly_rest_day=4, earliest_minute=780, latest_minute=1860),
    )


class RosteredYear(RuleBasedStateMachine):
    """Rules and invariants about rosters, for a machine that has a workspace and a month."""

    session: Session
    database: Database
    month: BillingPeriod

    def __init__(self) -> None:
        super().__init__()
        self.bound: dict[str, Roster] = {}
        self.parsed: dict[str, Roster] = {}
        self.legal: set[tuple[RosterId, int, RosterId | None]] = set()
        self.did: set[str] = set()

    # --- What planners do ----------------------------------------------------------------------------------------

    @rule(week=st.integers(0, 4), tenths=st.integers(2, 12), seed=st.integers(1, 3))
    def plan(self, week: int, tenths: int, seed: int) -> None:
        """A draft of a week of the month, as the search finds it."""
        monday = self.monday(week)
        if any(entry.status is RosterStatus.LOCKED for entry in self.versions(monday)):
            return
        asked: dict[str, Need] = {T1: office(tenths), T2: office(tenths // 2, days=7), T3: overnight(5)}
        requirement = need(asked, first_day=monday)
        given = roster_input(self.session, POOL, monday, requirement)
        with self.database.writing() as connection:
            version = next_version(connection, POOL, monday)
            order = Order(roster=roster_id(POOL, monday, version), version=version, monday=monday, seed=seed)
            save_roster(connection, build_roster(given, order, limits=QUICK, clock=still).roster, requirement)
        self.legal_beside(self.versions(monday)[0])
        self.did.add("planned")

    @precondition(lambda self: self.versions())
    @rule(which=st.integers(0, 50))
    def publish(self, which: int) -> None:
        """The newest version of a week binds, or the command says which rule it breaks and changes nothing."""
        before = self.versions()
        done = self.type("roster", "publish", "--week", self.some(which).monday, codes=(DONE, ILLEGAL, CLOSED))
        self.all_or_nothing(done, before, "published")

    @precondition(lambda self: self.binding())
    @rule(which=st.integers(0, 50), shift=st.integers(0, 50), swaps=st.booleans())
    def repair(self, which: int, shift: int, swaps: bool) -> None:
        """Somebody falls ill before a shift, or exchanges a day with another: a new draft, or a word why not."""
        rosters = self.binding()
        roster = rosters[which % len(rosters)]
        if not roster.shifts:
            return
        hit = roster.shifts[shift % len(roster.shifts)]
        other = next(agent.agent for agent in crew() if agent.agent != hit.agent)
        what: tuple[str, ...] = ("--absent", hit.agent, "--from", f"{hit.start:%Y-%m-%d %H:%M}")
        if swaps:
            what = ("--swap", f"{hit.agent}:{other}:{hit.start:%Y-%m-%d}")
        now = f"{hit.start - timedelta(hours=2):%Y-%m-%d %H:%M}"
        before = self.versions()
        done = self.type(
            *("roster", "repair", "--week", roster.monday, *what, "--now", now), codes=(DONE, ILLEGAL, CLOSED)
        )
        self.all_or_nothing(done, before, "swapped" if swaps else "repaired")

    @precondition(lambda self: self.versions())
    @rule(
        which=st.integers(0, 50),
        agent=st.integers(0, 2),
        day=st.integers(0, 6),
        cell=st.sampled_from(CELLS) | st.none(),
    )
    def edit(self, which: int, agent: int, day: int, cell: str | None) -> None:
        """A week goes out as a workbook and comes back: unchanged it is the same, edited it is legal or refused."""
        newest = self.versions(self.some(which).monday)[0]
        path = self.exported(newest, None if cell is None else (agent, day, cell))
        before = self.versions()
        done = self.type("roster", "import", path, "--week", newest.monday, codes=(DONE, ILLEGAL, CLOSED))
        if cell is None:
            assert self.versions() == before
            self.did.add("taken back")
        else:
            self.all_or_nothing(done, before, "edited")

    @precondition(lambda self: self.binding())
    @rule(which=st.integers(0, 50))
    def lock(self, which: int) -> None:
        """A week goes into payroll; from now on nobody plans, edits, repairs or publishes it."""
        rosters = self.binding()
        monday = rosters[which % len(rosters)].monday
        self.type("roster", "lock", "--week", monday)
        before = self.versions()
        self.type("roster", "publish", "--week", monday, "--version", 1, codes=(DONE, ILLEGAL, CLOSED))
        newest = self.versions(monday)[0]
        if newest.status is RosterStatus.DRAFT:
            self.type("roster", "publish", "--week", monday, "--version", newest.version, codes=(ILLEGAL, CLOSED))
        assert self.versions() == before
        self.did.add("locked")

    @precondition(lambda self: self.binding())
    @rule(late=st.sampled_from([0, 0, 7, -5]), longer=st.sampled_from([0, 0, 30]), as_planned=st.booleans())
    def clock(self, late: int, longer: int, as_planned: bool) -> None:
        """The rostered days of the month were worked, nearly as planned; their timesheets follow the roster in force,
        also where it changed since they were built.
        """
        shifts = [shift for roster in self.binding() for shift in roster.shifts]
        presences = [
            Attendance(
                agent=shift.agent,
                clock_in=shift.start + timedelta(minutes=late),
                clock_out=shift.end + timedelta(minutes=longer),
                break_minutes=sum(pause.minutes for pause in shift.pauses),
            )
            for shift in shifts
            if not as_planned and shift.start.date() in self.month.range and not self.has_clocked(shift)
        ]
        with self.database.writing() as connection:
            put_attendance(connection, presences)
        if shifts and any(roster.range.first in self.month.range for roster in self.binding()):
            how = ("--as-planned",) if as_planned else ()
            self.type("timesheet", "build", "--period", self.month, *how, codes=(DONE, CLOSED))
            self.did.add("clocked")
            self.sheets_follow_the_roster()

    # --- What must hold ------------------------------------------------------------------------------------------

    @invariant()
    def who_is_bound_is_bound_legally(self) -> None:
        """The independent checker passes every binding roster beside the week before it as that is now. Leave may have
        been entered since: that is what a repair is for, and no roster binds anew before it keeps it.
        """
        for roster in self.binding():
            self.legal_beside(roster, with_leave=False)

    @invariant()
    def nobody_is_in_two_places(self) -> None:
        """Over all weeks at once, reckoned here: no two shifts of a person meet, eleven hours lie between them, nobody
        begins on more than six days in a row or touches the weekly rest day, and nobody gives more than all of
        themselves.
        """
        rosters = self.binding()
        for person in crew():
            own = sorted(
                (shift for roster in rosters for shift in roster.shifts if shift.agent == person.agent),
                key=lambda shift: shift.start,
            )
            for one, other in pairwise(own):
                assert other.start - one.end >= REST, (one, other)
            assert longest_run({shift.start.date() for shift in own}) <= LONGEST_RUN_DAYS
            touched = {moment.weekday() for shift in own for moment in (shift.start, last_minute(shift))}
            assert person.weekly_rest_day not in touched
            given: dict[datetime, int] = {}
            for roster in rosters:
                step = timedelta(minutes=roster.interval_minutes)
                for each in roster.assignments:
                    if each.agent == person.agent:
                        for number in range(each.minutes // roster.interval_minutes):
                            moment = each.start + number * step
                            given[moment] = given.get(moment, 0) + each.tenths
            assert all(tenths <= 10 for tenths in given.values())

    @invariant()
    def a_bound_week_never_changes(self) -> None:
        """What was published once is to the letter what was published; only its state moves on."""
        for roster in self.versions():
            if roster.status is not RosterStatus.DRAFT:
                published = replace(roster, status=RosterStatus.PUBLISHED)
                assert self.bound.setdefault(roster.roster, published) == published

    @invariant()
    def nobody_works_two_minutes_at_once(self) -> None:
        """Timesheets of a person never overlap, from day to day either."""
        with self.database.reading() as connection:
            sheets = timesheets_between(connection, self.month.range)
        for code in {sheet.agent for sheet in sheets}:
            spans = sorted((s for sheet in sheets if sheet.agent == code for s in sheet.spans), key=lambda s: s.start)
            assert all(one.end <= other.start for one, other in pairwise(spans)), code

    # --- Helpers -------------------------------------------------------------------------------------------------

    def type(self, *words: object, codes: Sequence[int] = (DONE,)) -> Result:
        """A command, and the exit codes it may end with."""
        clock = {CLOCK_VARIABLE: f"{self.month.range.first}T08:00:00+09:00"}
        folder = str(self.session.workspace.root)
        done = CliRunner(env=clock).invoke(cli, ["--workspace", folder, *map(str, words)], prog_name="pumasi")
        assert done.exit_code in codes, f"{words}: {done.exit_code}\n{done.output}\n{done.exception!r}"
        return done

    def monday(self, week: int) -> date:
        """One of the weeks that begin in the month."""
        first = monday_of(self.month.range.first + timedelta(days=DAYS_A_WEEK - 1))
        mondays = [first + timedelta(weeks=number) for number in range(5)]
        own = [monday for monday in mondays if monday in self.month.range]
        return own[week % len(own)]

    def versions(self, monday: date | None = None) -> list[Roster]:
        """Kept versions, the newest week first, the newest version first. Parsed once as long as they are the same."""
        with self.database.reading() as connection:
            rows = connection.execute(text("SELECT monday, body FROM rosters ORDER BY monday DESC, version DESC")).all()
        wanted = [row.body for row in rows if monday is None or row.monday == monday.isoformat()]
        for body in wanted:
            if body not in self.parsed:
                self.parsed[body] = codec.loads(body, Roster)
        return [self.parsed[body] for body in wanted]

    def some(self, which: int) -> Roster:
        """One version of a week."""
        known = self.versions()
        return known[which % len(known)]

    def binding(self) -> list[Roster]:
        """Of each week the newest version that binds, in order of time."""
        newest = {each.monday: each for each in self.versions()[::-1] if each.status is not RosterStatus.DRAFT}
        return [newest[monday] for monday in sorted(newest)]

    def all_or_nothing(self, done: Result, before: list[Roster], what: str) -> None:
        """A refused command changes no version; one that was done makes a legal one."""
        after = self.versions()
        if done.exit_code != DONE:
            assert after == before
            self.did.add(f"{what}: refused")
            return
        for found in after:
            if found not in before:
                self.legal_beside(found)
        self.did.add(what)

    def legal_beside(self, roster: Roster, *, with_leave: bool = True) -> None:
        """Every rule, with the people and the leave of today. What was found legal once beside the same week before
        and the same leave is not checked again.
        """
        with self.database.reading() as connection:
            requirement = requirement_of(connection, roster.roster)
        facts = roster_facts(self.session, roster, requirement)
        facts = facts if with_leave else replace(facts, absences=())
        previous = None if facts.previous is None else facts.previous.roster
        key = (roster.roster, len(facts.absences), previous)
        if key not in self.legal:
            broken = check_roster(facts)
            assert broken == (), [f"{problem.code} {dict(problem.values)}" for problem in broken]
            self.legal.add(key)

    def exported(self, roster: Roster, change: tuple[int, int, str] | None) -> Path:
        """The sheet that ``pumasi roster export`` gives out to be edited, one cell of it (row, day, text) changed."""
        agents, absences = people_of(self.session, roster.range)
        sheet = edit_sheet(roster, agents, absences, self.session.calendar, "")
        if change is not None:
            (form,), (row, day, cell) = sheet.blocks, change
            assert isinstance(form, Form)
            texts = (*form.rows[row].texts[:day], cell, *form.rows[row].texts[day + 1 :])
            rows = (*form.rows[:row], replace(form.rows[row], texts=texts), *form.rows[row + 1 :])
            sheet = replace(sheet, blocks=(replace(form, rows=rows),))
        book = Workbook(title="week", written_on=roster.monday, origin=origin_of(roster), sheets=(sheet,))
        path = self.session.workspace.root / "week.xlsx"
        path.write_bytes(workbook.render(book))
        return path

    def has_clocked(self, shift: Shift) -> bool:
        """Whether there is a presence on the day of a shift already."""
        day = shift.start.date()
        with self.database.reading() as connection:
            known = attendance_between(connection, DateRange(first=day, end=day + timedelta(days=2)))
        return any(each.agent == shift.agent and each.clock_in < shift.end for each in known)

    def sheets_follow_the_roster(self) -> None:
        """An open day of a rostered week is planned as the roster in force says, and nobody is paid for a shift that
        is not theirs any more.
        """
        planned: dict[tuple[str, date], int] = {}
        rostered: set[date] = set()
        for roster in self.binding():
            rostered |= set(roster.range)
            for shift in roster.shifts:
                key = (shift.agent, shift.start.date())
                planned[key] = planned.get(key, 0) + shift.work_minutes
        with self.database.reading() as connection:
            sheets = timesheets_between(connection, self.month.range)
        for sheet in sheets:
            if sheet.status is TimesheetStatus.DRAFT and sheet.day in rostered:
                assert sheet.planned_minutes == planned.get((sheet.agent, sheet.day), 0), sheet


def overnight(tenths: int) -> Need:
    """Need from 20 to 4 o'clock, also over the end of the week."""
    return lambda day, minute: tenths if minute >= 1200 or minute < 240 else 0


def longest_run(days: Iterable[date]) -> int:
    """Days in a row."""
    known, longest = set(days), 0
    for day in known:
        count = 1
        while day - timedelta(days=count) in known:
            count += 1
        longest = max(longest, count)
    return longest


def last_minute(shift: Shift) -> datetime:
    """The last minute of a shift."""
    return shift.end - timedelta(minutes=1)
