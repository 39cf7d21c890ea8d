"""Rows of services and of their open hours: what a tenant's own file declares, and whether its sheets agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from core.channels import Channel
from core.ids import PoolId, TenantId
from core.intake import Intake, Row, Table
from core.parties import Tenant
from core.periods import DAYS_A_WEEK, MINUTES_A_DAY
from core.service import HolidayRule, Service, ServiceLevelDefinition, ServiceTarget, ServiceWindow
from store.tenants import DECLARED

SERVICE_SHEET = "채널"
WINDOW_SHEET = "운영시간"


def windows_of(intake: Intake, tenants: Mapping[str, Tenant]) -> dict[tuple[str, Channel], list[ServiceWindow]]:
    """The open hours of each tenant and channel; hours that make no window or meet others are told."""
    found: dict[tuple[str, Channel], list[ServiceWindow]] = defaultdict(list)
    for table, row in intake.rows(WINDOW_SHEET):
        if not intake.is_known(tenants, table, row, "tenant"):
            continue
        if row["valid_from"] and row["valid_until"] and row["valid_from"] > row["valid_until"]:
            intake.complain(table, row, "valid_until", "imports.ends_before")
            continue
        windows = _windows_of_row(row)
        if not windows:
            intake.complain(table, row, "close", "imports.window")
        before = found[row["tenant"], row["channel"]]
        if any(_overlap(old, new) for old in before for new in windows):
            intake.complain(table, row, "open", "imports.windows_overlap")
        before.extend(windows)
    return found


def _windows_of_row(row: Row) -> list[ServiceWindow]:
    """Windows of a row; a night past midnight is two. Empty where the times make none."""
    open_minute, close_minute = row["open"], row["close"]
    if open_minute >= MINUTES_A_DAY or close_minute > MINUTES_A_DAY or open_minute == close_minute:
        return []
    spans = [(0, open_minute, close_minute)]
    if close_minute < open_minute:
        spans = [(0, open_minute, MINUTES_A_DAY), (1, 0, close_minute)]
    return [
        ServiceWindow(
            weekday=(weekday + shift) % DAYS_A_WEEK,
            open_minute=begin,
            close_minute=end,
            holidays=row["holidays"] or HolidayRule.CLOSED,
            valid_from=row["valid_from"],
            valid_until=row["valid_until"],
        )
        for weekday in sorted(row["weekdays"])
        for shift, begin, end in spans
        if begin < end
    ]


def _overlap(one: ServiceWindow, other: ServiceWindow) -> bool:
    """Whether two windows of a channel hold on the same minute of some day with the same rule for holidays."""
    return (
        one.weekday == other.weekday
        and one.open_minute < other.close_minute
        and other.open_minute < one.close_minute
        and (one.valid_until is None or other.valid_from is None or other.valid_from <= one.valid_until)
        and (other.valid_until is None or one.valid_from is None or one.valid_from <= other.valid_until)
    )


def services_of(
    intake: Intake,
    tenants: Mapping[str, Tenant],
    windows: Mapping[tuple[str, Channel], Sequence[ServiceWindow]],
) -> list[Service]:
    """The declared services; a channel without hours and hours without a channel are told."""
    found = []
    seen: dict[tuple[str, Channel], int] = {}
    shares: dict[str, Decimal] = {}
    for table, row in intake.rows(SERVICE_SHEET):
        key = (row["tenant"], row["channel"])
        if not intake.is_known(tenants, table, row, "tenant") or not intake.is_first(seen, key, table, row, "channel"):
            continue
        hours = None if key in _broken(intake, WINDOW_SHEET) else tuple(windows.get(key, ()))
        service = _service(intake, table, row, tenants[row["tenant"]].pool, hours)
        if shares.setdefault(row["tenant"], row["share_fte"]) != row["share_fte"]:
            intake.complain(table, row, "share_fte", "imports.share_differs", first=shares[row["tenant"]])
        if service is not None:
            found.append(service)
    told = seen.keys() | _broken(intake, SERVICE_SHEET)
    for table, row in intake.rows(WINDOW_SHEET):
        if row["tenant"] in tenants and (row["tenant"], row["channel"]) not in told:
            intake.complain(table, row, "channel", "imports.window_without_channel", sheet=SERVICE_SHEET)
    return found


def _broken(intake: Intake, sheet: str) -> set[tuple[str, Channel]]:
    """Tenant and channel of the rows that have a bad cell: what they lack is told already."""
    broken = (table.broken for table in intake.tables.get(sheet, ()) if table.broken is not None)
    return {(row["tenant"], row["channel"]) for table in broken for row in table}


def _service(
    intake: Intake, table: Table, row: Row, pool: PoolId, windows: tuple[ServiceWindow, ...] | None
) -> Service | None:
    """A service, or None where something is wrong with it. ``windows`` None: a row of its hours is told already."""
    if row["channel"].is_deferred and row["within_s"] < row["aht_s"]:
        intake.complain(
            table, row, "within_s", "imports.age_below_handling", aht_s=row["aht_s"], within_s=row["within_s"]
        )
        return None
    if windows is None:
        return None
    if not windows:
        intake.complain(table, row, "channel", "imports.channel_without_window", sheet=WINDOW_SHEET)
        return None
    concurrency = row["concurrency"] or 1
    if concurrency > 1 and row["channel"] is not Channel.CHAT:
        intake.complain(table, row, "concurrency", "imports.concurrency")
        return None
    return Service(
        tenant=TenantId(row["tenant"]),
        pool=pool,
        channel=row["channel"],
        windows=windows,
        target=ServiceTarget(
            fraction=row["fraction"],
            within_s=row["within_s"],
            definition=row["definition"] or ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED,
        ),
        aht_s=row["aht_s"],
        patience_s=row["patience_s"],
        concurrency=concurrency,
        share_fte=row["share_fte"],
        shrinkage=row["shrinkage"] or Decimal(0),
        agents_min=row["agents_min"] or 0,
        source=DECLARED,
        language=row["language"] or "",
    )
