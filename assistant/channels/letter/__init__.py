"""The executable letter: each passage of a source with what the rules take from it."""
