"""Promises judged month by month over the year ahead, with today's pool and the planned one.

The simulator plays each calendar month on its own forecast; ``contracts.promises`` judges the plays as it judges the
month of an invoice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import fmean
from typing import TYPE_CHECKING

from cli.simulating.promises import quality_days
from cli.simulating.simulations import floor_rules, measured_quality
from cli.simulating.slices import Part, month_slices, queues_of
from cli.simulating.year import YearAhead, month_floors, months_of, year_ahead
from contracts.promises.chances import MonthChance, People, PromiseRun
from contracts.promises.keepability import Keepability, keepability
from contracts.promises.measured import quality_months, results_that_speak
from contracts.promises.outcomes import Outcomes
from contracts.terms import ContractTerms
from core.periods import DateRange, monday_of
from wfm.simulation.month_plays import months_by
from wfm.simulation.problem import SimulationProblem, simulation_problem

if TYPE_CHECKING:
    from cli.context import Session
    from core.contacts import QualityResult
    from core.ids import PoolId

PLACES = Decimal("0.0001")
SEED_STEP = 1_000
"""Between the seeds of two courses of a month; months count their seeds by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How often each month is played, from which chance, on how many workers, and whether hires are planned first."""

    plays: int
    seed: int
    workers: int | None
    with_plan: bool


Tell = Callable[[], None]

_Played = tuple[Part, tuple[Part, ...]]
"""A month as a whole and by day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What a chance belongs to, and what it is judged with."""

    people: People
    month: DateRange
    measured_in: DateRange
    confidence: Decimal
    seed: int


def judged_year(
    session: Session, contracts: Sequence[ContractTerms], pool: PoolId, asked: Asked, tell: Callable[[int], Tell]
) -> tuple[PromiseRun, ...]:
    """The judgement of each contract; nothing is kept. ``tell`` hears how many months are played, its result each one.

    Contracts of which no month is ahead are left out. Raises NotFound where that is true of all.
    """
    from runtime.executor import executor
    from runtime.kernels import fingerprint
    from store.promises import agreement_hash

    ahead = year_ahead(session, contracts, pool, with_plan=asked.with_plan, seed=asked.seed)
    chances: dict[tuple[str, int], list[MonthChance]] = {}
    advance = tell(len(ahead.months) * len(ahead.people) * asked.plays)
    known_until = monday_of(ahead.volume.forecast.as_of)
    quality, before = measured_quality(session, known_until), quality_days(known_until)
    confidence = session.settings.contract.promise_confidence
    with executor(workers=asked.workers) as workers:
        for number, month in enumerate(ahead.months):
            rules = floor_rules(session, month.first, "longest-wait", 0)
            for people, floors in month_floors(session, ahead, month, rules).items():
                problems = [simulation_problem(floor) for floor in floors]
                place = _Place(
                    people=people, month=month, measured_in=before, confidence=confidence, seed=asked.seed + number
                )
                played: list[_Played] = []
                for course, plays in enumerate(_dealt(asked.plays, len(problems))):
                    for play in months_by(problems[course], plays, place.seed + SEED_STEP * course, workers.map):
                        played.append((Part(play.whole), tuple(map(Part, play.days))))
                        advance()
                for terms in _judged_in(ahead, month):
                    found = chances.setdefault((terms.contract, terms.version), [])
                    found += _chances(terms, problems[0], played, place, quality)
    return tuple(
        PromiseRun(
            contract=terms.contract,
            version=terms.version,
            agreement=agreement_hash(terms),
            judged_on=session.today,
            confidence=confidence,
            seed=asked.seed,
            plays=asked.plays,
            engine=fingerprint(),
            pool=pool,
            as_of=ahead.volume.forecast.as_of,
            volume=ahead.volume.volume_of(terms),
            duty=ahead.duty,
            roster=ahead.roster,
            hired=ahead.hired,
            learners=ahead.learners.get(terms.contract, 0),
            supposed=ahead.supposed,
            chances=tuple(chances[terms.contract, terms.version]),
        )
        for terms in contracts
        if (terms.contract, terms.version) in chances
    )


def _dealt(plays: int, courses: int) -> list[int]:
    """Plays of each course, as even as can be; a course without any is left out."""
    return [count for count in (plays // courses + (number < plays % courses) for number in range(courses)) if count]


def _judged_in(ahead: YearAhead, month: DateRange) -> Iterator[ContractTerms]:
    known_end = ahead.volume.forecast.as_of
    return (terms for terms in ahead.contracts if month in months_of(terms, known_end))


def _chances(
    terms: ContractTerms,
    problem: SimulationProblem,
    played: Sequence[_Played],
    place: _Place,
    measured: Sequence[QualityResult],
) -> Iterator[MonthChance]:
    queues = queues_of(problem, terms)
    drawn = quality_months(
        results_that_speak(measured, terms.tenant, place.measured_in),
        place.measured_in,
        months=len(played),
        seed=place.seed,
    )
    outcomes = [
        Outcomes(slices=month_slices([whole], days, queues, terms), quality=results)
        for (whole, days), results in zip(played, drawn, strict=True)
    ]
    for clause in terms.kpis:
        yield _chance(keepability(clause, outcomes, place.confidence), place)


def _chance(kept: Keepability, place: _Place) -> MonthChance:
    values = [float(each.value) for each in kept.judgements if each.value is not None]
    return MonthChance(
        kind=kept.clause.kind,
        channel=kept.clause.channel,
        people=place.people,
        month=place.month.first,
        plays=len(kept.judgements),
        known=kept.known,
        met=kept.met,
        value=Decimal(repr(fmean(values))).quantize(PLACES) if values else None,
        proposal=kept.proposal,
    )
