"""The sheet of KPIs: one row a KPI, of one contract or of all of a tenant's."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from contracts.kpi_clauses import KpiKind
from contracts.promises.library import LIBRARY
from contracts.requests.bonuses import schedule_of, steps, typed_schedule, typed_target
from contracts.requests.request import ContractRequest, KpiRequest
from contracts.requests.sheets.columns import CONTACTS_MOST, contract_column, optional, tenant_column, word_of
from contracts.requests.targets import target, target_of
from core import intake_cells as cells
from core.cells import CellKind, CellValue
from core.channels import Channel
from core.intake import Intake, SheetSpec
from core.intake_columns import choice_column
from core.service import ServiceLevelDefinition

LEVELS: Mapping[str, ServiceLevelDefinition] = {
    "응대÷인입": ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED,
    "응대÷(인입−시간 안 포기)": ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED,
    "응대÷응대 전체": ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED,
    "(응대+시간 안 포기)÷인입": ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED,
}
"""The four meanings of 80/20 as the table names them: each counts what was done within the agreed seconds."""
KPIS: Mapping[str, KpiKind] = {definition.label: kind for kind, definition in LIBRARY.items()}


KPI = SheetSpec(
    name="KPI",
    is_required=False,
    note="한 줄에 KPI 하나. 계약마다 3–5개, 없으면 채널에 맞는 기본 KPI.",
    columns=(
        tenant_column(),
        contract_column(),
        choice_column("KPI", "kpi", KPIS, is_required=True, note="목록에서 고릅니다", example="응대율"),
        optional(
            "채널",
            "channel",
            cells.channel,
            "비우면 모든 채널. 서비스레벨은 꼭 적습니다",
            "전화",
            CellKind.TEXT,
            tuple(channel.korean for channel in Channel),
        ),
        optional("목표", "target", target, "비율은 90%, 점수는 85, 시간은 초. 비우면 기본값", "90%", CellKind.CODE),
        optional("목표 시간(초)", "within_s", cells.whole(1, 86_400), "서비스레벨만", "20", CellKind.INTEGER),
        optional("최소 건수", "volume_min", cells.whole(0, CONTACTS_MOST), "비우면 기본값", "100", CellKind.INTEGER),
        optional(
            "크레딧 비율",
            "credit_share",
            cells.ratio(Decimal(0), Decimal("0.2")),
            "미달 시 그 기간 요금에서 공제할 비율. 비우면 회사 기준",
            "3%",
            CellKind.PERCENT,
        ),
        optional(
            "가산 단계",
            "bonus",
            steps,
            "목표보다 좋은 값=그 기간 요금에 더할 비율. 여럿은 ;로 나눕니다. 비우면 가산 없음",
            "95%=1%; 97%=2%",
            CellKind.CODE,
        ),
        optional(
            "서비스레벨 정의",
            "definition",
            cells.one_of({**LEVELS, **{each.value: each for each in ServiceLevelDefinition}}),
            "서비스레벨만. 포기한 문의를 어떻게 세는지. 비우면 고객사 파일의 정의",
            "응대÷인입",
            CellKind.TEXT,
            tuple(LEVELS),
        ),
    ),
)


def kpis_of(intake: Intake) -> dict[tuple[str, str | None], list[KpiRequest]]:
    """KPIs by tenant and contract (None: all of the tenant's)."""
    found: dict[tuple[str, str | None], list[KpiRequest]] = {}
    for table, row in intake.rows(KPI.name):
        wanted = KpiRequest(
            kind=row["kpi"],
            channel=row["channel"],
            target=None if row["target"] is None else target_of(row["kpi"], row["target"]),
            volume_min=row["volume_min"],
            credit_share=row["credit_share"],
            within_s=row["within_s"],
            bonus=schedule_of(row["kpi"], row["bonus"] or ()),
            definition=row["definition"],
            place=table.place(row),
        )
        found.setdefault((row["tenant"], row["contract"]), []).append(wanted)
    return found


def sheet_row(request: ContractRequest, wanted: KpiRequest) -> Mapping[str, CellValue]:
    """The row that holds a KPI of a request."""
    return {
        "tenant": request.tenant,
        "contract": request.contract,
        "kpi": LIBRARY[wanted.kind].label,
        "channel": wanted.channel.korean if wanted.channel else None,
        "target": None if wanted.target is None else typed_target(wanted.kind, wanted.target),
        "within_s": wanted.within_s,
        "volume_min": wanted.volume_min,
        "credit_share": wanted.credit_share,
        "bonus": typed_schedule(wanted.kind, wanted.bonus) or None,
        "definition": None if wanted.definition is None else word_of(LEVELS, wanted.definition),
    }
