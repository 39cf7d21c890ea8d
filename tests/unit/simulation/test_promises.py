"""How sure a clause is: simulated days judged by the one evaluator of contracts, and by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import pytest

from cli.simulating.promises import Assumed, Basis, ClausePromise, billing_days, clause_promises, promise_row, shown_row
from contracts.charge import FlatCharge, VolumeBand
from contracts.kpi_clauses import KpiClause, KpiKind
from contracts.terms import ContractTerms
from core.channels import Channel
from core.contacts import QualityMeasure, QualityResult
from core.errors import BrokenInvariant
from core.ids import TenantId
from core.periods import DateRange
from core.service import ServiceLevelDefinition
from tests.unit.contracts.samples import draft
from tests.unit.simulation.sample import small_pool
from tests.unit.staffing.sample import MONDAY, SERVICES
from wfm.simulation import kernels_tally as column
from wfm.simulation.months import WEEKS_A_MONTH, WeekPlay, months_of, weeks_by
from wfm.simulation.problem import SimulationProblem, simulation_problem

T01 = TenantId("T01")
PROBLEM: SimulationProblem = simulation_problem(small_pool())
WEEKS: tuple[WeekPlay, ...] = tuple(weeks_by(PROBLEM, 25, seed=1))
PHONE = next(
    number
    for number, line in enumerate(PROBLEM.lines)
    if (line.service.tenant, line.service.channel) == (T01, Channel.PHONE)
)
NOVEMBER = DateRange(first=date(2026, 11, 1), end=date(2026, 12, 1))
"""30 days from a Sunday: each weekday four times, Sunday and Monday once more."""


def clause(kind: KpiKind, target: str, channel: Channel | None = Channel.PHONE, volume_min: int = 0) -> KpiClause:
    """A clause without a credit."""
    is_level = kind is KpiKind.SERVICE_LEVEL
    return KpiClause(
        kind=kind,
        channel=channel,
        target=Decimal(target),
        volume_min=volume_min,
        credit_share=Decimal(0),
        within_s=20 if is_level else None,
        definition=ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED if is_level else None,
    )


def terms(*kpis: KpiClause, contacts_max: int = 1_000_000) -> ContractTerms:
    """A flat contract of T01 with these clauses."""
    drafted = draft()
    return replace(
        drafted,
        tenant=T01,
        services=tuple(service for service in SERVICES if service.tenant == T01),
        kpis=kpis,
        charge=FlatCharge(month_won=1_000_000, band=VolumeBand(contacts_max=contacts_max, overage_won=0)),
    )


def promised(contract: ContractTerms, assumed: Assumed | None = None) -> tuple[ClausePromise, ...]:
    """The clauses of a contract on the sample's weeks."""
    return clause_promises(PROBLEM, WEEKS, [contract], assumed)


def results(measure: QualityMeasure, scores: Sequence[str], sampled: int = 6) -> tuple[QualityResult, ...]:
    """Weekly results by phone in the weeks before the one played."""
    return tuple(
        QualityResult(
            tenant=T01,
            channel=Channel.PHONE,
            day=MONDAY - timedelta(weeks=number + 1),
            measure=measure,
            sampled=sampled,
            score=Decimal(score),
        )
        for number, score in enumerate(scores)
    )


EASY, HARD = clause(KpiKind.ANSWER_RATE, "0.01"), clause(KpiKind.ABANDON_RATE, "0.0001")


def test_a_month_has_the_days_of_its_billing_period() -> None:
    """November 2026 has five Sundays and five Mondays; with closing day 25 the week lies in the period of November."""
    weeks = [[f"{week}{day}" for day in range(7)] for week in range(WEEKS_A_MONTH)]
    (month,) = months_of(weeks, NOVEMBER)
    assert len(month) == 30
    assert list(month[-2:]) == ["46", "40"]
    assert month[:28] == tuple(day for week in weeks[:4] for day in week)
    contract = terms(EASY, HARD, clause(KpiKind.AHT, "300"))
    assert billing_days(contract, MONDAY) == NOVEMBER
    closing = replace(contract, closing_day=5)
    assert billing_days(closing, MONDAY) == DateRange(first=date(2026, 11, 6), end=date(2026, 12, 6))


def test_days_sum_to_their_week() -> None:
    """Each contact is counted on one day; only the agents' time is that of the whole run."""
    for week in WEEKS[:3]:
        days = np.sum([day.sums for day in week.days], axis=0)
        assert np.allclose(days[:, : column.SERVED_S], week.whole.sums[:, : column.SERVED_S])


def test_a_sure_and_an_impossible_clause() -> None:
    """1 % answered always holds, 0.01 % given up never; the wording of the interval is Wilson's."""
    easy, hard, _ = promised(terms(EASY, HARD, clause(KpiKind.SERVICE_LEVEL, "0.5")))
    assert easy.months == 5
    assert easy.holds is not None
    assert (easy.holds.value, easy.without_result, easy.kept.is_kept) == (1.0, 0.0, True)
    assert 0.5 < easy.holds.low < easy.holds.high == 1.0
    assert hard.holds is not None
    assert (hard.holds.value, hard.kept.is_kept) == (0.0, False)


