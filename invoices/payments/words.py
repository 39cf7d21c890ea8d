"""Korean words of claims for late interest."""

from __future__ import annotations

INTEREST_LABEL = "{number} 지연이자, {first} – {last} ({days}일)"
VERSION = "{} 제{}판"
PIECE = "식"

INTEREST_RULES = (
    "지연이자 = 연체 원금 × 지연일수 × 연이율 ÷ 365 (기간마다 1원 미만 절사).",
    "지급기일의 다음 날부터 지급한 날까지 계산하며, 일부를 지급하면 그 다음 날부터 남은 원금에 계산합니다.",
    "지연이자에는 다시 이자를 붙이지 않습니다.",
    (
        "지연이자는 부가가치세 과세표준에 포함하지 않으므로(부가가치세법 제29조 제5항 제5호) 부가가치세가 없고, "
        "세금계산서를 발급하지 않습니다."
    ),
)
"""How late interest is computed, and why there is no VAT on it."""
