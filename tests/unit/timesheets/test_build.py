"""Roster and attendance become worked minutes by activity and premium class."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from core.calendar import HolidayCalendar
from core.ids import TenantId
from core.periods import DateRange, seoul
from core.problems import Problem
from tests.unit.law import LAW
from tests.unit.timesheets.people import A1, MONDAY, absent, agent, present, roster, shift
from wfm.agents import Absence, AbsenceKind, Agent, Attendance, OvertimeCause
from wfm.scheduling.roster import Shift
from wfm.timesheets import Activity, TimesheetDay
from wfm.timesheets.build import build_timesheets
from wfm.timesheets.day import TimesheetRules
from wfm.timesheets.problems import HARD, NOTED, hard

CALENDAR = HolidayCalendar(
    names={date(2026, 11, 12): "임시공휴일"}, known_from=date(2026, 1, 1), known_until=date(2026, 12, 31)
)
WEEK = DateRange(first=MONDAY, end=MONDAY + timedelta(days=7))


def build(
    attendance: Sequence[Attendance],
    shifts: Sequence[Shift] = (),
    absences: Sequence[Absence] = (),
    agents: Sequence[Agent] = (agent(),),
    days: DateRange = WEEK,
    rules: TimesheetRules | None = None,
) -> tuple[tuple[TimesheetDay, ...], tuple[Problem, ...]]:
    """Build with one roster of the given shifts (none: no roster at all)."""
    rosters = [roster(*shifts)] if shifts else []
    return build_timesheets(rosters, attendance, absences, agents, CALENDAR, LAW, days, rules)


def codes(problems: Sequence[Problem]) -> list[str]:
    """Short names of problems."""
    return [problem.code.removeprefix("timesheet.") for problem in problems]


def test_an_ordinary_day_is_eight_hours_and_an_unpaid_break() -> None:
    """09:00–18:00 with an hour at noon: 480 paid minutes, no premium, nothing to complain about."""
    days, problems = build([present(MONDAY)], [shift(MONDAY)])
    assert [(s.activity, s.minutes) for s in days[0].spans] == [
        (Activity.ON_DUTY, 180),
        (Activity.BREAK, 60),
        (Activity.ON_DUTY, 300),
    ]
    assert (days[0].paid_minutes, days[0].planned_minutes, problems) == (480, 480, ())
    assert not any(span.overtime or span.night or span.holiday for span in days[0].spans)


def test_coming_early_is_not_work_and_coming_late_is_not_paid() -> None:
    """Seven minutes early are coming; twelve minutes late are recorded and unpaid."""
    early, _ = build([present(MONDAY, 533, 1085)], [shift(MONDAY)])
    late, problems = build([present(MONDAY, 552)], [shift(MONDAY)])
    assert early[0].paid_minutes == 480
    assert (late[0].paid_minutes, late[0].late_minutes, codes(problems)) == (468, 12, ["late"])


def test_overtime_of_the_day_follows_its_cause_to_the_minute() -> None:
    """37 minutes past eight hours, asked by a tenant, carry its name."""
    days, problems = build([present(MONDAY, 540, 1117, cause=OvertimeCause.TENANT, tenant="T01")], [shift(MONDAY)])
    (over,) = [span for span in days[0].spans if span.overtime]
    assert (over.minutes, over.overtime_cause, over.tenant) == (37, OvertimeCause.TENANT, "T01")
    assert over.start == seoul(MONDAY, 1080)
    assert problems == ()


def test_overtime_without_a_cause_waits_for_a_decision() -> None:
    """It is counted, because it was worked, and it is a hard problem."""
    days, problems = build([present(MONDAY, 540, 1117)], [shift(MONDAY)])
    assert days[0].paid_minutes == 517
    assert codes(hard(problems)) == ["overtime_without_cause"]


def test_a_cause_of_tuesday_is_the_cause_of_friday_s_overtime() -> None:
    """A part-timer asked to stay 30 minutes on Tuesday reaches the week's 20 hours on Friday: the tenant bears it."""
    days = [MONDAY + timedelta(days=n) for n in (0, 1, 2, 4, 5)]
    shifts = [shift(day, 540, 270, 30) for day in days]
    asked = present(days[1], 540, 840, 30, cause=OvertimeCause.TENANT, tenant="T07")
    attendance = [present(day, 540, 810, 30) if day != days[1] else asked for day in days]
    built, problems = build(attendance, shifts, agents=[agent(week_hours=20)])
    over = [(d.day, s.minutes, s.overtime_cause, s.tenant) for d in built for s in d.spans if s.overtime]
    assert over == [(days[4], 30, OvertimeCause.TENANT, "T07")]
    assert problems == ()


