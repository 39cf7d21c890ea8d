"""The memory that this process held at its peak."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

RESET = Path("/proc/self/clear_refs")
STATUS = Path("/proc/self/status")
RESET_PEAK = "5"


def reset_peak() -> None:
    """Begin to count peak memory anew, where the system can."""
    if RESET.exists():
        RESET.write_text(RESET_PEAK)


def peak_mib() -> float:
    """Highest resident memory since the last reset, in MiB."""
    if STATUS.exists():
        line = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale
