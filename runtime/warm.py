"""``python -m runtime.warm``: compile every kernel once, so that no user waits for it.

There is no list to forget: each module that ``runtime.kernels`` finds (``kernels*.py`` in wfm and forecasts) has a
function ``warm_up()`` that calls its kernels with small arguments of the real types. Further ones can be named on
the command line as ``module:function``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from core.errors import require
from core.messages import say
from runtime.interrupts import heard_interrupts
from runtime.kernels import ROOT, kernel_sources, prepare_cache
from runtime.progress import Progress


def warm_ups(root: Path = ROOT) -> list[str]:
    """Dotted names of the warm-up functions of all kernels."""
    modules = (path.relative_to(root).with_suffix("").as_posix().replace("/", ".") for path in kernel_sources(root))
    return [f"{module}:warm_up" for module in modules]


def warm(names: Sequence[str], *, quiet: bool = False) -> None:
    """Call each ``module:function``. Raises BrokenInvariant for a name that is not a function.

    Ctrl-C raises KeyboardInterrupt.
    """
    with Progress(say("runtime.warm.label"), total=len(names), quiet=quiet) as progress, heard_interrupts() as check:
        for name in names:
            module, _, function = name.partition(":")
            warm_up = getattr(import_module(module), function, None)
            require(callable(warm_up), f"{name} is not a function: every kernels module needs warm_up()")
            if callable(warm_up):
                try:
                    warm_up()
                except RuntimeError:
                    # the compiler swallows a Ctrl-C inside its callbacks and then misses what it was about to make
                    check()
                    raise
                check()
            progress.advance(note=module)


if __name__ == "__main__":
    prepare_cache()
    warm([*warm_ups(), *sys.argv[1:]])
