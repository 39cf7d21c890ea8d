"""Single terms of a request, changed by name: what ``pumasi contract amend --set TERM=VALUE`` types.

Values are read as the table of requests reads its cells; everything wrong is told at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from contracts.charge import ChargeModel, CostPlusCharge, HourClass, MeteredUnit
from contracts.kpi_clauses import KpiKind
from contracts.menu import MenuKind, ServedHours
from contracts.requests import counting, menu
from contracts.requests.bonuses import schedule_of, steps
from contracts.requests.request import ContractRequest, KpiRequest
from contracts.requests.sheets import hour_classes
from contracts.requests.sheets import steps as price_steps
from contracts.requests.sheets.columns import CONTACTS_MOST
from contracts.requests.targets import target, target_of
from contracts.terms import ContractTerms, MarginWindow, TaxDateRule
from core import intake_cells as cells
from core.channels import Channel
from core.errors import ProblemsFound
from core.intake import BadCell, Parser
from core.problems import Place, Problem
from core.rates import RateTable

_WON_MOST = 100_000_000

PLAIN: Mapping[str, tuple[str, Parser]] = {
    "model": ("model", cells.one_of({model.value: model for model in ChargeModel})),
    "share": ("share_fte", cells.number(Decimal("0.01"), Decimal(1000))),
    "until": ("valid_until", cells.day),
    "closing": ("closing_day", cells.one_of({"end": None, **{str(day): day for day in range(1, 32)}})),
    "payment": ("payment_day", cells.whole(1, 31)),
    "tax-date": ("tax_date", cells.one_of({rule.value: rule for rule in TaxDateRule})),
    "served": ("served", cells.one_of({served.value: served for served in ServedHours})),
    "unit": ("unit", cells.one_of({unit.value: unit for unit in MeteredUnit})),
    "margin": ("margin", cells.ratio(Decimal(0), Decimal(1))),
    "margin-window": ("margin_window", cells.one_of({window.value: window for window in MarginWindow})),
    "shrinkage": ("shrinkage", cells.ratio(Decimal(0), Decimal("0.9"))),
    "training": ("training_hours", cells.whole(0, 500)),
    "empowerment": ("empowerment_won", cells.won(0, _WON_MOST)),
    "account": ("account", cells.code),
    "planning-overtime": ("planning_overtime_billable", cells.yes_no),
    "public-body": ("public_body", cells.yes_no),
    "dedicated": ("dedicated_fte", cells.number(Decimal(0), Decimal(1000))),
}
"""Terms of one value: their name as typed ▶ the field of the request, and how the value is read."""

FAMILIES = (
    "expect.CHANNEL",
    "kpi.KIND",
    "kpi.KIND.CHANNEL",
    "bonus.KIND",
    "bonus.KIND.CHANNEL",
    "policy.ITEM",
    "person.ITEM",
    "menu.KIND",
    "menu.KIND.BILLING",
    "step.CHANNEL",
    "premium.KIND",
    *(f"{name}.CHANNEL" for name in counting.CHANNEL_RULES),
)
NONE = "none"
"""Takes a KPI, a policy, a person, an item of the menu, the price steps of a channel or a class of hours out."""


def with_menu(request: ContractRequest, items: Sequence[str]) -> ContractRequest:
    """The request with items of the menu as ``--menu`` types them. Raises ProblemsFound."""
    return with_changes(request, items, option="--menu", family="menu.")


def with_steps(request: ContractRequest, steps: Sequence[str]) -> ContractRequest:
    """The request with price steps as ``--step`` types them: ``phone=500=5%;1000=8%``. Raises ProblemsFound."""
    return with_changes(request, steps, option="--step", family="step.")


def with_changes(
    request: ContractRequest, changes: Sequence[str], *, option: str = "--set", family: str = ""
) -> ContractRequest:
    """The request with every ``TERM=VALUE`` applied in order. Raises ProblemsFound with all that cannot be read.

    ``option`` names what was typed; ``family`` stands before every term where it is not typed.
    """
    problems: list[Problem] = []
    for change in changes:
        name, equals, typed = change.partition("=")
        name, typed = name.strip(), typed.strip()
        where = Place(file=f"{option} {name}")
        if not equals or not name or not typed:
            problems.append(Problem(code="lifecycle.set_form", where=where, values={"text": change}))
            continue
        try:
            request = _changed(request, f"{family}{name}", typed)
        except BadCell as bad:
            problems.append(Problem(code=bad.code, where=where, values={**bad.values, "value": typed}))
        except KeyError:
            names = (*PLAIN, *counting.RULES, *FAMILIES)
            near = get_close_matches(name, names, n=1)
            known = near[0] if near else ", ".join(names)
            problems.append(Problem(code="lifecycle.set_unknown", where=where, values={"name": name, "known": known}))
    if problems:
        raise ProblemsFound(problems)
    return request


def _changed(request: ContractRequest, name: str, typed: str) -> ContractRequest:
    """One change. Raises BadCell for a value, KeyError for a name."""
    family, _, rest = name.partition(".")
    if rest and family in counting.CHANNEL_RULES:
        return replace(request, billing=counting.with_channel_rule(request.billing, family, rest, typed))
    if rest:
        return _FAMILY[family](request, rest, typed)
    if name in counting.RULES:
        return replace(request, billing=counting.with_rule(request.billing, name, typed))
    field, parse = PLAIN[name]
    values: dict[str, Any] = {field: parse(typed)}
    return replace(request, **values)


def _expected(request: ContractRequest, rest: str, typed: str) -> ContractRequest:
    channel = {each.value: each for each in Channel}[rest]
    count = cells.whole(0, CONTACTS_MOST)(typed)
    assert isinstance(count, int)
    return replace(request, expected_contacts={**request.expected_contacts, channel: count})


def _kpi_named(rest: str) -> tuple[KpiKind, Channel | None]:
    """``answer_rate.phone``. Raises KeyError."""
    word, _, place = rest.partition(".")
    kind = {each.value: each for each in KpiKind}[word]
    return kind, {each.value: each for each in Channel}[place] if place else None


def _bonus(request: ContractRequest, rest: str, typed: str) -> ContractRequest:
    """Another bonus schedule of a KPI, or with ``none`` no bonus."""
    kind, channel = _kpi_named(rest)
    if not any((each.kind, each.channel) == (kind, channel) for each in request.kpis):
        raise BadCell("lifecycle.set_no_such", name=rest)
    schedule = () if typed == NONE else schedule_of(kind, steps(typed))
    return replace(
        request,
        kpis=tuple(
            replace(each, bonus=schedule) if (each.kind, each.channel) == (kind, channel) else each
            for each in request.kpis
        ),
    )


def _kpi(request: ContractRequest, rest: str, typed: str) -> ContractRequest:
    """Another target, or with ``none`` without it; a KPI that is new comes with the library's other values."""
    kind, channel = _kpi_named(rest)
    others = [each for each in request.kpis if (each.kind, each.channel) != (kind, channel)]
    if typed == NONE:
        if len(others) == len(request.kpis):
            raise BadCell("lifecycle.set_no_such", name=rest)
        return replace(request, kpis=tuple(others))
    before = next((each for each in request.kpis if each not in others), KpiRequest(kind=kind, channel=channel))
    wanted = replace(before, target=target_of(kind, target(typed)))
    if len(others) == len(request.kpis):
        return replace(request, kpis=(*request.kpis, wanted))
    return replace(request, kpis=tuple(wanted if each == before else each for each in request.kpis))


