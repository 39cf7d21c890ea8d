"""``pumasi contract``: from a diagnosis and its order to the quote, the contract and its end."""

from __future__ import annotations

import click

from cli.commands.contract.amend import amend
from cli.commands.contract.check import check
from cli.commands.contract.checklist import checklist
from cli.commands.contract.diagnose import diagnose
from cli.commands.contract.diff import diff
from cli.commands.contract.draft import draft
from cli.commands.contract.end import end
from cli.commands.contract.list import list_
from cli.commands.contract.order import order
from cli.commands.contract.quote import quote
from cli.commands.contract.renew import renew
from cli.commands.contract.show import show
from cli.commands.contract.sign import render, sign
from cli.help import PumasiGroup
from core.messages import say


@click.group(cls=PumasiGroup, help=say("contract.help"))
def command() -> None:
    """Group of the contracts."""


for each in (diagnose, order, quote, checklist, draft, check, sign, amend, renew, end, list_, show, diff, render):
    command.add_command(each)
