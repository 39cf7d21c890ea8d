"""How kernels are compiled: one decorator, so that every kernel is cached on disk and runs without the interpreter.

Numba's cache compares only the file of the kernel itself: a changed callee in another module would give old answers.
``runtime.kernels`` therefore names the cache folder by a hash of every kernel source, before numba is imported.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from numba import njit

Kernel = TypeVar("Kernel", bound=Callable[..., object])


def kernel(function: Kernel) -> Kernel:
    """Compile a function at its first call; the type checker goes on seeing the plain function."""
    return cast(Kernel, njit(cache=True, nogil=True)(function))
