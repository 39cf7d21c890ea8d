"""Channels a contact may come in by."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """Phone and chat are answered at once, board (web post, e-mail) is deferred work."""

    PHONE = "phone"
    CHAT = "chat"
    BOARD = "board"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return {"phone": "전화", "chat": "채팅", "board": "게시판"}[self.value]

    @property
    def is_deferred(self) -> bool:
        """Whether the work waits in a backlog instead of a queue."""
        return self is Channel.BOARD
