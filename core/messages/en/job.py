"""Words of the batch jobs."""

MESSAGES = {
    "job.help": """Batch jobs for cron. Each can be repeated: a second run does what is left, or nothing.

Two jobs never overlap: a second one waits ([job] wait_s of pumasi.toml, or --wait). Missed days, weeks and months are
caught up by the next run. The summary on standard output also goes to the hook of the settings ([job] hook), which
may mail it or tell a health check.

Exit codes: 0 done, or nothing to do; 3 bad data; 4 something is missing; 5 a rule says no; 6 disk, permission, lock
or hook; 7 partly done, the reasons are listed and the next run goes on; 1 a mistake of ours; 130 interrupted.

Examples:
  pumasi job daily
  pumasi job weekly
  pumasi job monthly --period 2026-10
  pumasi job runs
""",
    "job.daily.help": """Announce what is due soon: renewals, price reviews, drafts that wait, tax invoices, payments.

Made for cron: the output is the mail of the morning. How many days ahead is set in [contract] of pumasi.toml
(announce_days, draft_days). What an earlier run announced is only counted, or listed with --all; a second run finds
nothing new, and what fell due on days without a run is told late. Nothing is changed but the table of runs.

Examples:
  pumasi job daily
  pumasi job daily --on 2026-12-01 --dry-run
  30 7 * * 1-5 pumasi --workspace /srv/pumasi job daily
""",
    "job.weekly.help": """Tell a planner what the week needs: what to do first, then what is good to know.

Looks back at last week's forecast (its accuracy is kept) and at days of work nobody approved, ahead at forecasts,
rosters to publish and where they fall short, and at accounts that wait and invoices that are overdue. Weeks without a
run are caught up.

Examples:
  pumasi job weekly
  pumasi job weekly --week 2026-11-09 --dry-run
  0 8 * * 1 pumasi --workspace /srv/pumasi job weekly
""",
    "job.monthly.help": """Issue and write the invoices of a month: usage, drafts, numbers, PDF, workbook, tax files.

Made for cron: two runs never overlap, a run that was killed is caught up by the next, a second run changes nothing and
says so. Accounts that cannot be billed yet are parked with the reason and do not stop the others (exit code 7).
Without --period it is the month before today, after the months that earlier runs missed or left parked. Upload files
of tax invoices follow as soon as their date of writing has come.

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
    "job.option.wait": "How long to wait for another job that is running. Default: [job] wait_s of pumasi.toml.",
    "job.option.week": "The Monday of the week that is looked from. Default: this week, and those missed.",
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
    "job.daily.tax_upload": (
        "{due} ({when}): {count} issued document(s) stand in no upload file of tax invoices. "
        "Write them with: pumasi invoice export-tax"
    ),
    "job.daily.overdue": (
        "{due} ({when}): {count} invoice(s) due on that day are not paid. See them with: "
        "pumasi invoice aging --by invoice"
    ),
    "job.daily.runs_failed": (
        "{due} ({when}): {count} job(s) failed or were killed and no later run made them good. "
        "See them with: pumasi job runs"
    ),
    "job.weekly.week": "Week of {monday}: {count} thing(s) to do.",
    "job.weekly.caught_up": "{count} missed week(s) were caught up, from {first} on.",
    "job.weekly.accuracy": (
        "Forecast of {week}: {said} contacts said, {came} came ({percent} %); {alarms} tenant(s) drift: {tenants}. "
        "See it with: pumasi forecast accuracy --week {week}"
    ),
    "job.weekly.no_accuracy": "Forecast of {week}: nothing to compare. {reason}",
    "job.weekly.nothing_came": (
        "Contacts of the week of {week} were not imported yet. Import them with: pumasi import contacts FILE"
    ),
    "job.weekly.not_approved": (
        "{count} day(s) of timesheets wait for approval, {first} to {last}. "
        "Look and approve: pumasi timesheet show --period YYYY-MM"
    ),
    "job.weekly.not_built": (
        "{count} worked day(s) have no timesheet yet, {first} to {last}. "
        "Import the attendance and build them: pumasi timesheet build --period YYYY-MM"
    ),
    "job.weekly.no_forecast": (
        "Week of {week}, pool {pool}: no forecast. Make it with: pumasi forecast run --week {week}"
    ),
    "job.weekly.no_roster": "Week of {week}, pool {pool}: no roster. Build it with: pumasi roster build --week {week}",
    "job.weekly.draft": (
        "Week of {week}, pool {pool}: version {version} is a draft. "
        "Publish it with: pumasi roster publish --week {week}"
    ),
    "job.weekly.published": "Week of {week}, pool {pool}: version {version} is {status}.",
    "job.weekly.coverage": (
        "Week of {week}, pool {pool}: {percent} % of the need is covered; {count} weak day(s): {days}"
    ),
    "job.weekly.parked": "{count} account(s) wait for their invoice ({periods}). See why: pumasi invoice show",
    "job.weekly.overdue": (
        "{count} invoice(s) over {won} won are overdue. See them with: pumasi invoice aging --by invoice"
    ),
    "job.hook_failed": "The hook {hook} of [job] in pumasi.toml failed: {reason}. The job itself is as told above.",
    "job.locked": "Another run holds {file}. Wait until it has ended; nothing was changed.",
    "job.stage.drafts": "Usage, allocation, drafts",
    "job.stage.checked": "Drafts drawn and read back",
    "job.stage.tax": "Tax invoices",
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
    "job.monthly.tax": (
        "{count} tax invoice(s) of {period} stand in new upload files: pumasi invoice export-tax --period {period}"
    ),
    "job.monthly.tax_partly": "Tax invoices of {period} cannot be written for the reasons above. Mend them, run again.",
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
