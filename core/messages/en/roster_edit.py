"""Words of what planners do with a finished roster: import an edited week, compare versions, export parts of it."""

_PROBLEMS = {
    "no_origin": (
        "The file does not say which roster it was exported from: its hidden sheet is gone.",
        "Export the week again with: pumasi roster export --week MONDAY; then copy the edited cells into that file.",
    ),
    "other_format": (
        "The file was written by another version of Pumasi (layout '{format}').",
        "Export the week again and edit that file.",
    ),
    "other_week": (
        "The file holds the week of {week} of pool {pool}; asked for was {asked} of pool {asked_pool}.",
        "Name its own week with --week, or take the file of the week you mean.",
    ),
    "changed_since": (
        "{roster} has changed since the file was exported: its cells no longer show that version.",
        "Export the week again and make the edits there.",
    ),
    "no_sheet": (
        "The sheet '{sheet}' is missing.",
        "Put it back, or export the week again: the import reads this sheet alone.",
    ),
    "no_head": (
        "No row begins the table: a row with '{head}' and the days is expected.",
        "Put the head back as it was exported, e.g. '{head}' and '11/9(월)'.",
    ),
    "missing_day": (
        "The day {day} has no column; its shifts were left as they are.",
        "Put the head of the column back: it begins with {head}.",
    ),
    "day_twice": (
        "The day {day} stands over two columns; the second was not read.",
        "Leave one column a day.",
    ),
    "no_agent": (
        "The row has shifts but no agent.",
        "Put the agent's code back, or clear the row.",
    ),
    "unknown_agent": (
        "'{agent}' is no agent of pool {pool}; the row was not read.",
        "Correct the code, or import the agent first with: pumasi import agents FILE",
    ),
    "agent_twice": (
        "Agent {agent} stands in row {row} already; this row was not read.",
        "Leave one row an agent.",
    ),
    "missing_agent": (
        "The row of agent {agent} is missing; the shifts were left as they are.",
        "Put the row back; to take somebody out, clear the cells and leave the row.",
    ),
    "no_time": (
        "'{value}' is no shift.",
        "Write 09:00-18:00, with the break 09:00-18:00 (12:00-13:00), or leave the cell empty for a day off.",
    ),
    "two_shifts": (
        "'{value}' holds two shifts; a day has one.",
        "Leave one of them; a break stands in brackets: 09:00-18:00 (12:00-13:00).",
    ),
    "pause_outside": (
        "The break of '{value}' does not lie inside the shift.",
        "Move the break between begin and end, or leave it out: it is then chosen for you.",
    ),
    "off_grid": (
        "'{value}' does not begin and end with whole intervals of {minutes} minutes.",
        "Round to {minutes} minutes.",
    ),
    "too_long": (
        "'{value}' is so long that no {rest} hours of rest fit into the day.",
        "Shorten the shift.",
    ),
}

_TERMS = {
    "contracted_wages": "wages by contract",
    "overtime": "overtime",
    "night_premium": "premium of nights",
    "holiday_premium": "premium of holidays",
    "uncovered": "uncovered need",
    "uncovered_after": "uncovered need of the night into next week",
    "unrostered": "contract hours not rostered",
    "off_peak": "hours on duty off the peak",
    "over_staffed": "spare hands",
    "wishes": "wishes not met",
    "fairness_nights": "nights for who had most",
    "fairness_weekends": "weekends for who had most",
    "fairness_holidays": "holidays for who had most",
    "changed_shift": "distance from the known roster",
    "missed_training": "training outside shifts",
    "skill_level": "served below the best level",
    "tenant_change": "changes of tenant",
    "short_block": "short stretches with a tenant",
}

