"""The PDF writer: blocks become pieces, pieces are laid out once on pages, pages are drawn in order."""
