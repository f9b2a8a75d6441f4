"""Both faces of the application, the window and the command line."""
