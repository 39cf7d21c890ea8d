"""The rules of a roster, each a named function over records that says what breaks it.

Nothing here is shared with the builder or the search: rules read agents, shifts and assignments, and reckon in minutes.
The catalogue holds ``scheduling.rule.NAME.sentence`` (what a rule asks), ``.what`` and ``.fix`` (of a breach).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import pairwise

from core.calendar import HolidayCalendar
from core.cells import one_place
from core.ids import AgentId, TenantId
from core.labour_law import LabourLaw
from core.messages import say
from core.periods import seoul
from core.problems import Problem
from wfm.agents import Absence, AbsenceKind, Agent
from wfm.scheduling.roster import Assignment, Roster, Shift
from wfm.scheduling.settings import DEFAULT_SETTINGS, RosterSettings, tenant_minutes_most, tenants_most
from wfm.staffing.requirement import Requirement

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class RosterFacts:
    """All that the rules look at. ``previous`` is the roster of the week before, None where none is known.

    Of the ``settings`` only the caps count: weights are no rules.
    """

    roster: Roster
    agents: tuple[Agent, ...]
    absences: tuple[Absence, ...]
    requirement: Requirement
    law: LabourLaw
    calendar: HolidayCalendar
    previous: Roster | None = None
    settings: RosterSettings = DEFAULT_SETTINGS

    @cached_property
    def agent_of(self) -> dict[AgentId, Agent]:
        """Agents of the roster's pool by code."""
        return {agent.agent: agent for agent in self.agents if agent.pool == self.roster.pool}

    @cached_property
    def shifts_of(self) -> dict[AgentId, list[Shift]]:
        """Shifts of this roster by known agent, in order of time."""
        return _by_agent(self.roster, self.agent_of)

    @cached_property
    def earlier_shifts_of(self) -> dict[AgentId, list[Shift]]:
        """Shifts before this roster by known agent, in order of time."""
        known = {} if self.previous is None else _by_agent(self.previous, self.agent_of)
        begin = seoul(self.roster.monday)
        return {agent: [shift for shift in shifts if shift.start < begin] for agent, shifts in known.items()}

    @cached_property
    def absences_of(self) -> dict[AgentId, list[Absence]]:
        """Absences by agent."""
        found: dict[AgentId, list[Absence]] = {}
        for absence in self.absences:
            found.setdefault(absence.agent, []).append(absence)
        return found

    @cached_property
    def assignments_of(self) -> dict[AgentId, list[Assignment]]:
        """Assignments by agent, in order of time."""
        found: dict[AgentId, list[Assignment]] = {}
        for assignment in sorted(self.roster.assignments, key=lambda each: (each.start, each.tenant, each.channel)):
            found.setdefault(assignment.agent, []).append(assignment)
        return found

    def own_shifts(self) -> Iterator[tuple[Agent, Shift]]:
        """Every shift of a known agent."""
        for agent, shifts in self.shifts_of.items():
            for shift in shifts:
                yield self.agent_of[agent], shift


def _by_agent(roster: Roster, known: dict[AgentId, Agent]) -> dict[AgentId, list[Shift]]:
    found: dict[AgentId, list[Shift]] = {}
    for shift in sorted(roster.shifts, key=lambda each: each.start):
        if shift.agent in known:
            found.setdefault(shift.agent, []).append(shift)
    return found


