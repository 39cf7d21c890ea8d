"""``pumasi.toml`` as a frozen record: who we are, where the data lie, how we plan.

Everything wrong with the file is found at once. A key that is not known is refused, with the nearest known one, so that
a misspelt setting never means "the default" in silence.
"""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from core.errors import NotFound, ProblemsFound
from core.ids import PoolId
from core.parties import CODE, Party, is_business_number
from core.problems import Place, Problem
from store.toml_reader import TomlReader

ROSTER_WEIGHTS = (
    *("uncovered", "uncovered_small", "unrostered", "off_peak", "over_staffed", "missed_training"),
    *("skill_level", "tenant_change", "short_block"),
    *("wish", "fairness", "changed_shift", "called_in", "moved_hour"),
)
"""Names under [roster.weights]; what each buys is told by wfm/scheduling/settings.py (a test keeps both equal)."""

ROSTER_SHAPE = {
    "shift_work_minutes_min": (60, 480),
    "start_step_minutes": (15, 60),
    "break_from_share": (2, 6),
    "block_minutes_min": (15, 480),
    "small_tenant_week_minutes": (0, 100_000),
    "tenants_most": (1, 1000),
    "tenant_share_percent_most": (1, 100),
}
"""Whole numbers of [roster] that shape shifts and shares, with their bounds."""

ROSTER_TIMES = ("shift_starts", "shift_lengths")
"""Lists of times of [roster], written HH:MM: the company's shift templates, in minutes."""

TIMES_END = {"shift_starts": 24 * 60, "shift_lengths": 12 * 60}
"""Before which minute such a time lies."""

INTERVALS = {15: 15, 30: 30, 60: 60}


YES_NO = {"yes": True, "no": False}


