"""Replications: repeatable, independent of who plays them, scattered as the forecast says, measured as defined."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from contracts.promises.kpi import service_level
from core.channels import Channel
from core.ids import TenantId
from core.service import ServiceLevelDefinition
from forecasts.forecast import HandlingTime
from runtime.executor import executor
from tests.unit.simulation.sample import THEORY, small_pool
from tests.unit.staffing.sample import GRID, MONDAY, SERVICES, series
from wfm.simulation import kernels_arrivals, kernels_engine, kernels_tally
from wfm.simulation import kernels_tally as column
from wfm.simulation.estimate import mean_estimate, part_estimate, ratio_estimate, share_estimate, student_quantile
from wfm.simulation.kernels_arrivals import draw_contacts
from wfm.simulation.kernels_engine import play
from wfm.simulation.kernels_tally import tally
from wfm.simulation.measures import WaitTable, level_of, simulate
from wfm.simulation.problem import simulation_problem
from wfm.simulation.run import drawn_contacts, drawn_work, replicate
from wfm.simulation.scatter import CERTAIN, Scatter, handling_scatter, scatter_of
from wfm.simulation.waits import wait_estimates

PROBLEM = simulation_problem(small_pool())
PLAIN_SERIES = series(SERVICES[0], 12.0)


def test_the_same_seed_gives_the_same_result() -> None:
    """To the last digit; another seed gives another."""
    first, again, other = (simulate(PROBLEM, replications=3, seed=seed) for seed in (7, 7, 8))
    assert first == again
    assert first.lines != other.lines


def test_workers_change_nothing() -> None:
    """Two processes, the same replications in the same order."""
    with executor(workers=2) as pool:
        there = replicate(PROBLEM, replications=25, seed=5, run=pool.map)
    here = replicate(PROBLEM, replications=25, seed=5)
    assert all(np.array_equal(a.sums, b.sums) for a, b in zip(here, there, strict=True))
    assert not np.array_equal(here[0].sums, here[1].sums)


def test_counts_scatter_as_the_forecast_says() -> None:
    """Mean and variance of the counts of an interval, a day and a week of one tenant, over 4,000 draws."""
    spread = {"interval": 0.30, "day": 0.15, "week": 0.08}
    problem = simulation_problem(small_pool(spread=spread))
    number = [line.service.tenant for line in problem.lines].index(TenantId("T01"))
    weeks = []
    for replication in range(4_000):
        contacts = drawn_contacts(problem, 3, replication)
        mine = contacts["offered_s"][contacts["queue"] == number]
        weeks.append(np.bincount((mine // 1800).astype(int), minlength=GRID.size))
    counts = np.array(weeks).reshape(len(weeks), 7, 48)
    for name, sample in (
        ("interval", counts[:, 0, 20]),
        ("day", counts[:, 1].sum(axis=1)),
        ("week", counts.sum(axis=(1, 2))),
    ):
        mean = sample.mean()
        alpha = (sample.var() - mean) / mean**2
        assert alpha == pytest.approx(spread[name], rel=0.15), name
    expected = sum(problem.lines[number].contacts)
    assert counts.sum(axis=(1, 2)).mean() == pytest.approx(expected, rel=0.03)


def test_handling_times_are_those_of_the_weekday() -> None:
    """Mondays take half as long again: the floor plays it, staffing plans for it, and the mean contact is told."""
    week = tuple(HandlingTime(aht_s=seconds, low_s=seconds, high_s=seconds) for seconds in (360, *(6 * [240])))
    given = small_pool(THEORY)
    given = replace(
        given,
        forecast=replace(given.forecast, series=tuple(replace(each, handling=week) for each in given.forecast.series)),
    )
    problem = simulation_problem(given)
    number = next(n for n, line in enumerate(problem.lines) if line.service.channel is Channel.PHONE)
    assert problem.lines[number].handling_s.reshape(7, 48)[:, 20].tolist() == [360, *(6 * [240])]
    assert problem.lines[number].aht_s == (360 + 4 * 240) / 5
    work: list[list[float]] = [[], []]
    for replication in range(40):
        contacts = drawn_contacts(problem, 3, replication)
        mine = contacts[contacts["queue"] == number]
        is_monday = mine["offered_s"] < 86_400
        work[0].append(mine["left_s"][is_monday].mean())
        work[1].append(mine["left_s"][~is_monday].mean())
    assert np.mean(work, axis=1) == pytest.approx([360, 240], rel=0.03)


def test_handling_times_are_as_uncertain_as_the_forecast_says() -> None:
    """A day's mean lies in its range as often as was said; half of its variance is shared by the week."""
    deviation = 0.2
    reach = 1.2815515655 * deviation
    low, high = round(100_000 * np.exp(-reach)), round(100_000 * np.exp(reach))
    bare = replace(series(SERVICES[0], 12.0), handling=(HandlingTime(aht_s=100_000, low_s=low, high_s=high),) * 7)
    found = handling_scatter(bare, 0.8, 0.6, 300.0, 0.5)
    own = deviation**2 - 0.6**2 / 300
    assert [found.week**2, found.day**2] == pytest.approx([own / 2, own / 2], rel=1e-3)
    # a few contacts scatter by chance alone more than that: nothing is left to explain
    assert handling_scatter(bare, 0.8, 0.6, 5.0, 0.5) == handling_scatter(PLAIN_SERIES, 0.8, 0.6, 300.0, 0.5) == CERTAIN
    problem = replace(PROBLEM, handling=(found,) * len(PROBLEM.lines))
    logs = np.array(
        [drawn_work(problem, 1, number, 4).location[:, 0] - PROBLEM.work.location[:, 0] for number in range(4_000)]
    )
    assert np.exp(logs).mean() == pytest.approx(1, abs=0.02)
    assert logs.var() == pytest.approx(own, rel=0.1)
    months = logs.reshape(-1, 4, 7).mean(axis=(1, 2))
    assert months.var() == pytest.approx(found.week**2 + found.day**2 / 28, rel=0.12)


