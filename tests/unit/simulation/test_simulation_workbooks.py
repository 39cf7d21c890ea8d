"""Workbooks of a simulation read back, and the Korean words they and the pages share."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal

import openpyxl
import pytest

from core.channels import Channel
from core.ids import TenantId
from documents import workbook
from tests.unit.simulation.views_sample import AFTER, BEFORE, CHANGES, NAMES, T01, T02
from wfm.simulation.views import rows as view
from wfm.simulation.views.compared import whatif_workbook
from wfm.simulation.views.promise import promise_workbook
from wfm.simulation.views.week import week_workbook
from wfm.simulation.views.wording import change_text, difference_text, figure_text, tone_of
from wfm.simulation.whatif import Join, Move, Volume


def cells(content: bytes, sheet: str) -> list[list[object]]:
    """The values of a sheet, without the margin at its left."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [[cell.value for cell in row][1:] for row in book[sheet].iter_rows()]


def test_the_workbook_of_a_week_is_read_back() -> None:
    """The level of every line, its clauses and the chance, a chart of levels and one of hours."""
    content = workbook.render(week_workbook(BEFORE, NAMES, "근무표 v1", None))
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames[:4] == ["요약", "채널별", "KPI 조항", "시간대별 점유율"]
    assert len(book["요약"]._charts) == 2
    lines = {(row[0], row[2]): row for row in cells(content, "채널별")}
    expected = next(
        row
        for row in view.line_rows(BEFORE.problem, BEFORE.measures, BEFORE.plays)
        if (row["tenant"], row["channel"]) == ("T01", "phone")
    )
    level = expected["service_level_percent"]
    assert isinstance(level, float)
    assert lines["T01", "전화"][5] == pytest.approx(level / 100, abs=1e-6)
    clauses = {row[0]: row for row in cells(content, "KPI 조항") if row[0] in ("T01", "T02")}
    assert clauses["T01"][6] == pytest.approx(0.95)
    assert (clauses["T02"][6], clauses["T02"][9]) == (None, "미측정")


def test_the_workbook_of_a_what_if_is_read_back() -> None:
    """Before, after and difference of each tenant; a change for the worse has its colour."""
    content = workbook.render(
        whatif_workbook(BEFORE, AFTER, NAMES, "근무표 v1", [change_text(each) for each in CHANGES], None)
    )
    assert content == workbook.render(
        whatif_workbook(BEFORE, AFTER, NAMES, "근무표 v1", [change_text(each) for each in CHANGES], None)
    )
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book["고객사별"]
    row = next(row[1:] for row in sheet.iter_rows() if row[1].value == "T01")
    rows = view.beside(view.tenant_rows(BEFORE), view.tenant_rows(AFTER), view.TENANT_FIELDS, ("tenant",))
    expected = next(each for each in rows if each["tenant"] == "T01")
    assert row[5].value == pytest.approx(expected["in_time_percent_before"], abs=0.01)
    assert row[6].value == pytest.approx(expected["in_time_percent_after"], abs=0.01)
    assert row[7].value == pytest.approx(row[6].value - row[5].value, abs=1e-6)
    assert row[7].fill.start_color.rgb.endswith("F6D9CC")
    assert row[1].value == NAMES[T01]
    assert len(book["요약"]._charts) == 1
    words = " ".join(str(value) for line in cells(content, "요약") for value in line if value)
    assert "상담사 A001 결근" in words
    assert "−100,000" in words


def test_the_workbook_of_a_promise_says_what_it_supposes() -> None:
    """Without a roster a warning; the proposal stands beside the target."""
    side = replace(AFTER, cost=None)
    content = workbook.render(promise_workbook(side, NAMES, "필요 인원 충족 가정", Decimal("0.9")))
    words = " ".join(str(value) for line in cells(content, "요약") for value in line if value)
    assert "근무표 없이 계산했습니다" in words
    row = next(row for row in cells(content, "KPI 조항") if row[0] == "T01")
    assert (row[4], row[9], row[10]) == ("80.0%", "미달 우려", "76.5%")


@pytest.mark.parametrize(
    ("name", "before", "after", "text", "tone"),
    [
        ("in_time_percent", 80.0, 90.0, "+10.0%p", "better"),
        ("abandoned_percent", 5.0, 7.25, "+2.3%p", "worse"),
        ("cost_won", 1_000, 1_500, "+500", "worse"),
        ("contacts", 10.0, 12.0, "+2.0", ""),
        ("in_time_percent", 80.0, 80.01, "0", ""),
        ("need_hours", None, 12.0, "–", ""),
        ("under_sold_hours", 3.0, 1.0, "−2.0", "better"),
    ],
)
def test_a_difference_in_words_and_colour(name: str, before: float | None, after: float, text: str, tone: str) -> None:
    """With its sign, in points where it is a percentage; coloured only where a direction is good or bad."""
    assert (difference_text(name, before, after), tone_of(name, before, after)) == (text, tone)


def test_changes_and_figures_in_korean() -> None:
    """Each kind of change; targets in the unit of their clause."""
    move = Move(tenant=T01, origin=Channel.PHONE, target=Channel.CHAT, share=Decimal("0.2"))
    assert change_text(move) == "T01 문의 20% 전화 → 채팅"
    assert change_text(Volume(tenant=None, change=Decimal("-0.1"))) == "전체 고객사 문의량 -10%"
    assert change_text(Join(tenant=TenantId("T41"), like=T02)) == "신규 고객사 T41 (T02와 같은 조건)"
    assert [figure_text(*each) for each in ((0.9, "ratio"), (86_400, "seconds"), (60, "seconds"), (85, "score"))] == [
        "90.0%",
        "24.0시간",
        "60초",
        "85.0점",
    ]


# --- The page -----------------------------------------------------------------------------------------------------
