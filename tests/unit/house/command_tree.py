"""The tree of click commands, and a memory of which of them the tests called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

_called: set[str] = set()


def root_command() -> click.Group:
    """The command ``pumasi`` itself."""
    from cli.main import cli

    return cli


def commands(start: click.Group | None = None) -> Iterator[tuple[str, click.Command]]:
    """Every command and group below ``pumasi`` with its full path, in the order of the help."""
    root = start or root_command()
    yield from _below(root, click.Context(root, info_name="pumasi"))


def _below(group: click.Group, context: click.Context) -> Iterator[tuple[str, click.Command]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None, f"{context.command_path} lists {name}, but cannot load it"
        child = click.Context(command, parent=context, info_name=name)
        yield child.command_path, command
        if isinstance(command, click.Group):
            yield from _below(command, child)


def record_calls() -> None:
    """From now on remember each command that runs to its end inside this process."""
    original = click.Command.invoke
    if getattr(original, "records_calls", False):
        return

    def invoke(self: click.Command, ctx: click.Context) -> Any:
        try:
            result = original(self, ctx)
        except click.exceptions.Exit as end:
            if end.exit_code == 0:
                _called.add(ctx.command_path)
            raise
        _called.add(ctx.command_path)
        return result

    invoke.records_calls = True  # type: ignore[attr-defined]
    click.Command.invoke = invoke  # type: ignore[method-assign]


def called_commands() -> set[str]:
    """Paths of the commands that ran to their end so far; the first word is always ``pumasi``."""
    return {" ".join(["pumasi", *path.split()[1:]]) for path in _called}
