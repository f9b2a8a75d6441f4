"""Full-text search over what people wrote."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the index tables; whoever migrates fills them from the rows in the same transaction."""
    op.create_table(
        "search_entry",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("row_id", sa.String(36), nullable=False, unique=True),
        sa.Column("series_id", sa.String(36)),
        sa.Column("session_id", sa.String(36)),
        sa.Column("listener_id", sa.String(36)),
        sa.Column("words", sa.Text(), nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE search_text USING fts5("
            "words, content = 'search_entry', content_rowid = 'number', "
            "tokenize = 'unicode61 remove_diacritics 2')"
        )