def test_the_sixth_day_is_overtime_past_forty_hours() -> None:
    """A Saturday has no premium of its own; past 40 h a week it is overtime."""
    attendance = [present(MONDAY + timedelta(days=n), cause=OvertimeCause.ABSENCE) for n in (0, 1, 2, 4, 5)]
    days, _ = build([*attendance, present(MONDAY + timedelta(days=3), 540, 840, 30)])
    saturday = days[-1]
    assert saturday.day == MONDAY + timedelta(days=5)
    assert sum(s.minutes for s in saturday.spans if s.overtime) == 0  # Thursday was a holiday and does not count
    attendance.append(present(MONDAY + timedelta(days=6), 540, 900, 0, cause=OvertimeCause.ABSENCE))
    days, _ = build(attendance, agents=[agent(rest=3)])
    assert sum(s.minutes for s in days[-1].spans if s.overtime) == 360


def test_a_part_timer_has_overtime_past_the_contracted_hours() -> None:
    """20 hours a week: the twenty-first is overtime."""
    attendance = [present(MONDAY + timedelta(days=n), 540, 870, 30, cause=OvertimeCause.PLANNING) for n in (0, 1, 2, 4)]
    days, _ = build(
        [*attendance, present(MONDAY + timedelta(days=5), 600, 660, 0, cause=OvertimeCause.PLANNING)],
        agents=[agent(week_hours=20)],
    )
    assert [sum(s.minutes for s in d.spans if s.overtime) for d in days] == [0, 0, 0, 0, 60]


def test_night_runs_from_ten_to_six_and_belongs_to_the_day_it_began_on() -> None:
    """20:00–05:00 with a break at 23:00: two hours of evening, six of night, one day."""
    tuesday = MONDAY + timedelta(days=1)
    days, problems = build([present(tuesday, 1200, 1740)], [shift(tuesday, 1200)])
    assert [d.day for d in days] == [tuesday]
    assert sum(s.minutes for s in days[0].spans if s.night) == 360
    assert sum(s.minutes for s in days[0].spans if s.activity.is_paid and not s.night) == 120
    assert problems == ()


def test_a_clock_in_just_before_midnight_belongs_to_the_shift_after_it() -> None:
    """A shift from midnight keeps its presence although the clock said 23:55."""
    tuesday = MONDAY + timedelta(days=1)
    days, problems = build([present(MONDAY, 1435, 1440 + 240, 0)], [shift(tuesday, 0, 240, 0)])
    assert [(d.day, d.paid_minutes) for d in days] == [(tuesday, 240)]
    assert codes(problems) == ["short_break"]


def test_holiday_work_has_a_long_part_past_eight_hours() -> None:
    """Nine hours on a paid holiday: eight with 50 %, one with 100 %, no overtime on top (§56 ②)."""
    thursday = date(2026, 11, 12)
    days, _ = build([present(thursday, 540, 1140)], [shift(thursday, 540, 600)])
    assert sum(s.minutes for s in days[0].spans if s.holiday and not s.holiday_long) == 480
    assert sum(s.minutes for s in days[0].spans if s.holiday_long) == 60
    assert not any(s.overtime for s in days[0].spans)


def test_the_weekly_rest_day_is_a_holiday_for_its_agent_only() -> None:
    """Sunday for one, Wednesday for the other."""
    wednesday = MONDAY + timedelta(days=2)
    days, _ = build(
        [present(wednesday), present(wednesday, code="A002")],
        [shift(wednesday), shift(wednesday, code="A002")],
        agents=[agent(), agent("A002", rest=2)],
    )
    assert [any(s.holiday for s in d.spans) for d in days] == [False, True]


def test_training_and_meetings_inside_a_shift_are_working_time() -> None:
    """An hour of training for a tenant is taken from duty and keeps the tenant's name."""
    days, problems = build([present(MONDAY)], [shift(MONDAY)], [absent(MONDAY, 600, 660, AbsenceKind.TRAINING, "T07")])
    training = [s for s in days[0].spans if s.activity is Activity.TRAINING]
    assert [(s.minutes, s.tenant) for s in training] == [(60, TenantId("T07"))]
    assert (days[0].minutes(Activity.ON_DUTY), days[0].paid_minutes, problems) == (420, 480, ())


def test_training_away_from_the_desk_counts_as_far_as_a_shift_was_planned() -> None:
    """A day of outside training: the planned eight hours."""
    days, problems = build([], [shift(MONDAY)], [absent(MONDAY, 0, 1440, AbsenceKind.TRAINING)])
    assert (days[0].minutes(Activity.TRAINING), problems) == (480, ())


