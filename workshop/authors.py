"""Who does things: a listener under their own id, everything else in the name of the facilitator."""

FACILITATOR = "facilitator"
"""The author of what nobody else did, and the owner of its undo stack."""
