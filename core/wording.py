"""Wording of documents: Jinja *text* templates, rendered in a sandbox into plain strings of the document
model.

Layout is not here: it lives in static Typst files (``documents/layout``), and no rendered string ever becomes
source of another language. A template may come from a user, so it may read the values it is given and nothing
else: no attribute with an underscore, no method of a string that could blow it up, no filter outside the
list.

    wording = Wording({"purpose": '{{ tenant|particle("은/는") }} {{ starts_on|korean_date }}부터 …'})
    wording.text("purpose", {"tenant": "가온상회", "starts_on": date(2026, 11, 1)})

gives ``가온상회는 2026년 11월 1일부터 …``. Who reads the files of templates passes their texts: this room has no I/O.

Filters: ``won``, ``thousands``, ``amount_in_words``, ``korean_date``, ``korean_date_with_weekday``,
``korean_month``, ``percent`` (ratio to ``4.75%``), ``hours_and_minutes``, ``clock``, ``business_number``,
``particle``, and of Jinja's own those in ``ALLOWED_FILTERS``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from jinja2 import DictLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError, meta
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from core import korean
from core.cells import CellKind, show_cell
from core.errors import PumasiError

ALLOWED_FILTERS = frozenset(
    {
        "abs",
        "capitalize",
        "count",
        "d",
        "default",
        "first",
        "int",
        "join",
        "last",
        "length",
        "list",
        "lower",
        "map",
        "max",
        "min",
        "reject",
        "rejectattr",
        "reverse",
        "select",
        "selectattr",
        "sort",
        "sum",
        "trim",
        "unique",
        "upper",
    }
)
"""Filters of Jinja that stay. None of them can make a long string from a short one."""

_TEMPLATES_KEPT = 256
"""More than the clauses of all libraries together."""

ALLOWED_STRING_METHODS = frozenset({"endswith", "lower", "split", "startswith", "strip", "upper"})


def _percent(ratio: Decimal | int, places: int = 2) -> str:
    """``0.0475`` as ``4.75%``, zeros at the end left out: 0.1 is ``10%``."""
    shown = show_cell(ratio, CellKind.PERCENT, places).removesuffix("%")
    return f"{shown.rstrip('0').rstrip('.') if '.' in shown else shown}%"


_FILTERS: Mapping[str, Callable[..., str]] = {
    "amount_in_words": korean.amount_in_words,
    "business_number": korean.business_number,
    "clock": korean.clock,
    "hours_and_minutes": korean.hours_and_minutes,
    "korean_date": korean.korean_date,
    "korean_date_with_weekday": korean.korean_date_with_weekday,
    "korean_month": korean.korean_month,
    "particle": korean.with_particle,
    "percent": _percent,
    "thousands": korean.thousands,
    "won": korean.won,
}


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, narrowed further."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """``"x" * 10**9`` and ``9**9**9`` cost all memory; only plain multiplication of numbers is left."""
        numbers = all(isinstance(value, int | Decimal) for value in (left, right))
        if operator == "**" or not numbers:
            raise SecurityError(f"the operator {operator} is not allowed here")
        return super().call_binop(context, operator, left, right)

    def wrap_str_format(self, value: Any) -> None:
        """Jinja would let ``"{:>999999999}".format(1)`` through; without a wrapper the method is refused
        below.
        """

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Methods like ``ljust`` and ``format`` make gigabytes out of one letter."""
        if isinstance(obj, str | bytes):
            return attr in ALLOWED_STRING_METHODS
        return bool(super().is_safe_attribute(obj, attr, value))


def _printable(value: object) -> str:
    """Only words and exact numbers are printed: a None, a float or a raw date in a contract is a mistake."""
    if isinstance(value, StrictUndefined):
        return str(value)
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise TemplateRuntimeError(f"a {type(value).__name__} has to pass a filter before it is printed")
    return str(value)


def _sandbox(sources: Mapping[str, str]) -> _Sandbox:
    sandbox = _Sandbox(
        loader=DictLoader(dict(sources)),
        undefined=StrictUndefined,
        autoescape=False,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    sandbox.filters = {name: sandbox.filters[name] for name in ALLOWED_FILTERS} | dict(_FILTERS)
    sandbox.globals = {"range": sandbox.globals["range"]}
    return sandbox


class Wording:
    """Templates by name; one may include another of them, and nothing else."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        """``sources``: the text of each template by its name."""
        self._sandbox = _sandbox(sources)

    def text(self, name: str, values: Mapping[str, object]) -> str:
        """Render the template ``name``. Raises PumasiError with line and reason where it cannot be
        rendered.
        """
        return _rendered(self._sandbox, name, values)


def render_text(source: str, values: Mapping[str, object], *, name: str = "template") -> str:
    """Render one template given as text. Raises PumasiError with line and reason where it cannot be
    rendered.
    """
    return _rendered(_one_template(name, source), name, values)


@lru_cache(maxsize=_TEMPLATES_KEPT)
def _one_template(name: str, source: str) -> _Sandbox:
    """The sandbox of a template: it is compiled once, however many documents it is written into."""
    return _sandbox({name: source})


def names_used(source: str) -> frozenset[str]:
    """Values that a template speaks of. For one that ``render_text`` could read."""
    return frozenset(meta.find_undeclared_variables(_sandbox({}).parse(source)))


def _rendered(sandbox: _Sandbox, name: str, values: Mapping[str, object]) -> str:
    try:
        return sandbox.get_template(name).render(values).strip()
    except TemplateSyntaxError as broken:
        line: int | None = broken.lineno
        raise PumasiError("documents.template_syntax", template=name, line=line, reason=broken.message) from broken
    except TemplateNotFound as asked:
        raise PumasiError("documents.template_reads", template=name, asked=str(asked)) from asked
    except (TemplateError, TypeError, ValueError, ArithmeticError) as broken:
        reason = str(broken).rstrip(".")
        raise PumasiError("documents.template_failed", template=name, reason=reason) from broken
