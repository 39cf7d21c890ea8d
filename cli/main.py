"""``pumasi``: the command line. Groups load when they are called, so that help appears at once."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from cli.help import PumasiCommand, PumasiGroup, guarded
from core.messages import say

COMMANDS: dict[str, str] = {
    "init": "cli.commands.workspace:init",
    "doctor": "cli.commands.workspace:doctor",
    "template": "cli.commands.imports:template",
    "import": "cli.commands.imports:import_",
    "forecast": "cli.commands.forecast:command",
    "staffing": "cli.commands.staffing:command",
    "roster": "cli.commands.roster:command",
    "simulate": "cli.commands.simulate:command",
    "capacity": "cli.commands.capacity:command",
    "timesheet": "cli.commands.timesheet:command",
    "contract": "cli.commands.contract:command",
    "invoice": "cli.commands.invoice:command",
    "report": "cli.commands.report:command",
    "job": "cli.commands.job:command",
    "demo": "cli.commands.demo:command",
    "completion": "cli.commands.completion:command",
}
"""Name ▶ ``module:attribute``, in the order a newcomer meets them. The summary is ``cli.summary.<name>``."""


class Root(PumasiGroup):
    """The outermost group: knows the names and summaries of the groups without loading them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every group and command, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command. Help of the whole list uses ``format_commands`` and loads none."""
        target = COMMANDS.get(cmd_name)
        if target is None:
            return None
        from importlib import import_module

        module, _, attribute = target.partition(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands with their summaries from the catalogue."""
        with formatter.section(say("cli.help.commands")):
            formatter.write_dl([(name, say(f"cli.summary.{name}")) for name in COMMANDS])

    def invoke(self, ctx: click.Context) -> object:
        """Run, and turn every error into a sentence and an exit code."""
        return guarded(lambda: super(Root, self).invoke(ctx))


@click.group(cls=Root, help=say("cli.root.help"), invoke_without_command=False)
@click.option(
    "--workspace",
    "workspace_folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help=say("cli.root.workspace"),
)
@click.version_option(package_name="pumasi", prog_name="pumasi", message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context, workspace_folder: Path | None) -> None:
    """Entry of every command; the text a user reads is in the catalogue."""
    from cli.context import Session

    ctx.obj = Session(folder=workspace_folder)
    ctx.call_on_close(ctx.obj.close)


def main() -> None:
    """Console entry."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        cli(prog_name="pumasi")
    finally:
        # the system takes all memory back at once; to look for circles in it first would keep the user waiting
        gc.freeze()


__all__ = ["COMMANDS", "PumasiCommand", "cli", "main"]
