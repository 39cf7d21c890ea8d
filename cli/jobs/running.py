"""What every job has in common: a lock, a row in the table of runs, a summary that is said and handed to a hook.

A run that was killed leaves its row as ``running``; the next one, which holds the lock, knows that it is dead and notes
so. A summary holds counts and codes, never a name or a wage.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from cli.jobs.hook import run_hook
from cli.jobs.lock import job_lock
from core.errors import PartlyDone, ProblemsFound, PumasiError
from core.messages import say

if TYPE_CHECKING:
    from cli.context import Session
    from store.runs import RunStatus

UNEXPECTED = 1
INTERRUPTED = 130


class Told:
    """The summary of a job: each line goes to standard output (warnings to standard error) and, at the end, to the
    hook. ``quiet`` lines are kept for the hook only, because standard output belongs to --json.
    """

    def __init__(self, job: str, *, quiet: bool = False) -> None:
        """Nothing is told yet."""
        self.job, self.quiet = job, quiet
        self.lines: list[str] = []

    def say(self, key: str, **values: object) -> None:
        """A sentence of the catalogue."""
        self.line(say(key, **values))

    def line(self, text: str) -> None:
        """A line as it is."""
        self.lines.append(text)
        if not self.quiet:
            click.echo(text)

    def warn(self, key: str, **values: object) -> None:
        """A sentence on standard error."""
        text = say(key, **values)
        self.lines.append(text)
        click.echo(text, err=True)


@contextmanager
def job_run(
    session: Session, job: str, *, dry_run: bool, wait_s: int | None = None, quiet: bool = False
) -> Iterator[Told]:
    """A job from lock to hook. A dry run takes no lock, notes nothing and calls no hook.

    Raises EnvironmentTrouble where another run holds the lock for too long, or where the job is done but its hook
    failed.
    """
    told = Told(job, quiet=quiet)
    if dry_run:
        yield told
        return
    settings = session.settings.job
    code = UNEXPECTED
    try:
        with job_lock(session.workspace.root, wait_s=settings.wait_s if wait_s is None else wait_s):
            _note_killed(session)
            yield told
        code = 0
    except PumasiError as error:
        code = error.exit_code
        told.lines += [f"  {problem}" for problem in error.problems] if isinstance(error, ProblemsFound) else []
        told.lines.append(say("cli.error", text=str(error)))
        raise
    except KeyboardInterrupt:
        code = INTERRUPTED
        raise
    finally:
        if settings.hook:
            run_hook(settings, told.job, told.lines, code, session.workspace.root)


@contextmanager
def noted_run(session: Session, job: str, period: str) -> Iterator[Noted]:
    """A row in the table of runs: begun now, and ended with what the block says of it, or as failed."""
    from store.runs import RunStatus, finish_run, start_run

    with session.database.writing() as connection:
        run = start_run(connection, job, period, started_at=session.now)
    noted = Noted(RunStatus.FAILED)
    try:
        yield noted
    except PartlyDone:
        noted.status = RunStatus.PARTLY_DONE
        raise
    finally:
        with session.database.writing() as connection:
            finish_run(
                connection, run, finished_at=session.read_clock(), status=noted.status, summary=dict(noted.summary)
            )


class Noted:
    """How a run ended, as its block says: failed until it says otherwise."""

    def __init__(self, status: RunStatus) -> None:
        """No summary yet."""
        self.status = status
        self.summary: Mapping[str, object] = {}


def _note_killed(session: Session) -> None:
    """Who holds the lock knows that every other run is over: those still said to be running were killed."""
    from store.runs import end_killed

    with session.database.writing() as connection:
        end_killed(connection, noted_at=session.now)
