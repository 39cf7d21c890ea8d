"""The diagnosis at the edge: load counts, log and forecast of a tenant, compute its need, find what was settled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from cli.contracting.parts import WHOLE, Part, with_told
from core.errors import NotFound, PumasiError
from core.ids import TenantId
from core.periods import DAYS_A_WEEK, DateRange, IntervalGrid, monday_of, week_from

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cli.context import Session
    from contracts.checklist import ChecklistMark
    from contracts.diagnoses.diagnosis import Diagnosis, Expectation, Need
    from contracts.diagnoses.outlook import Outlook
    from core.channels import Channel
    from core.parties import Tenant
    from core.service import Service
    from forecasts.forecast import Forecast

Known = dict[tuple[date, int], "Forecast"]
"""Forecasts of all tenants by the day after what was known, and their weeks."""

HISTORY_DAYS = 731
"""Without --from a diagnosis reads two years back."""
PLAN_WEEKS = 2
"""Weeks in which the pool is staffed to see a tenant's part: every weekday twice."""
TIMES = (Decimal("0.5"), Decimal(1), Decimal("1.5"), Decimal(2), Decimal(3), Decimal(5))
"""Volumes at which an own team is sized too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A tenant that is looked at, with its services (of a contract in force, else its own file) and its marks."""

    tenant: Tenant
    services: tuple[Service, ...]
    marks: tuple[ChecklistMark, ...]


def subject_of(session: Session, code: str, day: date) -> Subject:
    """The tenant. Raises NotFound for a code nobody knows, PumasiError where no channel is declared."""
    from cli.planning.services import services_on
    from store.checklist import marks_of

    tenant = tenant_of(session, code)
    week = week_from(monday_of(day))
    services = tuple(s for s in services_on(session, week, with_prospects=True) if s.tenant == code)
    if not services:
        raise PumasiError("diagnosis.no_services", tenant=code)
    with session.database.reading() as connection:
        marks = marks_of(connection, tenant.tenant)
    return Subject(tenant=tenant, services=services, marks=marks)


def tenant_of(session: Session, code: str) -> Tenant:
    """A tenant by its code. Raises NotFound."""
    from store.tenants import all_tenants

    with session.database.reading() as connection:
        tenants = {tenant.tenant: tenant for tenant in all_tenants(connection)}
    found = tenants.get(TenantId(code))
    if found is None:
        raise NotFound("diagnosis.unknown", tenant=code, known=", ".join(sorted(tenants)[:12]) or "–")
    return found


def diagnosis_of(
    session: Session,
    code: str,
    *,
    first: date | None,
    last: date | None,
    weeks: int,
    seed: int,
    known: Known | None = None,
    part: Part = WHOLE,
) -> Diagnosis:
    """The whole diagnosis of what was counted from ``first`` to ``last``; the forecast begins the day after.

    ``known`` keeps forecasts of all tenants between the diagnoses of several; ``part``: only some hours, or a season.
    """
    from contracts.diagnoses.diagnosis import diagnose
    from contracts.diagnoses.log import read_log
    from contracts.diagnoses.volume import measure_volume
    from core.labour_law import labour_law
    from store.contacts import contact_days, contacts_between

    tenant = tenant_of(session, code)
    span = _span(session, tenant.tenant, first, last)
    subject = _narrowed(session, subject_of(session, code, span.end), part, span.end)
    with session.database.reading() as connection:
        days = contact_days(connection, span, (tenant.tenant,))
        contacts = contacts_between(connection, span, tenant.tenant)
    known = {} if known is None else known
    weeks = part.weeks(_first_monday(span.end), weeks)
    if (span.end, weeks) not in known:
        known[span.end, weeks] = forecast_after(session, span.end, weeks)
    forecast = part.cut(session, known[span.end, weeks], tenant.tenant, subject.services)
    outlook = outlook_or_refuse(forecast, tenant.tenant, seed)
    rates = rates_with_handover(session)
    return diagnose(
        tenant=tenant,
        volume=measure_volume(days, subject.services, session.calendar),
        log=read_log(contacts),
        outlook=outlook,
        need=need_in_pool(session, forecast, subject),
        services=subject.services,
        law=labour_law(session.rates, span.end),
        handover_assumed=rates,
        headroom=session.rates.value("company.band_headroom", span.end),
        marks=subject.marks,
        fee_won=session.rates.whole("company.onboarding_fee_won", span.end),
    )


