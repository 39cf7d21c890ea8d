"""The diagnosis as a document (운영 진단 보고서): analysis, diagnosis, plan. One model for the PDF and the workbook."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from contracts.checklist import GROUPS, OPEN_WORD, WORDS
from contracts.diagnoses.blocks import (
    alone_chart,
    backlog_blocks,
    channel_table,
    hour_chart,
    missed_blocks,
    month_chart,
    peak_table,
    type_blocks,
    weekday_chart,
    weeks_chart,
)
from contracts.diagnoses.diagnosis import Diagnosis
from contracts.words import hours_text, percent, plain, seconds_text
from core.cells import CellKind
from core.document import (
    Block,
    Bullets,
    ControlTotal,
    Document,
    Fact,
    Facts,
    Heading,
    Notice,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Tone,
)
from core.korean import WEEKDAYS, korean_date, thousands, with_particle
from core.parties import Party
from core.tables import Column, Row, Table

TITLE = "고객 상담 운영 진단 보고서"


def diagnosis_document(found: Diagnosis, supplier: Party, *, written_on: date) -> Document:
    """The whole report, in the tenant's words: no agent, no other tenant."""
    party = found.tenant.party
    return Document(
        kind="diagnosis",
        title=TITLE,
        subtitle=f"{party.name} · 분석 – 진단 – 계획",
        number=f"{found.tenant.tenant} · {found.volume.span.last}",
        written_on=written_on,
        issuer=supplier.name,
        footer=f"자료 {found.volume.span.first} ~ {found.volume.span.last} · 예측 기준일 {found.outlook.as_of}",
        blocks=(
            _head(found),
            Paragraph(text=_lead(found), style=ParagraphStyle.LEAD),
            Heading(text="핵심 요약", level=2),
            Bullets(items=tuple(_summary(found))),
            channel_table(found.volume),
            month_chart(found.volume),
            PageBreak(sheet="분석"),
            *_analysis(found),
            PageBreak(sheet="진단"),
            *_need(found),
            PageBreak(sheet="계획"),
            *_plan(found),
        ),
        control_totals=(ControlTotal(key="fee_won", won=found.fee_won),),
    )


def _head(found: Diagnosis) -> Facts:
    tenant = found.tenant
    return Facts(
        columns=2,
        items=(
            Fact(label="고객사", value=f"{tenant.party.name} ({tenant.tenant})"),
            Fact(label="업종", value=tenant.industry),
            Fact(label="판매 시스템", value=tenant.platform or "확인 필요"),
            Fact(label="연동 수준", value=tenant.integration.korean),
            Fact(
                label="분석 기간",
                value=f"{korean_date(found.volume.span.first)} – {korean_date(found.volume.span.last)}",
            ),
            Fact(label="집계된 날", value=found.volume.days, kind=CellKind.INTEGER, unit="일"),
            Fact(label="분석한 문의", value=found.volume.offered, kind=CellKind.INTEGER, unit="건"),
            Fact(
                label="도입 진단비", value=found.fee_won, kind=CellKind.WON, unit="원 (1회, 부가세 별도)", key="fee_won"
            ),
        ),
    )


def _lead(found: Diagnosis) -> str:
    name = with_particle(found.tenant.party.name, "은/는")
    return (
        f"{name} 한 달 평균 {thousands(found.outlook.month.middle)}건의 문의를 받을 것으로 예상됩니다. 이 보고서는 "
        "지난 문의를 분석하고, 필요한 인원을 단독 운영과 공유 운영으로 나누어 진단한 뒤, "
        "맡길 채널·시간·요금제를 제안합니다."
    )


def _summary(found: Diagnosis) -> list[str]:
    month, need, volume = found.outlook.month, found.need, found.volume
    items = [
        (
            f"예상 문의: 한 달 {thousands(month.middle)}건 (열 달 중 여덟 달은 {thousands(month.low)}–"
            f"{thousands(month.high)}건), 가장 바쁜 시간은 {volume.busiest_hour}시대입니다."
        ),
        (
            f"필요 인원: 단독으로는 {plain(need.alone_fte)} FTE, 상담 풀을 함께 쓰면 {plain(need.pooled_fte)} FTE "
            f"({percent(need.saved, 0)} 절감)."
        ),
    ]
    if volume.missed_share is not None:
        items.append(f"놓친 문의: 들어온 문의의 {percent(volume.missed_share, 1)}에 응대하지 못했습니다.")
    if found.log is not None and found.log.routine_share is not None:
        items.append(
            f"문의 유형: 응대한 문의의 {percent(found.log.routine_share, 0)}는 스크립트로 끝나고, "
            f"{percent(found.back_share, 0)}는 고객사에 되돌아갑니다."
        )
    else:
        items.append(f"문의 유형: 상담 기록이 없어 되돌아가는 비율은 {percent(found.back_share, 0)}로 가정했습니다.")
    best = found.advice[0]
    reason = f" ({best.reasons_for[0]})" if best.reasons_for else ""
    items.append(f"제안 요금제: {best.model.korean}{reason}.")
    settled = len(found.marks)
    items.append(f"개시 전 점검: {len(WORDS)}개 항목 중 {settled}개가 확정되었습니다.")
    return items


