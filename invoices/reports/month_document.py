"""The reconciliation of a month as a document (월 정산 대사표): the workbook and the page show the same model."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from core.cells import CellKind
from core.document import Block, Document, Fact, Facts, Heading, Notice, Tone
from core.ids import TenantId
from core.korean import short_date
from core.money import cut_rate, round_rate
from core.tables import Column, Row, Table, Total
from invoices.reports.blocks import STANDINGS
from invoices.reports.month import MonthReport, TenantMonth

_WON = (
    ("charges_won", "용역 요금"),
    ("given_back_won", "한도 환급"),
    ("credit_won", "품질 공제"),
    ("bonus_won", "성과 가산"),
    ("settled_won", "사후 정산"),
    ("revenue_won", "매출"),
    ("billed_cost_won", "원가"),
    ("margin_won", "마진"),
)


def month_document(report: MonthReport, names: Mapping[TenantId, str], issuer: str, written_on: date) -> Document:
    """The document. Internal: it names every tenant."""
    blocks: list[Block] = [_balance(report), *_notices(report)]
    blocks += [Heading(text="고객사별 매출·원가·마진", level=2), _tenants(report, names)]
    blocks += [Heading(text="월 원가에서 청구 원가까지", level=2), _bridge(report, names)]
    blocks += [Heading(text="일별 대사", level=2), _days(report)]
    return Document(
        kind="month_report",
        title="월 정산 대사표",
        subtitle=f"{report.period.year}년 {report.period.month}월 (내부용)",
        written_on=written_on,
        blocks=tuple(blocks),
        issuer=issuer,
        footer=f"{issuer} · {report.period} · 내부용",
        landscape=True,
    )


def _balance(report: MonthReport) -> Facts:
    """The three equations, in numbers that can be added by hand."""
    paid = report.paid

    def hours(label: str, minutes: int) -> Fact:
        return Fact(label=label, value=minutes, kind=CellKind.MINUTES, unit="분")

    def won(label: str, amount: int) -> Fact:
        return Fact(label=label, value=amount, kind=CellKind.WON, unit="원")

    return Facts(
        columns=3,
        items=(
            hours("유급시간 (근무 실적)", paid.minutes),
            hours("고객사 배분", report.tenant_minutes),
            hours("당사 유휴 (미판매)", report.bench_minutes),
            won("월 원가 (근무 실적)", paid.total_won),
            won("고객사 배분", report.tenant_won),
            won("당사 유휴 (미판매)", report.bench_won),
            won("매출 (용역)", report.revenue_won),
            won("청구 원가", report.billed_cost_won),
            won("마진 (매출 − 원가)", report.margin_won),
            won("당사 유휴 부담", -report.bench_won),
            *([won("당사 부담 확정분 (임금·보험)", -report.bench_true_up_won)] if report.bench_true_up_won else ()),
            won("유휴 차감 후", report.result_won),
            Fact(
                label="마진율 (원가 대비)",
                value=cut_rate(round_rate(report.margin_won, 0) / report.billed_cost_won, 4)
                if report.billed_cost_won
                else None,
                kind=CellKind.PERCENT,
                places=2,
            ),
            won("문서의 공급가액", report.supply_won),
            won("그중 마진 밖 청구", report.outside_won),
            won("이후 청구서에서 정산", report.settled_won),
        ),
    )


def _notices(report: MonthReport) -> list[Block]:
    found: list[Block] = [
        Notice(
            title="대사 일치",
            text="유급시간 = 고객사 + 유휴, 원가 = 고객사 + 유휴, 매출 − 원가 = 마진이 1분, 1원까지 일치합니다.",
        )
    ]
    if report.open_days:
        first, last = report.open_days[0][1], report.open_days[-1][1]
        days = len({day for _, day in report.open_days})
        when = f"{short_date(first)}–{short_date(last)}"
        text = f"승인하지 않은 근무 실적이 {days}일 있습니다({when}). 아직 포함하지 않았습니다."
        found.append(Notice(title="미승인", text=text, tone=Tone.WARNING))
    if report.troubles:
        text = f"요율이 없어 배분하지 못한 날이 있습니다({len(report.troubles)}건). 아직 포함하지 않았습니다."
        found.append(Notice(title="미배분", text=text, tone=Tone.WARNING))
    if report.parked:
        codes = ", ".join(sorted(report.parked))
        found.append(Notice(title="보류", text=f"청구하지 못한 계정: {codes}. 매출은 0원입니다.", tone=Tone.WARNING))
    return found


def _name(row: TenantMonth, names: Mapping[TenantId, str]) -> str:
    return names.get(row.tenant, "")


def _tenants(report: MonthReport, names: Mapping[TenantId, str]) -> Table:
    sums = {key: sum(getattr(row, key) for row in report.tenants) for key, _ in _WON}
    return Table(
        key="tenants",
        sheet="고객사",
        unit_note="(단위: 원, 부가가치세 별도)",
        columns=(
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=9),
            Column(key="name", label="상호", width=20),
            Column(key="model", label="요금제", width=12),
            Column(key="standing", label="상태", width=12),
            *(Column(key=key, label=label, kind=CellKind.WON, width=14) for key, label in _WON),
            Column(key="margin", label="마진율", kind=CellKind.PERCENT, places=2, width=9),
        ),
        rows=tuple(
            Row.of(
                str(row.tenant),
                _name(row, names),
                ", ".join(model.korean for model in row.models),
                STANDINGS[row.standing],
                *(int(getattr(row, key)) for key, _ in _WON),
                cut_rate(round_rate(row.margin_won, 0) / row.billed_cost_won, 4) if row.billed_cost_won else None,
            )
            for row in report.tenants
        ),
        totals=(Total(label="계", values=sums),),
        notes=("매출 = 용역 요금 + 한도 환급 + 품질 공제 + 성과 가산 + 사후 정산. 마진 = 매출 − 원가.",),
    )


def _bridge(report: MonthReport, names: Mapping[TenantId, str]) -> Table:
    keys = (
        ("paid_minutes", "유급시간(분)", CellKind.MINUTES),
        ("handled_minutes", "문의 처리(분)", CellKind.MINUTES),
        ("cost_won", "월 원가", CellKind.WON),
        ("other_days_won", "정산일 차이", CellKind.WON),
        ("standing_won", "약정 원가 (좌석·관리)", CellKind.WON),
        ("late_won", "발행 후 변동", CellKind.WON),
        ("billed_cost_won", "청구 원가", CellKind.WON),
        ("outside_won", "마진 밖 청구", CellKind.WON),
    )
    sums = {key: sum(getattr(row, key) for row in report.tenants) for key, _, _ in keys}
    bench: dict[str, int] = {"paid_minutes": report.bench_minutes, "cost_won": report.bench_won}
    whole = {"paid_minutes": report.paid.minutes, "cost_won": report.paid.total_won}
    return Table(
        key="bridge",
        sheet="원가 연결",
        unit_note="(단위: 원)",
        columns=(
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=12),
            Column(key="name", label="상호", width=20),
            *(Column(key=key, label=label, kind=kind, width=14) for key, label, kind in keys),
        ),
        rows=tuple(
            Row.of(str(row.tenant), _name(row, names), *(int(getattr(row, key)) for key, _, _ in keys))
            for row in report.tenants
        ),
        totals=(
            Total(label="고객사 계", values=sums),
            Total(label="당사 유휴", values=bench, summed=False, strong=False),
            Total(label="합계", values=whole, summed=False),
        ),
        notes=(
            "정산일 차이: 정산기간이 달력의 달과 다르거나 계약이 없는 날의 원가. 청구되지 않은 고객사는 0원입니다.",
            "약정 원가: 근무 실적에 없는 선택 서비스(시스템 좌석, 고객사 상담사 관리)를 계약의 원가로 넣은 금액.",
            "발행 후 변동: 청구서에 적힌 원가와 지금 아는 원가의 차이, 그리고 다음 청구서에서 정산한 원가.",
        ),
    )


def _days(report: MonthReport) -> Table:
    keys = ("paid_minutes", "tenant_minutes", "bench_minutes", "paid_won", "tenant_won", "bench_won")
    labels = ("유급시간(분)", "고객사(분)", "유휴(분)", "원가(원)", "고객사(원)", "유휴(원)")
    kinds = (CellKind.MINUTES,) * 3 + (CellKind.WON,) * 3
    rows = [
        (
            day.pool,
            day.day,
            (
                day.paid.minutes,
                day.tenant_minutes,
                day.bench_minutes,
                day.paid.total_won,
                day.tenant_won,
                day.bench_won,
            ),
        )
        for day in report.days
    ]
    return Table(
        key="days",
        sheet="일별 대사",
        columns=(
            Column(key="day", label="날짜", kind=CellKind.CODE, width=12),
            Column(key="pool", label="풀", kind=CellKind.CODE, width=10),
            *(
                Column(key=key, label=label, kind=kind, width=14)
                for key, label, kind in zip(keys, labels, kinds, strict=True)
            ),
        ),
        rows=tuple(Row.of(short_date(day), str(pool), *numbers) for pool, day, numbers in rows),
        totals=(Total(label="계", values={key: sum(row[2][n] for row in rows) for n, key in enumerate(keys)}),),
    )
