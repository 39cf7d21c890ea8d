"""Bonus schedules and definitions of a level, as they are typed: table, options, amendments, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from contracts.kpi_clauses import BonusStep, KpiKind
from contracts.requests.bonuses import schedule_of, steps, typed_schedule
from contracts.requests.drafting import draft_terms
from contracts.requests.request import KpiRequest
from core.channels import Channel
from core.errors import ProblemsFound
from core.intake import BadCell
from core.service import ServiceLevelDefinition
from store.workspace import Workspace
from tests.unit.contracts.calls import TAKEN, call, done, rows
from tests.unit.contracts.samples import drafting, request

RATE = KpiKind.ANSWER_RATE
DRAFT = ("contract", "draft", "T07", "--number", "T07-N", "--model", "flat", "--start", "2026-12-01")
EXPECT = ("--expect", "phone=400", "--expect", "chat=250")


@pytest.mark.parametrize(
    ("kind", "cell", "schedule"),
    [
        (RATE, "95%=1%; 97%=2%", [("0.95", "0.01"), ("0.97", "0.02")]),
        (RATE, "95=1%", [("0.95", "0.01")]),
        (KpiKind.QA, "90=0.5%", [("90", "0.005")]),
        (KpiKind.BACKLOG_AGE, "43200=1%;21600=2%;", [("43200", "0.01"), ("21600", "0.02")]),
    ],
)
def test_steps_are_read_as_targets_are(kind: KpiKind, cell: str, schedule: list[tuple[str, str]]) -> None:
    """And written back so that they are read alike."""
    found = schedule_of(kind, steps(cell))
    assert found == tuple(BonusStep(value=Decimal(value), share=Decimal(share)) for value, share in schedule)
    assert schedule_of(kind, steps(typed_schedule(kind, found))) == found


@pytest.mark.parametrize("cell", ["95%", "=1%", "95%=", "95%=30%", "0=1%", "95%=0", "many=1%"])
def test_what_is_no_step_is_refused(cell: str) -> None:
    """Half a step, a share above a fifth or of nothing, no number."""
    with pytest.raises(BadCell):
        steps(cell)


@pytest.mark.parametrize(
    ("kind", "target", "cell"),
    [
        (RATE, "0.9", "90%=1%"),
        (RATE, "0.9", "95%=1%;93%=2%"),
        (RATE, "0.9", "95%=2%;97%=1%"),
        (KpiKind.QA, "85", "101=1%"),
        (KpiKind.ABANDON_RATE, "0.05", "6%=1%"),
    ],
)
def test_a_schedule_lies_beyond_its_target(kind: KpiKind, target: str, cell: str) -> None:
    """At the target, back again, worth less, out of range, on the wrong side: all refused with the target."""
    channel = None if kind is KpiKind.QA else Channel.PHONE
    wanted = KpiRequest(kind=kind, channel=channel, target=Decimal(target), bonus=schedule_of(kind, steps(cell)))
    others = (KpiRequest(kind=KpiKind.CSAT), KpiRequest(kind=KpiKind.FCR))
    with pytest.raises(ProblemsFound) as found:
        draft_terms(request(expected_contacts={Channel.PHONE: 400}, kpis=(wanted, *others)), drafting((Channel.PHONE,)))
    assert [problem.code for problem in found.value.problems] == ["contract.kpi_bonus"]
    assert "the target is" in found.value.problems[0].what


def test_a_bonus_brings_the_company_s_cap() -> None:
    """None agreed, no cap; one agreed, that of the dated rates."""
    plain = draft_terms(request(), drafting())
    assert plain.kpi_bonus_cap == 0
    bonus = (BonusStep(value=Decimal("0.95"), share=Decimal("0.01")),)
    kpis = (
        KpiRequest(kind=RATE, channel=Channel.PHONE, bonus=bonus),
        KpiRequest(kind=KpiKind.QA),
        KpiRequest(kind=KpiKind.CSAT),
    )
    terms = draft_terms(request(kpis=kpis), drafting())
    assert terms.kpi_bonus_cap == Decimal("0.05")
    assert terms.kpis[0].bonus == bonus


def test_options_take_bonus_seconds_and_definition(office: Workspace) -> None:
    """Drafted, shown, amended by name, told by diff, and taken out again."""
    level = "service_level:phone=80%/30/served_within_of_served"
    done(office, *DRAFT, *EXPECT, "--kpi", "answer_rate:phone=90%;95%=1%", "--kpi", level, "--kpi", "qa")
    shown = rows(office, "contract", "show", "T07-N")[0]["kpis"]
    assert shown[0]["bonus"] == [{"value": "0.95", "share": "0.01"}]
    assert (shown[1]["within_s"], shown[1]["definition"]) == (
        30,
        ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED.value,
    )
    assert "95%=1%" in done(office, "contract", "show", "T07-N")
    done(office, "contract", "sign", "T07-N", "--on", "2026-11-09", *TAKEN)
    amend = ("contract", "amend", "T07-N", "--effective", "2026-12-15")
    said = done(office, *amend, "--set", "bonus.answer_rate.phone=96%=1%;98%=2%", "--dry-run")
    assert "96%=1%; 98%=2%" in said
    assert "95%=1%" in done(office, *amend, "--set", "bonus.answer_rate.phone=none", "--dry-run")
    refused = call(office, *amend, "--set", "bonus.csat=95%=1%")
    assert refused.exit_code != 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("answer_rate:phone=90%/20", "neither seconds nor a definition"),
        ("service_level:phone=80%/20/often", "is no KPI"),
        ("service_level:phone=80%/20/served_within_of_served/x", "is no KPI"),
        ("answer_rate:phone=90%;95%", "is no KPI"),
    ],
)
def test_a_kpi_that_cannot_be_read_is_told(office: Workspace, text: str, said: str) -> None:
    """With what to write."""
    result = call(office, *DRAFT, *EXPECT, "--kpi", text, "--kpi", "qa", "--kpi", "csat")
    assert result.exit_code != 0
    assert said in result.output
