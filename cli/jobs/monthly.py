"""The monthly run: timesheets ▶ usage ▶ drafts ▶ checked ▶ issued ▶ files ▶ tax files. Cron starts it; nobody watches.

Every step can be repeated: what is issued is not drafted again, what is kept is not drawn again, a file that is as kept
is not written again. So a run after a kill catches up, and a second run is a no-op that says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cli.invoicing.books import days_needed
from cli.invoicing.drafts import drafts_of, unissued_accounts
from cli.invoicing.tax import put_tax_files, tax_files, tax_folder
from cli.jobs.rendering import Rendering, checked, put_files
from cli.timesheets import built_timesheets

if TYPE_CHECKING:
    from cli.context import Session
    from cli.invoicing.tax import TaxFiles
    from core.ids import AccountId
    from core.periods import BillingPeriod
    from invoices.drafting.books import Drafts
    from invoices.invoice import Invoice
    from wfm.timesheets import TimesheetDay

JOB = "monthly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run did. ``issued`` are the invoices of this run, ``known`` all of the period, ``drafts``
    what was drafted and who is parked, ``refused`` why an issued invoice has no files. ``warn_from`` is the deadline,
    once it is near.
    """

    period: BillingPeriod
    issued: tuple[Invoice, ...]
    known: tuple[Invoice, ...]
    drafts: Drafts
    sheets_built: int
    files_written: int
    folder: Path
    warn_from: date | None = None
    refused: Mapping[str, str] = field(default_factory=dict)
    tax: TaxFiles | None = None
    tax_files_written: int = 0

    @property
    def is_no_op(self) -> bool:
        """Whether nothing at all had to be done."""
        return not (self.issued or self.sheets_built or self.files_written or self.tax_files_written)

    @property
    def is_partial(self) -> bool:
        """Whether somebody has to look: an account waits, an issued invoice has no files or no tax invoice."""
        return bool(self.drafts.parked or self.refused or (self.tax is not None and self.tax.problems))

    def summary(self) -> dict[str, object]:
        """Counts and codes for the table of runs: no name, no wage."""
        return {
            "issued": len(self.issued),
            "known": len(self.known),
            "parked": sorted(self.drafts.parked),
            "refused": sorted(self.refused),
            "empty": sorted(self.drafts.empty),
            "sheets_built": self.sheets_built,
            "files_written": self.files_written,
            "tax_files_written": self.tax_files_written,
            "total_won": sum(invoice.total_won for invoice in self.known),
        }


@dataclass(slots=True)
class Steps:
    """How a run tells its progress: ``stage`` begins one with its number of steps, ``step`` counts."""

    stage: Callable[[str, int], None]
    step: Callable[[str], None]
    notes: list[str] = field(default_factory=list)


def run_monthly(session: Session, period: BillingPeriod, steps: Steps, *, dry_run: bool) -> Outcome:
    """One run. With ``dry_run`` the same functions work and nothing is saved."""
    steps.stage("job.stage.timesheets", 1)
    built, changed = _missing_timesheets(session, period, save=not dry_run)
    steps.step("")
    steps.stage("job.stage.drafts", 1)
    drafts, known = _open_drafts(session, period, changed)
    steps.step("")
    if drafts.invoices:
        steps.stage("job.stage.checked", len(drafts.invoices))
        drafts = checked(drafts, steps.step)
    issued: tuple[Invoice, ...] = ()
    if not dry_run:
        issued = issue_drafts(session, period, drafts)
        known = tuple(sorted((*known, *issued), key=lambda invoice: invoice.number or ""))
    folder = session.workspace.root / "invoices" / str(period)
    rendering = Rendering()
    if known and not dry_run:
        steps.stage("job.stage.files", len(known))
        rendering = put_files(session, known, folder, steps.step)
    tax, tax_written = _tax(session, period, known, steps) if known and not dry_run else (None, 0)
    return Outcome(
        period=period,
        issued=drafts.invoices if dry_run else issued,
        known=known,
        drafts=drafts,
        sheets_built=built,
        files_written=rendering.files_written,
        folder=folder,
        warn_from=warning_day(session, period),
        refused=rendering.refused,
        tax=tax,
        tax_files_written=tax_written,
    )


