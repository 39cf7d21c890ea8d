"""``pumasi demo``: a sample company walks the whole chain."""

from __future__ import annotations

from pathlib import Path

import click

from cli.help import PumasiCommand
from cli.output import echo
from core.errors import WrongState
from core.messages import say

MARKER = ".pumasi-demo"
"""A folder with this file was made by the demo and may be made anew by it."""

OUTPUTS = ("rosters", "staffing", "contracts", "invoices")


@click.command(cls=PumasiCommand, help=say("demo.help"))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("demo"), metavar="[DIR]")
def command(folder: Path) -> None:
    """Make the folder, run every step, say what was made and where."""
    from cli.demo.chain import run_command, run_steps
    from cli.demo.sample import make_sample
    from cli.demo.steps import chain_steps, company_steps

    _clear(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARKER).touch()
    sample = make_sample()
    run_command(folder, ("init", str(folder)))
    steps = (*company_steps(folder, sample), *chain_steps(folder, sample))
    times = run_steps(steps, folder, today=sample.dates.today)
    echo("demo.made", seconds=f"{sum(time.seconds for time in times):.0f}", folder=folder)
    for name in OUTPUTS:
        for found in sorted((folder / name).iterdir()):
            echo("demo.made_file", path=found, count=_files_in(found))


def _clear(folder: Path) -> None:
    """Make room in a folder of an earlier demo; a folder that holds anything else is left alone."""
    import shutil

    if not folder.exists() or not any(folder.iterdir()):
        return
    if not (folder / MARKER).is_file():
        raise WrongState("demo.not_ours", folder=folder)
    for found in folder.iterdir():
        if found.name == MARKER:
            continue
        if found.is_dir():
            shutil.rmtree(found)
        else:
            found.unlink()


def _files_in(path: Path) -> int:
    return sum(1 for found in path.rglob("*") if found.is_file()) if path.is_dir() else 1
