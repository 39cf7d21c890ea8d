"""How sure the promises of a quote are: played now on request, or as they were kept with a version of the tenant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.errors import NotFound

if TYPE_CHECKING:
    from cli.context import Session
    from cli.simulating.keeping import Asked
    from contracts.promises.chances import PromiseRun
    from contracts.quotes.quote import Quote
    from contracts.requests.drafting import DraftingData
    from contracts.requests.request import ContractRequest


def with_kept(session: Session, quote: Quote) -> Quote:
    """The quote with the chances that were kept of the same promises in the same hours, if any still hold.

    Of several versions of the tenant that were judged the one with most of the quote's promises counts, then the
    newest judgement.
    """
    from cli.contracting.drafting import kept_versions
    from cli.contracting.promising import fresh_run
    from contracts.promises.chances import as_promised, key_of

    hours = {service.channel: service.windows for service in quote.services}
    found: list[tuple[int, PromiseRun]] = []
    for terms in kept_versions(session):
        same_hours = {service.channel: service.windows for service in terms.services} == hours
        if terms.tenant != quote.tenant.tenant or not same_hours:
            continue
        promised = {as_promised(clause) for clause in terms.kpis}
        keys = {key_of(clause) for clause in quote.kpis if as_promised(clause) in promised}
        run = fresh_run(session, terms) if keys else None
        if run is not None:
            known = tuple(each for each in run.chances if (each.kind, each.channel) in keys)
            found.append((len(keys), replace(run, chances=known)))
    if not found:
        return quote
    return replace(quote, judged=max(found, key=lambda each: (each[0], each[1].judged_on))[1])


def with_played(session: Session, quote: Quote, request: ContractRequest, data: DraftingData, asked: Asked) -> Quote:
    """The quote with the months of its term played now, as a draft of the same request would be; nothing is kept.

    Without a month ahead or without anything known to play it on, nothing is judged, and the quote says so.
    """
    from cli.contracting.promising import judge_and_keep
    from contracts.requests.drafting import draft_terms

    expected = {channel: each.contacts for channel, each in quote.demand.items()}
    terms = draft_terms(replace(request, expected_contacts=expected), data)
    try:
        runs = judge_and_keep(session, (terms,), asked, keeps=False)
    except NotFound:
        return quote
    return replace(quote, judged=runs[0]) if runs else quote


def chance_rows(quote: Quote) -> list[dict[str, object]]:
    """Rows: a promise each, with its chance in the worst month and the target that would hold."""
    from contracts.promises.chances import clause_chances
    from contracts.requests.bonuses import typed_target
    from contracts.words import kpi_name, kpi_target

    judged = quote.judged
    found = [] if judged is None else clause_chances(quote.kpis, judged)
    chances = {each.clause: each for each in found}
    rows: list[dict[str, object]] = []
    for clause in quote.kpis:
        known = chances.get(clause)
        worst = None if known is None or known.worst is None else known.worst
        proposal = None if known is None else known.proposal
        rows.append(
            {
                "tenant": quote.tenant.tenant,
                "kpi": kpi_name(clause),
                "target": kpi_target(clause),
                "chance": None if worst is None or worst.chance is None else f"{worst.chance * 100:.0f} %",
                "month": None if worst is None else f"{worst.month:%Y-%m}",
                "proposal": None if proposal is None else typed_target(clause.kind, proposal),
            }
        )
    return rows