def test_a_forecast_without_spread_scatters_by_its_bounds() -> None:
    """All of it as an error of the day; a spread of nothing is pure chance."""
    line = PROBLEM.lines[0]
    bare = series(SERVICES[0], 12.0)
    bare = replace(bare, high=tuple(3 * value for value in bare.mean))
    found = scatter_of(bare, 0.8, 48, line.contacts)
    deviation = (3 - 0.7) * 12 / (2 * 1.28155)
    assert (found.week, found.interval) == (0, 0)
    assert found.day == pytest.approx((deviation**2 - 12) / 144, abs=1e-4)
    tight = replace(bare, low=bare.mean, high=bare.mean)
    assert scatter_of(tight, 0.8, 48, line.contacts).day == 0
    quiet = replace(bare, spread={"interval": 0.0, "day": 0.0, "week": 0.0})
    assert scatter_of(quiet, 0.8, 48, line.contacts) == Scatter(week=0.0, day=0.0, interval=0.0)


def test_weeks_of_a_month_share_the_error_of_the_level() -> None:
    """Four neighbours are high or low together; months are not."""
    problem = simulation_problem(small_pool(spread={"interval": 0.2, "day": 0.2, "week": 0.2}))
    plays = replicate(problem, replications=120, seed=1, weeks_together=4)
    totals = np.array([play.sums[:, column.OFFERED] for play in plays]).reshape(30, 4, -1)[:, :, 2]
    within, between = totals.var(axis=1).mean(), totals.mean(axis=1).var()
    assert between > 3 * within


def test_the_four_definitions_are_those_of_the_contract() -> None:
    """Sums of the floor and the one evaluator of contracts agree on every definition."""
    plays = replicate(PROBLEM, replications=2, seed=9)
    number = next(n for n, line in enumerate(PROBLEM.lines) if line.service.channel is Channel.PHONE)
    service = PROBLEM.lines[number].service
    answered, unanswered = WaitTable.of(plays[0]).histograms(number)
    for definition in ServiceLevelDefinition:
        asked = replace(service, target=replace(service.target, definition=definition, within_s=20))
        good, counted = level_of(plays[0].sums[number], asked)
        # a wait of 20.4 s is 20 whole seconds to a contract and late to the floor: seconds are cut for the clause
        exact = service_level(answered, unanswered, 20, definition)
        assert float(good / counted) == pytest.approx(float(exact or 0), abs=0.01)


