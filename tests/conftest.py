"""What every test may use, and what is said when a run ends.

The last lines of a run name every skipped test and why. With CI=true a skip is a failure unless the reason is
that ``../shared`` (real data, not part of the repository) is absent. After a run of the whole suite two more
things are asked: did every test that docs/status.md names really run, and did some test call every command?
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from hypothesis import HealthCheck, settings

from runtime.kernels import prepare_cache
from tests.unit.house.command_tree import called_commands, commands, record_calls
from tests.unit.house.status import status_rows

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SHARED_IS_ABSENT = "../shared is absent"

# Kernels that are compiled already are not compiled again; no test module has imported numba yet.
prepare_cache()

settings.register_profile("default", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "soak", deadline=None, max_examples=2_000, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.register_profile(
    "mutation", deadline=None, derandomize=True, max_examples=25, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("default")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data beside the repository; the test is skipped, by name, where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(SHARED_IS_ABSENT)
    return SHARED


@pytest.fixture(scope="session")
def write_golden(request: pytest.FixtureRequest) -> bool:
    """True under ``make golden``: expected files are written instead of compared."""
    return bool(request.config.getoption("--write-golden"))


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own PUMASI_* variables never reach a test, but for those that steer the tests."""
    for name in list(os.environ):
        if name.startswith("PUMASI_") and not name.startswith("PUMASI_TEST_"):
            monkeypatch.delenv(name)


def pytest_addoption(parser: pytest.Parser) -> None:
    """One option of ours."""
    parser.addoption("--write-golden", action="store_true", help="write the expected files of golden cases")


class EndOfRun:
    """Collects in the controlling process what ran, what was skipped and which commands were called."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.ran: set[str] = set()
        self.skipped: dict[str, list[str]] = {}
        self.called: set[str] = set()
        self.deselected = False
        self.complaints: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember one phase of one test."""
        if report.skipped and not hasattr(report, "wasxfail"):
            self._skip(report.nodeid, report.longrepr)
        elif report.when == "call":
            self.ran.add(without_parameters(report.nodeid))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A module can skip itself as a whole."""
        if report.skipped:
            self._skip(report.nodeid, report.longrepr)

    def pytest_deselected(self) -> None:
        """Something was left out by -k or -m: this is not a run of the whole suite."""
        self.deselected = True

    def pytest_testnodedown(self, node: object) -> None:
        """A worker of xdist hands over the commands its tests called."""
        self.called |= set(getattr(node, "workeroutput", {}).get("called_commands", ()))

    def _skip(self, nodeid: str, longrepr: object) -> None:
        text = longrepr[2] if isinstance(longrepr, tuple) else str(longrepr)
        nodes = self.skipped.setdefault(str(text).removeprefix("Skipped: "), [])
        if nodeid not in nodes:
            nodes.append(nodeid)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Turn a run that passed into one that failed, where a promise of the house is broken."""
        if os.environ.get("CI") == "true":
            self.complaints += [
                f"CI=true allows no skip but for an absent ../shared: {node} ({reason})"
                for reason, nodes in self.skipped.items()
                if reason != SHARED_IS_ABSENT
                for node in nodes
            ]
        if self._whole_suite() and exitstatus == pytest.ExitCode.OK:
            self.called |= called_commands()
            self.complaints += self._unkept_promises()
        if self.complaints and exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _whole_suite(self) -> bool:
        return (
            self.config.args_source is pytest.Config.ArgsSource.TESTPATHS
            and not self.deselected
            and not self.config.getoption("keyword")
            and not self.config.getoption("markexpr")
            and not self.config.getoption("collectonly")
        )

    def _unkept_promises(self) -> Iterator[str]:
        allowed = {without_parameters(node) for node in self.skipped.get(SHARED_IS_ABSENT, ())}
        for row in status_rows():
            for test in row.tests:
                if test not in self.ran and test not in allowed:
                    yield f"docs/status.md names {test} ({row.feature}), which did not run"
        for path, command in commands():
            if not isinstance(command, click.Group) and path not in self.called:
                yield f"no test called `{path}` to its end"

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name what was skipped, and why, just above pytest's own last line."""
        write = terminalreporter.write_line
        if self.complaints:
            terminalreporter.section("the house complains", red=True)
            for complaint in self.complaints:
                write(complaint)
        terminalreporter.section("skipped")
        for reason, nodes in sorted(self.skipped.items()):
            write(f"{len(nodes)} skipped because {reason}:")
            for node in sorted(nodes):
                write(f"  {node}")
        if not self.skipped:
            write("nothing was skipped")


def without_parameters(nodeid: str) -> str:
    """``tests/a.py::test_b[c]`` as ``tests/a.py::test_b``."""
    return re.sub(r"\[.*\]$", "", nodeid, flags=re.DOTALL)


def pytest_configure(config: pytest.Config) -> None:
    """Record the commands that tests call; in the controlling process also collect the outcome."""
    record_calls()
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(EndOfRun(config), "pumasi-end-of-run")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In a worker of xdist: hand the called commands to the controlling process."""
    output: dict[str, object] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["called_commands"] = sorted(called_commands())
