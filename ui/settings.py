"""The preferences of one person on one machine: a small TOML file, read without Qt."""

from dataclasses import asdict, dataclass, replace
from pathlib import Path

from workshop.errors import StorageUnavailable
from workshop.words import DEFAULT_LANGUAGE, LANGUAGES

APPLICATION = "Resonance"
LIBRARY_FILE = "library.resonance"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What can be chosen; each has a value that suits most people."""

    language: str = DEFAULT_LANGUAGE
    appearance: str = "light"
    text_scale: int = 100
    data_folder: str = ""
    """Where the library is, when it is not in the usual folder."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the library, the preferences and the logs of this person are."""

    data: Path
    config: Path
    state: Path

    @classmethod
    def inside(cls, folder: Path) -> "Folders":
        """Keep everything in one folder, such as a stick or a folder for a demonstration."""
        return cls(data=folder, config=folder, state=folder)

    @classmethod
    def usual(cls) -> "Folders":
        """Use the folders this system has for that."""
        import platformdirs  # noqa: PLC0415 - with --data-dir the window starts without it

        return cls(
            data=platformdirs.user_data_path(APPLICATION, appauthor=False),
            config=platformdirs.user_config_path(APPLICATION, appauthor=False),
            state=platformdirs.user_state_path(APPLICATION, appauthor=False),
        )


class Settings:
    """Reads the preferences once, and writes them whenever one changes."""

    def __init__(self, folders: Folders) -> None:
        self.folders = folders
        self.preferences = read_preferences(self.file)

    @property
    def file(self) -> Path:
        """Return the file of the preferences."""
        return self.folders.config / "preferences.toml"

    @property
    def window_state_file(self) -> Path:
        """Return the file that remembers the place and size of the window."""
        return self.folders.state / "window.ini"

    @property
    def log_file(self) -> Path:
        """Return the file of the log."""
        return self.folders.state / "log" / "resonance.log"

    @property
    def library_file(self) -> Path:
        """Return the library that opens at start."""
        chosen = self.preferences.data_folder
        return (Path(chosen) if chosen else self.folders.data) / LIBRARY_FILE

    def keep(self, **changes: object) -> None:
        """Change some preferences and write them at once."""
        self.preferences = replace(self.preferences, **changes)  # type: ignore[arg-type]  # names are checked by replace
        lines = (f"{name} = {_toml(value)}" for name, value in asdict(self.preferences).items())
        try:
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            aside = self.file.with_suffix(".new")
            aside.write_text("\n".join(lines) + "\n", "utf-8")
            aside.replace(self.file)
        except OSError as error:
            raise StorageUnavailable(
                "The preferences cannot be written in {folder}.",
                "The choice holds until the window closes. Check that this folder can be written.",
                folder=str(self.file.parent),
            ) from error


def read_preferences(file: Path) -> Preferences:
    """Return the preferences in a file, and the usual value of whatever is missing or makes no sense."""
    if not file.exists():
        return Preferences()
    import tomllib  # noqa: PLC0415 - whoever has changed nothing yet starts without it

    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Preferences()
    usual = asdict(Preferences())
    sound = {
        name: value for name, value in found.items() if name in usual and type(value) is type(usual[name])
    }
    preferences = Preferences(**sound)
    return replace(
        preferences,
        language=preferences.language if preferences.language in LANGUAGES else DEFAULT_LANGUAGE,
        appearance=preferences.appearance if preferences.appearance in ("light", "dark", "dim") else "light",
        text_scale=max(100, min(200, preferences.text_scale)),
    )


def _toml(value: object) -> str:
    if isinstance(value, int):
        return str(value)
    text = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return (
        '"'
        + "".join(char if char >= " " and char != "\x7f" else f"\\u{ord(char):04x}" for char in text)
        + '"'
    )
