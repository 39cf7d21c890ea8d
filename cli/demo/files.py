"""The sample company as a user's own files: workbooks like those of ``pumasi template``, and CSV exports."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

import xlsxwriter

from cli.demo.volumes import Happening
from core.contacts import Contact, ContactDay, QualityResult
from core.drivers import DriverDay
from core.errors import require
from core.intake import SheetSpec
from core.parties import Tenant
from core.service import WEEKDAY_NAMES_KO, Service
from store.imports import agents as staff
from store.imports import clients, counts, drivers, presence, results, traffic, wishes
from wfm.agents import Absence, Agent, Attendance, Wish

Row = Mapping[str, object]

CREATED = datetime(2026, 1, 1)
COLUMN_WIDTH = 15


def workbook(sheets: Sequence[tuple[SheetSpec, Iterable[Row]]]) -> bytes:
    """Sheets with the headers that the import looks for; every value as text, as people type it."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": CREATED})
    head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "bottom": 1})
    for spec, rows in sheets:
        sheet = book.add_worksheet(spec.name)
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, len(spec.columns) - 1, COLUMN_WIDTH)
        for column, each in enumerate(spec.columns):
            sheet.write_string(0, column, each.header, head)
        for number, row in enumerate(rows, start=1):
            for column, each in enumerate(spec.columns):
                text = _text(row.get(each.name))
                if text:
                    sheet.write_string(number, column, text)
    book.close()
    return out.getvalue()


def table_csv(spec: SheetSpec, rows: Iterable[Row], fields: Sequence[str]) -> bytes:
    """Some columns of a spec as CSV under their English names, gzipped; the same rows give the same bytes."""
    _check_fields(spec, fields)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(fields)
    writer.writerows([[_text(row.get(field)) for field in fields] for row in rows])
    return gzip.compress(text.getvalue().encode(), mtime=0)


def _check_fields(spec: SheetSpec, fields: Sequence[str]) -> None:
    known = {column.name for column in spec.columns}
    require(known.issuperset(fields), f"the sample writes columns that {spec.name} does not know")


