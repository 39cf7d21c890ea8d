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

from cli.invoicing.drafts import drafted_groups
from cli.invoicing.numbers import documents_by_number
from cli.invoicing.tax import put_tax_files, tax_files, tax_folder
from cli.jobs.rendering import Rendering, checked, crew_for, put_files

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from cli.context import Session
    from cli.invoicing.drafts import Drafted
    from cli.invoicing.tax import TaxFiles
    from core.ids import AccountId, PoolId
    from core.periods import BillingPeriod
    from core.problems import Problem
    from invoices.allocation.split import TenantTotals
    from invoices.drafting.books import Drafts
    from invoices.head import InvoiceHead
    from invoices.invoice import Invoice
    from wfm.timesheets import TimesheetDay

JOB = "monthly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """So many invoices, and what they come to."""

    count: int = 0
    supply_won: int = 0
    vat_won: int = 0
    total_won: int = 0
    cost_won: int = 0

    def __add__(self, other: Sums) -> Sums:
        """Both together."""
        return Sums(
            count=self.count + other.count,
            supply_won=self.supply_won + other.supply_won,
            vat_won=self.vat_won + other.vat_won,
            total_won=self.total_won + other.total_won,
            cost_won=self.cost_won + other.cost_won,
        )


def sums_of(invoices: Sequence[Invoice | InvoiceHead]) -> Sums:
    """What some invoices come to."""
    return Sums(
        count=len(invoices),
        supply_won=sum(invoice.supply_won for invoice in invoices),
        vat_won=sum(invoice.vat_won for invoice in invoices),
        total_won=sum(invoice.total_won for invoice in invoices),
        cost_won=sum(invoice.cost_won for invoice in invoices),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run did. ``issued`` are the invoices of this run, ``known`` are all of the period, ``drafts`` says who
    is parked and what the bench bore, ``refused`` why an issued invoice has no files. ``warn_from`` is the deadline,
    once it is near.
    """

    period: BillingPeriod
    issued: Sums
    known: Sums
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
        return not (self.issued.count or self.sheets_built or self.files_written or self.tax_files_written)

    @property
    def is_partial(self) -> bool:
        """Whether somebody has to look: an account waits, an issued invoice has no files or no tax invoice."""
        return bool(self.drafts.parked or self.refused or (self.tax is not None and self.tax.problems))

    def summary(self) -> dict[str, object]:
        """Counts and codes for the table of runs: no name, no wage."""
        return {
            "issued": self.issued.count,
            "known": self.known.count,
            "parked": sorted(self.drafts.parked),
            "refused": sorted(self.refused),
            "empty": sorted(self.drafts.empty),
            "sheets_built": self.sheets_built,
            "files_written": self.files_written,
            "tax_files_written": self.tax_files_written,
            "total_won": self.known.total_won,
        }


@dataclass(slots=True)
class Steps:
    """How a run tells its progress: ``stage`` begins one with its number of steps, ``step`` counts."""

    stage: Callable[[str, int], None]
    step: Callable[[str], None]
    notes: list[str] = field(default_factory=list)


def run_monthly(session: Session, period: BillingPeriod, steps: Steps, *, dry_run: bool) -> Outcome:
    """One run. With ``dry_run`` the same functions work and nothing is saved.

    Group by group the drafts are made, checked and issued: what is in memory is a group, however many tenants there
    are. Then the files of all issued invoices are looked after, and then the tax files.
    """
    from cli.invoicing.groups import groups_of
    from runtime.files import require_writable
    from store.invoices import heads

    folder = session.workspace.root / "invoices" / str(period)
    if not dry_run:
        # before a number is given: an invoice is not issued where its file could not be put
        require_writable(folder)
        require_writable(tax_folder(session, period))
    groups = groups_of(session, period)
    with crew_for(session, None) as pool:
        tally = _drafted(pool, session, period, groups, steps, dry_run=dry_run)
        with session.database.reading() as connection:
            known = heads(connection, period)
        rendering = Rendering()
        if known and not dry_run:
            steps.stage("job.stage.files", len(known))
            documents = documents_by_number(session, [head.number for head in known])
            rendering = put_files(pool, session, documents, folder, steps.step)
    tax, tax_written = _tax(session, period, steps) if known and not dry_run else (None, 0)
    return Outcome(
        period=period,
        issued=tally.issued,
        known=sums_of(known),
        drafts=tally.drafts(),
        sheets_built=tally.sheets,
        files_written=rendering.files_written,
        folder=folder,
        warn_from=warning_day(session, period),
        refused=rendering.refused,
        tax=tax,
        tax_files_written=tax_written,
    )


