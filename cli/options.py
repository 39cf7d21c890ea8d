"""Options that many commands share, each written once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeVar

import click

from core.errors import PumasiError
from core.messages import say
from core.periods import BillingPeriod

Command = TypeVar("Command", bound=Callable[..., Any])


class DayType(click.ParamType[date]):
    """A day written as 2026-11-09."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Text to a day."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(say("cli.usage.bad_day", text=value), param, ctx)


class MondayType(DayType):
    """The Monday that begins a week."""

    name = "monday"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Text to a Monday."""
        day = super().convert(value, param, ctx)
        if day.weekday() != 0:
            monday = day - timedelta(days=day.weekday())
            self.fail(say("cli.usage.not_monday", day=day, monday=monday), param, ctx)
        return day


class PeriodType(click.ParamType[BillingPeriod]):
    """A billing period written as 2026-10."""

    name = "period"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> BillingPeriod:
        """Text to a period of calendar months; a contract's closing day is applied later."""
        if isinstance(value, BillingPeriod):
            return value
        try:
            return BillingPeriod.parse(value)
        except PumasiError as error:
            self.fail(str(error), param, ctx)


DAY = DayType()
MONDAY = MondayType()
PERIOD = PeriodType()


def json_option(function: Command) -> Command:
    """``--json``: an array of objects instead of a table. The parameter is named ``as_json``."""
    return click.option("--json", "as_json", is_flag=True, help=say("cli.option.json"))(function)


def week_option(function: Command) -> Command:
    """``--week MONDAY``: the parameter is named ``monday``."""
    return click.option("--week", "monday", type=MONDAY, required=True, metavar="MONDAY", help=say("cli.option.week"))(
        function
    )


def period_option(function: Command) -> Command:
    """``--period YYYY-MM``."""
    return click.option("--period", type=PERIOD, required=True, metavar="YYYY-MM", help=say("cli.option.period"))(
        function
    )


def tenant_option(function: Command) -> Command:
    """``--tenant CODE``, optional."""
    return click.option("--tenant", metavar="CODE", help=say("cli.option.tenant"))(function)


def out_option(function: Command) -> Command:
    """``--out PATH``, optional."""
    from pathlib import Path

    return click.option("--out", type=click.Path(path_type=Path), metavar="PATH", help=say("cli.option.out"))(function)


WORKERS_MAX = 256
"""More processes than this are a slip of the finger."""
SEED_MAX = 2**31 - 1
"""What compiled kernels take as a seed."""


def seed_option(text: str, *, default: int | None = 1) -> Callable[[Command], Command]:
    """``--seed N``: where chance begins; ``text`` says of what."""
    return click.option(
        "--seed",
        type=click.IntRange(0, SEED_MAX),
        default=default,
        show_default=default is not None,
        metavar="N",
        help=text,
    )


def workers_option(text: str, *, default: int | None = None) -> Callable[[Command], Command]:
    """``--workers N``: how many processes; ``text`` says for what."""
    return click.option(
        "--workers",
        type=click.IntRange(1, WORKERS_MAX),
        default=default,
        show_default=default is not None,
        metavar="N",
        help=text,
    )
