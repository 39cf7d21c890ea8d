"""The bulk-upload form of Hometax (홈택스 일괄발급): sheet, heads, columns, and what each field may hold.

Columns are never added or removed; everything is text. Source: facts/korea.md [file, never tested against Hometax].
Read in files of others since (2026-11): the heads and their order, row 6 and 7, at most 100 a file of which the page
issues 50 at a time, at least one item, 01 and 02 as kinds [file: a shop's own export of this form]; 18 digits for sums
and 10 for numbers of businesses [file: developers' reference of Popbill, a provider]. The other lengths are those of
the standard electronic tax invoice (전자세금계산서 표준) as remembered [assumed]: the shorter one where two were
thinkable, so that what passes here is not refused there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SHEET = "엑셀업로드양식"
HEAD_ROW = 6
"""Row of the heads, counted from one; data begin below it."""
ROWS_MAX = 100
"""Tax invoices a file."""
ITEMS_MAX = 4
"""Items a tax invoice."""
COLUMNS = 59
"""A to BG."""


class FieldKind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    BUSINESS_NUMBER = "business_number"
    EMAIL = "email"
    DAY = "day"
    WON = "won"
    CODE = "code"


CODES = ("01", "02")
"""Of the kind of a tax invoice: taxed, zero-rated. Of the last field: paid, asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormColumn:
    """A column of the form: its head, what it holds, how long that may be, and whether it must hold anything."""

    head: str
    kind: FieldKind = FieldKind.TEXT
    characters_max: int = 150
    is_required: bool = False


def _party(role: str, *, emails: int) -> tuple[FormColumn, ...]:
    mails = [f"{role} 이메일{n if emails > 1 else ''}" for n in range(1, emails + 1)]
    number = f'{role} 등록번호("-" 없이 입력)'
    return (
        FormColumn(head=number, kind=FieldKind.BUSINESS_NUMBER, characters_max=10, is_required=True),
        FormColumn(head=f"{role} 종사업장번호", characters_max=4),
        FormColumn(head=f"{role} 상호", characters_max=70, is_required=True),
        FormColumn(head=f"{role} 성명", characters_max=30, is_required=True),
        FormColumn(head=f"{role} 사업장주소", characters_max=150),
        FormColumn(head=f"{role} 업태", characters_max=40),
        FormColumn(head=f"{role} 종목", characters_max=40),
        *(FormColumn(head=head, kind=FieldKind.EMAIL, characters_max=40) for head in mails),
    )


def _item(place: int) -> tuple[FormColumn, ...]:
    first = place == 1
    return (
        FormColumn(head=f"일자{place}(2자리, 작성년월 제외)", kind=FieldKind.DAY, characters_max=2, is_required=first),
        FormColumn(head=f"품목{place}", characters_max=100, is_required=first),
        FormColumn(head=f"규격{place}", characters_max=60),
        FormColumn(head=f"수량{place}", characters_max=12),
        FormColumn(head=f"단가{place}", kind=FieldKind.WON, characters_max=18),
        FormColumn(head=f"공급가액{place}", kind=FieldKind.WON, characters_max=18, is_required=first),
        FormColumn(head=f"세액{place}", kind=FieldKind.WON, characters_max=18, is_required=first),
        FormColumn(head=f"품목비고{place}", characters_max=100),
    )


FORM = (
    FormColumn(
        head="전자(세금)계산서 종류 (01:일반, 02:영세율)", kind=FieldKind.CODE, characters_max=2, is_required=True
    ),
    FormColumn(head="작성일자", kind=FieldKind.DAY, characters_max=8, is_required=True),
    *_party("공급자", emails=1),
    *_party("공급받는자", emails=2),
    FormColumn(head="공급가액 합계", kind=FieldKind.WON, characters_max=18, is_required=True),
    FormColumn(head="세액 합계", kind=FieldKind.WON, characters_max=18, is_required=True),
    FormColumn(head="비고", characters_max=150),
    *(column for place in range(1, ITEMS_MAX + 1) for column in _item(place)),
    FormColumn(head="현금", kind=FieldKind.WON, characters_max=18),
    FormColumn(head="수표", kind=FieldKind.WON, characters_max=18),
    FormColumn(head="어음", kind=FieldKind.WON, characters_max=18),
    FormColumn(head="외상미수금", kind=FieldKind.WON, characters_max=18),
    FormColumn(head="영수(01), 청구(02)", kind=FieldKind.CODE, characters_max=2, is_required=True),
)
"""All columns, A to BG."""

GUIDE = (
    "전자세금계산서 일괄발급 엑셀 업로드 양식",
    "",
    (
        "○ 열을 추가하거나 삭제하지 마십시오. 7행부터 한 줄에 한 건, 한 파일에 100건까지 올릴 수 있고, "
        "발급은 50건씩 처리됩니다."
    ),
    "○ 모든 칸은 텍스트입니다. 사업자등록번호와 일자의 앞자리 0이 지워지지 않도록 셀 서식을 바꾸지 마십시오.",
    "○ 작성일자는 계약의 지급일 조항에 따른 날이며, 비고에 당사 문서번호를 적었습니다.",
)
"""What stands above the heads, rows 1 to 5."""

CORRECTED_GUIDE = (
    "수정세금계산서 발급 내역 (일괄발급 양식과 같은 열)",
    "",
    "○ 수정세금계산서는 홈택스의 수정발급 화면에서 당초 승인번호를 찾아 한 건씩 발급합니다. 그때 적을 값입니다.",
    (
        "○ 비고에 수정사유 코드(1 착오·정정, 2 공급가액 변동, 3 환입, 4 계약 해제, 5 내국신용장, 6 이중발급)와 "
        "당초 문서번호를 적었습니다."
    ),
    "○ 작성일자는 사유에 따라 사유가 생긴 날(2·3·4) 또는 당초 작성일자(1·5·6)입니다.",
)
"""The same of a file with corrected tax invoices: the form has no column for the reason."""


def letters(index: int) -> str:
    """Name of a column as a spreadsheet shows it: 0 is A, 58 is BG."""
    name = ""
    left = index + 1
    while left:
        left, digit = divmod(left - 1, 26)
        name = chr(ord("A") + digit) + name
    return name
