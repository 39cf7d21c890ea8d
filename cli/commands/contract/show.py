"""``pumasi contract show``: all contracts, or one with its cost and its KPIs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option
from cli.output import echo, show_rows
from core.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from contracts.terms import ContractTerms

LISTED = {
    "contract": "contract.column.contract",
    "version": "contract.column.version",
    "tenant": "contract.column.tenant",
    "status": "contract.column.status",
    "model": "contract.column.model",
    "share_fte": "contract.column.share",
    "valid_from": "contract.column.from",
    "valid_until": "contract.column.until",
    "charges_won": "contract.column.charges",
    "cost_won": "contract.column.cost",
    "margin_of_cost": "contract.column.margin",
    "load": "contract.column.load",
}
COST_COLUMNS = {
    "label": "contract.column.line",
    "basis_won": "contract.column.basis",
    "rate": "contract.column.rate",
    "quantity": "contract.column.quantity",
    "amount_won": "contract.column.amount",
    "source": "contract.column.source",
}
KPI_COLUMNS = {
    "kpi": "contract.column.kpi",
    "target_text": "contract.column.target",
    "volume_min": "contract.column.volume_min",
    "credit_share": "contract.column.credit",
    "bonus_text": "contract.column.bonus",
    "chance_text": "contract.column.chance",
    "accepted_by": "contract.column.accepted_by",
    "accepted_because": "contract.column.accepted_because",
}
MENU_COLUMNS = {
    "kind": "contract.column.item",
    "billing": "contract.column.billing",
    "price_won": "contract.column.unit_price",
    "quantity": "contract.column.quantity",
    "months_text": "contract.column.months",
    "basis": "contract.column.basis_text",
}
KPI_WHERE_ANY = frozenset({"bonus_text", "chance_text", "accepted_by", "accepted_because"})
"""Columns that a person sees only where some KPI has a value."""


@click.command("show", cls=PumasiCommand, help=say("contract.show.help"))
@click.argument("contract", required=False, metavar="[ID]")
@click.option("--version", type=click.IntRange(1), metavar="N", help=say("contract.option.version"))
@json_option
@click.pass_obj
def show(session: Session, contract: str | None, version: int | None, as_json: bool) -> None:
    """All contracts in a table, or one with its cost and its KPIs."""
    from cli.contracting.drafting import chosen, figures, kept_versions, newest
    from cli.contracting.sealing import hashes_of
    from contracts.life.lifecycle import state_of

    if contract is None:
        rows = [figures(session, terms) for terms in newest(kept_versions(session))]
        show_rows(rows, LISTED, as_json=as_json, empty="contract.show.none")
        return
    terms = chosen(kept_versions(session, contract), version)
    row = figures(session, terms)
    cost, kpis, menu = _cost_rows(terms), _kpi_rows(session, terms), _menu_rows(terms)
    hashes = hashes_of(session, terms)
    if as_json:
        whole = {**row, **_further(terms, session.today), "sealed": hashes, "cost": cost, "kpis": kpis, "menu": menu}
        show_rows([whole], {}, as_json=True, empty="contract.show.none")
        return
    _say_contract(terms, {**row, "status": state_of(terms, session.today).value})
    show_rows(cost, COST_COLUMNS, as_json=False, empty="contract.show.none")
    click.echo()
    shown = {name: key for name, key in KPI_COLUMNS.items() if name not in KPI_WHERE_ANY or any(k[name] for k in kpis)}
    if kpis:
        show_rows(kpis, shown, as_json=False, empty="contract.show.none")
    if menu:
        if kpis:
            click.echo()
        show_rows(menu, MENU_COLUMNS, as_json=False, empty="contract.show.none")
    if hashes:
        click.echo()
        echo("lifecycle.sealed")
        for part, digest in hashes.items():
            click.echo(f"  {part:<10}{digest}")


def _say_contract(terms: ContractTerms, row: Mapping[str, object]) -> None:
    from contracts.words import plain

    def hundred(name: str) -> str:
        value = row[name]
        assert isinstance(value, Decimal)
        return plain(value * 100)

    echo("contract.show.head", **row)
    echo(
        "contract.show.margin",
        charges=f"{row['charges_won']:,}",
        cost=f"{row['cost_won']:,}",
        of_cost=hundred("margin_of_cost"),
        of_price=hundred("margin_of_price"),
        limit=plain(terms.margin_limit * 100),
        library=terms.clause_library,
    )
    if terms.has_operation:
        echo("contract.show.load", load=hundred("load"))
    needed = row["share_needed"]
    assert isinstance(needed, Decimal)
    if needed > terms.share_fte:
        echo("contract.show.undersold", share=plain(needed))
    if terms.review is not None:
        echo("lifecycle.remark.reviewed", by=terms.review.by, day=terms.review.on)
    if terms.ending is not None:
        ending = terms.ending
        echo("lifecycle.ending", ground=ending.ground.value, noticed=ending.noticed_on, reason=ending.reason)
    click.echo()


def _cost_rows(terms: ContractTerms) -> list[dict[str, object]]:
    return [
        {
            "key": line.key,
            "group": line.group,
            "label": line.label,
            "basis_won": int(line.basis_won),
            "rate": line.rate,
            "quantity": line.quantity,
            "amount_won": line.amount_won,
            "source": line.source,
        }
        for line in terms.cost_sheet.lines
    ]


def _kpi_rows(session: Session, terms: ContractTerms) -> list[dict[str, object]]:
    """The KPIs with the chance that was kept of each in its worst month, and who signed for one that is not sure."""
    from cli.contracting.promising import kept_run
    from contracts.promises.chances import key_of, lowest_chances
    from contracts.requests.bonuses import typed_schedule
    from contracts.words import kpi_name, kpi_target
    from store.promises import accepted_of

    run = kept_run(session, terms)
    chances = {} if run is None else lowest_chances(terms.kpis, run)
    with session.database.reading() as connection:
        taken = {(a.kind, a.channel): a for a in accepted_of(connection, terms.contract, terms.version)}
    return [
        {
            "kpi": kpi_name(clause),
            "kind": clause.kind.value,
            "channel": clause.channel.value if clause.channel else None,
            "target": clause.target,
            "target_text": kpi_target(clause),
            "within_s": clause.within_s,
            "definition": clause.definition,
            "volume_min": clause.volume_min,
            "credit_share": clause.credit_share,
            "bonus_text": typed_schedule(clause.kind, clause.bonus),
            "bonus": [{"value": step.value, "share": step.share} for step in clause.bonus],
            "lowest_chance": chances.get(key_of(clause)),
            "chance_text": _percent(chances.get(key_of(clause))),
            "accepted_by": taken[key_of(clause)].by if key_of(clause) in taken else None,
            "accepted_because": taken[key_of(clause)].reason or None if key_of(clause) in taken else None,
        }
        for clause in terms.kpis
    ]


def _menu_rows(terms: ContractTerms) -> list[dict[str, object]]:
    """What was ordered beside the answering; no month named is every month."""
    return [
        {
            "kind": item.kind.value,
            "billing": item.billing.value,
            "price_won": item.price_won,
            "cost_won": item.cost_won,
            "quantity": item.quantity,
            "months": list(item.months),
            "months_text": ", ".join(map(str, item.months)),
            "basis": item.basis,
        }
        for item in terms.menu
    ]


def _percent(chance: Decimal | None) -> str | None:
    return None if chance is None else f"{chance * 100:.0f} %"


def _further(terms: ContractTerms, day: date) -> dict[str, object]:
    """Terms that a program may want beside the row of the list."""
    from dataclasses import asdict

    from contracts.life.lifecycle import state_of

    return {
        "state": state_of(terms, day).value,
        "review": None if terms.review is None else asdict(terms.review),
        "ending": None if terms.ending is None else asdict(terms.ending),
        "closing_day": terms.closing_day,
        "payment_day": terms.payment_day,
        "tax_date": terms.tax_date.value,
        "margin_window": terms.margin_window.value,
        "margin_limit": terms.margin_limit,
        "kpi_credit_cap": terms.kpi_credit_cap,
        "kpi_bonus_cap": terms.kpi_bonus_cap,
        "onboarding_fee_won": terms.onboarding_fee_won,
        "empowerment_won": terms.empowerment_won,
        "expected_contacts": {channel.value: count for channel, count in terms.expected_contacts.items()},
        "on_duty_hours": terms.cost_sheet.on_duty_hours,
        "rates_on": terms.cost_sheet.rates_on,
        "clause_library": terms.clause_library,
        "form": terms.form.value,
        "dedicated_fte": terms.dedicated_fte,
        "served": terms.served.value,
        "public_body": terms.public_body,
        "billing": {
            "rounding": asdict(terms.billing.rounding),
            "day_count": terms.billing.day_count,
            "outside_hours": terms.billing.outside_hours,
            "share_tolerance": terms.billing.share_tolerance,
            "wages": terms.billing.wages,
            "lends_dedicated": terms.billing.lends_dedicated,
            "contacts": {
                service.channel.value: asdict(terms.billing.of(service.channel)) for service in terms.services
            },
        },
    }
