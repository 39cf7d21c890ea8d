"""Words of true-ups: wages and insurance that became final after they were billed."""

MESSAGES = {
    "true_up.help": """Enter wages or insurance of billed periods that became final later, from a CSV or Excel file.

Each row names a period, an account or an agent code, what it is about and by how many won the cost turned out higher
(or lower, below zero). What an agent cost is split over the tenants and the company by the agent's paid minutes of the
month. The next invoice settles it: a contract that bills actual wages gets a line of its own with its margin, every
other one changes the cost of the period it belongs to. A row told again stands in the place of what was told.

Columns: 정산기간, 청구계정, 상담사 코드, 항목 (기본급, 가산수당, 연차, 보험, 퇴직급여), 차액, 사유; exactly one of
청구계정 and 상담사 코드 is filled. Everything wrong is told at once, and nothing is then kept.

Examples:
  pumasi invoice true-up wages-2026.csv --dry-run
  pumasi invoice true-up wages-2026.xlsx
""",
    "true_up.option.dry_run": "Check and show; keep nothing.",
    "true_up.column.period": "period",
    "true_up.column.source": "of",
    "true_up.column.element": "element",
    "true_up.column.tenant": "borne by",
    "true_up.column.won": "won",
    "true_up.column.reason": "reason",
    "true_up.none": "The file has no row.",
    "true_up.done": (
        "{new} amount(s) entered, {known} known before. The next invoices settle them: pumasi invoice preview\n"
        "What is borne by no tenant is the company's own."
    ),
    "true_up.done_dry": "{new} amount(s) would be entered, {known} are known. Nothing was kept.",
    "true_up.month.what": "'{value}' is no month.",
    "true_up.month.fix": "Write the month that names the period: 2026-10",
    "true_up.one_of_both.what": "A row needs an account or an agent code, and not both.",
    "true_up.one_of_both.fix": "Fill exactly one of 청구계정 and 상담사 코드.",
    "true_up.nothing.what": "A difference of 0 won changes nothing.",
    "true_up.nothing.fix": "Take the row out, or write by how many won the cost turned out higher or lower.",
    "true_up.too_old.what": "{period} lies before {earliest}, the oldest period that the next invoice settles.",
    "true_up.too_old.fix": "Revise that invoice by hand, or raise settle_periods under [invoice] in pumasi.toml.",
    "true_up.not_billed.what": "Nothing was billed for {period} yet.",
    "true_up.not_billed.fix": "Correct the wages or rates themselves; the period is billed by them.",
    "true_up.account_not_billed.what": "Account {account} has no invoice for {period}.",
    "true_up.account_not_billed.fix": "Write an account that was billed: pumasi invoice show",
    "true_up.unknown_agent.what": "There is no agent {agent}.",
    "true_up.unknown_agent.fix": "Write the code of an agent that is known.",
    "true_up.did_not_work.what": "Agent {agent} has no approved paid minute in {period}.",
    "true_up.did_not_work.fix": "Write the account that bears it, or approve the agent's timesheets first.",
}
