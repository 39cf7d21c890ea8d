"""Everything that the invoices of a period rest on, loaded once, with the worked time split."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from core.periods import SEOUL, DateRange

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from cli.context import Session
    from contracts.terms import ContractTerms
    from core.contacts import Contact, ContactDay
    from core.ids import PoolId, TenantId
    from core.parties import Tenant
    from core.periods import BillingPeriod
    from core.service import Service
    from invoices.allocation.evidence import Evidence
    from invoices.drafting.books import Books
    from store.pools import Pools
    from wfm.timesheets import TimesheetDay


def days_needed(contracts: Sequence[ContractTerms], period: BillingPeriod) -> DateRange:
    """Every day of every account's own period that the month names; the calendar month where there is none."""
    from dataclasses import replace

    closings = {terms.closing_day for terms in contracts if terms.is_agreed}
    ranges = [replace(period, closing_day=closing).range for closing in closings] or [period.range]
    return DateRange(first=min(days.first for days in ranges), end=max(days.end for days in ranges))


def books_of(
    session: Session,
    period: BillingPeriod,
    changed: Sequence[TimesheetDay] = (),
    *,
    fresh: Sequence[TimesheetDay] = (),
    pools: Pools = None,
) -> Books:
    """Load all that the invoices of a period (of tenants of some pools) are made from, and split the worked time.

    ``changed`` are approved days that would look different by what is known now: they park the accounts they touch.
    ``fresh`` are open days that are not kept yet.
    """
    from dataclasses import replace

    from cli.invoicing.before import before_of, settled_before
    from cli.planning.services import services_on
    from invoices.allocation.payroll import Payroll
    from invoices.allocation.split import allocate
    from invoices.drafting.books import Books
    from invoices.usage.billable import index_contact_days
    from invoices.usage.closing import closing_of
    from invoices.usage.lines import contract_lines, lending
    from store.agents import all_agents
    from store.contacts import contact_days, contacts_between
    from store.contracts import all_versions
    from store.events import events_between
    from store.invoices import heads
    from store.orders import all_orders
    from store.quality import quality_between
    from store.tenants import all_tenants
    from store.timesheets import timesheets_between
    from wfm.timesheets import TimesheetStatus, payee_of

    with session.database.reading() as connection:
        contracts = all_versions(connection, pools)
        days = days_needed(contracts, period)
        # The tail of the last night shift lies on the day after.
        reach = DateRange(first=days.first, end=days.end + timedelta(days=1))
        tenants = {tenant.tenant: tenant for tenant in all_tenants(connection, pools)}
        sheets = (*timesheets_between(connection, days, pools), *fresh)
        agents = all_agents(connection, pools)
        counts = contact_days(connection, reach, pools=pools)
        contacts = contacts_between(connection, reach, pools=pools)
        events, quality = events_between(connection, days), quality_between(connection, days, pools)
        issued = heads(connection, pools=pools)
        orders = all_orders(connection, pools)
    rates = session.rates
    paid_hours = rates.value("wage.paid_month_hours", days.last)
    week_minutes = rates.whole("law.full_time_week_minutes", days.last)
    payees = {agent.agent: payee_of(agent, paid_hours, week_minutes) for agent in agents}
    services = services_on(session, days, pools=pools)
    evidence, pool_rules = evidence_of(session, reach, tenants, services, counts, contacts, week_minutes, pools)
    lines, lends = contract_lines(contracts, reach, session.calendar), lending(contracts, reach)
    evidence = replace(evidence, lines=lines, lends=lends)
    approved = [sheet for sheet in sheets if sheet.status is TimesheetStatus.APPROVED]
    split = allocate(approved, payees, evidence, Payroll(rates, session.calendar))
    return Books(
        supplier=session.settings.company,
        tenants=tenants,
        contracts=contracts,
        counted=index_contact_days(counts),
        shares=split.by_tenant(),
        troubles=split.troubles,
        closing=closing_of(sheets, payees),
        payees=payees,
        rates=rates,
        calendar=session.calendar,
        contacts=_by_tenant(contacts),
        events=events,
        quality=quality,
        issued=issued,
        orders=orders,
        pool_rules=pool_rules,
        paid=split.paid,
        before=before_of(session, period, tenants, payees, contracts, pools),
        settled=settled_before(session, pools),
        changed=closing_of((replace(sheet, status=TimesheetStatus.DRAFT) for sheet in changed), payees),
    )


