"""``pumasi job``: batch jobs for cron, and the list of their runs."""

from __future__ import annotations

import click

from cli.commands.job.daily import daily
from cli.commands.job.monthly import monthly
from cli.commands.job.runs import runs
from cli.commands.job.weekly import weekly
from cli.help import PumasiGroup
from core.messages import say


@click.group(cls=PumasiGroup, help=say("job.help"))
def command() -> None:
    """Group of the jobs."""


for each in (daily, weekly, monthly, runs):
    command.add_command(each)
