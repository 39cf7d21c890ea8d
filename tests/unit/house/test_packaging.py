"""The wheel holds everything, and works in an empty environment far from the checkout."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from tests.unit.house.sources import ROOT, packages

NOT_SHIPPED = {"tests", "benchmarks", "docs", "demo", "build", "dist", "out", "htmlcov"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("pumasi-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel; the dependencies, not the checkout, lie on its path."""
    home = tmp_path_factory.mktemp("installed") / "env"
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    install = [
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
        str(wheel),
    ]
    done = subprocess.run([sys.executable, *install], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    site = next((home / "lib").glob("python*/site-packages"))
    (site / "zz_dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    return home


def run(home: Path, *command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a program of the environment with nothing of ours in the variables."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PUMASI", "VIRTUAL"))}
    program = str(home / "bin" / command[0])
    return subprocess.run([program, *command[1:]], cwd=cwd, env=env, capture_output=True, text=True, timeout=120)


def test_every_top_level_folder_of_code_is_shipped_or_named_as_not_shipped() -> None:
    """A new package cannot be forgotten in pyproject.toml."""
    folders = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert folders - NOT_SHIPPED == set(packages())


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    """Code, templates, migrations, rates: what lies in a package's folder is in the wheel, nothing else."""
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    there = {
        str(path.relative_to(ROOT))
        for package in packages()
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert held == there


def test_the_installed_command_comes_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    """Far from the checkout the packages are the wheel's own."""
    names = ", ".join(packages())
    code = f"import {names}\nfor module in ({names}):\n    print(module.__file__)"
    done = run(installed, "python", "-c", code, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert all(line.startswith(str(installed)) for line in done.stdout.split())


def test_help_and_doctor_run_from_another_folder(installed: Path, tmp_path: Path) -> None:
    """The installed command knows its version, shows its help and finds its machine healthy."""
    shown = run(installed, "pumasi", "--help", cwd=tmp_path)
    assert shown.returncode == 0, shown.stderr
    assert "Usage: pumasi" in shown.stdout
    doctor = run(installed, "pumasi", "doctor", cwd=tmp_path)
    assert doctor.returncode == 0, doctor.stdout + doctor.stderr
    assert "Traceback" not in doctor.stderr


def test_the_lock_holds_every_dependency_and_the_build_backend() -> None:
    """Nothing that pyproject.toml asks for is missing from the lock, and every package is hashed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["dev"],
        *project["build-system"]["requires"],
    ]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", "\n" + "\n".join(x for x in lock.splitlines() if not x.startswith("#")))
    locked = {re.match(r"[a-z0-9._-]+", block.lstrip())[0]: block for block in blocks if "==" in block}  # type: ignore[index]
    names = {re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", text)[0]).lower() for text in asked}  # type: ignore[index]
    assert names - set(locked) == set()
    assert [name for name, block in locked.items() if "--hash=sha256:" not in block] == []
