"""The Word writer: one function per block, real styles, fields and numbering, one zip file."""
