"""``pumasi capacity``: plan the season, week by week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiGroup, say_problems
from cli.options import MONDAY, json_option, out_option, seed_option
from cli.output import echo, note
from core.messages import say
from core.periods import week_from

if TYPE_CHECKING:
    from wfm.capacity.records import CapacityPlan, HireStep, ShortWeek
    from wfm.capacity.views import ViewRow

BY = ("week", "training", "leave", "certainty", "assumption")
WEEKS_MAX = 52
SHOWN = {
    "week": (
        "week",
        "holidays",
        "need_hours",
        "need_promised_hours",
        "capacity_hours",
        "people",
        "hiring",
        "overtime_hours",
        "holiday_work_hours",
        "overflow_hours",
        "leave_days",
        "trainees",
        "short_hours",
        "held_percent",
        "added_won",
    ),
    "training": (
        "week",
        "tenant",
        "agent",
        "trained_now",
        "risk_percent",
        "risk_after_percent",
        "value_won",
        "cost_won",
        "reason",
    ),
    "leave": ("week", "holidays", "leave_days", "leave_days_known", "spare_hours"),
    "certainty": ("certainty_percent", "is_asked", "hires", "cost_won", "loss_won", "total_won", "held_percent"),
    "assumption": ("name", "value", "unit", "valid_from", "source"),
}
WHERE_ANY = frozenset(
    {"holidays", "hiring", "holiday_work_hours", "overflow_hours", "trainees", "short_hours", "leave_days_known"}
)
"""Columns that a person sees only where some row has a value."""
FIT = "capacity.roster_fit"
KINDS_NAMED = ("staff", "temporary", "part_time", "full_time")


@click.group(cls=PumasiGroup, help=say("capacity.help"))
def command() -> None:
    """Group of the season's plan."""


@command.command(help=say("capacity.plan.help"))
@click.option("--from", "first", type=MONDAY, metavar="MONDAY", help=say("capacity.option.from"))
@click.option(
    "--weeks",
    type=click.IntRange(1, WEEKS_MAX),
    default=26,
    show_default=True,
    metavar="N",
    help=say("capacity.option.weeks"),
)
@click.option(
    "--certainty",
    type=click.FloatRange(1, 99.5),
    default=90,
    show_default=True,
    metavar="PERCENT",
    help=say("capacity.option.certainty"),
)
@click.option("--pool", metavar="CODE", help=say("capacity.option.pool"))
@click.option(
    "--trained-min",
    type=click.IntRange(0, 50),
    default=3,
    show_default=True,
    metavar="N",
    help=say("capacity.option.trained_min"),
)
@seed_option(say("capacity.option.seed"))
@click.option("--by", type=click.Choice(BY), default="week", show_default=True, help=say("capacity.option.by"))
@json_option
@out_option
@click.pass_obj
def plan(
    session: Session,
    first: date | None,
    weeks: int,
    certainty: float,
    pool: str | None,
    trained_min: int,
    seed: int,
    by: str,
    as_json: bool,
    out: Path | None,
) -> None:
    """Load, forecast, decide, show; and write the workbook where it is asked for."""
    from cli.planning.capacity import capacity_input, season_forecast, season_mondays
    from runtime.interrupts import heard_interrupts
    from runtime.progress import Progress
    from wfm.capacity.plan import capacity_plan
    from wfm.capacity.views import rows_by

    mondays = season_mondays(session, first, weeks)
    share = Decimal(str(certainty)) / 100
    with Progress(say("capacity.progress"), total=None) as progress, heard_interrupts() as stop_if_pressed:
        progress.tell(say("capacity.step.forecast"))
        forecast, is_kept = season_forecast(session, week_from(mondays[0], weeks))
        progress.advance(note=say("capacity.step.need"))
        given = capacity_input(
            session, mondays, forecast, pool=pool, certainty=share, trained_min=trained_min, seed=seed
        )

        def tell(step: str) -> None:
            stop_if_pressed()
            progress.advance(note=_step(step))

        made = capacity_plan(given, tell)
        stop_if_pressed()
    note(f"capacity.forecast_{'kept' if is_kept else 'made'}", as_of=forecast.as_of, weeks=weeks, monday=mondays[0])
    rows = rows_by(by, made)
    shown = rows if as_json else [_plain(row) for row in rows]
    names = [name for name in SHOWN[by] if name not in WHERE_ANY or any(row[name] for row in shown)]
    columns = {name: f"capacity.column.{name}" for name in names}
    session.show(shown, columns, as_json=as_json, empty=f"capacity.empty_{by}")
    say_problems(made.problems)
    if not as_json:
        for sentence in sentences(made):
            click.echo(sentence)
    if out is not None:
        _write(made, out, as_json=as_json)


