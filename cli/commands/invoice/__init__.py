"""``pumasi invoice``: preview, run, list, show, send, credit, revise, render, and what was paid."""

from __future__ import annotations

import click

from cli.commands.invoice.aging import aging
from cli.commands.invoice.credit import credit, revise
from cli.commands.invoice.explain import explain
from cli.commands.invoice.export_tax import export_tax
from cli.commands.invoice.interest import interest
from cli.commands.invoice.list import list_
from cli.commands.invoice.payment import payment
from cli.commands.invoice.preview import preview
from cli.commands.invoice.render import render
from cli.commands.invoice.run import run
from cli.commands.invoice.send import send
from cli.commands.invoice.show import show
from cli.commands.invoice.true_up import true_up
from cli.help import PumasiGroup
from core.messages import say


@click.group(cls=PumasiGroup, help=say("invoice.help"))
def command() -> None:
    """Group of the invoices."""


for each in (
    preview,
    run,
    list_,
    show,
    explain,
    send,
    credit,
    revise,
    render,
    export_tax,
    payment,
    aging,
    interest,
    true_up,
):
    command.add_command(each)
