"""Options that roster commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

from core.messages import say

Command = TypeVar("Command", bound=Callable[..., object])


def pool_option(function: Command) -> Command:
    """``--pool CODE``, needed only where there are several."""
    return click.option("--pool", metavar="CODE", help=say("roster.option.pool"))(function)


def version_option(function: Command) -> Command:
    """``--version N``; by default the version in force."""
    return click.option("--version", "version", type=click.IntRange(1), metavar="N", help=say("roster.option.version"))(
        function
    )
