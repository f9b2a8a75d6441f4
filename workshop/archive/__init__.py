"""The archive of a series: read, checked and written by the contract of `docs/archive.md`."""
