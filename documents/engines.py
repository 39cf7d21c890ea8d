"""Versions of everything that draws: kept with each file, so that it can be drawn again byte for byte."""

from __future__ import annotations

from importlib.metadata import version

from documents.fonts import font_version

LAYOUT_VERSION = "2"
"""Raised whenever the same document would look different: a change in layout, house style or wording of engines."""

_PACKAGES = ("typst", "justmytype-intl-cjk", "XlsxWriter", "icalendar", "Jinja2")


def engines() -> dict[str, str]:
    """Names and versions of layout, font and engines, in a fixed order."""
    versions = {"layout": LAYOUT_VERSION, "font": font_version()}
    return versions | {name.lower(): version(name) for name in _PACKAGES}