Check = Callable[[RosterFacts], Iterator[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule by its name."""

    name: str
    check: Check

    @property
    def sentence(self) -> str:
        """What the rule asks, in words."""
        return say(f"scheduling.rule.{self.name}.sentence")


RULES: dict[str, Rule] = {}
"""Every rule by name, in the order in which they are written here."""


def rule(check: Check) -> Check:
    """Enter a rule under its function's name."""
    RULES[check.__name__] = Rule(name=check.__name__, check=check)
    return check


def _broken(name: str, **values: object) -> Problem:
    return Problem(code=f"scheduling.rule.{name}", values=values)


def _hours(minutes: int) -> str:
    return one_place(minutes / 60)


def _overlap_minutes(start: datetime, end: datetime, other_start: datetime, other_end: datetime) -> int:
    return max(0, (min(end, other_end) - max(start, other_start)) // MINUTE)


def _monday(moment: datetime) -> date:
    return moment.date() - timedelta(days=moment.weekday())


def _days_touched(start: datetime, end: datetime) -> Iterator[date]:
    day = start.date()
    while seoul(day) < end:
        yield day
        day += timedelta(days=1)


@rule
def known_agent(facts: RosterFacts) -> Iterator[Problem]:
    """Shifts and assignments belong to agents of the roster's pool."""
    named = {shift.agent for shift in facts.roster.shifts} | {each.agent for each in facts.roster.assignments}
    for agent in sorted(named - facts.agent_of.keys()):
        yield _broken("known_agent", agent=agent, pool=facts.roster.pool)


@rule
def employment(facts: RosterFacts) -> Iterator[Problem]:
    """Agents work only on days on which they are employed."""
    for agent, shift in facts.own_shifts():
        for day in _days_touched(shift.start, shift.end):
            if not agent.is_employed_on(day):
                yield _broken("employment", agent=agent.agent, day=day)


@rule
def day_hours(facts: RosterFacts) -> Iterator[Problem]:
    """No day plans more than eight hours of work, breaks apart (근로기준법 §50)."""
    for agent, shifts in facts.shifts_of.items():
        worked: dict[date, int] = {}
        for shift in shifts:
            worked[shift.start.date()] = worked.get(shift.start.date(), 0) + shift.work_minutes
        for day, minutes in worked.items():
            if minutes > facts.law.day_minutes_max:
                yield _broken(
                    "day_hours", agent=agent, day=day, hours=_hours(minutes), most=_hours(facts.law.day_minutes_max)
                )


@rule
def breaks(facts: RosterFacts) -> Iterator[Problem]:
    """Every shift holds the unpaid break that its work asks for (근로기준법 §54); breaks do not overlap."""
    for agent, shift in facts.own_shifts():
        paused = sum(pause.minutes for pause in shift.pauses)
        needed = facts.law.break_minutes(shift.work_minutes)
        ordered = sorted(shift.pauses, key=lambda pause: pause.start)
        apart = all(one.end <= other.start for one, other in pairwise(ordered))
        if paused < needed or not apart:
            yield _broken("breaks", agent=agent.agent, day=shift.start.date(), minutes=paused, least=needed)


@rule
def week_hours(facts: RosterFacts) -> Iterator[Problem]:
    """A week holds at most the contracted hours and 12 h of overtime; no overtime for those who are spared it."""
    for code, shifts in facts.shifts_of.items():
        agent = facts.agent_of[code]
        worked: dict[date, int] = {}
        for shift in shifts:
            monday = shift.start.date() - timedelta(days=shift.start.weekday())
            worked[monday] = worked.get(monday, 0) + shift.work_minutes
        for monday, minutes in worked.items():
            spared = agent.restrictions.no_overtime and agent.restrictions.hold_on(monday)
            ordinary = min(agent.week_minutes, facts.law.week_minutes_max)
            most = ordinary if spared else ordinary + facts.law.overtime_week_minutes_max
            if minutes > most:
                yield _broken("week_hours", agent=code, week=monday, hours=_hours(minutes), most=_hours(most))


@rule
def rest_between_shifts(facts: RosterFacts) -> Iterator[Problem]:
    """Between two shifts lie eleven hours, also after last week's last shift; shifts never overlap."""
    for code, shifts in facts.shifts_of.items():
        row = [*facts.earlier_shifts_of.get(code, [])[-1:], *shifts]
        for one, other in pairwise(row):
            minutes = (other.start - one.end) // MINUTE
            if minutes < facts.law.rest_between_shifts_minutes:
                least = facts.law.rest_between_shifts_minutes
                yield _broken(
                    "rest_between_shifts",
                    agent=code,
                    day=other.start.date(),
                    hours=_hours(minutes),
                    least=_hours(least),
                )


@rule
def weekly_rest_day(facts: RosterFacts) -> Iterator[Problem]:
    """Nobody works a minute of the designated weekly rest day (주휴일, 근로기준법 §55)."""
    for agent, shift in facts.own_shifts():
        for day in _days_touched(shift.start, shift.end):
            if day.weekday() == agent.weekly_rest_day:
                yield _broken("weekly_rest_day", agent=agent.agent, day=day)


@rule
def consecutive_days(facts: RosterFacts) -> Iterator[Problem]:
    """Nobody begins a shift on more days in a row than the limit, last week's included."""
    for code, shifts in facts.shifts_of.items():
        own = {shift.start.date() for shift in shifts}
        days = own | {shift.start.date() for shift in facts.earlier_shifts_of.get(code, [])}
        for day in sorted(own):
            in_row = 1
            while day - timedelta(days=in_row) in days:
                in_row += 1
            if in_row > facts.law.consecutive_days_max:
                most = facts.law.consecutive_days_max
                yield _broken("consecutive_days", agent=code, day=day, days=in_row, most=most)


@rule
def availability(facts: RosterFacts) -> Iterator[Problem]:
    """A shift begins on a contract day and lies within the agent's working window of that day."""
    for agent, shift in facts.own_shifts():
        day = shift.start.date()
        earliest, latest = seoul(day, agent.earliest_minute), seoul(day, agent.latest_minute)
        if day.weekday() not in agent.weekdays or shift.start < earliest or shift.end > latest:
            yield _broken("availability", agent=agent.agent, day=day)


@rule
def absence(facts: RosterFacts) -> Iterator[Problem]:
    """Leave and shifts never meet; in training and meetings nobody is served and no break is taken."""
    at_work = (AbsenceKind.TRAINING, AbsenceKind.MEETING)
    for agent, shift in facts.own_shifts():
        for away in facts.absences_of.get(agent.agent, []):
            parts = [(shift.start, shift.end)]
            if away.kind in at_work:
                parts = [(pause.start, pause.end) for pause in shift.pauses]
            if any(_overlap_minutes(start, end, away.start, away.end) for start, end in parts):
                yield _broken("absence", agent=agent.agent, day=shift.start.date())
    for code, assignments in facts.assignments_of.items():
        for each in assignments:
            end = each.start + each.minutes * MINUTE
            if any(_overlap_minutes(each.start, end, a.start, a.end) for a in facts.absences_of.get(code, [])):
                yield _broken("absence", agent=code, day=each.start.date())


@rule
def restrictions(facts: RosterFacts) -> Iterator[Problem]:
    """Agents who are spared nights or holidays have none, while that is in force."""
    for agent, shift in facts.own_shifts():
        if not (agent.restrictions.no_night or agent.restrictions.no_holiday):
            continue
        for offset in range(shift.minutes):
            moment = shift.start + offset * MINUTE
            day = moment.date()
            if not agent.restrictions.hold_on(day):
                continue
            at_night = agent.restrictions.no_night and facts.law.is_night(moment.hour * 60 + moment.minute)
            if at_night or (agent.restrictions.no_holiday and facts.calendar.is_holiday(day)):
                yield _broken("restrictions", agent=agent.agent, day=day)
                break


@rule
def skills(facts: RosterFacts) -> Iterator[Problem]:
    """Agents serve only tenants and channels they are trained for, dedicated agents only their tenant."""
    for code, assignments in facts.assignments_of.items():
        agent = facts.agent_of.get(code)
        for each in assignments:
            if agent is not None and not agent.serves(each.tenant, each.channel, each.start.date()):
                values = {"agent": code, "tenant": each.tenant, "channel": each.channel.value}
                yield _broken("skills", day=each.start.date(), **values)


@rule
def language(facts: RosterFacts) -> Iterator[Problem]:
    """Where a service asks for a language, only agents who speak it serve."""
    asked = {(line.tenant, line.channel): line.language for line in facts.requirement.lines if line.language}
    for code, assignments in facts.assignments_of.items():
        agent = facts.agent_of.get(code)
        for each in assignments:
            wanted = asked.get((each.tenant, each.channel), "")
            if agent is not None and wanted and wanted not in agent.languages:
                values = {"agent": code, "tenant": each.tenant, "channel": each.channel.value, "language": wanted}
                yield _broken("language", day=each.start.date(), **values)


@rule
def tenant_hours(facts: RosterFacts) -> Iterator[Problem]:
    """Nobody gives a tenant more of a week than the cap of the agent, or of the company, allows."""
    for code, assignments in facts.assignments_of.items():
        given: dict[tuple[date, TenantId], int] = {}
        for each in assignments:
            key = (_monday(each.start), each.tenant)
            given[key] = given.get(key, 0) + each.minutes * each.tenths
        agent = facts.agent_of.get(code)
        for (monday, tenant), tenth_minutes in given.items():
            most = None if agent is None else tenant_minutes_most(agent, tenant, facts.settings)
            if most is not None and tenth_minutes > 10 * most:
                values = {"agent": code, "tenant": tenant, "week": monday, "hours": _hours(-(-tenth_minutes // 10))}
                yield _broken("tenant_hours", **values, most=_hours(most))


@rule
def tenants_a_week(facts: RosterFacts) -> Iterator[Problem]:
    """Nobody serves more tenants in a week than the agent, or the company, may."""
    for code, assignments in facts.assignments_of.items():
        served: dict[date, set[TenantId]] = {}
        for each in assignments:
            served.setdefault(_monday(each.start), set()).add(each.tenant)
        agent = facts.agent_of.get(code)
        most = None if agent is None else tenants_most(agent, facts.settings)
        for monday, tenants in served.items():
            if most is not None and len(tenants) > most:
                yield _broken("tenants_a_week", agent=code, week=monday, tenants=len(tenants), most=most)


@rule
def on_duty(facts: RosterFacts) -> Iterator[Problem]:
    """An assignment lies within a shift of its agent and outside the breaks; last week's late shifts count."""
    for code, assignments in facts.assignments_of.items():
        shifts = [*facts.earlier_shifts_of.get(code, []), *facts.shifts_of.get(code, [])]
        for each in assignments:
            end = each.start + each.minutes * MINUTE
            holding = [shift for shift in shifts if shift.start <= each.start and end <= shift.end]
            paused = any(
                _overlap_minutes(each.start, end, pause.start, pause.end) for shift in holding for pause in shift.pauses
            )
            if not holding or paused:
                yield _broken("on_duty", agent=code, start=each.start)


@rule
def one_person(facts: RosterFacts) -> Iterator[Problem]:
    """Nobody gives more than ten tenths at once."""
    for code, assignments in facts.assignments_of.items():
        changes: dict[datetime, int] = {}
        for each in assignments:
            end = each.start + each.minutes * MINUTE
            changes[each.start] = changes.get(each.start, 0) + each.tenths
            changes[end] = changes.get(end, 0) - each.tenths
        given = 0
        for moment in sorted(changes):
            given += changes[moment]
            if given > 10:
                yield _broken("one_person", agent=code, start=moment, tenths=given)


@rule
def coverage(facts: RosterFacts) -> Iterator[Problem]:
    """What is reported as uncovered is exactly what the need exceeds the assignments by, interval by interval."""
    grid, roster = facts.requirement.grid, facts.roster
    served: dict[tuple[str, str, datetime], int] = {}
    step = timedelta(minutes=grid.minutes)
    for each in roster.assignments:
        if (each.start - seoul(roster.monday)) % step or each.minutes % grid.minutes:
            yield _broken(
                "coverage", tenant=each.tenant, channel=each.channel.value, start=each.start, tenths=0, need=0
            )
            continue
        for number in range(each.minutes // grid.minutes):
            key = (each.tenant, each.channel.value, each.start + number * step)
            served[key] = served.get(key, 0) + each.tenths
    told = {(each.tenant, each.channel.value, each.start): each.tenths for each in roster.uncovered}
    for line in facts.requirement.lines:
        for index, need in enumerate(line.tenths):
            start = grid.start_of(index)
            if start.date() not in roster.range:
                continue
            key = (line.tenant, line.channel.value, start)
            missing = max(0, need - served.get(key, 0))
            if told.pop(key, 0) != missing:
                values = {"tenant": line.tenant, "channel": line.channel.value, "start": start}
                yield _broken("coverage", tenths=missing, need=need, **values)
    for tenant, channel, start in told:
        yield _broken("coverage", tenant=tenant, channel=channel, start=start, tenths=0, need=0)
