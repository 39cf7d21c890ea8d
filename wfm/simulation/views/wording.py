"""Korean words and figures of the simulator's workbook and page."""

from __future__ import annotations

from decimal import Decimal

from core.cells import CellKind, CellValue, show_cell
from core.money import round_rate
from core.service import ServiceTarget
from wfm.simulation.settings import FloorRules, Policy
from wfm.simulation.views.records import ClauseFigures
from wfm.simulation.whatif import Absent, Change, Join, Volume

POLICY_KO = {
    Policy.LONGEST_WAIT: "오래 기다린 문의 먼저",
    Policy.TARGET_AT_RISK: "목표 미달 위험 고객사 먼저",
    Policy.TENANT_ORDER: "지정한 고객사 순서",
}
BASIS_KO = {
    "simulated": "시뮬레이션",
    "measured": "실측 품질",
    "too few measured": "실측 부족",
    "not measured yet": "미측정",
}
MEASURE_KO = {
    "contacts": ("주간 문의", CellKind.DECIMAL, 1, "건"),
    "in_time_percent": ("전화·채팅 기준 시간 내 응대", CellKind.PERCENT, 1, ""),
    "answered_percent": ("전화·채팅 응대율", CellKind.PERCENT, 1, ""),
    "abandoned_percent": ("전화·채팅 포기율", CellKind.PERCENT, 1, ""),
    "weeks_held_percent": ("목표 지킨 주", CellKind.PERCENT, 1, ""),
    "service_level_percent": ("서비스레벨", CellKind.PERCENT, 1, ""),
    "occupancy_percent": ("상담 점유율", CellKind.PERCENT, 1, ""),
    "clauses_kept": ("지켜지는 KPI 조항", CellKind.INTEGER, 0, "개"),
    "clauses_judged": ("판정한 KPI 조항", CellKind.INTEGER, 0, "개"),
    "on_duty_hours": ("근무 시간", CellKind.HOURS, 1, "시간"),
    "need_hours": ("필요 시간", CellKind.HOURS, 1, "시간"),
    "under_sold_hours": ("투입 비율 초과 필요", CellKind.HOURS, 1, "시간"),
    "wages_won": ("기본급 (주휴·유급휴일 포함)", CellKind.WON, 0, "원"),
    "premiums_won": ("연장·야간·휴일 가산수당", CellKind.WON, 0, "원"),
    "cost_won": ("인건비 (휴가·부담금·퇴직급여 포함)", CellKind.WON, 0, "원"),
    "unsold_won": ("그중 미판매 대기 (회사 부담)", CellKind.WON, 0, "원"),
}
"""Label, kind, places and unit of a measure."""

MORE_IS_BETTER = {
    "in_time_percent": True,
    "answered_percent": True,
    "abandoned_percent": False,
    "weeks_held_percent": True,
    "service_level_percent": True,
    "clauses_kept": True,
    "under_sold_hours": False,
    "wages_won": False,
    "premiums_won": False,
    "cost_won": False,
    "unsold_won": False,
}
"""Measures of which a change is good or bad in itself; the others are told without a colour."""

NOTICED = {CellKind.PERCENT: Decimal("0.0005"), CellKind.HOURS: Decimal("0.05"), CellKind.DECIMAL: Decimal("0.05")}
"""A change smaller than what is shown is none."""

INTERNAL = "내부용: 여러 고객사의 수치가 함께 있으므로 고객사에 보내지 마십시오."
NO_NETWORK = "이 파일은 네트워크 없이 열립니다."
COST_NOTE = (
    "비용: 근무표 시간의 인건비(휴가·부담금·퇴직급여 포함)를 필요 시간으로 나눈 것. "
    "풀의 필요를 넘는 근무는 회사 부담(미판매 대기)입니다."
)
CLAUSE_NOTE = (
    "확률: 청구 기간 길이의 달을 여러 번 돌려 청구서와 같은 방법으로 판정했을 때 조항을 지킨 달의 비율 (95% 구간). "
    "품질(QA·CSAT·FCR)은 최근 13주 실측 결과에서 다시 뽑은 것이며, 실측이 없으면 수치를 내지 않습니다."
)
HELD_NOTE = "목표 지킨 주: 시뮬레이션한 주 가운데 서비스 목표를 지킨 주의 비율."


def as_cell(value: object, kind: CellKind, *, is_percent: bool = False) -> CellValue:
    """A measured figure as a typed cell; percent becomes a ratio."""
    if value is None or isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if kind in (CellKind.INTEGER, CellKind.WON):
        return int(value)
    exact = Decimal(repr(float(value)))
    return round_rate(exact / 100, 6) if is_percent else round_rate(exact, 4)