@dataclass(slots=True)
class _Tally:
    """What the groups gave, without their invoices: sums, who waits and why, the bench."""

    issued: Sums = field(default_factory=Sums)
    sheets: int = 0
    parked: dict[AccountId, tuple[Problem, ...]] = field(default_factory=dict)
    empty: list[AccountId] = field(default_factory=list)
    bench: list[TenantTotals] = field(default_factory=list)

    def drafts(self) -> Drafts:
        """The same as a drafting tells it."""
        from invoices.allocation.split import summed
        from invoices.drafting.books import Drafts

        return Drafts(invoices=(), parked=self.parked, empty=tuple(self.empty), bench=summed(self.bench))


def _drafted(
    pool: Executor,
    session: Session,
    period: BillingPeriod,
    groups: Sequence[frozenset[PoolId]],
    steps: Steps,
    *,
    dry_run: bool,
) -> _Tally:
    """Draft, check and issue every group in its order, so that numbers do not depend on who was done first."""
    from dataclasses import replace

    from cli.invoicing.before import looked_back_to

    tally, since = _Tally(), looked_back_to(session, period)
    steps.stage("job.stage.drafts", len(groups))
    for group in drafted_groups(pool, session, period, groups, only_finished=True, builds=True):
        drafted = replace(group, drafts=checked(pool, group.drafts, lambda _: None))
        if not dry_run:
            _keep_sheets(session, drafted.sheets)
            issue_drafts(session, period, drafted, since)
        tally.issued += sums_of(drafted.drafts.invoices)
        tally.sheets += len(drafted.sheets)
        tally.parked |= drafted.drafts.parked
        tally.empty += drafted.drafts.empty
        tally.bench.append(replace(drafted.drafts.bench, agents={}))
        steps.step("")
    if not dry_run:
        note_parked(session, period, tally.parked)
    return tally


def _keep_sheets(session: Session, sheets: Sequence[TimesheetDay]) -> None:
    """Keep days of which no timesheet was kept yet, as drafts: they then wait for approval."""
    from store.timesheets import save_timesheets

    if sheets:
        with session.database.writing() as connection:
            save_timesheets(connection, sheets)


def _tax(session: Session, period: BillingPeriod, steps: Steps) -> tuple[TaxFiles, int]:
    """Upload files of the tax invoices whose date of writing has come; how many files were written."""
    steps.stage("job.stage.tax", 1)
    made = tax_files(session, period, session.today, keep=True)
    written = put_tax_files(made, tax_folder(session, period))
    steps.step("")
    return made, written


def issue_drafts(session: Session, period: BillingPeriod, drafted: Drafted, since: date) -> tuple[Invoice, ...]:
    """Number and keep drafts with what they rest on; ``since`` is the first day of which they settle what came late.

    One short transaction for a batch, all or nothing: the numbers of the next batch go on where the last one ended, so
    that a run which is killed between two leaves no gap.
    """
    from store.invoices import issue
    from store.late_days import note_considered
    from store.proofs import keep_proofs
    from store.rows import batches

    issued: list[Invoice] = []
    for batch in batches(drafted.drafts.invoices):
        with session.database.writing() as connection:
            numbered = issue(connection, batch, year=period.year)
            keep_proofs(connection, numbered, drafted.proofs, drafted.drafts.rates)
            note_considered(connection, numbered, since)
        issued += numbered
    return tuple(issued)


def note_parked(
    session: Session,
    period: BillingPeriod,
    problems: Mapping[AccountId, Sequence[Problem]],
    accounts: Collection[AccountId] | None = None,
) -> None:
    """Note who of the accounts (None: all) has to wait, and why; who no longer does is forgotten."""
    from store.invoices import park, parked, unpark

    reasons = {account: "; ".join(str(problem) for problem in own) for account, own in problems.items()}
    with session.database.writing() as connection:
        waiting = {one.account for one in parked(connection, period)}
        looked_at = waiting if accounts is None else waiting & set(accounts)
        unpark(connection, {(account, str(period)) for account in looked_at - set(reasons)})
        park(connection, reasons, period)


def warning_day(session: Session, period: BillingPeriod) -> date | None:
    """The day from which parked accounts endanger the deadline: some business days before the 10th of the next month;
    None before it.
    """
    settings = session.settings.invoice
    after = period.following
    deadline = session.calendar.next_business_day(date(after.year, after.month, settings.issue_day))
    begin = session.calendar.business_days_before(deadline, settings.warn_business_days)
    return deadline if session.today >= begin else None
