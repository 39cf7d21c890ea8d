"""Words of the store: database, records that may not change, settings, workspace."""

MESSAGES = {
    "store.database.missing": "There is no database {file}. Create a workspace with: pumasi init",
    "store.database.empty": "The database {database} is empty: it holds no table of pumasi. Fill it with: pumasi init",
    "store.database.bad_url": (
        "'{url}' is not a database pumasi can use. Write sqlite:///FILE or postgresql://USER@HOST/NAME "
        "under [database] in pumasi.toml."
    ),
    "store.database.no_driver": (
        "PostgreSQL needs the package {name}, which is not installed. Install it with: pip install 'pumasi[postgresql]'"
    ),
    "store.database.trouble": (
        "The database {database} cannot be used: {reason}. Nothing was changed. "
        "Look at disk space, permissions and other running commands with: pumasi doctor"
    ),
    "store.database.damaged": (
        "{database} is not a database of pumasi, or it is damaged: {reason}. Restore it from a backup."
    ),
    "store.database.newer": (
        "The database {database} has schema {found}, and this pumasi knows only {known}: "
        "it was written by a newer version. Install that version, or restore a backup."
    ),
    "store.roster.fixed": (
        "Roster {roster} is {status} and can no longer be replaced. Build a new version with: pumasi roster build"
    ),
    "store.roster.missing": "There is no roster {roster}. See which there are with: pumasi roster show",
    "store.roster.week_locked": "{roster} stays as it is: its week is closed by {locked}, which went into payroll.",
    "store.roster.step_back": "Roster {roster} is {status}; it cannot go back to {asked}.",
    "store.timesheet.approved": (
        "The timesheet of agent {agent} on {day} is approved and closed to edits. "
        "Correct it with an adjustment in the next period."
    ),
    "store.contract.signed": (
        "Version {version} of contract {contract} is signed and never changes. Draft version {next} instead."
    ),
    "store.order.signed": (
        "The order of a diagnosis by tenant '{tenant}' was signed on {day} and never changes: it can only be delivered."
    ),
    "store.invoice.damaged": (
        "Invoice {number} is not kept as it was issued: its hash differs. The database was changed by another hand; "
        "restore it from a backup."
    ),
    "store.invoice.issued": (
        "Account {account} already has invoice {number} for {period}, with other contents. An issued invoice never "
        "changes: take it back with a credit note, then invoice again."
    ),
    "store.document.damaged": (
        "The {kind} of {document} is not kept as it was drawn: its hash differs. Restore the database from a backup."
    ),
    "store.document.differs": (
        "The {kind} of {document} was kept before with other bytes. A document that went out is never replaced."
    ),
    "store.run.missing": "There is no run {run} of a job.",
    "store.settings.missing": "There is no settings file {file}. Create a workspace with: pumasi init",
    "store.settings.no_mapping": (
        "There is no column mapping '{name}' in pumasi.toml (known: {known}). Add a table [mapping.{name}]."
    ),
    "store.settings.not_utf8.what": "The file is not UTF-8 text.",
    "store.settings.not_utf8.fix": "Save it as UTF-8.",
    "store.settings.bad_toml.what": "The file is not valid TOML: {reason}.",
    "store.settings.bad_toml.fix": "Mend the line; texts stand in quotes, and no key stands twice.",
    "store.settings.required.what": "'{name}' is missing or empty.",
    "store.settings.required.fix": 'Add {name} = "…".',
    "store.settings.wrong_kind.what": "'{name}' must be {kind}.",
    "store.settings.wrong_kind.fix": "Write it in the form that the comment in a new pumasi.toml shows.",
    "store.settings.kind.table": "a table",
    "store.settings.kind.text": "a text in quotes",
    "store.settings.kind.texts": "a list of texts",
    "store.settings.kind.whole": "a whole number",
    "store.settings.kind.number": "a number",
    "store.settings.out_of_range.what": "{value} is out of range.",
    "store.settings.out_of_range.fix": "Write a number from {least} to {most}.",
    "store.settings.time.what": "'{value}' is not a time for {name}.",
    "store.settings.time.fix": 'Write a list like ["09:00", "13:30"]; a length is work alone, below 12:00.',
    "store.settings.choice.what": "'{value}' is not one of the choices.",
    "store.settings.choice.fix": "Write one of: {choices}.",
    "store.settings.unknown.what": "There is no setting '{name}' here.",
    "store.settings.unknown.fix": "Known here: {known}.",
    "store.settings.unknown_near.what": "There is no setting '{name}' here.",
    "store.settings.unknown_near.fix": "Did you mean '{near}'?",
    "store.settings.business_number.what": "This is not a Korean business registration number (사업자등록번호).",
    "store.settings.business_number.fix": "Check its ten digits; the last one is a check digit.",
    "store.settings.code.what": "'{value}' is not a code.",
    "store.settings.code.fix": "Use upper-case letters, digits, - and _, at most 20, for example MAIN.",
    "store.settings.bad_day.what": "'{name}' is not a day.",
    "store.settings.bad_day.fix": 'Write the day as "2026-06-03".',
    "store.settings.holiday.what": "A holiday has a name, or is false where it is taken away; this is {value}.",
    "store.settings.holiday.fix": 'Write "2026-06-03" = "지방선거" or "2026-07-17" = false.',
    "store.workspace.none": (
        "There is no workspace here: no pumasi.toml in {folder} or above it. "
        "Create one with: pumasi init, or name one with: pumasi --workspace DIR"
    ),
    "store.workspace.exists": "{folder} already holds a workspace. Nothing was changed.",
    "store.workspace.file_in_the_way": "{folder} is a file, not a folder. Name another place for the workspace.",
    "store.override.missing": "No override {number} is in force. In force: {known}",
    "store.payment.other": (
        "Payment {reference} was entered before, of {won} won: a reference names one payment. Give this one another "
        "with --reference."
    ),
    "store.settings.hook.what": "The hook cannot be read as a command: {reason}.",
    "store.settings.hook.fix": (
        "Write it as you would type it, each quote closed: hook = \"mail -s 'pumasi {{job}}' us\""
    ),
}
