"""Kind ``agents``: who works, on which terms, and for whom they are trained."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from core import intake_cells as cells
from core.cells import CellKind
from core.ids import AgentId, PoolId, TenantId
from core.intake import ColumnSpec, Intake, Row, SheetSpec, Table
from core.intake_columns import choice_column, day_column
from core.periods import MINUTES_A_DAY
from store.agents import put_agents
from store.imports.clients import tenant_column
from store.imports.known import KindSpec, Known, Save
from wfm.agents import (
    Agent,
    Employment,
    Grade,
    Restrictions,
    Skill,
    ordinary_hour_won,
)

EMPLOYMENTS = {"정규직": Employment.FULL_TIME, "시간제": Employment.PART_TIME, "기간제": Employment.TEMPORARY}
GRADES = {grade.korean: grade for grade in Grade}
YES_NO = ("Y", "N")


def agent_column() -> ColumnSpec:
    """The code of an agent, in every sheet that names one."""
    return ColumnSpec(
        header="상담사 코드",
        name="agent",
        parse=cells.code,
        is_required=True,
        note="영문 대문자·숫자·-·_ (20자까지). 고객사에는 이 코드만 보입니다",
        example="A001",
        kind=CellKind.CODE,
    )


def _flag(header: str, name: str, note: str) -> ColumnSpec:
    return ColumnSpec(header=header, name=name, parse=cells.yes_no, note=note, example="N", choices=YES_NO)


AGENTS = SheetSpec(
    name="상담사",
    note="한 줄에 상담사 한 사람. 제한의 사유(임신, 질병)는 적지 않습니다.",
    columns=(
        agent_column(),
        ColumnSpec(header="이름", name="name", parse=cells.text, is_required=True, is_private=True, example="홍길동"),
        ColumnSpec(
            header="만 18세 이상",
            name="is_adult",
            parse=cells.yes_no,
            is_required=True,
            note="18세 미만은 받지 않습니다",
            example="Y",
            choices=YES_NO,
        ),
        ColumnSpec(
            header="상담 풀",
            name="pool",
            parse=cells.code,
            note="비우면 설정의 첫 번째 풀",
            example="MAIN",
            kind=CellKind.CODE,
        ),
        day_column("입사일", "hired_on", is_required=True, example="2024-03-04"),
        day_column("퇴사일", "left_on", note="마지막 재직일. 비우면 재직"),
        choice_column("고용 형태", "employment", EMPLOYMENTS, is_required=True, example="정규직"),
        choice_column("등급", "grade", GRADES, is_required=True, example="일반"),
        ColumnSpec(
            header="주 소정근로시간",
            name="week_hours",
            parse=cells.number(Decimal(1), Decimal(40)),
            is_required=True,
            note="휴게를 뺀 시간, 40까지",
            example="40",
            kind=CellKind.DECIMAL,
        ),
        ColumnSpec(
            header="근무 요일",
            name="weekdays",
            parse=cells.weekdays,
            is_required=True,
            note="계약으로 일할 수 있는 요일",
            example="월화수목금",
        ),
        ColumnSpec(
            header="주휴일",
            name="weekly_rest_day",
            parse=cells.weekday,
            is_required=True,
            note="근무 요일에 들어 있으면 안 됩니다",
            example="일",
            choices=("월", "화", "수", "목", "금", "토", "일"),
        ),
        ColumnSpec(
            header="근무 가능 시작",
            name="earliest",
            parse=cells.minute_of_day,
            is_required=True,
            example="08:00",
            kind=CellKind.CODE,
        ),
        ColumnSpec(
            header="근무 가능 종료",
            name="latest",
            parse=cells.minute_of_day,
            is_required=True,
            note="다음 날 06:00까지면 30:00",
            example="22:00",
            kind=CellKind.CODE,
        ),
        ColumnSpec(
            header="시급",
            name="hourly_wage_won",
            parse=cells.won(1, 1_000_000),
            is_required=True,
            is_private=True,
            note="유급 시간당 기본급(원)",
            example="11500",
            kind=CellKind.WON,
        ),
        ColumnSpec(
            header="고정수당(월)",
            name="fixed_allowance_won",
            parse=cells.won(0, 100_000_000),
            is_private=True,
            note="통상임금에 드는 것만(원). 비우면 0",
            example="100000",
            kind=CellKind.WON,
        ),
        ColumnSpec(
            header="채널",
            name="channels",
            parse=cells.channels,
            is_required=True,
            note="쉼표로 나눕니다: 전화, 채팅, 게시판",
            example="전화, 채팅",
        ),
        ColumnSpec(
            header="언어",
            name="languages",
            parse=cells.languages,
            note="한국어 밖에 하는 언어를 쉼표로. 비우면 없음",
        ),
        ColumnSpec(
            header="고객사 수 상한",
            name="tenants_most",
            parse=cells.whole(1, 1000),
            note="한 주에 맡는 고객사의 수. 비우면 설정(tenants_most)대로",
            kind=CellKind.INTEGER,
        ),
        ColumnSpec(
            header="전담 고객사",
            name="dedicated_to",
            parse=cells.code,
            note="한 고객사만 맡을 때 그 코드",
            kind=CellKind.CODE,
        ),
        _flag("야간 불가", "no_night", "22:00–06:00 근무 제한"),
        _flag("연장 불가", "no_overtime", "연장근로 제한"),
        _flag("휴일 불가", "no_holiday", "휴일근로 제한"),
        day_column("제한 종료일", "restricted_until", note="제한의 마지막 날. 비우면 계속"),
    ),
)

SKILLS = SheetSpec(
    name="기술",
    is_required=False,
    note="상담사가 교육받은 고객사. 적힌 상담사의 기술은 이것으로 바꾸고, 적히지 않은 상담사의 기술은 그대로 둡니다.",
    columns=(
        agent_column(),
        tenant_column(),
        ColumnSpec(
            header="수준",
            name="level",
            parse=cells.whole(1, 3),
            is_required=True,
            note="1 새로 배움, 2 보통, 3 능숙",
            example="2",
            choices=("1", "2", "3"),
            kind=CellKind.INTEGER,
        ),
        day_column("교육 이수일", "trained_on", note="이날부터 상담합니다. 비우면 늘", example="2025-01-02"),
        ColumnSpec(
            header="주 최대 시간",
            name="week_hours_most",
            parse=cells.number(Decimal(0), Decimal(52)),
            note="한 주에 이 고객사에 쓰는 시간의 상한. 비우면 설정대로",
            kind=CellKind.DECIMAL,
        ),
    ),
)


def build(intake: Intake, known: Known) -> Save:
    """Agents with their skills."""
    rows = _agent_rows(intake, known)
    skills = _skills(intake, known, {**known.agents, **{code: row for code, (_, row) in rows.items()}})
    agents: dict[str, Agent] = {}
    for code, (table, row) in rows.items():
        before = known.agents.get(code)
        own = skills.get(code, () if before is None else before.skills)
        if row["dedicated_to"] is not None and all(skill.tenant != row["dedicated_to"] for skill in own):
            intake.complain(table, row, "dedicated_to", "imports.dedicated_unskilled", tenant=row["dedicated_to"])
            continue
        agent = _agent(row, known, own)
        if _is_paid_enough(intake, table, row, agent, known):
            agents[code] = agent
    for code, own in skills.items():
        if code not in rows and code in known.agents:
            agents[code] = replace(known.agents[code], skills=own)
    return lambda connection: put_agents(connection, agents.values())


def _is_paid_enough(intake: Intake, table: Table, row: Row, agent: Agent, known: Known) -> bool:
    """Whether base and fixed allowances reach the minimum wage (최저임금법 §6); the wage itself is never quoted."""
    minimum = known.rates.rate("wage.minimum_hour_won", known.today)
    paid_hours = known.rates.value("wage.paid_month_hours", known.today)
    full_time = known.rates.whole("law.full_time_week_minutes", known.today)
    if ordinary_hour_won(agent, paid_hours, full_time) >= minimum.value:
        return True
    values = {"minimum": f"{minimum.value:,.0f}", "since": minimum.valid_from}
    intake.complain(table, row, "hourly_wage_won", "imports.below_minimum_wage", **values)
    return False


def _agent_rows(intake: Intake, known: Known) -> dict[str, tuple[Table, Row]]:
    """Rows that will make an agent, by code."""
    seen: dict[str, int] = {}
    found = {}
    for table, row in intake.rows(AGENTS.name):
        pool = row["pool"] or known.pools[0]
        checks = (
            (row["is_adult"], "is_adult", "imports.minor"),
            (row["weekly_rest_day"] not in row["weekdays"], "weekly_rest_day", "imports.works_on_rest_day"),
            (row["left_on"] is None or row["hired_on"] <= row["left_on"], "left_on", "imports.ends_before"),
            (row["earliest"] < MINUTES_A_DAY, "earliest", "imports.earliest"),
            (row["latest"] > row["earliest"], "latest", "imports.latest_before_earliest"),
            (row["latest"] <= row["earliest"] + MINUTES_A_DAY, "latest", "imports.latest"),
            (row["week_hours"] * 60 % 1 == 0, "week_hours", "imports.whole_minutes"),
        )
        bad = [(name, problem) for is_good, name, problem in checks if not is_good]
        for name, problem in bad:
            values = _morning(row) if problem == "imports.latest_before_earliest" else {}
            intake.complain(table, row, name, problem, **values)
        if pool not in known.pools:
            intake.complain(table, row, "pool", "imports.unknown_pool", pool=pool, known=", ".join(known.pools))
        is_dedicated = intake.is_known(known.tenants, table, row, "dedicated_to")
        is_new = intake.is_first(seen, row["agent"], table, row, "agent")
        if not bad and is_new and is_dedicated and pool in known.pools:
            found[row["agent"]] = (table, row)
    return found


def _morning(row: Row) -> dict[str, str]:
    """The end of the working day, and how it is written where the next morning is meant."""
    hours, minutes = divmod(row["latest"], 60)
    return {"told": f"{hours:02}:{minutes:02}", "morning": f"{hours + 24}:{minutes:02}"}


def _agent(row: Row, known: Known, skills: tuple[Skill, ...]) -> Agent:
    return Agent(
        agent=AgentId(row["agent"]),
        name=row["name"],
        pool=PoolId(row["pool"] or known.pools[0]),
        hired_on=row["hired_on"],
        left_on=row["left_on"],
        employment=row["employment"],
        grade=row["grade"],
        week_minutes=int(row["week_hours"] * 60),
        weekdays=row["weekdays"],
        weekly_rest_day=row["weekly_rest_day"],
        earliest_minute=row["earliest"],
        latest_minute=row["latest"],
        hourly_wage_won=row["hourly_wage_won"],
        fixed_allowance_won=row["fixed_allowance_won"] or 0,
        channels=row["channels"],
        skills=skills,
        dedicated_to=None if row["dedicated_to"] is None else TenantId(row["dedicated_to"]),
        restrictions=Restrictions(
            no_night=bool(row["no_night"]),
            no_overtime=bool(row["no_overtime"]),
            no_holiday=bool(row["no_holiday"]),
            until=row["restricted_until"],
        ),
        languages=row["languages"] or frozenset(),
        tenants_most=row["tenants_most"],
    )


def _skills(intake: Intake, known: Known, agents: Mapping[str, object]) -> dict[str, tuple[Skill, ...]]:
    found: dict[str, list[Skill]] = defaultdict(list)
    seen: dict[tuple[str, str], int] = {}
    for table, row in intake.rows(SKILLS.name):
        is_known = intake.is_known(agents, table, row, "agent")
        if not (intake.is_known(known.tenants, table, row, "tenant") and is_known):
            continue
        if intake.is_first(seen, (row["agent"], row["tenant"]), table, row, "tenant"):
            hours = row["week_hours_most"]
            skill = Skill(
                tenant=TenantId(row["tenant"]),
                level=row["level"],
                trained_on=row["trained_on"],
                week_minutes_most=None if hours is None else int(hours * 60),
            )
            found[row["agent"]].append(skill)
    return {agent: tuple(sorted(skills, key=lambda skill: skill.tenant)) for agent, skills in found.items()}


KIND = KindSpec(
    name="agents",
    title="상담사",
    sheets=(AGENTS, SKILLS),
    build=build,
    guide=("이름과 임금은 고객사 문서에 나오지 않으며, 오류 메시지에도 옮겨 적지 않습니다.",),
)
