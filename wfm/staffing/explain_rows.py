"""An explanation as rows: steps of a computation for a screen, one object for a program, kinds of shrinkage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import timedelta
from decimal import Decimal

from core.money import round_rate
from wfm.staffing.explain import ChannelExplained, TenantExplained
from wfm.staffing.shrinkage import HoursBehind
from wfm.staffing.views import ViewRow, target_text

Step = Callable[[ChannelExplained], Decimal | int | None]

STEPS: dict[str, Step] = {
    "contacts": lambda each: each.contacts,
    "aht_s": lambda each: each.aht_s,
    "speed": lambda each: each.speed,
    "moved_hours": lambda each: each.moved_hours,
    "load_hours": lambda each: each.load_hours,
    "pool_load_hours": lambda each: each.pool_load_hours,
    "pool_safety_hours": lambda each: each.pool_safety_hours,
    "by_load_hours": lambda each: each.by_load_hours,
    "strictness": lambda each: each.strictness,
    "safety_hours": lambda each: each.safety_hours,
    "covered_hours": lambda each: -each.covered_hours,
    "minimum_hours": lambda each: each.minimum_hours,
    "rounding_hours": lambda each: each.rounding_hours,
    "need_hours": lambda each: each.need_hours,
}
"""The steps in the order of the computation: what a channel has to show at each."""

SUMMED = ("contacts", "load_hours", "safety_hours", "covered_hours", "minimum_hours", "rounding_hours", "need_hours")
"""Steps that add up over the channels of a tenant."""

ALWAYS = {"contacts", "aht_s", "load_hours", "safety_hours", "need_hours"}
"""Steps shown even where they are zero."""

RATIOS = {"speed", "strictness"}
"""Shown with two places; hours of more than a day with one."""


def step_rows(of: TenantExplained) -> list[dict[str, object]]:
    """One row a step, one column a channel, and ``all``; a step that plays no part is left out."""
    places = 1 if of.end - of.first > timedelta(days=1) else 2
    rows: list[dict[str, object]] = []
    for name, step in STEPS.items():
        values = {each.channel.value: step(each) for each in of.channels}
        numbers = [value for value in values.values() if value is not None]
        if name not in ALWAYS and all(round_rate(value, places) == 0 for value in numbers):
            continue
        total = sum(numbers, Decimal(0)) if name in SUMMED else None
        here = 2 if name in RATIOS else places
        shown = {channel: _shown(value, here) for channel, value in values.items()}
        rows.append({"step": name, **shown, "all": _shown(total, here)})
    return rows


def _shown(value: Decimal | int | None, places: int) -> Decimal | int | None:
    if not isinstance(value, Decimal):
        return value
    return round_rate(value, places).quantize(Decimal(1).scaleb(-places)) + 0


def explanation(of: TenantExplained) -> dict[str, object]:
    """One object with everything: figures as decimals, nothing rounded beyond what was computed."""
    staffing = of.staffing
    return {
        "tenant": of.tenant,
        "first": f"{of.first:%Y-%m-%d %H:%M}",
        "end": f"{of.end:%Y-%m-%d %H:%M}",
        "channels": [
            {**asdict(each), "channel": each.channel.value, "target": target_text(each.target)} for each in of.channels
        ],
        "need_hours": of.need_hours,
        "alone_hours": of.alone_hours,
        "saved_hours": of.saved_hours,
        "shrinkage": shrinkage_rows(of.behind),
        "paid_hours": of.behind.paid,
        "contracted_hours": of.behind.contracted,
        "break_hours": of.behind.breaks,
        "share_fte": staffing.share_fte,
        "contract_shrinkage_percent": round_rate(staffing.shrinkage * 100, 2),
        "needed_week_hours": staffing.needed_week_hours,
        "bought_week_hours": staffing.bought_week_hours,
        "share_needed_fte": staffing.share_needed_fte,
        "proposed_share_fte": staffing.proposed_share_fte,
    }


def shrinkage_rows(behind: HoursBehind) -> list[ViewRow]:
    """One row a kind: its part, where it comes from, and its hours behind the hours on duty."""
    return [
        {
            "kind": each.part.kind.value,
            "is_paid": each.part.kind.is_paid,
            "percent": round_rate(each.part.fraction * 100, 2),
            "hours": each.hours,
            "source": each.part.source.value,
            "basis": each.part.basis,
        }
        for each in behind.kinds
    ]