def _texts(field: str) -> Callable[[ContractRequest, str, str], ContractRequest]:
    def change(request: ContractRequest, rest: str, typed: str) -> ContractRequest:
        texts = dict(getattr(request, field))
        if typed != NONE:
            texts[rest] = cells.text(typed)
        elif texts.pop(rest, None) is None:
            raise BadCell("lifecycle.set_no_such", name=rest)
        values: dict[str, Any] = {field: texts}
        return replace(request, **values)

    return change


def _menu(request: ContractRequest, rest: str, typed: str) -> ContractRequest:
    """An item of the menu, new or with another quantity, or with ``none`` without it."""
    try:
        if typed == NONE:
            return replace(request, menu=menu.without_item(request.menu, rest))
        return replace(request, menu=menu.with_item(request.menu, menu.typed_item(rest, typed)))
    except KeyError as unknown:
        raise BadCell("contract.menu_unknown", name=rest, known=", ".join(MenuKind)) from unknown


def _steps(request: ContractRequest, rest: str, typed: str) -> ContractRequest:
    """Other price steps of a channel, or with ``none`` one price for all units."""
    channel = {each.value: each for each in Channel}[rest]
    others = tuple(each for each in request.steps if each.channel is not channel)
    if typed != NONE:
        return replace(request, steps=price_steps.in_order((*others, *price_steps.typed_steps(channel, typed))))
    if len(others) == len(request.steps):
        raise BadCell("lifecycle.set_no_such", name=f"step.{rest}")
    return replace(request, steps=others)


def _premium(request: ContractRequest, rest: str, typed: str) -> ContractRequest:
    """Another premium of a class of hours, or with ``none`` no premium for it."""
    kind = {each.value: each for each in HourClass}[rest]
    others = tuple(each for each in request.classes if each.hours.kind is not kind)
    if typed != NONE:
        return replace(request, classes=hour_classes.in_order((*others, hour_classes.typed_hours(kind, typed))))
    if len(others) == len(request.classes):
        raise BadCell("lifecycle.set_no_such", name=f"premium.{rest}")
    return replace(request, classes=others)


_FAMILY: Mapping[str, Callable[[ContractRequest, str, str], ContractRequest]] = {
    "expect": _expected,
    "kpi": _kpi,
    "bonus": _bonus,
    "policy": _texts("policy"),
    "person": _texts("contacts"),
    "menu": _menu,
    "step": _steps,
    "premium": _premium,
}


def margin_kept(terms: ContractTerms, rates: RateTable, day: date) -> Decimal:
    """The margin that a new version of a contract is priced with: the one that was agreed.

    Clause ``review`` promises that a changed price does not raise the margin. A version that was drafted before the
    margin was kept counts as asked with the company's.
    """
    if isinstance(terms.charge, CostPlusCharge):
        return terms.charge.margin
    return rates.value("company.margin_quote", day) if terms.margin_asked is None else terms.margin_asked
