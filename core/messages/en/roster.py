"""Words of the roster commands. What the engine and the rules say is in their own entries below the commands."""

MESSAGES = {
    "roster.help": """Plan who works when and for whom: build, explain, repair, publish.

A roster is a draft until it is published, and published until it is locked after payroll. Every version is kept.

Examples:
  pumasi roster build --week 2026-11-09
  pumasi roster explain --week 2026-11-09
  pumasi roster publish --week 2026-11-09
  pumasi roster repair --week 2026-11-09 --absent A012 --from "2026-11-11 09:00"
""",
    "roster.build.help": """Build a draft for a week from the newest forecast.

First it searches who works when, and bounds the cost from below at the same time. The search takes --seconds (or
[roster] seconds of pumasi.toml) and shows its cost and the gap to the bound; --gap ends it as soon as the gap is that
small. Ctrl-C ends it early and keeps the best legal roster found so far. With --rounds instead of seconds the same seed
gives the same roster on every machine. A pool of 250 agents or more is searched in parts, by one process a core.
A pool of up to eight people may take up to 15 seconds more for a proof that no cheaper hours exist; "proved" stands
beside the gap when there is one.

Then it decides who serves which tenant. More --effort means fewer changes of tenant; what is covered stays the same.

Training and meetings without a fixed time (--training, --meeting) are placed where their hands are missed least, kept
as absences, and the search goes on around them.

Days that were fixed by hand in the newest version of the week (roster import) stay as they are; --without-pins plans
them afresh, too.

With --weeks each week becomes a draft of its own, built after the one before: rest, days in a row and night shifts
carry over, and nights, weekends and wishes are shared out over the last thirteen weeks.

Examples:
  pumasi roster build --week 2026-11-09
  pumasi roster build --week 2026-11-09 --weeks 4 --seconds 60
  pumasi roster build --week 2026-11-09 --near 1
  pumasi roster build --week 2026-11-09 --training A012=120:T05 --meeting A012+A031=60
  pumasi roster build --week 2026-11-09 --seconds 120 --seed 7
  pumasi roster build --week 2026-11-09 --seconds 300 --gap 2
  pumasi roster build --week 2026-11-09 --seconds 6 --effort 5
""",
    "roster.show.help": """Show a roster, or without --week the list of all that are kept.

By agent it says who works more or less than the contract asks (leave and holidays taken off), else which tenants lack
people, and when. A row of a tenant tells its need, the need that is covered, and those who stand by beyond it; assigned
is both together. By presence it says where a contract wants so many people there whenever it is open, and whether they
are: everybody counts who is trained, on duty and not in a break or training, also while serving others.

Examples:
  pumasi roster show
  pumasi roster show --week 2026-11-09 --by tenant
  pumasi roster show --week 2026-11-09 --by uncovered --tenant T01
  pumasi roster show --week 2026-11-09 --by shift --agent A012 --json
""",
    "roster.check.help": """Check a kept roster against every rule, with today's people, leave and law.

The checker shares nothing with the engine. Exit code 3 when a rule is broken.

Examples:
  pumasi roster check --week 2026-11-09
""",
    "roster.publish.help": """Publish the newest draft of a week: it now binds, and the next version is a new draft.

Examples:
  pumasi roster publish --week 2026-11-09
""",
    "roster.lock.help": """Lock a published week once it went into payroll: it never changes again.

Examples:
  pumasi roster lock --week 2026-10-26
""",
    "roster.export.help": """Write a week as a workbook, a page, a paper, and a calendar for every agent.

The workbook has a sheet to edit: see roster import. A calendar that was imported before is updated in place by that of
a later version; shifts that are gone are cancelled in it. --agent and --tenant write the files of one alone; those of a
tenant name no person and no other tenant. Default folder: rosters/WEEK in the workspace. Writing the same version again
gives the same bytes.

Examples:
  pumasi roster export --week 2026-11-09
  pumasi roster export --week 2026-11-09 --tenant T05
  pumasi roster export --week 2026-11-09 --version 2 --out ~/Desktop/week
""",
    "roster.option.pool": "The pool, where there are several.",
    "roster.option.version": "This version. Default: the one in force.",
    "roster.option.version_publish": "This version. Default: the newest.",
    "roster.option.weeks": "How many weeks to build, from that one on.",
    "roster.option.near": "Stay near this version: each shift that differs has its price (see roster repair).",
    "roster.option.without_pins": "Plan the days that were fixed by hand afresh, too.",
    "roster.option.seconds": "How long to search, each week.",
    "roster.option.rounds": "Search this many rounds instead: the same result on every machine.",
    "roster.option.gap": "Stop when the cost is at most this much above the bound, in percent.",
    "roster.option.workers": "Processes for a pool of 250 agents or more. Default: one a core.",
    "roster.option.effort": "How many parts of each day are divided again among tenants, about 0.02 s each.",
    "roster.option.seed": "Seed of the search.",
    "roster.option.show_week": "The Monday that begins the week. Default: list all weeks.",
    "roster.option.by": "What a row is.",
    "roster.option.agent": "Only this agent.",
    "roster.progress": "roster",
    "roster.progress.kernels": "preparing the engine; the first time it is compiled, which takes a minute",
    "roster.progress.first": "making a first roster",
    "roster.progress.search": "searching: {cost} won{gap}",
    "roster.progress.blocks": "dividing the work: {cost} won{gap}",
    "roster.progress.gap": ", gap {gap} %",
    "roster.told": "{roster} ({status}): {shifts} shifts, {hours} hours",
    "roster.told_cost": "cost {cost} won{gap}; uncovered {missing} hours",
    "roster.told_gap": ", gap {gap} % ({bound})",
    "roster.build.near_one_week": "--near tells a version of one week: leave --weeks out.",
    "roster.build.interrupted": "Stopped early: this is the best roster found until then, checked and kept.",
    "roster.build.training_one_week": "--training and --meeting find a time in one week: leave --weeks out.",
    "roster.build.placed": (
        "{agent}: {kind} {start:%Y-%m-%d %H:%M}-{end:%H:%M}, where it is missed least; kept with the absences."
    ),
    "roster.build.far_off": (
        "Far from the hours due (contract less leave and holidays): {agents}. "
        "Ask why with: pumasi roster explain --week {monday} --version {version} --by conflict"
    ),
    "roster.build.small": (
        "Tenants of at most half an agent below 95 % of their need: {tenants}. "
        "Ask why with: pumasi roster explain --week {monday} --version {version} --by small"
    ),
    "roster.build.pins": (
        "Days fixed by hand in {roster} that stay as they are: {count}. Plan them afresh with: --without-pins"
    ),
    "roster.build.interval": (
        "The forecast is kept in intervals of {minutes} minutes, and so is this roster; the settings ask for {asked}. "
        "Forecast again first: pumasi forecast run"
    ),
    "roster.build.next": "Look at it with: pumasi roster show --week {monday} --version {version} --by tenant",
    "roster.publish_next": "Publish it with: pumasi roster publish --week {monday} --version {version}",
    "roster.show.on_contract": "Every agent has the hours of the contract, less leave and holidays.",
    "roster.show.off_contract": "Beside what is due (contract less leave and holidays): {agents}.",
    "roster.show.off_contract_next": (
        "See the shifts with: pumasi roster show --week {monday} --version {version} --by shift --agent {agent}"
    ),
    "roster.show.all_covered": "Every tenant is covered to {wanted} % or more on every day.",
    "roster.show.weak_days": "Below {wanted} % of a day's need: {days}.",
    "roster.show.weak_day": "{tenant} on {day} ({percent} %, {start}-{end})",
    "roster.show.weak_days_next": (
        "See the hours with: pumasi roster show --week {monday} --version {version} --by uncovered --tenant {tenant}"
    ),
    "roster.presence.held": (
        "Minimum presence: held on {lines} of {lines} lines; enough trained people are on duty whenever they are open."
    ),
    "roster.presence.missed": (
        "Minimum presence (trained people on duty, shared or not): held on {held} of {lines} lines; not on {missed}."
    ),
    "roster.presence.lack": "{start:%Y-%m-%d %H:%M}-{end:%H:%M} ({present} of {least})",
    "roster.empty_presence": "No tenant asks for a minimum presence.",
    "roster.show.more": " and {count} more",
    "roster.show.no_agent_rows": "Rows by {by} belong to tenants: leave out --agent, or use --by shift.",
    "roster.show.no_such_agent": "This roster knows no agent '{agent}'. See all with: pumasi roster show --week MONDAY",
    "roster.show.no_such_tenant": (
        "This roster knows no tenant '{tenant}'. See all with: pumasi roster show --week MONDAY --by tenant"
    ),
    "roster.check.legal": "{roster} keeps all {rules} rules.",
    "roster.published": "{roster} is published.",
    "roster.published_next": "Hand it out with: pumasi roster export --week {monday}",
    "roster.locked": "{roster} is locked.",
    "roster.week_closed": "{roster} is locked: it went into payroll, and nothing of that week changes any more.",
    "roster.already": "{roster} is {status} already; nothing to do.",
    "roster.lock.draft": "{roster} is a draft. Publish it first: pumasi roster publish --week {monday}",
    "roster.export.calendars": "Wrote {count} calendar files into {folder}",
    "roster.empty": "No roster is kept yet. Build one with: pumasi roster build --week MONDAY",
    "roster.empty_agent": "No agent belongs to this pool.",
    "roster.empty_tenant": "No tenant needs anybody in this week.",
    "roster.empty_day": "The roster has no days.",
    "roster.empty_shift": "Nobody works in this week.",
    "roster.empty_uncovered": "Nothing is uncovered.",
    "roster.none_kept": (
        "No roster is kept for {monday} in pool {pool}. Build one: pumasi roster build --week {monday} --pool {pool}"
    ),
    "roster.no_such_version": (
        "The week of {monday} in pool {pool} has no version {version}; known: {known}. List all: pumasi roster show"
    ),
    "roster.no_agents": "No agents are known. Import them with: pumasi import agents FILE",
    "roster.no_such_pool": "There is no pool '{pool}'. Known pools: {known}.",
    "roster.which_pool": "There are several pools ({known}). Name one with --pool.",
    "roster.column.roster": "roster",
    "roster.column.pool": "pool",
    "roster.column.monday": "week",
    "roster.column.weeks": "weeks",
    "roster.column.version": "version",
    "roster.column.status": "status",
    "roster.column.agent": "agent",
    "roster.column.shifts": "shifts",
    "roster.column.contract_hours": "contract h",
    "roster.column.leave_hours": "leave h",
    "roster.column.due_hours": "due h",
    "roster.column.planned_hours": "planned h",
    "roster.column.difference_hours": "difference h",
    "roster.column.tenant": "tenant",
    "roster.column.needed_hours": "needed h",
    "roster.column.covered_hours": "covered h",
    "roster.column.missing_hours": "missing h",
    "roster.column.coverage_percent": "covered %",
    "roster.column.standby_hours": "standing by h",
    "roster.column.assigned_hours": "assigned h",
    "roster.column.day": "day",
    "roster.column.agents": "agents",
    "roster.column.start": "start",
    "roster.column.end": "end",
    "roster.column.work_hours": "work h",
    "roster.column.breaks": "breaks",
    "roster.column.agents_min": "minimum",
    "roster.column.open_hours": "open h",
    "roster.column.held_hours": "held h",
    "roster.column.held_percent": "held %",
    "roster.column.least": "least",
    "roster.column.lacking": "too few",
    "roster.column.channel": "channel",
    "roster.column.agents_missing": "agents missing",
}
