"""The diagnosis (분석–진단–계획) of a tenant: what was measured, what is expected, what it needs, what we propose.

Pure: counts, log, forecast and staffing plans are passed in. Nothing that was not measured stands as measured: what is
assumed says so, what is unknown is None.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from contracts.charge import ChargeModel
from contracts.checklist import ChecklistMark
from contracts.diagnoses.advice import AdviceFacts, ModelAdvice, advise
from contracts.diagnoses.log import LogFindings
from contracts.diagnoses.outlook import Outlook
from contracts.diagnoses.volume import HOURS, Volume
from core.channels import Channel
from core.errors import require
from core.ids import TenantId
from core.labour_law import LabourLaw
from core.money import round_rate
from core.parties import Tenant
from core.periods import DAYS_A_WEEK, MINUTES_A_DAY
from core.service import Service, ServiceTarget
from wfm.staffing.plan import StaffingPlan

COVERAGE = Decimal("0.95")
"""Proposed hours hold this part of the contacts of their days."""
WEEKDAY_FROM = Decimal("0.1")
"""A weekday with less than this part of the busiest weekday is not proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """People, as FTE of bought share (paid hours, ``share_month_hours`` a month): in our pool, or an own team alone.

    ``alone_peak`` whole agents at once in the busiest interval, ``pooled_peak`` as needed of the pool. ``alone_at`` has
    the FTE alone at multiples of the expected volume.
    """

    weeks: int
    pooled_fte: Decimal
    alone_fte: Decimal
    pooled_peak: Decimal
    alone_peak: Decimal
    shrinkage: Decimal
    share_month_hours: Decimal
    alone_at: Mapping[Decimal, Decimal]

    @property
    def saved(self) -> Decimal:
        """Part of the people that sharing saves."""
        return round_rate(1 - Fraction(self.pooled_fte) / Fraction(self.alone_fte), 4) if self.alone_fte else Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Hours and target of a channel: on ``weekdays`` from ``open_hour`` to ``close_hour``, as the contacts come.

    ``covered``: part of all counted contacts that falls inside. ``declared``: the service of the tenant's own file.
    """

    channel: Channel
    weekdays: tuple[int, ...]
    open_hour: int
    close_hour: int
    covered: Decimal
    target: ServiceTarget
    declared: Service


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """Everything the report says. ``handover_assumed`` stands in where no log tells what goes back to the tenant."""

    tenant: Tenant
    volume: Volume
    log: LogFindings | None
    handover_assumed: Decimal
    outlook: Outlook
    need: Need
    proposals: tuple[Proposal, ...]
    advice: tuple[ModelAdvice, ...]
    marks: tuple[ChecklistMark, ...]
    fee_won: int

    def __post_init__(self) -> None:
        require(self.fee_won >= 0, "a fee below zero")
        require(len({mark.item for mark in self.marks}) == len(self.marks), "an item settled twice")

    @property
    def back_share(self) -> Decimal:
        """What goes back to the tenant, measured or assumed."""
        found = None if self.log is None else self.log.back_share
        return self.handover_assumed if found is None else found


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What a quote rests on: the months ahead, the people they need, and the charge model that suits them.

    ``is_counted``: forecast from counts; otherwise from the monthly volume that a prospect told.
    """

    tenant: Tenant
    outlook: Outlook
    need: Need
    advised: ChargeModel
    is_counted: bool


def told_expectation(
    tenant: Tenant,
    outlook: Outlook,
    need: Need,
    services: Sequence[Service],
    *,
    law: LabourLaw,
    handover_assumed: Decimal,
    headroom: Decimal,
) -> Expectation:
    """The expectation of a prospect without counts: nothing was measured, and the advice knows it."""
    facts = advice_facts(
        None,
        outlook,
        need,
        services,
        odd=odd_hours(services, law),
        back=handover_assumed,
        headroom=headroom,
    )
    return Expectation(tenant=tenant, outlook=outlook, need=need, advised=advise(facts)[0].model, is_counted=False)


def need_of(plan: StaffingPlan, tenant: TenantId, alone_at: Mapping[Decimal, Decimal]) -> Need:
    """The need of a tenant within a plan of its pool, whole weeks."""
    grid = plan.requirement.grid
    require(grid.days % DAYS_A_WEEK == 0, "a need of broken weeks")
    (mine,) = [each for each in plan.tenants if each.tenant == tenant]
    row = [each.tenant for each in plan.tenants].index(tenant)
    tenths = [line.tenths for line in plan.requirement.lines if line.tenant == tenant]
    return Need(
        weeks=grid.days // DAYS_A_WEEK,
        pooled_fte=round_rate(mine.share_needed_fte, 2),
        alone_fte=alone_fte(plan, tenant),
        pooled_peak=Decimal(max(sum(column) for column in zip(*tenths, strict=True))) / 10,
        alone_peak=round_rate(Decimal(repr(float(plan.detail.alone[row].max()))), 1),
        shrinkage=mine.shrinkage,
        share_month_hours=plan.rules.share_month_hours,
        alone_at=alone_at,
    )


