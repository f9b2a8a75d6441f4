"""The neutral document: frozen blocks that say what a piece is, never how a format draws it.

The trees build a `Document` once from views; each writer has one function per block. Texts are
cleaned and typeset before they enter (see `typography`), labels and heads of tables come in the
document's language, and numbers are given by the tree, never typed inside a title.
Ids are unique in a document: they are what page references, links and bookmarks point to.
"""
