"""``pumasi staffing``: show, explain and export the requirement of a week, propose amendments, size one queue."""

from __future__ import annotations

import click

from cli.commands.staffing.amend import amend
from cli.commands.staffing.explain import explain
from cli.commands.staffing.export import export
from cli.commands.staffing.show import show
from cli.commands.staffing.size import size
from cli.help import PumasiGroup
from core.messages import say


@click.group(cls=PumasiGroup, help=say("staffing.help"))
def command() -> None:
    """Group of the requirement."""


for each in (show, explain, amend, export, size):
    command.add_command(each)
