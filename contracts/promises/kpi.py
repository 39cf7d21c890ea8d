"""The library of KPIs and the one evaluator: outcomes ▶ value, volume, exclusions, met or no result.

The invoice judges a month with it, a simulation judges a promise with it: there is no second definition. Definitions
follow facts/korea.md; a clause below its minimum volume has no result, which is neither met nor missed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from contracts.promises.outcomes import Exclusion, Outcomes, OutcomeSlice, Waits
from contracts.terms import KpiClause, KpiKind
from core.channels import Channel
from core.contacts import QualityMeasure
from core.errors import BrokenInvariant, require
from core.money import cut_won, round_rate, share_out
from core.service import ServiceLevelDefinition

_VALUE_PLACES = 4


class KpiUnit(StrEnum):
    """How a value is written."""

    RATIO = "ratio"
    SECONDS = "seconds"
    SCORE = "score"


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiDefinition:
    """What a KPI means. Texts are Korean, for the annex of a contract.

    ``percentile`` is set where the value is a percentile of waiting times, ``measure`` where quality work gives it.
    ``volume_min`` and ``target`` are what a draft proposes when the request is silent.
    """

    kind: KpiKind
    label: str
    unit: KpiUnit
    more_is_better: bool
    formula: str
    data_source: str
    volume_min: int
    target: Decimal
    channels: tuple[Channel, ...]
    percentile: Decimal | None = None
    measure: QualityMeasure | None = None


_LIVE = (Channel.PHONE, Channel.CHAT)
_ALL = (Channel.PHONE, Channel.CHAT, Channel.BOARD)

LIBRARY: Mapping[KpiKind, KpiDefinition] = {
    definition.kind: definition
    for definition in (
        KpiDefinition(
            kind=KpiKind.ANSWER_RATE,
            label="응대율",
            unit=KpiUnit.RATIO,
            more_is_better=True,
            formula="응대 건수 ÷ 인입 건수",
            data_source="교환기·상담 도구 기록",
            volume_min=100,
            target=Decimal("0.90"),
            channels=_LIVE,
        ),
        KpiDefinition(
            kind=KpiKind.SERVICE_LEVEL,
            label="서비스레벨",
            unit=KpiUnit.RATIO,
            more_is_better=True,
            formula="정한 시간 안에 응대한 건수의 비율",
            data_source="교환기·상담 도구 기록",
            volume_min=100,
            target=Decimal("0.80"),
            channels=_LIVE,
        ),
        KpiDefinition(
            kind=KpiKind.ABANDON_RATE,
            label="포기율",
            unit=KpiUnit.RATIO,
            more_is_better=False,
            formula="포기 건수 ÷ 인입 건수",
            data_source="교환기·상담 도구 기록",
            volume_min=100,
            target=Decimal("0.05"),
            channels=_LIVE,
        ),
        KpiDefinition(
            kind=KpiKind.AHT,
            label="평균처리시간",
            unit=KpiUnit.SECONDS,
            more_is_better=False,
            formula="(통화 + 보류 + 후처리 시간) ÷ 응대 건수",
            data_source="교환기·상담 도구 기록",
            volume_min=100,
            target=Decimal(300),
            channels=_ALL,
        ),
        KpiDefinition(
            kind=KpiKind.FCR,
            label="첫 문의 해결률",
            unit=KpiUnit.RATIO,
            more_is_better=True,
            formula="7일 안에 같은 고객의 같은 유형 재문의가 없는 표본 ÷ 전체 표본",
            data_source="상담 이력 표본",
            volume_min=30,
            target=Decimal("0.70"),
            channels=_ALL,
            measure=QualityMeasure.FCR,
        ),
        KpiDefinition(
            kind=KpiKind.QA,
            label="상담 품질(QA)",
            unit=KpiUnit.SCORE,
            more_is_better=True,
            formula="평가표에 따른 표본 점수의 평균 (100점 만점)",
            data_source="품질 평가 기록",
            volume_min=10,
            target=Decimal(85),
            channels=_ALL,
            measure=QualityMeasure.QA,
        ),
        KpiDefinition(
            kind=KpiKind.CSAT,
            label="고객 만족도(CSAT)",
            unit=KpiUnit.RATIO,
            more_is_better=True,
            formula="5점 척도에서 4점 이상 응답 ÷ 전체 응답",
            data_source="상담 후 만족도 조사",
            volume_min=30,
            target=Decimal("0.85"),
            channels=_ALL,
            measure=QualityMeasure.CSAT,
        ),
        KpiDefinition(
            kind=KpiKind.BACKLOG_AGE,
            label="게시판 처리 소요시간",
            unit=KpiUnit.SECONDS,
            more_is_better=False,
            formula="접수부터 답변까지 걸린 시간의 90백분위 (미처리 건 포함)",
            data_source="상담 도구 기록",
            volume_min=30,
            target=Decimal(86_400),
            channels=(Channel.BOARD,),
            percentile=Decimal("0.90"),
        ),
        KpiDefinition(
            kind=KpiKind.CHAT_FIRST_RESPONSE,
            label="채팅 첫 응답 시간",
            unit=KpiUnit.SECONDS,
            more_is_better=False,
            formula="접속부터 상담사의 첫 응답까지 걸린 시간의 중앙값",
            data_source="상담 도구 기록",
            volume_min=50,
            target=Decimal(60),
            channels=(Channel.CHAT,),
            percentile=Decimal("0.50"),
        ),
    )
}


class NoResult(StrEnum):
    """Why a clause has no result."""

    TOO_FEW = "too_few"
    NO_DATA = "no_data"

    @property
    def korean(self) -> str:
        """The words on documents."""
        return {"too_few": "최소 건수 미달로 판정하지 않음", "no_data": "기록이 없어 판정하지 않음"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A clause judged. ``value`` and ``is_met`` are None exactly where ``no_result`` says why.

    ``value`` is in the clause's own unit (ratio 0 … 1, seconds, score), rounded to four digits for display; ``is_met``
    was decided on the exact value. ``volume`` counts the contacts or samples judged, ``excluded`` those left out.
    """

    clause: KpiClause
    value: Decimal | None
    volume: int
    excluded: Mapping[Exclusion, int]
    is_met: bool | None
    no_result: NoResult | None = None

    def __post_init__(self) -> None:
        require((self.value is None) == (self.no_result is not None), "a result and a reason for none")
        require((self.value is None) == (self.is_met is None), "met without a value")


