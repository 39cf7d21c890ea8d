"""The loop put together: build a roster, play it, raise the need where it misses, again; then why and what to do."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from core.messages import say
from core.periods import week_from
from wfm.scheduling.build.build import build_roster
from wfm.scheduling.build.effort import BuildLimits, Workers, warmed
from wfm.scheduling.build.records import Order, RosterResult
from wfm.simulation.cuts import Line, LineOutcome
from wfm.simulation.helpers import Helpers, HelperTrial, helper_trials
from wfm.simulation.loop import LoopLimits, LoopResult, Played, hold_targets
from wfm.simulation.outcomes import line_outcomes
from wfm.simulation.presence import Presence, WeekFacts, presence_of
from wfm.simulation.problem import FloorInput, simulation_problem
from wfm.simulation.reasons import Missed, Needs, reason_of
from wfm.simulation.training import TrainingPlan, training_plan

if TYPE_CHECKING:
    from cli.context import Session
    from core.ids import PoolId
    from core.service import Service
    from runtime.progress import Progress
    from wfm.agents import Agent
    from wfm.scheduling.formulate.formulation import RosterInput
    from wfm.scheduling.pins import Pin
    from wfm.scheduling.roster import Roster
    from wfm.scheduling.search.search import Progress as SearchProgress
    from wfm.simulation.settings import FloorRules
    from wfm.staffing.requirement import Requirement

SURER = Decimal("0.02")
"""In the loop a target must hold this much surer than asked: it picks the best of several samples of weeks."""
SURE_MAX = Decimal("0.995")
UNSEEN = 7_919
"""Added to the seed for the weeks that the loop has not seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for: ``confidence`` of every target, how far to go for it, and days that stay as they are."""

    pool: PoolId
    monday: date
    confidence: Decimal
    build: BuildLimits
    loop: LoopLimits
    rules: FloorRules
    replications: int
    seed: int
    workers: int | None = None
    pins: tuple[Pin, ...] = ()

    @property
    def confidence_inside(self) -> Decimal:
        """The confidence that the loop itself looks for."""
        return max(self.confidence, min(SURE_MAX, self.confidence + SURER))


@dataclass(frozen=True, slots=True, kw_only=True)
class Assurance:
    """One run: ``results``, ``floors`` and words of what ``held`` of every round so far; ``bare``: without people."""

    session: Session
    wanted: Wanted
    given: RosterInput
    services: tuple[Service, ...]
    bare: FloorInput
    order: Order
    results: list[RosterResult] = field(default_factory=list)
    floors: list[FloorInput] = field(default_factory=list)
    held: list[str] = field(default_factory=list)

    def run(self) -> LoopResult:
        """All rounds; Ctrl-C ends them with the best so far."""
        return hold_targets(self.given.requirement, self._round, self.wanted.loop)

    def _round(self, requirement: Requirement, number: int) -> Played:
        """Build and play. A search that is interrupted is kept, unplayed, where there is no better roster yet."""
        from cli.simulating.simulations import with_roster

        values = {"round": number + 1, "rounds": self.wanted.loop.rounds_max, "held": "".join(self.held[-1:])}
        result = self._built(requirement, say("assure.progress.build", **values))
        self.results.append(result)
        if result.is_interrupted:
            raise KeyboardInterrupt
        floor = with_roster(self.session, self.bare, result.roster)
        self.floors.append(floor)
        outcomes = self.played(
            floor,
            seed=self.wanted.seed,
            confidence=self.wanted.confidence_inside,
            label=say("assure.progress.play", **values),
        )
        played = Played(outcomes=outcomes)
        held = len(outcomes) - len(played.missed)
        self.held.append(say("assure.progress.held", held=held, lines=len(outcomes)))
        return played

    def _built(self, requirement: Requirement, label: str) -> RosterResult:
        from runtime.executor import one_thread
        from runtime.progress import Progress

        before = self.results[-1].roster if self.results else None
        with Progress(label, total=100) as bar, one_thread() as beside:
            return build_roster(
                replace(self.given, requirement=requirement),
                self.order,
                services=self.services,
                limits=self.wanted.build
                if before is None
                else replace(warmed(self.wanted.build), keeps_interrupted=False),
                clock=time.monotonic,
                progress=_shown(bar),
                workers=Workers(beside=beside),
                start=before,
            )

    def played(self, floor: FloorInput, *, seed: int, confidence: Decimal, label: str) -> dict[Line, LineOutcome]:
        """Play a floor and say what every line got."""
        from cli.simulating.simulations import played_weeks

        problem = simulation_problem(floor)
        plays = played_weeks(
            problem, replications=self.wanted.replications, seed=seed, workers=self.wanted.workers, label=label
        )
        return line_outcomes(problem, plays, confidence=confidence, seed=seed)

    def unseen(self, number: int) -> dict[Line, LineOutcome]:
        """A round's roster in weeks that the loop has not seen, against the confidence that was asked for."""
        return self.played(
            self.floors[number],
            seed=self.wanted.seed + UNSEEN,
            confidence=self.wanted.confidence,
            label=say("assure.progress.unseen"),
        )

    def presence(self, number: int) -> Presence:
        """Where everybody is in a round's roster."""
        floor = self.floors[number]
        return presence_of(
            WeekFacts(
                roster=self.results[number].roster,
                grid=floor.grid,
                agents=floor.agents,
                absences=floor.absences,
                law=self.given.law,
                calendar=self.given.calendar,
            )
        )

    def reasons(
        self, number: int, requirement: Requirement, outcomes: Mapping[Line, LineOutcome]
    ) -> tuple[Missed, ...]:
        """Why the lines of a round miss, the furthest from its target first."""
        presence, problem = self.presence(number), simulation_problem(self.floors[number])
        return tuple(
            reason_of(
                line,
                outcomes[line],
                presence=presence,
                needs=Needs(first=self.given.requirement, now=requirement),
                problem=problem,
                confidence=float(self.wanted.confidence),
            )
            for line in Played(outcomes=outcomes).missed
        )

    def trainings(self, number: int, outcomes: Mapping[Line, LineOutcome]) -> TrainingPlan:
        """Whom to train, tried on a round's roster in the weeks of ``unseen``."""
        floor = self.floors[number]

        def play(agents: tuple[Agent, ...]) -> dict[Line, LineOutcome]:
            learnt = {agent.agent: agent for agent in agents}
            people = tuple(learnt.get(agent.agent, agent) for agent in floor.agents)
            return self.played(
                replace(floor, agents=people),
                seed=self.wanted.seed + UNSEEN,
                confidence=self.wanted.confidence,
                label=say("assure.progress.train"),
            )

        languages = {(line.tenant, line.channel): line.language for line in self.given.requirement.lines}
        return training_plan(outcomes, self.presence(number), play, languages=languages)

    def helpers(self, number: int, outcomes: Mapping[Line, LineOutcome]) -> tuple[HelperTrial, ...]:
        """How many more people at the worst hours it takes, tried on a round's roster in the weeks of ``unseen``."""
        floor = self.floors[number]

        def play(helpers: Helpers) -> dict[Line, LineOutcome]:
            people, shifts = helpers
            return self.played(
                replace(floor, agents=(*floor.agents, *people), shifts=(*floor.shifts, *shifts)),
                seed=self.wanted.seed + UNSEEN,
                confidence=self.wanted.confidence,
                label=say("assure.progress.helpers", count=len(people)),
            )

        return helper_trials(outcomes, floor.grid, self.given.pool_agents, play)


