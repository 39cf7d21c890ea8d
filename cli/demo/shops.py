"""Forty small shops that rent agents: industries, platforms, hours, shares, seasons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import numpy as np

from core.channels import Channel
from core.ids import PoolId, TenantId
from core.parties import IntegrationLevel, Party, Tenant, is_business_number
from core.service import HolidayRule, Service, ServiceTarget, ServiceWindow

POOL = PoolId("MAIN")

HOUR = 60
WEEKDAYS = range(5)
ALL_DAYS = range(7)
SHRINKAGE = Decimal("0.12")
"""As in store/reference/rates_korea.csv (company.shrinkage): what the company plans with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Industry:
    """A kind of shop: words for its name, platforms it uses, what its customers ask, how its year goes.

    ``peaks`` are (month, factor) pairs; ``aht_s`` is the phone's handling time; ``types`` are enquiry types with odds.
    """

    key: str
    korean: str
    names: tuple[str, ...]
    platforms: tuple[str, ...]
    aht_s: int
    peaks: tuple[tuple[int, float], ...]
    before_holiday: float
    after_holiday: float
    types: tuple[tuple[str, float], ...]


INDUSTRIES = (
    Industry(
        key="fashion",
        korean="패션",
        names=("별빛옷장", "구름단추", "나비소매", "달빛코트", "온새미옷방", "하늘바지", "숲속니트", "물결스카프"),
        platforms=("샘플24", "모아샵"),
        aht_s=235,
        peaks=((3, 1.12), (9, 1.15), (11, 1.2)),
        before_holiday=1.1,
        after_holiday=1.35,
        types=(("배송", 0.3), ("교환", 0.25), ("반품", 0.25), ("상품문의", 0.2)),
    ),
    Industry(
        key="food",
        korean="식품",
        names=("다람쥐과일", "햇살반찬", "두레떡집", "바람곡물", "새벽두부", "산마루꿀", "고래건어물", "들꽃차"),
        platforms=("샘플24", "장터원"),
        aht_s=200,
        peaks=((1, 1.15), (9, 1.25), (12, 1.1)),
        before_holiday=1.6,
        after_holiday=1.15,
        types=(("배송", 0.45), ("품질", 0.2), ("주문변경", 0.2), ("선물포장", 0.15)),
    ),
    Industry(
        key="electronics",
        korean="전자",
        names=("번개전자", "솔방울가전", "은하냉방", "초록충전", "토끼오디오", "무지개조명"),
        platforms=("모아샵", "자체몰"),
        aht_s=320,
        peaks=((6, 1.2), (7, 1.55), (8, 1.5), (11, 1.15)),
        before_holiday=1.05,
        after_holiday=1.15,
        types=(("사용법", 0.35), ("고장", 0.3), ("배송", 0.2), ("설치", 0.15)),
    ),
    Industry(
        key="travel",
        korean="여행",
        names=("돛단배여행", "기러기투어", "언덕펜션", "반딧불캠핑", "조각구름항공권"),
        platforms=("자체몰",),
        aht_s=340,
        peaks=((5, 1.15), (7, 1.45), (8, 1.6), (10, 1.15)),
        before_holiday=1.35,
        after_holiday=1.1,
        types=(("예약변경", 0.4), ("취소환불", 0.3), ("상품문의", 0.3)),
    ),
    Industry(
        key="beauty",
        korean="화장품",
        names=("이슬화장대", "복숭아비누", "연꽃크림", "조약돌향수", "노을립밤"),
        platforms=("샘플24", "모아샵"),
        aht_s=215,
        peaks=((5, 1.15), (11, 1.2), (12, 1.15)),
        before_holiday=1.2,
        after_holiday=1.2,
        types=(("배송", 0.35), ("성분문의", 0.25), ("교환", 0.2), ("반품", 0.2)),
    ),
    Industry(
        key="living",
        korean="생활",
        names=(
            "나무의자공방",
            "오리이불",
            "찻잔마을",
            "고양이살림",
            "참새문구",
            "다온정리함",
            "봄비욕실",
            "우물가주방",
        ),
        platforms=("샘플24", "장터원", "자체몰"),
        aht_s=245,
        peaks=((2, 1.1), (3, 1.15), (9, 1.05)),
        before_holiday=1.15,
        after_holiday=1.15,
        types=(("배송", 0.4), ("파손", 0.2), ("교환", 0.2), ("상품문의", 0.2)),
    ),
)

