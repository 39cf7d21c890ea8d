"""The order of a diagnosis: written, signed by name, delivered once."""

from __future__ import annotations

from datetime import date

import pytest

from contracts.order import DiagnosisOrder, delivered, signed
from core.errors import BrokenInvariant, PumasiError, WrongState
from core.ids import TenantId

WRITTEN = DiagnosisOrder(tenant=TenantId("T41"), fee_won=1_000_000, ordered_on=date(2026, 11, 2))
SIGNED = signed(WRITTEN, " 한가온 ", date(2026, 11, 3))


def test_an_order_is_written_signed_and_delivered() -> None:
    """Each step keeps what was there before; the fee is due from the delivery on."""
    done = delivered(SIGNED, date(2026, 11, 9), "T41-diagnosis-2026-11-08")
    assert [each.state for each in (WRITTEN, SIGNED, done)] == ["draft", "signed", "delivered"]
    assert (SIGNED.signed_by, done.signed_on, done.fee_won) == ("한가온", date(2026, 11, 3), 1_000_000)
    assert done.number == "T41-diagnosis-order"


@pytest.mark.parametrize(
    ("step", "key"),
    [
        (lambda: signed(SIGNED, "누구", date(2026, 11, 4)), "order.signed_before"),
        (lambda: signed(WRITTEN, "한가온", date(2026, 11, 1)), "order.signed_too_early"),
        (lambda: delivered(WRITTEN, date(2026, 11, 9), "x"), "order.not_signed"),
        (lambda: delivered(SIGNED, date(2026, 11, 2), "x"), "order.delivered_too_early"),
        (
            lambda: delivered(delivered(SIGNED, date(2026, 11, 9), "x"), date(2026, 11, 10), "y"),
            "order.delivered_before",
        ),
    ],
)
def test_steps_out_of_order_are_refused(step: object, key: str) -> None:
    """Once signed, once delivered, never backwards in time."""
    with pytest.raises(WrongState) as refused:
        step()  # type: ignore[operator]
    assert isinstance(refused.value, PumasiError)
    assert refused.value.key == key


@pytest.mark.parametrize(
    "parts",
    [{"fee_won": 0}, {"signed_on": date(2026, 11, 3)}, {"report": "x"}, {"delivered_on": date(2026, 11, 9)}],
)
def test_an_order_that_cannot_be_is_refused(parts: dict[str, object]) -> None:
    """A signature has a name and a day, a delivery a report and a signature."""
    usual = {"tenant": TenantId("T41"), "fee_won": 1_000_000, "ordered_on": date(2026, 11, 2)}
    with pytest.raises(BrokenInvariant):
        DiagnosisOrder(**(usual | parts))  # type: ignore[arg-type]
