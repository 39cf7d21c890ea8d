"""Quality results as they are kept: one per tenant, channel, day and measure."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from core.channels import Channel
from core.contacts import QualityMeasure, QualityResult
from core.ids import TenantId
from core.periods import DateRange
from store import schema
from store.late_days import mark_changed_rows
from store.pools import Pools, of_tenants
from store.rows import Changes, put_rows


def quality_between(connection: Connection, days: DateRange, pools: Pools = None) -> tuple[QualityResult, ...]:
    """Results of the days (of tenants of some pools), by tenant, channel, day and measure."""
    table = schema.quality
    chosen = select(table).where(table.c.day >= days.first, table.c.day < days.end)
    chosen = chosen.where(of_tenants(table.c.tenant, pools))
    return tuple(
        QualityResult(
            tenant=TenantId(row.tenant),
            channel=Channel(row.channel),
            day=row.day,
            measure=QualityMeasure(row.measure),
            sampled=row.sampled,
            score=row.score,
        )
        for row in connection.execute(chosen.order_by(*table.primary_key))
    )


def put_quality(connection: Connection, results: Iterable[QualityResult]) -> Changes:
    """Add results, or correct those known."""
    rows = [
        {
            "tenant": result.tenant,
            "channel": result.channel.value,
            "day": result.day,
            "measure": result.measure.value,
            "sampled": result.sampled,
            "score": result.score,
        }
        for result in results
    ]
    mark_changed_rows(connection, schema.quality, rows)
    return put_rows(connection, schema.quality, rows)
