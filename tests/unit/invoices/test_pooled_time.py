"""Half hours of a pool in which some contacts name their agent and others do not, and people who help others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.ids import AgentId, TenantId
from core.periods import seoul
from invoices.allocation.evidence import Evidence, day_slot, known_seconds
from invoices.allocation.split import Allocation, allocate
from tests.unit.invoices.sample import DAY, POOL, T1, T2, T3, payees, payroll, worked
from tests.unit.invoices.test_allocation import ONE_DAY, minutes
from wfm.timesheets import Activity, OvertimeCause, WorkedSpan

POOLS = {T1: POOL, T2: POOL, T3: POOL}
NINE = day_slot(DAY, 18)
A001, A002 = AgentId("A001"), AgentId("A002")
Times = Mapping[tuple[AgentId, int], Mapping[TenantId, int]]


def known(by_agent: Times, **more: object) -> Evidence:
    """Evidence of contacts whose agent is known, with what else is known."""
    return Evidence(pools=POOLS, by_agent=by_agent, known=known_seconds(by_agent), **more)  # type: ignore[arg-type]


def half_hour(evidence: Evidence, *codes: str, begin: int = 540, end: int = 570, **people: str) -> Allocation:
    """Agents on duty for a while, half an hour where nothing else is said."""
    sheets = [worked(code, begin=begin, end=end) for code in codes or ("A001",)]
    return allocate(sheets, payees(*(codes or ("A001",)), **people), evidence, payroll())  # type: ignore[arg-type]


def test_known_contacts_take_their_own_time_and_the_rest_waits_up_to_the_requirement() -> None:
    """12 of 30 minutes were T01's. The tenants need 18 minutes of somebody, of which 12 were worked: 6 are waiting, by
    need 1 : 2; the other 12 minutes nobody bought.
    """
    split = half_hour(known({(A001, NINE): {T1: 720}}, needed={NINE: {T1: 360, T2: 720}}))
    assert minutes(split) == {T1: 12 + 2, T2: 4, "bench": 12}
    assert split.of(T1, ONE_DAY).handled_minutes == 12
    beyond = half_hour(known({(A001, NINE): {T1: 720}}, needed={NINE: {T2: 600}}))
    assert minutes(beyond) == {T1: 12, "bench": 18}


def test_counts_beyond_what_agents_are_known_to_have_handled_are_handled_too() -> None:
    """20 minutes counted for T01, 12 of them A001's: 8 more are taken from who is free, and nobody waited."""
    split = half_hour(known({(A001, NINE): {T1: 720}}, handled={NINE: {T1: 1200}}), "A001", "A002")
    assert minutes(split) == {T1: 20, "bench": 40}
    assert split.of(T1, ONE_DAY).handled_minutes == 20


def test_what_is_known_is_taken_off_the_counts_of_the_whole_day() -> None:
    """Counted where they came in (00:00 and 23:30), handled at nine: no second is handled twice."""
    for index in (0, 47):
        counted = {day_slot(DAY, index): {T1: 1200}}
        split = half_hour(known({(A001, NINE): {T1: 1200}}, handled=counted | {NINE: {T1: 0}}), "A001", "A002")
        assert minutes(split) == {T1: 20, "bench": 40}
    other_day = {day_slot(DAY, -1): {T1: 1200}, day_slot(DAY, 48): {T1: 1200}}
    split = half_hour(known({(A001, NINE): {T1: 600}}, handled=other_day | {NINE: {T1: 900}}), "A001", "A002")
    assert minutes(split) == {T1: 15, "bench": 45}


def test_the_tail_of_a_night_belongs_to_the_day_it_began_on() -> None:
    """23:30–00:30: what was counted after midnight is handled in it, less what its agent is known to have handled."""
    after = day_slot(DAY, 48)
    evidence = known({(A001, after): {T1: 600}}, handled={after: {T1: 900, T2: 300}})
    split = half_hour(evidence, begin=23 * 60 + 30, end=24 * 60 + 30)
    assert minutes(split) == {T1: 15, T2: 5, "bench": 40}


def test_the_board_is_answered_in_what_calls_leave_free() -> None:
    """15 minutes of calls, 20 of the board: 15 of those fit into the half hour; what A001 is known to have had is."""
    evidence = known({}, handled={NINE: {T1: 900}}, deferred={DAY: {T2: 1200}})
    assert minutes(half_hour(evidence)) == {T1: 15, T2: 15}
    partly = known({(A001, NINE): {T2: 600}}, handled={NINE: {T1: 300}}, deferred={DAY: {T2: 1200}})
    assert minutes(half_hour(partly)) == {T1: 5, T2: 20, "bench": 5}


