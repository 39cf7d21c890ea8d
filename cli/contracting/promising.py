"""Kept judgements at a signature: which promises are not sure enough, what is proposed, and who signs for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from core.errors import NotFound, PumasiError
from core.problems import Problem

if TYPE_CHECKING:
    from datetime import date

    from cli.context import Session
    from cli.simulating.keeping import Asked
    from contracts.kpi_clauses import KpiClause
    from contracts.promises.chances import Acceptance, ClauseChance, PromiseRun
    from contracts.terms import ContractTerms
    from core.ids import PoolId

EVERY = "all"
"""How every promise is signed for at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFor:
    """What somebody of ours takes upon himself: KPIs as they are written (``answer_rate:phone``), or ``all``."""

    kpis: tuple[str, ...] = ()
    by: str = ""
    reason: str = ""
    on: date

    def takes(self, clause: KpiClause) -> bool:
        """Whether a clause is among them; named without its channel it is meant on every one."""
        return bool({EVERY, clause.kind.value, name_of(clause)} & set(self.kpis))


def name_of(clause: KpiClause) -> str:
    """How a clause is named on the command line: ``answer_rate:phone``, ``qa``."""
    return clause.kind.value if clause.channel is None else f"{clause.kind.value}:{clause.channel.value}"


def signed_for(
    kpis: Sequence[str], by: str | None, reason: str | None, on: date, drafts: Iterable[ContractTerms]
) -> SignedFor:
    """What the options say. Raises PumasiError where a name is missing, or nobody promises such a KPI."""
    name, why = (by or "").strip(), (reason or "").strip()
    if bool(kpis) != bool(name) or (why and not name):
        raise PumasiError("promises.kpi_and_name")
    found = SignedFor(kpis=tuple(kpis), by=name, reason=why, on=on)
    clauses = [clause for terms in drafts for clause in terms.kpis]
    for kpi in kpis:
        if kpi != EVERY and not any(SignedFor(kpis=(kpi,), on=on).takes(clause) for clause in clauses):
            raise PumasiError("promises.no_such_kpi", kpi=kpi, known=", ".join(sorted(set(map(name_of, clauses)))))
    return found


def kept_run(session: Session, terms: ContractTerms) -> PromiseRun | None:
    """The kept judgement of a version, stale or not."""
    from store.promises import run_of

    with session.database.reading() as connection:
        return run_of(connection, terms.contract, terms.version)


def is_fresh(session: Session, terms: ContractTerms, run: PromiseRun) -> bool:
    """Whether a judgement is of what is agreed now, of the asked confidence, and not too old."""
    from store.promises import agreement_hash

    settings = session.settings.contract
    is_young = session.today - run.judged_on <= timedelta(days=settings.promise_days)
    is_of_this = run.agreement == agreement_hash(terms)
    return is_young and is_of_this and run.confidence >= settings.promise_confidence


def fresh_run(session: Session, terms: ContractTerms) -> PromiseRun | None:
    """The kept judgement of a version, if it is one of what is agreed now."""
    run = kept_run(session, terms)
    return run if run is not None and is_fresh(session, terms, run) else None


def promise_problems(session: Session, terms: ContractTerms, taken: SignedFor) -> list[Problem]:
    """Why the promises of a draft cannot be signed: not judged where that is required, or not sure enough.

    What somebody signs for by name stands in the way of nothing.
    """
    clauses = [clause for clause in terms.kpis if not taken.takes(clause)]
    run = kept_run(session, terms)
    if run is None or not is_fresh(session, terms, run):
        if not session.settings.contract.promises_required or not clauses:
            return []
        code = "promises.not_judged" if run is None else "promises.stale"
        return [Problem(code=code, values={"contract": terms.contract, "version": terms.version})]
    return [_not_kept(terms, each, run) for each in _failing(clauses, run)]


def _failing(clauses: Iterable[KpiClause], run: PromiseRun) -> list[ClauseChance]:
    from contracts.promises.chances import clause_chances

    return [each for each in clause_chances(clauses, run) if each.is_kept is False]


