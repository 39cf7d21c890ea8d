"""Documents that look like the real ones: an invoice of two pages, a contract of twenty clauses, a roster."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from core.cells import CellKind
from core.document import (
    Amount,
    Annex,
    Bullets,
    Chart,
    ChartKind,
    Clause,
    ClauseItem,
    ClauseParagraph,
    ControlTotal,
    Document,
    Fact,
    Facts,
    Heading,
    Notice,
    Paragraph,
    ParagraphStyle,
    Parties,
    Party,
    Series,
    Signature,
    Signatures,
    Tone,
)
from core.korean import clock, short_date
from core.money import round_won, vat
from core.periods import SEOUL
from core.sheets import Grid, GridGroup, GridRow, Sheet, Swatch, Workbook
from core.tables import Column, Row, RowStyle, Table, Total

STAMP = datetime(2026, 11, 2, 9, 0, tzinfo=SEOUL)

SUPPLIER = Party(
    role="공급자",
    lines=(
        ("등록번호", "123-45-67891"),
        ("상호", "주식회사 품앗이센터"),
        ("대표자", "나모범"),
        ("주소", "서울특별시 가상구 견본로 12, 3층"),
        ("업태 / 종목", "서비스 / 콜센터 및 텔레마케팅"),
        ("이메일", "billing@pumasi.example"),
    ),
)
BUYER = Party(
    role="공급받는자",
    lines=(
        ("등록번호", "220-81-62517"),
        ("상호", "가온상회"),
        ("대표자", "도가상"),
        ("주소", "경기도 보기시 본보기대로 345, 가온물류단지 제2동 701호"),
        ("업태 / 종목", "도소매 / 전자상거래 의류"),
        ("이메일", "account@gaon.example"),
    ),
)


def invoice_lines(count: int = 48) -> Table:
    """Lines in three groups with subtotals; amounts follow from minutes and price."""
    columns = (
        Column(key="no", label="번호", kind=CellKind.INTEGER),
        Column(key="item", label="품목", width=26),
        Column(key="day", label="일자", kind=CellKind.DATE),
        Column(key="minutes", label="처리시간(분)", kind=CellKind.MINUTES),
        Column(key="price_won", label="시간당 단가(원)", kind=CellKind.WON),
        Column(
            key="supply_won",
            label="공급가액(원)",
            kind=CellKind.WON,
            formula="ROUND({minutes}*{price_won}/60,0)",
        ),
    )
    items = ("전화 상담 – 주문·배송 문의", "채팅 상담(동시 3건) – 교환·환불", "게시판 답변 – 상품 문의")
    rows: list[Row] = []
    number = total = minutes_total = 0
    for group, item in enumerate(items):
        rows.append(Row.group(f"{'가나다'[group]}. {item.split(' –')[0]}"))
        part = part_minutes = 0
        for place in range(count // 3):
            number += 1
            minutes, price = 1230 + 37 * number, (24_000, 21_500, 19_850)[group]
            supply = round_won(Decimal(minutes * price) / 60)
            rows.append(Row.of(number, item, date(2026, 10, place + 1), minutes, price, supply))
            part, part_minutes = part + supply, part_minutes + minutes
        rows.append(Row.of(None, "소계", None, part_minutes, None, part, style=RowStyle.SUBTOTAL))
        total, minutes_total = total + part, minutes_total + part_minutes
    tax = vat(total, Decimal("0.1"))
    return Table(
        key="lines",
        caption="청구 내역",
        unit_note="(단위: 원, 부가가치세 별도)",
        columns=columns,
        rows=tuple(rows),
        totals=(
            Total(label="공급가액 계", values={"minutes": minutes_total, "supply_won": total}),
            Total(label="부가가치세(10%)", values={"supply_won": tax}, summed=False, strong=False),
            Total(label="합계", values={"supply_won": total + tax}, summed=False),
        ),
        notes=(
            "처리시간은 통화·후처리 시간을 초 단위로 합산한 뒤 분으로 환산하였습니다.",
            "건수만 있는 날(10월 3일)은 평균처리시간을 곱하여 추정하였습니다.",
        ),
    )


def invoice(count: int = 48) -> Document:
    """A Korean invoice."""
    lines = invoice_lines(count)
    totals = [total.values["supply_won"] for total in lines.totals]
    supply, tax, total = (value for value in totals if isinstance(value, int))
    return Document(
        kind="invoice",
        title="청구서",
        subtitle="2026년 10월 고객상담 서비스 이용요금",
        number="PI-2026-10-T07-1",
        written_on=date(2026, 10, 31),
        issuer="주식회사 품앗이센터",
        footer="문의: billing@pumasi.example",
        blocks=(
            Parties(supplier=SUPPLIER, buyer=BUYER),
            Amount(key="total", label="청구금액", won=total, note="부가가치세 포함 · 납부기한 2026년 11월 10일"),
            Facts(
                columns=2,
                items=(
                    Fact(label="이용기간", value="2026. 10. 1. – 2026. 10. 31."),
                    Fact(label="계약번호", value="T07-2026-1"),
                    Fact(label="공급가액", value=supply, kind=CellKind.WON, key="supply"),
                    Fact(label="과금 방식", value="시간제(분 단위)"),
                    Fact(label="부가가치세", value=tax, kind=CellKind.WON, key="tax"),
                    Fact(label="입금계좌", value="보기은행 000-0000-0000-00 (주)품앗이센터"),
                ),
            ),
            lines,
            Notice(
                title="마진 보호",
                text=(
                    "이번 달 실제 원가 대비 마진은 8.7%로 계약상 한도(10% 미만) 안에 있어 환급할 금액이 없습니다. "
                    "원가 구성은 붙임 통합 문서의 ‘원가’ 시트에 적었습니다."
                ),
            ),
            Chart(
                title="일별 처리시간",
                unit="시간",
                kind=ChartKind.STACKED,
                categories=tuple(str(day) for day in range(1, 32)),
                series=(
                    Series(name="전화", values=tuple(20 + (day * 7) % 11 for day in range(31))),
                    Series(name="채팅", values=tuple(9 + (day * 5) % 7 for day in range(31))),
                    Series(name="게시판", values=tuple(4 + (day * 3) % 5 for day in range(31))),
                ),
            ),
        ),
        control_totals=(
            ControlTotal(key="total", won=total),
            ControlTotal(key="supply", won=supply),
            ControlTotal(key="tax", won=tax),
            ControlTotal(key="lines.supply_won", won=supply),
        ),
    )


_CLAUSES = (
    "목적", "용어의 정의", "업무의 범위", "운영시간", "투입 인원과 비율", "서비스 수준", "이용요금", "청구와 지급",
    "요금의 조정", "교육과 업무 지침", "권한 위임", "개인정보의 처리위탁", "비밀유지", "상담사의 보호",
    "지휘·명령의 금지", "손해배상", "불가항력", "계약의 변경", "계약의 해지", "분쟁의 해결",
)  # fmt: skip


def contract() -> Document:
    """A contract of twenty clauses and two annexes."""
    clauses = tuple(
        Clause(
            number=number,
            heading=heading,
            paragraphs=(
                ClauseParagraph(
                    text=(
                        f"‘을’은 이 계약에서 정한 {heading}에 관한 사항을 신의에 따라 성실하게 이행하며, "
                        "‘갑’은 이에 필요한 자료와 정보를 적시에 "
                        "제공한다. 세부 사항은 별첨 1의 서비스 수준 합의에 따른다."
                    ),
                    items=(
                        ClauseItem(
                            text="전화 상담: 운영시간 중 접수된 주문·배송·교환·환불 문의의 응대와 그 처리 결과의 기록",
                            subitems=(
                                "주문 변경과 취소는 출고 지시 전까지 처리한다.",
                                "배송 조회는 택배사가 제공하는 정보에 따르며, 지연이 2영업일을 넘으면 ‘갑’에게 알린다.",
                            ),
                        ),
                        ClauseItem(text="채팅 상담: 상담사 1명당 동시 3건 이내의 응대"),
                    )
                    if number % 3 == 0
                    else (),
                ),
                ClauseParagraph(
                    text=(
                        "당사자는 전항의 사항에 변경이 필요한 때에는 변경하고자 하는 날의 30일 전까지 "
                        "상대방에게 서면으로 통지하고 협의하여야 하며, "
                        "협의가 이루어지지 아니한 때에는 종전의 조건을 적용한다."
                    ),
                ),
            )
            if number > 1
            else (
                ClauseParagraph(
                    text=(
                        "이 계약은 ‘갑’이 운영하는 온라인 쇼핑몰의 고객상담 업무를 ‘을’에게 도급하고, "
                        "‘을’이 이를 완성하여 그 대가를 지급받는 데 필요한 권리와 의무를 정함을 목적으로 한다."
                    ),
                ),
            ),
        )
        for number, heading in enumerate(_CLAUSES, start=1)
    )
    kpi = Table(
        key="kpi",
        caption="서비스 수준 지표",
        columns=(
            Column(key="name", label="지표", width=12),
            Column(key="definition", label="정의", width=36),
            Column(key="target", label="목표", kind=CellKind.PERCENT),
            Column(key="credit", label="미달 시 감액", kind=CellKind.PERCENT),
            Column(key="least", label="최소 건수", kind=CellKind.INTEGER),
        ),
        rows=(
            Row.of("응대율", "응대 건수 ÷ 접수 건수", Decimal("0.9"), Decimal("0.03"), 200),
            Row.of(
                "서비스레벨",
                "20초 이내 응대 건수 ÷ 접수 건수(20초 이내 포기 제외)",
                Decimal("0.8"),
                Decimal("0.02"),
                200,
            ),
            Row.of("1차 해결률", "7일 이내 재문의가 없는 해결 건수 ÷ 해결 건수", Decimal("0.7"), Decimal("0.01"), 100),
        ),
        notes=("예측 물량의 상한을 넘는 구간, ‘갑’의 시스템 장애, 불가항력은 산정에서 제외한다.",),
    )
    onboarding = 1_000_000
    return Document(
        kind="contract",
        title="고객상담 업무 도급계약서",
        subtitle="가온상회 · 주식회사 품앗이센터",
        number="T07-2026-1",
        written_on=date(2026, 11, 2),
        deed=True,
        watermark="초안",
        footer="조항 모음 2026-11 판",
        blocks=(
            Paragraph(
                style=ParagraphStyle.LEAD,
                text=(
                    "가온상회(이하 ‘갑’이라 한다)와 주식회사 품앗이센터(이하 ‘을’이라 한다)는 고객상담 업무의 "
                    "도급에 관하여 다음과 같이 계약을 체결한다."
                ),
            ),
            Facts(
                items=(
                    Fact(label="계약기간", value="2026년 12월 1일부터 2027년 11월 30일까지"),
                    Fact(label="투입 비율", value=Decimal("1.5"), kind=CellKind.DECIMAL, places=1, unit="FTE"),
                    Fact(label="운영시간", value="평일 09:00–18:00, 토요일 10:00–15:00(공휴일 휴무)"),
                    Fact(label="도입 진단비", value=onboarding, kind=CellKind.WON, key="onboarding"),
                )
            ),
            *clauses,
            Signatures(
                closing=(
                    "이 계약의 성립을 증명하기 위하여 계약서 2통을 작성하고, "
                    "당사자가 서명 또는 기명날인한 후 각 1통씩 보관한다."
                ),
                signed_on=None,
                parties=(
                    Signature(
                        role="‘갑’",
                        name="가온상회",
                        representative="도가상",
                        lines=(("등록번호", "220-81-62517"), ("주소", "경기도 보기시 본보기대로 345, 701호")),
                    ),
                    Signature(
                        role="‘을’",
                        name="주식회사 품앗이센터",
                        representative="나모범",
                        lines=(("등록번호", "123-45-67891"), ("주소", "서울특별시 가상구 견본로 12, 3층")),
                    ),
                ),
            ),
            Annex(label="별첨 1", title="서비스 수준 합의"),
            Paragraph(text="계약 제6조에 따라 당사자는 아래의 지표와 목표를 합의한다."),
            kpi,
            Notice(
                tone=Tone.WARNING,
                title="표본이 작은 지표",
                text="최소 건수에 못 미치는 달에는 해당 지표의 결과를 산정하지 않으며 감액도 적용하지 않는다.",
            ),
            Annex(label="별첨 2", title="개인정보 처리위탁 사항"),
            Heading(text="위탁하는 업무와 개인정보의 항목", level=2),
            Bullets(
                items=(
                    "위탁 목적: 온라인 쇼핑몰 고객의 문의 응대와 처리",
                    "처리 항목: 성명, 연락처, 주문번호, 배송지, 문의 내용",
                    "보유 기간: 계약 종료 시까지. 종료 후 지체 없이 파기하고 파기확인서를 제출한다.",
                )
            ),
            Heading(text="재위탁의 제한과 감독", level=2),
            Bullets(numbered=True, items=("사전 서면 동의 없는 재위탁 금지", "연 1회 이상의 점검과 교육")),
        ),
        control_totals=(ControlTotal(key="onboarding", won=onboarding),),
    )


ROSTER_PALETTE = (
    Swatch(key="phone", label="전화", fill="#BCD7E6"),
    Swatch(key="chat", label="채팅", fill="#CFE3C8"),
    Swatch(key="board", label="게시판", fill="#F3E2B8"),
    Swatch(key="break", label="휴게", fill="#FFFFFF", ink="#8A96A0"),
    Swatch(key="training", label="교육", fill="#DCCFE6"),
    Swatch(key="leave", label="휴가", fill="#E8EBEE", ink="#8A96A0"),
)


def roster_grid(agents: int = 60, days: int = 7) -> Grid:
    """A coloured week: agents × half hours."""
    rows: list[GridRow] = []
    for number in range(1, agents + 1):
        colours: list[str | None] = []
        values: list[str | None] = []
        for day in range(days):
            start = 16 + (number * 5 + day) % 9
            line: list[str | None] = [None] * 48
            text: list[str | None] = [None] * 48
            if (number + day) % 7 not in (0, 3):
                for slot in range(start, start + 18):
                    line[slot] = ("phone", "chat", "board")[(number + slot // 6) % 3]
                line[start + 8] = line[start + 9] = "break"
                text[start] = f"T{(number * 3) % 40 + 1:02d}"
            elif (number + day) % 21 == 0:
                line[18:36] = ["leave"] * 18
            colours += line
            values += text
        if number % 20 == 1:
            rows.append(GridRow(section=f"{(number - 1) // 20 + 1}팀"))
        rows.append(
            GridRow(
                headers=(f"A{number:03d}", Decimal(40) - number % 3),
                colours=tuple(colours),
                values=tuple(values),
            )
        )
    return Grid(
        key="week",
        caption="주간 근무표",
        headers=(
            Column(key="agent", label="상담사", kind=CellKind.CODE, width=8),
            Column(key="hours", label="시간", kind=CellKind.HOURS, places=1, width=7),
        ),
        groups=tuple(GridGroup(label=short_date(date(2026, 11, 9 + day % 20)), span=48) for day in range(days)),
        columns=tuple(clock(30 * slot) for slot in range(48)) * days,
        rows=tuple(rows),
        palette=ROSTER_PALETTE,
    )


def roster() -> Workbook:
    """A workbook with the week of sixty agents."""
    return Workbook(
        title="주간 근무표",
        written_on=date(2026, 11, 5),
        sheets=(
            Sheet(
                name="근무표",
                title="주간 근무표",
                subtitle="2026년 11월 9일(월) – 11월 15일(일)",
                blocks=(roster_grid(),),
            ),
        ),
    )


def wide_table(amounts: int = 10) -> Document:
    """Many columns of amounts on portrait paper."""
    names = tuple(f"금액 합계 {number}" for number in range(1, amounts + 1))
    return Document(
        kind="note",
        title="넓은 표",
        written_on=date(2026, 11, 1),
        blocks=(
            Table(
                key="wide",
                columns=(
                    Column(key="item", label="항목"),
                    *(Column(key=f"c{n}", label=name, kind=CellKind.WON) for n, name in enumerate(names)),
                    Column(key="code", label="코드", kind=CellKind.CODE),
                ),
                rows=(Row.of("상담 인건비와 부대 비용", *([1_234_567_890] * amounts), "T07-1"),),
            ),
        ),
    )
