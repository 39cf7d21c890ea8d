"""Each kind of import: what is kept, what is refused, and that a second time changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.channels import Channel
from core.contacts import EventKind, Line, Outcome, QualityMeasure
from core.errors import PumasiError
from core.ids import AgentId
from core.parties import IntegrationLevel
from core.periods import seoul, week_from
from core.service import HolidayRule
from store.absences import absences_between
from store.agents import all_agents
from store.attendance import attendance_between
from store.contacts import contact_days, contacts_between
from store.database import Database
from store.events import all_events
from store.imports.sources import Source
from store.quality import quality_between
from store.rates import put_rates, rate_table, reference_rates
from store.rows import Changes
from store.tenants import all_tenants, declared_services
from store.wishes import wishes_between
from tests.unit.store.files import complaints, csv, fill, run, settings_of, xlsx
from tests.unit.store.records import MONDAY
from wfm.agents import AbsenceKind, Employment, Grade, OvertimeCause, Wish, WishKind

WEEK = week_from(MONDAY)

Cells = list[list[object]]

TENANTS: Cells = [
    ["고객사 코드", "상호", "사업자등록번호", "대표자", "주소", "이메일", "업종", "연동 수준"],
    ["T01", "가온상회", "999-99-00005", "김가온", "서울", "a@b.example", "패션", "조회 연동"],
    ["T02", "나래식품", 9999900005, "이나래", "부산", None, "식품", None],
]
CHANNELS: Cells = [
    [
        "고객사 코드",
        "채널",
        "목표 비율",
        "목표 시간(초)",
        "평균처리시간(초)",
        "인내 시간(초)",
        "동시 상담 수",
        "투입 비율",
    ],
    ["T01", "전화", "80%", 20, 240, 90, None, 0.3],
    ["T01", "채팅", "0.7", 60, 400, None, 3, 0.3],
]
HOURS: Cells = [
    ["고객사 코드", "채널", "요일", "시작", "종료", "공휴일", "적용 시작일"],
    ["T01", "전화", "월-금", "09:00", "18:00", None, None],
    ["T01", "채팅", "일", "22:00", "02:00", "운영", "2026-06-01"],
]


def tenants_files(
    tenants: Cells | None = None, channels: Cells | None = None, hours: Cells | None = None
) -> tuple[Source, ...]:
    """The three sheets as CSV files."""
    sheets = {"고객사": tenants or TENANTS, "채널": channels or CHANNELS, "운영시간": hours or HOURS}
    return tuple(csv("\n".join(",".join(map(_cell, row)) for row in rows), name) for name, rows in sheets.items())


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def test_tenants_arrive_with_their_declared_services(empty: Database) -> None:
    """Three sheets make tenants and services; a night past midnight is two windows."""
    workbook = xlsx({"고객사": TENANTS, "채널": CHANNELS, "운영시간": HOURS})
    assert run(empty, "tenants", workbook).changes == Changes(added=4)
    assert run(empty, "tenants", *tenants_files()).changes == Changes(unchanged=4)
    with empty.reading() as connection:
        first, second = all_tenants(connection)
        chat, phone = declared_services(connection)
    assert (first.integration, second.integration) == (IntegrationLevel.READ, IntegrationLevel.NONE)
    assert second.party.business_number == "9999900005"
    assert (phone.target.fraction, phone.concurrency, phone.source) == (Decimal("0.8"), 1, "tenant file")
    assert [window.weekday for window in phone.windows] == [0, 1, 2, 3, 4]
    night, morning = chat.windows
    assert (night.weekday, night.open_minute, night.close_minute) == (6, 1320, 1440)
    assert (morning.weekday, morning.open_minute, morning.close_minute) == (0, 0, 120)
    assert (chat.concurrency, morning.holidays, morning.valid_from) == (3, HolidayRule.OPEN, date(2026, 6, 1))


@pytest.mark.parametrize(
    ("sources", "problem"),
    [
        (
            tenants_files([*TENANTS, TENANTS[1]]),
            "고객사, row 4, column 고객사 코드: The same was already told in row 2",
        ),
        (tenants_files(hours=HOURS[:2]), "채널, row 3, column 채널: The channel has no row in the sheet 운영시간"),
        (tenants_files(channels=CHANNELS[:2]), "운영시간, row 3, column 채널: The channel has hours but no row"),
        (
            tenants_files(hours=[*HOURS, ["T01", "전화", "금", "17:00", "19:00", None, None]]),
            "row 4, column 시작: The hours overlap",
        ),
        (tenants_files(hours=[*HOURS, ["T01", "전화", "토", "09:00", "09:00", None, None]]), "make no window"),
        (tenants_files(hours=[*HOURS, ["T09", "전화", "토", "09:00", "10:00", None, None]]), "'T09' is not known"),
        (
            tenants_files(channels=[*CHANNELS[:2], ["T01", "채팅", "0.7", 60, 400, None, 3, 0.5]]),
            "row 3, column 투입 비율: Another channel of the tenant says a share of 0.3",
        ),
        (
            tenants_files(channels=[CHANNELS[0], ["T01", "전화", "0.7", 60, 400, None, 3, 0.3], CHANNELS[2]]),
            "row 2, column 동시 상담 수: Only chats",
        ),
        (tenants_files(channels=[*CHANNELS, CHANNELS[1]]), "채널, row 4, column 채널: The same was already told"),
    ],
)
def test_tenants_that_do_not_add_up_are_refused(empty: Database, sources: tuple[Source, ...], problem: str) -> None:
    """What the sheets say together must make sense."""
    assert any(problem in line for line in complaints(empty, "tenants", *sources))


AGENTS = (
    "상담사 코드,이름,만 18세 이상,입사일,고용 형태,등급,주 소정근로시간,근무 요일,주휴일,"
    "근무 가능 시작,근무 가능 종료,시급,고정수당(월),채널,전담 고객사,야간 불가\n"
)
A001 = 'A001,홍길동,Y,2024-03-04,정규직,숙련,40,월화수목금,일,08:00,22:00,12500,100000,"전화,채팅",,Y\n'
A002 = "A002,김영희,Y,2025-05-01,시간제,신입,17.5,매일,일,22:00,06:00,11000,,전화,T02,\n".replace("매일", "월-목")
SKILLS = "상담사 코드,고객사 코드,수준,교육 이수일\nA001,T02,1,\nA001,T01,2,2025-01-02\nA002,T02,3,\n"


def test_agents_arrive_with_their_skills(empty: Database) -> None:
    """Two CSV files, one per sheet; a night's end before its begin is on the next day."""
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
            "column 근무 가능 종료: The working day ends before it starts.",
        ),
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


