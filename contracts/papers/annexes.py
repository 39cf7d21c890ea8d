"""The annexes of a contract: cost sheet, KPI table, CS policy, responsible persons, entrusted personal data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from contracts.costs import CostLine, CostSheet
from contracts.menu import MenuBilling
from contracts.prices.cost_sheet import GROUP_LABELS
from contracts.prices.pricing import Margin
from contracts.promises.chances import PromiseRun, key_of, lowest_chances
from contracts.promises.library import LIBRARY
from contracts.terms import ContractTerms
from contracts.words import (
    channels_text,
    kpi_formula,
    kpi_name,
    kpi_target,
    menu_months,
    menu_quantity,
    menu_unit,
    percent,
    plain,
    share_text,
)
from core.cells import CellKind
from core.document import Annex, Block, Fact, Facts, Paragraph, ParagraphStyle
from core.korean import korean_date
from core.money import round_rate, round_won
from core.parties import Party
from core.rates import PROVISIONAL
from core.tables import Column, Row, RowStyle, Table, Total

COST_SHEET, KPI_TABLE, POLICY, PERSONS, PRIVACY = "원가계산서", "서비스 수준", "CS 정책", "담당자", "개인정보 처리위탁"
MENU = "선택 서비스"

LINE_FORMULA = "ROUND(ROUND({basis_won}*{rate}*{quantity},6),0)"
"""The twin of ``cost_sheet.line_amount_won``: the inner rounding takes the noise of doubles out of ties."""


_FOLLOWING = (MENU, PERSONS)
"""Short annexes, which stand below the one before them where there is room."""


def titles(terms: ContractTerms) -> tuple[str, ...]:
    """Titles in their order; an annex is called 별첨 1, 별첨 2 … The menu has one where something of it was ordered."""
    return (COST_SHEET, KPI_TABLE, *((MENU,) if terms.menu else ()), POLICY, PERSONS, PRIVACY)


def annex_names(terms: ContractTerms) -> tuple[str, ...]:
    """``별첨 1 원가계산서`` and so on."""
    return tuple(f"별첨 {number} {title}" for number, title in enumerate(titles(terms), start=1))


def annex_blocks(
    terms: ContractTerms, margin: Margin, buyer: Party, supplier: Party, judged: PromiseRun | None = None
) -> tuple[Block, ...]:
    """All annexes with their heads, most on a page of their own. ``judged``: how sure the promises are, where known."""
    bodies: Mapping[str, tuple[Block, ...]] = {
        COST_SHEET: cost_sheet_blocks(terms.cost_sheet, margin),
        KPI_TABLE: kpi_blocks(terms, judged),
        MENU: menu_blocks(terms),
        POLICY: policy_blocks(terms),
        PERSONS: persons_blocks(terms),
        PRIVACY: privacy_blocks(terms, buyer, supplier),
    }
    return tuple(
        block
        for number, title in enumerate(titles(terms), start=1)
        for block in (
            Annex(label=f"별첨 {number}", title=title, new_page=title not in _FOLLOWING),
            *bodies[title],
        )
    )


# --- Cost sheet -----------------------------------------------------------------------------------


def cost_sheet_blocks(sheet: CostSheet, margin: Margin) -> tuple[Block, ...]:
    """What the month costs, line by line, and what the price adds to it."""
    return (cost_facts(sheet), cost_table(sheet, margin))


def cost_facts(sheet: CostSheet) -> Facts:
    """From paid to on-duty to handled hours; an older sheet says no more than its on-duty hours."""
    premium = f"{plain(sheet.night_hours)} / {plain(sheet.holiday_hours)}"
    items = [
        Fact(label="적용 요율 기준일", value=sheet.rates_on, kind=CellKind.DATE),
        Fact(label="투입비율", value=share_text(sheet.share_fte)),
        Fact(label="야간·휴일 시간", value=premium),
        Fact(label="비가동률", value=sheet.shrinkage, kind=CellKind.PERCENT),
        Fact(label="월 목표 근무시간", value=sheet.on_duty_hours, kind=CellKind.HOURS, unit="시간"),
    ]
    if sheet.occupancy:
        handled = round_won(sheet.total_won / Fraction(sheet.handling_hours))
        items[3:3] = [Fact(label="급여 시간", value=sheet.paid_hours, kind=CellKind.HOURS, unit="시간")]
        items += [
            Fact(label="가동률", value=sheet.occupancy, kind=CellKind.PERCENT),
            Fact(label="처리 시간", value=sheet.handling_hours, kind=CellKind.HOURS, unit="시간"),
            Fact(label="처리 1시간의 원가", value=handled, kind=CellKind.WON, unit="원"),
        ]
    return Facts(columns=3, items=tuple(items))


def cost_table(sheet: CostSheet, margin: Margin) -> Table:
    """The month's cost line by line, and what the price adds to it."""
    rows: list[Row] = []
    for group, label in GROUP_LABELS.items():
        lines = [line for line in sheet.lines if line.group == group]
        if not lines:
            continue
        rows.append(Row.group(label))
        rows += [_cost_row(line) for line in lines]
        if len(lines) == 1:
            continue
        subtotal = sum(line.amount_won for line in lines)
        rows.append(Row.of(f"{label} 소계", None, None, None, subtotal, None, style=RowStyle.SUBTOTAL))
    charges_won = round_won(margin.charges_won)
    mix = ", ".join(f"{grade.korean} {percent(share)}" for grade, share in sheet.grade_mix.items())
    return Table(
        key="cost",
        caption="월 원가 (1개월 전체 기준)",
        unit_note="(단위: 원, 부가가치세 별도)",
        columns=(
            Column(key="item", label="항목", width=29),
            Column(key="basis_won", label="기준금액", kind=CellKind.WON, width=11),
            Column(key="rate", label="요율", kind=CellKind.PERCENT, places=4, width=11),
            Column(key="quantity", label="수량", kind=CellKind.DECIMAL, places=2, width=9),
            Column(key="amount_won", label="금액", kind=CellKind.WON, width=12, formula=LINE_FORMULA),
            Column(key="source", label="근거", width=46),
        ),
        rows=tuple(rows),
        totals=(
            Total(label="원가 합계", values={"amount_won": sheet.total_won}),
            Total(
                label=f"마진 (원가의 {percent(round_rate(margin.of_cost, 4))})",
                values={"amount_won": charges_won - sheet.total_won},
                summed=False,
                strong=False,
            ),
            Total(label="월 예상 요금", values={"amount_won": charges_won}, summed=False),
        ),
        notes=(
            f"투입 등급 구성: {mix}. 금액 = 기준금액 × 요율 × 수량이며, 항목마다 원 미만을 반올림한다.",
            "연차휴가의 사용분은 비가동률에, 미사용분의 보상은 연차 미사용수당에 들어 있다.",
            "[law] 법령에서 확인, [file] 공개 자료에서 확인, [assumed] 회사가 정하거나 가정한 값.",
            *_provisional(sheet),
        ),
    )


