"""What a contract and a quote say of the judgement of their promises."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from contracts.papers.annexes.kpis import judgement_text
from contracts.promises.chances import Duty, PromiseRun, Supposed, Volume
from core.ids import ContractId, PoolId

JUDGED = date(2026, 11, 9)


def judged(supposed: Supposed) -> PromiseRun:
    """A judgement with what it supposes of the people."""
    return PromiseRun(
        contract=ContractId("T01-2026-1"),
        version=1,
        agreement="0" * 64,
        judged_on=JUDGED,
        confidence=Decimal("0.9"),
        seed=1,
        plays=50,
        engine="engine",
        pool=PoolId("MAIN"),
        as_of=JUDGED,
        volume=Volume.MODEL,
        duty=Duty.ROSTER,
        roster="MAIN-2026-11-09-v1",
        supposed=supposed,
    )


def test_the_reader_is_told_what_is_supposed_of_the_people() -> None:
    """Attrition and replacement, and how weeks are filled; nothing where nothing is supposed."""
    supposed = Supposed(roster_weeks=7, attrition_week=Decimal("0.005"), vacant_weeks=6, leavers=19, follows_need=True)
    said = judgement_text(judged(supposed))
    assert "2026년 11월 9일 판정" in said
    assert "한 주에 0.5%가 퇴사하고 6주 뒤 충원된다" in said
    assert "연차·연장근로 한도를 지킨다" in said
    assert "가정" not in judgement_text(judged(Supposed()))