def test_a_row_with_a_bad_cell_tells_its_unknown_codes_as_well(empty: Database) -> None:
    """All problems at once: a number below zero does not hide a tenant that nobody knows."""
    fill(empty)
    lines = complaints(empty, "contacts", count("T99,전화,2026-11-09 09:00,-1,0,0\nT01,전화,2026-11-09 09:00,-1,0,0\n"))
    assert sum("column 인입" in line for line in lines) == 2
    assert sum("column 고객사 코드: 'T99' is not known" in line for line in lines) == 1


def test_fixed_allowances_count_towards_the_minimum_wage(empty: Database) -> None:
    """10,300 an hour and 10,000 a month are 10,347.8 an hour of 209: enough for 2026 (최저임금법 §6)."""
    fill(empty, with_agent=False)
    rows = AGENTS + A001.replace("12500,100000", "10300,10000")
    assert run(empty, "agents", csv(rows, "a.csv")).changes.added == 1


COUNTS = "고객사 코드,채널,구간 시작,인입,응대,처리시간 합계(초)\n"


def count(rows: str, name: str = "counts.csv") -> Source:
    """A file of counts."""
    return csv(COUNTS + rows, name)


def offered(database: Database) -> dict[tuple[str, int], list[int | None]]:
    """Counts by tenant and day of the week, 08:30 to 10:00."""
    with database.reading() as connection:
        return {(day.tenant, day.day.weekday()): list(day.offered[17:20]) for day in contact_days(connection, WEEK)}


