"""The hook of the settings: a command that gets the summary of every job, to mail it or to tell a health check."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cli.output import note
from core.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from store.settings import JobSettings

STATUS = {0: "done", 7: "partly_done"}
"""The word of an exit code; every other one has failed."""


def run_hook(settings: JobSettings, job: str, lines: Sequence[str], code: int, folder: Path) -> None:
    """Start the hook without a shell, the summary on its standard input, and wait for it.

    ``{job}``, ``{status}`` and ``{exit}`` in its words are filled; the same stand in PUMASI_JOB, PUMASI_STATUS and
    PUMASI_EXIT. What a failing hook says is told; where the job itself went well this raises EnvironmentTrouble, so
    that a mail nobody got is noticed.
    """
    values = {"job": job, "status": STATUS.get(code, "failed"), "exit": str(code)}
    words = shlex.split(settings.hook)
    for name, value in values.items():
        words = [word.replace("{" + name + "}", value) for word in words]
    environment = os.environ | {f"PUMASI_{name.upper()}": value for name, value in values.items()}
    try:
        done = subprocess.run(
            words,
            input="\n".join(lines) + "\n",
            text=True,
            encoding="utf-8",
            errors="replace",
            env=environment,
            cwd=folder,
            timeout=settings.hook_seconds,
            capture_output=True,
            check=False,
        )
        reason = "" if done.returncode == 0 else f"exit code {done.returncode} {done.stderr.strip()[:200]}".strip()
    except subprocess.TimeoutExpired:
        reason = f"no answer after {settings.hook_seconds} s"
    except OSError as trouble:
        reason = trouble.strerror or str(trouble)
    if not reason:
        return
    if sys.exc_info()[0] is None and code == 0:
        raise EnvironmentTrouble("job.hook_failed", hook=words[0], reason=reason)
    note("job.hook_failed", hook=words[0], reason=reason)
