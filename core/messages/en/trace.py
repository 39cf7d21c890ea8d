"""Words of explaining an invoice."""

MESSAGES = {
    "trace.help": """Explain an issued invoice: from any line to the contract's clause, the price, and its evidence.

Without LINE every line is listed with the number of its evidence rows and their sum. With LINE (counted from 1) the
rows follow: day, agent code, worked minutes, contacts, and the won of the line that they bear. The rows sum to the line
to the won. They were kept when the invoice was issued: what came later changes nothing.

A price of the month is borne by its days alike, and within a day by the on-duty minutes; what follows the service
charges (a margin, what was given back, a credit) is borne as those are.

Examples:
  pumasi invoice explain 2026-000007
  pumasi invoice explain 2026-000007 1
  pumasi invoice explain 2026-000007 1 --json
""",
    "trace.head": "{number}, {tenant}, {first} to {last}: supply {supply} won, VAT {vat} won, total {total} won",
    "trace.rates": "Issued with {count} dated rates as they were known then; VAT {vat} %.",
    "trace.deeper": "See the rows of a line with: pumasi invoice explain {number} LINE",
    "trace.line": "Line {line}: {label}: {amount} won, VAT {vat} won",
    "trace.clause": "  clause   {contract} version {version}, {clause}",
    "trace.by_time": "  amount   {minutes} minutes × {price} won an hour ÷ 60",
    "trace.by_piece": "  amount   {quantity} {unit} × {price} won",
    "trace.by_delay": "  amount   {open} won open of {number} × {days} days × {rate} % a year ÷ 365, cut below 1 won",
    "trace.term": "  rests on {term}",
    "trace.of.days": "the days {value}",
    "trace.of.usage": "the usage {value}",
    "trace.of.term": "the term {value} of the contract",
    "trace.of.kpi": "the result {value}",
    "trace.of.target": "the target {value}",
    "trace.of.cost": "{value} won of cost in the period",
    "trace.of.window_charges": "{value} won of charges earlier in the margin window",
    "trace.of.window_cost": "{value} won of cost earlier in the margin window",
    "trace.of.basis": "a basis of {value} won",
    "trace.of.period": "the period {value}",
    "trace.of.order": "the signed order {value}",
    "trace.of.delivered": "the delivery of the report on {value}",
    "trace.of.report": "the report {value}",
    "trace.of.overdue": "the invoice {value}, paid late",
    "trace.of.late": "the days {value}, each of them late",
    "trace.of.open": "{value} won that were open on them",
    "trace.of.rate": "the yearly rate {value}",
    "trace.takes_back": "  takes back line {line} of {number}: pumasi invoice explain {number} {line}",
    "trace.sum": "Sum: {minutes} minutes, {contacts} contacts, {won} won.",
    "trace.no_lines": "It has no lines.",
    "trace.no_line": "{number} has no line {line}: it has {count}.",
    "trace.no_proof": (
        "{number} was issued before evidence was kept. Its annexes hold days and agents: pumasi invoice render {number}"
    ),
    "trace.column.line": "line",
    "trace.column.label": "item",
    "trace.column.amount": "amount",
    "trace.column.vat": "VAT",
    "trace.column.clause": "clause",
    "trace.column.rows": "rows",
    "trace.column.minutes": "minutes",
    "trace.column.contacts": "contacts",
    "trace.column.sum": "rows sum to",
    "trace.column.day": "day",
    "trace.column.agent": "agent",
    "trace.column.won": "won",
}
