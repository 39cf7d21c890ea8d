"""What people see of a simulation: rows by hand, the workbook read back, the page in a real browser."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import openpyxl
import pypdfium2
import pytest

from core.channels import Channel
from core.errors import NotFound
from core.ids import AgentId, PoolId, TenantId
from core.messages import say
from documents import page as pages
from documents import workbook
from tests.unit.cli.chromium import drive, open_page, print_page
from tests.unit.simulation.sample import always_on, small_pool
from tests.unit.staffing.sample import CALENDAR, GRID, MAIN, forecast, series, service
from wfm.simulation import kernels_tally as column
from wfm.simulation.habits import NO_HABITS
from wfm.simulation.ideal import ideal_duty, people_needed
from wfm.simulation.measures import measures_of
from wfm.simulation.months import WeekPlay, busy_by_hour, on_duty_by_hour, weeks_by
from wfm.simulation.newcomer import with_services
from wfm.simulation.problem import FloorInput, simulation_problem
from wfm.simulation.run import Replication, drawn_contacts, played
from wfm.simulation.views import rows as view
from wfm.simulation.views.compared import whatif_page, whatif_workbook
from wfm.simulation.views.page import template
from wfm.simulation.views.promise import promise_page, promise_workbook
from wfm.simulation.views.records import COMPANY, ClauseFigures, Cost, Side, cost_shares
from wfm.simulation.views.week import week_page, week_workbook
from wfm.simulation.views.wording import change_text, difference_text, figure_text, tone_of
from wfm.simulation.whatif import Absent, Change, Join, Move, Volume, changed
from wfm.staffing.build import staffing_plan
from wfm.staffing.plan import StaffingRules

T01, T02 = TenantId("T01"), TenantId("T02")
NAMES = {T01: "달빛상회 <b>&", T02: "=별가게"}
HOSTILE = "</script><img src=x>"


def clause(tenant: TenantId, chance: float | None, *, kpi: str = "service_level", **more: object) -> ClauseFigures:
    """A clause as the views get it."""
    plain = ClauseFigures(
        tenant=tenant,
        contract=f"{tenant}-2026-1",
        version=1,
        kpi=kpi,
        channel="phone",
        label="전화 서비스레벨 (20초 이내)",
        unit="ratio",
        target=Decimal("0.8"),
        value=None if chance is None else 0.79,
        chance=chance,
        low=None if chance is None else max(0.0, chance - 0.1),
        high=None if chance is None else min(1.0, chance + 0.1),
        confidence=Decimal("0.9"),
        is_kept=None if chance is None else chance >= 0.9,
        proposal=None if chance is None or chance >= 0.9 else Decimal("0.765"),
        no_result=0.0 if chance is not None else 1.0,
        months=20,
        basis="simulated" if chance is not None else "not measured yet",
        results=0,
        sampled=0,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def side_of(given: FloorInput, clauses: Sequence[ClauseFigures] = (), labour_won: int = 1_000_000) -> Side:
    """A floor played ten weeks."""
    problem = simulation_problem(given)
    weeks: list[WeekPlay] = list(weeks_by(problem, 10, seed=1))
    plays = tuple(week.whole for week in weeks)
    on_duty = on_duty_by_hour(problem)
    busy = np.mean([week.busy_s for week in weeks], axis=0)
    return Side(
        problem=problem,
        measures=measures_of(problem, plays, seed=1),
        plays=plays,
        occupancy=np.divide(busy, on_duty, out=np.full(168, np.nan), where=on_duty > 0),
        plan=staffing_plan(given.forecast, given.services, given.grid, CALENDAR, pool=MAIN, rules=StaffingRules()),
        cost=Cost(hours=Decimal(400), wages_won=800_000, premiums_won=50_000, labour_won=labour_won),
        clauses=tuple(clauses),
    )


CHANGES: tuple[Change, ...] = (Absent(agent=AgentId("A001")), Volume(tenant=T01, change=Decimal("0.4")))
FLOOR = small_pool()
BEFORE = side_of(FLOOR, [clause(T01, 0.95), clause(T02, None, kpi="qa")])
AFTER = side_of(changed(FLOOR, CHANGES), [clause(T01, 0.4), clause(T02, None, kpi="qa")], labour_won=900_000)


def hand_play(problem_columns: int, lines: Sequence[Sequence[int]]) -> Replication:
    """A week whose sums are written by hand: offered, answered, given up, in time of each line."""
    sums = np.zeros((len(lines), problem_columns))
    for number, (offered, answered, abandoned, in_time) in enumerate(lines):
        sums[number, [column.OFFERED, column.ANSWERED_, column.ABANDONED_, column.IN_TIME]] = (
            offered,
            answered,
            abandoned,
            in_time,
        )
    none = np.zeros(0, dtype=np.int64)
    return Replication(
        sums=sums, wait_keys=none, wait_counts=none, on_duty_s=36_000.0, live_s=0.0, post_s=0.0, late_s=0.0
    )


def test_rows_of_a_tenant_by_hand() -> None:
    """Two weeks: 80 and 90 of 100 calls in time; the target of 80 % holds in both, 85 of 100 together."""
    phone = service("T01", Channel.PHONE, share="0.3")
    given = FloorInput(
        forecast=forecast([series(phone, 4.0)]),
        services=(phone,),
        grid=GRID,
        calendar=CALENDAR,
        shifts=always_on(["A000"], 7),
        agents=FLOOR.agents,
        pool=MAIN,
        rules=FLOOR.rules,
    )
    problem = simulation_problem(given)
    plays = tuple(hand_play(len(column.COLUMNS), [week]) for week in ((100, 95, 5, 80), (100, 97, 3, 90)))
    plan = staffing_plan(given.forecast, given.services, GRID, CALENDAR, pool=MAIN, rules=StaffingRules())
    need = plan.tenants[0]
    side = Side(
        problem=problem,
        measures=measures_of(problem, plays, seed=1),
        plays=plays,
        occupancy=np.full(168, np.nan),
        plan=plan,
        cost=Cost(hours=need.need_hours * 2, wages_won=1, premiums_won=1, labour_won=1001),
        clauses=(),
    )
    (row,) = view.tenant_rows(side)
    assert row == {
        "tenant": "T01",
        "contacts": 100.0,
        "in_time_percent": 85.0,
        "answered_percent": 96.0,
        "abandoned_percent": 4.0,
        "weeks_held_percent": 100.0,
        "need_hours": float(need.need_hours),
        "under_sold_hours": round(float(need.needed_week_hours - need.bought_week_hours), 2),
        "cost_won": 501,
    }
    assert need.needed_week_hours > need.bought_week_hours
    assert cost_shares(side) == {"T01": 501, COMPANY: 500}


def test_before_after_and_the_difference() -> None:
    """Each measure of the pool with its difference; the same contacts where nothing changes."""
    totals = {row["measure"]: row for row in view.total_rows(BEFORE, AFTER)}
    assert totals["cost_won"] == {"measure": "cost_won", "before": 1_000_000, "after": 900_000, "difference": -100_000}
    assert (totals["clauses_kept"]["before"], totals["clauses_kept"]["after"]) == (1, 0)
    assert totals["on_duty_hours"]["difference"] == pytest.approx(-40, abs=1)
    rows = view.beside(view.tenant_rows(BEFORE), view.tenant_rows(AFTER), view.TENANT_FIELDS, ("tenant",))
    found = {row["tenant"]: row for row in rows}
    assert found["T01"]["contacts_after"] == pytest.approx(float(found["T01"]["contacts_before"] or 0) * 1.4, rel=0.1)
    assert found["T02"]["contacts_after"] == found["T02"]["contacts_before"]
    chances = {row["kpi"]: row for row in view.clause_rows(BEFORE, AFTER)}
    assert (chances["service_level"]["holds_percent_before"], chances["service_level"]["holds_percent_after"]) == (
        95,
        40,
    )
    assert chances["qa"]["holds_percent_before"] is None


def test_who_is_busy_by_hour_is_who_works() -> None:
    """Hours of hands full sum to what the floor counted, chats at once counted once; presence to the shifts."""
    problem = simulation_problem(FLOOR)
    for number in range(3):
        contacts = drawn_contacts(problem, 1, number)
        rule, queues = played(problem, contacts)
        assert busy_by_hour(contacts, queues).sum() == pytest.approx(float(rule[0]["live_s"]))
    planned = sum(shift.work_minutes for shift in FLOOR.shifts) * 60
    assert on_duty_by_hour(problem).sum() == pytest.approx(planned)


def test_the_ideal_duty_is_the_requirement() -> None:
    """As many people in each interval as the pooled tenths need, rounded up, each trained for everybody."""
    requirement = BEFORE.plan.requirement
    agents, shifts = ideal_duty(requirement)
    on_duty = np.zeros(requirement.grid.size, dtype=int)
    for shift in shifts:
        first = requirement.grid.index_of(shift.start)
        on_duty[first : first + shift.minutes // requirement.grid.minutes] += 1
    tenths = np.sum([line.tenths for line in requirement.lines], axis=0)
    assert (on_duty == np.ceil(tenths / 10)).all()
    assert (on_duty == people_needed(requirement)).all()
    day = requirement.grid.first_day
    assert all(agent.serves(T02, Channel.PHONE, day) for agent in agents)


def test_who_joins_is_like_the_other_in_every_way() -> None:
    """The same contacts, work and patience, on agents trained alike."""
    habit = replace(NO_HABITS.of(service("T01", Channel.PHONE), FLOOR.rules), patience_s=33.0)
    given = replace(FLOOR, habits=replace(NO_HABITS, lines={(T01, Channel.PHONE): habit}))
    joined = Join(tenant=TenantId("T41"), like=T01).applied(given)
    assert joined.habits.lines[TenantId("T41"), Channel.PHONE] == habit
    problem = simulation_problem(joined)
    lines = {(line.service.tenant, line.service.channel): number for number, line in enumerate(problem.lines)}
    old, new = lines[T01, Channel.PHONE], lines[TenantId("T41"), Channel.PHONE]
    assert (problem.lines[old].contacts == problem.lines[new].contacts).all()
    assert problem.work.patience_s[old] == problem.work.patience_s[new] == 33.0
    shared = [row for row in problem.floor.pace if row[new] > 0]
    assert shared
    assert all(row[old] == row[new] for row in shared)


def test_a_tenant_of_another_pool_cannot_change_here() -> None:
    """Its volume moves nothing on this floor, and nobody here knows one like it: refused instead of no difference."""
    elsewhere = tuple(replace(each, pool=PoolId("EAST")) if each.tenant == T02 else each for each in FLOOR.services)
    given = replace(FLOOR, services=elsewhere, pool=FLOOR.services[0].pool)
    for change in (Volume(tenant=T02, change=Decimal("0.1")), Join(tenant=TenantId("T41"), like=T02)):
        with pytest.raises(NotFound) as refused:
            change.applied(given)
        assert "served by this pool" in say(refused.value.key, **refused.value.values)


def test_a_newcomer_brings_the_contacts_its_contract_expects() -> None:
    """As many a week as expected, inside its own hours only; a channel that is forecast keeps its forecast."""
    new = service("T09", Channel.PHONE, share="0.5")
    given = with_services(FLOOR, TenantId("T09"), (new,), {Channel.PHONE: 120.0})
    found = given.forecast.series_of(TenantId("T09"), Channel.PHONE)
    assert found is not None
    assert sum(found.mean) == pytest.approx(120)
    problem = simulation_problem(given)
    assert not [each for each in problem.problems if each.code == "staffing.outside_window"]
    again = with_services(FLOOR, T02, (replace(service("T02", Channel.PHONE), agents_min=1),), {Channel.PHONE: 999.0})
    assert again.forecast == FLOOR.forecast
    assert [each.agents_min for each in again.services if each.tenant == T02] == [1]


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


def written(folder: Path, model: object, name: str = "page.html") -> Path:
    """A page as a file."""
    path = folder / name
    path.write_text(pages.render(template(), {"page": model}), encoding="utf-8")
    return path


def test_pages_draw_without_a_complaint(tmp_path: Path) -> None:
    """Nothing on the console, no address outside, names stay text."""
    names = {T01: HOSTILE, T02: "=cmd|'/c calc'!A1"}
    texts = [change_text(each) for each in CHANGES]
    for number, model in enumerate(
        (
            week_page(BEFORE, names, "근무표 v1", None),
            whatif_page(BEFORE, AFTER, names, "근무표 v1", texts, None),
            promise_page(BEFORE, names, "근무표 v1", Decimal("0.9")),
        )
    ):
        page = written(tmp_path, model, f"page{number}.html")
        opened = open_page(page, tmp_path)
        assert opened.console == ()
        told = page.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert re.search(r"https?:|//[a-z]+\.", told) is None
        assert "<img" not in opened.document
        assert "&lt;/script&gt;&lt;img src=x&gt;" in opened.document


def test_the_page_shows_the_rows_and_leaves_out_the_quiet_ones(tmp_path: Path) -> None:
    """The figures of the rows; the box leaves only what changes; tables can be reached by keys."""
    model = whatif_page(BEFORE, AFTER, NAMES, "근무표 v1", [change_text(each) for each in CHANGES], None)
    page = written(tmp_path, model)
    # the test's own script must be allowed beside the page's policy
    page.write_text(page.read_text(encoding="utf-8").replace("style-src", "script-src 'unsafe-inline'; style-src"))
    told = drive(
        page,
        """
        const rows = id => [...document.querySelectorAll(`#${id} tbody tr`)];
        const seen = id => rows(id).filter(r => r.offsetParent !== null).length;
        const first = rows("tenants")[0];
        const out = { all: seen("clauses"), cells: [...first.children].map(c => c.textContent),
                      tones: [...first.children].map(c => c.className) };
        const box = document.getElementById("changed");
        box.focus();
        out.focused = document.activeElement === box;
        box.click();
        out.left = seen("clauses");
        out.reachable = [...document.querySelectorAll(".frame")].every(f => f.tabIndex === 0);
        out.links = [...document.querySelectorAll("nav a")].every(a => document.querySelector(a.getAttribute("href")));
        out.loaded = performance.getEntriesByType("resource").length;
        return out;
        """,
        tmp_path,
    )
    rows = view.beside(view.tenant_rows(BEFORE), view.tenant_rows(AFTER), view.TENANT_FIELDS, ("tenant",))
    assert told["cells"][0] == f"T01 {NAMES[T01]}"
    assert told["cells"][4] == f"{rows[0]['in_time_percent_before']:.1f}%"
    assert "worse" in told["tones"][6]
    assert (told["all"], told["left"]) == (2, 1)
    assert (told["focused"], told["reachable"], told["links"], told["loaded"]) == (True, True, True, 0)


def test_the_page_is_legible_in_the_dark_and_on_paper(tmp_path: Path) -> None:
    """Ink against paper: far apart in both schemes; printed, the buttons are gone and nothing is cut off."""
    page = written(tmp_path, week_page(BEFORE, NAMES, "근무표 v1", None))
    source = page.read_text(encoding="utf-8")
    dark = source.replace("@media (prefers-color-scheme: dark)", "@media all")
    for text, is_dark in ((source, False), (dark, True)):
        shown = tmp_path / f"{is_dark}.html"
        shown.write_text(text.replace("style-src", "script-src 'unsafe-inline'; style-src"), encoding="utf-8")
        colours = drive(
            shown,
            "const s = getComputedStyle(document.body); return [s.color, s.backgroundColor];",
            tmp_path,
        )
        ink, paper = (sum(map(int, re.findall(r"\d+", each)[:3])) / 3 for each in colours)
        assert abs(ink - paper) > 150
        assert (paper < 128) is is_dark
    with pypdfium2.PdfDocument(print_page(page, tmp_path)) as printed:
        width, height = printed[0].get_size()
        text = "".join("".join(sheet.get_textpage().get_text_range().split()) for sheet in printed)
    assert width > height
    assert "살펴볼행만" not in text
    assert "T03" in text


def test_rows_are_plain_for_programs() -> None:
    """Every row of every view goes through JSON."""
    for rows in (
        view.tenant_rows(BEFORE),
        view.total_rows(BEFORE, AFTER),
        view.clause_rows(BEFORE, AFTER),
        view.line_rows(BEFORE.problem, BEFORE.measures, BEFORE.plays),
    ):
        assert json.loads(json.dumps(rows)) == rows
