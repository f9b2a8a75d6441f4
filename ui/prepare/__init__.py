"""Preparing a series: its programme drawn as the pairing it is, and one session in detail."""
