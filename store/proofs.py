"""What issued invoices rest on, kept beside them in the transaction of their issue: evidence rows and dated rates."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from core.ids import AccountId
from core.rates import Rate
from invoices.invoice import Invoice
from invoices.tracing.proof import Proof
from invoices.tracing.rates_used import RatesUsed, rates_again
from store import codec
from store.documents import NewDocument, hashes, keep_all, kept

PROOF = "proof"
RATES = "rates"


def keep_proofs(
    connection: Connection,
    issued: Sequence[Invoice],
    proofs: Mapping[AccountId, bytes],
    snapshots: Iterable[RatesUsed],
) -> None:
    """Keep the packed proof of each document and the snapshots of rates that they name; what is kept stays as it is."""
    known = hashes(connection, [invoice.number or "" for invoice in issued])
    documents = [
        NewDocument(key=invoice.number or "", kind=PROOF, content=proofs[invoice.account])
        for invoice in issued
        if invoice.account in proofs and PROOF not in known.get(invoice.number or "", {})
    ]
    named = {invoice.rates_sha256 for invoice in issued}
    documents += [
        NewDocument(key=_rates_key(snapshot.sha256), kind=RATES, content=_packed(snapshot.text))
        for snapshot in snapshots
        if snapshot.sha256 in named
    ]
    keep_all(connection, documents, {})


def packed(proof: Proof) -> bytes:
    """A proof as it is kept: make it before the transaction that must be short."""
    return _packed(codec.dumps(proof))


def proof(connection: Connection, number: str) -> Proof | None:
    """What an issued invoice rests on; None for one issued before it was kept."""
    found = kept(connection, number, PROOF)
    return None if found is None else codec.loads(zlib.decompress(found.content).decode(), Proof)


def rates_of(connection: Connection, invoice: Invoice) -> Sequence[Rate] | None:
    """The dated rates that an invoice was issued with; None for one issued before they were kept."""
    found = kept(connection, _rates_key(invoice.rates_sha256), RATES)
    return None if found is None else rates_again(RatesUsed(text=zlib.decompress(found.content).decode()))


def _rates_key(sha256: str) -> str:
    return f"rates-{sha256}"


def _packed(text: str) -> bytes:
    return zlib.compress(text.encode(), 6)
