"""Preparing a series, through keys and signals on a real library."""
