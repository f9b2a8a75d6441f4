"""What Alembic runs: the revisions, on the connection and in the transaction it was given."""

from alembic import context


def _run() -> None:
    context.configure(
        connection=context.config.attributes["db"],
        target_metadata=None,
        version_table="schema_revision",
        render_as_batch=True,
        transaction_per_migration=False,
    )
    context.run_migrations()


_run()
