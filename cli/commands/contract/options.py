"""Types that options of several contract commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cli.options import seed_option, workers_option
from core.messages import say

if TYPE_CHECKING:
    from cli.simulating.keeping import Asked

Command = TypeVar("Command", bound=Callable[..., Any])

PLAYS_MOST = 10_000


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


class RatioType(click.ParamType[Decimal]):
    """A part of a whole, as the table of requests reads it: ``8.5%`` or ``0.085``."""

    name = "ratio"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        """Text to a part; whether it may be so large is the contract's business."""
        from core import intake_cells as cells
        from core.intake import BadCell

        try:
            found = cells.ratio(Decimal(0), Decimal(1))(str(value))
        except BadCell:
            self.fail(say("contract.bad_ratio", text=value), param, ctx)
        assert isinstance(found, Decimal)
        return found


RATIO = RatioType()


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseOptions:
    """How the year ahead is played: how often each month, from which seed, on how many workers, with which people."""

    plays: int
    seed: int
    workers: int | None
    with_plan: bool

    @property
    def asked(self) -> Asked:
        """The same for the simulator, which is only loaded now."""
        from cli.simulating.simulations import prepare_simulator

        prepare_simulator()
        from cli.simulating.keeping import Asked

        return Asked(plays=self.plays, seed=self.seed, workers=self.workers, with_plan=self.with_plan)


def promise_options(plays: int) -> Callable[[Command], Command]:
    """``--plays`` (so many unless told), ``--seed``, ``--workers``, ``--no-plan``: the command gets ``asked``."""
    options = (
        click.option(
            "--plays",
            type=click.IntRange(1, PLAYS_MOST),
            default=plays,
            show_default=True,
            metavar="N",
            help=say("promises.option.plays"),
        ),
        seed_option(say("promises.option.seed")),
        workers_option(say("promises.option.workers")),
        click.option("--no-plan", is_flag=True, help=say("promises.option.no_plan")),
    )

    def decorated(function: Command) -> Command:
        @wraps(function)
        def gathered(*args: Any, **told: Any) -> Any:
            asked = PromiseOptions(
                with_plan=not told.pop("no_plan"), **{name: told.pop(name) for name in ("plays", "seed", "workers")}
            )
            return function(*args, asked=asked, **told)

        for option in reversed(options):
            gathered = option(gathered)
        return gathered  # type: ignore[return-value]

    return decorated
