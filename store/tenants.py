"""Tenants and what their own file declares of their service."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select, tuple_

from core.errors import require
from core.parties import Tenant
from core.service import Service
from store import codec, schema
from store.pools import Pools, in_pools, of_tenants
from store.rows import Changes, put_rows

DECLARED = "tenant file"
"""``Service.source`` of what stands here: a contract in force wins over it."""


def all_tenants(connection: Connection, pools: Pools = None) -> tuple[Tenant, ...]:
    """Every tenant (of some pools), by code."""
    table = schema.tenants
    rows = connection.execute(select(table.c.body).where(in_pools(table.c.pool, pools)).order_by(table.c.tenant))
    return tuple(codec.loads(body, Tenant) for (body,) in rows)


def declared_services(connection: Connection, pools: Pools = None) -> tuple[Service, ...]:
    """Services that the tenants' file declares, by tenant and channel; ``source`` is DECLARED."""
    table = schema.services
    chosen = select(table.c.body).where(of_tenants(table.c.tenant, pools))
    rows = connection.execute(chosen.order_by(table.c.tenant, table.c.channel))
    return tuple(codec.loads(body, Service) for (body,) in rows)


def put_tenants(connection: Connection, tenants: Iterable[Tenant], services: Iterable[Service]) -> Changes:
    """Add or replace tenants and their declared services.

    A tenant that is named in ``services`` has from now on these services and no others; one that is not keeps its own.
    """
    declared = tuple(services)
    require(all(service.source == DECLARED for service in declared), "a service that no tenant file declared")
    changes = put_rows(
        connection,
        schema.tenants,
        [{"tenant": tenant.tenant, "pool": tenant.pool, "body": codec.dumps(tenant)} for tenant in tenants],
    )
    changes += put_rows(
        connection,
        schema.services,
        [{"tenant": s.tenant, "channel": s.channel.value, "body": codec.dumps(s)} for s in declared],
    )
    return changes + _withdraw(connection, declared)


def _withdraw(connection: Connection, declared: tuple[Service, ...]) -> Changes:
    table = schema.services
    named = {service.tenant for service in declared}
    kept = {(service.tenant, service.channel.value) for service in declared}
    known = connection.execute(select(table.c.tenant, table.c.channel).where(table.c.tenant.in_(named)))
    gone = [(row.tenant, row.channel) for row in known if (row.tenant, row.channel) not in kept]
    if gone:
        connection.execute(delete(table).where(tuple_(table.c.tenant, table.c.channel).in_(gone)))
    return Changes(changed=len(gone))
