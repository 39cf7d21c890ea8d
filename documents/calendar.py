"""Agenda to an iCalendar file (RFC 5545), for the calendar programs people already have.

One VTIMEZONE for Asia/Seoul, uids and sequences from the model, the moment of writing passed in: the same agenda
gives the same bytes, and a calendar that subscribes moves entries instead of showing them twice.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard

from core.agenda import Agenda, DayEntry, Entry
from core.errors import require
from core.periods import SEOUL

ZONE_NAME = "Asia/Seoul"
_PRODUCT = "-//Pumasi//Shared contact centre//KO"


def render(agenda: Agenda, *, stamped_at: datetime) -> bytes:
    """The bytes of the ``.ics`` file. ``stamped_at`` (aware) is the moment the roster was published.

    An agenda without entries is a valid file: it holds the time zone only.
    """
    require(stamped_at.tzinfo is not None, "a stamp without a zone")
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", agenda.name)
    calendar.add("x-wr-timezone", ZONE_NAME)
    calendar.add_component(_seoul())
    for entry in agenda.entries:
        calendar.add_component(_event(entry, stamped_at.astimezone(UTC)))
    content: bytes = calendar.to_ical(sorted=False)
    return content


def _seoul() -> Timezone:
    """Korea has kept UTC+9 without daylight saving since 1988: one rule is the whole zone."""
    zone = Timezone()
    zone.add("tzid", ZONE_NAME)
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1988, 10, 9, 3, 0))
    standard.add("tzoffsetfrom", timedelta(hours=9))
    standard.add("tzoffsetto", timedelta(hours=9))
    standard.add("tzname", "KST")
    zone.add_component(standard)
    return zone


def _event(entry: Entry | DayEntry, stamped_at: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", stamped_at)
    event.add("sequence", entry.sequence)
    event.add("summary", entry.summary)
    if isinstance(entry, Entry):
        event.add("dtstart", entry.starts_at.astimezone(SEOUL))
        event.add("dtend", entry.ends_at.astimezone(SEOUL))
        if entry.location:
            event.add("location", entry.location)
        if entry.reminder_minutes is not None:
            event.add_component(_alarm(entry.summary, entry.reminder_minutes))
    else:
        # Plain dates become VALUE=DATE: no zone can move a day off.
        event.add("dtstart", entry.first)
        event.add("dtend", entry.end)
        event.add("transp", "TRANSPARENT")
    if entry.description:
        event.add("description", entry.description)
    if entry.categories:
        event.add("categories", list(entry.categories))
    event.add("status", entry.status.value)
    return event


def _alarm(summary: str, minutes: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", timedelta(minutes=-minutes))
    return alarm
