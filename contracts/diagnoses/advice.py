"""Which charge model suits a tenant, and why: each model is judged by named findings that speak for or against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from contracts.charge import ANSWERING_MODELS, ChargeModel
from contracts.words import percent, plain
from core.errors import require

SMALL_FTE = Decimal("0.5")
LARGE_FTE = Decimal(3)
SHORT_HISTORY_DAYS = 90
PREMIUM_HOURS = Decimal("0.2")
"""Hours at night, on weekends or holidays: from such a part on presence is bought, not contacts."""
SWINGS = Decimal("1.5")
"""Busiest month against the quietest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceFacts:
    """What the advice rests on.

    ``high`` and ``low``: a month that only one in ten exceeds, or falls below, against the middle one. ``headroom``: by
    how much a flat band lies above the expectation. ``odd_hours``: part of the open hours beyond Monday to Friday by
    day. ``back_share``: what goes back to the tenant. ``agents_min``: presence that is asked for at all open hours.
    """

    share_fte: Decimal
    low: Decimal
    high: Decimal
    headroom: Decimal
    month_swing: Decimal | None
    history_days: int
    odd_hours: Decimal
    back_share: Decimal
    agents_min: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelAdvice:
    """One model: ``points`` are findings for it less those against it; both are Korean sentences."""

    model: ChargeModel
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]

    @property
    def points(self) -> int:
        """For less against."""
        return len(self.reasons_for) - len(self.reasons_against)


def advise(facts: AdviceFacts) -> tuple[ModelAdvice, ...]:
    """All four models, the one to propose first; ties go to the simpler bill (flat, metered, hourly, cost-plus)."""
    require(facts.low <= 1 <= facts.high, "a middle month outside its range")
    found = {model: ([], []) for model in ANSWERING_MODELS}  # type: dict[ChargeModel, tuple[list[str], list[str]]]
    for model, speaks_for, text in _findings(facts):
        found[model][0 if speaks_for else 1].append(text)
    advice = [
        ModelAdvice(model=model, reasons_for=tuple(good), reasons_against=tuple(bad))
        for model, (good, bad) in found.items()
    ]
    order = list(ANSWERING_MODELS)
    return tuple(sorted(advice, key=lambda each: (-each.points, order.index(each.model))))


def _findings(facts: AdviceFacts) -> Iterator[tuple[ChargeModel, bool, str]]:
    yield from _about_scatter(facts)
    yield from _about_size(facts)
    yield from _about_knowledge(facts)


def _about_scatter(facts: AdviceFacts) -> Iterator[tuple[ChargeModel, bool, str]]:
    top = f"열 달에 한 번은 평소의 {percent(facts.high, 0)} 이상"
    if facts.high <= 1 + facts.headroom:
        yield ChargeModel.FLAT, True, f"많은 달도 정액 한도(+{percent(facts.headroom, 0)}) 안에 든다"
    else:
        yield ChargeModel.FLAT, False, f"{top}이어서 정액 한도를 자주 넘는다"
        yield ChargeModel.METERED, True, f"{top}이어서 쓴 만큼 내는 편이 공정하다"
    if facts.month_swing is not None and facts.month_swing >= SWINGS:
        swing = f"성수기 달이 비수기 달의 {plain(facts.month_swing)}배이다"
        yield ChargeModel.FLAT, False, swing
        yield ChargeModel.METERED, True, swing
    elif facts.month_swing is not None:
        yield ChargeModel.FLAT, True, "달마다의 차이가 작아 예산을 고정하기 쉽다"


def _about_size(facts: AdviceFacts) -> Iterator[tuple[ChargeModel, bool, str]]:
    share = f"필요 투입이 {plain(facts.share_fte)} FTE"
    if facts.share_fte < SMALL_FTE:
        yield ChargeModel.METERED, True, f"{share}로 작아 건당 요금이 알맞다"
        yield ChargeModel.COST_PLUS, False, f"{share}로 작아 실비 정산의 관리 부담이 크다"
    if facts.share_fte >= LARGE_FTE:
        yield ChargeModel.COST_PLUS, True, f"{share}로 커서 원가를 공개하고 함께 줄일 값이 있다"
    if facts.odd_hours >= PREMIUM_HOURS:
        odd = f"운영시간의 {percent(facts.odd_hours, 0)}가 야간·주말이다"
        yield ChargeModel.HOURLY, True, f"{odd}: 시간을 사는 계약이 맞다"
        yield ChargeModel.METERED, False, f"{odd}: 건수는 적고 대기가 길다"
    if facts.agents_min:
        yield ChargeModel.HOURLY, True, f"상시 {facts.agents_min}명 이상의 근무를 요구한다"
        yield ChargeModel.METERED, False, "건수와 무관하게 상시 근무가 필요하다"


def _about_knowledge(facts: AdviceFacts) -> Iterator[tuple[ChargeModel, bool, str]]:
    if facts.history_days < SHORT_HISTORY_DAYS:
        short = f"자료가 {facts.history_days}일분뿐이어서 물량을 아직 모른다"
        yield ChargeModel.FLAT, False, short
        yield ChargeModel.COST_PLUS, True, short
    if facts.back_share >= Decimal("0.35"):
        back = f"문의의 {percent(facts.back_share, 0)}가 고객사로 되돌아가 업무 범위가 유동적이다"
        yield ChargeModel.COST_PLUS, True, back
        yield ChargeModel.METERED, False, back
