"""What is called empty beside another target really is: no traffic keeps the one and misses the other."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.kpi_clauses import KpiClause, KpiKind
from contracts.promises.contradictions import contradictions
from contracts.promises.kpi import judge
from contracts.promises.outcomes import Outcomes, OutcomeSlice
from core.channels import Channel
from core.service import ServiceLevelDefinition
from tests.soaking import examples

WAITS = st.dictionaries(st.integers(0, 40), st.integers(1, 20), max_size=6)
RATIOS = (KpiKind.ANSWER_RATE, KpiKind.ABANDON_RATE, KpiKind.SERVICE_LEVEL)
SECONDS = (KpiKind.CHAT_FIRST_RESPONSE, KpiKind.CHAT_FIRST_RESPONSE_P90, KpiKind.ASA)


@st.composite
def clauses(draw: st.DrawFn) -> KpiClause:
    """Any clause about waits or answers of the chat."""
    kind = draw(st.sampled_from((*RATIOS, *SECONDS)))
    is_level = kind is KpiKind.SERVICE_LEVEL
    percent = st.integers(1, 99).map(lambda points: Decimal(points) / 100)
    return KpiClause(
        kind=kind,
        channel=Channel.CHAT,
        target=draw(percent if kind in RATIOS else st.integers(1, 40).map(Decimal)),
        volume_min=1,
        credit_share=Decimal("0.03"),
        within_s=draw(st.integers(1, 30)) if is_level else None,
        definition=draw(st.sampled_from(ServiceLevelDefinition)) if is_level else None,
    )


@settings(max_examples=examples(500))
@given(pair=st.tuples(clauses(), clauses()), answered=WAITS, given_up=WAITS)
def test_who_keeps_the_one_keeps_the_empty_one(
    pair: tuple[KpiClause, KpiClause], answered: dict[int, int], given_up: dict[int, int]
) -> None:
    """Judged by the one evaluator on any traffic; both must have a result."""
    traffic = Outcomes(
        slices=(
            OutcomeSlice(
                channel=Channel.CHAT,
                offered=sum(answered.values()) + sum(given_up.values()),
                answered=sum(answered.values()),
                handled_s=0,
                answer_waits=answered,
                unanswered_waits=given_up,
            ),
        )
    )
    for found in contradictions(pair, {Channel.CHAT}):
        kept, empty = judge(found.kept, traffic), judge(found.empty, traffic)
        if found.bound is None:
            # both are rounded for display
            assert kept.value is None or empty.value is None or abs(kept.value + empty.value - 1) <= Decimal("0.0001")
        elif kept.is_met and empty.is_met is not None:
            assert empty.is_met
