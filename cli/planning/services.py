"""Which services hold over a span of days: contracts in force, else what the tenant's own file declares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from core.ids import ContractId, TenantId
from core.service import Service

if TYPE_CHECKING:
    from datetime import date

    from cli.context import Session
    from contracts.terms import ContractTerms
    from core.channels import Channel
    from core.periods import DateRange
    from core.problems import Problem
    from forecasts.history import SeriesKey
    from store.pools import Pools

MONTHS_A_WEEK = 12 * 7 / 365
"""A contract speaks of a full month, a forecast of a week."""


class WhyLeftOut(StrEnum):
    """Why nobody works for a tenant over some days, though its file declares services."""

    NEVER = "never"
    NOT_YET = "not_yet"
    ENDED = "ended"
    OWN = "own"


LEFT_OUT = {f"staffing.left_out_{why.value}": why for why in WhyLeftOut}
"""Code of the problem that tells of a tenant that is left out ▶ why it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A tenant that is not served over some days. ``day``: on which its contract begins, or the last of one ended."""

    tenant: TenantId
    why: WhyLeftOut
    day: date | None = None


def services_on(
    session: Session, days: DateRange, *, with_prospects: bool = False, pools: Pools = None
) -> tuple[Service, ...]:
    """Services of every tenant (of some pools) over ``days``; a contract in force wins over the tenant's file.

    Nobody works for a tenant without a contract (see ``left_out``): only the diagnosis and the quote look at it
    (``with_prospects``).

    ``Service.source`` says which of the two it was, so that a screen can print it. Pool and language are always the
    file's: who serves a tenant is the planner's to redraw, and no promise of the contract.
    """
    from store.contracts import contracts_in_force
    from store.tenants import all_tenants, declared_services

    with session.database.reading() as connection:
        declared = declared_services(connection, pools)
        contracts = contracts_in_force(connection, days, pools)
        pool_of = {each.tenant: each.pool for each in all_tenants(connection, pools)}
    language_of = {(s.tenant, s.channel): s.language for s in declared}
    agreed: dict[tuple[TenantId, Channel], Service] = {}
    for terms in newest_versions(contracts):
        for s in terms.services:
            key = (s.tenant, s.channel)
            here = replace(s, pool=pool_of.get(s.tenant, s.pool), language=language_of.get(key, s.language))
            agreed[key] = beside(agreed[key], here) if key in agreed else here
    under_contract = {tenant for tenant, _ in agreed}
    if not with_prospects and any(s.tenant not in under_contract for s in declared):
        under_contract |= {each.tenant for each in left_out(session, days)}
    declared_only = {(s.tenant, s.channel): s for s in declared if s.tenant not in under_contract}
    return tuple(service for _, service in sorted((agreed | declared_only).items()))


def left_out(session: Session, days: DateRange) -> tuple[LeftOut, ...]:
    """Tenants with declared services for whom nobody works over ``days``, by their code.

    Where the company keeps signed contracts, they decide whom it serves: a tenant that never had one is a prospect, one
    whose first has not begun is served from then on, one whose contract was ended by somebody is served no longer. A
    term that ran out without an end being told goes on by the tenant's file until it is renewed or ended. A company
    that keeps no contracts, or says ``contract.serve_without = "yes"``, serves everybody in its file, but for those who
    ordered a diagnosis and signed nothing yet. Under a contract for the system or the management only the tenant's own
    people answer.
    """
    from store.contracts import all_versions
    from store.orders import all_orders
    from store.tenants import declared_services

    with session.database.reading() as connection:
        declared = {service.tenant for service in declared_services(connection)}
        ordered = {order.tenant for order in all_orders(connection)}
        versions = [terms for terms in all_versions(connection) if terms.is_agreed]
    kept: dict[TenantId, list[ContractTerms]] = {}
    for terms in versions:
        kept.setdefault(terms.tenant, []).append(terms)
    contracts_decide = bool(versions) and not session.settings.contract.serve_without
    found = []
    for tenant in sorted(declared):
        mine = [terms for terms in kept.get(tenant, []) if terms.has_operation]
        if any(_holds(terms, days) for terms in kept.get(tenant, [])) and not any(
            _holds(terms, days) for terms in mine
        ):
            found.append(LeftOut(tenant=tenant, why=WhyLeftOut.OWN))
        elif not mine:
            if contracts_decide or tenant in ordered:
                found.append(LeftOut(tenant=tenant, why=WhyLeftOut.NEVER))
        elif contracts_decide and (reason := _why_not(tenant, mine, days)) is not None:
            found.append(reason)
    return tuple(found)


def begun(session: Session, days: DateRange, pools: Pools = None) -> dict[TenantId, date | None]:
    """Tenant (of some pools) ▶ the day from which its contacts of ``days`` were ours to answer; None: on none of them.

    A tenant that does not stand here was ours all along. What came to a prospect, or before a tenant's first contract
    began, its own people answered: such counts say what a tenant needs, never what our people did.
    """
    from store.contracts import all_versions
    from store.tenants import declared_services

    with session.database.reading() as connection:
        versions = [terms for terms in all_versions(connection, pools) if terms.is_agreed]
        declared = {service.tenant for service in declared_services(connection, pools)}
    operating = [terms for terms in versions if terms.has_operation]
    found: dict[TenantId, date | None] = {}
    if not session.settings.contract.serve_without:
        for terms in sorted(operating, key=lambda terms: terms.valid_from, reverse=True):
            found[terms.tenant] = terms.valid_from
    if len(operating) < len(versions) or any(tenant not in found for tenant in declared):
        found |= {each.tenant: None for each in left_out(session, days) if each.why is not WhyLeftOut.ENDED}
    return found


def _holds(terms: ContractTerms, days: DateRange) -> bool:
    """Whether a version is in force on some of the days."""
    return terms.valid_from < days.end and terms.valid_until >= days.first


def _why_not(tenant: TenantId, versions: Sequence[ContractTerms], days: DateRange) -> LeftOut | None:
    """Why the agreed versions of a tenant mean no service over ``days``; None where it is served."""
    if any(_holds(terms, days) for terms in versions):
        return None
    before = [terms for terms in newest_versions(versions) if terms.valid_until < days.first]
    if not before:
        return LeftOut(tenant=tenant, why=WhyLeftOut.NOT_YET, day=min(terms.valid_from for terms in versions))
    last = max(before, key=lambda terms: terms.valid_until)
    return None if last.ending is None else LeftOut(tenant=tenant, why=WhyLeftOut.ENDED, day=last.valid_until)


def left_out_problems(session: Session, days: DateRange) -> tuple[Problem, ...]:
    """Who is left out of a plan, why, and what to do where that is not meant."""
    from core.problems import Problem

    return tuple(
        Problem(code=f"staffing.left_out_{each.why.value}", values={"tenant": each.tenant, "day": each.day})
        for each in left_out(session, days)
    )


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
