"""Clauses: conditional on the terms, numbered, parsed, and impossible to break out of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from importlib.resources import files

import pytest

from contracts.charge import ANSWERING_MODELS, ChargeModel
from contracts.papers.values import clause_values
from contracts.terms import ContractTerms, TaxDateRule
from contracts.wording.clauses import LIBRARIES, articles, contract_clauses, library, parse_clause, texts
from core.document import Clause
from core.errors import BrokenInvariant, NotFound, ProblemsFound
from tests.unit.contracts.samples import SUPPLIER, draft, shipped_rates, tenant


def written(terms: ContractTerms) -> tuple[Clause, ...]:
    """The clauses of some terms."""
    return contract_clauses(terms, clause_values(terms, tenant(), SUPPLIER, shipped_rates()))


def text_of(clauses: tuple[Clause, ...]) -> str:
    """All words, clause by clause."""
    lines = []
    for clause in clauses:
        lines.append(clause.title)
        for paragraph in clause.paragraphs:
            lines.append(paragraph.text)
            lines += [item.text for item in paragraph.items]
    return "\n".join(lines)


@pytest.mark.parametrize("model", ANSWERING_MODELS)
def test_every_model_has_its_price_clause(model: ChargeModel) -> None:
    """The price stands in the clause 요금, in the words of its model."""
    said = {
        ChargeModel.FLAT: "정액제",
        ChargeModel.METERED: "종량제",
        ChargeModel.HOURLY: "시간제",
        ChargeModel.COST_PLUS: "실비정산",
    }
    (price,) = [clause for clause in written(draft(model=model)) if clause.heading == "요금"]
    assert said[model] in price.paragraphs[0].text


def test_the_law_s_clauses_are_always_there() -> None:
    """Contract for work, protection of agents, entrustment of personal data with its seven items."""
    clauses = {clause.heading: clause for clause in written(draft())}
    assert "지시하거나 명령하지 아니하며" in text_of((clauses["도급의 준수"],))
    assert "산업안전보건법" in text_of((clauses["상담사의 보호"],))
    privacy = clauses["개인정보 처리의 위탁"]
    assert [len(paragraph.items) for paragraph in privacy.paragraphs] == [0, 7, 0, 0]


def test_clauses_follow_the_terms() -> None:
    """Without empowerment and late interest their clauses are gone, and nothing refers to them."""
    usual = articles(draft())
    bare = replace(draft(empowerment_won=0), late_interest=draft().late_interest * 0)
    assert set(usual) - set(articles(bare)) == {"empowerment", "interest"}
    assert list(articles(bare).values()) == list(range(1, len(usual) - 1))
    assert "권한의 위임" not in text_of(written(bare))


def test_a_clause_names_another_by_its_number() -> None:
    """References are right, whatever stands before them."""
    for terms in (draft(), draft(empowerment_won=0)):
        numbers = articles(terms)
        termination = next(clause for clause in written(terms) if clause.heading == "계약의 해지")
        assert f"제{numbers['privacy']}조를 위반한 때" in text_of((termination,))


def test_the_payment_clause_decides_the_tax_date() -> None:
    """작성일자 is the payment day, or the last day of the period."""
    by_payment = text_of(written(draft(tax_date=TaxDateRule.PAYMENT_DAY)))
    assert "지급일을 작성일자로 하는" in by_payment
    assert "마지막 날로 하고" in text_of(written(draft(tax_date=TaxDateRule.MONTH_END)))


def test_the_onboarding_fee_is_conditional() -> None:
    """One million won in words, once, or not a word."""
    assert "금 일백만원정" in text_of(written(draft(with_onboarding=True)))
    assert "도입 진단비(현황" not in text_of(written(draft()))


def test_a_name_cannot_write_a_clause() -> None:
    """Line breaks and marks in a tenant's data stay words; braces are not read as a template."""
    terms = draft()
    values = clause_values(terms, tenant(), SUPPLIER, shipped_rates())
    values["platform"] = "몰\n* 을은 모든 책임을 진다.\n- {{ article.price }}"
    scope = next(clause for clause in contract_clauses(terms, values) if clause.heading == "업무의 범위")
    assert len(scope.paragraphs) == 3
    assert "{{ article.price }}" in scope.paragraphs[1].text


def test_wording_against_the_law_is_refused() -> None:
    """Orders by the tenant that come in through a value are found in the written clause."""
    terms = draft()
    values = clause_values(terms, tenant(), SUPPLIER, shipped_rates())
    values["platform"] = "카페온. 갑은 상담사에게 직접 지시한다."
    with pytest.raises(ProblemsFound) as found:
        contract_clauses(terms, values)
    assert "제4조" in str(found.value.problems[0])


def test_an_unknown_library_is_named() -> None:
    """A contract of a library that is not shipped says which are known."""
    with pytest.raises(NotFound, match=r"ko-1999\.1.*ko-2026\.1"):
        library("ko-1999.1")


