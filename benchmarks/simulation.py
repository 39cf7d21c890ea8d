"""How fast is a week played, and does another simulator say the same?

Contacts a second of one core (time of the process, so that a busy machine does not count; the fastest of some runs,
because noise only adds time), drawing and counting them included: a pool of 60 agents and 40 tenants, on the phone
alone, and with chat and board. Beside it ciw (an extra of the benchmarks, not in the lock: ``pip install ciw``) on the
very same model: 40 classes of callers, one pool, patience. Both must agree within their confidence intervals; without
ciw its rows stay empty.
"""

from __future__ import annotations

import argparse
import sys
import time
from datetime import date
from decimal import Decimal
from importlib.util import find_spec
from statistics import fmean, stdev

import numpy as np

from benchmarks.figures import Figures, parse
from runtime.kernels import prepare_cache

AGENTS, TENANTS = 60, 40
AHT_S, PATIENCE_S, WITHIN_S = 240, 180, 20
CALLS_A_HALF_HOUR = 0.9 * AGENTS * 1800 / AHT_S / TENANTS
WEEKS = 10
CIW_S, CIW_RUNS = 20_000.0, 8
SEED = 1
TARGET_A_S, TARGET_RATIO = 1_000_000, 200


def pool(channels: tuple[str, ...], rules: object, share: dict[str, float]) -> object:
    """A week, day and night, of 60 agents who all serve 40 tenants."""
    from core.calendar import HolidayCalendar
    from core.channels import Channel
    from core.ids import AgentId, PoolId, TenantId
    from core.periods import IntervalGrid, seoul
    from core.service import HolidayRule, Service, ServiceTarget, ServiceWindow
    from forecasts.forecast import Forecast, ForecastSeries
    from wfm.agents import Agent, Employment, Grade, Skill
    from wfm.scheduling.roster import Shift
    from wfm.simulation.problem import FloorInput, simulation_problem
    from wfm.simulation.settings import FloorRules

    assert isinstance(rules, FloorRules)
    monday = date(2026, 11, 9)
    grid = IntervalGrid(first_day=monday, days=7)
    always = tuple(
        ServiceWindow(weekday=day, open_minute=0, close_minute=1440, holidays=HolidayRule.OPEN) for day in range(7)
    )
    tenants = [TenantId(f"T{number:02d}") for number in range(TENANTS)]
    services = tuple(
        Service(
            tenant=tenant,
            pool=PoolId("MAIN"),
            channel=Channel(channel),
            windows=always,
            target=ServiceTarget(fraction=Decimal("0.8"), within_s=WITHIN_S if channel != "board" else 14_400),
            aht_s=AHT_S,
            patience_s=PATIENCE_S,
            concurrency=2 if channel == "chat" else 1,
            share_fte=Decimal(1),
            shrinkage=Decimal(0),
        )
        for tenant in tenants
        for channel in channels
    )
    series = tuple(
        ForecastSeries(
            tenant=service.tenant,
            channel=service.channel,
            mean=(CALLS_A_HALF_HOUR * share[service.channel.value],) * grid.size,
            low=(0.0,) * grid.size,
            high=(CALLS_A_HALF_HOUR * 4,) * grid.size,
            aht_s=AHT_S,
            aht_source="measured",
            spread={"interval": 0.0, "day": 0.0, "week": 0.0},
        )
        for service in services
    )
    agents = tuple(
        Agent(
            agent=AgentId(f"A{number:03d}"),
            name="김가상",
            pool=PoolId("MAIN"),
            hired_on=date(2025, 1, 1),
            employment=Employment.FULL_TIME,
            grade=Grade.REGULAR,
            week_minutes=2400,
            weekdays=frozenset(range(6)),
            weekly_rest_day=6,
            earliest_minute=0,
            latest_minute=1440,
            hourly_wage_won=11_000,
            channels=frozenset(Channel),
            skills=tuple(Skill(tenant=tenant, level=2) for tenant in tenants),
        )
        for number in range(AGENTS)
    )
    return simulation_problem(
        FloorInput(
            forecast=Forecast(as_of=monday, grid=grid, coverage=Decimal("0.8"), model="flat", series=series),
            services=services,
            grid=grid,
            calendar=HolidayCalendar(names={}, known_from=date(2026, 1, 1), known_until=date(2027, 12, 31)),
            shifts=tuple(Shift(agent=each.agent, start=seoul(monday), minutes=7 * 1440) for each in agents),
            agents=agents,
            rules=rules,
        )
    )


