"""What the roster commands say about minimum presence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.output import echo
from core.messages import say

if TYPE_CHECKING:
    from core.ids import TenantId
    from wfm.scheduling.rules.presence import Presence
    from wfm.scheduling.rules.rules import RosterFacts

Row = dict[str, object]
COLUMNS: tuple[str, ...] = (
    "tenant",
    "channel",
    "agents_min",
    "open_hours",
    "held_hours",
    "held_percent",
    "least",
    "lacking",
)
LACKS_SHOWN = 3


def tell_presence(facts: RosterFacts) -> None:
    """Where a minimum is agreed: whether so many people are always there, and where not."""
    from wfm.scheduling.rules.presence import presences

    found = presences(facts)
    missed = [each for each in found if not each.is_held]
    if not found:
        return
    if not missed:
        echo("roster.presence.held", lines=len(found))
        return
    echo("roster.presence.missed", held=len(found) - len(missed), lines=len(found), missed=_named(missed))


def presence_rows(facts: RosterFacts, tenant: TenantId | None) -> list[Row]:
    """A row for every line with a minimum; of one tenant where one is named."""
    from wfm.scheduling.rules.presence import presences

    hours = facts.requirement.grid.minutes / 60
    return [
        {
            "tenant": each.tenant,
            "channel": each.channel.value,
            "agents_min": each.agents_min,
            "open_hours": each.intervals_open * hours,
            "held_hours": each.intervals_held * hours,
            "held_percent": int(1000 * each.intervals_held / each.intervals_open) / 10,
            "least": min((lack.present for lack in each.lacking), default=each.agents_min),
            "lacking": _lacks(each),
        }
        for each in presences(facts)
        if tenant in (None, each.tenant)
    ]


def _named(missed: list[Presence]) -> str:
    shown = [f"{each.tenant} {each.channel.value} {_lacks(each)}" for each in missed[:LACKS_SHOWN]]
    left = len(missed) - len(shown)
    return "; ".join(shown) + (say("roster.show.more", count=left) if left > 0 else "")


def _lacks(presence: Presence) -> str:
    """The first stretches with too few people."""
    shown = [
        say("roster.presence.lack", start=each.start, end=each.end, present=each.present, least=presence.agents_min)
        for each in presence.lacking[:LACKS_SHOWN]
    ]
    left = len(presence.lacking) - len(shown)
    return ", ".join(shown) + (say("roster.show.more", count=left) if left > 0 else "")
