"""Starting a command in a process of its own, and killing it without warning."""

import signal
import subprocess
import sys
from pathlib import Path

CLI = (sys.executable, "-m", "ui.cli", "--language", "en")


def exporting(library: Path, target: Path) -> "subprocess.Popen[bytes]":
    """Start to export the synthesis."""
    words = ("export", "--library", library, "--document", "synthesis", "--to", target)
    return subprocess.Popen((*CLI, *words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def generating(library: Path, listener: str, session: str = "5") -> "subprocess.Popen[bytes]":
    """Start to make notes without end."""
    words = ("capture", "--library", library, "--session", session, "--listener", listener, "--generate")
    return subprocess.Popen((*CLI, *words), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def kill_after(process: "subprocess.Popen[bytes]", seconds: float) -> None:
    """Give a process some time, then kill it as a power cut would, if it still runs."""
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()


def acknowledged_until_killed(process: "subprocess.Popen[bytes]", lines: int) -> list[str]:
    """Read so many acknowledgements, kill the process, and return all ids it had acknowledged."""
    assert process.stdout is not None
    with process.stdout as said:
        told = [said.readline() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        rest = said.read().split(b"\n")[:-1]  # what follows the last line end was not said whole
    process.wait()
    return [line.split()[1].decode() for line in (*told, *rest)]
