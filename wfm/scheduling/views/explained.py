"""An explained week as rows for a terminal or for programs: gaps, hours by reason, small tenants, remedies, rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wfm.scheduling.explain.conflicts import Conflict
from wfm.scheduling.explain.reasons import Gap, Reason
from wfm.scheduling.explain.remedies import Remedy
from wfm.scheduling.explain.small import ShortTenant

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "reason": ("reason", "gaps", "tenants", "missing_hours"),
    "gap": ("tenant", "channel", "day", "start", "end", "missing_hours", "reason", "trained", "people"),
    "small": ("tenant", "covered_percent", "needed_hours", "missing_hours", "trained", "hours"),
    "remedy": ("remedy", "agent", "tenant", "day", "start", "end", "less_hours", "work_hours", "cost_won", "gain_won"),
    "conflict": ("agent", "due_hours", "rules"),
}
"""Fields of each kind of row, in the order a person reads them."""

TENTH_MINUTES_AN_HOUR = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """What is known about a week."""

    gaps: tuple[Gap, ...]
    remedies: tuple[Remedy, ...]
    conflicts: tuple[Conflict, ...]
    short: tuple[ShortTenant, ...]


def explained_rows(by: str, found: Explained) -> list[dict[str, object]]:
    """Rows of one kind of COLUMNS, with codes where people read words. Gaps and reasons: most hours first."""
    match by:
        case "reason":
            return _reasons(found.gaps)
        case "gap":
            return [_gap(each) for each in sorted(found.gaps, key=lambda gap: -gap.tenth_minutes)]
        case "small":
            return [_short(each) for each in found.short]
        case "remedy":
            return [_remedy(each) for each in found.remedies]
        case _:
            return [
                {
                    "agent": each.agent,
                    "due_hours": each.due_minutes / 60,
                    "rules": [rule.value for rule in each.rules],
                }
                for each in found.conflicts
            ]


def _reasons(gaps: Sequence[Gap]) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for reason in Reason:
        own = [gap for gap in gaps if gap.reason is reason]
        if own:
            rows.append(
                {
                    "reason": reason.value,
                    "gaps": len(own),
                    "tenants": len({gap.tenant for gap in own}),
                    "missing_hours": sum(gap.tenth_minutes for gap in own) / TENTH_MINUTES_AN_HOUR,
                }
            )
    return sorted(rows, key=lambda row: -float(str(row["missing_hours"])))


def _gap(gap: Gap) -> dict[str, object]:
    return {
        "tenant": gap.tenant,
        "channel": gap.channel.value,
        "day": gap.start.date(),
        "start": f"{gap.start:%H:%M}",
        "end": f"{gap.end:%H:%M}",
        "missing_hours": gap.tenth_minutes / TENTH_MINUTES_AN_HOUR,
        "reason": gap.reason.value,
        "trained": gap.trained,
        "people": {reason.value: count for reason, count in gap.reasons},
    }


def _short(short: ShortTenant) -> dict[str, object]:
    return {
        "tenant": short.tenant,
        "covered_percent": float(100 * short.share),
        "needed_hours": short.needed_tenth_minutes / TENTH_MINUTES_AN_HOUR,
        "missing_hours": short.missing_tenth_minutes / TENTH_MINUTES_AN_HOUR,
        "trained": short.trained,
        "hours": {reason.value: minutes / TENTH_MINUTES_AN_HOUR for reason, minutes in short.reasons},
    }


def _remedy(remedy: Remedy) -> dict[str, object]:
    return {
        "remedy": remedy.kind.value,
        "agent": remedy.agent,
        "tenant": remedy.tenant,
        "day": None if remedy.start is None else remedy.start.date(),
        "start": None if remedy.start is None else f"{remedy.start:%H:%M}",
        "end": None if remedy.end is None else f"{remedy.end:%H:%M}",
        "less_hours": remedy.relieved_tenth_minutes / TENTH_MINUTES_AN_HOUR,
        "work_hours": remedy.work_minutes / 60,
        "cost_won": remedy.cost_won,
        "gain_won": remedy.gain_won,
        "is_overtime": remedy.is_overtime,
    }
