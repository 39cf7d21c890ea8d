"""Words of contracts: drafting, prices, wording, life cycle, and the commands about them."""

MESSAGES = {
    # --- help -----------------------------------------------------------------------------------------------------
    "contract.help": (
        "Diagnose, quote, draft, check, sign and amend contracts.\n\n"
        "A contract is drafted from costs of dated rates and priced below the margin limit. Signed, it never changes: "
        "an amendment becomes the next version.\n\n"
        "Examples:\n"
        "  pumasi contract draft T07 --model flat --share 0.5 --start 2026-12-01\n"
        "  pumasi contract show T07-2026-1\n"
    ),
    "contract.draft.help": (
        "Draft one contract, or many from a workbook.\n\n"
        "TENANT names a tenant whose file declares its services. With --from FILE every row of the table 'terms' "
        "(pumasi template terms) becomes a draft: all of them, or none and a list of every problem. Drafting the same "
        "again changes nothing; a signed version is never touched, a change of it becomes the next version.\n\n"
        "Examples:\n"
        "  pumasi contract draft T07 --model flat --share 0.5 --start 2026-12-01\n"
        "  pumasi contract draft T07 --model metered --share 1 --start 2026-12-01 --expect phone=900 "
        "--kpi answer_rate:phone=0.92 --kpi qa=88 --kpi csat=0.85\n"
        "  pumasi contract draft T07 --model menu --menu system_seats=12 --menu management=12 --start 2026-12-01\n"
        "  pumasi contract draft --from terms.xlsx\n"
        "  pumasi contract draft --from terms.xlsx --tenant T07"
    ),
    "contract.show.help": (
        "Show all contracts, or one with its cost sheet and KPIs.\n\n"
        "Without ID the newest version of every contract is listed. With ID the terms, the cost sheet line by line and "
        "the KPI clauses are shown; --version asks for an older version.\n\n"
        "Examples:\n"
        "  pumasi contract show\n"
        "  pumasi contract show T07-2026-1\n"
        "  pumasi contract show T07-2026-1 --json"
    ),
    "contract.sign.help": (
        "Record that a draft was signed.\n\n"
        "Signed is what contract check --promises judged as sure enough, and what somebody signs for by name. "
        "Its files are drawn in the same step and kept with their hashes; a signed version never changes again: amend "
        "it with the next one.\n\n"
        "Examples:\n"
        "  pumasi contract sign T07-2026-1 --on 2026-11-20\n"
        "  pumasi contract sign --all --on 2026-11-20\n"
        "  pumasi contract sign T07-2026-1 --on 2026-11-20 --accept-promise answer_rate:phone --by 한가온 "
        "--reason 'two more agents begin in March'"
    ),
    "contract.render.help": (
        "Write a contract as a Korean PDF and a workbook.\n\n"
        "Amounts are read back from both files and compared with the contract before they are kept.\n\n"
        "Examples:\n"
        "  pumasi contract render T07-2026-1\n"
        "  pumasi contract render T07-2026-1 --out contracts"
    ),
    "contract.option.from": "Workbook or CSV of many requests (see: pumasi template terms).",
    "contract.option.only": "With --from: draft only the contracts of this tenant.",
    "contract.option.model": "Charge model; menu: the system or the management only, nobody of ours answers.",
    "contract.option.share": "Bought share in FTE, for example 0.5. Default: the share in the tenant's file.",
    "contract.option.start": "First day of the contract.",
    "contract.option.end": "Last day of the contract. Default: one year.",
    "contract.option.kpi": (
        "A KPI as KIND[:CHANNEL][=TARGET], a bonus behind it as ;VALUE=SHARE, a level as TARGET/SECONDS/DEFINITION; "
        "three to five times. Default: a fitting set."
    ),
    "contract.option.expect": "Expected contacts of a full month as CHANNEL=COUNT. Default: as measured lately.",
    "contract.option.menu": (
        "An item of the menu as KIND[.BILLING]=QUANTITY[@MONTHS], e.g. review=300 or peak_hours=40@11,12; repeatable."
    ),
    "contract.option.number": "Number of the contract. Default: TENANT-YEAR-1.",
    "contract.option.closing": "Closing day of a billing period. Default: the end of the month.",
    "contract.option.payment": "Payment day of the following month.",
    "contract.option.tax_date": "What decides the date of writing of the tax invoice.",
    "contract.option.empowerment": "Amount in won that agents may decide without asking.",
    "contract.option.margin": "Margin on cost, for example 8.5% or 0.085. Default: the company's.",
    "contract.option.onboarding": "Add the onboarding fee as its own line.",
    "contract.option.unit": "What a metered price counts.",
    "contract.option.version": "Version. Default: the newest.",
    "contract.option.on": "Day of the signature.",
    "contract.option.all": "Sign every draft.",
    # --- tables ---------------------------------------------------------------------------------------------------
    "contract.column.contract": "contract",
    "contract.column.version": "version",
    "contract.column.tenant": "tenant",
    "contract.column.status": "status",
    "contract.column.model": "model",
    "contract.column.share": "share",
    "contract.column.from": "from",
    "contract.column.until": "until",
    "contract.column.price": "price",
    "contract.column.cost": "cost a month",
    "contract.column.charges": "charges a month",
    "contract.column.margin": "margin",
    "contract.column.load": "load",
    "contract.column.line": "line",
    "contract.column.basis": "basis",
    "contract.column.rate": "rate",
    "contract.column.item": "item",
    "contract.column.billing": "billed by",
    "contract.column.unit_price": "unit price",
    "contract.column.months": "months",
    "contract.column.basis_text": "how the price came about",
    "contract.column.quantity": "quantity",
    "contract.column.amount": "won",
    "contract.column.source": "source",
    "contract.column.kpi": "KPI",
    "contract.column.target": "target",
    "contract.column.volume_min": "at least",
    "contract.column.bonus": "bonus",
    "contract.column.chance": "lowest chance",
    "contract.column.accepted_by": "signed for by",
    "contract.column.accepted_because": "because",
    "contract.column.credit": "credit",
    "contract.show.none": "No contract is kept yet. Draft one with: pumasi contract draft TENANT",
    "contract.show.head": (
        "{contract} version {version} ({status}): {tenant}, {valid_from} to {valid_until}, {model}, {price}"
    ),
    "contract.show.margin": (
        "Expected charges {charges} won, cost {cost} won a month: margin {of_cost} % of cost, {of_price} % of price "
        "(limit: below {limit} % of cost). Clause library {library}."
    ),
    "contract.show.load": "Expected work fills {load} % of the on-duty hours.",
    "contract.show.undersold": (
        "More work is expected than the share can carry: propose a share of {share} FTE, or more."
    ),
    # --- results --------------------------------------------------------------------------------------------------
    "contract.drafted": "{added} drafted, {changed} changed, {unchanged} unchanged.",
    "contract.signed": "{contract} version {version} is signed as of {day}.",
    "contract.replaced": "{contract} version {version} ends on {day}, replaced by the next version.",
    "contract.already_signed": "{contract} version {version} was already signed on {day}; nothing changed.",
    "contract.rendered": "Wrote {path}",
    "contract.nothing_to_sign": "There is no draft to sign.",
    # --- errors ---------------------------------------------------------------------------------------------------
    "contract.unknown": "There is no contract '{contract}'. List them with: pumasi contract show",
    "contract.unknown_version": "Contract '{contract}' has no version {version}. See: pumasi contract show {contract}",
    "contract.draft_what": "Name a TENANT, or give a table of requests with --from FILE.",
    "contract.draft_both": "--from FILE carries its own terms: leave out {options}, or draft TENANT without --from.",
    "contract.needs": "A single draft needs {options}. See: pumasi contract draft --help",
    "contract.not_in_file": "Tenant '{tenant}' has no contract in {file}.",
    "contract.sign_what": "Name one contract ID, or sign every draft with --all.",
    "contract.step_form.what": "'{text}' is no price step.",
    "contract.step_form.fix": "Write UNITS=DISCOUNT, several with a semicolon between them: 500=5%;1000=8%.",
    "contract.class_model.what": "Premiums of hours are asked for, but the contract is '{model}'.",
    "contract.class_model.fix": "Ask for an hourly price, or take the premiums out.",
    "contract.class_half_hours.what": "The hours of a premium begin or end within a half hour, or after midnight.",
    "contract.class_half_hours.fix": "Write whole half hours of one day: 18:00 and 22:30, or 24:00 at the end.",
    "contract.class_times.what": "The hours end at {end}, not after they begin at {begin}.",
    "contract.class_times.fix": "Write an end after the begin; hours past midnight are night hours.",
    "contract.class_season.what": "The season ends on {last}, before it begins on {first}.",
    "contract.class_season.fix": "Write the later day as the last one.",
    "contract.class_peak_days.what": "A peak needs its days.",
    "contract.class_peak_days.fix": "Write the first and the last day of the season: 2026-11-20..2027-01-10",
    "contract.class_form.what": "'{text}' is neither times nor days.",
    "contract.class_form.fix": "Write RATIO; TIMES or DAYS: 30%;18:00-22:00 or 20%;2026-11-20..2027-01-10.",
    "contract.steps_model.what": "Price steps are asked for, but the contract is '{model}'.",
    "contract.steps_model.fix": "Ask for a metered price, or take the steps out.",
    "contract.steps_order.what": (
        "The {channel} step above {above} takes {discount} % off, the one above {before} {less} %."
    ),
    "contract.steps_order.fix": "Let each step begin above the one before it and take more off.",
    "contract.option.step": (
        "Lower a metered price for the many units of a month: CHANNEL=UNITS=DISCOUNT, for example "
        "'phone=500=5%;1000=8%'. May be repeated."
    ),
    "contract.bad_ratio": "'{text}' is no part of a whole. Write it like 8.5% or 0.085.",
    "contract.bad_number": "'{text}' is not a number. Write it like 0.5.",
    "contract.bad_kpi": (
        "'{text}' is no KPI. Write KIND[:CHANNEL][=TARGET], for example answer_rate:phone=92% or, with a bonus, "
        "'answer_rate:phone=92%;95%=1%' or service_level:phone=80%/20/served_within_of_served; KIND is one of {known}."
    ),
    "contract.bad_expect": "'{text}' is no expectation. Write CHANNEL=COUNT, for example phone=900.",
    "contract.ended": "Contract '{contract}' version {version} has ended. Draft a new contract with another number.",
    "contract.not_a_draft": "Version {version} of contract '{contract}' was signed on {day} and is no draft.",
    "contract.unknown_library": "There is no clause library '{version}'. Known: {known}.",
    "contract.margin_refused": (
        "A margin of {margin} % of cost reaches the limit of {limit} %. Ask for less with --margin."
    ),
    "contract.price_of_nothing": "The price of '{what}' would be nothing after rounding. Ask for a larger share.",
    "contract.volume_needed": "This charge model needs expected contacts. Give them with --expect CHANNEL=COUNT.",
    "contract.cost_of_nothing": "A charge on zero cost has no margin. Check the dated rates with: pumasi doctor",
    "contract.wage_below_minimum": (
        "The standard wage of grade '{grade}' is {wage} won an hour, below the minimum wage of {minimum} won on {day}. "
        "Correct 'wage.standard_hour_won.{grade}' with: pumasi import rates FILE"
    ),
    # --- problems of a request ------------------------------------------------------------------------------------
    "contract.unknown_tenant.what": "There is no tenant '{tenant}'.",
    "contract.unknown_tenant.fix": "Import it first with: pumasi import tenants FILE",
    "contract.no_services.what": "Tenant '{tenant}' declares no channel to serve.",
    "contract.no_services.fix": "Fill its channels, hours and targets, then: pumasi import tenants FILE",
    "contract.ends_before_start.what": "The contract would end on {end}, before it begins on {start}.",
    "contract.ends_before_start.fix": "Let it end on {start} or later.",
    "contract.share.what": "A share of {share} FTE cannot be bought.",
    "contract.share.fix": "Give a share above zero with at most two digits after the point, for example 0.3.",
    "contract.shrinkage.what": "A shrinkage of {shrinkage} leaves no hours.",
    "contract.shrinkage.fix": "Give a part from 0 up to, but without, 1, for example 0.12.",
    "contract.closing_day.what": "Closing day {day} is no day of a month.",
    "contract.closing_day.fix": "Give a day from 1 to 31, or nothing for the end of the month.",
    "contract.payment_day.what": "Payment day {day} is no day of a month.",
    "contract.payment_day.fix": "Give a day from 1 to 31.",
    "contract.early_payment_day.what": "An early tax invoice is not possible with payment on day {day}.",
    "contract.early_payment_day.fix": (
        "It is dated on the 1st and has to be paid within 30 days, holidays included: let the payment day be {most} or "
        "earlier, or choose another rule of the tax date."
    ),
    "contract.counting_channel.what": (
        "A rule says what a contact on {channel} is, but tenant '{tenant}' does not have that channel."
    ),
    "contract.counting_channel.fix": "Take the rule out, or import the channel: pumasi import tenants FILE",
    "contract.dedicated_whole.what": (
        "{dedicated} people cannot be bound to one tenant: whoever is bound costs all paid minutes."
    ),
    "contract.dedicated_whole.fix": "Bind whole people: {whole} of a share of {share} FTE.",
    "contract.dedicated_share.what": "{dedicated} FTE of the tenant's own are more than the {share} FTE it buys.",
    "contract.dedicated_share.fix": "Give at most the share; the same number makes the whole contract dedicated.",
    "contract.lending_nobody.what": "Dedicated agents may be lent, but the contract has none.",
    "contract.lending_nobody.fix": "Name the dedicated part of the share, or take the lending out.",
    "contract.actual_wages.what": "Actual wages are billed by cost-plus contracts only, not by '{model}'.",
    "contract.actual_wages.fix": "Choose cost-plus, or the standard rates.",
    "contract.below_zero.what": "{name}: {amount} lies below zero.",
    "contract.below_zero.fix": "Give 0 or more.",
    "contract.channel_not_served.what": "Contacts are expected on {channel}, which tenant '{tenant}' does not have.",
    "contract.channel_not_served.fix": "Take the channel out, or import it with the tenant: pumasi import tenants FILE",
    "contract.volume_needed.what": "No contacts are expected for tenant '{tenant}', but the price rests on them.",
    "contract.volume_needed.fix": "Give the contacts of a full month for each channel.",
    "contract.channel_without_volume.what": (
        "Tenant '{tenant}' has the channel {channel}, but no contacts are expected there, so it has no price."
    ),
    "contract.channel_without_volume.fix": "Give the expected contacts of a full month on {channel}.",
    "contract.grade_mix.what": "The grades sum to {total} %.",
    "contract.grade_mix.fix": "Give parts from 0 that sum to 100 %.",
    "contract.margin.what": "A margin of {margin} % of cost is not allowed.",
    "contract.margin.fix": "Give a margin from 0 up to, but without, {limit} %.",
    "contract.margin_of_company.what": "The company's margin 'company.margin_quote' of {day} is {margin} % of cost.",
    "contract.margin_of_company.fix": (
        "Name a margin below {limit} % in the request, or import another value: pumasi import rates FILE"
    ),
    "contract.kpi_count.what": "{count} KPI(s) are asked for.",
    "contract.kpi_count.fix": "A contract names three to five; name none to take the usual set.",
    "contract.option.served": "Weekend or evening hours only. Default: all hours of the tenant's file.",
    "contract.no_served_hours.what": "Tenant '{tenant}' is never open in the hours asked for ({served}).",
    "contract.no_served_hours.fix": "Ask for all its hours, or declare others in its file: pumasi import tenants FILE",
    "contract.menu_unknown.what": "There is no item '{name}' on the menu, billed so.",
    "contract.menu_unknown.fix": "Items: {known}. Another way of billing stands behind a dot: happy_call.success=200.",
    "contract.menu_twice.what": "The menu item '{kind}' stands twice.",
    "contract.menu_twice.fix": "Name each item once, with its whole quantity.",
    "contract.menu_billing.what": "The menu item '{kind}' cannot be billed by '{billing}'.",
    "contract.menu_billing.fix": "Bill it by one of: {known}.",
    "contract.menu_months.what": "The menu item '{kind}' is billed once, and yet names months.",
    "contract.menu_months.fix": "Leave the months empty.",
    "contract.menu_when.what": "'{value}' names no month after the '@'.",
    "contract.menu_when.fix": "Write the months as 40@11,12 or 40@11-1, or leave the '@' out for every month.",
    "contract.menu_whole.what": "{quantity} of the menu item '{kind}' is no whole number.",
    "contract.menu_whole.fix": "Give whole persons, or whole lines.",
    "contract.menu_training.what": "Initial training is ordered as an item, but nobody is trained: 0 hours.",
    "contract.menu_training.fix": "Give the hours of training a person, or take the item 'initial_training' out.",
    "contract.calendar_ends.what": "{contract} cannot be priced for its whole term: {reason}",
    "contract.calendar_ends.fix": "Let the first year of the contract lie in known years, or add the days.",
    "contract.package_of_nothing.what": "Neither the system nor the management is ordered, and nobody of ours answers.",
    "contract.package_of_nothing.fix": "Order one of {known} with the number of people, or take another charge model.",
    "contract.package_people.what": "{quantity} people or seats of the menu item '{kind}'.",
    "contract.package_people.fix": "Give a whole number up to {most}.",
    "contract.package_without_people.what": "Nobody of ours answers, so nobody can do the menu item '{kind}'.",
    "contract.package_without_people.fix": "Order it in a contract with answering: flat, metered, hourly or cost_plus.",
    "contract.package_operation.what": "A contract for the system or the management only has no {what}.",
    "contract.package_operation.fix": (
        "Leave it out, or take a charge model with answering (flat, metered, hourly, cost_plus)."
    ),
    "contract.kpi_twice.what": "The KPI '{kpi}' stands twice for the same channel.",
    "contract.kpi_twice.fix": "Name each KPI and channel once.",
    "contract.kpi_channel.what": "The KPI '{kpi}' cannot be judged on channel '{channel}' here.",
    "contract.kpi_channel.fix": "Channels possible for it: {known}.",
    "contract.kpi_target.what": "A target of {target} for '{kpi}' is out of range.",
    "contract.kpi_target.fix": "Give a {unit} above 0 and up to {most} (a service level below 1).",
    "contract.kpi_never_kept.what": (
        "No number of agents keeps a service level of 100 %: chance lets somebody wait now and then. One gets as close "
        "as one likes, 99.9 % for example."
    ),
    "contract.kpi_never_kept.fix": "Promise less than 100 %.",
    "contract.kpi_credit.what": "A credit of {credit} % for '{kpi}' is too much.",
    "contract.kpi_credit.fix": "Give 0 to 20 % of the period's charge.",
    "contract.kpi_definition.what": "'{kpi}' is no service level: it has neither seconds nor a definition of one.",
    "contract.kpi_definition.fix": "Leave both empty.",
    "contract.bonus_form.what": "'{text}' is no step of a bonus.",
    "contract.bonus_form.fix": "Write VALUE=SHARE, several parted by semicolons: 95%=1%; 97%=2%",
    "contract.kpi_bonus.what": "The bonus of '{kpi}' ({steps}) is no schedule: the target is {target}.",
    "contract.kpi_bonus.fix": (
        "Each step lies {side} the target and the step before it, within the range of the KPI, and is worth more."
    ),
    "contract.kpi_same_measure.what": (
        "'{kept}' and '{empty}' promise the same thing twice: what is not answered was abandoned."
    ),
    "contract.kpi_same_measure.fix": "Keep one of them: take {other} or {kpi} out.",
    "contract.kpi_empty_above.what": "'{empty}' says nothing beside '{kept}': who keeps that keeps it too.",
    "contract.kpi_empty_above.fix": "Ask for more than {bound} of {kpi}, or take it out.",
    "contract.kpi_empty_below.what": "'{empty}' says nothing beside '{kept}': who keeps that keeps it too.",
    "contract.kpi_empty_below.fix": "Ask for less than {bound} of {kpi}, or take it out.",
    "contract.kpi_volume.what": "The minimum volume or the seconds of '{kpi}' lie below zero.",
    "contract.kpi_volume.fix": "Give whole numbers above zero.",
    "contract.number_twice.what": "The contract number '{contract}' stands twice.",
    "contract.number_twice.fix": "Give each contract its own number.",
    "contract.orders_by_tenant.what": "This wording lets the tenant give orders to agents: “{sentence}”",
    "contract.orders_by_tenant.fix": (
        "Let requests go through our manager: orders by the tenant would make it a labour lease (파견법)."
    ),
    "contract.staff_by_tenant.what": "This wording lets the tenant decide about our staff: “{sentence}”",
    "contract.staff_by_tenant.fix": "Choosing, judging and replacing agents is ours alone (파견법): take it out.",
    "contract.named_agent.what": "This wording names an agent: “{sentence}”",
    "contract.named_agent.fix": "Name our manager instead; agents appear by code and grade only.",
    "contract.agent_of_ours.what": "The name of one of our agents stands in the wording.",
    "contract.agent_of_ours.fix": "Take it out; agents appear by code and grade only.",
    "contract.overlap.what": "Version {version} of contract '{contract}' overlaps the signed version {other}.",
    "contract.overlap.fix": "An amendment begins after {begin}, the first day of the version it replaces.",
    "contract.no_share.what": "No share is given for tenant '{tenant}', and its own file declares none.",
    "contract.no_share.fix": "Fill the share in FTE, for example 0.5.",
    "contract.not_priced.what": "Contract '{contract}' has no price: {reason}",
    "contract.not_priced.fix": "Change the share or the expected contacts.",
    "contract.stray_row.what": "Tenant '{tenant}' has no contract on the sheet '{sheet}' of this file.",
    "contract.stray_row.fix": "Add its contract there, or take this row out.",
}
