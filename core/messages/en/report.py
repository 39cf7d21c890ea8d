"""Words of the reports about a billed month."""

MESSAGES = {
    "report.help": """Reports: does a month add up, where is money made or lost, what a tenant is told.

Examples:
  pumasi report month --period 2026-10
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
    "report.balance.bridge": "The billed cost differs by {won} won from that of the calendar month (other days).",
    "report.open_days": (
        "{count} day(s) of a pool have timesheets that nobody approved; they are not in these figures. "
        "Approve them: pumasi timesheet approve"
    ),
    "report.trouble": "Not split: {reason}",
    "report.parked": "{account} is not billed: {reason}",
    "report.written": "Written: {file}",
    "report.column.tenant": "tenant",
    "report.column.model": "model",
    "report.column.state": "state",
    "report.column.hours": "paid hours",
    "report.column.charges": "charges",
    "report.column.revenue": "revenue",
    "report.column.cost": "cost",
    "report.column.margin_won": "margin won",
    "report.column.margin": "margin",
}