def test_an_empty_cell_is_missing_and_a_zero_is_zero(empty: Database) -> None:
    """And an interval that is not in the file is missing too, unless a mapping says otherwise."""
    fill(empty)
    rows = "T01,전화,2026-11-09 09:00,0,0,0\nT01,전화,2026-11-09 09:30,,,\nT02,전화,2026-11-10 09:00,5,4,900\n"
    assert run(empty, "contacts", count(rows)).changes == Changes(added=2)
    assert run(empty, "contacts", count(rows)).changes == Changes(unchanged=2)
    assert offered(empty) == {("T01", 0): [None, 0, None], ("T02", 1): [None, 5, None]}


ZEROS = """
[mapping.pbx]
kind = "contacts"
absent_means = "zero"
"""


def test_a_mapping_may_say_that_absent_intervals_were_zero(empty: Database) -> None:
    """Inside a day that has rows; a day without any row stays unknown."""
    fill(empty)
    rows = "T01,전화,2026-11-09 09:00,3,,\n"
    run(empty, "contacts", count(rows), settings=settings_of(ZEROS), mapping="pbx")
    assert offered(empty) == {("T01", 0): [0, 3, 0]}
    with empty.reading() as connection:
        (day,) = contact_days(connection, WEEK)
    assert day.offered.count(0) == 47
    assert day.answered == (0, *(0,) * 17, None, *(0,) * 29)


def test_a_later_part_of_a_day_joins_the_earlier(empty: Database) -> None:
    """An export of the afternoon does not erase the morning; an empty cell does take a number back."""
    fill(empty)
    run(empty, "contacts", count("T01,전화,2026-11-09 08:30,1,1,60\nT01,전화,2026-11-09 09:00,2,2,60\n"))
    run(empty, "contacts", count("T01,전화,2026-11-09 09:00,,,\nT01,전화,2026-11-09 09:30,3,3,60\n"))
    assert offered(empty) == {("T01", 0): [1, None, 3]}


def test_a_file_without_handling_times_leaves_those_known(empty: Database) -> None:
    """A column that the file lacks is not touched."""
    fill(empty)
    run(empty, "contacts", count("T01,전화,2026-11-09 09:00,2,2,60\n"))
    run(empty, "contacts", csv("tenant,channel,day,time,offered\nT01,phone,2026-11-09,09:00,4\n"))
    with empty.reading() as connection:
        (day,) = contact_days(connection, WEEK)
    assert (day.offered[18], day.answered[18], day.handled_s[18]) == (4, 2, 60)


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("T01,전화,2026-11-09 09:10,1,,\n", "row 2, column 구간 시작: The interval does not begin on a multiple of 30"),
        ("T01,전화,2026-11-09 09:00,1,,\n" * 2, "row 3, column 구간 시작: The same was already told in row 2."),
        ("T01,전화,,1,,\n", "row 2, column 구간 시작: It is not told which interval"),
        ("T01,전화,2026-11-09 09:00,-1,,\n", "row 2, column 인입: -1 is out of range."),
        ("T01,전화,2026-11-09 09:00,1.5,,\n", "row 2, column 인입: '1.5' is not a whole number."),
        ("T09,전화,2026-11-09 09:00,1,,\n", "row 2, column 고객사 코드: 'T09' is not known. Did you mean"),
        ("T01,팩스,2026-11-09 09:00,1,,\n", "row 2, column 채널: '팩스' is not one of the choices."),
    ],
)
def test_counts_that_make_no_sense_are_refused(empty: Database, rows: str, problem: str) -> None:
    """With the row."""
    fill(empty)
    assert any(problem in line for line in complaints(empty, "contacts", count(rows)))


def test_an_unknown_queue_is_told_once(empty: Database) -> None:
    """A foreign queue has thousands of rows that all say the same."""
    fill(empty)
    rows = "".join(f"Q9,전화,2026-11-09 {hour:02d}:00,1,,\n" for hour in range(24))
    assert len(complaints(empty, "contacts", count(rows))) == 1


