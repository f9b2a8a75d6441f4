"""How a library of an older version becomes one of today: Alembic revisions, in one transaction."""
