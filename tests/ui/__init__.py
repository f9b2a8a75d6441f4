"""Tests of the window, driven through keys and signals."""
