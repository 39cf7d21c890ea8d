"""Life of a contract: draft ▶ reviewed ▶ signed ▶ active ▶ amended or ended. A signed version never changes; what
follows it is the next one.

Pure: the kept versions of one contract come in, the versions to keep come out. Reviewed, active and amended are not
kept: they follow from the record and the day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from contracts.papers.expected import margin_of
from contracts.promises.contradictions import contradictions
from contracts.requests.drafting import same_agreement
from contracts.requests.kpis import contradiction_problem
from contracts.terms import ContractStatus, ContractTerms, Ending, Review
from contracts.wording.notices import notices
from contracts.words import plain
from core.errors import ProblemsFound, Refused, WrongState
from core.money import round_rate
from core.problems import Place, Problem


class ContractState(StrEnum):
    """Where a version stands on a day."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    SIGNED = "signed"
    ACTIVE = "active"
    AMENDED = "amended"
    ENDED = "ended"
    CANCELLED = "cancelled"


def state_of(terms: ContractTerms, day: date) -> ContractState:
    """The state of a version on a day: signed before its first day, active until its last one."""
    if terms.status is ContractStatus.DRAFT:
        return ContractState.DRAFT if terms.review is None else ContractState.REVIEWED
    if terms.status is ContractStatus.CANCELLED:
        return ContractState.CANCELLED
    if day < terms.valid_from:
        return ContractState.SIGNED
    if day <= terms.valid_until:
        return ContractState.ACTIVE
    is_replaced = terms.status is ContractStatus.ENDED and terms.ending is None
    return ContractState.AMENDED if is_replaced else ContractState.ENDED


def in_force(kept: Sequence[ContractTerms], day: date) -> ContractTerms | None:
    """The signed version that holds on a day."""
    return next((terms for terms in kept if terms.holds_on(day)), None)


def last_signed(kept: Sequence[ContractTerms]) -> ContractTerms | None:
    """The signed version that ends last."""
    signed_ones = [terms for terms in kept if terms.is_agreed]
    return max(signed_ones, key=lambda terms: terms.valid_until, default=None)


def placed(draft: ContractTerms, kept: Sequence[ContractTerms]) -> ContractTerms:
    """A draft as the version it is, among the kept versions of its contract.

    The same agreement once more is the kept version itself, even where an amendment has ended it since; a kept draft is
    replaced; beside a signed version it becomes the next one. Raises WrongState where the contract has ended.
    """
    if not kept:
        return draft
    newest = max(kept, key=lambda terms: terms.version)
    for version in sorted(kept, key=lambda terms: -terms.version):
        if version.status is not ContractStatus.CANCELLED and same_agreement(_as_agreed(version, draft), draft):
            return version
    if newest.status is ContractStatus.DRAFT:
        return replace(draft, version=newest.version)
    if newest.status is ContractStatus.ENDED:
        raise WrongState("contract.ended", contract=newest.contract, version=newest.version)
    return replace(draft, version=newest.version + 1)


def _as_agreed(kept: ContractTerms, draft: ContractTerms) -> ContractTerms:
    """A kept version with the end it was agreed with, as far as a draft can tell: an ended one may have ended early."""
    if kept.status is ContractStatus.ENDED and kept.valid_until < draft.valid_until:
        return replace(kept, valid_until=draft.valid_until, ending=None)
    return kept


def reviewed(terms: ContractTerms, by: str, day: date) -> ContractTerms:
    """A draft that somebody of ours has read. Raises WrongState where it is none."""
    _need_draft(terms)
    return replace(terms, review=Review(by=by, on=day))


def _need_draft(terms: ContractTerms) -> None:
    if terms.status is not ContractStatus.DRAFT:
        raise WrongState("contract.not_a_draft", contract=terms.contract, version=terms.version, day=terms.signed_on)


def signing_problems(
    terms: ContractTerms, kept: Sequence[ContractTerms], *, review_required: bool = False
) -> tuple[Problem, ...]:
    """Why a draft cannot be signed among the kept versions: an end, an overlap, targets that contradict each other, a
    margin, a review that is missing.

    Versions of one contract never overlap: a signed version that begins later, or with it, is in the way. The wording
    is judged where the document is made.
    """
    named = {"contract": terms.contract, "version": terms.version}
    found = [
        Problem(
            code="contract.overlap",
            values={
                "contract": terms.contract,
                "version": terms.version,
                "other": other.version,
                "begin": other.valid_from,
            },
        )
        for other in _overlapping(terms, kept)
        if other.valid_from >= terms.valid_from
    ]
    for other in kept:
        if other.ending is not None and other.is_agreed and other.version != terms.version:
            found.append(Problem(code="lifecycle.after_end", values={**named, "day": other.valid_until}))
    served = {service.channel for service in terms.services}
    where = Place(file=terms.contract)
    found += [contradiction_problem(each, where) for each in contradictions(terms.kpis, served)]
    margin = margin_of(terms).of_cost
    if margin >= terms.margin_limit:
        values = {"margin": plain(round_rate(margin * 100, 2)), "limit": plain(terms.margin_limit * 100)}
        found.append(Problem(code="lifecycle.margin", values={**named, **values}))
    if review_required and terms.review is None:
        found.append(Problem(code="lifecycle.not_reviewed", values=named))
    return tuple(found)


