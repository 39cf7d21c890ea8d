"""Concurrent contracts of a tenant share its worked time by their windows: a flat base and an evening by the hour."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from contracts.billing import BillingTerms, WageBasis
from contracts.charge import HourClass, PremiumHours
from contracts.terms import ContractTerms
from core.ids import AccountId, ContractId
from core.periods import DateRange
from core.service import HolidayRule, ServiceWindow
from invoices.allocation.evidence import Evidence, day_slot
from invoices.allocation.minutes import MinuteClass
from invoices.allocation.split import Allocation, allocate
from invoices.charges import charge_lines
from invoices.usage.accounts import stretch_of
from invoices.usage.billable import usage_of
from invoices.usage.lines import contract_lines
from tests.unit.invoices.office import COST_PLUS, FLAT, HOURLY, OCTOBER, drafted, terms
from tests.unit.invoices.sample import DAY, POOL, T1, calendar, payees, payroll, service, worked

ONE_DAY = DateRange(first=DAY, end=date(2026, 10, 7))


def contract(code: str, begin: int, end: int, share: str = "1.0", hourly: bool = True) -> ContractTerms:
    """A contract of T01 with one window on weekdays."""
    windows = tuple(
        ServiceWindow(weekday=n, open_minute=begin, close_minute=end, holidays=HolidayRule.CLOSED) for n in range(5)
    )
    own = replace(service(T1), windows=windows, share_fte=Decimal(share))
    charge = HOURLY if hourly else FLAT
    return terms(T1, charge, contract=ContractId(code), services=(own,), share_fte=Decimal(share))


def split(contracts: list[ContractTerms], *times: tuple[int, int], need: int = 1800) -> Allocation:
    """A day on which T01 needed everybody at every time."""
    evidence = Evidence(
        pools={T1: POOL},
        needed={day_slot(DAY, index): {T1: need} for index in range(48)},
        lines=contract_lines(contracts, ONE_DAY, calendar()),
    )
    sheets = [worked(f"A00{n}", DAY, begin=begin, end=end) for n, (begin, end) in enumerate(times, start=1)]
    return allocate(sheets, payees(*(str(sheet.agent) for sheet in sheets)), evidence, payroll())


def minutes_of(allocation: Allocation) -> dict[str, int]:
    """Minutes of T01 by contract."""
    (share,) = [share for share in allocation.shares if share.tenant == T1]
    return {str(code): sum(line.minutes.values()) for code, line in share.lines.items()}


def test_the_evening_contract_bills_the_hours_of_its_own_window() -> None:
    """09:00–20:00 worked: nine hours are the flat base's, two the evening's; the base bills no hour at all."""
    base, evening = contract("B", 540, 1080, hourly=False), contract("E", 1080, 1320, "0.5")
    allocation = split([base, evening], (540, 1200))
    assert minutes_of(allocation) == {"B": 540, "E": 120}
    shares = [share for share in allocation.shares if share.tenant == T1]
    stretch = stretch_of(evening, OCTOBER.range, OCTOBER.range, calendar())
    (line,) = charge_lines(stretch, usage_of(stretch, {}, shares, calendar()))
    assert (line.minutes, line.amount_won) == (120, 48_000)


def test_where_both_are_open_the_bought_shares_decide() -> None:
    """A peak of 0.5 FTE from 12:00 to 14:00 beside a base of 1.0: forty of those 120 minutes are the peak's."""
    base, peak = contract("B", 540, 1080), contract("P", 720, 840, "0.5")
    assert minutes_of(split([base, peak], (540, 1080))) == {"B": 500, "P": 40}


def test_outside_all_windows_the_time_is_the_base_s() -> None:
    """An hour before opening belongs to the larger contract."""
    base, evening = contract("B", 540, 1080), contract("E", 1080, 1320, "0.5")
    assert minutes_of(split([base, evening], (480, 600))) == {"B": 120}


EVENING = PremiumHours(kind=HourClass.EVENING, ratio=Decimal("0.2"), begin_minute=1080, end_minute=1320)
PEAK = PremiumHours(kind=HourClass.PEAK, ratio=Decimal("0.1"), first=DAY, last=DAY)