# --- 1. analysis ----------------------------------------------------------------------------------


def _analysis(found: Diagnosis) -> tuple[Block, ...]:
    volume = found.volume
    missing = (
        (Notice(text=f"내보내기에서 빠진 구간이 {volume.missing_intervals}개 있어 0건으로 세지 않고 제외했습니다."),)
        if volume.missing_intervals
        else ()
    )
    return (
        Heading(text="1. 분석: 지금까지의 문의"),
        *missing,
        hour_chart(volume),
        *missed_blocks(volume),
        weekday_chart(volume),
        *((peak_table(volume),) if volume.peaks else ()),
        *type_blocks(found.log, found.handover_assumed),
        *backlog_blocks(found.log),
    )


# --- 2. diagnosis ---------------------------------------------------------------------------------


def _need(found: Diagnosis) -> tuple[Block, ...]:
    need, outlook = found.need, found.outlook
    return (
        Heading(text="2. 진단: 앞으로의 문의와 필요 인원"),
        weeks_chart(outlook),
        Facts(
            caption="한 달의 예상 문의 (30일 단위를 월로 환산)",
            columns=3,
            items=(
                Fact(label="적은 달 (10%)", value=outlook.month.low, kind=CellKind.INTEGER, unit="건"),
                Fact(label="보통 달 (50%)", value=outlook.month.middle, kind=CellKind.INTEGER, unit="건"),
                Fact(label="많은 달 (90%)", value=outlook.month.high, kind=CellKind.INTEGER, unit="건"),
            ),
        ),
        *_outside(found),
        Table(
            key="need",
            caption=f"필요 인원 ({need.weeks}주 예측 기준)",
            columns=(
                Column(key="way", label="운영 방식", width=22),
                Column(key="fte", label="필요 FTE", kind=CellKind.DECIMAL, places=2, width=12),
                Column(key="peak", label="가장 바쁜 구간(명)", kind=CellKind.DECIMAL, places=1, width=16),
                Column(key="remark", label="설명", width=50),
            ),
            rows=(
                Row.of("단독 운영", need.alone_fte, need.alone_peak, "같은 목표를 자체 인원만으로 지킬 때"),
                Row.of("상담 풀 공유", need.pooled_fte, need.pooled_peak, "여러 고객사가 한 풀을 함께 쓸 때의 몫"),
            ),
            notes=(
                (
                    f"FTE 1.0은 월 {plain(need.share_month_hours)}시간의 근무시간이며, "
                    f"휴가·교육·회의 등 비가동률 {percent(need.shrinkage, 1)}를 포함한다."
                ),
                (
                    "실시간 채널은 대기열 산식(Erlang A/C), 게시판은 처리 기한 안의 업무량으로 산정했다. 단독 운영의 "
                    "근무표 손실(교대가 수요 곡선을 그대로 따르지 못하는 몫)은 넣지 않았으므로 실제 차이는 더 크다."
                ),
            ),
        ),
        alone_chart(found.outlook.month.middle, need.alone_at),
        _volume_table(found),
    )


def _outside(found: Diagnosis) -> tuple[Block, ...]:
    """What the forecast leaves out: contacts while nobody would be there."""
    share = found.volume.outside_share
    if not share:
        return ()
    text = (
        f"지난 문의의 {percent(share, 1)}는 신청한 운영시간 밖에 들어왔습니다. 위의 예상 문의와 아래의 필요 인원은 "
        "신청한 운영시간 안의 문의만 셉니다. 운영시간을 넓히면 물량과 인원이 함께 늘어납니다."
    )
    return (Notice(title="운영시간 밖의 문의", text=text, tone=Tone.INFO),)


