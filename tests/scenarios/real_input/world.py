"""What the real queues lack: hours read off the data, generated people, rates entered for 2012."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd

from cli.demo.shops import business_number
from core.channels import Channel
from core.ids import AgentId, PoolId, TenantId
from core.parties import Party, Tenant
from core.service import HolidayRule, Service, ServiceTarget, ServiceWindow
from wfm.agents import Agent, Employment, Grade, Skill

MONDAY = date(2012, 12, 3)
POOL = PoolId("MAIN")
AGENTS = 120
AHT_S = 180
HALF_HOUR = 30
OPEN_SHARE_MIN = 0.1
ON_DUTY_HOURS_A_FTE = 35.2
OCCUPANCY = 0.7
ROOT = Path(__file__).resolve().parents[3]


def code_of(queue: str) -> TenantId:
    """A tenant's code from a queue's name: ``Tech. Axa`` ▶ ``TECH-AXA``."""
    plain = unicodedata.normalize("NFKD", queue).encode("ascii", "ignore").decode().upper()
    return TenantId("-".join("".join(c if c.isalnum() else " " for c in plain).split())[:20])


def read_real(path: Path) -> pd.DataFrame:
    """The real contacts, with tenant, weekday and half hour beside each row."""
    frame = pd.read_csv(path, parse_dates=["interval_start"])
    frame["tenant"] = frame["queue"].map(code_of)
    frame["weekday"] = frame["interval_start"].dt.day_of_week
    frame["slot"] = frame["interval_start"].dt.hour * 2 + frame["interval_start"].dt.minute // HALF_HOUR
    return frame


def settings_text(codes: Mapping[str, TenantId]) -> str:
    """The mapping of the real export, appended to a new workspace's settings."""
    values = "\n".join(f'"{queue}" = "{code}"' for queue, code in codes.items())
    return f"""
[mapping.axa]
kind = "contacts"
interval_minutes = 30
absent_means = "zero"

[mapping.axa.columns]
"고객사 코드" = "queue"
"채널" = "channel"
"구간 시작" = "interval_start"
"인입" = "offered"
"응대" = "offered"

[mapping.axa.values."고객사 코드"]
{values}

[mapping.axa.values."채널"]
"phone" = "전화"
"""


def tenants_and_services(real: pd.DataFrame) -> tuple[list[Tenant], list[Service]]:
    """The queues as tenants, with the hours their own data show before the planned week."""
    past = real[real["interval_start"] < pd.Timestamp(MONDAY)]
    weeks = past["interval_start"].dt.to_period("W").nunique()
    tenants, services = [], []
    for number, (queue, rows) in enumerate(past.groupby("queue")):
        code = code_of(str(queue))
        hours_a_week = rows["offered"].sum() / weeks * AHT_S / 3600
        share = max(Decimal("0.3"), Decimal(f"{hours_a_week / OCCUPANCY / ON_DUTY_HOURS_A_FTE:.1f}"))
        tenants.append(
            Tenant(
                tenant=code,
                party=Party(
                    name=str(queue),
                    business_number=business_number(500 + number),
                    representative="예시대표",
                    address="예시시 가상로 1",
                ),
                pool=POOL,
                industry="긴급출동",
                platform="",
            )
        )
        services.append(
            Service(
                tenant=code,
                pool=POOL,
                channel=Channel.PHONE,
                windows=_windows(rows, weeks),
                target=ServiceTarget(fraction=Decimal("0.8"), within_s=20),
                aht_s=AHT_S,
                patience_s=120,
                concurrency=1,
                share_fte=share,
                shrinkage=Decimal("0.12"),
                source="tenant file",
            )
        )
    return tenants, services


def _windows(rows: pd.DataFrame, weeks: int) -> tuple[ServiceWindow, ...]:
    """Per weekday from the first to the last half hour that had a contact in a tenth of the weeks."""
    windows = []
    for weekday in range(7):
        seen = rows[rows["weekday"] == weekday].groupby("slot")["offered"].count()
        slots = seen.index[seen >= OPEN_SHARE_MIN * weeks].astype(int).tolist()
        if slots:
            windows.append(
                ServiceWindow(
                    weekday=weekday,
                    open_minute=min(slots) * HALF_HOUR,
                    close_minute=(max(slots) + 1) * HALF_HOUR,
                    holidays=HolidayRule.OPEN,
                )
            )
    return tuple(windows)


def people(services: Sequence[Service], seed: int) -> list[Agent]:
    """A hundred and twenty agents; a fifth at night, skills by the size of the queues, everybody knows the largest."""
    rng = np.random.default_rng(seed)
    codes = [service.tenant for service in services]
    size = np.array([float(service.share_fte) for service in services])
    pull = np.sqrt(size) / np.sqrt(size).sum()
    agents = []
    for number in range(AGENTS):
        chosen = set(rng.choice(len(codes), 7, replace=False, p=pull)) | {int(size.argmax())}
        is_night = number % 5 == 0
        rest = int(rng.integers(0, 7))
        agents.append(
            Agent(
                agent=AgentId(f"G{number + 1:03d}"),
                name=f"예시상담사{number + 1:03d}",
                pool=POOL,
                hired_on=date(2011, 1, 3),
                employment=Employment.FULL_TIME,
                grade=Grade.REGULAR,
                week_minutes=2400,
                weekdays=frozenset(range(7)) - {rest},
                weekly_rest_day=rest,
                earliest_minute=16 * 60 if is_night else 6 * 60,
                latest_minute=33 * 60 if is_night else 23 * 60,
                hourly_wage_won=11_500,
                channels=frozenset({Channel.PHONE}),
                skills=tuple(Skill(tenant=codes[index], level=2) for index in sorted(chosen)),
            )
        )
    return agents


def rates_csv() -> bytes:
    """The reference rates of mid-2026 as if they had been valid in 2011 and 2012."""
    with (ROOT / "store" / "reference" / "rates_korea.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if row["valid_from"] <= "2026-07-01" and (not row["valid_to"] or row["valid_to"] >= "2026-07-01")
        ]
    lines = ["name,valid_from,valid_to,value,unit,source"]
    lines += [f"{row['name']},2011-01-01,2012-12-31,{row['value']},{row['unit']},scenario" for row in rows]
    return "\n".join([*lines, ""]).encode()