class Absent(StrEnum):
    """What an interval that a foreign export leaves out means, inside a day of which it has other intervals."""

    ZERO = "zero"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """How a foreign export is read: [mapping.NAME].

    ``columns`` maps our headers to theirs, ``fixed`` gives our headers a value that their file lacks, ``values`` maps
    per header their words to ours. ``time_format`` is for ``strptime``; ``encoding``, ``delimiter`` and ``sheet`` are
    found by themselves when empty.
    """

    name: str
    kind: str
    columns: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    header_row: int = 1
    time_format: str = ""
    interval_minutes: int | None = None
    absent_means: Absent = Absent.MISSING


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastSettings:
    """``weeks`` of history that are read, ``coverage`` of the interval around each number.

    ``planner`` is who sets overrides when the command does not say.
    """

    weeks: int = 104
    coverage: Decimal = Decimal("0.8")
    planner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLimits:
    """Limits of the search and rules of the company.

    ``consecutive_days_max`` and ``rest_minutes`` replace the rates ``law.consecutive_days_max`` and
    ``law.rest_between_shifts_minutes`` where given. ``weights``, ``shape`` and ``times`` go to ``RosterSettings`` by
    name.
    """

    seconds: int = 60
    seed: int = 1
    workers: int | None = None
    consecutive_days_max: int | None = None
    rest_minutes: int | None = None
    weights: Mapping[str, Decimal] = field(default_factory=dict)
    shape: Mapping[str, int] = field(default_factory=dict)
    times: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceSettings:
    """``issue_day`` is the day of the next month by which invoices go out; we warn some business days before.

    An invoice settles what came late for the ``settle_periods`` periods before it; what is older is told.
    """

    issue_day: int = 10
    warn_business_days: int = 3
    settle_periods: int = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class JobSettings:
    """``wait_s`` is how long a job waits for another one that holds the lock.

    ``hook`` is a command that gets the summary of every job on its standard input, and ``hook_seconds`` what it may
    take; empty for none. It is started without a shell.
    """

    wait_s: int = 600
    hook: str = ""
    hook_seconds: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractSettings:
    """``announce_days`` before a date of a contract we tell of it, and of drafts that wait longer than ``draft_days``.

    With ``review_required`` only drafts that somebody of ours has reviewed by name can be signed. ``templates`` is a
    folder of the workspace with the company's own wording of clauses, ``KEY.j2``; empty for none.

    A promise has to hold in ``promise_confidence`` of the possible months, in every month of the term. With
    ``promises_required`` a version is signed only after it was judged, at most ``promise_days`` ago, or where somebody
    signs for its promises by name; without, one that was never judged is signed, and one that was judged and fails is
    not.

    Where contracts are kept, a tenant without one is nobody's work; ``serve_without`` serves it by its file all the
    same.
    """

    announce_days: int = 30
    draft_days: int = 14
    review_required: bool = False
    templates: str = ""
    promise_confidence: Decimal = Decimal("0.9")
    promise_days: int = 45
    promises_required: bool = True
    serve_without: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of a workspace."""

    company: Party
    centre: str
    pools: tuple[PoolId, ...]
    interval_minutes: int
    database_url: str
    holiday_overrides: Mapping[date, str | None]
    forecast: ForecastSettings
    roster: RosterLimits
    invoice: InvoiceSettings
    contract: ContractSettings
    job: JobSettings
    mappings: Mapping[str, Mapped]

    def mapping(self, name: str) -> Mapped:
        """The mapping of a name. Raises NotFound."""
        if name not in self.mappings:
            raise NotFound("store.settings.no_mapping", name=name, known=", ".join(self.mappings) or "-")
        return self.mappings[name]


def load_settings(path: Path) -> Settings:
    """Read and check a settings file. Raises NotFound, or ProblemsFound with everything wrong with it."""
    try:
        content = path.read_bytes()
    except FileNotFoundError as missing:
        raise NotFound("store.settings.missing", file=path) from missing
    return parse_settings(content, path.name)


def parse_settings(content: bytes, file: str) -> Settings:
    """The settings that a file's bytes hold."""
    try:
        parsed = tomllib.loads(content.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as broken:
        raise ProblemsFound([Problem(code="store.settings.not_utf8", where=Place(file=file))]) from broken
    except tomllib.TOMLDecodeError as broken:
        line = re.search(r"line (\d+)", str(broken))
        where = Place(file=file, row=int(line.group(1)) if line else None)
        reason = re.sub(r" \(at .*\)$", "", str(broken))
        raise ProblemsFound([Problem(code="store.settings.bad_toml", where=where, values={"reason": reason})]) from (
            broken
        )
    reader = TomlReader(file, parsed)
    # The party would refuse to be built half: it is made only when nothing is wrong.
    company = _company(reader.table("company"))
    centre, pools, interval_minutes = _centre(reader.table("centre"))
    database = reader.table("database")
    database_url = database.text("url", "sqlite:///pumasi.db")
    database.close()
    overrides = _holidays(reader.table("holidays"))
    forecast = _forecast(reader.table("forecast"))
    roster = _roster(reader.table("roster"))
    invoice = _invoice(reader.table("invoice"))
    contract = _contract(reader.table("contract"))
    job = _job(reader.table("job"))
    mappings = _mappings(reader.table("mapping"))
    reader.close()
    if reader.problems:
        raise ProblemsFound(reader.problems)
    return Settings(
        company=Party(**company),
        centre=centre,
        pools=pools,
        interval_minutes=interval_minutes,
        database_url=database_url,
        holiday_overrides=overrides,
        forecast=forecast,
        roster=roster,
        invoice=invoice,
        contract=contract,
        job=job,
        mappings=mappings,
    )


def _company(table: TomlReader) -> dict[str, str]:
    values = {key: table.text(key, is_required=True).strip() for key in ("name", "representative", "address")}
    number = table.text("business_number", is_required=True)
    wrong = Problem(code="store.settings.business_number", where=table.place("business_number"))
    table.checked("business_number", number, is_business_number, wrong)
    values |= {key: table.text(key).strip() for key in ("business_type", "business_item", "email", "phone")}
    table.close()
    return values | {"business_number": number.replace("-", "").strip()}


def _centre(table: TomlReader) -> tuple[str, tuple[PoolId, ...], int]:
    name = table.text("name")
    pools = table.texts("pools", ("MAIN",))
    for pool in pools:
        if CODE.fullmatch(pool) is None:
            table.problems.append(
                Problem(code="store.settings.code", where=table.place("pools"), values={"value": pool})
            )
    minutes = table.choice("interval_minutes", 30, INTERVALS)
    table.close()
    return name, tuple(PoolId(pool) for pool in pools), minutes


def _holidays(table: TomlReader) -> dict[date, str | None]:
    """A name adds a paid holiday, ``false`` takes one away."""
    overrides: dict[date, str | None] = {}
    for day, key in table.day_keys().items():
        value = table.raw(key)
        if isinstance(value, str) and value.strip():
            overrides[day] = value.strip()
        elif value is False:
            overrides[day] = None
        else:
            table.problems.append(
                Problem(code="store.settings.holiday", where=table.place(key), values={"value": value})
            )
    return overrides


def _forecast(table: TomlReader) -> ForecastSettings:
    default = ForecastSettings()
    found = ForecastSettings(
        weeks=table.whole("weeks", default.weeks, least=4, most=520),
        coverage=table.number("coverage", default.coverage, least=Decimal("0.5"), most=Decimal("0.99")),
        planner=table.text("planner").strip(),
    )
    table.close()
    return found


def _roster(table: TomlReader) -> RosterLimits:
    default = RosterLimits()
    weights = table.table("weights")
    shape = {
        name: table.whole(name, None, least=least, most=most)
        for name, (least, most) in ROSTER_SHAPE.items()
        if name in table.keys
    }
    found = RosterLimits(
        seconds=table.whole("seconds", default.seconds, least=1, most=86_400),
        seed=table.whole("seed", default.seed, least=0, most=2**31 - 1),
        workers=table.whole("workers", None, least=1, most=256),
        consecutive_days_max=table.whole("consecutive_days_max", None, least=1, most=6),
        rest_minutes=table.whole("rest_minutes", None, least=0, most=1440),
        weights={
            name: weights.number(name, Decimal(0), least=Decimal(0), most=Decimal(1000))
            for name in ROSTER_WEIGHTS
            if name in weights.keys
        },
        shape={name: value for name, value in shape.items() if value is not None},
        times={name: _times(table, name) for name in ROSTER_TIMES if name in table.keys},
    )
    weights.close(also=ROSTER_WEIGHTS)
    table.close(also=(*ROSTER_SHAPE, *ROSTER_TIMES))
    return found


def _times(table: TomlReader, name: str) -> tuple[int, ...]:
    """A list of HH:MM as minutes, in order; what is none is a problem."""
    found = []
    for text in table.texts(name, ()):
        clock = re.fullmatch(r"(\d{1,2}):([0-5]\d)", text.strip())
        minutes = int(clock.group(1)) * 60 + int(clock.group(2)) if clock else 0
        if clock is None or not (minutes > 0 or name == "shift_starts") or minutes >= TIMES_END[name]:
            values = {"value": text, "name": name}
            table.problems.append(Problem(code="store.settings.time", where=table.place(name), values=values))
        else:
            found.append(minutes)
    return tuple(sorted(set(found)))


def _invoice(table: TomlReader) -> InvoiceSettings:
    default = InvoiceSettings()
    found = InvoiceSettings(
        issue_day=table.whole("issue_day", default.issue_day, least=1, most=28),
        warn_business_days=table.whole("warn_business_days", default.warn_business_days, least=0, most=10),
        settle_periods=table.whole("settle_periods", default.settle_periods, least=1, most=36),
    )
    table.close()
    return found


def _contract(table: TomlReader) -> ContractSettings:
    default = ContractSettings()
    found = ContractSettings(
        announce_days=table.whole("announce_days", default.announce_days, least=0, most=365),
        draft_days=table.whole("draft_days", default.draft_days, least=0, most=365),
        review_required=table.choice("review_required", default.review_required, YES_NO),
        templates=table.text("templates").strip(),
        promise_confidence=table.number(
            "promise_confidence", default.promise_confidence, least=Decimal("0.5"), most=Decimal("0.999")
        ),
        promise_days=table.whole("promise_days", default.promise_days, least=1, most=730),
        promises_required=table.choice("promises_required", default.promises_required, YES_NO),
        serve_without=table.choice("serve_without", default.serve_without, YES_NO),
    )
    table.close()
    return found


def _job(table: TomlReader) -> JobSettings:
    default = JobSettings()
    hook = table.text("hook").strip()
    try:
        shlex.split(hook)
    except ValueError as broken:
        values = {"reason": str(broken)}
        table.problems.append(Problem(code="store.settings.hook", where=table.place("hook"), values=values))
    found = JobSettings(
        wait_s=table.whole("wait_s", default.wait_s, least=0, most=86_400),
        hook=hook,
        hook_seconds=table.whole("hook_seconds", default.hook_seconds, least=1, most=3600),
    )
    table.close()
    return found


def _mappings(table: TomlReader) -> dict[str, Mapped]:
    found = {}
    for name in table.keys:
        below = table.table(name)
        values = below.table("values")
        found[name] = Mapped(
            name=name,
            kind=below.text("kind", is_required=True),
            columns=below.pairs("columns"),
            fixed=below.pairs("fixed"),
            values={header: values.pairs(header) for header in values.keys},
            encoding=below.text("encoding"),
            delimiter=below.text("delimiter"),
            sheet=below.text("sheet"),
            header_row=below.whole("header_row", 1, least=1, most=100),
            time_format=below.text("time_format"),
            interval_minutes=below.choice("interval_minutes", None, {**INTERVALS}),
            absent_means=below.choice("absent_means", Absent.MISSING, {item.value: item for item in Absent}),
        )
        below.close()
    return found
