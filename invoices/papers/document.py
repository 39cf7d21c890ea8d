"""The invoice as a document (청구서): the same model is drawn as PDF and as workbook, so both show the same won."""

from __future__ import annotations

from decimal import Decimal

from core.cells import CellKind, CellValue
from core.document import (
    Amount,
    Annex,
    Block,
    Bullets,
    ControlTotal,
    Document,
    Fact,
    Facts,
    Heading,
    Notice,
    PageBreak,
    Parties,
    Party,
)
from core.korean import business_number, hours_and_minutes, korean_date_with_weekday, short_date
from core.money import round_rate
from core.parties import Party as Business
from core.tables import Column, Row, RowStyle, Table, Total
from invoices.elements import CostElement
from invoices.invoice import Invoice, InvoiceLine, InvoiceStatus, KpiResult, LineKind

_GROUPS = (
    ("용역 요금", frozenset({LineKind.SERVICE, LineKind.OVERAGE, LineKind.MINIMUM})),
    ("환급·공제", frozenset({LineKind.GIVE_BACK, LineKind.KPI_CREDIT})),
    ("가산·기타", frozenset({LineKind.BONUS, LineKind.ONBOARDING, LineKind.ADJUSTMENT})),
)
_MINUTES_AN_HOUR = 60
_SECONDS_AN_HOUR = 3600
_LABOUR = (CostElement.WAGES, CostElement.PREMIUMS, CostElement.LEAVE)
_STATUTORY = (CostElement.LEVIES, CostElement.SEVERANCE)


def invoice_document(invoice: Invoice) -> Document:
    """The document of an invoice, draft or issued. A draft carries a watermark and no number."""
    period = invoice.period
    blocks: list[Block] = [
        Parties(supplier=_party("공급자", invoice.supplier), buyer=_party("공급받는자", invoice.buyer)),
        Amount(key="total", label="청구금액", won=invoice.total_won, note="부가가치세 포함"),
        _head(invoice),
        _lines(invoice),
    ]
    if any(line.is_estimated for line in invoice.lines):
        blocks.append(Notice(text="‘추정’으로 표시한 수량은 기록이 없는 구간을 평균처리시간으로 계산한 값입니다."))
    blocks.append(PageBreak(sheet="산정 근거"))
    if invoice.kpis:
        blocks += [Heading(text="서비스 수준 결과", level=2), _kpis(invoice)]
    blocks += [Heading(text="원가 구성과 마진", level=2), _cost(invoice), *_margin(invoice)]
    blocks += [Heading(text="계산 기준", level=2), Bullets(items=invoice.rules or ("계약에서 정한 바에 따릅니다.",))]
    blocks += [Annex(label="별첨 1", title="사용량과 일별 실적"), _usage(invoice)]
    if invoice.days:
        blocks.append(_days(invoice))
    if invoice.agents:
        blocks += [Annex(label="별첨 2", title="상담사별 배분 시간"), _agents(invoice)]
    return Document(
        kind="invoice",
        title="청 구 서",
        subtitle=f"{period.year}년 {period.month}월분 고객상담 대행 용역",
        number=invoice.number,
        written_on=invoice.written_on,
        blocks=tuple(blocks),
        issuer=invoice.supplier.name,
        footer=f"{invoice.supplier.name} · {period} · {invoice.tenant}",
        watermark="" if invoice.status is InvoiceStatus.ISSUED else "미리보기",
        control_totals=(
            ControlTotal(key="total", won=invoice.total_won),
            ControlTotal(key="supply", won=invoice.supply_won),
            ControlTotal(key="vat", won=invoice.vat_won),
            ControlTotal(key="lines.supply_won", won=invoice.supply_won),
        ),
    )


