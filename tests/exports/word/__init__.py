"""Tests of the Word writer: what it writes is read back by others' eyes."""
