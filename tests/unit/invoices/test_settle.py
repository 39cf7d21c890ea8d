"""What came late is settled by the next invoice: contacts, corrected minutes, KPI results; in its own margin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from contracts.billing import BillingTerms, WageBasis
from contracts.charge import Charge
from contracts.terms import ContractTerms, MarginWindow
from core.channels import Channel
from core.contacts import ContactDay, QualityMeasure, QualityResult
from core.ids import TenantId
from core.periods import BillingPeriod, DateRange
from invoices.allocation.changes import DayChange, changes
from invoices.allocation.evidence import Evidence, day_slot
from invoices.allocation.minutes import MinuteClass
from invoices.allocation.split import allocate
from invoices.drafting.books import Before, Settled
from invoices.drafting.draft import draft_invoices
from invoices.elements import CostElement
from invoices.head import head_of
from invoices.invoice import EarlierPeriod, Invoice, InvoiceStatus, LineKind
from invoices.usage.billable import index_contact_days
from tests.unit.invoices.office import (
    COST_PLUS,
    FLAT,
    HOURLY,
    METERED,
    OCTOBER,
    books,
    month_of_contacts,
    month_of_work,
    terms,
)
from tests.unit.invoices.sample import DAY, POOL, T1, T2, counted, payees, payroll, worked
from wfm.timesheets import Activity, Grade

NOVEMBER = BillingPeriod(2026, 11)
AUTUMN = DateRange(first=date(2026, 10, 1), end=date(2026, 12, 1))
DUTY = MinuteClass(grade=Grade.REGULAR, activity=Activity.ON_DUTY)


def issued_in_october(contract: ContractTerms, contacts: Sequence[ContactDay], **changed: Any) -> Invoice:
    """The October invoice, as it was issued."""
    (draft,) = draft_invoices(OCTOBER, books([contract], contacts=contacts, **changed)).invoices
    return replace(draft, status=InvoiceStatus.ISSUED, number="2026-000001")


def november(
    contract: ContractTerms,
    then: Sequence[ContactDay],
    now: Sequence[ContactDay],
    changed: Sequence[DayChange] = (),
    quality: Sequence[QualityResult] = (),
) -> tuple[Invoice, Invoice]:
    """The invoices of October and November, where October's contacts are ``now`` others than ``then``."""
    october = issued_in_october(contract, then)
    made = books([contract], month_of_work(AUTUMN), [*now, *month_of_contacts(NOVEMBER.range)])
    before = Before(
        period=OCTOBER,
        documents={contract.account: october},
        counted=index_contact_days(now),
        contacts={},
        quality=quality,
        changes={contract.tenant: changed} if changed else {},
    )
    (draft,) = draft_invoices(NOVEMBER, replace(made, before=[before], issued=[head_of(october)])).invoices
    return october, draft


def adjustments(invoice: Invoice) -> list[int]:
    """Amounts of the lines that settle the period before."""
    return [line.amount_won for line in invoice.lines if line.kind is LineKind.ADJUSTMENT]


def test_without_anything_late_there_is_nothing_to_settle() -> None:
    """The same facts: no line, no settlement."""
    for charge in (FLAT, METERED, HOURLY):
        contacts = month_of_contacts()
        _, invoice = november(terms(T1, charge), contacts, contacts)
        assert adjustments(invoice) == []
        assert invoice.earlier == ()


def test_late_contacts_are_charged_with_the_next_invoice() -> None:
    """One day came late: 18 × 3 contacts at 2,500 won, in October's margin."""
    cheap = replace(METERED, price_won={Channel.PHONE: 2_000}, month_minimum_won=0)
    now = month_of_contacts()
    then = [day for day in now if day.day != DAY]
    october, invoice = november(terms(T1, cheap), then, now)
    assert adjustments(invoice) == [54 * 2_000]
    assert invoice.earlier == (EarlierPeriod(period="2026-10", charges_won=108_000, outcome_won=0, cost_won=0),)
    assert invoice.window_margin is not None
    charges = october.service_won + october.won_of(LineKind.GIVE_BACK) + 108_000 + invoice.service_won
    net = charges + invoice.won_of(LineKind.GIVE_BACK)
    assert abs(
        invoice.window_margin
        - Decimal(net - october.cost_won - invoice.cost_won) / (october.cost_won + invoice.cost_won)
    ) < Decimal("0.0001")


