"""The diagnosis by hand: volumes, types of enquiry, repeats, backlog, proposed hours, advice, the report."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import openpyxl
import pytest

from contracts.charge import ANSWERING_MODELS, ChargeModel
from contracts.checklist import ChecklistItem, ChecklistMark, MarkKind, open_items
from contracts.diagnoses.advice import AdviceFacts, advise
from contracts.diagnoses.diagnosis import Diagnosis, Need, diagnose, odd_hours, propose
from contracts.diagnoses.document import diagnosis_document
from contracts.diagnoses.log import read_log
from contracts.diagnoses.outlook import MonthAhead, Outlook, WeekAhead, outlook_of
from contracts.diagnoses.volume import Volume, measure_volume
from core.channels import Channel
from core.contacts import Contact, ContactDay, Line, Outcome
from core.ids import AgentId
from core.labour_law import labour_law
from core.periods import SEOUL, IntervalGrid, seoul
from documents import pdf, readback, workbook
from forecasts.forecast import Forecast, ForecastSeries
from tests.unit.contracts.samples import DAY, SUPPLIER, TENANT, calendar, service, shipped_rates, tenant, windows

MONDAY = date(2026, 3, 2)


def counts(day: date, channel: Channel = Channel.PHONE, **at: tuple[int | None, int | None]) -> ContactDay:
    """Offered and answered by hour as ``h9=(10, 8)``; nothing else is open; 60 s of handling each."""
    offered: list[int | None] = [0] * 24
    answered: list[int | None] = [0] * 24
    for hour, (came, got) in at.items():
        offered[int(hour[1:])], answered[int(hour[1:])] = came, got
    return ContactDay(
        tenant=TENANT,
        channel=channel,
        day=day,
        interval_minutes=60,
        offered=tuple(offered),
        answered=tuple(answered),
        handled_s=tuple(None if got is None else got * 60 for got in answered),
    )


def contact(number: int, at: datetime, outcome: Outcome, **terms: object) -> Contact:
    """A contact answered after ten seconds and handled for two minutes, unless told otherwise."""
    answered = None if outcome is Outcome.ABANDONED else at + timedelta(seconds=10)
    usual: dict[str, object] = {
        "contact": f"C{number:03}",
        "tenant": TENANT,
        "channel": Channel.PHONE,
        "line": Line.ENQUIRY,
        "type": "배송",
        "offered_at": at,
        "answered_at": answered,
        "ended_at": answered and answered + timedelta(seconds=110),
        "wrap_ended_at": answered and answered + timedelta(seconds=120),
        "agent": None if answered is None else AgentId("A001"),
        "outcome": outcome,
    }
    return Contact(**(usual | terms))  # type: ignore[arg-type]


def at(day: int, hour: int) -> datetime:
    """A moment of March 2026."""
    return datetime(2026, 3, day, hour, tzinfo=SEOUL)


def two_weeks() -> tuple[ContactDay, ...]:
    """Ten working days of 10 calls at nine (8 answered) and 30 at ten (all), one Monday twice as busy."""
    days = [MONDAY + timedelta(days=n) for n in range(14) if (MONDAY + timedelta(days=n)).weekday() < 5]
    usual = [counts(day, h9=(10, 8), h10=(30, 30)) for day in days]
    return (*usual[:5], counts(days[5], h9=(20, 18), h10=(60, 60)), *usual[6:])


def volume() -> Volume:
    """The two weeks, measured."""
    return measure_volume(two_weeks(), (service(Channel.PHONE),), calendar())


def outlook() -> Outlook:
    """Four weeks of 200 and a month of 870."""
    return Outlook(
        as_of=date(2026, 3, 16),
        first=date(2026, 3, 16),
        days=35,
        weeks=tuple(
            WeekAhead(monday=date(2026, 3, 16) + timedelta(weeks=n), low=180, middle=200, high=230) for n in range(4)
        ),
        month=MonthAhead(contacts={Channel.PHONE: 870}, low=800, high=960),
        aht_s={Channel.PHONE: 60},
        basis={Channel.PHONE: "own history"},
        seed=1,
    )


def need() -> Need:
    """Two people alone, half of one in the pool."""
    return Need(
        weeks=2,
        pooled_fte=Decimal("0.5"),
        alone_fte=Decimal(2),
        pooled_peak=Decimal("0.9"),
        alone_peak=Decimal(2),
        shrinkage=Decimal("0.12"),
        share_month_hours=Decimal("173.8"),
        alone_at={Decimal(1): Decimal(2), Decimal(2): Decimal("2.6")},
    )


def found(contacts: tuple[Contact, ...] = (), marks: tuple[ChecklistMark, ...] = ()) -> Diagnosis:
    """The diagnosis of all this."""
    return diagnose(
        tenant=tenant(),
        volume=volume(),
        log=read_log(contacts),
        outlook=outlook(),
        need=need(),
        services=(service(Channel.PHONE),),
        law=labour_law(shipped_rates(), DAY),
        handover_assumed=Decimal("0.2"),
        headroom=Decimal("0.15"),
        marks=marks,
        fee_won=1_000_000,
    )


def test_volume_by_hand() -> None:
    """Sums, missed, means by hour and weekday, the month as 365 / 12 days of whole weeks."""
    measured = volume()
    (phone,) = measured.channels
    assert (phone.offered, phone.missed, phone.seen) == (440, 20, 440)
    assert phone.missed_share == Decimal("0.0455")
    assert phone.aht_s == 60
    assert phone.month_contacts == Decimal(956)  # 440 / 14 × 365 / 12
    assert measured.by_hour[Channel.PHONE][9:11] == (Decimal(11), Decimal(33))
    assert measured.by_weekday[Channel.PHONE] == tuple(map(Decimal, (60, 40, 40, 40, 40, 0, 0)))
    assert measured.busiest_hour == 10
    assert measured.missed_by_hour[9:11] == (Decimal("0.1818"), Decimal(0))
    assert measured.missed_by_hour[8] is None


def test_a_missing_interval_is_no_zero() -> None:
    """It is counted as missing in open hours only, and nothing is missed there."""
    days = (counts(MONDAY + timedelta(days=1), h9=(None, None), h10=(5, 5), h20=(None, None)),)
    measured = measure_volume(days, (service(Channel.PHONE),), calendar())
    assert measured.missing_intervals == 1
    assert measured.channels[0].missed == 0


def test_contacts_outside_the_hours_are_counted() -> None:
    """Nine to six is open, seven in the evening is not; without declared hours nothing is said."""
    days = (counts(MONDAY + timedelta(days=1), h9=(5, 5), h19=(3, 0)),)
    assert measure_volume(days, (service(Channel.PHONE),), calendar()).channels[0].outside == 3
    assert measure_volume(days, (), calendar()).channels[0].outside is None


def test_the_peak_is_measured_against_its_weekday() -> None:
    """The second Monday is twice the median of neither: 80 against 60 on average of two."""
    (peak,) = volume().peaks
    assert (peak.day, peak.contacts, peak.usual) == (date(2026, 3, 9), 80, Decimal(60))
    assert peak.holiday_near == "삼일절 대체 휴일 7일 뒤"


def test_types_repeats_and_backlog_by_hand() -> None:
    """Routine is solved of answered; a customer within seven days comes again; a post over night is open."""
    late = at(3, 17)
    contacts = (
        contact(1, at(2, 9), Outcome.SOLVED, customer_hash="a"),
        contact(2, at(2, 10), Outcome.SOLVED, customer_hash="b"),
        contact(3, at(4, 9), Outcome.HANDED_OVER, customer_hash="a"),
        contact(4, at(12, 9), Outcome.CALLBACK, customer_hash="a", type="고장"),
        contact(5, at(3, 9), Outcome.ABANDONED, line=Line.ORDER),
        contact(
            6,
            late,
            Outcome.SOLVED,
            channel=Channel.BOARD,
            answered_at=late + timedelta(hours=16),
            ended_at=late + timedelta(hours=17),
            wrap_ended_at=None,
        ),
        contact(7, at(3, 9), Outcome.SOLVED, is_test=True),
    )
    log = read_log(contacts)
    assert log is not None
    assert log.contacts == 6
    assert {each.name: (each.contacts, each.solved, each.is_routine) for each in log.types} == {
        "배송": (5, 3, True),
        "고장": (1, 0, False),
    }
    assert log.routine_share == Decimal("0.6")
    assert log.back_share == Decimal("0.4")
    assert (log.known_customers, log.repeats) == (4, 1)
    assert dict(log.lines) == {Line.ORDER: 1, Line.ENQUIRY: 5}
    assert {each.day.day: each.open for each in log.backlog if each.open} == {3: 1}
    assert read_log(contacts[-1:]) is None


def test_the_proposed_hours_hold_nearly_all_contacts() -> None:
    """Nine to eleven on working days; a thin Saturday is left out."""
    saturday = MONDAY + timedelta(days=5)
    days = (*two_weeks(), counts(saturday, h9=(1, 1)))
    (proposal,) = propose(measure_volume(days, (service(Channel.PHONE),), calendar()), (service(Channel.PHONE),))
    assert proposal.weekdays == (0, 1, 2, 3, 4)
    assert (proposal.open_hour, proposal.close_hour) == (9, 11)
    assert Decimal("0.99") < proposal.covered < 1


def test_odd_hours_are_nights_and_weekends() -> None:
    """Office hours have none, Saturday and Sunday all, 18 to 24 on a weekday two of six."""
    law = labour_law(shipped_rates(), DAY)
    assert odd_hours((service(Channel.PHONE),), law) == 0
    assert odd_hours((service(Channel.PHONE, windows((5, 6), 600, 960)),), law) == 1
    assert odd_hours((service(Channel.PHONE, windows((0,), 1080, 1440)),), law) == Decimal("0.3333")


STEADY = AdviceFacts(
    share_fte=Decimal(1),
    low=Decimal("0.95"),
    high=Decimal("1.05"),
    headroom=Decimal("0.15"),
    month_swing=Decimal("1.1"),
    history_days=400,
    odd_hours=Decimal(0),
    back_share=Decimal("0.2"),
    agents_min=0,
)


@pytest.mark.parametrize(
    ("facts", "model"),
    [
        (STEADY, ChargeModel.FLAT),
        (replace(STEADY, high=Decimal("1.6"), month_swing=Decimal(3)), ChargeModel.METERED),
        (replace(STEADY, odd_hours=Decimal(1), agents_min=1, high=Decimal("1.6")), ChargeModel.HOURLY),
        (
            replace(STEADY, history_days=20, month_swing=None, share_fte=Decimal(4), back_share=Decimal("0.5")),
            ChargeModel.COST_PLUS,
        ),
    ],
)
def test_each_model_is_proposed_where_it_suits(facts: AdviceFacts, model: ChargeModel) -> None:
    """Steady: flat; scattered and seasonal: metered; presence at odd hours: hourly; unknown and large: cost-plus."""
    advice = advise(facts)
    assert advice[0].model is model
    assert advice[0].reasons_for
    assert {each.model for each in advice} == set(ANSWERING_MODELS)


def test_the_month_of_the_outlook_is_that_of_the_forecast() -> None:
    """Ten contacts every hour of every day: a full month has 7,300, scattered by chance alone."""
    grid = IntervalGrid(first_day=date(2026, 3, 2), days=35, minutes=60)
    flat = (10.0,) * grid.size
    series = ForecastSeries(
        tenant=TENANT, channel=Channel.PHONE, mean=flat, low=flat, high=flat, aht_s=200, aht_source="declared"
    )
    forecast = Forecast(as_of=grid.first_day, grid=grid, coverage=Decimal("0.8"), model="test", series=(series,))
    made = outlook_of(forecast, TENANT, seed=1)
    assert made is not None
    assert made.month.middle == pytest.approx(7_300, rel=0.01)
    assert 7_100 < made.month.low < made.month.middle < made.month.high < 7_500
    assert len(made.weeks) == 5
    assert made == outlook_of(forecast, TENANT, seed=1)


def test_what_is_open_is_what_nobody_settled() -> None:
    """Done and signed for both settle an item."""
    marks = (
        ChecklistMark(tenant=TENANT, item=ChecklistItem.RETURNS, kind=MarkKind.DONE, by="한가온", on=DAY),
        ChecklistMark(tenant=TENANT, item=ChecklistItem.DELAYS, kind=MarkKind.SIGNED_FOR, by="정모아", on=DAY),
    )
    left = open_items(marks)
    assert len(left) == len(ChecklistItem) - 2
    assert not {ChecklistItem.RETURNS, ChecklistItem.DELAYS} & set(left)


def test_the_report_is_the_same_in_both_files() -> None:
    """The fee is read back from both, and the workbook has native charts."""
    made = diagnosis_document(found((contact(1, at(2, 9), Outcome.SOLVED),)), SUPPLIER, written_on=DAY)
    assert readback.check_pdf(made, pdf.render(made, timestamp=seoul(DAY))) == 1
    content = workbook.render(made)
    assert readback.check_workbook(made, content) >= 1
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert {"분석", "진단", "계획"} <= set(book.sheetnames)
    assert sum(len(sheet._charts) for sheet in book) >= 4


def test_the_report_says_what_it_assumes() -> None:
    """Without a log the part that goes back is told as assumed, and no type is invented."""
    made = diagnosis_document(found(), SUPPLIER, written_on=DAY)
    text = readback.pdf_text(pdf.render(made, timestamp=seoul(DAY)))
    assert "20%로 가정" in text
    assert "문의 유형 (" not in text
    with_log = diagnosis_document(found((contact(1, at(2, 9), Outcome.SOLVED),)), SUPPLIER, written_on=DAY)
    assert "가정했습니다" not in readback.pdf_text(pdf.render(with_log, timestamp=seoul(DAY)))


def test_the_report_says_what_comes_outside_the_hours() -> None:
    """The forecast counts open hours only: what came outside them is told beside it, and nothing where nothing did."""
    given = found()
    (channel,) = given.volume.channels[:1]
    for outside, is_told in ((channel.offered // 4, True), (0, False)):
        channels = (replace(channel, outside=outside),)
        made = replace(given, volume=replace(given.volume, channels=channels))
        drawn = pdf.render(diagnosis_document(made, SUPPLIER, written_on=DAY), timestamp=seoul(DAY))
        assert ("신청한 운영시간 밖에 들어왔습니다" in readback.pdf_text(drawn)) is is_told


def test_no_agent_stands_in_the_report() -> None:
    """The log names agents, the report does not."""
    made = diagnosis_document(found((contact(1, at(2, 9), Outcome.SOLVED),)), SUPPLIER, written_on=DAY)
    assert "A001" not in readback.pdf_text(pdf.render(made, timestamp=seoul(DAY)))
