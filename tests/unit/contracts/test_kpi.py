"""The one evaluator: each KPI by hand, exclusions, minimum volume, credits."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from contracts.kpi_clauses import BonusStep, KpiClause, KpiKind
from contracts.promises.kpi import NoResult, judge, judge_all, service_level
from contracts.promises.library import LIBRARY, KpiUnit
from contracts.promises.outcomes import Exclusion, Outcomes, OutcomeSlice
from contracts.promises.settlement import bonuses_won, credits_won
from core.channels import Channel
from core.contacts import QualityMeasure, QualityResult
from core.errors import BrokenInvariant
from core.service import ServiceLevelDefinition
from tests.unit.contracts.samples import DAY, TENANT

PHONE = OutcomeSlice(
    channel=Channel.PHONE,
    offered=100,
    answered=92,
    handled_s=92 * 250,
    answer_waits={5: 60, 20: 14, 21: 18},
    unanswered_waits={10: 3, 60: 5},
)
OUTAGE = OutcomeSlice(
    channel=Channel.PHONE,
    offered=40,
    answered=0,
    answer_waits={},
    unanswered_waits={30: 40},
    handled_s=0,
    excluded=Exclusion.TENANT_OUTAGE,
)
CHAT = OutcomeSlice(
    channel=Channel.CHAT,
    offered=11,
    answered=10,
    handled_s=4_000,
    answer_waits={10: 5, 40: 4, 300: 1},
    unanswered_waits={90: 1},
)
BOARD = OutcomeSlice(
    channel=Channel.BOARD,
    offered=10,
    answered=8,
    answer_waits={3_600: 8},
    unanswered_waits={90_000: 2},
)


def clause(kind: KpiKind, target: str, channel: Channel | None = Channel.PHONE, **terms: Any) -> KpiClause:
    """A clause that needs one contact and costs three percent."""
    usual: dict[str, Any] = {"volume_min": 1, "credit_share": Decimal("0.03")}
    if kind is KpiKind.SERVICE_LEVEL:
        usual |= {"within_s": 20, "definition": ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED}
    return KpiClause(kind=kind, channel=channel, target=Decimal(target), **(usual | terms))


def result(measure: QualityMeasure, sampled: int, score: str, channel: Channel = Channel.PHONE) -> QualityResult:
    """A result of quality work."""
    return QualityResult(
        tenant=TENANT, channel=channel, day=DAY, measure=measure, sampled=sampled, score=Decimal(score)
    )


OUTCOMES = Outcomes(
    slices=(PHONE, OUTAGE, CHAT, BOARD),
    quality=(
        result(QualityMeasure.QA, 10, "88"),
        result(QualityMeasure.QA, 30, "84", Channel.CHAT),
        result(QualityMeasure.CSAT, 50, "86"),
        result(QualityMeasure.FCR, 40, "72.5"),
    ),
)


@pytest.mark.parametrize(
    ("kind", "channel", "target", "value", "volume", "is_met"),
    [
        (KpiKind.ANSWER_RATE, Channel.PHONE, "0.92", "0.92", 100, True),
        (KpiKind.ANSWER_RATE, Channel.PHONE, "0.9201", "0.92", 100, False),
        (KpiKind.ABANDON_RATE, Channel.PHONE, "0.08", "0.08", 100, True),
        (KpiKind.ABANDON_RATE, Channel.PHONE, "0.05", "0.08", 100, False),
        (KpiKind.SERVICE_LEVEL, Channel.PHONE, "0.74", "0.74", 100, True),
        (KpiKind.AHT, Channel.PHONE, "249", "250", 92, False),
        (KpiKind.AHT, Channel.PHONE, "250", "250", 92, True),
        (KpiKind.CHAT_FIRST_RESPONSE, Channel.CHAT, "60", "40", 11, True),
        (KpiKind.CHAT_FIRST_RESPONSE_P90, Channel.CHAT, "90", "90", 11, True),
        (KpiKind.ASA, Channel.PHONE, "10", "10.413", 92, False),
        (KpiKind.ASA, Channel.PHONE, "11", "10.413", 92, True),
        (KpiKind.BACKLOG_AGE, Channel.BOARD, "86400", "90000", 10, False),
        (KpiKind.QA, Channel.PHONE, "85", "88", 10, True),
        (KpiKind.QA, None, "85", "85", 40, True),
        (KpiKind.CSAT, None, "0.85", "0.86", 50, True),
        (KpiKind.FCR, None, "0.73", "0.725", 40, False),
        (KpiKind.ANSWER_RATE, None, "0.9", "0.9189", 111, True),
    ],
)
def test_each_kpi_by_hand(
    kind: KpiKind, channel: Channel | None, target: str, value: str, volume: int, is_met: bool
) -> None:
    """Value, volume and verdict of every KPI of the library, at and beside its target."""
    judged = judge(clause(kind, target, channel), OUTCOMES)
    assert (judged.value, judged.volume, judged.is_met) == (Decimal(value), volume, is_met)


def test_every_kpi_of_the_library_is_judged_here() -> None:
    """A new KPI must come with its case above."""
    cases = next(mark for mark in test_each_kpi_by_hand.pytestmark if mark.name == "parametrize").args[1]  # type: ignore[attr-defined]
    assert {case[0] for case in cases} == set(KpiKind) == set(LIBRARY)


def test_excluded_contacts_are_counted_apart() -> None:
    """An outage of the tenant neither helps nor hurts; how many were left out is told."""
    judged = judge(clause(KpiKind.ANSWER_RATE, "0.9"), OUTCOMES)
    assert judged.excluded == {Exclusion.TENANT_OUTAGE: 40}


def test_below_the_minimum_volume_there_is_no_result() -> None:
    """Neither met nor missed, and no credit."""
    judged = judge(clause(KpiKind.ANSWER_RATE, "0.99", volume_min=101), OUTCOMES)
    assert (judged.value, judged.is_met, judged.no_result) == (None, None, NoResult.TOO_FEW)
    assert credits_won((judged,), 1_000_000, Decimal("0.1")) == (0,)
    empty = judge(clause(KpiKind.ANSWER_RATE, "0.99", volume_min=0), Outcomes(slices=()))
    assert empty.no_result is NoResult.TOO_FEW


def test_counts_without_waits_tell_no_service_level() -> None:
    """Missing data is no result, never a guess."""
    counts = Outcomes(slices=(OutcomeSlice(channel=Channel.PHONE, offered=100, answered=95),))
    assert judge(clause(KpiKind.SERVICE_LEVEL, "0.8"), counts).no_result is NoResult.NO_DATA
    assert judge(clause(KpiKind.AHT, "300"), counts).no_result is NoResult.NO_DATA
    assert judge(clause(KpiKind.ANSWER_RATE, "0.9"), counts).is_met is True


@pytest.mark.parametrize(
    ("definition", "level"),
    [
        (ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED, Fraction(74, 100)),
        (ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED, Fraction(74, 97)),
        (ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED, Fraction(74, 92)),
        (ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED, Fraction(77, 100)),
    ],
)
def test_four_definitions_of_a_service_level(definition: ServiceLevelDefinition, level: Fraction) -> None:
    """The same traffic under each definition."""
    assert service_level(PHONE.answer_waits or {}, PHONE.unanswered_waits or {}, 20, definition) == level


def test_the_verdict_uses_the_exact_value() -> None:
    """Two of three is below 0.6667, though both print alike."""
    slices = (OutcomeSlice(channel=Channel.PHONE, offered=3, answered=2),)
    judged = judge(clause(KpiKind.ANSWER_RATE, "0.6667"), Outcomes(slices=slices))
    assert (judged.value, judged.is_met) == (Decimal("0.6667"), False)


def test_credits_stay_within_the_cap() -> None:
    """Three missed clauses of three percent under a cap of seven: exactly seven, in proportion."""
    missed = judge_all([clause(KpiKind.ANSWER_RATE, f"0.9{n}") for n in (5, 6, 7)], OUTCOMES)
    assert credits_won(missed, 1_000_000, Decimal("0.10")) == (30_000, 30_000, 30_000)
    capped = credits_won(missed, 1_000_000, Decimal("0.07"))
    assert sum(capped) == 70_000
    assert max(capped) - min(capped) <= 1


@pytest.mark.parametrize(
    ("kind", "target", "steps", "share"),
    [
        (KpiKind.ANSWER_RATE, "0.90", [("0.92", "0.01"), ("0.95", "0.02")], "0.01"),
        (KpiKind.ANSWER_RATE, "0.90", [("0.91", "0.01"), ("0.915", "0.02")], "0.02"),
        (KpiKind.ANSWER_RATE, "0.90", [("0.9201", "0.01")], "0"),
        (KpiKind.ABANDON_RATE, "0.09", [("0.08", "0.01"), ("0.05", "0.02")], "0.01"),
        (KpiKind.ABANDON_RATE, "0.09", [("0.0799", "0.01")], "0"),
    ],
)
def test_the_furthest_step_reached_is_the_bonus(
    kind: KpiKind, target: str, steps: list[tuple[str, str]], share: str
) -> None:
    """Steps go in the KPI's own direction and are judged on the exact value, at and beside it."""
    schedule = tuple(BonusStep(value=Decimal(value), share=Decimal(part)) for value, part in steps)
    judged = judge(clause(kind, target, bonus=schedule), OUTCOMES)
    assert judged.bonus_share == Decimal(share)
    assert bonuses_won((judged,), 1_000_000, Decimal("0.05")) == (int(Decimal(share) * 1_000_000),)


