"""What planners and agents see of a roster, counted by hand."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from core.channels import Channel
from core.document import Bullets
from core.ids import TenantId
from core.periods import seoul
from core.sheets import Grid, Workbook
from core.tables import Table
from documents.workbook import render
from tests.unit.roster_views.sample import (
    A1,
    A2,
    A3,
    ABSENCES,
    AGENTS,
    MONDAY,
    T1,
    T2,
    TEN,
    calendar,
    requirement,
    roster,
)
from wfm.scheduling.roster import Assignment
from wfm.scheduling.views.agendas import agent_agendas
from wfm.scheduling.views.attention import off_contract, weak_days
from wfm.scheduling.views.colours import tenant_colours
from wfm.scheduling.views.page import roster_page
from wfm.scheduling.views.rows import COLUMNS, Asked, rows_by
from wfm.scheduling.views.timeline import State, timeline
from wfm.scheduling.views.workbook import roster_workbook


def test_timeline_tells_serving_waiting_pause_and_away_apart() -> None:
    """Nine to eleven serves, lunch is a pause, the rest of the shift waits, leave is away."""
    view = timeline(roster(), requirement(), AGENTS, ABSENCES, calendar())
    first, second, third = view.agents
    assert (first.agent, second.agent, third.agent) == (A1, A2, A3)
    assert first.states[17:19] == (State.OFF, State.SERVING)
    assert first.states[22] is State.WAITING
    assert first.states[24:26] == (State.PAUSE, State.PAUSE)
    assert first.states[36] is State.OFF
    assert first.work_minutes == 480
    assert second.states[:48] == (State.AWAY,) * 48
    assert set(third.states) == {State.OFF}


def test_coverage_counts_tenths_and_what_is_missing() -> None:
    """T1 is covered, T2 lacks half an agent in two intervals."""
    lines = {line.tenant: line for line in timeline(roster(), requirement(), AGENTS, ABSENCES, calendar()).tenants}
    assert lines[T1].missing_tenths == 0
    assert lines[T2].missing_tenths == 10
    assert lines[T2].coverage == 0.5
    assert sum(lines[T1].assigned) == 20
    assert sum(lines[T1].covered) == 20


def test_standing_by_on_one_channel_covers_no_need_of_another() -> None:
    """T2 needs somebody on the phone; an agent standing by at its chat leaves the need as it was."""
    idle = Assignment(agent=A1, tenant=T2, channel=Channel.CHAT, start=seoul(MONDAY, TEN), minutes=60, tenths=5)
    more = replace(roster(), assignments=(*roster().assignments, idle))
    line = {line.tenant: line for line in timeline(more, requirement(), AGENTS, ABSENCES, calendar()).tenants}[T2]
    assert (line.missing_tenths, line.standby_tenths, sum(line.assigned)) == (10, 10, 20)


def test_what_is_due_is_the_contract_less_leave_and_holidays() -> None:
    """Wednesday is a holiday: a fifth of the week less for all; A2 has leave on Monday: another fifth less."""
    first, second, third = timeline(roster(), requirement(), AGENTS, ABSENCES, calendar()).agents
    assert (first.contract_minutes, first.leave_minutes, first.due_minutes) == (2400, 480, 1920)
    assert (second.leave_minutes, third.leave_minutes) == (960, 480)
    assert first.difference_minutes == 480 - 1920


def test_what_a_planner_looks_at_next() -> None:
    """T2 is covered by half on Monday from 10 to 11; all three agents lack hours, the idlest comes first."""
    view = timeline(roster(), requirement(), AGENTS, ABSENCES, calendar())
    (weak,) = weak_days(view)
    assert (weak.tenant, weak.day, weak.percent, weak.missing_hours) == (T2, MONDAY, 50.0, 0.5)
    assert (weak.start, weak.end) == (seoul(MONDAY, TEN), seoul(MONDAY, TEN + 60))
    assert [line.agent for line in off_contract(view)] == [A3, A1, A2]


def test_rows_of_one_agent_or_tenant() -> None:
    """A1 serves both tenants; A3 serves nobody; the gap of two half hours is one row."""
    view = timeline(roster(), requirement(), AGENTS, ABSENCES, calendar())
    serving = rows_by("agent", roster(), view, Asked(tenant=T1))
    assert [row["agent"] for row in serving] == [A1]
    assert rows_by("shift", roster(), view, Asked(agent=A3)) == []
    (gap,) = rows_by("uncovered", roster(), view, Asked())
    assert (gap["start"], gap["end"], gap["missing_hours"], gap["agents_missing"]) == ("10:00", "11:00", 0.5, 0.5)
    monday = rows_by("day", roster(), view, Asked())[0]
    assert (monday["agents"], monday["needed_hours"], monday["coverage_percent"]) == (1, 2.0, 75.0)
    tenant = rows_by("tenant", roster(), view, Asked(tenant=T1))[0]
    assert (tenant["covered_hours"], tenant["standby_hours"], tenant["assigned_hours"]) == (1.0, 0.0, 1.0)


@pytest.mark.parametrize("by", COLUMNS)
def test_every_kind_of_row_has_its_columns(by: str) -> None:
    """A table never shows a column that its rows lack."""
    view = timeline(roster(), requirement(), AGENTS, ABSENCES, calendar())
    assert all(tuple(row) == COLUMNS[by] for row in rows_by(by, roster(), view, Asked()))


def test_every_agent_has_an_agenda_and_identifiers_outlive_versions() -> None:
    """An agent without a shift gets an empty agenda; the next version keeps the identifier and counts up."""
    first, second = agent_agendas(roster(1), AGENTS), agent_agendas(roster(2), AGENTS)
    assert set(first) == {A1, A2, A3}
    assert first[A3].entries == ()
    assert first[A1].entries[0].uid == second[A1].entries[0].uid
    assert (first[A1].entries[0].sequence, second[A1].entries[0].sequence) == (1, 2)


def test_colours_do_not_depend_on_the_order() -> None:
    """The same tenants get the same colours, all of them different."""
    tenants = [T1, T2]
    assert tenant_colours(tenants) == tenant_colours(reversed(tenants))
    many = tenant_colours([type(T1)(f"T{n:03d}") for n in range(120)])
    assert len(set(many.values())) > 110


def test_workbook_shows_the_week_with_its_holiday() -> None:
    """The grid has seven days of 48 half hours; the holiday stands in the head; the gap is listed."""
    book = roster_workbook(roster(), requirement(), AGENTS, ABSENCES, calendar(), {T1: "하나", T2: "둘"})
    sheets = {sheet.name: sheet for sheet in book.sheets}
    week = sheets["주간 근무표"].blocks[0]
    gaps = sheets["미충원"].blocks[0]
    assert isinstance(week, Grid)
    assert isinstance(gaps, Table)
    assert len(week.columns) == 336
    assert week.groups[2].label == "11/11(수) 예시절"
    assert [row.cells[1:4] for row in gaps.rows] == [("10:00–11:00", T2, "전화")]


def test_page_joins_equal_neighbours() -> None:
    """A1's Monday is: T1 alone, T1 with T2, waiting, lunch, waiting."""
    data = roster_page(roster(), requirement(), AGENTS, ABSENCES, calendar(), {T1: "하나", T2: "둘"})["data"]
    runs = data["agents"][0]["runs"]  # type: ignore[index]
    assert [(run[0], run[1]) for run in runs] == [(18, 2), (20, 2), (22, 2), (24, 2), (26, 10)]
    assert runs[1][2] == [[T1, 5], [T2, 5]]