def judge(clause: KpiClause, outcomes: Outcomes) -> Judgement:
    """Judge one clause on the outcomes of a period."""
    definition = LIBRARY[clause.kind]
    if definition.measure is not None:
        volume, value = _quality_value(clause, definition, outcomes)
        return _judgement(clause, value, volume, {})
    mine = [s for s in outcomes.slices if clause.channel in (None, s.channel) and s.channel in definition.channels]
    counted = [s for s in mine if s.excluded is None]
    excluded: Counter[Exclusion] = Counter()
    for slice_ in mine:
        if slice_.excluded is not None and slice_.offered:
            excluded[slice_.excluded] += slice_.offered
    volume = sum(s.answered if clause.kind is KpiKind.AHT else s.offered for s in counted)
    return _judgement(clause, _contact_value(clause, definition, counted), volume, excluded)


def judge_all(clauses: Iterable[KpiClause], outcomes: Outcomes) -> tuple[Judgement, ...]:
    """Judge every clause of a contract, in its order."""
    return tuple(judge(clause, outcomes) for clause in clauses)


def _judgement(clause: KpiClause, value: Fraction | None, volume: int, excluded: Mapping[Exclusion, int]) -> Judgement:
    reason = NoResult.TOO_FEW if volume < max(1, clause.volume_min) else NoResult.NO_DATA if value is None else None
    if value is None or reason is not None:
        return Judgement(
            clause=clause, value=None, volume=volume, excluded=dict(excluded), is_met=None, no_result=reason
        )
    target = Fraction(clause.target)
    is_met = value >= target if LIBRARY[clause.kind].more_is_better else value <= target
    return Judgement(
        clause=clause,
        value=round_rate(value, _VALUE_PLACES),
        volume=volume,
        excluded=dict(excluded),
        is_met=is_met,
    )


