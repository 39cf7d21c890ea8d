"""The margins of some months as a document (마진 분석표), internal: workbook and page show the same model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from contracts.charge import ChargeModel
from core.cells import CellKind
from core.document import Block, Document, Heading, Notice
from core.ids import TenantId
from core.periods import BillingPeriod
from core.tables import Column, Row, Table, Total
from invoices.reports.margin import BelowCost, MarginFact, MarginRow, Season, margin_rows

_BY = (
    ("model", "요금제별"),
    ("season", "계절별"),
    ("month", "월별"),
    ("tenant", "고객사별"),
)


def margin_document(
    facts: Sequence[MarginFact],
    below: Sequence[BelowCost],
    names: Mapping[TenantId, str],
    issuer: str,
    written_on: date,
) -> Document:
    """The document of some months' facts. Raises BrokenInvariant without facts."""
    first, last = min(str(fact.period) for fact in facts), max(str(fact.period) for fact in facts)
    blocks: list[Block] = [
        Notice(
            title="기준",
            text=(
                "마진 = (용역 요금 − 한도 환급 + 성과 가산 + 사후 정산 − 원가) ÷ 원가. "
                "부가가치세·지연이자·진단비·개통비와 품질 공제는 계산에서 제외하며, 발행한 청구서만 포함합니다."
            ),
        ),
        Heading(text="원가보다 낮은 정산기간과 이유", level=2),
        _below(below, names) if below else Notice(text="원가보다 낮은 정산기간이 없습니다."),
    ]
    for by, label in _BY:
        blocks += [Heading(text=label, level=2), _rows(by, label, margin_rows(facts, by), names)]
    return Document(
        kind="margin_report",
        title="마진 분석표",
        subtitle=f"{first} – {last} (내부용)",
        written_on=written_on,
        blocks=tuple(blocks),
        issuer=issuer,
        footer=f"{issuer} · {first} – {last} · 내부용",
        landscape=True,
    )


def shown_key(by: str, key: str, names: Mapping[TenantId, str]) -> str:
    """The key of a row in Korean."""
    if by == "season":
        return Season(key).korean
    if by == "model":
        return " + ".join(ChargeModel(part).korean for part in key.split("+") if part) or "계약 없음"
    if by == "month":
        period = BillingPeriod.parse(key)
        return f"{period.year}년 {period.month}월"
    return f"{key} {names.get(TenantId(key), '')}".strip()


def _rows(by: str, label: str, rows: Sequence[MarginRow], names: Mapping[TenantId, str]) -> Table:
    sums = {name: sum(getattr(row, name) for row in rows) for name in ("periods", "charges_won", "cost_won")}
    return Table(
        key=by,
        sheet=label,
        unit_note="(단위: 원)",
        columns=(
            Column(key="key", label=label.removesuffix("별"), width=28),
            Column(key="periods", label="정산기간 수", kind=CellKind.INTEGER, width=12),
            Column(key="charges_won", label="요금", kind=CellKind.WON, width=16),
            Column(key="cost_won", label="원가", kind=CellKind.WON, width=16),
            Column(key="margin_won", label="마진", kind=CellKind.WON, width=16, formula="{charges_won}-{cost_won}"),
            Column(key="margin", label="마진율", kind=CellKind.PERCENT, places=2, width=10),
        ),
        rows=tuple(
            Row.of(
                shown_key(by, row.key, names), row.periods, row.charges_won, row.cost_won, row.margin_won, row.margin
            )
            for row in rows
        ),
        totals=(Total(label="계", values=sums | {"margin_won": sums["charges_won"] - sums["cost_won"]}),),
    )


def _below(below: Sequence[BelowCost], names: Mapping[TenantId, str]) -> Table:
    won = (
        ("expected", "계약 예상 마진", "expected_won"),
        ("charges", "요금 차이", "charges_effect_won"),
        ("hours", "시간 차이", "hours_effect_won"),
        ("rate", "단가 차이", "rate_effect_won"),
    )
    return Table(
        key="below",
        sheet="원가 미달",
        unit_note="(단위: 원)",
        columns=(
            Column(key="tenant", label="고객사", width=22),
            Column(key="period", label="정산월", kind=CellKind.CODE, width=10),
            Column(key="worked", label="근무(시간)", kind=CellKind.DECIMAL, places=1, width=11),
            Column(key="planned", label="예상(시간)", kind=CellKind.DECIMAL, places=1, width=11),
            *(Column(key=key, label=label, kind=CellKind.WON, width=14) for key, label, _ in won),
            Column(key="margin_won", label="마진", kind=CellKind.WON, width=14),
            Column(key="cause", label="가장 큰 이유", width=38),
        ),
        rows=tuple(
            Row.of(
                f"{one.fact.tenant} {names.get(one.fact.tenant, '')}".strip(),
                str(one.fact.period),
                one.hours,
                one.hours_expected,
                *(int(getattr(one, name)) for _, _, name in won),
                one.fact.margin_won,
                one.cause.korean,
            )
            for one in below
        ),
        totals=(Total(label="계", values={"margin_won": sum(one.fact.margin_won for one in below)}),),
        notes=("마진 = 계약 예상 마진 + 요금 차이 + 시간 차이 + 단가 차이.",),
    )
