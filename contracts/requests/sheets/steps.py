"""Price steps of a metered contract in a request: their sheet, and the way they are typed (``500=5%; 1000=8%``).

A step is asked for as a discount, never as a price: the price of a unit follows from cost and margin, and a price
review moves all steps with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from contracts.charge import MeteredCharge
from contracts.prices.steps import WantedStep, wanted_steps
from contracts.requests.request import ContractRequest, StepRequest
from contracts.requests.sheets.columns import CONTACTS_MOST, contract_column, tenant_column
from contracts.words import plain
from core import intake_cells as cells
from core.cells import CellKind, CellValue
from core.channels import Channel
from core.intake import BadCell, ColumnSpec, Intake, Row, SheetSpec

DISCOUNT_MOST = Decimal("0.5")
_DISCOUNT = cells.ratio(Decimal("0.001"), DISCOUNT_MOST)
_ABOVE = cells.whole(1, CONTACTS_MOST)

SHEET = SheetSpec(
    name="단가구간",
    is_required=False,
    note="종량제만. 월 물량이 늘 때의 할인. 한 줄에 구간 하나.",
    columns=(
        tenant_column(),
        contract_column(),
        ColumnSpec(
            header="채널",
            name="channel",
            parse=cells.channel,
            is_required=True,
            example="전화",
            choices=tuple(channel.korean for channel in Channel),
        ),
        ColumnSpec(
            header="초과 기준",
            name="above",
            parse=_ABOVE,
            is_required=True,
            note="한 달에 이 수량(종량 단위)을 넘는 부분부터",
            example="500",
            kind=CellKind.INTEGER,
        ),
        ColumnSpec(
            header="할인율",
            name="discount",
            parse=_DISCOUNT,
            is_required=True,
            note="첫 단가에서 낮추는 비율. 단가는 원가와 마진에서 계산합니다",
            example="5%",
            kind=CellKind.PERCENT,
        ),
    ),
)

Steps = Mapping[tuple[str, str | None], tuple[StepRequest, ...]]
"""Steps by tenant and contract (None: all of the tenant's)."""


def steps_of(intake: Intake) -> Steps:
    """The rows of the sheet; a step that begins where another one does is a problem."""
    seen: dict[tuple[str, str, str, int], int] = {}
    found: dict[tuple[str, str | None], tuple[StepRequest, ...]] = {}
    for table, row in intake.rows(SHEET.name):
        key = (row["tenant"], row["contract"])
        place = (row["tenant"], row["contract"] or "", row["channel"], row["above"])
        if intake.is_first(seen, place, table, row, "above"):
            wanted = WantedStep(above=row["above"], discount=row["discount"])
            step = StepRequest(channel=row["channel"], step=wanted, place=table.place(row, "discount"))
            found[key] = (*found.get(key, ()), step)
    return {key: in_order(steps) for key, steps in found.items()}


def in_order(steps: Sequence[StepRequest]) -> tuple[StepRequest, ...]:
    """By channel, from low to high."""
    order = list(Channel)
    return tuple(sorted(steps, key=lambda each: (order.index(each.channel), each.step.above)))


def steps_of_row(row: Row, steps: Steps) -> tuple[StepRequest, ...]:
    """The steps of one row of terms: channels that its contract names before those of the whole tenant."""
    own = steps.get((row["tenant"], row["contract"]), ()) if row["contract"] else ()
    channels = {each.channel for each in own}
    return in_order((*(e for e in steps.get((row["tenant"], None), ()) if e.channel not in channels), *own))


def sheet_rows(request: ContractRequest) -> list[Mapping[str, CellValue]]:
    """The rows of ``SHEET`` that hold the steps of a request."""
    return [
        {
            "tenant": request.tenant,
            "contract": request.contract,
            "channel": each.channel.korean,
            "above": each.step.above,
            "discount": each.step.discount,
        }
        for each in request.steps
    ]


def requested(charge: MeteredCharge) -> tuple[StepRequest, ...]:
    """The requests that the steps of a charge answer."""
    return in_order(
        [
            StepRequest(channel=channel, step=step)
            for channel, price_won in charge.price_won.items()
            for step in wanted_steps(price_won, charge.steps.get(channel, ()))
        ]
    )


def typed_steps(channel: Channel, cell: str) -> tuple[StepRequest, ...]:
    """``500=5%; 1000=8%`` as it is typed. Raises BadCell."""
    found = []
    for part in filter(None, (text.strip() for text in cell.replace("；", ";").split(";"))):
        above, equals, discount = part.partition("=")
        if not equals:
            raise BadCell("contract.step_form", text=part)
        begin, less = _ABOVE(above.strip()), _DISCOUNT(discount.strip())
        assert isinstance(begin, int)
        assert isinstance(less, Decimal)
        found.append(StepRequest(channel=channel, step=WantedStep(above=begin, discount=less)))
    return tuple(found)


def typed(steps: Sequence[StepRequest]) -> str:
    """Back again: ``500=5%; 1000=8%``."""
    return "; ".join(f"{each.step.above}={plain(each.step.discount * 100)}%" for each in steps)