def test_paid_leave_is_paid_for_the_contracted_hours_and_never_on_a_holiday() -> None:
    """A week of leave with a holiday in it: four days of eight hours."""
    days, problems = build([], absences=[absent(MONDAY, 0, 7 * 1440)])
    assert [d.minutes(Activity.PAID_LEAVE) for d in days] == [480, 480, 480, 480]
    assert problems == ()


def test_half_a_day_of_leave_and_half_a_day_of_work() -> None:
    """Leave until 14:00 explains the late arrival."""
    days, problems = build([present(MONDAY, 840, 1080, 0)], [shift(MONDAY)], [absent(MONDAY, 540, 840)])
    assert days[0].minutes(Activity.ON_DUTY) == 240
    assert days[0].minutes(Activity.PAID_LEAVE) == 240
    assert days[0].late_minutes == 0
    assert codes(problems) == ["short_break"]


@pytest.mark.parametrize(
    ("attendance", "shifts", "absences", "expected"),
    [
        (
            [present(MONDAY)],
            [shift(MONDAY + timedelta(days=1))],
            [],
            ["present_without_plan", "planned_without_attendance"],
        ),
        ([present(MONDAY, 540, 540 + 25 * 60)], [shift(MONDAY)], [], ["beyond_24h"]),
        ([present(MONDAY), present(MONDAY, 1020, 1080, 0)], [shift(MONDAY)], [], ["overlap"]),
        ([present(MONDAY, pause=540)], [shift(MONDAY)], [], ["break_too_long"]),
        ([present(MONDAY, 540, 1050, 30)], [shift(MONDAY, 540, 510, 30)], [], ["short_break"]),
        ([present(MONDAY, 540, 1000)], [shift(MONDAY)], [], ["left_early"]),
        ([present(MONDAY)], [shift(MONDAY)], [absent(MONDAY, 0, 1440)], ["present_during_leave"]),
        ([present(MONDAY, code="A404")], [shift(MONDAY + timedelta(days=1), code="A002")], [], ["unknown_agent"]),
        ([present(MONDAY)], [], [], ["no_roster"]),
    ],
)
def test_what_does_not_add_up_is_a_problem(
    attendance: list[Attendance], shifts: list[Shift], absences: list[Absence], expected: list[str]
) -> None:
    """Each kind of contradiction has its name, a text and a way out."""
    _, problems = build(attendance, shifts, absences)
    assert codes(problems) == expected
    for problem in problems:
        assert problem.code in HARD | NOTED
        assert problem.what
        assert problem.how_to_fix


def test_presence_before_the_hire_date_is_not_counted() -> None:
    """Nobody is paid before being employed."""
    days, problems = build([present(MONDAY)], [shift(MONDAY)], agents=[agent(hired_on=date(2026, 11, 10))])
    assert (days[0].spans, codes(problems)) == ((), ["not_employed"])


def test_more_than_fifty_two_hours_a_week_are_told_once() -> None:
    """Six days of nine hours and twenty minutes pass 52 h on the Saturday."""
    days = [MONDAY + timedelta(days=n) for n in range(6)]
    _, problems = build([present(day, 540, 1160, cause=OvertimeCause.ABSENCE) for day in days], agents=[agent(rest=6)])
    assert codes(problems).count("week_beyond_limit") == 1


def test_a_week_that_began_before_the_range_is_counted_from_its_monday() -> None:
    """October ends on a Saturday: the first days of a month know the hours of the last ones of the month before."""
    saturday = MONDAY + timedelta(days=5)
    attendance = [present(MONDAY + timedelta(days=n), cause=OvertimeCause.REPAIR) for n in (0, 1, 2, 3, 4, 5)]
    one_day = DateRange(first=saturday, end=saturday + timedelta(days=1))
    days, _ = build(attendance, days=one_day, agents=[agent()])
    whole, _ = build(attendance, agents=[agent()])
    assert [d for d in whole if d.day == saturday] == list(days)


def test_without_a_clock_the_roster_can_be_taken_as_worked() -> None:
    """Said per day, so that nobody mistakes it for a clock."""
    days, problems = build([], [shift(MONDAY)], rules=TimesheetRules(as_planned=True))
    assert (days[0].paid_minutes, codes(problems)) == (480, ["as_planned"])
    assert hard(problems) == ()


def test_building_again_changes_nothing_whatever_the_order_of_input() -> None:
    """Pure: the same records in another order give the same days."""
    attendance = [present(MONDAY), present(MONDAY + timedelta(days=1), 560)]
    shifts = [shift(MONDAY), shift(MONDAY + timedelta(days=1))]
    assert build(attendance, shifts) == build(attendance[::-1], shifts[::-1])
    assert build(attendance, shifts)[0][0].agent == A1
