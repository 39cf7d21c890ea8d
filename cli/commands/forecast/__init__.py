"""``pumasi forecast``: run, show, explain, judge, override and suppose."""

from __future__ import annotations

import click

from cli.commands.forecast.explain import explain
from cli.commands.forecast.export import export
from cli.commands.forecast.judge import accuracy, backtest
from cli.commands.forecast.override import override
from cli.commands.forecast.run import run
from cli.commands.forecast.show import show
from cli.commands.forecast.whatif import whatif
from cli.help import PumasiGroup
from core.messages import say


@click.group(cls=PumasiGroup, help=say("forecast.help"))
def command() -> None:
    """Group of the forecast."""


for each in (run, show, explain, override, whatif, backtest, accuracy, export):
    command.add_command(each)
