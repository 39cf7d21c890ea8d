"""Remarks as they are kept: one per tenant and number."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from core.channels import Channel
from core.ids import AgentId, TenantId
from core.periods import DateRange
from core.remarks import Remark, RemarkKind
from store import schema
from store.rows import Changes, put_rows


def remarks_between(connection: Connection, days: DateRange, tenant: TenantId | None = None) -> tuple[Remark, ...]:
    """Remarks of the days, of one tenant or of all, by tenant, day and number."""
    table = schema.remarks
    chosen = select(table).where(table.c.day >= days.first, table.c.day < days.end)
    if tenant is not None:
        chosen = chosen.where(table.c.tenant == tenant)
    return tuple(
        Remark(
            number=row["number"],
            tenant=TenantId(row["tenant"]),
            day=row["day"],
            kind=RemarkKind(row["kind"]),
            topic=row["topic"],
            text=row["text"],
            count=row["count"],
            amount_won=row["amount_won"],
            agent=None if row["agent"] is None else AgentId(row["agent"]),
            channel=None if row["channel"] is None else Channel(row["channel"]),
        )
        for row in connection.execute(chosen.order_by(table.c.tenant, table.c.day, table.c.number)).mappings()
    )


def put_remarks(connection: Connection, remarks: Iterable[Remark]) -> Changes:
    """Add remarks, or correct those known."""
    rows = [
        {
            "tenant": remark.tenant,
            "number": remark.number,
            "day": remark.day,
            "kind": remark.kind.value,
            "topic": remark.topic,
            "text": remark.text,
            "count": remark.count,
            "amount_won": remark.amount_won,
            "agent": remark.agent,
            "channel": None if remark.channel is None else remark.channel.value,
        }
        for remark in remarks
    ]
    return put_rows(connection, schema.remarks, rows)
