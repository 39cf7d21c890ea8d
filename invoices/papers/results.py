"""What stands behind the amount: service levels, the build-up of cost, and the margin."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from core.cells import CellKind
from core.document import Block, Fact, Facts
from core.korean import hours_and_minutes
from core.money import round_rate
from core.tables import Column, Row, RowStyle, Table, Total
from invoices.elements import CostElement
from invoices.invoice import Invoice, KpiResult, LineKind

_SECONDS_AN_HOUR = 3600
_LABOUR = (CostElement.WAGES, CostElement.PREMIUMS, CostElement.LEAVE)
_STATUTORY = (CostElement.LEVIES, CostElement.SEVERANCE)


def _kpi_value(result: KpiResult, value: Decimal | None) -> str:
    if value is None:
        return "–"
    if result.unit == "ratio":
        return f"{round_rate(value * 100, 1)}%"
    if result.unit == "seconds" and value >= _SECONDS_AN_HOUR:
        return hours_and_minutes(int(value) // 60)
    return f"{round_rate(value, 1):,}{'초' if result.unit == 'seconds' else '점'}"


def kpis(results: Sequence[KpiResult]) -> Table:
    """Each clause with target, result and what it costs us, or earns where a bonus was reached."""
    has_bonus = any(result.bonus_won for result in results)
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
            *([Column(key="bonus_won", label="가산액(원)", kind=CellKind.WON, width=12)] if has_bonus else []),
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
                *([result.bonus_won] if has_bonus else []),
                result.note,
            )
            for result in results
        ),
        totals=(
            Total(
                label="계" if has_bonus else "공제 계",
                values={"credit_won": sum(r.credit_won for r in results)}
                | ({"bonus_won": sum(r.bonus_won for r in results)} if has_bonus else {}),
            ),
        ),
    )


def cost(invoice: Invoice) -> Table:
    """The build-up of cost by element."""
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


def margin(invoice: Invoice) -> list[Block]:
    """Charges, what was given back, and the margin of the period and of the contract year."""
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
