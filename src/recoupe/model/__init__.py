"""Records: frozen, with no method that reads a file."""
