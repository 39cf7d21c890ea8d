"""Calendars, pages, charts, read-back and versions."""

import json
import re
from dataclasses import replace
from datetime import date, datetime

import icalendar
import pytest

from core.agenda import Agenda, DayEntry, Entry, EntryStatus
from core.document import Amount, Chart, ChartKind, ControlTotal, Series
from core.errors import BrokenInvariant, PumasiError
from core.periods import SEOUL, seoul
from documents import calendar, charts, page, pdf, readback, workbook
from documents.engines import engines
from tests.unit.documents import samples

DAY = date(2026, 11, 9)


def agenda() -> Agenda:
    """A shift over midnight and a day of leave."""
    return Agenda(
        name="근무표 A012",
        entries=(
            Entry(
                uid="main-2026-11-09-A012-1@pumasi",
                starts_at=seoul(DAY, 1320),
                ends_at=seoul(DAY, 1800),
                summary="근무 22:00–06:00; 전화, 채팅",
                description="휴게 02:00–03:00\n다음 날까지",
                categories=("근무",),
                sequence=2,
                reminder_minutes=60,
            ),
            DayEntry(
                uid="leave@pumasi", first=DAY, end=date(2026, 11, 10), summary="휴가", status=EntryStatus.CANCELLED
            ),
        ),
    )


def test_a_calendar_reads_back_as_the_agenda() -> None:
    """Another reader finds the same moments, words, sequence and zone."""
    read = icalendar.Calendar.from_ical(calendar.render(agenda(), stamped_at=samples.STAMP))
    shift, leave = read.walk("VEVENT")
    assert shift.decoded("DTSTART") == datetime(2026, 11, 9, 22, 0, tzinfo=SEOUL)
    assert shift.decoded("DTEND") == datetime(2026, 11, 10, 6, 0, tzinfo=SEOUL)
    assert shift["DTSTART"].params["TZID"] == "Asia/Seoul"
    assert str(shift["SUMMARY"]) == "근무 22:00–06:00; 전화, 채팅"
    assert str(shift["DESCRIPTION"]) == "휴게 02:00–03:00\n다음 날까지"
    assert shift.decoded("SEQUENCE") == 2
    assert leave.decoded("DTSTART") == DAY
    assert str(leave["STATUS"]) == "CANCELLED"
    assert len(read.walk("VTIMEZONE")) == 1


def test_the_same_agenda_gives_the_same_bytes_and_lines_are_short() -> None:
    """RFC 5545: at most 75 octets a line, ended by CRLF; nothing from the clock."""
    content = calendar.render(agenda(), stamped_at=samples.STAMP)
    assert content == calendar.render(agenda(), stamped_at=samples.STAMP)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"DTSTAMP:20261102T000000Z" in content


def test_an_empty_agenda_is_a_valid_calendar() -> None:
    """An agent who is off all week has a file too."""
    read = icalendar.Calendar.from_ical(
        calendar.render(Agenda(name="근무표 A013", entries=()), stamped_at=samples.STAMP)
    )
    assert read.walk("VEVENT") == []
    assert len(read.walk("VTIMEZONE")) == 1


