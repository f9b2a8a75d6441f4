"""Running a session and capturing its notes, live and without a window."""
