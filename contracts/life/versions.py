"""Two versions of a contract side by side: clause by clause with the words that changed, and term by term.

Pure. Clauses are found again by their key in the library, not by their number; a reference to another clause
(``제7조``) is the same reference when that clause only got another number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from enum import StrEnum

from contracts.charge import model_of
from contracts.costs import CostLine
from contracts.kpi_clauses import KpiClause
from contracts.papers.expected import margin_of
from contracts.requests.bonuses import typed_schedule
from contracts.terms import ContractTerms
from contracts.words import charge_text, hours_text, kpi_name, kpi_target, menu_line, percent, plain, presence_text
from core.channels import Channel
from core.document import Clause
from core.korean import circled, ganada
from core.money import round_rate, round_won


class Change(StrEnum):
    """What happened to a part from one version to the next."""

    ADDED = "added"
    DROPPED = "dropped"
    CHANGED = "changed"
    RENUMBERED = "renumbered"


class Mark(StrEnum):
    """What happened to a few words."""

    SAME = "same"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of words of a line."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChange:
    """A line of a clause that differs. ``place`` is ``①`` or ``① 2.`` or ``① 2. 가.``, empty for an only paragraph."""

    place: str
    pieces: tuple[Piece, ...]

    @property
    def before(self) -> str:
        """The line as it was; empty where it is new."""
        return "".join(piece.text for piece in self.pieces if piece.mark is not Mark.ADDED)

    @property
    def after(self) -> str:
        """The line as it will be; empty where it is dropped."""
        return "".join(piece.text for piece in self.pieces if piece.mark is not Mark.DROPPED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChange:
    """A clause that differs: its titles (None on the side where it does not stand) and its lines that differ."""

    key: str
    change: Change
    before: str | None
    after: str | None
    lines: tuple[LineChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueChange:
    """A term, a KPI or a price that differs; None where it does not stand."""

    name: str
    before: str | None
    after: str | None

    @property
    def change(self) -> Change:
        """Added, dropped or changed."""
        if self.before is None:
            return Change.ADDED
        return Change.DROPPED if self.after is None else Change.CHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class CostChange:
    """A line of the cost sheet whose amount moved, and what moved it: ``basis``, ``rate``, ``quantity``."""

    label: str
    before_won: int
    after_won: int
    causes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that differs between two versions."""

    clauses: tuple[ClauseChange, ...]
    terms: tuple[ValueChange, ...]
    kpis: tuple[ValueChange, ...]
    price: tuple[ValueChange, ...]
    cost: tuple[CostChange, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.clauses or self.terms or self.kpis or self.price or self.cost)


Written = Mapping[str, Clause]
"""The clauses of a version by their key in the library, in order."""


def compare(before: ContractTerms, after: ContractTerms, old: Written, new: Written) -> Comparison:
    """Compare two versions with their written clauses."""
    return Comparison(
        clauses=clause_changes(old, new),
        terms=value_changes(term_values(before), term_values(after)),
        kpis=value_changes(_kpi_values(before.kpis), _kpi_values(after.kpis)),
        price=value_changes(_price_values(before), _price_values(after)),
        cost=cost_changes(before.cost_sheet.lines, after.cost_sheet.lines),
    )


# --- Clauses --------------------------------------------------------------------------------------

_REFERENCE = re.compile(r"(?<!」)(?<!」 )(?<!법 )(?<!령 )제(\d+)조")
"""A clause of the same contract; one of a law follows its name, in 「 」 or as 같은 법, 같은 법 시행령."""


def clause_changes(old: Written, new: Written) -> tuple[ClauseChange, ...]:
    """Clauses that differ, in the order of the newer version; dropped ones at the end."""
    names = {clause.number: key for key, clause in old.items()}, {clause.number: key for key, clause in new.items()}
    found = []
    for key, clause in new.items():
        before = old.get(key)
        if before is None:
            lines = tuple(_whole(place, text, Mark.ADDED) for place, text in clause_lines(clause))
            found.append(ClauseChange(key=key, change=Change.ADDED, before=None, after=clause.title, lines=lines))
            continue
        lines = _line_changes(before, clause, *names)
        if lines or before.heading != clause.heading:
            change = Change.CHANGED
        elif before.number != clause.number:
            change = Change.RENUMBERED
        else:
            continue
        found.append(ClauseChange(key=key, change=change, before=before.title, after=clause.title, lines=lines))
    for key, clause in old.items():
        if key not in new:
            lines = tuple(_whole(place, text, Mark.DROPPED) for place, text in clause_lines(clause))
            found.append(ClauseChange(key=key, change=Change.DROPPED, before=clause.title, after=None, lines=lines))
    return tuple(found)


