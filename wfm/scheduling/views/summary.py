"""The last sheets of the roster's workbook: figures of the week, what to look at next, what the cost is made of."""

from __future__ import annotations

from decimal import Decimal

from core.cells import CellKind, one_place
from core.document import Bullets, Fact, Facts, Heading
from core.service import WEEKDAY_NAMES_KO
from core.tables import Column, Row, Table, Total
from wfm.scheduling.roster import Roster
from wfm.scheduling.views.attention import COVERAGE_WANTED, off_contract, weak_days
from wfm.scheduling.views.timeline import Timeline
from wfm.scheduling.views.wording import STATUS_KO, TERM_KO, clock_end
from wfm.staffing.requirement import TENTHS_AN_AGENT

ATTENTION_LINES_MAX = 15


def summary_blocks(roster: Roster, view: Timeline) -> tuple[Facts | Heading | Bullets, ...]:
    """Figures of the week, days on which tenants lack people, agents beside their contract."""
    hours = Decimal(view.grid.minutes) / (60 * TENTHS_AN_AGENT)
    needed = sum(sum(line.needed) for line in view.tenants) * hours
    missing = sum(line.missing_tenths for line in view.tenants) * hours
    covered = 1 - missing / needed if needed else Decimal(1)
    search = roster.search
    items = [
        Fact(label="근무표", value=roster.roster),
        Fact(label="상태", value=STATUS_KO[roster.status]),
        Fact(label="근무 건수", value=len(roster.shifts), kind=CellKind.INTEGER, unit="건"),
        Fact(
            label="편성",
            value=Decimal(sum(s.work_minutes for s in roster.shifts)) / 60,
            kind=CellKind.HOURS,
            unit="시간",
        ),
        Fact(label="필요", value=needed, kind=CellKind.HOURS, unit="시간"),
        Fact(label="미충원", value=missing, kind=CellKind.HOURS, unit="시간"),
        Fact(label="충원율", value=covered.quantize(Decimal("0.0001")), kind=CellKind.PERCENT),
        Fact(label="목적함수 비용", value=search.cost_won, kind=CellKind.WON),
        Fact(label="엔진", value=search.engine),
        Fact(label="시드", value=search.seed, kind=CellKind.INTEGER),
    ]
    if search.gap is not None and search.gap >= 0:
        items.append(Fact(label="하한", value=search.bound_won, kind=CellKind.WON))
        items.append(Fact(label="배분 제외 비용", value=search.searched_won, kind=CellKind.WON))
        items.append(Fact(label="하한과의 차이", value=search.gap.quantize(Decimal("0.0001")), kind=CellKind.PERCENT))
        items.append(Fact(label="하한의 이름", value=search.bound_name))
    return (
        Facts(items=tuple(items), columns=2),
        Heading(text=f"하루 충원율이 {COVERAGE_WANTED:.0%} 미만인 고객사", level=2),
        _weak_bullets(view),
        Heading(text="편성 대상과 편성 시간이 다른 상담사", level=2),
        _off_bullets(view),
    )


def cost_table(roster: Roster) -> Table:
    """The terms of the search, which add up to its cost."""
    rows = tuple(Row.of(TERM_KO.get(name, name), won) for name, won in roster.search.terms_won.items())
    return Table(
        key="terms",
        caption="",
        columns=(
            Column(key="term", label="항목", width=44),
            Column(key="won", label="금액(원)", kind=CellKind.WON, width=18),
        ),
        rows=rows,
        totals=(Total(label="합계", values={"won": sum(roster.search.terms_won.values())}),),
        notes=("가중치가 붙은 항목은 지급액이 아니라 탐색이 피하려는 정도입니다.",),
    )


def _weak_bullets(view: Timeline) -> Bullets:
    found = weak_days(view)
    lines = [
        f"{weak.day:%m-%d}({WEEKDAY_NAMES_KO[weak.day.weekday()]}) {weak.tenant}: "
        f"충원율 {one_place(weak.percent)}%, {weak.start:%H:%M}–{clock_end(weak.end, weak.day)} 사이 "
        f"{one_place(weak.missing_hours)}시간 부족"
        for weak in found[:ATTENTION_LINES_MAX]
    ]
    return Bullets(items=(*lines, *_more(len(found)))) if found else Bullets(items=("없습니다.",))


def _off_bullets(view: Timeline) -> Bullets:
    found = off_contract(view)
    lines = [
        f"{line.agent}: 편성 대상 {one_place(line.due_minutes / 60)}시간, 편성 {one_place(line.work_minutes / 60)}시간 "
        f"({line.difference_minutes / 60:+.1f}시간)"
        for line in found[:ATTENTION_LINES_MAX]
    ]
    return Bullets(items=(*lines, *_more(len(found)))) if found else Bullets(items=("없습니다.",))


def _more(count: int) -> tuple[str, ...]:
    left = count - ATTENTION_LINES_MAX
    return (f"그 밖에 {left}건",) if left > 0 else ()