def _quality_value(clause: KpiClause, definition: KpiDefinition, outcomes: Outcomes) -> tuple[int, Fraction | None]:
    """Samples and their mean, weighed by sample size; a score becomes a ratio where the KPI is one."""
    results = [
        result
        for result in outcomes.quality
        if result.measure is definition.measure and clause.channel in (None, result.channel)
    ]
    volume = sum(result.sampled for result in results)
    if volume == 0:
        return 0, None
    mean = sum((Fraction(result.score) * result.sampled for result in results), Fraction(0)) / volume
    return volume, mean if definition.unit is KpiUnit.SCORE else mean / 100


def _contact_value(clause: KpiClause, definition: KpiDefinition, slices: Sequence[OutcomeSlice]) -> Fraction | None:
    """The exact value over counted slices; None where the data cannot tell."""
    offered = sum(s.offered for s in slices)
    answered = sum(s.answered for s in slices)
    if offered == 0:
        return None
    if clause.kind is KpiKind.ANSWER_RATE:
        return Fraction(answered, offered)
    if clause.kind is KpiKind.ABANDON_RATE:
        return Fraction(offered - answered, offered)
    if clause.kind is KpiKind.AHT:
        handled = [s.handled_s for s in slices]
        if answered == 0 or None in handled:
            return None
        return Fraction(sum(seconds or 0 for seconds in handled), answered)
    waits = _waits(slices)
    if waits is None:
        return None
    answer_waits, unanswered_waits = waits
    if definition.percentile is not None:
        return _percentile(answer_waits + unanswered_waits, Fraction(definition.percentile))
    if clause.within_s is None or clause.definition is None:
        raise BrokenInvariant("a service level without its seconds")
    return service_level(answer_waits, unanswered_waits, clause.within_s, clause.definition)


def _waits(slices: Sequence[OutcomeSlice]) -> tuple[Counter[int], Counter[int]] | None:
    answered: Counter[int] = Counter()
    unanswered: Counter[int] = Counter()
    for slice_ in slices:
        if slice_.answer_waits is None or slice_.unanswered_waits is None:
            return None
        answered.update(slice_.answer_waits)
        unanswered.update(slice_.unanswered_waits)
    return answered, unanswered


def service_level(
    answer_waits: Waits, unanswered_waits: Waits, within_s: int, definition: ServiceLevelDefinition
) -> Fraction | None:
    """The service level by one of the four definitions; None where nothing is left to divide by.

    served within T of offered: every abandon is a miss. Wait within T of offered: how long those who gave up inside T
    would have waited is unknown, so they leave the count (censored), later abandons are misses. Served within T of
    served: abandons are not looked at. Served or abandoned within T of offered: who gave up inside T counts as good.
    """
    served = sum(answer_waits.values())
    offered = served + sum(unanswered_waits.values())
    served_within = sum(count for wait, count in answer_waits.items() if wait <= within_s)
    lost_within = sum(count for wait, count in unanswered_waits.items() if wait <= within_s)
    good, counted = {
        ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED: (served_within, offered),
        ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED: (served_within, offered - lost_within),
        ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED: (served_within, served),
        ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED: (served_within + lost_within, offered),
    }[definition]
    return Fraction(good, counted) if counted else None


def _percentile(waits: Waits, part: Fraction) -> Fraction | None:
    """The smallest wait that at least ``part`` of the contacts did not exceed."""
    needed = part * sum(waits.values())
    reached = 0
    for wait, count in sorted(waits.items()):
        reached += count
        if reached >= needed:
            return Fraction(wait)
    return None


def credits_won(judgements: Sequence[Judgement], service_charge_won: int, cap: Decimal) -> tuple[int, ...]:
    """Credit of each clause in won, not negative: its share of the period's service charge where it was missed.

    All credits together stay within ``cap`` of the charge; above it they are cut in proportion. Won below one are cut.
    """
    require(service_charge_won >= 0 and 0 <= cap <= 1, "a credit on no charge")
    asked = [
        cut_won(Fraction(judged.clause.credit_share) * service_charge_won) if judged.is_met is False else 0
        for judged in judgements
    ]
    most = cut_won(Fraction(cap) * service_charge_won)
    if sum(asked) <= most:
        return tuple(asked)
    shares = share_out(most, dict(enumerate(asked)))
    return tuple(shares[index] for index in range(len(asked)))