def clause_lines(clause: Clause) -> list[tuple[str, str]]:
    """Place and text of each paragraph, item and subitem, counted as the document counts them."""
    several = len(clause.paragraphs) > 1
    found = []
    for number, paragraph in enumerate(clause.paragraphs, start=1):
        mark = circled(number) if several else ""
        found.append((mark, paragraph.text))
        for count, item in enumerate(paragraph.items, start=1):
            place = f"{mark} {count}.".strip()
            found.append((place, item.text))
            found += [(f"{place} {ganada(letter)}.", text) for letter, text in enumerate(item.subitems, start=1)]
    return found


def _line_changes(
    before: Clause, after: Clause, old_names: Mapping[int, str], new_names: Mapping[int, str]
) -> tuple[LineChange, ...]:
    old, new = clause_lines(before), clause_lines(after)
    plain_old = [_by_name(text, old_names) for _, text in old]
    plain_new = [_by_name(text, new_names) for _, text in new]
    found: list[LineChange] = []
    for tag, first, last, begin, end in SequenceMatcher(None, plain_old, plain_new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        pairs = min(last - first, end - begin)
        found += [
            LineChange(place=new[begin + n][0], pieces=word_changes(old[first + n][1], new[begin + n][1]))
            for n in range(pairs)
        ]
        found += [_whole(place, text, Mark.DROPPED) for place, text in old[first + pairs : last]]
        found += [_whole(place, text, Mark.ADDED) for place, text in new[begin + pairs : end]]
    return tuple(found)


def _by_name(text: str, names: Mapping[int, str]) -> str:
    """The same text with references to clauses by key instead of number."""
    return _REFERENCE.sub(lambda found: f"<{names.get(int(found.group(1)), found.group(1))}>", text)


def _whole(place: str, text: str, mark: Mark) -> LineChange:
    return LineChange(place=place, pieces=(Piece(mark=mark, text=text),))


def word_changes(before: str, after: str) -> tuple[Piece, ...]:
    """A line as runs of words that stayed, went and came; together they are both lines, letter by letter."""
    old, new = re.findall(r"\S+|\s+", before), re.findall(r"\S+|\s+", after)
    pieces: list[Piece] = []
    for tag, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(mark=Mark.SAME, text="".join(old[first:last])))
            continue
        if last > first:
            pieces.append(Piece(mark=Mark.DROPPED, text="".join(old[first:last])))
        if end > begin:
            pieces.append(Piece(mark=Mark.ADDED, text="".join(new[begin:end])))
    return tuple(pieces)


# --- Terms ----------------------------------------------------------------------------------------


