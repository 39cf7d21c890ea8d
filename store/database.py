"""The database behind one URL: SQLite in the workspace by default, PostgreSQL when several planners share it.

Two handles: ``reading()`` begins with BEGIN, ``writing()`` with BEGIN IMMEDIATE. (One hook for both would make every
SELECT wait for the writer; a plain BEGIN for a writer defeats the busy timeout.) Keep a writing transaction short:
no rendering and no solving inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import clear_frames

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from core.errors import EnvironmentTrouble, NotFound, PumasiError, require
from store.schema import SCHEMA_REVISION

BUSY_TIMEOUT_S = 60
"""How long a connection waits for another one's write before it gives up."""


class Database:
    """Open handles to one database. Use it as ``with database.reading() as connection``."""

    def __init__(self, url: URL) -> None:
        """Prepare the two engines; nothing is opened yet."""
        self.url = url
        self._reader = _engine(url, writes=False)
        self._writer = _engine(url, writes=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the database and cannot change it."""
        with _told(self.url), self._reader.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are kept all together at the end, or not at all."""
        with _told(self.url), self._writer.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """A writing connection that may rebuild tables: references are checked once, at the end, not at each row.

        SQLite changes a column by copying its table, and would else lose or refuse the rows that point to it.
        """
        engine = _engine(self.url, writes=True, checks_references=False)
        try:
            with _told(self.url), engine.connect() as connection, connection.begin():
                yield connection
                if sqlite_path(self.url) is not None:
                    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                    require(broken is None, "a migration left a row that points nowhere")
        finally:
            engine.dispose()

    def journal_mode(self) -> str:
        """How SQLite keeps its journal (``delete`` unless somebody changed it); empty for PostgreSQL."""
        if sqlite_path(self.url) is None:
            return ""
        with self.reading() as connection:
            return str(connection.exec_driver_sql("PRAGMA journal_mode").scalar_one())

    def close(self) -> None:
        """Let go of all connections."""
        self._reader.dispose()
        self._writer.dispose()


def open_database(url: str) -> Database:
    """An existing database, migrated to this version's schema if it is older.

    Raises NotFound where there is none yet and EnvironmentTrouble where it was written by a newer pumasi, is no
    database, or cannot be reached.
    """
    address = parse_url(url)
    path = sqlite_path(address)
    if path is not None and not path.is_file():
        raise NotFound("store.database.missing", file=path)
    database = Database(address)
    try:
        found = schema_revision(database)
        if found is None:
            raise NotFound("store.database.empty", database=shown(address))
        if found != SCHEMA_REVISION:
            _migrate(database, found)
    except BaseException:
        database.close()
        raise
    return database


def create_database(url: str) -> Database:
    """A new database with an empty schema. One that exists already is opened as it is."""
    address = parse_url(url)
    database = Database(address)
    try:
        found = schema_revision(database)
        if found != SCHEMA_REVISION:
            _migrate(database, found)
    except BaseException:
        database.close()
        raise
    return database


def schema_revision(database: Database) -> str | None:
    """What the database says of its own schema; None for one that is empty."""
    with database.reading() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def parse_url(url: str) -> URL:
    """The parts of a database URL. Raises PumasiError for one that we do not serve."""
    try:
        address = make_url(url)
    except ArgumentError as broken:
        raise PumasiError("store.database.bad_url", url=url) from broken
    if address.get_backend_name() == "postgresql":
        return address.set(drivername="postgresql+psycopg")
    if address.get_backend_name() != "sqlite" or not address.database:
        raise PumasiError("store.database.bad_url", url=address.render_as_string(hide_password=True))
    return address


def sqlite_path(address: URL) -> Path | None:
    """The file of a SQLite database, None for PostgreSQL."""
    if address.get_backend_name() != "sqlite" or not address.database:
        return None
    return Path(address.database)


def shown(address: URL) -> str:
    """A database as a message may name it: the file, or the URL without its password."""
    path = sqlite_path(address)
    return str(path) if path is not None else address.render_as_string(hide_password=True)


def _engine(url: URL, *, writes: bool, checks_references: bool = True) -> Engine:
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_S}, poolclass=NullPool)
        _prepare_sqlite(engine, writes=writes, checks_references=checks_references)
        return engine
    # A reader sees one state throughout; a writer locks the rows it counts on (invoice_counters).
    options = {"isolation_level": "READ COMMITTED" if writes else "REPEATABLE READ", "postgresql_readonly": not writes}
    try:
        return create_engine(url, poolclass=NullPool, execution_options=options)
    except ModuleNotFoundError as missing:
        raise EnvironmentTrouble("store.database.no_driver", name=missing.name) from missing


def _prepare_sqlite(engine: Engine, *, writes: bool, checks_references: bool) -> None:
    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        # Python's sqlite3 would begin transactions at moments of its own choice.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout = {BUSY_TIMEOUT_S * 1000}",
            f"foreign_keys = {'ON' if checks_references else 'OFF'}",
            "synchronous = FULL",
            f"query_only = {'OFF' if writes else 'ON'}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_as_told(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _told(url: URL) -> Iterator[None]:
    """Trouble of the database as one sentence: full disk, no permission, locked, damaged, unreachable."""
    try:
        yield
    except OperationalError as trouble:
        raise EnvironmentTrouble("store.database.trouble", database=shown(url), reason=_reason(trouble)) from trouble
    except DatabaseError as trouble:
        # Anything else of the driver is a mistake of ours (a broken constraint), but for a file that is no database.
        if type(trouble) is not DatabaseError:
            raise
        raise EnvironmentTrouble("store.database.damaged", database=shown(url), reason=_reason(trouble)) from trouble
    except BaseException as error:
        # SQLite holds a lock as long as a query half read is alive, and the error's frames keep it alive: who answers
        # Ctrl-C by keeping the best so far would wait for itself.
        clear_frames(error.__traceback__)
        raise


def _reason(trouble: DatabaseError) -> str:
    """The driver's first line, which names the trouble and no value of ours."""
    return str(trouble.orig).strip().splitlines()[0]


def _migrate(database: Database, found: str | None) -> None:
    """Bring the schema up to SCHEMA_REVISION in one transaction."""
    from store.migrations.run import is_known, upgrade

    if found is not None and not is_known(found):
        raise EnvironmentTrouble(
            "store.database.newer", database=shown(database.url), found=found, known=SCHEMA_REVISION
        )
    with database.migrating() as connection:
        upgrade(connection)
