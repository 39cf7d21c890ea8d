"""Opening, migrating, refusing; two handles; trouble in one sentence."""

from __future__ import annotations

import sqlite3
import sys
import threading
import time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, Connection, String, text

from core.errors import BrokenInvariant, EnvironmentTrouble, NotFound, PumasiError
from store.database import BUSY_TIMEOUT_S, Database, create_database, open_database, parse_url, schema_revision
from store.migrations import run
from store.rates import put_rates, rate_table, reference_rates
from store.schema import SCHEMA_REVISION, metadata


def test_migrations_lead_to_the_schema(empty: Database) -> None:
    """What the migrations build is what schema.py says: nothing is missing, nothing differs."""
    with empty.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_schema_names_its_newest_migration(empty: Database) -> None:
    """SCHEMA_REVISION is Alembic's head, and a new database says so."""
    assert run.head() == SCHEMA_REVISION
    assert schema_revision(empty) == SCHEMA_REVISION


def test_every_table_has_a_business_key() -> None:
    """A table with a made-up number lets the same thing in twice: only runs of a job and forecasts may."""
    made_up = {table.name for table in metadata.tables.values() if [c.name for c in table.primary_key] == ["id"]}
    assert made_up == {"forecasts", "runs"}


def test_a_database_that_is_missing_or_empty_or_foreign_is_refused(tmp_path: Path) -> None:
    """Each with its own sentence and next command, and no file is created by looking."""
    missing = tmp_path / "none.db"
    with pytest.raises(NotFound, match="pumasi init"):
        open_database(f"sqlite:///{missing}")
    assert not missing.exists()
    (tmp_path / "empty.db").touch()
    with pytest.raises(NotFound, match="holds no table"):
        open_database(f"sqlite:///{tmp_path}/empty.db")
    (tmp_path / "text.db").write_text("this is no database, it is only text " * 50)
    with pytest.raises(EnvironmentTrouble, match="not a database"):
        open_database(f"sqlite:///{tmp_path}/text.db")
    for url in ("nonsense", "mysql://host/name", "sqlite://"):
        with pytest.raises(PumasiError, match="not a database pumasi can use"):
            parse_url(url)


def test_postgresql_without_its_driver_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package to install is named; no traceback."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(EnvironmentTrouble, match="needs the package psycopg"):
        Database(parse_url("postgresql://planner@db/pumasi"))


def test_a_newer_schema_is_refused_and_untouched(empty: Database, tmp_path: Path) -> None:
    """A database of a later version is never downgraded or half understood."""
    with empty.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = (tmp_path / "pumasi.db").read_bytes()
    with pytest.raises(EnvironmentTrouble, match="newer version"):
        open_database(f"sqlite:///{tmp_path}/pumasi.db")
    assert (tmp_path / "pumasi.db").read_bytes() == before


def test_who_answers_an_interrupted_reading_by_writing_need_not_wait(empty: Database) -> None:
    """Ctrl-C amid the rows of a query: the half-read query lets its lock go while the interrupt is still held."""
    with empty.writing() as connection:
        put_rates(connection, reference_rates())

    def read_on(connection: Connection) -> None:
        rows = connection.exec_driver_sql("SELECT * FROM rates")
        assert rows.fetchone() is not None
        raise KeyboardInterrupt

    begun = time.monotonic()
    try:
        with empty.reading() as connection:
            read_on(connection)
    except KeyboardInterrupt:
        with empty.writing() as connection:
            connection.execute(text("UPDATE rates SET valid_to = NULL"))
    assert time.monotonic() - begun < BUSY_TIMEOUT_S / 2


def test_creating_twice_keeps_what_is_there(empty: Database, tmp_path: Path) -> None:
    """An existing database is opened, not emptied."""
    with empty.writing() as connection:
        put_rates(connection, reference_rates())
    again = create_database(f"sqlite:///{tmp_path}/pumasi.db")
    with again.reading() as connection:
        assert len(rate_table(connection).rows()) == len(reference_rates())


def test_a_migration_may_rebuild_a_table_that_others_point_to(database: Database) -> None:
    """Copying the tenants keeps their services; a row left pointing nowhere undoes the whole migration."""
    before = counted(database)
    with database.migrating() as connection:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("tenants", recreate="always") as batch:
            batch.add_column(Column("note", String(20)))
    assert counted(database) == before
    with pytest.raises(BrokenInvariant, match="points nowhere"):
        lose_the_tenants(database)
    assert counted(database) == before


def counted(database: Database) -> list[int]:
    """Rows of tenants and services."""
    with database.reading() as connection:
        tables = ("tenants", "services")
        return [connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in tables]


def lose_the_tenants(database: Database) -> None:
    """A migration with a mistake."""
    with database.migrating() as connection:
        connection.execute(text("DELETE FROM tenants"))


def test_sqlite_is_set_for_safety(empty: Database) -> None:
    """Full sync, rollback journal, foreign keys, a minute of patience."""
    with empty.writing() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("synchronous", "journal_mode", "foreign_keys", "busy_timeout")
        }
    assert pragmas == {"synchronous": 2, "journal_mode": "delete", "foreign_keys": 1, "busy_timeout": 60_000}


def test_writers_wait_for_each_other(empty: Database, tmp_path: Path) -> None:
    """Eight threads add one each, sixteen times: none is lost, none fails (plain BEGIN would fail most)."""
    with empty.writing() as connection:
        connection.execute(text("INSERT INTO invoice_counters (year, last) VALUES (2026, 0)"))
    failures: list[BaseException] = []

    def count_up() -> None:
        database = open_database(f"sqlite:///{tmp_path}/pumasi.db")
        try:
            for _ in range(4):
                with database.writing() as connection:
                    last = connection.execute(text("SELECT last FROM invoice_counters")).scalar_one()
                    connection.execute(text("UPDATE invoice_counters SET last = :last"), {"last": last + 1})
        except EnvironmentTrouble as trouble:
            failures.append(trouble)
        finally:
            database.close()

    threads = [threading.Thread(target=count_up) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with empty.reading() as connection:
        assert connection.execute(text("SELECT last FROM invoice_counters")).scalar_one() == 32


def test_a_reader_does_not_wait_for_a_writer_that_has_not_committed(empty: Database) -> None:
    """Reads go on beside an open write, and see the state before it."""
    with empty.writing() as writing:
        put_rates(writing, reference_rates())
        with empty.reading() as reading:
            assert rate_table(reading).names == ()


def test_trouble_is_one_sentence(empty: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A locked database ends in a sentence that names it, not in a traceback of the driver."""
    monkeypatch.setattr("store.database.BUSY_TIMEOUT_S", 0)
    holder = sqlite3.connect(tmp_path / "pumasi.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    impatient = Database(parse_url(f"sqlite:///{tmp_path}/pumasi.db"))
    with pytest.raises(EnvironmentTrouble, match="database is locked"), impatient.writing():
        pass
    holder.close()