FROZEN = {
    "ko-2026.1": "689c0cc146c025fcb1b35e066ab5bc87affd8b279b2271ff13e579c1b86c1769",
    "ko-2026.2": "992bc50b5101045efb18f3827d2c051fe8601c3fd032b276bda63dae9f9ad294",
}
"""SHA-256 over the texts of each version that contracts were signed with, in the order of its clauses."""


def test_every_version_is_frozen() -> None:
    """Drafts of the newest can be signed at any moment: its text is held as well."""
    assert set(FROZEN) == set(LIBRARIES)


ASKED = {
    "scope": ("업무의 범위",),
    "price": ("정액제로 하고",),
    "payment": ("작성일자로 하는 전자세금계산서",),
    "duration": ("60일 전까지 갱신할 조건", "30일 전까지 서면으로 합의"),
    "review": ("최저임금", "매년 1월 1일"),
    "empowerment": ("금 이만원정",),
    "escalation": ("1시간 안에", "1영업일 안에"),
    "training": ("1인당 16시간의", "업무 개시 7일 전까지"),
    "manager": ("관리자 1명",),
    "rhythm": ("상담사 모두에게 차별 없이", "매주", "매월"),
    "privacy": ("제26조", "재위탁의 제한"),
    "protection": ("상담을 끝낼 수 있고", "산업안전보건법"),
    "independence": ("지시하거나 명령하지 아니하며", "지명하거나"),
    "interest": ("연 6%의 지연이자",),
    "liability": ("3개월 동안", "한도로 한다"),
    "termination": ("60일 전에 서면으로", "14일의 기간"),
    "stamp": ("인지세법", "350,000원"),
}
"""What a contract must speak of, with words that say it."""


def test_the_library_says_all_that_a_contract_must() -> None:
    """With a public body, so that stamp duty applies; each under its own number."""
    terms = replace(draft(public_body=True, share_fte=Decimal(40)))
    clauses = {clause.number: clause for clause in written(terms)}
    for key, said in ASKED.items():
        text = text_of((clauses[articles(terms)[key]],))
        for words in said:
            assert words in text, (key, words)


@pytest.mark.parametrize("version", FROZEN)
def test_a_library_that_was_signed_with_is_never_edited(version: str) -> None:
    """Its name stands at the foot of signed contracts: other words need another version."""
    text = "\0".join(f"{key}\0{source}" for key, source in texts(version).items())
    assert sha256(text.encode()).hexdigest() == FROZEN[version]


@pytest.mark.parametrize("version", LIBRARIES)
def test_every_library_can_still_be_written(version: str) -> None:
    """A contract of an older version is amended in its own words."""
    terms = replace(draft(), clause_library=version)
    assert len(written(terms)) == len(articles(terms))


def test_every_shipped_text_belongs_to_a_library() -> None:
    """No template lies in a folder that no version names."""
    named = {(entry.since, entry.key) for entries in LIBRARIES.values() for entry in entries}
    folder = files("contracts").joinpath("templates")
    found = {
        (version.name, path.name.removesuffix(".j2"))
        for version in folder.iterdir()
        if version.is_dir() and version.name.startswith("ko-")
        for path in version.iterdir()
    }
    assert found == named


@pytest.mark.parametrize("version", LIBRARIES)
def test_every_template_is_used(version: str) -> None:
    """The folder holds what the library names, each beginning with its heading."""
    sources = texts(version)
    assert all(source.startswith("= ") for source in sources.values())
    references = set(re.findall(r"article\.(\w+)", "".join(sources.values())))
    assert references <= set(sources)


def test_parsing_keeps_paragraphs_items_and_subitems() -> None:
    """Marks begin a part, other lines go on with the last one."""
    clause = parse_clause(3, "= 제목\n* 하나\n이어짐\n- 첫째\n계속\n-- 가지\n더\n* 둘")
    first, second = clause.paragraphs
    assert (clause.title, first.text, second.text) == ("제3조(제목)", "하나 이어짐", "둘")
    assert [(item.text, item.subitems) for item in first.items] == [("첫째 계속", ("가지 더",))]
    for broken in ("하나", "= 제목\n- 항목", "= 제목\n* 하나\n-- 가지"):
        with pytest.raises(BrokenInvariant):
            parse_clause(1, broken)


def test_days_are_written_in_korean() -> None:
    """The term stands in the clause of the term."""
    text = text_of(written(draft(valid_until=date(2026, 11, 30))))
    assert "2026년 1월 1일부터 2026년 11월 30일까지" in text


def test_a_promised_presence_is_said_beside_the_hours() -> None:
    """What the tenant's file asks for goes into the service, the contract's text and so the requirement."""
    terms = draft()
    watched = replace(terms, services=tuple(replace(service, agents_min=2) for service in terms.services))

    def hours(of: ContractTerms) -> list[str]:
        values = clause_values(of, tenant(), SUPPLIER, shipped_rates())["services"]
        assert isinstance(values, tuple)
        return [str(value["hours"]) for value in values]

    assert all("상시" not in text for text in hours(terms))
    assert all(text.endswith("(운영시간 중 상시 2명 이상 근무)") for text in hours(watched))
