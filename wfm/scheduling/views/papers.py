"""Papers to print or to send: the week of the pool, the week of one agent, the week of one tenant.

The papers of the pool and of an agent are internal. That of a tenant shows codes and grades of agents and the hours
planned for that tenant, never a name, a wage, a reason of leave or another tenant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from core.calendar import HolidayCalendar
from core.cells import CellKind
from core.document import Document, Fact, Facts, Heading, Paragraph, ParagraphStyle
from core.ids import AgentId, TenantId
from core.korean import korean_date
from core.periods import seoul
from core.tables import Column, Row, Table, Total
from wfm.agents import Absence, Agent
from wfm.scheduling.edit.sheet import day_head
from wfm.scheduling.formulate.availability import AT_WORK
from wfm.scheduling.roster import Assignment, Roster, RosterStatus, Shift
from wfm.scheduling.views.timeline import Timeline
from wfm.scheduling.views.wording import STATUS_KO, clock_end
from wfm.staffing.requirement import TENTHS_AN_AGENT, Requirement

MINUTE = timedelta(minutes=1)
DRAFT_MARK = "초안"


def week_paper(
    roster: Roster, view: Timeline, agents: Sequence[Agent], calendar: HolidayCalendar, issuer: str
) -> Document:
    """Agents down, days across, hours at the end; how many people a day has at the foot."""
    shifts = {(shift.agent, shift.start.date()): shift for shift in roster.shifts}
    names = {agent.agent: agent.name for agent in agents}
    days = tuple(roster.range)
    rows = tuple(
        Row.of(
            line.agent,
            names[line.agent],
            *(_span(shifts.get((line.agent, day))) for day in days),
            Decimal(line.work_minutes) / 60,
        )
        for line in view.agents
    )
    present = {
        f"day{n}": f"{sum(shift.start.date() == day for shift in roster.shifts)}명" for n, day in enumerate(days)
    }
    hours = Decimal(sum(line.work_minutes for line in view.agents)) / 60
    table = Table(
        key="week",
        columns=(
            Column(key="agent", label="상담사", kind=CellKind.CODE, width=7),
            Column(key="name", label="이름", kind=CellKind.CODE, width=13),
            *(
                Column(key=f"day{n}", label=day_head(day, calendar), kind=CellKind.CODE, width=13)
                for n, day in enumerate(days)
            ),
            Column(key="hours", label="시간", kind=CellKind.HOURS, places=1, width=7),
        ),
        rows=rows,
        totals=(Total(label="근무 인원", values={**present, "hours": hours}, summed=False),),
        notes=("시각은 출근–퇴근입니다. 휴게는 상담사별 근무표와 달력 파일에 있습니다.",),
    )
    return Document(
        kind="roster_week",
        title="주간 근무표",
        subtitle=_week(roster),
        number=roster.roster,
        written_on=roster.monday,
        blocks=(table,),
        issuer=issuer,
        footer=f"{STATUS_KO[roster.status]} v{roster.version}",
        watermark=_watermark(roster),
        landscape=True,
    )


def agent_paper(
    roster: Roster, view: Timeline, agent: Agent, absences: Sequence[Absence], calendar: HolidayCalendar, issuer: str
) -> Document:
    """One agent's own week: shift, break, hours, and what the day is where there is no shift."""
    line = next(each for each in view.agents if each.agent == agent.agent)
    shifts = {shift.start.date(): shift for shift in roster.shifts if shift.agent == agent.agent}
    own = [away for away in absences if away.agent == agent.agent]
    rows = tuple(_agent_day(day, shifts.get(day), agent, own, calendar) for day in roster.range)
    table = Table(
        key="days",
        columns=(
            Column(key="day", label="날짜", kind=CellKind.CODE, width=18),
            Column(key="shift", label="근무", kind=CellKind.CODE, width=16),
            Column(key="pause", label="휴게", kind=CellKind.CODE, width=16),
            Column(key="hours", label="근무시간", kind=CellKind.HOURS, places=1, width=10),
            Column(key="note", label="비고", width=30),
        ),
        rows=rows,
        totals=(Total(label="합계", values={"hours": Decimal(line.work_minutes) / 60}),),
    )
    facts = Facts(
        items=(
            Fact(label="상담사", value=f"{agent.name} ({agent.agent})"),
            Fact(label="계약", value=Decimal(line.contract_minutes) / 60, kind=CellKind.HOURS, places=1, unit="시간"),
            Fact(label="휴가·휴일", value=Decimal(line.leave_minutes) / 60, kind=CellKind.HOURS, places=1, unit="시간"),
            Fact(label="편성", value=Decimal(line.work_minutes) / 60, kind=CellKind.HOURS, places=1, unit="시간"),
        )
    )
    return Document(
        kind="roster_agent",
        title="개인 근무표",
        subtitle=_week(roster),
        number=f"{roster.roster}-{agent.agent}",
        written_on=roster.monday,
        blocks=(facts, table),
        issuer=issuer,
        footer=f"{STATUS_KO[roster.status]} v{roster.version}",
        watermark=_watermark(roster),
    )


