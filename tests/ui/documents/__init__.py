"""The documents page, with the real process that makes documents."""
