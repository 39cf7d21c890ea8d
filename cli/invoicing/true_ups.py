"""True-ups at the edge: a table read, checked against what was billed, and split by who bears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from cli.context import Session
    from core.ids import AccountId, AgentId
    from core.periods import BillingPeriod
    from invoices.true_up import TrueUp
    from invoices.truing.bearers import Bearers


def true_ups_of_file(session: Session, path: Path) -> tuple[TrueUp, ...]:
    """The true-ups of a table, by who bears them. Raises ProblemsFound with everything that is wrong with it."""
    from core.errors import ProblemsFound
    from core.periods import BillingPeriod
    from invoices.truing.bearers import Closed, months_of_agents, true_ups
    from invoices.truing.sheet import TRUE_UPS
    from store.agents import all_agents
    from store.contracts import all_versions
    from store.imports.run import read_tables
    from store.imports.sources import open_source
    from store.invoices import heads

    intake = read_tables([open_source(path)], (TRUE_UPS,))
    with session.database.reading() as connection:
        billed: dict[str, set[AccountId]] = {}
        for head in heads(connection):
            billed.setdefault(str(head.period), set()).add(head.account)
        agents = frozenset(agent.agent for agent in all_agents(connection))
        tenant_of = {terms.account: terms.tenant for terms in all_versions(connection) if terms.is_agreed}
    earliest = BillingPeriod(session.today.year, session.today.month)
    for _ in range(session.settings.invoice.settle_periods):
        earliest = earliest.previous
    closed = Closed(
        billed={period: frozenset(accounts & tenant_of.keys()) for period, accounts in billed.items()},
        earliest=str(earliest),
        tenant_of=tenant_of,
        agents=agents,
        worked={
            month: _worked(session, BillingPeriod.parse(month))
            for month in sorted(months_of_agents(intake) & billed.keys())
        },
    )
    found = true_ups(intake, closed)
    if intake.problems:
        raise ProblemsFound(sorted(intake.problems, key=lambda problem: problem.where.row or 0))
    return found


def _worked(session: Session, period: BillingPeriod) -> dict[AgentId, Bearers]:
    """Paid minutes of every agent in a calendar month, by who bears them."""
    from cli.invoicing.books import books_of
    from invoices.truing.bearers import worked_minutes

    shares = books_of(session, period).shares
    return worked_minutes(share for own in shares.values() for share in own if share.day in period.range)
