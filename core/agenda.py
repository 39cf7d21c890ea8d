"""Calendar entries: what a roster tells one agent, before it becomes an ``.ics`` file.

    agenda = Agenda(
        name="근무표 A012",
        entries=(
            Entry(
                uid="main-2026-11-09-A012-1@pumasi",
                starts_at=seoul(date(2026, 11, 9), 540),
                ends_at=seoul(date(2026, 11, 9), 1080),
                summary="근무 09:00–18:00",
                description="휴게 12:00–13:00",
                sequence=2,
            ),
        ),
    )
    documents.calendar.render(agenda, stamped_at=published_at)  # bytes

An agenda without entries is a valid calendar: the agent is off all week.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.errors import require


class EntryStatus(StrEnum):
    """Whether an entry still stands. A cancelled one is sent once more with a higher sequence."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A stretch of time.

    ``uid`` stays the same for the same shift in every version of a roster, and ``sequence`` counts the
    versions: so a calendar that subscribes moves the entry instead of showing it twice.
    """

    uid: str
    starts_at: datetime
    ends_at: datetime
    summary: str
    description: str = ""
    location: str = ""
    categories: tuple[str, ...] = ()
    sequence: int = 0
    status: EntryStatus = EntryStatus.CONFIRMED
    reminder_minutes: int | None = None
    """Minutes before the start at which the calendar rings; None for never."""

    def __post_init__(self) -> None:
        _check_entry(self.uid, self.summary, self.sequence)
        require(self.starts_at.tzinfo is not None and self.ends_at.tzinfo is not None, "an entry without a zone")
        require(self.starts_at < self.ends_at, "an entry that ends before it starts")
        require(self.reminder_minutes is None or self.reminder_minutes >= 0, "a reminder after the start")


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEntry:
    """Whole days from ``first`` up to but without ``end``: leave, the weekly rest day."""

    uid: str
    first: date
    end: date
    summary: str
    description: str = ""
    categories: tuple[str, ...] = ()
    sequence: int = 0
    status: EntryStatus = EntryStatus.CONFIRMED

    def __post_init__(self) -> None:
        _check_entry(self.uid, self.summary, self.sequence)
        require(self.end - self.first >= timedelta(days=1), "an entry of less than one day")


def _check_entry(uid: str, summary: str, sequence: int) -> None:
    require("@" in uid and uid.isascii(), "a uid is plain text with an @, unique in the world")
    require(bool(summary.strip()), "an entry without a summary")
    require(sequence >= 0, "a sequence below zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """A named list of entries, each uid once."""

    name: str
    entries: tuple[Entry | DayEntry, ...]

    def __post_init__(self) -> None:
        require(bool(self.name.strip()), "an agenda without a name")
        uids = [entry.uid for entry in self.entries]
        require(len(set(uids)) == len(uids), "an agenda with one uid twice")
