"""Kept chances: what follows from the months of a clause."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contracts.kpi_clauses import BonusStep, KpiClause, KpiKind
from contracts.promises.chances import (
    Agreement,
    Duty,
    MonthChance,
    People,
    PromiseRun,
    Volume,
    clause_chances,
    lowest_chances,
)
from core.channels import Channel
from core.errors import BrokenInvariant
from core.ids import ContractId, PoolId
from tests.unit.contracts.samples import DAY, draft

RATE = KpiClause(
    kind=KpiKind.ANSWER_RATE,
    channel=Channel.PHONE,
    target=Decimal("0.9"),
    volume_min=100,
    credit_share=Decimal("0.03"),
)
AGE = replace(RATE, kind=KpiKind.BACKLOG_AGE, channel=Channel.BOARD, target=Decimal(3600))


def month(number: int, met: int, *, known: int = 20, proposal: str | None = None, **more: object) -> MonthChance:
    """A month of twenty plays."""
    return MonthChance(
        kind=KpiKind.ANSWER_RATE,
        channel=Channel.PHONE,
        people=more.get("people", People.TODAY),  # type: ignore[arg-type]
        month=date(2026, number, 1),
        plays=20,
        known=known,
        met=met,
        proposal=None if proposal is None else Decimal(proposal),
    )


def run(*months: MonthChance) -> PromiseRun:
    """A judgement with these months, asked for 90 %."""
    return PromiseRun(
        contract=ContractId("T07-2026-1"),
        version=1,
        agreement="0" * 64,
        judged_on=DAY,
        confidence=Decimal("0.9"),
        seed=1,
        plays=20,
        engine="e",
        pool=PoolId("MAIN"),
        as_of=DAY,
        volume=Volume.MODEL,
        duty=Duty.ROSTER,
        chances=months,
    )


def test_the_worst_month_decides() -> None:
    """Eighteen of twenty is kept, seventeen is not; the easiest of the proposals holds in every month."""
    (found,) = clause_chances([RATE], run(month(1, 20), month(2, 18)))
    assert (found.is_kept, found.proposal) == (True, None)
    missed = run(month(1, 17, proposal="0.88"), month(2, 20), month(3, 5, proposal="0.8"))
    (found,) = clause_chances([RATE], missed)
    assert (found.is_kept, found.proposal) == (False, Decimal("0.8"))
    assert found.worst is not None
    assert (found.worst.month, found.worst.chance) == (date(2026, 3, 1), Decimal("0.25"))
    assert lowest_chances([RATE], missed) == {(KpiKind.ANSWER_RATE, Channel.PHONE): Decimal("0.25")}


def test_of_times_the_longest_proposal_holds() -> None:
    """Where less is better."""
    ages = [
        replace(month(number, 0, proposal=proposal), kind=KpiKind.BACKLOG_AGE, channel=Channel.BOARD)
        for number, proposal in ((1, "4200"), (2, "7200"))
    ]
    (found,) = clause_chances([AGE], run(*ages))
    assert found.proposal == Decimal(7200)


def test_a_month_without_any_target_leaves_nothing_to_propose() -> None:
    """One month in which nothing worth the name would hold."""
    (found,) = clause_chances([RATE], run(month(1, 0, proposal="0.5"), month(2, 0)))
    assert (found.is_kept, found.proposal) == (False, None)


def test_months_without_a_result_say_nothing() -> None:
    """They are neither kept nor missed; with none but those nobody knows."""
    (found,) = clause_chances([RATE], run(month(1, 20), month(2, 0, known=0)))
    assert found.is_kept is True
    (unknown,) = clause_chances([RATE], run(month(2, 0, known=0)))
    assert (unknown.is_kept, unknown.worst) == (None, None)
    assert lowest_chances([RATE], run(month(2, 0, known=0))) == {(KpiKind.ANSWER_RATE, Channel.PHONE): None}


def test_the_planned_people_decide_where_there_are_any() -> None:
    """Today's may be too few when those who begin in time are enough."""
    judged = run(month(1, 5, proposal="0.7"), month(1, 20, people=People.PLANNED))
    assert judged.people is People.PLANNED
    assert clause_chances([RATE], judged)[0].is_kept is True
    assert clause_chances([RATE], judged, People.TODAY)[0].is_kept is False
    assert run(month(1, 20)).people is People.TODAY


def test_money_changes_no_chance() -> None:
    """Credit, bonus and payment day leave the agreement of a promise as it is; a target, hours or term do not."""
    terms = draft()
    bonus = (BonusStep(value=Decimal("0.99"), share=Decimal("0.01")),)
    paid = tuple(
        replace(clause, credit_share=Decimal("0.05"), bonus=bonus if clause.kind is KpiKind.ANSWER_RATE else ())
        for clause in terms.kpis
    )
    same = replace(terms, kpis=paid, kpi_bonus_cap=Decimal("0.05"), payment_day=3)
    assert Agreement.of(same) == Agreement.of(terms)
    harder = replace(terms.kpis[0], target=Decimal("0.97"))
    for other in (
        replace(terms, kpis=(harder, *terms.kpis[1:])),
        replace(terms, valid_until=date(2026, 6, 30)),
        replace(terms, expected_contacts={Channel.PHONE: 1, Channel.CHAT: 1}),
    ):
        assert Agreement.of(other) != Agreement.of(terms)


def test_more_met_than_played_is_refused() -> None:
    """A record that cannot be."""
    with pytest.raises(BrokenInvariant):
        month(1, 21)
