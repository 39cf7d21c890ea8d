"""Pages of a simulation in a real browser: what they draw, show and print."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pypdfium2

from documents import page as pages
from tests.unit.cli.chromium import drive, open_page, print_page
from tests.unit.simulation.views_sample import AFTER, BEFORE, CHANGES, HOSTILE, NAMES, T01, T02
from wfm.simulation.views import rows as view
from wfm.simulation.views.compared import whatif_page
from wfm.simulation.views.page import template
from wfm.simulation.views.promise import promise_page
from wfm.simulation.views.week import week_page
from wfm.simulation.views.wording import change_text


def written(folder: Path, model: object, name: str = "page.html") -> Path:
    """A page as a file."""
    path = folder / name
    path.write_text(pages.render(template(), {"page": model}), encoding="utf-8")
    return path


def test_pages_draw_without_a_complaint(tmp_path: Path) -> None:
    """Nothing on the console, no address outside, names stay text."""
    names = {T01: HOSTILE, T02: "=cmd|'/c calc'!A1"}
    texts = [change_text(each) for each in CHANGES]
    for number, model in enumerate(
        (
            week_page(BEFORE, names, "근무표 v1", None),
            whatif_page(BEFORE, AFTER, names, "근무표 v1", texts, None),
            promise_page(BEFORE, names, "근무표 v1", Decimal("0.9")),
        )
    ):
        page = written(tmp_path, model, f"page{number}.html")
        opened = open_page(page, tmp_path)
        assert opened.console == ()
        told = page.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert re.search(r"https?:|//[a-z]+\.", told) is None
        assert "<img" not in opened.document
        assert "&lt;/script&gt;&lt;img src=x&gt;" in opened.document


def test_the_page_shows_the_rows_and_leaves_out_the_quiet_ones(tmp_path: Path) -> None:
    """The figures of the rows; the box leaves only what changes; tables can be reached by keys."""
    model = whatif_page(BEFORE, AFTER, NAMES, "근무표 v1", [change_text(each) for each in CHANGES], None)
    page = written(tmp_path, model)
    # the test's own script must be allowed beside the page's policy
    page.write_text(page.read_text(encoding="utf-8").replace("style-src", "script-src 'unsafe-inline'; style-src"))
    told = drive(
        page,
        """
        const rows = id => [...document.querySelectorAll(`#${id} tbody tr`)];
        const seen = id => rows(id).filter(r => r.offsetParent !== null).length;
        const first = rows("tenants")[0];
        const out = { all: seen("clauses"), cells: [...first.children].map(c => c.textContent),
                      tones: [...first.children].map(c => c.className) };
        const box = document.getElementById("changed");
        box.focus();
        out.focused = document.activeElement === box;
        box.click();
        out.left = seen("clauses");
        out.reachable = [...document.querySelectorAll(".frame")].every(f => f.tabIndex === 0);
        out.links = [...document.querySelectorAll("nav a")].every(a => document.querySelector(a.getAttribute("href")));
        out.loaded = performance.getEntriesByType("resource").length;
        return out;
        """,
        tmp_path,
    )
    rows = view.beside(view.tenant_rows(BEFORE), view.tenant_rows(AFTER), view.TENANT_FIELDS, ("tenant",))
    assert told["cells"][0] == f"T01 {NAMES[T01]}"
    assert told["cells"][4] == f"{rows[0]['in_time_percent_before']:.1f}%"
    assert "worse" in told["tones"][6]
    assert (told["all"], told["left"]) == (2, 1)
    assert (told["focused"], told["reachable"], told["links"], told["loaded"]) == (True, True, True, 0)


def test_the_page_is_legible_in_the_dark_and_on_paper(tmp_path: Path) -> None:
    """Ink against paper: far apart in both schemes; printed, the buttons are gone and nothing is cut off."""
    page = written(tmp_path, week_page(BEFORE, NAMES, "근무표 v1", None))
    source = page.read_text(encoding="utf-8")
    dark = source.replace("@media (prefers-color-scheme: dark)", "@media all")
    for text, is_dark in ((source, False), (dark, True)):
        shown = tmp_path / f"{is_dark}.html"
        shown.write_text(text.replace("style-src", "script-src 'unsafe-inline'; style-src"), encoding="utf-8")
        colours = drive(
            shown,
            "const s = getComputedStyle(document.body); return [s.color, s.backgroundColor];",
            tmp_path,
        )
        ink, paper = (sum(map(int, re.findall(r"\d+", each)[:3])) / 3 for each in colours)
        assert abs(ink - paper) > 150
        assert (paper < 128) is is_dark
    with pypdfium2.PdfDocument(print_page(page, tmp_path)) as printed:
        width, height = printed[0].get_size()
        text = "".join("".join(sheet.get_textpage().get_text_range().split()) for sheet in printed)
    assert width > height
    assert "살펴볼행만" not in text
    assert "T03" in text
