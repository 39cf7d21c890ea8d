"""Whole files or none, whatever fails."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import EnvironmentTrouble, NotFound
from runtime import files


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    """The second content takes the place of the first; no temporary file stays."""
    path = tmp_path / "청구서.pdf"
    files.write_file(path, b"one")
    files.write_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert os.listdir(tmp_path) == ["청구서.pdf"]


def test_a_private_file_is_for_its_owner(tmp_path: Path) -> None:
    """Backups and wages are not for the group."""
    files.write_file(tmp_path / "backup", b"x", private=True)
    assert stat.S_IMODE((tmp_path / "backup").stat().st_mode) == 0o600


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
def test_the_nth_failure_of_the_system_never_leaves_half_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """Fail the 1st, 2nd, 3rd … call until everything passes: old or new, never between, and no strays."""
    paths = [tmp_path / name for name in ("a", "b", "c")]
    real: Callable[..., object] = getattr(os, call)
    for nth in range(1, 30):
        for path in paths:
            path.write_bytes(b"old")
        with monkeypatch.context() as patched:
            patched.setattr(os, call, failing_at(nth, real))
            told = trouble_of(dict.fromkeys(paths, b"new content"))
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b", "c"]
        assert {path.read_bytes() for path in paths} <= {b"old", b"new content"}
        if told is None:
            assert nth > 3
            return
        assert "disk is full" in told
    pytest.fail("the failures never ended")


def failing_at(nth: int, real: Callable[..., object]) -> Callable[..., object]:
    """A call of the system that fails once, the ``nth`` time."""
    calls = iter(range(1, 1000))

    def call(*arguments: object, **named: object) -> object:
        if next(calls) == nth:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*arguments, **named)

    return call


def trouble_of(contents: dict[Path, bytes]) -> str | None:
    """What the user is told, or None when all went well."""
    try:
        files.write_files(contents)
    except EnvironmentTrouble as trouble:
        return str(trouble)
    return None


def test_a_full_disk_while_writing_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All contents are on the disk before the first file changes its name."""
    (tmp_path / "a").write_bytes(b"old")
    real = os.write

    def full(descriptor: int, content: bytes) -> int:
        if bytes(content) == b"second":
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(descriptor, content)

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(EnvironmentTrouble):
        files.write_files({tmp_path / "a": b"first", tmp_path / "b": b"second"})
    assert os.listdir(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_short_write_is_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system may take a part of the bytes; the rest follows."""
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, content: real(descriptor, content[:3]))
    files.write_file(tmp_path / "a", b"0123456789")
    assert (tmp_path / "a").read_bytes() == b"0123456789"


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "No permission"), (errno.EROFS, "No permission"), (errno.EIO, "could not be written")],
)
def test_errors_of_the_system_are_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    """The path and what to do, no traceback."""

    def refuse(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(EnvironmentTrouble, match=words):
        files.write_file(tmp_path / "a", b"x")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """Nothing is created in passing."""
    with pytest.raises(NotFound, match="does not exist"):
        files.write_file(tmp_path / "no" / "a", b"x")


def test_sweep_takes_what_dead_processes_left_and_nothing_else(tmp_path: Path) -> None:
    """A killed writer's temporary file goes; a living one's, another machine's and the user's own stay."""
    script = (
        "import os, signal, runtime.files as f, pathlib\n"
        "os.fsync = lambda d: os.kill(os.getpid(), signal.SIGKILL)\n"
        f"f.write_file(pathlib.Path({str(tmp_path)!r}) / 'invoice.pdf', b'half')\n"
    )
    killed = subprocess.run([sys.executable, "-c", script], cwd=Path(files.__file__).parents[1], check=False)
    assert killed.returncode == -9
    strays = list(tmp_path.iterdir())
    assert len(strays) == 1
    living = tmp_path / strays[0].name.replace(strays[0].name.split("-")[2], str(os.getpid()))
    elsewhere = tmp_path / ".pumasi-00000000-1-1.tmp"
    users = tmp_path / "notes.tmp"
    for path in (living, elsewhere, users):
        path.write_bytes(b"x")
    assert files.sweep(tmp_path) == 1
    assert sorted(tmp_path.iterdir()) == sorted([living, elsewhere, users])
    assert files.sweep(tmp_path) == 0


def test_a_folder_that_takes_no_file_is_refused_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file in the way, or a parent without permission; a folder that can still be made is fine, and not made yet."""
    files.require_writable(tmp_path / "a" / "b")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").touch()
    with pytest.raises(EnvironmentTrouble, match="No permission"):
        files.require_writable(tmp_path / "file" / "b")
    monkeypatch.setattr(os, "access", lambda path, mode: path != tmp_path)
    with pytest.raises(EnvironmentTrouble, match="No permission"):
        files.require_writable(tmp_path / "a" / "b")
