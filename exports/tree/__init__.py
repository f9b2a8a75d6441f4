"""From frozen views to the neutral document, one file a document or a chapter of one."""
