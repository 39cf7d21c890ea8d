"""``pumasi contract draft``: judge, price and keep drafts."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.commands.contract.options import NUMBER, RATIO
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY
from cli.output import echo
from core.channels import Channel
from core.errors import NotFound, ProblemsFound, PumasiError
from core.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from contracts.requests.drafting import DraftingData
    from contracts.requests.request import ContractRequest, KpiRequest
    from contracts.terms import ContractTerms
    from core.problems import Problem
    from store.rows import Changes

MENU_ONLY = "menu"
MODELS = ("flat", "metered", "hourly", "cost_plus")
UNITS = ("contact", "minute", "hour")
SERVED = ("all", "weekend", "evening")
TAX_DATES = ("month_end", "payment_day", "early")
YEAR_DAYS = 365


@click.command("draft", cls=PumasiCommand, help=say("contract.draft.help"))
@click.argument("tenant", required=False, metavar="[TENANT]")
@click.option("--from", "file", type=click.Path(path_type=Path), metavar="FILE", help=say("contract.option.from"))
@click.option("--tenant", "only", metavar="CODE", help=say("contract.option.only"))
@click.option("--model", type=click.Choice((*MODELS, MENU_ONLY)), help=say("contract.option.model"))
@click.option("--share", type=NUMBER, metavar="FTE", help=say("contract.option.share"))
@click.option("--start", type=DAY, metavar="DATE", help=say("contract.option.start"))
@click.option("--end", type=DAY, metavar="DATE", help=say("contract.option.end"))
@click.option("--kpi", "kpis", multiple=True, metavar="KPI", help=say("contract.option.kpi"))
@click.option("--expect", "expected", multiple=True, metavar="CHANNEL=N", help=say("contract.option.expect"))
@click.option("--menu", "menu", multiple=True, metavar="ITEM", help=say("contract.option.menu"))
@click.option("--step", "steps", multiple=True, metavar="STEPS", help=say("contract.option.step"))
@click.option("--served", type=click.Choice(SERVED), help=say("contract.option.served"))
@click.option("--unit", type=click.Choice(UNITS), help=say("contract.option.unit"))
@click.option("--number", metavar="ID", help=say("contract.option.number"))
@click.option("--closing", type=click.IntRange(1, 31), metavar="DAY", help=say("contract.option.closing"))
@click.option("--payment", type=click.IntRange(1, 31), metavar="DAY", help=say("contract.option.payment"))
@click.option("--tax-date", type=click.Choice(TAX_DATES), help=say("contract.option.tax_date"))
@click.option("--empowerment", type=click.IntRange(0), metavar="WON", help=say("contract.option.empowerment"))
@click.option("--margin", type=RATIO, metavar="RATIO", help=say("contract.option.margin"))
@click.option("--onboarding", is_flag=True, default=None, help=say("contract.option.onboarding"))
@click.pass_obj
def draft(session: Session, /, tenant: str | None, file: Path | None, only: str | None, **options: object) -> None:
    """Judge, price and keep drafts: all, or none."""
    from cli.contracting.drafting import load_data, with_measured

    given = [f"--{name.replace('_', '-')}" for name, value in options.items() if value not in (None, ())]
    data = load_data(session)
    problems: list[Problem] = []
    if file is not None:
        if tenant is not None or given:
            raise PumasiError("contract.draft_both", options=", ".join(given) or "TENANT")
        requests = requests_of_file(file, data, only, problems)
    elif tenant is None or only is not None:
        raise PumasiError("contract.draft_what")
    else:
        requests = (_request_of_options(tenant, data, options),)
    requests = with_measured(session, requests, data)
    changes = keep_drafts(session, drafted(session, requests, data, problems))
    echo("contract.drafted", added=changes.added, changed=changes.changed, unchanged=changes.unchanged)


def requests_of_file(
    file: Path, data: DraftingData, only: str | None, problems: list[Problem]
) -> tuple[ContractRequest, ...]:
    """Requests of a table, those of one tenant where it is named; problems of reading are added."""
    from cli.contracting.drafting import declared_shares
    from contracts.requests.table import SHEETS, requests_of
    from store.imports.run import read_tables
    from store.imports.sources import open_source

    intake = read_tables((open_source(file),), SHEETS)
    requests = requests_of(intake, declared_shares(data))
    problems += intake.problems
    if only is None:
        return requests
    wanted = tuple(request for request in requests if request.tenant == only)
    if not wanted and not problems:
        raise NotFound("contract.not_in_file", tenant=only, file=file.name)
    return wanted


def _request_of_options(tenant: str, data: DraftingData, options: Mapping[str, object]) -> ContractRequest:
    """One request from the options of a call."""
    from cli.contracting.drafting import declared_shares
    from contracts.charge import ChargeModel, MeteredUnit
    from contracts.menu import ServedHours
    from contracts.requests.changes import with_menu, with_steps
    from contracts.requests.request import ContractRequest
    from contracts.terms import TaxDateRule
    from core.ids import ContractId, TenantId

    missing = [f"--{name}" for name in ("model", "start") if options[name] is None]
    if missing:
        raise PumasiError("contract.needs", options=", ".join(missing))
    code, start, end = TenantId(tenant), options["start"], options["end"]
    assert isinstance(start, date)
    usual = Decimal(0) if options["model"] == MENU_ONLY else declared_shares(data).get(code, Decimal(0))
    share = options["share"] if options["share"] is not None else usual
    kpis, expected, menu, steps = (options[name] for name in ("kpis", "expected", "menu", "steps"))
    assert isinstance(share, Decimal)
    assert isinstance(kpis, tuple)
    assert isinstance(expected, tuple)
    assert isinstance(menu, tuple)
    assert isinstance(steps, tuple)
    rest: dict[str, object] = {
        "contract": ContractId(str(options["number"])) if options["number"] else None,
        "closing_day": options["closing"],
        "payment_day": options["payment"],
        "tax_date": TaxDateRule(str(options["tax_date"])) if options["tax_date"] else None,
        "served": ServedHours(str(options["served"])) if options["served"] else None,
        "unit": MeteredUnit(str(options["unit"])) if options["unit"] else None,
        "empowerment_won": options["empowerment"],
        "margin": options["margin"],
        "with_onboarding": bool(options["onboarding"]),
    }
    request = ContractRequest(
        tenant=code,
        model=ChargeModel(str(options["model"])),
        share_fte=share,
        valid_from=start,
        valid_until=end if isinstance(end, date) else start + timedelta(days=YEAR_DAYS - 1),
        kpis=tuple(_kpi(text) for text in kpis),
        expected_contacts=dict(expectation(text) for text in expected),
        **{name: value for name, value in rest.items() if value is not None},  # type: ignore[arg-type]
    )
    return with_steps(with_menu(request, menu), steps)


def _kpi(text: str) -> KpiRequest:
    """``answer_rate:phone=92%``, ``answer_rate:phone=92%;95%=1%``,
    ``service_level:phone=80%/20/served_within_of_served``.
    """
    from contracts.kpi_clauses import KpiKind
    from contracts.requests.bonuses import schedule_of, steps
    from contracts.requests.request import KpiRequest
    from contracts.requests.targets import target, target_of
    from core.intake import BadCell
    from core.problems import Place
    from core.service import ServiceLevelDefinition

    promise, _, bonus = text.partition(";")
    head, _, typed = promise.partition("=")
    word, _, channel = head.partition(":")
    wanted, *level = typed.split("/") if typed else [""]
    seconds, definition = (*level, "", "")[:2]
    try:
        if len(level) > 2:
            raise ValueError(typed)
        kind = KpiKind(word)
        return KpiRequest(
            kind=kind,
            channel=Channel(channel) if channel else None,
            target=target_of(kind, target(wanted)) if wanted else None,
            within_s=int(seconds) if seconds else None,
            definition=ServiceLevelDefinition(definition) if definition else None,
            bonus=schedule_of(kind, steps(bonus)) if bonus else (),
            place=Place(file=f"--kpi {text}"),
        )
    except (ValueError, BadCell) as broken:
        raise PumasiError("contract.bad_kpi", text=text, known=", ".join(KpiKind)) from broken


def expectation(text: str) -> tuple[Channel, int]:
    """``phone=900``. Raises PumasiError."""
    channel, _, count = text.partition("=")
    try:
        return Channel(channel), int(count)
    except ValueError as broken:
        raise PumasiError("contract.bad_expect", text=text) from broken


def drafted(
    session: Session, requests: Sequence[ContractRequest], data: DraftingData, problems: list[Problem]
) -> tuple[ContractTerms, ...]:
    """Drafts in their place among the kept versions, each proved to be writable. Raises ProblemsFound with all."""
    from cli.contracting.drafting import document_of, kept_versions
    from cli.contracting.ordering import fee_twice
    from contracts.life.lifecycle import placed
    from contracts.requests.drafting import draft_all

    problems += fee_twice(session, requests)
    try:
        drafts = draft_all(requests, data)
    except ProblemsFound as found:
        raise ProblemsFound([*problems, *found.problems]) from found
    if problems:
        raise ProblemsFound(problems)
    versions = kept_versions(session)
    terms = tuple(placed(draft, [kept for kept in versions if kept.contract == draft.contract]) for draft in drafts)
    for each in terms:
        try:
            document_of(session, each, written_on=session.today)
        except ProblemsFound as found:
            problems += found.problems
    if problems:
        raise ProblemsFound(problems)
    return terms


def keep_drafts(session: Session, drafts: Sequence[ContractTerms]) -> Changes:
    """Keep drafts, all in one transaction."""
    from store.contracts import save_version
    from store.rows import Changes

    changes = Changes()
    with session.database.writing() as connection:
        for terms in drafts:
            changes += save_version(connection, terms)
    return changes
