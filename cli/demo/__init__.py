"""The sample company: generated, seeded, plainly fictitious, and led through the whole chain.

``sample`` invents records; ``files`` writes them as a user's own files; ``steps`` names the commands that import those
files and run every stage; ``chain`` runs them one after another in one process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cli.context import Session


def fill(session: Session) -> None:
    """Fill a new workspace with the sample company: its files, their import, its signed contracts."""
    from cli.demo.chain import run_steps
    from cli.demo.sample import make_sample
    from cli.demo.steps import company_steps

    folder = session.workspace.root
    sample = make_sample()
    run_steps(company_steps(folder, sample), folder, today=sample.dates.today)
