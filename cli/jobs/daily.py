"""The daily run: what is due soon is announced ahead, once. Started by cron every morning; its output is the mail.

Nothing is changed but the table of runs. What a run announced stands in its summary; the next one tells what is new,
and how much of the old still stands. So a second run of the same day says that nothing is new. What fell due on days
without a run is told late, not never.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.periods import BillingPeriod

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.context import Session
    from contracts.life.announcements import Announcement
    from contracts.terms import ContractTerms

JOB = "daily"
LOOKED_BACK = timedelta(days=7)
"""How long a failed run is told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What stands on a day: announcements nobody has told yet, and those of earlier runs that still stand.

    ``drafts_seen`` is the day on which each waiting draft was seen first.
    """

    day: date
    new: tuple[Announcement, ...]
    standing: tuple[Announcement, ...]
    drafts_seen: Mapping[str, date]

    def summary(self) -> dict[str, object]:
        """Counts and codes for the table of runs: no name, no wage."""
        return {
            "new": len(self.new),
            "standing": len(self.standing),
            "announced": sorted(each.identity for each in (*self.new, *self.standing)),
            "drafts_seen": {key: day.isoformat() for key, day in sorted(self.drafts_seen.items())},
        }


def run_daily(session: Session, day: date) -> Outcome:
    """Look at contracts and invoices as of a day; nothing is saved here."""
    from contracts.life.announcements import announcements, draft_key, waiting_drafts
    from contracts.terms import ContractStatus
    from store.contracts import all_versions

    settings = session.settings.contract
    with session.database.reading() as connection:
        versions = all_versions(connection)
    last = _last_run(session)
    told, seen_before = last.announced, last.drafts_seen
    drafts_seen = {
        draft_key(terms): seen_before.get(draft_key(terms), day)
        for terms in versions
        if terms.status is ContractStatus.DRAFT
    }
    found = (
        *_runs(session, day),
        *_tax_invoices(session, versions, day),
        *_overdue(session, day),
        *announcements(versions, day, ahead_days=settings.announce_days, since=last.next_day),
        *waiting_drafts(versions, drafts_seen, day, wait_days=settings.draft_days),
    )
    return Outcome(
        day=day,
        new=tuple(each for each in found if each.identity not in told),
        standing=tuple(each for each in found if each.identity in told),
        drafts_seen=drafts_seen,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _LastRun:
    """What the last finished run announced, since when it had seen each draft, and the day after it (None: no run)."""

    announced: frozenset[str] = frozenset()
    drafts_seen: Mapping[str, date] = field(default_factory=dict)
    next_day: date | None = None


def _last_run(session: Session) -> _LastRun:
    from store.runs import RunStatus, runs

    with session.database.reading() as connection:
        done = next((run for run in runs(connection, JOB) if run.status is RunStatus.DONE), None)
    if done is None:
        return _LastRun()
    announced, seen = done.summary["announced"], done.summary["drafts_seen"]
    assert isinstance(announced, list)
    assert isinstance(seen, dict)
    return _LastRun(
        announced=frozenset(announced),
        drafts_seen={key: date.fromisoformat(text) for key, text in seen.items()},
        next_day=date.fromisoformat(done.period) + timedelta(days=1),
    )


def _tax_invoices(session: Session, versions: Sequence[ContractTerms], day: date) -> list[Announcement]:
    """Accounts without an invoice of last month, and documents in no upload file, once their deadline is near or past.

    A day of writing that has not come is nobody's fault yet; documents are told by their deadline.
    """
    from contracts.life.announcements import Announcement
    from invoices.tax.batches import void_pairs
    from invoices.tax.deadline import deadline, warns_from
    from invoices.usage.accounts import in_force
    from store.invoices import heads
    from store.tax_places import tax_places

    settings = session.settings.invoice
    period = BillingPeriod(day.year, day.month).previous
    with session.database.reading() as connection:
        issued = heads(connection)
        uploaded = {place.number for place in tax_places(connection)}
    found = []
    accounts_due = deadline(period.range.last, session.calendar, settings.issue_day)
    if warns_from(accounts_due, session.calendar, settings.warn_business_days) <= day <= accounts_due:
        left = in_force(period, versions) - {head.account for head in issued if str(head.period) == str(period)}
        if left:
            found.append(
                Announcement(
                    kind="tax_invoices", due=accounts_due, days_left=(accounts_due - day).days, count=len(left)
                )
            )
    settled = uploaded | {number for pair in void_pairs(issued, uploaded) for number in pair}
    open_on: Counter[date] = Counter()
    for head in issued:
        if head.number not in settled and head.supply_won and head.written_on <= day:
            open_on[deadline(head.written_on, session.calendar, settings.issue_day)] += 1
    found += [
        Announcement(kind="tax_upload", due=due, days_left=(due - day).days, count=count)
        for due, count in sorted(open_on.items())
        if warns_from(due, session.calendar, settings.warn_business_days) <= day
    ]
    return found


def _runs(session: Session, day: date) -> list[Announcement]:
    """Jobs of the last days that failed or were killed, and that no later run of the same period made good."""
    from contracts.life.announcements import Announcement
    from store.runs import RunStatus, runs

    with session.database.reading() as connection:
        kept = runs(connection)
    newest = {(run.job, run.period): run for run in reversed(kept)}
    broken = [run for run in newest.values() if run.status in (RunStatus.FAILED, RunStatus.KILLED)]
    found = Counter(run.started_at.date() for run in broken if day - LOOKED_BACK <= run.started_at.date() <= day)
    return [
        Announcement(kind="runs_failed", due=due, days_left=(due - day).days, count=count)
        for due, count in sorted(found.items())
    ]


def _overdue(session: Session, day: date) -> list[Announcement]:
    """Invoices whose day of payment has passed: told once for each day of payment."""
    from cli.invoicing.payments import settlement_on
    from contracts.life.announcements import Announcement

    claims = [claim for claim in settlement_on(session, day).claims if claim.days_overdue]
    found = Counter(claim.head.due_on for claim in claims)
    return [
        Announcement(kind="overdue", due=due, days_left=(due - day).days, count=count)
        for due, count in sorted(found.items())
    ]
