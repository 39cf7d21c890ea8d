"""The books of a day closed: managers, facility and system, then whole minutes and won, each shared out exactly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from core.ids import AgentId, ContractId, TenantId
from core.money import round_won, share_out
from invoices.allocation.agent_minutes import by_agent
from invoices.allocation.day_books import DayBooks
from invoices.allocation.minutes import LineMinutes, MinuteClass, Part
from invoices.allocation.payroll import MICRO, DayRates, manager_cost, on_duty_minute_cost
from invoices.allocation.slot import CostObject
from invoices.elements import CostElement
from wfm.timesheets import Activity


def add_hours_driven(books: DayBooks, rates: DayRates, key: Mapping[CostObject, int]) -> None:
    """Managers, facility and system follow the on-duty hours."""
    labour = sum(micro for element, micro in books.won_totals.items() if element.follows_the_minute)
    minutes = sum(count for kind, count in books.minute_totals.items() if kind.activity is Activity.ON_DUTY)
    totals = {element: micro * minutes for element, micro in on_duty_minute_cost(rates).items()}
    totals[CostElement.MANAGER] = manager_cost(labour, rates)
    for element, micro in totals.items():
        books.won_totals[element] += micro
        books.hours_driven[element] = dict(key)


def closed(books: DayBooks) -> Iterator[tuple[CostObject, Part]]:
    """Totals in whole minutes and won, each shared out exactly."""
    minutes: dict[CostObject, dict[MinuteClass, int]] = defaultdict(dict)
    agents: dict[CostObject, dict[tuple[AgentId, MinuteClass], int]] = defaultdict(dict)
    won: dict[CostObject, dict[CostElement, int]] = defaultdict(dict)
    minute_weights, won_weights, agent_weights = books.minute_weights(), books.won_weights(), books.agents()
    for kind, total in books.minute_totals.items():
        shares = {owner: n for owner, n in _named_share_out(total, minute_weights[kind]).items() if n}
        ordered = {owner: shares[owner] for owner in sorted(shares, key=_company_last)}
        of_agents = by_agent(ordered, agent_weights[kind], books.worked[kind])
        for owner, share in ordered.items():
            minutes[owner][kind] = share
            agents[owner] |= {(agent, kind): count for agent, count in sorted(of_agents[owner].items()) if count}
    for element, micro in books.won_totals.items():
        total_won = round_won(Fraction(micro, MICRO))
        for owner, share in _named_share_out(total_won, won_weights[element]).items():
            if share:
                won[owner][element] = share
    for owner in sorted(set(minutes) | set(won), key=_company_last):
        handled = books.handled_s.get(owner, 0) // 60 if owner is not None else 0
        own, whose = minutes.get(owner, {}), agents.get(owner, {})
        lines = _by_line(own, whose, owner, books) if owner is not None and owner in books.lines else {}
        yield owner, Part(minutes=own, handled_minutes=handled, won=won.get(owner, {}), agents=whose, lines=lines)


def _company_last(owner: CostObject) -> tuple[bool, str]:
    return owner is None, owner or ""


def _by_line(
    minutes: Mapping[MinuteClass, int],
    agents: Mapping[tuple[AgentId, MinuteClass], int],
    tenant: TenantId,
    books: DayBooks,
) -> dict[ContractId, LineMinutes]:
    """A tenant's minutes by contract and class of its hours: each minute of each agent in exactly one of them."""
    by_kind: dict[ContractId, dict[MinuteClass, int]] = defaultdict(dict)
    of_agents: dict[ContractId, dict[tuple[AgentId, MinuteClass], int]] = defaultdict(dict)
    for kind, total in minutes.items():
        weights = books.line_weights[tenant, kind]
        shares = share_out(total, {line: sum(own.values()) for line, own in weights.items()})
        ordered = {line: shares[line] for line in sorted(shares, key=str) if shares[line]}
        worked = {agent: count for (agent, own), count in agents.items() if own == kind}
        held = {line: {agent: n for agent, n in weights[line].items() if agent in worked} for line in ordered}
        for (contract, classes), whose in by_agent(ordered, held, worked).items():
            billed = replace(kind, classes=classes)
            by_kind[contract][billed] = ordered[contract, classes]
            of_agents[contract] |= {(agent, billed): count for agent, count in sorted(whose.items()) if count}
    return {contract: LineMinutes(minutes=own, agents=of_agents[contract]) for contract, own in sorted(by_kind.items())}


def _named_share_out(total: int, weights: Mapping[CostObject, int]) -> dict[CostObject, int]:
    """``share_out`` with the company as its own key, behind every tenant in ties."""
    shares = share_out(total, {"~" if owner is None else str(owner): weight for owner, weight in weights.items()})
    return {None if name == "~" else TenantId(name): share for name, share in shares.items()}
