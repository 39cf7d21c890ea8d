"""Words of the life cycle of contracts: list, check, amend, renew, end, diff."""

MESSAGES = {
    # --- list and check -------------------------------------------------------------------------------------------
    "lifecycle.list.help": (
        "List contracts: state, term, price a month, and what is due next.\n\n"
        "Shown is every version that holds, will hold or is a draft, and the last version of a contract that is over. "
        "States: draft, reviewed (somebody of ours read it), signed (begins later), active, amended (replaced by a "
        "later version), ended, cancelled (taken back before it "
        "began). Next is the first day by which something is due: terms of a renewal are proposed and "
        "agreed before the end, and on 1 January prices are reviewed.\n\n"
        "Examples:\n"
        "  pumasi contract list\n"
        "  pumasi contract list --state draft --state reviewed\n"
        "  pumasi contract list --tenant T07 --all --json"
    ),
    "lifecycle.check.help": (
        "Check a contract before it is signed: everything a signature would refuse, at once.\n\n"
        "Refused (exit code 3) are overlapping versions, a margin at its limit, wording that gives the tenant orders "
        "over agents or names one, characters the font cannot print, open items of the checklist, and a missing review "
        "where the settings ask for one, and promises that nobody judged (unless the settings only ask to be told). "
        "With --promises the year ahead is played: how sure is each KPI in each month, with today's people and with "
        "those the capacity plan adds? The result stands with the version; a promise under the asked confidence is "
        "refused, with the nearest target that holds, unless contract sign --accept-promise KPI --by NAME signs for "
        "it. Several IDs, or --all for every draft, are judged on the same plays. "
        "Remarks name what should be known and forbid nothing. With --reviewed-by the draft is marked as "
        "reviewed when nothing is refused; a draft that changes afterwards has to be reviewed again.\n\n"
        "Examples:\n"
        "  pumasi contract check T07-2026-1\n"
        '  pumasi contract check T07-2026-1 --reviewed-by "Kim Hana"\n'
        "  pumasi contract check T07-2026-1 --version 1 --json\n"
        "  pumasi contract check T07-2026-1 --promises --plays 50\n"
        "  pumasi contract check T07-2027-1 T08-2027-1 --promises\n"
        "  pumasi contract check --all --promises"
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
    "lifecycle.good_package": (
        "{contract} version {version}: nothing stands against it. Nobody of ours answers, so it has no KPIs; margin "
        "{of_cost} % of cost, {of_price} % of price (limit: below {limit} % of cost)."
    ),
    "lifecycle.refused": "{count} thing(s) stand against a signature.",
    "lifecycle.review_refused": "{count} thing(s) stand against a signature; the review was not kept.",
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
    # --- amend, renew, end ----------------------------------------------------------------------------------------
    "lifecycle.amend.help": (
        "Draft the next version of a contract from a day on, and show what changes.\n\n"
        "Everything agreed stays but what --set or --from change; the price is computed anew with the rates of that "
        "day, and the margin is never raised. Without --set and --from only the price is reviewed. Signed, the new "
        "version ends the one before on the day before; the signed text itself never changes.\n\n"
        "TERM is one of share, model, until, closing (a day, or end), payment, tax-date, unit, margin, margin-window, "
        "shrinkage, training, empowerment, account, planning-overtime, public-body, dedicated, lending, rounding-unit, "
        "rounding-way, rounding-of, day-count, outside-hours, share-tolerance, wages, transfers.CHANNEL, "
        "handovers.CHANNEL, chat-silence.CHANNEL, expect.CHANNEL, kpi.KIND[.CHANNEL], "
        "bonus.KIND[.CHANNEL], menu.KIND[.BILLING], step.CHANNEL, premium.KIND, policy.ITEM or person.ITEM; the "
        "value none takes a KPI, a bonus, an item, price steps, a premium, a policy or a person out. Whoever "
        "binds people to the tenant (dedicated) and names no share gets the share that does the same work with "
        "them.\n\n"
        "Examples:\n"
        "  pumasi contract amend T07-2026-1 --effective 2026-12-01 --set share=0.8 --set expect.phone=700\n"
        "  pumasi contract amend T07-2026-1 --effective 2026-12-01 --set kpi.answer_rate.phone=92% --dry-run\n"
        "  pumasi contract amend T07-2026-1 --effective 2026-12-01 --from terms.xlsx"
    ),
    "lifecycle.renew.help": (
        "Draft the next term of a contract, priced with the rates of its first day.\n\n"
        "It begins the day after the last signed version and lasts a year. The old and the new price are shown with "
        "the lines of the cost sheet that moved, and why; nobody is trained again, and the margin is never raised. "
        "--set changes terms as in: pumasi contract amend.\n\n"
        "Examples:\n"
        "  pumasi contract renew T07-2026-1 --dry-run\n"
        "  pumasi contract renew T07-2026-1 --until 2027-06-30 --set share=0.8"
    ),
    "lifecycle.end.help": (
        "End a contract before its term.\n\n"
        "The clauses ask for days between the written notice and the last day: with notice, or to mend a breach; none "
        "for insolvency, or where both sides agree. Less is refused (exit code 5) unless somebody answers for it by "
        "name. What was signed stays as it was; only its last day, ground and reason are told. A version that was "
        "signed and has not begun is taken back with --cancel; the version it replaced then goes on.\n\n"
        "Examples:\n"
        '  pumasi contract end T07-2026-1 --on 2026-12-31 --noticed 2026-10-30 --reason "The shop closes"\n'
        '  pumasi contract end T07-2026-1 --on 2026-11-30 --ground agreement --reason "Both sides agree"\n'
        '  pumasi contract end T07-2026-1 --on 2026-11-30 --reason "Moves in-house" --signed-for "Kim Hana"\n'
        '  pumasi contract end T07-2026-1 --cancel 2 --reason "The shop stays as it is"'
    ),
    "lifecycle.option.effective": "First day of the new version.",
    "lifecycle.option.set": "A term that changes; may be given several times.",
    "lifecycle.option.from_file": "Take all terms from this table of requests (see: pumasi template terms).",
    "lifecycle.option.dry_run": "Show what would change and keep nothing.",
    "lifecycle.option.until": "Last day of the next term. Default: one year.",
    "lifecycle.option.last_day": "Last day of the contract.",
    "lifecycle.option.cancel": "Take back version N, which was signed and has not begun; leave --on out.",
    "lifecycle.end_when": "Name the last day with --on DATE, or a signed version that has not begun with --cancel N.",
    "lifecycle.cancel_or_on": "A version that is cancelled has no last day: leave --on out.",
    "lifecycle.cancelled": (
        "{contract} version {version} is cancelled before it began ({begin}); its files stay as signed."
    ),
    "lifecycle.cancelled_before": "{contract} version {version} is cancelled already; nothing was changed.",
    "lifecycle.goes_on": "Version {version} of {contract} goes on until {until}, as it was signed.",
    "lifecycle.cancel_not_signed": (
        "Version {version} of contract '{contract}' is not signed, or over: only what is signed and has not begun can "
        "be cancelled."
    ),
    "lifecycle.cancel_begun": (
        "Version {version} of contract '{contract}' began on {begin}: it can only end. See: pumasi contract end --help"
    ),
    "lifecycle.option.reason": "Why it ends; kept with the contract.",
    "lifecycle.option.ground": "On what ground. Default: notice.",
    "lifecycle.option.noticed": "Day of the written notice. Default: today.",
    "lifecycle.option.signed_for": "Who answers for an end with less notice than the clauses ask for.",
    "lifecycle.proposed": "{contract}: version {old} ▶ version {version}, from {begin} to {until}",
    "lifecycle.proposed_next": (
        "Kept as a draft. Compare the clauses with: pumasi contract diff {contract} --from {old} --to {version}"
    ),
    "lifecycle.proposed_before": "Version {version} of {contract} says just this already; nothing was changed.",
    "lifecycle.dry_run": "Dry run: nothing was kept.",
    "lifecycle.ended": "{contract} version {version} ends on {day} ({ground}).",
    "lifecycle.ended_before": "{contract} already ends on {day} with this reason; nothing was changed.",
    "lifecycle.signed_for": "The notice is shorter than the clauses ask for; {by} answers for it.",
    "lifecycle.draft_is_void": "Version {version} of {contract} is a draft and can no longer be signed.",
    "lifecycle.no_reason": "Give a reason with --reason TEXT: it is kept with the contract.",
    "lifecycle.set_or_file": "Change terms with --set, or take all of them with --from FILE; not both.",
    "lifecycle.not_in_file": "Contract '{contract}' does not stand in {file}. Its number belongs into column 계약번호.",
    "lifecycle.never_signed": (
        "Contract '{contract}' was never signed, so there is nothing to renew. Sign it with: pumasi contract sign "
        "{contract} --on DATE"
    ),
    "lifecycle.set_form.what": "'{text}' is not a change of a term.",
    "lifecycle.set_form.fix": "Write TERM=VALUE, for example share=0.8.",
    "lifecycle.set_unknown.what": "There is no term '{name}' to change.",
    "lifecycle.set_unknown.fix": "Known: {known}.",
    "lifecycle.set_no_such.what": "The contract has no '{name}' that could be taken out.",
    "lifecycle.set_no_such.fix": "See what it has with: pumasi contract show ID",
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
    # --- a company's own templates --------------------------------------------------------------------------------
    "lifecycle.own_folder.what": "This is no folder inside the workspace.",
    "lifecycle.own_folder.fix": "Create the folder, or take the setting out to use the library's own text.",
    "lifecycle.own_unknown.what": "The library has no clause of this name.",
    "lifecycle.own_unknown.fix": "Name the file after one of: {known}.",
    "lifecycle.own_link.what": "This is a link or no file at all.",
    "lifecycle.own_link.fix": "Put the template itself there.",
    "lifecycle.own_too_large.what": "The template is larger than {most} kB.",
    "lifecycle.own_too_large.fix": "Shorten it: a clause is a page at most.",
    "lifecycle.own_not_utf8.what": "The template is not UTF-8 text.",
    "lifecycle.own_not_utf8.fix": "Save it as UTF-8.",
    "lifecycle.own_too_long.what": "The template was not written within {seconds} s and was stopped.",
    "lifecycle.own_too_long.fix": "Take its loops out: a clause needs none over more than its lists.",
    "lifecycle.own_too_big.what": "The template needs more than {megabytes} MB of memory and was stopped.",
    "lifecycle.own_too_big.fix": "Take out what repeats text.",
    "lifecycle.own_failed.what": "{said}",
    "lifecycle.own_failed.fix": "Or take the file away to use the library's own text.",
    "lifecycle.own_heading.what": "The text does not begin with its heading.",
    "lifecycle.own_heading.fix": "Write the heading on the first line: = 개인정보의 처리",
    "lifecycle.own_paragraph.what": "The heading is not followed by a paragraph.",
    "lifecycle.own_paragraph.fix": "Begin each paragraph with '* ', items with '- ', subitems with '-- '.",
    "lifecycle.own_subitem.what": "A subitem stands without an item above it: {line}",
    "lifecycle.own_subitem.fix": "Begin an item with '- ' before it.",
    "lifecycle.own_lost.what": "This clause lost a required content: {name}.",
    "lifecycle.own_lost.fix": "Write it again; the library's own text shows how.",
    "lifecycle.own_unsaid.what": "This clause does not say '{name}', which the contract agrees on and bills by.",
    "lifecycle.own_unsaid.fix": "Use {{{{ {name} }}}} in it; the library's own text shows how.",
}
