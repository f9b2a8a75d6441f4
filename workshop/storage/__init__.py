"""The library on disk: SQLite by default, one writer, read by as many as like."""
