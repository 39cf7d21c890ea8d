"""The checklist before opening at the edge: which items stand against a first signature, and who settles them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from core.problems import Problem

if TYPE_CHECKING:
    from datetime import date

    from cli.context import Session
    from contracts.checklist import ChecklistItem, ChecklistMark
    from contracts.terms import ContractTerms
    from core.ids import TenantId


def open_before_start(session: Session, drafts: Iterable[ContractTerms]) -> dict[TenantId, tuple[ChecklistItem, ...]]:
    """Open items by tenant, of tenants whose first contract is among the drafts: with others we have begun already.

    Where nobody of ours will answer (the system or the management only), nothing of it has to be known.
    """
    from contracts.checklist import open_items
    from store.checklist import marks_of
    from store.contracts import all_versions

    with session.database.reading() as connection:
        begun = {each.tenant for each in all_versions(connection) if each.is_agreed and each.has_operation}
        found = {
            tenant: open_items(marks_of(connection, tenant))
            for tenant in sorted({each.tenant for each in drafts if each.has_operation and each.tenant not in begun})
        }
    return {tenant: items for tenant, items in found.items() if items}


def checklist_problems(session: Session, drafts: Sequence[ContractTerms]) -> list[Problem]:
    """A Problem for each tenant whose first contract would begin with open items."""
    return [
        Problem(
            code="checklist.open",
            values={"tenant": tenant, "count": len(items), "items": ", ".join(item.value for item in items)},
        )
        for tenant, items in open_before_start(session, drafts).items()
    ]


def signed_for(session: Session, drafts: Sequence[ContractTerms], by: str, on: date) -> tuple[ChecklistMark, ...]:
    """Marks with which somebody takes the open items of first contracts upon himself, by name."""
    from contracts.checklist import ChecklistMark, MarkKind

    return tuple(
        ChecklistMark(tenant=tenant, item=item, kind=MarkKind.SIGNED_FOR, by=by, on=on)
        for tenant, items in open_before_start(session, drafts).items()
        for item in items
    )
