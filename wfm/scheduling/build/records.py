"""Which roster is asked for, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.ids import RosterId
from core.problems import Problem
from wfm.scheduling.divide.balance import ShareBalance
from wfm.scheduling.divide.blocks import BlockOutcome
from wfm.scheduling.roster import Roster


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which roster to build: its identity, first Monday, weeks and seed."""

    roster: RosterId
    version: int
    monday: date
    weeks: int = 1
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekBlocks:
    """How the tenant blocks of a week came about: outcome a day, changes of tenant routed, by flow, at the end."""

    monday: date
    outcomes: tuple[BlockOutcome, ...]
    changes_routed: int
    changes_flow: int
    changes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterResult:
    """A checked roster and what is to be told about it. ``is_interrupted``: the user ended the search early."""

    roster: Roster
    problems: tuple[Problem, ...]
    balance: tuple[ShareBalance, ...]
    blocks: tuple[WeekBlocks, ...]
    is_interrupted: bool
