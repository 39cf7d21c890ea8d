"""Kinds ``quality`` and ``rates``: judgements that come from outside, and dated rates."""

from __future__ import annotations

import re
from decimal import Decimal

from core import intake_cells as cells
from core.cells import CellKind
from core.contacts import QualityMeasure, QualityResult
from core.ids import TenantId
from core.intake import BadCell, ColumnSpec, Intake, SheetSpec
from core.intake_columns import choice_column, day_column
from core.rates import Rate
from store.imports.clients import channel_column, tenant_column
from store.imports.known import KindSpec, Known, Save
from store.quality import put_quality
from store.rates import put_rates

MEASURES = {measure.value.upper(): measure for measure in QualityMeasure}
UNITS = ("ratio", "won", "hours", "minutes", "days", "count", "times")

_RATE_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")

QUALITY = SheetSpec(
    name="품질",
    note="한 줄에 고객사·채널·날짜·지표 하나의 결과.",
    columns=(
        tenant_column(),
        channel_column(),
        day_column("날짜", "day", is_required=True, example="2026-10-30"),
        choice_column("지표", "measure", MEASURES, is_required=True, example="CSAT"),
        ColumnSpec(
            header="표본 수",
            name="sampled",
            parse=cells.whole(1, 10_000_000),
            is_required=True,
            example="24",
            kind=CellKind.INTEGER,
        ),
        ColumnSpec(
            header="점수",
            name="score",
            parse=cells.number(Decimal(0), Decimal(100)),
            is_required=True,
            note="0–100. CSAT은 상위 두 칸의 비율, FCR은 첫 문의 해결의 비율",
            example="87.5",
            kind=CellKind.DECIMAL,
        ),
    ),
)


def build_quality(intake: Intake, known: Known) -> Save:
    """Quality results."""
    found: list[QualityResult] = []
    seen: dict[tuple[object, ...], int] = {}
    for table, row in intake.rows(QUALITY.name):
        key = (row["tenant"], row["channel"], row["day"], row["measure"])
        if intake.is_known(known.tenants, table, row, "tenant") and intake.is_first(seen, key, table, row, "measure"):
            found.append(
                QualityResult(
                    tenant=TenantId(row["tenant"]),
                    channel=row["channel"],
                    day=row["day"],
                    measure=row["measure"],
                    sampled=row["sampled"],
                    score=row["score"],
                )
            )
    return lambda connection: put_quality(connection, found)


def rate_name(cell: str) -> str:
    """``insurance.health``: lower-case words joined by dots."""
    if len(cell) > CODE_LENGTH_MAX or _RATE_NAME.fullmatch(cell) is None:
        raise BadCell("imports.cell.rate_name")
    return cell


CODE_LENGTH_MAX = 80

RATES = SheetSpec(
    name="요율",
    note="법정 요율과 회사 기준. 같은 이름에서는 적용 시작일이 늦은 것이 이깁니다.",
    columns=(
        ColumnSpec(
            header="이름",
            name="name",
            parse=rate_name,
            is_required=True,
            example="company.margin_quote",
            kind=CellKind.CODE,
        ),
        day_column("적용 시작일", "valid_from", is_required=True, example="2027-01-01"),
        day_column("적용 종료일", "valid_to", note="비우면 바뀔 때까지"),
        ColumnSpec(
            header="값",
            name="value",
            parse=cells.ratio(Decimal("-1e12"), Decimal("1e12")),
            is_required=True,
            note="비율은 8.5% 또는 0.085",
            example="0.085",
        ),
        ColumnSpec(
            header="단위",
            name="unit",
            parse=cells.one_of({unit: unit for unit in UNITS}),
            is_required=True,
            example="ratio",
            choices=UNITS,
        ),
        ColumnSpec(
            header="출처",
            name="source",
            parse=cells.text,
            is_required=True,
            note="법령, 고시, 회사 결정",
            example="2027년 가격 방침",
        ),
    ),
)


def build_rates(intake: Intake, known: Known) -> Save:
    """Dated rates."""
    found: list[Rate] = []
    seen: dict[tuple[object, ...], int] = {}
    for table, row in intake.rows(RATES.name):
        if row["valid_to"] is not None and row["valid_from"] > row["valid_to"]:
            intake.complain(table, row, "valid_to", "imports.ends_before")
        elif intake.is_first(seen, (row["name"], row["valid_from"]), table, row, "valid_from"):
            found.append(
                Rate(
                    name=row["name"],
                    valid_from=row["valid_from"],
                    valid_to=row["valid_to"],
                    value=row["value"],
                    unit=row["unit"],
                    source=row["source"],
                )
            )
    return lambda connection: put_rates(connection, found)


QUALITY_KIND = KindSpec(name="quality", title="품질", sheets=(QUALITY,), build=build_quality)
RATE_KIND = KindSpec(
    name="rates",
    title="요율",
    sheets=(RATES,),
    build=build_rates,
    guide=("이름은 `pumasi doctor`가 아니라 요율 표의 영문 이름 그대로 씁니다 (예: wage.minimum_hour_won).",),
)
