"""What a tenant's contact log says beyond counts: types of enquiry, what goes back, repeats, backlog.

Routine is what an agent settles with a script: answered and solved, neither handed over to the tenant nor promised a
call. A type counts as routine where that share of its answered contacts is reached (``ROUTINE_FROM``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from contracts.diagnoses.volume import ratio
from core.contacts import Contact, Line, Outcome
from core.errors import require
from core.money import round_rate
from core.periods import SEOUL, DateRange

ROUTINE_FROM = Decimal("0.75")
REPEAT_DAYS = 7
"""A customer who comes again within so many days comes again."""
TYPES_SHOWN = 12
OTHERS = "그 밖"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeCount:
    """Contacts of one type by outcome. ``handled_s``: mean handling time of the answered, None without any."""

    name: str
    contacts: int
    solved: int
    handed_over: int
    callback: int
    abandoned: int
    handled_s: Decimal | None

    @property
    def answered(self) -> int:
        """All but the abandoned."""
        return self.contacts - self.abandoned

    @property
    def routine_share(self) -> Decimal | None:
        """Solved of the answered."""
        return ratio(self.solved, self.answered) if self.answered else None

    @property
    def is_routine(self) -> bool:
        """Whether scripts carry the type."""
        share = self.routine_share
        return share is not None and share >= ROUTINE_FROM


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklogDay:
    """Contacts that nobody had taken up when the day ended."""

    day: date
    open: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFindings:
    """A contact log read through. ``repeats`` of ``known_customers`` contacts with a customer's mark came again.

    ``known_customers`` is 0 where the log carries no marks. ``wait_s``: median and nine-in-ten wait of the answered.
    """

    span: DateRange
    contacts: int
    types: tuple[TypeCount, ...]
    lines: tuple[tuple[Line, int], ...]
    known_customers: int
    repeats: int
    backlog: tuple[BacklogDay, ...]
    wait_s: tuple[int, int] | None

    def __post_init__(self) -> None:
        require(sum(each.contacts for each in self.types) == self.contacts, "types that are not all contacts")
        require(0 <= self.repeats <= self.known_customers <= self.contacts, "repeats that cannot be")

    @property
    def answered(self) -> int:
        """All that somebody took up."""
        return sum(each.answered for each in self.types)

    @property
    def routine_share(self) -> Decimal | None:
        """Solved at once, of the answered: what scripts can carry."""
        return ratio(sum(each.solved for each in self.types), self.answered) if self.answered else None

    @property
    def back_share(self) -> Decimal | None:
        """What goes back to the tenant: handed over, or a call promised."""
        back = sum(each.handed_over + each.callback for each in self.types)
        return ratio(back, self.answered) if self.answered else None

    @property
    def repeat_share(self) -> Decimal | None:
        """Repeats of the contacts whose customer is known."""
        return ratio(self.repeats, self.known_customers) if self.known_customers else None


def read_log(contacts: Sequence[Contact]) -> LogFindings | None:
    """The findings of one tenant's log, tests left out; None where nothing is left."""
    real = sorted((each for each in contacts if not each.is_test), key=lambda each: (each.offered_at, each.contact))
    if not real:
        return None
    require(len({each.tenant for each in real}) == 1, "a log of several tenants")
    first, last = real[0].offered_at.date(), real[-1].offered_at.date()
    span = DateRange(first=first, end=last + timedelta(days=1))
    lines = Counter(each.line for each in real)
    marked = [each for each in real if each.customer_hash]
    return LogFindings(
        span=span,
        contacts=len(real),
        types=_types(real),
        lines=tuple((line, lines[line]) for line in Line),
        known_customers=len(marked),
        repeats=_repeats(marked),
        backlog=_backlog(real, span),
        wait_s=_waits(real),
    )


def _types(contacts: Sequence[Contact]) -> tuple[TypeCount, ...]:
    """The largest types, the rest together."""
    groups: dict[str, list[Contact]] = defaultdict(list)
    for each in contacts:
        groups[each.type.strip() or OTHERS].append(each)
    names = sorted((name for name in groups if name != OTHERS), key=lambda name: (-len(groups[name]), name))
    rest = [each for name in names[TYPES_SHOWN:] for each in groups[name]] + groups.get(OTHERS, [])
    found = [_type(name, groups[name]) for name in names[:TYPES_SHOWN]]
    return (*found, _type(OTHERS, rest)) if rest else tuple(found)


def _type(name: str, contacts: Sequence[Contact]) -> TypeCount:
    outcomes = Counter(each.outcome for each in contacts)
    answered = [each for each in contacts if each.answered_at is not None]
    seconds = sum(each.handled_s for each in answered)
    return TypeCount(
        name=name,
        contacts=len(contacts),
        solved=outcomes[Outcome.SOLVED],
        handed_over=outcomes[Outcome.HANDED_OVER],
        callback=outcomes[Outcome.CALLBACK],
        abandoned=outcomes[Outcome.ABANDONED],
        handled_s=round_rate(Fraction(seconds, len(answered)), 0) if answered else None,
    )


def _repeats(marked: Sequence[Contact]) -> int:
    last: dict[str, datetime] = {}
    found = 0
    for each in marked:
        before = last.get(each.customer_hash)
        found += before is not None and each.offered_at - before <= timedelta(days=REPEAT_DAYS)
        last[each.customer_hash] = each.offered_at
    return found


def _backlog(contacts: Sequence[Contact], span: DateRange) -> tuple[BacklogDay, ...]:
    """What had come before the end of a day and was taken up later; the abandoned wait for nobody."""
    waiting: Counter[date] = Counter()
    for each in contacts:
        if each.answered_at is not None:
            came, taken_up = each.offered_at.astimezone(SEOUL).date(), each.answered_at.astimezone(SEOUL).date()
            waiting.update(came + timedelta(days=number) for number in range((taken_up - came).days))
    return tuple(BacklogDay(day=day, open=waiting[day]) for day in span)


def _waits(contacts: Sequence[Contact]) -> tuple[int, int] | None:
    waits = sorted(
        int((each.answered_at - each.offered_at).total_seconds()) for each in contacts if each.answered_at is not None
    )
    return (waits[(len(waits) - 1) // 2], waits[(len(waits) * 9 - 1) // 10]) if waits else None