def prepared(session: Session, wanted: Wanted) -> Assurance:
    """Load what the loop needs. Raises NotFound where an earlier step is missing."""
    from cli.planning.requirements import week_plan
    from cli.planning.services import services_on
    from cli.rostering.rosters import roster_id, roster_input
    from cli.simulating.simulations import forecast_floor
    from store.rosters import next_version

    requirement = week_plan(session, wanted.monday, wanted.pool).requirement
    with session.database.reading() as connection:
        version = next_version(connection, wanted.pool, wanted.monday)
    return Assurance(
        session=session,
        wanted=wanted,
        given=replace(roster_input(session, wanted.pool, wanted.monday, requirement), pins=wanted.pins),
        services=services_on(session, week_from(wanted.monday)),
        bare=forecast_floor(session, wanted.pool, wanted.monday, wanted.rules),
        order=Order(
            roster=roster_id(wanted.pool, wanted.monday, version),
            version=version,
            monday=wanted.monday,
            seed=wanted.seed,
        ),
    )


def kept(session: Session, roster: Roster, requirement: Requirement) -> tuple[Roster, bool]:
    """Keep a roster as a new draft unless the newest version is the same already; says whether it is new."""
    from store.rosters import requirement_of, rosters_of, save_roster

    with session.database.writing() as connection:
        versions = rosters_of(connection, roster.pool, roster.monday)
        if versions:
            newest = versions[-1]
            same = replace(roster, roster=newest.roster, version=newest.version, status=newest.status)
            if same == newest and requirement_of(connection, newest.roster) == requirement:
                return newest, False
        save_roster(connection, roster, requirement)
    return roster, True


def _shown(bar: Progress) -> Callable[[SearchProgress], None]:
    """Feed the share of the search into a bar of hundredths."""
    told = 0

    def show(now: SearchProgress) -> None:
        nonlocal told
        share = min(100, round(100 * now.share))
        bar.advance(share - told)
        told = share

    return show
