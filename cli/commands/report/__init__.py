"""``pumasi report``: month, margin, tenant."""

from __future__ import annotations

import click

from cli.commands.report.margin import margin
from cli.commands.report.month import month
from cli.commands.report.tenant import tenant
from cli.help import PumasiGroup
from core.messages import say


@click.group(cls=PumasiGroup, help=say("report.help"))
def command() -> None:
    """Group of the reports."""


for each in (month, margin, tenant):
    command.add_command(each)
