"""The library of KPIs: what each one means, where its data comes from, what it does not count, what a draft proposes.

Definitions follow facts/korea.md; ``contracts.promises.kpi`` is the only evaluator of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from contracts.kpi_clauses import KpiKind
from contracts.promises.outcomes import Exclusion
from core.channels import Channel
from core.contacts import QualityMeasure


class KpiUnit(StrEnum):
    """How a value is written."""

    RATIO = "ratio"
    SECONDS = "seconds"
    SCORE = "score"


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiDefinition:
    """What a KPI means. Texts are Korean, for the annex of a contract.

    ``percentile`` is set where the value is a percentile of waiting times, ``measure`` where quality work gives it.
    ``exclusions`` are the outcomes that it does not count: a sample that quality work judged is never left out.
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
    exclusions: tuple[Exclusion, ...] = tuple(Exclusion)


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
            exclusions=(),
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
            exclusions=(),
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
            exclusions=(),
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
        KpiDefinition(
            kind=KpiKind.CHAT_FIRST_RESPONSE_P90,
            label="채팅 첫 응답 시간(90%)",
            unit=KpiUnit.SECONDS,
            more_is_better=False,
            formula="접속부터 상담사의 첫 응답까지 걸린 시간의 90백분위",
            data_source="상담 도구 기록",
            volume_min=50,
            target=Decimal(180),
            channels=(Channel.CHAT,),
            percentile=Decimal("0.90"),
        ),
        KpiDefinition(
            kind=KpiKind.ASA,
            label="평균응답속도(ASA)",
            unit=KpiUnit.SECONDS,
            more_is_better=False,
            formula="응대한 문의의 대기시간 합계 ÷ 응대 건수",
            data_source="교환기·상담 도구 기록",
            volume_min=100,
            target=Decimal(30),
            channels=_LIVE,
        ),
    )
}
