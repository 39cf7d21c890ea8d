"""A tenant's monthly report: what it counts, what it says, and what never stands in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.channels import Channel
from core.contacts import Contact, Outcome
from core.errors import BrokenInvariant
from core.ids import AgentId, TenantId
from core.periods import seoul
from core.remarks import Remark, RemarkKind
from documents import pdf, readback, workbook
from documents.readback import pdf_text
from invoices.invoice import KpiResult
from invoices.reports.tenant import TenantReport, tenant_report
from invoices.reports.tenant_document import tenant_document
from tests.unit.invoices.office import OCTOBER
from tests.unit.invoices.sample import DAY, T1, T2, counted
from tests.unit.invoices.test_counting import contact

KPI = KpiResult(
    label="전화 응대율",
    target=Decimal("0.9"),
    value=Decimal("0.85"),
    volume=1000,
    is_met=False,
    credit_won=50_000,
    bonus_won=0,
)


def remark(number: str, kind: RemarkKind, **changed: Any) -> Remark:
    """A remark of T01 on a Tuesday of October."""
    plain: dict[str, Any] = {
        "number": number,
        "tenant": T1,
        "day": DAY,
        "kind": kind,
        "topic": "교환 기간",
        "text": "회수까지 오래 걸린다는 의견",
        "agent": AgentId("A012"),
    }
    if kind is RemarkKind.DECISION:
        plain["amount_won"] = 30_000
    return Remark(**(plain | changed))


REMARKS = (
    remark("R1", RemarkKind.VOICE, count=12),
    remark("R2", RemarkKind.VOICE, count=3, text="안내가 없다는 의견"),
    remark("R3", RemarkKind.VOICE, count=4, topic="배송 알림"),
    remark("R4", RemarkKind.DECISION),
    remark("R5", RemarkKind.DECISION, amount_won=6_000, day=DAY + timedelta(days=1)),
    remark("R6", RemarkKind.HANDOVER, topic="정산"),
    remark("R7", RemarkKind.SUGGESTION, topic="안내 문구", text="상세 페이지에 적기"),
)


def contacts(number: int, day: date, **changed: Any) -> list[Contact]:
    """Calls of a day."""
    return [
        replace(
            contact(n),
            contact=f"{day}-{n}-{changed}",
            offered_at=seoul(day, 600),
            answered_at=seoul(day, 600),
            ended_at=seoul(day, 604),
            **changed,
        )
        for n in range(number)
    ]


def report(**changed: Any) -> TenantReport:
    """A whole October."""
    log = [
        *contacts(50, DAY),
        *contacts(5, DAY, outcome=Outcome.HANDED_OVER, type="정산"),
        *contacts(20, DAY - timedelta(days=30)),
        *contacts(2, DAY, is_test=True),
    ]
    given: dict[str, Any] = {"kpis": [KPI], "limit_won": 20_000} | changed
    return tenant_report(T1, OCTOBER, [counted(T1), counted(T1, channel=Channel.CHAT)], log, REMARKS, **given)


def test_volume_by_channel_and_type() -> None:
    """54 of each channel by counts; 50 and 5 by type, the first grown from 20; tests are nobody's."""
    made = report()
    assert [(each.channel, each.offered, each.answer_rate, each.aht_s) for each in made.channels] == [
        (Channel.CHAT, 54, Decimal(1), 240),
        (Channel.PHONE, 54, Decimal(1), 240),
    ]
    assert [(each.type, each.offered, each.handed_over, each.before) for each in made.types] == [
        ("배송", 50, 0, 20),
        ("정산", 5, 5, 0),
    ]
    assert made.types[0].growth == Decimal("1.5")
    assert [each.type for each in made.grown] == ["배송"]
    assert made.by_day == {DAY: (108, 108)}


def test_voices_by_topic_and_decisions_with_their_amounts() -> None:
    """Twelve and three customers said it: fifteen; decisions are 36,000 won."""
    made = report()
    assert [(each.topic, each.count, len(each.texts)) for each in made.topics] == [
        ("교환 기간", 15, 2),
        ("배송 알림", 4, 1),
    ]
    assert made.decided_won == 36_000


def test_the_paper_says_all_of_it_and_its_totals_are_read_back() -> None:
    """PDF and workbook; a decision above the agreed limit is pointed at; the missed KPI gets a word."""
    document = tenant_document(report(), "가온상회", "품앗이", date(2026, 10, 31))
    drawn = pdf.render(document, timestamp=seoul(date(2026, 10, 31)))
    readback.check_pdf(document, drawn)
    readback.check_workbook(document, workbook.render(document))
    said = pdf_text(drawn)
    for word in ("월간 운영 보고서", "교환 기간", "36,000", "A012", "R4", "안내 문구", "50건으로", "목표에 이르지"):
        assert word in said, word


def test_one_remark_may_stand_for_several_decisions_and_hand_overs() -> None:
    """Counted by what they stand for; the limit is that of each decision; a log that knows fewer is not believed."""
    several = (
        remark("R1", RemarkKind.DECISION, count=3, amount_won=60_000),
        remark("R2", RemarkKind.HANDOVER, count=4),
    )
    made = tenant_report(T1, OCTOBER, [counted(T1)], [], several, limit_won=20_000)
    assert (made.decisions, made.decided_won, made.handed_over) == (3, 60_000, 4)
    said = pdf_text(pdf.render(tenant_document(made, "가", "품", date(2026, 10, 31)), timestamp=seoul(DAY)))
    assert "건당 권한을 넘은" not in said
    above = tenant_report(T1, OCTOBER, [counted(T1)], [], several, limit_won=19_999)
    said = pdf_text(pdf.render(tenant_document(above, "가", "품", date(2026, 10, 31)), timestamp=seoul(DAY)))
    assert "건당 권한을 넘은 결정이 있습니다: R1" in said
    assert report().decisions == 2


def test_a_month_without_remarks_and_log_says_so() -> None:
    """Nothing is invented."""
    made = tenant_report(T1, OCTOBER, [counted(T1)], [], [])
    said = pdf_text(pdf.render(tenant_document(made, "가", "품", date(2026, 10, 31)), timestamp=seoul(DAY)))
    for word in ("유형별 기록이 없습니다", "기록된 고객의 소리가 없습니다", "결정한 건이 없습니다", "제안은 없습니다"):
        assert word in said, word
    assert tenant_report(T1, OCTOBER, [], [], []).is_empty


@pytest.mark.parametrize("what", ["counts", "contacts", "remarks"])
def test_nothing_of_another_tenant_can_get_in(what: str) -> None:
    """One record of T02 anywhere, and there is no report."""
    given: dict[str, Any] = {"counts": [], "contacts": [], "remarks": []}
    given[what] = {
        "counts": [counted(T2)],
        "contacts": [contact(1, tenant=TenantId("T02"))],
        "remarks": [replace(REMARKS[0], tenant=T2)],
    }[what]
    with pytest.raises(BrokenInvariant):
        tenant_report(T1, OCTOBER, given["counts"], given["contacts"], given["remarks"])
