"""Words of the batch jobs."""

MESSAGES = {
    "job.help": """Batch jobs for cron. Each can be repeated: a second run does what is left, or nothing.

Examples:
  pumasi job monthly --period 2026-10
  pumasi job runs
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
    "job.locked": "Another run holds {file}. Wait until it has ended; nothing was changed.",
    "job.stage.timesheets": "Timesheets",
    "job.stage.drafts": "Usage, allocation, drafts",
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
