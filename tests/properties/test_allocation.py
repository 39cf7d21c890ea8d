"""What must always hold of the split: every paid minute once, every won once, in any order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from core.ids import AgentId, TenantId
from core.money import round_won
from core.periods import seoul
from invoices.allocation.evidence import Evidence, day_slot
from invoices.allocation.minutes import MinuteClass
from invoices.allocation.payroll import MICRO
from invoices.allocation.split import Allocation, allocate
from invoices.elements import CostElement
from tests.unit.invoices.sample import DAY, POOL, payees, payroll
from wfm.timesheets import Activity, OvertimeCause, TimesheetDay, TimesheetStatus, WorkedSpan

TENANTS = [TenantId(f"T{n:02d}") for n in range(1, 6)]
CODES = ["A001", "A002", "A003", "A004"]
PAYEES = payees(*CODES, dedicated="T05")
SECONDS = st.dictionaries(st.sampled_from(TENANTS), st.integers(0, 5400), max_size=5)


@st.composite
def spans(draw: st.DrawFn) -> tuple[WorkedSpan, ...]:
    """Up to five spans of one agent on one day, some past midnight, of every class."""
    found = []
    minute = draw(st.integers(0, 1200))
    for _ in range(draw(st.integers(1, 5))):
        minute += draw(st.integers(0, 90))
        length = draw(st.integers(1, 200))
        activity = draw(st.sampled_from(Activity))
        overtime = draw(st.booleans()) and activity is not Activity.BREAK
        cause = draw(st.sampled_from([*OvertimeCause, None])) if overtime else None
        holiday = draw(st.booleans())
        found.append(
            WorkedSpan(
                start=seoul(DAY, minute),
                end=seoul(DAY, minute + length),
                activity=activity,
                overtime=overtime,
                night=draw(st.booleans()),
                holiday=holiday,
                holiday_long=holiday and draw(st.booleans()),
                overtime_cause=cause,
                tenant=draw(st.sampled_from([None, *TENANTS])),
            )
        )
        minute += length
    return tuple(found)


@st.composite
def sheets(draw: st.DrawFn) -> list[TimesheetDay]:
    """Two days of up to four agents."""
    found = []
    for code in draw(st.lists(st.sampled_from(CODES), unique=True, min_size=1)):
        own = draw(spans())
        found.append(
            TimesheetDay(agent=AgentId(code), day=DAY, planned_minutes=480, spans=own, status=TimesheetStatus.APPROVED)
        )
    return found


@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    """Counts, agents' contacts and requirement that need not fit each other at all."""
    slots = st.integers(day_slot(DAY, 0), day_slot(DAY + timedelta(days=1), 20))
    by_agent = draw(
        st.dictionaries(st.tuples(st.sampled_from([AgentId(c) for c in CODES]), slots), SECONDS, max_size=20)
    )
    known: dict[int, Counter[TenantId]] = {}
    for (_, slot), seconds in by_agent.items():
        known.setdefault(slot, Counter()).update(seconds)
    return Evidence(
        pools=dict.fromkeys(TENANTS, POOL),
        handled=draw(st.dictionaries(slots, SECONDS, max_size=30)),
        deferred=draw(st.dictionaries(st.just(DAY), SECONDS, max_size=1)),
        by_agent=by_agent,
        known=known,
        needed=draw(st.dictionaries(slots, SECONDS, max_size=30)),
        lends=draw(st.sampled_from([frozenset[TenantId](), frozenset({TenantId("T05")})])),
    )


def in_one_heap(allocation: Allocation) -> tuple[Counter[object], Counter[CostElement]]:
    """Minutes and won summed over all cost objects."""
    minutes: Counter[object] = Counter()
    won: Counter[CostElement] = Counter()
    for share in allocation.shares:
        minutes.update(share.minutes)
        won.update(share.won)
    return minutes, won


@given(sheets(), evidences())
def test_every_paid_minute_goes_to_exactly_one_cost_object(days: list[TimesheetDay], evidence: Evidence) -> None:
    """By class too: no night becomes a day, no overtime an ordinary minute."""
    allocation = allocate(days, PAYEES, evidence, payroll())
    minutes, _ = in_one_heap(allocation)
    assert minutes.total() == sum(day.paid_minutes for day in days)
    by_premium = Counter[tuple[Activity, bool, bool, bool]]()
    for day in days:
        for span in day.spans:
            if span.activity.is_paid:
                by_premium[span.activity, span.overtime, span.night, span.holiday] += span.minutes
    split = Counter[tuple[Activity, bool, bool, bool]]()
    for share in allocation.shares:
        for kind, count in share.minutes.items():
            assert count > 0
            split[kind.activity, kind.overtime, kind.night, kind.holiday] += count
        by_class = Counter[MinuteClass]()
        for (_, kind), count in share.agents.items():
            by_class[kind] += count
        assert by_class == share.minutes
    assert split == by_premium
    worked = Counter({day.agent: day.paid_minutes for day in days if day.paid_minutes})
    of_agents = Counter[AgentId]()
    for share in allocation.shares:
        for (agent, _), count in share.agents.items():
            of_agents[agent] += count
    assert of_agents == worked


@given(sheets(), evidences())
def test_every_won_is_allocated_exactly_once(days: list[TimesheetDay], evidence: Evidence) -> None:
    """The split adds up to the payroll of the day, element by element, to the won."""
    wages = payroll()
    _, won = in_one_heap(allocate(days, PAYEES, evidence, wages))
    expected: Counter[CostElement] = Counter()
    for day in days:
        for span in day.spans:
            for element, micro in wages.minute(PAYEES[day.agent], span, day.day).items():
                expected[element] += micro * span.minutes
    for element, micro in expected.items():
        assert won[element] == round_won(Fraction(micro, MICRO))


@given(sheets(), evidences(), st.integers())
def test_the_split_does_not_depend_on_the_order(days: list[TimesheetDay], evidence: Evidence, seed: int) -> None:
    """Timesheets, slots and tenants in another order: the same shares."""
    chance = Random(seed)
    shuffled = list(days)
    chance.shuffle(shuffled)

    def mixed(seconds: dict[TenantId, int]) -> dict[TenantId, int]:
        items = list(seconds.items())
        chance.shuffle(items)
        return dict(items)

    other = replace(
        evidence,
        handled={slot: mixed(dict(s)) for slot, s in list(evidence.handled.items())[::-1]},
        needed={slot: mixed(dict(s)) for slot, s in list(evidence.needed.items())[::-1]},
        by_agent={key: mixed(dict(s)) for key, s in list(evidence.by_agent.items())[::-1]},
    )
    assert allocate(shuffled, PAYEES, other, payroll()) == allocate(days, PAYEES, evidence, payroll())


@given(sheets(), evidences())
def test_a_dedicated_agent_belongs_to_its_tenant_with_every_paid_minute(
    days: list[TimesheetDay], evidence: Evidence
) -> None:
    """Leave, training and waiting of a dedicated agent are its tenant's, whatever the contacts say."""
    own = [day for day in days if PAYEES[day.agent].dedicated_to is not None]
    allocation = allocate(own, PAYEES, replace(evidence, lends=frozenset()), payroll())
    assert {share.tenant for share in allocation.shares} <= {TenantId("T05")}


@given(sheets(), evidences())
def test_no_cost_object_has_won_below_zero(days: list[TimesheetDay], evidence: Evidence) -> None:
    """And contacts never take more time than was on duty."""
    for share in allocate(days, PAYEES, evidence, payroll()).shares:
        assert all(amount > 0 for amount in share.won.values())
        assert share.handled_minutes >= 0
