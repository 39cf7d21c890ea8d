"""The rules of the split, one small day each."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.channels import Channel
from core.contacts import Contact, Line, Outcome
from core.errors import BrokenInvariant
from core.ids import AgentId
from core.periods import DateRange, seoul
from core.rates import RateTable
from invoices.allocation.evidence import (
    Evidence,
    day_slot,
    handled_seconds,
    known_seconds,
    needed_by_share,
    needed_seconds,
    seconds_by_agent,
)
from invoices.allocation.payroll import Payroll
from invoices.allocation.split import Allocation, allocate
from invoices.elements import CostElement
from tests.unit.invoices.sample import (
    DAY,
    POOL,
    T1,
    T2,
    T3,
    calendar,
    counted,
    payees,
    payroll,
    service,
    worked,
)
from wfm.timesheets import Activity, OvertimeCause, WorkedSpan

POOLS = {T1: POOL, T2: POOL, T3: POOL}
ONE_DAY = DateRange(first=DAY, end=DAY.replace(day=DAY.day + 1))


def minutes(allocation: Allocation) -> dict[str, int]:
    """Paid minutes by cost object."""
    return {share.tenant or "bench": share.paid_minutes for share in allocation.shares}


def every_slot(seconds: dict[object, int]) -> dict[int, dict[object, int]]:
    """The same seconds in each slot from 09:00 to 17:00."""
    return {day_slot(DAY, index): dict(seconds) for index in range(18, 34)}


def test_handled_time_waiting_and_bench() -> None:
    """Two agents, 16 slots of 60 minutes together: 20 handled for T01, need of 30 shared 2:1, 30 to the company."""
    evidence = Evidence(pools=POOLS, handled=every_slot({T1: 1200}), needed=every_slot({T1: 1200, T2: 600}))  # type: ignore[arg-type]
    split = allocate([worked("A001"), worked("A002")], payees("A001", "A002"), evidence, payroll())
    handled, waiting = 20 * 16, 10 * 16
    expected_t1 = handled + waiting * 2 / 3
    assert minutes(split) == {T1: round(expected_t1), T2: round(waiting / 3), "bench": 480}
    assert split.of(T1, ONE_DAY).handled_minutes == handled


def test_handled_time_is_cut_to_what_was_on_duty() -> None:
    """Counts that claim more than the clock are cut in proportion; nobody is paid twice."""
    evidence = Evidence(pools=POOLS, handled=every_slot({T1: 3600, T2: 1800}))  # type: ignore[arg-type]
    split = allocate([worked()], payees("A001"), evidence, payroll())
    assert minutes(split) == {T1: 320, T2: 160}


def test_without_any_evidence_the_day_is_the_company_s() -> None:
    """Nothing is hidden in a tenant's price."""
    assert minutes(allocate([worked()], payees("A001"), Evidence(pools=POOLS), payroll())) == {"bench": 480}


def test_contacts_whose_agent_is_known_go_to_their_tenant_at_that_agent_s_cost() -> None:
    """T01 was served by the dear agent, T02 by the cheap one: minutes alike, cost not."""
    dear, cheap = payees("A001", wage_won=20_000), payees("A002", wage_won=11_000)
    by_agent = {
        (AgentId(code), day_slot(DAY, index)): {tenant: 1800}
        for code, tenant in (("A001", T1), ("A002", T2))
        for index in range(18, 34)
    }
    evidence = Evidence(pools=POOLS, by_agent=by_agent, known=known_seconds(by_agent))
    split = allocate([worked("A001"), worked("A002")], dear | cheap, evidence, payroll())
    assert minutes(split) == {T1: 480, T2: 480}
    wages = [split.of(tenant, ONE_DAY).won[CostElement.WAGES] for tenant in (T1, T2)]
    assert wages[0] * 11 == pytest.approx(wages[1] * 20, abs=20)


def test_a_tenant_s_time_comes_from_agents_who_are_trained_for_it() -> None:
    """T02 is served by A002 alone, though both were on duty: it gets no minute of A001."""
    people = payees("A001", "A002")
    people = {
        code: replace(payee, serves=frozenset({T1} if code == "A001" else {T1, T2})) for code, payee in people.items()
    }
    evidence = Evidence(pools=POOLS, needed=every_slot({T1: 1800, T2: 900}))  # type: ignore[arg-type]
    split = allocate([worked("A001"), worked("A002")], people, evidence, payroll())
    agents = split.of(T2, ONE_DAY).agents
    assert {agent for agent, _ in agents} == {"A002"}
    assert {kind.activity for _, kind in agents} == {Activity.ON_DUTY}
    assert sum(agents.values()) == 240
    assert split.of(T1, ONE_DAY).paid_minutes == 480
    stranger = {code: replace(payee, serves=frozenset({T3})) for code, payee in people.items()}
    spilled = allocate([worked("A001"), worked("A002")], stranger, evidence, payroll())
    assert minutes(spilled) == minutes(split)


