"""``pumasi simulate``: play a week contact by contact; again with something changed; say which promises hold."""

from __future__ import annotations

import click

from cli.commands.simulate.promise import promise
from cli.commands.simulate.week import week
from cli.commands.simulate.whatif import whatif
from cli.help import PumasiGroup
from core.messages import say


@click.group(cls=PumasiGroup, help=say("simulate.help"))
def command() -> None:
    """Group of the simulator."""


for each in (week, whatif, promise):
    command.add_command(each)
