"""Every command says what it does, shows an example, stands in the reference, and is typed by some test."""

from __future__ import annotations

import re
import shlex

import click
import pytest

from tests.unit.house.command_tree import commands, root_command
from tests.unit.house.reference import REFERENCE, help_text, reference

EXAMPLES = re.compile(r"^ *Examples?:\n((?: {4,}\S.*\n)+)", re.MULTILINE)
TREE = list(commands())
RUNNABLE = [(path, command) for path, command in TREE if not isinstance(command, click.Group)]


def examples(path: str, command: click.Command) -> list[str]:
    """The example lines in a command's help, as typed after the prompt."""
    found = EXAMPLES.search(help_text(path, command) + "\n")
    lines = found.group(1).splitlines() if found else []
    return [line.strip().removeprefix("$ ") for line in lines if line.strip()]


def typed_words(line: str) -> list[str]:
    """The words of the pumasi call in an example line, which may have a pipe before it."""
    words = shlex.split(line.partition("#")[0], posix=True)
    return words[words.index("pumasi") :] if "pumasi" in words else []


@pytest.mark.parametrize(("path", "command"), TREE, ids=[path for path, _ in TREE])
def test_every_command_and_every_option_has_help(path: str, command: click.Command) -> None:
    """A command without help, or an option without a sentence, is not finished."""
    assert (command.help or "").strip(), f"{path} has no help"
    silent = [
        option.name
        for option in command.params
        if isinstance(option, click.Option) and not option.hidden and not (option.help or "").strip()
    ]
    assert silent == [], f"{path}: options without help"
    numbers = (click.IntRange, click.FloatRange, click.types.IntParamType, click.types.FloatParamType)
    nameless = [
        option.name
        for option in command.params
        if isinstance(option, click.Option) and isinstance(option.type, numbers) and option.metavar is None
        if not option.is_flag and not option.count
    ]
    assert nameless == [], f"{path}: numbers without a name (metavar) of what they count"


@pytest.mark.parametrize(("path", "command"), RUNNABLE, ids=[path for path, _ in RUNNABLE])
def test_every_command_shows_an_example_that_parses(path: str, command: click.Command) -> None:
    """Each help ends with examples of that very command, and click accepts what they say."""
    calls = [words for line in examples(path, command) if (words := typed_words(line))]
    assert calls, f"{path} --help has no 'Examples:' with a line that calls pumasi"
    own = [words for words in calls if _names(words, path)]
    assert own, f"{path} --help has no example that calls {path}"
    for words in own:
        rest = _without_global_options(words)[len(path.split()) :]
        cut = next((index for index, word in enumerate(rest) if word in {"|", ">", ">>", "&&", "<"}), len(rest))
        parser = command.make_parser(click.Context(command, info_name=path))
        _, _, order = parser.parse_args(args=rest[:cut])
        assert order is not None


def _without_global_options(words: list[str]) -> list[str]:
    """``pumasi --workspace DIR roster`` as ``pumasi roster``."""
    takes_value = {
        name
        for option in root_command().params
        if isinstance(option, click.Option) and not option.is_flag
        for name in option.opts
    }
    rest = list(words)
    while len(rest) > 1 and rest[1].startswith("-"):
        width = 2 if rest[1] in takes_value else 1
        del rest[1 : 1 + width]
    return rest


def _names(words: list[str], path: str) -> bool:
    return _without_global_options(words)[: len(path.split())] == path.split()


def test_the_reference_is_what_the_commands_say() -> None:
    """docs/reference/cli.md is the generated one: `make docs` writes it."""
    assert REFERENCE.is_file(), "run: make docs"
    assert REFERENCE.read_text(encoding="utf-8") == reference(), "run: make docs"


def test_every_command_stands_in_the_reference() -> None:
    """Each command has its own heading."""
    headings = set(re.findall(r"^## (.+)$", REFERENCE.read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert {path for path, _ in TREE} <= headings


def test_calls_of_commands_are_remembered() -> None:
    """The memory of the run (tests/conftest.py) sees a command that ends well and not one that fails."""
    from click.testing import CliRunner

    from tests.unit.house.command_tree import called_commands

    @click.group("tool")
    def tool() -> None:
        """A group."""

    @tool.command()
    def good() -> None:
        """Ends well."""

    @tool.command()
    def bad() -> None:
        """Fails."""
        raise click.ClickException("no")

    runner = CliRunner()
    assert runner.invoke(tool, ["good"]).exit_code == 0
    assert runner.invoke(tool, ["bad"]).exit_code == 1
    assert "pumasi good" in called_commands()
    assert "pumasi bad" not in called_commands()
