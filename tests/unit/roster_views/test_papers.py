"""Papers of the pool, of an agent, of a tenant; calendars that forget a shift that is gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pypdfium2

from core.agenda import Entry, EntryStatus
from core.document import Document
from core.periods import seoul
from core.tables import RowStyle, Table
from documents import calendar as ics
from documents import pdf
from tests.unit.roster_views.sample import A1, A2, A3, ABSENCES, AGENTS, MONDAY, T1, T2, calendar, requirement, roster
from wfm.scheduling.roster import Pause, RosterStatus, Shift
from wfm.scheduling.views.agendas import agent_agendas
from wfm.scheduling.views.papers import agent_paper, tenant_paper, week_paper
from wfm.scheduling.views.timeline import timeline
from wfm.scheduling.views.workbook import roster_workbook

HALF = Decimal("0.5")


def table(document: Document, key: str) -> Table:
    """A table of a paper."""
    return next(block for block in document.blocks if isinstance(block, Table) and block.key == key)


def text_of(document: Document) -> str:
    """What the finished PDF says."""
    made = pypdfium2.PdfDocument(pdf.render(document, timestamp=seoul(MONDAY)))
    return "\n".join(page.get_textpage().get_text_bounded() for page in made)


def test_the_week_on_paper() -> None:
    """A1 works Monday 9 to 18 and eight hours; one person on Monday; a draft says that it is one."""
    view = timeline(roster(), requirement(), AGENTS, ABSENCES, calendar())
    paper = week_paper(roster(), view, AGENTS, calendar(), "품앗이")
    week = table(paper, "week")
    assert week.rows[0].cells[:4] == (A1, "예시 A1", "09:00–18:00", "")
    assert week.rows[0].cells[-1] == 8
    assert week.totals[0].values["day0"] == "1명"
    assert week.columns[4].label == "11/11(수) 예시절"
    assert paper.landscape
    assert paper.watermark == "초안"
    published = replace(roster(), status=RosterStatus.PUBLISHED)
    assert week_paper(published, view, AGENTS, calendar(), "품앗이").watermark == ""
    assert "09:00–18:00" in text_of(paper)


def test_an_agents_own_week() -> None:
    """Shift, break and hours of A1's Monday; A2 reads of its leave; the rest day is named."""
    view = timeline(roster(), requirement(), AGENTS, ABSENCES, calendar())
    own = table(agent_paper(roster(), view, AGENTS[0], ABSENCES, calendar(), "품앗이"), "days")
    assert own.rows[0].cells == ("11/9(월)", "09:00–18:00", "12:00–13:00", 8, "")
    assert own.rows[2].cells[4] == "예시절"
    assert own.rows[6].cells[4] == "주휴일"
    away = table(agent_paper(roster(), view, AGENTS[1], ABSENCES, calendar(), "품앗이"), "days")
    assert away.rows[0].cells == ("11/9(월)", "휴무", "", 0, "휴가")


def test_a_tenant_sees_codes_and_its_own_hours_alone() -> None:
    """T2: half an agent for an hour of the two needed; no name, no other tenant anywhere in the PDF."""
    paper = tenant_paper(roster(), requirement(), AGENTS, T2, "둘째 상점", calendar(), "품앗이")
    days, agents = table(paper, "by_day"), table(paper, "by_agent")
    assert days.rows[0].cells == ("11/9(월)", 1, 1, HALF, HALF)
    assert days.totals[0].values == {"needed": 1, "planned": HALF, "missing": HALF}
    assert [row.cells for row in agents.rows if row.style is RowStyle.BODY] == [
        (A1, "일반", "전화", "10:00–11:00", HALF)
    ]
    told = text_of(paper)
    assert A1 in told
    assert "예시 A1" not in told
    assert T1 not in told
    assert "휴가" not in told


def test_a_shift_that_is_gone_is_cancelled_in_the_calendar() -> None:
    """Version 1 had A1 on Monday, version 2 has A2 on Tuesday: A1's entry is sent once more, cancelled, by its uid."""
    first = replace(roster(1), status=RosterStatus.PUBLISHED)
    moved = replace(first.shifts[0], agent=A2, start=seoul(MONDAY + timedelta(days=1), 540), pauses=())
    second = replace(roster(2), shifts=(moved,), assignments=(), uncovered=())
    agendas = agent_agendas(second, AGENTS, (first, second))
    (gone,) = agendas[A1].entries
    (come,) = agendas[A2].entries
    assert isinstance(gone, Entry)
    assert isinstance(come, Entry)
    assert (gone.uid, gone.sequence, gone.status) == (
        agent_agendas(first, AGENTS)[A1].entries[0].uid,
        2,
        EntryStatus.CANCELLED,
    )
    assert come.status is EntryStatus.CONFIRMED
    assert b"STATUS:CANCELLED" in ics.render(agendas[A1], stamped_at=seoul(MONDAY))
    assert agent_agendas(first, AGENTS, (first, second))[A2].entries == ()
    draft = replace(first, status=RosterStatus.DRAFT)
    assert agent_agendas(second, AGENTS, (draft, second))[A1].entries == (), "nobody ever had the draft"


def test_the_workbook_of_a_later_version_tells_what_changed() -> None:
    """A1's lunch moved to one o'clock and A3 came on Tuesday: two rows; the first version has no such sheet."""
    first = roster(1)
    lunch = replace(first.shifts[0], pauses=(Pause(start=seoul(MONDAY, 780), minutes=60),))
    more = Shift(agent=A3, start=seoul(MONDAY + timedelta(days=1), 600), minutes=300)
    second = replace(roster(2), shifts=(lunch, more))
    arguments = (requirement(), AGENTS, ABSENCES, calendar(), {T1: "하나", T2: "둘"})
    sheets = {sheet.name: sheet for sheet in roster_workbook(second, *arguments, first).sheets}
    (changes,) = sheets["변경"].blocks
    assert isinstance(changes, Table)
    assert [row.cells for row in changes.rows] == [
        ("11/9(월)", A1, "휴게 변경", "09:00-18:00 (12:00-13:00)", "09:00-18:00 (13:00-14:00)"),
        ("11/10(화)", A3, "추가", "휴무", "10:00-15:00 (휴게 없음)"),
    ]
    assert "변경" not in {sheet.name for sheet in roster_workbook(first, *arguments).sheets}