def _not_kept(terms: ContractTerms, found: ClauseChance, run: PromiseRun) -> Problem:
    from contracts.requests.bonuses import typed_target
    from contracts.requests.kpis import kpi_text

    worst = found.worst
    assert worst is not None
    assert worst.chance is not None
    values: dict[str, object] = {
        "contract": terms.contract,
        "kpi": name_of(found.clause),
        "promise": kpi_text(found.clause),
        "people": "the people planned for it" if found.people.value == "planned" else "today's people",
        "chance": f"{worst.chance * 100:.0f}",
        "month": f"{worst.month:%Y-%m}",
        "confidence": f"{run.confidence * 100:.0f}",
    }
    if found.proposal is None:
        return Problem(code="promises.not_kept_at_all", values=values)
    values["proposal"] = typed_target(found.clause.kind, found.proposal)
    return Problem(code="promises.not_kept", values=values)


def acceptances(session: Session, terms: ContractTerms, taken: SignedFor) -> tuple[Acceptance, ...]:
    """What is kept of a signature for promises: only where one was needed, with the chance that was known."""
    from contracts.promises.chances import Acceptance

    run = kept_run(session, terms)
    known = run is not None and is_fresh(session, terms, run)
    if run is not None and known:
        needed = [(each.clause, each.worst.chance if each.worst else None) for each in _failing(terms.kpis, run)]
    elif session.settings.contract.promises_required:
        needed = [(clause, None) for clause in terms.kpis]
    else:
        needed = []
    return tuple(
        Acceptance(
            contract=terms.contract,
            version=terms.version,
            kind=clause.kind,
            channel=clause.channel,
            by=taken.by,
            on=taken.on,
            chance=chance,
            reason=taken.reason,
        )
        for clause, chance in needed
        if taken.takes(clause)
    )


def unjudged(session: Session, drafts: Iterable[ContractTerms]) -> list[ContractTerms]:
    """Versions without a judgement of what they promise now."""
    pairs = [(terms, kept_run(session, terms)) for terms in drafts if terms.kpis]
    return [terms for terms, run in pairs if run is None or not is_fresh(session, terms, run)]


def without_result(session: Session, drafts: Iterable[ContractTerms]) -> list[str]:
    """Promises that were judged and of which no month has a result (``T05-2026-1 csat``): nothing measures them yet."""
    from contracts.promises.chances import clause_chances

    found = []
    for terms in drafts:
        run = fresh_run(session, terms)
        if run is not None:
            found += [
                f"{terms.contract} {name_of(each.clause)}"
                for each in clause_chances(terms.kpis, run)
                if each.is_kept is None
            ]
    return found


def tell_accepted(accepted: Acceptance) -> None:
    """Say who signs for which promise."""
    from cli.output import echo
    from core.messages import say

    kpi = accepted.kind.value if accepted.channel is None else f"{accepted.kind.value}:{accepted.channel.value}"
    chance = say("promises.never_judged") if accepted.chance is None else f"{accepted.chance * 100:.0f} %"
    values = {"by": accepted.by, "kpi": kpi, "contract": accepted.contract, "chance": chance}
    if accepted.reason:
        echo("promises.accepted_because", reason=accepted.reason, **values)
    else:
        echo("promises.accepted", **values)


def judge_and_keep(
    session: Session, contracts: Sequence[ContractTerms], asked: Asked, *, keeps: bool = True
) -> tuple[PromiseRun, ...]:
    """Play the year ahead of contracts, pool by pool, and keep what was found. Raises NotFound where none has a month
    ahead."""
    from cli.simulating.keeping import judged_year
    from core.messages import say
    from runtime.progress import Progress
    from store.promises import keep_run

    pools: dict[PoolId, list[ContractTerms]] = {}
    for terms in contracts:
        if terms.kpis:
            pools.setdefault(pool_of(session, terms), []).append(terms)
    runs: list[PromiseRun] = []
    with Progress(say("promises.progress"), total=None) as progress:

        def tell(total: int) -> Callable[[], None]:
            progress.tell(say("promises.plays", count=total))
            return progress.advance

        for pool, mine in sorted(pools.items()):
            runs += judged_year(session, mine, pool, asked, tell)
    if keeps:
        with session.database.writing() as connection:
            for run in runs:
                keep_run(connection, run)
    return tuple(runs)


def pool_of(session: Session, terms: ContractTerms) -> PoolId:
    """The pool that serves a contract's tenant today: the planner may have redrawn it since. Raises NotFound."""
    from store.tenants import all_tenants

    with session.database.reading() as connection:
        found = next((each.pool for each in all_tenants(connection) if each.tenant == terms.tenant), None)
    if found is None:
        raise NotFound("contract.unknown", contract=terms.contract)
    return found
