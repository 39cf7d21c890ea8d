"""What a contact log says of work and patience, and how far it is believed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from math import log, log1p, sqrt

import numpy as np
import pytest

from core.channels import Channel
from core.contacts import Contact, Line, Outcome
from core.ids import AgentId, TenantId
from core.periods import seoul
from tests.unit.simulation.sample import PLAIN, agent, small_pool
from tests.unit.staffing.sample import MONDAY, SERVICES, service
from wfm.simulation.habits import Habits, Source, measured_habits
from wfm.simulation.measures import simulate
from wfm.simulation.problem import simulation_problem

PHONE = service("T01", Channel.PHONE)
NINE = seoul(MONDAY, 540) - timedelta(days=7)
NOBODY = AgentId("A999")


def contact(
    number: int,
    *,
    wait_s: float = 0.0,
    handled_s: float = 240.0,
    outcome: Outcome = Outcome.SOLVED,
    by: str = "A999",
    channel: Channel = Channel.PHONE,
    tenant: str = "T01",
) -> Contact:
    """A contact of a log."""
    is_answered = outcome is not Outcome.ABANDONED
    answered = NINE + timedelta(seconds=wait_s) if is_answered else None
    return Contact(
        contact=f"C{number:05d}",
        tenant=TenantId(tenant),
        channel=channel,
        line=Line.ENQUIRY,
        type="배송",
        offered_at=NINE,
        answered_at=answered,
        ended_at=NINE + timedelta(seconds=wait_s + (handled_s if is_answered else 0.0)),
        wrap_ended_at=None,
        agent=AgentId(by) if is_answered else None,
        outcome=outcome,
    )


def test_patience_is_time_waited_by_all_over_those_who_gave_up() -> None:
    """Patience of 90 s on average, cut off when answered: the censored likelihood finds it, no mean of waits does."""
    chance = np.random.default_rng(5)
    patience, until = chance.exponential(90, 20_000), chance.exponential(40, 20_000)
    logged = [
        contact(
            number,
            wait_s=round(min(gives_up, answer), 3),
            outcome=Outcome.ABANDONED if gives_up < answer else Outcome.SOLVED,
        )
        for number, (gives_up, answer) in enumerate(zip(patience, until, strict=True))
    ]
    habit = measured_habits(logged, [PHONE], [], PLAIN).of(PHONE, PLAIN)
    assert habit.patience_s == pytest.approx(90, rel=0.03)
    assert habit.patience_source is Source.MEASURED
    assert np.minimum(patience, until)[patience < until].mean() < 35


def test_few_who_gave_up_are_drawn_to_what_was_declared() -> None:
    """Ten gave up after 30 s each, 180 s are declared and count as thirty: (300 + 30 · 180) / 40."""
    logged = [contact(number, wait_s=30, outcome=Outcome.ABANDONED) for number in range(10)]
    habit = measured_habits(logged, [PHONE], [], PLAIN).of(PHONE, PLAIN)
    assert habit.patience_s == pytest.approx(142.5)
    assert habit.patience_source is Source.DECLARED
    endless = replace(PHONE, patience_s=None)
    assert measured_habits(logged, [endless], [], PLAIN).of(endless, PLAIN).patience_s is None
    board = service("T01", Channel.BOARD)
    posts = [contact(number, wait_s=900, channel=Channel.BOARD) for number in range(100)]
    assert measured_habits(posts, [board], [], PLAIN).of(board, PLAIN).patience_s is None


def test_share_and_work_of_what_goes_to_the_tenant() -> None:
    """150 of 450 are handed over and take half as long; fifty assumed ones are drawn in."""
    logged = [
        contact(
            number, handled_s=100 if number % 3 else 50, outcome=Outcome.SOLVED if number % 3 else Outcome.HANDED_OVER
        )
        for number in range(450)
    ]
    habit = measured_habits(logged, [PHONE], [], PLAIN).of(PHONE, PLAIN)
    assert habit.handover_share == pytest.approx((150 + 50 * 0.2) / 500)
    assert habit.handover_work == pytest.approx((150 * 0.5 + 50 * 1.0) / 200)
    assert (habit.work_source, habit.contacts) == (Source.MEASURED, 450)


def test_variation_is_that_of_the_work_and_not_of_who_did_it() -> None:
    """Log-normal work with a variation of 0.4, taken by new ones (half as long again) and experts: 0.4 is found."""
    people = [agent("A001", {"T01": 1}), agent("A002", {"T01": 3})]
    chance = np.random.default_rng(2)
    scale = sqrt(log1p(0.4**2))
    work = np.exp(chance.normal(log(200) - scale**2 / 2, scale, 30_000))
    logged = [
        contact(number, handled_s=round(seconds * (1.5 if number % 2 else 0.5), 2), by="A001" if number % 2 else "A002")
        for number, seconds in enumerate(work.tolist())
    ]
    habits = measured_habits(logged, [PHONE], people, PLAIN)
    assert habits.of(PHONE, PLAIN).variation == pytest.approx(0.4, abs=0.02)
    assert habits.pace[1] == pytest.approx(1.5, abs=0.02)
    assert habits.pace[3] == pytest.approx(0.5, abs=0.02)
    assert (habits.pace[2], habits.paced[2]) == (float(PLAIN.pace[2]), 0)


def test_without_a_log_everything_is_assumed() -> None:
    """No contact, or only tests and tenants that are not served here."""
    logged = [replace(contact(1), is_test=True), contact(2, tenant="T77")]
    habits = measured_habits(logged, [PHONE], [], PLAIN)
    assert dict(habits.lines) == {}
    habit = habits.of(PHONE, PLAIN)
    assert (habit.variation, habit.handover_share, habit.patience_s) == (0.6, 0.2, 180.0)
    assert (habit.work_source, habit.patience_source) == (Source.ASSUMED, Source.DECLARED)


def test_each_tenant_hands_over_its_own_share() -> None:
    """T01's phone a half, the others the assumed fifth: what is handed over is answered, and not solved by us."""
    phone = next(each for each in SERVICES if (each.tenant, each.channel) == ("T01", Channel.PHONE))
    half = replace(Habits().of(phone, PLAIN), handover_share=0.5)
    given = replace(small_pool(), habits=Habits(lines={(phone.tenant, phone.channel): half}))
    measures = simulate(simulation_problem(given), replications=20, seed=1)
    mine, other = measures.of(phone.tenant, Channel.PHONE), measures.of(phone.tenant, Channel.CHAT)
    assert mine is not None
    assert other is not None
    for line, share in ((mine, 0.5), (other, 0.2)):
        assert line.handover_rate is not None
        assert line.first_contact_rate is not None
        assert line.handover_rate.value == pytest.approx(share, abs=0.02)
        assert line.handover_rate.low < line.handover_rate.value < line.handover_rate.high
        assert line.first_contact_rate.value == pytest.approx(1 - line.handover_rate.value)
        assert line.handed_over.value == pytest.approx(line.handover_rate.value * line.answered.value)
    assert mine.aht_s is not None
    assert mine.aht_s.value == pytest.approx(phone.aht_s * 1.0, rel=0.06)
