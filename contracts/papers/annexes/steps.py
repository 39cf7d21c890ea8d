"""The price steps of a metered contract as a table: from which unit of a month on which price holds."""

from __future__ import annotations

from itertools import pairwise

from contracts.charge import MeteredCharge
from contracts.words import METERED_UNITS, STEP_UNITS, in_order
from core.cells import CellKind
from core.document import Block
from core.korean import thousands
from core.tables import Column, Row, Table


def step_blocks(charge: MeteredCharge) -> tuple[Block, ...]:
    """Every price of every channel; nothing where all units cost the same."""
    if not charge.steps:
        return ()
    unit = STEP_UNITS[charge.unit]
    rows = []
    for channel, first_won in in_order(charge.price_won):
        steps = charge.steps.get(channel, ())
        prices = (first_won, *(step.price_won for step in steps))
        edges = [*pairwise((0, *(step.above for step in steps))), (steps[-1].above if steps else 0, None)]
        for (above, last), price_won in zip(edges, prices, strict=True):
            rows.append(Row.of(channel.korean, _range(above, last, unit), price_won, _less(first_won, price_won)))
    table = Table(
        key="steps",
        caption="종량 단가의 구간 (한 달 물량 기준)",
        columns=(
            Column(key="channel", label="채널", kind=CellKind.CODE, width=14),
            Column(key="range", label="한 달의 물량", width=40),
            Column(key="price_won", label=f"{METERED_UNITS[charge.unit]}의 단가", kind=CellKind.WON, width=20),
            Column(key="less", label="첫 단가보다", kind=CellKind.WON, width=18),
        ),
        rows=tuple(rows),
        unit_note="(단위: 원, 부가가치세 별도)",
        notes=(
            "구간의 단가는 그 구간에 든 물량에만 적용하며, 앞 구간의 요금은 달라지지 않는다.",
            "한 달이 되지 않는 정산기간에는 구간의 기준을 나누어 계산한다.",
        ),
    )
    return (table,)


def _range(above: int, last: int | None, unit: str) -> str:
    """``1건–500건``, ``501건부터``."""
    if last is None:
        return f"{thousands(above + 1)}{unit}부터" if above else "모든 물량"
    return f"{thousands(above + 1)}{unit}–{thousands(last)}{unit}"


def _less(first_won: int, price_won: int) -> int | None:
    return first_won - price_won or None
