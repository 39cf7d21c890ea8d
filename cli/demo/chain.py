"""The chain of the demo: the very commands a user would type, one after another, in one process."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from cli.context import CLOCK_VARIABLE
from core.messages import say
from core.periods import seoul

MINUTE_OF_THE_DAY = 9 * 60
"""The sample's clock stands at nine in the morning, Asia/Seoul."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A command line, or work of the demo itself; ``title`` names a key of the catalogue."""

    title: str
    arguments: tuple[str, ...] = ()
    work: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTime:
    """How long a step took."""

    title: str
    seconds: float


def run_steps(steps: Sequence[Step], folder: Path, *, today: date) -> tuple[StepTime, ...]:
    """Run every step as if it were ``today``; a command that fails stops the chain with its own exit code."""
    times = []
    with clock_at(today):
        for number, step in enumerate(steps, start=1):
            click.echo(say("demo.step", number=number, count=len(steps), title=say(step.title)))
            begin = time.perf_counter()
            if step.work is not None:
                step.work()
            if step.arguments:
                click.echo(say("demo.command", line=" ".join(step.arguments)))
                run_command(folder, step.arguments)
            times.append(StepTime(title=step.title, seconds=time.perf_counter() - begin))
    return tuple(times)


@contextmanager
def clock_at(today: date) -> Iterator[None]:
    """Let every command inside take this morning for now: the sample is the same whenever it is made."""
    before = os.environ.get(CLOCK_VARIABLE)
    os.environ[CLOCK_VARIABLE] = seoul(today, MINUTE_OF_THE_DAY).isoformat()
    try:
        yield
    finally:
        del os.environ[CLOCK_VARIABLE]
        if before is not None:
            os.environ[CLOCK_VARIABLE] = before


def run_command(folder: Path, arguments: Sequence[str]) -> None:
    """One command line, as ``pumasi --workspace FOLDER …`` would run it."""
    from cli.main import cli

    code = cli.main(["--workspace", str(folder), *arguments], prog_name="pumasi", standalone_mode=False)
    if isinstance(code, int) and code != 0:
        raise click.exceptions.Exit(code)
