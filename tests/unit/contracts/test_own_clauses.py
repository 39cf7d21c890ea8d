"""A company's own wording of clauses: it stands in the contract; what it must not do is refused with its place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from contracts.wording.clauses import LIBRARIES, texts
from contracts.wording.own_clauses import BINDING, REQUIRED, own_problems, unsaid_terms
from core.problems import NOWHERE
from core.wording import names_used
from documents.readback import pdf_text
from store.workspace import Workspace
from tests.unit.contracts.calls import TAKEN, call, done, rows

DRAFT = (
    *("contract", "draft", "T07", "--model", "flat", "--start", "2026-02-01", "--number", "T07-OWN"),
    *("--expect", "phone=400", "--expect", "chat=250"),
)
SOUND = "= 관할\n* {{ buyer }}의 분쟁은 서울중앙지방법원을 관할로 한다.\n"


@pytest.fixture
def folder(office: Workspace) -> Path:
    """The folder that the settings name."""
    text = office.settings_path.read_text(encoding="utf-8")
    named = text.replace('# templates = "clauses"', 'templates = "clauses"')
    assert named != text
    office.settings_path.write_text(named, encoding="utf-8")
    made = office.root / "clauses"
    made.mkdir()
    return made


def test_own_words_stand_in_the_contract_and_are_named_at_its_foot(
    office: Workspace, folder: Path, tmp_path: Path
) -> None:
    """The clause keeps its place and number; the seal has another template hash than the library's."""
    (folder / "disputes.j2").write_text(SOUND, encoding="utf-8")
    done(office, *DRAFT)
    done(office, "contract", "sign", "T07-OWN", "--on", "2026-01-20", *TAKEN, "--open-items-by", "정모아")
    done(office, "contract", "render", "T07-OWN", "--out", str(tmp_path / "out"))
    text = pdf_text((tmp_path / "out" / "T07-OWN-v1.pdf").read_bytes())
    assert "가온상회의 분쟁은" in text.replace("\n", " ")
    assert "자체 문안 제31조" in text
    own, library = (rows(office, "contract", "show", each)[0]["sealed"] for each in ("T07-OWN", "T07-2026-1"))
    assert own["template"] != library["template"]


def test_a_signed_contract_keeps_its_words(office: Workspace, folder: Path, tmp_path: Path) -> None:
    """A template that changes after the signature changes no signed file."""
    for name in ("before", "after"):
        done(office, "contract", "render", "T07-2026-1", "--out", str(tmp_path / name))
        (folder / "disputes.j2").write_text(SOUND, encoding="utf-8")
    before, after = ((tmp_path / name / "T07-2026-1-v1.pdf").read_bytes() for name in ("before", "after"))
    assert before == after


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("= 관할\n* {% include '/etc/passwd' %}", "asks for another file ('/etc/passwd')"),
        ("= 관할\n* {{ ''.__class__.__mro__ }}", "cannot be filled"),
        ("= 관할\n* {{ buyer.ljust(10000000000) }}", "cannot be filled"),
        ("= 관할\n* {{ nobody_knows }}", "'nobody_knows' is undefined"),
        ("= 관할\n* {% if buyer %}", "line 2"),
        (
            "= 관할\n* {% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}갑",
            "not written within 5 s",
        ),
        ("관할\n* 갑", "does not begin with its heading"),
        ("= 관할\n갑", "not followed by a paragraph"),
        ("= 관할\n* 갑\n-- 을", "subitem stands without an item"),
        ("= 관할\n* 갑은 상담사에게 업무를 직접 지시한다.", "lets the tenant give orders"),
        ("= 관할\n* \U00012000", "U+12000"),
    ],
)
def test_what_a_template_must_not_do_is_refused_with_its_place(
    office: Workspace, folder: Path, source: str, said: str
) -> None:
    """Reading a file, climbing out, filling memory, looping, unknown names, broken form, wording, glyphs."""
    (folder / "disputes.j2").write_text(source, encoding="utf-8")
    result = call(office, *DRAFT)
    if result.exit_code == 0:
        result = call(office, "contract", "sign", "T07-OWN", "--on", "2026-01-20", *TAKEN, "--open-items-by", "정모아")
    assert (result.exit_code, said in result.stderr) == (3, True), result.output
    assert "disputes.j2" in result.stderr or "제31조" in result.stderr


def test_what_no_template_can_be_is_told_at_once(office: Workspace, folder: Path) -> None:
    """An unknown name, a link, a file too large, another encoding."""
    (folder / "smile.j2").write_text(SOUND, encoding="utf-8")
    os.symlink("/etc/passwd", folder / "price.j2")
    (folder / "kpi.j2").write_text("가" * 40_000, encoding="utf-8")
    (folder / "scope.j2").write_bytes("= 범위".encode("cp949"))
    result = call(office, *DRAFT)
    assert result.exit_code == 3
    for said in ("smile.j2: The library has no clause", "price.j2: This is a link", "kpi.j2: The template is larger"):
        assert said in result.stderr
    assert "scope.j2: The template is not UTF-8" in result.stderr


def test_a_folder_outside_the_workspace_is_refused(office: Workspace, folder: Path) -> None:
    """Templates travel with the workspace."""
    text = office.settings_path.read_text(encoding="utf-8")
    office.settings_path.write_text(text.replace('templates = "clauses"', 'templates = ".."'), encoding="utf-8")
    result = call(office, *DRAFT)
    assert (result.exit_code, "no folder inside the workspace" in result.stderr) == (3, True)


@pytest.mark.parametrize("version", sorted(LIBRARIES))
def test_required_contents_cannot_be_dropped(version: str) -> None:
    """The library's own text has each of them; the same text without it is refused by name."""
    known = {key: contents for key, contents in REQUIRED.items() if key in texts(version)}
    assert {"privacy", "protection", "independence"} <= set(known)
    for key, contents in known.items():
        written = texts(version)[key]
        assert list(own_problems(key, written, NOWHERE)) == []
        lost = {problem.values["name"] for problem in own_problems(key, "= 조항\n* 없음.", NOWHERE)}
        assert lost == set(contents)


def test_a_term_that_bills_cannot_go_unsaid(office: Workspace, folder: Path) -> None:
    """An own payment clause without the payment day would leave the tax date to nobody."""
    (folder / "payment.j2").write_text("= 청구와 지급\n* 갑은 청구서를 받으면 지급한다.\n", encoding="utf-8")
    result = call(office, *DRAFT)
    assert result.exit_code == 3
    assert "clauses/payment.j2: This clause does not say 'payment_day'" in result.stderr
    assert "Use {{ payment_day }} in it" in result.stderr


@pytest.mark.parametrize("version", sorted(LIBRARIES))
def test_the_library_says_every_term_that_binds(version: str) -> None:
    """The shipped text of each clause names the values that an own one may not leave out."""
    sources = texts(version)
    said = frozenset[str]().union(*(names_used(source) for source in sources.values()))
    for key in set(BINDING) & set(sources):
        wanted = dict.fromkeys(set(BINDING[key]) & said, "something")
        if version == max(LIBRARIES):
            assert set(wanted) == set(BINDING[key])
            assert list(unsaid_terms(key, names_used(sources[key]), wanted, NOWHERE)) == []
    lost = list(unsaid_terms("payment", frozenset(), {"payment_day": 25, "tax_date": "early"}, NOWHERE))
    assert [problem.values["name"] for problem in lost] == ["tax_date", "payment_day"]
