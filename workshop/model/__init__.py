"""The rows a library holds, one file a subject: frozen, plain, and without any storage."""