def test_classes_of_hours_add_their_premium_to_the_minutes_they_hold() -> None:
    """17:00–20:30 on a day of the peak: 210 minutes, of which 150 are evening and all are peak; weekend has none."""
    weekend = PremiumHours(kind=HourClass.WEEKEND, ratio=Decimal(1), weekdays=(5, 6))
    hourly = replace(HOURLY, classes=(EVENING, weekend, PEAK))
    late = replace(contract("E", 540, 1320), charge=hourly)
    allocation = split([late], (1020, 1230))
    assert minutes_of(allocation) == {"E": 210}
    shares = [share for share in allocation.shares if share.tenant == T1]
    stretch = stretch_of(late, OCTOBER.range, OCTOBER.range, calendar())
    lines = charge_lines(stretch, usage_of(stretch, {}, shares, calendar()))
    assert [(line.label, line.minutes, line.amount_won) for line in lines] == [
        ("근무시간 요금", 210, 84_000),
        ("저녁 가산 (매일 18:00–22:00)", 150, 12_000),
        ("성수기 가산 (2026-10-06–2026-10-06 종일)", 210, 8_400),
    ]
    nothing = replace(late, charge=replace(HOURLY, classes=(replace(EVENING, ratio=Decimal(0)),)))
    plain = charge_lines(
        stretch_of(nothing, OCTOBER.range, OCTOBER.range, calendar()), usage_of(stretch, {}, shares, calendar())
    )
    assert [line.amount_won for line in plain] == [84_000]


def test_classes_hold_for_the_version_and_the_contract_that_names_them() -> None:
    """The evening costs more from the second version on; the base contract beside it has no evening."""
    first = replace(contract("E", 540, 1320), valid_until=date(2026, 10, 6))
    charge = replace(HOURLY, classes=(EVENING,))
    second = replace(contract("E", 540, 1320), version=2, valid_from=date(2026, 10, 7), charge=charge)
    lines = contract_lines([first, second], OCTOBER.range, calendar())[T1]
    tuesday, wednesday = day_slot(DAY, 40), day_slot(date(2026, 10, 7), 40)
    assert lines.of(tuesday) == {(ContractId("E"), ()): 10_000}
    assert lines.of(wednesday) == {(ContractId("E"), (HourClass.EVENING,)): 10_000}
    assert lines.of(wednesday - 10) == {(ContractId("E"), ()): 10_000}
    base = contract("B", 540, 1320)
    both = contract_lines([base, second], OCTOBER.range, calendar())[T1]
    assert both.of(wednesday) == {(ContractId("B"), ()): 10_000, (ContractId("E"), (HourClass.EVENING,)): 10_000}


def test_versions_of_one_contract_and_a_single_contract_have_no_lines() -> None:
    """Nothing is parted where nothing runs side by side."""
    base = contract("B", 540, 1080)
    later = replace(base, version=2, valid_from=date(2026, 10, 20))
    earlier = replace(base, valid_until=date(2026, 10, 19))
    assert contract_lines([base], ONE_DAY, calendar()) == {}
    assert contract_lines([earlier, later], OCTOBER.range, calendar()) == {}
    assert split([base], (540, 600)).shares[0].lines == {}


@given(st.lists(st.tuples(st.integers(0, 1300), st.integers(1, 500)), min_size=1, max_size=4), st.integers(0, 5000))
def test_every_minute_belongs_to_exactly_one_contract(times: list[tuple[int, int]], need: int) -> None:
    """By class and by agent: the lines of a tenant sum to its minutes."""
    evening = replace(contract("E", 1000, 1320, "0.5"), charge=replace(HOURLY, classes=(EVENING, PEAK)))
    contracts = [contract("B", 540, 1080), evening, contract("P", 700, 900, "0.3")]
    allocation = split(contracts, *((begin, begin + length) for begin, length in times), need=need)
    for share in allocation.shares:
        if share.tenant is None:
            assert share.lines == {}
            continue
        minutes: Counter[MinuteClass] = Counter()
        agents: Counter[object] = Counter()
        for line in share.lines.values():
            for kind, count in line.minutes.items():
                minutes[replace(kind, classes=())] += count
            for (agent, kind), count in line.agents.items():
                agents[replace(kind, classes=())] += count
                assert agent
        assert minutes == share.minutes
        assert agents == share.minutes


def test_actual_cost_beside_another_contract_is_a_problem() -> None:
    """The won are the tenant's: nobody can say which of them belong to one contract."""
    actual = terms(
        T1, COST_PLUS, contract=ContractId("A"), billing=BillingTerms(wages=WageBasis.ACTUAL), account=AccountId("T01")
    )
    parked = drafted([actual, contract("E", 1080, 1320, "0.5")]).parked
    assert [problem.code for problem in parked[AccountId("T01")]] == ["invoice.actual_cost_of_two_contracts"]