def _provisional(sheet: CostSheet) -> tuple[str, ...]:
    """Which lines rest on a rate that was entered before it was announced."""
    labels = [line.label for line in sheet.lines if PROVISIONAL in line.source]
    return (
        (f"{PROVISIONAL} 고시되기 전에 넣은 임시 값: {', '.join(labels)}. 고시되면 다시 계산한다.",) if labels else ()
    )


def _cost_row(line: CostLine) -> Row:
    return Row.of(line.label, int(line.basis_won), line.rate, line.quantity, line.amount_won, line.source)


# --- KPIs -----------------------------------------------------------------------------------------


def kpi_blocks(terms: ContractTerms, judged: PromiseRun | None = None) -> tuple[Block, ...]:
    """Every KPI with definition, target, minimum volume, credit and source of data; with how sure it is where known."""
    chances = None if judged is None else lowest_chances(terms.kpis, judged)
    table = Table(
        key="kpi",
        roomy=True,
        caption="서비스 수준 항목",
        columns=(
            Column(key="name", label="항목", width=18),
            Column(key="formula", label="정의", width=40),
            Column(key="target", label="목표", width=18),
            Column(key="volume_min", label="최소 건수", kind=CellKind.INTEGER, width=9),
            Column(key="credit", label="미달 시 공제", kind=CellKind.PERCENT, width=9),
            Column(key="source", label="자료", width=20),
            *([] if chances is None else [Column(key="chance", label="달성 전망", kind=CellKind.PERCENT, width=9)]),
        ),
        rows=tuple(
            Row.of(
                kpi_name(clause),
                kpi_formula(clause),
                kpi_target(clause),
                clause.volume_min,
                clause.credit_share,
                LIBRARY[clause.kind].data_source,
                *([] if chances is None else [chances[key_of(clause)]]),
            )
            for clause in terms.kpis
        ),
        notes=(
            f"공제는 정산기간의 용역 요금(부가가치세 별도)에 대한 비율, 합은 {percent(terms.kpi_credit_cap)} 이내다.",
            "운영시간 밖의 문의와 시험 문의는 세지 않으며, 최소 건수에 이르지 못한 항목은 판정하지 않는다.",
            _exclusions(terms),
            *([] if judged is None else [_judgement(judged)]),
        ),
    )
    expected = ", ".join(f"{channel.korean} {count:,}건" for channel, count in terms.expected_contacts.items())
    return (
        Paragraph(text=f"약정 문의량(1개월 전체 기준): {expected or '별도 협의'}", style=ParagraphStyle.BODY),
        table,
        *_bonus_blocks(terms),
    )


