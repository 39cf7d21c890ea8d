"""From a contract in force to the request for its next version, and a request back into the table people fill in.

Pure. The request holds everything that was agreed; only the share, the first day and what follows from them are new.
Drafted, it becomes the next version of the same contract; signed, it ends the one before on the day before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from contracts.charge import CostPlusCharge, HourlyCharge, MeteredCharge, MeteredUnit, model_of
from contracts.kpi_clauses import KpiClause
from contracts.menu import MenuKind
from contracts.prices.cost_sheet import contract_months, trained_agents
from contracts.prices.forms import pool_fte, share_with
from contracts.requests import counting, menu, table
from contracts.requests.request import ContractRequest, KpiRequest
from contracts.requests.sheets import hour_classes, kpis, steps, texts
from contracts.requests.sheets import terms as terms_sheet
from contracts.requests.sheets.columns import word_of
from contracts.requests.sheets.kpis import KPI
from contracts.requests.sheets.terms import TERMS
from contracts.terms import ContractTerms, Form
from core.cells import CellValue
from core.channels import Channel
from core.intake import SheetSpec
from wfm.agents import Grade

Rows = tuple[tuple[CellValue, ...], ...]


def amended_request(
    terms: ContractTerms, *, share_fte: Decimal, start: date, expected: Mapping[Channel, int] | None = None
) -> ContractRequest:
    """The request that makes a contract's next version from ``start`` on, with another share.

    ``expected`` are contacts of a full month; None keeps those agreed. The margin of a cost-plus contract is kept, the
    others are priced with the company's. Training: see ``training_hours``. Where all people are the tenant's own, the
    share is one of whole people.
    """
    charge, is_dedicated = terms.charge, terms.form is Form.DEDICATED
    if is_dedicated:
        share_fte = Decimal(ceil(share_fte))
    return ContractRequest(
        tenant=terms.tenant,
        model=model_of(charge),
        share_fte=share_fte,
        valid_from=start,
        valid_until=terms.valid_until,
        contract=terms.contract,
        account=terms.account,
        closing_day=terms.closing_day,
        payment_day=terms.payment_day,
        tax_date=terms.tax_date,
        unit=charge.unit if isinstance(charge, MeteredCharge) else MeteredUnit.CONTACT,
        steps=steps.requested(charge) if isinstance(charge, MeteredCharge) else (),
        classes=hour_classes.requested(charge.classes) if isinstance(charge, HourlyCharge) else (),
        expected_contacts=dict(terms.expected_contacts if expected is None else expected),
        kpis=tuple(_kpi_request(clause) for clause in terms.kpis),
        empowerment_won=terms.empowerment_won,
        with_onboarding=False,
        grade_mix=dict(terms.cost_sheet.grade_mix),
        margin=charge.margin if isinstance(charge, CostPlusCharge) else None,
        margin_window=terms.margin_window,
        shrinkage=terms.cost_sheet.shrinkage if terms.has_operation else None,
        training_hours=training_hours(terms, share_fte, start),
        planning_overtime_billable=terms.planning_overtime_billable,
        policy=dict(terms.policy),
        contacts=dict(terms.contacts),
        billing=terms.billing,
        menu=menu.requested(terms.menu),
        served=terms.served,
        dedicated_fte=share_fte if is_dedicated else min(terms.dedicated_fte, Decimal(floor(share_fte))),
        public_body=terms.public_body,
    )


def training_hours(terms: ContractTerms, share_fte: Decimal, start: date) -> int:
    """Hours a person that the amended version still has to pay for, rounded up.

    The people who know the tenant are not trained again: their training goes on being paid by the month as before.
    Only those who learn it because of the larger share are trained in full. Training that was paid at once is paid.
    """
    before, after = trained_agents(terms.share_fte), trained_agents(share_fte)
    whole, left = contract_months(terms.valid_from, terms.valid_until), contract_months(start, terms.valid_until)
    known = Fraction(0)
    if all(item.kind is not MenuKind.INITIAL_TRAINING for item in terms.menu):
        known = min(before, after) * Fraction(min(left, whole), whole)
    return ceil(terms.training_hours * (known + max(0, after - before)) / after)


def with_work_kept(asked: ContractRequest, before: ContractRequest, *, dedicated_yield: Decimal) -> ContractRequest:
    """The request with the share that does the work of ``before`` with as many people bound as ``asked`` names."""
    work = pool_fte(before.share_fte, before.dedicated_fte, dedicated_yield)
    return replace(asked, share_fte=share_with(work, asked.dedicated_fte, dedicated_yield))


def _kpi_request(clause: KpiClause) -> KpiRequest:
    return KpiRequest(
        kind=clause.kind,
        channel=clause.channel,
        target=clause.target,
        volume_min=clause.volume_min,
        credit_share=clause.credit_share,
        within_s=clause.within_s,
        bonus=clause.bonus,
        definition=clause.definition,
    )


def table_rows(requests: Sequence[ContractRequest]) -> tuple[tuple[SheetSpec, Rows], ...]:
    """Requests as rows of the sheets that ``table.requests_of`` reads, in the order of their columns."""
    found: dict[str, list[Mapping[str, CellValue]]] = {sheet.name: [] for sheet in table.SHEETS}
    for request in requests:
        found[TERMS.name].append(_terms_row(request))
        found[menu.SHEET.name] += menu.sheet_rows(request.tenant, request.contract, request.menu)
        found[counting.SHEET.name] += counting.sheet_rows(request.tenant, request.contract, request.billing)
        found[KPI.name] += [kpis.sheet_row(request, wanted) for wanted in request.kpis]
        found[texts.POLICY.name] += texts.policy_rows(request)
        found[texts.PERSONS.name] += texts.person_rows(request)
        found[steps.SHEET.name] += steps.sheet_rows(request)
        found[hour_classes.SHEET.name] += hour_classes.sheet_rows(request)
    return tuple(
        (sheet, tuple(tuple(row.get(column.name) for column in sheet.columns) for row in found[sheet.name]))
        for sheet in table.SHEETS
    )


def _terms_row(request: ContractRequest) -> Mapping[str, CellValue]:
    return {
        "tenant": request.tenant,
        "contract": request.contract,
        "model": word_of(terms_sheet.MODELS, request.model),
        "share_fte": request.share_fte,
        "valid_from": request.valid_from,
        "valid_until": request.valid_until,
        "account": request.account,
        "closing_day": request.closing_day,
        "payment_day": request.payment_day,
        "served": request.served.korean,
        "tax_date": word_of(terms_sheet.TAX_DATES, request.tax_date),
        "unit": word_of(terms_sheet.UNITS, request.unit),
        **{f"expected_{channel.value}": count for channel, count in request.expected_contacts.items()},
        "empowerment_won": request.empowerment_won,
        "onboarding": "Y" if request.with_onboarding else "N",
        "training_hours": request.training_hours,
        "shrinkage": request.shrinkage,
        "margin": request.margin,
        "margin_window": None
        if request.margin_window is None
        else word_of(terms_sheet.MARGIN_WINDOWS, request.margin_window),
        "planning_overtime_billable": "Y" if request.planning_overtime_billable else "N",
        **{f"mix_{grade.value}": request.grade_mix.get(grade) for grade in Grade},
        **counting.terms_cells(request),
    }
