"""The periods of notice that each clause library sets, as numbers: what its Korean text says, for calendars and checks.

A test compares them with the text of the clauses, so that neither changes without the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from contracts.terms import ContractTerms, EndingGround
from core.errors import NotFound


@dataclass(frozen=True, slots=True, kw_only=True)
class Notices:
    """Days before the end by which terms of a renewal are proposed and agreed, days of notice of a termination, days to
    mend a breach, and the day of the year by which we tell what the rates of the next 1 January change.
    """

    propose_days: int
    agree_days: int
    terminate_days: int
    cure_days: int
    rates_told_month: int
    rates_told_day: int

    def days_of(self, ground: EndingGround) -> int:
        """Days between the written notice and the last day, by the ground of the end."""
        return {
            EndingGround.NOTICE: self.terminate_days,
            EndingGround.BREACH: self.cure_days,
            EndingGround.INSOLVENCY: 0,
            EndingGround.AGREEMENT: 0,
        }[ground]


_SINCE_2026 = Notices(
    propose_days=60, agree_days=30, terminate_days=60, cure_days=14, rates_told_month=12, rates_told_day=15
)
NOTICES: Mapping[str, Notices] = {"ko-2026.1": _SINCE_2026, "ko-2026.2": _SINCE_2026}
"""By version of the clause library: clauses ``duration``, ``review`` and ``termination``."""


def notices(library: str) -> Notices:
    """The periods of a library. Raises NotFound for an unknown one."""
    if library not in NOTICES:
        raise NotFound("contract.unknown_library", version=library, known=", ".join(sorted(NOTICES)))
    return NOTICES[library]


class Duty(StrEnum):
    """What a date of a contract asks for."""

    PROPOSE_RENEWAL = "propose_renewal"
    AGREE_RENEWAL = "agree_renewal"
    TERM_ENDS = "term_ends"
    TELL_RATES = "tell_rates"
    PRICE_REVIEW = "price_review"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class DutyDay:
    """A day by which something is due."""

    day: date
    duty: Duty


def duties(terms: ContractTerms, kept: Sequence[ContractTerms]) -> tuple[DutyDay, ...]:
    """Every day that a signed version asks something of us, in order. ``kept`` are the versions of its contract.

    A draft asks for nothing. A version that another one follows, or that was ended early, is not renewed; one that was
    replaced does not end either.
    """
    if not terms.is_agreed:
        return ()
    periods = notices(terms.clause_library)
    after = terms.valid_until + timedelta(days=1)
    is_followed = any(other.valid_from == after and other.is_agreed for other in kept)
    found = []
    if not is_followed:
        found.append(DutyDay(day=terms.valid_until, duty=Duty.TERM_ENDS))
        if terms.ending is None:
            for days, duty in ((periods.propose_days, Duty.PROPOSE_RENEWAL), (periods.agree_days, Duty.AGREE_RENEWAL)):
                found.append(DutyDay(day=terms.valid_until - timedelta(days=days), duty=duty))
    for year in range(terms.valid_from.year + 1, terms.valid_until.year + 1):
        found.append(DutyDay(day=date(year, 1, 1), duty=Duty.PRICE_REVIEW))
        found.append(
            DutyDay(day=date(year - 1, periods.rates_told_month, periods.rates_told_day), duty=Duty.TELL_RATES)
        )
    return tuple(sorted(each for each in found if each.day >= terms.valid_from))


def next_duty(terms: ContractTerms, kept: Sequence[ContractTerms], day: date) -> DutyDay | None:
    """The first duty on a day or after it."""
    return next((each for each in duties(terms, kept) if each.day >= day), None)