def _party(role: str, business: Business) -> Party:
    lines = [
        ("등록번호", business_number(business.business_number)),
        ("상호", business.name),
        ("대표자", business.representative),
        ("주소", business.address),
    ]
    trade = " / ".join(part for part in (business.business_type, business.business_item) if part)
    lines += [("업태 / 종목", trade)] if trade else []
    contact = " · ".join(part for part in (business.phone, business.email) if part)
    lines += [("연락처", contact)] if contact else []
    return Party(role=role, lines=tuple(lines))


def _head(invoice: Invoice) -> Facts:
    days = invoice.period.range
    return Facts(
        items=(
            Fact(label="정산기간", value=f"{days.first:%Y-%m-%d} – {days.last:%Y-%m-%d}"),
            Fact(label="지급기일", value=korean_date_with_weekday(invoice.due_on)),
            Fact(label="공급가액", value=invoice.supply_won, kind=CellKind.WON, unit="원", key="supply"),
            Fact(label="부가가치세", value=invoice.vat_won, kind=CellKind.WON, unit="원", key="vat"),
            Fact(label="고객사 코드", value=str(invoice.tenant)),
            Fact(label="계약", value=", ".join(invoice.contract_versions)),
        )
    )


# --- Lines ---------------------------------------------------------------------------------------------------------


def _lines(invoice: Invoice) -> Table:
    rows: list[Row] = []
    for label, kinds in _GROUPS:
        own = [line for line in invoice.lines if line.kind in kinds]
        if own:
            rows += [Row.group(label), *(_line(line) for line in own)]
    return Table(
        key="lines",
        caption="청구 내역",
        unit_note="(단위: 원, 부가가치세 별도)",
        columns=(
            Column(key="item", label="품목", width=38),
            Column(key="quantity", label="수량", kind=CellKind.INTEGER, width=9),
            Column(key="unit", label="단위", kind=CellKind.CODE, width=6),
            Column(key="price_won", label="단가", kind=CellKind.WON, width=12),
            Column(key="per", label="단가 기준", kind=CellKind.INTEGER, width=6),
            Column(
                key="supply_won",
                label="공급가액",
                kind=CellKind.WON,
                width=13,
                formula="ROUND({quantity}*{price_won}/{per},0)",
            ),
            Column(key="vat_won", label="세액", kind=CellKind.WON, width=12),
        ),
        rows=tuple(rows),
        notes=_line_notes(invoice),
        totals=(
            Total(label="공급가액·세액 계", values={"supply_won": invoice.supply_won, "vat_won": invoice.vat_won}),
            Total(label="합계 (청구금액)", values={"supply_won": invoice.total_won}, summed=False),
        ),
    )


def _line(line: InvoiceLine) -> Row:
    """Hours are billed as minutes: quantity ÷ 60 × price per hour, so that no rounded hour is ever multiplied."""
    label = f"{line.label} (추정)" if line.is_estimated else line.label
    price = int(line.unit_price_won)
    if line.minutes is not None:
        label = f"{label}, {hours_and_minutes(line.minutes)}"
        return Row.of(label, line.minutes, "분", price, _MINUTES_AN_HOUR, line.amount_won, line.vat_won)
    return Row.of(label, int(line.quantity), line.unit, price, 1, line.amount_won, line.vat_won)


def _line_notes(invoice: Invoice) -> tuple[str, ...]:
    if any(line.minutes is not None for line in invoice.lines):
        return ("공급가액 = 수량 × 단가 ÷ 단가 기준 (원 미만 반올림). 시간당 단가의 기준은 60분입니다.",)
    return ()


# --- KPI, usage, cost ----------------------------------------------------------------------------------------------


