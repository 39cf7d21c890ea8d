"""Words of init and doctor."""

MESSAGES = {
    "workspace.init.help": """Make a workspace: a folder with settings, a database and the reference rates.

DIR is made if it is not there; without it the workspace is this folder. Nothing is ever overwritten. Afterwards put
your company into pumasi.toml: every line is explained there. With --demo the workspace is filled with a generated
sample company.

Examples:
  pumasi init shop
  pumasi init demo --demo
  pumasi --workspace shop doctor
""",
    "workspace.option.demo": "Fill it with a sample company: 60 agents, 40 tenants, 65 weeks of contacts.",
    "workspace.init.done": "Made the workspace {folder}.",
    "workspace.init.next": "Next: put your company into pumasi.toml, then: pumasi template tenants",
    "workspace.doctor.help": """Check this machine and this workspace, and say what to do.

Looks at Python and libraries, SQLite, the Korean font, the time zone, compiled caches and, inside a workspace, at
settings, disk space, permissions, the schema of the database and the clock. Each line is ok, warn or fail with what
to do; exit code 6 when something fails. Works outside a workspace too.

Examples:
  pumasi doctor
  pumasi doctor --json
""",
    "workspace.doctor.advice": "→ {advice}",
    "workspace.doctor.failed": "{count} check(s) failed: do what stands below each.",
    "workspace.check.python": "Python",
    "workspace.check.libraries": "libraries",
    "workspace.check.sqlite": "SQLite",
    "workspace.check.fonts": "Korean font",
    "workspace.check.zone": "time zone",
    "workspace.check.cache": "compiled code",
    "workspace.check.workspace": "workspace",
    "workspace.check.settings": "settings",
    "workspace.check.disk": "disk",
    "workspace.check.permission": "permission",
    "workspace.check.database": "database",
    "workspace.check.journal": "journal",
    "workspace.check.clock": "clock",
    "workspace.found.missing": "missing: {names}",
    "workspace.found.none": "not there",
    "workspace.found.kernels": "{count} compiled in {folder}",
    "workspace.found.no_workspace": "none here or above",
    "workspace.found.not_there": "none in {path} or above it",
    "workspace.found.problems": "{count} problem(s)",
    "workspace.found.free": "{megabytes} MB free",
    "workspace.found.writable": "can be written",
    "workspace.found.unusable": "cannot be used",
    "workspace.found.schema": "schema {revision}, {rates} rates by name",
    "workspace.advice.python_old": "Install Python 3.11, 3.12 or 3.13.",
    "workspace.advice.python_new": "Not tested with this version yet; 3.11 to 3.13 are.",
    "workspace.advice.libraries": "Install the requirements again with: make setup",
    "workspace.advice.zone": "Install the package tzdata again with: make setup",
    "workspace.advice.cache": "The first run will compile for some seconds. Do it now with: make setup",
    "workspace.advice.init": "Make one with: pumasi init",
    "workspace.advice.init_there": "Correct --workspace, or make one with: pumasi init {path}",
    "workspace.advice.disk": "Free some space: the database needs room to write its journal.",
    "workspace.advice.permission": "Give yourself permission to read and write {path}.",
    "workspace.advice.wal": (
        "SQLite {found} can corrupt a database in WAL mode. Use {safe} or later, or: PRAGMA journal_mode = DELETE"
    ),
    "workspace.advice.clock": "There are contacts of {newest}, later than this clock: set the clock of this machine.",
}
