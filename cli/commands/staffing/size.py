"""``pumasi staffing size``."""

from __future__ import annotations

import math

import click

from cli.help import PumasiCommand
from cli.options import json_option
from cli.output import echo, show_rows
from core.cells import one_place
from core.messages import say
from core.service import ServiceLevelDefinition


@click.command("size", cls=PumasiCommand, help=say("staffing.size.help"))
@click.option("--contacts", type=float, required=True, metavar="N", help=say("staffing.option.contacts"))
@click.option("--minutes", type=float, default=60, show_default=True, metavar="N", help=say("staffing.option.minutes"))
@click.option("--aht", "aht_s", type=float, required=True, metavar="SECONDS", help=say("staffing.option.aht"))
@click.option(
    "--target", default="80/20", show_default=True, metavar="PERCENT/SECONDS", help=say("staffing.option.target")
)
@click.option(
    "--definition",
    type=click.Choice([definition.value for definition in ServiceLevelDefinition]),
    default=ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED.value,
    show_default=True,
    help=say("staffing.option.definition"),
)
@click.option("--patience", "patience_s", type=float, metavar="SECONDS", help=say("staffing.option.patience"))
@click.option(
    "--concurrency", type=int, default=1, show_default=True, metavar="N", help=say("staffing.option.concurrency")
)
@click.option(
    "--slowdown", type=float, default=0.25, show_default=True, metavar="SHARE", help=say("staffing.option.slowdown")
)
@click.option("--done-within", "done_within", type=float, metavar="MINUTES", help=say("staffing.option.done_within"))
@click.option(
    "--agents-max", type=int, default=10_000, show_default=True, metavar="N", help=say("staffing.option.agents_max")
)
@json_option
def size(
    contacts: float,
    minutes: float,
    aht_s: float,
    target: str,
    definition: str,
    patience_s: float | None,
    concurrency: int,
    slowdown: float,
    done_within: float | None,
    agents_max: int,
    as_json: bool,
) -> None:
    """Agents of one queue; needs no workspace."""
    from wfm.staffing.sizing import QueueQuestion, size_rows

    if done_within is not None:
        _show_backlog(contacts, minutes, aht_s, done_within, agents_max, as_json=as_json)
        return
    percent, within_s = _target(target)
    rows = size_rows(
        QueueQuestion(
            contacts=contacts,
            minutes=minutes,
            aht_s=aht_s,
            fraction=percent / 100,
            within_s=within_s,
            definition=ServiceLevelDefinition(definition),
            patience_s=patience_s,
            concurrency=concurrency,
            slowdown=slowdown,
            agents_max=agents_max,
        )
    )
    shown = [
        {
            "agents": row.agents,
            "is_fewest": row.is_fewest,
            **{
                f"{each.value}_percent": _percent(level)
                for each, level in zip(ServiceLevelDefinition, row.levels, strict=True)
            },
            "answer_percent": _percent(row.answer_rate),
            "abandon_percent": _percent(row.abandon_rate),
            "asa_s": None if row.asa_s is None or math.isinf(row.asa_s) else round(row.asa_s, 2),
            "occupancy_percent": _percent(row.occupancy),
        }
        for row in rows
    ]
    show_rows(shown, {name: f"staffing.column.{name}" for name in shown[0]}, as_json=as_json, empty="staffing.empty")
    fewest = next(row for row in rows if row.is_fewest)
    level = fewest.levels[list(ServiceLevelDefinition).index(ServiceLevelDefinition(definition))]
    if not as_json and level is not None and fewest.occupancy is not None:
        in_time, occupancy = one_place(level * 100), one_place(fewest.occupancy * 100)
        echo("staffing.fewest", agents=fewest.agents, percent=in_time, occupancy=occupancy)


def _show_backlog(
    contacts: float, minutes: float, aht_s: float, done_within: float, agents_max: int, *, as_json: bool
) -> None:
    """Posts that may wait: agents against the age of the oldest."""
    from wfm.staffing.sizing_backlog import BacklogQuestion, backlog_rows

    question = BacklogQuestion(
        contacts=contacts, minutes=minutes, aht_s=aht_s, done_within_minutes=done_within, agents_max=agents_max
    )
    rows = backlog_rows(question)
    shown = [
        {
            "agents": row.agents,
            "is_fewest": row.is_fewest,
            "worst_age_minutes": round(row.worst_age_minutes, 1),
            "left": round(row.left, 1),
            "done_at_minutes": round(row.done_at_minutes, 1),
            "occupancy_percent": round(row.occupancy * 100, 2),
        }
        for row in rows
    ]
    show_rows(shown, {name: f"staffing.column.{name}" for name in shown[0]}, as_json=as_json, empty="staffing.empty")
    fewest = next(row for row in rows if row.is_fewest)
    if not as_json:
        age, occupancy = one_place(fewest.worst_age_minutes), one_place(fewest.occupancy * 100)
        echo("staffing.fewest_for_posts", agents=fewest.agents, age=age, occupancy=occupancy)


def _percent(share: float | None) -> float | None:
    return None if share is None else round(share * 100, 2)


def _target(text: str) -> tuple[float, float]:
    """``80/20`` as 80 % within 20 s."""
    percent, _, seconds = text.partition("/")
    try:
        return float(percent), float(seconds)
    except ValueError:
        raise click.BadParameter(say("staffing.bad_target", text=text), param_hint="--target") from None
