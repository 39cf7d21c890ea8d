"""Tables and charts of the diagnosis that come from counts, log and forecast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from contracts.diagnoses.log import REPEAT_DAYS, ROUTINE_FROM, LogFindings
from contracts.diagnoses.outlook import Outlook
from contracts.diagnoses.volume import HOURS, Volume
from contracts.words import percent, plain
from core.cells import CellKind
from core.contacts import Line
from core.document import Block, Chart, ChartKind, Fact, Facts, Notice, Series, Tone
from core.korean import WEEKDAYS, thousands
from core.tables import Column, Row, Table, Total

LINE_WORDS = {Line.ORDER: "주문 회선", Line.ENQUIRY: "문의 회선"}
BACKLOG_DAYS_SHOWN = 60


def channel_table(volume: Volume) -> Table:
    """Each channel: contacts, a month, missed, handling time, outside the hours."""
    return Table(
        key="channels",
        caption="채널별 문의",
        columns=(
            Column(key="channel", label="채널", kind=CellKind.CODE, width=9),
            Column(key="offered", label="문의(건)", kind=CellKind.INTEGER, width=13),
            Column(key="month", label="월 평균(건)", kind=CellKind.INTEGER, width=13),
            Column(key="missed", label="응대 못함(건)", kind=CellKind.INTEGER, width=14),
            Column(key="missed_share", label="비율", kind=CellKind.PERCENT, width=10),
            Column(key="aht_s", label="평균 처리(초)", kind=CellKind.INTEGER, width=14),
            Column(key="outside", label="운영시간 밖(건)", kind=CellKind.INTEGER, width=15),
        ),
        rows=tuple(
            Row.of(
                each.channel.korean,
                each.offered,
                int(each.month_contacts),
                each.missed,
                each.missed_share,
                None if each.aht_s is None else int(each.aht_s),
                each.outside,
            )
            for each in volume.channels
        ),
        totals=(Total(label="합계", values={"offered": volume.offered}),),
        notes=("비율은 들어온 건수와 응대 건수가 함께 기록된 구간에서 셌다. 빈칸은 기록이 없음을 뜻한다.",),
    )


def hour_chart(volume: Volume) -> Chart:
    """A line a channel over the hours in which anything comes."""
    hours = _hours_from_to([hour for hour in range(HOURS) if any(row[hour] for row in volume.by_hour.values())])
    return Chart(
        title="시간대별 문의 (하루 평균)",
        categories=_hour_words(hours),
        series=tuple(
            Series(name=channel.korean, values=tuple(row[hour] for hour in hours))
            for channel, row in volume.by_hour.items()
        ),
        kind=ChartKind.LINES,
        unit="건",
        height_mm=40,
    )


def _hours_from_to(used: Sequence[int]) -> range:
    """From the first hour to the last; the whole day where none is named."""
    return range(min(used, default=0), max(used, default=HOURS - 1) + 1)


def _hour_words(hours: range) -> tuple[str, ...]:
    return tuple(f"{hour}시" for hour in hours)


def _bars(
    title: str,
    categories: Sequence[str],
    name: str,
    values: Sequence[Decimal | int | None],
    *,
    unit: str = "건",
    height_mm: int = 40,
) -> Chart:
    """One series as bars."""
    return Chart(
        title=title,
        categories=tuple(categories),
        series=(Series(name=name, values=tuple(values)),),
        unit=unit,
        height_mm=height_mm,
    )


def missed_blocks(volume: Volume) -> tuple[Block, ...]:
    """The share of contacts nobody answered, by hour; nothing where nobody was missed."""
    if not any(volume.missed_by_hour):
        return ()
    hours = _hours_from_to([hour for hour, share in enumerate(volume.missed_by_hour) if share is not None])
    shares = [volume.missed_by_hour[hour] for hour in hours]
    percents = [None if share is None else share * 100 for share in shares]
    return (_bars("시간대별 놓친 문의의 비율", _hour_words(hours), "놓친 비율", percents, unit="%", height_mm=34),)


def weekday_chart(volume: Volume) -> Chart:
    """Stacked bars by weekday."""
    return Chart(
        title="요일별 문의 (하루 평균)",
        categories=tuple(WEEKDAYS),
        series=tuple(Series(name=channel.korean, values=row) for channel, row in volume.by_weekday.items()),
        kind=ChartKind.STACKED,
        unit="건",
        height_mm=36,
    )


def month_chart(volume: Volume) -> Chart:
    """The season: contacts of a day with counts, month by month."""
    names = [f"{month.first:%y.%m}" for month in volume.months]
    return _bars("월별 문의 (집계된 날의 하루 평균)", names, "문의", [month.day_mean for month in volume.months])


def peak_table(volume: Volume) -> Table:
    """The busiest days against the median of their weekday."""
    return Table(
        key="peaks",
        sheet="문의가 몰린 날",
        caption="문의가 몰린 날",
        columns=(
            Column(key="day", label="날짜", kind=CellKind.DATE, width=13),
            Column(key="weekday", label="요일", kind=CellKind.CODE, width=7),
            Column(key="contacts", label="문의(건)", kind=CellKind.INTEGER, width=12),
            Column(key="usual", label="같은 요일의 중앙값", kind=CellKind.DECIMAL, places=1, width=18),
            Column(key="times", label="배", kind=CellKind.DECIMAL, places=2, width=8),
            Column(key="holiday", label="가까운 공휴일", width=26),
        ),
        rows=tuple(
            Row.of(
                peak.day,
                WEEKDAYS[peak.day.weekday()],
                peak.contacts,
                peak.usual,
                peak.times,
                peak.holiday_near or "–",
            )
            for peak in volume.peaks
        ),
    )


def type_blocks(log: LogFindings | None, assumed: Decimal) -> tuple[Block, ...]:
    """Types of enquiry, lines and repeats; what is assumed where there is no log."""
    if log is None:
        text = (
            "건별 상담 기록이 없어 유형·반복 문의·미처리를 알 수 없습니다. 고객사에 되돌아가는 비율은 "
            f"{percent(assumed, 0)}로 가정했습니다. 기록은 'pumasi import contact-log'로 넣을 수 있습니다."
        )
        return (Notice(text=text, title="문의 유형", tone=Tone.WARNING),)
    table = Table(
        key="types",
        caption=f"문의 유형 ({log.span.first} ~ {log.span.last}의 기록 {log.contacts:,}건)",
        columns=(
            Column(key="type", label="유형", width=16),
            Column(key="contacts", label="문의", kind=CellKind.INTEGER, width=9),
            Column(key="solved", label="해결", kind=CellKind.INTEGER, width=9),
            Column(key="back", label="고객사 전달", kind=CellKind.INTEGER, width=11),
            Column(key="callback", label="회신 예약", kind=CellKind.INTEGER, width=10),
            Column(key="abandoned", label="포기", kind=CellKind.INTEGER, width=8),
            Column(key="routine", label="해결률", kind=CellKind.PERCENT, width=10),
            Column(key="handled_s", label="처리(초)", kind=CellKind.INTEGER, width=10),
            Column(key="verdict", label="판단", kind=CellKind.CODE, width=12),
        ),
        rows=tuple(
            Row.of(
                each.name,
                each.contacts,
                each.solved,
                each.handed_over,
                each.callback,
                each.abandoned,
                each.routine_share,
                None if each.handled_s is None else int(each.handled_s),
                "스크립트" if each.is_routine else "고객사 협의",
            )
            for each in log.types
        ),
        totals=(
            Total(
                label="합계",
                values={
                    "contacts": log.contacts,
                    "solved": sum(each.solved for each in log.types),
                    "back": sum(each.handed_over for each in log.types),
                    "callback": sum(each.callback for each in log.types),
                    "abandoned": sum(each.abandoned for each in log.types),
                },
            ),
        ),
        notes=(f"해결률 = 해결 ÷ 응대. {percent(ROUTINE_FROM, 0)} 이상이면 스크립트로 맡길 수 있는 유형으로 본다.",),
    )
    return (table, _lines_and_repeats(log))


def _lines_and_repeats(log: LogFindings) -> Facts:
    items = [Fact(label=LINE_WORDS[line], value=count, kind=CellKind.INTEGER, unit="건") for line, count in log.lines]
    if log.repeat_share is None:
        items.append(Fact(label=f"{REPEAT_DAYS}일 안 반복", value="고객 식별값이 없음"))
    else:
        items.append(Fact(label=f"{REPEAT_DAYS}일 안 반복", value=log.repeat_share, kind=CellKind.PERCENT))
    if log.wait_s is not None:
        median, most = log.wait_s
        items.append(Fact(label="응답까지 (중앙값 / 90%)", value=f"{_duration(median)} / {_duration(most)}"))
    return Facts(caption="회선·반복·응답", items=tuple(items), columns=2)


def _duration(seconds: int) -> str:
    if seconds < 120:
        return f"{seconds}초"
    if seconds < 7_200:
        return f"{seconds // 60}분"
    return f"{plain((Decimal(seconds) / 3600).quantize(Decimal('0.1')))}시간"


def backlog_blocks(log: LogFindings | None) -> tuple[Block, ...]:
    """Open contacts at the end of each of the last days."""
    if log is None:
        return ()
    shown = log.backlog[-BACKLOG_DAYS_SHOWN:]
    if not any(each.open for each in shown):
        return (Notice(title="미처리", text="기록된 날에는 하루를 넘긴 미처리 문의가 없습니다."),)
    days = [f"{each.day:%m/%d}" for each in shown]
    return (_bars("하루가 끝날 때의 미처리 문의", days, "미처리", [each.open for each in shown], height_mm=42),)


def weeks_chart(outlook: Outlook) -> Chart:
    """Weeks ahead with their range."""
    return Chart(
        title="앞으로의 주별 문의와 80% 범위",
        categories=tuple(f"{week.monday:%m/%d}" for week in outlook.weeks),
        series=(
            Series(name="많을 때 (90%)", values=tuple(week.high for week in outlook.weeks)),
            Series(name="예상", values=tuple(week.middle for week in outlook.weeks)),
            Series(name="적을 때 (10%)", values=tuple(week.low for week in outlook.weeks)),
        ),
        kind=ChartKind.LINES,
        unit="건",
        height_mm=52,
    )


def alone_chart(contacts: int, alone_at: Mapping[Decimal, Decimal]) -> Chart:
    """People of an own team over the volume: small teams fall in steps."""
    times = sorted(alone_at)
    volumes = [f"{thousands(int(contacts * each))}건" for each in times]
    return _bars("물량에 따른 단독 운영 인원", volumes, "단독 FTE", [alone_at[each] for each in times], unit="FTE")
