"""How fast is a week played, and does another simulator say the same?

Contacts a second of one core (time of the process, so that a busy machine counts little), drawing and counting them
included: a pool of 60 agents and 40 tenants, on the phone alone, and with chat and board.

Beside it ciw (an extra of the benchmarks, not in the lock: ``pip install ciw``) on the very same model: 40 classes of
callers who come at random, exponential work and patience, one pool of agents, one week, as many contacts. Both are warm
(the first week of each is not counted), both draw, play and count, and they take turns, a week of ciw after some weeks
of ours, so that a machine busy with something else slows both: the ratio is the median over the turns, with the least
and the greatest beside it. Ours still looks for skills, breaks, chats and posts on its way, and draws log-normal work
before exponential work replaces it; ciw is a general simulator of networks in Python. Both must agree within their
confidence intervals; without ciw its rows stay empty.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from importlib.util import find_spec
from statistics import fmean, median
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.figures import Figures, parse
from runtime.kernels import prepare_cache

if TYPE_CHECKING:
    from wfm.simulation.problem import SimulationProblem
    from wfm.simulation.settings import FloorRules

MONDAY = date(2026, 11, 9)
AGENTS, TENANTS = 60, 40
AHT_S, PATIENCE_S, WITHIN_S = 240, 180, 20
CALLS_A_HALF_HOUR = 0.9 * AGENTS * 1800 / AHT_S / TENANTS
WEEKS = 10
WEEK_S, HOUR_S = 604_800.0, 3600.0
TURNS, WEEKS_A_TURN = 5, 6
SEED = 1
TARGET_A_S, TARGET_RATIO = 1_000_000, 200


def pool(channels: tuple[str, ...], rules: FloorRules, share: dict[str, float]) -> SimulationProblem:
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

    monday = MONDAY
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


@dataclass
class Run:
    """What one simulator has played so far: contacts and seconds of each turn, service of each week."""

    paces: list[float] = field(default_factory=list)
    levels: list[float] = field(default_factory=list)
    lost: list[float] = field(default_factory=list)
    contacts: int = 0
    seconds: float = 0.0

    def add_turn(self, contacts: int, seconds: float) -> None:
        """Some weeks played in one go."""
        self.paces.append(contacts / seconds)
        self.contacts += contacts
        self.seconds += seconds

    @property
    def error(self) -> float:
        """Half of the 95 % confidence interval of the share in time."""
        from wfm.simulation.estimate import mean_estimate

        found = mean_estimate(self.levels)
        assert found is not None
        return found.half_width

    def shown(self, figures: Figures, name: str) -> None:
        """A row of the table."""
        figures.add(
            what=name,
            contacts=self.contacts,
            seconds=self.seconds,
            contacts_a_s=median(self.paces),
            least_a_s=min(self.paces),
            most_a_s=max(self.paces),
            in_time=fmean(self.levels),
            in_time_error=self.error,
            given_up=fmean(self.lost),
        )


def plain_rules() -> FloorRules:
    """Everybody works alike, nothing is handed over: what ciw can play, too."""
    from cli.simulating.simulations import dated_rules
    from core.rates import RateTable
    from store.rates import reference_rates

    dated = dated_rules(RateTable(reference_rates()), MONDAY)
    same = {level: Decimal(1) for level in dated.pace}
    return replace(dated, handover_share=Decimal(0), pace=same, handling_week_part=Decimal(0))


def play(problem: SimulationProblem, run: Run, weeks: range, *, is_exponential: bool) -> None:
    """Some weeks of ours as one turn of a run."""
    from wfm.simulation import kernels_tally as column
    from wfm.simulation.run import counted, drawn_contacts, played

    contacts, spent = 0, 0.0
    for number in weeks:
        begin = time.process_time()
        drawn = drawn_contacts(problem, SEED, number)
        if is_exponential:
            # the time of drawing work is counted already: what replaces it is not counted again
            spent += time.process_time() - begin
            drawn["left_s"] = np.random.default_rng([SEED, number]).exponential(AHT_S, len(drawn))
            begin = time.process_time()
        rule, queues = played(problem, drawn)
        sums = counted(drawn, rule, queues, problem.seconds).sums.sum(axis=0)
        spent += time.process_time() - begin
        contacts += len(drawn)
        run.levels.append(sums[column.IN_TIME] / sums[column.OFFERED])
        run.lost.append(sums[column.ABANDONED_] / sums[column.OFFERED])
    run.add_turn(contacts, spent)


def ours(channels: tuple[str, ...], share: dict[str, float]) -> Run:
    """Weeks of ours, a turn each."""
    problem = pool(channels, plain_rules(), share)
    # the first week loads, or compiles, what the others use
    play(problem, Run(), range(1), is_exponential=False)
    run = Run()
    for number in range(1, WEEKS + 1):
        play(problem, run, range(number, number + 1), is_exponential=False)
    return run


def side_by_side() -> tuple[Run, Run | None]:
    """The same model in both, turn by turn; None where ciw is not installed."""
    problem = pool(("phone",), plain_rules(), {"phone": 1.0})
    play(problem, Run(), range(1), is_exponential=True)
    mine, other = Run(), Run()
    network = None
    if find_spec("ciw") is not None:
        network = ciw_network()
        play_ciw(network, Run(), 0, until_s=HOUR_S)
    for turn in range(TURNS):
        first = 1 + turn * WEEKS_A_TURN
        play(problem, mine, range(first, first + WEEKS_A_TURN), is_exponential=True)
        if network is not None:
            play_ciw(network, other, 1 + turn, until_s=WEEK_S)
    return mine, None if network is None else other


def ciw_network() -> object:
    """The model for ciw."""
    import ciw

    rate = CALLS_A_HALF_HOUR / 1800
    names = [f"T{number:02d}" for number in range(TENANTS)]
    return ciw.create_network(
        arrival_distributions={name: [ciw.dists.Exponential(rate)] for name in names},
        service_distributions={name: [ciw.dists.Exponential(1 / AHT_S)] for name in names},
        reneging_time_distributions={name: [ciw.dists.Exponential(1 / PATIENCE_S)] for name in names},
        number_of_servers=[AGENTS],
    )


def play_ciw(network: object, run: Run, number: int, *, until_s: float) -> None:
    """A week of ciw as one turn of a run; whoever is still there at the end has no record."""
    import ciw

    ciw.seed(SEED + number)
    begin = time.process_time()
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(until_s)
    records = simulation.get_all_records()
    given_up = sum(each.record_type == "renege" for each in records)
    in_time = sum(each.record_type == "service" and each.waiting_time <= WITHIN_S for each in records)
    run.add_turn(len(records), time.process_time() - begin)
    run.levels.append(in_time / len(records))
    run.lost.append(given_up / len(records))


def main() -> int:
    """Measure and show."""
    arguments: argparse.Namespace = parse("How fast is a week played, and does another simulator say the same?")
    prepare_cache()
    figures = Figures("simulation", arguments)
    mixed = {"phone": 0.55, "chat": 0.3, "board": 0.15}
    plain, together = ours(("phone",), {"phone": 1.0}), ours(tuple(mixed), mixed)
    same, other = side_by_side()
    plain.shown(figures, "60 agents, 40 tenants, phone")
    together.shown(figures, "60 agents, 40 tenants, phone, chat, board")
    same.shown(figures, "ours: exponential work, as in ciw")
    figures.result(contacts_a_s=median(plain.paces), contacts_a_s_mixed=median(together.paces), target_a_s=TARGET_A_S)
    agrees, ratio = True, None
    if other is None:
        figures.add(what="ciw: not installed (pip install ciw)")
    else:
        other.shown(figures, "ciw: the same model")
        ratios = [mine / theirs for mine, theirs in zip(same.paces, other.paces, strict=True)]
        ratio = median(ratios)
        agrees = abs(fmean(same.levels) - fmean(other.levels)) <= 1.5 * (same.error**2 + other.error**2) ** 0.5
        figures.result(
            times_faster_than_ciw=ratio,
            least_of_the_turns=min(ratios),
            most_of_the_turns=max(ratios),
            target_times=TARGET_RATIO,
            agrees_with_ciw=agrees,
        )
    figures.show()
    is_fast = median(plain.paces) >= TARGET_A_S and (ratio is None or ratio >= TARGET_RATIO)
    return 0 if is_fast and agrees else 1


if __name__ == "__main__":
    sys.exit(main())
