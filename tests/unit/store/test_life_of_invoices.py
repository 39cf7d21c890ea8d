"""What is kept of an issued invoice besides itself: heads, what was sent, what it rests on, and older databases."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from core.errors import EnvironmentTrouble
from core.periods import DateRange, seoul
from core.rates import RateTable
from invoices.correction import Correction, CorrectionReason
from invoices.head import head_of
from invoices.invoice import EarlierPeriod, Invoice, InvoiceKind, InvoiceStatus
from invoices.tracing.proof import HandledContacts, Proof, StretchProof
from invoices.tracing.rates_used import rates_used
from store import codec, documents, invoices, migrations, proofs, settlements
from store.database import Database, open_database, parse_url
from store.rates import reference_rates
from tests.unit.store import records

CREDIT = replace(
    records.INVOICE,
    kind=InvoiceKind.CREDIT_NOTE,
    lines=tuple(replace(ln, amount_won=-ln.amount_won, vat_won=-ln.vat_won) for ln in records.INVOICE.lines),
    supply_won=-records.INVOICE.supply_won,
    vat_won=-records.INVOICE.vat_won,
    total_won=-records.INVOICE.total_won,
    correction=Correction(corrects="2026-000001", reason=CorrectionReason.ISSUED_TWICE, event_on=date(2026, 11, 3)),
)


def test_heads_are_those_of_the_documents(database: Database) -> None:
    """By period and account, with what corrects what."""
    with database.writing() as connection:
        first, credit = invoices.issue(connection, [records.INVOICE, CREDIT], year=2026)
        assert invoices.heads(connection) == (head_of(first), head_of(credit))
        assert invoices.heads(connection, "2026-10", {first.account}) == (head_of(first), head_of(credit))
        assert invoices.heads(connection, "2026-09") == invoices.heads(connection, None, set()) == ()
        assert invoices.corrections_of(connection, "2026-000001") == (credit,)
        assert invoices.heads(connection)[1].reason is CorrectionReason.ISSUED_TWICE


def test_what_was_sent_is_noted_once(database: Database) -> None:
    """Another day or another way is another note; the first name stays."""
    one = invoices.Sent(number="2026-000001", sent_on=date(2026, 11, 5), how="mail", by="김담당")
    with database.writing() as connection:
        invoices.issue(connection, [records.INVOICE], year=2026)
        assert invoices.note_sent(connection, [one], noted_at=seoul(date(2026, 11, 5))) == 1
        assert invoices.note_sent(connection, [replace(one, by="이담당")], noted_at=seoul(date(2026, 11, 6))) == 0
        post = replace(one, how="post")
        assert invoices.note_sent(connection, [one, post], noted_at=seoul(date(2026, 11, 6))) == 1
        assert invoices.sent_of(connection, ["2026-000001", "x"]) == {"2026-000001": (one, post), "x": ()}


def test_evidence_and_rates_are_kept_as_they_were(database: Database) -> None:
    """Kept once at the issue: a second proof of the same document is not looked at."""
    used = rates_used(RateTable(reference_rates()), DateRange(first=date(2026, 10, 1), end=date(2026, 11, 1)))
    stretch = StretchProof(
        contract=records.TERMS.contract,
        version=1,
        first=date(2026, 10, 1),
        last=date(2026, 10, 31),
        worked=(),
        contacts=(
            HandledContacts(
                day=date(2026, 10, 1),
                channel=records.TERMS.services[0].channel,
                agent=None,
                contacts=3,
                handled_s=700,
            ),
        ),
    )
    kept, other = Proof(stretches=(stretch,)), Proof(stretches=())
    with database.writing() as connection:
        draft = replace(records.INVOICE, rates_sha256=used.sha256)
        issued = invoices.issue(connection, [draft], year=2026)
        proofs.keep_proofs(connection, issued, {draft.account: proofs.packed(kept)}, [used])
        proofs.keep_proofs(connection, issued, {draft.account: proofs.packed(other)}, [used])
        assert proofs.proof(connection, "2026-000001") == kept
        assert proofs.proof(connection, "2026-000002") is None
        rates = proofs.rates_of(connection, issued[0])
        assert rates is not None
        assert {rate.name: rate.value for rate in rates}["tax.vat"] == Decimal("0.1")
        assert proofs.rates_of(connection, records.INVOICE) is None


def test_a_revision_settles_in_place_of_what_it_replaces(database: Database) -> None:
    """One settlement an account and period, that of the newest revision; credit notes settle nothing."""
    first = EarlierPeriod(period="2026-09", charges_won=500, outcome_won=0, cost_won=400)
    why = Correction(corrects="2026-000001", reason=CorrectionReason.ERROR, event_on=date(2026, 11, 3))
    draft = replace(records.INVOICE, earlier=(first,))
    revised = replace(draft, revision=2, correction=why, earlier=(replace(first, charges_won=700),))
    with database.writing() as connection:
        invoices.issue(connection, [draft], year=2026)
        assert settlements.settled_by(connection, draft.account, "2026-09") == "2026-000001"
        invoices.issue(connection, [replace(CREDIT, correction=why), revised], year=2026)
        assert settlements.settled_by(connection, draft.account, "2026-09") == "2026-000003"
        assert settlements.settled_by(connection, draft.account, "2026-10") is None
        assert [one.charges_won for _, _, one in settlements.settlements_of(connection, "2026-09")] == [700]


def test_damaged_bytes_are_told(database: Database) -> None:
    """A file whose bytes are not those of its hash is trouble of the disk, not a traceback."""
    with database.writing() as connection:
        documents.keep_all(connection, [documents.NewDocument(key="x", kind="pdf", content=b"a")], {})
        connection.execute(text("UPDATE documents SET content = x'00'"))
        with pytest.raises(EnvironmentTrouble, match="Restore the database"):
            documents.kept(connection, "x", "pdf")


def test_an_older_database_keeps_its_invoices_with_their_heads(tmp_path: Path) -> None:
    """Written before heads were columns: the migration sums them from the body, and the totals stay."""
    issued = replace(records.INVOICE, status=InvoiceStatus.ISSUED, number="2026-000001")
    path = tmp_path / "older.db"
    older = Database(parse_url(f"sqlite:///{path}"))
    with older.migrating() as connection:
        config = Config()
        config.set_main_option("script_location", migrations.__path__[0])
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
    with older.writing() as connection:
        connection.execute(text("INSERT INTO tenants VALUES ('T01', 'MAIN', '{}')"))
        connection.execute(
            text("INSERT INTO invoices VALUES (:number, 'T01', 'T01', '2026-10', 'invoice', 1, :total, :body)"),
            {"number": issued.number, "total": issued.total_won, "body": older_body(issued)},
        )
    older.close()
    newer = open_database(f"sqlite:///{path}")
    with newer.reading() as connection:
        assert invoices.heads(connection) == (head_of(issued),)
        assert invoices.invoices_of(connection) == (issued,)
    newer.close()


def older_body(invoice: Invoice) -> str:
    """An invoice as it was written before corrections and snapshots were known."""
    body = json.loads(codec.dumps(invoice))
    for name in ("correction", "vat_rate", "rates_sha256"):
        del body[name]
    return json.dumps(body, ensure_ascii=False)
