"""KPI clauses with their chances, as a table of the workbook and of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from core.cells import CellKind, show_cell
from core.document import Chart, Series
from core.ids import TenantId
from core.money import round_rate
from core.tables import Column, Row, Table
from wfm.simulation.views.page import Cell, PageTable, Range, number_cell, text_cell
from wfm.simulation.views.records import ClauseFigures
from wfm.simulation.views.wording import CLAUSE_NOTE, basis_text, figure_text, verdict

CLAUSES_IN_CHART = 24


def ratio(share: float | None) -> Decimal | None:
    """A share as a typed cell."""
    return None if share is None else round_rate(Decimal(repr(float(share))), 6)


def share_text(share: float | None) -> str:
    """``93.3%``."""
    cell = ratio(share)
    return "–" if cell is None else show_cell(cell, CellKind.PERCENT, 1)


def summary_of(clauses: Sequence[ClauseFigures]) -> tuple[str, str]:
    """How many are kept, for the head of a page."""
    judged = [each for each in clauses if each.is_kept is not None]
    return "지켜지는 KPI 조항", f"{sum(each.is_kept is True for each in judged)} / {len(judged)}개"


def clause_table(clauses: Sequence[ClauseFigures], names: Mapping[TenantId, str]) -> Table:
    """A row a clause."""
    return Table(
        key="clauses",
        columns=(
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=8),
            Column(key="name", label="이름", width=16),
            Column(key="contract", label="계약", kind=CellKind.CODE, width=13),
            Column(key="kpi", label="KPI", width=27),
            Column(key="target", label="약정", kind=CellKind.CODE, width=9),
            Column(key="value", label="예상", kind=CellKind.CODE, width=9),
            Column(key="chance", label="지킬 확률", kind=CellKind.PERCENT, width=10, places=1),
            Column(key="low", label="하한", kind=CellKind.PERCENT, width=8, places=1),
            Column(key="high", label="상한", kind=CellKind.PERCENT, width=8, places=1),
            Column(key="verdict", label="판정", kind=CellKind.CODE, width=19),
            Column(key="proposal", label="지킬 수 있는 목표", kind=CellKind.CODE, width=16),
            Column(key="none", label="결과 없는 달", kind=CellKind.PERCENT, width=12, places=1),
            Column(key="basis", label="근거", width=22),
        ),
        rows=tuple(
            Row.of(
                each.tenant,
                names.get(each.tenant, ""),
                each.contract,
                each.label,
                figure_text(each.target, each.unit),
                figure_text(each.value, each.unit),
                ratio(each.chance),
                ratio(each.low),
                ratio(each.high),
                verdict(each),
                "" if each.proposal is None else figure_text(each.proposal, each.unit),
                ratio(each.no_result),
                basis_text(each),
            )
            for each in clauses
        ),
        notes=(CLAUSE_NOTE,),
    )


def clause_chart(clauses: Sequence[ClauseFigures], confidence: Decimal) -> Chart | None:
    """The least sure clauses against the confidence asked for."""
    known = sorted((each for each in clauses if each.chance is not None), key=lambda each: each.chance or 0.0)
    chosen = known[:CLAUSES_IN_CHART]
    if not chosen:
        return None
    return Chart(
        title=f"지킬 확률이 낮은 KPI 조항 {len(chosen)}개와 요구 신뢰도",
        categories=tuple(f"{each.tenant} {each.label.split(' (')[0]}" for each in chosen),
        series=(
            Series(
                name="지킬 확률",
                values=tuple(round_rate((ratio(each.chance) or Decimal(0)) * 100, 1) for each in chosen),
            ),
            Series(name="요구 신뢰도", values=tuple(round_rate(confidence * 100, 1) for _ in chosen)),
        ),
        unit="%",
        height_mm=70,
    )


def clause_page_table(clauses: Sequence[ClauseFigures], names: Mapping[TenantId, str]) -> PageTable:
    """The same for a browser; clauses that are kept can be left out of sight."""
    rows: list[tuple[Cell, ...]] = []
    for each in clauses:
        tone = {True: "good", False: "bad", None: "quiet"}[each.is_kept]
        rows.append(
            (
                text_cell(f"{each.tenant} {names.get(each.tenant, '')}".strip()),
                text_cell(each.contract),
                text_cell(each.label),
                number_cell(figure_text(each.target, each.unit)),
                number_cell(figure_text(each.value, each.unit)),
                number_cell(share_text(each.chance), tone),
                Cell(
                    text="",
                    range=None
                    if each.chance is None or each.low is None or each.high is None
                    else Range(
                        value=round(each.chance * 100, 2),
                        low=round(each.low * 100, 2),
                        high=round(each.high * 100, 2),
                        target=float(each.confidence) * 100,
                    ),
                ),
                text_cell(verdict(each), tone),
                number_cell("" if each.proposal is None else figure_text(each.proposal, each.unit), "strong"),
                text_cell(basis_text(each), "quiet" if each.is_kept is None else ""),
            )
        )
    return PageTable(
        key="clauses",
        title="KPI 조항과 지킬 확률",
        head=(
            "고객사",
            "계약",
            "KPI",
            "약정",
            "예상",
            "지킬 확률",
            "95% 구간과 요구 신뢰도",
            "판정",
            "지킬 수 있는 목표",
            "근거",
        ),
        rows=tuple(rows),
        quiet=frozenset(number for number, each in enumerate(clauses) if each.is_kept),
        notes=(CLAUSE_NOTE,),
    )
