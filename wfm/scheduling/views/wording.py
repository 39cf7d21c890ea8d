"""Korean words that the workbook and the page of a roster share."""

from __future__ import annotations

from datetime import date, datetime

from wfm.scheduling.roster import RosterStatus

STATUS_KO = {RosterStatus.DRAFT: "초안", RosterStatus.PUBLISHED: "확정", RosterStatus.LOCKED: "마감"}
TERM_KO = {
    "contracted_wages": "계약 임금",
    "overtime": "연장근로",
    "night_premium": "야간 가산",
    "holiday_premium": "휴일 가산",
    "uncovered": "미충원 (가중치)",
    "uncovered_after": "다음 주로 이어지는 밤의 미충원 (가중치)",
    "unrostered": "편성하지 않은 계약시간 (가중치)",
    "off_peak": "한가한 시간대 근무 (가중치)",
    "wishes": "들어주지 못한 희망근무 (가중치)",
    "fairness_nights": "야간 쏠림 (가중치)",
    "fairness_weekends": "주말 쏠림 (가중치)",
    "fairness_holidays": "휴일 쏠림 (가중치)",
    "missed_training": "근무 밖 교육·회의 (가중치)",
}
"""Words for the terms of the search; a term without a word shows its own name."""


def clock_end(end: datetime, day: date) -> str:
    """The end of a stretch within a day: midnight is 24:00."""
    return "24:00" if end.date() > day else f"{end:%H:%M}"
