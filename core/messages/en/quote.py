"""Words of quotes."""

MESSAGES = {
    "quote.help": (
        "Quote: charge models, forms and doing it alone, side by side.\n\n"
        "From TENANT's own past: the share it needs in the pool, a quiet, a middle and a busy month of its forecast, "
        "and for each of the four charge models what it would pay, what it costs us and the margin. Shared, hybrid and "
        "dedicated stand beside a team of the tenant's own with its hidden costs, and the break-even. Each KPI has its "
        "chance to hold in its worst month, or says that nobody judged it. With --from FILE "
        "every row of the table 'terms' (pumasi template terms) is quoted: all, or none and a list of every problem. A "
        "margin that reaches the company's limit is refused. Writes a Korean PDF and a workbook with live formulas.\n\n"
        "Examples:\n"
        "  pumasi contract quote T07\n"
        "  pumasi contract quote T07 --model metered --share 1.5 --start 2026-12-01\n"
        "  pumasi contract quote T07 --served weekend\n"
        "  pumasi contract quote T07 --promises --plays 50\n"
        "  pumasi contract quote T07 --start 2026-11-15 --end 2027-01-10 --dedicated 1\n"
        "  pumasi contract quote --from terms.xlsx --out offers"
    ),
    "quote.option.from": "Workbook or CSV of requests (see: pumasi template terms).",
    "quote.option.model": "Model to propose. Default: the one the diagnosis advises.",
    "quote.option.share": "Share in FTE. Default: what the forecast needs in the pool.",
    "quote.option.start": "First day of the contract: its rates hold. Default: the first of next month.",
    "quote.option.end": (
        "Last day. Default: a year. A term of at most half a year is a season: its own weeks are forecast."
    ),
    "quote.option.dedicated": "Whole people who work for this tenant only. Default: none, all of the pool.",
    "quote.option.served": "Weekend or evening hours only. Default: all hours of the tenant's file.",
    "quote.option.expect": (
        "Contacts of a full month as CHANNEL=COUNT, several times. Needed for a prospect that was never counted."
    ),
    "quote.option.margin": "Margin on cost, for example 8.5% or 0.085. Default: the company's.",
    "quote.option.promises": (
        "Play the months of the term first: how sure is each KPI? Without it a judgement that was kept of the same "
        "promises is shown, and where there is none the quote says so."
    ),
    "quote.not_judged": (
        "Nobody judged yet how sure the KPIs are; the quote says so. With --promises the months ahead are played."
    ),
    "quote.column.kpi": "KPI",
    "quote.column.target": "target",
    "quote.column.chance": "chance",
    "quote.column.month": "worst month",
    "quote.column.proposal": "would hold",
    "quote.column.model": "model",
    "quote.column.season": "month",
    "quote.column.contacts": "contacts",
    "quote.column.billed_won": "billed",
    "quote.column.given_back_won": "given back",
    "quote.column.cost_won": "cost",
    "quote.column.margin_of_cost": "margin of cost",
    "quote.column.margin_of_price": "of price",
    "quote.column.form": "form",
    "quote.column.people": "own people",
    "quote.column.share_fte": "shared FTE",
    "quote.column.price_won": "a month",
    "quote.too_far": (
        "The season from {first} on lies further ahead than {weeks} weeks: nothing can be said of it yet. Name an "
        "earlier --start, or ask again nearer to it."
    ),
    "quote.not_made.what": "No quote for tenant '{tenant}': {reason}",
    "quote.not_made.fix": "Fill the column 예상 월 문의 of its row, or import its counts.",
    "quote.none": "Nothing was quoted.",
    "quote.which": "Name a TENANT, or give a table of requests with --from FILE.",
    "quote.head": "{tenant} from {start}: {share} FTE {form}, {model} proposed, {billed} won in a middle month.",
    "quote.even": "From {contacts} contacts a month on, people of its own would be cheaper.",
    "quote.never_even": "Up to {contacts} contacts a month people of its own are never cheaper.",
}
