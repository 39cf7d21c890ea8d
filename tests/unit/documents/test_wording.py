"""The sandbox of the wording templates."""

import time
from datetime import date
from decimal import Decimal

import pytest

from core.errors import PumasiError
from core.wording import Wording, render_text

VALUES = {
    "tenant": "가온상회",
    "day": date(2026, 11, 1),
    "fee_won": 1_000_000,
    "rate": Decimal("0.0475"),
    "terms": ({"name": "응대율"}, {"name": "포기율"}),
}


def test_filters_write_korean() -> None:
    """Amounts, days, rates and particles come out as a contract prints them."""
    text = render_text(
        '{{ tenant|particle("은/는") }} {{ day|korean_date }}까지 {{ fee_won|won }}'
        "({{ fee_won|amount_in_words }}), "
        '{{ rate|percent }}, {{ terms|map(attribute="name")|join("·") }}',
        VALUES,
    )
    assert text == "가온상회는 2026년 11월 1일까지 1,000,000원(금 일백만원정), 4.75%, 응대율·포기율"


@pytest.mark.parametrize(
    "source",
    [
        "{{ missing }}",
        '{{ "x" * 999999999 }}',
        "{{ [0] * 999999999 }}",
        "{{ 9 ** 9 ** 9 }}",
        '{{ "%999999999d" % 1 }}',
        '{{ "{:>999999999}".format(1) }}',
        '{{ "x".ljust(999999999) }}',
        '{{ "x"|center(999999999) }}',
        "{{ tenant.__class__ }}",
        '{{ tenant|attr("__class__") }}',
        '{{ tenant["__class__"] }}',
        "{{ self._TemplateReference__context }}",
        "{{ terms.append(1) }}",
        "{{ lipsum() }}",
        "{% set n = namespace(x=1) %}",
        '{% include "/etc/passwd" %}',
        '{% include "../core/errors.py" %}',
        "{{ range(10000000)|list|length }}",
        "{{ tenant|tojson }}",
        "{{ none }}",
        "{{ true }}",
        "{{ 0.5 }}",
        "{{ day }}",
        "{{ terms }}",
        "{% if %}",
    ],
)
def test_a_template_can_read_its_values_and_nothing_else(source: str) -> None:
    """Attacks and slips alike end in one clear error, at once."""
    began = time.monotonic()
    with pytest.raises(PumasiError) as caught:
        render_text(source, VALUES)
    assert time.monotonic() - began < 2
    assert "template" in str(caught.value)


def test_values_are_never_read_as_a_template() -> None:
    """A tenant may be called {{ fee_won }}."""
    assert render_text("{{ tenant }}", {"tenant": "{{ fee_won }}"}) == "{{ fee_won }}"


def test_templates_include_each_other_and_nothing_else() -> None:
    """A common sentence is one template; files of the machine are none."""
    wording = Wording(
        {"fee": "{{ fee_won|won }}", "whole": '{% include "fee" %} 정액', "out": '{% include "/etc/passwd" %}'}
    )
    assert wording.text("whole", VALUES) == "1,000,000원 정액"
    with pytest.raises(PumasiError, match="/etc/passwd"):
        wording.text("out", VALUES)