LOG = (
    "문의 번호,고객사 코드,채널,회선,유형,인입 시각,응대 시각,종료 시각,후처리 종료,상담사 코드,결과,고객 식별값,시험\n"
)
LOGGED = (
    "1,T01,전화,주문,배송,2026-11-09 09:31:05,2026-11-09 09:31:17,2026-11-09 09:34,2026-11-09 09:35,A001,해결,ab12,\n"
    "2,T01,전화,,,2026-11-09 09:40,,,,,포기,,\n"
    "3,T01,전화,,,2026-11-09 09:50,2026-11-09 09:50,2026-11-09 09:51,,A001,해결,,Y\n"
)


def test_a_log_is_kept_and_counted(empty: Database) -> None:
    """Raw contacts stand as they are, and their days have counts for the forecast."""
    fill(empty)
    assert run(empty, "contact-log", csv(LOG + LOGGED)).changes == Changes(added=3)
    assert run(empty, "contact-log", csv(LOG + LOGGED)).changes == Changes(unchanged=3)
    with empty.reading() as connection:
        first, lost, test = contacts_between(connection, WEEK)
        (day,) = contact_days(connection, WEEK)
    assert (first.line, first.handled_s, first.agent) == (Line.ORDER, 223, "A001")
    assert (lost.outcome, lost.line, test.is_test) == (Outcome.ABANDONED, Line.ENQUIRY, True)
    assert (day.offered[19], day.answered[19], day.handled_s[19]) == (2, 1, 223)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("09:35,A001", "09:33,A001", "row 2, column 후처리 종료: This moment lies before the step before it."),
        ("09:31:17", "", "row 2, column 응대 시각: A contact that was not abandoned was answered"),
        ("해결,ab12", "포기,ab12", "row 2, column 응대 시각: An abandoned contact"),
        ("ab12", "010-1234-5678", "row 2, column 고객 식별값: This looks like a phone number"),
        ("ab12", "someone@shop.example", "row 2, column 고객 식별값: This looks like a phone number or an address"),
        ("A001", "A009", "row 2, column 상담사 코드: 'A009' is not known. Did you mean 'A001'?"),
        ("2,T01,전화", "1,T01,전화", "row 3, column 문의 번호: The same was already told in row 2."),
    ],
)
def test_a_log_that_makes_no_sense_is_refused(empty: Database, old: str, new: str, problem: str) -> None:
    """And a customer's phone is neither kept nor repeated."""
    fill(empty)
    text = LOGGED.replace("2026-11-09 " + old, new) if new == "" else LOGGED.replace(old, new, 1)
    lines = complaints(empty, "contact-log", csv(LOG + text))
    assert any(problem in line for line in lines), lines
    assert not any("010-1234-5678" in line or "someone@" in line for line in lines)


def test_events_absences_attendance_quality_and_rates_arrive(empty: Database) -> None:
    """One row of each, twice."""
    fill(empty)
    files = {
        "events": "이벤트 코드,종류,이름,시작일,종료일,예상 증감\nE1,배송 장애,폭설,2026-11-09,2026-11-10,50%\n",
        "absences": "상담사 코드,종류,시작,종료,고객사\nA001,연차,2026-11-09,2026-11-10,\n",
        "attendance": (
            "상담사 코드,출근,퇴근,휴게(분),연장 사유,연장 요청 고객사\n"
            "A001,2026-11-11 08:57,2026-11-11 19:04,60,고객사 요청,T01\n"
        ),
        "wishes": "상담사 코드,희망,시작일,종료일,시각\nA001,일찍,2026-11-09,,오후 5:00\n",
        "quality": "고객사 코드,채널,날짜,지표,표본 수,점수\nT01,채팅,2026-11-09,csat,24,87.5\n",
        "rates": "이름,적용 시작일,적용 종료일,값,단위,출처\ncompany.margin_quote,2027-01-01,,8%,ratio,방침\n",
    }
    for kind, text in files.items():
        assert run(empty, kind, csv(text)).changes == Changes(added=1)
        assert run(empty, kind, csv(text)).changes == Changes(unchanged=1)
    with empty.reading() as connection:
        (event,) = all_events(connection)
        (absence,) = absences_between(connection, WEEK)
        (presence,) = attendance_between(connection, WEEK)
        (wish,) = wishes_between(connection, WEEK)
        (result,) = quality_between(connection, WEEK)
        rate = rate_table(connection).rate("company.margin_quote", date(2027, 5, 1))
    assert (event.kind, event.tenant, event.uplift) == (EventKind.DELIVERY_TROUBLE, None, Decimal("0.5"))
    assert (absence.kind, absence.start, absence.end) == (
        AbsenceKind.ANNUAL_LEAVE,
        seoul(MONDAY),
        seoul(MONDAY + timedelta(days=2)),
    )
    assert wish == Wish(agent=AgentId("A001"), kind=WishKind.EARLY, first=MONDAY, last=MONDAY, minute=17 * 60)
    assert (presence.overtime_cause, presence.overtime_tenant) == (OvertimeCause.TENANT, "T01")
    assert (result.measure, result.channel, result.score) == (QualityMeasure.CSAT, Channel.CHAT, Decimal("87.5"))
    assert rate.value == Decimal("0.08")


