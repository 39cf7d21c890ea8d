"""Import of agents: their skills, the law on age, hours and wages."""

from __future__ import annotations

import pytest

from store.agents import all_agents
from store.database import Database
from store.rows import Changes
from tests.unit.store.files import complaints, csv, fill, run
from wfm.agents import Employment, Grade

AGENTS = (
    "상담사 코드,이름,만 18세 이상,입사일,고용 형태,등급,주 소정근로시간,근무 요일,주휴일,"
    "근무 가능 시작,근무 가능 종료,시급,고정수당(월),채널,전담 고객사,야간 불가\n"
)
A001 = 'A001,홍길동,Y,2024-03-04,정규직,숙련,40,월화수목금,일,08:00,22:00,12500,100000,"전화,채팅",,Y\n'
A002 = "A002,김영희,Y,2025-05-01,시간제,신입,17.5,매일,일,22:00,30:00,11000,,전화,T02,\n".replace("매일", "월-목")
SKILLS = "상담사 코드,고객사 코드,수준,교육 이수일\nA001,T02,1,\nA001,T01,2,2025-01-02\nA002,T02,3,\n"


def test_agents_arrive_with_their_skills(empty: Database) -> None:
    """Two CSV files, one per sheet; a night ends on the next day, at 30:00."""
    fill(empty, with_agent=False)
    sources = (csv(AGENTS + A001 + A002, "상담사.csv"), csv(SKILLS, "기술.csv"))
    assert run(empty, "agents", *sources).changes == Changes(added=2)
    assert run(empty, "agents", *sources).changes == Changes(unchanged=2)
    with empty.reading() as connection:
        first, second = all_agents(connection)
    assert (first.grade, first.hourly_wage_won, first.fixed_allowance_won) == (Grade.SENIOR, 12_500, 100_000)
    assert [(skill.tenant, skill.level) for skill in first.skills] == [("T01", 2), ("T02", 1)]
    assert first.restrictions.no_night
    assert (second.employment, second.week_minutes, second.dedicated_to) == (Employment.PART_TIME, 1050, "T02")
    assert (second.earliest_minute, second.latest_minute) == (1320, 1800)


def test_agents_whose_skills_are_not_told_keep_theirs(empty: Database) -> None:
    """A raise does not untrain anybody: neither without the sheet nor with an empty one; those told are replaced."""
    fill(empty, with_agent=False)
    run(empty, "agents", csv(AGENTS + A001 + A002, "a.csv"), csv(SKILLS, "s.csv"))
    raised = A001.replace("12500", "13000")
    assert run(empty, "agents", csv(AGENTS + raised + A002)).changes == Changes(changed=1, unchanged=1)
    with empty.reading() as connection:
        first, _ = all_agents(connection)
    assert (first.hourly_wage_won, len(first.skills)) == (13_000, 2)
    head, _, one, *_ = SKILLS.splitlines(keepends=True)
    assert run(empty, "agents", csv(AGENTS + raised + A002, "a.csv"), csv(head, "s.csv")).changes.nothing_new
    run(empty, "agents", csv(AGENTS + raised + A002, "a.csv"), csv(head + one, "s.csv"))
    with empty.reading() as connection:
        first, second = all_agents(connection)
    assert [[skill.tenant for skill in agent.skills] for agent in (first, second)] == [["T01"], ["T02"]]


@pytest.mark.parametrize(
    ("rows", "skills", "problem"),
    [
        (A001.replace(",Y,2024", ",N,2024"), SKILLS, "column 만 18세 이상: Agents under 18 are not accepted."),
        (A001.replace("월화수목금,일", "월-일,일"), SKILLS, "column 주휴일: The weekly rest day is among"),
        (
            A001.replace(",40,", ",41,"),
            SKILLS,
            "column 주 소정근로시간: 41 is out of range. Write a number from 1 to 40.",
        ),
        (A001.replace(",40,", ",37.333,"), SKILLS, "column 주 소정근로시간: The hours do not make whole minutes."),
        (A001.replace("08:00,22:00", "08:00,33:00"), SKILLS, "The working day is longer than 24 hours"),
        (
            A001.replace("08:00,22:00", "18:00,09:00"),
            SKILLS,
            "column 근무 가능 종료: The working day ends before it starts, or as it starts.",
        ),
        (A001.replace("08:00,22:00", "22:00,08:00"), SKILLS, "if the next morning is meant, write 08:00 as 32:00."),
        (
            A001.replace("12500,100000", "10319,"),
            SKILLS,
            "column 시급: The hourly wage with its fixed allowances is below the minimum wage of 10,320 won",
        ),
        (A001.replace("12500", "십만"), SKILLS, "column 시급: '***' is not a number."),
        (A001 + A001, SKILLS, "row 3, column 상담사 코드: The same was already told in row 2."),
        (A002.replace("T02", "T09"), SKILLS, "column 전담 고객사: 'T09' is not known."),
        (A002.replace("T02", "T01"), SKILLS, "column 전담 고객사: The agent is dedicated to T01 but not trained"),
        (A001, SKILLS, "s.csv, row 4, column 상담사 코드: 'A002' is not known. Did you mean 'A001'?"),
        (A001, SKILLS + "A001,T01,2,\n", "s.csv, row 5, column 고객사 코드: The same was already told in row 3."),
    ],
)
def test_agents_that_break_a_rule_are_refused(empty: Database, rows: str, skills: str, problem: str) -> None:
    """Each with its place; wages are never quoted."""
    fill(empty, with_agent=False)
    lines = complaints(empty, "agents", csv(AGENTS + rows, "a.csv"), csv(skills, "s.csv"))
    assert any(problem in line for line in lines), lines


def test_languages_and_caps_arrive(empty: Database) -> None:
    """Languages beside Korean, at most two tenants a week, and at most five and a half hours for one of them."""
    fill(empty, with_agent=False)
    head = AGENTS.replace("야간 불가", "야간 불가,언어,고객사 수 상한")
    row = A001.replace(",Y\n", ',Y,"English, 한국어",2\n')
    skills = (
        SKILLS.replace("교육 이수일", "교육 이수일,주 최대 시간")
        .replace("T02,1,", "T02,1,,5.5")
        .replace("-02\n", "-02,\n")
    )
    run(empty, "agents", csv(head + row, "a.csv"), csv("".join(skills.splitlines(keepends=True)[:3]), "s.csv"))
    with empty.reading() as connection:
        (agent,) = all_agents(connection)
    assert (agent.languages, agent.tenants_most) == (frozenset({"english"}), 2)
    assert {skill.tenant: skill.week_minutes_most for skill in agent.skills} == {"T01": None, "T02": 330}


def test_fixed_allowances_count_towards_the_minimum_wage(empty: Database) -> None:
    """10,300 an hour and 10,000 a month are 10,347.8 an hour of 209: enough for 2026 (최저임금법 §6)."""
    fill(empty, with_agent=False)
    rows = AGENTS + A001.replace("12500,100000", "10300,10000")
    assert run(empty, "agents", csv(rows, "a.csv")).changes.added == 1
