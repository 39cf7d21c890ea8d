"""A roster as rows for a terminal or for programs: by agent, tenant, day, shift or uncovered stretch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from core.ids import AgentId, TenantId
from wfm.scheduling.roster import Roster, uncovered_stretches
from wfm.scheduling.views.timeline import State, Timeline
from wfm.staffing.requirement import TENTHS_AN_AGENT

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "agent": ("agent", "shifts", "contract_hours", "leave_hours", "due_hours", "planned_hours", "difference_hours"),
    "tenant": (
        "tenant",
        "needed_hours",
        "covered_hours",
        "missing_hours",
        "coverage_percent",
        "standby_hours",
        "assigned_hours",
    ),
    "day": ("day", "agents", "planned_hours", "needed_hours", "covered_hours", "missing_hours", "coverage_percent"),
    "shift": ("agent", "day", "start", "end", "work_hours", "breaks"),
    "uncovered": ("tenant", "channel", "day", "start", "end", "missing_hours", "agents_missing"),
}
"""Fields of each kind of row, in the order a person reads them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which rows: of one tenant, of one agent, or all. Agents of a tenant are those who serve it in the roster."""

    tenant: TenantId | None = None
    agent: AgentId | None = None


Row = dict[str, object]
RowsOf = Callable[[Roster, Timeline, Asked], list[Row]]


def rows_by(by: str, roster: Roster, view: Timeline, asked: Asked) -> list[Row]:
    """Rows of one kind of COLUMNS. Hours are decimal hours, percents of a hundred."""
    makers: Mapping[str, RowsOf] = {
        "agent": _agents,
        "tenant": _tenants,
        "day": _days,
        "shift": _shifts,
        "uncovered": _uncovered,
    }
    return makers[by](roster, view, asked)


def _agents(roster: Roster, view: Timeline, asked: Asked) -> list[Row]:
    wanted = _wanted_agents(roster, view, asked)
    return [
        {
            "agent": line.agent,
            "shifts": line.shifts,
            "contract_hours": line.contract_minutes / 60,
            "leave_hours": line.leave_minutes / 60,
            "due_hours": line.due_minutes / 60,
            "planned_hours": line.work_minutes / 60,
            "difference_hours": line.difference_minutes / 60,
        }
        for line in view.agents
        if line.agent in wanted
    ]


def _wanted_agents(roster: Roster, view: Timeline, asked: Asked) -> frozenset[AgentId]:
    serving = {each.agent for each in roster.assignments if asked.tenant in (None, each.tenant)}
    return frozenset(
        line.agent
        for line in view.agents
        if asked.agent in (None, line.agent) and (asked.tenant is None or line.agent in serving)
    )


def _tenants(roster: Roster, view: Timeline, asked: Asked) -> list[Row]:
    hours = view.grid.minutes / (60 * TENTHS_AN_AGENT)
    return [
        {
            "tenant": line.tenant,
            "needed_hours": sum(line.needed) * hours,
            "covered_hours": sum(line.covered) * hours,
            "missing_hours": line.missing_tenths * hours,
            "coverage_percent": 100 * line.coverage,
            "standby_hours": line.standby_tenths * hours,
            "assigned_hours": sum(line.assigned) * hours,
        }
        for line in view.tenants
        if asked.tenant in (None, line.tenant)
    ]


def _days(roster: Roster, view: Timeline, asked: Asked) -> list[Row]:
    hours = view.grid.minutes / (60 * TENTHS_AN_AGENT)
    wanted = _wanted_agents(roster, view, asked)
    found: list[Row] = []
    for number in range(view.grid.days):
        here = slice(number * view.grid.per_day, (number + 1) * view.grid.per_day)
        day = view.grid.day_of(here.start)
        own = [shift for shift in roster.shifts if shift.start.date() == day and shift.agent in wanted]
        lines = [line for line in view.tenants if asked.tenant in (None, line.tenant)]
        need = sum(sum(line.needed[here]) for line in lines) * hours
        covered = sum(sum(line.covered[here]) for line in lines) * hours
        found.append(
            {
                "day": day,
                "agents": len({shift.agent for shift in own}),
                "planned_hours": sum(shift.work_minutes for shift in own) / 60,
                "needed_hours": need,
                "covered_hours": covered,
                "missing_hours": need - covered,
                "coverage_percent": 100 * covered / need if need else 100.0,
            }
        )
    return found


def _shifts(roster: Roster, view: Timeline, asked: Asked) -> list[Row]:
    serving = {
        (line.agent, index)
        for line in view.agents
        for index, state in enumerate(line.states)
        if state is State.SERVING and any(tenant == asked.tenant for tenant, _ in line.serving[index])
    }
    found: list[Row] = []
    for shift in sorted(roster.shifts, key=lambda shift: (shift.agent, shift.start)):
        indices = range(view.grid.index_of(shift.start), view.grid.index_of(shift.end))
        if asked.tenant is not None and not any((shift.agent, index) in serving for index in indices):
            continue
        if asked.agent not in (None, shift.agent):
            continue
        found.append(
            {
                "agent": shift.agent,
                "day": shift.start.date(),
                "start": f"{shift.start:%H:%M}",
                "end": f"{shift.end:%H:%M}",
                "work_hours": shift.work_minutes / 60,
                "breaks": " ".join(f"{pause.start:%H:%M}-{pause.end:%H:%M}" for pause in shift.pauses),
            }
        )
    return found


def _uncovered(roster: Roster, view: Timeline, asked: Asked) -> list[Row]:
    hours = roster.interval_minutes / (60 * TENTHS_AN_AGENT)
    return [
        {
            "tenant": stretch[0].tenant,
            "channel": stretch[0].channel.value,
            "day": stretch[0].start.date(),
            "start": f"{stretch[0].start:%H:%M}",
            "end": f"{stretch[-1].start + timedelta(minutes=roster.interval_minutes):%H:%M}",
            "missing_hours": sum(gap.tenths for gap in stretch) * hours,
            "agents_missing": max(gap.tenths for gap in stretch) / TENTHS_AN_AGENT,
        }
        for stretch in uncovered_stretches(roster)
        if asked.tenant in (None, stretch[0].tenant)
    ]
