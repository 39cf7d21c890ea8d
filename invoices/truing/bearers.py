"""Rows of the table ▶ true-ups by who bears them: an account's tenant, or all that an agent worked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.ids import AccountId, AgentId, TenantId
from core.intake import Intake
from core.money import share_out
from invoices.allocation.split import DayShare
from invoices.true_up import TrueUp
from invoices.truing.sheet import TRUE_UPS

Bearers = Mapping[TenantId | None, int]
"""Paid minutes of an agent by tenant, and by the company (None)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """What is known of closed periods: accounts billed in each, by month, and how far back one may be settled.

    ``worked`` are the minutes of agents by month, of the months in which the table names an agent.
    """

    billed: Mapping[str, frozenset[AccountId]]
    earliest: str
    tenant_of: Mapping[AccountId, TenantId]
    agents: frozenset[AgentId]
    worked: Mapping[str, Mapping[AgentId, Bearers]]


def worked_minutes(shares: Iterable[DayShare]) -> dict[AgentId, Bearers]:
    """Paid minutes by agent and who bears them."""
    found: dict[AgentId, Counter[TenantId | None]] = {}
    for share in shares:
        for (agent, _), minutes in share.agents.items():
            found.setdefault(agent, Counter())[share.tenant] += minutes
    return dict(found)


def months_of_agents(intake: Intake) -> frozenset[str]:
    """The months in which a good row names an agent."""
    return frozenset(row["period"] for _, row in intake.rows(TRUE_UPS.name) if row["agent"] is not None)


def true_ups(intake: Intake, closed: Closed) -> tuple[TrueUp, ...]:
    """True-ups of all good rows; every problem is noted with its row."""
    found: list[TrueUp] = []
    seen: dict[object, int] = {}
    for table, row in intake.rows(TRUE_UPS.name):
        before = len(intake.problems)
        period, account, agent = row["period"], row["account"], row["agent"]
        if (account is None) == (agent is None):
            intake.complain(table, row, "account", "true_up.one_of_both")
            continue
        if row["won"] == 0:
            intake.complain(table, row, "won", "true_up.nothing")
        if period < closed.earliest:
            intake.complain(table, row, "period", "true_up.too_old", period=period, earliest=closed.earliest)
        elif not closed.billed.get(period):
            intake.complain(table, row, "period", "true_up.not_billed", period=period)
        elif account is not None and account not in closed.billed[period]:
            intake.complain(table, row, "account", "true_up.account_not_billed", account=account, period=period)
        elif agent is not None and agent not in closed.agents:
            intake.complain(table, row, "agent", "true_up.unknown_agent", agent=agent)
        elif agent is not None and not closed.worked[period].get(agent):
            intake.complain(table, row, "agent", "true_up.did_not_work", agent=agent, period=period)
        source = str(agent if account is None else account)
        intake.is_first(seen, (period, source, row["element"]), table, row, "element")
        if len(intake.problems) > before:
            continue
        shares = _shares(row["won"], {closed.tenant_of[account]: 1} if agent is None else closed.worked[period][agent])
        found += [
            TrueUp(period=period, source=source, element=row["element"], tenant=tenant, won=won, reason=row["reason"])
            for tenant, won in shares
            if won
        ]
    return tuple(found)


def _shares(won: int, bearers: Bearers) -> Sequence[tuple[TenantId | None, int]]:
    """An amount by minutes, to the won, with the company behind every tenant in ties."""
    shares = share_out(won, {"~" if tenant is None else str(tenant): count for tenant, count in bearers.items()})
    return [(None if name == "~" else TenantId(name), part) for name, part in sorted(shares.items())]