def ours(
    figures: Figures, name: str, channels: tuple[str, ...], share: dict[str, float], *, is_exponential: bool
) -> float:
    """Play some weeks; contacts a second of one core."""
    from wfm.simulation.problem import SimulationProblem
    from wfm.simulation.run import counted, drawn_contacts, played
    from wfm.simulation.settings import FloorRules

    same = {1: Decimal(1), 2: Decimal(1), 3: Decimal(1)}
    rules = FloorRules(
        chat_slowdown=Decimal("0.25"),
        handling_variation=Decimal("0.6"),
        handover_share=Decimal(0),
        handover_work=Decimal(1),
        pace=same,
        post_due=Decimal("0.7"),
        handling_week_part=Decimal(0),
    )
    problem = pool(channels, rules, share)
    assert isinstance(problem, SimulationProblem)
    # the first week loads, or compiles, what the others use
    first = drawn_contacts(problem, SEED, 0)
    counted(first, *played(problem, first), problem.seconds)
    contacts, spent, paces, levels, lost = 0, 0.0, [], [], []
    for number in range(1, WEEKS + 1):
        before, begin = spent, time.process_time()
        drawn = drawn_contacts(problem, SEED, number)
        if is_exponential:
            # the time of drawing work is counted already: what replaces it is not counted again
            spent += time.process_time() - begin
            drawn["left_s"] = np.random.default_rng([SEED, number]).exponential(AHT_S, len(drawn))
            begin = time.process_time()
        rule, queues = played(problem, drawn)
        play = counted(drawn, rule, queues, problem.seconds)
        spent += time.process_time() - begin
        contacts += len(drawn)
        paces.append(len(drawn) / (spent - before))
        sums = play.sums.sum(axis=0)
        levels.append(sums[5] / sums[0])
        lost.append(sums[2] / sums[0])
    figures.add(
        what=name,
        contacts=contacts,
        seconds=spent,
        contacts_a_s=max(paces),
        in_time=fmean(levels),
        in_time_error=2.262 * stdev(levels) / len(levels) ** 0.5,
        given_up=fmean(lost),
    )
    return max(paces)


def ciws(figures: Figures) -> float | None:
    """The same model in ciw; contacts a second, None where it is not installed."""
    if find_spec("ciw") is None:
        figures.add(what="ciw: not installed (pip install ciw)")
        return None
    import ciw

    rate = CALLS_A_HALF_HOUR / 1800
    names = [f"T{number:02d}" for number in range(TENANTS)]
    network = ciw.create_network(
        arrival_distributions={name: [ciw.dists.Exponential(rate)] for name in names},
        service_distributions={name: [ciw.dists.Exponential(1 / AHT_S)] for name in names},
        reneging_time_distributions={name: [ciw.dists.Exponential(1 / PATIENCE_S)] for name in names},
        number_of_servers=[AGENTS],
    )
    contacts, spent, paces, levels, lost = 0, 0.0, [], [], []
    for number in range(CIW_RUNS):
        ciw.seed(SEED + number)
        before, begin = spent, time.process_time()
        simulation = ciw.Simulation(network)
        simulation.simulate_until_max_time(CIW_S)
        records = simulation.get_all_records()
        spent += time.process_time() - begin
        # the floor is empty at the beginning: the first hour is left out
        seen = [each for each in records if each.arrival_date >= 3600]
        given_up = sum(each.record_type == "renege" for each in seen)
        in_time = sum(each.record_type == "service" and each.waiting_time <= WITHIN_S for each in seen)
        contacts += len(records)
        paces.append(len(records) / (spent - before))
        levels.append(in_time / len(seen))
        lost.append(given_up / len(seen))
    figures.add(
        what="ciw: the same model",
        contacts=contacts,
        seconds=spent,
        contacts_a_s=max(paces),
        in_time=fmean(levels),
        in_time_error=2.365 * stdev(levels) / len(levels) ** 0.5,
        given_up=fmean(lost),
    )
    return max(paces)


def main() -> int:
    """Measure and show."""
    arguments: argparse.Namespace = parse("How fast is a week played, and does another simulator say the same?")
    prepare_cache()
    figures = Figures("simulation", arguments)
    phone = {"phone": 1.0}
    mixed = {"phone": 0.55, "chat": 0.3, "board": 0.15}
    plain = ours(figures, "60 agents, 40 tenants, phone", ("phone",), phone, is_exponential=False)
    together = ours(figures, "60 agents, 40 tenants, phone, chat, board", tuple(mixed), mixed, is_exponential=False)
    same = ours(figures, "ours: exponential work, as in ciw", ("phone",), phone, is_exponential=True)
    other = ciws(figures)
    figures.result(contacts_a_s=plain, contacts_a_s_mixed=together, target_a_s=TARGET_A_S)
    agrees = True
    if other is not None:
        levels = [float(str(row["in_time"])) for row in figures.rows[-2:]]
        errors = [float(str(row["in_time_error"])) for row in figures.rows[-2:]]
        agrees = abs(levels[0] - levels[1]) <= 1.5 * (errors[0] ** 2 + errors[1] ** 2) ** 0.5
        figures.result(times_faster_than_ciw=same / other, target_times=TARGET_RATIO, agrees_with_ciw=agrees)
    figures.show()
    return 0 if plain >= TARGET_A_S and agrees and (other is None or same / other >= TARGET_RATIO) else 1


if __name__ == "__main__":
    sys.exit(main())