@pytest.mark.parametrize(
    ("kind", "text", "problem"),
    [
        ("events", "event,kind,name,first,last\nE1,휴무,x,2026-11-09,2026-11-08\n", "It ends before it begins."),
        (
            "absences",
            "agent,kind,start,end\nA001,연차,2026-11-09,2026-11-10\nA001,교육,2026-11-10 09:00,2026-11-10 10:00\n",
            "row 3: The agent is already elsewhere at that time: see row 2.",
        ),
        (
            "absences",
            "agent,kind,start,end,tenant\nA001,연차,2026-11-09,2026-11-09,T01\n",
            "column tenant: Only training and meetings belong to a tenant.",
        ),
        (
            "attendance",
            "agent,clock_in,clock_out,break_minutes\nA001,2026-11-09 09:00,2026-11-10 09:01,60\n",
            "The presence is longer than 24 hours.",
        ),
        (
            "attendance",
            "agent,clock_in,clock_out,break_minutes\nA001,2026-11-09 09:00,2026-11-09 10:00,60\n",
            "The break is as long as the whole presence.",
        ),
        (
            "attendance",
            "agent,clock_in,clock_out,break_minutes,연장 사유\nA001,2026-11-09 09:00,2026-11-09 19:00,60,고객사 요청\n",
            "A tenant belongs to overtime exactly when it asked for it",
        ),
        ("wishes", "agent,kind,first,last,minute\nA001,늦게,2026-11-09,,\n", "An early or late shift needs a time"),
        (
            "wishes",
            "agent,kind,first\nA001,휴무,2026-11-09\nA001,휴무,2026-11-09\n",
            "row 3: The agent has the same",
        ),
        (
            "wishes",
            "agent,kind,first,last\nA001,휴무,2026-11-09,2026-11-08\n",
            "It ends before it begins.",
        ),
        ("wishes", "agent,kind,first\nA999,휴무,2026-11-09\n", "A999"),
        ("quality", "tenant,channel,day,measure,sampled,score\nT01,phone,2026-11-09,QA,0,90\n", "0 is out of range."),
        ("rates", "name,valid_from,value,unit,source\nBad Name,2026-01-01,1,won,x\n", "is not the name of a rate."),
    ],
)
def test_other_kinds_refuse_what_does_not_add_up(empty: Database, kind: str, text: str, problem: str) -> None:
    """With row and column."""
    fill(empty)
    lines = complaints(empty, kind, csv(text))
    assert any(problem in line for line in lines), lines


