"""Days, hours, events and volumes as they are typed in one word."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import click

from core.channels import Channel
from core.ids import TenantId
from core.messages import say
from core.periods import MINUTES_A_DAY

if TYPE_CHECKING:
    from core.contacts import Event
    from forecasts.drivers import PlanChange
    from forecasts.whatif import Volume

ALL_TENANTS = "*"
FACTOR_MAX = Decimal(21)

_DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}|\d{1,2}))?")
_HOURS = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")
_PERCENT = re.compile(r"([+-]?\d+(?:\.\d+)?)%")

Days = tuple[date, date]


class DaysType(click.ParamType[Days]):
    """``2026-11-10``, ``2026-11-10..12`` or ``2026-11-28..2026-12-02``: first and last day."""

    name = "days"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Days:
        """Text to the first and last day."""
        if isinstance(value, tuple):
            return value
        found = days_of(value)
        if found is None:
            self.fail(say("forecast.spec.days", text=value), param, ctx)
        return found


class HoursType(click.ParamType[tuple[int, int]]):
    """``09:00-12:00``: minutes of the day."""

    name = "hours"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """Text to the first minute and the one after the last."""
        if isinstance(value, tuple):
            return value
        found = _HOURS.fullmatch(value)
        numbers = [int(part) for part in found.groups()] if found is not None else [0] * 4
        first, end = numbers[0] * 60 + numbers[1], numbers[2] * 60 + numbers[3]
        if not first < end <= MINUTES_A_DAY or max(numbers[1], numbers[3]) >= 60:
            self.fail(say("forecast.spec.hours", text=value), param, ctx)
        return first, end


class ChangeType(click.ParamType[Decimal]):
    """``+30%`` or ``-20%``: the factor 1.3 or 0.8."""

    name = "change"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        """Text to a factor."""
        if isinstance(value, Decimal):
            return value
        factor = change_of(value)
        if factor is None:
            self.fail(say("forecast.spec.change", text=value), param, ctx)
        return factor


class CountType(click.ParamType[Decimal]):
    """A number of contacts, exact, not below zero."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        """Text to a number."""
        if isinstance(value, Decimal):
            return value
        try:
            number = Decimal(value)
        except InvalidOperation:
            number = Decimal(-1)
        if not number.is_finite() or not 0 <= number <= 1_000_000:
            self.fail(say("forecast.spec.count", text=value), param, ctx)
        return number


DAYS = DaysType()
HOURS = HoursType()
CHANGE = ChangeType()
COUNT = CountType()


def days_of(text: str) -> Days | None:
    """First and last day, or None where the text says none."""
    found = _DAYS.fullmatch(text.strip())
    if found is None:
        return None
    try:
        first = date.fromisoformat(found[1])
        if found[2] is None:
            last = first
        elif "-" in found[2]:
            last = date.fromisoformat(found[2])
        else:
            last = first.replace(day=int(found[2]))
    except ValueError:
        return None
    return (first, last) if first <= last <= first + timedelta(days=366) else None


def change_of(text: str) -> Decimal | None:
    """The factor of a change in percent, or None."""
    found = _PERCENT.fullmatch(text.strip())
    if found is None:
        return None
    factor = 1 + Decimal(found[1]) / 100
    return factor if 0 <= factor <= FACTOR_MAX else None


def event_of(text: str, number: int) -> Event:
    """``promotion:T05:2026-11-10..12:+50%`` as an event; without the change its effect is the learnt one.

    ``*`` means all tenants. Raises BadParameter.
    """
    from core.contacts import Event, EventKind

    parts = text.split(":")
    kinds = {kind.value: kind for kind in EventKind if kind is not EventKind.OUTAGE}
    days = days_of(parts[2]) if len(parts) in (3, 4) else None
    factor = change_of(parts[3]) if len(parts) == 4 else None
    if parts[0] not in kinds or days is None or (len(parts) == 4 and factor is None):
        raise click.BadParameter(say("forecast.spec.event", text=text, kinds=", ".join(kinds)), param_hint="--event")
    if kinds[parts[0]] is EventKind.DELIVERY_TROUBLE and factor is None:
        # Trouble is nothing that one plans: without a number the forecast takes it as not known.
        raise click.BadParameter(say("forecast.spec.trouble", text=text), param_hint="--event")
    return Event(
        event=f"WHATIF-{number}",
        tenant=None if parts[1] == ALL_TENANTS else TenantId(parts[1]),
        kind=kinds[parts[0]],
        name=text,
        first=days[0],
        last=days[1],
        uplift=None if factor is None else factor - 1,
    )


def volume_of(text: str) -> Volume:
    """``T05=+30%`` or ``T05:chat=-10%``. Raises BadParameter."""
    from forecasts.whatif import Volume

    name, _, change = text.partition("=")
    tenant, _, channel = name.partition(":")
    factor = change_of(change)
    channels = {each.value: each for each in Channel}
    if not tenant or factor is None or (channel and channel not in channels):
        raise click.BadParameter(say("forecast.spec.volume", text=text), param_hint="--volume")
    return Volume(tenant=TenantId(tenant), channel=channels.get(channel), factor=factor)


def plan_of(text: str) -> PlanChange:
    """``orders:T05:2026-11-10..30:+100%``. Raises BadParameter."""
    from core.drivers import DriverKind
    from forecasts.drivers import PlanChange

    parts = text.split(":")
    kinds = {kind.value: kind for kind in DriverKind}
    days = days_of(parts[2]) if len(parts) == 4 else None
    factor = change_of(parts[3]) if len(parts) == 4 else None
    if parts[0] not in kinds or days is None or factor is None:
        raise click.BadParameter(say("forecast.spec.plan", text=text, drivers=", ".join(kinds)), param_hint="--plan")
    return PlanChange(tenant=TenantId(parts[1]), driver=kinds[parts[0]], first=days[0], last=days[1], factor=factor)
