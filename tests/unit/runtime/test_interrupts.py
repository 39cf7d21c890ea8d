"""Ctrl-C that foreign code swallows is heard all the same."""

from __future__ import annotations

import contextlib
import signal
import threading

import pytest

from runtime.interrupts import heard_interrupts
from runtime.warm import warm


def lose_an_interrupt() -> None:
    """What numba does: a Ctrl-C inside a callback is printed and forgotten, and then something is missing."""
    with contextlib.suppress(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    raise RuntimeError("no compiled object yet")


def fail() -> None:
    """A mistake of ours, without any Ctrl-C."""
    raise RuntimeError("really broken")


def test_an_interrupt_that_others_lose_is_heard() -> None:
    """Ctrl-C pressed where somebody swallows it is raised at the next check; the handler before is put back."""
    before = signal.getsignal(signal.SIGINT)
    with heard_interrupts() as check:
        check()
        with contextlib.suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            check()
    assert signal.getsignal(signal.SIGINT) is before


def test_an_interrupt_while_kernels_are_compiled_is_no_mistake_of_ours() -> None:
    """It ends as an interrupt; a compiler that fails by itself still fails."""
    with pytest.raises(KeyboardInterrupt):
        warm([f"{__name__}:lose_an_interrupt"], quiet=True)
    with pytest.raises(RuntimeError, match="really broken"):
        warm([f"{__name__}:fail"], quiet=True)


def test_another_thread_hears_nothing_and_is_not_in_the_way() -> None:
    """Only the main thread may take signals."""
    heard: list[str] = []

    def elsewhere() -> None:
        with heard_interrupts() as check:
            check()
            heard.append("done")

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert heard == ["done"]
