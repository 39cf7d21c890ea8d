"""Under-sold tenants at the edge: from a plan to priced amendments and the file that ``contract draft`` reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.errors import ProblemsFound
from core.periods import DateRange
from core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cli.context import Session
    from contracts.requests.drafting import DraftingData
    from contracts.requests.request import ContractRequest
    from contracts.terms import ContractTerms
    from core.sheets import TemplateWorkbook
    from wfm.staffing.amendment import Amendment, Terms
    from wfm.staffing.plan import StaffingPlan, TenantStaffing


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An amendment with the request that makes it, None where an obstacle stands in the way."""

    amendment: Amendment
    request: ContractRequest | None


def proposals(
    session: Session, plan: StaffingPlan, start: date | None, tenants: Sequence[str] = ()
) -> tuple[Proposal, ...]:
    """An amendment of each under-sold tenant, or of those named, from a Monday on: priced as a draft would be.

    Without ``start`` the Monday after the plan. Nothing is saved.
    """
    from cli.contracting.drafting import load_data

    first_day = start or plan.requirement.grid.range.end
    short = [
        each for each in plan.tenants if each.proposed_share_fte is not None and (not tenants or each.tenant in tenants)
    ]
    if not short:
        return ()
    data, agreed = load_data(session), _in_force(session, first_day)
    return tuple(_proposal(session, each, first_day, agreed, data) for each in short)


def _in_force(session: Session, day: date) -> Mapping[str, ContractTerms]:
    """The contract of each tenant that is in force on a day, the one with the largest share where there are several."""
    from cli.planning.services import newest_versions
    from store.contracts import contracts_in_force

    with session.database.reading() as connection:
        found = newest_versions(contracts_in_force(connection, DateRange(first=day, end=day + timedelta(days=1))))
    return {terms.tenant: terms for terms in sorted(found, key=lambda terms: terms.share_fte)}


def _proposal(
    session: Session,
    tenant: TenantStaffing,
    first_day: date,
    agreed: Mapping[str, ContractTerms],
    data: DraftingData,
) -> Proposal:
    from cli.contracting.drafting import with_measured
    from contracts.requests.amendment import amended_request
    from contracts.requests.drafting import draft_terms
    from wfm.staffing.amendment import Amendment

    assert tenant.proposed_share_fte is not None
    terms = agreed.get(tenant.tenant)
    request: ContractRequest | None = None
    now = proposed = obstacle = None
    share = tenant.proposed_share_fte
    if terms is None:
        values = {"tenant": tenant.tenant, "share": share, "start": first_day}
        obstacle = Problem(code="staffing.amend_no_contract", values=values)
    else:
        share += terms.share_fte - tenant.share_fte
        now = _figures(terms)
        open_request = amended_request(terms, share_fte=share, start=first_day, expected={})
        request = with_measured(session, (open_request,), data)[0]
        if not request.expected_contacts:
            request = amended_request(terms, share_fte=share, start=first_day)
        try:
            proposed = _figures(draft_terms(request, data))
        except ProblemsFound as found:
            obstacle, request = found.problems[0], None
    amendment = Amendment(
        tenant=tenant.tenant,
        contract=None if terms is None else terms.contract,
        needed_week_hours=tenant.needed_week_hours,
        bought_week_hours=tenant.bought_week_hours,
        proposed_share_fte=share,
        starts_on=first_day,
        now=now,
        proposed=proposed,
        obstacle=obstacle,
    )
    return Proposal(amendment=amendment, request=request)


def _figures(terms: ContractTerms) -> Terms:
    from contracts.papers.expected import margin_of
    from core.money import round_rate, round_won
    from wfm.staffing.amendment import Terms

    margin = margin_of(terms)
    return Terms(
        share_fte=terms.share_fte,
        charges_won=round_won(margin.charges_won),
        cost_won=terms.cost_sheet.total_won,
        margin=round_rate(margin.of_cost, 4),
    )


def request_file(requests: Sequence[ContractRequest], written_on: date) -> TemplateWorkbook:
    """The table of requests, filled in: what ``pumasi contract draft --from FILE`` reads."""
    from contracts.requests.amendment import table_rows
    from contracts.requests.table import GUIDE, SHEETS
    from store.imports.templates import template_of

    return template_of(
        "계약 변경 요청",
        SHEETS,
        "pumasi contract draft --from 파일",
        GUIDE,
        written_on,
        {sheet.name: rows for sheet, rows in table_rows(requests)},
    )
