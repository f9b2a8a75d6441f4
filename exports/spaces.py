"""The blanks and the hyphen at which no line breaks, by name."""

FINE = "\u202f"
FIRM = "\u00a0"
STEADY_HYPHEN = "\u2011"
