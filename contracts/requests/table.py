"""The table of requests that account managers fill in: import kind ``terms``, one row a contract.

Only its sheets and the way from rows to requests are here; reading the file is ``store.imports``', judging the wishes
``contracts.requests.drafting``'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from contracts.charge import ChargeModel
from contracts.requests import counting, menu
from contracts.requests.request import ContractRequest
from contracts.requests.sheets import hour_classes, steps
from contracts.requests.sheets.kpis import KPI, kpis_of
from contracts.requests.sheets.terms import TERMS
from contracts.requests.sheets.texts import PERSONS, POLICY, persons_of, policies_of
from core.channels import Channel
from core.ids import AccountId, ContractId, TenantId
from core.intake import Intake, Row, Table
from wfm.agents import Grade

NAME = "terms"
TITLE = "계약 조건"
GUIDE = (
    "한 줄이 계약 하나입니다. 고객사의 채널과 운영시간은 고객사 파일에서 가져옵니다.",
    "비워 둔 칸은 회사의 기준(요율표)이나 적힌 기본값으로 채웁니다.",
    "KPI는 3–5개를 적거나, 하나도 적지 않으면 채널에 맞는 기본 KPI를 씁니다.",
    "시스템이나 관리만 맡기는 계약은 요금제를 선택으로 하고, 선택서비스 시트에 좌석이나 상담사의 수를 적습니다.",
)

SHEETS = (TERMS, KPI, POLICY, PERSONS, counting.SHEET, menu.SHEET, steps.SHEET, hour_classes.SHEET)


def requests_of(intake: Intake, shares: Mapping[TenantId, Decimal]) -> tuple[ContractRequest, ...]:
    """Requests of the good rows, in their order; what does not fit together is added to the intake's problems.

    ``shares`` are the bought shares of the tenants' own files, for rows that leave it empty.
    """
    kpis, policies, persons = kpis_of(intake), policies_of(intake), persons_of(intake)
    contacts, menus, all_steps = counting.counting_of(intake), menu.menus_of(intake), steps.steps_of(intake)
    classes = hour_classes.classes_of(intake)
    requests = []
    for table, row in intake.rows(TERMS.name):
        tenant, contract = TenantId(row["tenant"]), row["contract"]
        share = row["share_fte"] if row["share_fte"] is not None else _usual_share(row["model"], shares.get(tenant))
        if share is None:
            intake.complain(table, row, "share_fte", "contract.no_share", tenant=tenant)
            continue
        request = replace(
            _request(table, row, share),
            kpis=(*kpis.get((tenant, None), []), *(kpis.get((tenant, contract), []) if contract else [])),
            policy=policies.get(tenant, {}),
            contacts=persons.get(tenant, {}),
            billing=counting.billing_of(row, contacts),
            menu=menu.menu_of(row, menus),
            steps=steps.steps_of_row(row, all_steps),
            classes=hour_classes.classes_of_row(row, classes),
        )
        requests.append(request)
    _strays(intake, {str(row["tenant"]) for _, row in intake.rows(TERMS.name)})
    return tuple(requests)


def _usual_share(model: ChargeModel, declared: Decimal | None) -> Decimal | None:
    """What an empty cell means: the share of the tenant's own file, and none where nobody of ours answers."""
    return Decimal(0) if model is ChargeModel.MENU else declared


def _request(table: Table, row: Row, share_fte: Decimal) -> ContractRequest:
    """What the row of terms alone says."""
    contract = row["contract"]
    given = {
        name: row[name]
        for name in (
            "payment_day",
            "tax_date",
            "unit",
            "served",
            "empowerment_won",
            "training_hours",
            "planning_overtime_billable",
            "dedicated_fte",
            "public_body",
        )
        if row[name] is not None
    }
    expected = {channel: row[f"expected_{channel.value}"] for channel in Channel}
    mix = {grade: row[f"mix_{grade.value}"] for grade in Grade}
    return ContractRequest(
        tenant=TenantId(row["tenant"]),
        model=row["model"],
        share_fte=share_fte,
        valid_from=row["valid_from"],
        valid_until=row["valid_until"],
        contract=ContractId(contract) if contract else None,
        account=AccountId(row["account"]) if row["account"] else None,
        closing_day=row["closing_day"],
        expected_contacts={channel: count for channel, count in expected.items() if count is not None},
        with_onboarding=bool(row["onboarding"]),
        grade_mix={grade: share for grade, share in mix.items() if share is not None},
        margin=row["margin"],
        margin_window=row["margin_window"],
        shrinkage=row["shrinkage"],
        place=table.place(row),
        headers={column.name: table.headers.get(column.name, column.header) for column in TERMS.columns},
        **given,
    )


def _strays(intake: Intake, tenants: set[str]) -> None:
    """KPIs, policies and persons of a tenant without a contract in the file are a mistake, not a remark."""
    for sheet in SHEETS[1:]:
        for table, row in intake.rows(sheet.name):
            if row["tenant"] not in tenants:
                intake.complain(table, row, "tenant", "contract.stray_row", tenant=row["tenant"], sheet=TERMS.name)
