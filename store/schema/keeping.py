"""What the store keeps for itself: bytes of documents by hash, and the runs of jobs."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, String, Table, Text

from store.columns import SeoulTime
from store.schema.catalogue import metadata

documents = Table(
    "documents",
    metadata,
    Column("key", String(120), primary_key=True),
    Column("kind", String(40), primary_key=True),
    Column("sha256", String(64), nullable=False),
    Column("engines", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)


runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("job", String(60), nullable=False),
    Column("period", String(20), nullable=False),
    Column("started_at", SeoulTime, nullable=False),
    Column("finished_at", SeoulTime),
    Column("status", String(20), nullable=False),
    Column("summary", Text, nullable=False),
)
