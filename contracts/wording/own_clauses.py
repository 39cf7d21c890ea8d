"""A company's own wording of a clause: what every text must look like, and what some clauses may never lose.

Pure. The text is already written; where its template lies, and how it is rendered safely, is the edge's business.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from contracts.wording.clauses import LIBRARIES
from core.problems import Place, Problem

REQUIRED: Mapping[str, Mapping[str, str]] = {
    "privacy": {
        "목적 외 처리의 금지": r"목적\s?(?:수행\s)?(?:목적\s)?외|목적을 넘어",
        "기술적·관리적 보호조치": r"보호\s?조치|안전성 확보",
        "위탁업무의 목적과 범위": r"목적(?:과|\s?및)\s?범위",
        "재위탁의 제한": r"재위탁",
        "접근의 제한": r"접근",
        "관리·감독": r"감독|점검",
        "손해배상 등 책임": r"손해배상",
    },
    "protection": {
        "상담을 끝낼 권리": r"상담을 (?:끝낼|종료할|중단할) 수",
        "산업안전보건법 제41조": r"산업안전보건법",
    },
    "leading": {
        "응대 직원의 사용자는 갑이다": r"채용[^.]*갑이",
        "갑은 을의 관리자에게 직접 지시하지 아니한다": r"지시하거나[^.]*아니|지시하지 아니",
    },
    "independence": {
        "지휘·감독은 을이 한다": r"지휘",
        "갑은 직접 지시하지 아니한다": r"지시하거나[^.]*아니|지시하지 아니",
    },
}
"""What the law asks of a clause (개인정보 보호법 §26, 산업안전보건법 §41, 파견법), and how it is recognised."""


BINDING: Mapping[str, tuple[str, ...]] = {
    "hours": ("services", "outside_hours"),
    "share": ("share", "on_duty_hours", "tolerance"),
    "price": (
        *("month_won", "band_contacts", "overage_won", "unit_prices", "minimum_won"),
        *(
            "hour_won",
            "grade_prices",
            "margin",
            "night_ratio",
            "holiday_ratio",
            "hour_classes",
            "menu",
            "onboarding_won",
        ),
    ),
    "billable": ("counting", "rounding", "day_count"),
    "margin": ("margin_window", "margin_limit"),
    "payment": ("tax_date", "payment_day"),
    "interest": ("late_interest",),
    "kpi": ("kpis", "credit_cap", "bonus_cap"),
    "empowerment": ("empowerment_won",),
    "duration": ("valid_from", "valid_until"),
    "stamp": ("stamp_won",),
}
"""Terms that bill and bind: an own text of the clause must speak of each that its contract has, else what the invoice
does would stand nowhere.
"""


def known_keys() -> frozenset[str]:
    """Keys of all clauses of every library: names that an own template may have."""
    return frozenset(entry.key for entries in LIBRARIES.values() for entry in entries)


def unsaid_terms(key: str, used: Collection[str], values: Mapping[str, object], where: Place) -> Iterator[Problem]:
    """Terms of the contract that an own text of the clause no longer speaks of; ``used`` are the values it names."""
    for name in BINDING.get(key, ()):
        if values.get(name) and name not in used:
            yield Problem(code="lifecycle.own_unsaid", where=where, values={"name": name})


def own_problems(key: str, written: str, where: Place) -> Iterator[Problem]:
    """What is wrong with the written text of an own clause: its form, and required contents that it lost."""
    lines = [line.strip() for line in written.splitlines() if line.strip()]
    if not lines or not re.match(r"= \S", lines[0]):
        yield Problem(code="lifecycle.own_heading", where=where)
        return
    if len(lines) < 2 or not lines[1].startswith("* "):
        yield Problem(code="lifecycle.own_paragraph", where=where)
        return
    has_item = False
    for line in lines[1:]:
        mark = line.partition(" ")[0]
        if mark == "*":
            has_item = False
        elif mark == "-":
            has_item = True
        elif mark == "--" and not has_item:
            yield Problem(code="lifecycle.own_subitem", where=where, values={"line": line[:40]})
    for name, pattern in REQUIRED.get(key, {}).items():
        if not re.search(pattern, written):
            yield Problem(code="lifecycle.own_lost", where=where, values={"name": name})
