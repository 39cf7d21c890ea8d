"""Problems and errors say what, where and how to mend it."""

from __future__ import annotations

import pytest

from core.errors import BrokenInvariant, PumasiError, require
from core.messages import pattern, say
from core.parties import Party, is_business_number
from core.problems import Place, Problem


def test_a_place_reads_like_a_finger_on_the_cell() -> None:
    """Parts that are unknown are left out."""
    assert str(Place(file="a.xlsx", sheet="상담사", row=7, column="시급")) == "a.xlsx, sheet 상담사, row 7, column 시급"
    assert str(Place(row=3)) == "row 3"
    assert str(Place()) == ""


def test_a_problem_says_what_and_how_to_fix() -> None:
    """Both texts come from the catalogue, filled with the values at fault."""
    problem = Problem(code="core.rate_missing", values={"name": "tax.vat", "day": "2024-01-01"})
    assert "tax.vat" in problem.what
    assert "pumasi import rates" in problem.how_to_fix
    assert str(problem) == f"{problem.what} {problem.how_to_fix}"


def test_an_unknown_message_is_our_mistake() -> None:
    """A test of the house proves that no code uses one."""
    with pytest.raises(KeyError):
        say("core.no_such_text")
    with pytest.raises(KeyError):
        pattern("noroom.at_all")


def test_errors_carry_their_text() -> None:
    """What a user reads is made when it is shown."""
    assert str(PumasiError("core.period.bad", text="x")).startswith("'x' is not a month")
    with pytest.raises(BrokenInvariant, match="because"):
        require(False, "because")


@pytest.mark.parametrize(
    ("number", "good"),
    [
        ("120-81-47521", True),
        ("120-81-47522", False),
        ("1208147521", True),
        ("12081475", False),
        ("abcdefghij", False),
        ("１２０８１４７５２１", False),
    ],
)
def test_the_check_digit_of_a_business_number(number: str, good: bool) -> None:
    """Weights 1,3,7,1,3,7,1,3,5 (facts/korea.md); 120-81-47522 has the right shape and a wrong digit."""
    assert is_business_number(number) is good


def test_a_party_with_a_wrong_number_is_no_record() -> None:
    """The import turns this into a Problem before the record is built."""
    with pytest.raises(BrokenInvariant):
        Party(name="가", business_number="1208147522", representative="나", address="다")