def tenant_paper(
    roster: Roster,
    requirement: Requirement,
    agents: Sequence[Agent],
    tenant: TenantId,
    tenant_name: str,
    calendar: HolidayCalendar,
    issuer: str,
) -> Document:
    """What is planned for one tenant: hours by day beside the need, then who answers when, by code and grade."""
    grades = {agent.agent: agent.grade.korean for agent in agents}
    own = [each for each in roster.assignments if each.tenant == tenant]
    return Document(
        kind="roster_tenant",
        title="상담 운영 계획",
        subtitle=f"{tenant_name} · {_week(roster)}",
        number=f"{roster.roster}-{tenant}",
        written_on=roster.monday,
        blocks=(
            Heading(text="일별 요약", level=2),
            _tenant_days(roster, requirement, tenant, own, calendar),
            Heading(text="상담사별 배정", level=2),
            _tenant_agents(roster, own, grades, calendar),
            Paragraph(
                text="배정은 계획입니다. 공유 상담사는 동시에 다른 문의를 맡을 수 있어, 배정 시간은 투입 비율을 "
                "곱한 값입니다. 당일 문의량에 따라 담당이 바뀔 수 있습니다.",
                style=ParagraphStyle.SMALL,
            ),
        ),
        issuer=issuer,
        footer=f"{STATUS_KO[roster.status]} v{roster.version}",
        watermark=_watermark(roster),
    )


def _week(roster: Roster) -> str:
    return f"{korean_date(roster.range.first)} ~ {korean_date(roster.range.last)}"


def _watermark(roster: Roster) -> str:
    return DRAFT_MARK if roster.status is RosterStatus.DRAFT else ""


def _span(shift: Shift | None) -> str:
    """``09:00–18:00``; midnight at the end is 24:00, and a night ends at the next morning's clock."""
    if shift is None:
        return ""
    end = f"{shift.end:%H:%M}"
    return f"{shift.start:%H:%M}–{'24:00' if end == '00:00' else end}"


def _agent_day(
    day: date, shift: Shift | None, agent: Agent, absences: Sequence[Absence], calendar: HolidayCalendar
) -> Row:
    notes = [calendar.name(day) or ""]
    for away in absences:
        if away.start < seoul(day + timedelta(days=1)) and away.end > seoul(day):
            if away.kind in AT_WORK:
                word = "교육" if away.kind.value == "training" else "회의"
                notes.append(f"{word} {away.start:%H:%M}–{clock_end(away.end, day)}")
            else:
                notes.append("휴가")
    if day.weekday() == agent.weekly_rest_day:
        notes.append("주휴일")
    pauses = "" if shift is None else ", ".join(f"{p.start:%H:%M}–{p.end:%H:%M}" for p in shift.pauses)
    return Row.of(
        day_head(day, calendar).partition(" ")[0],
        "휴무" if shift is None else _span(shift),
        pauses,
        Decimal(0 if shift is None else shift.work_minutes) / 60,
        " · ".join(note for note in notes if note),
    )


# --- One tenant -----------------------------------------------------------------------------------


