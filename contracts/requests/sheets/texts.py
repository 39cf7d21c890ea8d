"""The sheets of words: how returns and damages are settled, and who speaks for each side."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from contracts.requests.request import ContractRequest
from contracts.requests.sheets.columns import tenant_column
from core import intake_cells as cells
from core.cells import CellKind, CellValue
from core.intake import ColumnSpec, Intake, Row, SheetSpec

Texts = Mapping[str, Mapping[str, str]]
"""Texts by tenant and item."""

POLICY = SheetSpec(
    name="CS정책",
    is_required=False,
    note="반품·교환·보상 기준. 계약서 별첨이 됩니다.",
    columns=(
        tenant_column(),
        ColumnSpec(header="구분", name="item", parse=cells.text, is_required=True, example="반품·교환"),
        ColumnSpec(
            header="처리 기준",
            name="rule",
            parse=cells.text,
            is_required=True,
            example="수령 후 7일 안, 왕복 배송비는 고객 부담",
        ),
    ),
)

PERSONS = SheetSpec(
    name="담당자",
    is_required=False,
    note="계약의 책임자. 상담사는 적지 않습니다.",
    columns=(
        tenant_column(),
        ColumnSpec(header="구분", name="item", parse=cells.text, is_required=True, example="갑 책임자"),
        ColumnSpec(header="성명", name="name", parse=cells.text, is_required=True, is_private=True, example="한가온"),
        ColumnSpec(
            header="연락처", name="phone", parse=cells.text, is_private=True, example="02-000-0001", kind=CellKind.CODE
        ),
        ColumnSpec(header="이메일", name="email", parse=cells.text, is_private=True, example="cs@gaon.example"),
    ),
)


def policies_of(intake: Intake) -> Texts:
    """The rules by tenant and item."""
    return _texts(intake, POLICY.name, lambda row: row["rule"])


def persons_of(intake: Intake) -> Texts:
    """Name, phone and e-mail, joined, by tenant and part."""
    return _texts(intake, PERSONS.name, _person)


def _person(row: Row) -> str:
    return ", ".join([row["name"], row["phone"] or "", row["email"] or ""])


def _texts(intake: Intake, sheet: str, text: Callable[[Row], str]) -> dict[str, dict[str, str]]:
    """Texts of a sheet by tenant and item; an item twice is a problem."""
    seen: dict[tuple[str, str], int] = {}
    found: dict[str, dict[str, str]] = {}
    for table, row in intake.rows(sheet):
        if intake.is_first(seen, (row["tenant"], row["item"]), table, row, "item"):
            found.setdefault(row["tenant"], {})[row["item"]] = text(row)
    return found


def policy_rows(request: ContractRequest) -> list[Mapping[str, CellValue]]:
    """The rows that hold the policy of a request."""
    return [{"tenant": request.tenant, "item": item, "rule": rule} for item, rule in request.policy.items()]


def person_rows(request: ContractRequest) -> list[Mapping[str, CellValue]]:
    """The rows that hold its persons: what was joined, in parts again."""
    found: list[Mapping[str, CellValue]] = []
    for item, text in request.contacts.items():
        name, _, rest = text.partition(", ")
        phone, _, email = rest.partition(", ")
        found.append(
            {"tenant": request.tenant, "item": item, "name": name, "phone": phone or None, "email": email or None}
        )
    return found
