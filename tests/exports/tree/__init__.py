"""Tests of the trees: from views to blocks."""