def test_every_measure_is_there_for_every_channel() -> None:
    """Phone, chat and board: KPIs of the trade, each with an interval that holds it."""
    measures = simulate(PROBLEM, replications=4, seed=1)
    for channel in Channel:
        line = measures.of(TenantId("T01"), channel)
        assert line is not None
        found = [line.answer_rate, line.service_level, line.asa_s, line.aht_s, line.median_s, line.p90_s]
        found += [line.longest_s, line.handover_rate, line.first_contact_rate, line.work_share, line.served_hours]
        assert all(each is not None and each.low <= each.value <= each.high for each in found)
        assert (line.abandon_rate is None) == channel.is_deferred
    assert measures.pool.occupancy is not None
    assert measures.pool.utilisation is not None
    assert 0 < measures.pool.occupancy.value < measures.pool.utilisation.value <= 1
    assert sum(line.work_share.value for line in measures.lines if line.work_share) == pytest.approx(1)
    pool = measures.pool
    assert all(each is not None for each in (pool.answer_rate, pool.abandon_rate, pool.asa_s, pool.service_level))
    handed = measures.lines[0].handed_over.value / measures.lines[0].answered.value
    assert handed == pytest.approx(0.2, abs=0.05)


def test_estimates_are_those_of_the_books() -> None:
    """Quantiles of Student's t, a ratio, a share."""
    assert [round(student_quantile(n), 3) for n in (1, 2, 4, 10, 30)] == [12.706, 4.303, 2.776, 2.228, 2.042]
    mean = mean_estimate([1.0, 2.0, 3.0])
    assert mean is not None
    assert (mean.value, round(mean.half_width, 3)) == (2.0, 2.484)
    ratio = ratio_estimate([1, 2, 3], [2, 4, 6])
    assert ratio is not None
    assert (ratio.low, ratio.value, ratio.high) == (0.5, 0.5, 0.5)
    share = share_estimate(9, 10)
    assert share is not None
    assert (round(share.low, 3), share.value, round(share.high, 3)) == (0.596, 0.9, 0.982)
    assert share_estimate(0, 0) is None
    assert ratio_estimate([0], [0]) is None
    beyond, within = ratio_estimate([99, 100, 100], [100] * 3), part_estimate([99, 100, 100], [100] * 3)
    assert beyond is not None
    assert within is not None
    assert beyond.high > 1
    assert (within.value, within.low, within.high) == (beyond.value, beyond.low, 1.0)
    assert mean_estimate([]) is None


def test_percentiles_are_those_of_the_contacts_one_by_one() -> None:
    """Of each queue, answered and not together, over all replications; a queue without contacts has none."""
    plays = replicate(PROBLEM, replications=130, seed=4)
    plays = (replace(plays[0], wait_keys=plays[0].wait_keys[:0], wait_counts=plays[0].wait_counts[:0]), *plays[1:])
    half, most, longest = wait_estimates(plays, (0.5, 0.9, 1.0), len(PROBLEM.lines) + 1)
    assert half[-1] is most[-1] is longest[-1] is None
    tables = [WaitTable.of(play) for play in plays]
    for number in range(len(PROBLEM.lines)):
        each = [sorted((answered + lost).elements()) for answered, lost in (t.histograms(number) for t in tables)]
        together = sorted(wait for waits in each for wait in waits)
        for part, found in ((0.5, half[number]), (0.9, most[number])):
            assert found is not None
            assert found.value == together[int(np.ceil(part * len(together))) - 1]
            singles = [waits[int(np.ceil(part * len(waits))) - 1] for waits in each if waits]
            assert found.low <= float(np.mean(singles)) <= found.high
        last = longest[number]
        assert last is not None
        assert last.value == pytest.approx(np.mean([waits[-1] for waits in each if waits]))


def test_the_warm_up_compiles_what_a_run_calls() -> None:
    """A week with all it may have makes no kernel compile for other types than `make setup` did."""
    for module in (kernels_arrivals, kernels_engine, kernels_tally):
        module.warm_up()
    before = [kernel.signatures for kernel in (draw_contacts, play, tally)]  # type: ignore[union-attr]
    simulate(simulation_problem(replace(small_pool(), warm_up_days=3)), replications=2, seed=1)
    assert [kernel.signatures for kernel in (draw_contacts, play, tally)] == before  # type: ignore[union-attr]
    assert [len(each) for each in before] == [1, 1, 1]


def test_one_replication_has_no_interval() -> None:
    """A single week proves nothing: its interval is everything."""
    line = simulate(PROBLEM, replications=1, seed=1).lines[0]
    assert line.answer_rate is not None
    assert (line.answer_rate.low, line.answer_rate.high) == (-np.inf, np.inf)
    assert PROBLEM.grid.first_day == MONDAY
