"""The proof of an invoice from the usage it was charged from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contracts.menu import MenuItem
from invoices.tracing.proof import HandledContacts, MenuContacts, Proof, StretchProof, WorkedTime
from invoices.usage.billable import Stretch, Usage


def proof_of(usages: Sequence[tuple[Stretch, Usage]]) -> Proof:
    """The proof of an invoice that was charged from this usage."""
    return Proof(stretches=tuple(_stretch(stretch, usage) for stretch, usage in usages))


def _stretch(stretch: Stretch, usage: Usage) -> StretchProof:
    terms = stretch.terms
    return StretchProof(
        contract=terms.contract,
        version=terms.version,
        first=stretch.days.first,
        last=stretch.days.last,
        worked=tuple(_worked(usage)),
        contacts=tuple(_contacts(usage)),
        menu=tuple(found for item in terms.menu for found in _menu(item, usage)),
    )


def _worked(usage: Usage) -> Iterator[WorkedTime]:
    for share in usage.shares:
        for (agent, kind), minutes in sorted(share.agents.items(), key=lambda pair: (pair[0][0], str(pair[0][1]))):
            yield WorkedTime(
                day=share.day,
                agent=agent,
                grade=kind.grade,
                activity=kind.activity,
                minutes=minutes,
                overtime=kind.overtime,
                cause=kind.cause,
                night=kind.night,
                holiday=kind.holiday,
                classes=kind.classes,
            )


def _contacts(usage: Usage) -> Iterator[HandledContacts]:
    for channel, used in sorted(usage.channels.items()):
        for day, counts in sorted(used.by_day.items()):
            agents = counts.agents or {None: (counts.contacts, counts.handled_s)}
            for agent, (contacts, handled_s) in sorted(agents.items(), key=lambda pair: pair[0] or ""):
                yield HandledContacts(day=day, channel=channel, agent=agent, contacts=contacts, handled_s=handled_s)


def _menu(item: MenuItem, usage: Usage) -> Iterator[MenuContacts]:
    for (day, name, billing), count in sorted(usage.menu.items()):
        if name == item.kind.log_type and billing is item.billing and item.applies_in(day.month):
            yield MenuContacts(day=day, item=item.kind.value, contacts=count)
