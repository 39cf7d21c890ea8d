"""Small tenants that get too little are named, with hours by reason that add up."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from core.channels import Channel
from core.ids import PoolId, TenantId
from core.periods import seoul
from core.service import Service, ServiceTarget
from tests.unit.scheduling.sample import MONDAY, agent, built, given, need, office, still
from wfm.scheduling.divide.duty import duty_of
from wfm.scheduling.explain.reasons import Gap, Hindrances, Reason
from wfm.scheduling.explain.rerouting import Rerouting
from wfm.scheduling.explain.small import gaps_of_arrays, short_shares, short_tenants, small_needs
from wfm.scheduling.formulate.formulation import roster_problem
from wfm.scheduling.search.search import SearchLimits, search

T1, T2, T3 = (TenantId(f"T{number}") for number in (1, 2, 3))


def gap(tenant: TenantId, tenth_minutes: int, reason: Reason, hour: int = 9) -> Gap:
    """Something uncovered on Monday."""
    begin = seoul(MONDAY, hour * 60)
    return Gap(
        tenant=tenant,
        channel=Channel.PHONE,
        start=begin,
        end=begin + timedelta(minutes=30),
        tenth_minutes=tenth_minutes,
        trained=2,
        reason=reason,
        reasons=((reason, 2),),
    )


def service(tenant: TenantId, share: str) -> Service:
    """A phone service of this share."""
    return Service(
        tenant=tenant,
        pool=PoolId("MAIN"),
        channel=Channel.PHONE,
        windows=(),
        target=ServiceTarget(fraction=Decimal("0.8"), within_s=20),
        aht_s=240,
        patience_s=None,
        concurrency=1,
        share_fte=Decimal(share),
        shrinkage=Decimal("0.3"),
    )


def test_below_the_share_and_asked_for_the_worst_first() -> None:
    """Five percent may lack, not more; tenants that are not small are left out; reasons add up, most first."""
    gaps = (
        gap(T1, 51, Reason.BUSY),
        gap(T2, 50, Reason.BUSY),
        gap(T3, 300, Reason.DEARER),
        gap(T3, 400, Reason.LEAVE, hour=12),
        gap(TenantId("BIG"), 900, Reason.BUSY),
    )
    worst, other = short_tenants({T1: 1000, T2: 1000, T3: 1000}, gaps)
    assert (worst.tenant, worst.share, worst.trained) == (T3, Decimal("0.3"), 2)
    assert worst.reasons == ((Reason.LEAVE, 400), (Reason.DEARER, 300))
    assert (other.tenant, other.missing_tenth_minutes) == (T1, 51)


def test_small_is_who_bought_half_an_agent_or_less() -> None:
    """The need of the week by tenant, over its channels; who needs nothing is left out."""
    asked = need({"T1": office(3), "T2": office(4), "T3": office(0)}, days=14)
    services = (service(T1, "0.5"), service(T2, "0.6"), service(T3, "0.3"))
    assert small_needs(asked, MONDAY, services) == {T1: 3 * 5 * 540}
    assert small_needs(asked, MONDAY + timedelta(days=7), services) == {T1: 3 * 5 * 540}


def test_arrays_alone_tell_why() -> None:
    """Nobody there before eight; nobody trained; and a need too small to call somebody in for is left, at a cost."""
    asked = need(
        {
            "T1": lambda d, m: 2 * (d == 0 and 420 <= m < 480),
            "T2": lambda d, m: 3 * (d == 0 and 600 <= m < 660),
            "T3": lambda d, m: 1 * (d == 5 and 600 <= m < 660),
        }
    )
    problem, _ = roster_problem(given((agent("A1", "T1", "T3", weekdays=frozenset(range(6))),), asked), MONDAY)
    tours = search(problem, seed=1, limits=SearchLimits(rounds=0), clock=still).tours
    tours[:, :, 0] = -1
    missing = problem.need[:, : problem.week_slots] - duty_of(problem, tours).covered
    gaps = gaps_of_arrays(problem, missing, Hindrances(problem, tours, Rerouting(problem, tours)), {T1, T2, T3})
    found = {each.tenant: (each.reasons, each.trained) for each in short_tenants({T1: 120, T2: 180, T3: 60}, gaps)}
    assert found == {
        T1: (((Reason.OUTSIDE_HOURS, 120),), 1),
        T2: (((Reason.NOBODY_TRAINED, 180),), 0),
        T3: (((Reason.DEARER, 60),), 1),
    }
    assert sum(each.tenth_minutes for each in gaps) == pytest.approx(360)


def test_shares_of_a_roster_by_its_gaps() -> None:
    """Nobody knows T2, so it gets nothing; T1 has its week; who was not asked for is left out."""
    asked = need({"T1": office(3), "T2": office(4), "T3": office(5)})
    roster = built(given((agent("A1", "T1"), agent("A2", "T1")), asked)).roster
    needed = {T1: 3 * 5 * 540, T2: 4 * 5 * 540}
    assert short_shares(needed, roster) == {T2: Decimal(0)}
