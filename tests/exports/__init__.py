"""Tests of documents: the tree, the typography, the writers."""
