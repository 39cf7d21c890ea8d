"""The rules of counting and cutting in a request: their columns, their sheet, and their names for ``--set``.

An empty cell is the default that ``contracts.billing`` holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from contracts.billing import (
    CHAT_SILENCE_MINUTES_MAX,
    ROUNDING_UNITS_S,
    BillableContact,
    BillingTerms,
    Counted,
    DayCount,
    DurationRounding,
    OutsideHours,
    RoundingOf,
    RoundingWay,
    WageBasis,
)
from contracts.requests.request import ContractRequest
from contracts.requests.sheets.columns import contract_column, optional, tenant_column, word_of
from core import intake_cells as cells
from core.cells import CellKind, CellValue
from core.channels import Channel
from core.intake import ColumnSpec, Intake, Parser, Row, SheetSpec

Word = TypeVar("Word", bound=StrEnum)

TRANSFERS: Mapping[str, Counted] = {"1건": Counted.ONCE, "매번": Counted.EACH}
HANDOVERS: Mapping[str, Counted] = {"1건": Counted.ONCE, "제외": Counted.NEVER}
WAYS: Mapping[str, RoundingWay] = {"버림": RoundingWay.DOWN, "올림": RoundingWay.UP, "반올림": RoundingWay.NEAREST}
SCOPES: Mapping[str, RoundingOf] = {"건별": RoundingOf.CONTACT, "합계": RoundingOf.PERIOD}
DAY_COUNTS: Mapping[str, DayCount] = {
    "역일": DayCount.CALENDAR,
    "30일": DayCount.THIRTY,
    "운영일": DayCount.SERVICE,
}
OUTSIDE: Mapping[str, OutsideHours] = {
    "회신예약": OutsideHours.CALLBACK,
    "종료안내": OutsideHours.MESSAGE,
    "고객사": OutsideHours.TENANT,
}
WAGES: Mapping[str, WageBasis] = {"표준": WageBasis.STANDARD, "실제": WageBasis.ACTUAL}

_TOLERANCE = cells.ratio(Decimal("0.001"), Decimal("0.5"))
_SILENCE = cells.whole(1, CHAT_SILENCE_MINUTES_MAX)
_UNITS = {str(unit): unit for unit in ROUNDING_UNITS_S}


def _words(header: str, name: str, words: Mapping[str, Word], note: str) -> ColumnSpec:
    first = next(iter(words))
    return optional(header, name, cells.one_of(words), f"{note}. 비우면 {first}", first, CellKind.TEXT, tuple(words))


COLUMNS = (
    optional(
        "시간 단위(초)",
        "rounding_unit",
        cells.one_of(_UNITS),
        "처리시간을 이 단위로 맞춥니다. 비우면 60",
        "60",
        CellKind.INTEGER,
        tuple(_UNITS),
    ),
    _words("시간 끝수", "rounding_way", WAYS, "단위에 못 미치는 끝수"),
    optional(
        "끝수 처리 대상",
        "rounding_of",
        cells.one_of(SCOPES),
        "문의마다(건별) 또는 채널별 정산기간 합계(합계). 비우면 합계",
        "합계",
        CellKind.TEXT,
        tuple(SCOPES),
    ),
    _words("일할 기준", "day_count", DAY_COUNTS, "한 달이 안 되는 기간의 날 수"),
    _words("운영시간 밖", "outside_hours", OUTSIDE, "운영시간 밖의 문의"),
    optional(
        "이행 허용 오차",
        "share_tolerance",
        _TOLERANCE,
        "목표 근무시간과의 차이. 비우면 5%",
        "5%",
        CellKind.PERCENT,
    ),
    _words("실비 단가", "wages", WAGES, "실비정산만: 등급별 표준원가 또는 실제 임금"),
    optional(
        "전담 인원",
        "dedicated_fte",
        cells.number(Decimal(0), Decimal(1000)),
        "투입비율 가운데 이 고객사만 맡는 인원. 비우면 0",
        "0",
        CellKind.DECIMAL,
    ),
    optional(
        "전담 지원",
        "lends_dedicated",
        cells.yes_no,
        "Y면 전담 인원이 다른 고객사를 도울 수 있음",
        "N",
        CellKind.TEXT,
        ("Y", "N"),
    ),
    optional(
        "공공기관",
        "public_body",
        cells.yes_no,
        "Y면 인지세 조항을 넣음. 비우면 N",
        "N",
        CellKind.TEXT,
        ("Y", "N"),
    ),
)
"""Columns of the sheet of terms."""

SHEET = SheetSpec(
    name="과금기준",
    is_required=False,
    note="채널마다 무엇을 한 건으로 세는지. 없으면 기본 기준을 씁니다.",
    columns=(
        tenant_column(),
        contract_column(),
        ColumnSpec(
            header="채널",
            name="channel",
            parse=cells.channel,
            is_required=True,
            example="전화",
            choices=tuple(channel.korean for channel in Channel),
        ),
        _words("상담사 간 이관", "transfers", TRANSFERS, "이관된 문의를 1건으로 또는 넘길 때마다 매번"),
        _words("갑 전달", "handovers", HANDOVERS, "갑에 전달한 문의를 1건으로 또는 과금에서 제외"),
        optional(
            "채팅 종료(분)", "silence", _SILENCE, "대화가 없으면 끝난 것으로 봅니다. 비우면 30", "30", CellKind.INTEGER
        ),
    ),
)

Counting = Mapping[tuple[str, str | None], Mapping[Channel, BillableContact]]
"""What a contact is, by tenant and contract (None: all of the tenant's), then channel."""


def counting_of(intake: Intake) -> Counting:
    """The rows of the sheet; a channel twice is a problem."""
    seen: dict[tuple[str, str, str], int] = {}
    found: dict[tuple[str, str | None], dict[Channel, BillableContact]] = {}
    for table, row in intake.rows(SHEET.name):
        key = (row["tenant"], row["contract"] or "", row["channel"])
        if intake.is_first(seen, key, table, row, "channel"):
            given = {"transfers": row["transfers"], "handovers": row["handovers"]}
            given["chat_silence_minutes"] = row["silence"]
            contact = BillableContact(**{name: value for name, value in given.items() if value is not None})
            found.setdefault((row["tenant"], row["contract"]), {})[row["channel"]] = contact
    return found


def billing_of(row: Row, counting: Counting) -> BillingTerms:
    """The rules of one row of terms. Rows that name the contract go before those of the whole tenant."""
    tenants, own = counting.get((row["tenant"], None), {}), counting.get((row["tenant"], row["contract"]), {})
    rounding = {"unit_s": row["rounding_unit"], "way": row["rounding_way"], "of": row["rounding_of"]}
    rules = {name: row[name] for name in ("day_count", "outside_hours", "share_tolerance", "wages", "lends_dedicated")}
    return BillingTerms(
        contacts={**tenants, **own},
        rounding=DurationRounding(**{name: value for name, value in rounding.items() if value is not None}),
        **{name: value for name, value in rules.items() if value is not None},
    )


def terms_cells(request: ContractRequest) -> Mapping[str, CellValue]:
    """The cells of ``COLUMNS`` that hold the rules of a request."""
    billing = request.billing
    return {
        "rounding_unit": billing.rounding.unit_s,
        "rounding_way": word_of(WAYS, billing.rounding.way),
        "rounding_of": word_of(SCOPES, billing.rounding.of),
        "day_count": word_of(DAY_COUNTS, billing.day_count),
        "outside_hours": word_of(OUTSIDE, billing.outside_hours),
        "share_tolerance": billing.share_tolerance,
        "wages": word_of(WAGES, billing.wages),
        "dedicated_fte": request.dedicated_fte,
        "public_body": "Y" if request.public_body else "N",
        "lends_dedicated": "Y" if billing.lends_dedicated else "N",
    }


def sheet_rows(tenant: str, contract: str | None, billing: BillingTerms) -> list[Mapping[str, CellValue]]:
    """The rows of ``SHEET`` that hold these rules."""
    return [
        {
            "tenant": tenant,
            "contract": contract,
            "channel": channel.korean,
            "transfers": word_of(TRANSFERS, contact.transfers),
            "handovers": word_of(HANDOVERS, contact.handovers),
            "silence": contact.chat_silence_minutes,
        }
        for channel, contact in billing.contacts.items()
    ]


# --- Names for ``--set`` --------------------------------------------------------------------------


def _one_of(kind: type[Word]) -> Parser:
    return cells.one_of({each.value: each for each in kind})


def _rule(field: str) -> Callable[[BillingTerms, Any], BillingTerms]:
    def change(billing: BillingTerms, value: Any) -> BillingTerms:
        rules: dict[str, Any] = {field: value}
        return replace(billing, **rules)

    return change


def _rounding(field: str) -> Callable[[BillingTerms, Any], BillingTerms]:
    def change(billing: BillingTerms, value: Any) -> BillingTerms:
        rules: dict[str, Any] = {field: value}
        return replace(billing, rounding=replace(billing.rounding, **rules))

    return change


RULES: Mapping[str, tuple[Parser, Callable[[BillingTerms, Any], BillingTerms]]] = {
    "rounding-unit": (cells.one_of(_UNITS), _rounding("unit_s")),
    "rounding-way": (_one_of(RoundingWay), _rounding("way")),
    "rounding-of": (_one_of(RoundingOf), _rounding("of")),
    "day-count": (_one_of(DayCount), _rule("day_count")),
    "outside-hours": (_one_of(OutsideHours), _rule("outside_hours")),
    "share-tolerance": (_TOLERANCE, _rule("share_tolerance")),
    "wages": (_one_of(WageBasis), _rule("wages")),
    "lending": (cells.yes_no, _rule("lends_dedicated")),
}
"""Rules of a whole contract: name as typed ▶ how the value is read, and the rules with it."""

CHANNEL_RULES: Mapping[str, tuple[Parser, str]] = {
    "transfers": (cells.one_of({each.value: each for each in TRANSFERS.values()}), "transfers"),
    "handovers": (cells.one_of({each.value: each for each in HANDOVERS.values()}), "handovers"),
    "chat-silence": (_SILENCE, "chat_silence_minutes"),
}
"""Rules of a channel: ``transfers.phone=each``."""


def with_rule(billing: BillingTerms, name: str, typed: str) -> BillingTerms:
    """The rules with one of ``RULES`` changed. Raises BadCell for a value, KeyError for a name."""
    parse, change = RULES[name]
    return change(billing, parse(typed))


def with_channel_rule(billing: BillingTerms, name: str, channel_word: str, typed: str) -> BillingTerms:
    """The rules with one of ``CHANNEL_RULES`` changed. Raises BadCell for a value, KeyError for a name or channel."""
    parse, field = CHANNEL_RULES[name]
    channel = {each.value: each for each in Channel}[channel_word]
    rules: dict[str, Any] = {field: parse(typed)}
    return replace(billing, contacts={**billing.contacts, channel: replace(billing.of(channel), **rules)})
