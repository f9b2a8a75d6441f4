"""The library page: a card for each series, read before anything heavy is loaded."""
