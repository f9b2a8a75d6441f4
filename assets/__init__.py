"""Everything the application ships that is not code: fonts, icons, themes, translations, the sample."""
