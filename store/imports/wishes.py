"""Kind ``wishes``: days off, early and late shifts that agents wish for."""

from __future__ import annotations

from core import intake_cells as cells
from core.cells import CellKind
from core.ids import AgentId
from core.intake import ColumnSpec, Intake, SheetSpec
from core.intake_columns import choice_column, day_column
from store.imports.agents import agent_column
from store.imports.known import KindSpec, Known, Save
from store.wishes import put_wishes
from wfm.agents import Wish, WishKind

WISHES = {"휴무": WishKind.DAY_OFF, "일찍": WishKind.EARLY, "늦게": WishKind.LATE}

WISH = SheetSpec(
    name="희망근무",
    note="한 줄에 희망 하나. 꼭 지켜야 하는 휴가는 부재로 올립니다.",
    columns=(
        agent_column(),
        choice_column(
            "희망",
            "kind",
            WISHES,
            is_required=True,
            note="휴무; 일찍: 시각까지 끝나는 근무; 늦게: 시각 이후에 시작하는 근무",
            example="일찍",
        ),
        day_column("시작일", "first", is_required=True, example="2026-11-12"),
        day_column("종료일", "last", note="비우면 시작일 하루", example="2026-11-13"),
        ColumnSpec(
            header="시각",
            name="minute",
            parse=cells.minute_of_day,
            note="일찍·늦게일 때만",
            example="17:00",
            kind=CellKind.CODE,
        ),
    ),
)


def build_wishes(intake: Intake, known: Known) -> Save:
    """Wishes; hours have a time, days off have none, and no agent has two wishes of a kind from the same day on."""
    found: dict[tuple[str, WishKind, object], Wish] = {}
    for table, row in intake.rows(WISH.name):
        if not intake.is_known(known.agents, table, row, "agent"):
            continue
        last = row["last"] or row["first"]
        key = (row["agent"], row["kind"], row["first"])
        if last < row["first"]:
            intake.complain(table, row, "last", "imports.ends_before")
        elif (row["minute"] is None) != (row["kind"] is WishKind.DAY_OFF):
            intake.complain(table, row, "minute", "imports.wish_time")
        elif key in found:
            intake.complain(table, row, None, "imports.wish_twice")
        else:
            found[key] = Wish(
                agent=AgentId(row["agent"]), kind=row["kind"], first=row["first"], last=last, minute=row["minute"]
            )
    return lambda connection: put_wishes(connection, found.values())


KIND = KindSpec(name="wishes", title="희망근무", sheets=(WISH,), build=build_wishes)