def _text(value: object) -> str:
    """A value as people type it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Y" if value else "N"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)


def _word(words: Mapping[str, object], value: object) -> str:
    """The word of an import for a value."""
    return next(word for word, meant in words.items() if meant == value)


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _weekdays(days: Iterable[int]) -> str:
    return "".join(WEEKDAY_NAMES_KO[day] for day in sorted(days))


def agents_workbook(agents: Sequence[Agent]) -> bytes:
    """Kind ``agents``: people and their skills."""
    rows = [
        {
            "agent": a.agent,
            "name": a.name,
            "is_adult": True,
            "pool": a.pool,
            "hired_on": a.hired_on,
            "left_on": a.left_on,
            "employment": _word(staff.EMPLOYMENTS, a.employment),
            "grade": a.grade.korean,
            "week_hours": Decimal(a.week_minutes) / 60,
            "weekdays": _weekdays(a.weekdays),
            "weekly_rest_day": WEEKDAY_NAMES_KO[a.weekly_rest_day],
            "earliest": _clock(a.earliest_minute),
            "latest": _clock(a.latest_minute),
            "hourly_wage_won": a.hourly_wage_won,
            "fixed_allowance_won": a.fixed_allowance_won,
            "channels": ", ".join(channel.korean for channel in sorted(a.channels)),
            "dedicated_to": a.dedicated_to,
            "no_night": a.restrictions.no_night,
            "no_overtime": a.restrictions.no_overtime,
            "no_holiday": a.restrictions.no_holiday,
            "restricted_until": a.restrictions.until,
        }
        for a in agents
    ]
    skills = [
        {"agent": a.agent, "tenant": s.tenant, "level": s.level, "trained_on": s.trained_on}
        for a in agents
        for s in a.skills
    ]
    return workbook([(staff.AGENTS, rows), (staff.SKILLS, skills)])


def tenants_workbook(tenants: Sequence[Tenant], services: Sequence[Service]) -> bytes:
    """Kind ``tenants``: who they are, their channels and hours."""
    rows = [
        {
            "tenant": tenant.tenant,
            "name": tenant.party.name,
            "business_number": tenant.party.business_number,
            "representative": tenant.party.representative,
            "address": tenant.party.address,
            "business_type": tenant.party.business_type,
            "business_item": tenant.party.business_item,
            "email": tenant.party.email,
            "phone": tenant.party.phone,
            "pool": tenant.pool,
            "industry": tenant.industry,
            "platform": tenant.platform,
            "integration": tenant.integration.korean,
        }
        for tenant in tenants
    ]
    return workbook(
        [
            (clients.TENANTS, rows),
            (clients.SERVICES, map(_service_row, services)),
            (clients.WINDOWS, (row for service in services for row in _window_rows(service))),
        ]
    )


def _service_row(service: Service) -> Row:
    return {
        "tenant": service.tenant,
        "channel": service.channel.korean,
        "fraction": service.target.fraction,
        "within_s": service.target.within_s,
        "definition": _word(clients.DEFINITIONS, service.target.definition),
        "aht_s": service.aht_s,
        "patience_s": service.patience_s,
        "concurrency": service.concurrency,
        "share_fte": service.share_fte,
        "shrinkage": service.shrinkage,
        "agents_min": service.agents_min,
    }


def _window_rows(service: Service) -> list[Row]:
    """One row for all weekdays that share their hours."""
    days: dict[tuple[int, int, str], list[int]] = {}
    for window in service.windows:
        rule = _word(clients.HOLIDAYS, window.holidays)
        days.setdefault((window.open_minute, window.close_minute, rule), []).append(window.weekday)
    return [
        {
            "tenant": service.tenant,
            "channel": service.channel.korean,
            "weekdays": _weekdays(weekdays),
            "open": _clock(opens),
            "close": _clock(closes),
            "holidays": rule,
        }
        for (opens, closes, rule), weekdays in days.items()
    ]


def contacts_csv(days: Sequence[ContactDay]) -> bytes:
    """Kind ``contacts``: counts per half hour, open hours only, zeros written. Half a million lines, so no writer."""
    fields = ("tenant", "channel", "interval_start", "offered", "answered", "handled_s")
    _check_fields(counts.COUNTS, fields)
    lines = [",".join(fields)]
    for day in days:
        stem = f"{day.tenant},{day.channel.korean},{day.day}"
        numbers = zip(day.offered, day.answered, day.handled_s, strict=True)
        lines.extend(
            f"{stem} {_clock(index * day.interval_minutes)},{offered},{answered},{handled}"
            for index, (offered, answered, handled) in enumerate(numbers)
            if offered is not None
        )
    lines.append("")
    return gzip.compress("\n".join(lines).encode(), compresslevel=4, mtime=0)


def contact_log_csv(contacts: Sequence[Contact]) -> bytes:
    """Kind ``contact-log``: one row a contact."""
    rows = (
        {
            "contact": c.contact,
            "tenant": c.tenant,
            "channel": c.channel.korean,
            "line": _word(traffic.LINES, c.line),
            "type": c.type,
            "offered_at": c.offered_at,
            "answered_at": c.answered_at,
            "ended_at": c.ended_at,
            "wrap_ended_at": c.wrap_ended_at,
            "agent": c.agent,
            "outcome": _word(traffic.OUTCOMES, c.outcome),
            "customer_hash": c.customer_hash,
        }
        for c in contacts
    )
    fields = tuple(column.name for column in traffic.CONTACT_LOG.columns if column.name != "is_test")
    return table_csv(traffic.CONTACT_LOG, rows, fields)


def events_workbook(happenings: Sequence[Happening]) -> bytes:
    """Kind ``events``: what planners know of promotions and troubles."""
    rows = [
        {
            "event": h.event.event,
            "tenant": h.event.tenant,
            "kind": _word(traffic.EVENTS, h.event.kind),
            "name": h.event.name,
            "first": h.event.first,
            "last": h.event.last,
            "uplift": h.event.uplift,
        }
        for h in happenings
    ]
    return workbook([(traffic.EVENT, rows)])


def drivers_csv(days: Sequence[DriverDay]) -> bytes:
    """Kind ``drivers``: one row a day."""
    rows = (
        {
            "tenant": each.tenant,
            "driver": _word(drivers.DRIVERS, each.driver),
            "day": each.day,
            "value": each.value,
            "is_plan": _word(drivers.PLANS, each.is_plan),
        }
        for each in days
    )
    return table_csv(drivers.DRIVER, rows, tuple(column.name for column in drivers.DRIVER.columns))


def absences_workbook(absences: Sequence[Absence]) -> bytes:
    """Kind ``absences``; whole days are written as days."""
    rows = []
    for a in absences:
        is_whole = a.end - a.start >= timedelta(days=1)
        rows.append(
            {
                "agent": a.agent,
                "kind": _word(presence.ABSENCES, a.kind),
                "start": a.start.date() if is_whole else a.start,
                "end": (a.end - timedelta(days=1)).date() if is_whole else a.end,
                "tenant": a.tenant,
            }
        )
    return workbook([(presence.ABSENCE, rows)])


def wishes_workbook(found: Sequence[Wish]) -> bytes:
    """Kind ``wishes``."""
    rows: Iterable[Row] = (
        {
            "agent": wish.agent,
            "kind": _word(wishes.WISHES, wish.kind),
            "first": wish.first,
            "minute": None if wish.minute is None else _clock(wish.minute),
        }
        for wish in found
    )
    return workbook([(wishes.WISH, rows)])


def attendance_workbook(attendance: Sequence[Attendance]) -> bytes:
    """Kind ``attendance``: clock times."""
    rows = [
        {
            "agent": a.agent,
            "clock_in": a.clock_in,
            "clock_out": a.clock_out,
            "break_minutes": a.break_minutes,
            "overtime_cause": _word(presence.CAUSES, a.overtime_cause) if a.overtime_cause else None,
            "overtime_tenant": a.overtime_tenant,
        }
        for a in attendance
    ]
    return workbook([(presence.ATTENDANCE, rows)])


def quality_workbook(found: Sequence[QualityResult]) -> bytes:
    """Kind ``quality``: weekly samples."""
    rows = [
        {
            "tenant": q.tenant,
            "channel": q.channel.korean,
            "day": q.day,
            "measure": _word(results.MEASURES, q.measure),
            "sampled": q.sampled,
            "score": q.score,
        }
        for q in found
    ]
    return workbook([(results.QUALITY, rows)])
