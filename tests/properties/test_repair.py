"""Whatever happens to whomever at whatever hour: a repair is legal, calm, and never touches the past."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from core.ids import RosterId
from core.periods import seoul
from tests.soaking import examples
from tests.unit.scheduling import sample
from tests.unit.scheduling.sample import MONDAY
from wfm.agents import Absence, AbsenceKind
from wfm.scheduling.formulate.facts import facts_of
from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.repair.repair import repair_roster
from wfm.scheduling.repair.week import RepairOrder
from wfm.scheduling.roster import Roster
from wfm.scheduling.rules.checker import check_roster

CREW, CHANGED_MOST = 6, 10


@cache
def known() -> tuple[RosterInput, Roster]:
    """A crew with days, evenings and nights, for three tenants, one of them open around the clock."""
    windows = ((480, 1200), (780, 1440), (1260, 1920))
    people = tuple(
        sample.agent(
            f"A{n}",
            *("T1", "T2", "T3"),
            week_minutes=1920,
            earliest_minute=windows[n % 3][0],
            latest_minute=windows[n % 3][1],
        )
        for n in range(CREW)
    )
    asked = sample.need(
        {"T1": sample.office(20), "T2": lambda day, minute: 7, "T3": lambda day, minute: 10 if minute >= 1080 else 0}
    )
    everything = sample.given(people, asked)
    return everything, sample.built(everything).roster


@settings(max_examples=examples(12), deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(
    who=st.sets(st.integers(0, CREW - 1), min_size=1, max_size=2),
    slot=st.integers(0, 335),
    hours=st.integers(1, 30),
    ahead=st.integers(0, 600),
    more=st.sampled_from([0, 3, -5]),
)
def test_a_repair_is_legal_and_calm(who: set[int], slot: int, hours: int, ahead: int, more: int) -> None:
    """Legal by the independent checker; the past to the letter; few agent-days change; calm slots keep their hands."""
    everything, roster = known()
    start = seoul(MONDAY, slot * 30)
    now = max(seoul(MONDAY), start - timedelta(minutes=ahead))
    away = tuple(
        Absence(
            agent=everything.agents[n].agent,
            kind=AbsenceKind.SICK_LEAVE,
            start=start,
            end=start + timedelta(hours=hours),
        )
        for n in sorted(who)
    )
    grid = everything.requirement.grid
    lines = tuple(
        replace(
            line,
            tenths=tuple(
                max(0, tenths + more) if tenths and line.tenant == "T1" and grid.start_of(index) >= now else tenths
                for index, tenths in enumerate(line.tenths)
            ),
        )
        for line in everything.requirement.lines
    )
    struck = replace(everything, absences=away, requirement=replace(everything.requirement, lines=lines))
    order = RepairOrder(roster=RosterId("MAIN-2"), version=2, now=now, rounds=10)
    found = repair_roster(struck, roster, everything.requirement, order)
    assert not check_roster(facts_of(struck, found.roster))
    assert found.repaired.cost_won <= found.untouched.cost_won
    ill = {absence.agent for absence in away}
    early = [s for s in roster.shifts if s.end <= now and (s.agent not in ill or s.end <= start)]
    assert set(early) <= set(found.roster.shifts)
    began = {s for s in roster.shifts if s.start < now and s.agent not in ill}
    after = {(s.agent, s.start) for s in found.roster.shifts}
    assert {(s.agent, s.start) for s in began} <= after
    if more <= 0:
        assert found.answers <= CHANGED_MOST * len(who)
    done = (e for e in roster.assignments if e.agent not in ill)
    past = [e for e in done if e.start + timedelta(minutes=e.minutes) <= now]
    kept = {(e.agent, e.tenant, e.start) for e in found.roster.assignments}
    assert {(e.agent, e.tenant, e.start) for e in past} <= kept
