"""Promises judged on possible months: by hand, and the proposal judged again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contracts.kpi_clauses import KpiClause, KpiKind
from contracts.promises.keepability import is_kept_at, keepability, step_of
from contracts.promises.measured import quality_months, results_that_speak
from contracts.promises.outcomes import Exclusion, Outcomes, OutcomeSlice
from core.channels import Channel
from core.contacts import QualityMeasure, QualityResult
from core.ids import TenantId
from core.periods import DateRange

T01 = TenantId("T01")
NINE_OF_TEN = Decimal("0.9")
DAYS = DateRange(first=date(2026, 8, 10), end=date(2026, 11, 9))


def clause(kind: KpiKind, target: str, volume_min: int = 0) -> KpiClause:
    """A clause for all channels."""
    return KpiClause(
        kind=kind, channel=None, target=Decimal(target), volume_min=volume_min, credit_share=Decimal("0.02")
    )


def month(answered: int, offered: int = 1000, handled_s: int = 0, excluded: Exclusion | None = None) -> Outcomes:
    """A month by phone in which so many of the contacts were answered, all at once."""
    return Outcomes(
        slices=(
            OutcomeSlice(
                channel=Channel.PHONE,
                offered=offered,
                answered=answered,
                handled_s=handled_s,
                answer_waits={0: answered} if answered else {},
                unanswered_waits={30: offered - answered} if offered > answered else {},
                excluded=excluded,
            ),
        )
    )


TEN_MONTHS = [month(answered) for answered in (950, 940, 930, 920, 910, 905, 903, 901, 893, 850)]
"""Eight of ten answer 90 %; nine of ten answer 89.3 %, that is the steps 89.0 % and not 89.5 %."""


def test_the_share_of_months_by_hand() -> None:
    """Eight of ten is not nine of ten, but is eight of ten."""
    answered = clause(KpiKind.ANSWER_RATE, "0.9")
    found = keepability(answered, TEN_MONTHS, NINE_OF_TEN)
    assert (found.met, found.known, found.is_kept) == (8, 10, False)
    assert keepability(answered, TEN_MONTHS, Decimal("0.8")).is_kept is True


def test_the_proposal_is_kept_and_one_step_more_is_not() -> None:
    """89.0 %, the ninth best month rounded down; judged again with the evaluator."""
    answered = clause(KpiKind.ANSWER_RATE, "0.9")
    proposal = keepability(answered, TEN_MONTHS, NINE_OF_TEN).proposal
    assert proposal == Decimal("0.890")
    assert is_kept_at(answered, proposal, TEN_MONTHS, NINE_OF_TEN)
    assert not is_kept_at(answered, proposal + step_of(answered), TEN_MONTHS, NINE_OF_TEN)


def test_where_less_is_better_the_proposal_goes_up() -> None:
    """Nine of ten months give up 10.7 % or less: 11.0 % is kept, 10.5 % is not."""
    given_up = clause(KpiKind.ABANDON_RATE, "0.05")
    found = keepability(given_up, TEN_MONTHS, NINE_OF_TEN)
    assert found.proposal == Decimal("0.110")
    assert is_kept_at(given_up, found.proposal, TEN_MONTHS, NINE_OF_TEN)
    assert not is_kept_at(given_up, found.proposal - step_of(given_up), TEN_MONTHS, NINE_OF_TEN)


def test_seconds_are_proposed_in_steps_of_five() -> None:
    """An AHT of 301 s in every month: 305 s; an hour and more in tens of minutes."""
    months = [month(100, 100, handled_s=30_100)] * 3
    assert keepability(clause(KpiKind.AHT, "240"), months, NINE_OF_TEN).proposal == 305
    assert step_of(clause(KpiKind.BACKLOG_AGE, "86400")) == 600


def test_a_value_that_is_rounded_for_display_is_judged_exactly() -> None:
    """89.996 % is shown as 0.9000 and misses 90 %: 89.5 % is proposed."""
    months = [month(22_499, 25_000)] * 4
    found = keepability(clause(KpiKind.ANSWER_RATE, "0.9"), months, NINE_OF_TEN)
    assert found.judgements[0].value == Decimal("0.9000")
    assert (found.is_kept, found.proposal) == (False, Decimal("0.895"))


def test_what_is_kept_needs_no_proposal_and_nothing_can_be_hopeless() -> None:
    """Nobody is ever answered: no target above zero would hold."""
    assert keepability(clause(KpiKind.ANSWER_RATE, "0.8"), TEN_MONTHS, NINE_OF_TEN).proposal is None
    nobody = [month(0)] * 5
    for kind in (KpiKind.ANSWER_RATE, KpiKind.ABANDON_RATE):
        found = keepability(clause(kind, "0.5"), nobody, NINE_OF_TEN)
        assert (found.is_kept, found.proposal) == (False, None)


def test_months_without_a_result_say_nothing() -> None:
    """Below the minimum volume or excluded: neither kept nor missed; the others decide."""
    few = clause(KpiKind.ANSWER_RATE, "0.9", volume_min=500)
    months = [month(10, 100), month(990), month(0, excluded=Exclusion.ABOVE_BAND)]
    found = keepability(few, months, NINE_OF_TEN)
    assert (found.known, found.met, found.is_kept) == (1, 1, True)
    assert keepability(few, months[:1], NINE_OF_TEN).is_kept is None


def result(day: date, score: str, measure: QualityMeasure = QualityMeasure.CSAT, sampled: int = 6) -> QualityResult:
    """A result by phone."""
    return QualityResult(
        tenant=T01, channel=Channel.PHONE, day=day, measure=measure, sampled=sampled, score=Decimal(score)
    )


FRIDAYS = [date(2026, 9, 4), date(2026, 9, 11), *(date(2026, 10, day) for day in (2, 9, 16, 23))]
"""Two results in September, four in October."""


def test_a_drawn_month_has_as_many_results_as_one_had() -> None:
    """Two or four; the share scatters around what was measured, and ten of ten are no certainty."""
    known = [result(day, "100") for day in FRIDAYS]
    months = quality_months(known, DAYS, months=300, seed=3)
    assert {len(each) for each in months} == {2, 4}
    assert months == quality_months(known, DAYS, months=300, seed=3) != quality_months(known, DAYS, months=300, seed=4)
    rates = [float(sum(each.score * each.sampled for each in m) / sum(each.sampled for each in m)) for m in months]
    # Jeffreys: 36 of 36 give a mean of 36.5 / 37
    assert sum(rates) / len(rates) == pytest.approx(100 * 36.5 / 37, abs=0.6)
    assert min(rates) < 100


def test_scores_are_drawn_from_those_known() -> None:
    """No score that was never given; the mean over many months is that of the results."""
    known = [result(day, str(80 + 4 * n), QualityMeasure.QA) for n, day in enumerate(FRIDAYS)]
    months = quality_months(known, DAYS, months=500, seed=1)
    drawn = [each.score for month in months for each in month]
    assert set(drawn) == {each.score for each in known}
    assert float(sum(drawn) / len(drawn)) == pytest.approx(90, abs=0.7)


def test_too_few_scores_and_strangers_do_not_speak() -> None:
    """Two scores are too few, two shares are not; other tenants and days outside are left out."""
    scores = [result(day, "90", QualityMeasure.QA) for day in FRIDAYS[:2]]
    shares = [result(day, "90") for day in FRIDAYS[:2]]
    stranger = replace(shares[0], tenant=TenantId("T02"))
    old = replace(shares[0], day=date(2026, 8, 9))
    assert results_that_speak([*scores, *shares, stranger, old], T01, DAYS) == shares


def test_without_a_whole_month_the_pace_counts() -> None:
    """Four results in the last three weeks, no whole month behind them: four a month."""
    known = [result(date(2026, 10, day), "90") for day in (20, 22, 27, 30)]
    assert {len(each) for each in quality_months(known, DAYS, months=50, seed=1)} == {4}
