"""Kind ``tenants``: who the client companies are, and what their own file declares of hours, targets and share."""

from __future__ import annotations

from decimal import Decimal

from core import intake_cells as cells
from core.cells import CellKind
from core.channels import Channel
from core.ids import PoolId, TenantId
from core.intake import ColumnSpec, Intake, SheetSpec
from core.intake_columns import choice_column, day_column
from core.parties import IntegrationLevel, Party, Tenant
from core.service import HolidayRule, ServiceLevelDefinition
from store.imports import service_cells
from store.imports.known import KindSpec, Known, Save
from store.imports.service_rows import SERVICE_SHEET, WINDOW_SHEET, services_of, windows_of
from store.tenants import put_tenants

INTEGRATIONS = {level.korean: level for level in IntegrationLevel}
HOLIDAYS = {"휴무": HolidayRule.CLOSED, "운영": HolidayRule.OPEN}
DEFINITIONS = {
    "인입 대비 응대": ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED,
    "인입 대비 대기": ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED,
    "응대 대비 응대": ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED,
    "인입 대비 응대·포기": ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED,
}
CHANNEL_WORDS = tuple(channel.korean for channel in Channel)


def tenant_column() -> ColumnSpec:
    """The code of a tenant, in every sheet that names one."""
    return ColumnSpec(
        header="고객사 코드",
        name="tenant",
        parse=cells.code,
        is_required=True,
        note="영문 대문자·숫자·-·_ (20자까지)",
        example="T01",
        kind=CellKind.CODE,
    )


def channel_column() -> ColumnSpec:
    """A channel, in every sheet that names one."""
    return ColumnSpec(
        header="채널",
        name="channel",
        parse=cells.channel,
        is_required=True,
        note="전화, 채팅, 게시판 가운데 하나",
        example="전화",
        choices=CHANNEL_WORDS,
    )


TENANTS = SheetSpec(
    name="고객사",
    note="한 줄에 고객사 하나. 계약서와 세금계산서의 공급받는 자가 됩니다.",
    columns=(
        tenant_column(),
        ColumnSpec(header="상호", name="name", parse=cells.text, is_required=True, example="가온상회"),
        ColumnSpec(
            header="사업자등록번호",
            name="business_number",
            parse=cells.business_number,
            is_required=True,
            note="10자리, 검증번호까지 확인합니다",
            example="999-99-00005",
            kind=CellKind.CODE,
        ),
        ColumnSpec(
            header="대표자",
            name="representative",
            parse=cells.text,
            is_required=True,
            is_private=True,
            example="김가온",
        ),
        ColumnSpec(
            header="주소", name="address", parse=cells.text, is_required=True, example="서울특별시 예시구 가온로 1"
        ),
        ColumnSpec(header="업태", name="business_type", parse=cells.text, example="소매업"),
        ColumnSpec(header="종목", name="business_item", parse=cells.text, example="전자상거래"),
        ColumnSpec(
            header="이메일",
            name="email",
            parse=cells.text,
            is_private=True,
            example="tax@gaon.example",
            note="세금계산서를 받을 주소",
        ),
        ColumnSpec(
            header="전화번호",
            name="phone",
            parse=cells.text,
            is_private=True,
            example="02-000-0001",
            kind=CellKind.CODE,
        ),
        ColumnSpec(
            header="상담 풀",
            name="pool",
            parse=cells.code,
            note="비우면 설정의 첫 번째 풀",
            example="MAIN",
            kind=CellKind.CODE,
        ),
        ColumnSpec(header="업종", name="industry", parse=cells.text, is_required=True, example="패션"),
        ColumnSpec(header="쇼핑몰 플랫폼", name="platform", parse=cells.text, example="몰24"),
        choice_column("연동 수준", "integration", INTEGRATIONS, note="비우면 연동 없음", example="조회 연동"),
    ),
)