def _exclusions(terms: ContractTerms) -> str:
    """What no KPI counts; a sample that was judged is never left out."""
    whole = [kpi_name(clause) for clause in terms.kpis if not LIBRARY[clause.kind].exclusions]
    text = "제외: 약정 문의량을 넘은 시간대, 고객사 시스템 장애, 불가항력."
    return f"{text} 다음 항목은 표본 전체로 판정한다: {', '.join(whole)}." if whole else text


def _judgement(judged: PromiseRun) -> str:
    """What the chances rest on, and that they promise nothing."""
    return (
        f"달성 전망: {korean_date(judged.judged_on)} 판정. 앞으로의 달마다 {judged.plays}회 모의한 결과 가운데 가장 "
        f"낮은 달의 달성 비율이며 보증이 아니다 (문의량: {judged.volume.korean}, 인력: {judged.people.korean}). "
        "빈칸은 판정할 자료가 없다."
    )


def _bonus_blocks(terms: ContractTerms) -> tuple[Block, ...]:
    """The steps beyond the targets and what each earns, where any were agreed."""
    steps = [(clause, step) for clause in terms.kpis for step in clause.bonus]
    if not steps:
        return ()
    table = Table(
        key="bonus",
        roomy=True,
        caption="성과급 단계",
        columns=(
            Column(key="name", label="항목", width=30),
            Column(key="value", label="결과", width=40),
            Column(key="share", label="용역 요금에 더하는 비율", kind=CellKind.PERCENT, places=2, width=16),
        ),
        rows=tuple(
            Row.of(kpi_name(clause), kpi_target(replace(clause, target=step.value, bonus=())), step.share)
            for clause, step in steps
        ),
        notes=(
            "항목마다 도달한 가장 높은 단계 하나만 적용한다.",
            f"성과급의 합은 정산기간 용역 요금의 {percent(terms.kpi_bonus_cap)} 이내이며, 마진의 한도를 넘지 않는다.",
        ),
    )
    return (table,)


# --- Menu -----------------------------------------------------------------------------------------


def menu_blocks(terms: ContractTerms) -> tuple[Block, ...]:
    """What was ordered beside the answering: price of a unit, quantity of a month, the months it is billed in."""
    if not terms.menu:
        return ()
    table = Table(
        key="menu",
        roomy=True,
        caption="선택한 업무와 단가",
        unit_note="(단위: 원, 부가가치세 별도)",
        columns=(
            Column(key="item", label="업무", width=16),
            Column(key="unit", label="청구 단위", width=13),
            Column(key="price_won", label="단가", kind=CellKind.WON, width=11),
            Column(key="quantity", label="수량", width=18),
            Column(key="months", label="청구하는 달", width=14),
            Column(key="basis", label="단가의 근거", width=28),
        ),
        rows=tuple(
            Row.of(
                item.kind.korean,
                menu_unit(item),
                item.price_won,
                menu_quantity(item),
                menu_months(item),
                item.basis,
            )
            for item in terms.menu
        ),
        notes=_menu_notes(terms),
    )
    return (table,)


def _menu_notes(terms: ContractTerms) -> tuple[str, ...]:
    """How items are counted and parted, for the kinds that were ordered."""
    billings = {item.billing for item in terms.menu}
    notes = []
    if any(billing.is_fixed for billing in billings):
        notes.append("시간과 월로 청구하는 업무의 요금은 한 달이 되지 않는 정산기간에는 나누어 계산한다.")
    if MenuBilling.ATTEMPT in billings:
        notes.append("시도는 고객이 받았는지와 관계없이 을이 건 통화 한 건을 말한다.")
    if MenuBilling.SUCCESS in billings:
        notes.append("성공은 해피콜을 마쳤거나 고객이 제안을 받아들인 통화 한 건을 말한다.")
    if any(item.kind.log_type for item in terms.menu):
        notes.append("이 별첨의 업무로 기록된 문의는 과금 문의로 다시 세지 아니한다.")
    if MenuBilling.ONCE in billings:
        notes.append("한 번 청구하는 업무는 계약이 시작되는 정산기간에 청구하고 갱신할 때 다시 청구하지 아니한다.")
    return tuple(notes)


# --- Policy, persons, personal data ---------------------------------------------------------------

