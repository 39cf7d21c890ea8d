"""Pages for a browser: one self-contained HTML file from a domain's template and plain values.

    documents.page.render(template_source, {"title": "주간 근무표", "data": {...}})

Every value is escaped; ``{{ data | tojson }}`` inside a script cannot be ended by a ``</script>`` in the data. Of
ours a template gets ``house`` (colours by name), ``house_style()`` (the style sheet that matches the PDFs),
``chart(model)`` (the SVG of a ``core.document.Chart``) and the filters ``won``, ``thousands``, ``korean_date``,
``short_date`` and ``clock``. The page loads nothing from the network: checked after rendering.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from core import korean
from core.document import Chart
from core.errors import BrokenInvariant, require
from documents import charts, house

_STYLE = Path(__file__).parent / "layout" / "house.css.j2"
_OUTSIDE = re.compile(
    r"""(?:src|srcset|poster|data)\s*=\s*["']?\s*(?:https?:)?//
      | <link\b[^>]*\bhref\s*=\s*["']?\s*(?!data:|\#)
      | @import\b
      | url\(\s*["']?\s*(?:https?:)?//
      | \b(?:fetch|importScripts|XMLHttpRequest|WebSocket|EventSource)\s*\(""",
    re.VERBOSE | re.IGNORECASE,
)
"""What would load something from elsewhere. Plain links that a reader may follow are allowed."""
_SCRIPT_DATA = re.compile(r'<script type="application/json"[^>]*>.*?</script>', re.DOTALL)


def render(template_source: str, context: Mapping[str, object]) -> str:
    """The page as text. Raises BrokenInvariant where the template or its context is wrong, or it loads anything."""
    try:
        page = _environment().from_string(template_source).render(context)
    except TemplateError as broken:
        raise BrokenInvariant(f"the page could not be filled: {broken.message}") from broken
    found = _OUTSIDE.search(_SCRIPT_DATA.sub("", page))
    require(found is None, f"the page would load something from outside: {found and found[0]}")
    return page


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "won": korean.won,
        "thousands": korean.thousands,
        "korean_date": korean.korean_date,
        "short_date": korean.short_date,
        "clock": korean.clock,
    }
    # With "safe" one forgotten word would undo the escaping of everything.
    del environment.filters["safe"]
    environment.globals |= {"house": house.COLOURS, "house_style": _house_style, "chart": _chart}
    return environment


def _house_style() -> Markup:
    """The style sheet with the colours of the house."""
    source = _STYLE.read_text(encoding="utf-8")
    for name, colour in house.COLOURS.items():
        source = source.replace(f"house({name})", colour)
    return Markup(f"<style>\n{source.replace('house(fonts)', house.PAGE_FONTS)}</style>")


def _chart(model: Chart) -> Markup:
    """A figure with the chart; its texts are escaped by the macro."""
    return Markup("<figure>\n<figcaption>{}</figcaption>\n{}\n</figure>").format(model.title, Markup(charts.svg(model)))
