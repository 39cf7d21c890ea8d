"""The catalogue all tables are entered in, and the revision they belong to."""

from __future__ import annotations

from sqlalchemy import MetaData

SCHEMA_REVISION = "0014"
"""The newest migration: a database that says anything newer was written by a newer pumasi."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
