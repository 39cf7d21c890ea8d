"""One SVG macro for the charts of PDFs and pages. Coordinates are floats; no value of the model is changed.

Under a millisecond a chart; texts are escaped; the same chart gives the same text.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from core.document import Chart, ChartKind, Series
from documents import house

_UNITS_A_MM = 72 / 25.4
FONT_SIZE = 7.4
_LEFT, _RIGHT, _TOP, _BOTTOM = 38.0, 6.0, 22.0, 18.0
_TICKS = 4


class _Frame:
    """The rectangle of the plot and its scale."""

    def __init__(self, chart: Chart, width: float, height: float) -> None:
        self.left, self.top = _LEFT, _TOP
        self.width = width - _LEFT - _RIGHT
        self.height = height - _TOP - _BOTTOM
        self.low, self.high, self.step = scale(*_extent(chart))
        self.slot = self.width / len(chart.categories)

    def y(self, value: float) -> float:
        """Height of a value on the page, from above."""
        return self.top + self.height * (self.high - value) / (self.high - self.low)

    def middle(self, index: int) -> float:
        """Middle of a category."""
        return self.left + self.slot * (index + 0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A text of the chart: ``x``, ``y`` of its baseline in points, anchored at start, middle or end."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    colour: str = house.MUTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The shapes as SVG elements, and the texts. A PDF sets the texts itself, in its own weight of the
    font.
    """

    width: float
    height: float
    shapes: tuple[str, ...]
    labels: tuple[Label, ...]


def draw(chart: Chart, *, width_mm: float) -> Drawing:
    """Shapes and texts of a chart; the title is set by the page around it."""
    width, height = width_mm * _UNITS_A_MM, chart.height_mm * _UNITS_A_MM
    frame = _Frame(chart, width, height)
    marks = _lines(chart, frame) if chart.kind is ChartKind.LINES else _bars(chart, frame)
    ruling, ticks = _grid(chart, frame)
    squares, names = _legend(chart, width)
    return Drawing(
        width=width,
        height=height,
        shapes=(*ruling, *marks, *squares),
        labels=(*ticks, *_categories(chart, frame), *names),
    )


