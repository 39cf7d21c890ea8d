"""The annex of the service levels: every KPI, how sure it is, and what a better result earns."""

from __future__ import annotations

from dataclasses import replace

from contracts.promises.chances import PromiseRun, key_of, lowest_chances
from contracts.promises.library import LIBRARY
from contracts.terms import ContractTerms
from contracts.words import kpi_formula, kpi_name, kpi_target, percent
from core.cells import CellKind
from core.document import Block, Paragraph, ParagraphStyle
from core.korean import korean_date
from core.tables import Column, Row, Table


def kpi_blocks(terms: ContractTerms, judged: PromiseRun | None = None) -> tuple[Block, ...]:
    """Every KPI with definition, target, minimum volume, credit and source of data; with how sure it is where known."""
    chances = None if judged is None else lowest_chances(terms.kpis, judged)
    table = Table(
        key="kpi",
        roomy=True,
        caption="서비스 수준 항목",
        columns=(
            Column(key="name", label="항목", width=18),
            Column(key="formula", label="정의", width=40),
            Column(key="target", label="목표", width=18),
            Column(key="volume_min", label="최소 건수", kind=CellKind.INTEGER, width=9),
            Column(key="credit", label="미달 시 공제", kind=CellKind.PERCENT, width=9),
            Column(key="source", label="자료", width=20),
            *([] if chances is None else [Column(key="chance", label="달성 전망", kind=CellKind.PERCENT, width=9)]),
        ),
        rows=tuple(
            Row.of(
                kpi_name(clause),
                kpi_formula(clause),
                kpi_target(clause),
                clause.volume_min,
                clause.credit_share,
                LIBRARY[clause.kind].data_source,
                *([] if chances is None else [chances[key_of(clause)]]),
            )
            for clause in terms.kpis
        ),
        notes=(
            f"공제는 정산기간의 용역 요금(부가가치세 별도)에 대한 비율, 합은 {percent(terms.kpi_credit_cap)} 이내다.",
            "운영시간 밖의 문의와 시험 문의는 세지 않으며, 최소 건수에 이르지 못한 항목은 판정하지 않는다.",
            _exclusions(terms),
            *([] if judged is None else [f"{judgement_text(judged)} 빈칸은 판정할 자료가 없다."]),
        ),
    )
    expected = ", ".join(f"{channel.korean} {count:,}건" for channel, count in terms.expected_contacts.items())
    return (
        Paragraph(text=f"약정 문의량(1개월 전체 기준): {expected or '별도 협의'}", style=ParagraphStyle.BODY),
        table,
        *_bonus_blocks(terms),
    )


def _exclusions(terms: ContractTerms) -> str:
    """What no KPI counts; a sample that was judged is never left out."""
    whole = [kpi_name(clause) for clause in terms.kpis if not LIBRARY[clause.kind].exclusions]
    text = "제외: 약정 문의량을 넘은 시간대, 고객사 시스템 장애, 불가항력."
    return f"{text} 다음 항목은 표본 전체로 판정한다: {', '.join(whole)}." if whole else text


def judgement_text(judged: PromiseRun) -> str:
    """What the chances rest on and suppose of the people, and that they promise nothing."""
    text = (
        f"달성 전망: {korean_date(judged.judged_on)} 판정. 앞으로의 달마다 {judged.plays}회 모의한 결과 가운데 가장 "
        f"낮은 달의 달성 비율이며 보증이 아니다 (문의량: {judged.volume.korean}, 인력: {judged.people.korean})."
    )
    supposed = judged.supposed
    assumed = []
    if supposed.attrition_week:
        assumed.append(
            f"한 주에 {percent(supposed.attrition_week, 1)}가 퇴사하고 {supposed.vacant_weeks}주 뒤 충원된다"
        )
    if supposed.follows_need:
        assumed.append("근무 인원은 주마다 예상 문의에 맞추되 회사의 연차·연장근로 한도를 지킨다")
    return f"{text} 가정: {'; '.join(assumed)}." if assumed else text


def _bonus_blocks(terms: ContractTerms) -> tuple[Block, ...]:
    """The steps beyond the targets and what each earns, where any were agreed."""
    steps = [(clause, step) for clause in terms.kpis for step in clause.bonus]
    if not steps:
        return ()
    table = Table(
        key="bonus",
        roomy=True,
        caption="성과급 단계",
        columns=(
            Column(key="name", label="항목", width=30),
            Column(key="value", label="결과", width=40),
            Column(key="share", label="용역 요금에 더하는 비율", kind=CellKind.PERCENT, places=2, width=16),
        ),
        rows=tuple(
            Row.of(kpi_name(clause), kpi_target(replace(clause, target=step.value, bonus=())), step.share)
            for clause, step in steps
        ),
        notes=(
            "항목마다 도달한 가장 높은 단계 하나만 적용한다.",
            f"성과급의 합은 정산기간 용역 요금의 {percent(terms.kpi_bonus_cap)} 이내이며, 마진의 한도를 넘지 않는다.",
        ),
    )
    return (table,)
