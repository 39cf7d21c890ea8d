"""Contacts as they are kept: raw ones from a log, and counts per interval.

Counts come from two sources, each kept apart: ``counts`` as a system exported them, and ``log`` as counted here from
raw contacts. Where a day of a tenant and channel has both, the log wins: it can be looked up contact by contact. So
either file may be imported first, and again, without changing the outcome.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Select, delete, func, select, tuple_

from core.channels import Channel
from core.contacts import Contact, ContactDay, Line, Outcome
from core.ids import AgentId, TenantId
from core.periods import MINUTES_A_DAY, DateRange, seoul
from store import codec, schema
from store.late_days import mark_changed_rows, mark_days
from store.pools import Pools, of_tenants
from store.rows import Changes, batches, existing, put_rows

DEFAULT_INTERVAL_MINUTES = 30


def contact_days(
    connection: Connection,
    days: DateRange,
    tenants: Collection[TenantId] | None = None,
    pools: Pools = None,
) -> tuple[ContactDay, ...]:
    """Counts of the days (of some tenants, of some pools) by tenant, channel and day; a day without data is not there.
    The log wins over counts.
    """
    table = schema.contact_days
    chosen = select(table).where(table.c.day >= days.first, table.c.day < days.end)
    chosen = chosen.where(of_tenants(table.c.tenant, pools))
    if tenants is not None:
        chosen = chosen.where(table.c.tenant.in_(tenants))
    # "log" sorts after "counts": the later row of a day replaces the earlier one.
    rows = connection.execute(chosen.order_by(table.c.tenant, table.c.channel, table.c.day, table.c.source))
    best = {(row.tenant, row.channel, row.day): row._asdict() for row in rows}
    return tuple(_contact_day(row) for row in best.values())


def exported_days(
    connection: Connection, keys: Iterable[tuple[TenantId, Channel, date]]
) -> dict[tuple[TenantId, Channel, date], ContactDay]:
    """What systems exported for these tenants, channels and days, whether a log covers them or not."""
    wanted = [(tenant, channel.value, day, "counts") for tenant, channel, day in keys]
    days = [_contact_day(row) for row in existing(connection, schema.contact_days, wanted).values()]
    return {(day.tenant, day.channel, day.day): day for day in days}


def _contact_day(row: Mapping[str, Any]) -> ContactDay:
    return ContactDay(
        tenant=TenantId(row["tenant"]),
        channel=Channel(row["channel"]),
        day=row["day"],
        interval_minutes=row["interval_minutes"],
        offered=codec.counts(row["offered"]),
        answered=codec.counts(row["answered"]),
        handled_s=codec.counts(row["handled_s"]),
    )


def days_with_contacts(connection: Connection) -> DateRange | None:
    """From the oldest to the newest day that has counts, or None where nothing was imported."""
    table = schema.contact_days
    oldest, newest = connection.execute(select(func.min(table.c.day), func.max(table.c.day))).one()
    return None if oldest is None else DateRange(first=oldest, end=newest + timedelta(days=1))


def put_contact_days(connection: Connection, days: Iterable[ContactDay]) -> Changes:
    """Add counts that a system exported, or replace those of the same tenant, channel and day."""
    rows = [_row(day, "counts") for day in days]
    mark_changed_rows(connection, schema.contact_days, rows)
    return put_rows(connection, schema.contact_days, rows)


def _row(day: ContactDay, source: str) -> dict[str, object]:
    return {
        "tenant": day.tenant,
        "channel": day.channel.value,
        "day": day.day,
        "source": source,
        "interval_minutes": day.interval_minutes,
        "offered": codec.counts_text(day.offered),
        "answered": codec.counts_text(day.answered),
        "handled_s": codec.counts_text(day.handled_s),
    }


def contacts_between(
    connection: Connection, days: DateRange, tenant: TenantId | None = None, pools: Pools = None
) -> tuple[Contact, ...]:
    """Raw contacts offered on the days, by moment; of one tenant, of some pools or of all."""
    table = schema.contacts
    chosen = select(table).where(table.c.offered_at >= seoul(days.first), table.c.offered_at < seoul(days.end))
    chosen = chosen.where(of_tenants(table.c.tenant, pools))
    if tenant is not None:
        chosen = chosen.where(table.c.tenant == tenant)
    return _contacts(connection, chosen.order_by(table.c.offered_at, table.c.tenant, table.c.contact))


def _contacts(connection: Connection, chosen: Select[tuple[object, ...]]) -> tuple[Contact, ...]:
    return tuple(
        Contact(
            contact=row.contact,
            tenant=TenantId(row.tenant),
            channel=Channel(row.channel),
            line=Line(row.line),
            type=row.type,
            offered_at=row.offered_at,
            answered_at=row.answered_at,
            ended_at=row.ended_at,
            wrap_ended_at=row.wrap_ended_at,
            agent=None if row.agent is None else AgentId(row.agent),
            outcome=Outcome(row.outcome),
            customer_hash=row.customer_hash,
            is_test=row.is_test,
        )
        for row in connection.execute(chosen)
    )


def put_contacts(
    connection: Connection, contacts: Iterable[Contact], *, interval_minutes: int = DEFAULT_INTERVAL_MINUTES
) -> Changes:
    """Add raw contacts, or correct those of the same tenant and number; then count the days they lie on anew.

    A day on which the log holds any contact of a tenant is taken as logged whole, for every channel the tenant has:
    an interval without a contact is then a zero. The changes count contacts, not days.
    """
    new = tuple(contacts)
    rows = [
        {
            "tenant": contact.tenant,
            "contact": contact.contact,
            "channel": contact.channel.value,
            "line": contact.line.value,
            "type": contact.type,
            "offered_at": contact.offered_at,
            "answered_at": contact.answered_at,
            "ended_at": contact.ended_at,
            "wrap_ended_at": contact.wrap_ended_at,
            "agent": contact.agent,
            "outcome": contact.outcome.value,
            "customer_hash": contact.customer_hash,
            "is_test": contact.is_test,
        }
        for contact in new
    ]
    touched = _days_of(connection, new)
    changes = put_rows(connection, schema.contacts, rows)
    if not changes.nothing_new:
        mark_days(connection, ((tenant, day) for tenant, days in touched.items() for day in days))
        _count_logged_days(connection, touched, interval_minutes)
    return changes


def _days_of(connection: Connection, contacts: Iterable[Contact]) -> Mapping[TenantId, set[date]]:
    """Days by tenant on which the contacts lie, or lay before they are corrected."""
    touched: dict[TenantId, set[date]] = defaultdict(set)
    keys = []
    for contact in contacts:
        touched[contact.tenant].add(contact.offered_at.date())
        keys.append((contact.tenant, contact.contact))
    table = schema.contacts
    for batch in batches(keys):
        chosen = select(table.c.tenant, table.c.offered_at)
        for row in connection.execute(chosen.where(tuple_(table.c.tenant, table.c.contact).in_(batch))):
            touched[row.tenant].add(row.offered_at.date())
    return touched


def _count_logged_days(connection: Connection, touched: Mapping[TenantId, set[date]], interval_minutes: int) -> None:
    table = schema.contact_days
    channels = _channels(connection)
    for tenant, days in touched.items():
        span = DateRange(first=min(days), end=date.fromordinal(max(days).toordinal() + 1))
        logged = [c for c in contacts_between(connection, span, tenant) if c.offered_at.date() in days]
        counted = count_days(logged, channels.get(tenant, frozenset()), interval_minutes)
        connection.execute(
            delete(table).where(table.c.tenant == tenant, table.c.source == "log", table.c.day.in_(days))
        )
        put_rows(connection, table, [_row(day, "log") for day in counted])


def _channels(connection: Connection) -> Mapping[TenantId, frozenset[Channel]]:
    table = schema.services
    found: dict[TenantId, set[Channel]] = defaultdict(set)
    for row in connection.execute(select(table.c.tenant, table.c.channel)):
        found[TenantId(row.tenant)].add(Channel(row.channel))
    return {tenant: frozenset(channels) for tenant, channels in found.items()}


def count_days(
    contacts: Iterable[Contact], channels: frozenset[Channel], interval_minutes: int
) -> tuple[ContactDay, ...]:
    """Count the contacts of one tenant per channel, day and interval of arrival; tests are left out.

    ``channels`` get a day of zeros on each day that has contacts of any channel.
    """
    size = MINUTES_A_DAY // interval_minutes
    counted: dict[tuple[TenantId, Channel, date], tuple[list[int], list[int], list[int]]] = {}

    def counts_of(tenant: TenantId, channel: Channel, day: date) -> tuple[list[int], list[int], list[int]]:
        return counted.setdefault((tenant, channel, day), ([0] * size, [0] * size, [0] * size))

    for contact in contacts:
        day = contact.offered_at.date()
        for channel in channels | {contact.channel}:
            counts_of(contact.tenant, channel, day)
        if contact.is_test:
            continue
        offered, answered, handled_s = counts_of(contact.tenant, contact.channel, day)
        index = (contact.offered_at.hour * 60 + contact.offered_at.minute) // interval_minutes
        offered[index] += 1
        if contact.answered_at is not None:
            answered[index] += 1
            handled_s[index] += contact.handled_s
    return tuple(
        ContactDay(
            tenant=tenant,
            channel=channel,
            day=day,
            interval_minutes=interval_minutes,
            offered=tuple(offered),
            answered=tuple(answered),
            handled_s=tuple(handled_s),
        )
        for (tenant, channel, day), (offered, answered, handled_s) in counted.items()
    )
