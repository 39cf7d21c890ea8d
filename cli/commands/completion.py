"""``pumasi completion``: the line to put into a shell's start file."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from cli.help import PumasiCommand
from core.messages import say


@click.command(cls=PumasiCommand, help=say("cli.completion.help"))
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print click's own completion script."""
    completion = get_completion_class(shell)
    assert completion is not None
    click.echo(completion(ctx.find_root().command, {}, "pumasi", "_PUMASI_COMPLETE").source())
