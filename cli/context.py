"""What a command needs from outside: the workspace, its settings and database, the calendar, the clock."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import PumasiError
from core.periods import SEOUL

if TYPE_CHECKING:
    from core.calendar import HolidayCalendar
    from core.rates import RateTable
    from store.database import Database
    from store.settings import Settings
    from store.workspace import Workspace

CLOCK_VARIABLE = "PUMASI_CLOCK"
"""An ISO time with zone that replaces the host's clock: for rehearsals and tests."""

CALENDAR_FIRST_YEAR = 2010
CALENDAR_YEARS_AHEAD = 3


class Session:
    """One call of the command line. Everything is loaded when it is first asked for."""

    def __init__(self, *, folder: Path | None) -> None:
        """``folder``: the workspace named by the user, or None to look upwards from here."""
        self.folder = folder

    def __reduce__(self) -> tuple[Callable[[Path, datetime], Session], tuple[Path, datetime]]:
        """In a worker it is the same call: the same workspace at the same moment."""
        return _session_of, (self.workspace.root, self.now)

    @cached_property
    def workspace(self) -> Workspace:
        """The workspace named by the user, or the nearest one upwards."""
        from store.workspace import find_workspace

        return find_workspace(self.folder or Path.cwd())

    @cached_property
    def settings(self) -> Settings:
        """The settings of the workspace."""
        from store.settings import load_settings

        return load_settings(self.workspace.settings_path)

    @cached_property
    def database(self) -> Database:
        """The database of the workspace."""
        from store.database import open_database

        return open_database(self.workspace.database_url)

    @cached_property
    def rates(self) -> RateTable:
        """All dated rates; a workspace made before one was known takes it from those that come with the program."""
        from core.rates import RateTable
        from store.rates import rate_table, reference_rates

        with self.database.reading() as connection:
            kept = rate_table(connection)
        known = set(kept.names)
        return RateTable((*kept.rows(), *(rate for rate in reference_rates() if rate.name not in known)))

    @cached_property
    def calendar(self) -> HolidayCalendar:
        """Korean holidays with the company's own overrides, until three years ahead."""
        from core.calendar import korean_calendar

        return korean_calendar(
            CALENDAR_FIRST_YEAR, self.today.year + CALENDAR_YEARS_AHEAD, self.settings.holiday_overrides
        )

    @cached_property
    def now(self) -> datetime:
        """The moment of this call, Asia/Seoul. Read once, so that one call knows one time."""
        return self.read_clock()

    def read_clock(self) -> datetime:
        """The clock at this very moment: for the end of a run that began at ``now``."""
        text = os.environ.get(CLOCK_VARIABLE)
        if not text:
            return datetime.now(SEOUL).replace(microsecond=0)
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None:
            raise PumasiError("cli.bad_clock", variable=CLOCK_VARIABLE, text=text)
        return moment.astimezone(SEOUL)

    @property
    def today(self) -> date:
        """The day of this call in Seoul."""
        return self.now.date()

    def show(
        self, rows: Sequence[Mapping[str, object]], columns: Mapping[str, str], *, as_json: bool, empty: str
    ) -> None:
        """Print rows: see cli.output.show_rows."""
        from cli.output import show_rows

        show_rows(rows, columns, as_json=as_json, empty=empty)

    def close(self) -> None:
        """Let go of the database, if it was opened."""
        if "database" in self.__dict__:
            self.database.close()


@cache
def _session_of(root: Path, now: datetime) -> Session:
    """The session of a worker, loaded once for all that is asked of it."""
    session = Session(folder=root)
    session.__dict__["now"] = now
    return session
