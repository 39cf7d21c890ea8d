"""The menu of shifts: every length of presence that the law's breaks allow, in slots."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from core.errors import require
from core.labour_law import LabourLaw
from wfm.scheduling.settings import RosterSettings

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftMenu:
    """Kinds of shift, shape (kinds,) each, in slots: presence, work, break, and the break's distance to both ends.

    A kind has one break of ``pause`` slots (0: none) that begins at or after start + margin and ends at or before
    end − margin. ``usual`` kinds are for the search to choose; the others are there for shifts made by hand.
    """

    span: Ints
    work: Ints
    pause: Ints
    margin: Ints
    usual: Bools = field(default_factory=lambda: np.zeros(0, dtype=bool))

    def __post_init__(self) -> None:
        require(len(self.span) > 0, "a menu without shifts")
        if len(self.usual) == 0:
            object.__setattr__(self, "usual", np.ones(len(self.span), dtype=bool))
        require(bool((self.span == self.work + self.pause).all()), "presence is work and break")
        fits = (self.pause == 0) | (2 * self.margin + self.pause <= self.span)
        require(bool((self.work > 0).all() and fits.all()), "a break that does not fit its shift")

    @property
    def size(self) -> int:
        """Number of kinds."""
        return len(self.span)


def shift_menu(law: LabourLaw, slot_minutes: int, settings: RosterSettings) -> ShiftMenu:
    """Every shift from the shortest one of the settings to the longest legal day, with the break its *work* asks for.

    With templates only their lengths, as far as they are legal and whole slots. Breaks are whole slots, so on a grid
    of 60 minutes the half hour of a short shift becomes a whole one: never less than 근로기준법 §54 asks.
    """
    least, most = -(-settings.shift_work_minutes_min // slot_minutes), law.day_minutes_max // slot_minutes
    require(least <= most, "the shortest shift is longer than a legal day")
    work = np.arange(least, most + 1, dtype=np.int64)
    if settings.shift_lengths:
        told = {length // slot_minutes for length in settings.shift_lengths if length % slot_minutes == 0}
        kept = sorted(length for length in told if 0 < length <= most)
        work = np.array(kept, dtype=np.int64) if kept else work
    pause = np.array([-(-law.break_minutes(int(w) * slot_minutes) // slot_minutes) for w in work], dtype=np.int64)
    span = work + pause
    margin = np.minimum(span // settings.break_from_share, (span - pause) // 2)
    return ShiftMenu(span=span, work=work, pause=pause, margin=margin)
