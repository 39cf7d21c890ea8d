"""A what-if as a workbook and as a page: before, after and the difference, coloured by whether it is good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from core.cells import CellKind
from core.document import Bullets, Chart, Notice, Series, Tone
from core.ids import TenantId
from core.money import round_rate
from core.sheets import Grid, GridGroup, GridRow, Sheet, SheetBlock, Swatch, Workbook
from core.tables import Column, Row, Table
from wfm.simulation.views.clauses import ratio, share_text
from wfm.simulation.views.page import Cell, Page, PageTable, number_cell, text_cell
from wfm.simulation.views.records import ClauseFigures, Side
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
from wfm.simulation.views.wording import (
    COST_NOTE,
    HELD_NOTE,
    MEASURE_KO,
    difference_text,
    figure_text,
    measure_cell,
    shown,
    tone_of,
)
from wfm.staffing.plan import TenantStaffing

TENANTS_IN_CHART = 20
NOTICED_POINTS = 0.05
PALETTE = (
    Swatch(key="better", label="나아짐", fill="#D5E8DC", ink="#1F5B37", bold=True),
    Swatch(key="worse", label="나빠짐", fill="#F6D9CC", ink="#8A3312", bold=True),
)
CHANNEL_KO = {"phone": "전화", "chat": "채팅", "board": "게시판"}


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
        _grid_sheet("고객사별", tenants, TENANT_FIELDS, names, subtitle, (COST_NOTE, HELD_NOTE)),
        _grid_sheet("채널별", lines, LINE_FIELDS, names, subtitle, (HELD_NOTE,)),
    ]
    if clauses:
        table = _clause_table(clauses, names)
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
        _page_table("tenants", "고객사별", tenants, TENANT_FIELDS, names, (COST_NOTE, HELD_NOTE)),
        _page_table("lines", "채널별", lines, LINE_FIELDS, names, ()),
    ]
    if clauses:
        tables.append(_clause_page_table(clauses, names))
    return Page(
        title="가정 비교 (변경 전·후)",
        subtitle=subtitle_of(before, stands_on),
        facts=tuple((f"가정 {number}", text) for number, text in enumerate(changes, start=1)),
        remarks=tuple(_joined_text(each) for each in new_tenants(before, after)),
        charts=tuple(_charts(tenants)),
        tables=tuple(tables),
        footer=footer_of(before),
    )


Clauses = list[tuple[ClauseFigures | None, ClauseFigures | None]]


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


# --- Tenants and channels -----------------------------------------------------------------------------------------


def _name(row: ViewRow, names: Mapping[TenantId, str]) -> tuple[str, ...]:
    tenant = TenantId(str(row["tenant"]))
    told = (tenant, names.get(tenant, ""))
    return (*told, CHANNEL_KO[str(row["channel"])]) if "channel" in row else told


def _grid_sheet(
    name: str,
    rows: Sequence[ViewRow],
    fields: Sequence[str],
    names: Mapping[TenantId, str],
    subtitle: str,
    notes: tuple[str, ...],
) -> Sheet:
    headers = [
        Column(key="tenant", label="고객사", kind=CellKind.CODE, width=8),
        Column(key="name", label="이름", width=16),
    ]
    if rows and "channel" in rows[0]:
        headers.append(Column(key="channel", label="채널", kind=CellKind.CODE, width=7))
    grid = Grid(
        key="compared",
        headers=tuple(headers),
        groups=tuple(GridGroup(label=_grid_label(field), span=3) for field in fields),
        columns=("전", "후", "차이") * len(fields),
        rows=tuple(
            GridRow(
                headers=_name(row, names),
                values=tuple(value for field in fields for value in _grid_values(field, row)),
                colours=tuple(
                    colour
                    for field in fields
                    for colour in (None, None, tone_of(field, row[f"{field}_before"], row[f"{field}_after"]) or None)
                ),
            )
            for row in rows
        ),
        palette=PALETTE,
        kind=CellKind.DECIMAL,
        places=1,
        cell_width=8.5,
        notes=notes,
    )
    return Sheet(name=name, title=f"{name} 변경 전·후", subtitle=subtitle, blocks=(grid,), landscape=True)


def _grid_label(field: str) -> str:
    label, kind, _, unit = MEASURE_KO[field]
    label = label.split(" (")[0]
    if kind is CellKind.PERCENT:
        return f"{label} (%)"
    return f"{label} (천원)" if kind is CellKind.WON else f"{label} ({unit})"


def _grid_values(field: str, row: ViewRow) -> tuple[Decimal | None, ...]:
    """Before, after, difference: percent in points, won in thousands."""
    kind = MEASURE_KO[field][1]
    scale = {CellKind.PERCENT: Decimal(100), CellKind.WON: Decimal("0.001")}.get(kind, Decimal(1))
    sides = [measure_cell(field, row[f"{field}_{side}"]) for side in ("before", "after")]
    exact = [Decimal(side) * scale if isinstance(side, int | Decimal) else None for side in sides]
    was, now = exact
    return was, now, None if was is None or now is None else now - was


def _page_table(
    key: str,
    title: str,
    rows: Sequence[ViewRow],
    fields: Sequence[str],
    names: Mapping[TenantId, str],
    notes: tuple[str, ...],
) -> PageTable:
    has_channel = bool(rows) and "channel" in rows[0]
    cells = [_page_row(row, fields, names) for row in rows]
    quiet = frozenset(
        number
        for number, row in enumerate(rows)
        if all(difference_text(field, row[f"{field}_before"], row[f"{field}_after"]) == "0" for field in fields)
    )
    return PageTable(
        key=key,
        title=title,
        groups=((" ", 2 if has_channel else 1), *((_page_label(field), 3) for field in fields)),
        head=("고객사", *(("채널",) if has_channel else ()), *(("전", "후", "차이") * len(fields))),
        rows=tuple(cells),
        quiet=quiet,
        notes=notes,
    )


def _page_label(field: str) -> str:
    label, kind, _, unit = MEASURE_KO[field]
    return label if kind is CellKind.PERCENT else f"{label.split(' (')[0]} ({unit})"


def _page_row(row: ViewRow, fields: Sequence[str], names: Mapping[TenantId, str]) -> tuple[Cell, ...]:
    told = _name(row, names)
    cells = [text_cell(f"{told[0]} {told[1]}".strip()), *map(text_cell, told[2:])]
    for field in fields:
        was, now = row[f"{field}_before"], row[f"{field}_after"]
        cells.append(number_cell(shown(field, was)))
        cells.append(number_cell(shown(field, now)))
        cells.append(number_cell(difference_text(field, was, now), tone_of(field, was, now)))
    return tuple(cells)


# --- Clauses ------------------------------------------------------------------------------------------------------


def _chances(pair: tuple[ClauseFigures | None, ClauseFigures | None]) -> tuple[ClauseFigures, list[float | None]]:
    was, now = pair
    known = now if was is None else was
    assert known is not None
    return known, [None if each is None else each.chance for each in pair]


def _clause_table(clauses: Clauses, names: Mapping[TenantId, str]) -> Table:
    rows = []
    for pair in clauses:
        known, chances = _chances(pair)
        was, now = map(ratio, chances)
        rows.append(
            Row.of(
                known.tenant,
                names.get(known.tenant, ""),
                known.contract,
                known.label,
                figure_text(known.target, known.unit),
                *("–" if each is None else figure_text(each.value, each.unit) for each in pair),
                was,
                now,
                None if was is None or now is None else now - was,
            )
        )
    return Table(
        key="clauses",
        columns=(
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=8),
            Column(key="name", label="이름", width=16),
            Column(key="contract", label="계약", kind=CellKind.CODE, width=13),
            Column(key="kpi", label="KPI", width=27),
            Column(key="target", label="약정", kind=CellKind.CODE, width=9),
            Column(key="value_before", label="예상 전", kind=CellKind.CODE, width=9),
            Column(key="value_after", label="예상 후", kind=CellKind.CODE, width=9),
            Column(key="before", label="확률 전", kind=CellKind.PERCENT, width=9, places=1),
            Column(key="after", label="확률 후", kind=CellKind.PERCENT, width=9, places=1),
            Column(key="difference", label="차이", kind=CellKind.PERCENT, width=9, places=1),
        ),
        rows=tuple(rows),
        notes=("품질(QA·CSAT·FCR) 조항은 실측 결과에서 나오므로 가정이 바뀌어도 같습니다.",),
    )


def _clause_page_table(clauses: Clauses, names: Mapping[TenantId, str]) -> PageTable:
    rows: list[tuple[Cell, ...]] = []
    quiet = set()
    for number, pair in enumerate(clauses):
        known, (was, now) = _chances(pair)
        change = None if was is None or now is None else (now - was) * 100
        is_noticed = change is not None and abs(change) >= NOTICED_POINTS
        if not is_noticed and pair[0] is not None:
            quiet.add(number)
        tone = "" if change is None or not is_noticed else "better" if change > 0 else "worse"
        text = "–" if change is None else "0" if not is_noticed else f"{'+' if change > 0 else '−'}{abs(change):.1f}%p"
        rows.append(
            (
                text_cell(f"{known.tenant} {names.get(known.tenant, '')}".strip()),
                text_cell(known.label),
                number_cell(figure_text(known.target, known.unit)),
                *(number_cell("–" if each is None else figure_text(each.value, each.unit)) for each in pair),
                number_cell(share_text(was)),
                number_cell(share_text(now)),
                number_cell(text, tone),
            )
        )
    return PageTable(
        key="clauses",
        title="KPI 조항을 지킬 확률",
        groups=((" ", 3), ("예상", 2), ("지킬 확률", 3)),
        head=("고객사", "KPI", "약정", "전", "후", "전", "후", "차이"),
        rows=tuple(rows),
        quiet=frozenset(quiet),
        notes=("품질(QA·CSAT·FCR) 조항은 실측 결과에서 나오므로 가정이 바뀌어도 같습니다.",),
    )
