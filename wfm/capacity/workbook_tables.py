"""The tables of the capacity workbook, a sheet or two each, in Korean."""

from __future__ import annotations

from decimal import Decimal

from core.cells import CellKind
from core.document import Paragraph, ParagraphStyle
from core.tables import Column, Row, Table, Total
from wfm.capacity.records import STAFF, CapacityPlan

KIND_KO = {STAFF: "재직 상담사", "temporary": "단기 계약직", "part_time": "시간제", "full_time": "정규직"}
"""Kinds are data: one that has no word here is shown by its own name."""
UNIT_KO = {
    "ratio": "비율",
    "won": "원",
    "hours": "시간",
    "minutes": "분",
    "days": "일",
    "count": "개·주·명",
    "times": "배",
}


def kind_ko(kind: str) -> str:
    """The Korean word of a kind, or its own name."""
    return KIND_KO.get(kind, kind)


def percent_ko(share: Decimal) -> str:
    """``90%`` of 0.90."""
    return f"{(share * 100).normalize():f}%"


def week_table(plan: CapacityPlan) -> Table:
    """Need, work, what is called upon and what it costs, by week."""
    rows = tuple(
        Row.of(
            week.monday,
            ", ".join(week.holidays),
            week.need_expected,
            week.need_promised,
            week.own_hours,
            week.hired_hours,
            week.overtime_hours,
            week.overtime_most,
            week.holiday_work_hours,
            week.overflow_hours,
            week.overflow_most,
            week.lost_hours,
            week.short_hours,
            week.held_percent / 100,
            week.hired_won + week.hiring_won,
            week.overtime_won + week.holiday_work_won,
            week.overflow_won,
            week.added_won,
        )
        for week in plan.weeks
    )
    sums = {
        "hired_won": sum(week.hired_won + week.hiring_won for week in plan.weeks),
        "overtime_won": sum(week.overtime_won + week.holiday_work_won for week in plan.weeks),
        "overflow_won": sum(week.overflow_won for week in plan.weeks),
        "added_won": plan.added_won,
    }
    hours = CellKind.HOURS
    return Table(
        key="weeks",
        columns=(
            Column(key="week", label="주 (월요일)", kind=CellKind.DATE, width=12),
            Column(key="holidays", label="휴일", width=18),
            Column(key="need", label="필요 (예상)", kind=hours, width=11, places=1),
            Column(key="promised", label=f"필요 ({percent_ko(plan.certainty)})", kind=hours, width=11, places=1),
            Column(key="own", label="재직자", kind=hours, width=10, places=1),
            Column(key="hired", label="채용자", kind=hours, width=10, places=1),
            Column(key="overtime", label="연장근로", kind=hours, width=10, places=1),
            Column(key="overtime_most", label="연장 한도", kind=hours, width=10, places=1),
            Column(key="holiday", label="휴일근로", kind=hours, width=10, places=1),
            Column(key="overflow", label="외부 협력", kind=hours, width=10, places=1),
            Column(key="overflow_most", label="협력 한도", kind=hours, width=10, places=1),
            Column(key="lost", label="예상 손실", kind=hours, width=10, places=1),
            Column(key="short", label="부족", kind=hours, width=8, places=1),
            Column(key="held", label="지켜질 확률", kind=CellKind.PERCENT, width=11),
            Column(key="hired_won", label="채용 (원)", kind=CellKind.WON, width=13),
            Column(key="overtime_won", label="연장·휴일 (원)", kind=CellKind.WON, width=14),
            Column(key="overflow_won", label="외부 협력 (원)", kind=CellKind.WON, width=14),
            Column(key="added_won", label="추가 비용 (원)", kind=CellKind.WON, width=14),
        ),
        rows=rows,
        totals=(Total(label="합계", values=sums),),
    )