SERVICES = SheetSpec(
    name=SERVICE_SHEET,
    is_required=False,
    note="고객사마다 상담하는 채널. 계약이 있으면 계약이 우선하고, 없을 때 이 값을 씁니다.",
    columns=(
        tenant_column(),
        channel_column(),
        ColumnSpec(
            header="목표 비율",
            name="fraction",
            parse=service_cells.target,
            is_required=True,
            note="목표 시간 안에 응대할 비율. 99.9%까지",
            example="80%",
            kind=CellKind.PERCENT,
        ),
        ColumnSpec(
            header="목표 시간(초)",
            name="within_s",
            parse=cells.whole(1, 30 * 86_400),
            is_required=True,
            note="게시판은 처리까지 걸리는 시간",
            example="20",
            kind=CellKind.INTEGER,
        ),
        choice_column(
            "서비스레벨 정의", "definition", DEFINITIONS, note="비우면 인입 대비 응대", example="인입 대비 응대"
        ),
        ColumnSpec(
            header="평균처리시간(초)",
            name="aht_s",
            parse=service_cells.handling_s,
            is_required=True,
            note="통화·보류·후처리의 합. 실적이 쌓이면 실적을 씁니다",
            example="240",
            kind=CellKind.INTEGER,
        ),
        ColumnSpec(
            header="인내 시간(초)",
            name="patience_s",
            parse=cells.whole(1, 86_400),
            note="평균적으로 기다리다 끊는 시간. 비우면 끊지 않는다고 봅니다",
            example="90",
            kind=CellKind.INTEGER,
        ),
        ColumnSpec(
            header="동시 상담 수",
            name="concurrency",
            parse=service_cells.concurrency,
            note="채팅만 2 이상. 비우면 1",
            example="1",
            kind=CellKind.INTEGER,
        ),
        ColumnSpec(
            header="투입 비율",
            name="share_fte",
            parse=cells.number(Decimal("0.01"), Decimal(1000)),
            is_required=True,
            note="고객사가 산 인원(FTE). 그 고객사의 모든 채널에 같은 값",
            example="0.3",
            kind=CellKind.DECIMAL,
        ),
        ColumnSpec(
            header="비가동률",
            name="shrinkage",
            parse=cells.ratio(Decimal(0), Decimal("0.9")),
            note="비우면 0%",
            example="12%",
            kind=CellKind.PERCENT,
        ),
        ColumnSpec(
            header="최소 인원",
            name="agents_min",
            parse=cells.whole(0, 1000),
            note="운영시간에 늘 있어야 하는 인원. 비우면 0",
            example="0",
            kind=CellKind.INTEGER,
        ),
        ColumnSpec(
            header="언어",
            name="language",
            parse=cells.language,
            note="한국어가 아닐 때만. 이 언어를 하는 상담사만 맡습니다",
        ),
    ),
)

WINDOWS = SheetSpec(
    name=WINDOW_SHEET,
    is_required=False,
    note="채널마다 여는 시간. 자정을 넘기면 종료를 시작보다 이르게 씁니다(22:00–06:00).",
    columns=(
        tenant_column(),
        channel_column(),
        ColumnSpec(
            header="요일",
            name="weekdays",
            parse=cells.weekdays,
            is_required=True,
            note="월화수목금, 월-금, 매일, 주말 …",
            example="월화수목금",
        ),
        ColumnSpec(
            header="시작", name="open", parse=cells.minute_of_day, is_required=True, example="09:00", kind=CellKind.CODE
        ),
        ColumnSpec(
            header="종료",
            name="close",
            parse=cells.minute_of_day,
            is_required=True,
            note="자정까지는 24:00",
            example="18:00",
            kind=CellKind.CODE,
        ),
        choice_column("공휴일", "holidays", HOLIDAYS, note="비우면 휴무", example="휴무"),
        day_column("적용 시작일", "valid_from", note="비우면 늘", example="2026-01-01"),
        day_column("적용 종료일", "valid_until", note="비우면 계속", example="2026-12-31"),
    ),
)


def build(intake: Intake, known: Known) -> Save:
    """Tenants with their declared services."""
    tenants = _tenants(intake, known)
    all_tenants = {**known.tenants, **tenants}
    services = services_of(intake, all_tenants, windows_of(intake, all_tenants))
    return lambda connection: put_tenants(connection, tenants.values(), services)


def _tenants(intake: Intake, known: Known) -> dict[str, Tenant]:
    seen: dict[str, int] = {}
    found = {}
    for table, row in intake.rows(TENANTS.name):
        pool = row["pool"] or known.pools[0]
        if not intake.is_first(seen, row["tenant"], table, row, "tenant"):
            continue
        if pool not in known.pools:
            intake.complain(table, row, "pool", "imports.unknown_pool", pool=pool, known=", ".join(known.pools))
            continue
        found[row["tenant"]] = Tenant(
            tenant=TenantId(row["tenant"]),
            party=Party(
                name=row["name"],
                business_number=row["business_number"],
                representative=row["representative"],
                address=row["address"],
                business_type=row["business_type"] or "",
                business_item=row["business_item"] or "",
                email=row["email"] or "",
                phone=row["phone"] or "",
            ),
            pool=PoolId(pool),
            industry=row["industry"],
            platform=row["platform"] or "",
            integration=row["integration"] or IntegrationLevel.NONE,
        )
    return found


KIND = KindSpec(
    name="tenants",
    title="고객사",
    sheets=(TENANTS, SERVICES, WINDOWS),
    build=build,
    guide=("고객사를 먼저, 상담사를 그다음에 가져옵니다: 상담사의 기술은 고객사 코드를 가리킵니다.",),
)
