"""What is written is what is read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.charge import Charge, CostPlusCharge, FlatCharge, HourlyCharge, MeteredCharge, MeteredUnit, VolumeBand
from contracts.terms import ContractTerms
from core.channels import Channel
from core.errors import BrokenInvariant
from core.parties import Tenant
from core.periods import SEOUL
from core.problems import Place, Problem
from core.service import Service
from forecasts.forecast import Forecast
from invoices.invoice import Invoice
from store import codec
from tests.unit.store import records
from wfm.agents import Absence, AbsenceKind, Agent, Grade
from wfm.scheduling.roster import Roster
from wfm.staffing.requirement import Requirement
from wfm.timesheets import TimesheetDay

SAMPLES = (
    records.TENANT,
    records.SERVICE,
    records.AGENT,
    records.FORECAST,
    records.REQUIREMENT,
    records.ROSTER,
    records.TIMESHEET,
    records.TERMS,
    records.SIGNED,
    records.INVOICE,
)

won = st.integers(1, 10**9)
ratio = st.decimals("0", "0.09", places=6)
charges = st.one_of(
    st.builds(FlatCharge, month_won=won, band=st.builds(VolumeBand, contacts_max=won, overage_won=won)),
    st.builds(
        MeteredCharge,
        unit=st.sampled_from(MeteredUnit),
        price_won=st.dictionaries(st.sampled_from(Channel), won, min_size=1),
        month_minimum_won=won,
    ),
    st.builds(HourlyCharge, hour_won=won, night_ratio=ratio, holiday_ratio=ratio, overtime_ratio=ratio),
    st.builds(CostPlusCharge, margin=ratio, hour_won=st.dictionaries(st.sampled_from(Grade), won, min_size=1)),
)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(lambda at: at.replace(tzinfo=SEOUL))
plain = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(), st.dates(), moments, st.decimals(allow_nan=False, places=4)
)
problems = st.builds(
    Problem,
    code=st.text(min_size=1),
    where=st.builds(Place, file=st.none() | st.text(), row=st.none() | st.integers(1)),
    values=st.dictionaries(st.text(), plain),
)


@pytest.mark.parametrize("record", SAMPLES, ids=lambda record: type(record).__name__)
def test_each_kind_of_record_comes_back_as_it_was(record: object) -> None:
    """Equal, and equal text the second time: so a comparison of bodies is one of records."""
    text = codec.dumps(record)
    back = codec.loads(text, type(record))
    assert back == record
    assert codec.dumps(back) == text


def test_every_kept_kind_has_a_sample() -> None:
    """A kind without a sample would go unproven."""
    kinds = {Tenant, Service, Agent, Forecast, Requirement, Roster, TimesheetDay, Invoice, type(records.TERMS)}
    assert {type(record) for record in SAMPLES} == kinds


@given(charges)
def test_any_charge_comes_back_with_its_class(charge: Charge) -> None:
    """The union of charge models is told apart by a tag, enum keys and decimals survive."""
    terms = replace(records.TERMS, charge=charge)
    back = codec.loads(codec.dumps(terms), ContractTerms)
    assert back == terms
    assert type(back.charge) is type(charge)


@given(problems)
def test_any_problem_comes_back_with_the_types_of_its_values(problem: Problem) -> None:
    """A message is rendered from values, so a Decimal must stay a Decimal and a day a day."""
    back = codec.loads(codec.dumps(problem), Problem)
    assert back == problem
    assert [type(value) for value in back.values.values()] == [type(value) for value in problem.values.values()]


@given(moments, st.integers(1, 10**6))
def test_a_moment_is_written_in_seoul_and_stays_the_same_moment(start: datetime, seconds: int) -> None:
    """A moment given in UTC is the same record, written with +09:00."""
    absence = Absence(
        agent=records.A001,
        kind=AbsenceKind.MEETING,
        start=start.astimezone(UTC),
        end=start + timedelta(seconds=seconds),
    )
    text = codec.dumps(absence)
    assert json.loads(text)["start"].endswith("+09:00")
    assert codec.loads(text, Absence) == absence


@pytest.mark.parametrize(
    ("field", "value"),
    [("week_minutes", "2400"), ("week_minutes", 40.5), ("hired_on", "yesterday"), ("unknown", 1), ("name", None)],
)
def test_a_damaged_body_is_noticed(field: str, value: object) -> None:
    """Neither a wrong type nor an unknown field is taken in silence."""
    body = json.loads(codec.dumps(records.AGENT))
    body[field] = value
    if value is None:
        del body[field]
    with pytest.raises(BrokenInvariant):
        codec.loads(json.dumps(body), Agent)


def test_a_field_added_later_takes_its_default() -> None:
    """A body written before a field existed is read with the default of the record."""
    body = json.loads(codec.dumps(records.AGENT))
    del body["fixed_allowance_won"]
    assert codec.loads(json.dumps(body), Agent).fixed_allowance_won == 0


def test_text_is_readable() -> None:
    """Decimals are text and Hangul is not escaped."""
    text = codec.dumps(records.SERVICE)
    assert '"share_fte":"0.3"' in text
    assert "가온상회" in codec.dumps(records.TENANT)
    assert json.loads(codec.dumps(records.AGENT))["weekdays"] == [0, 1, 2, 3, 4]
    assert Decimal(json.loads(text)["shrinkage"]) == Decimal("0.12")
    assert date.fromisoformat(json.loads(codec.dumps(records.FORECAST))["as_of"]) == records.MONDAY
