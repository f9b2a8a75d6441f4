"""First start on a bare machine: system libraries and .venv once, then the command; standard library only."""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from workshop import system_libraries
from workshop.system_libraries import SetupFailed

ROOT = Path(__file__).resolve().parent.parent
FAILED = 1
INTERRUPTED = 130

CHECKS = (
    ("lint", ("ruff", "check", ".")),
    ("format", ("ruff", "format", "--check", ".")),
    ("types", ("mypy",)),
    ("import contracts", ("lint-imports",)),
)

NO_NETWORK = ("NewConnectionError", "NameResolutionError", "ConnectTimeout", "unreachable", "ProxyError")


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Prepare what the command needs, run it and return its exit code; say what stands in the way."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr] # a console may know no accents
    try:
        if arguments[:1] == ["test"]:
            return run_checks(prepare(root, "test"), root, arguments[1:])
        return _become([str(prepare(root)), "-m", "ui.cli", *arguments])
    except SetupFailed as failure:
        print(failure, file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("\nStopped. Nothing is half-made: the same command starts again.", file=sys.stderr)
        return INTERRUPTED


def prepare(root: Path, extra: str = "") -> Path:
    """Return the Python of an environment that holds what is needed, made now when there is none."""
    venv = root / ".venv"
    python = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = fingerprint(root)
    if _is_ready(venv, python, wanted, extra):
        return python
    system_libraries.provide()
    _must_be_writable(root)
    with _alone(root):
        if not _is_ready(venv, python, wanted, extra):
            _build(root, python, wanted, extra)
    return python


def fingerprint(root: Path) -> str:
    """Return a text that changes whenever the environment has to be made again."""
    made_of = hashlib.sha256()
    for name in ("pyproject.toml", "constraints.txt"):
        made_of.update((root / name).read_bytes())
    place = (str(root), sys.base_prefix, platform.machine(), *sys.version_info[:2])
    made_of.update(repr(place).encode())
    return made_of.hexdigest()


def run_checks(python: Path, root: Path, arguments: Sequence[str]) -> int:
    """Run lint, types and import contracts, then pytest, whose own last line comes last."""
    failed = [name for name, command in CHECKS if not _passes(name, command, python.parent, root)]
    if failed:
        print(f"failed: {', '.join(failed)}. The tests run all the same.", flush=True)
    print("tests: pytest", *arguments, flush=True)
    code = subprocess.call([str(python), "-m", "pytest", *arguments], cwd=root)
    return code or (FAILED if failed else 0)


def why_pip_failed(log: str) -> str:
    """Turn what pip wrote into one sentence with a way out."""
    if "No space left on device" in log:
        return "The disk is full: Résonance's libraries need about 400 MB. Make room, then start again."
    if "CERTIFICATE_VERIFY_FAILED" in log:
        return (
            "The libraries could not be fetched: this network answers with a certificate that this machine "
            "does not know. Use another network, or name the certificate in PIP_CERT, then start again."
        )
    if any(sign in log for sign in NO_NETWORK):
        return (
            "The libraries could not be fetched. The first start needs the internet, once: "
            "connect this machine, then start again."
        )
    errors = [line.strip() for line in log.splitlines() if line.strip().startswith("ERROR:")]
    return f"The libraries could not be installed. {errors[-1] if errors else 'pip did not say why.'}"


def _is_ready(venv: Path, python: Path, wanted: str, extra: str) -> bool:
    try:
        made, _, extras = (venv / "stamp").read_text(encoding="utf-8").partition(" ")
    except OSError:
        return False
    return made == wanted and extra in ("", extras) and python.exists()


def _build(root: Path, python: Path, wanted: str, extra: str) -> None:
    """Make the environment; the stamp is written last, so what was interrupted is made again."""
    venv, begun = root / ".venv", time.monotonic()
    same = _is_ready(venv, python, wanted, "")
    (venv / "stamp").unlink(missing_ok=True)
    if not same:
        print("Preparing .venv, once: fetching the libraries (about 150 MB) ...", flush=True)
        _make_venv(venv)
    else:
        print(f"Adding to .venv, once, what {extra} needs ...", flush=True)
    _install(root, python, extra)
    (venv / "stamp").write_text(f"{wanted} {extra}", encoding="utf-8")
    print(f"Ready in {time.monotonic() - begun:.0f} s.", flush=True)


def _make_venv(venv: Path) -> None:
    # The base interpreter: we may be running inside the very folder that is being cleared.
    base = getattr(sys, "_base_executable", None) or sys.executable
    done = subprocess.run(
        [base, "-m", "venv", "--clear", str(venv)],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        lines = (done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()
        raise SetupFailed(f"The folder .venv could not be made: {lines[-1]}")


def _install(root: Path, python: Path, extra: str) -> None:
    """Install from inside the root: its path may hold spaces, accents or brackets."""
    what = f".[{extra}]" if extra else "."
    command = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input"]
    unwanted = ("PIP_TARGET", "PIP_PREFIX", "PIP_USER", "PYTHONHOME", "PYTHONPATH")
    environ = {name: value for name, value in os.environ.items() if name not in unwanted}
    log = python.parent.parent / "setup.log"
    with log.open("wb") as out:
        code = subprocess.call(
            [*command, "-c", "constraints.txt", "-e", what],
            cwd=root, env=environ, stdout=out, stderr=subprocess.STDOUT,
        )  # fmt: skip
    if code:
        raise SetupFailed(f"{why_pip_failed(log.read_text('utf-8', 'replace'))}\n(pip's words: {log})")


def _must_be_writable(root: Path) -> None:
    if not os.access(root, os.W_OK):
        raise SetupFailed(
            f"The folder {root} cannot be written, and Résonance keeps its libraries in it. "
            "Copy it to a folder of yours, then start it from there."
        )


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Wait for another first start in the same folder; the lock leaves no file and dies with its process."""
    if os.name == "nt":
        yield
        return
    import fcntl  # noqa: PLC0415 - Windows has none

    folder = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _passes(name: str, command: Sequence[str], programs: Path, root: Path) -> bool:
    """Run one check and say in a line how it went; show what it wrote only when it failed."""
    print(f"{name}: {' '.join(command)} ", end="", flush=True)
    begun = time.monotonic()
    program = shutil.which(command[0], path=str(programs)) or command[0]
    done = subprocess.run(
        [program, *command[1:]], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    print(f"- {'FAILED' if done.returncode else 'ok'} ({time.monotonic() - begun:.1f} s)", flush=True)
    if done.returncode:
        print(done.stdout.decode("utf-8", "replace"), flush=True)
    return done.returncode == 0


def _become(command: Sequence[str]) -> int:
    """Let the command take our place, so that its signals and exit code are its own."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], list(command))
    return subprocess.call(command)
