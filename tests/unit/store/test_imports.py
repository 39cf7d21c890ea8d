"""What every import does alike, and the kinds of one sheet: kept once, refused with its place, all or nothing."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.channels import Channel
from core.contacts import EventKind, QualityMeasure
from core.errors import PumasiError
from core.ids import AgentId
from core.periods import seoul, week_from
from store.absences import absences_between
from store.attendance import attendance_between
from store.database import Database
from store.events import all_events
from store.imports.sources import Source
from store.quality import quality_between
from store.rates import put_rates, rate_table, reference_rates
from store.rows import Changes
from store.wishes import wishes_between
from tests.unit.store.files import ZEROS, complaints, count, csv, fill, offered, run, settings_of
from tests.unit.store.records import MONDAY
from wfm.agents import AbsenceKind, OvertimeCause, Wish, WishKind

WEEK = week_from(MONDAY)


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