def week_notes(plan: CapacityPlan) -> Paragraph:
    """How the hours of the week table are meant."""
    return Paragraph(
        style=ParagraphStyle.SMALL,
        text=(
            "시간은 '필요 시간' 기준입니다 (근무 1시간은 비가동과 교대 맞춤을 뺀 만큼만 필요를 채움). "
            f"연장근로·휴일근로·외부 협력은 새 시나리오 {plan.futures_checked:,}개의 평균이며 한도까지 늘 수 있습니다. "
            "'부족'은 약속한 확실성의 시나리오에서도 채우지 못하는 시간입니다."
        ),
    )


def people_table(plan: CapacityPlan) -> Table:
    """Start + arrived − ended − left = end, for every kind and week."""
    rows = [
        Row.of(
            week.monday,
            kind_ko(each.kind),
            each.hiring_starts or None,
            each.start,
            each.arrived,
            each.ended,
            each.left,
            each.end,
        )
        for week in plan.weeks
        for each in week.people
        if each.kind == STAFF or each.start or each.arrived or each.end or each.hiring_starts
    ]
    number = CellKind.DECIMAL
    return Table(
        key="people",
        columns=(
            Column(key="week", label="주 (월요일)", kind=CellKind.DATE, width=12),
            Column(key="kind", label="구분", width=14),
            Column(key="hiring", label="모집 시작", kind=CellKind.INTEGER, width=10),
            Column(key="start", label="주초", kind=number, width=9, places=2),
            Column(key="arrived", label="입사", kind=number, width=9, places=2),
            Column(key="ended", label="계약 종료", kind=number, width=10, places=2),
            Column(key="left", label="퇴사 (예상)", kind=number, width=11, places=2),
            Column(key="end", label="주말", kind=number, width=9, places=2),
        ),
        rows=tuple(rows),
        notes=("주초 + 입사 − 계약 종료 − 퇴사 = 주말. 퇴사는 가정한 퇴사율에 따른 예상 인원입니다.",),
    )


def training_tables(plan: CapacityPlan) -> tuple[Table, ...]:
    """The trainings of the plan, where there are any, and how every tenant is covered."""
    planned = Table(
        key="training",
        caption="교육 계획",
        columns=(
            Column(key="week", label="주 (월요일)", kind=CellKind.DATE, width=12),
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=9),
            Column(key="agent", label="상담사", kind=CellKind.CODE, width=9),
            Column(key="reason", label="이유", width=14),
            Column(key="before", label="부족 확률 (전)", kind=CellKind.PERCENT, width=13),
            Column(key="after", label="부족 확률 (후)", kind=CellKind.PERCENT, width=13),
            Column(key="hours", label="아끼는 시간", kind=CellKind.HOURS, width=11, places=1),
            Column(key="value", label="가치 (원)", kind=CellKind.WON, width=12),
            Column(key="cost", label="교육 비용 (원)", kind=CellKind.WON, width=13),
        ),
        rows=tuple(
            Row.of(
                step.monday,
                step.tenant,
                step.agent or "채용",
                "최소 인원" if step.is_required else "비용보다 가치가 큼",
                step.risk_before_percent / 100,
                step.risk_after_percent / 100,
                step.hours_spared,
                step.value_won,
                step.cost_won,
            )
            for step in plan.training
        ),
    )
    cover = Table(
        key="cover",
        caption=f"고객사별 교육 인원 (최소 {plan.trained_min}명)",
        columns=(
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=9),
            Column(key="now", label="현재", kind=CellKind.INTEGER, width=8),
            Column(key="learning", label="계획", kind=CellKind.INTEGER, width=8),
            Column(key="end", label="기간 말 (예상)", kind=CellKind.DECIMAL, width=13, places=1),
            Column(key="risk", label="교육 없이 부족할 확률", kind=CellKind.PERCENT, width=19),
            Column(key="falls", label="모자라기 시작하는 주", kind=CellKind.DATE, width=18),
            Column(key="unreached", label="못 닿는 시간", kind=CellKind.HOURS, width=12, places=1),
            Column(key="next", label="다음 후보", kind=CellKind.CODE, width=10),
            Column(key="value", label="그 가치 (원)", kind=CellKind.WON, width=12),
        ),
        rows=tuple(
            Row.of(
                cover.tenant,
                cover.trained_now,
                cover.learning,
                cover.trained_end,
                cover.risk_percent / 100,
                cover.falls_below,
                cover.unreached_hours,
                cover.next_agent,
                cover.next_value_won,
            )
            for cover in plan.cover
        ),
        notes=(
            "부족할 확률: 가정한 퇴사율로 기간 말에 교육받은 사람이 최소 인원보다 적을 확률.",
            "가치: 최소 인원에 못 미쳐 외부로 넘길 시간과 익힌 사람이 없어 못 닿는 시간이 줄어드는 만큼 × 외부 단가.",
        ),
    )
    return (planned, cover) if plan.training else (cover,)


