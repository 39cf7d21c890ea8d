"""The roster as a workbook: the coloured week, coverage against requirement, what is missing, hours by agent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from core.calendar import HolidayCalendar
from core.cells import CellKind
from core.document import Bullets, Fact, Facts
from core.ids import AgentId, TenantId
from core.service import WEEKDAY_NAMES_KO
from core.sheets import Grid, GridGroup, GridRow, Sheet, Swatch, Workbook
from core.tables import Column, Row, Table
from wfm.agents import Absence, Agent
from wfm.scheduling.roster import Roster, RosterStatus
from wfm.scheduling.views import colours
from wfm.scheduling.views.timeline import AgentLine, State, TenantLine, Timeline, timeline
from wfm.staffing.requirement import TENTHS_AN_AGENT, Requirement

STATUS_KO = {RosterStatus.DRAFT: "초안", RosterStatus.PUBLISHED: "확정", RosterStatus.LOCKED: "마감"}
STATE_KEYS = {State.OFF: None, State.WAITING: "waiting", State.PAUSE: "pause", State.AWAY: "away"}
UNCOVERED_ROWS_MAX = 2000


def roster_workbook(
    roster: Roster,
    requirement: Requirement,
    agents: Sequence[Agent],
    absences: Sequence[Absence],
    calendar: HolidayCalendar,
) -> Workbook:
    """Sheets 주간 근무표, 충원 현황, 미충원, 상담사별 시간, 요약; internal, because it shows names."""
    view = timeline(roster, requirement, agents, absences)
    palette = colours.tenant_colours(line.tenant for line in view.tenants)
    names = {agent.agent: agent for agent in agents}
    days = day_groups(roster.range.first, roster.range.days, view.grid.per_day, calendar)
    subtitle = f"{roster.monday:%Y-%m-%d} 주 · {STATUS_KO[roster.status]} v{roster.version} · {roster.pool}"
    return Workbook(
        title=f"주간 근무표 {roster.monday:%Y-%m-%d}",
        written_on=roster.monday,
        sheets=(
            Sheet(
                name="주간 근무표",
                title="주간 근무표",
                subtitle=subtitle,
                blocks=(_week_grid(view, palette, names, days),),
            ),
            Sheet(
                name="충원 현황",
                title="고객사별 충원 현황 (상담사 수: 배정 − 필요)",
                subtitle=subtitle,
                blocks=(_coverage_grid(view, days),),
            ),
            Sheet(name="고객사", title="고객사별 주간 합계", subtitle=subtitle, blocks=(_tenant_table(view),)),
            Sheet(name="미충원", title="미충원 구간", subtitle=subtitle, blocks=_uncovered_blocks(roster)),
            Sheet(name="상담사별 시간", title="상담사별 주간 시간", subtitle=subtitle, blocks=(_hours(view, names),)),
            Sheet(name="요약", title="요약", subtitle=subtitle, blocks=(_summary(roster, view),)),
        ),
    )


def day_groups(first: date, days: int, per_day: int, calendar: HolidayCalendar) -> tuple[GridGroup, ...]:
    """A head per day: ``11/9(월)``, a holiday with its name."""
    groups = []
    for number in range(days):
        day = first + timedelta(days=number)
        holiday = calendar.name(day)
        label = f"{day.month}/{day.day}({WEEKDAY_NAMES_KO[day.weekday()]})" + (f" {holiday}" if holiday else "")
        groups.append(GridGroup(label=label, span=per_day))
    return tuple(groups)


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
    rows = [_coverage_row(line) for line in view.tenants]
    return Grid(
        key="coverage",
        headers=(
            Column(key="tenant", label="고객사", width=10),
            Column(key="needed", label="필요(시간)", kind=CellKind.HOURS, width=9, places=1),
            Column(key="missing", label="미충원(시간)", kind=CellKind.HOURS, width=10, places=1),
        ),
        groups=days,
        columns=clock_labels(view),
        rows=tuple(_with_hours(row, line, view.grid.minutes) for row, line in zip(rows, view.tenants, strict=True)),
        palette=(
            Swatch(key="short", label="부족", fill="#F1B5AC", ink="#7A1E12"),
            Swatch(key="even", label="충족", fill="#D8EBDD"),
            Swatch(key="over", label="여유", fill="#CFE0F1"),
        ),
        kind=CellKind.DECIMAL,
        places=1,
        cell_width=3.6,
    )


def _coverage_row(line: TenantLine) -> tuple[tuple[str | None, ...], tuple[Decimal | None, ...]]:
    keys: list[str | None] = []
    values: list[Decimal | None] = []
    for need, got in zip(line.needed, line.covered, strict=True):
        if need == 0 and got == 0:
            keys.append(None)
            values.append(None)
            continue
        keys.append("short" if got < need else "even" if got == need else "over")
        values.append(Decimal(got - need) / TENTHS_AN_AGENT)
    return tuple(keys), tuple(values)


def _with_hours(
    row: tuple[tuple[str | None, ...], tuple[Decimal | None, ...]], line: TenantLine, minutes: int
) -> GridRow:
    needed = Decimal(sum(line.needed) * minutes) / (60 * TENTHS_AN_AGENT)
    missing = Decimal(line.missing_tenths * minutes) / (60 * TENTHS_AN_AGENT)
    return GridRow(headers=(line.tenant, needed, missing), colours=row[0], values=row[1])


def _tenant_table(view: Timeline) -> Table:
    hours = Decimal(view.grid.minutes) / (60 * TENTHS_AN_AGENT)
    return Table(
        key="tenants",
        caption="",
        columns=(
            Column(key="tenant", label="고객사", width=12),
            Column(key="needed", label="필요(시간)", kind=CellKind.HOURS, width=12),
            Column(key="covered", label="배정(시간)", kind=CellKind.HOURS, width=12),
            Column(key="missing", label="미충원(시간)", kind=CellKind.HOURS, width=12),
            Column(key="coverage", label="충원율", kind=CellKind.PERCENT, width=10),
        ),
        rows=tuple(
            Row.of(
                line.tenant,
                sum(line.needed) * hours,
                sum(line.covered) * hours,
                line.missing_tenths * hours,
                Decimal(f"{line.coverage:.4f}"),
            )
            for line in view.tenants
        ),
    )


def _uncovered_blocks(roster: Roster) -> tuple[Table | Bullets, ...]:
    if not roster.uncovered:
        return (Bullets(items=("미충원 구간이 없습니다.",)),)
    rows = sorted(roster.uncovered, key=lambda gap: (gap.start, gap.tenant, gap.channel))
    return (
        Table(
            key="uncovered",
            caption="",
            columns=(
                Column(key="day", label="날짜", kind=CellKind.DATE, width=12),
                Column(key="time", label="시각", kind=CellKind.CODE, width=8),
                Column(key="tenant", label="고객사", width=10),
                Column(key="channel", label="채널", kind=CellKind.CODE, width=8),
                Column(key="agents", label="부족(명)", kind=CellKind.DECIMAL, places=1, width=10),
            ),
            rows=tuple(
                Row.of(
                    gap.start.date(),
                    f"{gap.start:%H:%M}",
                    gap.tenant,
                    gap.channel.korean,
                    Decimal(gap.tenths) / TENTHS_AN_AGENT,
                )
                for gap in rows[:UNCOVERED_ROWS_MAX]
            ),
        ),
    )


def _hours(view: Timeline, agents: Mapping[AgentId, Agent]) -> Table:
    return Table(
        key="hours",
        caption="",
        columns=(
            Column(key="agent", label="상담사", width=10),
            Column(key="name", label="이름", width=16),
            Column(key="contracted", label="계약(시간)", kind=CellKind.HOURS, width=11),
            Column(key="planned", label="편성(시간)", kind=CellKind.HOURS, width=11),
            Column(
                key="difference", label="차이(시간)", kind=CellKind.HOURS, width=11, formula="{planned}-{contracted}"
            ),
        ),
        rows=tuple(
            Row.of(
                line.agent,
                agents[line.agent].name,
                Decimal(agents[line.agent].week_minutes) / 60,
                Decimal(line.work_minutes) / 60,
                Decimal(line.work_minutes - agents[line.agent].week_minutes) / 60,
            )
            for line in view.agents
        ),
    )


def _summary(roster: Roster, view: Timeline) -> Facts:
    hours = Decimal(view.grid.minutes) / (60 * TENTHS_AN_AGENT)
    needed = sum(sum(line.needed) for line in view.tenants) * hours
    missing = sum(line.missing_tenths for line in view.tenants) * hours
    search = roster.search
    items = [
        Fact(label="근무표", value=roster.roster),
        Fact(label="상태", value=STATUS_KO[roster.status]),
        Fact(label="근무 건수", value=len(roster.shifts), kind=CellKind.INTEGER),
        Fact(label="편성 시간", value=Decimal(sum(s.work_minutes for s in roster.shifts)) / 60, kind=CellKind.HOURS),
        Fact(label="필요 시간", value=needed, kind=CellKind.HOURS),
        Fact(label="미충원 시간", value=missing, kind=CellKind.HOURS),
        Fact(label="목적함수 비용(원)", value=search.cost_won, kind=CellKind.WON),
        Fact(label="하한(원)", value=search.bound_won, kind=CellKind.WON),
        Fact(label="하한의 이름", value=search.bound_name),
        Fact(label="엔진", value=search.engine),
        Fact(label="시드", value=search.seed, kind=CellKind.INTEGER),
    ]
    return Facts(items=tuple(items), columns=2)