def _overlapping(terms: ContractTerms, kept: Sequence[ContractTerms]) -> list[ContractTerms]:
    return [
        other
        for other in kept
        if other.version != terms.version
        and other.is_agreed
        and other.valid_from <= terms.valid_until
        and terms.valid_from <= other.valid_until
    ]


def signed(
    terms: ContractTerms, kept: Sequence[ContractTerms], day: date, *, review_required: bool = False
) -> tuple[ContractTerms, ...]:
    """The versions to keep when a draft is signed on a day: itself, and those that it replaces, ended before it.

    Raises WrongState where the version is not a draft, ProblemsFound with everything ``signing_problems`` finds.
    """
    _need_draft(terms)
    problems = signing_problems(terms, kept, review_required=review_required)
    if problems:
        raise ProblemsFound(problems)
    last_day = terms.valid_from - timedelta(days=1)
    ended_ones = [
        replace(other, status=ContractStatus.ENDED, valid_until=last_day) for other in _overlapping(terms, kept)
    ]
    return (*ended_ones, replace(terms, status=ContractStatus.SIGNED, signed_on=day))


def ended(kept: Sequence[ContractTerms], day: date, ending: Ending) -> ContractTerms:
    """The version in force on ``day``, ended with it as its last day.

    Raises WrongState where the contract was ended before, no signed version holds on the day, or a version that was
    signed begins after it (what was signed cannot vanish); Refused where the notice is shorter than the clauses ask
    for and nobody signed for it.
    """
    contract = kept[0].contract
    gone = next((terms for terms in kept if terms.ending is not None and terms.is_agreed), None)
    if gone is not None:
        raise WrongState("lifecycle.ended_already", contract=contract, day=gone.valid_until)
    terms = in_force(kept, day)
    if terms is None:
        raise WrongState("lifecycle.not_in_force", contract=contract, day=day)
    later = [other for other in kept if other.is_agreed and other.valid_from > day]
    if later:
        first = min(later, key=lambda other: other.valid_from)
        raise WrongState("lifecycle.later_version", contract=contract, version=first.version, begin=first.valid_from)
    days = notices(terms.clause_library).days_of(ending.ground)
    earliest = ending.noticed_on + timedelta(days=days)
    if day < earliest and not ending.signed_for_by:
        raise Refused(
            "lifecycle.notice_too_short",
            contract=contract,
            ground=ending.ground.value,
            days=days,
            noticed=ending.noticed_on,
            earliest=earliest,
        )
    # Who signed for it is only kept where it was needed: else the record would claim a breach that was none.
    needed = replace(ending, signed_for_by=ending.signed_for_by if day < earliest else "")
    return replace(terms, status=ContractStatus.ENDED, valid_until=day, ending=needed)


def cancelled(
    kept: Sequence[ContractTerms], version: ContractTerms, ending: Ending, agreed: Sequence[ContractTerms]
) -> tuple[ContractTerms, ...]:
    """The versions to keep when a signed one is taken back before its first day: itself, and the one it replaced, which
    goes on as it was signed (``agreed``: the versions of the contract with the last day they were signed with).

    Raises WrongState where it was never signed, has begun by the day of the notice, or another version follows it.
    """
    named = {"contract": version.contract, "version": version.version}
    if version.status is not ContractStatus.SIGNED:
        raise WrongState("lifecycle.cancel_not_signed", **named)
    if version.valid_from <= ending.noticed_on:
        raise WrongState("lifecycle.cancel_begun", begin=version.valid_from, **named)
    later = [other for other in kept if other.is_agreed and other.valid_from > version.valid_from]
    if later:
        first = min(later, key=lambda other: other.valid_from)
        raise WrongState(
            "lifecycle.later_version", contract=version.contract, version=first.version, begin=first.valid_from
        )
    last_day = version.valid_from - timedelta(days=1)
    until = {each.version: each.valid_until for each in agreed}
    going_on = [
        replace(other, status=ContractStatus.SIGNED, valid_until=until[other.version])
        for other in kept
        if other.status is ContractStatus.ENDED and other.ending is None and other.valid_until == last_day
    ]
    return (replace(version, status=ContractStatus.CANCELLED, ending=ending), *going_on)
