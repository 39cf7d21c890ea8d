"""Plays taken apart into the outcomes that a clause counts: what simulated weeks and simulated months share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from contracts.charge import FlatCharge
from contracts.promises.outcomes import OutcomeSlice, mark_above_band
from contracts.terms import ContractTerms
from core.channels import Channel
from wfm.simulation import kernels_tally as column
from wfm.simulation.measures import WaitTable
from wfm.simulation.problem import SimulationProblem
from wfm.simulation.run import Replication


class Part:
    """A day, a week or a month played, its waits taken apart once, when they are asked for."""

    def __init__(self, play: Replication) -> None:
        """Remember the play."""
        self.play = play

    @cached_property
    def table(self) -> WaitTable:
        """The waits by queue."""
        return WaitTable.of(self.play)


def queues_of(problem: SimulationProblem, terms: ContractTerms) -> Mapping[Channel, int]:
    """The queue of each channel of a contract; empty where the problem serves none."""
    served = {service.channel for service in terms.services}
    return {
        line.service.channel: number
        for number, line in enumerate(problem.lines)
        if line.service.tenant == terms.tenant and line.service.channel in served
    }


def month_slices(
    whole: Sequence[Part], days: Sequence[Part], queues: Mapping[Channel, int], terms: ContractTerms
) -> tuple[OutcomeSlice, ...]:
    """Outcomes of a month by channel; ``whole`` are the same days put together from fewer parts.

    Days after the one on which a flat price's band was used up are excluded, as the invoice excludes them.
    """
    within = len(days)
    if isinstance(terms.charge, FlatCharge):
        answered = 0.0
        for place, day in enumerate(days):
            answered += sum(day.play.sums[number, column.ANSWERED_] for number in queues.values())
            if answered > terms.charge.band.contacts_max:
                within = place + 1
                break
    parts = whole if within == len(days) else days[:within]
    counted = tuple(_slice(parts, number, channel) for channel, number in queues.items())
    beyond = tuple(_slice(days[within:], number, channel) for channel, number in queues.items())
    return (*counted, *mark_above_band(tuple(each for each in beyond if each.offered)))


def _slice(parts: Sequence[Part], number: int, channel: Channel) -> OutcomeSlice:
    answered: Counter[int] = Counter()
    unanswered: Counter[int] = Counter()
    for part in parts:
        of_part = part.table.histograms(number)
        answered.update(of_part[0])
        unanswered.update(of_part[1])
    return OutcomeSlice(
        channel=channel,
        offered=answered.total() + unanswered.total(),
        answered=answered.total(),
        handled_s=round(sum(float(part.play.sums[number, column.HANDLED_S]) for part in parts)),
        answer_waits=answered,
        unanswered_waits=unanswered,
    )
