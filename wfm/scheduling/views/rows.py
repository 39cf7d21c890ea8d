"""A roster as rows for a terminal or for programs: by agent, tenant, shift or uncovered interval."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from wfm.agents import Absence, Agent
from wfm.scheduling.roster import Roster
from wfm.scheduling.views.timeline import timeline
from wfm.staffing.requirement import TENTHS_AN_AGENT, Requirement

RowsOf = Callable[[Roster, Requirement, Sequence[Agent], Sequence[Absence]], list[dict[str, object]]]

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "agent": ("agent", "shifts", "contracted_hours", "planned_hours", "difference_hours"),
    "tenant": ("tenant", "needed_hours", "covered_hours", "missing_hours", "coverage_percent"),
    "shift": ("agent", "day", "start", "end", "work_hours", "breaks"),
    "uncovered": ("tenant", "channel", "start", "agents"),
}
"""Fields of each kind of row, in the order a person reads them."""


def rows_by(
    by: str, roster: Roster, requirement: Requirement, agents: Sequence[Agent], absences: Sequence[Absence]
) -> list[dict[str, object]]:
    """Rows of one kind of COLUMNS. Hours are decimal hours."""
    makers: Mapping[str, RowsOf] = {"agent": _agents, "tenant": _tenants, "shift": _shifts, "uncovered": _uncovered}
    return makers[by](roster, requirement, agents, absences)


def _agents(
    roster: Roster, requirement: Requirement, agents: Sequence[Agent], absences: Sequence[Absence]
) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for agent in sorted((a for a in agents if a.pool == roster.pool), key=lambda a: a.agent):
        own = [shift for shift in roster.shifts if shift.agent == agent.agent]
        planned = sum(shift.work_minutes for shift in own)
        contracted = agent.week_minutes * roster.weeks
        found.append(
            {
                "agent": agent.agent,
                "shifts": len(own),
                "contracted_hours": contracted / 60,
                "planned_hours": planned / 60,
                "difference_hours": (planned - contracted) / 60,
            }
        )
    return found


def _tenants(
    roster: Roster, requirement: Requirement, agents: Sequence[Agent], absences: Sequence[Absence]
) -> list[dict[str, object]]:
    view = timeline(roster, requirement, agents, absences)
    hours = view.grid.minutes / (60 * TENTHS_AN_AGENT)
    return [
        {
            "tenant": line.tenant,
            "needed_hours": sum(line.needed) * hours,
            "covered_hours": sum(line.covered) * hours,
            "missing_hours": line.missing_tenths * hours,
            "coverage_percent": 100 * line.coverage,
        }
        for line in view.tenants
    ]


def _shifts(
    roster: Roster, requirement: Requirement, agents: Sequence[Agent], absences: Sequence[Absence]
) -> list[dict[str, object]]:
    return [
        {
            "agent": shift.agent,
            "day": shift.start.date(),
            "start": f"{shift.start:%H:%M}",
            "end": f"{shift.end:%H:%M}",
            "work_hours": shift.work_minutes / 60,
            "breaks": " ".join(f"{pause.start:%H:%M}-{pause.end:%H:%M}" for pause in shift.pauses),
        }
        for shift in sorted(roster.shifts, key=lambda shift: (shift.agent, shift.start))
    ]


def _uncovered(
    roster: Roster, requirement: Requirement, agents: Sequence[Agent], absences: Sequence[Absence]
) -> list[dict[str, object]]:
    return [
        {
            "tenant": gap.tenant,
            "channel": gap.channel.value,
            "start": gap.start,
            "agents": gap.tenths / TENTHS_AN_AGENT,
        }
        for gap in sorted(roster.uncovered, key=lambda gap: (gap.start, gap.tenant, gap.channel))
    ]
