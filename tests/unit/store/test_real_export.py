"""The export of a real call centre: 286,216 rows, 19 queues, zero rows left out."""

from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import date
from pathlib import Path

from core.ids import TenantId
from core.periods import DateRange
from store.contacts import contact_days
from store.database import Database
from store.imports.sources import open_source
from store.rows import Changes
from store.tenants import put_tenants
from tests.unit.store.files import run, settings_of
from tests.unit.store.records import TENANT

MAPPING = """
[mapping.axa]
kind = "contacts"
absent_means = "zero"
columns = {"고객사 코드" = "queue", "채널" = "channel", "구간 시작" = "interval_start", "인입" = "offered"}
[mapping.axa.values."고객사 코드"]
"""


def test_a_real_export_arrives_to_the_last_contact(empty: Database, shared: Path) -> None:
    """Every contact of the file is counted once, in its own half hour; absent ones are zeros, absent days unknown."""
    path = shared / "data" / "axa" / "contacts_2011_2012.csv.gz"
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()[1:]
    parts = [line.rsplit(",", 3) for line in lines]
    queues = sorted({queue for queue, *_ in parts})
    codes = {queue: f"Q{number:02d}" for number, queue in enumerate(queues, start=1)}
    with empty.writing() as connection:
        put_tenants(connection, [replace(TENANT, tenant=TenantId(code)) for code in codes.values()], [])
    settings = settings_of(MAPPING + "\n".join(f'"{queue}" = "{code}"' for queue, code in codes.items()))
    report = run(empty, "contacts", open_source(path), settings=settings, mapping="axa")
    days = len({(queue, start[:10]) for queue, _, start, _ in parts})
    assert (report.rows, report.changes) == (len(parts), Changes(added=days))
    with empty.reading() as connection:
        kept = contact_days(connection, DateRange(first=date(2011, 1, 1), end=date(2013, 1, 1)))
    assert len(kept) == days
    expected = {(codes[queue], start): int(offered) for queue, _, start, offered in parts}
    found = {
        (day.tenant, f"{day.day}T{slot // 2:02d}:{slot % 2 * 30:02d}"): count
        for day in kept
        for slot, count in enumerate(day.offered)
        if count
    }
    assert found == {key: count for key, count in expected.items() if count}
    assert all(None not in day.offered and set(day.answered) == {None} for day in kept)
