"""The capacity plan as a workbook (시즌 인력 계획서): charts, weeks, hires, training, leave, certainty. Internal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.cells import CellKind
from core.document import Bullets, Chart, ChartKind, Fact, Facts, Notice, Series, Tone
from core.money import round_rate
from core.sheets import Sheet, Workbook
from wfm.capacity.records import STAFF, CapacityPlan, HireStep, Remedy, ShortWeek, WeekPlan
from wfm.capacity.workbook_tables import (
    assumption_table,
    kind_ko,
    leave_table,
    people_table,
    percent_ko,
    price_table,
    training_tables,
    week_notes,
    week_table,
)

MILLION = 1_000_000


def capacity_workbook(plan: CapacityPlan) -> Workbook:
    """Sheets 요약, 주별 계획, 채용, 고객사 교육, 연차, 확실성의 가격, 가정 of one plan."""
    first, last = plan.weeks[0].monday, plan.weeks[-1].monday
    subtitle = f"{first:%Y-%m-%d} 주 ~ {last:%Y-%m-%d} 주 · 상담 풀 {plan.pool} · 확실성 {percent_ko(plan.certainty)}"
    return Workbook(
        title=f"시즌 인력 계획서 {first:%Y-%m-%d}",
        written_on=first,
        sheets=tuple(
            Sheet(name=name, title=title, subtitle=subtitle, blocks=blocks)
            for name, title, blocks in (
                ("요약", "시즌 인력 계획서", (_summary(plan), *_to_do(plan), _need_chart(plan), _people_chart(plan))),
                ("주별 계획", "주별 필요와 인력", (week_table(plan), week_notes(plan))),
                ("인원", "주별 인원 변동", (people_table(plan),)),
                ("고객사 교육", "누가 어느 고객사를 익힐까", training_tables(plan)),
                ("연차", "주별 연차 한도", (_leave_chart(plan), leave_table(plan))),
                ("확실성의 가격", "확실성의 가격", (_price_chart(plan), price_table(plan))),
                ("가정", "이 계획이 기대는 가정", (assumption_table(plan),)),
            )
        ),
    )


def _summary(plan: CapacityPlan) -> Facts:
    weeks = plan.weeks
    return Facts(
        items=(
            Fact(label="계획 주", value=len(weeks), kind=CellKind.INTEGER, unit="주"),
            Fact(label="현재 인원", value=plan.people_now, kind=CellKind.INTEGER, unit="명"),
            Fact(label="채용", value=sum(hire.people for hire in plan.hires), kind=CellKind.INTEGER, unit="명"),
            Fact(label="약속한 확실성", value=plan.certainty, kind=CellKind.PERCENT, places=1),
            Fact(label="검증된 비율", value=plan.asked.held_percent / 100, kind=CellKind.PERCENT, places=1),
            Fact(label="가장 빠듯한 주", value=_week_label(plan.tightest)),
            Fact(label="현재 인원의 인건비", value=sum(week.staff_won for week in weeks), kind=CellKind.WON, unit="원"),
            Fact(label="계획의 추가 비용", value=plan.added_won, kind=CellKind.WON, unit="원"),
            Fact(label="계획 뒤에 남는 약정", value=plan.committed_won, kind=CellKind.WON, unit="원"),
        ),
        columns=3,
    )


def _to_do(plan: CapacityPlan) -> tuple[Bullets | Notice, ...]:
    """What to do, in sentences; what is missing, in a box."""
    items = [_hire_text(hire) for hire in plan.hires] or ["이 기간에는 새로 채용하지 않아도 됩니다."]
    for monday, count in plan.temporary_ends.items():
        items.append(f"{_day(monday)}에 현재 단기 계약 {count}명을 종료합니다.")
    if plan.training:
        step = plan.training[0]
        who = step.agent or "새로 뽑는 사람"
        items.append(f"고객사 교육 {len(plan.training)}건. 먼저 {_day(step.monday)} 주에 {who} → {step.tenant}.")
    else:
        items.append(f"추가 고객사 교육은 필요 없습니다: 어느 고객사나 {plan.trained_min}명 이상이 남습니다.")
    days = sum(week.leave_days for week in plan.weeks)
    items.append(
        f"연차 {days}일을 부여합니다 (이미 승인된 것 외에 발생 {plan.leave_days_due}일): '연차' 시트의 주별 한도."
    )
    overtime = sum((week.overtime_hours for week in plan.weeks), Decimal(0))
    overflow = sum((week.overflow_hours for week in plan.weeks), Decimal(0))
    items.append(f"예상 연장근로 {overtime:,.0f}시간, 외부 협력 {overflow:,.0f}시간.")
    blocks: list[Bullets | Notice] = [Bullets(items=tuple(items))]
    lacking = [_short_text(short) for short in plan.short]
    lacking += [f"{tenant}: 익힌 사람이 {people}명 모자라는 주가 있음" for tenant, people in plan.untrained.items()]
    if plan.leave_days_left:
        lacking.append(f"연차 {plan.leave_days_left}일은 쓸 주가 없습니다.")
    if lacking:
        blocks.append(Notice(title="모자라는 것", text="\n".join(lacking), tone=Tone.WARNING))
    return tuple(blocks)


def _hire_text(hire: HireStep) -> str:
    near = f", {'·'.join(hire.for_holidays)}" if hire.for_holidays else ""
    ends = f"; {', '.join(_day(day) for day in hire.ends)}에 계약 종료" if hire.ends else ""
    return (
        f"{_day(hire.monday)} 주에 {kind_ko(hire.kind)} {hire.people}명 모집 시작: {_day(hire.first_day)} 입사, "
        f"{_day(hire.answers_from)}부터 응대 (필요가 가장 큰 주 {_day(hire.for_week)}{near}){ends}."
    )


def _short_text(short: ShortWeek) -> str:
    ways = {
        Remedy.OVERTIME: "법정 한도 안에서 연장근로를 더 허용",
        Remedy.OVERFLOW: "외부 협력사나 고객사가 더 맡음",
        Remedy.HIRE_MORE: f"{kind_ko(short.kind or '')} 모집 인원을 늘림",
    }
    return (
        f"{_day(short.monday)} 주: {short.hours:,.1f}시간 부족. 가장 싼 방법: {ways[short.remedy]} "
        f"(시간당 {short.hour_won:,}원, 약 {short.cost_won:,}원)."
    )


def _need_chart(plan: CapacityPlan) -> Chart:
    """Need with its upper edge, regular work, and all that may be called upon."""
    weeks = plan.weeks
    return Chart(
        title="필요와 인력 (주당 시간)",
        categories=_labels(plan),
        series=(
            Series(name="필요 (예상)", values=tuple(week.need_expected for week in weeks)),
            Series(name=f"필요 ({percent_ko(plan.certainty)})", values=tuple(week.need_promised for week in weeks)),
            Series(name="정규 근무", values=tuple(week.capacity_hours for week in weeks)),
            Series(name="동원 가능 최대", values=tuple(week.most_hours for week in weeks)),
        ),
        kind=ChartKind.LINES,
        unit="시간",
        height_mm=92,
    )


def _people_chart(plan: CapacityPlan) -> Chart:
    return Chart(
        title="인원 구성 (예상, 명)",
        categories=_labels(plan),
        series=tuple(
            Series(
                name=kind_ko(kind),
                values=tuple(
                    next(round_rate(each.end, 1) for each in week.people if each.kind == kind) for week in plan.weeks
                ),
            )
            for kind in _kinds(plan)
        ),
        kind=ChartKind.STACKED,
        unit="명",
        height_mm=68,
    )


def _price_chart(plan: CapacityPlan) -> Chart:
    """Cost beyond today's people by certainty, in millions."""
    return Chart(
        title="확실성의 가격 (현재 인원 외 비용, 백만 원)",
        categories=tuple(percent_ko(point.certainty) for point in plan.curve),
        series=(
            Series(name="비용", values=tuple(_millions(point.cost_won) for point in plan.curve)),
            Series(name="예상 손실", values=tuple(_millions(point.loss_won) for point in plan.curve)),
        ),
        kind=ChartKind.STACKED,
        unit="백만 원",
        height_mm=62,
    )


def _leave_chart(plan: CapacityPlan) -> Chart:
    return Chart(
        title="주별 연차 (일)",
        categories=_labels(plan),
        series=(
            Series(name="이미 승인", values=tuple(week.leave_days_known for week in plan.weeks)),
            Series(name="더 부여할 수 있음", values=tuple(week.leave_days for week in plan.weeks)),
        ),
        kind=ChartKind.STACKED,
        unit="일",
        height_mm=62,
    )


def _kinds(plan: CapacityPlan) -> Sequence[str]:
    """Kinds that are there in some week, today's people first."""
    there = {each.kind for week in plan.weeks for each in week.people if each.end or each.kind == STAFF}
    return [each.kind for each in plan.weeks[0].people if each.kind in there]


def _labels(plan: CapacityPlan) -> tuple[str, ...]:
    return tuple(f"{week.monday.month}/{week.monday.day}" for week in plan.weeks)


def _week_label(week: WeekPlan) -> str:
    near = f" ({week.holidays[0]})" if week.holidays else ""
    return f"{week.monday:%Y-%m-%d}{near}"


def _day(day: date) -> str:
    return f"{day:%Y-%m-%d}"


def _millions(won: int) -> Decimal:
    return round_rate(Decimal(won) / MILLION, 1)
