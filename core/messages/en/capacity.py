"""Words of the season's capacity plan."""

MESSAGES = {
    "capacity.help": """Plan the season: whom to hire, train and send on leave, week by week, so that most futures hold.

Examples:
  pumasi capacity plan --weeks 26
  pumasi capacity plan --weeks 26 --out season.xlsx
""",
    "capacity.plan.help": """Plan people for the coming weeks: hiring, training, leave, overtime and overflow.

The need comes from the forecast (made on the spot where none is kept that reaches so far) and is drawn into a thousand
possible futures: volumes wander, people leave. The plan is the cheapest one that covers every week in the asked share
of futures; it is then checked on two thousand others. Whatever cannot be covered in time is named, with the cheapest
way out. Every figure the plan rests on is dated data: see --by assumption, change it with 'pumasi import rates'.

Views: by week; by training (who should learn which tenant next, and what that is worth); by leave (days that may be
granted each week); by certainty (what more certainty costs); by assumption. --out writes it all as a Korean workbook.

Examples:
  pumasi capacity plan --weeks 26
  pumasi capacity plan --weeks 26 --certainty 95 --by certainty
  pumasi capacity plan --weeks 26 --trained-min 5 --by training
  pumasi capacity plan --from 2026-12-07 --weeks 13 --out season.xlsx
""",
    "capacity.option.from": "The Monday that begins the plan. Default: the first whole week after the newest contacts.",
    "capacity.option.weeks": "Weeks to plan.",
    "capacity.option.certainty": "Share of futures, in percent, in which every week shall be covered.",
    "capacity.option.pool": "The pool, where there is more than one.",
    "capacity.option.trained_min": "People who shall be trained for each tenant at any time, attrition considered.",
    "capacity.option.seed": "The same seed draws the same futures and gives the same plan.",
    "capacity.option.by": "What a row is.",
    "capacity.progress": "Season",
    "capacity.step.forecast": "forecasting",
    "capacity.step.need": "need and people",
    "capacity.step.futures": "drawing futures",
    "capacity.step.level": "a plan for the mildest {percent} % of futures",
    "capacity.step.certainty": "planning for {percent} %",
    "capacity.step.report": "summing up",
    "capacity.forecast_kept": "From the kept forecast of {as_of}, {weeks} weeks from {monday}.",
    "capacity.forecast_made": (
        "No kept forecast reaches over {weeks} weeks from {monday}: made one as of {as_of} for this plan. "
        "Keep one with: pumasi forecast run --week {monday} --weeks {weeks}"
    ),
    "capacity.empty_week": "No week is planned.",
    "capacity.empty_training": "No tenant needs anybody in these weeks.",
    "capacity.empty_leave": "No week is planned.",
    "capacity.empty_certainty": "No certainty was planned for.",
    "capacity.empty_assumption": "The plan rests on no assumption.",
    "capacity.kind.staff": "staff",
    "capacity.kind.temporary": "temporary",
    "capacity.kind.part_time": "part-time",
    "capacity.kind.full_time": "full-time",
    "capacity.column.week": "week",
    "capacity.column.holidays": "holidays",
    "capacity.column.need_hours": "need h",
    "capacity.column.need_promised_hours": "promised h",
    "capacity.column.capacity_hours": "work h",
    "capacity.column.people": "people",
    "capacity.column.hiring": "start hiring",
    "capacity.column.overtime_hours": "overtime h",
    "capacity.column.holiday_work_hours": "holiday h",
    "capacity.column.overflow_hours": "overflow h",
    "capacity.column.leave_days": "leave days",
    "capacity.column.leave_days_known": "granted already",
    "capacity.column.spare_hours": "spare h",
    "capacity.column.trainees": "learning",
    "capacity.column.short_hours": "short h",
    "capacity.column.held_percent": "holds %",
    "capacity.column.added_won": "added won",
    "capacity.column.tenant": "tenant",
    "capacity.column.agent": "who",
    "capacity.column.trained_now": "trained",
    "capacity.column.risk_percent": "too few %",
    "capacity.column.risk_after_percent": "then %",
    "capacity.column.value_won": "worth won",
    "capacity.column.cost_won": "cost won",
    "capacity.column.reason": "because of",
    "capacity.column.certainty_percent": "certainty %",
    "capacity.column.is_asked": "asked",
    "capacity.column.hires": "hires",
    "capacity.column.loss_won": "expected loss won",
    "capacity.column.total_won": "together won",
    "capacity.column.name": "assumption",
    "capacity.column.value": "value",
    "capacity.column.unit": "unit",
    "capacity.column.valid_from": "since",
    "capacity.column.source": "source",
    "capacity.said.hire": (
        "Start hiring {people} {kind} people in the week of {monday}: first day {first_day}, answering from "
        "{answers_from}, highest need in the week of {for_week}{near}{ends}."
    ),
    "capacity.said.near": " (near {holidays})",
    "capacity.said.ends": "; let the engagement end on {days}",
    "capacity.said.no_hires": "Nobody has to be hired in these weeks.",
    "capacity.said.temporary_ends": "Let {count} of today's temporary contracts end on {monday}.",
    "capacity.said.training": (
        "{count} trainings at {tenants} tenants; the first: {agent} learns {tenant} in the week of {monday}. "
        "All of them: --by training"
    ),
    "capacity.said.nobody_can": "somebody new (nobody of today can)",
    "capacity.said.no_training": (
        "Nobody has to learn a tenant: at least {least} stay trained everywhere. Who would come next: --by training"
    ),
    "capacity.said.leave": (
        "Grant {days} days of leave ({due} fall due beside those already granted); the widest weeks: {widest}."
    ),
    "capacity.said.tightest": (
        "Work h is need that regular hours cover. Where it is less than promised, overtime, work on holidays and "
        "overflow come on top; tightest is the week of {monday}: {promised} h promised, {work} h of regular work and "
        "up to {more} h on top."
    ),
    "capacity.said.called_upon": (
        "Expected: {overtime} h of overtime, {holiday} h of work on holidays, {overflow} h of overflow. All this adds "
        "{added} won to the {staff} won of today's people."
    ),
    "capacity.said.committed": "Engagements bind {won} won more beyond the week of {last}.",
    "capacity.said.week": "Week of {first}",
    "capacity.said.weeks": "Weeks of {first} to {last}",
    "capacity.said.short_overtime": (
        "{weeks}: {hours} h are missing in the promised futures. Cheapest way out in time: allow more of the law's "
        "overtime (capacity.overtime_share_max), about {cost} won at {hour} won an hour."
    ),
    "capacity.said.short_overflow": (
        "{weeks}: {hours} h are missing in the promised futures. Cheapest way out in time: have a partner or the "
        "tenant take more (capacity.overflow_share_max), about {cost} won at {hour} won an hour."
    ),
    "capacity.said.short_hire_more": (
        "{weeks}: {hours} h are missing in the promised futures. Cheapest way out in time: find more {kind} people at "
        "once than assumed (capacity.hire.…week_max), about {cost} won at {hour} won an hour."
    ),
    "capacity.said.untrained": (
        "{tenant} lacks {people} trained people for a sure minimum of {least} in some week: no training comes in time, "
        "or nobody can be spared."
    ),
    "capacity.said.leave_left": "{days} days of leave find no week: raise capacity.leave.week_share_max, or hire.",
    "capacity.said.promise": (
        "Checked on {futures} fresh futures: every week is covered in {held} % of them (asked: {certainty} %)."
    ),
    "capacity.said.promise_short": (
        "Checked on {futures} fresh futures: every week is covered in {held} % of them; without the weeks named as "
        "missing, in {reachable} % (asked: {certainty} %)."
    ),
    "capacity.said.price": "{certainty} % instead of {below} % of certainty costs {won} won.",
    "capacity.said.price_more": "{above} % would cost {won} won more (hires: {hires}).",
    "capacity.said.nobody": "nobody",
    "capacity.said.fit": "An hour on duty meets {fit} hours of need ({source}).",
    "capacity.said.assumptions": (
        "Rests on {count} dated assumptions (--by assumption); futures drawn with the seed {seed}."
    ),
    "capacity.no_agents": "Nobody is employed in the pool '{pool}'. Import people with: pumasi import agents FILE",
    "capacity.no_contacts": "No contacts are known, so no season can be forecast. Import them with: "
    "pumasi import contacts FILE",
    "capacity.nothing_forecast": "Nothing could be forecast for {first} to {last}. See why with: pumasi forecast run",
}
