"""The workbook of the requirement: sheets, sums, same bytes for the same plan, no name of a person."""

from __future__ import annotations

import io
from decimal import Decimal

import openpyxl

from core.channels import Channel
from core.service import ServiceTarget
from documents.workbook import render
from tests.unit.staffing import sample
from wfm.staffing.build import staffing_plan
from wfm.staffing.workbook import staffing_workbook
from wfm.staffing.workbook_tables import target_text

PLAN = staffing_plan(sample.FORECAST, sample.SERVICES, sample.GRID, sample.CALENDAR)
SHRINKAGE = sample.SHRINKAGE


def test_sheets_and_sums() -> None:
    """Seven sheets; the totals of the table are those of the plan; the pool's heat map shows the open hours only."""
    book = openpyxl.load_workbook(
        io.BytesIO(render(staffing_workbook(PLAN, sample.CALENDAR, SHRINKAGE))), data_only=True
    )
    sheets = ["요약", "시간대별", "고객사별 시간대", "통합 효과", "산정 내역", "비가동률", "계약 보완"]
    assert book.sheetnames[:7] == sheets
    cells = {str(cell.value) for row in book["시간대별"].iter_rows() for cell in row if cell.value is not None}
    assert {"09:00", "17:30", "11/9(월)"} <= cells
    assert "08:30" not in cells
    table = [[cell.value for cell in row] for row in book["통합 효과"].iter_rows()]
    totals = next(row for row in table if "합계" in row)
    numbers = [Decimal(str(value)) for value in totals if isinstance(value, int | float)]
    assert numbers[:2] == [PLAN.need_hours, PLAN.alone_hours]


def test_the_workbook_has_native_charts() -> None:
    """Two charts: need by day and hour, pooled against alone."""
    book = openpyxl.load_workbook(io.BytesIO(render(staffing_workbook(PLAN, sample.CALENDAR, SHRINKAGE))))
    assert len(book["요약"]._charts) == 2


def test_same_plan_same_bytes() -> None:
    """Nothing of the machine or the clock is in the file."""
    once, twice = (render(staffing_workbook(PLAN, sample.CALENDAR, SHRINKAGE)) for _ in range(2))
    assert once == twice


def test_an_empty_week_is_still_a_workbook() -> None:
    """A pool that nobody contacts: zeros, no crash."""
    idle = sample.forecast([sample.series(each, 0.0) for each in sample.SERVICES])
    plan = staffing_plan(idle, sample.SERVICES, sample.GRID, sample.CALENDAR)
    assert plan.need_hours == 0
    assert render(staffing_workbook(plan, sample.CALENDAR, SHRINKAGE))


def test_targets_read_as_people_say_them() -> None:
    """Seconds, minutes, hours."""
    assert target_text(sample.TARGETS[Channel.PHONE]) == "80% / 20초"
    assert target_text(ServiceTarget(fraction=Decimal("0.925"), within_s=120)) == "92.5% / 2분"
    assert target_text(sample.TARGETS[Channel.BOARD]) == "90% / 4시간"
