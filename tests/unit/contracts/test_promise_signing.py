"""A promise that is not sure enough, at check and signature: refused, or signed for by name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contracts.kpi_clauses import KpiKind
from contracts.promises.chances import Duty, MonthChance, People, PromiseRun, Volume
from contracts.terms import ContractTerms
from core.ids import ContractId, PoolId
from store.contracts import version
from store.database import open_database
from store.promises import accepted_of, agreement_hash, keep_run, run_of
from store.workspace import Workspace
from tests.unit.contracts.calls import TAKEN, call, done, relaxed

DRAFT = ("contract", "draft", "T07", "--number", "T07-N", "--model", "flat", "--start", "2026-12-01")
SIGN = ("contract", "sign", "T07-N", "--on", "2026-11-09")
TODAY = date(2026, 11, 9)


@pytest.fixture
def drafted(office: Workspace) -> Workspace:
    """T07-N is a draft for a year from December with answer rate, level and first response."""
    done(office, *DRAFT, "--expect", "phone=400", "--expect", "chat=250")
    return office


def judged(office: Workspace, met: Mapping[str, int], **changes: object) -> PromiseRun:
    """Keep a judgement of T07-N: so many of ten plays of December, by KPI; all others are sure."""
    database = open_database(office.database_url)
    with database.writing() as connection:
        terms = version(connection, ContractId("T07-N"))
        assert isinstance(terms, ContractTerms)
        run = PromiseRun(
            contract=terms.contract,
            version=terms.version,
            agreement=agreement_hash(terms),
            judged_on=TODAY,
            confidence=Decimal("0.9"),
            seed=1,
            plays=10,
            engine="abc",
            pool=PoolId("MAIN"),
            as_of=TODAY,
            volume=Volume.PROFILE,
            duty=Duty.REQUIREMENT,
            chances=tuple(
                MonthChance(
                    kind=clause.kind,
                    channel=clause.channel,
                    people=People.TODAY,
                    month=date(2026, 12, 1),
                    plays=10,
                    known=10,
                    met=met.get(clause.kind.value, 10),
                    value=Decimal("0.85"),
                    proposal=Decimal("0.83") if clause.kind.value in met else None,
                )
                for clause in terms.kpis
            ),
        )
        kept = replace(run, **changes)  # type: ignore[arg-type]
        keep_run(connection, kept)
        assert run_of(connection, kept.contract, kept.version) == replace(
            kept, chances=tuple(sorted(kept.chances, key=lambda each: (each.kind, each.channel or "")))
        )
    database.close()
    return kept


def test_a_promise_under_the_asked_confidence_is_refused(drafted: Workspace) -> None:
    """At check and at the signature, with the month, the chance and the target that holds; nothing is signed."""
    judged(drafted, {"answer_rate": 6})
    for words in (("contract", "check", "T07-N"), SIGN):
        result = call(drafted, *words)
        assert result.exit_code == 3, result.output
        assert "'answer_rate:phone ≥ 90%' holds in 60 % of the possible months of 2026-12 with today's" in result.output
        assert "Promise 83%" in result.output
        assert "--accept-promise answer_rate:phone --by NAME" in result.output
    assert "draft" in done(drafted, "contract", "show", "T07-N")


def test_somebody_signs_for_it_by_name(drafted: Workspace) -> None:
    """Who and at what chance is kept; what was sure needs nobody."""
    judged(drafted, {"answer_rate": 6})
    said = done(drafted, *SIGN, *TAKEN)
    assert "정모아 signs for answer_rate:phone of T07-N (chance in its worst month: 60 %)." in said
    database = open_database(drafted.database_url)
    with database.reading() as connection:
        (accepted,) = accepted_of(connection, ContractId("T07-N"), 1)
    database.close()
    assert (accepted.by, accepted.on, accepted.chance, accepted.kind.value) == (
        "정모아",
        TODAY,
        Decimal("0.6"),
        "answer_rate",
    )
    shown = json.loads(done(drafted, "contract", "show", "T07-N", "--json"))[0]
    rate = next(each for each in shown["kpis"] if each["kind"] == "answer_rate")
    assert (rate["lowest_chance"], rate["accepted_by"]) == ("0.6", "정모아")


def test_what_is_sure_is_signed_without_a_word(drafted: Workspace) -> None:
    """And the check shows the chances."""
    judged(drafted, {})
    said = done(drafted, "contract", "check", "T07-N")
    assert "Chances by month, 2026-12 to 2026-12" in said
    assert "nobody is rostered yet" in said
    result = call(drafted, *SIGN)
    assert result.exit_code == 0
    assert "never judged" not in result.output


def test_an_unjudged_draft_is_refused_with_the_next_command(drafted: Workspace) -> None:
    """At check and signature; somebody may sign for all of its promises, and says why."""
    for words in (("contract", "check", "T07-N"), SIGN, ("contract", "sign", "--all", "--on", "2026-11-09")):
        refused = call(drafted, *words)
        assert refused.exit_code == 3
        assert "was never judged" in refused.output
        assert "pumasi contract check T07-N --promises" in refused.output
        assert "pumasi contract sign T07-N --on DATE --accept-promise all --by NAME" in refused.output
    half = call(drafted, *SIGN, "--accept-promise", "answer_rate", "--by", "정모아")
    assert (half.exit_code, "was never judged" in half.output) == (3, True)
    said = done(drafted, *SIGN, *TAKEN, "--reason", "두 명이 3월에 시작한다")
    assert said.count("worst month: never judged), because: 두 명이 3월에 시작한다") >= 3
    shown = json.loads(done(drafted, "contract", "show", "T07-N", "--json"))[0]
    assert {each["accepted_because"] for each in shown["kpis"]} == {"두 명이 3월에 시작한다"}


def test_a_company_may_ask_to_be_told_only(drafted: Workspace) -> None:
    """Then an unjudged draft is a remark at check and signature."""
    relaxed(drafted)
    assert "were never judged" in call(drafted, "contract", "check", "T07-N").output
    signed = call(drafted, *SIGN)
    assert signed.exit_code == 0
    assert "were never judged" in signed.output


def test_what_nothing_measures_is_told_at_the_signature(drafted: Workspace) -> None:
    """No result is neither kept nor failed: it stands in nobody's way, but nobody signs it unknowing."""
    run = judged(drafted, {})
    blank = [replace(each, known=0, met=0) if each.kind is KpiKind.QA else each for each in run.chances]
    database = open_database(drafted.database_url)
    with database.writing() as connection:
        keep_run(connection, replace(run, chances=tuple(blank)))
    database.close()
    said = call(drafted, *SIGN).output
    assert "1 promise(s) are signed of which no month has a result" in said
    assert "T07-N qa" in said