def test_time_begins_and_ends_where_it_does() -> None:
    """09:10–09:50: 20 minutes in the first half hour, 20 in the second; the need of each is its own."""
    first = half_hour(known({}, needed={NINE: {T1: 1800}}), begin=550, end=590)
    assert minutes(first) == {T1: 20, "bench": 20}
    second = half_hour(known({}, needed={NINE + 1: {T1: 1800}}), begin=550, end=585)
    assert minutes(second) == {T1: 15, "bench": 20}


LENDS = frozenset({T1})


def test_what_dedicated_people_lend_is_the_other_s_and_what_they_keep_meets_their_tenant_s_need() -> None:
    """A002 is T01's and handled T02 for 10 of 30 minutes: 20 stay T01's. T01 needs one person: a third comes from the
    pool's A001, T02 needs a half, of which a third is met by what was lent.
    """
    evidence = known({(A002, NINE): {T2: 600}}, needed={NINE: {T1: 1800, T2: 900}}, lends=LENDS)
    split = half_hour(evidence, "A001", "A002", dedicated="T01")
    assert minutes(split) == {T1: 20 + 10, T2: 10 + 5, "bench": 15}
    assert split.of(T2, ONE_DAY).handled_minutes == 10
    off = half_hour(replace(evidence, lends=frozenset()), "A001", "A002", dedicated="T01")
    assert minutes(off) == {T1: 30, T2: 15, "bench": 15}


def test_lent_minutes_are_credited_to_the_tenant_that_pays_for_the_person() -> None:
    """Off by default: every paid minute is T01's. With lending T01 bears just so many minutes and won less."""
    evidence = known({(A001, NINE): {T2: 900, T1: 300}})
    kept = half_hour(evidence, dedicated="T01")
    lent = half_hour(replace(evidence, lends=LENDS), dedicated="T01")
    assert minutes(kept) == {T1: 30}
    assert minutes(lent) == {T1: 15, T2: 15}
    total = kept.of(T1, ONE_DAY).total_won
    assert lent.of(T1, ONE_DAY).total_won + lent.of(T2, ONE_DAY).total_won == total
    assert abs(lent.of(T1, ONE_DAY).total_won * 2 - total) <= 10
    assert kept.of(T1, ONE_DAY).handled_minutes == lent.of(T1, ONE_DAY).handled_minutes == 5
    assert lent.of(T2, ONE_DAY).handled_minutes == 15


def test_a_whole_half_hour_may_be_lent_and_never_more() -> None:
    """Claims of 40 minutes within 30 are cut to the clock; nothing is left for the own tenant."""
    evidence = known({(A001, NINE): {T2: 1600, T3: 800}}, lends=LENDS)
    assert minutes(half_hour(evidence, dedicated="T01")) == {T2: 20, T3: 10}


def test_training_of_dedicated_people_is_never_lent() -> None:
    """A meeting stays T01's, whatever the log says of that half hour; overtime that T02 asked for is T02's."""
    evidence = known({(A001, NINE): {T2: 600}}, lends=LENDS)
    meeting = WorkedSpan(start=seoul(DAY, 540), end=seoul(DAY, 570), activity=Activity.MEETING)
    overtime = WorkedSpan(
        start=seoul(DAY, 570),
        end=seoul(DAY, 600),
        activity=Activity.ON_DUTY,
        overtime=True,
        overtime_cause=OvertimeCause.TENANT,
        tenant=T2,
    )
    split = allocate([worked(spans=[meeting, overtime])], payees("A001", dedicated="T01"), evidence, payroll())
    assert minutes(split) == {T1: 30, T2: 30}
    kept = allocate(
        [worked(spans=[meeting, overtime])],
        payees("A001", dedicated="T01"),
        replace(evidence, lends=frozenset()),
        payroll(),
    )
    assert minutes(kept) == {T1: 60}


def test_own_people_handled_before_the_pool_and_are_counted_once() -> None:
    """T01's own A002 could do 30 of its 40 counted minutes, of which 10 are known to be A002's: 10 are the pool's."""
    evidence = known({(A002, NINE): {T1: 600}}, handled={NINE: {T1: 2400}})
    split = half_hour(evidence, "A001", "A002", dedicated="T01")
    assert minutes(split) == {T1: 30, "bench": 30}
    assert split.of(T1, ONE_DAY).handled_minutes == 40
