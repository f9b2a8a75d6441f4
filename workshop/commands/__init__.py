"""The commands: one user action, one unit of work, one entry in the undo menu."""
