"""The chords of Live: the keys that work while somebody types, without moving focus or text."""

from workshop.words import N_

HAND_CHORD = "Ctrl+Alt+L"

CHORDS = (
    ("next", N_("Next item, from anywhere"), "Ctrl+Alt+Right / F9"),
    ("back", N_("Item before, from anywhere"), "Ctrl+Alt+Left / Shift+F9"),
    ("pause", N_("Pause or resume, from anywhere"), "Ctrl+Alt+Space / F7"),
    ("plus", N_("1 min more, from anywhere"), "Ctrl+Alt+Up / F6"),
    ("minus", N_("1 min less, from anywhere"), "Ctrl+Alt+Down / Shift+F6"),
    ("plus_five", N_("5 min more, from anywhere"), "Ctrl+Alt+Shift+Up / Ctrl+F6"),
)
"""The same acts as the bare keys of the cockpit."""
