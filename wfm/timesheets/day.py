"""One agent's day: presences against shifts, breaks, training, leave, premiums, and what does not add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.ids import TenantId
from core.labour_law import LabourLaw
from core.periods import MINUTES_A_DAY, seoul
from core.problems import Problem
from wfm.agents import Absence, AbsenceKind, Agent, Attendance, OvertimeCause
from wfm.scheduling.roster import Shift
from wfm.timesheets.clock import Stretch, inside, place_breaks, stretch_of, total, without
from wfm.timesheets.premiums import ClassedWork, Extra, WeekCount, Work, classed
from wfm.timesheets.problems import day_problem
from wfm.timesheets.records import Activity, TimesheetDay, WorkedSpan

GRACE_MINUTES = 10
"""Default of what passes as coming and going at either end of a shift."""

_WORKING_ABSENCES = {AbsenceKind.TRAINING: Activity.TRAINING, AbsenceKind.MEETING: Activity.MEETING}
_WORK_DAYS_A_WEEK = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesheetRules:
    """Rules of the company: tolerance at both ends of a shift; whether days without a clock are taken as planned."""

    grace_minutes: int = GRACE_MINUTES
    as_planned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DayInput:
    """What is known of one agent's day. ``is_rostered``: a roster covers the day, so that no shift means a day off."""

    agent: Agent
    day: date
    shifts: Sequence[Shift]
    presences: Sequence[Attendance]
    absences: Sequence[Absence]
    is_rostered: bool
    is_holiday: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """A presence after comparison with the plan: what counts, its breaks, and the cause given for running over."""

    counted: Stretch
    breaks: tuple[Stretch, ...]
    cause: OvertimeCause | None
    tenant: TenantId | None


def build_day(given: DayInput, week: WeekCount, law: LabourLaw, rules: TimesheetRules) -> TimesheetDay | None:
    """The timesheet of a day, or None where nothing was planned, worked, or away. Adds to the week's count."""
    plan = [stretch_of(shift.start, shift.end, given.day) for shift in given.shifts]
    problems: list[Problem] = []
    if given.presences and not given.agent.is_employed_on(given.day):
        return _empty(given, [_problem(given, "not_employed")])
    away = [(absence, _within_reach(absence, given.day)) for absence in given.absences]
    absences = [(absence, part) for absence, part in away if part is not None]
    presences = _presences(given, plan, rules, problems)
    if not presences and plan and rules.as_planned and not absences:
        presences = [_as_planned(shift, stretch) for shift, stretch in zip(given.shifts, plan, strict=True)]
        problems.append(_problem(given, "as_planned", minutes=_planned_minutes(given)))
    works = _works(given, plan, presences, absences)
    late = _compare_with_plan(given, plan, presences, [part for _, part in absences], rules, problems)
    _check_breaks(given, presences, law, problems)
    worked_before = week.worked_minutes
    week_max = min(law.week_minutes_max, given.agent.week_minutes)
    pieces = classed(works, week, is_holiday=given.is_holiday, week_minutes_max=week_max, law=law)
    spans = _with_earlier_causes([_span(given.day, piece, presences) for piece in pieces], week)
    week.extras += _extras(given.day, plan, presences, spans)
    _check_overtime(given, spans, worked_before, week, law, problems)
    spans += [_plain_span(given.day, part, Activity.BREAK) for presence in presences for part in presence.breaks]
    leave = _leave(given, plan, absences, works, presences)
    spans += [_plain_span(given.day, part, Activity.PAID_LEAVE) for part in leave]
    if not (spans or problems or given.shifts):
        return None
    return TimesheetDay(
        agent=given.agent.agent,
        day=given.day,
        planned_minutes=_planned_minutes(given),
        spans=tuple(sorted(spans, key=lambda span: span.start)),
        problems=tuple(problems),
        late_minutes=late,
    )


def _problem(given: DayInput, name: str, **values: object) -> Problem:
    return day_problem(name, given.agent.agent, given.day, **values)


def _empty(given: DayInput, problems: Sequence[Problem]) -> TimesheetDay:
    return TimesheetDay(
        agent=given.agent.agent,
        day=given.day,
        planned_minutes=_planned_minutes(given),
        spans=(),
        problems=tuple(problems),
    )


def _planned_minutes(given: DayInput) -> int:
    return sum(shift.work_minutes for shift in given.shifts)


def _within_reach(absence: Absence, day: date) -> Stretch | None:
    """The part of an absence that a shift of this day could meet: from its midnight to the end of the next day."""
    return stretch_of(absence.start, absence.end, day).cut(Stretch(0, 2 * MINUTES_A_DAY))


# --- Presence -----------------------------------------------------------------------------------------------------


