"""Words of the order of a diagnosis."""

MESSAGES = {
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
