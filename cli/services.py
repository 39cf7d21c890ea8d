"""Which services hold over a span of days: contracts in force, else what the tenant's own file declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.service import Service

if TYPE_CHECKING:
    from cli.context import Session
    from core.periods import DateRange


def services_on(session: Session, days: DateRange) -> tuple[Service, ...]:
    """Services of every tenant over ``days``; a contract in force wins over the tenant's file.

    ``Service.source`` says which of the two it was, so that a screen can print it.
    """
    from store.contracts import contracts_in_force
    from store.tenants import declared_services

    with session.database.reading() as connection:
        declared = declared_services(connection)
        contracts = contracts_in_force(connection, days)
    newest: dict[str, tuple[int, tuple[Service, ...]]] = {}
    for terms in contracts:
        known = newest.get(terms.contract)
        if known is None or terms.version > known[0]:
            newest[terms.contract] = (terms.version, terms.services)
    agreed = {(s.tenant, s.channel): s for _, services in newest.values() for s in services}
    with_contract = {tenant for tenant, _ in agreed}
    declared_only = {(s.tenant, s.channel): s for s in declared if s.tenant not in with_contract}
    return tuple(service for _, service in sorted((agreed | declared_only).items()))
