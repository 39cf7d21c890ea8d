"""``pumasi roster``: build, show, check, publish, lock, export."""

from __future__ import annotations

import click

from cli.commands.roster.assure import assure
from cli.commands.roster.build import build
from cli.commands.roster.candidates import candidates
from cli.commands.roster.diff import diff
from cli.commands.roster.explain import explain
from cli.commands.roster.export import export
from cli.commands.roster.imports import import_
from cli.commands.roster.outline import outline
from cli.commands.roster.repair import repair
from cli.commands.roster.show import show
from cli.commands.roster.state import check, lock, publish
from cli.help import PumasiGroup
from core.messages import say


@click.group(cls=PumasiGroup, help=say("roster.help"))
def command() -> None:
    """Group of the roster."""


for each in (build, outline, assure, show, check, publish, lock, export, import_, diff, explain, repair, candidates):
    command.add_command(each)
