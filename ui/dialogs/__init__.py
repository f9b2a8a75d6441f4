"""The dialogs, one file each, free of rules; where one asks, `ask(…)` returns a value or None."""
