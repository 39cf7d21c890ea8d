"""Parsers of cells: Korean habits of writing days, times, money and yes or no, read exactly or refused."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from core.channels import Channel
from core.intake import BadCell, Parser
from core.parties import CODE, is_business_number
from core.periods import MINUTES_A_DAY, SEOUL
from core.service import WEEKDAY_NAMES_KO

TEXT_LENGTH_MAX = 400
DAYLIGHT_SAVING_UNTIL = 1988
"""The last year in which Seoul turned its clocks: until then some wall clock times were none, or were twice."""

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|\. ?(\d{1,2})\. ?(\d{1,2})\.?|(\d{2})(\d{2}))")
_CLOCK = re.compile(r"(오전|오후|AM|PM)? ?(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)? ?(AM|PM)?", re.IGNORECASE)
_ZONE = re.compile(r"(Z|[+-]\d{2}:?\d{2})$")
_GROUPED = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?")
_YES = frozenset({"Y", "YES", "예", "O", "TRUE", "1"})
_NO = frozenset({"N", "NO", "아니오", "아니요", "X", "FALSE", "0"})


KOREAN = frozenset({"한국어", "korean", "ko"})
"""What needs no word: everybody speaks it."""


def text(cell: str) -> str:
    """Words as they stand, at most TEXT_LENGTH_MAX characters and without control characters."""
    if len(cell) > TEXT_LENGTH_MAX:
        raise BadCell("imports.cell.too_long", length_max=TEXT_LENGTH_MAX)
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in cell):
        raise BadCell("imports.cell.control")
    return cell


def code(cell: str) -> str:
    """A code of ours: upper-case letters, digits, ``-`` and ``_``, at most 20."""
    if CODE.fullmatch(cell) is None:
        raise BadCell("imports.cell.code")
    return cell


def day(cell: str) -> date:
    """``2026-11-09``, ``2026/11/9``, ``2026. 11. 9.``, ``20261109``; a midnight after it is dropped."""
    plain = re.sub(r"[T ]00:00(:00(\.0+)?)?$", "", _plain(cell))
    found = _DAY.fullmatch(plain)
    if found is None:
        raise BadCell("imports.cell.day")
    year, month, number = (int(part) for part in found.groups() if part is not None)
    try:
        return date(year, month, number)
    except ValueError as broken:
        raise BadCell("imports.cell.day") from broken


def minute_of_day(cell: str) -> int:
    """``9:00``, ``09:00:00``, ``오후 3:30``, ``24:00`` and, for a shift past midnight, up to ``48:00``: minutes."""
    hour, minute, second = _clock(_plain(cell), hours_max=48)
    if second:
        raise BadCell("imports.cell.clock")
    return hour * 60 + minute


def moment(cell: str) -> datetime:
    """A day and a time, wall clock of Asia/Seoul unless a zone stands behind it."""
    plain = _plain(cell)
    zone = _ZONE.search(plain)
    if zone is not None:
        try:
            return datetime.fromisoformat(plain).astimezone(SEOUL)
        except ValueError as broken:
            raise BadCell("imports.cell.moment") from broken
    head, _, tail = plain.replace("T", " ", 1).rpartition(" ") if "T" in plain else _split_moment(plain)
    try:
        hour, minute, second = _clock(tail.strip(), hours_max=24)
        start = day(head.strip())
    except BadCell as broken:
        raise BadCell("imports.cell.moment") from broken
    if hour == 24:
        raise BadCell("imports.cell.moment")
    found = datetime(start.year, start.month, start.day, hour, minute, second, tzinfo=SEOUL)
    if start.year <= DAYLIGHT_SAVING_UNTIL and found.utcoffset() != found.replace(fold=1).utcoffset():
        raise BadCell("imports.cell.daylight_saving")
    return found


def moment_or_day(cell: str) -> datetime | date:
    """A moment, or a whole day."""
    try:
        return day(cell)
    except BadCell:
        return moment(cell)


def moment_like(pattern: str) -> Parser:
    """A parser of moments written in a foreign way: ``%d.%m.%y %H:%M``, as ``strptime`` reads it."""

    def parse(cell: str) -> datetime:
        try:
            found = datetime.strptime(cell, pattern)
        except ValueError as broken:
            raise BadCell("imports.cell.like", pattern=pattern) from broken
        return found.replace(tzinfo=SEOUL) if found.tzinfo is None else found.astimezone(SEOUL)

    return parse


def exact(cell: str) -> Decimal:
    """A number, thousands grouped or not."""
    plain = _plain(cell)
    if _GROUPED.fullmatch(plain) is None:
        raise BadCell("imports.cell.number")
    try:
        return Decimal(plain.replace(",", ""))
    except InvalidOperation as broken:
        raise BadCell("imports.cell.number") from broken


def whole(least: int, most: int) -> Parser:
    """A parser of whole numbers between two bounds, both inclusive."""

    def parse(cell: str) -> int:
        number = exact(cell)
        if number != number.to_integral_value():
            raise BadCell("imports.cell.whole")
        if not least <= number <= most:
            raise BadCell("imports.cell.out_of_range", least=least, most=most)
        return int(number)

    return parse


def number(least: Decimal, most: Decimal) -> Parser:
    """A parser of exact numbers between two bounds, both inclusive."""

    def parse(cell: str) -> Decimal:
        found = exact(cell)
        if not least <= found <= most:
            raise BadCell("imports.cell.out_of_range", least=least, most=most)
        return found

    return parse


def won(least: int = 0, most: int = 100_000_000_000) -> Parser:
    """A parser of whole won: ``12,500``, ``12,500원``, ``₩12,500``."""
    parse_whole = whole(least, most)

    def parse(cell: str) -> object:
        return parse_whole(_plain(cell).removeprefix("₩").removesuffix("원").strip())

    return parse


def ratio(least: Decimal, most: Decimal) -> Parser:
    """A parser of ratios: ``12%`` or ``0.12``. A bare 12 is refused where it is out of bounds."""
    parse_number = number(least, most)

    def parse(cell: str) -> object:
        plain = _plain(cell)
        if plain.endswith("%"):
            return _percent(plain[:-1].strip(), least, most)
        try:
            return parse_number(plain)
        except BadCell as broken:
            raise BadCell("imports.cell.ratio", least=least, most=most) from broken

    return parse


def _percent(digits: str, least: Decimal, most: Decimal) -> Decimal:
    found = exact(digits) / 100
    if not least <= found <= most:
        raise BadCell(
            "imports.cell.out_of_range", least=f"{(least * 100).normalize():f}%", most=f"{(most * 100).normalize():f}%"
        )
    return found


def yes_no(cell: str) -> bool:
    """Y, N, 예, 아니오, O, X, TRUE, FALSE."""
    plain = _plain(cell).upper()
    if plain in _YES:
        return True
    if plain in _NO:
        return False
    raise BadCell("imports.cell.yes_no")


def one_of(choices: Mapping[str, Any]) -> Parser:
    """A parser of a few words, letters of either case."""
    folded = {word.casefold(): value for word, value in choices.items()}

    def parse(cell: str) -> object:
        if cell.casefold() not in folded:
            raise BadCell("imports.cell.choice", choices=", ".join(choices))
        return folded[cell.casefold()]

    return parse


def weekday(cell: str) -> int:
    """월 … 일, with or without 요일: 0 … 6."""
    name = _plain(cell).removesuffix("요일")
    if name not in WEEKDAY_NAMES_KO:
        raise BadCell("imports.cell.weekday")
    return WEEKDAY_NAMES_KO.index(name)


def weekdays(cell: str) -> frozenset[int]:
    """``월화수목금``, ``월,수,금``, ``월-금``, ``매일``, ``평일``, ``주말``."""
    plain = _plain(cell).replace(" ", "")
    named = {"매일": range(7), "평일": range(5), "주말": range(5, 7)}.get(plain)
    if named is not None:
        return frozenset(named)
    first, dash, last = plain.replace("~", "-").partition("-")
    if dash:
        begin, end = weekday(first), weekday(last)
        if begin > end:
            raise BadCell("imports.cell.weekdays")
        return frozenset(range(begin, end + 1))
    names = [name for name in re.split(r"[,/·]", plain) if name] if re.search(r"[,/·]", plain) else list(plain)
    found = [weekday(name) for name in names]
    if not found or len(set(found)) != len(found):
        raise BadCell("imports.cell.weekdays")
    return frozenset(found)


CHANNELS: Mapping[str, Channel] = {
    **{channel.korean: channel for channel in Channel},
    **{channel.value: channel for channel in Channel},
}
"""Words for channels, Korean first."""

channel = one_of(CHANNELS)


def channels(cell: str) -> frozenset[Channel]:
    """``전화,채팅``."""
    words = [word.strip() for word in re.split(r"[,/·]", cell) if word.strip()]
    found = [channel(word) for word in words]
    if not found:
        raise BadCell("imports.cell.choice", choices=", ".join(CHANNELS))
    return frozenset(Channel(str(item)) for item in found)


def language(cell: str) -> str:
    """The name of a language as it is compared; Korean, which everybody speaks, is none."""
    word = _plain(cell).casefold()
    return "" if word in KOREAN else word


def languages(cell: str) -> frozenset[str]:
    """``영어, 중국어``."""
    return frozenset(language(word) for word in re.split(r"[,/·]", cell) if word.strip()) - {""}


def business_number(cell: str) -> str:
    """A business registration number: ten digits, hyphens allowed, check digit right."""
    if not is_business_number(cell):
        raise BadCell("imports.cell.business_number")
    return cell.replace("-", "")


def _plain(cell: str) -> str:
    """Full-width digits and signs, which Korean input methods write, as the plain ones."""
    return unicodedata.normalize("NFKC", cell).strip()


def _split_moment(plain: str) -> tuple[str, str, str]:
    """Before and after the time: the day may hold spaces (``2026. 11. 9.``), the time too (``오후 3:30``)."""
    found = re.search(r"(오전|오후|AM|PM)? ?\d{1,2}:\d{2}.*$", plain, re.IGNORECASE)
    return (plain[: found.start()], " ", plain[found.start() :]) if found else (plain, " ", "")


def _clock(plain: str, *, hours_max: int) -> tuple[int, int, int]:
    found = _CLOCK.fullmatch(plain)
    if found is None:
        raise BadCell("imports.cell.clock")
    before, hour_text, minute_text, second_text, _, after = found.groups()
    hour, minute, second = int(hour_text), int(minute_text), int(second_text or 0)
    half = (before or after or "").upper()
    if half:
        if not 1 <= hour <= 12 or (before and after):
            raise BadCell("imports.cell.clock")
        hour = hour % 12 + (12 if half in ("오후", "PM") else 0)
    if minute > 59 or second > 59 or hour * 60 + minute > min(hours_max, 48) * 60 or hours_max * 60 > 2 * MINUTES_A_DAY:
        raise BadCell("imports.cell.clock")
    return hour, minute, second