def test_the_week_prints_a_day_a_page_with_its_legend() -> None:
    """Names and hours stay in view, six breaks part seven days, the legend keeps within the first of them."""
    book = load_workbook(BytesIO(render(many_tenants())))
    week = book["주간 근무표"]
    head = next(cell for row in week.iter_rows() for cell in row if cell.value == "11/9(월)")
    legend = [cell for row in week.iter_rows(max_row=head.row - 1) for cell in row if str(cell.value).startswith("T0")]
    assert len(legend) == 40
    assert max(cell.column for cell in legend) < head.column + 48
    assert len(week.col_breaks.brk) == 6
    assert week.freeze_panes == week.cell(row=head.row + 2, column=head.column).coordinate
    assert week.page_setup.orientation == "landscape"


def many_tenants() -> Workbook:
    """The week of the sample with forty tenants in need, whom nobody serves."""
    asked = requirement()
    lines = tuple(replace(asked.lines[0], tenant=TenantId(f"T0{number:02d}")) for number in range(40))
    alone = replace(roster(), assignments=(), uncovered=())
    return roster_workbook(alone, replace(asked, lines=lines), AGENTS, ABSENCES, calendar(), {})


def test_workbook_explains_hours_and_cost() -> None:
    """Contract, leave, due, planned and their difference; the terms of the search add up."""
    told = replace(roster(), search=replace(roster().search, terms_won={"uncovered": 90_000, "new_term": 2_000}))
    book = roster_workbook(told, requirement(), AGENTS, ABSENCES, calendar(), {T1: "하나", T2: "둘"})
    sheets = {sheet.name: sheet for sheet in book.sheets}
    hours, cost = sheets["상담사별 시간"].blocks[0], sheets["비용"].blocks[0]
    assert isinstance(hours, Table)
    assert isinstance(cost, Table)
    assert [str(cell) for cell in hours.rows[1].cells] == [A2, "예시 A2", "40.00", "16.00", "24.00", "0.00", "-24.00"]
    assert [row.cells for row in cost.rows] == [("미충원 (가중치)", 90_000), ("new_term", 2_000)]
    assert cost.totals[0].values == {"won": 92_000}
    weak = next(block for block in sheets["요약"].blocks if isinstance(block, Bullets))
    assert weak.items == ("11-09(월) T2: 충원율 50.0%, 10:00–11:00 사이 0.5시간 부족",)


def test_page_names_what_to_look_at() -> None:
    """The weak day of T2 with its span, and the agents beside what is due."""
    data = roster_page(roster(), requirement(), AGENTS, ABSENCES, calendar(), {T1: "하나", T2: "둘"})["data"]
    assert data["weak"] == [{"tenant": T2, "day": 0, "span": "10:00–11:00", "percent": 50.0, "hours": 0.5}]  # type: ignore[index]
    assert [each["agent"] for each in data["off"]] == [A3, A1, A2]  # type: ignore[index]
