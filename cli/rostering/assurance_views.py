"""What ``pumasi roster assure`` tells: rounds, verdict, reasons and trials as rows for people and programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from core.messages import say
from core.periods import IntervalGrid
from wfm.simulation.cuts import Line, LineOutcome, tenths_of
from wfm.simulation.helpers import SHIFT_MINUTES, HelperTrial
from wfm.simulation.loop import LoopEnd, LoopResult, Played, Round
from wfm.simulation.presence import State
from wfm.simulation.reasons import Missed, after_trial
from wfm.simulation.training import Training, TrainingPlan

if TYPE_CHECKING:
    from cli.rostering.assurance import Assurance
    from wfm.scheduling.roster import Roster

Row = dict[str, object]
WINDOW_MINUTES = 120
"""Length of the time of day that is named as the one with most misses."""
TRAININGS_SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All of it. ``lines``: every line in unseen weeks; ``held_first``: what the first round's roster holds there.

    ``trainings`` and ``held_trained`` are of the trial with the people to train.
    """

    roster: str
    version: int
    monday: date
    is_new: bool
    end: str
    best: int
    replications: int
    confidence_percent: int
    rounds: tuple[Row, ...]
    lines: tuple[Row, ...]
    missed: tuple[Row, ...]
    held: int
    held_first: int
    trainings: tuple[Row, ...]
    held_trained: int
    helpers: tuple[Row, ...]
    under_sold: tuple[str, ...]

    def as_row(self) -> Row:
        """One object for programs."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}

    def shown_rounds(self) -> list[Row]:
        """Rounds as people see them."""
        return [{**row, "worst": row["worst"] or say("assure.none")} for row in self.rounds]

    def shown_missed(self) -> list[Row]:
        """Lines that miss as people see them."""
        rows = []
        for row in self.missed:
            train = row["train"]
            assert isinstance(train, list)
            shown = [str(each) for each in train[:TRAININGS_SHOWN]]
            rows.append(
                {
                    **row,
                    "trained": len(_listed(row["trained"])),
                    "reason": say(f"assure.reason.{row['reason']}"),
                    "train": " ".join([*shown, "…"] if len(train) > TRAININGS_SHOWN else shown) or None,
                }
            )
        return rows

    def shown_helpers(self) -> dict[str, object]:
        """The trials with more people in one sentence's words."""
        first = self.helpers[0]
        trials = [say("assure.helper_trial", held=each["held"], people=each["people"]) for each in self.helpers]
        return {
            "shifts": ", ".join(map(str, _listed(first["shifts"]))),
            "hours": first["hours_each"],
            "tenants": first["tenants_each"],
            "trials": ", ".join(trials),
        }

    @property
    def by_reason(self) -> dict[str, str]:
        """Reason ▶ its lines in a text, the most frequent reason first."""
        found: dict[str, list[str]] = {}
        for row in self.missed:
            found.setdefault(str(row["reason"]), []).append(f"{row['tenant']} {row['channel']}")
        ordered = sorted(found.items(), key=lambda each: -len(each[1]))
        return {reason: ", ".join(lines) for reason, lines in ordered}