OCCUPANCY = {"always": 0.52, "evening": 0.72, "weekend": 0.72, "every_day": 0.78}
"""How busy the bought hours are: a night that must be staffed is never busy."""

SHARES = (
    *(["6.0", "5.0", "4.0", "3.0", "2.5"]),
    *(["1.5"] * 5),
    *(["1.0"] * 8),
    *(["0.5"] * 10),
    *(["0.3"] * 12),
)
"""Bought shares of forty tenants; with more tenants the pattern repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """A tenant with what only its own world knows: how many contacts a week it gets and how its year goes."""

    tenant: Tenant
    industry: Industry
    hours: str
    share_fte: Decimal
    services: tuple[Service, ...]
    weekly_contacts: dict[Channel, float]
    opened_on: date

    def with_windows(self, windows: tuple[ServiceWindow, ...]) -> Shop:
        """The same shop open at other hours."""
        return replace(self, services=tuple(replace(service, windows=windows) for service in self.services))


def _windows(hours: str) -> tuple[ServiceWindow, ...]:
    """Service windows of a kind of hours."""

    def daily(days: range, opens: float, closes: float, rule: HolidayRule) -> list[ServiceWindow]:
        return [
            ServiceWindow(weekday=d, open_minute=int(opens * HOUR), close_minute=int(closes * HOUR), holidays=rule)
            for d in days
        ]

    closed, open_ = HolidayRule.CLOSED, HolidayRule.OPEN
    plans = {
        "office": lambda: daily(WEEKDAYS, 9, 18, closed),
        "late_office": lambda: daily(WEEKDAYS, 10, 19, closed),
        "six_days": lambda: daily(WEEKDAYS, 9, 18, closed) + daily(range(5, 6), 9, 13, closed),
        "every_day": lambda: daily(ALL_DAYS, 9, 21, open_),
        "evening": lambda: daily(WEEKDAYS, 18, 22, closed),
        "weekend": lambda: daily(range(5, 7), 10, 18, open_),
        "always": lambda: daily(ALL_DAYS, 0, 24, open_),
    }
    return tuple(plans[hours]())


def _hours_of(share: Decimal, rng: np.random.Generator, is_largest: bool) -> str:
    if is_largest:
        return "always"
    if share >= 4:
        return "every_day"
    kinds, odds = (
        (["office", "late_office", "six_days", "every_day"], [0.4, 0.2, 0.2, 0.2])
        if share >= 1
        else (["office", "late_office", "six_days", "evening", "weekend"], [0.45, 0.2, 0.15, 0.1, 0.1])
    )
    return str(rng.choice(kinds, p=odds))


def business_number(serial: int) -> str:
    """A number that nobody owns: series 999, with a valid check digit."""
    stem = f"99981{serial % 10000:04d}"
    return next(stem + str(last) for last in range(10) if is_business_number(stem + str(last)))


def _services(
    tenant: TenantId, industry: Industry, windows: tuple[ServiceWindow, ...], share: Decimal, mix: dict[Channel, float]
) -> tuple[Service, ...]:
    targets = {
        Channel.PHONE: ServiceTarget(fraction=Decimal("0.80") if share >= 1 else Decimal("0.75"), within_s=20),
        Channel.CHAT: ServiceTarget(fraction=Decimal("0.80"), within_s=60),
        Channel.BOARD: ServiceTarget(fraction=Decimal("0.90"), within_s=4 * 3600),
    }
    aht = {
        Channel.PHONE: industry.aht_s,
        Channel.CHAT: int(industry.aht_s * 1.6),
        Channel.BOARD: int(industry.aht_s * 0.9),
    }
    return tuple(
        Service(
            tenant=tenant,
            pool=POOL,
            channel=channel,
            windows=windows,
            target=targets[channel],
            aht_s=aht[channel],
            patience_s=None if channel is Channel.BOARD else (150 if channel is Channel.PHONE else 300),
            concurrency=2 if channel is Channel.CHAT else 1,
            share_fte=share,
            shrinkage=SHRINKAGE,
            source="tenant file",
        )
        for channel in mix
    )


def _channel_mix(hours: str, rng: np.random.Generator) -> dict[Channel, float]:
    """Share of the workload by channel. Evening and weekend shops have no board: the day shift of the shop has it."""
    mix = {Channel.PHONE: 0.6}
    if rng.random() < 0.65:
        mix[Channel.CHAT] = 0.25
    if hours not in ("evening", "weekend") and rng.random() < 0.7:
        mix[Channel.BOARD] = 0.15
    whole = sum(mix.values())
    return {channel: part / whole for channel, part in mix.items()}


def _name(industry: Industry, turn: int) -> str:
    """A name of the industry; from the second round on with a number."""
    around, place = divmod(turn, len(industry.names))
    return industry.names[place] + (f" {around + 1}호점" if around else "")


def sample_shops(count: int, seed: int, today: date) -> tuple[Shop, ...]:
    """``count`` shops; forty have the shares of SHARES, more repeat them."""
    rng = np.random.default_rng(seed)
    shops = []
    for number in range(count):
        share = Decimal(SHARES[number % len(SHARES)])
        # The largest travels (its customers call at night), the second is fashion; the rest in turn.
        industry = INDUSTRIES[(3, 0, 1, 2, 4, 5)[number % 6]]
        hours = _hours_of(share, rng, is_largest=number % len(SHARES) == 0)
        tenant = TenantId(f"T{number + 1:02d}")
        name = _name(industry, number // len(INDUSTRIES))
        mix = _channel_mix(hours, rng)
        services = _services(tenant, industry, _windows(hours), share, mix)
        on_duty_s = float(share) * 40 * 3600 * (1 - float(SHRINKAGE))
        occupancy = OCCUPANCY.get(hours, 0.82) * rng.uniform(0.9, 1.04)
        chat_gain = {Channel.CHAT: 1.55}
        weekly = {
            s.channel: on_duty_s * occupancy * mix[s.channel] * chat_gain.get(s.channel, 1.0) / s.aht_s
            for s in services
        }
        shops.append(
            named_shop(
                tenant,
                number,
                industry,
                hours=hours,
                name=name,
                share=share,
                weekly=weekly,
                opened_on=today,
            )
        )
    return tuple(shops)


def named_shop(
    code: TenantId,
    number: int,
    industry: Industry,
    *,
    hours: str,
    name: str,
    share: Decimal,
    weekly: dict[Channel, float],
    opened_on: date,
) -> Shop:
    """A shop with an invented party; ``number`` (from 0) names it, its channels are those of ``weekly``."""
    tenant = Tenant(
        tenant=code,
        party=Party(
            name=f"(예시) {name}",
            business_number=business_number(101 + number),
            representative=f"예시대표{number + 1:02d}",
            address=f"서울특별시 예시구 가상로 {number + 1}",
            business_type="도소매업",
            business_item=f"전자상거래({industry.korean})",
            email=f"account{number + 1:02d}@tenant.example",
            phone="02-000-0000",
        ),
        pool=POOL,
        industry=industry.korean,
        platform=industry.platforms[number % len(industry.platforms)],
        integration=tuple(IntegrationLevel)[number % 3],
    )
    return Shop(
        tenant=tenant,
        industry=industry,
        hours=hours,
        share_fte=share,
        services=_services(code, industry, _windows(hours), share, weekly),
        weekly_contacts=weekly,
        opened_on=opened_on,
    )