def alone_fte(plan: StaffingPlan, tenant: TenantId) -> Decimal:
    """FTE of an own team: its hours on duty, plus shrinkage, as part of a full week's hours."""
    (mine,) = [each for each in plan.tenants if each.tenant == tenant]
    weeks = Fraction(plan.requirement.grid.days, DAYS_A_WEEK)
    paid = Fraction(mine.alone_hours) / weeks / (1 - Fraction(mine.shrinkage))
    return round_rate(paid / Fraction(plan.rules.share_week_hours), 2)


def propose(volume: Volume, services: Sequence[Service]) -> tuple[Proposal, ...]:
    """Weekdays and hours that hold nearly all contacts, for each declared channel that was counted."""
    found = []
    for service in sorted(services, key=lambda each: list(Channel).index(each.channel)):
        if not any(volume.by_hour.get(service.channel, ())):
            continue
        by_weekday, by_hour = volume.by_weekday[service.channel], volume.by_hour[service.channel]
        least = max(by_weekday) * WEEKDAY_FROM
        weekdays = tuple(day for day, mean in enumerate(by_weekday) if mean > 0 and mean >= least)
        first, end = _narrowest(by_hour)
        inside = Fraction(sum(by_hour[first:end], Decimal(0))) / Fraction(sum(by_hour, Decimal(0)))
        of_days = Fraction(sum((by_weekday[d] for d in weekdays), Decimal(0))) / Fraction(sum(by_weekday, Decimal(0)))
        found.append(
            Proposal(
                channel=service.channel,
                weekdays=weekdays,
                open_hour=first,
                close_hour=end,
                covered=round_rate(inside * of_days, 4),
                target=service.target,
                declared=service,
            )
        )
    return tuple(found)


def _narrowest(by_hour: Sequence[Decimal]) -> tuple[int, int]:
    """The shortest run of hours with the wanted part of the contacts; of equals the one with most, then the first."""
    wanted = sum(by_hour, Decimal(0)) * COVERAGE
    runs = [(first, end) for first in range(HOURS) for end in range(first + 1, HOURS + 1)]
    enough = [run for run in runs if sum(by_hour[run[0] : run[1]], Decimal(0)) >= wanted]
    return min(enough, key=lambda run: (run[1] - run[0], -sum(by_hour[run[0] : run[1]], Decimal(0)), run[0]))


def odd_hours(services: Sequence[Service], law: LabourLaw) -> Decimal:
    """Part of a usual week's open minutes that lies at night or on Saturday and Sunday; the widest channel counts."""
    best = Fraction(0)
    most = 0
    for service in services:
        minutes = odd = 0
        for window in service.windows:
            length = window.close_minute - window.open_minute
            night = max(0, min(window.close_minute, law.night_end_minute) - window.open_minute) + max(
                0, window.close_minute - max(window.open_minute, law.night_begin_minute)
            )
            minutes += length
            odd += length if window.weekday >= 5 else night
        if minutes > most:
            most, best = minutes, Fraction(odd, minutes)
    require(most <= DAYS_A_WEEK * MINUTES_A_DAY, "a week of more than a week")
    return round_rate(best, 4)


def advice_facts(
    volume: Volume | None,
    outlook: Outlook,
    need: Need,
    services: Sequence[Service],
    *,
    odd: Decimal,
    back: Decimal,
    headroom: Decimal,
) -> AdviceFacts:
    """What the advice on the charge model rests on, taken from the findings; without a volume nothing was counted."""
    month = outlook.month
    return AdviceFacts(
        share_fte=need.pooled_fte,
        low=month.factor(month.low),
        high=month.factor(month.high),
        headroom=headroom,
        month_swing=None if volume is None else volume.month_swing,
        history_days=0 if volume is None else volume.span.days,
        odd_hours=odd,
        back_share=back,
        agents_min=max(service.agents_min for service in services),
    )


def diagnose(
    *,
    tenant: Tenant,
    volume: Volume,
    log: LogFindings | None,
    outlook: Outlook,
    need: Need,
    services: Sequence[Service],
    law: LabourLaw,
    handover_assumed: Decimal,
    headroom: Decimal,
    marks: Sequence[ChecklistMark],
    fee_won: int,
) -> Diagnosis:
    """Put the findings together, with proposals and advice."""
    measured = None if log is None else log.back_share
    back = handover_assumed if measured is None else measured
    facts = advice_facts(volume, outlook, need, services, odd=odd_hours(services, law), back=back, headroom=headroom)
    return Diagnosis(
        tenant=tenant,
        volume=volume,
        log=log,
        handover_assumed=handover_assumed,
        outlook=outlook,
        need=need,
        proposals=propose(volume, services),
        advice=advise(facts),
        marks=tuple(marks),
        fee_won=fee_won,
    )