def value_changes(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[ValueChange, ...]:
    """Values that differ, by name, in the order of the newer version; dropped ones at the end."""
    names = [*after, *(name for name in before if name not in after)]
    return tuple(
        ValueChange(name=name, before=before.get(name), after=after.get(name))
        for name in names
        if before.get(name) != after.get(name)
    )


def term_values(terms: ContractTerms) -> dict[str, str]:
    """Every term but KPIs and price as text, by a stable name."""
    values: dict[str, object] = {
        "valid_from": terms.valid_from,
        "valid_until": terms.valid_until,
        "account": terms.account,
        "served": terms.served.value,
        "share_fte": plain(terms.share_fte),
        "shrinkage": percent(terms.cost_sheet.shrinkage),
        "on_duty_hours": plain(terms.cost_sheet.on_duty_hours),
        "model": model_of(terms.charge).value,
        "closing_day": "month end" if terms.closing_day is None else terms.closing_day,
        "payment_day": terms.payment_day,
        "tax_date": terms.tax_date.value,
        "margin_limit": percent(terms.margin_limit),
        "margin_window": terms.margin_window.value,
        "kpi_credit_cap": percent(terms.kpi_credit_cap),
        "kpi_bonus_cap": percent(terms.kpi_bonus_cap),
        "onboarding_fee_won": f"{terms.onboarding_fee_won:,}",
        "empowerment_won": f"{terms.empowerment_won:,}",
        "planning_overtime_billable": "yes" if terms.planning_overtime_billable else "no",
        "training_hours": terms.training_hours,
        "late_interest": percent(terms.late_interest),
        "clause_library": terms.clause_library,
        **_counting_values(terms),
        **{f"grade.{grade.value}": percent(share) for grade, share in terms.cost_sheet.grade_mix.items()},
        **{f"expected.{channel.value}": f"{count:,}" for channel, count in terms.expected_contacts.items()},
    }
    values |= {f"menu.{item.kind}": menu_line(item) for item in terms.menu}
    for service in terms.services:
        channel = service.channel.value
        values[f"hours.{channel}"] = hours_text(service.windows) + presence_text(service.agents_min)
        values[f"aht_s.{channel}"] = service.aht_s
        values[f"concurrency.{channel}"] = service.concurrency
        values[f"target.{channel}"] = f"{percent(service.target.fraction)} / {service.target.within_s} s"
    values |= {f"policy.{item}": rule for item, rule in terms.policy.items()}
    values |= {f"person.{item}": text for item, text in terms.contacts.items()}
    return {name: str(value) for name, value in values.items()}


def _counting_values(terms: ContractTerms) -> dict[str, object]:
    """The rules of counting and cutting, by the names that ``contract amend --set`` takes."""
    billing = terms.billing
    values: dict[str, object] = {
        "public_body": "yes" if terms.public_body else "no",
        "dedicated_fte": plain(terms.dedicated_fte),
        "lending": "yes" if billing.lends_dedicated else "no",
        "rounding": f"{billing.rounding.unit_s} s {billing.rounding.way} ({billing.rounding.of})",
        "day_count": billing.day_count.value,
        "outside_hours": billing.outside_hours.value,
        "share_tolerance": percent(billing.share_tolerance),
        "wages": billing.wages.value,
    }
    for service in terms.services:
        channel, contact = service.channel.value, billing.of(service.channel)
        values[f"transfers.{channel}"] = contact.transfers.value
        values[f"handovers.{channel}"] = contact.handovers.value
        if service.channel is Channel.CHAT:
            values["chat_silence"] = f"{contact.chat_silence_minutes} min"
    return values


def _kpi_values(kpis: Sequence[KpiClause]) -> dict[str, str]:
    return {
        kpi_name(clause): (
            f"{kpi_target(clause)} (≥ {clause.volume_min}, −{percent(clause.credit_share)}){_beyond(clause)}"
        )
        for clause in kpis
    }


def _beyond(clause: KpiClause) -> str:
    """Bonus schedule and definition of a level, where there are any."""
    bonus = f", +{typed_schedule(clause.kind, clause.bonus)}" if clause.bonus else ""
    return bonus if clause.definition is None else f", {clause.definition.value}{bonus}"


def _price_values(terms: ContractTerms) -> dict[str, str]:
    margin = margin_of(terms)
    return {
        "price": charge_text(terms),
        "charges_won": f"{round_won(margin.charges_won):,}",
        "cost_won": f"{margin.cost_won:,}",
        "margin_of_cost": percent(round_rate(margin.of_cost, 4)),
        "margin_of_price": percent(round_rate(margin.of_price, 4)),
        "rates_on": str(terms.cost_sheet.rates_on),
    }


def cost_changes(before: Sequence[CostLine], after: Sequence[CostLine]) -> tuple[CostChange, ...]:
    """Lines of the cost sheet whose amount moved, in the order of the newer sheet; dropped ones at the end."""
    old, new = {line.key: line for line in before}, {line.key: line for line in after}
    found = []
    for key in [*new, *(key for key in old if key not in new)]:
        left, right = old.get(key), new.get(key)
        amounts = (left.amount_won if left else 0, right.amount_won if right else 0)
        if amounts[0] == amounts[1]:
            continue
        shown = right or left
        assert shown is not None
        causes = _causes(left, right) if left and right else ()
        found.append(CostChange(label=shown.label, before_won=amounts[0], after_won=amounts[1], causes=causes))
    return tuple(found)


def _causes(before: CostLine, after: CostLine) -> tuple[str, ...]:
    pairs: tuple[tuple[str, Decimal, Decimal], ...] = (
        ("basis", before.basis_won, after.basis_won),
        ("rate", before.rate, after.rate),
        ("quantity", before.quantity, after.quantity),
    )
    return tuple(f"{name} {plain(old)} ▶ {plain(new)}" for name, old, new in pairs if old != new)
