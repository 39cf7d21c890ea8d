"""The bytes of issued and signed documents, kept by key and by their hash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256 as _sha256

from sqlalchemy import Connection, insert, select

from core.errors import EnvironmentTrouble, WrongState, require
from store import codec, schema
from store.rows import batches


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDocument:
    """A file as it went out. ``engines`` names what drew it, with versions: the same ones draw the same bytes."""

    key: str
    kind: str
    sha256: str
    content: bytes
    engines: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """A file to be kept (``key`` e.g. an invoice number, ``kind`` e.g. ``pdf``)."""

    key: str
    kind: str
    content: bytes


def keep(connection: Connection, key: str, kind: str, sha256: str, content: bytes, engines: Mapping[str, str]) -> None:
    """Keep a document once; other bytes under its key and kind raise WrongState."""
    require(_sha256(content).hexdigest() == sha256, "a hash that is not the document's")
    keep_all(connection, [NewDocument(key=key, kind=kind, content=content)], engines)


def keep_all(connection: Connection, documents: Sequence[NewDocument], engines: Mapping[str, str]) -> None:
    """Keep many documents drawn by the same engines, each once; other bytes under a key and kind raise WrongState."""
    known = hashes(connection, sorted({document.key for document in documents}))
    drawn_by = codec.plain_text(dict(engines))
    rows = []
    for document in documents:
        found = _sha256(document.content).hexdigest()
        before = known.get(document.key, {}).get(document.kind)
        if before is None:
            rows.append(
                {
                    "key": document.key,
                    "kind": document.kind,
                    "sha256": found,
                    "content": document.content,
                    "engines": drawn_by,
                }
            )
        elif before != found:
            raise WrongState("store.document.differs", document=document.key, kind=document.kind)
    if rows:
        connection.execute(insert(schema.documents), rows)


def hashes(connection: Connection, keys: Sequence[str]) -> dict[str, dict[str, str]]:
    """Hashes of what is kept under some keys, by key and kind; a key without a document is left out."""
    table = schema.documents
    found: dict[str, dict[str, str]] = {}
    for batch in batches(keys):
        chosen = select(table.c.key, table.c.kind, table.c.sha256).where(table.c.key.in_(batch))
        for key, kind, sha256 in connection.execute(chosen):
            found.setdefault(key, {})[kind] = sha256
    return found


def kept(connection: Connection, key: str, kind: str) -> KeptDocument | None:
    """The document as it went out, or None. Raises EnvironmentTrouble where its bytes are not those of its hash."""
    table = schema.documents
    row = connection.execute(select(table).where(table.c.key == key, table.c.kind == kind)).first()
    if row is None:
        return None
    if _sha256(row.content).hexdigest() != row.sha256:
        raise EnvironmentTrouble("store.document.damaged", document=key, kind=kind)
    return KeptDocument(
        key=row.key, kind=row.kind, sha256=row.sha256, content=row.content, engines=codec.plain(row.engines)
    )
