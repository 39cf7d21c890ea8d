"""Wording that would make a contract a labour lease is found; wording that forbids it passes."""

from __future__ import annotations

import pytest

from contracts.wording.clauses import LIBRARIES, texts
from contracts.wording.safeguards import wording_problems


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("갑은 상담사에게 직접 업무를 지시할 수 있다.", "contract.orders_by_tenant"),
        ("상담사는 갑의 지휘와 명령을 따른다.", "contract.orders_by_tenant"),
        ("고객사 담당자가 상담원을 수시로 감독한다.", "contract.orders_by_tenant"),
        ("갑이 직접 지휘하는 인력 2명을 둔다.", "contract.orders_by_tenant"),
        ("갑은 상담사를 면접하여 선발한다.", "contract.staff_by_tenant"),
        ("갑이 요구하면 을은 투입인력을 교체한다.", "contract.staff_by_tenant"),
        ("갑은 을의 직원의 근태를 확인한다.", "contract.staff_by_tenant"),
        ("갑은 상담사에게 직접 지시할 수 있으며, 을은 이를 거부하지 못한다.", "contract.orders_by_tenant"),
        ("갑은 매주 회의를 열고, 상담사에게 업무를 지시한다.", "contract.orders_by_tenant"),
        ("갑은 정당한 사유 없이 상담사를 교체할 수 있다.", "contract.staff_by_tenant"),
        ("갑의 요청을 따르지 않는 상담사는 교체한다.", "contract.staff_by_tenant"),
        ("갑은 상담사의 출퇴근을 관리한다.", "contract.staff_by_tenant"),
        ("전담 상담사: 홍길동", "contract.named_agent"),
        ("급한 문의는 상담사 홍길동 씨가 받는다.", "contract.named_agent"),
        ("담당 상담사는 김가온으로 한다.", "contract.named_agent"),
    ],
)
def test_forbidden_wording_is_found(text: str, code: str) -> None:
    """Each way of giving orders, choosing staff or naming an agent."""
    assert [problem.code for problem in wording_problems(text)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "갑은 상담사에게 직접 업무를 지시하거나 명령하지 아니한다.",
        "갑은 상담사를 지명할 수 없다.",
        "갑은 상담사에게 직접 지시하여서는 아니 된다.",
        "갑은 상담사를 지명하거나, 특정 상담사의 교체를 요구하지 아니하며, 상담사의 근태에 관여하지 아니한다.",
        "갑은 자료를 제공하며, 을은 상담사를 배치하고 교체한다.",
        "을은 상담사의 채용과 배치를 스스로 결정한다.",
        "반품은 수령 후 7일 안에 가능하다. 배송비는 고객이 부담한다.",
        "갑 책임자: 한가온, 02-000-0000, cs@example.com",
    ],
)
def test_sound_wording_passes(text: str) -> None:
    """Denials, our own rights and ordinary policies are no problem."""
    assert wording_problems(text) == ()


def test_a_name_of_our_agents_is_found_and_not_repeated() -> None:
    """The problem says that a name stands there, not which."""
    (problem,) = wording_problems("급한 일은 이다온에게 연락한다.", agent_names=("이다온", ""))
    assert problem.code == "contract.agent_of_ours"
    assert "이다온" not in str(problem)


@pytest.mark.parametrize("version", LIBRARIES)
def test_the_library_itself_is_sound(version: str) -> None:
    """Every template passes its own safeguard."""
    assert [problem for text in texts(version).values() for problem in wording_problems(text)] == []
