"""Text on its way to a layout: how wide it is, and which words stay whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
"""What a layout reads."""
WIDTHS_AT_HAND = 16_384
"""Widths that are kept: labels and small numbers come again on every page."""


@lru_cache(maxsize=WIDTHS_AT_HAND)
def text_width(text: str) -> float:
    """Width of one line in ems of Noto Sans KR, near enough to decide columns: Hangul 0.92, digits 0.56."""
    total = 0.0
    for character in text:
        if unicodedata.east_asian_width(character) in "WF":
            total += 0.92
        elif character in " .,:;|'·()[]ijl":
            total += 0.33
        elif character.isupper() or character in "%&@mwMW":
            total += 0.66
        else:
            total += 0.56
    return total


_WORD_LIMIT = 24
_PIECE = 4


def prose(text: str) -> Json:
    """Lines of words for the layout, each with a flag whether it is kept whole.

    A Korean word is, as typesetting for reading does. Words of more than 24 characters come as a list of pieces between
    which a line may end: else an address without spaces would run into its neighbour.
    """
    return [[[_pieces(word), _kept(word)] for word in line.split(" ") if word] for line in text.split("\n")]


def _kept(word: str) -> bool:
    return len(word) <= _WORD_LIMIT and any("가" <= character <= "힣" for character in word)


def _pieces(word: str) -> Json:
    if len(word) <= _WORD_LIMIT:
        return word
    return [word[at : at + _PIECE] for at in range(0, len(word), _PIECE)]
