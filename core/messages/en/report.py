"""Words of the reports about a billed month."""

MESSAGES = {
    "report.help": """Reports: does a month add up, where is money made or lost, what a tenant is told.

Examples:
  pumasi report month --period 2026-10
  pumasi report margin --by model
  pumasi report tenant --period 2026-10 --tenant T05
""",
    "report.tenant.help": """A tenant's monthly operations report in Korean, as PDF and workbook.

Volume by channel, day and type; KPIs as the invoice judged them; voices of customers; decisions under empowerment with
their amounts; hand-overs; suggestions. Agents appear by code only, and nothing of another tenant stands in it.

Types come from the contact log; voices, decisions, hand-overs and suggestions from 'pumasi import remarks'. KPIs appear
once the period's invoice is issued. Without --tenant every tenant with something to tell gets its report, and with one
or without the files lie in the workspace's reports/PERIOD unless --out names a folder.

Examples:
  pumasi report tenant --period 2026-10 --tenant T05
  pumasi report tenant --period 2026-10 --out reports
  pumasi report tenant --period 2026-10 --tenant T05 --json
""",
    "report.margin.help": """Margin by tenant, charge model, season or month, and who stands below cost and why.

From issued documents only: service charges after what was given back, with bonuses and what later invoices settled,
against cost. It belongs to the service period, not to the date of issue. KPI credits, VAT, late interest, the
diagnosis and set-up stand outside it.

--by below-cost names each period that lost money with its reason: charges lower than the contract expected, more hours
than bought, or dearer hours than the cost sheet has; the three effects and the expected margin add up to the won.

--out DIR also writes a Korean workbook and a page. Both are internal.

Examples:
  pumasi report margin --from 2026-01 --until 2026-10
  pumasi report margin --by model --json
  pumasi report margin --by below-cost --out reports
""",
    "report.month.help": """Reconcile a month to the won: paid time, cost, revenue and margin, per tenant and in total.

Three equations must hold, or nothing is shown: paid minutes = tenants + bench; cost = tenants + bench; revenue - cost
= margin. The bench is paid time that no tenant asked for; it is the company's own and in nobody's price. Periods that
are not issued yet count as drafted now; parked accounts have cost but no revenue, with the reason.

--out DIR also writes a Korean workbook and a page: month-2026-10.xlsx and month-2026-10.html. Both are internal.

Examples:
  pumasi report month --period 2026-10
  pumasi report month --period 2026-10 --out reports
  pumasi report month --period 2026-10 --json
""",
    "report.option.from": "The first month. Default: twelve months up to --until.",
    "report.option.until": "The last month. Default: the last month that is over.",
    "report.option.by": "What a row is.",
    "report.usage.order": "--from {first} lies after --until {last}.",
    "report.no_invoice": (
        "No invoice was issued for {first} to {last}. Issue them first: pumasi invoice run --period {last}"
    ),
    "report.none_below": "No tenant stands below its cost.",
    "report.below": "{count} period(s) below cost, {won} won: pumasi report margin --by below-cost says why.",
    "report.cause.low_charges": "lower charges than the contract expected",
    "report.cause.more_hours": "more hours than bought",
    "report.cause.dearer_hours": "dearer hours than the cost sheet",
    "report.column.model": "model",
    "report.column.season": "season",
    "report.column.month": "month",
    "report.column.periods": "periods",
    "report.column.period": "period",
    "report.column.duty_hours": "on duty h",
    "report.column.hours_expected": "expected h",
    "report.column.cause": "reason",
    "report.option.tenant_folder": "The folder for the files.",
    "report.nothing_to_tell": (
        "Nothing is known of {tenant} in {period}: no contacts and no remarks. "
        "Import them first: pumasi import contacts FILE, pumasi import remarks FILE"
    ),
    "report.no_report": "No tenant has anything to tell.",
    "report.all_tenants": "any tenant",
    "report.progress": "Reports",
    "report.no_remarks": (
        "  {count} of them have no voices, decisions, hand-overs or suggestions: {tenants}. "
        "Import them, then run this again: pumasi import remarks FILE"
    ),
    "report.no_kpis": (
        "  {count} of them have no KPIs, because their invoice of {period} is not issued: {tenants}. "
        "Issue it, then run this again: pumasi invoice run --period {period}"
    ),
    "report.files": "{count} report(s), PDF and workbook each, in {folder}.",
    "report.column.offered": "offered",
    "report.column.answered": "answered",
    "report.column.kpis_met": "KPIs met",
    "report.column.voices": "voices",
    "report.column.decisions": "decisions",
    "report.column.decided": "decided won",
    "report.column.handed_over": "handed over",
    "report.column.suggestions": "suggestions",
    "report.option.out_folder": "Also write the files into this folder.",
    "report.bench": "bench",
    "report.no_tenant": "No tenant in this month.",
    "report.nothing": (
        "Nothing was paid or billed in {period}: there is no approved timesheet and no contract in force. "
        "Build and approve the timesheets first: pumasi timesheet build --period {period}"
    ),
    "report.balance.minutes": "Paid minutes {paid} = tenants {tenants} + bench {bench}.",
    "report.balance.cost": "Cost {paid} won = tenants {tenants} + bench {bench}.",
    "report.balance.margin": (
        "Revenue {revenue} won - cost {cost} won = margin {margin} won; after the bench {result} won are left."
    ),
    "report.balance.true_up": "Of what is left, {won} won are true-ups of wages and insurance that no tenant bears.",
    "report.balance.supply": (
        "Supply value of the documents {supply} won = revenue {revenue} - settled by later invoices {settled} + "
        "outside the margin {outside} (diagnosis, set-up, settled for earlier months)."
    ),
    "report.balance.bridge": (
        "The billed cost differs by {won} won from that of the calendar month (other days, agreed cost of seats and "
        "management)."
    ),
    "report.open_days": (
        "{count} day(s) of a pool have timesheets that nobody approved; they are not in these figures. "
        "Approve them: pumasi timesheet approve"
    ),
    "report.trouble": "Not split: {reason}",
    "report.parked": "Not billed: {accounts}: {reason}",
    "report.column.tenant": "tenant",
    "report.column.state": "state",
    "report.column.hours": "paid hours",
    "report.column.charges": "charges",
    "report.column.revenue": "revenue",
    "report.column.cost": "cost",
    "report.column.margin_won": "margin won",
    "report.column.margin": "margin",
}