def _hours(tenth_minutes: int) -> Decimal:
    return (Decimal(tenth_minutes) / (60 * TENTHS_AN_AGENT)).quantize(Decimal("0.01"))


def _tenant_days(
    roster: Roster, requirement: Requirement, tenant: TenantId, own: Sequence[Assignment], calendar: HolidayCalendar
) -> Table:
    """Need, planned and uncovered hours of each day."""
    rows = []
    sums = {"needed": 0, "planned": 0, "missing": 0}
    grid = requirement.grid
    for day in roster.range:
        first = grid.index_of(seoul(day))
        span = slice(first, first + grid.per_day)
        needed = sum(sum(line.tenths[span]) for line in requirement.lines if line.tenant == tenant) * grid.minutes
        planned = sum(each.tenths * _minutes_on(each, day) for each in own)
        missing = sum(gap.tenths for gap in roster.uncovered if gap.tenant == tenant and gap.start.date() == day)
        people = {each.agent for each in own if _minutes_on(each, day)}
        short = missing * roster.interval_minutes
        for key, minutes in (("needed", needed), ("planned", planned), ("missing", short)):
            sums[key] += minutes
        rows.append(Row.of(day_head(day, calendar), len(people), _hours(needed), _hours(planned), _hours(short)))
    return Table(
        key="by_day",
        columns=(
            Column(key="day", label="날짜", width=24),
            Column(key="people", label="상담사(명)", kind=CellKind.INTEGER, width=10),
            Column(key="needed", label="필요", kind=CellKind.HOURS, width=10),
            Column(key="planned", label="배정", kind=CellKind.HOURS, width=10),
            Column(key="missing", label="미충원", kind=CellKind.HOURS, width=10),
        ),
        rows=tuple(rows),
        unit_note="(단위: 시간)",
        totals=(Total(label="합계", values={key: _hours(minutes) for key, minutes in sums.items()}, summed=False),),
        notes=("배정에는 필요를 넘어 대기하는 시간이 들어 있습니다.",),
    )


def _minutes_on(each: Assignment, day: date) -> int:
    """Minutes of an assignment that lie on a day."""
    end = each.start + timedelta(minutes=each.minutes)
    return max(0, (min(end, seoul(day + timedelta(days=1))) - max(each.start, seoul(day))) // MINUTE)


def _tenant_agents(
    roster: Roster, own: Sequence[Assignment], grades: Mapping[AgentId, str], calendar: HolidayCalendar
) -> Table:
    """A group a day, a row an agent: the stretches served, and the hours by tenths."""
    rows: list[Row] = []
    for day in roster.range:
        by_agent: dict[AgentId, list[Assignment]] = {}
        for each in own:
            if each.start.date() == day:
                by_agent.setdefault(each.agent, []).append(each)
        if by_agent:
            rows.append(Row.group(day_head(day, calendar)))
        for agent, parts in sorted(by_agent.items()):
            tenths = sum(part.tenths * part.minutes for part in parts)
            channels = sorted({part.channel.korean for part in parts})
            rows.append(Row.of(agent, grades.get(agent, ""), ", ".join(channels), _stretches(parts), _hours(tenths)))
    return Table(
        key="by_agent",
        columns=(
            Column(key="agent", label="상담사", kind=CellKind.CODE, width=9),
            Column(key="grade", label="등급", kind=CellKind.CODE, width=8),
            Column(key="channels", label="채널", width=14),
            Column(key="times", label="시각", width=44),
            Column(key="hours", label="배정(시간)", kind=CellKind.HOURS, width=10),
        ),
        rows=tuple(rows),
    )


def _stretches(parts: Sequence[Assignment]) -> str:
    """``09:00–11:30, 13:00–15:00``: what touches is joined, whatever its channel and tenths."""
    spans = sorted((part.start, part.start + timedelta(minutes=part.minutes)) for part in parts)
    merged = [list(spans[0])]
    for start, end in spans[1:]:
        if start <= merged[-1][1]:
            merged[-1][1] = max(end, merged[-1][1])
        else:
            merged.append([start, end])
    day = spans[0][0].date()
    return ", ".join(f"{start:%H:%M}–{clock_end(end, day)}" for start, end in merged)
