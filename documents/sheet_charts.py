"""Native charts of a workbook: their numbers stand on the last sheet, so that people can use them."""

from __future__ import annotations

from core.document import Chart, ChartKind
from documents import house
from documents.sheet_writer import PIXELS_A_CHARACTER, SheetWriter

_PIXELS_A_MM = 96 / 25.4
_PIXELS_A_ROW = 20
_FONT = {"name": house.WORKBOOK_FONT, "size": 9, "color": house.MUTED}


def write_chart(chart: Chart, on: SheetWriter) -> None:
    """The chart at the cursor, over all columns; its data below the data of earlier charts."""
    data = on.chart_data()
    first = data.row + 2
    data.value(1, chart.title, data.formats.get(bold=True))
    data.row += 1
    head = data.formats.get(bold=True, bg_color=house.TINT, align="center")
    data.value(1, chart.unit, head)
    for place, row in enumerate(chart.series, start=2):
        data.value(place, row.name, head)
    for index, category in enumerate(chart.categories):
        data.row += 1
        data.value(1, category, data.formats.get())
        for place, row in enumerate(chart.series, start=2):
            data.value(place, row.values[index], data.formats.get(num_format="#,##0.###;-#,##0.###;0"))
    last = data.row
    data.row += 2
    kind = "line" if chart.kind is ChartKind.LINES else "column"
    options = {"type": kind, **({"subtype": "stacked"} if chart.kind is ChartKind.STACKED else {})}
    drawn = on.book.add_chart(options)
    for place, _ in enumerate(chart.series, start=2):
        colour = house.SERIES[place - 2]
        drawn.add_series(
            {
                "name": [data.name, first - 1, place],
                "categories": [data.name, first, 1, last, 1],
                "values": [data.name, first, place, last, place],
                **({"line": {"color": colour, "width": 2}} if kind == "line" else {"fill": {"color": colour}}),
                **({} if kind == "line" else {"gap": 45}),
            }
        )
    title_font = {**_FONT, "size": 11, "bold": True, "color": house.INK}
    drawn.set_title({"name": chart.title, "name_font": title_font, "overlay": False})
    drawn.set_x_axis({"num_font": _FONT, "line": {"color": house.RULE}})
    drawn.set_y_axis(
        {
            "name": chart.unit,
            "name_font": {**_FONT, "bold": False},
            "num_font": _FONT,
            "num_format": "#,##0.###;-#,##0.###;0",
            "line": {"none": True},
            # a bar is read by its length: it begins at nought, whatever the program would choose
            **({"min": 0} if kind == "column" and _never_below_nought(chart) else {}),
            "major_gridlines": {"visible": True, "line": {"color": house.HAIRLINE}},
        }
    )
    if len(chart.series) == 1:
        drawn.set_legend({"none": True})
    else:
        drawn.set_legend({"position": "top", "font": _FONT})
    drawn.set_chartarea({"border": {"none": True}})
    width = max(on.width_of(1, on.columns) * PIXELS_A_CHARACTER, 480)
    height = chart.height_mm * _PIXELS_A_MM + 30
    drawn.set_size({"width": width, "height": height})
    on.gap(8)
    on.sheet.insert_chart(on.row, 1, drawn, {"description": chart.title})
    on.row += int(height / _PIXELS_A_ROW) + 2


def _never_below_nought(chart: Chart) -> bool:
    return all(value is None or value >= 0 for row in chart.series for value in row.values)
