"""Words of the demo."""

MESSAGES = {
    "demo.help": """Make a sample company and run the whole chain.

Forty small shops and sixty agents, sixty-five weeks of contacts per half hour, contracts of every charge model;
one more shop is a prospect that orders a diagnosis and gets a quote.
The demo types the very commands a planner, an account manager and cron would type, and shows each of them. Everything
is invented; the same version makes the same company. A folder that was made by the demo is made anew.

Examples:
  pumasi demo
  pumasi demo ~/pumasi-demo
""",
    "demo.step": "\n[{number}/{count}] {title}",
    "demo.command": "$ pumasi {line}",
    "demo.wrote": "wrote {file}",
    "demo.not_ours": "{folder} holds something that is not a demo. Name an empty or a new folder: pumasi demo DIR",
    "demo.made": "\nThe whole chain took {seconds} s. Made in {folder}:",
    "demo.made_file": "  {path}  ({count} file(s))",
    "demo.title.company": "Invent a company: forty shops, sixty agents, their files",
    "demo.title.import_tenants": "Import the tenants",
    "demo.title.import_agents": "Import the agents",
    "demo.title.import_contacts": "Import 65 weeks of contacts per half hour",
    "demo.title.import_contact_log": "Import a week of two shops, call by call",
    "demo.title.import_events": "Import promotions and troubles",
    "demo.title.import_drivers": "Import orders a day",
    "demo.title.import_absences": "Import leave, training and meetings",
    "demo.title.import_wishes": "Import what people wish: days off, early and late shifts",
    "demo.title.draft": "Draft forty contracts",
    "demo.title.promises": "How sure the promises of the contracts are, month by month",
    "demo.title.sign": "Sign them",
    "demo.title.forecast_month": "Forecast the month that is billed, from what was known before it",
    "demo.title.roster": "Build a week's roster",
    "demo.title.publish": "Publish it",
    "demo.title.reality": "Let the month happen: who came, who was late, who stayed longer",
    "demo.title.attendance": "Import attendance",
    "demo.title.quality": "Import quality results",
    "demo.title.timesheet": "Build the month's timesheets",
    "demo.title.approve": "Approve them",
    "demo.title.forecast_week": "Forecast the coming week",
    "demo.title.staffing": "Write the staffing requirement",
    "demo.title.export": "Write the roster: workbook, page, a calendar for each agent",
    "demo.title.contract": "Lay out a contract",
    "demo.title.prospect": "A prospect comes: who it is, and when it is open",
    "demo.title.prospect_log": "Import a year of its own contact log",
    "demo.title.order": "Write the order of a diagnosis",
    "demo.title.order_signed": "The prospect signs it",
    "demo.title.diagnose": "Diagnose it and deliver the report",
    "demo.title.quote": "Quote for it, with reviews and happy calls",
    "demo.title.invoices": "Run the monthly job: invoices as PDF and workbook",
}
