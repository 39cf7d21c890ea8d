"""``pumasi contract quote``: models, forms and doing it alone side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.commands.contract.diagnose import WEEKS, WEEKS_LEAST, WEEKS_MOST
from cli.commands.contract.draft import MODELS, SERVED, expectation
from cli.commands.contract.options import NUMBER, PLAYS_MOST, RATIO, PromiseOptions
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option, out_option, seed_option
from cli.output import echo, show_rows
from core.errors import PumasiError
from core.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from contracts.quotes.quote import Quote
    from contracts.requests.drafting import DraftingData
    from contracts.requests.request import ContractRequest

Pair = tuple["ContractRequest", "Quote"]
PLAYS = 30
MARGINS = ("margin_of_cost", "margin_of_price")
MODEL_COLUMNS = {
    name: f"quote.column.{name}"
    for name in ("model", "season", "contacts", "billed_won", "given_back_won", "cost_won", *MARGINS)
}
FORM_COLUMNS = {
    name: f"quote.column.{name}" for name in ("form", "people", "share_fte", "price_won", "cost_won", *MARGINS)
}

CHANCE_COLUMNS = {name: f"quote.column.{name}" for name in ("kpi", "target", "chance", "month", "proposal")}


@click.command(cls=PumasiCommand, help=say("quote.help"))
@click.argument("tenant", required=False, metavar="[TENANT]")
@click.option("--from", "file", type=click.Path(path_type=Path), metavar="FILE", help=say("quote.option.from"))
@click.option("--model", type=click.Choice(MODELS), help=say("quote.option.model"))
@click.option("--share", type=NUMBER, metavar="FTE", help=say("quote.option.share"))
@click.option("--start", type=DAY, metavar="DATE", help=say("quote.option.start"))
@click.option("--end", type=DAY, metavar="DATE", help=say("quote.option.end"))
@click.option("--dedicated", type=click.IntRange(0), metavar="N", help=say("quote.option.dedicated"))
@click.option("--served", type=click.Choice(SERVED), help=say("quote.option.served"))
@click.option("--expect", "expected", multiple=True, metavar="CHANNEL=N", help=say("quote.option.expect"))
@click.option("--menu", "menu", multiple=True, metavar="ITEM", help=say("contract.option.menu"))
@click.option("--step", "steps", multiple=True, metavar="STEPS", help=say("contract.option.step"))
@click.option("--margin", type=RATIO, metavar="RATIO", help=say("quote.option.margin"))
@click.option(
    "--weeks",
    type=click.IntRange(WEEKS_LEAST, WEEKS_MOST),
    default=WEEKS,
    show_default=True,
    metavar="N",
    help=say("diagnosis.option.weeks"),
)
@seed_option(say("diagnosis.option.seed"))
@click.option("--promises", is_flag=True, help=say("quote.option.promises"))
@click.option(
    "--plays",
    type=click.IntRange(1, PLAYS_MOST),
    default=PLAYS,
    show_default=True,
    metavar="N",
    help=say("promises.option.plays"),
)
@out_option
@json_option
@click.pass_obj
def quote(
    session: Session,
    tenant: str | None,
    file: Path | None,
    model: str | None,
    share: Decimal | None,
    start: date | None,
    end: date | None,
    dedicated: int | None,
    served: str | None,
    expected: tuple[str, ...],
    menu: tuple[str, ...],
    steps: tuple[str, ...],
    margin: Decimal | None,
    weeks: int,
    seed: int,
    promises: bool,
    plays: int,
    out: Path | None,
    as_json: bool,
) -> None:
    """Compute the quotes, all or none, write them, say them."""
    from cli.contracting.diagnosis import expectation_of
    from cli.contracting.drafting import draw, load_data
    from cli.contracting.quote_chances import with_kept, with_played
    from cli.contracting.quoting import Wish, figures, quote_of, request_of, stem_of
    from contracts.charge import ChargeModel
    from contracts.menu import ServedHours
    from contracts.quotes.document import quote_document
    from runtime.files import write_files

    told = [
        f"--{name}"
        for name, value in (
            ("model", model),
            ("share", share),
            ("start", start),
            ("end", end),
            ("dedicated", dedicated),
            ("served", served),
            ("step", steps or None),
            ("expect", expected or None),
            ("menu", menu or None),
            ("margin", margin),
        )
        if value is not None
    ]
    data = load_data(session)
    asked = PromiseOptions(plays=plays, seed=seed, workers=None, with_plan=True).asked if promises else None
    if file is not None:
        if tenant is not None or told:
            raise PumasiError("contract.draft_both", options=", ".join(told) or "TENANT")
        pairs = _of_file(session, file, data, weeks, seed)
    elif tenant is None:
        raise PumasiError("quote.which")
    else:
        wish = Wish(
            model=None if model is None else ChargeModel(model),
            share_fte=share,
            start=start or _next_month(session.today),
            expected=dict(expectation(text) for text in expected),
            menu=menu,
            margin=margin,
            until=end,
            dedicated=dedicated or 0,
            served=ServedHours(served or ServedHours.ALL),
            steps=steps,
        )
        found = expectation_of(session, tenant, wish.expected, weeks=weeks, seed=seed, part=wish.part)
        request = request_of(found, wish)
        pairs = ((request, quote_of(session, found, request, data, is_asked=bool(model or steps))),)
    quotes = tuple(
        with_kept(session, each) if asked is None else with_played(session, each, request, data, asked)
        for request, each in pairs
    )
    folder = out or session.workspace.folder("contracts")
    folder.mkdir(parents=True, exist_ok=True)
    paths: dict[Path, bytes] = {}
    for each in quotes:
        drawn = draw(quote_document(each, session.settings.company, written_on=session.today))
        paths |= {folder / f"{stem_of(each)}.pdf": drawn.pdf, folder / f"{stem_of(each)}.xlsx": drawn.workbook}
    write_files(paths)
    if as_json:
        show_rows([row for each in quotes for row in figures(each)], {}, as_json=True, empty="quote.none")
        return
    _tell(quotes)
    for path in paths:
        echo("contract.rendered", path=path)


def _of_file(session: Session, file: Path, data: DraftingData, weeks: int, seed: int) -> tuple[Pair, ...]:
    """Each request of a table with its quote. Raises ProblemsFound with the problems of all."""
    from cli.contracting.diagnosis import Known, expectation_of
    from cli.contracting.drafting import declared_shares
    from cli.contracting.quoting import part_of, quote_of
    from contracts.requests.problems import request_problems
    from contracts.requests.table import SHEETS, requests_of
    from core.errors import NotFound, ProblemsFound
    from core.problems import Problem
    from store.imports.run import read_tables
    from store.imports.sources import open_source

    intake = read_tables((open_source(file),), SHEETS)
    requests = requests_of(intake, declared_shares(data))
    problems = list(intake.problems)
    for request in requests:
        declared = data.services.get(request.tenant, ())
        # what contacts are expected is known only after the diagnosis: judged again with them in quote_of
        complete = replace(request, expected_contacts=request.expected_contacts or {s.channel: 1 for s in declared})
        problems += request_problems(complete, request.tenant in data.tenants, declared, data.rates)
    if problems:
        raise ProblemsFound(problems)
    quotes = []
    known: Known = {}
    for request in requests:
        try:
            told = request.expected_contacts
            part = part_of(request)
            found = expectation_of(session, request.tenant, told, weeks=weeks, seed=seed, known=known, part=part)
            quotes.append((request, quote_of(session, found, request, data, is_asked=True)))
        except ProblemsFound as wrong:
            problems += wrong.problems
        except NotFound as lacking:
            values = {"tenant": request.tenant, "reason": str(lacking)}
            problems.append(Problem(code="quote.not_made", where=request.place, values=values))
    if problems:
        raise ProblemsFound(problems)
    return tuple(quotes)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _tell(quotes: Iterable[Quote]) -> None:
    from cli.contracting.quote_chances import chance_rows
    from cli.contracting.quoting import figures, form_figures
    from contracts.quotes.compared import Season

    for each in quotes:
        echo(
            "quote.head",
            tenant=each.tenant.tenant,
            start=each.valid_from,
            share=each.basis.share_fte,
            model=each.proposed.value,
            form=each.form.value,
            billed=f"{each.offer.month(Season.MIDDLE).billed_won:,}",
        )
        show_rows(figures(each), MODEL_COLUMNS, as_json=False, empty="quote.none")
        click.echo()
        show_rows(form_figures(each), FORM_COLUMNS, as_json=False, empty="quote.none")
        click.echo()
        show_rows(chance_rows(each), CHANCE_COLUMNS, as_json=False, empty="quote.none")
        if each.judged is None:
            echo("quote.not_judged")
        if each.even.contacts is None:
            echo("quote.never_even", contacts=f"{each.even.points[-1].contacts:,}")
        else:
            echo("quote.even", contacts=f"{each.even.contacts:,}")
        click.echo()
