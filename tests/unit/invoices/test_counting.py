"""What a billable contact is, one rule of BUSINESS.md each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.billing import (
    BillableContact,
    BillingTerms,
    Counted,
    DurationRounding,
    RoundingOf,
    RoundingWay,
)
from contracts.menu import MenuBilling, MenuItem, MenuKind
from contracts.terms import ContractTerms
from core.channels import Channel
from core.contacts import Contact, Line, Outcome
from core.ids import AgentId
from core.periods import seoul
from invoices.allocation.minutes import MinuteClass
from invoices.allocation.split import TenantTotals
from invoices.charges import charge_lines
from invoices.invoice import LineKind
from invoices.usage.accounts import stretch_of
from invoices.usage.billable import index_contact_days, usage_of
from invoices.usage.counting import billable_days, menu_counts
from invoices.usage.facts import usage_facts
from tests.unit.invoices.office import FLAT, METERED, OCTOBER, terms
from tests.unit.invoices.sample import DAY, T1, calendar, counted, rates, service
from wfm.timesheets import Activity, Grade

ITEM = MenuItem(
    kind=MenuKind.HAPPY_CALL,
    billing=MenuBilling.SUCCESS,
    price_won=3_000,
    cost_won=Decimal(2_500),
    quantity=Decimal(100),
)


def contact(number: int, minute: int = 600, minutes: int = 4, **changed: Any) -> Contact:
    """A call of some minutes, answered by A001."""
    plain: dict[str, Any] = {
        "contact": f"c{number}",
        "tenant": T1,
        "channel": Channel.PHONE,
        "line": Line.ENQUIRY,
        "type": "배송",
        "offered_at": seoul(DAY, minute),
        "answered_at": seoul(DAY, minute),
        "ended_at": seoul(DAY, minute + minutes),
        "wrap_ended_at": None,
        "agent": AgentId("A001"),
        "outcome": Outcome.SOLVED,
    }
    return Contact(**(plain | changed))


def billed(*contacts: Contact, channel: Channel = Channel.PHONE, **billing: Any) -> tuple[int, int]:
    """Contacts and seconds of the day."""
    own = terms(T1, services=(service(T1, channel),), billing=BillingTerms(**billing), menu=(ITEM,))
    found = billable_days(contacts, own.services[0], own, calendar())[DAY]
    return found.contacts, found.handled_s


def test_abandoned_tests_and_what_came_outside_the_hours_are_never_billed() -> None:
    """One of six counts: the others were given up, a test, before opening, a happy call, or a board post's."""
    lost = contact(2, answered_at=None, ended_at=seoul(DAY, 601), outcome=Outcome.ABANDONED, agent=None)
    contacts = (
        contact(1),
        lost,
        contact(3, is_test=True),
        contact(4, minute=500),
        contact(5, type="해피콜"),
    )
    assert billed(*contacts) == (1, 240)


def test_a_hand_over_memo_counts_once_or_never() -> None:
    """The contract says which."""
    handed = contact(1, outcome=Outcome.HANDED_OVER)
    assert billed(handed)[0] == 1
    assert billed(handed, contacts={Channel.PHONE: BillableContact(handovers=Counted.NEVER)})[0] == 0


def test_a_transfer_inside_the_pool_counts_once() -> None:
    """The same customer goes on with A002 before A001 has wrapped up; the minutes of both are kept."""
    first = contact(1, customer_hash="k1", wrap_ended_at=seoul(DAY, 606))
    second = contact(2, minute=603, customer_hash="k1", agent=AgentId("A002"))
    later = contact(3, minute=620, customer_hash="k1")
    assert billed(first, second, later) == (2, 360 + 240 + 240)
    each = {Channel.PHONE: BillableContact(transfers=Counted.EACH)}
    assert billed(first, second, later, contacts=each)[0] == 3


def test_a_chat_ends_after_the_agreed_silence() -> None:
    """25 minutes of silence: one chat; 35 minutes: two; with ten minutes agreed the first are two as well."""
    chats = [contact(n, minute=minute, channel=Channel.CHAT, customer_hash="k1") for n, minute in ((1, 600), (2, 629))]
    late = contact(3, minute=629 + 4 + 35, channel=Channel.CHAT, customer_hash="k1")
    assert billed(*chats, late, channel=Channel.CHAT)[0] == 2
    ten = {Channel.CHAT: BillableContact(chat_silence_minutes=10)}
    assert billed(*chats, late, channel=Channel.CHAT, contacts=ten)[0] == 3
    stranger = replace(chats[1], customer_hash="k2")
    assert billed(chats[0], stranger, channel=Channel.CHAT)[0] == 2


@pytest.mark.parametrize(
    ("rounding", "expected"),
    [
        (DurationRounding(unit_s=60, way=RoundingWay.UP, of=RoundingOf.CONTACT), 120 + 120),
        (DurationRounding(unit_s=60, way=RoundingWay.DOWN, of=RoundingOf.CONTACT), 60 + 60),
        (DurationRounding(unit_s=10, way=RoundingWay.NEAREST, of=RoundingOf.CONTACT), 70 + 100),
    ],
)
def test_durations_are_rounded_contact_by_contact(rounding: DurationRounding, expected: int) -> None:
    """65 and 98 seconds."""
    short = [contact(n, ended_at=seoul(DAY, 600) + timedelta(seconds=seconds)) for n, seconds in ((1, 65), (2, 98))]
    assert billed(*short, rounding=rounding)[1] == expected


