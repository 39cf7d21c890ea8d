"""Who could come or stay longer for some hours of a week, for a change made by hand: legal or not, and at what cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from core.channels import Channel
from core.errors import require
from core.ids import AgentId, TenantId
from core.money import round_won
from core.periods import MINUTES_A_DAY, seoul
from wfm.agents import Agent, Wish, ordinary_hour_won
from wfm.scheduling.formulate.availability import WeekSlots, contracted_minutes
from wfm.scheduling.formulate.facts import facts_of
from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.formulate.wishes import minutes_of
from wfm.scheduling.roster import Pause, Roster, Shift
from wfm.scheduling.rules.rules import RULES

MINUTE = timedelta(minutes=1)
NOT_OF_ONE_PERSON = frozenset(
    {"coverage", "skills", "language", "tenant_hours", "tenants_a_week", "on_duty", "one_person"}
)
"""Rules about who serves whom: a change by hand is about who is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One agent and the shift that would hold the asked hours. Minutes of work; won beyond what is paid anyway.

    ``covers_minutes`` of the asked hours lie in the shift. ``forbidden_by`` names the rules that the change would
    break; ``relieves_minutes`` is uncovered need of the asked hours that the agent is trained for. ``wish`` is one that
    the change goes against.
    """

    agent: AgentId
    before: Shift | None
    after: Shift
    covers_minutes: int
    extra_minutes: int
    overtime_minutes: int
    week_minutes: int
    cost_won: int
    relieves_minutes: int
    level: int | None
    wish: Wish | None
    forbidden_by: tuple[str, ...]

    @property
    def is_legal(self) -> bool:
        """Whether no rule stands against it."""
        return not self.forbidden_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The hours that somebody should work: [start, end), for a tenant or for whoever needs hands."""

    start: datetime
    end: datetime
    tenant: TenantId | None = None

    def __post_init__(self) -> None:
        require(self.start < self.end, "hours that end before they begin")


def candidates(given: RosterInput, roster: Roster, asked: Asked) -> tuple[Candidate, ...]:
    """Trained agents who do not work all of the asked hours, the legal and cheap ones first."""
    found: list[Candidate] = []
    language = _languages(given)
    for agent in given.pool_agents:
        if asked.tenant is not None and not _knows(agent, asked, language):
            continue
        own = [shift for shift in roster.shifts if shift.agent == agent.agent]
        before = next((shift for shift in own if shift.start.date() == asked.start.date()), None)
        if before is not None and before.start <= asked.start and asked.end <= before.end:
            continue
        found += _proposals(given, roster, asked, agent, before)
    return tuple(sorted(found, key=_rank))


def _rank(one: Candidate) -> tuple[bool, bool, int, int, AgentId]:
    return bool(one.forbidden_by), one.wish is not None, -one.covers_minutes, one.cost_won, one.agent


def _proposals(
    given: RosterInput, roster: Roster, asked: Asked, agent: Agent, before: Shift | None
) -> Iterator[Candidate]:
    """All the asked hours where that is lawful; else a part of them beside the shift, or the whole shift moved.

    Where nothing is lawful: all the hours, with what stands against it.
    """
    whole = _candidate(given, roster, asked, agent, before, _shift(agent, given, *_span(before, asked), before))
    if whole.is_legal or before is None:
        yield whole
        return
    lawful: list[Candidate] = []
    step = timedelta(minutes=roster.interval_minutes)
    end = asked.end - step
    while end > max(asked.start, before.end) and not lawful and before.end >= asked.start:
        part = _candidate(given, roster, asked, agent, before, _shift(agent, given, before.start, end, before))
        lawful += [part] if part.is_legal else []
        end -= step
    length = before.end - before.start
    moved_start = asked.end - length if before.end < asked.end else asked.start
    moved = _candidate(
        given, roster, asked, agent, before, _shift(agent, given, moved_start, moved_start + length, before)
    )
    if moved.is_legal and moved.covers_minutes > max((part.covers_minutes for part in lawful), default=0):
        lawful.append(moved)
    yield from lawful or [whole]


Languages = Mapping[tuple[TenantId, Channel], str]


def _languages(given: RosterInput) -> Languages:
    """The language that each line of the need asks for, where it asks for one."""
    return {(line.tenant, line.channel): line.language for line in given.requirement.lines if line.language}


def _knows(agent: Agent, asked: Asked, language: Languages) -> bool:
    day = asked.start.date()
    return any(
        asked.tenant is not None and agent.serves(asked.tenant, channel, day, language.get((asked.tenant, channel), ""))
        for channel in agent.channels
    )


def _span(before: Shift | None, asked: Asked) -> tuple[datetime, datetime]:
    """Presence that holds the asked hours and the shift there is."""
    if before is None:
        return asked.start, asked.end
    return min(before.start, asked.start), max(before.end, asked.end)


def _shift(agent: Agent, given: RosterInput, start: datetime, end: datetime, before: Shift | None) -> Shift:
    """A presence with the breaks there are, or where they are too short or outside, a lawful one in its middle."""
    minutes, step = (end - start) // MINUTE, given.requirement.grid.minutes
    pauses = () if before is None else before.pauses
    pause = sum(each.minutes for each in pauses)
    inside = all(start < each.start and each.end < end for each in pauses)
    if pause and inside and given.law.break_minutes(minutes - pause) <= pause:
        return Shift(agent=agent.agent, start=start, minutes=minutes, pauses=pauses)
    while given.law.break_minutes(minutes - pause) > pause:
        pause += step
    if not pause:
        return Shift(agent=agent.agent, start=start, minutes=minutes)
    begin = start + (minutes - pause) // 2 // step * step * MINUTE
    return Shift(agent=agent.agent, start=start, minutes=minutes, pauses=(Pause(start=begin, minutes=pause),))


