"""The roster as a workbook: the coloured week, coverage against requirement, what is missing, hours by agent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from core.calendar import HolidayCalendar
from core.cells import CellKind, CellValue
from core.document import Bullets
from core.ids import AgentId, TenantId
from core.sheets import Grid, GridGroup, GridRow, Sheet, Swatch, Workbook
from core.tables import Column, Row, Table, Total
from wfm.agents import Absence, Agent
from wfm.scheduling.edit.sheet import day_head, edit_sheet, origin_of
from wfm.scheduling.explain.diff import roster_diff
from wfm.scheduling.roster import Roster, uncovered_stretches
from wfm.scheduling.views import colours
from wfm.scheduling.views.changes import changes_sheet
from wfm.scheduling.views.summary import cost_table, summary_blocks
from wfm.scheduling.views.timeline import AgentLine, State, TenantLine, Timeline, timeline
from wfm.scheduling.views.wording import STATUS_KO
from wfm.staffing.requirement import TENTHS_AN_AGENT, Requirement

STATE_KEYS = {State.OFF: None, State.WAITING: "waiting", State.PAUSE: "pause", State.AWAY: "away"}
UNCOVERED_ROWS_MAX = 2000


def roster_workbook(
    roster: Roster,
    requirement: Requirement,
    agents: Sequence[Agent],
    absences: Sequence[Absence],
    calendar: HolidayCalendar,
    tenant_names: Mapping[TenantId, str],
    earlier: Roster | None = None,
) -> Workbook:
    """Sheets of the week, one of them to edit and import again; internal, because they show names.

    Where an ``earlier`` version is given, a sheet tells what changed since.
    """
    view = timeline(roster, requirement, agents, absences, calendar)
    palette = colours.tenant_colours(line.tenant for line in view.tenants)
    names = {agent.agent: agent for agent in agents}
    days = day_groups(roster.range.first, roster.range.days, view.grid.per_day, calendar)
    subtitle = f"{roster.monday:%Y-%m-%d} 주 · {STATUS_KO[roster.status]} v{roster.version} · {roster.pool}"
    return Workbook(
        title=f"주간 근무표 {roster.monday:%Y-%m-%d}",
        written_on=roster.monday,
        origin=origin_of(roster),
        sheets=(
            Sheet(
                name="주간 근무표",
                title="주간 근무표",
                subtitle=subtitle,
                blocks=(_week_grid(view, palette, names, days),),
            ),
            edit_sheet(roster, agents, absences, calendar, subtitle),
            *(() if earlier is None else (changes_sheet(roster_diff(earlier, roster), calendar, subtitle),)),
            Sheet(
                name="충원 현황",
                title="고객사별 충원 현황",
                subtitle=subtitle,
                blocks=(_coverage_grid(view, days),),
            ),
            Sheet(
                name="고객사",
                title="고객사별 주간 합계",
                subtitle=subtitle,
                blocks=(_tenant_table(view, tenant_names),),
            ),
            Sheet(name="미충원", title="미충원 구간", subtitle=subtitle, blocks=_uncovered_blocks(roster)),
            Sheet(name="상담사별 시간", title="상담사별 주간 시간", subtitle=subtitle, blocks=(_hours(view, names),)),
            Sheet(name="요약", title="요약", subtitle=subtitle, blocks=summary_blocks(roster, view)),
            *(
                (Sheet(name="비용", title="비용 구성", subtitle=subtitle, blocks=(cost_table(roster),)),)
                if roster.search.terms_won
                else ()
            ),
        ),
    )


def day_groups(first: date, days: int, per_day: int, calendar: HolidayCalendar) -> tuple[GridGroup, ...]:
    """A head per day: ``11/9(월)``, a holiday with its name."""
    return tuple(
        GridGroup(label=day_head(first + timedelta(days=number), calendar), span=per_day) for number in range(days)
    )


def clock_labels(view: Timeline) -> tuple[str, ...]:
    """The lower line of the head: the hour at each full hour, nothing at the half."""
    minutes = view.grid.minutes
    return tuple(
        f"{index * minutes // 60}" if index * minutes % 60 == 0 else ""
        for _ in range(view.grid.days)
        for index in range(view.grid.per_day)
    )


def _week_grid(
    view: Timeline, palette: Mapping[TenantId, str], agents: Mapping[AgentId, Agent], days: tuple[GridGroup, ...]
) -> Grid:
    rows = tuple(
        GridRow(
            headers=(line.agent, agents[line.agent].name, Decimal(line.work_minutes) / 60),
            colours=tuple(_colour_key(line, index) for index in range(view.grid.size)),
            values=tuple(_cell_text(line, index) for index in range(view.grid.size)),
        )
        for line in view.agents
    )
    return Grid(
        key="week",
        headers=(
            Column(key="agent", label="상담사", width=8),
            Column(key="name", label="이름", width=14),
            Column(key="hours", label="시간", kind=CellKind.HOURS, width=7, places=1),
        ),
        groups=days,
        columns=clock_labels(view),
        rows=rows,
        palette=(
            *(Swatch(key=tenant, label=tenant, fill=fill) for tenant, fill in palette.items()),
            Swatch(key="waiting", label="대기", fill=colours.WAITING),
            Swatch(key="pause", label="휴게", fill=colours.PAUSE),
            Swatch(key="away", label="휴가·교육·회의", fill=colours.AWAY),
        ),
        cell_width=1.9,
    )


def _colour_key(line: AgentLine, index: int) -> str | None:
    state = line.states[index]
    return line.serving[index][0][0] if state is State.SERVING else STATE_KEYS[state]


def _cell_text(line: AgentLine, index: int) -> str | None:
    """The tenant's code where a run begins: it overflows into the empty cells after it."""
    if line.states[index] is State.PAUSE:
        return "·"
    if line.states[index] is not State.SERVING:
        return None
    here = line.serving[index][0][0]
    before = line.serving[index - 1] if index else ()
    return None if before and before[0][0] == here else here


