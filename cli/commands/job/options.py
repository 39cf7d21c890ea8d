"""Options that the jobs share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from core.messages import say

Command = TypeVar("Command", bound=Callable[..., Any])


def dry_run_option(function: Command) -> Command:
    """``--dry-run``."""
    return click.option("--dry-run", is_flag=True, help=say("job.option.dry_run"))(function)


def wait_option(function: Command) -> Command:
    """``--wait SECONDS``: the parameter is named ``wait_s``."""
    return click.option(
        "--wait", "wait_s", type=click.IntRange(0, 86_400), metavar="SECONDS", help=say("job.option.wait")
    )(function)
