"""What is told ahead of the dates of contracts, some days before: duties of the clauses, and drafts that wait.

Pure: the versions and the day come in. An announcement has an identity, so that a second run tells what is new.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from contracts.terms import ContractStatus, ContractTerms
from contracts.wording.notices import Duty, duties
from core.errors import require
from core.ids import ContractId, TenantId


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One thing to be told. ``kind`` is a duty of the clauses, ``ends_early``, ``draft_waits``, or what the daily job
    itself sees: ``tax_invoices``, ``tax_upload``, ``overdue``, ``runs_failed``. ``days_left`` below zero is late.
    ``count`` is a number of accounts, invoices or runs, where it is about several.
    """

    kind: str
    due: date
    days_left: int
    contract: ContractId | None = None
    version: int | None = None
    tenant: TenantId | None = None
    count: int = 0

    @property
    def identity(self) -> str:
        """The same announcement on another day has the same one: ``T07-2026-1|1|term_ends|2026-12-31``."""
        return f"{self.contract or '-'}|{self.version or '-'}|{self.kind}|{self.due}"


def announcements(
    versions: Sequence[ContractTerms], day: date, *, ahead_days: int, since: date | None = None
) -> tuple[Announcement, ...]:
    """Duties of all contracts that fall on ``day`` or at most ``ahead_days`` after it, the nearest first.

    With ``since`` also those that fell between it and the day: nobody looked on those days.

    A renewal that was proposed (a draft that begins the day after the end) is not announced for proposing any more; one
    that was signed takes the end of the term away as well.
    """
    require(ahead_days >= 0, "announced after the day")
    last = day + timedelta(days=ahead_days)
    by_contract: dict[ContractId, list[ContractTerms]] = {}
    for terms in versions:
        by_contract.setdefault(terms.contract, []).append(terms)
    found = [
        Announcement(
            kind=_kind(each.duty, terms),
            due=each.day,
            days_left=(each.day - day).days,
            contract=terms.contract,
            version=terms.version,
            tenant=terms.tenant,
        )
        for kept in by_contract.values()
        for terms in kept
        for each in duties(terms, kept)
        if min(day, since or day) <= each.day <= last and not _is_done(each.duty, terms, kept)
    ]
    return tuple(sorted(found, key=lambda each: (each.due, each.contract or "", each.kind)))


def _kind(duty: Duty, terms: ContractTerms) -> str:
    """The end of what was ended early asks for no renewal."""
    return "ends_early" if duty is Duty.TERM_ENDS and terms.ending is not None else duty.value


def _is_done(duty: Duty, terms: ContractTerms, kept: Sequence[ContractTerms]) -> bool:
    """Whether a draft shows that a renewal was proposed."""
    after = terms.valid_until + timedelta(days=1)
    return duty is Duty.PROPOSE_RENEWAL and any(other.valid_from == after for other in kept)


def waiting_drafts(
    versions: Sequence[ContractTerms], seen_since: Mapping[str, date], day: date, *, wait_days: int
) -> tuple[Announcement, ...]:
    """Drafts that were first seen more than ``wait_days`` ago, or whose first day has come without a signature.

    ``seen_since`` is the day on which a run saw a draft first, by ``draft_key``; one never seen before counts from
    ``day``.
    """
    found = []
    for terms in versions:
        if terms.status is not ContractStatus.DRAFT:
            continue
        due = min(seen_since.get(draft_key(terms), day) + timedelta(days=wait_days), terms.valid_from)
        if due <= day:
            found.append(
                Announcement(
                    kind="draft_waits",
                    due=due,
                    days_left=(due - day).days,
                    contract=terms.contract,
                    version=terms.version,
                    tenant=terms.tenant,
                )
            )
    return tuple(sorted(found, key=lambda each: (each.due, each.contract or "")))


def draft_key(terms: ContractTerms) -> str:
    """What names a draft between runs."""
    return f"{terms.contract}|{terms.version}"
