"""KPI results of a period and what they cost us, by the one evaluator of ``contracts/promises/kpi.py``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from contracts.charge import FlatCharge
from contracts.promises.kpi import Judgement, judge_all
from contracts.promises.library import LIBRARY
from contracts.promises.outcomes import (
    Outcomes,
    OutcomeSlice,
    excluded_by_events,
    mark_above_band,
    quality_of,
    slices_of_contacts,
    slices_of_counts,
)
from contracts.promises.settlement import bonuses_won, credits_won
from contracts.terms import ContractTerms
from core.calendar import HolidayCalendar
from core.contacts import Contact, ContactDay, Event, QualityResult
from core.periods import SEOUL, DateRange
from invoices.charges.line import prorated
from invoices.invoice import KpiResult
from invoices.usage.billable import Stretch
from invoices.usage.counting import menu_types


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiEvidence:
    """What a tenant's KPIs are judged on: its contacts one by one where they are known, its counts, its quality."""

    contacts: Sequence[Contact]
    counts: Sequence[ContactDay]
    events: Sequence[Event]
    quality: Sequence[QualityResult]


def kpi_results(
    stretch: Stretch,
    evidence: KpiEvidence,
    service_won: int,
    contacts_by_day: Mapping[date, int],
    calendar: HolidayCalendar,
) -> tuple[KpiResult, ...]:
    """Each clause of the contract judged over the stretch, with its credit and bonus of the period's service charge."""
    terms = stretch.terms
    outcomes = Outcomes(
        slices=_slices(stretch, evidence, _band_reached_on(stretch, contacts_by_day), calendar),
        quality=quality_of(evidence.quality, terms.tenant, stretch.days),
    )
    judged = judge_all(terms.kpis, outcomes)
    credits = credits_won(judged, service_won, terms.kpi_credit_cap)
    bonuses = bonuses_won(judged, service_won, terms.kpi_bonus_cap)
    return tuple(_result(*one) for one in zip(judged, credits, bonuses, strict=True))


def _result(judged: Judgement, credit_won: int, bonus_won: int) -> KpiResult:
    clause = judged.clause
    definition = LIBRARY[clause.kind]
    label = definition.label
    if clause.channel is not None and not label.startswith(clause.channel.korean):
        label = f"{clause.channel.korean} {label}"
    if clause.within_s is not None:
        label += f" ({clause.within_s}초 이내)"
    notes = [judged.no_result.korean] if judged.no_result is not None else []
    notes += [f"{reason.korean} {count:,}건 제외" for reason, count in sorted(judged.excluded.items()) if count]
    return KpiResult(
        label=label,
        target=clause.target,
        value=judged.value,
        volume=judged.volume,
        is_met=judged.is_met,
        credit_won=credit_won,
        bonus_won=bonus_won,
        note=", ".join(notes),
        unit=definition.unit.value,
        more_is_better=definition.more_is_better,
    )


def _band_reached_on(stretch: Stretch, contacts_by_day: Mapping[date, int]) -> date | None:
    """The day on which a flat contract's band was used up: later contacts are above what was agreed."""
    charge = stretch.terms.charge
    if not isinstance(charge, FlatCharge):
        return None
    left = prorated(charge.band.contacts_max, stretch)
    for day, contacts in sorted(contacts_by_day.items()):
        left -= contacts
        if left < 0:
            return day
    return None


def _slices(
    stretch: Stretch, evidence: KpiEvidence, band_day: date | None, calendar: HolidayCalendar
) -> tuple[OutcomeSlice, ...]:
    within = _slices_of(stretch.terms, evidence, stretch.days, calendar)
    if band_day is None or band_day >= stretch.days.last:
        return within
    after = DateRange(first=band_day + timedelta(days=1), end=stretch.days.end)
    before = DateRange(first=stretch.days.first, end=after.first)
    beyond = _slices_of(stretch.terms, evidence, after, calendar)
    return (*_slices_of(stretch.terms, evidence, before, calendar), *mark_above_band(beyond))


def _slices_of(
    terms: ContractTerms, evidence: KpiEvidence, days: DateRange, calendar: HolidayCalendar
) -> tuple[OutcomeSlice, ...]:
    """One by one where the log covers every day that has counts, else from counts."""
    own_types = menu_types(terms)
    contacts = [
        c for c in evidence.contacts if c.offered_at.astimezone(SEOUL).date() in days and c.type not in own_types
    ]
    counts = [d for d in evidence.counts if d.day in days]
    excluded_at = excluded_by_events(evidence.events, terms.tenant)
    logged = {contact.offered_at.astimezone(SEOUL).date() for contact in contacts}
    counted = {d.day for d in counts if any(d.offered)}
    if contacts and counted <= logged:
        return slices_of_contacts(contacts, terms.services, calendar, excluded_at=excluded_at)
    return slices_of_counts(counts, terms.services, calendar, days, excluded_at=excluded_at)