def _kpi_value(result: KpiResult, value: Decimal | None) -> str:
    if value is None:
        return "–"
    if result.unit == "ratio":
        return f"{round_rate(value * 100, 1)}%"
    if result.unit == "seconds" and value >= _SECONDS_AN_HOUR:
        return hours_and_minutes(int(value) // 60)
    return f"{round_rate(value, 1):,}{'초' if result.unit == 'seconds' else '점'}"


def _kpis(invoice: Invoice) -> Table:
    verdicts = {True: "달성", False: "미달", None: "판정 없음"}
    return Table(
        key="kpis",
        columns=(
            Column(key="label", label="항목", width=24),
            Column(key="target", label="목표", kind=CellKind.TEXT, width=14),
            Column(key="value", label="결과", kind=CellKind.TEXT, width=10),
            Column(key="volume", label="대상(건)", kind=CellKind.INTEGER, width=10),
            Column(key="verdict", label="판정", kind=CellKind.CODE, width=10),
            Column(key="credit_won", label="공제액(원)", kind=CellKind.WON, width=12),
            Column(key="note", label="비고", width=24),
        ),
        rows=tuple(
            Row.of(
                result.label,
                f"{_kpi_value(result, result.target)} {'이상' if result.more_is_better else '이하'}",
                _kpi_value(result, result.value),
                result.volume,
                verdicts[result.is_met],
                result.credit_won,
                result.note,
            )
            for result in invoice.kpis
        ),
        totals=(Total(label="공제 계", values={"credit_won": sum(r.credit_won for r in invoice.kpis)}),),
    )


def _usage(invoice: Invoice) -> Facts:
    items = []
    for fact in invoice.usage:
        label = f"{fact.label} (추정)" if fact.is_estimated else fact.label
        whole = fact.quantity == fact.quantity.to_integral_value()
        value: CellValue = int(fact.quantity) if whole else fact.quantity
        kind = CellKind.INTEGER if whole else CellKind.DECIMAL
        places = None if whole else 1 if fact.unit == "%" else 2
        items.append(Fact(label=label, value=value, kind=kind, places=places, unit=fact.unit))
    return Facts(items=tuple(items), columns=2)


def _cost(invoice: Invoice) -> Table:
    groups = (
        ("직접 인건비", _LABOUR),
        ("법정 부담금·퇴직급여", _STATUTORY),
        ("관리·운영비", tuple(e for e in CostElement if e not in _LABOUR + _STATUTORY)),
    )
    won = {share.element: share.won for share in invoice.cost}
    rows: list[Row] = []
    for label, elements in groups:
        own = [(element, won[element.value]) for element in elements if won.get(element.value)]
        if own:
            rows.append(Row.group(label))
            rows += [Row.of(element.korean, amount, _part(amount, invoice.cost_won)) for element, amount in own]
            subtotal = sum(amount for _, amount in own)
            rows.append(Row.of(f"{label} 소계", subtotal, None, style=RowStyle.SUBTOTAL))
    return Table(
        key="cost",
        unit_note="(단위: 원)",
        columns=(
            Column(key="element", label="원가 요소", width=36),
            Column(key="won", label="금액", kind=CellKind.WON, width=16),
            Column(key="part", label="비중", kind=CellKind.PERCENT, width=10, places=1),
        ),
        rows=tuple(rows),
        totals=(Total(label="원가 계", values={"won": invoice.cost_won}),),
    )


def _part(won: int, whole: int) -> Decimal:
    return round_rate(Decimal(won) / Decimal(whole), 3) if whole else Decimal(0)


def _margin(invoice: Invoice) -> list[Block]:
    net = invoice.service_won + invoice.won_of(LineKind.GIVE_BACK)
    back = invoice.won_of(LineKind.GIVE_BACK)
    items = [
        Fact(label="용역 요금", value=invoice.service_won, kind=CellKind.WON, unit="원"),
        Fact(label="한도 초과분 환급", value=back, kind=CellKind.WON, unit="원"),
        Fact(label="환급 후 요금", value=net, kind=CellKind.WON, unit="원"),
        Fact(label="마진 (당기, 원가 대비)", value=invoice.margin, kind=CellKind.PERCENT, places=2),
    ]
    if invoice.window_margin is not None:
        label = "마진 (계약연도 누계)"
        items.append(Fact(label=label, value=invoice.window_margin, kind=CellKind.PERCENT, places=2))
    return [Facts(items=tuple(items))]


# --- Annexes -------------------------------------------------------------------------------------------------------


def _days(invoice: Invoice) -> Table:
    minutes = ("handled_minutes", "on_duty_minutes", "night_minutes", "holiday_minutes")
    labels = ("문의 처리(분)", "근무시간(분)", "야간(분)", "유급휴일(분)")
    return Table(
        key="days",
        caption="일별 실적",
        columns=(
            Column(key="day", label="날짜", kind=CellKind.CODE, width=12),
            Column(key="contacts", label="응대(건)", kind=CellKind.INTEGER, width=10),
            *(
                Column(key=key, label=label, kind=CellKind.MINUTES, width=13)
                for key, label in zip(minutes, labels, strict=True)
            ),
        ),
        rows=tuple(
            Row.of(
                short_date(d.day),
                d.contacts,
                d.handled_minutes,
                d.on_duty_minutes,
                d.night_minutes,
                d.holiday_minutes,
            )
            for d in invoice.days
        ),
        totals=(
            Total(
                label="계",
                values={
                    "contacts": sum(d.contacts for d in invoice.days),
                    "handled_minutes": sum(d.handled_minutes for d in invoice.days),
                    "on_duty_minutes": sum(d.on_duty_minutes for d in invoice.days),
                    "night_minutes": sum(d.night_minutes for d in invoice.days),
                    "holiday_minutes": sum(d.holiday_minutes for d in invoice.days),
                },
            ),
        ),
        notes=("근무시간은 처리시간과 배분된 대기시간의 합이며, 자정을 넘긴 근무는 시작한 날에 적습니다.",),
    )


def _agents(invoice: Invoice) -> Table:
    """Agents who were on duty for the tenant, by code and grade; below an hour they are one row. Training, meetings,
    leave and overhead of pooled agents are one row too.
    """
    listed = [a for a in invoice.agents if a.is_dedicated or a.on_duty_minutes >= _MINUTES_AN_HOUR]
    rest = [a for a in invoice.agents if a not in listed]
    rows = [
        Row.of(
            str(a.agent),
            a.grade.korean,
            "전담" if a.is_dedicated else "공유",
            a.on_duty_minutes,
            a.other_minutes if a.is_dedicated else None,
        )
        for a in listed
    ]
    briefly = sum(a.on_duty_minutes for a in rest)
    if briefly:
        rows.append(Row.of("그 밖", "", f"공유 {sum(a.on_duty_minutes > 0 for a in rest)}명", briefly, None))
    shared = sum(a.other_minutes for a in invoice.agents if not a.is_dedicated)
    if shared:
        rows.append(Row.of("공통", "", "배분", None, shared))
    return Table(
        key="agents",
        columns=(
            Column(key="agent", label="상담사 코드", kind=CellKind.CODE, width=14),
            Column(key="grade", label="등급", kind=CellKind.CODE, width=10),
            Column(key="kind", label="구분", kind=CellKind.CODE, width=10),
            Column(key="on_duty_minutes", label="근무시간(분)", kind=CellKind.MINUTES, width=14),
            Column(key="other_minutes", label="그 밖의 유급시간(분)", kind=CellKind.MINUTES, width=18),
        ),
        rows=tuple(rows),
        totals=(
            Total(
                label="계",
                values={
                    "on_duty_minutes": sum(a.on_duty_minutes for a in invoice.agents),
                    "other_minutes": sum(a.other_minutes for a in invoice.agents),
                },
            ),
        ),
        notes=(
            "공유 상담사의 시간은 이 고객사에 배분된 시간이며, 1시간 미만은 ‘그 밖’으로 묶습니다.",
            "그 밖의 유급시간은 교육·회의·연차와 당사 사정에 따른 연장근무입니다. 공유 상담사분은 한 줄로 적습니다.",
        ),
    )
