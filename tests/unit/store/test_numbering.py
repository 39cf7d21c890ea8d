"""Numbers of documents: gapless, in order, given back by a transaction that fails."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from core.errors import BrokenInvariant
from store.database import Database, open_database
from store.numbering import NUMBERS_A_YEAR, take_numbers
from tests.made_once import fresh_database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty database."""
    made = fresh_database(tmp_path)
    yield made
    made.close()


def counted(database: Database) -> dict[int, int]:
    """Last number of each year."""
    with database.reading() as connection:
        return {row.year: row.last for row in connection.execute(text("SELECT year, last FROM invoice_counters"))}


def test_numbers_follow_each_other_in_each_year(database: Database) -> None:
    """The first, several at once, none at all, and another year from one on."""
    with database.writing() as connection:
        assert take_numbers(connection, 2026, 1) == ("2026-000001",)
        assert take_numbers(connection, 2026, 3) == ("2026-000002", "2026-000003", "2026-000004")
        assert take_numbers(connection, 2026, 0) == ()
        assert take_numbers(connection, 2027, 0) == ()
        assert take_numbers(connection, 2027, 2) == ("2027-000001", "2027-000002")
        assert take_numbers(connection, 2026, 1) == ("2026-000005",)
    assert counted(database) == {2026: 5, 2027: 2}


def test_a_failed_transaction_gives_its_numbers_back(database: Database) -> None:
    """No hole, neither in a year begun nor in a new one."""
    with database.writing() as connection:
        take_numbers(connection, 2026, 2)
    for year in (2026, 2027):
        with pytest.raises(ZeroDivisionError), database.writing() as connection:
            assert len(take_numbers(connection, year, 5)) // 0
    assert counted(database) == {2026: 2}
    with database.writing() as connection:
        assert take_numbers(connection, 2026, 1) == ("2026-000003",)


def test_more_than_six_digits_are_refused(database: Database) -> None:
    """The last number of a year is 999999; fewer than none is a mistake of ours."""
    with database.writing() as connection:
        assert take_numbers(connection, 2026, NUMBERS_A_YEAR)[-1] == "2026-999999"
    with pytest.raises(BrokenInvariant, match="six digits"), database.writing() as connection:
        take_numbers(connection, 2026, 1)
    with pytest.raises(BrokenInvariant, match="not given back"), database.writing() as connection:
        take_numbers(connection, 2026, -1)
    assert counted(database) == {2026: NUMBERS_A_YEAR}


def test_many_at_once_never_share_a_number(database: Database) -> None:
    """Four writers, three times three numbers each: all of them, once."""
    url = f"sqlite:///{database.url.database}"

    def take(_: int) -> list[str]:
        own = open_database(url)
        found: list[str] = []
        for _ in range(3):
            with own.writing() as connection:
                found += take_numbers(connection, 2026, 3)
        own.close()
        return found

    with ThreadPoolExecutor(4) as threads:
        taken = [number for each in threads.map(take, range(4)) for number in each]
    assert sorted(taken) == [f"2026-{number:06d}" for number in range(1, 37)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([2026, 2027]), st.integers(0, 40), st.booleans()), max_size=12))
def test_gapless_whatever_fails(database: Database, steps: list[tuple[int, int, bool]]) -> None:
    """What was kept of a year is 1 … n, in the order in which it was taken."""
    kept: dict[int, list[str]] = {2026: [], 2027: []}
    with database.writing() as outer:
        for year, count, fails in steps:
            inner = outer.begin_nested()
            numbers = take_numbers(outer, year, count)
            if fails:
                inner.rollback()
            else:
                inner.commit()
                kept[year] += numbers
        outer.execute(text("DELETE FROM invoice_counters"))
    for year, own in kept.items():
        assert own == [f"{year}-{number:06d}" for number in range(1, len(own) + 1)]
