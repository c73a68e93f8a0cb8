"""The catalogue as people keep it: adding, listing, showing, removing and checking sources."""
