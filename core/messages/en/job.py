"""Words of the batch jobs."""

MESSAGES = {
    "job.help": """Batch jobs for cron. Each can be repeated: a second run does what is left, or nothing.

Examples:
  pumasi job daily
  pumasi job monthly --period 2026-10
  pumasi job runs
""",
    "job.daily.help": """Announce what is due soon: renewals, ends, price reviews, drafts that wait, tax invoices.

Made for cron: the output is the mail of the morning. How many days ahead is set in [contract] of pumasi.toml
(announce_days, draft_days). What an earlier run announced is only counted, or listed with --all; a second run finds
nothing new, and what fell due on days without a run is told late. Nothing is changed but the table of runs.

Examples:
  pumasi job daily
  pumasi job daily --on 2026-12-01 --dry-run
  30 7 * * 1-5 pumasi --workspace /srv/pumasi job daily
""",
    "job.monthly.help": """Issue and write the invoices of a month: usage, drafts, numbers, PDF and workbook.

Made for cron: two runs never overlap, a run that was killed is caught up by the next, a second run changes nothing and
says so. Accounts that cannot be billed yet are parked with the reason and do not stop the others (exit code 7).
Without --period it is the month before today.

Examples:
  pumasi job monthly --period 2026-10
  pumasi job monthly --period 2026-10 --dry-run
  15 3 1-10 * * pumasi --workspace /srv/pumasi job monthly
""",
    "job.runs.help": """Show every run of a job: when it began and ended, and how.

Examples:
  pumasi job runs
  pumasi job runs --json
""",
    "job.option.period": "The billing period, named by its closing month. Default: last month.",
    "job.option.dry_run": "Do everything but save: no number, no file, no row.",
    "job.option.all": "List what was announced before, too.",
    "job.option.on": "The day that is looked from. Default: today.",
    "job.daily.new": "{count} new announcement(s) on {day}:",
    "job.daily.nothing_new": "Nothing new to announce on {day}.",
    "job.daily.nothing": "Nothing is due soon.",
    "job.daily.standing": "Announced before and still standing: {count}. List them with: pumasi job daily --all",
    "job.daily.dry_run": "Dry run: nothing was noted.",
    "job.daily.today": "today",
    "job.daily.in_days": "in {days} day(s)",
    "job.daily.late": "{days} day(s) ago",
    "job.daily.ends_early": "{due} ({when}): {contract} version {version} of {tenant} ends, as it was ended early.",
    "job.daily.term_ends": (
        "{due} ({when}): {contract} version {version} of {tenant} ends. Renew it with: pumasi contract renew {contract}"
    ),
    "job.daily.propose_renewal": (
        "{due} ({when}): last day to propose the next term of {contract} to {tenant}. See its price with: "
        "pumasi contract renew {contract} --dry-run"
    ),
    "job.daily.agree_renewal": (
        "{due} ({when}): last day to agree with {tenant} on the next term of {contract}; without it the contract ends."
    ),
    "job.daily.tell_rates": (
        "{due} ({when}): last day to tell {tenant} what the rates of 1 January change in {contract}. See it with: "
        "pumasi contract amend {contract} --effective {new_year} --dry-run"
    ),
    "job.daily.price_review": (
        "{due} ({when}): price review of {contract}, {tenant}. Draft it with: "
        "pumasi contract amend {contract} --effective {due}"
    ),
    "job.daily.draft_waits": (
        "{contract} version {version} of {tenant} is a draft and still waits for its signature. "
        "Check it with: pumasi contract check {contract}"
    ),
    "job.daily.tax_invoices": (
        "{due} ({when}): electronic tax invoices of last month are due, and {count} account(s) have none yet. "
        "Issue them with: pumasi job monthly"
    ),
    "job.locked": "Another run holds {file}. Wait until it has ended; nothing was changed.",
    "job.stage.timesheets": "Timesheets",
    "job.stage.drafts": "Usage, allocation, drafts",
    "job.stage.checked": "Drafts drawn and read back",
    "job.stage.files": "Invoices as PDF and workbook",
    "job.monthly.dry_run": (
        "Dry run of {period}: {count} invoice(s) of {total} won in all would be issued. Nothing was saved."
    ),
    "job.monthly.nothing": "Nothing to do: all {count} invoice(s) of {period} are already issued and lie in {folder}",
    "job.monthly.issued": (
        "{period}: {count} invoice(s) issued; supply {supply} won, VAT {vat} won, total {total} won."
    ),
    "job.monthly.files": "{count} file(s) written; {known} invoice(s) lie in {folder}",
    "job.monthly.sheets": (
        "{count} timesheet day(s) were built and wait for approval: pumasi timesheet approve --period {period}"
    ),
    "job.monthly.empty": "nothing to bill: {account}",
    "job.monthly.parked": "parked: {accounts}: {reason}",
    "job.monthly.deadline": (
        "Tax invoices are due on {deadline}, and {count} account(s) are still parked: settle them now."
    ),
    "job.monthly.partly": (
        "{count} account(s) of {period} are parked with the reasons above. Mend them and run this again."
    ),
    "job.runs.empty": "No job has run yet.",
    "job.column.run": "run",
    "job.column.job": "job",
    "job.column.period": "period",
    "job.column.started_at": "started",
    "job.column.finished_at": "finished",
    "job.column.status": "status",
}
