"""One process that forks runs, for each worker; one closed month, for all of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.faults.month import Month, Zygote, make_month
from tests.made_once import shared_folder


@pytest.fixture(scope="session")
def zygote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Zygote]:
    """A process ready to fork runs."""
    made = Zygote(tmp_path_factory.mktemp("zygote") / "said.txt")
    yield made
    made.close()


@pytest.fixture(scope="session")
def month(tmp_path_factory: pytest.TempPathFactory, zygote: Zygote) -> Month:
    """Two of the office's tenants, approved, and what a run that nothing disturbs makes of them."""
    folder = shared_folder(tmp_path_factory, "month", lambda place: make_month(place, zygote))
    found = Month(folder / "office", folder / "clean")
    assert found.invoices == 2
    assert len(found.files) == 5
    return found