def measure_cell(name: str, value: object) -> CellValue:
    """The typed cell of a measure."""
    kind = MEASURE_KO[name][1]
    return as_cell(value, kind, is_percent=kind is CellKind.PERCENT)


def shown(name: str, value: object) -> str:
    """A measure as the page prints it; a dash for nothing."""
    _, kind, places, _ = MEASURE_KO[name]
    cell = measure_cell(name, value)
    return "–" if cell is None else show_cell(cell, kind, places)


def tone_of(name: str, before: object, after: object) -> str:
    """``better``, ``worse`` or nothing: how a change of a measure is coloured."""
    direction = MORE_IS_BETTER.get(name)
    was, now = measure_cell(name, before), measure_cell(name, after)
    if direction is None or not isinstance(was, int | Decimal) or not isinstance(now, int | Decimal):
        return ""
    change = Decimal(now) - Decimal(was)
    if abs(change) < NOTICED.get(MEASURE_KO[name][1], Decimal(1)):
        return ""
    return "better" if (change > 0) is direction else "worse"


def difference_text(name: str, before: object, after: object) -> str:
    """``+3.0``, ``−23.7%p``, with the sign always; nothing where either side is unknown."""
    was, now = measure_cell(name, before), measure_cell(name, after)
    if not isinstance(was, int | Decimal) or not isinstance(now, int | Decimal):
        return "–"
    _, kind, places, _ = MEASURE_KO[name]
    change = Decimal(now) - Decimal(was)
    if kind is CellKind.PERCENT:
        text = f"{round_rate(abs(change) * 100, places):,.{places}f}%p"
    elif kind in (CellKind.INTEGER, CellKind.WON):
        text = f"{abs(int(change)):,}"
    else:
        text = f"{round_rate(abs(change), places):,.{places}f}"
    if not any(digit in text for digit in "123456789"):
        return "0"
    return ("+" if change > 0 else "−") + text


def target_text(target: ServiceTarget) -> str:
    """``80% / 20초``, minutes and hours where they are whole."""
    percent = f"{round_rate(target.fraction * 100, 1).normalize():f}%"
    return f"{percent} / {_span(target.within_s)}"


def _span(seconds: int) -> str:
    if seconds % 3600 == 0:
        return f"{seconds // 3600}시간"
    return f"{seconds // 60}분" if seconds % 60 == 0 else f"{seconds}초"


def figure_text(value: float | Decimal | None, unit: str) -> str:
    """A target or a value in the unit of its clause."""
    if value is None:
        return "–"
    exact = Decimal(repr(float(value)))
    if unit == "ratio":
        return f"{round_rate(exact * 100, 1):,.1f}%"
    if unit == "score":
        return f"{round_rate(exact, 1):,.1f}점"
    if exact >= 3600:
        return f"{round_rate(exact / 3600, 1):,.1f}시간"
    return f"{round_rate(exact, 0):,.0f}초"


def verdict(clause: ClauseFigures) -> str:
    """``지켜짐``, ``미달 우려`` or why there is no result."""
    if clause.is_kept is None:
        return BASIS_KO[clause.basis] if clause.basis != "simulated" else "판정 불가 (건수 미달)"
    return "지켜짐" if clause.is_kept else "미달 우려"


def basis_text(clause: ClauseFigures) -> str:
    """What a chance rests on, with the number of results."""
    words = BASIS_KO[clause.basis]
    return (
        words if clause.basis in ("simulated", "not measured yet") else f"{words} {clause.results}회 {clause.sampled}건"
    )


def change_text(change: Change) -> str:
    """A change of a what-if in Korean."""
    if isinstance(change, Absent):
        return f"상담사 {change.agent} 결근"
    if isinstance(change, Volume):
        percent = round_rate(change.change * 100, 1).normalize()
        return f"{change.tenant or '전체 고객사'} 문의량 {percent:+f}%"
    if isinstance(change, Join):
        return f"신규 고객사 {change.tenant} ({change.like}와 같은 조건)"
    percent = round_rate(change.share * 100, 1).normalize()
    return f"{change.tenant} 문의 {percent:f}% {change.origin.korean} → {change.target.korean}"


def rules_text(rules: FloorRules) -> str:
    """The assumptions of a run in a sentence."""
    return (
        f"가정: {POLICY_KO[rules.policy]}, 공유 상담사는 {rules.overflow_s}초 뒤, "
        f"처리시간 변동계수 {rules.handling_variation}, 고객사 이관 {rules.handover_share * 100:.0f}%, "
        f"채팅 1건 추가 시 {rules.chat_slowdown * 100:.0f}% 느려짐, "
        f"신규 {rules.pace[1]}배·숙련 {rules.pace[3]}배 처리시간."
    )
