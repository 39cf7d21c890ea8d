"""Words of ``pumasi roster explain``: why need stays uncovered, what would help, which rules collide."""

_REASONS = {
    "nobody_trained": "nobody is trained for it",
    "other_tenants": "at the most tenants they may serve",
    "tenant_hours": "at the most hours for this tenant",
    "busy": "on duty for others, as urgent",
    "on_break": "on their break",
    "training": "in training or a meeting",
    "leave": "on leave",
    "not_employed": "not employed then",
    "rest_day": "on their weekly rest day",
    "restricted": "restricted",
    "outside_hours": "outside their days and hours",
    "rest": "must rest between shifts",
    "week_full": "at their weekly limit",
    "pinned": "fixed by hand",
    "dearer": "could work, at a cost",
}

_RULES = {
    "contract_hours": "the hours due by the contract",
    "day_hours": "the longest day",
    "shortest_shift": "the shortest shift",
    "week_hours": "the most hours of a week",
    "contract_days": "the days of the contract",
    "working_window": "the working window",
    "weekly_rest_day": "the weekly rest day",
    "employment": "the dates of employment",
    "leave": "leave",
    "restrictions": "restrictions of the person",
    "rest_between_shifts": "the rest between shifts",
    "consecutive_days": "the days in a row",
    "pins": "days fixed by hand",
}

MESSAGES = {
    "roster_explain.help": """Say why need stays uncovered, and what would help.

For every gap: how many people are trained for it, and what keeps each of them: busy, on leave, at the weekly limit.
Tenants of at most half an agent that get less than 95 percent of their week are named with their hours by reason.
Then the remedies, the one that gains most first: train somebody for a tenant, lengthen or add a shift, one more
person. Every effect is computed by routing the same week again with that one change. The gain is the price of the gaps
that go, less the cost. At the end: agents whose contract hours fit into no legal week, with the fewest rules that
collide.

Examples:
  pumasi roster explain --week 2026-11-09
  pumasi roster explain --week 2026-11-09 --tenant T05
  pumasi roster explain --week 2026-11-09 --by remedy --json
""",
    "roster_explain.option.by": "Show this table alone.",
    "roster_explain.option.top": "Show this many rows of a table. JSON has all.",
    "roster_explain.gaps": "Uncovered: {hours} hours in {count} gaps.",
    "roster_explain.reasons_title": "Why, by hours:",
    "roster_explain.small_title": "Tenants of at most half an agent below 95 % of their need:",
    "roster_explain.gaps_title": "The largest gaps (people: of those trained, how many are kept by what):",
    "roster_explain.remedies_title": "What would help, each by itself:",
    "roster_explain.conflicts_title": "Agents whose due hours fit into no legal week:",
    "roster_explain.more": "and {count} more; --top shows more, --json all",
    "roster_explain.no_reason": "Nothing is uncovered.",
    "roster_explain.no_small": "Every tenant of at most half an agent gets 95 % of its need or more.",
    "roster_explain.no_gap": "Nothing is uncovered.",
    "roster_explain.no_remedy": "No training, longer shift or further person would relieve anything.",
    "roster_explain.no_conflict": "Every agent can have the due hours in a legal week.",
    "roster_explain.lost": "{hours} h {reason}",
    "roster_explain.person": "{count} {reason}",
    "roster_explain.other_people": "{count} otherwise",
    "roster_explain.or_others": "{agent} (else {others})",
    "roster_explain.remedy.train": "train for the tenant",
    "roster_explain.remedy.extend": "longer shift",
    "roster_explain.remedy.extend_overtime": "longer shift (overtime)",
    "roster_explain.remedy.add": "work on a day off",
    "roster_explain.remedy.add_overtime": "work on a day off (overtime)",
    "roster_explain.remedy.hire": "one more person for all",
    "roster_explain.column.reason": "reason",
    "roster_explain.column.gaps": "gaps",
    "roster_explain.column.tenants": "tenants",
    "roster_explain.column.missing_hours": "uncovered h",
    "roster_explain.column.tenant": "tenant",
    "roster_explain.column.channel": "channel",
    "roster_explain.column.day": "day",
    "roster_explain.column.start": "from",
    "roster_explain.column.end": "to",
    "roster_explain.column.trained": "trained",
    "roster_explain.column.people": "people",
    "roster_explain.column.covered_percent": "covered %",
    "roster_explain.column.needed_hours": "needed h",
    "roster_explain.column.hours": "what keeps the rest uncovered",
    "roster_explain.column.remedy": "remedy",
    "roster_explain.column.agent": "agent",
    "roster_explain.column.less_hours": "saves h",
    "roster_explain.column.work_hours": "work h",
    "roster_explain.column.cost_won": "cost won",
    "roster_explain.column.gain_won": "gain won",
    "roster_explain.column.due_hours": "due h",
    "roster_explain.column.rules": "rules that collide",
    **{f"roster_explain.reason.{name}": text for name, text in _REASONS.items()},
    **{f"roster_explain.rule.{name}": text for name, text in _RULES.items()},
}