def _coverage_grid(view: Timeline, days: tuple[GridGroup, ...]) -> Grid:
    return Grid(
        key="coverage",
        headers=(
            Column(key="tenant", label="고객사", width=8),
            Column(key="needed", label="필요", kind=CellKind.HOURS, width=7, places=1),
            Column(key="missing", label="미충원", kind=CellKind.HOURS, width=7, places=1),
        ),
        groups=days,
        columns=clock_labels(view),
        rows=tuple(_coverage_row(line, view.grid.minutes) for line in view.tenants),
        palette=(
            Swatch(key="short", label="부족 (명)", fill="#F1B5AC", ink="#7A1E12", bold=True),
            Swatch(key="even", label="충족", fill="#D8EBDD"),
            Swatch(key="over", label="대기 포함 (명)", fill="#CFE0F1", ink="#5B7186"),
        ),
        notes=(
            "붉은 칸의 수는 채우지 못한 상담사 수, 푸른 칸의 수는 필요를 넘어 대기하는 상담사 수입니다.",
            "필요와 미충원은 한 주의 상담사 시간입니다.",
        ),
        kind=CellKind.DECIMAL,
        places=1,
        cell_width=3.2,
    )


def _coverage_row(line: TenantLine, minutes: int) -> GridRow:
    """A number only where somebody is missing or to spare: what is even needs no reading."""
    keys: list[str | None] = []
    values: list[Decimal | None] = []
    for need, covered, assigned in zip(line.needed, line.covered, line.assigned, strict=True):
        if need == 0 and assigned == 0:
            key, tenths = None, 0
        elif covered < need:
            key, tenths = "short", covered - need
        else:
            key, tenths = ("over" if assigned > covered else "even"), assigned - covered
        keys.append(key)
        values.append(Decimal(tenths) / TENTHS_AN_AGENT if tenths else None)
    hours = Decimal(minutes) / (60 * TENTHS_AN_AGENT)
    return GridRow(
        headers=(line.tenant, sum(line.needed) * hours, line.missing_tenths * hours),
        colours=tuple(keys),
        values=tuple(values),
    )


def _tenant_table(view: Timeline, names: Mapping[TenantId, str]) -> Table:
    hours = Decimal(view.grid.minutes) / (60 * TENTHS_AN_AGENT)
    rows = tuple(
        Row.of(
            line.tenant,
            names.get(line.tenant, ""),
            sum(line.needed) * hours,
            sum(line.covered) * hours,
            line.missing_tenths * hours,
            Decimal(f"{line.coverage:.4f}"),
            line.standby_tenths * hours,
            sum(line.assigned) * hours,
        )
        for line in view.tenants
    )
    return Table(
        key="tenants",
        caption="",
        columns=(
            Column(key="tenant", label="고객사", width=8),
            Column(key="name", label="이름", width=22),
            Column(key="needed", label="필요", kind=CellKind.HOURS, width=8),
            Column(key="covered", label="충원", kind=CellKind.HOURS, width=8),
            Column(key="missing", label="미충원", kind=CellKind.HOURS, width=8, formula="{needed}-{covered}"),
            Column(key="coverage", label="충원율", kind=CellKind.PERCENT, width=8),
            Column(key="standby", label="대기", kind=CellKind.HOURS, width=8),
            Column(key="assigned", label="배정", kind=CellKind.HOURS, width=8, formula="{covered}+{standby}"),
        ),
        rows=rows,
        unit_note="(단위: 시간)",
        totals=_sums(rows, ("needed", "covered", "missing", "standby", "assigned"), (2, 3, 4, 6, 7)),
        notes=("충원은 필요한 만큼 배정된 시간, 대기는 필요를 넘어 배정된 시간, 배정은 둘의 합입니다.",),
    )