def test_a_page_escapes_every_value_and_keeps_data_inside_its_script() -> None:
    """Neither a name nor the data can end the script or begin a tag."""
    evil = '</script><script>alert("x")</script><!-- & \u2028'
    text = page.render(
        "<!doctype html><title>{{ name }}</title>{{ house_style() }}"
        '<script type="application/json" id="data">{{ data | tojson }}</script>',
        {"name": evil, "data": {"이름": evil}},
    )
    assert text.count("</script>") == 1
    assert "<title>&lt;/script&gt;" in text
    found = re.search(r'id="data">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    assert json.loads(found[1]) == {"이름": evil}


@pytest.mark.parametrize(
    "source",
    [
        '<script src="https://cdn.example/x.js"></script>',
        "<img src=//example.com/a.png>",
        '<link rel="stylesheet" href="style.css">',
        "<style>@import 'x.css';</style>",
        "<style>a { background: url(https://example.com/a.png) }</style>",
        "<script>fetch('/x')</script>",
        "{{ missing }}",
        "{{ name|safe }}",
        "{{ name.__class__.__mro__ }}",
    ],
)
def test_a_page_that_would_load_or_leak_anything_is_refused(source: str) -> None:
    """Self-contained, strict and sandboxed."""
    with pytest.raises(BrokenInvariant):
        page.render(source, {"name": "x"})


def test_a_link_to_follow_is_no_loading() -> None:
    """Readers may be pointed elsewhere, and the data may hold any text."""
    text = page.render(
        '<a href="https://example.com/">x</a><script type="application/json">{{ d | tojson }}</script>',
        {"d": "fetch( src=//x @import"},
    )
    assert "https://example.com/" in text


def test_a_chart_escapes_its_texts_and_draws_every_value() -> None:
    """Names of tenants are data in an SVG as well; gaps are left open."""
    chart = Chart(
        title="<b>",
        unit="원",
        kind=ChartKind.LINES,
        categories=("1월", "2월", "<script>", "4월"),
        series=(Series(name="a&b", values=(1, 2, None, 3)), Series(name="b", values=(4, -5, 6, 7))),
    )
    drawn = charts.svg(chart)
    assert "<script>" not in drawn
    assert "a&amp;b" in drawn
    assert drawn.count("<polyline") == 2
    assert drawn.count("<circle") == 1
    assert drawn == charts.svg(chart)
    assert "&lt;b&gt;" in page.render("{{ chart(c) }}", {"c": chart})


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(0, 48, (0, 60, 20)), (0, 1, (0, 1, 0.25)), (-30, 70, (-50, 75, 25)), (0, 0, (0, 1, 0.25)), (3, 7.9, (0, 8, 2))],
)
def test_axes_are_round_and_hold_zero(low: float, high: float, expected: tuple[float, float, float]) -> None:
    """Steps of 1, 2, 2.5 or 5."""
    assert charts.scale(low, high) == pytest.approx(expected)


def test_large_won_are_counted_in_man_and_eok() -> None:
    """As people say them."""
    assert charts.tick_text(12_000_000, 2_000_000, "원") == "1,200만"
    assert charts.tick_text(300_000_000, 100_000_000, "원") == "3억"
    assert charts.tick_text(0.25, 0.25, "%") == "0.25"


def test_control_totals_are_read_back_from_both_files() -> None:
    """PDF and workbook of one model show the same won."""
    for document, count in ((samples.invoice(), 4), (samples.contract(), 1)):
        assert readback.check_pdf(document, pdf.render(document, timestamp=samples.STAMP)) == count
        assert readback.check_workbook(document, workbook.render(document)) == count


def test_a_file_that_shows_another_amount_is_found_out() -> None:
    """The files of one invoice are refused for another; the error names the place and what was found."""
    mine, other = samples.invoice(), samples.invoice(51)
    with pytest.raises(PumasiError, match="PDF file does not show total = "):
        readback.check_pdf(mine, pdf.render(other, timestamp=samples.STAMP))
    with pytest.raises(PumasiError, match="XLSX file does not show total = "):
        readback.check_workbook(mine, workbook.render(other))


def test_an_amount_is_not_found_inside_a_larger_one() -> None:
    """1,000 is not 21,000 and not 1,000,000."""
    small = replace(
        samples.contract(),
        blocks=(Amount(key="fee", label="금액", won=1_000),),
        control_totals=(ControlTotal(key="fee", won=1_000),),
    )
    for won in (21_000, 1_000_000):
        large = replace(small, blocks=(Amount(key="fee", label="금액", won=won),), control_totals=())
        with pytest.raises(PumasiError):
            readback.check_pdf(small, pdf.render(large, timestamp=samples.STAMP))


def test_versions_of_engines_and_font_are_told() -> None:
    """Kept with every file, so that it can be drawn again."""
    told = engines()
    assert set(told) >= {"layout", "font", "typst", "xlsxwriter", "icalendar", "jinja2"}
    assert "Noto Sans KR" in told["font"]
