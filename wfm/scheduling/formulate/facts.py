"""What the checker is told of a week that was planned: the same records, none of the arrays."""

from __future__ import annotations

from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.roster import Roster
from wfm.scheduling.rules.rules import RosterFacts


def facts_of(given: RosterInput, roster: Roster) -> RosterFacts:
    """What the checker looks at."""
    return RosterFacts(
        roster=roster,
        agents=given.agents,
        absences=given.absences,
        requirement=given.requirement,
        law=given.law,
        calendar=given.calendar,
        previous=given.previous,
        settings=given.settings,
    )