def leave_table(plan: CapacityPlan) -> Table:
    """Days of leave that may be granted in each week."""
    return Table(
        key="leave",
        columns=(
            Column(key="week", label="주 (월요일)", kind=CellKind.DATE, width=12),
            Column(key="holidays", label="휴일", width=24),
            Column(key="known", label="이미 승인 (일)", kind=CellKind.DECIMAL, width=13, places=1),
            Column(key="quota", label="더 부여할 수 있음 (일)", kind=CellKind.INTEGER, width=20),
            Column(key="spare", label="정규 근무 − 필요 (시간)", kind=CellKind.HOURS, width=20, places=1),
        ),
        rows=tuple(
            Row.of(
                week.monday,
                ", ".join(week.holidays),
                week.leave_days_known,
                week.leave_days,
                week.capacity_hours - week.need_expected,
            )
            for week in plan.weeks
        ),
        totals=(Total(label="합계", values={"quota": sum(week.leave_days for week in plan.weeks)}),),
        notes=("하루는 8시간으로 셉니다. 시간제는 근무시간에 비례합니다.",),
    )


def price_table(plan: CapacityPlan) -> Table:
    """What every certainty costs, and how it fared on fresh futures."""
    return Table(
        key="certainty",
        columns=(
            Column(key="certainty", label="확실성", kind=CellKind.PERCENT, width=9),
            Column(key="asked", label="선택", kind=CellKind.CODE, width=7),
            Column(key="hires", label="채용", width=28),
            Column(key="cost", label="비용 (원)", kind=CellKind.WON, width=15),
            Column(key="loss", label="예상 손실 (원)", kind=CellKind.WON, width=15),
            Column(key="total", label="합계 (원)", kind=CellKind.WON, width=15),
            Column(key="held", label="검증: 모든 주가 채워진 비율", kind=CellKind.PERCENT, width=25),
        ),
        rows=tuple(
            Row.of(
                point.certainty,
                "●" if point.is_asked else "",
                ", ".join(f"{kind_ko(kind)} {count}명" for kind, count in point.hires.items() if count) or "없음",
                point.cost_won,
                point.loss_won,
                point.total_won,
                point.held_percent / 100,
            )
            for point in plan.curve
        ),
        notes=(
            "비용: 현재 인원의 인건비를 뺀, 채용·연장·휴일·외부 협력과 계획 뒤에 남는 약정의 예상 합계.",
            "예상 손실: 나쁜 시나리오에서 응대하지 못할 시간 × 시간당 손실 가정.",
            f"검증은 계획에 쓰지 않은 시나리오 {plan.futures_checked:,}개에서 했습니다.",
        ),
    )


def assumption_table(plan: CapacityPlan) -> Table:
    """Every figure that the plan rests on, with its source."""
    return Table(
        key="assumptions",
        columns=(
            Column(key="name", label="이름", width=38),
            Column(key="value", label="값", kind=CellKind.CODE, width=12),
            Column(key="unit", label="단위", width=10),
            Column(key="since", label="적용 시작", kind=CellKind.DATE, width=12),
            Column(key="source", label="근거", width=90),
        ),
        rows=tuple(
            Row.of(
                rate.name,
                f"{rate.value.normalize():,f}",
                UNIT_KO.get(rate.unit, rate.unit),
                rate.valid_from,
                rate.source,
            )
            for rate in plan.rates
        ),
        notes=("pumasi import rates 로 자기 값으로 바꿀 수 있습니다.",),
    )
