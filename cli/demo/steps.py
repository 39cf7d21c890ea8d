"""What the demo does, step by step: files of a company, imports, contracts, a billed month, the coming week."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cli.demo.chain import Step
from cli.demo.sample import Sample
from core.errors import require

if TYPE_CHECKING:
    from wfm.scheduling.roster import Roster

INPUTS = "inputs"
ROSTER_ROUNDS = "2000"
ROSTER_EFFORT = "5"
"""Enough for a good roster of sixty people, short enough to wait for; rounds, not seconds, so that every machine makes
the same demo."""

OPEN_ITEMS = ("--open-items-by", "홍대표")
"""The sample's tenants began long ago: its representative answers for checklists that nobody kept then."""

PROMISE_PLAYS = ("--replications", "50")
"""Ten plays of each month ahead: the fewest that tell nine of ten from certainty."""

UNSURE_PROMISES = ("--accept-promise", "all", "--by", "홍대표", "--reason", "1월부터 지켜 온 약속을 그대로 둔다")
"""And she answers for the promises that are not sure enough: what was agreed in January stands."""

CONTRACT_SHOWN = 3
"""Which shop's contract is laid out: the third has three channels and a metered price."""

ORDERED_ON, SIGNED_ON = "2026-10-26", "2026-10-28"
PROSPECT_MENU = ("--menu", "review=200", "--menu", "happy_call.success=120")


def company_steps(folder: Path, sample: Sample) -> tuple[Step, ...]:
    """The files of the company, their import, its contracts."""
    imports = {
        "tenants": "tenants.xlsx",
        "agents": "agents.xlsx",
        "contacts": "contacts.csv.gz",
        "contact-log": "contact-log.csv.gz",
        "events": "events.xlsx",
        "drivers": "orders.csv.gz",
        "absences": "absences.xlsx",
        "wishes": "wishes.xlsx",
    }
    signed_on = f"{sample.dates.today.replace(month=1, day=1):%Y-%m-%d}"
    return (
        Step(title="demo.title.company", work=lambda: write_company(folder, sample)),
        *(
            Step(title=f"demo.title.import_{kind.replace('-', '_')}", arguments=("import", kind, _input(folder, name)))
            for kind, name in imports.items()
        ),
        Step(title="demo.title.draft", arguments=("contract", "draft", "--from", _input(folder, "terms.xlsx"))),
        Step(title="demo.title.promises", arguments=("simulate", "promise", "--year", "--keep", *PROMISE_PLAYS)),
        Step(
            title="demo.title.sign",
            arguments=("contract", "sign", "--all", "--on", signed_on, *OPEN_ITEMS, *UNSURE_PROMISES),
        ),
    )


def prospect_steps(folder: Path, sample: Sample) -> tuple[Step, ...]:
    """A prospect: its file and its log, the order of a diagnosis, signed; the report delivered, and a quote for it."""
    shop = sample.prospect.shop.tenant
    return (
        Step(
            title="demo.title.prospect",
            work=lambda: write_prospect(folder, sample),
            arguments=("import", "tenants", _input(folder, "prospect.xlsx")),
        ),
        Step(
            title="demo.title.prospect_log",
            arguments=("import", "contact-log", _input(folder, "prospect-log.csv.gz")),
        ),
        Step(title="demo.title.order", arguments=("contract", "order", shop.tenant, "--on", ORDERED_ON)),
        Step(
            title="demo.title.order_signed",
            arguments=(
                *("contract", "order", shop.tenant, "--signed-by", shop.party.representative),
                *("--on", SIGNED_ON),
            ),
        ),
        Step(
            title="demo.title.diagnose",
            arguments=("contract", "diagnose", shop.tenant, "--deliver", str(sample.dates.today)),
        ),
        Step(title="demo.title.quote", arguments=("contract", "quote", shop.tenant, *PROSPECT_MENU)),
    )


