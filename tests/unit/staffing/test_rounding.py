"""Tenths of agents with the error carried on."""

from __future__ import annotations

import numpy as np

from wfm.staffing.rounding import carried


def test_a_tiny_tenant_keeps_its_week() -> None:
    """0.3 of a tenth in each of 90 intervals is 27 tenths, one in about every third interval."""
    whole = carried(np.full((1, 90), 0.3))
    assert int(whole.sum()) == 27
    assert set(whole.ravel().tolist()) == {0, 1}
    assert int(whole[0, :10].sum()) == 3


def test_many_tiny_tenants_do_not_pile_up() -> None:
    """Forty tenants that want the same fraction: the pool has its sum in every interval, each tenant its own."""
    whole = carried(np.full((40, 18), 0.35))
    assert np.abs(whole.sum(axis=0) - 14.0).max() <= 0.5
    assert np.abs(whole.sum(axis=1) - 6.3).max() < 1.0


def test_nothing_is_given_where_nothing_is_wanted() -> None:
    """A closed interval stays empty, and the error waits for the next open one."""
    wanted = np.array([[0.6, 0.0, 0.6, 0.0, 0.6]])
    whole = carried(wanted)
    assert whole[0, [1, 3]].tolist() == [0, 0]
    assert int(whole.sum()) == 2


def test_whole_numbers_stay() -> None:
    """Nothing to round, nothing changed."""
    wanted = np.array([[3.0, 0.0, 12.0], [1.0, 1.0, 1.0]])
    assert carried(wanted).tolist() == [[3, 0, 12], [1, 1, 1]]
