"""Worked time in pieces of one agent, one half hour and one class, and whose each piece is by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from core.ids import TenantId
from invoices.allocation.evidence import SLOT_MINUTES, slot_of
from invoices.allocation.minutes import MinuteClass, is_on_duty
from invoices.allocation.payroll import Payroll
from invoices.elements import CostElement
from wfm.timesheets import Activity, Payee, TimesheetDay, WorkedSpan


@dataclass(frozen=True, slots=True)
class Chunk:
    """Minutes of one agent in one slot, of one class, with the cost of a minute in micro-won."""

    payee: Payee
    kind: MinuteClass
    slot: int
    minutes: int
    minute_cost: Mapping[CostElement, int]
    tenant: TenantId | None

    @property
    def seconds(self) -> int:
        """Its length."""
        return self.minutes * 60


def chunks_of(sheet: TimesheetDay, payee: Payee, payroll: Payroll) -> Iterator[Chunk]:
    """Paid spans cut at the edges of slots; times lie on whole minutes."""
    for span in sheet.spans:
        if not span.activity.is_paid:
            continue
        kind = MinuteClass(
            grade=payee.grade,
            activity=span.activity,
            overtime=span.overtime,
            cause=span.overtime_cause,
            night=span.night,
            holiday=span.holiday,
            holiday_long=span.holiday_long,
        )
        cost = payroll.minute(payee, span, sheet.day)
        for slot, minutes in _slots_of(span):
            yield Chunk(payee, kind, slot, minutes, cost, span.tenant)


def _slots_of(span: WorkedSpan) -> Iterator[tuple[int, int]]:
    slot, left = slot_of(span.start), span.minutes
    free = SLOT_MINUTES - span.start.minute % SLOT_MINUTES
    while left > 0:
        taken = min(free, left)
        yield slot, taken
        slot, left, free = slot + 1, left - taken, SLOT_MINUTES


def sorted_out(
    chunks: Iterable[Chunk], lends: frozenset[TenantId]
) -> tuple[list[tuple[Chunk, TenantId]], list[Chunk], list[Chunk]]:
    """Chunks that name their tenant, those of the pool on duty, and those that follow a key of the whole day."""
    own: list[tuple[Chunk, TenantId]] = []
    pooled: list[Chunk] = []
    later: list[Chunk] = []
    for chunk in chunks:
        asked_by = chunk.tenant if chunk.kind.activity is not Activity.ON_DUTY or chunk.kind.overtime else None
        home = chunk.payee.dedicated_to
        is_lent = home in lends and asked_by is not None and chunk.kind.activity is Activity.ON_DUTY
        owner = asked_by if is_lent else home or asked_by
        if owner is not None:
            own.append((chunk, owner))
        elif is_on_duty(chunk.kind):
            pooled.append(chunk)
        else:
            later.append(chunk)
    return own, pooled, later
