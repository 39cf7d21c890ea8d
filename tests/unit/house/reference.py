"""Writes docs/reference/cli.md from the commands themselves: ``make docs``. A test compares it with the file."""

from __future__ import annotations

import re
import sys

import click

from tests.unit.house.command_tree import commands, root_command
from tests.unit.house.sources import ROOT

REFERENCE = ROOT / "docs" / "reference" / "cli.md"
WIDTH = 100

HEAD = """\
# Commands

Made by `make docs` from the commands' own help; do not edit. `pumasi COMMAND --help` shows the same text.
"""


def help_text(path: str, command: click.Command) -> str:
    """The help of one command as the terminal would show it, 100 columns wide."""
    context: click.Context | None = None
    words = path.split()
    node: click.Command = root_command()
    for depth, word in enumerate(words):
        if depth:
            assert isinstance(node, click.Group)
            assert context is not None
            found = node.get_command(context, word)
            assert found is not None
            node = found
        context = click.Context(
            node, parent=context, info_name=word, terminal_width=WIDTH, max_content_width=WIDTH, color=False
        )
    assert node is command
    assert context is not None
    text = click.unstyle(command.get_help(context))
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def anchor(path: str) -> str:
    """The name a heading gets in a page: ``pumasi roster build`` as ``pumasi-roster-build``."""
    return re.sub(r"[^\w-]", "", path.replace(" ", "-"))


def reference() -> str:
    """The whole page: a list of commands, then each one's help."""
    tree = [("pumasi", root_command()), *commands()]
    parts = [HEAD]
    for path, command in tree[1:]:
        indent = "  " * (len(path.split()) - 2)
        parts.append(f"{indent}- [`{path}`](#{anchor(path)}): {command.get_short_help_str(WIDTH)}")
    for path, command in tree:
        parts.append(f"\n## {path}\n\n```text\n{help_text(path, command)}\n```")
    return "\n".join(parts) + "\n"


def main() -> int:
    """Write the page."""
    REFERENCE.parent.mkdir(parents=True, exist_ok=True)
    REFERENCE.write_text(reference(), encoding="utf-8")
    sys.stdout.write(f"{REFERENCE.relative_to(ROOT)}: {len(list(commands()))} commands and groups\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