def test_a_check_says_that_it_refuses_not_that_nothing_was_saved(drafted: Workspace) -> None:
    """Its chances are kept, and a review is not: each is said as it is."""
    judged(drafted, {"answer_rate": 6})
    checked = call(drafted, "contract", "check", "T07-N").output
    assert "1 thing(s) stand against a signature." in checked
    assert "nothing was saved" not in checked
    done(drafted, *DRAFT[:4], "T08-N", *DRAFT[5:], "--expect", "phone=400")
    assert (
        "--version and --reviewed-by"
        in call(drafted, "contract", "check", "T07-N", "T08-N", "--promises", "--reviewed-by", "김하나").output
    )


def test_a_stale_judgement_is_none(drafted: Workspace) -> None:
    """Too old, of other targets, or for less confidence: it neither refuses nor satisfies."""
    for changes in (
        {"judged_on": date(2026, 8, 1)},
        {"agreement": "f" * 64},
        {"confidence": Decimal("0.8")},
    ):
        judged(drafted, {"answer_rate": 2}, **changes)
        refused = call(drafted, *SIGN)
        assert refused.exit_code == 3
        assert "judged too long ago, or as they were then" in refused.output
        assert "That judgement is stale" in call(drafted, "contract", "check", "T07-N").output


def test_a_review_does_not_wait_for_a_promise(drafted: Workspace) -> None:
    """It is read by somebody first, and signed for by somebody later."""
    judged(drafted, {"answer_rate": 6})
    assert "Reviewed by" in done(drafted, "contract", "check", "T07-N", "--reviewed-by", "김하나")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--accept-promise", "all"), "Name both"),
        (("--by", "정모아"), "Name both"),
        (("--reason", "그냥"), "Name both"),
        (("--accept-promise", "backlog_age", "--by", "정모아"), "Nobody promises 'backlog_age' here"),
    ],
)
def test_half_an_acceptance_is_refused(drafted: Workspace, words: tuple[str, ...], said: str) -> None:
    """A KPI without a name, a name without a KPI, a KPI that nobody promises."""
    result = call(drafted, *SIGN, *words)
    assert result.exit_code != 0
    assert said in result.output


def test_without_contacts_nothing_can_be_judged(drafted: Workspace) -> None:
    """The way out is named; so is one contract or all of them."""
    result = call(drafted, "contract", "check", "T07-N", "--promises", "--workers", "1")
    assert result.exit_code == 4
    assert "pumasi import contacts FILE" in result.output
    assert "Name the contract ID(s)" in call(drafted, "contract", "check").output
    assert "add --promises" in call(drafted, "contract", "check", "--all").output
