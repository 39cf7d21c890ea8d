"""Which services hold over a span of days: contracts in force, else what the tenant's own file declares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from core.ids import ContractId
from core.service import Service

if TYPE_CHECKING:
    from cli.context import Session
    from contracts.terms import ContractTerms
    from core.channels import Channel
    from core.ids import TenantId
    from core.periods import DateRange
    from forecasts.history import SeriesKey

MONTHS_A_WEEK = 12 * 7 / 365
"""A contract speaks of a full month, a forecast of a week."""


def services_on(session: Session, days: DateRange, *, with_prospects: bool = False) -> tuple[Service, ...]:
    """Services of every tenant over ``days``; a contract in force wins over the tenant's file.

    A tenant that ordered a diagnosis and has no contract in force is a prospect: nobody works for it yet, so only the
    diagnosis and the quote look at it (``with_prospects``).

    ``Service.source`` says which of the two it was, so that a screen can print it. Pool and language are always the
    file's: who serves a tenant is the planner's to redraw, and no promise of the contract.
    """
    from store.contracts import contracts_in_force
    from store.orders import all_orders
    from store.tenants import all_tenants, declared_services

    with session.database.reading() as connection:
        declared = declared_services(connection)
        contracts = contracts_in_force(connection, days)
        prospects = set() if with_prospects else {order.tenant for order in all_orders(connection)}
        pool_of = {each.tenant: each.pool for each in all_tenants(connection)}
    language_of = {(s.tenant, s.channel): s.language for s in declared}
    agreed: dict[tuple[TenantId, Channel], Service] = {}
    for terms in newest_versions(contracts):
        for s in terms.services:
            key = (s.tenant, s.channel)
            here = replace(s, pool=pool_of.get(s.tenant, s.pool), language=language_of.get(key, s.language))
            agreed[key] = beside(agreed[key], here) if key in agreed else here
    settled = prospects | {tenant for tenant, _ in agreed}
    declared_only = {(s.tenant, s.channel): s for s in declared if s.tenant not in settled}
    return tuple(service for _, service in sorted((agreed | declared_only).items()))


def beside(one: Service, other: Service) -> Service:
    """A channel that two contracts serve side by side (a base and weekends or a peak): the hours and shares of both.

    The stricter presence holds; target and handling time are those of the contract that is named first.
    """
    windows = (*one.windows, *(window for window in other.windows if window not in one.windows))
    return replace(
        one,
        windows=windows,
        share_fte=one.share_fte + other.share_fte,
        agents_min=max(one.agents_min, other.agents_min),
    )


def newest_versions(contracts: Iterable[ContractTerms]) -> tuple[ContractTerms, ...]:
    """Of each contract the newest of the versions given."""
    newest: dict[ContractId, ContractTerms] = {}
    for terms in contracts:
        known = newest.get(terms.contract)
        if known is None or terms.version > known.version:
            newest[terms.contract] = terms
    return tuple(newest.values())


def declared_weekly_contacts(session: Session, days: DateRange) -> dict[SeriesKey, float]:
    """Contacts a week that the contracts of ``days`` expect: all that is known of a tenant before its first week."""
    from forecasts.history import SeriesKey
    from store.contracts import contracts_in_force

    with session.database.reading() as connection:
        contracts = contracts_in_force(connection, days)
    found: dict[SeriesKey, float] = {}
    for terms in newest_versions(contracts):
        for channel, contacts in terms.expected_contacts.items():
            if contacts > 0:
                key = SeriesKey(tenant=terms.tenant, channel=channel)
                found[key] = found.get(key, 0.0) + contacts * MONTHS_A_WEEK
    return found
