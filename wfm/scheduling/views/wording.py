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
    "changed_shift": "알려진 근무표에서 바뀐 근무 (가중치)",
    "over_staffed": "필요보다 많은 인원 (가중치)",
    "skill_level": "덜 능숙한 사람의 상담 (가중치)",
    "tenant_change": "근무 중 고객사 바뀜 (가중치)",
    "short_block": "짧은 담당 토막 (가중치)",
    "missed_training": "근무 밖 교육·회의 (가중치)",
}
"""Words for the terms of the search; a term without a word shows its own name."""

RULE_KO = {
    "known_agent": "이 풀의 상담사가 아님",
    "employment": "재직 기간 밖",
    "day_hours": "하루 근로시간 초과",
    "breaks": "휴게 부족",
    "week_hours": "주 근로시간 초과",
    "rest_between_shifts": "근무 사이 휴식 부족",
    "weekly_rest_day": "주휴일 근무",
    "consecutive_days": "연속 근무일 초과",
    "availability": "근무 가능 요일·시간 밖",
    "absence": "휴가·교육·회의와 겹침",
    "restrictions": "근무 제한",
    "skills": "담당할 수 없는 고객사",
    "language": "언어가 맞지 않는 배정",
    "tenant_hours": "한 고객사에 쓰는 주 시간 초과",
    "tenants_a_week": "한 주에 맡는 고객사 수 초과",
    "on_duty": "근무 밖 배정",
    "one_person": "한 사람 몫을 넘는 배정",
    "coverage": "충원 기록 불일치",
}
"""Words for broken rules; a rule without a word shows its own name."""


def clock_end(end: datetime, day: date) -> str:
    """The end of a stretch within a day: midnight is 24:00."""
    return "24:00" if end.date() > day else f"{end:%H:%M}"