def _presences(
    given: DayInput, plan: Sequence[Stretch], rules: TimesheetRules, problems: list[Problem]
) -> list[Presence]:
    """The presences that count, without overlap, trimmed to the shift where only coming and going lies outside."""
    found: list[Presence] = []
    end_before: int | None = None
    for record in given.presences:
        clocked = stretch_of(record.clock_in, record.clock_out, given.day)
        if clocked.minutes > MINUTES_A_DAY:
            problems.append(_problem(given, "beyond_24h", hours=clocked.minutes // 60))
            continue
        if end_before is not None and clocked.begin < end_before:
            twice = min(end_before, clocked.end) - clocked.begin
            problems.append(_problem(given, "overlap", minutes=twice))
            clocked = Stretch(min(end_before, clocked.end), clocked.end)
        end_before = max(end_before or clocked.end, clocked.end)
        counted = _trimmed(clocked, plan, rules.grace_minutes, has_cause=record.overtime_cause is not None)
        if counted.minutes <= 0:
            continue
        if record.break_minutes >= counted.minutes:
            values = {"minutes": record.break_minutes, "presence": counted.minutes}
            problems.append(_problem(given, "break_too_long", **values))
            continue
        pauses = [stretch_of(p.start, p.end, given.day) for shift in given.shifts for p in shift.pauses]
        breaks = place_breaks(counted, pauses, record.break_minutes)
        found.append(
            Presence(
                counted=counted,
                breaks=tuple(breaks),
                cause=record.overtime_cause,
                tenant=record.overtime_tenant,
            )
        )
    return found


def _trimmed(clocked: Stretch, plan: Sequence[Stretch], grace: int, *, has_cause: bool) -> Stretch:
    """Coming and going cut off; with a cause of overtime what lies after the shift counts to the minute."""
    met = [shift for shift in plan if shift.cut(clocked) is not None]
    if not met:
        return clocked
    begin, end = clocked.begin, clocked.end
    if 0 < met[0].begin - begin <= grace:
        begin = met[0].begin
    if 0 < end - met[-1].end <= grace and not has_cause:
        end = met[-1].end
    return Stretch(begin, end)


def _as_planned(shift: Shift, stretch: Stretch) -> Presence:
    day = shift.start.date()
    breaks = tuple(stretch_of(pause.start, pause.end, day) for pause in shift.pauses)
    return Presence(counted=stretch, breaks=breaks, cause=None, tenant=None)


# --- Comparison with the plan --------------------------------------------------------------------------------------


def _compare_with_plan(
    given: DayInput,
    plan: Sequence[Stretch],
    presences: Sequence[Presence],
    away: Sequence[Stretch],
    rules: TimesheetRules,
    problems: list[Problem],
) -> int:
    """Add the problems of plan against presence; returns the minutes of lateness."""
    late = early = 0
    counted = [presence.counted for presence in presences]
    for shift in plan:
        met = [stretch for stretch in counted if stretch.cut(shift) is not None]
        if not met:
            if not any(part.cut(shift) is not None for part in away) and not given.presences:
                problems.append(_problem(given, "planned_without_attendance", minutes=shift.minutes))
            continue
        late += total(without([Stretch(shift.begin, max(shift.begin, met[0].begin))], away))
        early += total(without([Stretch(min(shift.end, met[-1].end), shift.end)], away))
    if late:
        problems.append(_problem(given, "late", minutes=late))
    if early > rules.grace_minutes:
        problems.append(_problem(given, "left_early", minutes=early))
    unplanned = [p.counted for p in presences if p.cause is None and not inside([p.counted], plan)]
    if unplanned and given.is_rostered:
        problems.append(_problem(given, "present_without_plan", minutes=total(unplanned)))
    leaves = [stretch_of(a.start, a.end, given.day) for a in given.absences if a.kind not in _WORKING_ABSENCES]
    worked_on_leave = total(inside(counted, _merged(leaves)))
    if worked_on_leave:
        problems.append(_problem(given, "present_during_leave", minutes=worked_on_leave))
    return late


def _check_breaks(given: DayInput, presences: Sequence[Presence], law: LabourLaw, problems: list[Problem]) -> None:
    for presence in presences:
        taken = total(presence.breaks)
        worked = presence.counted.minutes - taken
        needed = law.break_minutes(worked)
        if taken < needed:
            problems.append(_problem(given, "short_break", minutes=taken, worked=worked, needed=needed))


def _check_overtime(
    given: DayInput,
    spans: Sequence[WorkedSpan],
    worked_before: int,
    week: WeekCount,
    law: LabourLaw,
    problems: list[Problem],
) -> None:
    without_cause = sum(span.minutes for span in spans if span.overtime and span.overtime_cause is None)
    if without_cause:
        problems.append(_problem(given, "overtime_without_cause", minutes=without_cause))
    allowed = law.week_minutes_max + law.overtime_week_minutes_max
    if worked_before <= allowed < week.worked_minutes:
        hours = {"hours": -(-week.worked_minutes // 60), "allowed": allowed // 60}
        problems.append(_problem(given, "week_beyond_limit", **hours))


# --- What the minutes were spent on --------------------------------------------------------------------------------


def _works(
    given: DayInput,
    plan: Sequence[Stretch],
    presences: Sequence[Presence],
    absences: Sequence[tuple[Absence, Stretch]],
) -> list[Work]:
    """Working time by activity. Training away from the desk counts as far as a shift was planned then."""
    present = [part for presence in presences for part in without([presence.counted], presence.breaks)]
    works: list[Work] = []
    taken: list[Stretch] = []
    for absence, part in sorted(absences, key=lambda pair: (pair[1], pair[0].kind)):
        activity = _WORKING_ABSENCES.get(absence.kind)
        if activity is None:
            continue
        pauses = [stretch_of(p.start, p.end, given.day) for shift in given.shifts for p in shift.pauses]
        where = present if presences else without(plan, pauses)
        for stretch in without(inside([part], _merged(where)), taken):
            works.append(Work(stretch, activity, absence.tenant))
            taken.append(stretch)
    works += [Work(stretch, Activity.ON_DUTY, None) for stretch in without(present, taken)]
    return sorted(works)


def _merged(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Stretches that touch or overlap, joined."""
    joined: list[Stretch] = []
    for stretch in sorted(stretches):
        if joined and stretch.begin <= joined[-1].end:
            joined[-1] = Stretch(joined[-1].begin, max(joined[-1].end, stretch.end))
        else:
            joined.append(stretch)
    return joined


def _leave(
    given: DayInput,
    plan: Sequence[Stretch],
    absences: Sequence[tuple[Absence, Stretch]],
    works: Sequence[Work],
    presences: Sequence[Presence],
) -> list[Stretch]:
    """Paid leave of a contracted day: what of the day's hours the leave covers and nobody worked.

    On the weekly rest day, on paid holidays and on days off no leave is used up.
    """
    agent, day = given.agent, given.day
    if given.is_holiday or day.weekday() not in agent.weekdays or not agent.is_employed_on(day):
        return []
    leaves = [part for absence, part in absences if absence.kind is AbsenceKind.ANNUAL_LEAVE]
    hours = -(-agent.week_minutes // min(_WORK_DAYS_A_WEEK, len(agent.weekdays)))
    owed = min(hours, MINUTES_A_DAY // 3) - total(work.stretch for work in works)
    window = plan or [Stretch(agent.earliest_minute, min(agent.latest_minute, agent.earliest_minute + hours))]
    today = [leave for leave in leaves if leave.begin < MINUTES_A_DAY]
    free = without(inside(_merged(today), window), [presence.counted for presence in presences])
    found: list[Stretch] = []
    for stretch in free:
        taken = min(stretch.minutes, owed - total(found))
        if taken > 0:
            found.append(Stretch(stretch.begin, stretch.begin + taken))
    return found


# --- Spans ---------------------------------------------------------------------------------------------------------


def _span(day: date, piece: ClassedWork, presences: Sequence[Presence]) -> WorkedSpan:
    stretch, activity, tenant = piece.work
    holder = next((p for p in presences if p.counted.cut(stretch) is not None), None)
    cause = holder.cause if holder is not None and piece.overtime else None
    if cause is OvertimeCause.TENANT and holder is not None:
        tenant = holder.tenant or tenant
    return WorkedSpan(
        start=seoul(day, stretch.begin),
        end=seoul(day, stretch.end),
        activity=activity,
        overtime=piece.overtime,
        night=piece.night,
        holiday=piece.holiday,
        holiday_long=piece.holiday_long,
        overtime_cause=cause,
        tenant=tenant,
    )


def _with_earlier_causes(spans: Sequence[WorkedSpan], week: WeekCount) -> list[WorkedSpan]:
    """Overtime without a cause of its own takes that of minutes beyond the plan earlier in the week."""
    found: list[WorkedSpan] = []
    for span in spans:
        rest = span
        while rest.overtime and rest.overtime_cause is None and week.extras:
            extra = week.extras.pop(0)
            taken = min(extra.minutes, rest.minutes)
            middle = rest.start + timedelta(minutes=taken)
            owner = extra.tenant if extra.cause is OvertimeCause.TENANT else None
            found.append(replace(rest, end=middle, overtime_cause=extra.cause, tenant=owner or rest.tenant))
            if extra.minutes > taken:
                week.extras.insert(0, extra._replace(minutes=extra.minutes - taken))
            if middle == rest.end:
                break
            rest = replace(rest, start=middle)
        else:
            found.append(rest)
    return found


def _extras(
    day: date, plan: Sequence[Stretch], presences: Sequence[Presence], spans: Sequence[WorkedSpan]
) -> list[Extra]:
    """Minutes beyond the plan, with a cause, that were not overtime on the day itself."""
    found = []
    for presence in presences:
        if presence.cause is None:
            continue
        beyond = total(without(without([presence.counted], presence.breaks), plan))
        over = sum(
            span.minutes
            for span in spans
            if span.overtime and presence.counted.cut(stretch_of(span.start, span.end, day)) is not None
        )
        if beyond > over:
            found.append(Extra(presence.cause, presence.tenant, beyond - over))
    return found


def _plain_span(day: date, stretch: Stretch, activity: Activity) -> WorkedSpan:
    return WorkedSpan(start=seoul(day, stretch.begin), end=seoul(day, stretch.end), activity=activity)
