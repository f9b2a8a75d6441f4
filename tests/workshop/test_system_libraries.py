"""What is said and installed when the operating system lacks what a window needs."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from workshop import system_libraries
from workshop.system_libraries import SetupFailed, apt_command, family_of, missing_packages, provide


def _absent(*names: str) -> Callable[[str], object]:
    def load(name: str) -> object:
        if name in names:
            raise OSError(name)
        return name

    return load


def test_only_libraries_that_cannot_be_loaded_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert missing_packages(lambda name: name) == []
    missing = missing_packages(_absent("libGL.so.1", "libxcb-cursor.so.0"))
    assert missing == ["libgl1", "libxcb-cursor0"]


def test_other_systems_than_linux_need_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert missing_packages(_absent(*system_libraries.LIBRARIES)) == []


def test_a_person_who_is_not_root_goes_through_sudo() -> None:
    assert apt_command(["libgl1"], root=True)[0] == "apt-get"
    assert apt_command(["libgl1"], root=False)[:3] == ["sudo", "env", "DEBIAN_FRONTEND=noninteractive"]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("ID=debian\n", "debian"),
        ("ID=ubuntu\nID_LIKE=debian\n", "debian"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', "debian"),
        ("ID=fedora\n", "fedora"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "fedora"),
        ("ID=manjaro\nID_LIKE=arch\n", "arch"),
        ('ID="opensuse-leap"\nID_LIKE="suse opensuse"\n', "suse"),
        ("ID=alpine\n", ""),
        ("", ""),
    ],
)
def test_a_system_is_known_by_its_family(text: str, family: str) -> None:
    assert family_of(text) == family


@pytest.mark.parametrize(
    ("release", "said"), [("ID=fedora\n", "sudo dnf install"), ("ID=alpine\n", "libgl1")]
)
def test_another_linux_is_told_what_to_install(
    release: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_libraries, "missing_packages", lambda: ["libgl1"])
    monkeypatch.setattr(system_libraries, "_os_release", lambda: release)
    with pytest.raises(SetupFailed, match=said):
        provide({})


def test_workshop_no_apt_only_prints_the_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("nothing may be run")

    (tmp_path / "apt-get").write_text("#!/bin/sh\n")
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(system_libraries, "missing_packages", lambda: ["libgl1"])
    monkeypatch.setattr(system_libraries, "_os_release", lambda: "ID=debian\n")
    monkeypatch.setattr(subprocess, "run", refuse)
    with pytest.raises(SetupFailed, match="WORKSHOP_NO_APT"):
        provide({"WORKSHOP_NO_APT": "1"})
    assert "apt-get install -y --no-install-recommends libgl1" in capsys.readouterr().out
