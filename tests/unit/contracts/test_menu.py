"""Menu items: what can be ordered beside answering, and how it is billed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from contracts.menu import MenuBilling, MenuItem, MenuKind
from core.errors import BrokenInvariant


def item(**parts: object) -> MenuItem:
    """Reviews answered by the piece; ``parts`` replace its fields."""
    usual: dict[str, object] = {
        "kind": MenuKind.REVIEW,
        "billing": MenuBilling.CONTACT,
        "price_won": 1_500,
        "cost_won": Decimal(1_400),
        "quantity": Decimal(300),
    }
    return MenuItem(**(usual | parts))  # type: ignore[arg-type]


def test_an_item_is_billed_in_the_months_it_names() -> None:
    """No month named means every month."""
    assert all(item().applies_in(month) for month in range(1, 13))
    peak = item(months=(11, 12))
    assert [month for month in range(1, 13) if peak.applies_in(month)] == [11, 12]


def test_every_kind_is_billed_in_its_own_ways() -> None:
    """What is counted has a type in the log; hours and single payments have none."""
    for kind in MenuKind:
        counted = any(billing.is_counted for billing in kind.billings)
        assert (kind.log_type is not None) == counted
        assert kind.korean
    assert MenuKind.HAPPY_CALL.billings == (MenuBilling.ATTEMPT, MenuBilling.SUCCESS)
    assert [billing for billing in MenuBilling if billing.is_fixed] == [MenuBilling.HOUR, MenuBilling.MONTH]


def test_set_up_stands_outside_the_margin() -> None:
    """What a carrier asks is passed on at its cost; every other item is a service charge."""
    for kind in MenuKind:
        one = item(kind=kind, billing=kind.billings[0], price_won=10_000, cost_won=Decimal(10_000))
        assert one.is_service is (kind is not MenuKind.LINE_SETUP)
        assert one.is_standing is (kind in (MenuKind.SYSTEM, MenuKind.MANAGEMENT))
    parts = {"kind": MenuKind.LINE_SETUP, "billing": MenuBilling.ONCE, "cost_won": Decimal("99.5")}
    assert item(**parts, price_won=100).price_won == 100
    with pytest.raises(BrokenInvariant, match="a pass-through above its cost"):
        item(**parts, price_won=101)


@pytest.mark.parametrize(
    "parts",
    [
        {"billing": MenuBilling.SUCCESS},
        {"price_won": 0},
        {"cost_won": Decimal(0)},
        {"quantity": Decimal(0)},
        {"months": (13,)},
        {"months": (12, 11)},
        {"kind": MenuKind.LINE_SETUP, "billing": MenuBilling.ONCE, "months": (1,)},
    ],
)
def test_an_item_that_cannot_be_is_refused(parts: dict[str, object]) -> None:
    """A billing that the kind does not know, something of nothing, months that no year has."""
    with pytest.raises(BrokenInvariant):
        item(**parts)
