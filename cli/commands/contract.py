"""``pumasi contract``: draft, show, sign, render."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiGroup
from cli.options import DAY, json_option, out_option
from cli.output import echo, show_rows
from core.channels import Channel
from core.errors import NotFound, ProblemsFound, PumasiError
from core.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from contracts.drafting import DraftingData
    from contracts.request import ContractRequest, KpiRequest
    from contracts.terms import ContractTerms
    from core.problems import Problem
    from store.rows import Changes

MODELS = ("flat", "metered", "hourly", "cost_plus")
UNITS = ("contact", "minute")
TAX_DATES = ("month_end", "payment_day")
YEAR_DAYS = 365

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
}


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


@click.group(cls=PumasiGroup, help=say("contract.help"))
def command() -> None:
    """Group of the contracts."""


# --- draft ----------------------------------------------------------------------------------------


@command.command(help=say("contract.draft.help"))
@click.argument("tenant", required=False, metavar="[TENANT]")
@click.option("--from", "file", type=click.Path(path_type=Path), metavar="FILE", help=say("contract.option.from"))
@click.option("--tenant", "only", metavar="CODE", help=say("contract.option.only"))
@click.option("--model", type=click.Choice(MODELS), help=say("contract.option.model"))
@click.option("--share", type=NUMBER, metavar="FTE", help=say("contract.option.share"))
@click.option("--start", type=DAY, metavar="DATE", help=say("contract.option.start"))
@click.option("--end", type=DAY, metavar="DATE", help=say("contract.option.end"))
@click.option("--kpi", "kpis", multiple=True, metavar="KPI", help=say("contract.option.kpi"))
@click.option("--expect", "expected", multiple=True, metavar="CHANNEL=N", help=say("contract.option.expect"))
@click.option("--unit", type=click.Choice(UNITS), help=say("contract.option.unit"))
@click.option("--number", metavar="ID", help=say("contract.option.number"))
@click.option("--closing", type=click.IntRange(1, 31), metavar="DAY", help=say("contract.option.closing"))
@click.option("--payment", type=click.IntRange(1, 31), metavar="DAY", help=say("contract.option.payment"))
@click.option("--tax-date", type=click.Choice(TAX_DATES), help=say("contract.option.tax_date"))
@click.option("--empowerment", type=click.IntRange(0), metavar="WON", help=say("contract.option.empowerment"))
@click.option("--margin", type=NUMBER, metavar="RATIO", help=say("contract.option.margin"))
@click.option("--onboarding", is_flag=True, default=None, help=say("contract.option.onboarding"))
@click.pass_obj
def draft(session: Session, /, tenant: str | None, file: Path | None, only: str | None, **options: object) -> None:
    """Judge, price and keep drafts: all, or none."""
    from cli.contracting import load_data, with_measured

    given = [f"--{name.replace('_', '-')}" for name, value in options.items() if value not in (None, ())]
    data = load_data(session)
    problems: list[Problem] = []
    if file is not None:
        if tenant is not None or given:
            raise PumasiError("contract.draft_both", options=", ".join(given) or "TENANT")
        requests = _requests_of_file(file, data, only, problems)
    elif tenant is None or only is not None:
        raise PumasiError("contract.draft_what")
    else:
        requests = (_request_of_options(tenant, data, options),)
    requests = with_measured(session, requests, data)
    changes = _keep(session, _drafted(session, requests, data, problems))
    echo("contract.drafted", added=changes.added, changed=changes.changed, unchanged=changes.unchanged)


def _requests_of_file(
    file: Path, data: DraftingData, only: str | None, problems: list[Problem]
) -> tuple[ContractRequest, ...]:
    """Requests of a table, those of one tenant where it is named; problems of reading are added."""
    from cli.contracting import declared_shares
    from contracts.request_table import SHEETS, requests_of
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
    from cli.contracting import declared_shares
    from contracts.request import ContractRequest
    from contracts.terms import ChargeModel, MeteredUnit, TaxDateRule
    from core.ids import ContractId, TenantId

    missing = [f"--{name}" for name in ("model", "start") if options[name] is None]
    if missing:
        raise PumasiError("contract.needs", options=", ".join(missing))
    code, start, end = TenantId(tenant), options["start"], options["end"]
    assert isinstance(start, date)
    share = options["share"] if options["share"] is not None else declared_shares(data).get(code, Decimal(0))
    kpis, expected = options["kpis"], options["expected"]
    assert isinstance(share, Decimal)
    assert isinstance(kpis, tuple)
    assert isinstance(expected, tuple)
    rest: dict[str, object] = {
        "contract": ContractId(str(options["number"])) if options["number"] else None,
        "closing_day": options["closing"],
        "payment_day": options["payment"],
        "tax_date": TaxDateRule(str(options["tax_date"])) if options["tax_date"] else None,
        "unit": MeteredUnit(str(options["unit"])) if options["unit"] else None,
        "empowerment_won": options["empowerment"],
        "margin": options["margin"],
        "with_onboarding": bool(options["onboarding"]),
    }
    return ContractRequest(
        tenant=code,
        model=ChargeModel(str(options["model"])),
        share_fte=share,
        valid_from=start,
        valid_until=end if isinstance(end, date) else start + timedelta(days=YEAR_DAYS - 1),
        kpis=tuple(_kpi(text) for text in kpis),
        expected_contacts=dict(_expectation(text) for text in expected),
        **{name: value for name, value in rest.items() if value is not None},  # type: ignore[arg-type]
    )


def _kpi(text: str) -> KpiRequest:
    """``answer_rate:phone=0.92``."""
    from contracts.request import KpiRequest
    from contracts.request_table import target, target_of
    from contracts.terms import KpiKind
    from core.intake import BadCell

    head, _, typed = text.partition("=")
    kind, _, channel = head.partition(":")
    try:
        return KpiRequest(
            kind=KpiKind(kind),
            channel=Channel(channel) if channel else None,
            target=target_of(KpiKind(kind), target(typed)) if typed else None,
        )
    except (ValueError, BadCell) as broken:
        raise PumasiError("contract.bad_kpi", text=text, known=", ".join(KpiKind)) from broken


def _expectation(text: str) -> tuple[Channel, int]:
    """``phone=900``."""
    channel, _, count = text.partition("=")
    try:
        return Channel(channel), int(count)
    except ValueError as broken:
        raise PumasiError("contract.bad_expect", text=text) from broken


def _drafted(
    session: Session, requests: Sequence[ContractRequest], data: DraftingData, problems: list[Problem]
) -> tuple[ContractTerms, ...]:
    """Drafts in their place among the kept versions, each proved to be writable. Raises ProblemsFound with all."""
    from cli.contracting import document_of, kept_versions
    from contracts.drafting import draft_all
    from contracts.lifecycle import placed

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


def _keep(session: Session, drafts: Sequence[ContractTerms]) -> Changes:
    from store.contracts import save_version
    from store.rows import Changes

    changes = Changes()
    with session.database.writing() as connection:
        for terms in drafts:
            changes += save_version(connection, terms)
    return changes


# --- show -----------------------------------------------------------------------------------------


@command.command(help=say("contract.show.help"))
@click.argument("contract", required=False, metavar="[ID]")
@click.option("--version", type=click.IntRange(1), metavar="N", help=say("contract.option.version"))
@json_option
@click.pass_obj
def show(session: Session, contract: str | None, version: int | None, as_json: bool) -> None:
    """All contracts in a table, or one with its cost and its KPIs."""
    from cli.contracting import chosen, figures, kept_versions, newest

    if contract is None:
        rows = [figures(session, terms) for terms in newest(kept_versions(session))]
        show_rows(rows, LISTED, as_json=as_json, empty="contract.show.none")
        return
    terms = chosen(kept_versions(session, contract), version)
    row = figures(session, terms)
    cost, kpis = _cost_rows(terms), _kpi_rows(terms)
    if as_json:
        whole = {**row, **_further(terms), "cost": cost, "kpis": kpis}
        show_rows([whole], {}, as_json=True, empty="contract.show.none")
        return
    _say_contract(terms, row)
    show_rows(cost, COST_COLUMNS, as_json=False, empty="contract.show.none")
    click.echo()
    show_rows(kpis, KPI_COLUMNS, as_json=False, empty="contract.show.none")


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
    echo("contract.show.load", load=hundred("load"))
    needed = row["share_needed"]
    assert isinstance(needed, Decimal)
    if needed > terms.share_fte:
        echo("contract.show.undersold", share=plain(needed))
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


def _kpi_rows(terms: ContractTerms) -> list[dict[str, object]]:
    from contracts.words import kpi_name, kpi_target

    return [
        {
            "kpi": kpi_name(clause),
            "kind": clause.kind.value,
            "channel": clause.channel.value if clause.channel else None,
            "target": clause.target,
            "target_text": kpi_target(clause),
            "within_s": clause.within_s,
            "volume_min": clause.volume_min,
            "credit_share": clause.credit_share,
        }
        for clause in terms.kpis
    ]


def _further(terms: ContractTerms) -> dict[str, object]:
    """Terms that a program may want beside the row of the list."""
    return {
        "closing_day": terms.closing_day,
        "payment_day": terms.payment_day,
        "tax_date": terms.tax_date.value,
        "margin_window": terms.margin_window.value,
        "margin_limit": terms.margin_limit,
        "kpi_credit_cap": terms.kpi_credit_cap,
        "onboarding_fee_won": terms.onboarding_fee_won,
        "empowerment_won": terms.empowerment_won,
        "expected_contacts": {channel.value: count for channel, count in terms.expected_contacts.items()},
        "on_duty_hours": terms.cost_sheet.on_duty_hours,
        "rates_on": terms.cost_sheet.rates_on,
        "clause_library": terms.clause_library,
    }


# --- sign and render ------------------------------------------------------------------------------


@command.command(help=say("contract.sign.help"))
@click.argument("contract", required=False, metavar="[ID]")
@click.option("--on", "day", type=DAY, required=True, metavar="DATE", help=say("contract.option.on"))
@click.option("--all", "every", is_flag=True, help=say("contract.option.all"))
@click.pass_obj
def sign(session: Session, contract: str | None, day: date, every: bool) -> None:
    """Freeze drafts; what they replace ends the day before."""
    from cli.contracting import chosen, keep_sides, kept_versions, newest
    from contracts.lifecycle import signed
    from contracts.terms import ContractStatus
    from store.contracts import save_version

    if (contract is None) != every:
        raise PumasiError("contract.sign_what")
    versions = kept_versions(session, contract)
    if every:
        drafts = [terms for terms in newest(versions) if terms.status is ContractStatus.DRAFT]
        if not drafts:
            echo("contract.nothing_to_sign")
    else:
        terms = chosen(versions, None)
        if terms.status is ContractStatus.SIGNED and terms.signed_on == day:
            echo("contract.already_signed", contract=terms.contract, version=terms.version, day=day)
            return
        drafts = [terms]
    problems: list[Problem] = []
    results: list[ContractTerms] = []
    for terms in drafts:
        try:
            results += signed(terms, [kept for kept in versions if kept.contract == terms.contract], day)
        except ProblemsFound as found:
            problems += found.problems
    if problems:
        raise ProblemsFound(problems)
    with session.database.writing() as connection:
        for terms in results:
            save_version(connection, terms)
            if terms.status is ContractStatus.SIGNED:
                keep_sides(session, connection, terms)
    for terms in results:
        if terms.status is ContractStatus.ENDED:
            echo("contract.replaced", contract=terms.contract, version=terms.version, day=terms.valid_until)
        else:
            echo("contract.signed", contract=terms.contract, version=terms.version, day=day)


@command.command(help=say("contract.render.help"))
@click.argument("contract", metavar="ID")
@click.option("--version", type=click.IntRange(1), metavar="N", help=say("contract.option.version"))
@out_option
@click.pass_obj
def render(session: Session, contract: str, version: int | None, out: Path | None) -> None:
    """Write PDF and workbook; a signed version always as it was first drawn."""
    from cli.contracting import chosen, files_of, kept_versions, stem_of
    from runtime.files import write_files

    terms = chosen(kept_versions(session, contract), version)
    drawn = files_of(session, terms)
    folder = out or session.workspace.folder("contracts")
    folder.mkdir(parents=True, exist_ok=True)
    paths = {
        folder / f"{stem_of(terms)}.pdf": drawn.pdf,
        folder / f"{stem_of(terms)}.xlsx": drawn.workbook,
    }
    write_files(paths)
    for path in paths:
        echo("contract.rendered", path=path)
