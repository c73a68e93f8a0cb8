"""Speed goals: one script a goal, each prints one JSON line; a naive peer stands beside it."""