def _listed(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


def told_of(run: Assurance, result: LoopResult, roster: Roster, *, is_new: bool) -> Told:
    """Check the best roster with unseen weeks, find the reasons, try trainings.

    Whoever stopped the loop wants to go on: then the weeks of the search have the word, and nothing is tried.
    """
    is_stopped = result.end is LoopEnd.INTERRUPTED
    unseen = result.rounds[result.best].played.outcomes if is_stopped else run.unseen(result.best)
    first = result.rounds[0].played.outcomes if is_stopped else None
    before = first or (unseen if result.best == 0 else run.unseen(0))
    requirement = result.rounds[result.best].requirement
    missed = run.reasons(result.best, requirement, unseen)
    plan, helpers = TrainingPlan(trainings=(), outcomes=unseen), tuple[HelperTrial, ...]()
    if missed and not is_stopped:
        plan, helpers = run.trainings(result.best, unseen), run.helpers(result.best, unseen)
        missed = tuple(
            after_trial(each, plan.outcomes.get(each.line) if plan.of(each.line[0]) else None) for each in missed
        )
    return Told(
        roster=roster.roster,
        version=roster.version,
        monday=roster.monday,
        is_new=is_new,
        end=result.end.value,
        best=result.best,
        replications=run.wanted.replications,
        confidence_percent=round(run.wanted.confidence * 100),
        rounds=tuple(_round_row(run, number, each) for number, each in enumerate(result.rounds)),
        lines=tuple(_line_row(line, before.get(line), outcome) for line, outcome in sorted(unseen.items())),
        missed=tuple(_missed_row(run, each, before.get(each.line), plan) for each in missed),
        held=_held(unseen),
        held_first=_held(before),
        trainings=tuple(_training_row(each) for each in plan.trainings),
        held_trained=_held(plan.outcomes),
        helpers=tuple(_helper_row(each) for each in helpers),
        under_sold=_under_sold(run, missed),
    )


def _held(outcomes: Mapping[Line, LineOutcome]) -> int:
    return len(outcomes) - len(Played(outcomes=outcomes).missed)


def _percent(share: float) -> float:
    return round(100 * share, 1)


def _round_row(run: Assurance, number: int, each: Round) -> Row:
    from cli.simulating.wages import week_wages

    roster = run.results[number].roster
    wages = week_wages(run.session, run.floors[number], roster)
    hours = roster.interval_minutes / 600
    worst = each.played.missed[0] if each.played.missed else None
    outcome = None if worst is None else each.played.outcomes[worst]
    return {
        "round": number + 1,
        "held": each.held,
        "lines": len(each.played.outcomes),
        "need_hours": round(sum(tenths_of(each.requirement).values()) * hours, 1),
        "rostered_hours": round(float(wages.hours), 1),
        "labour_won": wages.labour_won,
        "cost_won": roster.search.cost_won,
        "uncovered_hours": round(sum(gap.tenths for gap in roster.uncovered) * hours, 1),
        "raised": len(each.cut),
        "given_back": len(each.given_back),
        "worst": None
        if worst is None or outcome is None
        else say(
            "assure.worst",
            tenant=worst[0],
            channel=worst[1].value,
            level=_percent(outcome.level),
            target=_percent(outcome.target),
        ),
    }


def _line_row(line: Line, before: LineOutcome | None, outcome: LineOutcome) -> Row:
    return {
        "tenant": line[0],
        "channel": line[1].value,
        "target_percent": _percent(outcome.target),
        "reached_percent": _percent(outcome.level),
        "weeks_percent_first": None if before is None else _percent(before.chance),
        "weeks_percent": _percent(outcome.chance),
        "held": outcome.gap == 0,
    }


def _missed_row(run: Assurance, missed: Missed, before: LineOutcome | None, plan: TrainingPlan) -> Row:
    tenant, _ = missed.line
    trainings = plan.of(tenant)
    then = plan.outcomes.get(missed.line) if trainings else None
    return {
        **_line_row(missed.line, before, missed.outcome),
        "reason": missed.reason.value,
        "trained": list(missed.trained),
        "on_duty": round(missed.people[State.ON_DUTY], 1),
        "people": {state.value: round(count, 2) for state, count in missed.people.items()},
        "shared_with": round(missed.shared_with, 1),
        "covered_percent": _percent(missed.covered),
        "double_percent": None if missed.double_chance is None else _percent(missed.double_chance),
        "need_hours_first": round(missed.need_hours_first, 1),
        "need_hours": round(missed.need_hours, 1),
        "uncovered_hours": round(missed.uncovered_hours, 1),
        "hours": most_misses(missed.outcome.misses, run.bare.grid),
        "train": [each.agent for each in trainings],
        "weeks_percent_trained": None if then is None else _percent(then.chance),
    }


def _training_row(training: Training) -> Row:
    return {"tenant": training.tenant, "agent": training.agent, "there_percent": _percent(training.there)}


def _helper_row(trial: HelperTrial) -> Row:
    return {
        "people": trial.count,
        "hours_each": round(trial.hours_each, 1),
        "tenants_each": trial.tenants_each,
        "shifts": [_span(each.day, each.start_minute, SHIFT_MINUTES) for each in trial.shifts],
        "held": trial.held,
    }


def _span(day: date, start_minute: int, minutes: int) -> str:
    end = start_minute + minutes
    return say(
        "assure.hours_span",
        day=f"{day:%a}",
        start=f"{start_minute // 60:02d}:{start_minute % 60:02d}",
        end=f"{end // 60:02d}:{end % 60:02d}",
    )


def most_misses(misses: tuple[float, ...], grid: IntervalGrid) -> str | None:
    """The time of day with most misses over the week, and its worst day; None without misses."""
    by_day = np.array(misses, dtype=float).reshape(-1, grid.per_day)
    if by_day.sum() <= 0:
        return None
    length = max(1, WINDOW_MINUTES // grid.minutes)
    sums = np.array([np.convolve(day, np.ones(length), mode="valid") for day in by_day])
    first = int(sums.sum(axis=0).argmax())
    day = grid.first_day + timedelta(days=int(sums[:, first].argmax()))
    return _span(day, first * grid.minutes, length * grid.minutes)


def _under_sold(run: Assurance, missed: tuple[Missed, ...]) -> tuple[str, ...]:
    """Tenants that miss and have bought less than they need even before any cut."""
    names = {each.line[0] for each in missed}
    return tuple(each.tenant for each in run.given.requirement.under_sold if each.tenant in names)
