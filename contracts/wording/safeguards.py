"""Wording a contract for work (도급) must not hold: orders to our agents by the tenant, and agents picked by name.

Such wording makes a contract a labour lease (불법파견) and brings the duty to hire (파견근로자 보호 등에 관한 법률
§6의2). Every text of a contract passes here, the clauses of the library and what a user typed alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from core.problems import NOWHERE, Place, Problem

_SENTENCE = re.compile(r"(?<=[다요음함])\.\s*|[\n;·]")
_PART = re.compile(r"(?<=[며고만]),\s*")
"""Parts of a sentence: …할 수 있으며, …"""
_OURS = re.compile(r"을[은이] ")
"""A part that speaks of what we do, whoever the part before spoke of."""
_DENIED = re.compile(r"아니 ?(?:하|한|할|함|며|되|된)|않|못|없(?!이)|금지|금한다|말아야")
"""A part that denies what stands before: 지시하거나 명령하지 아니한다."""

_AGENT = r"(?:상담사|상담원|상담 ?직원|투입 ?인력|투입 ?인원|을의 ?(?:직원|근로자|인력))"
_TENANT = r"(?:갑|고객사|위탁자|발주자|발주사)"

_FORBIDDEN: Mapping[str, re.Pattern[str]] = {
    "contract.orders_by_tenant": re.compile(
        rf"{_TENANT}[^.]*{_AGENT}[^.]*(?:지휘|명령|지시|감독|통제)|"
        rf"{_AGENT}[^.]*{_TENANT}(?:의|이|가|에게서|으로부터)[^.]*(?:지휘|명령|지시|감독|통제)|"
        rf"{_TENANT}(?:의|이)? ?직접 ?(?:지휘|명령|지시)"
    ),
    "contract.staff_by_tenant": re.compile(
        rf"{_TENANT}[^.]*{_AGENT}[^.]*"
        r"(?:면접|채용|선발|지명|지정|배정|배치|교체|징계|인사 ?평가|근태|출퇴근|휴가|연장근로|임금)"
    ),
    "contract.named_agent": re.compile(
        r"(?:(?:담당|전담) ?상담사|상담사 ?(?:성명|이름|명단))\s*(?:[:：]|은|는)\s*"
        r"[가-힣]{2,4}(?:\s|,|$|씨|님|으로|로|\()|"
        r"상담사 [가-힣]{2,4} ?(?:씨|님)"
    ),
}


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def _is_said(pattern: re.Pattern[str], sentence: str) -> bool:
    """Whether some part of a sentence says it: the subject may stand in a part before, a denial must follow it."""
    begin = 0
    for part in _parts(sentence):
        first, end = part
        if first and _OURS.search(sentence, first, end):
            begin = first
        found = pattern.search(sentence, begin, end)
        if found and found.end() > first and not _DENIED.search(sentence, found.end(), end):
            return True
    return False


def _parts(sentence: str) -> list[tuple[int, int]]:
    """Where each part of a sentence begins and ends."""
    cuts = [found.end() for found in _PART.finditer(sentence)]
    return list(zip([0, *cuts], [*cuts, len(sentence)], strict=True))


def wording_problems(text: str, *, agent_names: Iterable[str] = (), where: Place = NOWHERE) -> tuple[Problem, ...]:
    """Problems of one text: orders by the tenant, staffing by the tenant, agents by name.

    A part of a sentence that denies what it speaks of passes; a denial elsewhere in the sentence helps nobody.
    ``agent_names`` are names of our own agents; none may stand in any
    text, and none is repeated in a problem.
    """
    found: list[Problem] = []
    for sentence in _sentences(text):
        for code, pattern in _FORBIDDEN.items():
            if _is_said(pattern, sentence):
                found.append(Problem(code=code, where=where, values={"sentence": _short(sentence.lstrip("*- "))}))
    if any(name and name in text for name in agent_names):
        found.append(Problem(code="contract.agent_of_ours", where=where))
    return tuple(found)


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= 60 else sentence[:59] + "…"
