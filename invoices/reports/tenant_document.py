"""A tenant's month as a document (월간 운영 보고서): PDF and workbook of the same model."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from core.cells import CellKind
from core.document import (
    Block,
    Bullets,
    Chart,
    ChartKind,
    ControlTotal,
    Document,
    Fact,
    Facts,
    Heading,
    Notice,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Series,
    Tone,
)
from core.korean import short_date
from core.remarks import Remark, RemarkKind
from core.tables import Column, Row, Table, Total
from invoices.papers.results import kpis
from invoices.reports.tenant import TenantReport

TEXTS_MAX = 3
"""So many voices of a topic are quoted."""


def tenant_document(report: TenantReport, name: str, issuer: str, written_on: date) -> Document:
    """The report. It holds nothing of another tenant, and of agents their codes."""
    days = report.period.range
    blocks: list[Block] = [
        Paragraph(
            text=f"{name} 귀중. {days.first:%Y-%m-%d}부터 {days.last:%Y-%m-%d}까지의 상담 운영 결과를 보고드립니다.",
            style=ParagraphStyle.LEAD,
        ),
        _summary(report),
        Heading(text="문의량", level=2),
    ]
    if report.by_day:
        blocks.append(_chart(report))
    blocks += [_channels(report), *_types(report)]
    blocks += [Heading(text="서비스 수준", level=2), *_kpis(report)]
    blocks += [PageBreak(sheet="고객의 소리와 결정"), Heading(text="고객의 소리", level=2), *_voices(report)]
    blocks += [Heading(text="권한 내 결정", level=2), *_decisions(report)]
    blocks += [Heading(text="이관", level=2), *_handovers(report)]
    blocks += [Heading(text="제안", level=2), *_suggestions(report)]
    controls = (ControlTotal(key="decided", won=report.decided_won),)
    return Document(
        kind="tenant_report",
        title="월간 운영 보고서",
        subtitle=f"{report.period.year}년 {report.period.month}월 · {name}",
        number=f"{report.period}-{report.tenant}",
        written_on=written_on,
        blocks=tuple(blocks),
        issuer=issuer,
        footer=f"{report.period} · {report.tenant}",
        control_totals=controls,
    )


def _summary(report: TenantReport) -> Facts:
    offered = sum(channel.offered for channel in report.channels)
    answered = sum(channel.answered for channel in report.channels)
    met = sum(result.is_met is True for result in report.kpis)
    judged = sum(result.is_met is not None for result in report.kpis)
    return Facts(
        columns=2,
        items=(
            Fact(label="인입", value=offered, kind=CellKind.INTEGER, unit="건"),
            Fact(label="응대", value=answered, kind=CellKind.INTEGER, unit="건"),
            Fact(label="서비스 수준", value=f"판정 {judged}개 중 {met}개 달성" if judged else "판정 없음"),
            Fact(label="이관", value=report.handed_over, kind=CellKind.INTEGER, unit="건"),
            Fact(label="권한 내 결정", value=report.decisions, kind=CellKind.INTEGER, unit="건"),
            Fact(label="결정 금액", value=report.decided_won, kind=CellKind.WON, unit="원", key="decided"),
        ),
    )


def _chart(report: TenantReport) -> Chart:
    days = list(report.by_day)
    return Chart(
        title="일별 인입과 응대",
        categories=tuple(f"{day.month}/{day.day}" for day in days),
        series=(
            Series(name="인입", values=tuple(report.by_day[day][0] for day in days)),
            Series(name="응대", values=tuple(report.by_day[day][1] for day in days)),
        ),
        kind=ChartKind.LINES,
        unit="건",
    )


def _channels(report: TenantReport) -> Table:
    return Table(
        key="channels",
        caption="채널별",
        columns=(
            Column(key="channel", label="채널", width=12),
            Column(key="offered", label="인입(건)", kind=CellKind.INTEGER, width=12),
            Column(key="answered", label="응대(건)", kind=CellKind.INTEGER, width=12),
            Column(key="rate", label="응대율", kind=CellKind.PERCENT, places=1, width=10),
            Column(key="aht", label="평균처리시간(초)", kind=CellKind.INTEGER, width=16),
        ),
        rows=tuple(
            Row.of(each.channel.korean, each.offered, each.answered, each.answer_rate, each.aht_s)
            for each in report.channels
        ),
        totals=(
            Total(
                label="계",
                values={
                    "offered": sum(each.offered for each in report.channels),
                    "answered": sum(each.answered for each in report.channels),
                },
            ),
        ),
        notes=("운영시간 밖에 들어온 문의도 포함합니다. 서비스 수준의 대상과는 다를 수 있습니다.",),
    )


def _types(report: TenantReport) -> Iterator[Block]:
    if not report.types:
        yield Notice(text="이번 달은 문의 유형별 기록이 없습니다.")
        return
    keys = ("offered", "answered", "solved", "handed_over", "callback")
    labels = ("인입", "응대", "해결", "이관", "콜백")
    yield Table(
        key="types",
        caption="유형별",
        unit_note="(단위: 건)",
        columns=(
            Column(key="type", label="유형", width=20),
            *(
                Column(key=key, label=label, kind=CellKind.INTEGER, width=10)
                for key, label in zip(keys, labels, strict=True)
            ),
            Column(key="growth", label="전월 대비", kind=CellKind.PERCENT, places=1, width=11),
        ),
        rows=tuple(Row.of(each.type, *(getattr(each, key) for key in keys), each.growth) for each in report.types),
        totals=(Total(label="계", values={key: sum(getattr(each, key) for each in report.types) for key in keys}),),
    )


def _kpis(report: TenantReport) -> Iterator[Block]:
    if not report.kpis:
        yield Notice(text="이번 달 서비스 수준 결과는 청구서 발행 뒤 보고드립니다.")
        return
    yield kpis(report.kpis)


def _voices(report: TenantReport) -> Iterator[Block]:
    topics = report.topics
    if not topics:
        yield Paragraph(text="기록된 고객의 소리가 없습니다.")
        return
    yield Table(
        key="voices",
        columns=(
            Column(key="topic", label="주제", width=18),
            Column(key="count", label="건수", kind=CellKind.INTEGER, width=8),
            Column(key="text", label="주요 내용", width=60),
        ),
        rows=tuple(Row.of(each.topic, each.count, " / ".join(each.texts[:TEXTS_MAX])) for each in topics),
        totals=(Total(label="계", values={"count": sum(each.count for each in topics)}),),
    )


def _decisions(report: TenantReport) -> Iterator[Block]:
    decisions = report.of(RemarkKind.DECISION)
    if report.limit_won is not None:
        yield Paragraph(text=f"계약에서 정한 권한: 건당 {report.limit_won:,}원까지.", style=ParagraphStyle.SMALL)
    if not decisions:
        yield Paragraph(text="권한 내에서 결정한 건이 없습니다.")
        return
    several = any(each.count > 1 for each in decisions)
    yield Table(
        key="decisions",
        columns=(
            Column(key="day", label="날짜", kind=CellKind.CODE, width=12),
            Column(key="topic", label="주제", width=16),
            Column(key="text", label="내용", width=40),
            Column(key="agent", label="상담사", kind=CellKind.CODE, width=9),
            *([Column(key="count", label="건수", kind=CellKind.INTEGER, width=6)] if several else []),
            Column(key="amount_won", label="금액(원)", kind=CellKind.WON, width=13),
        ),
        rows=tuple(
            Row.of(
                *(short_date(each.day), each.topic, each.text, str(each.agent or "")),
                *([each.count] if several else []),
                each.amount_won,
            )
            for each in decisions
        ),
        totals=(Total(label="계", values={"amount_won": report.decided_won}),),
    )
    limit = report.limit_won
    above = [each for each in decisions if limit is not None and (each.amount_won or 0) > limit * each.count]
    if above:
        numbers = ", ".join(each.number for each in above)
        yield Notice(text=f"건당 권한을 넘은 결정이 있습니다: {numbers}.", tone=Tone.WARNING)


def _handovers(report: TenantReport) -> Iterator[Block]:
    handed = [each for each in report.types if each.handed_over]
    notes = report.of(RemarkKind.HANDOVER)
    if not handed and not notes:
        yield Paragraph(text="이관한 문의가 없습니다.")
    if handed:
        text = ", ".join(f"{each.type} {each.handed_over:,}건" for each in handed)
        yield Paragraph(text=f"유형별 이관: {text}.")
    if notes:
        yield _notes("handovers", notes)


def _notes(key: str, notes: tuple[Remark, ...]) -> Table:
    return Table(
        key=key,
        columns=(
            Column(key="day", label="날짜", kind=CellKind.CODE, width=12),
            Column(key="topic", label="주제", width=18),
            Column(key="text", label="내용", width=60),
        ),
        rows=tuple(Row.of(short_date(each.day), each.topic, each.text) for each in notes),
    )


def _suggestions(report: TenantReport) -> Iterator[Block]:
    found = [f"{each.topic}: {each.text}" for each in report.of(RemarkKind.SUGGESTION)]
    for each in report.grown:
        before = each.before or 0
        change = f"전월 {before:,}건에서 {each.offered:,}건으로 늘었습니다"
        found.append(f"‘{each.type}’ 문의가 {change}. 원인을 함께 확인하시기 바랍니다.")
    found += [
        f"{result.label}: 목표에 이르지 못했습니다. 개선 계획을 담당 매니저가 따로 말씀드립니다."
        for result in report.kpis
        if result.is_met is False
    ]
    if found:
        yield Bullets(items=tuple(found))
    else:
        yield Paragraph(text="이번 달 제안은 없습니다.")