def _tax(session: Session, period: BillingPeriod, known: Sequence[Invoice], steps: Steps) -> tuple[TaxFiles, int]:
    """Upload files of the tax invoices whose date of writing has come; how many files were written."""
    steps.stage("job.stage.tax", 1)
    made = tax_files(session, period, session.today, keep=True, documents=known)
    written = put_tax_files(made, tax_folder(session, period))
    steps.step("")
    return made, written


def _missing_timesheets(session: Session, period: BillingPeriod, *, save: bool) -> tuple[int, tuple[TimesheetDay, ...]]:
    """Build days of which no timesheet is kept yet, as drafts: they then wait for approval. Returns how many, and the
    approved days that would look different now.
    """
    from store.contracts import all_versions
    from store.timesheets import save_timesheets, timesheets_between

    with session.database.reading() as connection:
        days = days_needed(all_versions(connection), period)
        known = {(sheet.agent, sheet.day) for sheet in timesheets_between(connection, days)}
    built = built_timesheets(session, days)
    fresh = [sheet for sheet in built.days if (sheet.agent, sheet.day) not in known]
    if save and fresh:
        with session.database.writing() as connection:
            save_timesheets(connection, fresh)
    return len(fresh), built.approved_different


def _open_drafts(
    session: Session, period: BillingPeriod, changed: Sequence[TimesheetDay]
) -> tuple[Drafts, tuple[Invoice, ...]]:
    """Drafts of the accounts that have no invoice of the period yet, and the invoices there are."""
    from invoices.drafting.books import Drafts
    from store.invoices import invoices_of

    with session.database.reading() as connection:
        known = invoices_of(connection, period)
    left, _ = unissued_accounts(session, period, None)
    if not left:
        return Drafts(invoices=(), parked={}), known
    return drafts_of(session, period, left, only_finished=True, changed=changed), known


def issue_drafts(
    session: Session, period: BillingPeriod, drafts: Drafts, accounts: Collection[AccountId] | None = None
) -> tuple[Invoice, ...]:
    """Number and keep drafts with what they rest on, and note who of the accounts (None: all) is parked.

    One short transaction for a batch, all or nothing: the numbers of the next batch go on where the last one ended, so
    that a run which is killed between two leaves no gap. What they rest on is packed before the transaction.
    """
    from cli.invoicing.before import looked_back_to
    from store.invoices import issue, park, parked, unpark
    from store.late_days import note_considered
    from store.proofs import keep_proofs, packed
    from store.rows import batches

    reasons = {account: "; ".join(str(problem) for problem in problems) for account, problems in drafts.parked.items()}
    issued: list[Invoice] = []
    since = looked_back_to(session, period)
    for batch in batches(drafts.invoices):
        proofs = {draft.account: packed(drafts.proofs[draft.account]) for draft in batch}
        with session.database.writing() as connection:
            numbered = issue(connection, batch, year=period.year)
            keep_proofs(connection, numbered, proofs, drafts.rates)
            note_considered(connection, numbered, since)
        issued += numbered
    with session.database.writing() as connection:
        waiting = {one.account for one in parked(connection, period)}
        looked_at = waiting if accounts is None else waiting & set(accounts)
        unpark(connection, {(account, str(period)) for account in looked_at - set(reasons)})
        park(connection, reasons, period)
    return tuple(issued)


def warning_day(session: Session, period: BillingPeriod) -> date | None:
    """The day from which parked accounts endanger the deadline: some business days before the 10th of the next month;
    None before it.
    """
    settings = session.settings.invoice
    after = period.following
    deadline = session.calendar.next_business_day(date(after.year, after.month, settings.issue_day))
    begin = session.calendar.business_days_before(deadline, settings.warn_business_days)
    return deadline if session.today >= begin else None


def totals_of(invoices: Sequence[Invoice]) -> tuple[int, int, int]:
    """Supply value, VAT and total of some invoices."""
    return (
        sum(invoice.supply_won for invoice in invoices),
        sum(invoice.vat_won for invoice in invoices),
        sum(invoice.total_won for invoice in invoices),
    )
