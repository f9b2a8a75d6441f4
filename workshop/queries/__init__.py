"""What can be asked of a library: frozen views, and never a word somebody may not read yet."""