_POLICY_ITEMS = ("반품·교환", "재배송", "불량·오배송", "배송 지연", "취소·환불", "보상 기준과 비용의 부담자")
_OPEN_POLICY = "갑이 업무 개시 7일 전까지 서면으로 제공하는 기준에 따른다."


def policy_blocks(terms: ContractTerms) -> tuple[Block, ...]:
    """How returns, exchanges and compensation are answered."""
    policy = terms.policy or dict.fromkeys(_POLICY_ITEMS, _OPEN_POLICY)
    rows = (*policy.items(), ("권한 위임 한도", _empowerment(terms)))
    return (_two_columns("policy", "구분", "처리 기준", dict(rows)),)


def _empowerment(terms: ContractTerms) -> str:
    if terms.empowerment_won == 0:
        return "위임하지 않음: 모든 보상은 갑이 결정한다."
    return f"고객 한 명의 한 사안에 {terms.empowerment_won:,}원까지 을이 결정하고 월간 보고서로 보고한다."


_PERSONS = (
    "갑 책임자",
    "갑 개인정보 보호책임자",
    "갑 정산 담당",
    "을 책임자",
    "을 개인정보 보호책임자",
    "을 정산 담당",
)


def persons_blocks(terms: ContractTerms) -> tuple[Block, ...]:
    """Who speaks for each side; agents are never named."""
    persons = {**dict.fromkeys(_PERSONS, ""), **terms.contacts}
    table = Table(
        key="persons",
        roomy=True,
        columns=(
            Column(key="item", label="구분", width=24),
            Column(key="name", label="성명", width=18),
            Column(key="phone", label="연락처", width=24),
            Column(key="email", label="전자우편", width=32),
        ),
        rows=tuple(Row.of(label, *_three(text)) for label, text in persons.items()),
    )
    return (
        table,
        Paragraph(
            text="이 계약에 따른 모든 요청과 통지는 위 책임자 사이에서만 한다. 상담사는 담당자로 지정하지 아니한다.",
            style=ParagraphStyle.SMALL,
        ),
    )


def _three(text: str) -> tuple[str, str, str]:
    """Name, telephone and e-mail from ``이름, 전화, 전자우편``; what is missing is left to be written by hand."""
    parts = [" ".join(part.split()) for part in text.split(",", 2)]
    name, phone, email = [*parts, "", "", ""][:3]
    return name, phone, email


def privacy_blocks(terms: ContractTerms, buyer: Party, supplier: Party) -> tuple[Block, ...]:
    """Particulars of the entrusted personal data (개인정보 보호법 §26, 시행령 §28)."""
    rows = {
        "위탁자 (개인정보처리자)": buyer.name,
        "수탁자": supplier.name,
        "위탁업무의 목적": "고객 문의의 응대, 처리 결과의 안내와 상담 이력의 관리",
        "위탁업무의 범위": f"{channels_text(terms.services)} 상담에 필요한 개인정보의 조회, 기록, 수정",
        "처리하는 항목": "성명, 연락처, 주소, 주문·결제·배송 정보, 상담 내용(통화 녹음과 대화 기록 포함)",
        "위탁 기간": f"{korean_date(terms.valid_from)}부터 {korean_date(terms.valid_until)}까지",
        "보유와 파기": "계약 종료 후 5일 안에 파기 또는 반환. 법령상 보존 기록은 그 기간 동안 분리 보관",
        "기술적 보호조치": "개인별 계정과 최소 권한, 접속기록 1년 이상 보관, 전송·저장 구간의 암호화, 화면 저장 제한",
        "관리적 보호조치": "내부 관리계획, 연 1회 이상 교육, 비밀유지 서약, 출입 통제",
        "재위탁": "갑의 사전 서면 동의 없이 금지",
        "점검": "갑은 연 1회 이상 관리 현황을 점검하고, 을은 시정 결과를 14일 안에 제출",
        "유출 시 조치": "안 때부터 24시간 안에 갑에게 통지하고 피해의 확산을 막는 조치",
        "손해배상": "을의 의무 위반으로 생긴 정보주체와 갑의 손해는 을이 배상",
    }
    return (_two_columns("privacy", "항목", "내용", rows),)


def _two_columns(key: str, left: str, right: str, rows: Mapping[str, str]) -> Table:
    return Table(
        key=key,
        roomy=True,
        columns=(Column(key="item", label=left, width=22), Column(key="text", label=right, width=76)),
        rows=tuple(Row.of(label, " ".join(text.split())) for label, text in rows.items()),
    )


def share_and_hours(sheet: CostSheet) -> str:
    """``0.3 FTE (월 45.88시간)``."""
    return f"{share_text(sheet.share_fte)} (월 {plain(Decimal(sheet.on_duty_hours))}시간)"
