"""What a billable contact is, one by one, by the terms of a contract (BUSINESS.md, Contact).

Answered, inside the service window, no test, no contact of a menu item. One contact stays one: a call that goes on with
another agent before the first has wrapped up is a transfer, a chat of the same customer within the agreed silence is
the same chat. Handled seconds are rounded as the contract says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from contracts.billing import BillableContact, Counted, RoundingOf
from contracts.menu import MenuBilling
from contracts.terms import ContractTerms
from core.calendar import HolidayCalendar
from core.channels import Channel
from core.contacts import Contact, Outcome
from core.ids import AgentId
from core.periods import SEOUL
from core.service import Service


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Billable contacts of a day and their handled seconds; of both what each agent handled (None: nobody knows)."""

    contacts: int
    handled_s: int
    agents: Mapping[AgentId | None, tuple[int, int]] = field(default_factory=dict)


def menu_types(terms: ContractTerms) -> frozenset[str]:
    """Types of contacts that belong to items of the menu."""
    return frozenset(item.kind.log_type for item in terms.menu if item.kind.log_type is not None)


def billable_days(
    contacts: Iterable[Contact], service: Service, terms: ContractTerms, calendar: HolidayCalendar
) -> dict[date, Counts]:
    """Billable contacts of one tenant and channel by day; a day on which every contact was left out stays, with 0."""
    rule = terms.billing.of(service.channel)
    own_types = menu_types(terms)
    days: dict[date, list[Contact]] = {}
    for contact in contacts:
        day = contact.offered_at.astimezone(SEOUL).date()
        kept = days.setdefault(day, [])
        if contact.type not in own_types and _is_billable(contact, service, rule, calendar, day):
            kept.append(contact)
    return {day: _counted(_merged(kept, rule), terms) for day, kept in sorted(days.items())}


def menu_counts(contacts: Iterable[Contact], terms: ContractTerms) -> dict[tuple[date, str, MenuBilling], int]:
    """Contacts of menu items by day and type: answered ones, attempts, and successes (solved)."""
    own_types = menu_types(terms)
    found: Counter[tuple[date, str, MenuBilling]] = Counter()
    for contact in contacts:
        if contact.type not in own_types or contact.is_test:
            continue
        day = contact.offered_at.astimezone(SEOUL).date()
        found[day, contact.type, MenuBilling.ATTEMPT] += 1
        found[day, contact.type, MenuBilling.CONTACT] += contact.answered_at is not None
        found[day, contact.type, MenuBilling.SUCCESS] += contact.outcome is Outcome.SOLVED
    return {key: count for key, count in sorted(found.items()) if count}


def _is_billable(
    contact: Contact, service: Service, rule: BillableContact, calendar: HolidayCalendar, day: date
) -> bool:
    if contact.is_test or contact.answered_at is None:
        return False
    if contact.outcome is Outcome.HANDED_OVER and rule.handovers is Counted.NEVER:
        return False
    local = contact.offered_at.astimezone(SEOUL)
    minute, is_holiday = local.hour * 60 + local.minute, calendar.is_holiday(day)
    return any(w.open_minute <= minute < w.close_minute and w.holds_on(day, is_holiday) for w in service.windows)


def _merged(contacts: Sequence[Contact], rule: BillableContact) -> list[list[Contact]]:
    """Contacts that are one: each list is billed once."""
    found: list[list[Contact]] = []
    by_customer: dict[str, list[Contact]] = defaultdict(list)
    for contact in contacts:
        if contact.customer_hash:
            by_customer[contact.customer_hash].append(contact)
        else:
            found.append([contact])
    for own in by_customer.values():
        own.sort(key=lambda contact: (contact.offered_at, contact.contact))
        group = [own[0]]
        for contact in own[1:]:
            if _goes_on(group, contact, rule):
                group.append(contact)
            else:
                found.append(group)
                group = [contact]
        found.append(group)
    return found


def _goes_on(group: Sequence[Contact], contact: Contact, rule: BillableContact) -> bool:
    last = group[-1]
    end = max((c.wrap_ended_at or c.ended_at or c.offered_at for c in group), default=contact.offered_at)
    if contact.channel is Channel.CHAT and contact.offered_at <= end + timedelta(minutes=rule.chat_silence_minutes):
        return last.agent == contact.agent or rule.transfers is Counted.ONCE
    is_transfer = contact.offered_at < end and last.agent is not None and contact.agent not in (None, last.agent)
    return is_transfer and rule.transfers is Counted.ONCE


def _counted(groups: Sequence[Sequence[Contact]], terms: ContractTerms) -> Counts:
    rounding = terms.billing.rounding
    seconds = [sum(contact.handled_s for contact in group) for group in groups]
    if rounding.of is RoundingOf.CONTACT:
        seconds = [rounding.rounded_s(each) for each in seconds]
    agents: dict[AgentId | None, tuple[int, int]] = {}
    for group, each in zip(groups, seconds, strict=True):
        contacts, handled_s = agents.get(group[-1].agent, (0, 0))
        agents[group[-1].agent] = (contacts + 1, handled_s + each)
    return Counts(contacts=len(groups), handled_s=sum(seconds), agents=agents)
