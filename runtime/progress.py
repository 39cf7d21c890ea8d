"""Progress of long work: one line that fills up on a terminal, a few plain lines in a log; always to stderr.

with Progress(say("staffing.progress"), total=len(tenants)) as progress:
    for tenant in tenants:
        ...
        progress.advance(note=tenant)
"""

from __future__ import annotations

import shutil
import sys
import time
from types import TracebackType
from typing import Self, TextIO

from core.errors import require
from core.messages import say

_REDRAW_S = 0.1
_LINE_S = 10.0
"""A log gets a line at least this far apart, and the last."""
_BAR_WIDTH = 24


class Progress:
    """Counts steps. ``total`` None is for work of unknown length. ``quiet`` says nothing at all."""

    def __init__(self, label: str, *, total: int | None, stream: TextIO | None = None, quiet: bool = False) -> None:
        require(total is None or total >= 0, "a total below zero")
        self._label, self._total = label, total
        self._stream = stream if stream is not None else sys.stderr
        self._quiet = quiet
        self._terminal = self._stream.isatty()
        self._done = 0
        self._note = ""
        self._began = self._said = time.monotonic()

    def __enter__(self) -> Self:
        """Show the empty bar on a terminal."""
        if self._terminal:
            self._draw()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """One closing line: finished, or where it was stopped."""
        if self._quiet:
            return
        total = self._done if self._total is None else self._total
        seconds = f"{time.monotonic() - self._began:.1f}"
        key = "runtime.progress.finished" if kind is None else "runtime.progress.stopped"
        line = say(key, label=self._label, done=self._done, total=total, seconds=seconds)
        self._write(f"\r\x1b[2K{line}\n" if self._terminal else f"{line}\n")

    def advance(self, steps: int = 1, *, note: str = "") -> None:
        """Count ``steps`` done. ``note`` is shown beside the count; it holds no personal data."""
        self._done += steps
        self._note = f"  {note}" if note else ""
        now = time.monotonic()
        if now - self._said >= (_REDRAW_S if self._terminal else _LINE_S):
            self._said = now
            self._draw()

    def tell(self, note: str) -> None:
        """Say at once what is being done now: for a stage that counts no steps of its own."""
        self._note = f"  {note}"
        self._said = time.monotonic()
        self._draw()

    def _draw(self) -> None:
        if self._quiet:
            return
        key = "runtime.progress.open_line"
        percent, bar = 100, ""
        if self._total is not None:
            share = min(self._done / self._total, 1.0) if self._total else 1.0
            percent = int(share * 100)
            filled = int(share * _BAR_WIDTH)
            bar = "█" * filled + "░" * (_BAR_WIDTH - filled)
            key = "runtime.progress.bar" if self._terminal else "runtime.progress.line"
        line = say(
            key, label=self._label, done=self._done, total=self._total, percent=percent, bar=bar, note=self._note
        )
        if self._terminal:
            columns = shutil.get_terminal_size().columns - 1
            self._write(f"\r\x1b[2K{line[:columns]}")
        else:
            self._write(f"{line}\n")

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
