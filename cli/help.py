"""Plain click with two habits added: examples stay as they were written, and no user meets a traceback."""

from __future__ import annotations

import errno
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any

import click

from core.errors import ProblemsFound, PumasiError
from core.messages import say

UNEXPECTED = 1
ENVIRONMENT = 6
INTERRUPTED = 130

SURROUNDINGS = frozenset(
    {
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EACCES,
        errno.EPERM,
        errno.EROFS,
        errno.ENOENT,
        errno.ENOTDIR,
        errno.EISDIR,
        errno.EEXIST,
        errno.ENAMETOOLONG,
    }
)
"""What the disk refuses and the user can mend: room, rights, a file where a folder should be."""

PROBLEMS_SHOWN_MAX = 50
"""How many problems a terminal shows; ``--json`` gives all where a command offers it."""

SENTENCE_MAX = 500
"""Longer than any first sentence of a command's help."""


def _keep_examples(text: str | None) -> str | None:
    """Mark the block of examples so that click does not fold its lines into a paragraph."""
    if text is None:
        return None
    paragraphs = text.strip().split("\n\n")
    kept = ["\b\n" + p if p.startswith("Examples:") or "\n  " in p else p for p in paragraphs]
    return "\n\n".join(kept)


class PumasiCommand(click.Command):
    """A command whose help keeps its examples."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take click's arguments."""
        kwargs["help"] = _keep_examples(kwargs.get("help"))
        super().__init__(*args, **kwargs)


class PumasiGroup(click.Group):
    """A group of such commands; an unknown command is answered with the nearest known one."""

    command_class = PumasiCommand

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take click's arguments."""
        kwargs["help"] = _keep_examples(kwargs.get("help"))
        super().__init__(*args, **kwargs)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of declaration: the order of the work, not of the alphabet."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Every command with its whole first sentence: click would cut it off at the end of the line."""
        known = {name: self.get_command(ctx, name) for name in self.list_commands(ctx)}
        rows = [(name, each.get_short_help_str(SENTENCE_MAX)) for name, each in known.items() if each is not None]
        with formatter.section(say("cli.help.commands")):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with a suggestion."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and self.get_command(ctx, name) is None:
            from difflib import get_close_matches

            known = self.list_commands(ctx)
            near = get_close_matches(name, known, n=1)
            there = say("cli.usage.commands_are", names=", ".join(known))
            hint = say("cli.usage.did_you_mean", name=near[0]) if near else there
            ctx.fail(say("cli.usage.no_such_command", name=name) + hint)
        return super().resolve_command(ctx, args)


PumasiGroup.group_class = PumasiGroup


def guarded(work: Callable[[], object]) -> object:
    """Run a command; what goes wrong becomes a sentence on standard error and an exit code."""
    try:
        return work()
    except ProblemsFound as found:
        _say_problems(found)
        code = found.exit_code
    except PumasiError as error:
        click.echo(say("cli.error", text=str(error)), err=True)
        code = error.exit_code
    except KeyboardInterrupt:
        click.echo(say("cli.interrupted"), err=True)
        code = INTERRUPTED
    except BrokenPipeError:
        raise
    except OSError as trouble:
        if trouble.errno not in SURROUNDINGS:
            code = _say_unexpected()
        else:
            name = trouble.filename if trouble.filename is not None else ""
            click.echo(say("cli.environment", file=name, reason=trouble.strerror), err=True)
            code = ENVIRONMENT
    except (click.exceptions.Exit, click.Abort, click.ClickException):
        raise
    except Exception:  # noqa: BLE001 - the last wall before the user: anything else is our mistake
        code = _say_unexpected()
    raise click.exceptions.Exit(code)


def _say_problems(found: ProblemsFound) -> None:
    say_problems(found.problems)
    click.echo(say("cli.error", text=str(found)), err=True)


def say_problems(problems: Sequence[object]) -> None:
    """List problems on standard error, at most PROBLEMS_SHOWN_MAX of them."""
    for problem in problems[:PROBLEMS_SHOWN_MAX]:
        click.echo(f"  {problem}", err=True)
    left = len(problems) - PROBLEMS_SHOWN_MAX
    if left > 0:
        click.echo(say("cli.more_problems", count=left), err=True)


def _say_unexpected() -> int:
    """Keep a report for us (code places only, no values: they may be personal) and tell the user where it is."""
    kind, value, trace = sys.exc_info()
    import tempfile

    frames = [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)]
    with tempfile.NamedTemporaryFile("w", prefix="pumasi-fault-", suffix=".txt", delete=False) as report:
        report.write("\n".join([getattr(kind, "__name__", "?"), _invariant_text(value), *frames, ""]))
    click.echo(say("cli.unexpected", kind=getattr(kind, "__name__", "?"), file=report.name), err=True)
    return UNEXPECTED


def _invariant_text(value: BaseException | None) -> str:
    """Text of our own invariants, which are written without personal data; other texts may hold values."""
    from core.errors import BrokenInvariant

    return str(value) if isinstance(value, BrokenInvariant) else ""