def test_concurrent_chats_share_each_minute() -> None:
    """Two chats at once for ten minutes: five minutes each."""

    def chat(number: int, tenant: object, begin: int, end: int) -> Contact:
        return Contact(
            contact=f"c{number}",
            tenant=tenant,  # type: ignore[arg-type]
            channel=Channel.CHAT,
            line=Line.ENQUIRY,
            type="배송",
            offered_at=seoul(DAY, begin),
            answered_at=seoul(DAY, begin),
            ended_at=seoul(DAY, end),
            wrap_ended_at=None,
            agent=AgentId("A001"),
            outcome=Outcome.SOLVED,
        )

    found = seconds_by_agent([chat(1, T1, 540, 560), chat(2, T2, 550, 575)])
    assert found == {
        (AgentId("A001"), day_slot(DAY, 18)): {T1: 900, T2: 900},
        (AgentId("A001"), day_slot(DAY, 19)): {T2: 300},
    }


def test_dedicated_agents_serve_their_tenant_before_the_pool_does() -> None:
    """T01's contacts fit its dedicated agent: the pool's time is not charged to T01."""
    evidence = Evidence(pools=POOLS, handled=every_slot({T1: 1500}), needed=every_slot({T1: 1800, T2: 900}))  # type: ignore[arg-type]
    people = payees("A001", "A009", dedicated="T01")
    split = allocate([worked("A001"), worked("A009")], people, evidence, payroll())
    assert minutes(split) == {T1: 480, T2: 240, "bench": 240}


def test_overtime_follows_its_cause() -> None:
    """Asked by T02: T02's, premium and all. Planning: overhead by on-duty hours, of which all are T01's."""
    on_duty = WorkedSpan(start=seoul(DAY, 540), end=seoul(DAY, 1020), activity=Activity.ON_DUTY)
    late = {"start": seoul(DAY, 1020), "end": seoul(DAY, 1080), "activity": Activity.ON_DUTY, "overtime": True}
    evidence = Evidence(pools=POOLS, needed=every_slot({T1: 1800}))  # type: ignore[arg-type]
    asked = WorkedSpan(**late, overtime_cause=OvertimeCause.TENANT, tenant=T2)  # type: ignore[arg-type]
    planned = WorkedSpan(**late, overtime_cause=OvertimeCause.PLANNING)  # type: ignore[arg-type]
    for span, owner in ((asked, T2), (planned, T1)):
        split = allocate([worked(spans=[on_duty, span])], payees("A001"), evidence, payroll())
        premiums = {s.tenant: s.won.get(CostElement.PREMIUMS, 0) for s in split.shares}
        assert premiums[owner] == 6000
        assert split.of(T2, ONE_DAY).overtime_for_tenant() == (60 if owner == T2 else 0)
        assert split.of(T1, ONE_DAY).on_duty() == 480


def test_training_for_a_tenant_and_training_for_all() -> None:
    """The named tenant pays its own; the rest follows the handling hours."""
    spans = [
        WorkedSpan(start=seoul(DAY, 540), end=seoul(DAY, 660), activity=Activity.ON_DUTY),
        WorkedSpan(start=seoul(DAY, 660), end=seoul(DAY, 720), activity=Activity.TRAINING, tenant=T3),
        WorkedSpan(start=seoul(DAY, 720), end=seoul(DAY, 780), activity=Activity.MEETING),
    ]
    evidence = Evidence(pools=POOLS, handled=every_slot({T1: 600, T2: 300}), needed=every_slot({T1: 900, T2: 900}))  # type: ignore[arg-type]
    split = allocate([worked(spans=spans)], payees("A001"), evidence, payroll())
    kinds = {(share.tenant, kind.activity): count for share in split.shares for kind, count in share.minutes.items()}
    assert kinds[T3, Activity.TRAINING] == 60
    assert (kinds[T1, Activity.MEETING], kinds[T2, Activity.MEETING]) == (40, 20)


def test_paid_leave_is_overhead_and_the_bench_bears_its_part() -> None:
    """Eight hours of leave beside eight hours on duty, half of them nobody's."""
    evidence = Evidence(pools=POOLS, needed=every_slot({T1: 900}))  # type: ignore[arg-type]
    sheets = [worked("A001"), worked("A002", activity=Activity.PAID_LEAVE)]
    split = allocate(sheets, payees("A001", "A002"), evidence, payroll())
    assert minutes(split) == {T1: 480, "bench": 480}
    leave = [share.won[CostElement.LEAVE] for share in split.shares]
    assert leave[0] == pytest.approx(leave[1], abs=1)