def test_contacts_that_were_counted_twice_are_credited() -> None:
    """Another day fell away: the same amount below zero."""
    cheap = replace(METERED, price_won={Channel.PHONE: 2_000}, month_minimum_won=0)
    then = month_of_contacts()
    _, invoice = november(terms(T1, cheap), then, [day for day in then if day.day != DAY])
    assert adjustments(invoice) == [-108_000]
    assert sum(line.amount_won for line in invoice.lines) == invoice.supply_won


def late_minutes(minutes: int, won: int, kind: MinuteClass = DUTY) -> list[DayChange]:
    """One corrected day of the tenant."""
    return [DayChange(day=DAY, minutes={kind: minutes}, elements={CostElement.WAGES: won})]


def test_corrected_minutes_are_charged_or_credited_by_the_hour() -> None:
    """90 minutes at 24,000 an hour are 36,000 won; 30 minutes too many are 12,000 back; a flat price stays."""
    contacts = month_of_contacts()
    _, more = november(terms(T1, HOURLY), contacts, contacts, late_minutes(90, 30_000))
    assert adjustments(more) == [36_000]
    assert more.earlier[0].cost_won == 30_000
    _, less = november(terms(T1, HOURLY), contacts, contacts, late_minutes(-30, -10_000))
    assert adjustments(less) == [-12_000]
    _, flat = november(terms(T1, FLAT), contacts, contacts, late_minutes(90, 30_000))
    assert adjustments(flat) == []
    assert flat.earlier == (EarlierPeriod(period="2026-10", charges_won=0, outcome_won=0, cost_won=30_000),)


def test_a_rest_day_of_the_agent_is_no_holiday_of_the_tenant_when_settled_either() -> None:
    """On an ordinary Tuesday the holiday class bears no premium."""
    contacts = month_of_contacts()
    _, invoice = november(terms(T1, HOURLY), contacts, contacts, late_minutes(60, 30_000, replace(DUTY, holiday=True)))
    assert adjustments(invoice) == [24_000]


def test_a_month_that_is_judged_alone_gives_back_what_the_late_charge_puts_above_its_limit() -> None:
    """October stood at its limit already: what came late is charged and given back, but for the late cost's room."""
    dear = replace(METERED, price_won={Channel.PHONE: 9_000}, month_minimum_won=0)
    now = month_of_contacts()
    then = [day for day in now if day.day != DAY]
    contract = terms(T1, dear, margin_window=MarginWindow.MONTH)
    october, invoice = november(contract, then, now, late_minutes(60, 10_000))
    assert october.won_of(LineKind.GIVE_BACK) < 0
    charged, back = adjustments(invoice)
    assert charged == 54 * 9_000
    assert charged + back == 11_000
    net = october.service_won + october.won_of(LineKind.GIVE_BACK) + charged + back
    assert net < Decimal("1.1") * (october.cost_won + 10_000)


