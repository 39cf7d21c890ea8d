"""How the floor's kernels are compiled: small ones into their callers, and without counting references.

They make no arrays, so nothing has to be counted; with counting, a contact would cost three times as much.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

_PLAIN: dict[str, Any] = {"cache": True, "nogil": True, "error_model": "numpy", "_nrt": False}

Kernel = TypeVar("Kernel", bound=Callable[..., object])


def inlined(function: Kernel) -> Kernel:
    """Compile a function into whoever calls it; the type checker goes on seeing the plain function."""
    return cast(Kernel, njit(**_PLAIN, forceinline=True)(function))


def kernel(function: Kernel) -> Kernel:
    """Compile a function that Python calls, and that makes no array."""
    return cast(Kernel, njit(**_PLAIN)(function))
