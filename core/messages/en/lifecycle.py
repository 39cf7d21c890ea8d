"""Words of the life cycle of contracts: list, check, amend, renew, end, diff."""

MESSAGES = {
    # --- list and check -------------------------------------------------------------------------------------------
    "lifecycle.list.help": (
        "List contracts: state, term, price a month, and what is due next.\n\n"
        "Shown is every version that holds, will hold or is a draft, and the last version of a contract that is over. "
        "States: draft, reviewed (somebody of ours read it), signed (begins later), active, amended (replaced by a "
        "later version), ended. Next is the first day by which something is due: terms of a renewal are proposed and "
        "agreed before the end, and on 1 January prices are reviewed.\n\n"
        "Examples:\n"
        "  pumasi contract list\n"
        "  pumasi contract list --state draft --state reviewed\n"
        "  pumasi contract list --tenant T07 --all --json"
    ),
    "lifecycle.check.help": (
        "Check a contract before it is signed: everything a signature would refuse, at once.\n\n"
        "Refused (exit code 3) are overlapping versions, a margin at its limit, wording that gives the tenant orders "
        "over agents or names one, characters the font cannot print, and a missing review where the settings ask for "
        "one. Remarks name what should be known and forbid nothing. With --reviewed-by the draft is marked as "
        "reviewed when nothing is refused; a draft that changes afterwards has to be reviewed again.\n\n"
        "Examples:\n"
        "  pumasi contract check T07-2026-1\n"
        '  pumasi contract check T07-2026-1 --reviewed-by "Kim Hana"\n'
        "  pumasi contract check T07-2026-1 --version 1 --json"
    ),
    "lifecycle.option.state": "Only versions in this state; may be given several times.",
    "lifecycle.option.all_versions": "Every version, those that are over too.",
    "lifecycle.option.on_day": "The day on which states are judged. Default: today.",
    "lifecycle.option.reviewed_by": "Mark the draft as reviewed by this person.",
    "lifecycle.option.reviewed_on": "With --reviewed-by: the day of the review. Default: today.",
    "lifecycle.column.state": "state",
    "lifecycle.column.next_day": "next",
    "lifecycle.column.next_duty": "what is due",
    "lifecycle.duty.propose_renewal": "propose renewal",
    "lifecycle.duty.agree_renewal": "agree renewal",
    "lifecycle.duty.term_ends": "term ends",
    "lifecycle.duty.tell_rates": "tell new rates",
    "lifecycle.duty.price_review": "price review",
    "lifecycle.list.none": "No contract is in such a state.",
    "lifecycle.good": (
        "{contract} version {version}: nothing stands against it. {kpis} KPIs (three to five); margin {of_cost} % of "
        "cost, {of_price} % of price (limit: below {limit} % of cost)."
    ),
    "lifecycle.sealed": "Sealed when it was signed; SHA-256 of each part:",
    "lifecycle.ending": "Ended early ({ground}, notice of {noticed}): {reason}",
    "lifecycle.remark.not_reviewed": (
        "Not reviewed yet. Mark it with: pumasi contract check {contract} --reviewed-by NAME"
    ),
    "lifecycle.remark.reviewed": "Reviewed by {by} on {day}.",
    "lifecycle.remark.rates_change": (
        "{count} rate(s) change within the term, and the price was computed without them: {names}"
    ),
    "lifecycle.remark.undersold": "Expected work fills {load} % of the hours: propose a share of {share} FTE.",
    "lifecycle.remark.credit_cap": (
        "KPI credits add up to {most} % of a month's charge, but the cap holds them at {cap} %."
    ),
    "lifecycle.remark.no_policy": "No policy on returns, defects and compensation is agreed yet.",
    "lifecycle.remark.no_contacts": "No responsible persons are named: notices have no address.",
    "lifecycle.remark.begins_on_holiday": "It begins on {day}, which is no business day.",
    "lifecycle.day_without_name": "Name who reviewed the draft with --reviewed-by NAME.",
    # --- diff -----------------------------------------------------------------------------------------------------
    "lifecycle.diff.help": (
        "Compare two versions of a contract: terms, KPIs, price, cost, and clause by clause.\n\n"
        "A signed version is compared as it was signed. In clauses [-these words-] went and {{+these+}} came. Without "
        "options the newest version is compared with the one before it.\n\n"
        "Examples:\n"
        "  pumasi contract diff T07-2026-1\n"
        "  pumasi contract diff T07-2026-1 --from 1 --to 3 --json"
    ),
    "lifecycle.option.from_version": "The older version. Default: the one before the newer one.",
    "lifecycle.option.to_version": "The newer version. Default: the newest.",
    "lifecycle.column.name": "what",
    "lifecycle.column.before": "before",
    "lifecycle.column.after": "after",
    "lifecycle.column.difference": "difference",
    "lifecycle.column.cause": "because of",
    "lifecycle.diff.head": "{contract}: version {old} ({old_state}) ▶ version {new} ({new_state})",
    "lifecycle.diff.same": "Nothing differs.",
    "lifecycle.diff.terms": "Terms",
    "lifecycle.diff.kpis": "KPIs (target, minimum volume, credit)",
    "lifecycle.diff.price": "Price of a month, as expected",
    "lifecycle.diff.cost": "Cost sheet",
    "lifecycle.diff.clauses": "Clauses",
    "lifecycle.change.added": "added",
    "lifecycle.change.dropped": "dropped",
    "lifecycle.change.changed": "changed",
    "lifecycle.change.renumbered": "another number, same text",
    "lifecycle.one_version": "Contract '{contract}' has nothing before version {version} to compare it with.",
    # --- problems of a signature ----------------------------------------------------------------------------------
    "lifecycle.after_end.what": "Contract '{contract}' was ended on {day}; version {version} cannot follow it.",
    "lifecycle.after_end.fix": "Draft a new contract with another number: pumasi contract draft TENANT --number ID",
    "lifecycle.margin.what": (
        "Contract '{contract}' version {version} has a margin of {margin} % of cost; the limit of {limit} % is reached."
    ),
    "lifecycle.margin.fix": "Draft it again with a lower margin: pumasi contract draft … --margin 0.085",
    "lifecycle.not_reviewed.what": "Contract '{contract}' version {version} was not reviewed by anybody.",
    "lifecycle.not_reviewed.fix": (
        "Review it with: pumasi contract check {contract} --reviewed-by NAME, or take 'review_required' out of "
        "[contract] in pumasi.toml."
    ),
    # --- states that forbid a step --------------------------------------------------------------------------------
    "lifecycle.ended_already": "Contract '{contract}' was already ended on {day}.",
    "lifecycle.not_in_force": (
        "No signed version of contract '{contract}' holds on {day}. See its versions with: pumasi contract list --all"
    ),
    "lifecycle.later_version": (
        "Version {version} of contract '{contract}' is signed and begins on {begin}; what was signed cannot vanish. "
        "End the contract on its first day or later, or amend that version."
    ),
    "lifecycle.notice_too_short": (
        "Contract '{contract}' cannot end then: the clauses ask for {days} days between the written notice ({noticed}) "
        "and the end ({ground}), so the first possible last day is {earliest}. Choose it, give the day of an earlier "
        "notice with --noticed, or let somebody answer for it with --signed-for NAME."
    ),
}