def shapes_svg(drawing: Drawing) -> str:
    """The shapes alone as one SVG element."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width:.1f} {drawing.height:.1f}">'
    return "\n".join((head, *drawing.shapes, "</svg>"))


def svg(chart: Chart, *, width_mm: float = 174.0) -> str:
    """The whole chart as one SVG element for a page; it takes the font of the page and scales with its
    width.
    """
    drawing = draw(chart, width_mm=width_mm)
    texts = (
        f'<text x="{label.x:.1f}" y="{label.y:.1f}" text-anchor="{label.anchor}" fill="{label.colour}">'
        f"{escape(label.text)}</text>"
        for label in drawing.labels
    )
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width:.1f} {drawing.height:.1f}" '
        f'class="chart" role="img" font-size="{FONT_SIZE}" aria-label="{escape(alternative_text(chart))}">'
    )
    return "\n".join((head, *drawing.shapes, *texts, "</svg>"))


def alternative_text(chart: Chart) -> str:
    """What a screen reader says: title, unit, and each series with its first and last value."""
    first, last = chart.categories[0], chart.categories[-1]
    rows = [f"{row.name} {first} {_plain(row.values[0])} – {last} {_plain(row.values[-1])}" for row in chart.series]
    unit = f" ({chart.unit})" if chart.unit else ""
    return f"{chart.title}{unit}: " + "; ".join(rows)


def scale(low: float, high: float) -> tuple[float, float, float]:
    """A round axis around the values: lowest, highest, step. Always holds zero."""
    low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        high = 1.0
    raw = (high - low) / _TICKS
    magnitude = 1.0
    while magnitude * 10 <= raw:
        magnitude *= 10
    while magnitude > raw:
        magnitude /= 10
    step = next(factor * magnitude for factor in (1, 2, 2.5, 5, 10) if factor * magnitude >= raw * 0.999)
    return -_steps(-low, step) * step, _steps(high, step) * step, step


def _steps(value: float, step: float) -> int:
    """How many steps cover a value, forgiving the last bit of a float."""
    whole = int(value / step)
    return whole if value - whole * step <= step * 1e-9 else whole + 1


def _extent(chart: Chart) -> tuple[float, float]:
    if chart.kind is ChartKind.STACKED:
        columns = [[float(row.values[i] or 0) for row in chart.series] for i in range(len(chart.categories))]
        highs = [sum(value for value in column if value > 0) for column in columns]
        lows = [sum(value for value in column if value < 0) for column in columns]
        return min(lows), max(highs)
    values = [float(value) for row in chart.series for value in row.values if value is not None]
    return (min(values), max(values)) if values else (0.0, 1.0)


def _grid(chart: Chart, frame: _Frame) -> tuple[list[str], list[Label]]:
    shapes: list[str] = []
    labels: list[Label] = []
    right = frame.left + frame.width
    for number in range(round((frame.high - frame.low) / frame.step) + 1):
        value = frame.low + number * frame.step
        y = frame.y(value)
        colour = house.RULE if abs(value) < frame.step * 1e-6 else house.HAIRLINE
        shapes.append(
            f'<line x1="{frame.left:.1f}" y1="{y:.2f}" x2="{right:.1f}" y2="{y:.2f}" '
            f'stroke="{colour}" stroke-width="0.6"/>'
        )
        text = tick_text(value, frame.step, chart.unit)
        labels.append(Label(x=frame.left - 5, y=y + 2.6, text=text, anchor="end"))
    return shapes, labels


def tick_text(value: float, step: float, unit: str) -> str:
    """A number on the axis; large won are counted in 만 and 억, as people say them."""
    if unit == "원" and step >= 100_000_000:
        return f"{value / 100_000_000:,g}억" if value else "0"
    if unit == "원" and step >= 10_000:
        return f"{value / 10_000:,g}만" if value else "0"
    places = 0
    while places < 6 and abs(step * 10**places - round(step * 10**places)) > 1e-9:
        places += 1
    return f"{value + 0.0:,.{places}f}"


def _bars(chart: Chart, frame: _Frame) -> list[str]:
    stacked = chart.kind is ChartKind.STACKED
    side_by_side = 1 if stacked else len(chart.series)
    bar = min(frame.slot * 0.72 / side_by_side, 26.0)
    parts: list[str] = []
    for index in range(len(chart.categories)):
        start = frame.middle(index) - bar * side_by_side / 2
        above = below = 0.0
        for place, row in enumerate(chart.series):
            value = float(row.values[index] or 0)
            if not value:
                continue
            base = (above if value > 0 else below) if stacked else 0.0
            x = start if stacked else start + bar * place
            parts.append(_bar(x, bar, frame.y(base), frame.y(base + value), house.SERIES[place]))
            if value > 0:
                above += value
            else:
                below += value
    return parts


def _bar(x: float, width: float, y_from: float, y_to: float, colour: str) -> str:
    top, height = min(y_from, y_to), abs(y_from - y_to)
    return (
        f'<rect x="{x + 0.4:.2f}" y="{top:.2f}" width="{max(width - 0.8, 0.4):.2f}" height="{height:.2f}" '
        f'fill="{colour}"/>'
    )


def _lines(chart: Chart, frame: _Frame) -> list[str]:
    parts: list[str] = []
    for place, row in enumerate(chart.series):
        colour = house.SERIES[place]
        for run in _runs(row):
            points = [f"{frame.middle(i):.2f},{frame.y(value):.2f}" for i, value in run]
            if len(run) == 1:
                x, y = points[0].split(",")
                parts.append(f'<circle cx="{x}" cy="{y}" r="1.6" fill="{colour}"/>')
            else:
                parts.append(
                    f'<polyline points="{" ".join(points)}" fill="none" stroke="{colour}" '
                    'stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/>'
                )
    return parts


def _runs(row: Series) -> list[list[tuple[int, float]]]:
    """Stretches without a gap."""
    runs: list[list[tuple[int, float]]] = [[]]
    for index, value in enumerate(row.values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((index, float(value)))
    return [run for run in runs if run]


def _categories(chart: Chart, frame: _Frame) -> list[Label]:
    widest = max(_width(label) for label in chart.categories) + 6
    every = math.ceil(widest / frame.slot)
    y = frame.top + frame.height + 11
    return [
        Label(x=frame.middle(index), y=y, text=label, anchor="middle")
        for index, label in enumerate(chart.categories)
        if index % every == 0
    ]


def _legend(chart: Chart, width: float) -> tuple[list[str], list[Label]]:
    shapes: list[str] = []
    labels = [Label(x=2, y=9, text=f"({chart.unit})")] if chart.unit else []
    if len(chart.series) == 1:
        return shapes, labels
    x = width - _RIGHT - sum(_width(row.name) + 20 for row in chart.series) + 9
    for place, row in enumerate(chart.series):
        shapes.append(f'<rect x="{x:.1f}" y="3" width="8" height="7" rx="1" fill="{house.SERIES[place]}"/>')
        labels.append(Label(x=x + 11, y=9.2, text=row.name, colour=house.INK))
        x += _width(row.name) + 20
    return shapes, labels


def _width(text: str) -> float:
    """Rough width of a label: Hangul is nearly square, Latin a little over half."""
    return sum(FONT_SIZE * (0.92 if ord(character) > 0x2E80 else 0.58) for character in text)


def _plain(value: int | Decimal | None) -> str:
    return "–" if value is None else f"{value:,}"
