"""Korean words for the parts of a contract: hours, shares, charges, KPIs. Shared by clauses, annexes and cover."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from contracts.charge import (
    AnsweringCharge,
    CostPlusCharge,
    FlatCharge,
    HourlyCharge,
    MenuCharge,
    MeteredCharge,
    MeteredUnit,
    PremiumHours,
)
from contracts.kpi_clauses import KpiClause
from contracts.menu import MenuBilling, MenuItem, MenuKind
from contracts.promises.library import LIBRARY, KpiUnit
from contracts.terms import ContractTerms, Form, MarginWindow, TaxDateRule
from core.channels import Channel
from core.korean import WEEKDAYS, clock, korean_date, thousands, won
from core.money import round_rate
from core.service import HolidayRule, Service, ServiceLevelDefinition, ServiceWindow

SCOPES = {
    Channel.PHONE: "인입 전화에 대한 응대와 후처리, 회신 예약의 이행",
    Channel.CHAT: "실시간 채팅 문의에 대한 응대와 후처리",
    Channel.BOARD: "게시판·전자우편 문의의 확인과 답변 등록",
}

METERED_UNITS = {MeteredUnit.CONTACT: "건", MeteredUnit.MINUTE: "처리시간 1분", MeteredUnit.HOUR: "처리시간 1시간"}

STEP_UNITS = {MeteredUnit.CONTACT: "건", MeteredUnit.MINUTE: "분", MeteredUnit.HOUR: "시간"}

MARGIN_WINDOWS = {MarginWindow.MONTH: "매 정산기간", MarginWindow.CONTRACT_YEAR: "계약연도의 누적"}

TAX_DATES = {
    TaxDateRule.PAYMENT_DAY: "작성일자: 지급일",
    TaxDateRule.MONTH_END: "작성일자: 정산기간 말일",
    TaxDateRule.EARLY: "작성일자: 지급하는 달의 1일",
}

SERVICE_LEVELS = {
    ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED: "정한 시간 안 응대 건수 ÷ 인입 건수 (포기는 미달로 계산)",
    ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED: "정한 시간 안 응대 건수 ÷ (인입 건수 − 정한 시간 안 포기 건수)",
    ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED: "정한 시간 안 응대 건수 ÷ 응대 건수 (포기는 계산에서 제외)",
    ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED: (
        "(정한 시간 안 응대 + 정한 시간 안 포기) 건수 ÷ 인입 건수"
    ),
}


def plain(number: Decimal) -> str:
    """A number without zeros at its end: 0.30 is ``0.3``, 2E+1 is ``20``."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


SOURCE_MARKS = {"[law]": "[법령]", "[file]": "[자료]", "[assumed]": "[가정]"}
"""How sure a rate is, as the table of rates marks it ▶ as a tenant reads it. ``[잠정]`` is Korean already."""

SOURCE_MARKS_NOTE = "[법령] 법령에서 확인, [자료] 공개 자료에서 확인, [가정] 회사가 정하거나 가정한 값."


def source_text(source: str) -> str:
    """The source of a rate with its mark in Korean."""
    for mark, korean in SOURCE_MARKS.items():
        source = source.replace(mark, korean)
    return source


def percent(ratio: Decimal, places: int = 2) -> str:
    """0.085 as ``8.5%``."""
    return f"{plain(round_rate(ratio * 100, places))}%"


def share_text(share_fte: Decimal) -> str:
    """``0.3 FTE``."""
    return f"{plain(share_fte)} FTE"