def _candidate(
    given: RosterInput, roster: Roster, asked: Asked, agent: Agent, before: Shift | None, after: Shift
) -> Candidate:
    own = [shift for shift in roster.shifts if shift.agent == agent.agent]
    changed = [shift for shift in own if shift is not before] + [after]
    worked, will_work = (sum(shift.work_minutes for shift in shifts) for shifts in (own, changed))
    paid = _paid_minutes(given, roster, agent)
    overtime = max(0, will_work - paid) - max(0, worked - paid)
    level = next((skill.level for skill in agent.skills if skill.tenant == asked.tenant), None)
    return Candidate(
        agent=agent.agent,
        before=before,
        after=after,
        covers_minutes=sum(asked.start <= moment < asked.end for moment in _worked_minutes(after)),
        extra_minutes=will_work - worked,
        overtime_minutes=overtime,
        week_minutes=will_work,
        cost_won=_cost_won(given, agent, overtime, before, after),
        relieves_minutes=_relieves(agent, roster, asked, before, after, _languages(given)),
        level=level,
        wish=next(_wishes_against(given.wishes, after), None),
        forbidden_by=_breaches(given, roster, own, changed),
    )


def _paid_minutes(given: RosterInput, roster: Roster, agent: Agent) -> int:
    """Minutes of the week that the contract pays and leave or holidays do not take."""
    minutes = given.requirement.grid.minutes
    per_week = roster.range.days * MINUTES_A_DAY // minutes
    slots = WeekSlots(monday=roster.monday, days=roster.range.days, minutes=minutes, horizon=per_week)
    away = [absence for absence in given.absences if absence.agent == agent.agent]
    return int(contracted_minutes(agent, away, given.calendar, slots))


def _cost_won(given: RosterInput, agent: Agent, overtime: int, before: Shift | None, after: Shift) -> int:
    """Overtime with its premium, and the premiums of night and holiday minute by minute."""
    law = given.law
    hour = ordinary_hour_won(agent, given.paid_month_hours, law.full_time_week_minutes)
    premium = Decimal(0)
    for shift, sign in ((before, -1), (after, 1)):
        for moment in _worked_minutes(shift) if shift is not None else ():
            share = law.night_premium if law.is_night(moment.hour * 60 + moment.minute) else Decimal(0)
            if given.calendar.is_holiday(moment.date()):
                share += law.holiday_premium
            premium += sign * share
    return round_won(hour / 60 * (overtime * (1 + law.overtime_premium) + premium))


def _worked_minutes(shift: Shift) -> Iterator[datetime]:
    for number in range(shift.minutes):
        moment = shift.start + number * MINUTE
        if not any(pause.start <= moment < pause.end for pause in shift.pauses):
            yield moment


def _relieves(
    agent: Agent, roster: Roster, asked: Asked, before: Shift | None, after: Shift, language: Languages
) -> int:
    """Uncovered minutes of the asked hours that the agent could serve while not at work yet; one person at most."""
    missing: dict[datetime, int] = {}
    for gap in roster.uncovered:
        is_asked = asked.start <= gap.start < asked.end and asked.tenant in (None, gap.tenant)
        is_there = before is not None and before.start <= gap.start < before.end
        will_be = after.start <= gap.start < after.end
        spoken = language.get((gap.tenant, gap.channel), "")
        can = agent.serves(gap.tenant, gap.channel, gap.start.date(), spoken)
        if is_asked and will_be and not is_there and can:
            missing[gap.start] = missing.get(gap.start, 0) + gap.tenths
    return sum(min(10, tenths) for tenths in missing.values()) * roster.interval_minutes // 10


def _wishes_against(wishes: Iterable[Wish], after: Shift) -> Iterator[Wish]:
    day = after.start.date()
    for wish in wishes:
        if wish.agent == after.agent and wish.first <= day <= wish.last and not wish.is_met(*minutes_of(after)):
            yield wish


def _breaches(given: RosterInput, roster: Roster, own: list[Shift], changed: list[Shift]) -> tuple[str, ...]:
    """Names of the rules about one person that the change would break and the roster does not break already."""

    def broken(shifts: list[Shift]) -> set[tuple[str, str]]:
        ordered = tuple(sorted(shifts, key=lambda shift: shift.start))
        facts = facts_of(given, replace(roster, shifts=ordered, assignments=(), uncovered=(), pins=()))
        rules = (rule for name, rule in RULES.items() if name not in NOT_OF_ONE_PERSON)
        return {(rule.name, str(problem.values)) for rule in rules for problem in rule.check(facts)}

    new = broken(changed) - broken(own)
    names = {name for name, _ in new}
    return tuple(name for name in RULES if name in names)


def asked_hours(start: datetime, hours: Decimal, slot_minutes: int, tenant: TenantId | None) -> Asked:
    """Hours from a moment on, widened to whole intervals at both ends."""
    midnight = seoul(start.date())
    first = (start - midnight) // MINUTE
    last = max(first + 1, first + int(hours * 60))
    begin, end = first // slot_minutes * slot_minutes, -(-last // slot_minutes) * slot_minutes
    return Asked(start=midnight + begin * MINUTE, end=midnight + end * MINUTE, tenant=tenant)
