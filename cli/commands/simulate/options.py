"""Options that the simulator's commands share, and what they say of its rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cli.options import seed_option, workers_option
from cli.output import note
from core.errors import NotFound, PumasiError
from core.ids import TenantId
from core.messages import say

if TYPE_CHECKING:
    from wfm.simulation.problem import FloorInput, SimulationProblem
    from wfm.simulation.settings import FloorRules

Command = TypeVar("Command", bound=Callable[..., Any])

TENANT_ORDER = "tenant-order"
POLICIES = ("longest-wait", "target-at-risk", TENANT_ORDER)
REPLICATIONS_MAX = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """How often, from which chance and by which rules a week is played."""

    replications: int
    seed: int
    policy: str
    order: str | None
    overflow_s: int
    workers: int | None

    def ordered(self, given: FloorInput) -> FloorInput:
        """Tenants in the order told; all others come after them. Told exactly where the policy asks for it."""
        if (self.order is not None) != (self.policy == TENANT_ORDER):
            raise PumasiError("simulate.order_and_policy", policy=TENANT_ORDER)
        codes = [] if self.order is None else [TenantId(code.strip()) for code in self.order.split(",")]
        known = {service.tenant for service in given.services}
        for code in codes:
            if code not in known:
                raise NotFound("simulate.no_such_tenant", tenant=code)
        return replace(given, ranks={code: place for place, code in enumerate(codes)})


def play_options(replications: int) -> Callable[[Command], Command]:
    """``--replications`` (so many unless told), ``--seed``, ``--policy``, ``--order``, ``--overflow``, ``--workers``;
    the command gets them as ``play``."""
    options = (
        click.option(
            "--replications",
            type=click.IntRange(4, REPLICATIONS_MAX),
            default=replications,
            show_default=True,
            metavar="N",
            help=say("simulate.option.replications"),
        ),
        seed_option(say("simulate.option.seed")),
        click.option(
            "--policy",
            type=click.Choice(POLICIES),
            default=POLICIES[0],
            show_default=True,
            help=say("simulate.option.policy"),
        ),
        click.option("--order", metavar="CODE,CODE", help=say("simulate.option.order")),
        click.option(
            "--overflow",
            "overflow_s",
            type=click.IntRange(0),
            default=0,
            show_default=True,
            metavar="SECONDS",
            help=say("simulate.option.overflow"),
        ),
        workers_option(say("simulate.option.workers")),
    )

    def decorated(function: Command) -> Command:
        from functools import wraps

        @wraps(function)
        def gathered(*args: Any, **told: Any) -> Any:
            names = ("replications", "seed", "policy", "order", "overflow_s", "workers")
            return function(*args, play=Play(**{name: told.pop(name) for name in names}), **told)

        for option in reversed(options):
            gathered = option(gathered)
        return gathered  # type: ignore[return-value]

    return decorated


version_option = click.option("--version", type=click.IntRange(1), metavar="N", help=say("simulate.option.version"))
pool_option = click.option("--pool", metavar="CODE", help=say("simulate.option.pool"))
out_option = click.option("--out", type=click.Path(path_type=Path), metavar="FILE|DIR", help=say("simulate.option.out"))
confidence_option = click.option(
    "--confidence",
    type=click.FloatRange(50, 99.9),
    default=90,
    show_default=True,
    metavar="PERCENT",
    help=say("simulate.option.confidence"),
)


def asked(confidence: float) -> Decimal:
    """Percent as a share, without the noise of a float."""
    return Decimal(repr(confidence)) / 100


def columns_of(names: Sequence[str]) -> dict[str, str]:
    """Fields that people see, with the keys of their headers."""
    return {name: f"simulate.column.{name}" for name in names}


def say_rules(rules: FloorRules) -> None:
    """The assumptions of a run, on standard error."""
    note(
        "simulate.rules",
        policy=rules.policy.value,
        overflow_s=rules.overflow_s,
        variation=rules.handling_variation,
        handed_over=f"{rules.handover_share * 100:.0f}",
        slowdown=rules.chat_slowdown,
        new=rules.pace[1],
        expert=rules.pace[3],
    )


def check_out(out: Path | None) -> None:
    """Raise PumasiError for a file that is neither a workbook nor a page, before anything is played."""
    if out is not None and out.suffix and out.suffix not in (".xlsx", ".html") and not out.is_dir():
        raise PumasiError("simulate.bad_suffix", file=out)


def say_habits(problem: SimulationProblem) -> None:
    """How many tenants and channels have their habits measured, on standard error."""
    from wfm.simulation.habits import Source

    note(
        "simulate.habits",
        lines=len(problem.habits),
        worked=sum(habit.work_source is Source.MEASURED for habit in problem.habits),
        patient=sum(habit.patience_source is Source.MEASURED for habit in problem.habits),
    )


def check_tenant(tenant: str | None, known: set[str]) -> None:
    """Raise NotFound for a tenant told that nobody here serves."""
    if tenant is not None and tenant not in known:
        raise NotFound("simulate.no_such_tenant", tenant=tenant)
