"""The menu in a request: its sheet, the way it is typed, what is wrong with it, and its prices.

Typed as ``KIND=QUANTITY``, ``KIND.BILLING=QUANTITY``, and with ``@MONTHS`` where it is for some months only:
``review=300``, ``happy_call.success=200``, ``peak_hours=40@11,12``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from contracts.menu import MONTHS_A_YEAR, MenuBilling, MenuItem, MenuKind
from contracts.prices.cost_sheet import CostBasis
from contracts.prices.menu import menu_item
from contracts.requests.request import ContractRequest, MenuRequest
from contracts.requests.sheets.columns import contract_column, tenant_column
from contracts.words import plain
from core import intake_cells as cells
from core.cells import CellKind, CellValue
from core.intake import BadCell, ColumnSpec, Intake, Row, SheetSpec
from core.intake_columns import choice_column
from core.problems import NOWHERE, Problem
from core.rates import RateTable

QUANTITY_MOST = Decimal(1_000_000)
KINDS: Mapping[str, MenuKind] = {kind.korean: kind for kind in MenuKind}
BILLINGS: Mapping[str, MenuBilling] = {
    "시간": MenuBilling.HOUR,
    "월고정": MenuBilling.MONTH,
    "건": MenuBilling.CONTACT,
    "시도": MenuBilling.ATTEMPT,
    "성공": MenuBilling.SUCCESS,
    "1회": MenuBilling.ONCE,
}
_QUANTITY = cells.number(Decimal("0.01"), QUANTITY_MOST)


def months(cell: str) -> tuple[int, ...]:
    """``11,12`` or ``11-1``: calendar months, in their order. Raises BadCell."""
    found: set[int] = set()
    for part in cell.replace("월", "").replace("·", ",").split(","):
        first, dash, last = part.strip().partition("-")
        begin = _month(first)
        end = _month(last) if dash else begin
        length = (end - begin) % MONTHS_A_YEAR
        found |= {(begin - 1 + step) % MONTHS_A_YEAR + 1 for step in range(length + 1)}
    return tuple(sorted(found))


def _month(cell: str) -> int:
    month = cells.whole(1, MONTHS_A_YEAR)(cell.strip())
    assert isinstance(month, int)
    return month


SHEET = SheetSpec(
    name="선택서비스",
    is_required=False,
    note="문의 응대와 함께 또는 따로 맡기는 일. 단가는 원가에서 계산합니다.",
    columns=(
        tenant_column(),
        contract_column(),
        choice_column("항목", "kind", KINDS, is_required=True, note="목록에서 고릅니다", example="리뷰 관리"),
        choice_column(
            "청구 단위",
            "billing",
            BILLINGS,
            note="비우면 항목의 기본 단위. 리뷰는 건·월고정, 해피콜·업셀링은 시도·성공",
            example="건",
        ),
        ColumnSpec(
            header="월 수량",
            name="quantity",
            parse=_QUANTITY,
            is_required=True,
            note="정해 둔 수량(시간·월고정·1회) 또는 예상 수량(건·시도·성공)",
            example="300",
            kind=CellKind.DECIMAL,
        ),
        ColumnSpec(
            header="적용 월",
            name="months",
            parse=months,
            note="11,12 또는 11-1. 비우면 매월",
            example="11,12",
            kind=CellKind.CODE,
        ),
    ),
)

Menus = Mapping[tuple[str, str | None], tuple[MenuRequest, ...]]
"""Items by tenant and contract (None: all of the tenant's)."""


def menus_of(intake: Intake) -> Menus:
    """The rows of the sheet; an item twice is a problem."""
    seen: dict[tuple[str, str, str], int] = {}
    found: dict[tuple[str, str | None], tuple[MenuRequest, ...]] = {}
    for table, row in intake.rows(SHEET.name):
        key = (row["tenant"], row["contract"])
        if intake.is_first(seen, (row["tenant"], row["contract"] or "", row["kind"]), table, row, "kind"):
            wanted = MenuRequest(
                kind=row["kind"],
                billing=row["billing"],
                quantity=row["quantity"],
                months=row["months"] or (),
                place=table.place(row),
            )
            found[key] = (*found.get(key, ()), wanted)
    return found


def menu_of(row: Row, menus: Menus) -> tuple[MenuRequest, ...]:
    """The items of one row of terms: those that name the contract before those of the whole tenant."""
    own = menus.get((row["tenant"], row["contract"]), ()) if row["contract"] else ()
    kinds = {wanted.kind for wanted in own}
    return (*(each for each in menus.get((row["tenant"], None), ()) if each.kind not in kinds), *own)


def sheet_rows(tenant: str, contract: str | None, menu: Sequence[MenuRequest]) -> list[Mapping[str, CellValue]]:
    """The rows of ``SHEET`` that hold these items."""
    words = {billing: word for word, billing in BILLINGS.items()}
    return [
        {
            "tenant": tenant,
            "contract": contract,
            "kind": wanted.kind.korean,
            "billing": words[wanted.billed],
            "quantity": wanted.quantity,
            "months": ",".join(map(str, wanted.months)) or None,
        }
        for wanted in menu
    ]


def requested(items: Sequence[MenuItem]) -> tuple[MenuRequest, ...]:
    """The requests that these items answer; what was billed once is not asked for again."""
    return tuple(
        MenuRequest(kind=item.kind, billing=item.billing, quantity=item.quantity, months=item.months)
        for item in items
        if item.billing is not MenuBilling.ONCE
    )


# --- Typed ----------------------------------------------------------------------------------------


def typed_item(name: str, typed: str) -> MenuRequest:
    """``review`` and ``300``, ``happy_call.success`` and ``200@11,12``. Raises KeyError (name) and BadCell (value)."""
    kind_word, _, billing_word = name.partition(".")
    kind = {each.value: each for each in MenuKind}[kind_word]
    billing = {each.value: each for each in MenuBilling}[billing_word] if billing_word else None
    number, at, when = typed.partition("@")
    quantity = _QUANTITY(number.strip())
    assert isinstance(quantity, Decimal)
    if at and not when.strip():
        raise BadCell("contract.menu_when")
    return MenuRequest(kind=kind, billing=billing, quantity=quantity, months=months(when) if at else ())


def with_item(menu: Sequence[MenuRequest], wanted: MenuRequest) -> tuple[MenuRequest, ...]:
    """The menu with an item added, or changed in its place."""
    if all(each.kind is not wanted.kind for each in menu):
        return (*menu, wanted)
    return tuple(wanted if each.kind is wanted.kind else each for each in menu)


def without_item(menu: Sequence[MenuRequest], name: str) -> tuple[MenuRequest, ...]:
    """The menu without an item. Raises KeyError for a name, BadCell where the item is not in it."""
    kind = {each.value: each for each in MenuKind}[name]
    left = tuple(each for each in menu if each.kind is not kind)
    if len(left) == len(menu):
        raise BadCell("lifecycle.set_no_such", name=f"menu.{name}")
    return left


# --- Judged and priced ----------------------------------------------------------------------------


def menu_problem(request: ContractRequest, wanted: MenuRequest, code: str, **values: object) -> Problem:
    """A finding about an item, where the user wrote it: in its own row, or in that of the terms."""
    where = request.place if wanted.place == NOWHERE else wanted.place
    return Problem(code=f"contract.{code}", where=where, values={"kind": wanted.kind.value, **values})


def menu_problems(request: ContractRequest) -> Iterator[Problem]:
    """What is wrong with the items of one request."""
    seen: set[MenuKind] = set()
    for wanted in request.menu:
        kind = wanted.kind
        if kind in seen:
            yield menu_problem(request, wanted, "menu_twice")
        seen.add(kind)
        if wanted.billed not in kind.billings:
            known = ", ".join(billing.value for billing in kind.billings)
            yield menu_problem(request, wanted, "menu_billing", billing=wanted.billed.value, known=known)
        if wanted.months and wanted.billed is MenuBilling.ONCE:
            yield menu_problem(request, wanted, "menu_months")
        if wanted.billed is MenuBilling.ONCE and wanted.quantity % 1:
            yield menu_problem(request, wanted, "menu_whole", quantity=plain(wanted.quantity))
        if kind is MenuKind.INITIAL_TRAINING and request.training_hours == 0:
            yield menu_problem(request, wanted, "menu_training")


def priced_menu(
    menu: Sequence[MenuRequest],
    basis: CostBasis,
    rates: RateTable,
    day: date,
    *,
    margin: Decimal,
    limit: Decimal,
) -> tuple[MenuItem, ...]:
    """The items with their prices, in the order of the menu. Raises Refused and RateMissing as ``menu_item`` does."""
    order = list(MenuKind)
    return tuple(
        menu_item(
            wanted.kind,
            wanted.billed,
            wanted.quantity,
            wanted.months,
            basis,
            rates,
            day,
            margin=margin,
            limit=limit,
        )
        for wanted in sorted(menu, key=lambda each: order.index(each.kind))
    )
