"""Two versions of a roster as rows for a terminal or for programs: by shift, agent, tenant or term of the cost."""

from __future__ import annotations

from collections.abc import Mapping

from wfm.scheduling.diff import RosterDiff
from wfm.scheduling.notation import OFF_SHOWN, day_text

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "shift": ("agent", "day", "change", "before", "after"),
    "agent": ("agent", "days", "hours_before", "hours_after", "hours_change"),
    "tenant": ("tenant", "missing_before", "missing_after", "missing_change"),
    "term": ("term", "won_before", "won_after", "won_change"),
}
"""Fields of each kind of row, in the order a person reads them."""

TENTH_MINUTES_AN_HOUR = 600


def change_rows(by: str, diff: RosterDiff) -> list[dict[str, object]]:
    """Rows of one kind of COLUMNS. Hours are decimal hours."""
    match by:
        case "shift":
            return [
                {
                    "agent": each.agent,
                    "day": each.day,
                    "change": each.change.value,
                    "before": day_text(each.before, off=OFF_SHOWN),
                    "after": day_text(each.after, off=OFF_SHOWN),
                }
                for each in diff.shifts
            ]
        case "agent":
            return [
                {
                    "agent": each.agent,
                    "days": each.days,
                    "hours_before": each.before_minutes / 60,
                    "hours_after": each.after_minutes / 60,
                    "hours_change": (each.after_minutes - each.before_minutes) / 60,
                }
                for each in diff.agents
            ]
        case "tenant":
            return [
                {
                    "tenant": each.tenant,
                    "missing_before": each.before_tenth_minutes / TENTH_MINUTES_AN_HOUR,
                    "missing_after": each.after_tenth_minutes / TENTH_MINUTES_AN_HOUR,
                    "missing_change": (each.after_tenth_minutes - each.before_tenth_minutes) / TENTH_MINUTES_AN_HOUR,
                }
                for each in diff.tenants
            ]
        case _:
            return [
                {
                    "term": each.term,
                    "won_before": each.before_won,
                    "won_after": each.after_won,
                    "won_change": (each.after_won or 0) - (each.before_won or 0),
                }
                for each in diff.terms
            ]
