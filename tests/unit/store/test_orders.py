"""Orders of diagnoses as they are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from contracts.order import DiagnosisOrder, delivered, signed
from core.errors import WrongState
from store.database import Database
from store.orders import all_orders, order_of, put_order
from store.tenants import put_tenants
from tests.unit.store import records

WRITTEN = DiagnosisOrder(tenant=records.T01, fee_won=1_000_000, ordered_on=date(2026, 11, 2))
SIGNED = signed(WRITTEN, "한가온", date(2026, 11, 3))
DONE = delivered(SIGNED, date(2026, 11, 9), "T01-diagnosis-2026-11-08")


def test_an_order_comes_back_as_it_was_kept(empty: Database) -> None:
    """Through all its states; a tenant without one has none."""
    with empty.writing() as connection:
        put_tenants(connection, [records.TENANT], [])
        assert order_of(connection, records.T01) is None
        for each in (WRITTEN, replace(WRITTEN, fee_won=1_200_000), SIGNED, DONE):
            put_order(connection, each)
            assert order_of(connection, records.T01) == each
        assert put_order(connection, DONE).nothing_new
        assert all_orders(connection) == (DONE,)


@pytest.mark.parametrize("changed", [replace(SIGNED, fee_won=900_000), WRITTEN])
def test_a_signed_order_never_changes(empty: Database, changed: DiagnosisOrder) -> None:
    """Neither its fee nor back to a draft; and what was delivered stays delivered."""
    with empty.writing() as connection:
        put_tenants(connection, [records.TENANT], [])
        put_order(connection, SIGNED)
        with pytest.raises(WrongState):
            put_order(connection, changed)
        put_order(connection, DONE)
        with pytest.raises(WrongState):
            put_order(connection, SIGNED)
