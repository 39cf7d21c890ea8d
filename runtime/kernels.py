"""Compiled code of numba: kept per user, in a folder named by everything it depends on.

Numba's own cache looks at the time stamp of one file; a kernel that calls another file's kernel would go stale. So
the folder's name is a hash of *all* kernel sources and of the versions of numba, numpy and Python.
"""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

from core.errors import EnvironmentTrouble, require

ROOT = Path(__file__).resolve().parents[1]
"""Where the packages lie side by side, in a checkout and when installed."""
PATTERNS = ("wfm/**/kernels*.py", "forecasts/**/kernels*.py")


def kernel_sources(root: Path = ROOT) -> list[Path]:
    """Files that hold compiled functions, in the order of their names."""
    return sorted({path for pattern in PATTERNS for path in root.glob(pattern)})


def fingerprint(root: Path = ROOT) -> str:
    """Sixteen hexadecimal digits over names and contents of the kernels and the versions of the compilers."""
    digest = hashlib.sha256()
    for name in ("numba", "numpy", "llvmlite"):
        digest.update(f"{name}={version(name)}\n".encode())
    digest.update(f"{sys.version_info[:3]} {platform.machine()}\n".encode())
    for path in kernel_sources(root):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def cache_home() -> Path:
    """The user's cache folder for this program: under XDG_CACHE_HOME, else ~/.cache."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pumasi"


@cache
def prepare_cache(root: Path = ROOT) -> Path:
    """Point numba to the folder for these kernels; call before the first import of numba. Workers inherit it.

    Called again it changes nothing, even when the home folder or the sources look different by then. Raises
    EnvironmentTrouble where the folder cannot be made, BrokenInvariant where numba is already loaded with another
    folder.
    """
    folder = cache_home() / f"kernels-{fingerprint(root)}"
    already = os.environ.get("NUMBA_CACHE_DIR")
    if already and Path(already).name == folder.name:
        return Path(already)
    require("numba" not in sys.modules, "numba was imported before its cache was set")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        reason = trouble.strerror or str(trouble)
        raise EnvironmentTrouble("runtime.cache.not_writable", path=folder, reason=reason) from trouble
    os.environ["NUMBA_CACHE_DIR"] = str(folder)
    return folder
