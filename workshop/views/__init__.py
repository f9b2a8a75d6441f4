"""The frozen shapes that reads return; pages, exports and the command line know only these."""
