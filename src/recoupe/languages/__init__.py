"""Language packs: one folder of data a language, and the loader that defends it."""
