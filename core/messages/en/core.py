"""Words of the core: problems, periods, money, windows, labour law."""

MESSAGES = {
    "core.problems_found": "{count} problem(s) found; nothing was saved.",
    "core.place.file": "{file}",
    "core.place.sheet": "sheet {sheet}",
    "core.place.row": "row {row}",
    "core.place.column": "column {column}",
    "core.place.setting": "{setting}",
    "core.period.bad": "'{text}' is not a month. Write it as YYYY-MM, for example 2026-10.",
    "core.rate_missing.what": "No rate '{name}' is known for {day}.",
    "core.rate_missing.fix": (
        "Add a row for '{name}' that is valid on {day} with: pumasi import rates FILE (pumasi template rates). Not "
        "announced yet? Enter a provisional value with '[잠정]' in its source: every document that rests on it says so."
    ),
    "core.calendar_ends": (
        "The holiday calendar is known only until {known_until}, but {day} is needed. "
        "Update the 'holidays' package or add the days under [holidays] in pumasi.toml."
    ),
}