def chain_steps(folder: Path, sample: Sample) -> tuple[Step, ...]:
    """The billed month as it was planned and worked, then the coming week, then what a tenant gets."""
    dates = sample.dates
    month, week = str(dates.month), str(dates.week)
    shown = sample.shops[CONTRACT_SHOWN - 1].tenant.tenant
    first = dates.planned_weeks[0]
    return (
        Step(
            title="demo.title.forecast_month",
            arguments=("forecast", "run", "--as-of", str(first), "--weeks", str(len(dates.planned_weeks))),
        ),
        *(step for monday in dates.planned_weeks for step in _roster_steps(monday)),
        Step(title="demo.title.reality", work=lambda: write_reality(folder, sample)),
        Step(title="demo.title.attendance", arguments=("import", "attendance", _input(folder, "attendance.xlsx"))),
        Step(title="demo.title.quality", arguments=("import", "quality", _input(folder, "quality.xlsx"))),
        Step(title="demo.title.timesheet", arguments=("timesheet", "build", "--period", month)),
        Step(title="demo.title.approve", arguments=("timesheet", "approve", "--period", month)),
        Step(title="demo.title.forecast_week", arguments=("forecast", "run", "--as-of", week, "--weeks", "1")),
        Step(title="demo.title.staffing", arguments=("staffing", "export", "--week", week)),
        *_roster_steps(dates.week),
        Step(title="demo.title.export", arguments=("roster", "export", "--week", week)),
        Step(title="demo.title.contract", arguments=("contract", "render", f"{shown}-{dates.today.year}-1")),
        *prospect_steps(folder, sample),
        Step(title="demo.title.invoices", arguments=("job", "monthly", "--period", month)),
    )


def _roster_steps(monday: date) -> tuple[Step, Step]:
    week = str(monday)
    limits = ("--rounds", ROSTER_ROUNDS, "--effort", ROSTER_EFFORT)
    return (
        Step(title="demo.title.roster", arguments=("roster", "build", "--week", week, *limits)),
        Step(title="demo.title.publish", arguments=("roster", "publish", "--week", week)),
    )


def _input(folder: Path, name: str) -> str:
    return str(folder / INPUTS / name)


def write_company(folder: Path, sample: Sample) -> None:
    """Every file that the company would have before it plans anything."""
    from cli.demo import files
    from cli.demo.terms import terms_workbook

    makers: dict[str, Callable[[], bytes]] = {
        "tenants.xlsx": lambda: files.tenants_workbook(
            [shop.tenant for shop in sample.shops], [each for shop in sample.shops for each in shop.services]
        ),
        "agents.xlsx": lambda: files.agents_workbook(sample.agents),
        "contacts.csv.gz": lambda: files.contacts_csv(sample.counts),
        "contact-log.csv.gz": lambda: files.contact_log_csv(sample.contacts),
        "events.xlsx": lambda: files.events_workbook(sample.happenings),
        "orders.csv.gz": lambda: files.drivers_csv(sample.orders),
        "absences.xlsx": lambda: files.absences_workbook(sample.absences),
        "wishes.xlsx": lambda: files.wishes_workbook(sample.wishes),
        "terms.xlsx": lambda: terms_workbook(sample),
    }
    _write(folder, makers)


def write_prospect(folder: Path, sample: Sample) -> None:
    """What a prospect sends us: who it is and when it is open, and its own log."""
    from cli.demo import files

    prospect = sample.prospect
    _write(
        folder,
        {
            "prospect.xlsx": lambda: files.tenants_workbook([prospect.shop.tenant], prospect.shop.services),
            "prospect-log.csv.gz": lambda: files.contact_log_csv(prospect.contacts),
        },
    )


def write_reality(folder: Path, sample: Sample) -> None:
    """Clock times and quality samples of the billed month, drawn from the published rosters."""
    from cli.demo import files
    from cli.demo.reality import sample_attendance, sample_quality

    days = sample.dates.month.range
    rosters = _published(folder, sample)
    attendance = sample_attendance(rosters, sample.absences, days, sample.seed + 6)
    require(bool(attendance), "the demo's month has no attendance")
    quality = sample_quality(sample.shops, days, sample.seed + 7)
    _write(
        folder,
        {
            "attendance.xlsx": lambda: files.attendance_workbook(attendance),
            "quality.xlsx": lambda: files.quality_workbook(quality),
        },
    )


def _published(folder: Path, sample: Sample) -> list[Roster]:
    from cli.context import Session
    from cli.demo.shops import POOL
    from store.rosters import current_roster

    session = Session(folder=folder)
    try:
        with session.database.reading() as connection:
            found = [current_roster(connection, POOL, monday) for monday in sample.dates.planned_weeks]
    finally:
        session.close()
    return [roster for roster in found if roster is not None]


def _write(folder: Path, makers: dict[str, Callable[[], bytes]]) -> None:
    from cli.output import echo
    from runtime.files import write_file

    inputs = folder / INPUTS
    inputs.mkdir(parents=True, exist_ok=True)
    for name, make in makers.items():
        write_file(inputs / name, make())
        echo("demo.wrote", file=inputs / name)