def test_quality_results_that_come_late_settle_their_credit() -> None:
    """QA of October arrives in November below its target: 3 % of October's charge, outside the margin."""
    contacts = month_of_contacts()
    late = QualityResult(
        tenant=T1, channel=Channel.PHONE, day=DAY, measure=QualityMeasure.QA, sampled=20, score=Decimal(70)
    )
    october, invoice = november(terms(T1, FLAT), contacts, contacts, quality=[late])
    assert october.won_of(LineKind.KPI_CREDIT) == 0
    assert adjustments(invoice) == [-(october.service_won * 3 // 100)]
    assert invoice.earlier[0].outcome_won == adjustments(invoice)[0]
    assert invoice.earlier[0].charges_won == 0


@given(
    st.lists(st.tuples(st.integers(400, 1000), st.integers(30, 400)), min_size=1, max_size=3),
    st.lists(st.tuples(st.integers(400, 1000), st.integers(30, 400)), min_size=1, max_size=3),
    st.dictionaries(st.integers(16, 40), st.integers(0, 5400), max_size=12),
)
def test_changes_sum_to_what_was_corrected(
    before: list[tuple[int, int]], after: list[tuple[int, int]], handled: dict[int, int]
) -> None:
    """Over the tenants and the company: exactly the minutes and won by which the worked time differs."""
    people = payees("A001", "A002", "A003")
    evidence = Evidence(
        pools={T1: POOL, T2: POOL},
        handled={day_slot(DAY, index): {T1: seconds, T2: seconds // 2} for index, seconds in handled.items()},
    )

    def split(times: list[tuple[int, int]]) -> Any:
        sheets = [
            worked(f"A00{n + 1}", DAY, begin=begin, end=begin + length) for n, (begin, length) in enumerate(times)
        ]
        return allocate(sheets, people, evidence, payroll())

    closed, corrected = split(before), split(after)
    found = changes(closed, corrected)
    minutes = Counter[TenantId | None]()
    for owner, own in found.items():
        minutes[owner] += sum(sum(change.minutes.values()) for change in own)
    paid = corrected.paid[POOL, DAY], closed.paid[POOL, DAY]
    assert sum(minutes.values()) == paid[0].minutes - paid[1].minutes
    won = sum(change.won for own in found.values() for change in own)
    assert won == paid[0].total_won - paid[1].total_won


def test_a_day_that_was_not_changed_is_no_change() -> None:
    """Splitting the same day twice leaves nothing."""
    sheet = worked("A001", DAY)
    split = allocate([sheet], payees("A001"), Evidence(pools={T1: POOL}), payroll())
    assert changes(split, split) == {}
    assert counted(T1, DAY + timedelta(days=1)).day in AUTUMN


def test_every_charge_model_still_adds_up_with_a_settlement() -> None:
    """Lines + VAT = total, whatever is settled."""
    charges: list[Charge] = [FLAT, METERED, HOURLY]
    for charge in charges:
        now = month_of_contacts()
        _, invoice = november(terms(T1, charge), [d for d in now if d.day != DAY], now, late_minutes(45, 9_999))
        assert sum(line.vat_won for line in invoice.lines) == invoice.vat_won
        assert invoice.supply_won + invoice.vat_won == invoice.total_won


def test_actual_wages_settle_what_the_corrected_day_really_cost() -> None:
    """Cost-plus by actual wages: 30,000 won more cost and 8 % margin on it, whatever the standard rate says."""
    contacts = month_of_contacts()
    actual = terms(T1, COST_PLUS, billing=BillingTerms(wages=WageBasis.ACTUAL), margin_window=MarginWindow.MONTH)
    _, invoice = november(actual, contacts, contacts, late_minutes(90, 30_000))
    assert adjustments(invoice) == [32_400]


DECEMBER = BillingPeriod(2026, 12)


def closed(period: BillingPeriod, invoice: Invoice, now: Sequence[ContactDay], **changed: Any) -> Before:
    """A closed period of T01, whose contacts are ``now``."""
    return Before(
        period=period, documents={invoice.account: invoice}, counted=index_contact_days(now), contacts={}, **changed
    )


def issued(invoice: Invoice, number: int) -> Invoice:
    """A draft as it was issued."""
    return replace(invoice, status=InvoiceStatus.ISSUED, number=f"2026-{number:06d}")


def test_facts_of_two_months_ago_are_settled_once() -> None:
    """A day of September comes while November is billed: 108,000 won then, and nothing of it in December."""
    cheap = terms(T1, replace(METERED, price_won={Channel.PHONE: 2_000}, month_minimum_won=0))
    months = [BillingPeriod(2026, month) for month in (9, 10, 11, 12)]
    contacts = [month_of_contacts(month.range) for month in months]
    year = DateRange(first=months[0].range.first, end=months[-1].range.end)
    now = [day for own in contacts for day in own]
    late = date(2026, 9, 8)
    then = books([cheap], month_of_work(year), [day for day in now if day.day != late])
    known = [
        closed(month, issued(draft_invoices(month, then).invoices[0], number), own, quality=())
        for number, (month, own) in enumerate(zip(months[:2], contacts, strict=False), start=1)
    ]
    heads = [head_of(one.documents[cheap.account]) for one in known]
    made = books([cheap], month_of_work(year), now)
    (november,) = draft_invoices(NOVEMBER, replace(made, before=known, issued=heads)).invoices
    assert adjustments(november) == [108_000]
    assert november.earlier == (EarlierPeriod(period="2026-09", charges_won=108_000, outcome_won=0, cost_won=0),)
    third = issued(november, 3)
    known.append(closed(NOVEMBER, third, contacts[2], quality=()))
    settled = {cheap.account: [Settled(by="2026-11", earlier=one) for one in november.earlier]}
    everything = replace(made, before=known, issued=[*heads, head_of(third)], settled=settled)
    (december,) = draft_invoices(DECEMBER, everything).invoices
    assert adjustments(december) == []
    assert december.earlier == ()


def test_more_that_comes_later_settles_only_the_rest() -> None:
    """One day was settled in November; another comes before December: only that one is charged, cost likewise."""
    cheap = terms(T1, replace(METERED, price_won={Channel.PHONE: 2_000}, month_minimum_won=0))
    now, second = month_of_contacts(), DAY + timedelta(days=1)
    first_known = [day for day in now if day.day != second]
    _, november = november_of(cheap, [day for day in first_known if day.day != DAY], first_known)
    october = issued_in_october(cheap, [day for day in first_known if day.day != DAY])
    rest = month_of_contacts(NOVEMBER.range)
    work = {T1: late_minutes(90, 50_000)}
    known = [
        closed(NOVEMBER, issued(november, 2), rest, quality=()),
        closed(OCTOBER, october, now, quality=(), changes=work),
    ]
    settled = {cheap.account: [Settled(by="2026-11", earlier=one) for one in november.earlier]}
    months = DateRange(first=AUTUMN.first, end=date(2027, 1, 1))
    made = books([cheap], month_of_work(months), [*now, *rest, *month_of_contacts(DECEMBER.range)])
    full = replace(made, before=known, issued=[head_of(october), head_of(issued(november, 2))], settled=settled)
    (december,) = draft_invoices(DECEMBER, full).invoices
    assert adjustments(november) == [108_000]
    assert adjustments(december) == [108_000]
    assert [one.cost_won for one in (*november.earlier, *december.earlier)] == [30_000, 50_000 - 30_000]


def november_of(
    contract: ContractTerms, then: Sequence[ContactDay], now: Sequence[ContactDay]
) -> tuple[Invoice, Invoice]:
    """October and November where a day of work of 30,000 won came late, too."""
    return november(contract, then, now, late_minutes(60, 30_000))


def test_what_was_given_back_too_much_is_charged_when_the_cost_turns_out_higher() -> None:
    """November gave 475,000 won of October's late charge back; in December October cost 100,000 won more."""
    dear = replace(METERED, price_won={Channel.PHONE: 9_000}, month_minimum_won=0)
    now = month_of_contacts()
    contract = terms(T1, dear, margin_window=MarginWindow.MONTH)
    october, second = november(contract, [day for day in now if day.day != DAY], now, late_minutes(60, 10_000))
    rest = month_of_contacts(NOVEMBER.range)
    months = DateRange(first=AUTUMN.first, end=date(2027, 1, 1))
    made = books([contract], month_of_work(months), [*now, *rest, *month_of_contacts(DECEMBER.range)])
    known = [
        closed(NOVEMBER, issued(second, 2), rest, quality=()),
        closed(OCTOBER, october, now, quality=(), changes={T1: late_minutes(60, 110_000)}),
    ]
    (december,) = draft_invoices(DECEMBER, replace(made, before=known, issued=[head_of(october)])).invoices
    assert adjustments(december) == [110_000]
    assert december.earlier == (EarlierPeriod(period="2026-10", charges_won=110_000, outcome_won=0, cost_won=100_000),)


def test_a_true_up_is_a_line_of_its_own_where_actual_wages_are_billed() -> None:
    """100,000 won more wages and 8 %: 108,000 won; under standard rates only the cost of October changes."""
    contacts = month_of_contacts()
    true_up = [DayChange(day=DAY, minutes={}, elements={CostElement.WAGES: 100_000}, is_true_up=True)]
    actual = terms(T1, COST_PLUS, billing=BillingTerms(wages=WageBasis.ACTUAL), margin_window=MarginWindow.MONTH)
    _, invoice = november(actual, contacts, contacts, [*true_up, *late_minutes(90, 30_000)])
    lines = {line.label: line.amount_won for line in invoice.lines if line.kind is LineKind.ADJUSTMENT}
    assert lines == {
        "사후 정산 – 2026-10 사용분 (늦게 확인된 문의·근무)": 32_400,
        "사후 정산 – 2026-10 인건비 확정분 (임금·보험)": 108_000,
    }
    assert invoice.earlier[0].cost_won == 130_000
    for charge in (COST_PLUS, FLAT, HOURLY):
        _, other = november(terms(T1, charge), contacts, contacts, true_up)
        assert adjustments(other) == []
        assert other.earlier == (EarlierPeriod(period="2026-10", charges_won=0, outcome_won=0, cost_won=100_000),)
