"""What planners and agents see of a roster, counted by hand."""

from __future__ import annotations

from core.sheets import Grid
from core.tables import Table
from tests.unit.roster_views.sample import A1, A2, A3, ABSENCES, AGENTS, T1, T2, calendar, requirement, roster
from wfm.scheduling.views.agendas import agent_agendas
from wfm.scheduling.views.colours import tenant_colours
from wfm.scheduling.views.page import roster_page
from wfm.scheduling.views.timeline import State, timeline
from wfm.scheduling.views.workbook import roster_workbook


def test_timeline_tells_serving_waiting_pause_and_away_apart() -> None:
    """Nine to eleven serves, lunch is a pause, the rest of the shift waits, leave is away."""
    view = timeline(roster(), requirement(), AGENTS, ABSENCES)
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
    lines = {line.tenant: line for line in timeline(roster(), requirement(), AGENTS, ABSENCES).tenants}
    assert lines[T1].missing_tenths == 0
    assert lines[T2].missing_tenths == 10
    assert lines[T2].coverage == 0.5


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
    book = roster_workbook(roster(), requirement(), AGENTS, ABSENCES, calendar())
    sheets = {sheet.name: sheet for sheet in book.sheets}
    week = sheets["주간 근무표"].blocks[0]
    gaps = sheets["미충원"].blocks[0]
    assert isinstance(week, Grid)
    assert isinstance(gaps, Table)
    assert len(week.columns) == 336
    assert week.groups[2].label == "11/11(수) 예시절"
    assert len(gaps.rows) == 2


def test_page_joins_equal_neighbours() -> None:
    """A1's Monday is: T1 alone, T1 with T2, waiting, lunch, waiting."""
    data = roster_page(roster(), requirement(), AGENTS, ABSENCES, calendar(), {T1: "하나", T2: "둘"})["data"]
    runs = data["agents"][0]["runs"]  # type: ignore[index]
    assert [(run[0], run[1]) for run in runs] == [(18, 2), (20, 2), (22, 2), (24, 2), (26, 10)]
    assert runs[1][2] == [[T1, 5], [T2, 5]]
