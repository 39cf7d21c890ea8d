"""How sure a clause is: simulated weeks judged by the one evaluator of contracts, and by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from cli.promises import WEEKS_A_MONTH, clause_promises, promise_row, shown_row
from contracts.terms import ContractTerms, FlatCharge, KpiClause, KpiKind, VolumeBand
from core.channels import Channel
from core.errors import BrokenInvariant
from core.ids import TenantId
from core.service import ServiceLevelDefinition
from tests.unit.contracts.samples import draft
from tests.unit.simulation.sample import small_pool
from tests.unit.staffing.sample import SERVICES
from wfm.simulation import kernels_tally as column
from wfm.simulation.problem import SimulationProblem, simulation_problem
from wfm.simulation.run import Replication, replicate

T01 = TenantId("T01")
PROBLEM: SimulationProblem = simulation_problem(small_pool())
PLAYS: tuple[Replication, ...] = replicate(PROBLEM, replications=20, seed=1, weeks_together=WEEKS_A_MONTH)
PHONE = next(
    number
    for number, line in enumerate(PROBLEM.lines)
    if (line.service.tenant, line.service.channel) == (T01, Channel.PHONE)
)


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


EASY, HARD = clause(KpiKind.ANSWER_RATE, "0.01"), clause(KpiKind.ABANDON_RATE, "0.0001")


def test_a_sure_and_an_impossible_clause() -> None:
    """1 % answered always holds, 0.01 % given up never; the wording of the interval is Wilson's."""
    contract = terms(EASY, HARD, clause(KpiKind.SERVICE_LEVEL, "0.5"))
    easy, hard, _ = clause_promises(PROBLEM, PLAYS, [contract])
    assert easy.months == 5
    assert easy.holds is not None
    assert (easy.holds.value, easy.without_result) == (1.0, 0.0)
    assert 0.5 < easy.holds.low < easy.holds.high == 1.0
    assert hard.holds is not None
    assert hard.holds.value == 0.0


def test_the_value_is_that_of_the_weeks_together() -> None:
    """The answer rate of a month is that of its four weeks, from the same sums."""
    found = clause_promises(PROBLEM, PLAYS, [terms(EASY, HARD, clause(KpiKind.AHT, "300"))])
    sums = np.stack([play.sums[PHONE] for play in PLAYS]).reshape(-1, WEEKS_A_MONTH, len(column.COLUMNS)).sum(axis=1)
    expected = (sums[:, column.ANSWERED_] / sums[:, column.OFFERED]).mean()
    assert found[0].value is not None
    assert found[0].value.value == pytest.approx(expected, abs=1e-4)
    assert found[2].value is not None
    assert found[2].value.value == pytest.approx(
        (sums[:, column.HANDLED_S] / sums[:, column.ANSWERED_]).mean(), rel=1e-3
    )


def test_below_the_minimum_volume_there_is_no_result() -> None:
    """Neither met nor missed; so is a measure that no simulation yields."""
    few = clause(KpiKind.ANSWER_RATE, "0.9", volume_min=10_000_000)
    quality = clause(KpiKind.QA, "85", channel=None)
    found = clause_promises(PROBLEM, PLAYS, [terms(few, quality, HARD)])
    assert [(each.holds, each.value, each.without_result) for each in found[:2]] == [(None, None, 1.0)] * 2


def test_weeks_above_the_band_do_not_count() -> None:
    """The band is used up in the first week: the month is judged on that week alone."""
    found = clause_promises(PROBLEM, PLAYS, [terms(EASY, HARD, clause(KpiKind.AHT, "300"), contacts_max=1)])
    first = np.stack([play.sums[PHONE] for play in PLAYS[::WEEKS_A_MONTH]])
    assert found[0].value is not None
    expected = (first[:, column.ANSWERED_] / first[:, column.OFFERED]).mean()
    assert found[0].value.value == pytest.approx(expected, abs=1e-4)


def test_deferred_work_and_chat_are_judged_too() -> None:
    """Age of the board's posts and first response of the chat, as percentiles of whole seconds."""
    backlog = clause(KpiKind.BACKLOG_AGE, "86400", Channel.BOARD)
    chat = clause(KpiKind.CHAT_FIRST_RESPONSE, "600", Channel.CHAT)
    found = clause_promises(PROBLEM, PLAYS, [terms(backlog, chat, HARD)])
    for promise in found[:2]:
        assert promise.holds is not None
        assert promise.holds.value == 1.0
    assert found[0].value is not None
    assert found[0].value.value > 240


def test_rows_for_people_name_the_unit() -> None:
    """Ratios as percent, times in seconds; programs get numbers."""
    contract = terms(EASY, clause(KpiKind.AHT, "300"), clause(KpiKind.QA, "85", channel=None))
    rows = [promise_row(each) for each in clause_promises(PROBLEM, PLAYS, [contract])]
    assert [row["target"] for row in rows] == [0.01, 300.0, 85.0]
    assert [shown_row(row)["target"] for row in rows] == ["1.0 %", "300 s", "85.0"]


def test_a_tenant_of_another_pool_is_left_out() -> None:
    """Its clauses are judged where it is served."""
    contract = terms(EASY, HARD, clause(KpiKind.AHT, "300"))
    stranger = replace(
        contract,
        tenant=TenantId("T77"),
        services=tuple(replace(service, tenant=TenantId("T77")) for service in contract.services),
    )
    assert clause_promises(PROBLEM, PLAYS, [stranger]) == ()


def test_less_than_a_month_is_refused() -> None:
    """Three weeks make no month."""
    with pytest.raises(BrokenInvariant):
        clause_promises(PROBLEM, PLAYS[:3], [])
