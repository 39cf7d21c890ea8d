"""Korean forms of numbers, days and words, as documents print them. Pure functions; no value is rounded here.

>>> won(1_000_000)
'1,000,000원'
>>> amount_in_words(1_000_000)
'금 일백만원정'
>>> korean_date(date(2026, 10, 31))
'2026년 10월 31일'
>>> with_particle("고객사", "은/는")
'고객사는'
"""

from __future__ import annotations

from datetime import date

from core.errors import BrokenInvariant, require

WEEKDAYS = "월화수목금토일"
"""One syllable a weekday, Monday first."""

_DIGITS = "영일이삼사오육칠팔구"
_SMALL_UNITS = ("", "십", "백", "천")
_LARGE_UNITS = ("", "만", "억", "조", "경")
_GANADA = "가나다라마바사아자차카타파하"
_HANGUL_FIRST, _HANGUL_LAST, _FINALS = 0xAC00, 0xD7A3, 28
_FINAL_RIEUL = 8
_DIGITS_WITH_FINAL = frozenset("013678")
"""영 일 삼 육 칠 팔 end in a consonant."""
_DIGITS_WITH_RIEUL = frozenset("178")
_LETTERS_WITH_FINAL = frozenset("LMNR")
"""엘 엠 엔 알 end in a consonant."""
_LETTERS_WITH_RIEUL = frozenset("LR")
_PARTICLES = {
    "은/는": ("은", "는"),
    "이/가": ("이", "가"),
    "을/를": ("을", "를"),
    "과/와": ("과", "와"),
    "으로/로": ("으로", "로"),
    "이라/라": ("이라", "라"),
}


def thousands(value: int) -> str:
    """``-1234567`` as ``-1,234,567``."""
    return f"{value:,}"


def won(value: int) -> str:
    """``1000000`` as ``1,000,000원``."""
    return f"{value:,}원"


def number_in_words(value: int) -> str:
    """A number from 0 to below 10^20 in Hangul, the 일 always written, as on deeds: 1100 is 일천일백."""
    require(0 <= value < 10**20, "a number that has no Korean words here")
    if value == 0:
        return _DIGITS[0]
    words: list[str] = []
    for place, unit in enumerate(_LARGE_UNITS):
        four = value // 10 ** (4 * place) % 10**4
        if four:
            words.append(_four_digits(four) + unit)
    return "".join(reversed(words))


def _four_digits(value: int) -> str:
    digits = [(value // 10**place % 10, unit) for place, unit in enumerate(_SMALL_UNITS)]
    return "".join(_DIGITS[digit] + unit for digit, unit in reversed(digits) if digit)


def amount_in_words(value_won: int) -> str:
    """``1000000`` as ``금 일백만원정``; an amount below zero (a credit) as ``금 마이너스 일백만원정``."""
    sign = "마이너스 " if value_won < 0 else ""
    return f"금 {sign}{number_in_words(abs(value_won))}원정"


def korean_date(day: date) -> str:
    """``2026년 10월 31일``, without leading zeros."""
    return f"{day.year}년 {day.month}월 {day.day}일"


def korean_date_with_weekday(day: date) -> str:
    """``2026년 10월 31일(토)``."""
    return f"{korean_date(day)}({WEEKDAYS[day.weekday()]})"


def short_date(day: date) -> str:
    """``10/31(토)``: the head of a column in a roster."""
    return f"{day.month}/{day.day}({WEEKDAYS[day.weekday()]})"


def korean_month(day: date) -> str:
    """The month of a day: ``2026년 10월``."""
    return f"{day.year}년 {day.month}월"


def clock(minute_of_day: int) -> str:
    """``570`` as ``09:30``; 1440 is ``24:00``, and a shift past midnight goes on counting: ``26:00``."""
    require(minute_of_day >= 0, "a minute before midnight")
    hour, minute = divmod(minute_of_day, 60)
    return f"{hour:02d}:{minute:02d}"


def hours_and_minutes(minutes: int) -> str:
    """``510`` as ``8시간 30분``, ``480`` as ``8시간``, ``30`` as ``30분``."""
    require(minutes >= 0, "a length below zero")
    hour, minute = divmod(minutes, 60)
    parts = [f"{hour}시간"] if hour else []
    if minute or not hour:
        parts.append(f"{minute}분")
    return " ".join(parts)


def business_number(number: str) -> str:
    """A business registration number as ``123-45-67890``. ``number`` holds ten digits, with or without
    hyphens.
    """
    digits = number.replace("-", "")
    require(len(digits) == 10 and digits.isascii() and digits.isdigit(), "a business number has ten digits")
    return f"{digits[:3]}-{digits[3:5]}-{digits[5:]}"


def circled(number: int) -> str:
    """Paragraph number of a clause: ``①`` to ``㊿``."""
    for first, last, code in ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
        if first <= number <= last:
            return chr(code + number - first)
    raise BrokenInvariant("circled numbers go from 1 to 50")


def ganada(number: int) -> str:
    """Letter of an item below an item: ``가`` to ``하``, then ``거`` to ``허`` and so on, as statutes
    count.
    """
    require(1 <= number <= len(_GANADA) * 3, "items are counted from 1 to 42")
    lap, place = divmod(number - 1, len(_GANADA))
    vowel_steps = (0, 4, 8)
    return chr(ord(_GANADA[place]) + vowel_steps[lap] * _FINALS)


def with_particle(word: str, particle: str) -> str:
    """A word with the particle its last sound asks for: ``("갑", "은/는")`` is ``갑은``.

    ``particle`` is one of 은/는, 이/가, 을/를, 과/와, 으로/로, 이라/라. Digits and the Latin letters L M N
    R count by the way they are read; closing brackets and quotes are looked through.
    """
    require(particle in _PARTICLES, f"an unknown particle {particle}")
    closed, open_ = _PARTICLES[particle]
    has_final, is_rieul = _last_sound(word)
    if particle == "으로/로":
        return word + (closed if has_final and not is_rieul else open_)
    return word + (closed if has_final else open_)


def _last_sound(word: str) -> tuple[bool, bool]:
    """Whether the last sound is a consonant, and whether that consonant is ㄹ."""
    bare = word.rstrip(" )]}」』》\"'’”.")
    last = bare[-1:].upper()
    if last and _HANGUL_FIRST <= ord(last) <= _HANGUL_LAST:
        final = (ord(last) - _HANGUL_FIRST) % _FINALS
        return final != 0, final == _FINAL_RIEUL
    if last.isascii() and last.isdigit():
        return last in _DIGITS_WITH_FINAL, last in _DIGITS_WITH_RIEUL
    return last in _LETTERS_WITH_FINAL, last in _LETTERS_WITH_RIEUL
