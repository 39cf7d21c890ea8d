"""The roster as one page for a browser: what its template reads, as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from importlib.resources import files

from core.calendar import HolidayCalendar
from core.cells import one_place
from core.ids import TenantId
from core.problems import Problem
from core.service import WEEKDAY_NAMES_KO
from wfm.agents import Absence, Agent
from wfm.scheduling.roster import Roster
from wfm.scheduling.views import colours
from wfm.scheduling.views.attention import COVERAGE_WANTED, WeakDay, off_contract, weak_days
from wfm.scheduling.views.timeline import AgentLine, State, TenantLine, Timeline, timeline
from wfm.scheduling.views.wording import RULE_KO, STATUS_KO, clock_end
from wfm.staffing.requirement import Requirement

RUN_CODES = {State.WAITING: "-", State.PAUSE: "|", State.AWAY: "x"}
"""Marks of intervals without a tenant in a run; no tenant's code begins with such a mark."""


def template() -> str:
    """Source of the page's template."""
    return (files(__package__) / "templates" / "roster.html.j2").read_text(encoding="utf-8")


def roster_page(
    roster: Roster,
    requirement: Requirement,
    agents: Sequence[Agent],
    absences: Sequence[Absence],
    calendar: HolidayCalendar,
    tenant_names: Mapping[TenantId, str],
    broken: Sequence[Problem] = (),
) -> dict[str, object]:
    """Context of the template; internal, because it shows names. ``broken`` are rules that the roster breaks today.

    ``data.agents[i].runs`` are ``[first interval, length, mark or [[tenant, tenths], …]]``; ``data.tenants[i]`` holds
    need, coverage and assignment in tenths per interval.
    """
    view = timeline(roster, requirement, agents, absences, calendar)
    names = {agent.agent: agent for agent in agents}
    palette = colours.tenant_colours(line.tenant for line in view.tenants)
    hours = view.grid.minutes / 600
    data = {
        "minutes": view.grid.minutes,
        "perDay": view.grid.per_day,
        "days": [_day_label(roster, number, calendar) for number in range(view.grid.days)],
        "agents": [_agent(line, names[line.agent].name) for line in view.agents],
        "tenants": [_tenant(line, palette, tenant_names) for line in view.tenants],
        "weak": [_weak(weak, roster) for weak in weak_days(view)],
        "off": _off(view),
        "broken": _broken_rules(broken, roster),
        "pinned": [{"agent": pin.agent, "day": (pin.day - roster.monday).days} for pin in roster.pins],
        "colours": {"waiting": colours.WAITING, "away": colours.AWAY},
    }
    needed = sum(sum(line.needed) for line in view.tenants) * hours
    missing = sum(line.missing_tenths for line in view.tenants) * hours
    return {
        "title": f"근무표 {roster.monday:%Y-%m-%d} 주",
        "status": STATUS_KO[roster.status],
        "version": roster.version,
        "pool": roster.pool,
        "wanted": f"{COVERAGE_WANTED:.0%}",
        "facts": {
            "근무": f"{len(roster.shifts):,}건",
            "편성": f"{one_place(sum(shift.work_minutes for shift in roster.shifts) / 60)}시간",
            "필요": f"{one_place(needed)}시간",
            "미충원": f"{one_place(missing)}시간",
            "충원율": f"{(1 - missing / needed if needed else 1):.1%}",
        },
        "data": data,
    }


def _agent(line: AgentLine, name: str) -> dict[str, object]:
    """``due`` are the contracted hours without leave and holidays."""
    return {
        "code": line.agent,
        "name": name,
        "hours": line.work_minutes / 60,
        "due": line.due_minutes / 60,
        "runs": _runs(line),
    }


def _weak(weak: WeakDay, roster: Roster) -> dict[str, object]:
    return {
        "tenant": weak.tenant,
        "day": (weak.day - roster.monday).days,
        "span": f"{weak.start:%H:%M}–{clock_end(weak.end, weak.day)}",
        "percent": weak.percent,
        "hours": weak.missing_hours,
    }


def _broken_rules(broken: Sequence[Problem], roster: Roster) -> list[dict[str, object]]:
    """Each breach once: a leave meets a shift and every assignment in it."""
    found: list[dict[str, object]] = []
    for problem in broken:
        told = _broken(problem, roster)
        if told not in found:
            found.append(told)
    return found


def _broken(problem: Problem, roster: Roster) -> dict[str, object]:
    """A broken rule: of whom, on which day (None: of the whole week or of nobody), in a few words."""
    rule, values = problem.code.rpartition(".")[2], problem.values
    day = values.get("day", values.get("start"))
    if isinstance(day, datetime):
        day = day.date()
    number = (day - roster.monday).days if isinstance(day, date) and day in roster.range else None
    whose = str(values.get("agent", values.get("tenant", "")))
    return {"who": whose, "agent": values.get("agent"), "day": number, "rule": RULE_KO.get(rule, rule)}


def _off(view: Timeline) -> list[dict[str, object]]:
    return [{"agent": line.agent, "hours": line.difference_minutes / 60} for line in off_contract(view)]


def _day_label(roster: Roster, number: int, calendar: HolidayCalendar) -> dict[str, object]:
    """A shift counts for the day on which it begins, here as everywhere."""
    day = roster.monday + timedelta(days=number)
    own = [shift for shift in roster.shifts if shift.start.date() == day]
    return {
        "date": f"{day:%Y-%m-%d}",
        "label": f"{day.month}/{day.day} ({WEEKDAY_NAMES_KO[day.weekday()]})",
        "holiday": calendar.name(day) or "",
        "weekend": day.weekday() >= 5,
        "working": len(own),
        "hours": sum(shift.work_minutes for shift in own) / 60,
    }


def _tenant(line: TenantLine, palette: Mapping[TenantId, str], names: Mapping[TenantId, str]) -> dict[str, object]:
    return {
        "code": line.tenant,
        "name": names.get(line.tenant, line.tenant),
        "colour": palette[line.tenant],
        "needed": list(line.needed),
        "covered": list(line.covered),
        "assigned": list(line.assigned),
    }


def _runs(line: AgentLine) -> list[list[object]]:
    """Equal neighbours joined: the page draws a few hundred bars instead of tens of thousands of cells."""
    runs: list[list[object]] = []
    previous: object = None
    for index, state in enumerate(line.states):
        if state is State.OFF:
            previous = None
            continue
        if state is State.SERVING:
            mark: object = [[tenant, tenths] for tenant, tenths in line.serving[index]]
        else:
            mark = RUN_CODES[state]
        if mark == previous:
            length = runs[-1][1]
            assert isinstance(length, int)
            runs[-1][1] = length + 1
        else:
            runs.append([index, 1, mark])
        previous = mark
    return runs