def test_the_log_is_counted_where_it_is_known_and_counts_where_not() -> None:
    """Tuesday from the log (two contacts), Wednesday from counts (18 × 3)."""
    own = terms(T1, METERED)
    stretch = stretch_of(own, OCTOBER.range, OCTOBER.range, calendar())
    days = index_contact_days([counted(T1, DAY), counted(T1, DAY + timedelta(days=1))])
    usage = usage_of(stretch, days, (), calendar(), [contact(1), contact(2, minute=700)])
    phone = usage.channels[Channel.PHONE]
    assert usage.contacts_by_day == {DAY: 2, DAY + timedelta(days=1): 54}
    assert (phone.contacts, phone.days_logged) == (56, 1)


def menu_amounts(item: MenuItem, *contacts: Contact, first: date | None = None) -> list[tuple[LineKind, int]]:
    """Lines of the menu for the rest of October from a day on."""
    own: ContractTerms = terms(T1, FLAT, menu=(item,), **({"valid_from": first} if first else {}))
    days = OCTOBER.range if first is None else replace(OCTOBER.range, first=first)
    stretch = stretch_of(own, days, OCTOBER.range, calendar(), begins=first is not None)
    lines = charge_lines(stretch, usage_of(stretch, {}, (), calendar(), contacts))
    return [(line.kind, line.amount_won) for line in lines if line.label.startswith("선택 서비스")]


def test_items_of_the_menu_bill_by_their_own_rule() -> None:
    """Three happy calls, two reached, one held; hours prorated by days; a review for each answered one."""
    lost = contact(3, type="해피콜", answered_at=None, outcome=Outcome.ABANDONED, agent=None)
    calls = (contact(1, type="해피콜"), contact(2, type="해피콜", outcome=Outcome.CALLBACK), lost)
    assert menu_amounts(ITEM, *calls) == [(LineKind.SERVICE, 3_000)]
    assert menu_amounts(replace(ITEM, billing=MenuBilling.ATTEMPT), *calls) == [(LineKind.SERVICE, 9_000)]
    review = replace(ITEM, kind=MenuKind.REVIEW, billing=MenuBilling.CONTACT)
    assert menu_amounts(review, contact(1, type="리뷰")) == [(LineKind.SERVICE, 3_000)]
    hours = replace(ITEM, kind=MenuKind.PEAK_HOURS, billing=MenuBilling.HOUR, price_won=25_000, quantity=Decimal(40))
    assert menu_amounts(hours) == [(LineKind.SERVICE, 1_000_000)]
    assert menu_amounts(hours, first=date(2026, 10, 22)) == [(LineKind.SERVICE, 322_581)]
    assert menu_amounts(replace(hours, months=(11, 12))) == []


def test_what_is_billed_once_is_billed_with_the_first_day_of_the_contract() -> None:
    """Training is a service charge, a line set-up stands outside the margin; neither is prorated or repeated."""
    training = replace(
        ITEM, kind=MenuKind.INITIAL_TRAINING, billing=MenuBilling.ONCE, price_won=300_000, quantity=Decimal(2)
    )
    assert menu_amounts(training, first=date(2026, 10, 20)) == [(LineKind.SERVICE, 600_000)]
    assert menu_amounts(training) == []
    setup = replace(training, kind=MenuKind.LINE_SETUP, quantity=Decimal(1), cost_won=Decimal(training.price_won))
    assert menu_amounts(setup, first=date(2026, 10, 20)) == [(LineKind.SETUP, 300_000)]


@given(st.lists(st.tuples(st.integers(540, 1079), st.sampled_from(["", "k1", "k2"]), st.booleans()), max_size=12))
def test_merging_never_invents_a_contact_and_keeps_every_second(rows: list[tuple[int, str, bool]]) -> None:
    """Whoever called whenever: at most as many contacts as were answered, and all of their time."""
    contacts = [
        contact(n, minute=minute, customer_hash=who, channel=Channel.CHAT, agent=AgentId("A001" if same else "A002"))
        for n, (minute, who, same) in enumerate(rows)
    ]
    own = terms(T1, services=(service(T1, Channel.CHAT),))
    found = billable_days(contacts, own.services[0], own, calendar())
    total = sum(each.contacts for each in found.values())
    assert total <= len(contacts)
    assert (total > 0) == bool(contacts)
    assert sum(each.handled_s for each in found.values()) == 240 * len(contacts)
    assert menu_counts(contacts, own) == {}


@pytest.mark.parametrize(
    ("minutes", "hours", "verdict"),
    [(9176, "0.00", "이내"), (9600, "7.06", "이내"), (9700, "8.73", "벗어남"), (8600, "-9.60", "벗어남")],
)
def test_delivered_hours_are_held_against_the_bought_ones(minutes: int, hours: str, verdict: str) -> None:
    """1.0 FTE less 12 % is 152.94 hours a month; within five per cent is 145.30 to 160.59."""
    own = terms(T1, FLAT)
    stretch = stretch_of(own, OCTOBER.range, OCTOBER.range, calendar())
    kind = MinuteClass(grade=Grade.REGULAR, activity=Activity.ON_DUTY)
    usage = usage_of(stretch, {}, (), calendar(), [contact(1), contact(2), contact(3, type="반품")])
    facts = {f.key: f for f in usage_facts([(stretch, usage)], TenantTotals(minutes={kind: minutes}), rates())}
    assert abs(facts["share.balance"].quantity - Decimal(hours)) <= Decimal("0.01")
    assert verdict in facts["share.balance"].label
    assert [(facts[f"types.{n}"].label, facts[f"types.{n}"].quantity) for n in (1, 2)] == [
        ("유형별 응대 – 배송", Decimal(2)),
        ("유형별 응대 – 반품", Decimal(1)),
    ]