MESSAGES = {
    "roster_edit.import.help": """Read back a week that was edited in the exported workbook.

Export the week, change cells of the sheet 편집 (move, swap, delete, add), save, and import the file. Every rule is
checked; what you broke is told by sheet, row and column, all at once, and then nothing is kept. What was broken before
(by a leave entered since, say) is told, too, and does not stop you unless you change that very day.

What you changed is kept as pins, in a new draft; a repair leaves pins as they are. Who serves whom changes in the hours
you touched, by as few hands as possible; everything else stays. With --optimise all days that are not pinned are
planned afresh, around the pins. With --dry-run the changes are shown and nothing is kept.

Examples:
  pumasi roster import rosters/2026-11-09/roster.xlsx --dry-run
  pumasi roster import rosters/2026-11-09/roster.xlsx --week 2026-11-09
  pumasi roster import rosters/2026-11-09/roster.xlsx --optimise 30
""",
    "roster_edit.option.week": "The Monday of the week. Default: the week the file was exported from.",
    "roster_edit.option.optimise": "Plan the days that are not pinned afresh, for this many seconds.",
    "roster_edit.option.dry_run": "Show what would change; keep nothing.",
    "roster_edit.import.no_workbook": (
        "{file} is no Excel workbook. Write the week with pumasi roster export, edit roster.xlsx, save it as .xlsx."
    ),
    "roster_edit.import.which_week": "The file does not say its week any more. Name it with --week MONDAY.",
    "roster_edit.import.older": (
        "The file was made from version {base}; version {newest} is there since, and is not part of the new draft."
    ),
    "roster_edit.import.before": (
        "Broken before you edited {base} ({count}); mend this before you publish, e.g. with pumasi roster repair:"
    ),
    "roster_edit.import.nothing": "Nothing was changed: every cell shows {roster}, and its pins. Nothing is kept.",
    "roster_edit.import.dry_run": "A rehearsal: nothing is kept. Keep it with: pumasi roster import {file}",
    "roster_edit.import.kept": "Kept as {roster}, a draft, with {pins} pinned days.",
    "roster_edit.diff.help": """Compare two versions of a week: shifts, hours, coverage, cost.

Without --from and --to the newest version is compared with the one before. --by shows one of the tables alone; as JSON
the table of --by, that of shifts if none is told.

Examples:
  pumasi roster diff --week 2026-11-09
  pumasi roster diff --week 2026-11-09 --from 1 --to 3
  pumasi roster diff --week 2026-11-09 --by tenant --json
""",
    "roster_edit.option.export_agent": "Only this agent: the week as a paper and as a calendar file.",
    "roster_edit.option.export_tenant": (
        "Only this tenant: a paper and a workbook it may see, with codes of agents and its own hours alone."
    ),
    "roster_edit.export.one_of_two": "Take --agent or --tenant, not both.",
    "roster_edit.option.from": "The version to compare with. Default: the one before --to.",
    "roster_edit.option.to": "The version to look at. Default: the newest.",
    "roster_edit.option.by": "Show this table alone.",
    "roster_edit.diff.one_version": (
        "The week of {monday} has no other version than {version} to compare with. Make one with: pumasi roster build "
        "--week {monday}"
    ),
    "roster_edit.diff.told": (
        "{before} > {after}: {agents} agents, {added} shifts added, {removed} removed, {moved} moved, {breaks} breaks "
        "moved"
    ),
    "roster_edit.diff.sums": (
        "hours {hours_before} > {hours_after}; uncovered hours {missing_before} > {missing_after}; cost "
        "{cost_before} > {cost_after} won"
    ),
    "roster_edit.diff.no_shift": "No shift differs.",
    "roster_edit.diff.no_agent": "Nobody's hours differ.",
    "roster_edit.diff.no_tenant": "The uncovered hours of every tenant are the same.",
    "roster_edit.diff.no_term": "Neither version tells its cost by term.",
    "roster_edit.column.agent": "agent",
    "roster_edit.column.day": "day",
    "roster_edit.column.change": "change",
    "roster_edit.column.before": "before",
    "roster_edit.column.after": "after",
    "roster_edit.column.days": "days changed",
    "roster_edit.column.hours_before": "hours before",
    "roster_edit.column.hours_after": "hours after",
    "roster_edit.column.hours_change": "change h",
    "roster_edit.column.tenant": "tenant",
    "roster_edit.column.missing_before": "uncovered h before",
    "roster_edit.column.missing_after": "uncovered h after",
    "roster_edit.column.missing_change": "change h",
    "roster_edit.column.term": "term",
    "roster_edit.column.won_before": "won before",
    "roster_edit.column.won_after": "won after",
    "roster_edit.column.won_change": "change won",
    **{
        f"roster_edit.{name}.{part}": text
        for name, texts in _PROBLEMS.items()
        for part, text in zip(("what", "fix"), texts, strict=True)
    },
    **{f"roster_edit.term.{name}": text for name, text in _TERMS.items()},
}
