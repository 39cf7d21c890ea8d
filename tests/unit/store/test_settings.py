"""The settings file: everything wrong with it at once, each with its key and the way to mend it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest

from core.errors import NotFound, ProblemsFound
from store.settings import ROSTER_SHAPE, ROSTER_TIMES, ROSTER_WEIGHTS, Absent, Settings, load_settings, parse_settings
from wfm.scheduling.settings import WEIGHTS, RosterSettings

COMPANY = """
[company]
name = "품앗이"
business_number = "999-99-00005"
representative = "홍대표"
address = "서울"
"""


def parsed(text: str) -> Settings:
    """Settings from text."""
    return parse_settings((COMPANY + text).encode(), "pumasi.toml")


def complaints(content: str | bytes) -> list[str]:
    """Every problem as the user reads it."""
    with pytest.raises(ProblemsFound) as found:
        parse_settings(content if isinstance(content, bytes) else content.encode(), "pumasi.toml")
    return [str(problem) for problem in found.value.problems]


def test_the_file_of_a_new_workspace_is_valid() -> None:
    """What `pumasi init` writes can be read, and states the defaults."""
    content = (files("store") / "reference" / "pumasi.toml").read_bytes()
    settings = parse_settings(content, "pumasi.toml")
    assert settings.company.business_number == "9999900005"
    assert settings.pools == ("MAIN",)
    bare = parsed("")
    assert (settings.forecast, settings.roster, settings.invoice) == (bare.forecast, bare.roster, bare.invoice)


def test_the_commented_lines_of_a_new_workspace_are_valid_too() -> None:
    """A user who takes the comment signs away gets settings that work."""
    text = (files("store") / "reference" / "pumasi.toml").read_text(encoding="utf-8")
    lines = [
        line.removeprefix("# ") if line.startswith(("# [", '# "', "# kind")) or " = " in line else line
        for line in text.splitlines()
    ]
    settings = parse_settings("\n".join(lines).encode(), "pumasi.toml")
    mapping = settings.mapping("pbx")
    assert mapping.columns["구간 시작"] == "시작시각"
    assert mapping.values["고객사"] == {"가온상회 대표번호": "T01"}
    assert mapping.absent_means is Absent.ZERO
    assert settings.holiday_overrides == {date(2026, 6, 3): "전국동시지방선거", date(2026, 7, 17): None}
    assert settings.roster.consecutive_days_max == 5


def test_values_arrive_with_their_types() -> None:
    """Numbers are exact, codes are checked, texts are kept."""
    settings = parsed("[forecast]\ncoverage = 0.95\n[roster]\nseed = 7\n[roster.weights]\nuncovered = 2.5\n")
    assert settings.forecast.coverage == Decimal("0.95")
    assert settings.roster.seed == 7
    assert settings.roster.weights == {"uncovered": Decimal("2.5")}


def test_every_problem_is_found_at_once() -> None:
    """Seven mistakes, seven problems, each with file and key."""
    text = """
[compani]
[company]
name = ""
business_number = "1208147522"
representative = 3
[centre]
pools = ["main pool"]
interval_minutes = 20
[roster]
second = 5
[forecast]
weeks = 1
"""
    assert complaints(text) == [
        "pumasi.toml, company.name: 'name' is missing or empty. Add name = \"…\".",
        (
            "pumasi.toml, company.representative: 'representative' must be a text in quotes. "
            "Write it in the form that the comment in a new pumasi.toml shows."
        ),
        "pumasi.toml, company.address: 'address' is missing or empty. Add address = \"…\".",
        (
            "pumasi.toml, company.business_number: This is not a Korean business registration number "
            "(사업자등록번호). Check its ten digits; the last one is a check digit."
        ),
        (
            "pumasi.toml, centre.pools: 'main pool' is not a code. "
            "Use upper-case letters, digits, - and _, at most 20, for example MAIN."
        ),
        "pumasi.toml, centre.interval_minutes: '20' is not one of the choices. Write one of: 15, 30, 60.",
        "pumasi.toml, forecast.weeks: 1 is out of range. Write a number from 4 to 520.",
        "pumasi.toml, roster.second: There is no setting 'second' here. Did you mean 'seconds'?",
        "pumasi.toml, compani: There is no setting 'compani' here. Did you mean 'company'?",
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[holidays]\nsoon = "x"', "holidays.soon: 'soon' is not a day."),
        ('[holidays]\n"2026-06-03" = true', "holidays.2026-06-03: A holiday has a name"),
        ('[roster]\nshift_starts = ["9 o\'clock"]', "roster.shift_starts: '9 o'clock' is not a time for shift_starts."),
        ('[roster]\nshift_starts = ["24:00"]', "roster.shift_starts: '24:00' is not a time for shift_starts."),
        ('[roster]\nshift_lengths = ["00:00"]', "roster.shift_lengths: '00:00' is not a time for shift_lengths."),
        ("[roster.weights]\nuncoverd = 1", "roster.weights.uncoverd: There is no setting 'uncoverd' here. Did you"),
        ("[roster]\nshift_work_minutes_min = 10", "roster.shift_work_minutes_min: 10 is out of range."),
        ("[mapping.a]\n[mapping.a.columns]\nx = 1", "mapping.a.columns.x: 'x' must be a text"),
        ("[mapping.a]\nkind='contacts'\nabsent_means='none'", "mapping.a.absent_means: 'none' is not one"),
        ("mapping = 1", "mapping: 'mapping' must be a table."),
        ("[forecast]\nweeks = true", "forecast.weeks: 'weeks' must be a whole number."),
    ],
)
def test_each_kind_of_mistake_names_its_key(text: str, complaint: str) -> None:
    """The dotted path leads to the line."""
    assert any(complaint in line for line in complaints(text + COMPANY if text == "mapping = 1" else COMPANY + text))


def test_a_broken_file_is_told_with_its_line() -> None:
    """Neither broken TOML nor another encoding ends in a traceback."""
    (line,) = complaints("[company]\nname = 품앗이\n")
    assert line.startswith("pumasi.toml, row 2: The file is not valid TOML:")
    assert complaints("[company]\nname = '품앗이'".encode("cp949")) == [
        "pumasi.toml: The file is not UTF-8 text. Save it as UTF-8."
    ]


def test_an_unknown_mapping_names_those_that_exist() -> None:
    """And says how to add one."""
    with pytest.raises(NotFound, match=r"'axb' in pumasi.toml \(known: axa\)"):
        parsed("[mapping.axa]\nkind = 'contacts'").mapping("axb")


def test_a_missing_file_says_what_to_type(tmp_path: Path) -> None:
    """The next command is init."""
    with pytest.raises(NotFound, match="pumasi init"):
        load_settings(tmp_path / "pumasi.toml")


def test_shift_templates_are_minutes_in_order() -> None:
    """As many as are told, sorted, each once; midnight may be a begin."""
    settings = parsed('[roster]\nshift_starts = ["13:00", "0:00", "13:00"]\nshift_lengths = ["04:30"]\n')
    assert settings.roster.times == {"shift_starts": (0, 780), "shift_lengths": (270,)}


def test_roster_names_are_those_of_the_scheduling_room() -> None:
    """The store may not import the rules of rosters; this keeps its list of names equal to theirs."""
    fields = set(RosterSettings.__dataclass_fields__)
    assert set(ROSTER_WEIGHTS) == set(WEIGHTS)
    assert set(ROSTER_SHAPE) | set(ROSTER_TIMES) == fields - set(WEIGHTS)
