"""Korean forms of amounts, days and words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import korean
from core.errors import BrokenInvariant


@pytest.mark.parametrize(
    ("value_won", "words"),
    [
        (0, "금 영원정"),
        (1, "금 일원정"),
        (10, "금 일십원정"),
        (1_000_000, "금 일백만원정"),
        (110_000, "금 일십일만원정"),
        (100_000_000, "금 일억원정"),
        (1_234_567, "금 일백이십삼만사천오백육십칠원정"),
        (100_010_001, "금 일억일만일원정"),
        (-805_200, "금 마이너스 팔십만오천이백원정"),
    ],
)
def test_amount_in_words_always_writes_the_leading_one(value_won: int, words: str) -> None:
    """금 일백만원정, as deeds write it: no library does."""
    assert korean.amount_in_words(value_won) == words


@given(st.integers(min_value=0, max_value=10**20 - 1))
def test_words_read_back_as_the_number(value: int) -> None:
    """An independent reader of Hangul numbers finds the same number."""
    digits = {syllable: number for number, syllable in enumerate("영일이삼사오육칠팔구")}
    small, large = {"십": 10, "백": 100, "천": 1000}, {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
    total = four = digit = 0
    for syllable in korean.number_in_words(value):
        if syllable in digits:
            digit = digits[syllable]
        elif syllable in small:
            four, digit = four + digit * small[syllable], 0
        else:
            total, four, digit = total + (four + digit) * large[syllable], 0, 0
    assert total + four + digit == value


def test_dates_and_times_read_as_in_korea() -> None:
    """Years first, no leading zeros, the weekday as one syllable; a shift past midnight counts on."""
    day = date(2026, 10, 31)
    assert korean.korean_date(day) == "2026년 10월 31일"
    assert korean.korean_date_with_weekday(day) == "2026년 10월 31일(토)"
    assert korean.short_date(date(2026, 11, 9)) == "11/9(월)"
    assert korean.korean_month(day) == "2026년 10월"
    assert [korean.clock(minute) for minute in (0, 570, 1440, 1560)] == ["00:00", "09:30", "24:00", "26:00"]
    assert [korean.hours_and_minutes(minute) for minute in (0, 30, 480, 510)] == [
        "0분",
        "30분",
        "8시간",
        "8시간 30분",
    ]


@pytest.mark.parametrize(
    ("word", "particle", "expected"),
    [
        ("고객사", "은/는", "고객사는"),
        ("갑", "이/가", "갑이"),
        ("요금", "을/를", "요금을"),
        ("서울", "으로/로", "서울로"),
        ("부산", "으로/로", "부산으로"),
        ("주식회사 품앗이(을)", "과/와", "주식회사 품앗이(을)과"),
        ("T07", "은/는", "T07은"),
        ("KPI 2", "이/가", "KPI 2가"),
        ("VOC", "을/를", "VOC를"),
        ("CRM", "은/는", "CRM은"),
    ],
)
def test_a_particle_follows_the_last_sound(word: str, particle: str, expected: str) -> None:
    """은 after a consonant, 는 after a vowel; 로 after ㄹ."""
    assert korean.with_particle(word, particle) == expected


def test_numbers_of_paragraphs_and_items() -> None:
    """① to ㊿, then a mistake; 가 나 … 하 거."""
    assert [korean.circled(number) for number in (1, 20, 21, 50)] == ["①", "⑳", "㉑", "㊿"]
    assert [korean.ganada(number) for number in (1, 14, 15)] == ["가", "하", "거"]
    with pytest.raises(BrokenInvariant):
        korean.circled(51)


def test_a_business_number_has_ten_digits() -> None:
    """Hyphens are put where they belong; anything else is refused."""
    assert korean.business_number("1234567890") == "123-45-67890"
    assert korean.business_number("123-45-67890") == "123-45-67890"
    with pytest.raises(BrokenInvariant):
        korean.business_number("12345")
