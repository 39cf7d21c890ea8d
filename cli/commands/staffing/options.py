"""Options that the staffing commands share."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import click

from cli.options import MONDAY
from core.messages import say
from core.money import round_rate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wfm.staffing.shrinkage import ShrinkageKind

KINDS = ("annual_leave", "training", "meeting", "sick_leave", "unpaid", "late", "break")


def newest_week_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """``--week MONDAY``, by default the first whole week of the newest forecast."""
    return click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("staffing.option.week"))(function)


def pool_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """``--pool CODE``."""
    return click.option("--pool", metavar="CODE", help=say("staffing.option.pool"))(function)


def shrinkage_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """``--shrinkage KIND=PERCENT``, as often as wanted."""
    return click.option(
        "--shrinkage",
        "by_hand",
        multiple=True,
        metavar="KIND=PERCENT",
        help=say("staffing.option.shrinkage", kinds=", ".join(KINDS)),
    )(function)


def shrinkage_by_hand(texts: Sequence[str]) -> dict[ShrinkageKind, Decimal]:
    """``training=3%`` as a part of one. Raises BadParameter."""
    from wfm.staffing.shrinkage import ShrinkageKind

    found: dict[ShrinkageKind, Decimal] = {}
    for text in texts:
        kind, _, percent = text.partition("=")
        try:
            part = Decimal(percent.strip().removesuffix("%")) / 100
        except InvalidOperation:
            part = Decimal("NaN")
        if kind not in KINDS or not part.is_finite() or not 0 <= part < 1:
            raise click.BadParameter(
                say("staffing.bad_shrinkage", text=text, kinds=", ".join(KINDS)), param_hint="--shrinkage"
            )
        found[ShrinkageKind(kind)] = part
    return found


def hours(value: Decimal) -> str:
    """Hours as a sentence says them: one place, half up like the tables."""
    return f"{round_rate(value, 1):,.1f}"
