"""The exported page in a real headless Chromium: it draws, answers keys and filters, prints, and asks nobody."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pypdfium2
import pytest

from core.cells import one_place
from tests.unit.cli.chromium import drive, open_page, print_page
from tests.unit.cli.company import WEEK, copied, rename, run
from tests.unit.cli.test_roster import send_home

HOSTILE = "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
FORMULA = "=cmd|'/c calc'!A1"
A4_LANDSCAPE_PT = (842, 595)


@pytest.fixture(scope="module")
def page(rostered: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the small company's week."""
    folder = tmp_path_factory.mktemp("page")
    made = run(rostered, "roster", "export", "--week", WEEK, "--out", folder)
    assert made.exit_code == 0, made.output
    return folder / "roster.html"


def test_the_page_draws_itself_without_a_complaint(page: Path, tmp_path: Path) -> None:
    """Ready, nothing on the console, no address of anything outside."""
    opened = open_page(page, tmp_path)
    assert opened.console == ()
    assert 'data-ready="yes"' in opened.document
    assert re.search(r"https?:|//[a-z]+\.", page.read_text(encoding="utf-8")) is None


def test_a_complaint_of_a_page_would_be_seen(tmp_path: Path) -> None:
    """The test above means something: an error and a forbidden request reach the console."""
    broken = tmp_path / "broken.html"
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'\">"
    broken.write_text(f"<!doctype html>{policy}<img src=x.png><script>missing();</script>", encoding="utf-8")
    told = " ".join(open_page(broken, tmp_path).console)
    assert "missing is not defined" in told
    assert "Content Security Policy" in told


def test_rows_are_those_of_the_roster(page: Path, rostered: Path, tmp_path: Path) -> None:
    """Day after day the page shows whom ``roster show`` counts; nothing was loaded."""
    shown = drive(
        page,
        """
        const days = [];
        for (let d = 0; d < 7; d++) {
          days.push({
            day: document.querySelector("#days button[aria-pressed=true]").title.slice(0, 10),
            agents: [...document.querySelectorAll("#agents .row[tabindex] b")].map(b => b.textContent),
            tenants: [...document.querySelectorAll("#coverage .row[data-code]")].map(r => r.dataset.code),
            summary: document.getElementById("coverage-summary").textContent,
            worked: document.getElementById("summary").textContent,
          });
          key("ArrowRight");
        }
        return { days, loaded: performance.getEntriesByType("resource").length };
        """,
        tmp_path,
    )
    assert shown["loaded"] == 0
    shifts = json.loads(run(rostered, "roster", "show", "--week", WEEK, "--by", "shift", "--json").stdout)
    days = json.loads(run(rostered, "roster", "show", "--week", WEEK, "--by", "day", "--json").stdout)
    assert [each["day"] for each in shown["days"]] == [each["day"] for each in days]
    for drawn, day in zip(shown["days"], days, strict=True):
        beginning = {shift["agent"] for shift in shifts if shift["day"] == day["day"]}
        assert beginning <= set(drawn["agents"])
        assert drawn["tenants"][0] == "전체"
        hours = one_place(float(str(day["planned_hours"])))
        assert f"이날 시작하는 근무 {day['agents']}명 · {hours}시간" in drawn["worked"]
        assert f"필요 {one_place(float(str(day['needed_hours'])))}시간" in drawn["summary"]


def test_keys_buttons_and_filters(page: Path, tmp_path: Path) -> None:
    """Arrows move the day and the focus; a tenant, a name and a note each show what they say."""
    told = drive(
        page,
        """
        const day = () => document.querySelector("#days button[aria-pressed=true]").title.slice(0, 10);
        const agents = () => [...document.querySelectorAll("#agents .row[tabindex] b")].map(b => b.textContent);
        const tenants = () => [...document.querySelectorAll("#coverage .row[data-code]")].map(r => r.dataset.code);
        const set = (id, value) => {
          const n = document.getElementById(id);
          n.value = value;
          n.dispatchEvent(new Event("input"));
        };
        const out = { start: day() };
        key("ArrowLeft"); out.stays = day();
        key("ArrowRight"); key("ArrowRight"); out.moved = day();
        key("ArrowDown"); key("ArrowDown"); out.second = document.activeElement.querySelector("b").textContent;
        key("ArrowUp"); out.first = document.activeElement.querySelector("b").textContent;
        out.agents = agents();
        set("tenant", "T02"); out.one = tenants(); out.serving = agents();
        set("tenant", ""); set("agent", "a00"); out.found = agents(); set("agent", "");
        document.getElementById("working").click(); out.everybody = agents().length;
        document.querySelectorAll("#days button")[6].click(); out.sunday = day();
        document.querySelector("#weak button").click();
        out.weak = [document.querySelector("#weak button").textContent, day(), tenants()];
        return out;
        """,
        tmp_path,
    )
    assert (told["start"], told["stays"], told["moved"]) == ("2026-11-09", "2026-11-09", "2026-11-11")
    assert [told["first"], told["second"]] == told["agents"][:2]
    assert told["one"] == ["T02"]
    assert 0 < len(told["serving"]) < 12
    assert all(code.startswith("A00") for code in told["found"])
    assert told["everybody"] == 12
    assert told["sunday"] == "2026-11-15"
    text, day, tenants = told["weak"]
    assert tenants == [next(word for word in text.split() if word.startswith("T"))]
    assert day in {"2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-14", "2026-11-15"}


