"""What a series, a session, an agenda, a note and a point are, and how they change."""
