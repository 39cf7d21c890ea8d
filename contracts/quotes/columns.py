"""Columns that several tables of a quote share; every formula gives the number that the model stores."""

from __future__ import annotations

from core.cells import CellKind
from core.tables import Column

BEFORE_TAX = "(단위: 원, 부가가치세 별도)"


def won(key: str, label: str, width: int = 12, formula: str = "") -> Column:
    """Whole won."""
    return Column(key=key, label=label, kind=CellKind.WON, width=width, formula=formula)


def count(key: str, label: str, width: int = 10) -> Column:
    """Whole numbers."""
    return Column(key=key, label=label, kind=CellKind.INTEGER, width=width)


def margin_columns(price_key: str, cost_key: str = "cost_won", width: int = 9) -> tuple[Column, Column, Column]:
    """The margin in won, as part of cost and as part of price; both cut, so that 9.9999 % never shows as 10 %."""
    return (
        won("margin_won", "마진", width + 2, f"{{{price_key}}}-{{{cost_key}}}"),
        _part("of_cost", "원가 대비", cost_key, width),
        _part("of_price", "가격 대비", price_key, width),
    )


def _part(key: str, label: str, of: str, width: int) -> Column:
    return Column(
        key=key,
        label=label,
        kind=CellKind.PERCENT,
        places=2,
        width=width,
        formula=f"ROUNDDOWN(ROUND({{margin_won}}/{{{of}}},12),4)",
    )
