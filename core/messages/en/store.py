"""Words of the store: database, records that may not change, settings, workspace."""

MESSAGES = {
    "store.database.missing": "There is no database {file}. Create a workspace with: pumasi init",
    "store.database.empty": "The database {database} is empty: it holds no table of pumasi. Fill it with: pumasi init",
    "store.database.bad_url": (
        "'{url}' is not a database pumasi can use. Write sqlite:///FILE or postgresql://USER@HOST/NAME "
        "under [database] in pumasi.toml."
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
    "store.roster.missing": "There is no roster {roster}. See which there are with: pumasi roster list",
    "store.roster.step_back": "Roster {roster} is {status}; it cannot go back to {asked}.",
    "store.timesheet.approved": (
        "The timesheet of agent {agent} on {day} is approved and closed to edits. "
        "Correct it with an adjustment in the next period."
    ),
    "store.contract.signed": (
        "Version {version} of contract {contract} is signed and never changes. Draft version {next} instead."
    ),
    "store.invoice.issued": (
        "Account {account} already has invoice {number} for {period}, with other contents. An issued invoice never "
        "changes: take it back with a credit note, then invoice again."
    ),
    "store.document.differs": (
        "The {kind} of {document} was kept before with other bytes. A document that went out is never replaced."
    ),
    "store.run.missing": "There is no run {run} of a job.",
}
