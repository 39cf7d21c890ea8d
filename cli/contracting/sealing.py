"""Signed contracts are sealed: text, data, templates, font and both files, drawn once and kept by their hashes.

What was signed is drawn in the same step as it is signed, so that no later change of a name, a template, a font or this
program can show another text. A seal names the hash of each part; ``pumasi contract show`` prints it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from cli.contracting.drafting import SIDES, Drawn, Sides, draw, sides_of, stem_of
from core.document import Clause, Document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from cli.context import Session
    from contracts.terms import ContractTerms

SEAL = "seal"
CLAUSES = "clauses"
TERMS = "terms"
"""Kinds of kept documents beside the files: the hashes, the written clauses, the terms as they were signed."""

PARALLEL_FROM = 24
"""Below this many contracts a second process costs more than it saves."""
CHUNK = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenClauses:
    """The clauses of a contract as they were signed, with the key of each in its library."""

    keys: tuple[str, ...]
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A version with everything that is kept of it. ``hashes`` by the name of the part."""

    terms: ContractTerms
    sides: Sides
    written: WrittenClauses
    drawn: Drawn
    hashes: Mapping[str, str]


def seal(session: Session, versions: Sequence[ContractTerms]) -> tuple[Sealed, ...]:
    """Write and draw signed versions; nothing is kept yet. Raises ProblemsFound with everything that cannot be printed
    or must not be written.
    """
    from cli.contracting.drafting import document_of
    from cli.contracting.own_clauses import own_texts
    from core.errors import ProblemsFound
    from core.problems import Problem
    from documents.fonts import glyph_problems

    problems: list[Problem] = []
    documents: list[Document] = []
    for terms in versions:
        assert terms.signed_on is not None
        try:
            document = document_of(session, terms, written_on=terms.signed_on)
        except ProblemsFound as found:
            problems += found.problems
        else:
            problems += glyph_problems(document)
            documents.append(document)
    if problems:
        raise ProblemsFound(problems)
    with session.database.reading() as connection:
        sides = [sides_of(session, connection, terms) for terms in versions]
    own = own_texts(session)
    return tuple(_sealed(own, *parts) for parts in zip(versions, sides, documents, _drawn(documents), strict=True))


def _drawn(documents: Sequence[Document]) -> Iterator[Drawn]:
    """Draw in order; many on all cores."""
    if len(documents) < PARALLEL_FROM:
        yield from (draw(document) for document in documents)
        return
    from runtime.executor import executor

    with executor() as pool:
        yield from pool.map(draw, documents, chunksize=CHUNK)


def written_clauses(terms: ContractTerms, document: Document) -> WrittenClauses:
    """The clauses of a contract's document with their keys."""
    from contracts.wording.clauses import articles

    clauses = tuple(block for block in document.blocks if isinstance(block, Clause))
    return WrittenClauses(keys=tuple(articles(terms)), clauses=clauses)


def _sealed(own: Mapping[str, str], terms: ContractTerms, sides: Sides, document: Document, drawn: Drawn) -> Sealed:
    from contracts.wording.clauses import articles, texts
    from documents.fonts import font_file
    from documents.prepare import prepare
    from store import codec

    sources = {**texts(terms.clause_library), **own}
    template = "\0".join(f"{key}\0{sources[key]}" for key in articles(terms))
    parts = {
        "text": prepare(document).encode(),
        "data": (codec.dumps(terms) + codec.dumps(sides)).encode(),
        "template": template.encode(),
        "font": font_file().read_bytes(),
        "pdf": drawn.pdf,
        "workbook": drawn.workbook,
    }
    return Sealed(
        terms=terms,
        sides=sides,
        written=written_clauses(terms, document),
        drawn=drawn,
        hashes={name: sha256(content).hexdigest() for name, content in parts.items()},
    )


def keep_sealed(connection: Connection, sealed: Sealed) -> None:
    """Keep all parts of a seal in the caller's transaction: with the signature, or not at all."""
    from documents.engines import engines
    from store import codec
    from store.documents import keep

    versions = engines()
    for kind, content in (
        (SIDES, codec.dumps(sealed.sides).encode()),
        (TERMS, codec.dumps(sealed.terms).encode()),
        (CLAUSES, codec.dumps(sealed.written).encode()),
        ("pdf", sealed.drawn.pdf),
        ("workbook", sealed.drawn.workbook),
        (SEAL, codec.plain_text(sealed.hashes).encode()),
    ):
        drawn_by = versions if kind in ("pdf", "workbook") else {}
        keep(connection, stem_of(sealed.terms), kind, sha256(content).hexdigest(), content, drawn_by)


def hashes_of(session: Session, terms: ContractTerms) -> Mapping[str, str]:
    """The hashes of a sealed version; none of a draft, or of one that was signed before seals were kept."""
    from store import codec
    from store.documents import kept

    with session.database.reading() as connection:
        found = kept(connection, stem_of(terms), SEAL)
    return {} if found is None else codec.plain(found.content.decode())


def clauses_of(session: Session, terms: ContractTerms) -> WrittenClauses:
    """The clauses of a version: a sealed one as it was signed, another one as it would be written today."""
    from cli.contracting.drafting import document_of
    from store import codec
    from store.documents import kept

    with session.database.reading() as connection:
        found = kept(connection, stem_of(terms), CLAUSES)
    if found is not None and terms.signed_on is not None:
        return codec.loads(found.content.decode(), WrittenClauses)
    return written_clauses(terms, document_of(session, terms, written_on=terms.signed_on or session.today))


def agreed_terms(session: Session, terms: ContractTerms) -> ContractTerms:
    """The terms of a version as they were signed: one that ended early had another last day then."""
    from contracts.terms import ContractTerms
    from store import codec
    from store.documents import kept

    with session.database.reading() as connection:
        found = None if terms.signed_on is None else kept(connection, stem_of(terms), TERMS)
    return terms if found is None else codec.loads(found.content.decode(), ContractTerms)
