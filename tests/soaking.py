"""How far a random test goes: a few examples in the suite, many when soaking (``make soak``)."""

from __future__ import annotations

from hypothesis import settings

SOAK = "soak"
SOAK_TIMES = 20


def is_soaking() -> bool:
    """Whether ``--hypothesis-profile=soak`` was asked for."""
    return settings.get_current_profile_name() == SOAK


def examples(count: int) -> int:
    """So many examples, and twenty times as many when soaking: a number of one's own overrides that of the profile."""
    return count * SOAK_TIMES if is_soaking() else count
