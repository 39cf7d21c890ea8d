"""The public instances of Curtois & Qu (2014): read into the project's records, and scored from the file alone.

The scorer shares nothing with the engine or its records: it reads the file again and follows the published rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise
from pathlib import Path

from wfm.scheduling.outline.records import OutlineProblem, OutlineWish, Person, Template, Want

Sections = dict[str, list[list[str]]]


def sections(path: Path) -> Sections:
    """Rows of each section, cut at commas."""
    found: Sections = {}
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        text = line.strip()
        if text.startswith("SECTION_"):
            rows = found.setdefault(text.removeprefix("SECTION_"), [])
        elif text and not text.startswith("#"):
            rows.append(text.split(","))
    return found


def read_problem(path: Path) -> OutlineProblem:
    """The instance as the project's own records."""
    rows = sections(path)
    days_off = {row[0]: frozenset(map(int, row[1:])) for row in rows["DAYS_OFF"]}
    wishes = [
        OutlineWish(person=person, day=int(day), template=shift, weight=int(weight), is_on=is_on)
        for name, is_on in (("SHIFT_ON_REQUESTS", True), ("SHIFT_OFF_REQUESTS", False))
        for person, day, shift, weight in rows.get(name, [])
    ]
    return OutlineProblem(
        days=int(rows["HORIZON"][0][0]),
        templates=tuple(
            Template(code=code, minutes=int(minutes), not_before=frozenset(filter(None, others.split("|"))))
            for code, minutes, others in rows["SHIFTS"]
        ),
        persons=tuple(
            Person(
                code=row[0],
                template_most={pair.split("=")[0]: int(pair.split("=")[1]) for pair in row[1].split("|")},
                minutes_most=int(row[2]),
                minutes_least=int(row[3]),
                run_most=int(row[4]),
                run_least=int(row[5]),
                off_least=int(row[6]),
                weekends_most=int(row[7]),
                days_off=days_off.get(row[0], frozenset()),
            )
            for row in rows["STAFF"]
        ),
        wishes=tuple(wishes),
        wants=tuple(
            Want(day=int(day), template=shift, persons=int(wanted), under=int(under), over=int(over))
            for day, shift, wanted, under, over in rows["COVER"]
        ),
    )


def score(path: Path, lines: Mapping[str, Sequence[str | None]]) -> tuple[int, list[str]]:
    """Penalty of a solution and every broken hard rule, both from the file alone."""
    rows = sections(path)
    days = int(rows["HORIZON"][0][0])
    minutes = {row[0]: int(row[1]) for row in rows["SHIFTS"]}
    followers = {row[0]: set(filter(None, row[2].split("|"))) for row in rows["SHIFTS"]}
    broken = [f"{code}: not {days} days" for code in lines if len(lines[code]) != days]
    broken += [f"{row[0]}: no line" for row in rows["STAFF"] if row[0] not in lines]
    if broken or len(lines) != len(rows["STAFF"]):
        return 0, broken or ["a line of nobody"]
    for row in rows["STAFF"]:
        broken += [f"{row[0]}: {what}" for what in _broken_by(row, list(lines[row[0]]), minutes, followers)]
    for row in rows["DAYS_OFF"]:
        broken += [f"{row[0]}: works on day off {day}" for day in row[1:] if lines[row[0]][int(day)] is not None]
    penalty = sum(int(row[3]) for row in rows.get("SHIFT_ON_REQUESTS", []) if lines[row[0]][int(row[1])] != row[2])
    penalty += sum(int(row[3]) for row in rows.get("SHIFT_OFF_REQUESTS", []) if lines[row[0]][int(row[1])] == row[2])
    at_work = Counter((day, shift) for line in lines.values() for day, shift in enumerate(line) if shift is not None)
    for day, shift, wanted, under, over in rows["COVER"]:
        spare = at_work[int(day), shift] - int(wanted)
        penalty += int(under) * max(0, -spare) + int(over) * max(0, spare)
    return penalty, broken


def _broken_by(
    row: list[str], line: list[str | None], minutes: Mapping[str, int], followers: Mapping[str, set[str]]
) -> list[str]:
    found = []
    most, least, run_most, run_least, off_least, weekends_most = map(int, row[2:8])
    total = sum(minutes[shift] for shift in line if shift is not None)
    if not least <= total <= most:
        found.append(f"{total} minutes")
    counts = Counter(shift for shift in line if shift is not None)
    for pair in row[1].split("|"):
        shift, limit = pair.split("=")
        if counts[shift] > int(limit):
            found.append(f"{shift} {counts[shift]} times")
    for day, (one, other) in enumerate(pairwise(line)):
        if one is not None and other in followers[one]:
            found.append(f"{other} after {one} on day {day + 1}")
    begin = 0
    for works, group in groupby(line, key=lambda shift: shift is not None):
        length = len(list(group))
        is_inside = begin > 0 and begin + length < len(line)
        if works and (length > run_most or (is_inside and length < run_least)):
            found.append(f"{length} days in a row from day {begin}")
        if not works and is_inside and length < off_least:
            found.append(f"{length} days off from day {begin}")
        begin += length
    weekends = sum(any(shift is not None for shift in line[day : day + 2]) for day in range(5, len(line), 7))
    if weekends > weekends_most:
        found.append(f"{weekends} weekends")
    return found
