"""The tables of a what-if: tenants, channels and KPI clauses before and after, with the difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from core.cells import CellKind
from core.channels import Channel
from core.ids import TenantId
from core.sheets import Grid, GridGroup, GridRow, Sheet, Swatch
from core.tables import Column, Row, Table
from wfm.simulation.views.clauses import ratio, share_text
from wfm.simulation.views.page import Cell, PageTable, number_cell, text_cell
from wfm.simulation.views.records import ClauseFigures
from wfm.simulation.views.rows import ViewRow
from wfm.simulation.views.wording import MEASURE_KO, difference_text, figure_text, measure_cell, shown, tone_of

Clauses = Sequence[tuple[ClauseFigures | None, ClauseFigures | None]]
"""Each clause before and after; None on the side that does not have it."""

NOTICED_POINTS = 0.05
"""A smaller change of a chance, in percentage points, is shown as none."""

PALETTE = (
    Swatch(key="better", label="나아짐", fill="#D5E8DC", ink="#1F5B37", bold=True),
    Swatch(key="worse", label="나빠짐", fill="#F6D9CC", ink="#8A3312", bold=True),
)
QUALITY_NOTE = "품질(QA·CSAT·FCR) 조항은 실측 결과에서 나오므로 가정이 바뀌어도 같습니다."


# --- Tenants and channels -----------------------------------------------------------------------------------------


def _name(row: ViewRow, names: Mapping[TenantId, str]) -> tuple[str, ...]:
    tenant = TenantId(str(row["tenant"]))
    told = (tenant, names.get(tenant, ""))
    return (*told, Channel(str(row["channel"])).korean) if "channel" in row else told


def compared_sheet(
    name: str,
    rows: Sequence[ViewRow],
    fields: Sequence[str],
    names: Mapping[TenantId, str],
    subtitle: str,
    notes: tuple[str, ...],
) -> Sheet:
    """A sheet of tenants, or of their channels: each figure before, after and the difference, coloured by which way."""
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


def compared_page_table(
    key: str,
    title: str,
    rows: Sequence[ViewRow],
    fields: Sequence[str],
    names: Mapping[TenantId, str],
    notes: tuple[str, ...],
) -> PageTable:
    """The same rows for the page; those in which nothing changed are marked quiet, so that they can be folded away."""
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


def compared_clause_table(clauses: Clauses, names: Mapping[TenantId, str]) -> Table:
    """KPI clauses for the workbook: target, and the chance to hold before and after, in percent."""
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
        notes=(QUALITY_NOTE,),
    )


def compared_clause_page_table(clauses: Clauses, names: Mapping[TenantId, str]) -> PageTable:
    """KPI clauses for the page; a chance that moved less than ``NOTICED_POINTS`` is quiet."""
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
        notes=(QUALITY_NOTE,),
    )
