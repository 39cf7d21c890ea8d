"""Tables of the staffing workbook: what pooling saves, what a need is made of, shrinkage, amendments."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from core.cells import CellKind, CellValue
from core.money import round_rate
from core.service import ServiceLevelDefinition, ServiceTarget
from core.tables import Column, Row, Table, Total
from wfm.staffing.amendment import Amendment
from wfm.staffing.explain import ChannelExplained, explained, span_of
from wfm.staffing.plan import LineStaffing, StaffingPlan, TenantStaffing
from wfm.staffing.shrinkage import HoursBehind, Shrinkage

DEFINITION_KO = {
    ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED: "기준 시간 내 응대 ÷ 인입",
    ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED: "대기 시간이 기준 이하 ÷ 인입",
    ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED: "기준 시간 내 응대 ÷ 응대",
    ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED: "기준 시간 내 응대 또는 포기 ÷ 인입",
}


def target_text(target: ServiceTarget) -> str:
    """``80% / 20초``, minutes and hours where they are whole."""
    percent = f"{round_rate(target.fraction * 100, 1).normalize():f}%"
    seconds = target.within_s
    if seconds % 3600 == 0:
        return f"{percent} / {seconds // 3600}시간"
    return f"{percent} / {seconds // 60}분" if seconds % 60 == 0 else f"{percent} / {seconds}초"


def pooling_table(plan: StaffingPlan) -> Table:
    """Need in the pool, need alone, what was bought, and the share to propose."""
    keys = ("need", "alone", "saved", "bought")
    rows = tuple(Row.of(*_tenant_cells(tenant)) for tenant in plan.tenants)
    sums = {key: sum((_decimal(row.cells[place]) for row in rows), Decimal(0)) for place, key in enumerate(keys, 2)}
    return Table(
        key="pooling",
        columns=(
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=9),
            Column(key="share", label="투입 비율", kind=CellKind.DECIMAL, width=10, places=1),
            Column(key="need", label="통합 (시간)", kind=CellKind.HOURS, width=12, places=1),
            Column(key="alone", label="단독 (시간)", kind=CellKind.HOURS, width=12, places=1),
            Column(key="saved", label="절감 (시간)", kind=CellKind.HOURS, width=12, places=1),
            Column(key="bought", label="계약 (주당 시간)", kind=CellKind.HOURS, width=15, places=1),
            Column(key="shrinkage", label="비가동률", kind=CellKind.PERCENT, width=9),
            Column(key="required", label="필요 비율", kind=CellKind.DECIMAL, width=10, places=2),
            Column(key="proposed", label="제안 비율", kind=CellKind.DECIMAL, width=10, places=1),
        ),
        rows=rows,
        totals=(Total(label="합계", values=sums),),
        notes=(
            "단독: 고객사마다 전담 인원만 둘 때 서비스 목표를 지키는 최소 인원 (정수)의 시간 합계",
            "계약: 투입 비율 × 월 근무시간 × 12 ÷ 365 × 7 × (1 − 비가동률)",
            "제안 비율: 필요가 계약을 넘는 고객사에 권하는 투입 비율 (0.1 단위 올림)",
        ),
    )


def _tenant_cells(tenant: TenantStaffing) -> tuple[CellValue, ...]:
    return (
        tenant.tenant,
        tenant.share_fte,
        tenant.need_hours,
        tenant.alone_hours,
        tenant.saved_hours,
        tenant.bought_week_hours,
        tenant.shrinkage,
        tenant.share_needed_fte,
        tenant.proposed_share_fte,
    )


def line_table(plan: StaffingPlan, shrinkage: Shrinkage) -> Table:
    """What the need of each tenant and channel is made of: every column follows from those before it."""
    span = span_of(plan.requirement.grid)
    found = {
        (tenant.tenant, each.channel): each
        for tenant in plan.tenants
        for each in explained(plan, tenant.tenant, span, shrinkage).channels
    }
    return Table(
        key="lines",
        columns=(
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=9),
            Column(key="channel", label="채널", kind=CellKind.CODE, width=8),
            Column(key="target", label="목표", width=14),
            Column(key="definition", label="서비스레벨 정의", width=26),
            Column(key="contacts", label="문의 (건)", kind=CellKind.DECIMAL, width=10, places=1),
            Column(key="outside", label="운영시간 외 (건)", kind=CellKind.DECIMAL, width=15, places=1),
            Column(key="aht", label="처리시간 (초)", kind=CellKind.INTEGER, width=13),
            Column(key="speed", label="동시 처리 효과", kind=CellKind.DECIMAL, width=13, places=2),
            Column(key="load", label="부하 (시간)", kind=CellKind.HOURS, width=12, places=1),
            Column(key="pool_load", label="풀 부하 (시간)", kind=CellKind.HOURS, width=13, places=1),
            Column(key="pool_safety", label="풀 안전 (시간)", kind=CellKind.HOURS, width=13, places=1),
            Column(key="by_load", label="부하 비례 안전 (시간)", kind=CellKind.HOURS, width=16, places=1),
            Column(key="strictness", label="목표의 엄격도", kind=CellKind.DECIMAL, width=12, places=2),
            Column(key="safety", label="안전 (시간)", kind=CellKind.HOURS, width=12, places=1),
            Column(key="covered", label="겸임 (시간)", kind=CellKind.HOURS, width=12, places=1),
            Column(key="least", label="최소 인원 (명)", kind=CellKind.INTEGER, width=13),
            Column(key="minimum", label="최소 인원 (시간)", kind=CellKind.HOURS, width=15, places=1),
            Column(key="rounding", label="반올림 (시간)", kind=CellKind.HOURS, width=13, places=2),
            Column(key="need", label="필요 (시간)", kind=CellKind.HOURS, width=12, places=1),
        ),
        rows=tuple(Row.of(*_line_cells(line, found[line.tenant, line.channel])) for line in plan.lines),
        notes=(
            "부하 = 문의 × 처리시간 ÷ 3,600 ÷ 동시 처리 효과 (게시판은 처리하는 시간대의 업무량)",
            "풀 부하·풀 안전: 이 채널에 문의가 있는 시간대의 합계",
            "부하 비례 안전 = 시간대마다 부하 × 풀 안전 ÷ 풀 부하",
            "안전 = 부하 비례 안전 × 목표의 엄격도 (1보다 크면 다른 고객사보다 엄격한 목표)",
            "겸임 = 다른 고객사의 최소 인원이 대신하는 안전 인원",
            "필요 = 부하 + 안전 − 겸임 + 최소 인원 + 반올림 (0.1명 단위, 오차는 다음 구간으로 이월)",
        ),
    )


def _line_cells(line: LineStaffing, each: ChannelExplained) -> tuple[CellValue, ...]:
    return (
        line.tenant,
        line.channel.korean,
        target_text(line.target),
        "처리 기한" if line.channel.is_deferred else DEFINITION_KO[line.target.definition],
        count(line.contacts),
        count(line.contacts_outside),
        line.aht_s,
        each.speed,
        each.load_hours,
        each.pool_load_hours,
        each.pool_safety_hours,
        each.by_load_hours,
        each.strictness,
        each.safety_hours,
        each.covered_hours,
        each.agents_min,
        each.minimum_hours,
        each.rounding_hours,
        each.need_hours,
    )


def shrinkage_table(behind: HoursBehind) -> Table:
    """Every kind with its part, its hours behind the need, and what it rests on."""
    return Table(
        key="shrinkage",
        columns=(
            Column(key="kind", label="종류", width=14),
            Column(key="paid", label="유급", kind=CellKind.CODE, width=8),
            Column(key="part", label="비율", kind=CellKind.PERCENT, width=10, places=2),
            Column(key="hours", label="시간", kind=CellKind.HOURS, width=12, places=2),
            Column(key="source", label="출처", kind=CellKind.CODE, width=10),
            Column(key="basis", label="근거", width=54),
        ),
        rows=tuple(
            Row.of(
                each.part.kind.korean,
                "유급" if each.part.kind.is_paid else "무급",
                each.part.fraction,
                each.hours,
                each.part.source.korean,
                each.part.basis,
            )
            for each in behind.kinds
        ),
        notes=(
            "비율: 소정 근로시간 대비. 휴게는 출근 시간(근무 중 + 교육 + 회의) 대비이며 소정 근로시간 밖",
            "유급 시간 = 필요 시간 + 유급 종류의 시간. 소정 근로시간 = 유급 시간 + 무급 종류의 시간 (휴게 제외)",
        ),
    )


def amendment_table(amendments: Sequence[Amendment]) -> Table:
    """Under-sold tenants: need against share, the share to propose, and what it does to price and margin."""
    rows = tuple(Row.of(*_amendment_cells(each)) for each in amendments)
    keys = {"charges": 6, "proposed_charges": 7, "more": 8}
    sums = {
        key: sum(value for row in rows if isinstance(value := row.cells[place], int)) for key, place in keys.items()
    }
    return Table(
        key="amendments",
        columns=(
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=9),
            Column(key="contract", label="계약번호", kind=CellKind.CODE, width=14),
            Column(key="needed", label="필요 (주당 시간)", kind=CellKind.HOURS, width=15, places=1),
            Column(key="bought", label="계약 (주당 시간)", kind=CellKind.HOURS, width=15, places=1),
            Column(key="share", label="현재 비율", kind=CellKind.DECIMAL, width=10, places=2),
            Column(key="proposed", label="제안 비율", kind=CellKind.DECIMAL, width=10, places=2),
            Column(key="charges", label="현재 월 요금", kind=CellKind.WON, width=14),
            Column(key="proposed_charges", label="제안 월 요금", kind=CellKind.WON, width=14),
            Column(key="more", label="증가", kind=CellKind.WON, width=13),
            Column(key="margin", label="제안 마진", kind=CellKind.PERCENT, width=10, places=2),
            Column(key="start", label="시작일", kind=CellKind.DATE, width=12),
            Column(key="remark", label="비고", width=22),
        ),
        rows=rows,
        totals=(Total(label="합계", values=sums),) if rows else (),
        notes=(
            "월 요금: 예상 문의 기준, 부가가치세 별도. 마진: 원가 대비 10% 미만",
            "계약 요청 파일: pumasi staffing amend → pumasi contract draft --from 파일",
        ),
    )


def _amendment_cells(of: Amendment) -> tuple[CellValue, ...]:
    now, proposed = of.now, of.proposed
    return (
        of.tenant,
        of.contract,
        of.needed_week_hours,
        of.bought_week_hours,
        None if now is None else now.share_fte,
        of.proposed_share_fte,
        None if now is None else now.charges_won,
        None if proposed is None else proposed.charges_won,
        of.more_won,
        None if proposed is None else proposed.margin,
        of.starts_on,
        "" if of.obstacle is None else ("유효한 계약 없음" if of.contract is None else "제안할 수 없음: 계약 확인"),
    )


def count(value: float) -> Decimal:
    """Contacts with one place."""
    return Decimal(repr(round(value, 1)))


def _decimal(value: CellValue) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(0)
