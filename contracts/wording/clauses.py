"""The clauses of a contract: a versioned library of Korean templates, numbered and parsed into the document model.

A template is text in Jinja's sandbox (``core.wording``), one file a clause. Its first line is the heading, ``= 목적``;
then ``* `` begins a paragraph, ``- `` an item, ``-- `` a subitem; any other line goes on with the one before.
Which clauses a contract has follows from its terms; their numbers are known before they are written, so that a clause
can name another as ``{{ article.price }}``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from contracts.menu import MenuKind
from contracts.terms import ContractTerms
from contracts.wording.safeguards import wording_problems
from core.document import Clause, ClauseItem, ClauseParagraph
from core.errors import NotFound, ProblemsFound, require
from core.problems import Place, Problem
from core.wording import render_text

Texts = Mapping[str, str]
"""Template of each clause by its key."""


def _always(terms: ContractTerms) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseEntry:
    """A clause of a library: its key (the template's name), the terms under which it stands, and the version of the
    library that its text was written for.
    """

    key: str
    applies: Callable[[ContractTerms], bool] = _always
    since: str = "ko-2026.1"


def _agreed_interest(terms: ContractTerms) -> bool:
    return terms.late_interest > 0


def _operated(terms: ContractTerms) -> bool:
    return terms.has_operation


def _ordered(kind: MenuKind) -> Callable[[ContractTerms], bool]:
    return lambda terms: any(item.kind is kind for item in terms.menu)


def _empowered(terms: ContractTerms) -> bool:
    return terms.empowerment_won > 0


_2026_1 = (
    ClauseEntry(key="purpose"),
    ClauseEntry(key="terms"),
    ClauseEntry(key="documents"),
    ClauseEntry(key="scope"),
    ClauseEntry(key="hours"),
    ClauseEntry(key="share"),
    ClauseEntry(key="price"),
    ClauseEntry(key="margin"),
    ClauseEntry(key="payment"),
    ClauseEntry(key="interest", applies=_agreed_interest),
    ClauseEntry(key="kpi"),
    ClauseEntry(key="empowerment", applies=_empowered),
    ClauseEntry(key="escalation"),
    ClauseEntry(key="independence"),
    ClauseEntry(key="protection"),
    ClauseEntry(key="privacy"),
    ClauseEntry(key="confidentiality"),
    ClauseEntry(key="training"),
    ClauseEntry(key="duration"),
    ClauseEntry(key="review"),
    ClauseEntry(key="liability"),
    ClauseEntry(key="force_majeure"),
    ClauseEntry(key="termination"),
    ClauseEntry(key="handover"),
    ClauseEntry(key="assignment"),
    ClauseEntry(key="general"),
    ClauseEntry(key="disputes"),
)

_NEW = "ko-2026.2"
_2026_2 = (
    ClauseEntry(key="purpose", since=_NEW),
    ClauseEntry(key="terms", since=_NEW),
    ClauseEntry(key="documents"),
    ClauseEntry(key="scope", applies=_operated, since=_NEW),
    ClauseEntry(key="system", applies=_ordered(MenuKind.SYSTEM), since=_NEW),
    ClauseEntry(key="leading", applies=_ordered(MenuKind.MANAGEMENT), since=_NEW),
    ClauseEntry(key="hours", applies=_operated, since=_NEW),
    ClauseEntry(key="share", applies=_operated, since=_NEW),
    ClauseEntry(key="price", since=_NEW),
    ClauseEntry(key="billable", applies=_operated, since=_NEW),
    ClauseEntry(key="overtime", applies=_operated, since=_NEW),
    ClauseEntry(key="margin", since=_NEW),
    ClauseEntry(key="payment", since=_NEW),
    ClauseEntry(key="interest", applies=_agreed_interest),
    ClauseEntry(key="kpi", applies=_operated, since=_NEW),
    ClauseEntry(key="empowerment", applies=_empowered),
    ClauseEntry(key="manager", since=_NEW),
    ClauseEntry(key="escalation", applies=_operated, since=_NEW),
    ClauseEntry(key="rhythm", applies=_operated, since=_NEW),
    ClauseEntry(key="independence", applies=_operated),
    ClauseEntry(key="protection", applies=_operated),
    ClauseEntry(key="privacy", since=_NEW),
    ClauseEntry(key="confidentiality"),
    ClauseEntry(key="training", applies=_operated, since=_NEW),
    ClauseEntry(key="duration"),
    ClauseEntry(key="review"),
    ClauseEntry(key="liability", since=_NEW),
    ClauseEntry(key="force_majeure"),
    ClauseEntry(key="termination", since=_NEW),
    ClauseEntry(key="handover", since=_NEW),
    ClauseEntry(key="assignment"),
    ClauseEntry(key="stamp", applies=lambda terms: terms.public_body, since=_NEW),
    ClauseEntry(key="general"),
    ClauseEntry(key="disputes"),
)

LIBRARIES: Mapping[str, tuple[ClauseEntry, ...]] = {"ko-2026.1": _2026_1, _NEW: _2026_2}
"""Every version of the library that a kept contract may name, oldest first. A version is never edited after a contract
was signed: a test holds the hash of each. A new one lists its clauses and brings only the texts that changed.
"""


def library(version: str) -> tuple[ClauseEntry, ...]:
    """The clauses of a version, in order. Raises NotFound for an unknown one."""
    if version not in LIBRARIES:
        raise NotFound("contract.unknown_library", version=version, known=", ".join(sorted(LIBRARIES)))
    return LIBRARIES[version]


@cache
def texts(version: str) -> Texts:
    """The templates of a version, as they are shipped."""
    folder = files("contracts").joinpath("templates")
    return {
        entry.key: folder.joinpath(entry.since, f"{entry.key}.j2").read_text(encoding="utf-8")
        for entry in library(version)
    }


def articles(terms: ContractTerms) -> dict[str, int]:
    """Number of each clause that the terms ask for, by key, in order."""
    entries = [entry for entry in library(terms.clause_library) if entry.applies(terms)]
    return {entry.key: number for number, entry in enumerate(entries, start=1)}


Writer = Callable[[str, str, Mapping[str, object]], str]
"""Key of a clause, its template as shipped and the values ▶ its written text."""


def write_shipped(key: str, source: str, values: Mapping[str, object]) -> str:
    """The text of the library. Raises PumasiError where the template cannot be filled."""
    return render_text(source, values, name=f"{key}.j2")


def contract_clauses(
    terms: ContractTerms,
    values: Mapping[str, object],
    *,
    agent_names: Iterable[str] = (),
    write: Writer = write_shipped,
) -> tuple[Clause, ...]:
    """The written clauses of a contract.

    ``write`` may put a company's own text in the place of the library's.

    ``values`` fill the templates; texts from users are flattened to one line first, so that none can begin a paragraph
    of its own. Raises ProblemsFound where the wording names agents or gives the tenant orders over them, PumasiError
    where a template cannot be filled.
    """
    numbers = articles(terms)
    sources = texts(terms.clause_library)
    context = {**_flat(values), "article": {key: f"제{number}조" for key, number in numbers.items()}}
    names = tuple(agent_names)
    clauses: list[Clause] = []
    problems: list[Problem] = []
    for key, number in numbers.items():
        try:
            written = write(key, sources[key], context)
        except ProblemsFound as found:
            problems += found.problems
            continue
        clauses.append(parse_clause(number, written))
        problems += wording_problems(written, agent_names=names, where=Place(sheet=f"제{number}조"))
    if problems:
        raise ProblemsFound(problems)
    return tuple(clauses)


def _flat(values: Mapping[str, object]) -> dict[str, object]:
    """The same values, each text on one line and without the marks that begin a paragraph."""
    return {key: _flat_value(value) for key, value in values.items()}


def _flat_value(value: object) -> object:
    if isinstance(value, str):
        return " ".join(value.split()).lstrip("=*- ")
    if isinstance(value, Mapping):
        return {key: _flat_value(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_flat_value(item) for item in value)
    return value


def parse_clause(number: int, written: str) -> Clause:
    """Heading, paragraphs, items and subitems of one written clause."""
    lines = [line.strip() for line in written.splitlines() if line.strip()]
    require(bool(lines) and lines[0].startswith("= "), "a clause begins with its heading")
    paragraphs: list[tuple[str, list[tuple[str, list[str]]]]] = []
    for line in lines[1:]:
        mark, _, rest = line.partition(" ")
        if mark == "*":
            paragraphs.append((rest, []))
            continue
        require(bool(paragraphs), "a clause whose first line is no paragraph")
        text, items = paragraphs[-1]
        if mark == "-":
            items.append((rest, []))
        elif mark == "--":
            require(bool(items), "a subitem without an item")
            items[-1][1].append(rest)
        elif not items:
            paragraphs[-1] = (f"{text} {line}", items)
        elif items[-1][1]:
            items[-1][1][-1] += f" {line}"
        else:
            items[-1] = (f"{items[-1][0]} {line}", [])
    return Clause(
        number=number,
        heading=lines[0][2:],
        paragraphs=tuple(
            ClauseParagraph(text=text, items=tuple(ClauseItem(text=item, subitems=tuple(subs)) for item, subs in items))
            for text, items in paragraphs
        ),
    )
