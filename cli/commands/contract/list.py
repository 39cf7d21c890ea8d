"""``pumasi contract list``: where every contract stands, what it is worth and what is due next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option, tenant_option
from cli.output import show_rows
from core.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from contracts.terms import ContractTerms

COLUMNS = {
    "contract": "contract.column.contract",
    "version": "contract.column.version",
    "tenant": "contract.column.tenant",
    "state": "lifecycle.column.state",
    "valid_from": "contract.column.from",
    "valid_until": "contract.column.until",
    "model": "contract.column.model",
    "share_fte": "contract.column.share",
    "charges_won": "contract.column.charges",
    "next_day": "lifecycle.column.next_day",
    "next_duty": "lifecycle.column.next_duty",
}
STATES = ("draft", "reviewed", "signed", "active", "amended", "ended", "cancelled")


@click.command("list", cls=PumasiCommand, help=say("lifecycle.list.help"))
@tenant_option
@click.option("--state", "states", multiple=True, type=click.Choice(STATES), help=say("lifecycle.option.state"))
@click.option("--all", "every", is_flag=True, help=say("lifecycle.option.all_versions"))
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("lifecycle.option.on_day"))
@json_option
@click.pass_obj
def list_(
    session: Session, tenant: str | None, states: tuple[str, ...], every: bool, day: date | None, as_json: bool
) -> None:
    """One row a version that is not over, and the last version of a contract that is."""
    from cli.contracting.drafting import kept_versions
    from contracts.life.lifecycle import state_of

    on = day or session.today
    versions = [terms for terms in kept_versions(session) if tenant is None or terms.tenant == tenant]
    shown = versions if every or states else _living(versions, on)
    rows = [
        _row(terms, [kept for kept in versions if kept.contract == terms.contract], on)
        for terms in shown
        if not states or state_of(terms, on).value in states
    ]
    show_rows(rows, COLUMNS, as_json=as_json, empty="lifecycle.list.none" if versions else "contract.show.none")


def _living(versions: Sequence[ContractTerms], day: date) -> list[ContractTerms]:
    """Versions that hold, will hold or are drafts; of a contract without any the one that ended last."""
    living = [terms for terms in versions if (terms.is_agreed and terms.valid_until >= day) or terms.signed_on is None]
    known = {terms.contract for terms in living}
    over: dict[str, ContractTerms] = {}
    for terms in versions:
        if terms.contract not in known:
            before = over.get(terms.contract)
            over[terms.contract] = (
                terms if before is None else max(before, terms, key=lambda each: (each.valid_until, each.version))
            )
    return sorted([*living, *over.values()], key=lambda terms: (terms.contract, terms.version))


def _row(terms: ContractTerms, kept: Sequence[ContractTerms], day: date) -> dict[str, object]:
    from contracts.charge import model_of
    from contracts.life.lifecycle import state_of
    from contracts.papers.expected import margin_of
    from contracts.wording.notices import Duty, duties, next_duty
    from contracts.words import charge_text
    from core.money import round_won

    ahead = next_duty(terms, kept, day)
    coming = {each.duty: each.day for each in reversed(duties(terms, kept)) if each.day >= day}
    return {
        "contract": terms.contract,
        "version": terms.version,
        "tenant": terms.tenant,
        "state": state_of(terms, day).value,
        "valid_from": terms.valid_from,
        "valid_until": terms.valid_until,
        "model": model_of(terms.charge).value,
        "share_fte": terms.share_fte,
        "price": charge_text(terms),
        "charges_won": round_won(margin_of(terms).charges_won),
        "next_day": None if ahead is None else ahead.day,
        "next_duty": None if ahead is None else say(f"lifecycle.duty.{ahead.duty.value}"),
        "price_review_on": coming.get(Duty.PRICE_REVIEW),
        "propose_renewal_by": coming.get(Duty.PROPOSE_RENEWAL),
        "agree_renewal_by": coming.get(Duty.AGREE_RENEWAL),
        "reviewed_by": None if terms.review is None else terms.review.by,
        "reviewed_on": None if terms.review is None else terms.review.on,
        "signed_on": terms.signed_on,
        "ending": None if terms.ending is None else terms.ending.ground.value,
    }