def _sums(rows: Sequence[Row], keys: Sequence[str], places: Sequence[int]) -> tuple[Total, ...]:
    """A foot with the sums of some columns; none for a table without rows."""
    if not rows:
        return ()
    values: dict[str, CellValue] = {}
    for key, place in zip(keys, places, strict=True):
        cells = [row.cells[place] for row in rows]
        values[key] = sum((cell for cell in cells if isinstance(cell, Decimal)), Decimal(0))
    return (Total(label="합계", values=values),)


def _uncovered_blocks(roster: Roster) -> tuple[Table | Bullets, ...]:
    if not roster.uncovered:
        return (Bullets(items=("미충원 구간이 없습니다.",)),)
    hours = Decimal(roster.interval_minutes) / (60 * TENTHS_AN_AGENT)
    step = timedelta(minutes=roster.interval_minutes)
    rows = tuple(
        Row.of(
            stretch[0].start.date(),
            f"{stretch[0].start:%H:%M}–{stretch[-1].start + step:%H:%M}",
            stretch[0].tenant,
            stretch[0].channel.korean,
            Decimal(max(gap.tenths for gap in stretch)) / TENTHS_AN_AGENT,
            sum(gap.tenths for gap in stretch) * hours,
        )
        for stretch in uncovered_stretches(roster)[:UNCOVERED_ROWS_MAX]
    )
    table = Table(
        key="uncovered",
        caption="",
        columns=(
            Column(key="day", label="날짜", kind=CellKind.DATE, width=12),
            Column(key="time", label="시각", kind=CellKind.CODE, width=14),
            Column(key="tenant", label="고객사", width=10),
            Column(key="channel", label="채널", kind=CellKind.CODE, width=9),
            Column(key="agents", label="최대 부족(명)", kind=CellKind.DECIMAL, places=1, width=14),
            Column(key="hours", label="부족(시간)", kind=CellKind.HOURS, width=12),
        ),
        rows=rows,
        totals=_sums(rows, ("hours",), (5,)),
    )
    return (table,)


def _hours(view: Timeline, agents: Mapping[AgentId, Agent]) -> Table:
    rows = tuple(
        Row.of(
            line.agent,
            agents[line.agent].name,
            _hours_of(line.contract_minutes),
            _hours_of(line.contract_minutes) - _hours_of(line.due_minutes),
            _hours_of(line.due_minutes),
            _hours_of(line.work_minutes),
            _hours_of(line.work_minutes) - _hours_of(line.due_minutes),
        )
        for line in view.agents
    )
    return Table(
        key="hours",
        caption="",
        columns=(
            Column(key="agent", label="상담사", width=8),
            Column(key="name", label="이름", width=16),
            Column(key="contract", label="계약", kind=CellKind.HOURS, width=10),
            Column(key="leave", label="휴가·휴일", kind=CellKind.HOURS, width=10, formula="{contract}-{due}"),
            Column(key="due", label="편성 대상", kind=CellKind.HOURS, width=10),
            Column(key="planned", label="편성", kind=CellKind.HOURS, width=10),
            Column(key="difference", label="차이", kind=CellKind.HOURS, width=10, formula="{planned}-{due}"),
        ),
        rows=rows,
        unit_note="(단위: 시간)",
        totals=_sums(rows, ("contract", "leave", "due", "planned", "difference"), (2, 3, 4, 5, 6)),
        notes=(
            "편성 대상은 계약 시간에서 휴가, 유급 휴일, 재직하지 않은 날의 몫을 뺀 시간입니다.",
            f"근무는 {view.grid.minutes}분 단위이므로 그보다 작은 차이는 남습니다.",
        ),
    )


def _hours_of(minutes: int) -> Decimal:
    return (Decimal(minutes) / 60).quantize(Decimal("0.01"))
