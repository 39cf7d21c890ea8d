"""The bytes of issued and signed documents, kept by key and by their hash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256 as _sha256

from sqlalchemy import Connection, insert, select

from core.errors import WrongState, require
from store import codec, schema


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDocument:
    """A file as it went out. ``engines`` names what drew it, with versions: the same ones draw the same bytes."""

    key: str
    kind: str
    sha256: str
    content: bytes
    engines: Mapping[str, str]


def keep(connection: Connection, key: str, kind: str, sha256: str, content: bytes, engines: Mapping[str, str]) -> None:
    """Keep a document once (``key`` e.g. an invoice number, ``kind`` e.g. ``pdf``); other bytes raise WrongState."""
    require(_sha256(content).hexdigest() == sha256, "a hash that is not the document's")
    before = kept(connection, key, kind)
    if before is None:
        connection.execute(
            insert(schema.documents).values(
                key=key, kind=kind, sha256=sha256, content=content, engines=codec.plain_text(dict(engines))
            )
        )
    elif before.sha256 != sha256:
        raise WrongState("store.document.differs", document=key, kind=kind)


def kept(connection: Connection, key: str, kind: str) -> KeptDocument | None:
    """The document as it went out, or None."""
    table = schema.documents
    row = connection.execute(select(table).where(table.c.key == key, table.c.kind == kind)).first()
    if row is None:
        return None
    require(_sha256(row.content).hexdigest() == row.sha256, "a kept document was damaged")
    return KeptDocument(
        key=row.key, kind=row.kind, sha256=row.sha256, content=row.content, engines=codec.plain(row.engines)
    )
