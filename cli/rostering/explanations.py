"""What ``roster explain`` loads and computes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.rostering.rosters import roster_input
from core.errors import NotFound
from core.ids import AgentId

if TYPE_CHECKING:
    from cli.context import Session
    from wfm.scheduling.formulate.formulation import RosterInput
    from wfm.scheduling.roster import Roster
    from wfm.scheduling.views.explained import Explained
    from wfm.staffing.requirement import Requirement


def explained_week(session: Session, roster: Roster, requirement: Requirement) -> Explained:
    """Gaps with reasons, small tenants below their share, remedies with effects, conflicts of those below due hours.

    All of them of the first week of a roster.

    People, leave and law are today's: somebody who left since is not asked.
    """
    from cli.planning.services import services_on
    from core.periods import week_from
    from runtime.kernels import prepare_cache

    # Before numba is imported below: else the kernels that `make setup` compiled would not be found.
    prepare_cache()
    from wfm.scheduling.divide.given_shifts import given_problem
    from wfm.scheduling.explain.conflicts import conflicts
    from wfm.scheduling.explain.reasons import Whereabouts, explain_gaps
    from wfm.scheduling.explain.remedies import remedies
    from wfm.scheduling.explain.rerouting import Rerouting
    from wfm.scheduling.explain.small import short_tenants, small_needs
    from wfm.scheduling.views.explained import Explained

    given = roster_input(session, roster.pool, roster.monday, requirement)
    problem, tours = given_problem(given, roster)
    routing = Rerouting(problem, tours)
    asked = Whereabouts(given, roster, problem, tours, routing)
    gaps = explain_gaps(roster, asked)
    small = small_needs(requirement, roster.monday, services_on(session, week_from(roster.monday)))
    return Explained(
        gaps=gaps,
        remedies=remedies(given, problem, tours, routing, asked),
        conflicts=conflicts(given, roster, _short_of_hours(session, given, roster)),
        short=short_tenants(small, gaps),
    )


def _short_of_hours(session: Session, given: RosterInput, roster: Roster) -> list[AgentId]:
    """Agents with fewer hours in the roster than are due."""
    from wfm.scheduling.views.attention import off_contract
    from wfm.scheduling.views.timeline import timeline

    view = timeline(roster, given.requirement, given.agents, given.absences, session.calendar)
    return [line.agent for line in off_contract(view) if line.difference_minutes < 0]


def of_tenant(found: Explained, requirement: Requirement, tenant: str | None) -> Explained:
    """What concerns one tenant: its gaps and trainings for it; all where none is named. Raises NotFound."""
    from wfm.scheduling.views.explained import Explained

    if tenant is None:
        return found
    if all(line.tenant != tenant for line in requirement.lines):
        raise NotFound("roster.show.no_such_tenant", tenant=tenant)
    return Explained(
        gaps=tuple(gap for gap in found.gaps if gap.tenant == tenant),
        remedies=tuple(each for each in found.remedies if each.tenant == tenant),
        conflicts=found.conflicts,
        short=tuple(each for each in found.short if each.tenant == tenant),
    )
