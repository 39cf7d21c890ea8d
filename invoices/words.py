"""Korean words of the invoice: names of facts, rules that were used, notes."""

from __future__ import annotations

from contracts.charge import model_of
from contracts.terms import ContractTerms, MarginWindow
from core.korean import short_date
from core.periods import BillingPeriod
from invoices.usage.billable import Stretch, Usage

GIVE_BACK = "마진 한도 초과분 환급"
KPI_CREDIT = "서비스 수준 미달 공제 – {label}"
KPI_BONUS = "서비스 수준 초과 달성 가산 – {label}"
BONUS_CUT = "가산은 마진 한도 안에서만 지급"
SETTLED_CHARGES = "사후 정산 – {period} 사용분 (늦게 확인된 문의·근무)"
SETTLED_TRUE_UP = "사후 정산 – {period} 인건비 확정분 (임금·보험)"
SETTLED_BACK = "사후 정산 – {period} 마진 한도 초과분 환급"
SETTLED_OUTCOME = "사후 정산 – {period} 서비스 수준 (늦게 확인된 결과)"
ONBOARDING = "도입 진단비 (분석·진단·계획)"

MARGIN_WINDOWS = {MarginWindow.MONTH: "정산기간", MarginWindow.CONTRACT_YEAR: "계약연도 누계"}

ON_REQUIREMENT = (
    "대기시간은 구간별 필요 인원(예측 기준)에 따라 배분하고, 필요 인원을 넘는 대기시간은 당사가 부담합니다."
)
ON_SHARE = "필요 인원 기록이 없는 기간의 대기시간은 투입 비율에 따라 배분하고, 이를 넘는 대기시간은 당사가 부담합니다."


NOT_IN_MARGIN = "부가가치세, 도입 진단비, 회선 개통 실비와 서비스 수준 공제는 계산에서 제외합니다."
ESTIMATED = "{channel} 처리시간은 기록이 없는 구간에 응대 건수 × 평균처리시간을 적용하였습니다(추정)."


def contract_text(terms: ContractTerms) -> str:
    """``T07-2026-1 제1판 (정액제)``."""
    return f"{terms.contract} 제{terms.version}판 ({model_of(terms.charge).korean})"


def rules_text(
    terms: ContractTerms, period: BillingPeriod, usages: list[tuple[Stretch, Usage]], pool_rule: str
) -> tuple[str, ...]:
    """Which rules made this invoice, in sentences a bookkeeper can check."""
    days = period.range
    window, limit = MARGIN_WINDOWS[terms.margin_window], f"{terms.margin_limit * 100:.0f}%"
    found = [
        f"정산기간: {days.first:%Y-%m-%d}부터 {days.last:%Y-%m-%d}까지. 한 달이 되지 않는 기간은 일수에 비례합니다.",
        *(_answering(pool_rule) if any(stretch.terms.has_operation for stretch, _ in usages) else ()),
        f"마진 = (요금 − 원가) ÷ 원가, {window} 기준 {limit} 미만. {NOT_IN_MARGIN}",
        "부가가치세는 공급가액 합계에 한 번 계산하고 1원 미만을 절사합니다.",
    ]
    for _, usage in usages:
        for channel, used in usage.channels.items():
            if used.is_estimated:
                found.append(
                    f"{channel.korean} 처리시간은 기록이 없는 구간에 응대 건수 × 평균처리시간을 적용하였습니다(추정)."
                )
            if used.days_missing:
                shown = ", ".join(short_date(day) for day in used.days_missing[:5])
                more = f" 외 {len(used.days_missing) - 5}일" if len(used.days_missing) > 5 else ""
                found.append(f"{channel.korean} 문의 기록이 없는 운영일: {shown}{more} (0건이 아니라 기록 없음).")
    return tuple(dict.fromkeys(found))


def _answering(pool_rule: str) -> tuple[str, ...]:
    """What is counted and split where we answer contacts."""
    return (
        "과금 문의는 운영시간 안에 응대한 문의이며, 포기·시험 문의는 제외합니다.",
        f"처리시간은 해당 고객사에 배분합니다. {pool_rule}",
        "주휴·유급휴일 수당은 시간당 원가에 포함하고, 관리자·시설·시스템 비용은 근무시간에 따라 배분합니다.",
    )