def _step(step: str) -> str:
    """What is being done: a stage, the certainty that is planned for, or the futures a plan is held to."""
    from wfm.capacity.plan import LEVEL_STEP

    if step.startswith(LEVEL_STEP):
        return say("capacity.step.level", percent=f"{float(step.removeprefix(LEVEL_STEP)) * 100:.0f}")
    if step.replace(".", "").isdigit():
        return say("capacity.step.certainty", percent=step)
    return say(f"capacity.step.{step}")


def _write(made: CapacityPlan, out: Path, *, as_json: bool) -> None:
    """The workbook; with --json the array alone stands on standard output."""
    from documents.workbook import render
    from runtime.files import write_file
    from wfm.capacity.workbook import capacity_workbook

    write_file(out, render(capacity_workbook(made)), private=True)
    (note if as_json else echo)("cli.wrote", file=out)


def _plain(row: ViewRow) -> dict[str, object]:
    """Mappings of kinds as words, for people: ``57.4 staff, 1.9 temporary``."""
    return {name: _counted(value) if isinstance(value, Mapping) else value for name, value in row.items()}


def _counted(counts: Mapping[str, object]) -> str | None:
    words = [f"{_number(count)} {kind_name(kind)}" for kind, count in counts.items() if count]
    return ", ".join(words) or None


def _number(count: object) -> str:
    return f"{count:.1f}" if isinstance(count, Decimal) else str(count)


def kind_name(kind: str) -> str:
    """A kind of people in words; kinds are data, so an unknown one is its own name."""
    return say(f"capacity.kind.{kind}") if kind in KINDS_NAMED else kind


def sentences(made: CapacityPlan) -> Iterator[str]:
    """What the plan says to do, what it promises, and what it rests on."""
    yield from _to_do(made)
    yield from _called_upon(made)
    yield from _missing(made)
    yield from _promise(made)
    fit = next(rate for rate in made.rates if rate.name == FIT)
    yield say("capacity.said.fit", fit=f"{fit.value.normalize():f}", source=fit.source)
    yield say("capacity.said.assumptions", count=len(made.rates), seed=made.seed)


def _to_do(made: CapacityPlan) -> Iterator[str]:
    for hire in made.hires:
        yield _hire_sentence(hire)
    if not made.hires:
        yield say("capacity.said.no_hires")
    for monday, count in made.temporary_ends.items():
        yield say("capacity.said.temporary_ends", monday=monday, count=count)
    if made.training:
        step = made.training[0]
        who = step.agent or say("capacity.said.nobody_can")
        yield say(
            "capacity.said.training",
            count=len(made.training),
            tenants=len({each.tenant for each in made.training}),
            agent=who,
            tenant=step.tenant,
            monday=step.monday,
        )
    else:
        yield say("capacity.said.no_training", least=made.trained_min)
    widest = sorted(made.weeks, key=lambda week: (-week.leave_days, week.monday))[:3]
    yield say(
        "capacity.said.leave",
        days=sum(week.leave_days for week in made.weeks),
        due=made.leave_days_due,
        widest=", ".join(f"{week.monday} ({week.leave_days})" for week in widest),
    )


