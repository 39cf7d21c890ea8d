"""One day of one pool: who bears which minute and which won. The rules stand in ``split.py`` and BUSINESS.md.

Time that names its tenant (``own_time.py``), on-duty time of the pool (``pooled_time.py``), then what follows a key of
the whole day; then the books are closed (``day_close.py``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from core.ids import AgentId, PoolId, TenantId
from invoices.allocation.chunks import chunks_of, sorted_out
from invoices.allocation.day_books import DayBooks
from invoices.allocation.day_close import add_hours_driven, closed
from invoices.allocation.evidence import SLOTS_A_DAY, Evidence, day_slot
from invoices.allocation.minutes import Part
from invoices.allocation.own_time import give_own
from invoices.allocation.payroll import Payroll
from invoices.allocation.pooled_time import split_pooled
from invoices.allocation.slot import CostObject, key_of
from wfm.timesheets import Activity, Payee, TimesheetDay


def split_pool_day(
    pool: PoolId,
    day: date,
    sheets: Sequence[TimesheetDay],
    payees: Mapping[AgentId, Payee],
    evidence: Evidence,
    payroll: Payroll,
) -> Iterator[tuple[CostObject, Part]]:
    """Every cost object's part of the day, tenants by code, the company last."""
    books = DayBooks(lines=evidence.lines)
    chunks = [chunk for sheet in sheets for chunk in chunks_of(sheet, payees[sheet.agent], payroll)]
    for chunk in chunks:
        books.enter(chunk)
    named, pooled, later = sorted_out(chunks, evidence.lends)
    own = give_own(pool, named, evidence, books)
    split_pooled(pool, day, pooled, own, evidence, books)
    # Overhead is no on-duty time of anybody, so that giving it away does not change the key it follows.
    need, on_duty = _needed_on(pool, day, evidence), books.on_duty()
    for chunk in later:
        key = books.handled_s if chunk.kind.activity in (Activity.TRAINING, Activity.MEETING) else on_duty
        books.give(chunk, chunk.seconds, _first_known(key, on_duty, need))
    add_hours_driven(books, payroll.on(day), _first_known(on_duty, books.paid()))
    yield from closed(books)


def _first_known(*keys: Mapping[CostObject, int] | Mapping[TenantId, int]) -> Mapping[CostObject, int]:
    """The first key that weighs anything; without any it is the company."""
    for key in keys:
        if sum(key.values()) > 0:
            return key_of(key)
    return {None: 1}


def _needed_on(pool: PoolId, day: date, evidence: Evidence) -> dict[TenantId, int]:
    """Required seconds of the whole day."""
    found: dict[TenantId, int] = defaultdict(int)
    for index in range(SLOTS_A_DAY):
        for tenant, seconds in evidence.of_pool(pool, evidence.needed.get(day_slot(day, index))).items():
            found[tenant] += seconds
    return found