def test_nothing_is_earned_below_the_minimum_volume() -> None:
    """No result, no bonus."""
    schedule = (BonusStep(value=Decimal("0.91"), share=Decimal("0.01")),)
    judged = judge(clause(KpiKind.ANSWER_RATE, "0.9", volume_min=101, bonus=schedule), OUTCOMES)
    assert (judged.is_met, judged.bonus_share) == (None, Decimal(0))


def test_bonuses_stay_within_their_cap() -> None:
    """Two steps of three percent under a cap of five: exactly five, in proportion; credits are not touched."""
    schedule = (BonusStep(value=Decimal("0.915"), share=Decimal("0.03")),)
    judged = judge_all([clause(KpiKind.ANSWER_RATE, target, bonus=schedule) for target in ("0.90", "0.91")], OUTCOMES)
    assert bonuses_won(judged, 1_000_000, Decimal("0.05")) == (25_000, 25_000)
    assert credits_won(judged, 1_000_000, Decimal("0.05")) == (0, 0)


@pytest.mark.parametrize("steps", [["0.95", "0.93"], ["0.85", "0.95"], ["0.90"]])
def test_steps_go_one_way(steps: list[str]) -> None:
    """A schedule that turns round, or begins at the target, is no schedule."""
    schedule = tuple(BonusStep(value=Decimal(value), share=Decimal(n) / 100) for n, value in enumerate(steps, 1))
    with pytest.raises(BrokenInvariant):
        clause(KpiKind.ANSWER_RATE, "0.90", bonus=schedule)


def test_a_bonus_on_the_wrong_side_is_never_earned() -> None:
    """The record cannot know which way is better; the evaluator does, and drafts are refused (kpi_bonus)."""
    schedule = (BonusStep(value=Decimal("0.5"), share=Decimal("0.01")),)
    assert judge(clause(KpiKind.ANSWER_RATE, "0.95", bonus=schedule), OUTCOMES).bonus_share == 0


def test_quality_is_never_left_out() -> None:
    """Exclusions belong to contacts: a sample that was judged counts."""
    assert {kind for kind, each in LIBRARY.items() if not each.exclusions} == {KpiKind.QA, KpiKind.CSAT, KpiKind.FCR}


def test_a_ratio_s_target_is_a_ratio() -> None:
    """Targets proposed by the library lie in the range of their unit."""
    for definition in LIBRARY.values():
        most = {KpiUnit.RATIO: 1, KpiUnit.SCORE: 100, KpiUnit.SECONDS: 10**6}[definition.unit]
        assert 0 < definition.target <= most
