"""Small tenants that get too little of their week, each with the reasons: half an agent is soon outbid by everybody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from core.ids import TenantId
from core.periods import DAYS_A_WEEK, seoul
from core.service import Service
from wfm.scheduling.explain.reasons import Gap, Hindrances, Reason, leading
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.roster import Roster
from wfm.staffing.requirement import Requirement

Ints = npt.NDArray[np.int64]

SMALL_FTE = Decimal("0.5")
"""Tenants up to this share are small."""
FAIR_SHARE = Decimal("0.95")
"""Share of its week's need that every small tenant should get (SCHEDULING.md)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortTenant:
    """A tenant below FAIR_SHARE: tenths × minutes needed and missing in the week, and what keeps the missing ones.

    ``trained`` are the people who may serve it. ``reasons`` are tenths × minutes by reason, most first; they add up.
    """

    tenant: TenantId
    needed_tenth_minutes: int
    missing_tenth_minutes: int
    trained: int
    reasons: tuple[tuple[Reason, int], ...]

    @property
    def share(self) -> Decimal:
        """Covered share of the need."""
        return 1 - Decimal(self.missing_tenth_minutes) / self.needed_tenth_minutes


def short_tenants(needed: Mapping[TenantId, int], gaps: Iterable[Gap]) -> tuple[ShortTenant, ...]:
    """Those of ``needed`` (tenths × minutes of the week, by tenant) who lack too much by the gaps; the worst first."""
    own: dict[TenantId, list[Gap]] = {}
    for gap in gaps:
        if gap.tenant in needed:
            own.setdefault(gap.tenant, []).append(gap)
    found = []
    for tenant, lacking in own.items():
        missing = sum(gap.tenth_minutes for gap in lacking)
        if missing <= (1 - FAIR_SHARE) * needed[tenant]:
            continue
        by_reason = {reason: sum(gap.tenth_minutes for gap in lacking if gap.reason is reason) for reason in Reason}
        told = sorted(((reason, minutes) for reason, minutes in by_reason.items() if minutes), key=lambda row: -row[1])
        found.append(
            ShortTenant(
                tenant=tenant,
                needed_tenth_minutes=needed[tenant],
                missing_tenth_minutes=missing,
                trained=max(gap.trained for gap in lacking),
                reasons=tuple(told),
            )
        )
    return tuple(sorted(found, key=lambda each: (each.share, each.tenant)))


def short_shares(needed: Mapping[TenantId, int], roster: Roster) -> dict[TenantId, Decimal]:
    """Covered shares of those of ``needed`` below FAIR_SHARE in the first week of a roster, the worst first."""
    end = seoul(roster.monday + timedelta(days=DAYS_A_WEEK))
    missing = dict.fromkeys(needed, 0)
    for gap in roster.uncovered:
        if gap.tenant in missing and gap.start < end:
            missing[gap.tenant] += gap.tenths * roster.interval_minutes
    shares = {tenant: 1 - Decimal(missing[tenant]) / needed[tenant] for tenant in needed}
    return dict(sorted((row for row in shares.items() if row[1] < FAIR_SHARE), key=lambda row: (row[1], row[0])))


def small_needs(requirement: Requirement, monday: date, services: Iterable[Service]) -> dict[TenantId, int]:
    """Tenths × minutes that tenants with a bought share of SMALL_FTE or less need in the week of a Monday."""
    small = {service.tenant for service in services if service.share_fte <= SMALL_FTE}
    grid = requirement.grid
    first = grid.index_of(seoul(monday))
    week = slice(first, first + DAYS_A_WEEK * grid.per_day)
    needed: dict[TenantId, int] = {}
    for line in requirement.lines:
        if line.tenant in small and any(line.tenths[week]):
            needed[line.tenant] = needed.get(line.tenant, 0) + sum(line.tenths[week]) * grid.minutes
    return needed


def gaps_of_arrays(
    problem: RosterProblem, missing: Ints, asked: Hindrances, tenants: Collection[TenantId]
) -> tuple[Gap, ...]:
    """Every slot in which one of these tenants lacks tenths, ``missing`` (Q, S), as a gap of its own."""
    found = []
    for queue, (tenant, channel) in enumerate(problem.queues):
        if tenant not in tenants:
            continue
        rows = np.flatnonzero(problem.trained[:, queue]).tolist()
        for slot in np.flatnonzero(missing[queue]).tolist():
            reasons = asked.counts(rows, [slot])
            begin = seoul(problem.monday, slot * problem.slot_minutes)
            found.append(
                Gap(
                    tenant=tenant,
                    channel=channel,
                    start=begin,
                    end=begin + timedelta(minutes=problem.slot_minutes),
                    tenth_minutes=int(missing[queue, slot]) * problem.slot_minutes,
                    trained=len(rows),
                    reason=leading(reasons),
                    reasons=tuple(reasons.items()),
                )
            )
    return tuple(found)