def _volume_table(found: Diagnosis) -> Table:
    """What an own team needs where the volume moves: small teams fall in steps."""
    middle = found.outlook.month.middle
    return Table(
        key="alone",
        caption="물량이 달라질 때의 단독 운영 인원",
        columns=(
            Column(key="times", label="물량", kind=CellKind.PERCENT, places=0, width=12),
            Column(key="contacts", label="월 문의(건)", kind=CellKind.INTEGER, width=16),
            Column(key="fte", label="단독 FTE", kind=CellKind.DECIMAL, places=2, width=14),
            Column(key="each", label="FTE당 월 문의(건)", kind=CellKind.INTEGER, width=20),
        ),
        rows=tuple(
            Row.of(times, int(middle * times), fte, int(middle * times / fte) if fte else None)
            for times, fte in sorted(found.need.alone_at.items())
        ),
    )


# --- 3. plan --------------------------------------------------------------------------------------


def _plan(found: Diagnosis) -> tuple[Block, ...]:
    return (
        Heading(text="3. 계획: 제안과 개시 준비"),
        _service_table(found),
        _advice_table(found),
        _checklist_table(found),
        Notice(
            title="다음 단계",
            text=(
                "점검표의 항목을 모두 확정하거나 책임자가 이름으로 서명해야 계약을 시작할 수 있습니다. 요금은 "
                "견적서에서 네 가지 요금제와 세 가지 운영 방식으로 비교해 드립니다."
            ),
            tone=Tone.INFO,
        ),
    )


def _service_table(found: Diagnosis) -> Table:
    return Table(
        key="service",
        caption="제안하는 채널과 운영시간",
        columns=(
            Column(key="channel", label="채널", kind=CellKind.CODE, width=8),
            Column(key="hours", label="문의가 오는 시간", width=26),
            Column(key="covered", label="문의 포함률", kind=CellKind.PERCENT, width=11),
            Column(key="declared", label="신청한 운영시간", width=34),
            Column(key="target", label="목표", width=22),
        ),
        rows=tuple(
            Row.of(
                each.channel.korean,
                f"{_days(each.weekdays)} {each.open_hour:02d}:00–{each.close_hour:02d}:00",
                each.covered,
                hours_text(each.declared.windows),
                _target(each.channel.is_deferred, each.target.fraction, each.target.within_s),
            )
            for each in found.proposals
        ),
        notes=(
            "목표는 위의 필요 인원이 지키도록 산정된 값이다. 계약 조항의 달성 확률은 계약 전에 모의실험으로 확인한다.",
        ),
    )


def _days(weekdays: tuple[int, ...]) -> str:
    return "매일" if len(weekdays) == len(WEEKDAYS) else "·".join(WEEKDAYS[day] for day in weekdays)


def _target(is_deferred: bool, fraction: Decimal, within_s: int) -> str:
    done = "처리" if is_deferred else "응대"
    return f"{seconds_text(Decimal(within_s))} 안 {done} {percent(fraction)}"


def _advice_table(found: Diagnosis) -> Table:
    return Table(
        key="advice",
        sheet="요금제의 적합성",
        caption="요금제의 적합성",
        columns=(
            Column(key="model", label="요금제", kind=CellKind.CODE, width=10),
            Column(key="verdict", label="판단", kind=CellKind.CODE, width=9),
            Column(key="reasons_for", label="알맞은 까닭", width=42),
            Column(key="reasons_against", label="맞지 않는 까닭", width=42),
        ),
        rows=tuple(
            Row.of(
                each.model.korean,
                "제안" if number == 0 else ("가능" if each.points >= 0 else "부적합"),
                " / ".join(each.reasons_for) or "–",
                " / ".join(each.reasons_against) or "–",
            )
            for number, each in enumerate(found.advice)
        ),
        notes=("까닭의 수로 견주었으며, 같으면 청구가 단순한 요금제를 앞세웠다.",),
    )


def _checklist_table(found: Diagnosis) -> Table:
    marks = {mark.item: mark for mark in found.marks}
    rows: list[Row] = []
    for group, items in GROUPS.items():
        rows.append(Row.group(group))
        for item in items:
            name, meaning = WORDS[item]
            mark = marks.get(item)
            rows.append(
                Row.of(
                    name,
                    meaning,
                    OPEN_WORD if mark is None else mark.kind.korean,
                    "" if mark is None else mark.by,
                    None if mark is None else mark.on,
                )
            )
    return Table(
        key="checklist",
        sheet="점검표",
        caption="개시 전 점검표",
        columns=(
            Column(key="item", label="항목", width=22),
            Column(key="meaning", label="확정의 뜻", width=46),
            Column(key="state", label="상태", kind=CellKind.CODE, width=10),
            Column(key="by", label="확인자", kind=CellKind.CODE, width=12),
            Column(key="day", label="확인일", kind=CellKind.DATE, width=12),
        ),
        rows=tuple(rows),
    )
