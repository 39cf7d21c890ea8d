"""Draws HTML files with WeasyPrint and tells what it took: run by an interpreter of its own, without our packages.

Usage: PYTHON weasyprint_peer.py FOLDER: draws each ``*.html`` there as PDF/A-3 beside it and prints one line of JSON.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def peak_mib() -> float:
    """Highest resident memory of this process (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def main() -> int:
    """One warm-up, then every file once, on one core."""
    import weasyprint  # type: ignore[import-not-found,unused-ignore]
    from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-not-found,unused-ignore]

    pages = sorted(Path(sys.argv[1]).glob("*.html"))
    fonts = FontConfiguration()

    def draw(page: Path) -> None:
        document = weasyprint.HTML(filename=str(page))
        document.write_pdf(page.with_suffix(".pdf"), font_config=fonts, pdf_variant="pdf/a-3b")

    draw(pages[0])
    begun_s, cpu_s = time.perf_counter(), time.process_time()
    for page in pages:
        draw(page)
    print(
        json.dumps(
            {
                "version": weasyprint.__version__,
                "wall_s": (time.perf_counter() - begun_s) / len(pages),
                "cpu_s": (time.process_time() - cpu_s) / len(pages),
                "memory_mib": peak_mib(),
            }
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