def expectation_of(
    session: Session,
    code: str,
    told: Mapping[Channel, int],
    *,
    weeks: int,
    seed: int,
    known: Known | None = None,
    part: Part = WHOLE,
) -> Expectation:
    """What a quote rests on: the diagnosis where there are counts, else the monthly volume that was told.

    ``part``: only some hours of the tenant, or only a season. Raises NotFound where there is neither.
    """
    from contracts.diagnoses.diagnosis import Expectation, told_expectation
    from core.labour_law import labour_law
    from store.contacts import contact_days

    tenant = tenant_of(session, code)
    span = DateRange(first=session.today - timedelta(days=HISTORY_DAYS), end=session.today)
    with session.database.reading() as connection:
        is_counted = bool(contact_days(connection, span, (tenant.tenant,)))
    if is_counted:
        found = diagnosis_of(session, code, first=None, last=None, weeks=weeks, seed=seed, known=known, part=part)
        return Expectation(
            tenant=tenant, outlook=found.outlook, need=found.need, advised=found.advice[0].model, is_counted=True
        )
    if not any(told.values()):
        raise NotFound("diagnosis.neither", tenant=code)
    subject = _narrowed(session, subject_of(session, code, session.today), part, session.today)
    weeks = part.weeks(_first_monday(session.today), weeks)
    whole = forecast_after(session, session.today, weeks, told={tenant.tenant: told})
    forecast = part.cut(session, whole, tenant.tenant, subject.services)
    outlook = outlook_or_refuse(forecast, tenant.tenant, seed)
    if not part.is_whole:
        # what was told is told of this part, while the forecast spreads it over all hours and seasons
        forecast = with_told(forecast, tenant.tenant, told, outlook.month.contacts)
        outlook = outlook_or_refuse(forecast, tenant.tenant, seed)
    return told_expectation(
        tenant,
        outlook,
        need_in_pool(session, forecast, subject),
        subject.services,
        law=labour_law(session.rates, session.today),
        handover_assumed=rates_with_handover(session),
        headroom=session.rates.value("company.band_headroom", session.today),
    )


def _narrowed(session: Session, subject: Subject, part: Part, day: date) -> Subject:
    from cli.contracting.drafting import offer_rates

    return replace(subject, services=part.services(subject.services, offer_rates(session), day))


def _first_monday(day: date) -> date:
    """The Monday on or after a day."""
    return day + timedelta(days=-day.weekday() % DAYS_A_WEEK)


def rates_with_handover(session: Session) -> Decimal:
    """What goes back to a tenant where no log says it: the simulator's own assumption."""
    from store.rates import reference_rates

    name = "simulation.handover_share"
    if name in session.rates.names:
        return session.rates.value(name, session.today)
    return next(rate.value for rate in reference_rates() if rate.name == name)


def _span(session: Session, tenant: TenantId, first: date | None, last: date | None) -> DateRange:
    """Days that are read: as told, else all counts of the last two years. Raises NotFound where nothing was counted."""
    from store.contacts import contact_days

    if first is not None and last is not None and first > last:
        raise PumasiError("diagnosis.backwards", first=first, last=last)
    end = (last or session.today - timedelta(days=1)) + timedelta(days=1)
    begin = first or end - timedelta(days=HISTORY_DAYS)
    with session.database.reading() as connection:
        found = contact_days(connection, DateRange(first=min(begin, end - timedelta(days=1)), end=end), (tenant,))
    if not found:
        raise NotFound("diagnosis.no_counts", tenant=tenant, first=begin, last=end - timedelta(days=1))
    newest = max(each.day for each in found) + timedelta(days=1)
    return DateRange(first=min(each.day for each in found), end=newest)


def forecast_after(
    session: Session, as_of: date, weeks: int, told: Mapping[TenantId, Mapping[Channel, int]] | None = None
) -> Forecast:
    """The forecast of all tenants from the Monday on or after a day, with what was known before that day.

    ``told``: contacts of a month that prospects without counts expect.
    """
    from cli.planning.forecasting import computed, grid_of, history_of
    from cli.planning.services import MONTHS_A_WEEK
    from forecasts.history import SeriesKey

    first = _first_monday(as_of)
    days = week_from(first, weeks)
    declared = {
        SeriesKey(tenant=tenant, channel=channel): contacts * MONTHS_A_WEEK
        for tenant, channels in (told or {}).items()
        for channel, contacts in channels.items()
        if contacts
    }
    history = history_of(session, as_of, services_in=days, declared=declared, with_prospects=True)
    return computed(session, history, as_of, grid_of(session, days))


