"""Progress on a terminal, in a log, and when interrupted."""

import io
import time

import pytest

from runtime.progress import Progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Always."""
        return True


def run(stream: io.StringIO, now: list[float], *, stop_after: int = 4) -> None:
    """Four steps of six seconds."""
    with Progress("Invoices", total=4, stream=stream) as bar:
        for step in range(4):
            if step == stop_after:
                raise KeyboardInterrupt
            now[0] += 6
            bar.advance(note=f"T{step}")


def test_a_log_gets_a_few_whole_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """No control characters, a line every ten seconds at most, and a last one."""
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    stream = io.StringIO()
    run(stream, now)
    assert stream.getvalue().splitlines() == [
        "Invoices: 2 of 4 (50 %)  T1",
        "Invoices: 4 of 4 (100 %)  T3",
        "Invoices: 4 of 4, 24.0 s",
    ]


def test_a_terminal_gets_one_line_that_fills(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line is drawn over itself and ends with a line break."""
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    stream = Terminal()
    run(stream, now)
    shown = stream.getvalue()
    assert shown.count("\n") == 1
    assert shown.endswith("Invoices: 4 of 4, 24.0 s\n")
    assert "████████████░░░░░░░░░░░░" in shown


def test_an_interrupt_leaves_a_clean_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is not swallowed, and says where it stopped."""
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    stream = Terminal()
    with pytest.raises(KeyboardInterrupt):
        run(stream, now, stop_after=2)
    assert stream.getvalue().endswith("Invoices: stopped at 2 of 4\n")


def test_quiet_says_nothing() -> None:
    """For --json and --quiet."""
    stream = Terminal()
    with Progress("x", total=0, stream=stream, quiet=True) as bar:
        bar.advance()
    assert stream.getvalue() == ""


def test_work_of_unknown_length_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a total there is no percentage."""
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    stream = io.StringIO()
    with Progress("Rows", total=None, stream=stream) as bar:
        now[0] = 11
        bar.advance(500)
    assert stream.getvalue().splitlines() == ["Rows: 500", "Rows: 500 of 500, 11.0 s"]


def test_a_stage_without_steps_is_told_at_once() -> None:
    """A log gets a line when a stage begins, however soon after the last one, and the count stays."""
    stream = io.StringIO()
    with Progress("roster", total=2, stream=stream) as bar:
        bar.tell("searching")
        bar.advance(2)
        bar.tell("dividing")
    assert stream.getvalue().splitlines()[:2] == [
        "roster: 0 of 2 (0 %)  searching",
        "roster: 2 of 2 (100 %)  dividing",
    ]
