"""Import of tenants: their declared services, what does not add up, and what no queue allows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from core.parties import IntegrationLevel
from core.service import HolidayRule
from store.database import Database
from store.imports.sources import Source
from store.rows import Changes
from store.tenants import all_tenants, declared_services
from tests.unit.store.files import complaints, csv, run, xlsx

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
