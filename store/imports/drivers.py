"""Kind ``drivers``: orders, marketing spend and delayed shipments per tenant and day, as they were and as planned."""

from __future__ import annotations

from sqlalchemy import Connection

from core import intake_cells as cells
from core.cells import CellKind
from core.drivers import DriverDay, DriverKind
from core.ids import TenantId
from core.intake import ColumnSpec, Intake, SheetSpec
from core.intake_columns import choice_column, day_column
from store.drivers import put_drivers
from store.imports.clients import tenant_column
from store.imports.known import KindSpec, Known, Save
from store.rows import Changes

DRIVERS = {
    "주문": DriverKind.ORDERS,
    "광고비": DriverKind.MARKETING,
    "배송 지연": DriverKind.DELAYED,
}
PLANS = {"실적": False, "계획": True}
VALUE_MAX = 1_000_000_000_000

DRIVER = SheetSpec(
    name="수요 지표",
    note="한 줄에 고객사·지표·날짜 하나. 실적과 계획을 함께 둘 수 있습니다. 없던 날은 0으로 적습니다.",
    columns=(
        tenant_column(),
        choice_column(
            "지표", "driver", DRIVERS, is_required=True, note="주문(건), 광고비(원), 배송 지연(건)", example="주문"
        ),
        day_column("날짜", "day", is_required=True, example="2026-11-09"),
        ColumnSpec(
            header="값",
            name="value",
            parse=cells.whole(0, VALUE_MAX),
            is_required=True,
            note="그날의 합계. 0보다 작을 수 없습니다",
            example="340",
            kind=CellKind.INTEGER,
        ),
        choice_column("구분", "is_plan", PLANS, note="비우면 실적", example="실적"),
    ),
)


def build(intake: Intake, known: Known) -> Save:
    """Values by tenant, driver and day."""
    found: list[DriverDay] = []
    seen: dict[tuple[object, ...], int] = {}
    unknown: set[str] = set()
    for table, row in intake.rows(DRIVER.name):
        if row["tenant"] not in known.tenants:
            if row["tenant"] not in unknown:
                unknown.add(row["tenant"])
                intake.is_known(known.tenants, table, row, "tenant")
            continue
        is_plan = bool(row["is_plan"])
        if intake.is_first(seen, (row["tenant"], row["driver"], row["day"], is_plan), table, row, "day"):
            found.append(
                DriverDay(
                    tenant=TenantId(row["tenant"]),
                    driver=row["driver"],
                    day=row["day"],
                    value=row["value"],
                    is_plan=is_plan,
                )
            )

    def save(connection: Connection) -> Changes:
        return put_drivers(connection, found)

    return save


KIND = KindSpec(
    name="drivers",
    title="수요 지표",
    sheets=(DRIVER,),
    build=build,
    guide=(
        "지난 날의 실적에서 문의가 얼마나 따라 움직이는지 배우고, 앞날의 계획을 예측에 반영합니다.",
        "평소와 같은 계획은 예측을 바꾸지 않습니다. 프로모션과 출시는 이벤트로 알립니다.",
    ),
)
