"""Types that options of several contract commands share."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

import click

from core.messages import say


class DecimalType(click.ParamType[Decimal]):
    """An exact number."""

    name = "number"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        """Text to a number."""
        try:
            number = Decimal(str(value))
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite():
            self.fail(say("contract.bad_number", text=value), param, ctx)
        return number


NUMBER = DecimalType()
