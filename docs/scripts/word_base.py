"""Write `assets/word/base.zip` anew, after a change of the fonts or of `exports/word/base.py`.

Run from the root of the project: python -m docs.scripts.word_base
"""

from pathlib import Path

from exports.word.base import packed_base


def main() -> None:
    """Write the file and say how large it is."""
    target = Path("assets/word/base.zip")
    target.write_bytes(packed_base())
    print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
