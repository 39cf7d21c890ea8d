"""Korean words of the forecast's documents."""

from __future__ import annotations

from forecasts.aht import DECLARED, MEASURED
from forecasts.forecast import DECLARED_VOLUME, EIGHT_WEEK_MEAN, OWN_HISTORY, SHORT_HISTORY, SMOOTHING
from forecasts.overrides import Override

BASIS_KO = {
    OWN_HISTORY: "자체 이력",
    SHORT_HISTORY: "짧은 이력(유사 고객사)",
    EIGHT_WEEK_MEAN: "최근 8주 평균",
    DECLARED_VOLUME: "신고 물량",
}
MODEL_KO = "휴일 보정 평활"
SOURCE_KO = {MEASURED: "실측", DECLARED: "신고값"}
ALARM_KO = {"over": "과대 예측", "under": "과소 예측", "": ""}


def model_ko(model: str) -> str:
    """A model by its Korean name, with the version that a kept forecast tells: ``휴일 보정 평활 2``."""
    return model.replace(SMOOTHING, MODEL_KO)


def source_ko(source: str) -> str:
    """Where a handling time comes from."""
    return SOURCE_KO.get(source, source)


def clock(minute: int) -> str:
    """``09:30``; the end of the day is ``24:00``."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def change_text(override: Override) -> str:
    """``+30%``, or ``120건/일`` where a number was told."""
    if override.factor is not None:
        return f"{(override.factor - 1) * 100:+.0f}%"
    return f"{override.contacts:f}건/일"
