"""A signed version that has not begun is taken back; what it replaced goes on as it was signed."""

from __future__ import annotations

import pytest

from store.workspace import Workspace
from tests.unit.contracts.calls import TAKEN, call, done, rows

AMEND = ("contract", "amend", "T07-2026-1", "--effective", "2026-12-01")
CANCEL = ("contract", "end", "T07-2026-1", "--cancel", "2", "--reason", "the shop stays as it is")


@pytest.fixture
def amended(office: Workspace) -> Workspace:
    """Version 2 is signed and begins in December; today is 9 November."""
    done(office, *AMEND, "--set", "share=0.8")
    done(office, "contract", "sign", "T07-2026-1", "--on", "2026-11-09", *TAKEN)
    return office


def states(office: Workspace) -> dict[int, tuple[str, str]]:
    """State and last day by version."""
    listed = rows(office, "contract", "list", "--all")
    return {row["version"]: (row["state"], row["valid_until"]) for row in listed}


def test_the_version_before_goes_on(amended: Workspace) -> None:
    """Until the day it was signed with; the cancelled one keeps its seal and its reason, and is no longer listed."""
    assert states(amended) == {1: ("active", "2026-11-30"), 2: ("signed", "2026-12-31")}
    sealed = rows(amended, "contract", "show", "T07-2026-1", "--version", "2")[0]["sealed"]
    said = done(amended, *CANCEL)
    assert "version 2 is cancelled before it began (2026-12-01)" in said
    assert "Version 1 of T07-2026-1 goes on until 2026-12-31" in said
    assert states(amended) == {1: ("active", "2026-12-31"), 2: ("cancelled", "2026-12-31")}
    shown = rows(amended, "contract", "show", "T07-2026-1", "--version", "2")[0]
    assert shown["sealed"] == sealed
    assert shown["ending"]["reason"] == "the shop stays as it is"
    assert [row["version"] for row in rows(amended, "contract", "list")] == [1]
    assert "nothing was changed" in done(amended, *CANCEL)


def test_after_it_the_same_amendment_is_a_new_version(amended: Workspace) -> None:
    """What was cancelled is not signed again by drafting it again, and hinders nobody."""
    done(amended, *CANCEL)
    done(amended, *AMEND, "--set", "share=0.8")
    done(amended, "contract", "sign", "T07-2026-1", "--on", "2026-11-09", *TAKEN)
    assert {number: state for number, (state, _) in states(amended).items()} == {
        1: "active",
        2: "cancelled",
        3: "signed",
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--cancel", "1"), "is not signed, or over"),
        (("--cancel", "3"), "3"),
        (("--cancel", "2", "--on", "2026-12-31"), "leave --on out"),
        (("--cancel", "2", "--noticed", "2026-12-01"), "began on 2026-12-01: it can only end"),
        ((), "Name the last day with --on DATE"),
    ],
)
def test_what_cannot_be_cancelled_is_told(amended: Workspace, words: tuple[str, ...], said: str) -> None:
    """One that was replaced, one that nobody knows, one that has begun by the day of the notice."""
    result = call(amended, "contract", "end", "T07-2026-1", "--reason", "why", *words)
    assert result.exit_code != 0
    assert said in result.output
    assert states(amended)[2] == ("signed", "2026-12-31")


def test_what_another_version_follows_is_not_cancelled(amended: Workspace) -> None:
    """The later one goes first."""
    done(amended, "contract", "amend", "T07-2026-1", "--effective", "2026-12-15", "--set", "share=0.9")
    done(amended, "contract", "sign", "T07-2026-1", "--on", "2026-11-09", *TAKEN)
    result = call(amended, *CANCEL)
    assert result.exit_code != 0
    # Version 3 has replaced it from its first day on, so it is not a signed one any more.
    assert "only what is signed and has not begun can be cancelled" in result.output
    done(amended, "contract", "end", "T07-2026-1", "--cancel", "3", "--reason", "no")
    assert "is cancelled before it began" in done(amended, *CANCEL)
    assert states(amended)[1] == ("active", "2026-12-31")
