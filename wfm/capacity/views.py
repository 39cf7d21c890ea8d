"""Rows of a capacity plan for a screen or a program: by week, training, leave, certainty or assumption."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from wfm.capacity.records import STAFF, CapacityPlan, WeekPlan

ViewRow = dict[str, str | int | Decimal | date | bool | Mapping[str, object] | None]

BY = ("week", "training", "leave", "certainty", "assumption")


def rows_by(by: str, plan: CapacityPlan) -> list[ViewRow]:
    """Rows of one view; ``people``, ``hiring`` and ``hires`` are mappings of a kind to a number."""
    views = {
        "week": _weeks,
        "training": _training,
        "leave": _leave,
        "certainty": _certainty,
        "assumption": _assumptions,
    }
    return views[by](plan)


def _weeks(plan: CapacityPlan) -> list[ViewRow]:
    return [
        {
            "week": week.monday,
            "holidays": ", ".join(week.holidays),
            "need_hours": week.need_expected,
            "need_promised_hours": week.need_promised,
            "capacity_hours": week.capacity_hours,
            "people": {each.kind: each.end for each in week.people if each.end or each.kind == STAFF},
            "hiring": {each.kind: each.hiring_starts for each in week.people if each.hiring_starts},
            "ending": {each.kind: each.ended for each in week.people if each.ended},
            "overtime_hours": week.overtime_hours,
            "holiday_work_hours": week.holiday_work_hours,
            "overflow_hours": week.overflow_hours,
            "leave_days": week.leave_days,
            "trainees": week.trainees,
            "short_hours": week.short_hours,
            "held_percent": week.held_percent,
            "added_won": week.added_won,
            "staff_won": week.staff_won,
        }
        for week in plan.weeks
    ]


def _training(plan: CapacityPlan) -> list[ViewRow]:
    """What is planned, in the order of time; then who should come next at every other tenant, by its value."""
    planned: list[ViewRow] = [
        {
            "week": step.monday,
            "tenant": step.tenant,
            "agent": step.agent,
            "trained_now": step.trained_now,
            "risk_percent": step.risk_before_percent,
            "risk_after_percent": step.risk_after_percent,
            "hours_spared": step.hours_spared,
            "value_won": step.value_won,
            "cost_won": step.cost_won,
            "reason": "minimum" if step.is_required else "value",
        }
        for step in plan.training
    ]
    cost = plan.training_cost_won
    later: list[ViewRow] = [
        {
            "week": None,
            "tenant": cover.tenant,
            "agent": cover.next_agent,
            "trained_now": cover.trained_now,
            "risk_percent": cover.risk_percent,
            "risk_after_percent": None,
            "hours_spared": None,
            "value_won": cover.next_value_won,
            "cost_won": cost,
            "reason": "not yet" if cover.falls_below is None else "no time left",
        }
        for cover in sorted(plan.cover, key=lambda each: (-each.next_value_won, each.tenant))
        if not cover.learning
    ]
    return planned + later


def _leave(plan: CapacityPlan) -> list[ViewRow]:
    return [
        {
            "week": week.monday,
            "holidays": ", ".join(week.holidays),
            "leave_days": week.leave_days,
            "leave_days_known": week.leave_days_known,
            "spare_hours": _spare(week),
        }
        for week in plan.weeks
    ]


def _spare(week: WeekPlan) -> Decimal:
    """What regular work has left over the expected need; below 0 where something is called upon."""
    return week.capacity_hours - week.need_expected


def _certainty(plan: CapacityPlan) -> list[ViewRow]:
    return [
        {
            "certainty_percent": Decimal(f"{(point.certainty * 100).normalize():f}"),
            "is_asked": point.is_asked,
            "hires": dict(point.hires),
            "cost_won": point.cost_won,
            "loss_won": point.loss_won,
            "total_won": point.total_won,
            "held_percent": point.held_percent,
        }
        for point in plan.curve
    ]


def _assumptions(plan: CapacityPlan) -> list[ViewRow]:
    return [
        {
            "name": rate.name,
            "value": rate.value,
            "unit": rate.unit,
            "valid_from": rate.valid_from,
            "source": rate.source,
        }
        for rate in plan.rates
    ]
