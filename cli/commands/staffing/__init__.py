"""``pumasi staffing``: show and export the requirement of a week, size one queue."""

from __future__ import annotations

import click

from cli.commands.staffing.export import export
from cli.commands.staffing.show import show
from cli.commands.staffing.size import size
from cli.help import PumasiGroup
from core.messages import say


@click.group(cls=PumasiGroup, help=say("staffing.help"))
def command() -> None:
    """Group of the requirement."""


for each in (show, export, size):
    command.add_command(each)
