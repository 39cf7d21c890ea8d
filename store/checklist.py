"""The checklist before opening as it is kept: one mark per tenant and item."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from contracts.checklist import ChecklistItem, ChecklistMark, MarkKind
from core.ids import TenantId
from store import schema
from store.rows import Changes, put_rows


def marks_of(connection: Connection, tenant: TenantId) -> tuple[ChecklistMark, ...]:
    """Marks of a tenant, in the order of the items."""
    table = schema.checklist_marks
    found = {
        ChecklistItem(row.item): ChecklistMark(
            tenant=TenantId(row.tenant),
            item=ChecklistItem(row.item),
            kind=MarkKind(row.kind),
            by=row.by,
            on=row.on,
            note=row.note,
        )
        for row in connection.execute(select(table).where(table.c.tenant == tenant))
    }
    return tuple(found[item] for item in ChecklistItem if item in found)


def put_marks(connection: Connection, marks: Iterable[ChecklistMark]) -> Changes:
    """Add marks, or replace those of the same tenant and item."""
    rows = [
        {
            "tenant": mark.tenant,
            "item": mark.item.value,
            "kind": mark.kind.value,
            "by": mark.by,
            "on": mark.on,
            "note": mark.note,
        }
        for mark in marks
    ]
    return put_rows(connection, schema.checklist_marks, rows)


def take_back(connection: Connection, tenant: TenantId, items: Iterable[ChecklistItem]) -> int:
    """Open items again; how many were settled."""
    table = schema.checklist_marks
    chosen = delete(table).where(table.c.tenant == tenant, table.c.item.in_([item.value for item in items]))
    return connection.execute(chosen).rowcount