def outlook_or_refuse(forecast: Forecast, tenant: TenantId, seed: int) -> Outlook:
    """The tenant's outlook. Raises PumasiError where none of its channels could be forecast, or nothing is expected."""
    from contracts.diagnoses.outlook import outlook_of

    outlook = outlook_of(forecast, tenant, seed=seed)
    if outlook is None or outlook.month.middle == 0:
        raise PumasiError("diagnosis.no_forecast", tenant=tenant)
    return outlook


def need_in_pool(session: Session, forecast: Forecast, subject: Subject) -> Need:
    """The tenant's need beside all others of its pool, and of an own team at several volumes."""
    from cli.planning.requirements import staffing_rules
    from cli.planning.services import services_on
    from contracts.diagnoses.diagnosis import alone_fte, need_of
    from wfm.staffing.build import staffing_plan

    tenant, days = (
        subject.tenant,
        DateRange(
            first=forecast.grid.first_day, end=forecast.grid.first_day + timedelta(days=PLAN_WEEKS * DAYS_A_WEEK)
        ),
    )
    grid = IntervalGrid(first_day=days.first, days=days.days, minutes=forecast.grid.minutes)
    rules = staffing_rules(session, days.first)
    part = forecast.over(days)
    staffed = {s.tenant for s in services_on(session, days)} | {tenant.tenant}
    mine = {service.channel: service for service in subject.services}
    everybody = tuple(
        mine[s.channel] if s.tenant == tenant.tenant else s
        for s in services_on(session, days, with_prospects=True)
        if s.pool == tenant.pool and s.tenant in staffed and (s.tenant != tenant.tenant or s.channel in mine)
    )
    pooled = staffing_plan(part, everybody, grid, session.calendar, pool=tenant.pool, rules=rules)
    if tenant.tenant not in {each.tenant for each in pooled.tenants}:
        raise PumasiError("diagnosis.no_forecast", tenant=tenant.tenant)
    at = {}
    for times in TIMES:
        scaled = _scaled(part, tenant.tenant, float(times))
        alone = staffing_plan(scaled, subject.services, grid, session.calendar, pool=tenant.pool, rules=rules)
        at[times] = alone_fte(alone, tenant.tenant)
    return need_of(pooled, tenant.tenant, at)


def _scaled(forecast: Forecast, tenant: TenantId, times: float) -> Forecast:
    """The tenant's series alone, all counts times a factor."""

    def row(values: Sequence[float]) -> tuple[float, ...]:
        return tuple(value * times for value in values)

    series = tuple(
        replace(s, mean=row(s.mean), low=row(s.low), high=row(s.high), model_mean=row(s.model_mean))
        for s in forecast.series
        if s.tenant == tenant
    )
    return replace(forecast, series=series, problems=())


def stem_of(found: Diagnosis) -> str:
    """Name of the files without extension: ``T07-diagnosis-2026-11-08``."""
    return f"{found.tenant.tenant}-diagnosis-{found.volume.span.last}"


def figures(found: Diagnosis) -> dict[str, object]:
    """The diagnosis in one row, as programs read it."""
    volume, month, need = found.volume, found.outlook.month, found.need
    from contracts.checklist import open_items

    return {
        "tenant": found.tenant.tenant,
        "first": volume.span.first,
        "last": volume.span.last,
        "days": volume.days,
        "offered": volume.offered,
        "missed_share": volume.missed_share,
        "busiest_hour": volume.busiest_hour,
        "routine_share": None if found.log is None else found.log.routine_share,
        "back_share": found.back_share,
        "back_source": "assumed" if found.log is None or found.log.back_share is None else "measured",
        "repeat_share": None if found.log is None else found.log.repeat_share,
        "month_low": month.low,
        "month_contacts": month.middle,
        "month_high": month.high,
        "alone_fte": need.alone_fte,
        "pooled_fte": need.pooled_fte,
        "saved_share": need.saved,
        "model": found.advice[0].model.value,
        "open_items": [item.value for item in open_items(found.marks)],
        "fee_won": found.fee_won,
    }
