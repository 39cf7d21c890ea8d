"""Remarks for a tenant's report: kept once, personal data refused, an amount on decisions only."""

from __future__ import annotations

from store.database import Database
from store.remarks import remarks_between
from store.rows import Changes
from tests.unit.store.files import complaints, csv, fill, run
from tests.unit.store.records import AGENT
from tests.unit.store.test_imports import WEEK

HEAD = "고객사 코드,번호,날짜,구분,주제,내용,건수,금액,상담사 코드,채널\n"


def test_remarks_of_every_kind_arrive(empty: Database) -> None:
    """Twice the same is once; a corrected row replaces what was kept."""
    fill(empty)
    text = HEAD + (
        "T01,R1,2026-11-09,고객의 소리,교환 기간,회수까지 오래 걸린다는 의견,12,,,전화\n"
        "T01,R2,2026-11-09,권한 내 결정,쿠폰 보상,배송 지연 보상,,30000,A001,\n"
        "T01,R3,2026-11-10,이관,정산,정산 담당자 확인이 필요,,,,\n"
        "T02,R1,2026-11-10,제안,안내 문구,교환 기간을 상세 페이지에 적기,,,,\n"
    )
    assert run(empty, "remarks", csv(text)).changes == Changes(added=4)
    assert run(empty, "remarks", csv(text)).changes == Changes(unchanged=4)
    assert run(empty, "remarks", csv(text.replace(",30000,", ",20000,"))).changes == Changes(changed=1, unchanged=3)
    with empty.reading() as connection:
        kept = remarks_between(connection, WEEK)
        own = remarks_between(connection, WEEK, kept[0].tenant)
    assert [remark.number for remark in kept] == ["R1", "R2", "R3", "R1"]
    assert [(remark.count, remark.amount_won) for remark in own] == [(12, None), (1, 20_000), (1, None)]


def test_everything_wrong_with_remarks_is_told_at_once(empty: Database) -> None:
    """A phone number, amounts where none belongs or none stands, an unknown agent, a number twice, a name."""
    fill(empty)
    text = HEAD + (
        "T01,R1,2026-11-09,고객의 소리,교환,010-1234-5678로 연락 요청,,,,\n"
        "T01,R2,2026-11-09,권한 내 결정,쿠폰,보상,,,,\n"
        "T01,R3,2026-11-09,제안,문구,바꾸기,,100,,\n"
        "T01,R4,2026-11-09,제안,문구,바꾸기,,,A999,\n"
        "T01,R5,2026-11-09,제안,문구,바꾸기,,,,\n"
        "T01,R5,2026-11-09,제안,문구,또 바꾸기,,,,\n"
        f"T01,R6,2026-11-09,제안,문구,{AGENT.name} 상담사에게 맡기기,,,,\n"
    )
    found = complaints(empty, "remarks", csv(text))
    assert len(found) == 6, found
    assert not any(AGENT.name in str(problem) for problem in found)
    assert not any("1234" in str(problem) for problem in found)
