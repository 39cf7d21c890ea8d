"""What the repair commands are told: absences, leave, more need, exchanges; from text to records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from core.errors import NotFound, PumasiError
from core.ids import AgentId, TenantId
from core.periods import MINUTES_A_DAY, SEOUL, seoul, week_from

if TYPE_CHECKING:
    from cli.rostering.collected import Collected
    from wfm.agents import Absence, AbsenceKind
    from wfm.scheduling.repair.standing import Swap
    from wfm.scheduling.repair.training import TrainingAsked
    from wfm.scheduling.roster import Roster, Shift
    from wfm.staffing.requirement import Requirement

PERCENT_MOST = 500
TRAINING_MOST = 480


def moment(text: str) -> datetime:
    """``2026-11-11 09:00`` in Seoul. Raises PumasiError."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError as wrong:
        raise PumasiError("repair.bad_moment", text=text) from wrong
    return found.replace(tzinfo=SEOUL) if found.tzinfo is None else found.astimezone(SEOUL)


def within(monday: date, away: Absence) -> Absence:
    """The absence told, which touches the week that is mended. Raises PumasiError."""
    week = week_from(monday)
    if away.start >= seoul(week.end) or away.end <= seoul(week.first):
        start = f"{away.start:%Y-%m-%d %H:%M}"
        raise PumasiError("repair.other_week", agent=away.agent, start=start, monday=monday)
    return away


def known_agent(code: str, known: frozenset[AgentId]) -> AgentId:
    """A code of the pool. Raises NotFound."""
    if code not in known:
        raise NotFound("repair.no_such_agent", agent=code)
    return AgentId(code)


def sick_leave(agent: AgentId, start: datetime, end: datetime | None, shifts: Sequence[Shift]) -> Absence:
    """An absence from a moment on; without an end until the day is over and the shift in progress, too."""
    from wfm.agents import Absence, AbsenceKind

    ends = [seoul(start.date(), MINUTES_A_DAY)]
    ends += [s.end for s in shifts if s.agent == agent and s.start.date() <= start.date() and s.end > start]
    until = max(ends) if end is None else end
    if until <= start:
        raise PumasiError("repair.ends_before", start=f"{start:%Y-%m-%d %H:%M}", end=f"{until:%Y-%m-%d %H:%M}")
    return Absence(agent=agent, kind=AbsenceKind.SICK_LEAVE, start=start, end=until)


def leave(text: str, known: frozenset[AgentId]) -> Absence:
    """``A012=2026-11-12`` or ``A012=2026-11-12..2026-11-13``: whole days of annual leave."""
    from wfm.agents import Absence, AbsenceKind

    code, _, days = text.partition("=")
    first, _, last = days.partition("..")
    begin, end = _day(first, text), _day(last or first, text)
    if end < begin:
        raise PumasiError("repair.ends_before", start=begin, end=end)
    span = (seoul(begin), seoul(end, MINUTES_A_DAY))
    return Absence(agent=known_agent(code, known), kind=AbsenceKind.ANNUAL_LEAVE, start=span[0], end=span[1])


def swap(text: str, known: frozenset[AgentId], roster: Roster) -> Swap:
    """``A012:A031:2026-11-12``: two agents exchange a day."""
    from wfm.scheduling.repair.standing import Swap

    parts = text.split(":")
    if len(parts) != 3 or parts[0] == parts[1]:
        raise PumasiError("repair.bad_swap", text=text)
    day = _day(parts[2], text)
    one, other = (known_agent(code, known) for code in parts[:2])
    if not any(s.agent in (one, other) and s.start.date() == day for s in roster.shifts):
        raise PumasiError("repair.nothing_to_swap", one=one, other=other, day=day)
    return Swap(one=one, other=other, day=day)


def training(text: str, kind: AbsenceKind, known: frozenset[AgentId], tenants: frozenset[TenantId]) -> TrainingAsked:
    """``A012=120``, ``A012+A031=60`` (together), ``A012=120:T05``: minutes, and the tenant who pays."""
    from wfm.scheduling.repair.training import TrainingAsked

    shape = re.fullmatch(r"([^=]+)=(\d{1,3})(?::(.+))?", text)
    if shape is None or not 0 < int(shape.group(2)) <= TRAINING_MOST:
        raise PumasiError("repair.bad_training", text=text)
    tenant = shape.group(3)
    if tenant is not None and tenant not in tenants:
        raise NotFound("repair.no_such_tenant", tenant=tenant, known=", ".join(sorted(tenants)))
    agents = tuple(known_agent(code, known) for code in dict.fromkeys(shape.group(1).split("+")))
    payer = None if tenant is None else TenantId(tenant)
    return TrainingAsked(agents=agents, minutes=int(shape.group(2)), tenant=payer, kind=kind)


def trainings(
    wrong: Collected,
    training_told: Iterable[str],
    meeting_told: Iterable[str],
    known: frozenset[AgentId],
    tenants: frozenset[TenantId],
) -> list[TrainingAsked]:
    """Trainings, then meetings."""
    from wfm.agents import AbsenceKind

    def read(kind: AbsenceKind) -> Callable[[str], TrainingAsked]:
        return lambda text: training(text, kind, known, tenants)

    return [
        *wrong.each(training_told, read(AbsenceKind.TRAINING)),
        *wrong.each(meeting_told, read(AbsenceKind.MEETING)),
    ]


def demand(text: str, requirement: Requirement) -> tuple[TenantId, Decimal]:
    """``T05=+20%``: the tenant, and the factor of its need."""
    tenant, _, change = text.partition("=")
    if all(line.tenant != tenant for line in requirement.lines):
        known = ", ".join(sorted({line.tenant for line in requirement.lines}))
        raise NotFound("repair.no_such_tenant", tenant=tenant, known=known)
    return TenantId(tenant), 1 + _percent(change, text) / 100


def with_demand(requirement: Requirement, factors: Iterable[tuple[TenantId, Decimal]], now: datetime) -> Requirement:
    """From ``now`` on every interval's tenths of a tenant times its factor, rounded half up."""
    for tenant, factor in factors:
        requirement = _scaled(requirement, tenant, factor, now)
    return requirement


def _scaled(requirement: Requirement, tenant: TenantId, factor: Decimal, now: datetime) -> Requirement:
    grid = requirement.grid
    first = min(max(0, -(-(now - seoul(grid.first_day)) // timedelta(minutes=grid.minutes))), grid.size)
    lines = tuple(
        replace(
            line,
            tenths=(*line.tenths[:first], *(int(tenth * factor + Decimal("0.5")) for tenth in line.tenths[first:])),
            load_erlang=(*line.load_erlang[:first], *(load * float(factor) for load in line.load_erlang[first:])),
        )
        if line.tenant == tenant
        else line
        for line in requirement.lines
    )
    return replace(requirement, lines=lines)


def moment_known(start: datetime | None, clock: datetime, monday: date) -> datetime:
    """The moment from which things may change: the absence's begin, else the clock within the week."""
    if start is not None:
        return start
    return clock if clock.date() in week_from(monday) else seoul(monday)


def _day(text: str, whole: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise PumasiError("repair.bad_day", text=text, whole=whole) from wrong


def _percent(text: str, whole: str) -> Decimal:
    """``+20%`` or ``-10%``."""
    try:
        found = Decimal(text.rstrip("%"))
    except InvalidOperation as wrong:
        raise PumasiError("repair.bad_percent", text=whole) from wrong
    if not text.endswith("%") or not found.is_finite() or not -100 <= found <= PERCENT_MOST:
        raise PumasiError("repair.bad_percent", text=whole)
    return found
