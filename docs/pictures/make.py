"""Makes the picture of the README from a demo: the roster page, an invoice and a contract, as they came out.

    python docs/pictures/make.py [DEMO]

Needs chromium and pdftoppm (poppler-utils), which the product itself does not.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SIZE = "1640,1010"
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)

PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin:0; background:#dfe5ea; width:1640px; height:1010px; overflow:hidden; position:relative; }}
div {{ position:absolute; background:#fff; box-shadow:0 6px 22px #0003; overflow:hidden; border-radius:4px; }}
iframe {{ border:0; width:1480px; height:1400px; transform:scale(.72); transform-origin:0 0; }}
img {{ width:100%; display:block; }}
</style>
<div style="left:26px;top:26px;width:1066px;height:958px"><iframe src="{roster}"></iframe></div>
<div style="left:1120px;top:26px;width:494px;height:699px"><img src="{invoice}"></div>
<div style="left:1220px;top:560px;width:394px;height:557px"><img src="{contract}"></div>
"""


def tool(*names: str) -> str:
    """The first of some programs that is installed; ends with a sentence where none is."""
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    sys.exit(f"needs one of: {', '.join(names)}")


def first_page(document: Path, into: Path) -> str:
    """The first page of a PDF as a PNG; its address."""
    target = into / document.stem
    subprocess.run([tool("pdftoppm"), "-png", "-r", "110", "-singlefile", document, target], check=True)
    return target.with_suffix(".png").as_uri()


def main() -> None:
    """Draw the picture from the folder of a demo."""
    demo = Path(sys.argv[1] if len(sys.argv) > 1 else "demo").resolve()
    roster = next((demo / "rosters").glob("*/roster.html"))
    invoice = sorted((demo / "invoices").glob("*/*.pdf"))[2]
    contract = next((demo / "contracts").glob("*.pdf"))
    chromium = tool("chromium", "chromium-browser", "google-chrome")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = folder / "page.html"
        page.write_text(
            PAGE.format(
                roster=roster.as_uri(), invoice=first_page(invoice, folder), contract=first_page(contract, folder)
            ),
            encoding="utf-8",
        )
        target = HERE / "what-comes-out.png"
        subprocess.run(
            [
                chromium,
                *FLAGS,
                "--allow-file-access-from-files",
                f"--user-data-dir={folder / 'profile'}",
                f"--window-size={SIZE}",
                "--virtual-time-budget=4000",
                f"--screenshot={target}",
                page.as_uri(),
            ],
            check=True,
            stderr=subprocess.DEVNULL,
        )
    print(f"wrote {target}")


if __name__ == "__main__":
    main()
