"""The libraries of the operating system a window needs: which are missing, and how they are installed."""

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

# Found one by one on bare Debian 12, Debian 13 and Ubuntu 24.04; apt picks the t64 variants itself.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libbrotlidec.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}

# What the same libraries are called elsewhere, all at once: these families are told, not tried.
OTHER_FAMILIES = {
    "fedora": "sudo dnf install glib2 libbrotli krb5-libs libglvnd-glx libglvnd-egl libxkbcommon dbus-libs"
    " fontconfig xcb-util-cursor libxkbcommon-x11 xcb-util-wm xcb-util-keysyms libxcb",
    "arch": "sudo pacman -S glib2 brotli krb5 libglvnd libxkbcommon dbus fontconfig xcb-util-cursor"
    " libxkbcommon-x11 xcb-util-wm xcb-util-keysyms libxcb",
    "suse": "sudo zypper install libglib-2_0-0 libbrotlidec1 krb5 libglvnd libxkbcommon0 libdbus-1-3"
    " fontconfig libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0",
}

QUIET = "noninteractive"


class SetupFailed(Exception):
    """What stands in the way of starting on this machine, in a sentence for the person who starts it."""


def provide(environ: Mapping[str, str] = os.environ) -> None:
    """Install what is missing on a Debian-like system; elsewhere say plainly what to install."""
    missing = missing_packages()
    if not missing:
        return
    family = family_of(_os_release())
    if family != "debian" or shutil.which("apt-get") is None:
        raise SetupFailed(_told(missing, family))
    command = apt_command(missing, root=os.geteuid() == 0)
    print(f"Résonance needs these system packages:\n  {shlex.join(command)}", flush=True)
    if environ.get("WORKSHOP_NO_APT"):
        raise SetupFailed("Nothing was installed, as WORKSHOP_NO_APT asks. Run that line, then start again.")
    if shutil.which(command[0]) is None:
        raise SetupFailed("There is no sudo here: run that line as root, then start again.")
    _install(command)
    if left := missing_packages():
        raise SetupFailed(f"Still missing after the installation: {' '.join(left)}. Install them by hand.")


def missing_packages(load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Return the Debian packages of the libraries that cannot be loaded, and of venv when it is absent."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [package for name, package in LIBRARIES.items() if not _loads(name, load)]
    try:
        import ensurepip  # noqa: F401, PLC0415 - Debian takes it out of Python: trying is the only test
    except ImportError:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    return missing


def family_of(os_release: str) -> str:
    """Return debian, fedora, arch or suse from the text of /etc/os-release, or nothing for the rest."""
    named = " ".join(
        line.partition("=")[2].strip('"').lower()
        for line in os_release.splitlines()
        if line.startswith(("ID=", "ID_LIKE="))
    )
    if "ubuntu" in named.split():
        return "debian"
    return next((family for family in ("debian", *OTHER_FAMILIES) if family in named), "")


def apt_command(packages: list[str], *, root: bool) -> list[str]:
    """Return the line that installs packages, through sudo unless we are root already."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    return install if root else ["sudo", "env", f"DEBIAN_FRONTEND={QUIET}", *install]


def _told(missing: list[str], family: str) -> str:
    listed = " ".join(missing)
    if family in OTHER_FAMILIES:
        line = OTHER_FAMILIES[family]
        return f"Résonance needs system libraries that are missing here. Run:\n  {line}\nthen start again."
    return (
        "Résonance needs system libraries that are missing here. Install your system's equivalent of these "
        f"Debian packages, then start again:\n  {listed}"
    )


def _install(command: list[str]) -> None:
    environ = {**os.environ, "DEBIAN_FRONTEND": QUIET}
    update = [*command[: command.index("apt-get") + 1], "update", "-q"]
    # sudo asks for the password on the terminal itself; stale package lists may still do
    subprocess.run(update, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    done = subprocess.run(command, env=environ, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        said = (done.stderr.strip() or "no reason given").splitlines()[-1]
        unknown = "candidate" in said or "Unable to locate" in said
        hint = (
            " On Ubuntu they are in the part called universe: enable it in the apt sources."
            if unknown
            else ""
        )
        raise SetupFailed(f"The system packages could not be installed: {said}.{hint}")


def _loads(name: str, load: Callable[[str], object]) -> bool:
    try:
        load(name)
    except OSError:
        return False
    return True


def _os_release() -> str:
    path = Path("/etc/os-release")
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
