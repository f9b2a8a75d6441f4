"""The revisions, one file each, numbered as the library counts its versions."""