def test_the_value_is_that_of_the_days_together() -> None:
    """The answer rate of a month is that of its thirty days, from the same sums."""
    found = promised(terms(EASY, HARD, clause(KpiKind.AHT, "300")))
    months = months_of([[day.sums[PHONE] for day in week.days] for week in WEEKS], NOVEMBER)
    sums = np.array([np.sum(month, axis=0) for month in months])
    expected = (sums[:, column.ANSWERED_] / sums[:, column.OFFERED]).mean()
    assert found[0].value is not None
    assert found[0].value.value == pytest.approx(expected, abs=1e-4)
    assert found[2].value is not None
    assert found[2].value.value == pytest.approx(
        (sums[:, column.HANDLED_S] / sums[:, column.ANSWERED_]).mean(), rel=1e-3
    )


def test_below_the_minimum_volume_there_is_no_result() -> None:
    """Neither met nor missed, and no target is proposed."""
    few = clause(KpiKind.ANSWER_RATE, "0.9", volume_min=10_000_000)
    (first, *_) = promised(terms(few, HARD, clause(KpiKind.AHT, "300")))
    assert (first.holds, first.value, first.without_result) == (None, None, 1.0)
    assert (first.kept.is_kept, first.kept.proposal) == (None, None)


def test_days_above_the_band_do_not_count() -> None:
    """The band is used up on the first day: the month is judged on that Monday alone, as the invoice does."""
    found = promised(terms(EASY, HARD, clause(KpiKind.AHT, "300"), contacts_max=1))
    first = np.stack([week.days[0].sums[PHONE] for week in WEEKS[::WEEKS_A_MONTH]])
    assert found[0].value is not None
    expected = (first[:, column.ANSWERED_] / first[:, column.OFFERED]).mean()
    assert found[0].value.value == pytest.approx(expected, abs=1e-4)


def test_deferred_work_and_chat_are_judged_too() -> None:
    """Age of the board's posts and first response of the chat, as percentiles of whole seconds."""
    backlog = clause(KpiKind.BACKLOG_AGE, "86400", Channel.BOARD)
    chat = clause(KpiKind.CHAT_FIRST_RESPONSE, "600", Channel.CHAT)
    found = promised(terms(backlog, chat, HARD))
    for promise in found[:2]:
        assert promise.holds is not None
        assert promise.holds.value == 1.0
    assert found[0].value is not None
    assert found[0].value.value > 240


def test_quality_without_results_has_no_number() -> None:
    """Not measured yet: no value, no chance. Two scores are too few to say how they scatter."""
    quality = clause(KpiKind.QA, "85", channel=None)
    contract = terms(quality, EASY, HARD)
    (never, *_) = promised(contract)
    assert (never.basis, never.value, never.holds, never.results) == (Basis.NOT_MEASURED, None, None, 0)
    (few, *_) = promised(contract, Assumed(quality=results(QualityMeasure.QA, ["90", "80"])))
    assert (few.basis, few.value, few.results) == (Basis.TOO_FEW_MEASURED, None, 2)
    stranger = tuple(replace(each, tenant=TenantId("T02")) for each in results(QualityMeasure.QA, ["90"] * 6))
    assert promised(contract, Assumed(quality=stranger))[0].basis is Basis.NOT_MEASURED
    old = tuple(replace(each, day=MONDAY - timedelta(weeks=14)) for each in results(QualityMeasure.QA, ["90"] * 6))
    assert promised(contract, Assumed(quality=old))[0].basis is Basis.NOT_MEASURED


def test_measured_quality_is_drawn_again() -> None:
    """Scores of always 90 keep 85 and not 91; the row says on how many results it rests."""
    measured = results(QualityMeasure.QA, ["90"] * 8)
    for target, is_kept in (("85", True), ("90", True), ("91", False)):
        contract = terms(clause(KpiKind.QA, target, channel=None), EASY, HARD)
        (found, *_) = promised(contract, Assumed(quality=measured))
        assert (found.basis, found.results, found.sampled, found.kept.is_kept) == (Basis.MEASURED, 8, 48, is_kept)
        assert found.value is not None
        assert found.value.value == pytest.approx(90)
    assert found.kept.proposal == Decimal("90.0")


def test_rows_for_people_name_the_unit() -> None:
    """Ratios as percent, times in seconds; programs get numbers."""
    contract = terms(EASY, clause(KpiKind.AHT, "300"), clause(KpiKind.QA, "85", channel=None))
    rows = [promise_row(each) for each in promised(contract)]
    assert [row["target"] for row in rows] == [0.01, 300.0, 85.0]
    assert [shown_row(row)["target"] for row in rows] == ["1.0 %", "300 s", "85.0"]
    assert [row["results"] for row in rows] == [None, None, 0]


def test_a_tenant_of_another_pool_is_left_out() -> None:
    """Its clauses are judged where it is served."""
    contract = terms(EASY, HARD, clause(KpiKind.AHT, "300"))
    stranger = replace(
        contract,
        tenant=TenantId("T77"),
        services=tuple(replace(service, tenant=TenantId("T77")) for service in contract.services),
    )
    assert promised(stranger) == ()


def test_less_than_a_month_is_refused() -> None:
    """Four weeks lack the days by which a month is longer."""
    with pytest.raises(BrokenInvariant):
        clause_promises(PROBLEM, WEEKS[:4], [])
