"""Life of a contract version: draft ▶ signed ▶ ended. A signed version never changes; what follows it is the next one.

Pure: the kept versions come in, the versions to keep come out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from contracts.drafting import same_agreement
from contracts.terms import ContractStatus, ContractTerms
from core.errors import ProblemsFound, WrongState
from core.problems import Problem


def placed(draft: ContractTerms, kept: Sequence[ContractTerms]) -> ContractTerms:
    """A draft as the version it is, among the kept versions of its contract.

    The same agreement once more is the kept version itself, even where an amendment has ended it since; a kept draft is
    replaced; beside a signed version it becomes the next one. Raises WrongState where the contract has ended.
    """
    if not kept:
        return draft
    newest = max(kept, key=lambda terms: terms.version)
    for version in sorted(kept, key=lambda terms: -terms.version):
        if same_agreement(_as_agreed(version, draft), draft):
            return version
    if newest.status is ContractStatus.DRAFT:
        return replace(draft, version=newest.version)
    if newest.status is ContractStatus.ENDED:
        raise WrongState("contract.ended", contract=newest.contract, version=newest.version)
    return replace(draft, version=newest.version + 1)


def _as_agreed(kept: ContractTerms, draft: ContractTerms) -> ContractTerms:
    """A kept version with the end it was agreed with, as far as a draft can tell: an ended one may have ended early."""
    if kept.status is ContractStatus.ENDED and kept.valid_until < draft.valid_until:
        return replace(kept, valid_until=draft.valid_until)
    return kept


def signed(terms: ContractTerms, kept: Sequence[ContractTerms], day: date) -> tuple[ContractTerms, ...]:
    """The versions to keep when a draft is signed on a day: itself, and those that it replaces, ended before it.

    Raises WrongState where the version is not a draft, ProblemsFound where a signed version begins later or with it:
    versions of one contract never overlap.
    """
    if terms.status is not ContractStatus.DRAFT:
        raise WrongState("contract.not_a_draft", contract=terms.contract, version=terms.version, day=terms.signed_on)
    others = [
        other
        for other in kept
        if other.version != terms.version
        and other.status is not ContractStatus.DRAFT
        and other.valid_from <= terms.valid_until
        and terms.valid_from <= other.valid_until
    ]
    problems = [
        Problem(
            code="contract.overlap",
            values={
                "contract": terms.contract,
                "version": terms.version,
                "other": other.version,
                "begin": other.valid_from,
            },
        )
        for other in others
        if other.valid_from >= terms.valid_from
    ]
    if problems:
        raise ProblemsFound(problems)
    last_day = terms.valid_from - timedelta(days=1)
    ended = [replace(other, status=ContractStatus.ENDED, valid_until=last_day) for other in others]
    return (*ended, replace(terms, status=ContractStatus.SIGNED, signed_on=day))