def _weekdays(days: Sequence[int]) -> str:
    """0 1 2 3 4 as ``월–금``, 5 as ``토``, 0 2 as ``월·수``."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts = [
        f"{WEEKDAYS[run[0]]}–{WEEKDAYS[run[-1]]}" if len(run) > 2 else "·".join(WEEKDAYS[day] for day in run)
        for run in runs
    ]
    return "·".join(parts)


def _span(window: ServiceWindow) -> str:
    text = f"{clock(window.open_minute)}–{clock(window.close_minute)}"
    if window.valid_from and window.valid_until:
        return f"{text} ({korean_date(window.valid_from)}–{korean_date(window.valid_until)})"
    if window.valid_from:
        return f"{text} ({korean_date(window.valid_from)}부터)"
    if window.valid_until:
        return f"{text} ({korean_date(window.valid_until)}까지)"
    return text


def presence_text(agents_min: int) -> str:
    """What is promised to be there at all open hours; nothing where nobody is."""
    return f" (운영시간 중 상시 {agents_min}명 이상 근무)" if agents_min else ""


def hours_text(windows: Sequence[ServiceWindow]) -> str:
    """Service windows in one line: ``월–금 09:00–18:00, 토 10:00–15:00 (공휴일 휴무)``."""
    if not windows:
        return "별도 협의"
    by_day: dict[int, tuple[str, ...]] = {}
    for window in sorted(windows, key=lambda w: (w.weekday, w.open_minute, w.close_minute)):
        by_day[window.weekday] = (*by_day.get(window.weekday, ()), _span(window))
    by_spans: dict[tuple[str, ...], list[int]] = {}
    for day, spans in by_day.items():
        by_spans.setdefault(spans, []).append(day)
    parts = [f"{_weekdays(days)} {', '.join(spans)}" for spans, days in by_spans.items()]
    rules = {window.holidays for window in windows}
    if rules == {HolidayRule.OPEN}:
        holidays = "공휴일 운영"
    elif rules == {HolidayRule.CLOSED}:
        holidays = "공휴일 휴무"
    else:
        open_days = sorted({window.weekday for window in windows if window.holidays is HolidayRule.OPEN})
        holidays = f"공휴일은 {_weekdays(open_days)}요일만 운영"
    return f"{', '.join(parts)} ({holidays})"


def channels_text(services: Sequence[Service]) -> str:
    """``전화·채팅``."""
    return "·".join(service.channel.korean for service in services)


def work_text(terms: ContractTerms) -> str:
    """``전화·채팅 상담``; where nobody of ours answers ``시스템만``, or both of them as ``시스템·관리``."""
    if terms.has_operation:
        return f"{channels_text(terms.services)} 상담"
    names = [package.korean for package in terms.packages]
    return names[0] if len(names) == 1 else "·".join(name.removesuffix("만") for name in names)


def form_text(terms: ContractTerms) -> str:
    """``공유``, ``전담``, ``혼합 (전담 1 FTE)``."""
    if terms.form is not Form.HYBRID:
        return terms.form.korean
    return f"{terms.form.korean} ({Form.DEDICATED.korean} {share_text(terms.dedicated_fte)})"


def in_order(amounts: Mapping[Channel, int]) -> list[tuple[Channel, int]]:
    """Amounts by channel, in the order that documents name channels in."""
    return [(channel, amounts[channel]) for channel in Channel if channel in amounts]


def billing_period_text(closing_day: int | None) -> str:
    """What a billing period is."""
    if closing_day is None:
        return "매월 1일부터 말일까지"
    return f"전월 {closing_day}일의 다음 날부터 당월 {closing_day}일까지(그 달에 없는 날이면 말일까지)"


def kpi_name(clause: KpiClause) -> str:
    """``전화 응대율``, ``채팅 첫 응답 시간``."""
    label = LIBRARY[clause.kind].label
    channel = clause.channel.korean if clause.channel else ""
    return label if not channel or label.startswith(channel) else f"{channel} {label}"


def kpi_target(clause: KpiClause) -> str:
    """``90% 이상``, ``20초 안 응대 80% 이상``, ``300초 이하``, ``24시간 이하``, ``85점 이상``."""
    definition = LIBRARY[clause.kind]
    side = "이상" if definition.more_is_better else "이하"
    if definition.unit is KpiUnit.RATIO:
        within = f"{clause.within_s}초 안 응대 " if clause.within_s else ""
        return f"{within}{percent(clause.target)} {side}"
    if definition.unit is KpiUnit.SCORE:
        return f"{plain(clause.target)}점 {side}"
    return f"{seconds_text(clause.target)} {side}"


def seconds_text(seconds: Decimal) -> str:
    """86400 as ``24시간``, 90 as ``90초``, 1800 as ``30분``."""
    for length, unit in ((3600, "시간"), (60, "분")):
        if seconds >= 10 * length and seconds % length == 0:
            return f"{plain(seconds / length)}{unit}"
    return f"{plain(seconds)}초"


def kpi_formula(clause: KpiClause) -> str:
    """The definition of a KPI as the clause means it."""
    if clause.definition is not None:
        return SERVICE_LEVELS[clause.definition]
    return LIBRARY[clause.kind].formula


def charge_text(terms: ContractTerms) -> str:
    """The price of a contract in one line, for covers and lists."""
    if isinstance(terms.charge, MenuCharge):
        return ", ".join(f"{item.kind.korean} {menu_price(item)}" for item in terms.menu)
    return price_text(terms.charge)


def _steps(charge: MeteredCharge, channel: Channel) -> str:
    """`` (500건 초과 1,900원)``; nothing where all units cost the same."""
    unit = STEP_UNITS[charge.unit]
    steps = [f"{thousands(step.above)}{unit} 초과 {won(step.price_won)}" for step in charge.steps.get(channel, ())]
    return f" ({', '.join(steps)})" if steps else ""


def price_text(charge: AnsweringCharge) -> str:
    """A price in one line."""
    if isinstance(charge, FlatCharge):
        band = f"{thousands(charge.band.contacts_max)}건까지, 초과 1건 {won(charge.band.overage_won)}"
        return f"월 {won(charge.month_won)} ({band})"
    if isinstance(charge, MeteredCharge):
        prices = ", ".join(
            f"{channel.korean} {won(price)}{_steps(charge, channel)}" for channel, price in in_order(charge.price_won)
        )
        return f"{METERED_UNITS[charge.unit]}당 {prices} (월 최저 {won(charge.month_minimum_won)})"
    if isinstance(charge, HourlyCharge):
        premiums = [f"야간 +{percent(charge.night_ratio)}", f"휴일 +{percent(charge.holiday_ratio)}"]
        premiums += [f"{one.kind.korean} +{percent(one.ratio)} ({premium_hours_text(one)})" for one in charge.classes]
        return f"1시간 {won(charge.hour_won)} ({', '.join(premiums)})"
    assert isinstance(charge, CostPlusCharge)
    return f"등급별 표준원가 + 마진 {percent(charge.margin)}"


def premium_hours_text(hours: PremiumHours) -> str:
    """When the hours of a class are: ``매일 18:00–22:00``, ``토·일 종일``, ``2026-11-20–2027-01-10 종일``."""
    season = ""
    if hours.first is not None or hours.last is not None:
        season = f"{hours.first or ''}–{hours.last or ''}"
    is_daily = len(hours.weekdays) == len(WEEKDAYS)
    days = "" if is_daily and season else "매일" if is_daily else "·".join(WEEKDAYS[n] for n in hours.weekdays)
    is_all_day = (hours.begin_minute, hours.end_minute) == (0, 24 * 60)
    times = "종일" if is_all_day else f"{clock(hours.begin_minute)}–{clock(hours.end_minute)}"
    return " ".join(filter(None, (season, days, times)))


def menu_piece(item: MenuItem) -> str:
    """What is counted of an item: ``명``, ``회선``, ``좌석``, ``시간``, ``건``."""
    if item.kind in (MenuKind.INITIAL_TRAINING, MenuKind.MANAGEMENT):
        return "명"
    if item.kind is MenuKind.LINE_SETUP:
        return "회선"
    if item.kind is MenuKind.SYSTEM:
        return "좌석"
    return "시간" if item.billing is MenuBilling.HOUR else "건"


def menu_unit(item: MenuItem) -> str:
    """``1건``, ``1시간``, ``성공 1건``, ``월 고정 1건``."""
    words = {MenuBilling.ATTEMPT: "시도 ", MenuBilling.SUCCESS: "성공 ", MenuBilling.MONTH: "월 고정 "}
    return f"{words.get(item.billing, '')}1{menu_piece(item)}"


def menu_price(item: MenuItem) -> str:
    """``1건 1,580원``, ``1시간 19,100원``, ``성공 1건 2,430원``."""
    return f"{menu_unit(item)} {won(item.price_won)}"


def menu_quantity(item: MenuItem) -> str:
    """``월 300건 예상``, ``월 40시간``, ``2명, 한 번``."""
    count = thousands(int(item.quantity)) if item.quantity % 1 == 0 else plain(item.quantity)
    text = f"{count}{menu_piece(item)}"
    if item.billing is MenuBilling.ONCE:
        return f"{text}, 한 번"
    return f"월 {text} 예상" if item.billing.is_counted else f"월 {text}"


def menu_months(item: MenuItem) -> str:
    """``매월``, ``11·12월``, and nothing for what is billed once."""
    if item.billing is MenuBilling.ONCE:
        return "–"
    return "매월" if not item.months else "·".join(map(str, item.months)) + "월"


def menu_line(item: MenuItem) -> str:
    """An item in one line: ``리뷰 관리: 1건 1,580원 (월 300건 예상, 매월)``."""
    when = "" if item.billing is MenuBilling.ONCE else f", {menu_months(item)}"
    return f"{item.kind.korean}: {menu_price(item)} ({menu_quantity(item)}{when})"
