"""How kernels are compiled: one decorator, so that every kernel is cached on disk and runs without the interpreter.

Numba's cache compares only the file of the kernel itself: a changed callee in another module would give old answers.
``runtime.kernels`` therefore names the cache folder by a hash of every kernel source, before numba is imported.

Kernels allocate nothing and are compiled without numba's memory runtime: counting references cost more than half of the
search's time. A kernel that would allocate (``array[:] = other_array`` does) is refused when it is compiled.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from numba import njit

Kernel = TypeVar("Kernel", bound=Callable[..., object])


def kernel(function: Kernel) -> Kernel:
    """Compile a function at its first call; the type checker goes on seeing the plain function."""
    compiler = cast(Callable[..., Callable[[Kernel], Kernel]], njit)
    return compiler(cache=True, nogil=True, _nrt=False)(function)
