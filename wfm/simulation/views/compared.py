"""A what-if as a workbook and as a page: before, after and the difference, coloured by whether it is good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from core.cells import CellKind
from core.document import Bullets, Chart, Notice, Series, Tone
from core.ids import TenantId
from core.money import round_rate
from core.sheets import Sheet, SheetBlock, Workbook
from core.tables import Column, Row, Table
from wfm.simulation.views.compared_tables import (
    Clauses,
    compared_clause_page_table,
    compared_clause_table,
    compared_page_table,
    compared_sheet,
)
from wfm.simulation.views.page import Page, PageTable, number_cell, text_cell
from wfm.simulation.views.records import Side
from wfm.simulation.views.rows import (
    LINE_FIELDS,
    TENANT_FIELDS,
    ViewRow,
    beside,
    line_rows,
    new_tenants,
    tenant_rows,
    total_rows,
)
from wfm.simulation.views.week import footer_of, subtitle_of
from wfm.simulation.views.wording import COST_NOTE, HELD_NOTE, MEASURE_KO, difference_text, shown, tone_of
from wfm.staffing.plan import TenantStaffing

TENANTS_IN_CHART = 20


def whatif_workbook(
    before: Side,
    after: Side,
    names: Mapping[TenantId, str],
    stands_on: str,
    changes: Sequence[str],
    tenant: str | None,
) -> Workbook:
    """Sheets 요약, 고객사별, 채널별, KPI 조항."""
    subtitle = subtitle_of(before, stands_on)
    tenants, lines, clauses = _compared(before, after, tenant)
    summary: list[SheetBlock] = [Bullets(items=tuple(changes)), *_joined_notices(before, after)]
    summary += [_total_table(before, after), *_charts(tenants)]
    sheets = [
        Sheet(name="요약", title="가정 비교 (변경 전·후)", subtitle=subtitle, blocks=tuple(summary)),
        compared_sheet("고객사별", tenants, TENANT_FIELDS, names, subtitle, (COST_NOTE, HELD_NOTE)),
        compared_sheet("채널별", lines, LINE_FIELDS, names, subtitle, (HELD_NOTE,)),
    ]
    if clauses:
        table = compared_clause_table(clauses, names)
        sheets.append(Sheet(name="KPI 조항", title="KPI 조항을 지킬 확률", subtitle=subtitle, blocks=(table,)))
    first = before.problem.grid.first_day
    return Workbook(title=f"가정 비교 {first:%Y-%m-%d}", written_on=first, sheets=tuple(sheets))


def whatif_page(
    before: Side,
    after: Side,
    names: Mapping[TenantId, str],
    stands_on: str,
    changes: Sequence[str],
    tenant: str | None,
) -> Page:
    """The same for a browser."""
    tenants, lines, clauses = _compared(before, after, tenant)
    tables = [
        _total_page_table(before, after),
        compared_page_table("tenants", "고객사별", tenants, TENANT_FIELDS, names, (COST_NOTE, HELD_NOTE)),
        compared_page_table("lines", "채널별", lines, LINE_FIELDS, names, ()),
    ]
    if clauses:
        tables.append(compared_clause_page_table(clauses, names))
    return Page(
        title="가정 비교 (변경 전·후)",
        subtitle=subtitle_of(before, stands_on),
        facts=tuple((f"가정 {number}", text) for number, text in enumerate(changes, start=1)),
        remarks=tuple(_joined_text(each) for each in new_tenants(before, after)),
        charts=tuple(_charts(tenants)),
        tables=tuple(tables),
        footer=footer_of(before),
    )


def _compared(before: Side, after: Side, tenant: str | None) -> tuple[list[ViewRow], list[ViewRow], Clauses]:
    tenants = beside(tenant_rows(before), tenant_rows(after), TENANT_FIELDS, ("tenant",))
    both = [line_rows(side.problem, side.measures, side.plays) for side in (before, after)]
    lines = beside(both[0], both[1], LINE_FIELDS, ("tenant", "channel"))
    sides = [{each.key: each for each in side.clauses} for side in (before, after)]
    keys = [key for key in dict.fromkeys((*sides[0], *sides[1])) if tenant in (None, key[0])]
    return (
        [row for row in tenants if tenant in (None, row["tenant"])],
        [row for row in lines if tenant in (None, row["tenant"])],
        [(sides[0].get(key), sides[1].get(key)) for key in keys],
    )


# --- The whole pool -----------------------------------------------------------------------------------------------


def _joined_text(tenant: TenantStaffing) -> str:
    begin = (
        f"신규 {tenant.tenant}: 주 {tenant.needed_week_hours:,.1f}시간 필요 (투입 비율 {tenant.share_needed_fte:.2f})"
    )
    bought = f"계약 투입 비율 {tenant.share_fte}은 주 {tenant.bought_week_hours:,.1f}시간"
    if tenant.proposed_share_fte is None:
        return f"{begin}. {bought}으로 충분합니다."
    return f"{begin}. {bought}뿐이므로 투입 비율 {tenant.proposed_share_fte}을 제안합니다."


def _joined_notices(before: Side, after: Side) -> list[Notice]:
    return [
        Notice(text=_joined_text(each), tone=Tone.INFO if each.proposed_share_fte is None else Tone.WARNING)
        for each in new_tenants(before, after)
    ]


def _total_table(before: Side, after: Side) -> Table:
    """Measures of several kinds: told as text, so that each keeps its unit."""
    return Table(
        key="totals",
        caption="풀 전체",
        columns=(
            Column(key="measure", label="항목", width=34),
            Column(key="before", label="변경 전", kind=CellKind.CODE, width=16),
            Column(key="after", label="변경 후", kind=CellKind.CODE, width=16),
            Column(key="difference", label="차이", kind=CellKind.CODE, width=16),
        ),
        rows=tuple(
            Row.of(
                _measure_label(name),
                shown(name, row["before"]),
                shown(name, row["after"]),
                difference_text(name, row["before"], row["after"]),
            )
            for name, row in _totals(before, after)
        ),
    )


def _measure_label(name: str) -> str:
    label, _, _, unit = MEASURE_KO[name]
    return f"{label} ({unit})" if unit else label


def _totals(before: Side, after: Side) -> list[tuple[str, ViewRow]]:
    return [(str(row["measure"]), row) for row in total_rows(before, after)]


def _total_page_table(before: Side, after: Side) -> PageTable:
    return PageTable(
        key="totals",
        title="풀 전체",
        head=("항목", "변경 전", "변경 후", "차이"),
        rows=tuple(
            (
                text_cell(_measure_label(name)),
                number_cell(shown(name, row["before"])),
                number_cell(shown(name, row["after"])),
                number_cell(
                    difference_text(name, row["before"], row["after"]), tone_of(name, row["before"], row["after"])
                ),
            )
            for name, row in _totals(before, after)
        ),
    )


def _charts(tenants: Sequence[ViewRow]) -> list[Chart]:
    """The tenants whose service changes most, before and after."""

    def moved(row: ViewRow) -> float:
        was, now = row["in_time_percent_before"], row["in_time_percent_after"]
        return abs(now - was) if isinstance(was, float) and isinstance(now, float) else 101.0

    known = [row for row in tenants if row["in_time_percent_after"] is not None]
    chosen = sorted(known, key=lambda row: -moved(row))[:TENANTS_IN_CHART]
    if not chosen:
        return []
    return [
        Chart(
            title=f"기준 시간 내 응대 (전화·채팅, 변화가 큰 {len(chosen)}곳)",
            categories=tuple(str(row["tenant"]) for row in chosen),
            series=tuple(
                Series(name=label, values=tuple(_points(row[f"in_time_percent_{side}"]) for row in chosen))
                for side, label in (("before", "변경 전"), ("after", "변경 후"))
            ),
            unit="%",
        )
    ]


def _points(value: object) -> Decimal | None:
    return round_rate(Decimal(repr(value)), 1) if isinstance(value, float) else None
