"""Words of the order of a diagnosis."""

MESSAGES = {
    "order.help": (
        "Write and sign the order of a diagnosis, or list all orders.\n\n"
        "The diagnosis (analysis, diagnosis, plan) is ordered by a prospect on its own: optional, once per tenant, for "
        "the fee of the day (rate company.onboarding_fee_won). It is due when the report is handed over "
        "(pumasi contract diagnose TENANT --deliver DATE), whole, and never again at a renewal. Training and setting "
        "up lines are items of the menu. TENANT alone writes the order, anew until it is signed. From then on nobody "
        "is planned for the tenant until a contract of it is in force.\n\n"
        "Examples:\n"
        "  pumasi contract order T41\n"
        "  pumasi contract order T41 --signed-by 한가온 --on 2026-11-03\n"
        "  pumasi contract order --json"
    ),
    "order.option.signed_by": "The person of the tenant who signed.",
    "order.option.on": "Day of writing, or of the signature. Default: today.",
    "order.column.tenant": "tenant",
    "order.column.state": "state",
    "order.column.fee": "fee",
    "order.column.ordered": "written",
    "order.column.signed": "signed",
    "order.column.by": "signed by",
    "order.column.delivered": "delivered",
    "order.column.report": "report",
    "order.none": "No diagnosis was ordered. Write an order with: pumasi contract order TENANT",
    "order.whose": "Whose order? Name a tenant, or leave the options out to list all orders.",
    "order.nobody": "Who signed for tenant '{tenant}'? Give a name with --signed-by NAME.",
    "order.none_of": "Tenant '{tenant}' has no order of a diagnosis. Write one with: pumasi contract order {tenant}",
    "order.no_prospect": (
        "Tenant '{tenant}' signed contract {contract} on {day}: only a prospect orders a diagnosis. Its figures "
        "are in: pumasi contract diagnose {tenant}"
    ),
    "order.is_draft": (
        "Order of tenant '{tenant}' written on {ordered}: {fee} won before VAT. Signed, keep it with: "
        "pumasi contract order {tenant} --signed-by NAME --on DATE"
    ),
    "order.is_signed": (
        "Order of tenant '{tenant}' signed by {by} on {signed}: {fee} won before VAT, due when the report is handed "
        "over: pumasi contract diagnose {tenant} --deliver DATE"
    ),
    "order.is_delivered": (
        "Order of tenant '{tenant}': report delivered on {delivered}, {fee} won before VAT on the invoice of then."
    ),
    "order.handed_over": (
        "The report went to tenant '{tenant}' on {day} and stays as it is: {fee} won before VAT are due."
    ),
    "order.fee_twice.what": "Tenant '{tenant}' has ordered its diagnosis on its own.",
    "order.fee_twice.fix": "Leave the onboarding fee out of the contract: a diagnosis is charged once per tenant.",
    "order.signed_before": (
        "The order of tenant '{tenant}' was signed by {by} on {day}: a diagnosis is ordered once per tenant."
    ),
    "order.signed_too_early": (
        "The order of tenant '{tenant}' was written on {written} and cannot be signed on {day}. Give --on {written} or "
        "a later day."
    ),
    "order.not_signed": (
        "Tenant '{tenant}' has not signed its order, so no report is due. Sign it first: "
        "pumasi contract order {tenant} --signed-by NAME --on DATE"
    ),
    "order.delivered_before": (
        "The report that tenant '{tenant}' ordered was delivered on {day}. A diagnosis is delivered and charged once."
    ),
    "order.delivered_too_early": (
        "The order of tenant '{tenant}' was signed on {signed}; its report cannot have been delivered on {day}."
    ),
}
