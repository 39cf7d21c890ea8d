"""Elements of cost, as the build-up of an invoice names them."""

from __future__ import annotations

from enum import StrEnum


class CostElement(StrEnum):
    """What a won of cost was spent on. The order is the order of the build-up."""

    WAGES = "wages"
    PREMIUMS = "premiums"
    LEAVE = "leave"
    LEVIES = "levies"
    SEVERANCE = "severance"
    MANAGER = "manager"
    FACILITY = "facility"
    SYSTEM = "system"
    TRAINING = "training"
    RECRUITING = "recruiting"
    SEATS = "seats"
    LEADING = "leading"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return _KOREAN[self]

    @property
    def follows_the_minute(self) -> bool:
        """Whether the won stays with the minute it paid for; the others follow the on-duty hours (BUSINESS.md)."""
        return self in _OF_THE_MINUTE

    @property
    def is_standing(self) -> bool:
        """Whether it is the agreed cost of an item of the menu that no timesheet holds."""
        return self in (CostElement.SEATS, CostElement.LEADING)


_KOREAN = {
    CostElement.WAGES: "기본급 (주휴·유급휴일 포함)",
    CostElement.PREMIUMS: "연장·야간·휴일 가산수당",
    CostElement.LEAVE: "연차휴가 (사용·미사용수당)",
    CostElement.LEVIES: "법정 부담금 (4대보험 등)",
    CostElement.SEVERANCE: "퇴직급여 충당",
    CostElement.MANAGER: "관리자 배분",
    CostElement.FACILITY: "시설비 (좌석·공간)",
    CostElement.SYSTEM: "시스템비 (전화·상담 도구)",
    CostElement.TRAINING: "공통 교육비 (상각)",
    CostElement.RECRUITING: "채용비 (상각)",
    CostElement.SEATS: "시스템 좌석 (약정 원가)",
    CostElement.LEADING: "고객사 상담사 관리 (약정 원가)",
}

_OF_THE_MINUTE = frozenset(
    {CostElement.WAGES, CostElement.PREMIUMS, CostElement.LEAVE, CostElement.LEVIES, CostElement.SEVERANCE}
)
