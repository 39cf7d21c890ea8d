"""Words of the roster engine: its rules, what breaks them, what is wrong with a week's data."""

_RULES = {
    "known_agent": (
        "Shifts and assignments belong to agents of the roster's pool.",
        "Agent {agent} is rostered but does not belong to pool {pool}.",
        "Import the agent into pool {pool}, or take the shifts out.",
    ),
    "employment": (
        "Agents work only while they are employed.",
        "Agent {agent} has a shift on {day}, when not employed.",
        "Take the shift out, or correct the dates of employment.",
    ),
    "day_hours": (
        "A day plans at most eight hours of work, breaks apart.",
        "Agent {agent} works {hours} hours on {day}; the most is {most}.",
        "Shorten the shift.",
    ),
    "breaks": (
        "A shift of four hours' work holds a break of half an hour, one of eight hours an hour.",
        "The shift of agent {agent} on {day} has {minutes} minutes of break; its work asks for {least}, none overlap.",
        "Lengthen the break, or shorten the shift.",
    ),
    "week_hours": (
        "A week holds at most the contracted hours and twelve of overtime; none for agents spared overtime.",
        "Agent {agent} works {hours} hours in the week of {week}; the most is {most}.",
        "Give one of the shifts to somebody else.",
    ),
    "rest_between_shifts": (
        "Between two shifts lie at least eleven hours, also across the week's end.",
        "Agent {agent} rests {hours} hours before the shift on {day}; {least} are owed.",
        "Begin the shift later, or end the one before earlier.",
    ),
    "weekly_rest_day": (
        "Nobody works on the designated weekly rest day.",
        "Agent {agent} works on {day}, the weekly rest day.",
        "Move the shift to another day.",
    ),
    "consecutive_days": (
        "Nobody works more days in a row than allowed, last week's included.",
        "Agent {agent} works the {days}th day in a row on {day}; the most is {most}.",
        "Give the agent a day off before.",
    ),
    "availability": (
        "A shift lies on a contract day and within the agent's working window.",
        "The shift of agent {agent} on {day} lies outside the contract days or the working window.",
        "Move the shift, or correct the agent's days and hours.",
    ),
    "absence": (
        "Leave and shifts never meet; in training and meetings nobody is served and no break is taken.",
        "The plan of agent {agent} on {day} meets an absence.",
        "Take the shift or the assignment out, or correct the absence.",
    ),
    "restrictions": (
        "Agents who are spared nights or holidays have none.",
        "The shift of agent {agent} on {day} meets a restriction.",
        "Move the shift to a time that is allowed.",
    ),
    "skills": (
        "Agents serve only tenants and channels they are trained for; dedicated agents serve their tenant.",
        "Agent {agent} is not trained for tenant {tenant}, channel {channel}, on {day}.",
        "Assign somebody who is trained.",
    ),
    "language": (
        "Where a service asks for a language, only agents who speak it serve.",
        "Agent {agent} does not speak {language}, which tenant {tenant}, channel {channel}, asks for, on {day}.",
        "Assign somebody who speaks it, or correct the languages with: pumasi import agents FILE",
    ),
    "tenant_hours": (
        "Nobody gives a tenant more of a week than the cap of the agent, or of [roster], allows.",
        "Agent {agent} serves tenant {tenant} for {hours} hours in the week of {week}; the most is {most}.",
        "Give some of the hours to somebody else, or raise the cap.",
    ),
    "tenants_a_week": (
        "Nobody serves more tenants in a week than the agent, or [roster], allows.",
        "Agent {agent} serves {tenants} tenants in the week of {week}; the most is {most}.",
        "Give one of the tenants to somebody else, or raise the cap.",
    ),
    "on_duty": (
        "Work for a tenant lies within a shift and outside its breaks.",
        "The assignment of agent {agent} at {start:%Y-%m-%d %H:%M} lies outside the shifts or in a break.",
        "Move the assignment into a shift.",
    ),
    "one_person": (
        "Nobody gives more than ten tenths of a person at once.",
        "Agent {agent} is planned for {tenths} tenths at {start:%Y-%m-%d %H:%M}.",
        "Take an assignment out.",
    ),
    "coverage": (
        "Uncovered need is exactly what the need exceeds the assignments by.",
        "Tenant {tenant}, {channel}, {start:%Y-%m-%d %H:%M}: {tenths} of {need} tenths are uncovered, not as told.",
        "Count coverage again from the assignments, which begin and end with intervals.",
    ),
}

MESSAGES = {
    "scheduling.no_legal_tour.what": "No shift at all is legal for agent {agent} in the week of {week}.",
    "scheduling.no_legal_tour.fix": (
        "Check the agent's contract days, working window, restrictions and leave: the shortest shift with its break "
        "must fit into one day. The agent stays off."
    ),
    "scheduling.wish.day_off": "wishes the day off",
    "scheduling.wish.early": "wishes to be done by {hour}",
    "scheduling.wish.late": "wishes not to begin before {hour}",
    "scheduling.no_room_for_training.what": (
        "No shift in the week of {week} holds {minutes} minutes of training or meeting at one go for {agents}."
    ),
    "scheduling.no_room_for_training.fix": "Ask for less at a time, for fewer people at once, or for another week.",
    "scheduling.template_off_grid.what": (
        "[roster] {setting} has {time}, which is not a whole number of intervals of {minutes} minutes."
    ),
    "scheduling.template_off_grid.fix": "Move it to an interval, or take shorter intervals. The template is left out.",
    "scheduling.pin_unknown_agent.what": "The day {day} of agent {agent} is pinned, but the pool has no such agent.",
    "scheduling.pin_unknown_agent.fix": "Correct the code, or import the agent. The pin is left out.",
    "scheduling.pin_off_grid.what": (
        "The pinned shift of agent {agent} on {day} does not begin, pause and end with the intervals of the need."
    ),
    "scheduling.pin_off_grid.fix": "Move it to whole intervals. The pin is left out.",
    "scheduling.pin_contradicts.what": "No legal week of agent {agent} holds what is pinned on {day}.",
    "scheduling.pin_contradicts.fix": (
        "It meets leave, the contract's days and hours, rest, weekly hours, or another pin of the agent. Move it or "
        "take it away; the pin is left out."
    ),
    "scheduling.nobody_trained.what": "Nobody is trained for tenant {tenant}, channel {channel}.",
    "scheduling.nobody_trained.fix": "Train agents, or add the skill with: pumasi import agents FILE",
    "scheduling.training_outside_shift.what": (
        "A training or meeting of agent {agent} on {day} lies outside the agent's shifts."
    ),
    "scheduling.training_outside_shift.fix": "Move it into a shift of the agent, or count it as work by hand.",
    "scheduling.blocks_not_solved.what": (
        "The tenant blocks of {day} were not smoothed, for want of time; agents may change tenants often."
    ),
    "scheduling.blocks_not_solved.fix": "Build again and let it finish. Coverage is not affected.",
    **{
        f"scheduling.rule.{name}.{part}": text
        for name, texts in _RULES.items()
        for part, text in zip(("sentence", "what", "fix"), texts, strict=True)
    },
}