def test_the_page_prints_a_day(page: Path, tmp_path: Path) -> None:
    """Three landscape A4 pages: agents, coverage, coverage by hour; without the buttons."""
    with pypdfium2.PdfDocument(print_page(page, tmp_path)) as printed:
        size = tuple(round(side) for side in printed[0].get_size())
        # The reader finds a line break between any two letters: only the letters count.
        texts = ["".join(sheet.get_textpage().get_text_range().split()) for sheet in printed]
    assert len(texts) == 3
    assert size == pytest.approx(A4_LANDSCAPE_PT, abs=2)
    assert "상담사별근무" in texts[0]
    assert "부족한고객사만" not in texts[0]
    assert "고객사별충원" in texts[1]
    assert "고객사·시각별충원율" in texts[2]


def test_coverage_by_hour_adds_up(page: Path, tmp_path: Path) -> None:
    """The table's rows are the tenants with need; a cell below 100 is marked, can be focused and says its hours."""
    told = drive(
        page,
        """
        const rows = [...document.querySelectorAll("#hours tbody tr")];
        const cells = [...document.querySelectorAll("#hours td")].filter(c => c.textContent !== "");
        const short = cells.filter(c => Number(c.textContent) < 100);
        return {
          hours: document.querySelectorAll("#hours thead th").length,
          first: rows[0].querySelector("th").textContent,
          tenants: rows.length - 1,
          covered: [...document.querySelectorAll("#coverage .row[data-code]")].length - 1,
          short: short.length,
          marked: short.filter(c => c.tabIndex === 0 && c.style.background && c.getAttribute("aria-label")).length,
          full: cells.filter(c => Number(c.textContent) === 100 && c.tabIndex === 0).length,
        };
        """,
        tmp_path,
    )
    assert told["hours"] == 25
    assert told["first"] == "전체 모든 고객사"
    assert told["tenants"] == told["covered"] > 0
    assert told["short"] == told["marked"] > 0
    assert told["full"] == 0


def test_broken_rules_and_pins_are_flagged(rostered: Path, tmp_path: Path) -> None:
    """Leave taken since the roster was built: a note that leads to the agent's day, and a flag on the row."""
    folder = copied(rostered, tmp_path / "w")
    shifts = json.loads(run(folder, "roster", "show", "--week", WEEK, "--by", "shift", "--json").stdout)
    agent = next(shift["agent"] for shift in shifts if shift["day"] == "2026-11-10")
    send_home(folder, agent)
    run(folder, "roster", "export", "--week", WEEK, "--out", tmp_path / "out")
    told = drive(
        tmp_path / "out" / "roster.html",
        """
        const notes = [...document.querySelectorAll("#broken button")];
        const mine = notes.find(b => b.textContent.includes("11/10"));
        mine.click();
        const row = document.querySelector("#agents .row[tabindex]");
        return {
          note: mine.textContent,
          day: document.querySelector("#days button[aria-pressed=true]").title.slice(0, 10),
          agent: row.querySelector("b").textContent,
          flag: row.querySelector(".flag").title,
          label: row.getAttribute("aria-label"),
        };
        """,
        tmp_path,
    )
    assert told["day"] == "2026-11-10"
    assert told["agent"] == agent
    assert agent in told["note"]
    assert told["flag"] == "휴가·교육·회의와 겹침"
    assert told["label"].startswith(f"{agent} 규칙 위반: 휴가·교육·회의와 겹침")


def test_names_from_outside_stay_text_in_the_browser(rostered: Path, tmp_path: Path) -> None:
    """A name that closes the script and brings its own is shown letter by letter and does nothing."""
    folder = copied(rostered, tmp_path / "w")
    rename(folder, tenant="T02", tenant_name=HOSTILE, agent="A001", agent_name=FORMULA)
    run(folder, "roster", "export", "--week", WEEK, "--out", tmp_path / "out")
    told = drive(
        tmp_path / "out" / "roster.html",
        """
        document.getElementById("working").click();
        const row = [...document.querySelectorAll("#coverage .row")].find(r => r.dataset.code === "T02");
        return {
          title: document.title,
          tenant: row.querySelector("span").textContent,
          agent: document.querySelector("#agents .row[tabindex] span").textContent,
          images: document.images.length,
        };
        """,
        tmp_path,
    )
    assert told == {
        "title": "근무표 2026-11-09 주 · 초안",
        "tenant": HOSTILE,
        "agent": FORMULA,
        "images": 0,
    }
