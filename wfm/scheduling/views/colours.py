"""One colour per tenant, the same in the workbook and on the page."""

from __future__ import annotations

import colorsys
from collections.abc import Iterable, Mapping

from core.ids import TenantId

GOLDEN_TURN = 0.618033988749895
"""Steps of the golden ratio around the circle keep neighbours apart however many tenants there are."""

LIGHTNESS = (0.80, 0.72, 0.86)
SATURATION = (0.52, 0.42, 0.62)

PAUSE = "#FFFFFF"
WAITING = "#D9DEE3"
AWAY = "#F3E3C9"
MISSING = "#C0392B"


def tenant_colours(tenants: Iterable[TenantId]) -> Mapping[TenantId, str]:
    """``#RRGGBB`` by tenant, decided by its place in the sorted codes."""
    found = {}
    for place, tenant in enumerate(sorted(set(tenants))):
        hue = (place * GOLDEN_TURN) % 1.0
        level = place % len(LIGHTNESS)
        red, green, blue = colorsys.hls_to_rgb(hue, LIGHTNESS[level], SATURATION[level])
        found[tenant] = f"#{round(red * 255):02X}{round(green * 255):02X}{round(blue * 255):02X}"
    return found