def _by_tenant(contacts: Iterable[Contact]) -> dict[TenantId, list[Contact]]:
    groups: dict[TenantId, list[Contact]] = defaultdict(list)
    for contact in contacts:
        groups[contact.tenant].append(contact)
    return dict(groups)


def evidence_of(
    session: Session,
    days: DateRange,
    tenants: Mapping[TenantId, Tenant],
    services: Sequence[Service],
    counts: Sequence[ContactDay],
    contacts: Sequence[Contact],
    week_minutes: int,
    pools_asked: Pools = None,
) -> tuple[Evidence, dict[PoolId, str]]:
    """What on-duty time was for (in some pools), and per pool the sentence that says how waiting was split.

    What came to a tenant before its first contract began was answered by its own people, and bears none of our time.
    """
    from cli.planning.services import begun
    from invoices import words
    from invoices.allocation.evidence import (
        Evidence,
        handled_seconds,
        known_seconds,
        needed_by_share,
        seconds_by_agent,
    )

    with session.database.reading() as connection:
        needed, covered = _kept_requirements(connection, days, pools_asked)
    pools = {tenant.tenant: tenant.pool for tenant in tenants.values()}
    rules: dict[PoolId, str] = {}
    for pool in sorted(set(pools.values())):
        own = [service for service in services if pools.get(service.tenant) == pool]
        bare = [day for day in days if (pool, day) not in covered and day < days.last]
        for day in bare:
            one_day = DateRange(first=day, end=day + timedelta(days=1))
            for slot, seconds in needed_by_share(own, one_day, session.calendar, week_minutes).items():
                needed[slot].update(seconds)
        if bare:
            both = any(key[0] == pool for key in covered)
            rules[pool] = f"{words.ON_REQUIREMENT} {words.ON_SHARE}" if both else words.ON_SHARE
    since = begun(session, days, pools_asked)
    slots, deferred = handled_seconds((each for each in counts if _is_ours(each.tenant, each.day, since)), services)
    by_agent = seconds_by_agent(
        each for each in contacts if _is_ours(each.tenant, each.offered_at.astimezone(SEOUL).date(), since)
    )
    evidence = Evidence(
        pools=pools,
        handled=slots,
        deferred=deferred,
        by_agent=by_agent,
        known=known_seconds(by_agent),
        needed=dict(needed),
    )
    return evidence, rules


def _is_ours(tenant: TenantId, day: date, since: Mapping[TenantId, date | None]) -> bool:
    """Whether our people may have answered what came to a tenant on a day (see ``cli.planning.services.begun``)."""
    first = since.get(tenant, day)
    return first is not None and first <= day


def _kept_requirements(
    connection: Connection, days: DateRange, pools: Pools
) -> tuple[dict[int, dict[TenantId, int]], set[tuple[PoolId, date]]]:
    """Required seconds per slot from the requirement each binding roster was built for, and the days they cover."""
    from cli.timesheets import binding_rosters
    from invoices.allocation.evidence import needed_seconds
    from store.rosters import requirement_of

    needed: dict[int, dict[TenantId, int]] = defaultdict(lambda: defaultdict(int))
    covered: set[tuple[PoolId, date]] = set()
    for roster in binding_rosters(connection, days, pools):
        requirement = requirement_of(connection, roster.roster)
        covered |= {(roster.pool, day) for day in roster.range}
        lines = [(line.tenant, line.tenths) for line in requirement.lines]
        found = needed_seconds(requirement.grid.first_day, requirement.grid.minutes, lines)
        for slot, seconds in found.items():
            for tenant, count in seconds.items():
                needed[slot][tenant] += count
    return needed, covered