def _hire_sentence(step: HireStep) -> str:
    holidays = ", ".join(step.for_holidays)
    ends = ", ".join(f"{day}" for day in step.ends)
    return say(
        "capacity.said.hire",
        people=step.people,
        kind=kind_name(step.kind),
        monday=step.monday,
        first_day=step.first_day,
        answers_from=step.answers_from,
        for_week=step.for_week,
        near=say("capacity.said.near", holidays=holidays) if holidays else "",
        ends=say("capacity.said.ends", days=ends) if ends else "",
    )


def _called_upon(made: CapacityPlan) -> Iterator[str]:
    weeks = made.weeks
    tight = made.tightest
    yield say(
        "capacity.said.tightest",
        monday=tight.monday,
        promised=f"{tight.need_promised:,.0f}",
        work=f"{tight.capacity_hours:,.0f}",
        more=f"{tight.most_hours - tight.capacity_hours:,.0f}",
    )
    yield say(
        "capacity.said.called_upon",
        overtime=f"{sum(week.overtime_hours for week in weeks):,.0f}",
        holiday=f"{sum(week.holiday_work_hours for week in weeks):,.0f}",
        overflow=f"{sum(week.overflow_hours for week in weeks):,.0f}",
        added=f"{made.added_won:,}",
        staff=f"{sum(week.staff_won for week in weeks):,}",
    )
    if made.committed_won:
        yield say("capacity.said.committed", won=f"{made.committed_won:,}", last=weeks[-1].monday)


def _missing(made: CapacityPlan) -> Iterator[str]:
    for run in _runs(made.short):
        first, last = run[0].monday, run[-1].monday
        yield say(
            f"capacity.said.short_{run[0].remedy.value}",
            weeks=say("capacity.said.week" if first == last else "capacity.said.weeks", first=first, last=last),
            hours=f"{sum(short.hours for short in run):,}",
            kind=kind_name(run[0].kind or ""),
            cost=f"{sum(short.cost_won for short in run):,}",
            hour=f"{run[0].hour_won:,}",
        )
    for tenant, people in made.untrained.items():
        yield say("capacity.said.untrained", tenant=tenant, people=people, least=made.trained_min)
    if made.leave_days_left:
        yield say("capacity.said.leave_left", days=made.leave_days_left)


def _runs(short: Sequence[ShortWeek]) -> list[list[ShortWeek]]:
    """Weeks that follow each other and have the same way out, together."""
    runs: list[list[ShortWeek]] = []
    for each in short:
        before = runs[-1][-1] if runs else None
        follows = before is not None and each.monday - before.monday == timedelta(weeks=1)
        if before is not None and follows and (before.remedy, before.kind) == (each.remedy, each.kind):
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def percent(share: Decimal) -> str:
    """``90`` of 0.90, ``97.5`` of 0.975."""
    return f"{(share * 100).normalize():f}"


def _promise(made: CapacityPlan) -> Iterator[str]:
    asked = made.asked
    key = "capacity.said.promise" if not made.short else "capacity.said.promise_short"
    yield say(
        key,
        held=asked.held_percent,
        reachable=asked.reachable_percent,
        futures=f"{made.futures_checked:,}",
        certainty=percent(asked.certainty),
    )
    lower = [point for point in made.curve if point.certainty < asked.certainty]
    if lower:
        below = lower[-1]
        yield say(
            "capacity.said.price",
            certainty=percent(asked.certainty),
            below=percent(below.certainty),
            won=f"{asked.total_won - below.total_won:,}",
        )
    higher = [point for point in made.curve if point.certainty > asked.certainty]
    if higher:
        above = higher[0]
        yield say(
            "capacity.said.price_more",
            above=percent(above.certainty),
            won=f"{above.total_won - asked.total_won:,}",
            hires=_counted(above.hires) or say("capacity.said.nobody"),
        )
