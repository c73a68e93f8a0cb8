"""Another subject than ours: pages of a made-up gemeente, and questions in other words."""
