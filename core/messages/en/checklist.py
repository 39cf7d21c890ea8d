"""Words of the checklist before opening."""

MESSAGES = {
    "checklist.help": (
        "Show and settle what must be known before a tenant's opening.\n\n"
        "Twelve items: the platform's manual and how far we reach into it, persons and stock, order and enquiry lines "
        "apart, and the policy on returns, re-shipping, defects, delays, compensation and who bears it. The first "
        "contract of a tenant cannot be signed while one is open. --done settles an item; --sign-for takes it upon a "
        "person by name, so that we may begin without it. ITEM may be 'all'.\n\n"
        "Examples:\n"
        "  pumasi contract checklist T41\n"
        "  pumasi contract checklist T41 --done platform_manual --done integration --by 한가온\n"
        '  pumasi contract checklist T41 --sign-for stock_model --by 홍대표 --note "by phone until December"\n'
        "  pumasi contract checklist T41 --open returns"
    ),
    "checklist.option.done": "An item that is settled. Several may be given; 'all' is every one.",
    "checklist.option.sign_for": "An item that somebody takes upon himself, though it is open.",
    "checklist.option.open": "An item that is open again.",
    "checklist.option.by": "Who says so: a person of the company.",
    "checklist.option.on": "Day on which it was settled. Default: today.",
    "checklist.option.note": "What should be remembered with it.",
    "checklist.option.open_items_by": (
        "Somebody of the company who takes the open checklist items of a tenant's first contract upon himself."
    ),
    "checklist.column.item": "item",
    "checklist.column.meaning": "meaning",
    "checklist.column.state": "state",
    "checklist.column.by": "by",
    "checklist.column.on": "on",
    "checklist.column.note": "note",
    "checklist.none": "The checklist is empty.",
    "checklist.left": "{left} of {whole} items are open: the first contract of '{tenant}' cannot be signed yet.",
    "checklist.all_settled": "All {whole} items are settled: nothing of the checklist stands against '{tenant}'.",
    "checklist.needs_name": "Who says so? Name a person of the company with --by NAME.",
    "checklist.twice": "'{item}' is given twice. Settle it, sign for it or open it, not two of them at once.",
    "checklist.taken": "{count} open checklist item(s) of '{tenant}' are signed for by {by}.",
    "checklist.open.what": "{count} checklist item(s) of tenant '{tenant}' are open: {items}.",
    "checklist.open.fix": (
        "Settle them (pumasi contract checklist {tenant} --done ITEM --by NAME), or sign with --open-items-by NAME."
    ),
}