def test_the_board_is_answered_in_spare_time() -> None:
    """Phone takes half of each slot; two hours of posts go into the other half."""
    slots, deferred = handled_seconds(
        [
            counted(T1, handled_s=900, slots=range(18, 34)),
            counted(T2, channel=Channel.BOARD, slots=[3], handled_s=7200),
        ],
        [service(T1), service(T2, Channel.BOARD)],
    )
    split = allocate([worked()], payees("A001"), Evidence(pools=POOLS, handled=slots, deferred=deferred), payroll())
    assert minutes(split) == {T1: 240, T2: 120, "bench": 120}


def test_unmeasured_handling_is_answered_times_aht_and_chats_are_halved() -> None:
    """3 × 240 s a slot; with two chats at once 360 s of an agent."""
    slots, _ = handled_seconds(
        [counted(T1, handled_s=None, slots=[20]), counted(T2, channel=Channel.CHAT, slots=[20], handled_s=720)],
        [service(T1), service(T2, Channel.CHAT)],
    )
    assert slots == {day_slot(DAY, 20): {T1: 720, T2: 360}}


def test_without_a_requirement_the_bought_share_stands_in() -> None:
    """One FTE less 12 %: 35.2 h over 90 open half hours a week; a holiday asks for nothing."""
    days = DateRange(first=DAY.replace(day=5), end=DAY.replace(day=12))
    needed = needed_by_share([service(T1)], days, calendar(), 2400)
    assert {seconds[T1] for seconds in needed.values()} == {1408}
    assert len(needed) == 3 * 18  # 5 October (substitute holiday) and 9 October (한글날) are closed


@pytest.mark.parametrize(
    ("minutes", "first", "expected"), [(15, 40, [450, 450]), (30, 20, [900]), (60, 10, [900, 900])]
)
def test_a_requirement_of_half_an_agent_asks_for_half_its_seconds(
    minutes: int, first: int, expected: list[int]
) -> None:
    """Five tenths from ten o'clock on, in intervals of 15, 30 or 60 minutes: an empty one asks nothing."""
    tenths = [0] * (24 * 60 // minutes) * 2
    tenths[first] = 5
    if minutes == 15:
        tenths[first + 2] = 5
    needed = needed_seconds(DAY, minutes, [(T1, tenths)])
    assert needed == {day_slot(DAY, 20 + n): {T1: seconds} for n, seconds in enumerate(expected)}


def test_a_requirement_of_the_second_day_falls_on_it() -> None:
    """Interval 48 of half hours is midnight of the day after; two tenants share no second."""
    tenths = [0] * 96
    tenths[48] = 10
    tomorrow = DAY + timedelta(days=1)
    assert needed_seconds(DAY, 30, [(T1, tenths), (T2, tenths)]) == {day_slot(tomorrow, 0): {T1: 1800, T2: 1800}}


def test_a_rate_that_is_missing_is_named_and_a_stranger_is_our_mistake() -> None:
    """No cost is guessed; the day is left out by name."""
    split = allocate([worked()], payees("A001"), Evidence(pools=POOLS), Payroll(RateTable([]), calendar()))
    assert split.shares == ()
    assert [(t.pool, t.day, t.problem.code) for t in split.troubles] == [(POOL, DAY, "core.rate_missing")]
    with pytest.raises(BrokenInvariant):
        allocate([worked("A777")], payees("A001"), Evidence(pools=POOLS), payroll())


def test_dedicated_agents_help_others_only_where_their_contract_says_so() -> None:
    """A009 of T01 handled ten minutes of each half hour for T02, and stayed an hour at T03's request."""
    people = payees("A009", dedicated="T01")
    by_agent = {(AgentId("A009"), day_slot(DAY, index)): {T2: 600, T1: 300} for index in range(18, 34)}
    spans = [
        WorkedSpan(start=seoul(DAY, 540), end=seoul(DAY, 1020), activity=Activity.ON_DUTY),
        WorkedSpan(
            start=seoul(DAY, 1020),
            end=seoul(DAY, 1080),
            activity=Activity.ON_DUTY,
            overtime=True,
            overtime_cause=OvertimeCause.TENANT,
            tenant=T3,
        ),
    ]
    for lends, expected in ((frozenset(), {T1: 540}), (frozenset({T1}), {T1: 320, T2: 160, T3: 60})):
        evidence = Evidence(pools=POOLS, by_agent=by_agent, known=known_seconds(by_agent), lends=lends)
        split = allocate([worked("A009", spans=spans)], people, evidence, payroll())
        assert minutes(split) == expected
        assert split.of(T2, ONE_DAY).handled_minutes == (160 if lends else 0)
