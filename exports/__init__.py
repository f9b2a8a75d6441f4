"""Frozen views become documents: a neutral tree of blocks, and writers that pour it into files."""