def test_what_no_queue_allows_is_refused_with_the_reason(empty: Database) -> None:
    """No handling time, nobody at once, a target of everything, posts faster than they are handled: each told once.

    A bad cell is not followed by complaints about the same channel on the other sheet.
    """
    channels: Cells = [
        CHANNELS[0],
        ["T01", "전화", "80%", 20, 0, 90, None, 0.3],
        ["T01", "채팅", "80%", 60, 400, None, 0, 0.3],
        ["T02", "전화", "100%", 20, 240, 90, None, 0.5],
        ["T02", "게시판", "90%", 60, 240, None, None, 0.5],
        ["T02", "채팅", "80%", 60, -5, None, 2, 0.5],
    ]
    hours: Cells = [HOURS[0], *([row[0], row[1], "월-금", "09:00", "18:00", None, None] for row in channels[1:])]
    said = complaints(empty, "tenants", *tenants_files(channels=channels, hours=hours))
    expected = (
        "row 2, column 평균처리시간(초): A handling time of 0 s: nothing takes no time.",
        "row 6, column 평균처리시간(초): A handling time of -5 s: nothing takes no time.",
        "row 3, column 동시 상담 수: An agent who answers 0 contacts at once serves nobody.",
        (
            "row 4, column 목표 비율: No number of agents keeps a target of 100%: chance lets somebody wait now and "
            "then. The closest is 99.9%."
        ),
        (
            "row 5, column 목표 시간(초): Posts shall be done within 60 s, but handling alone takes 240 s: "
            "the closest is 240 s."
        ),
    )
    for sentence in expected:
        assert any(sentence in line for line in said), sentence
    assert len(said) == len(expected)


def test_hours_with_a_bad_cell_are_told_once(empty: Database) -> None:
    """The channel that they belong to is not told to lack hours as well."""
    hours: Cells = [HOURS[0], ["T01", "전화", "월-금", "nine", "18:00", None, None], HOURS[2]]
    (only,) = complaints(empty, "tenants", *tenants_files(hours=hours))
    assert "운영시간, row 2, column 시작" in only


def test_reference_rates_go_through_the_import(empty: Database) -> None:
    """The file that comes with the program is itself a valid import, and says nothing new after init."""
    from importlib.resources import files

    content = (files("store") / "reference" / "rates_korea.csv").read_bytes()
    with empty.writing() as connection:
        put_rates(connection, reference_rates())
    changes = run(empty, "rates", Source(name="rates_korea.csv", content=content)).changes
    assert changes == Changes(unchanged=len(reference_rates()))


def test_a_dry_run_keeps_nothing(empty: Database) -> None:
    """It says what would change, and the next run still changes it."""
    fill(empty)
    rows = count("T01,전화,2026-11-09 09:00,3,,\n")
    assert run(empty, "contacts", rows, dry_run=True).changes == Changes(added=1)
    assert offered(empty) == {}
    assert run(empty, "contacts", rows).changes == Changes(added=1)


def test_one_bad_file_among_good_ones_keeps_nothing(empty: Database) -> None:
    """All or nothing, over all files, and every file's problems are told."""
    fill(empty)
    good = count("T01,전화,2026-11-09 09:00,3,,\n", "good.csv")
    bad = count("T01,전화,어제,3,,\n", "bad.csv")
    worse = count("T01,전화,내일,3,,\n", "worse.csv")
    lines = complaints(empty, "contacts", good, bad, worse)
    assert [line.split(",")[0] for line in lines] == ["bad.csv", "worse.csv"]
    assert offered(empty) == {}


def test_a_mapping_of_another_kind_is_refused(empty: Database) -> None:
    """With the command that was meant."""
    with pytest.raises(PumasiError, match="pumasi import contacts FILE --mapping pbx"):
        run(empty, "events", csv("x"), settings=settings_of(ZEROS), mapping="pbx")


def test_sixty_minute_exports_are_read_on_their_own_grid(empty: Database) -> None:
    """The mapping's interval wins over that of the centre."""
    fill(empty)
    settings = settings_of(ZEROS.replace('"zero"', '"missing"\ninterval_minutes = 60'))
    run(empty, "contacts", count("T01,전화,2026-11-09 09:00,3,,\n"), settings=settings, mapping="pbx")
    with empty.reading() as connection:
        (day,) = contact_days(connection, WEEK)
    assert (day.interval_minutes, day.offered[9]) == (60, 3)
    assert replace(day, offered=day.offered) == day
