"""What several roster commands say about a roster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cli.output import echo
from core.cells import one_place
from core.messages import say

if TYPE_CHECKING:
    from wfm.scheduling.roster import Roster

NAMED_MAX = 5
"""How many tenants or agents a closing sentence names."""


def tell_roster(roster: Roster) -> None:
    """What was built, in a few lines."""
    hours = sum(shift.work_minutes for shift in roster.shifts) / 60
    missing = sum(gap.tenths for gap in roster.uncovered) * roster.interval_minutes / 600
    search = roster.search
    echo(
        "roster.told",
        roster=roster.roster,
        status=roster.status.value,
        shifts=len(roster.shifts),
        hours=one_place(hours),
    )
    gap = ""
    if search.gap is not None and search.gap >= 0:
        gap = say("roster.told_gap", gap=f"{100 * search.gap:.1f}", bound=search.bound_name)
    echo("roster.told_cost", cost=f"{search.cost_won:,}", gap=gap, missing=one_place(missing))


def named(texts: Sequence[str]) -> str:
    """The first few, and how many more there are."""
    left = len(texts) - NAMED_MAX
    return ", ".join(texts[:NAMED_MAX]) + (say("roster.show.more", count=left) if left > 0 else "")
