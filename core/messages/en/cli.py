"""Words of the command line itself."""

MESSAGES = {
    "cli.root.help": """Pumasi shares contact-centre agents among many small shops: from contacts to invoice.

Make a workspace with 'pumasi init', import what you have, and walk the chain: forecast, staffing, roster,
timesheet, contract, invoice. Every command explains itself with --help.

Examples:
  pumasi init --demo demo        a sample company to look around in
  pumasi doctor                  is everything here that is needed?
  pumasi roster build --week 2026-11-09
  pumasi job monthly --period 2026-10

Exit codes:
  0 done   1 our mistake   2 the command was mistyped   3 problems in the data
  4 something is missing or in the wrong state   5 refused by a rule
  6 disk, permission, lock or version   7 done in part   130 interrupted
""",
    "cli.root.workspace": "The workspace to work in. Default: the nearest one upwards from here.",
    "cli.help.commands": "Commands",
    "cli.summary.init": "Make a workspace: settings, database, reference rates.",
    "cli.summary.doctor": "Check this machine and this workspace, and say what to do.",
    "cli.summary.template": "Write an Excel template to fill in.",
    "cli.summary.import": "Read agents, tenants, contacts and more from CSV or Excel.",
    "cli.summary.forecast": "Expect contacts per tenant, channel and half hour.",
    "cli.summary.staffing": "Turn contacts into the agents that are needed.",
    "cli.summary.roster": "Plan who works when and for whom: build, explain, repair, publish.",
    "cli.summary.simulate": "Play a week contact by contact: what service does a roster give?",
    "cli.summary.capacity": "Plan the season: hire, train, leave, overtime.",
    "cli.summary.timesheet": "Turn rosters and attendance into worked minutes.",
    "cli.summary.contract": "Diagnose, quote, draft, check, sign and amend contracts.",
    "cli.summary.invoice": "Preview, issue, explain, send, correct and collect invoices.",
    "cli.summary.report": "Reconcile a month to the won; margins; a report for a tenant.",
    "cli.summary.job": "Batch jobs for cron.",
    "cli.summary.demo": "Make a sample company and run the whole chain.",
    "cli.summary.completion": "Print shell completion for bash, zsh or fish.",
    "cli.completion.help": """Print the completion script of a shell.

Put the line into the start file of your shell.

Examples:
  pumasi completion bash >> ~/.bashrc
  pumasi completion zsh >> ~/.zshrc
""",
    "cli.error": "Error: {text}",
    "cli.environment": "Error: cannot use '{file}': {reason}. Nothing was changed there; mend it and run this again.",
    "cli.interrupted": "Interrupted. What was finished is kept; it is safe to run this again.",
    "cli.unexpected": "This is our mistake ({kind}). A report without your data is in {file}: please send it to us.",
    "cli.more_problems": "  … and {count} more.",
    "cli.bad_clock": "{variable} is '{text}', which is no time with a zone. Write it like 2026-11-09T06:00:00+09:00.",
    "cli.usage.no_such_command": "There is no command '{name}'.",
    "cli.usage.did_you_mean": " Did you mean '{name}'?",
    "cli.usage.commands_are": " There are: {names}.",
    "cli.usage.bad_day": "'{text}' is not a day. Write it as YYYY-MM-DD, for example 2026-11-09.",
    "cli.usage.not_monday": "{day} is not a Monday; its week begins on {monday}.",
    "cli.wrote": "Wrote {file}",
    "cli.option.json": "Print an array of JSON objects.",
    "cli.option.week": "The Monday that begins the week, as YYYY-MM-DD.",
    "cli.option.period": "The billing period, named by its closing month.",
    "cli.option.tenant": "Only this tenant.",
    "cli.option.out": "Where to write. Default: a folder of the workspace.",
    "cli.yes": "yes",
    "cli.no": "no",
}
